"""Reads one cell of an imported table the way people and spreadsheets fill it in."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from registry.people import TELLS_BIRTH, born

if TYPE_CHECKING:
    from registry.exchange.sheets import Cell

Reader = Callable[["Cell", date], object]
"""Takes a cell and today's date; gives the value, or None for an empty cell. Raises CellInvalid."""

EXCEL_DAY_ZERO = date(1899, 12, 30)
EXCEL_DAYS = (10_000, 80_000)
"""1927 to 2119: a number in a column of dates is an Excel day only within these."""
EXCEL_DIGITS = 15
"""A spreadsheet keeps 15 digits of a number and turns the others into zeros."""
OLDEST = 120

_TO_ASCII = {0x3000: " ", 0xA0: " ", 0xFF0D: "-", 0xFF0B: "+", 0x200B: None, 0xFEFF: None, 0x2060: None} | {
    wide: wide - 0xFEE0
    for span in (range(0xFF10, 0xFF1A), range(0xFF21, 0xFF3B), range(0xFF41, 0xFF5B))
    for wide in span
}
_EXCEL_ERROR = re.compile(r"#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!)|#+")
_FORCED_TEXT = re.compile(r'="(.*)"', re.DOTALL)
_POWER = re.compile(r"\d([.,]\d*)?E\+?\d+", re.IGNORECASE)
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+[\d:.]+)?")
_CLEAN = {ord(c): None for c in " -‐‑‒–—―−_.·•()/:"} | {ord(c): "X" for c in "×✕ХхΧχ"}
"""What people copy along with a number, and what looks like a final X; as in `flows.documents`."""
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]")


class CellInvalid(ValueError):
    """A cell that cannot be used: `code` names the sentence, `values` what goes into it (never identity numbers)."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values
        super().__init__(code)


def plain(cell: "Cell") -> str:
    """What the cell shows, in ordinary digits and letters. Raises CellInvalid for #N/A and unreadable characters."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, (datetime, date, time)):
        return cell.isoformat()
    shown = str(cell).translate(_TO_ASCII).strip()
    if _EXCEL_ERROR.fullmatch(shown):
        raise CellInvalid("excel-error", shown=shown[:10])
    if forced := _FORCED_TEXT.fullmatch(shown):
        shown = forced[1].strip()
    if _UNPRINTABLE.search(shown):
        raise CellInvalid("unreadable")
    return re.sub(r"\s+", " ", shown.removeprefix("'"))


def text(longest: int) -> Reader:
    """Words of at most `longest` characters, and nothing a spreadsheet would run as a formula later."""

    def read(cell: "Cell", _today: date) -> str | None:
        shown = plain(cell)
        if (shown and shown[0] in "=+@") or (shown[:1] == "-" and not re.fullmatch(r"-\d+[\w-]*", shown)):
            raise CellInvalid("formula", sign=shown[0])
        if len(shown) > longest:
            raise CellInvalid("too-long", length=len(shown), limit=longest)
        return shown or None

    return read


def name(*, digits: bool) -> Reader:
    """A name of 1 to 50 characters; `digits` for companies. All middle dots become "·"."""
    words_of = text(50)

    def read(cell: "Cell", today: date) -> str | None:
        shown = words_of(cell, today)
        if not isinstance(shown, str):
            return None
        shown = re.sub(r"[•‧・･․∙⋅]", "·", shown)
        if not re.search(r"[^\W\d_]", shown) or (not digits and re.search(r"\d", shown)):
            raise CellInvalid("name")
        return re.sub(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])", "", shown)  # 王 伟, set wide in a table

    return read


def whole(least: int, most: int) -> Reader:
    def read(cell: "Cell", _today: date) -> int | None:
        shown = re.sub(r"(?<=\d)\s*(人|间|室|个|张|户)$|,(?=\d{3}\b)", "", plain(cell))
        if not shown:
            return None
        if not re.fullmatch(r"\d{1,9}(\.0+)?", shown) or not least <= int(float(shown)) <= most:
            raise CellInvalid("whole", least=least, most=most)
        return int(float(shown))

    return read


