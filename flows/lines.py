"""Several people in one message: name, number, then phone, room and day in any order, as copied out of a table."""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final
from unicodedata import normalize

from flows.days import days_meant
from flows.documents import mask, read_number
from flows.kinds import Kind, Reading
from flows.names import read_name
from flows.phones import read_phone
from flows.rooms import bare
from flows.typed import Invalid, visible

MOST: Final = 30
_BETWEEN = re.compile(r"[\s,，、;；|]+")
_NUMBER = re.compile(r"[0-9]{15,19}[0-9Xx×]?")
_PHONE = re.compile(r"(?:\+?86)?1[3-9][0-9]{9}")
_DAY = re.compile(r"[0-9]{4}[-./年][0-9].*|.{1,4}月.{1,4}|今天|昨天|前天")
"""3-1 may be a room."""
LONGEST_ROOM: Final = 20


@dataclass(frozen=True, slots=True)
class Line:
    """One person by a citizen's number; '' and None for what the line does not say."""

    name: str
    number: str
    phone: str = ""
    room: str = ""
    day: date | None = None


class People(Kind[tuple[Line, ...]]):
    """Up to thirty people. Each begins at the name that stands before a citizen's number: line ends may get lost.

    Whatever precedes the first (a heading) is passed over, and so are running numbers 1, 2, 3. Other documents are not
    for tables: who has one is reported alone.
    """

    wire: ClassVar[str] = "people"

    def read(self, text: str, at: Reading) -> tuple[Line, ...]:
        parts = [part for part in _BETWEEN.split(visible(normalize("NFKC", text))) if part]
        starts = [n for n, part in enumerate(parts) if _NUMBER.fullmatch(part)]
        if not starts or starts[0] == 0:
            raise Invalid("lines")
        if len(starts) > MOST:
            raise Invalid("lines-many", most=MOST)
        numbered = starts[0] > 1 and parts[starts[0] - 2] == "1"
        found = []
        for n, start in enumerate(starts, 1):
            following = starts[n] - 1 if n < len(starts) else len(parts)
            rest = parts[start + 1 : max(following, start + 1)]
            if numbered and rest[-1:] == [str(n + 1)]:
                rest.pop()
            found.append(_line(n, parts[start - 1], parts[start], rest, at))
        if len({line.number for line in found}) < len(found):
            raise Invalid("lines-twice")
        return tuple(found)

    def write(self, value: tuple[Line, ...]) -> str:
        return "；".join(" ".join(filter(None, _parts(line))) for line in value)

    def shown(self, value: tuple[Line, ...]) -> str:
        """Each as it was read: name, room, day if the line has one, the number masked."""
        return "；".join(
            " · ".join(filter(None, (name, room, day, mask(number))))
            for name, number, _, room, day in map(_parts, value)
        )


def _parts(line: Line) -> tuple[str, str, str, str, str]:
    return (line.name, line.number, line.phone, line.room, line.day.isoformat() if line.day else "")


def _line(n: int, name: str, number: str, rest: list[str], at: Reading) -> Line:
    """Raises Invalid with the number of the line, never with what stands in it."""
    try:
        read = read_name(name), read_number("resident-id", number, at.today)
    except Invalid as slip:
        part = "name" if slip.code.startswith("name") else "number"
        raise Invalid(f"lines-{part}", n=n) from slip
    phone, room, day = "", "", None
    for part in rest:
        meant = _days(n, part, at) if _DAY.fullmatch(part) else []
        if not phone and _PHONE.fullmatch(part):
            phone = read_phone(part)
        elif day is None and meant:
            day = next((one for one in meant if one <= at.today), meant[0])
        else:
            room = f"{room}{part}"[:LONGEST_ROOM]
    return Line(*read, phone, bare(room), day)


def _days(n: int, part: str, at: Reading) -> list[date]:
    try:
        return days_meant(part, at.today, at.lang)
    except Invalid as slip:
        raise Invalid("lines-day", n=n) from slip
