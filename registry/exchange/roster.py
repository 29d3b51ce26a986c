"""Reads a landlord's list of tenants, pasted or as a table: what can be reported, and what is wrong with which line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Any, Final

from registry import people
from registry.exchange.cells import DOCUMENTS, CellInvalid, choice, day, document, name, number, phones, text
from registry.exchange.intake import Column, Intake, Line, Report, RowError
from registry.exchange.sheets import Cell, SheetRefused, open_bytes, rows_of, title_of
from registry.people import number_key
from registry.vault import Vault

MOST: Final = 200
UNPACKED_MB: Final = 20
AHEAD: Final = 30  # days
ONE_BY_ONE: Final = ("passport-foreign", "foreign-permanent", "company")
"""Documents of people who are reported one at a time, or not at all: the police ask more of them."""

COLUMNS: Final = (
    Column(
        "name",
        ("姓名", "租客", "承租人", "租客姓名", "居住人", "tenant"),
        required=True,
        read=name(digits=False),
    ),
    Column("document", ("证件类型", "证件种类", "证件", "id type"), read=choice(DOCUMENTS)),
    Column(
        "number",
        ("证件号码", "证件号", "身份证号", "身份证号码", "身份证", "公民身份号码", "id no", "id number"),
        required=True,
        read=number,
    ),
    Column("phone", ("联系电话", "电话", "手机", "手机号", "手机号码", "联系方式", "telephone"), read=phones),
    Column("room", ("房间", "房号", "房间号", "居室", "室", "住哪间"), read=text(20)),
    Column(
        "moved_in",
        ("入住日期", "搬来日期", "搬入日期", "入住时间", "来住日期", "起租日期", "moved in on"),
        required=True,
        read=day(ahead=AHEAD),
    ),
    Column("company", ("工作单位", "单位", "用人单位", "上班单位", "employer"), read=text(60)),
)

_BREAKS = re.compile(r"[^\S\t]*[\t,，、;；|｜][^\S\t]*")
_SAID: Final = {"前天": -2, "昨天": -1, "今天": 0, "明天": 1, "yesterday": -1, "today": 0, "tomorrow": 1}
_NUMBERED = re.compile(r"\s*(\d{1,3})\s*[.、)）．]\s*")
_NUMBER = re.compile(r"(?=.*\d{6})[\dA-Za-z×Х*]{14,20}")
_OTHER_NUMBER = re.compile(r"[A-Za-z]{1,3}\d{6,12}")
"""Of a passport or a permit: no citizen's number, and no room."""
_PHONE = re.compile(r"(?:\+?86[- ]?)?1\d{10}|0\d{2,3}-?\d{7,8}")
_DAY = re.compile(r"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|(?:19|20)\d{6}")
_MONTH_DAY = re.compile(r"(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*[日号]?")


@dataclass(frozen=True, slots=True)
class Tenant:
    """A line that can be reported; `phone` and `company` (where they work) may be ''."""

    name: str
    document: str
    number: str
    phone: str
    room: str
    moved_in: date
    company: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """`refused`: why nothing of it could be read at all."""

    tenants: tuple[Tenant, ...] = ()
    errors: tuple[RowError, ...] = ()
    refused: SheetRefused | None = None


def read(vault: Vault, source: str | bytes, today: date, guardian_age: int) -> Roster:
    """Of pasted lines or the bytes of a CSV or XLSX file. A person younger than `guardian_age` is left to the single report."""
    report = Report("residents", True)
    try:
        sheet = open_bytes(source, COLUMNS, UNPACKED_MB) if isinstance(source, bytes) else None
        titles = sheet.titles if sheet else {}
        intake = Intake(vault, today, report, titles)
        found = sheet.rows if sheet else pasted(str(source), today)
        taken = list(islice(found, MOST + 1))
    except SheetRefused as refused:
        return Roster(refused=refused)
    if len(taken) > MOST:
        return Roster(refused=SheetRefused("many-rows", most=MOST))
    typed = not isinstance(source, bytes)
    read_lines = [intake.read(COLUMNS, row, cells) for row, cells in taken]
    lines = [line for line in read_lines if line is not None]
    tenants = [tenant for line in lines if (tenant := _tenant(intake, line, guardian_age, typed))]
    return Roster(tuple(tenants), tuple(sorted(report.errors, key=lambda error: error.row)))


