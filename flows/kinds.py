"""The kinds of answers: how each is read from what people type, written as stored text, and shown in a summary."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Generic, TypeVar
from unicodedata import is_normalized, normalize

from flows.days import days_meant
from flows.divisions import division_name, exact_code, is_code
from flows.divisions import same_county as same_county
from flows.documents import DOCUMENTS, mask, read_number
from flows.names import read_name, same_name
from flows.nothing import NOTHING
from flows.numbers import read_area, read_whole
from flows.phones import masked_phone, read_phone
from flows.typed import MARKS, plain, visible
from flows.typed import Invalid as Invalid

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """When and in which language a text is read: 昨天 and 6月1日 depend on the day."""

    today: date
    lang: str = "zh"


class Kind(ABC, Generic[T]):
    """One kind of answer: `read(write(x)) == x`, and what is stored is what a person could have typed.

    `options` are the stored texts of the choices, in order; () where anything can be typed. Labels and numbers of
    options are matched by the caller. Every stored answer is read again on every turn: stored text takes a short way.
    """

    wire: ClassVar[str]
    options: tuple[str, ...] = ()

    @property
    def pin(self) -> str:
        """What the question lists, kept while it is open; '' where an answer means the same whatever is listed."""
        return ""

    def pinned(self, pin: str) -> "Kind[T]":
        """This kind as it was when it was shown: a number typed then means what stood there then."""
        return self

    @abstractmethod
    def read(self, text: str, at: Reading) -> T:
        """The answer in a text of any length and content. Raises Invalid, and nothing else."""

    def write(self, value: T) -> str:
        """The stored text."""
        return str(value)

    def shown(self, value: T) -> str | date:
        """For a summary: sensitive answers masked, an option's value for options, a date for dates."""
        return self.write(value)


class Text(Kind[str]):
    """Free words on one line, `least` to `most` characters."""

    wire = "text"

    def __init__(self, least: int = 1, most: int = 200) -> None:
        self.least, self.most = least, most

    def read(self, text: str, at: Reading) -> str:
        if not text.isprintable() or "  " in text or text.strip() != text or not text:
            text = visible(text)
        if len(text) > self.most:
            raise Invalid("too-long", most=self.most)
        if len(text) < self.least:
            raise Invalid("too-short", least=self.least)
        return text


class Suggest(Text):
    """Free words with suggestions: rooms of a house, say."""

    def __init__(self, suggestions: tuple[str, ...], least: int = 1, most: int = 200) -> None:
        super().__init__(least, most)
        self.options = suggestions


class Choice(Kind[str]):
    """One of the values."""

    wire = "choice"
    slip: ClassVar[str] = "choice"

    def __init__(self, *values: str) -> None:
        self.options = values

    def read(self, text: str, at: Reading) -> str:
        if text in self.options:
            return text
        typed = plain(text).strip(MARKS)
        if typed in self.options:
            return typed
        raise Invalid(self.slip)


class Several(Kind[tuple[str, ...]]):
    """Some of the values, in their own order: "a,c"; "none" for none of them.

    `none` is a button where nothing may be chosen. Any word for "nothing" or "done" means it, in each of our languages.
    """

    wire = "several"
    NONE: ClassVar[str] = "none"

    def __init__(self, *values: str, at_least: int = 0) -> None:
        self.options, self.at_least = values, at_least

    @staticmethod
    def parts(text: str) -> list[str]:
        """The pieces of a text; the caller turns labels and numbers among them into values."""
        return re.split(r"[\s,，、;；]+", visible(text).strip(MARKS))

    def nothing(self, text: str) -> bool:
        """Whether it was said that none is chosen. Raises Invalid."""
        meant = plain(text).strip(MARKS)
        return meant in NOTHING and meant not in self.options

    def read(self, text: str, at: Reading) -> tuple[str, ...]:
        typed = set() if self.nothing(text) else {plain(part) for part in self.parts(text) if part}
        if not typed.issubset(self.options):
            raise Invalid("several")
        if len(typed) < self.at_least:
            raise Invalid("several-least", least=self.at_least)
        return tuple(value for value in self.options if value in typed)

    def write(self, value: tuple[str, ...]) -> str:
        return ",".join(value) or self.NONE


class YesNo(Kind[bool]):
    wire = "yes-no"
    options = ("yes", "no")
    _TYPED: ClassVar = dict.fromkeys(
        "yes y yeah yep ok sure true 是 是的 对 对的 嗯 好 好的 有 要 可以 愿意 同意 行 "
        "có vâng да oui 네 예 نعم ھەئە ماقۇل ཡིན རེད".split(),
        True,
    ) | dict.fromkeys(
        "no n nope false 否 不 不是 不是的 不对 没有 没 无 不要 不用 不可以 不愿意 不同意 不行 "
        "không нет non 아니요 아니오 لا ياق མིན མེད".split(),
        False,
    )

    def read(self, text: str, at: Reading) -> bool:
        answer: bool | None = self._TYPED.get(text)
        if answer is None:
            answer = self._TYPED.get(plain(text).strip(MARKS))
        if answer is None:
            raise Invalid("yes-no")
        return answer

    def write(self, value: bool) -> str:
        return "yes" if value else "no"


