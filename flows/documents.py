"""Identity documents: which numbers they carry, how people type them, what a number tells of birth and sex."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal
from unicodedata import normalize

from stdnum.cn.ric import (
    calc_check_digit,
)  # its validate() refuses real counties (domain facts §10): only this

from flows.typed import Invalid, visible

OLDEST: Final = 120  # years

# Separators people copy along, and characters that look like a final X.
_CLEAN: Final = {ord(c): None for c in " -‐‑‒–—―−－_.·•()[]/\\:："} | {ord(c): "X" for c in "×✕ХхΧχ*"}

_BIRTH_CERTIFICATE = re.compile(r"[A-Z0-9]{6,20}")
_PASSPORT_CN = re.compile(r"E[0-9A-HJ-NP-Z][0-9]{7}|[A-DF-Z][0-9]{8}|[A-DF-Z][A-Z][0-9]{7}|1[45][0-9]{7}")
_HKMO_PERMIT = re.compile(r"[HM][0-9]{8}(?:[0-9]{2})?")
_TAIWAN_PERMIT = re.compile(r"[0-9]{8}(?:[0-9]{2})?")
_FOREIGN_PERMANENT_2017 = re.compile(r"[A-Z]{3}[0-9]{12}")
_PASSPORT_FOREIGN = re.compile(r"[A-Z0-9]{5,20}")


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of identity document. `check` raises Invalid for a number (already tidy) it cannot carry.

    `tells` says that 18-digit numbers hold birth date and sex; without `check` the document has no number.
    """

    name: str
    check: Callable[[str, date], None] | None
    tells: bool = False


def age_on(birth: date, day: date) -> int:
    """Full years on a day, by date; who was born on 29 February turns on 1 March in other years."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def tidy_number(text: str) -> str:
    """Half-width, upper case, no blanks, hyphens or dots; × and Cyrillic Х are X. Raises Invalid: too-long, empty."""
    number = normalize("NFKC", visible(text)).translate(_CLEAN).upper()
    if not number:
        raise Invalid("empty")
    return number


def read_number(document: str, text: str, today: date) -> str:
    """The number of a document as stored; '' for a document without one. Raises Invalid: id-…, too-long, empty."""
    check = DOCUMENTS[document].check
    if check is None:
        return ""
    number = text
    if not (len(text) <= 20 and text.isascii() and text.isalnum() and text == text.upper()):
        number = tidy_number(text)
        if not (number.isascii() and number.isalnum()):
            raise Invalid("id-characters")
    check(number, today)
    return number


def birth_date(document: str, number: str) -> date | None:
    """The birth date a stored number tells; None where it tells none."""
    return _born(number) if DOCUMENTS[document].tells and len(number) == 18 else None


def sex(document: str, number: str) -> Literal["male", "female"] | None:
    """The sex a stored number tells (17th digit, odd is male); None where it tells none."""
    if not DOCUMENTS[document].tells or len(number) != 18 or number[16] not in "0123456789":
        return None
    return "male" if int(number[16]) % 2 else "female"


def mask(number: str) -> str:
    """At most the first 3 and last 4 characters, at most half of it; all stars below 8 characters."""
    length = len(number)
    if length < 8:
        return "*" * length
    head, tail = min(3, length // 6), min(4, length // 4)
    return number[:head] + "*" * (length - head - tail) + number[length - tail :]


def _born(number: str) -> date | None:
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def _eighteen(number: str) -> date | None:
    """Length, characters and birth date place of an 18-digit number; the birth date if it is a real day."""
    if len(number) != 18:
        raise Invalid("id-length", got=len(number))
    if not number[:17].isdigit() or number[17] not in "0123456789X":
        raise Invalid("id-characters")
    return _born(number)


def _check_digit(number: str) -> None:
    if calc_check_digit(number) != number[17]:
        raise Invalid("id-check-digit")


def _citizen(number: str, today: date) -> None:
    """GB 11643. The first six digits may be any: counties are renamed, and numbers keep the old ones."""
    if len(number) == 15 and number.isdigit():
        raise Invalid("id-fifteen")
    birth = _eighteen(number)
    if birth is None or birth > today or age_on(birth, today) > OLDEST:
        raise Invalid("id-birth")
    _check_digit(number)


def _hmt_residence(number: str, today: date) -> None:
    """港澳台居民居住证: as a citizen's, beginning 81, 82 or 83."""
    if number[:2] not in ("81", "82", "83"):
        raise Invalid("id-hmt-residence")
    _citizen(number, today)


def _foreign_permanent(number: str, today: date) -> None:
    """18 digits beginning with 9 since 2023-12, three letters and twelve digits before.

    The birth date is not checked: no public text of the rule was found, only of the 9 and the check digit.
    """
    if _FOREIGN_PERMANENT_2017.fullmatch(number):
        return
    if len(number) != 18 or number[0] != "9":
        raise Invalid("id-foreign-permanent")
    _eighteen(number)
    _check_digit(number)


def _shaped(name: str, pattern: "re.Pattern[str]") -> Document:
    def check(number: str, today: date) -> None:
        if not pattern.fullmatch(number) or not any(c.isdigit() for c in number):
            raise Invalid(f"id-{name}")

    return Document(name, check)


DOCUMENTS: Final = {
    document.name: document
    for document in (
        Document("resident-id", _citizen, tells=True),
        Document("temporary-id", _citizen, tells=True),
        Document("household-book", _citizen, tells=True),
        _shaped("birth-certificate", _BIRTH_CERTIFICATE),
        _shaped("passport-cn", _PASSPORT_CN),
        _shaped("hkmo-permit", _HKMO_PERMIT),
        _shaped("taiwan-permit", _TAIWAN_PERMIT),
        Document("hmt-residence", _hmt_residence, tells=True),
        Document("foreign-permanent", _foreign_permanent, tells=True),
        _shaped("passport-foreign", _PASSPORT_FOREIGN),
        Document("lost", None),
        Document("none", None),
    )
}
"""Every document by its name; the last two stand for no number."""