def square_metres(cell: "Cell", _today: date) -> float | None:
    shown = re.sub(r"\s*(㎡|m2|m²|平方米|平米|平)$|,(?=\d{3}\b)", "", plain(cell), flags=re.IGNORECASE)
    if not shown:
        return None
    if not re.fullmatch(r"\d{1,6}(\.\d+)?", shown) or not 0 < float(shown) <= 100_000:
        raise CellInvalid("area")
    return round(float(shown), 2)


def day(*, ahead: int = 0) -> Reader:
    """A date from 120 years ago to `ahead` days from today: 2023-06-01, 2023/6/1, 2023年6月1日, 20230601, Excel days."""

    def read(cell: "Cell", today: date) -> date | None:
        found = _date(cell)
        if (
            found is not None
            and not today.year - OLDEST <= found.year <= (today + timedelta(days=ahead)).year
        ):
            raise CellInvalid("date-range", shown=found.isoformat())
        if found is not None and found > today + timedelta(days=ahead):
            raise CellInvalid("date-range", shown=found.isoformat())
        return found

    return read


def _date(cell: "Cell") -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    shown = plain(cell)
    if not shown:
        return None
    number = float(shown) if re.fullmatch(r"\d{5}(\.\d+)?", shown) else 0.0
    if EXCEL_DAYS[0] <= number < EXCEL_DAYS[1]:
        return EXCEL_DAY_ZERO + timedelta(days=int(number))
    parts = _DATE.fullmatch(shown) or re.fullmatch(r"(\d{4})(\d\d)(\d\d)", shown)
    if parts is None:
        raise CellInvalid("date", shown=shown[:20])
    try:
        return date(*map(int, parts.groups()))
    except ValueError:
        raise CellInvalid("date", shown=shown[:20]) from None


def choice(meanings: Mapping[str, str]) -> Reader:
    """One of a few words, however written; the value is ours."""
    known = {said.lower(): meaning for said, meaning in meanings.items()}
    known |= {meaning.lower(): meaning for meaning in meanings.values()}

    def read(cell: "Cell", _today: date) -> str | None:
        shown = plain(cell)
        if not shown:
            return None
        if shown.lower() not in known:
            raise CellInvalid("choice", shown=shown[:20], known="、".join(list(meanings)[:12]))
        return known[shown.lower()]

    return read


def phones(cell: "Cell", _today: date) -> tuple[str, ...] | None:
    """One to three numbers in E.164, separated by 、 / ; or a comma."""
    if isinstance(cell, str) and _POWER.fullmatch(cell.strip()):
        raise CellInvalid("mangled-phone")
    parts = [part for part in re.split(r"[、,，;；/／]", plain(cell)) if part.strip()]
    if len(parts) > 3:
        raise CellInvalid("phone")
    return tuple(dict.fromkeys(_phone(part) for part in parts)) or None


def _phone(written: str) -> str:
    digits = re.sub(r"[\s\-()（）.]", "", written)
    if mobile := re.fullmatch(r"(?:\+?86|0086)?(1[3-9]\d{9})", digits):
        return f"+86{mobile[1]}"
    import phonenumbers  # 0.1 s, and most numbers are mobiles

    try:
        parsed = phonenumbers.parse(digits, "CN")
    except phonenumbers.NumberParseException:
        raise CellInvalid("phone") from None
    if not phonenumbers.is_valid_number(parsed):
        raise CellInvalid("phone")
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def rooms(cell: "Cell", today: date) -> tuple[str, ...] | None:
    """Labels such as `101、102、201-206`; at most 300 to a house. 1-6 stays a label: building 1, room 6."""
    labels: list[str] = []
    for part in re.split(r"[、,，;；\s]+", plain(cell)):
        span = re.fullmatch(r"(\d{2,5})[-~—至](\d{2,5})", part)
        if span and len(span[1]) == len(span[2]) and 0 < int(span[2]) - int(span[1]) < 100:
            labels += [str(n).zfill(len(span[1])) for n in range(int(span[1]), int(span[2]) + 1)]
        elif part:
            labels.append(str(text(20)(part, today)))
    if len(labels) > 300:
        raise CellInvalid("rooms", count=len(labels))
    return tuple(dict.fromkeys(labels)) or None