class Whole(Kind[int]):
    """A count from `least` to `most`; 十五, １５, 3个人 are read, 没有 is 0."""

    wire = "whole"

    def __init__(self, least: int = 0, most: int = 1_000_000, *, suggest: tuple[int, ...] = ()) -> None:
        self.least, self.most = least, most
        self.options = tuple(map(str, suggest))

    def read(self, text: str, at: Reading) -> int:
        if text.isascii() and text.isdigit() and len(text) <= 9:
            number: int | None = int(text)
        else:
            number = read_whole(text)
        if number is None:
            raise Invalid("whole", least=self.least, most=self.most)
        if not self.least <= number <= self.most:
            raise Invalid("whole-range", least=self.least, most=self.most)
        return number


class Area(Kind[Decimal]):
    """Square metres, rounded to hundredths; 12.5, 12.5平方米, 十二点五 are read."""

    wire = "area"

    def __init__(self, least: int = 1, most: int = 10_000) -> None:
        self.least, self.most = least, most

    def read(self, text: str, at: Reading) -> Decimal:
        area = read_area(text)
        if area is None:
            raise Invalid("area")
        if not self.least <= area <= self.most:
            raise Invalid("area-range", least=self.least, most=self.most)
        return area

    def write(self, value: Decimal) -> str:
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text

    def shown(self, value: Decimal) -> str:
        return f"{self.write(value)} m²"


class Date(Kind[date]):
    """A day from `earliest` to `latest` (both included), kept as 2023-06-01.

    Of several days a text may mean (6月1日 of which year?) the nearest to today that the bounds allow is taken;
    `with_year` wants the year said (dates of birth); `suggest` are days to tap; `long_ago`: `earliest` only stands for
    any day before it, so that whoever means an earlier one may give it.
    """

    wire = "date"
    EARLIEST: ClassVar = date(1900, 1, 1)
    LATEST: ClassVar = date(2100, 12, 31)

    def __init__(
        self,
        earliest: date | None = None,
        latest: date | None = None,
        *,
        with_year: bool = False,
        suggest: tuple[date, ...] = (),
        long_ago: bool = False,
    ) -> None:
        self.earliest, self.latest = earliest or self.EARLIEST, latest or self.LATEST
        self.with_year, self.long_ago = with_year, long_ago
        self.options = tuple(day.isoformat() for day in suggest)

    def read(self, text: str, at: Reading) -> date:
        if len(text) == 10 and text[4] == text[7] == "-":
            try:
                day = date.fromisoformat(text)
            except ValueError:
                day = self._typed(text, at)
        else:
            day = self._typed(text, at)
        if day < self.earliest:
            raise Invalid("date-long-ago" if self.long_ago else "date-early", earliest=self.earliest)
        if day > self.latest:
            raise Invalid("date-late", latest=self.latest)
        return day

    def _typed(self, text: str, at: Reading) -> date:
        example = min(max(at.today, self.earliest), self.latest)
        try:
            meant = days_meant(plain(text).strip(MARKS), at.today, at.lang, with_year=self.with_year)
        except Invalid as slip:
            if slip.code == "date-unreal":
                raise Invalid(slip.code, example=example) from slip
            raise
        if not meant:
            raise Invalid("date-ahead" if self.earliest >= at.today else "date", example=example)
        return next((day for day in meant if self.earliest <= day <= self.latest), meant[0])

    def write(self, value: date) -> str:
        return value.isoformat()

    def shown(self, value: date) -> date:
        return value


class Phone(Kind[str]):
    """A telephone number in E.164, shown masked."""

    wire = "phone"

    def read(self, text: str, at: Reading) -> str:
        return read_phone(text)

    def shown(self, value: str) -> str:
        return masked_phone(value)


class PersonName(Kind[str]):
    wire = "name"

    def read(self, text: str, at: Reading) -> str:
        return read_name(text)


class IdNumber(Kind[str]):
    """The number of a document (`flows.documents.DOCUMENTS`), shown masked; '' for a document without one."""

    wire = "id-number"

    def __init__(self, document: str) -> None:
        if document not in DOCUMENTS:
            raise ValueError(f"no document is called {document!r}")
        self.document = document

    def read(self, text: str, at: Reading) -> str:
        return read_number(self.document, text, at.today)

    def shown(self, value: str) -> str:
        return mask(value)


class Division(Kind[str]):
    """Where a household is registered: six digits, or words. A county we know is kept as its code (慈溪 → 330282)."""

    wire = "division"

    def read(self, text: str, at: Reading) -> str:
        if is_code(text):
            return text
        if 2 <= len(text) <= 60 and text.isalpha() and is_normalized("NFKC", text):
            return exact_code(text) or text
        typed = normalize("NFKC", visible(text)).strip(MARKS)
        place = typed if typed.isascii() else normalize("NFC", "".join(typed.split()))
        if not place:
            raise Invalid("empty")
        if len(place) > 60:
            raise Invalid("too-long", most=60)
        letters = sum(c.isalpha() for c in place)
        if not is_code(place) and not letters >= max(2, sum(c.isdigit() for c in place)):
            raise Invalid("division")
        return exact_code(place) or place

    def shown(self, value: str) -> str:
        return division_name(value) or value


class Signature(Kind[str]):
    """The expected name typed again; blanks, dots, width and case do not matter."""

    wire = "signature"

    def __init__(self, name: str) -> None:
        self.name = name

    def read(self, text: str, at: Reading) -> str:
        if text != self.name and not same_name(visible(text), self.name):
            raise Invalid("signature", name=self.name)
        return self.name


class Review(Choice):
    """The summary: "send", another of the `ways` to send it, or the name of the question whose answer should change."""

    wire = "review"
    slip = "review"
    SEND: ClassVar[str] = "send"

    def __init__(self, names: Iterable[str], *ways: str) -> None:
        self.names = tuple(names)
        super().__init__(self.SEND, *ways, *self.names)