def _tenant(intake: Intake, line: Line, guardian_age: int, typed: bool) -> Tenant | None:
    """Raises nothing: what is wrong is among the report's errors."""
    try:
        kind = document(line["document"], line["number"], intake.today)
        if kind in ONE_BY_ONE:
            raise CellInvalid("one-by-one")
        born = people.born(kind, line["number"])
        if born is not None and _years(born, intake.today) < guardian_age:
            raise CellInvalid("guardian-first", age=guardian_age)
    except CellInvalid as problem:
        if typed and problem.code == "which-document":
            problem = _in_a_line(line["number"])
        intake.refuse(line.number, "number", problem.code, **problem.values)
        return None
    if not intake.first(line, number_key(kind, line["number"]), "number"):
        return None
    phone = (line["phone"] or ("",))[0]
    company = line["company"] or ""
    return Tenant(line["name"], kind, line["number"], phone, line["room"] or "", line["moved_in"], company)


def _in_a_line(typed: str) -> CellInvalid:
    """Pasted lines have no column for the kind of document: digits were to be an ID card's, other numbers are not for lists."""
    return CellInvalid("eighteen", length=len(typed)) if typed.isdigit() else CellInvalid("other-document")


def _years(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


# -- pasted -----------------------------------------------------------------------------------------------------


def pasted(source: str, today: date) -> Iterator[tuple[int, Mapping[str, Cell]]]:
    """Lines as people paste or type them: with a header or without, any separator, in any order. Raises SheetRefused."""
    lines = [_fields(line, n) for n, line in enumerate(source.splitlines(), 1)]
    lines = [fields for fields in lines if fields]
    if not lines:
        raise SheetRefused("empty")
    known = {title_of(title) for column in COLUMNS for title in (*column.titles, column.name)}
    if sum(title_of(field) in known for field in lines[0]) >= 2:
        whole = [[_with_year(field, today) for field in fields] for fields in lines]
        yield from rows_of(whole, COLUMNS).rows
        return
    for n, fields in enumerate(lines, 1):
        yield n, _by_look(fields, today)


def _fields(line: str, n: int) -> list[str]:
    """Split at marks; where there are none, at blanks. A line's own number in front is no field."""
    counted = _NUMBERED.match(line)
    if counted and int(counted[1]) == n:
        line = line[counted.end() :]
    bare = line.strip(" \r\n\u3000")
    parts = _BREAKS.split(bare) if _BREAKS.search(bare) else bare.split()
    return [part.strip() for part in parts] if any(part.strip() for part in parts) else []


def _by_look(fields: Sequence[str], today: date) -> dict[str, Any]:
    """Which field is what, by what it looks like; the first words are the name, what is left is the room."""
    found: dict[str, Any] = {}
    rest: list[str] = []
    for field in fields:
        bare = field.replace(" ", "")
        looks = {
            "moved_in": _DAY.fullmatch(field) or _is_month_day(field) or field.casefold() in _SAID,
            "phone": _PHONE.fullmatch(bare),
            "number": _NUMBER.fullmatch(bare.replace("-", "")),
            "document": field in DOCUMENTS,
        }
        kind = next((kind for kind, fits in looks.items() if fits and kind not in found), None)
        if kind is None:
            rest.append(field)
        else:
            found[kind] = _with_year(field, today) if kind == "moved_in" else field
    other = next((field for field in rest if _OTHER_NUMBER.fullmatch(field.replace(" ", ""))), None)
    if "number" not in found and other is not None:
        rest.remove(other)
        found["number"] = other
    named = next((field for field in rest if field and not any(c.isdigit() for c in field)), None)
    if named is not None:
        rest.remove(named)
        found["name"] = named
    left = [field for field in rest if field]
    return found | ({"room": " ".join(left)} if left else {})


def _is_month_day(field: str) -> bool:
    """6月1日 and 6/1, but not 3-301, which is a room."""
    found = _MONTH_DAY.fullmatch(field)
    return bool(found and 1 <= int(found[1]) <= 12 and 1 <= int(found[2]) <= 31 and "-" not in field)


def _with_year(field: str, today: date) -> str:
    """6月1日 is the last one there was, or one that comes within a month; 昨天 is the day before `today`."""
    if (days := _SAID.get(field.casefold())) is not None:
        return (today + timedelta(days=days)).isoformat()
    found = _MONTH_DAY.fullmatch(field) if _is_month_day(field) else None
    if found is None:
        return field
    try:
        meant = date(today.year, int(found[1]), int(found[2]))
    except ValueError:
        return field
    if meant > today + timedelta(days=AHEAD):
        return f"{today.year - 1}-{found[1]}-{found[2]}"
    return meant.isoformat()
