"""Several people in one message: name, number, then phone, room and day in any order, as copied out of a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final
from unicodedata import normalize

from flows.days import days_meant
from flows.documents import mask, read_number
from flows.kinds import Kind, Reading
from flows.names import read_name
from flows.numbers import HAN_NUMERALS
from flows.phones import read_phone
from flows.rooms import bare
from flows.typed import Invalid, visible

MOST: Final = 30
LONGEST_ROOM: Final = 20
_BETWEEN = re.compile(r"[\s,，、;；|:()]+")
_GLUED = re.compile(
    r"(?<=[^\W\d_])(?=[0-9]{15,20}(?![0-9]))|(?<=[0-9]{17}[0-9Xx×])(?=[\u4e00-\u9fff])|(?<=^[0-9][.])(?=\D)|(?<=^[0-9]{2}[.])(?=\D)"
)
"""Between a name and a number that touch, and behind a line's own number."""
_NUMBER = re.compile(r"[0-9]{15,19}[0-9Xx×]?")
_PHONE = re.compile(r"(?:\+?86)?1[3-9][0-9]{9}")
_DAY = re.compile(r"[0-9]{4}[-./年][0-9].*|.{1,4}月.{1,4}|今天|昨天|前天")
"""3-1 may be a room."""
_COUNTED = re.compile(r"([0-9]{1,2})[.]?")
_LONG = re.compile(r"[0-9]{7}")
_HAN = re.compile("[\u4e00-\u9fff]+")
_OF_ROOMS: Final = frozenset("室屋楼号层单元间房床铺栋幢座厢边侧卧厅阁店厂舍门面仓库院棚套部组队区村")
_PLACED: Final = frozenset(HAN_NUMERALS) | frozenset("东西南北左右上下前后中内外")
_TITLES: Final = frozenset(
    "姓名 名字 序号 证件 证件号 证件号码 身份证 身份证号 身份证号码 手机 手机号 手机号码 电话 电话号码 联系电话 房号 房间 房间号 "
    "入住日期 搬来日期 name id phone room".split()
)
"""Over a column, or before what a line says."""
_HEADING = re.compile(r"名单|名册|如下|人员|员工|[:：]\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One person by a citizen's number; '' and None for what the line does not say."""

    name: str
    number: str
    phone: str = ""
    room: str = ""
    day: date | None = None


class People(Kind[tuple[Line, ...]]):
    """Up to thirty people, a line each; where line ends got lost, each begins at the name before a citizen's number.

    A heading is passed over, and so are running numbers 1, 2, 3; a line that cannot be read is named. Other documents
    are not for tables: who has one is reported alone.
    """

    wire: ClassVar[str] = "people"

    def read(self, text: str, at: Reading) -> tuple[Line, ...]:
        visible(text)
        written = [(n, _parts_of(line), line) for n, line in enumerate(_lines(text), 1)]
        numbers = sum(_is_number(part) for _, parts, _ in written for part in parts)
        if not numbers or (numbers == 1 and _is_number(next(parts for _, parts, _ in written if parts)[0])):
            raise Invalid("lines")
        if numbers > MOST:
            raise Invalid("lines-many", most=MOST)
        found: list[Line] = []
        for n, parts, line in written:
            if not parts:
                continue
            if not any(map(_is_number, parts)):
                if not found and _is_heading(line):
                    continue
                raise Invalid("lines-missing", n=n)
            for before, number, rest in _people(parts, len(found) + 1):
                found.append(_line(len(found) + 1, before, number, rest, at))
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


def _is_number(part: str) -> bool:
    return _NUMBER.fullmatch(part) is not None


def _lines(text: str) -> Iterator[str]:
    """As they were written; a semicolon ends a line too where whole people stand on both sides of one."""
    for line in text.splitlines():
        pieces = re.split("[;；]", line)
        people = [parts for parts in map(_parts_of, pieces) if len(parts) > 1 and any(map(_is_number, parts))]
        yield from pieces if len(people) > 1 else [line]


def _parts_of(line: str) -> list[str]:
    try:
        seen = visible(normalize("NFKC", visible(line)))
    except Invalid:
        return []
    return [part for part in _BETWEEN.split(_GLUED.sub(" ", seen)) if part]


def _is_heading(line: str) -> bool:
    parts = [part.casefold() for part in _parts_of(line)]
    return not any(map(str.isdigit, "".join(parts))) and (
        not _TITLES.isdisjoint(parts) or _HEADING.search(line) is not None
    )


def _people(parts: list[str], first: int) -> Iterator[tuple[list[str], str, list[str]]]:
    """What stands before each number of a line, the number, and what follows it."""
    parts = [part for part in parts if part.casefold() not in _TITLES]
    starts = [n for n, part in enumerate(parts) if _is_number(part)]
    counted = _runs(parts[:1], first)
    begins = [0, *(_name_begins(parts, start, first + n, counted) for n, start in enumerate(starts[1:], 1))]
    for n, (begin, start) in enumerate(zip(begins, starts, strict=True)):
        before = parts[begin:start]
        if _runs(before[:1], first + n) and len(before) > 1:
            before = before[1:]
        yield before, parts[start], parts[start + 1 : begins[n + 1] if n + 1 < len(begins) else len(parts)]


def _runs(before: list[str], n: int) -> bool:
    counted = _COUNTED.fullmatch(before[0]) if before else None
    return counted is not None and int(counted[1]) == n


def _name_begins(parts: list[str], start: int, n: int, counted: bool) -> int:
    """Where line ends got lost: the words before a number are a name, one word where it is Chinese."""
    begin = start - 1
    if _is_number(parts[begin]):
        return start
    while (
        not _HAN.search(parts[start - 1]) and _is_word(parts[begin - 1]) and not _HAN.search(parts[begin - 1])
    ):
        begin -= 1
    return begin - 1 if counted and _runs(parts[begin - 1 : begin], n) else begin


def _is_word(part: str) -> bool:
    return not any(map(str.isdigit, part))


def _line(n: int, before: list[str], number: str, rest: list[str], at: Reading) -> Line:
    """Raises Invalid with the number of the person, never with what stands there."""
    named = [part for part in before if _is_word(part)]
    if any(map(_HAN.search, named)) and len(named) > 1 and any(len(part) > 1 for part in named):
        raise Invalid("lines-name", n=n)
    try:
        read = read_name(" ".join(named)), read_number("resident-id", number, at.today)
    except Invalid as slip:
        part = "number" if slip.code.startswith("id") else "name"
        raise Invalid(f"lines-{part}", n=n) from slip
    phone, room, day = "", "", None
    for part in [*(part for part in before if not _is_word(part)), *rest]:
        meant = _days(n, part, at) if _DAY.fullmatch(part) else []
        if not phone and _PHONE.fullmatch(part):
            phone = read_phone(part)
        elif day is None and meant:
            day = next((one for one in meant if one <= at.today), meant[0])
        elif meant or not _may_be_room(part):
            raise Invalid("lines-rest", n=n)
        else:
            room = f"{room}{part}"
    if room and (len(room) > LONGEST_ROOM or not _may_be_room(room) or _DAY.fullmatch(room)):
        raise Invalid("lines-rest", n=n)
    return Line(*read, phone, bare(room), day)


def _may_be_room(part: str) -> bool:
    """No number of a person, and nobody's name: those belong to somebody whose line end got lost."""
    return not _LONG.search(part) and all(
        len(run) == 1 or not _OF_ROOMS.isdisjoint(run) or _PLACED.issuperset(run)
        for run in _HAN.findall(part)
    )


def _days(n: int, part: str, at: Reading) -> list[date]:
    try:
        return days_meant(part, at.today, at.lang)
    except Invalid as slip:
        raise Invalid("lines-day", n=n) from slip