# -- identity documents -----------------------------------------------------------------------------------------

DOCUMENTS = {
    "居民身份证": "resident-id",
    "身份证": "resident-id",
    "ID card": "resident-id",
    "111": "resident-id",
    "临时居民身份证": "temporary-id",
    "临时身份证": "temporary-id",
    "112": "temporary-id",
    "户口簿": "household-book",
    "户口本": "household-book",
    "113": "household-book",
    "出生医学证明": "birth-certificate",
    "出生证明": "birth-certificate",
    "护照": "passport-foreign",
    "外国护照": "passport-foreign",
    "passport": "passport-foreign",
    "414": "passport-foreign",
    "港澳台居民居住证": "hmt-residence",
    "港澳居民来往内地通行证": "hkmo-permit",
    "回乡证": "hkmo-permit",
    "516": "hkmo-permit",
    "台湾居民来往大陆通行证": "taiwan-permit",
    "台胞证": "taiwan-permit",
    "511": "taiwan-permit",
    "外国人永久居留身份证": "foreign-permanent",
    "外国人永久居留证": "foreign-permanent",
    "553": "foreign-permanent",
    "统一社会信用代码": "company",
    "营业执照": "company",
    "unified social credit code": "company",
}


def number(cell: "Cell", _today: date) -> str | None:
    """The number as typed, without spaces and dashes. Raises CellInvalid if a spreadsheet has eaten digits."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and abs(cell) >= 10**EXCEL_DIGITS:
        raise CellInvalid("mangled-number")
    shown = unicodedata.normalize("NFKC", plain(cell)).upper()
    if _POWER.fullmatch(shown):
        raise CellInvalid("mangled-number")
    return shown.translate(_CLEAN) or None


def document(kind: str | None, number: str, today: date) -> str:
    """The kind of a number that passes its check; without a kind, eighteen digits are a citizen's. Raises CellInvalid."""
    if kind is None:
        if len(number) == 15 and number.isdigit():
            raise CellInvalid("first-generation")
        if not re.fullmatch(r"\d{17}[\dX]", number):
            raise CellInvalid("which-document")
        kind = "resident-id"
    if kind in TELLS_BIRTH and not (kind == "foreign-permanent" and len(number) == 15):
        _check_eighteen(kind, number, today)
    elif kind == "company":
        from stdnum.cn import uscc

        if not uscc.is_valid(number):
            raise CellInvalid("company-number")
    elif not re.fullmatch(r"[A-Z0-9]{5,20}", number):
        raise CellInvalid("other-number")
    return kind


def _check_eighteen(kind: str, number: str, today: date) -> None:
    """GB 11643: the check digit, then the date of birth. Divisions are historical and not looked at."""
    from stdnum.cn.ric import calc_check_digit  # its `validate` refuses real people, see domain-facts §10

    if len(number) == 15 and number.isdigit():
        raise CellInvalid("first-generation")
    if not re.fullmatch(r"\d{17}[\dX]", number):
        raise CellInvalid("eighteen", length=len(number))
    if calc_check_digit(number) != number[-1]:
        raise CellInvalid("mangled-number" if number.endswith("000") else "check-digit")
    birth = born(kind, number)
    if birth is None or not today.year - OLDEST <= birth.year or birth > today:
        raise CellInvalid("birth-date")


def marks(cell: "Cell", today: date) -> tuple[str, ...] | None:
    """Words of the programme's own, such as `pilot、self-built`."""
    said = text(200)(cell, today)
    return tuple(part for part in re.split(r"[、,，;；\s]+", said) if part) if isinstance(said, str) else None
