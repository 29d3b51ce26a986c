"""Moments and stretches of days as people say them: 昨天21点; 2023年6月1日到12月31日."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar, Final

from flows.days import days_meant
from flows.kinds import Date, Kind, Reading
from flows.typed import MARKS, Invalid, plain, visible

_LONGEST: Final = 80  # characters
_HOUR: Final = re.compile(
    r"(?P<day>.*?)[ ,，T]*(?P<part>凌晨|早上|上午|中午|下午|傍晚|晚上|夜里|晚)?[ ]*(?P<hour>[0-9]{1,2})"
    r"(?:[:：时點点h][0-5]?[0-9]?分?|:00)?[ ]*(?P<half>am|pm)?",
    re.IGNORECASE,
)
_LATER: Final = ("下午", "傍晚", "晚上", "夜里", "晚", "pm")
_PARTING: Final = re.compile(r"\s+(?:to|until|till|au|до|đến)\s+|\s*[到至~～—–;；,，、\n]+\s*|\s+-\s+|-|\s+")


class Moment(Kind[datetime]):
    """A day and an hour not after `latest`, kept as "2023-06-11 21:00"; both have to be said. `suggest` can be tapped."""

    wire: ClassVar[str] = "text"

    def __init__(self, latest: datetime, suggest: tuple[datetime, ...] = ()) -> None:
        self.latest = latest
        self.options = tuple(map(self.write, suggest))

    def read(self, text: str, at: Reading) -> datetime:
        typed = visible(text)
        found = _HOUR.fullmatch(typed) if len(typed) <= _LONGEST else None
        if _is_day(typed, at):
            raise Invalid("moment-hour")
        if found is None or not found["day"]:
            raise Invalid("moment")
        hour = int(found["hour"])
        if hour < 12 and (found["part"] or (found["half"] or "").lower()) in _LATER:
            hour += 12
        if hour > 23:
            raise Invalid("moment")
        day = Date(self.latest.date() - timedelta(days=365 * 60), self.latest.date()).read(found["day"], at)
        moment = datetime(day.year, day.month, day.day, hour, tzinfo=self.latest.tzinfo)
        if moment > self.latest:
            raise Invalid("moment-late", now=self.latest.hour)
        return moment

    def write(self, value: datetime) -> str:
        return f"{value:%Y-%m-%d %H}:00"


def _is_day(text: str, at: Reading) -> bool:
    """A day with nothing about the hour; a day that never was is read, and refused, elsewhere."""
    try:
        return bool(days_meant(plain(text).strip(MARKS), at.today, at.lang))
    except Invalid:
        return False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Two days."""

    first: date
    last: date


class Period(Kind[Stretch]):
    """Two days in one answer, each with its bounds, kept as "2023-06-01 2023-12-31"; the second with its year."""

    wire: ClassVar[str] = "text"

    def __init__(self, first: tuple[date, date], last: tuple[date, date]) -> None:
        self.first, self.last = Date(*first), Date(*last, with_year=True)

    def read(self, text: str, at: Reading) -> Stretch:
        typed = visible(text.replace("\n", " ; "))
        if len(typed) > _LONGEST:
            raise Invalid("period")
        slip: Invalid | None = None
        for one, other in _halves(typed):
            try:
                return self._in_order(self.first.read(one, at), self.last.read(other, at))
            except Invalid as wrong:
                if wrong.code != "date":
                    slip = slip or wrong
        raise slip or Invalid("period")

    @staticmethod
    def _in_order(first: date, last: date) -> Stretch:
        if last < first:
            raise Invalid("period-order", first=first, last=last)
        return Stretch(first, last)

    def write(self, value: Stretch) -> str:
        return f"{value.first} {value.last}"

    def shown(self, value: Stretch) -> str:
        return f"{value.first} – {value.last}"


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """Every way to part a text in two, signs that part before those that stand inside a day."""
    found = sorted(_PARTING.finditer(text), key=lambda sign: sign[0].strip() in ("", "-"))
    for sign in found:
        one, other = text[: sign.start()].strip(), text[sign.end() :].strip()
        if one and other:
            yield one, other
