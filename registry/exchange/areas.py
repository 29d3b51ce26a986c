"""Takes in tables of areas: one row for each city, town, village or grid, with the offices responsible for it."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from registry import areas
from registry.areas import LEVELS, Path
from registry.database import run
from registry.exchange.cells import marks, phones, plain, text
from registry.exchange.intake import Column, Intake, Line
from registry.exchange.sheets import Cell
from registry.exchange.where import CITY, GRID, OFFICES, TOWN, VILLAGE_TITLES, tree_of


def office_phone(cell: Cell, today: date) -> str | None:
    """As the office writes it, for people to read; a short number such as 12345 will do."""
    written = plain(cell)
    if not re.fullmatch(r"\d{3,6}", written):
        phones(cell, today)
    return written or None


AREA_COLUMNS: Final = (
    Column("city", CITY.titles, required=True, read=CITY.read),
    TOWN,
    Column("village", VILLAGE_TITLES, read=text(30)),
    GRID,
    Column("police", ("派出所", "所属派出所", "辖区派出所", "police station"), read=text(50)),
    Column("office", ("受理单位", "服务中心", "受理点", "office in charge"), read=text(50)),
    Column("phone", ("联系电话", "电话", "telephone"), read=office_phone),
    Column("marks", ("标记", "重点标记", "marks"), read=marks),
)
_DESCRIBE = """
UPDATE areas SET police = coalesce(w.police, areas.police), office = coalesce(w.office, areas.office),
  phone = coalesce(w.phone, areas.phone),
  marks = ARRAY(SELECT DISTINCT m FROM unnest(areas.marks || string_to_array(w.marks, ' ')) m WHERE m <> '' ORDER BY m)
FROM unnest(CAST(:ids AS bigint[]), CAST(:police AS text[]), CAST(:office AS text[]), CAST(:phone AS text[]),
  CAST(:marks AS text[])) AS w(id, police, office, phone, marks)
WHERE areas.id = w.id"""


async def take_areas(conn: AsyncConnection, intake: Intake, lines: Sequence[Line]) -> None:
    """Each row describes the lowest level it names; missing levels above are made along with it."""
    tree = await tree_of(conn, intake)
    new: list[tuple[Line, tuple[str, ...]]] = []
    changed: list[tuple[Line, tuple[str, ...]]] = []
    for line in lines:
        names = tuple(line[level] for level in LEVELS)
        filled = tuple(name for name in names if name)
        if names[: len(filled)] != filled:
            gap = names.index(None)
            intake.refuse(
                line.number, LEVELS[gap], "level-gap", level=intake.titles.get(LEVELS[gap], LEVELS[gap])
            )
        elif intake.first(line, filled, LEVELS[len(filled) - 1]):
            node = tree.by_path.get(filled)
            given = {name: line[name] for name in OFFICES if line[name]}
            if node is None:
                new.append((line, filled))
            elif any(node.offices[name] != found for name, found in given.items()) or not (
                set(line["marks"] or ()) <= node.marks
            ):
                changed.append((line, filled))
            else:
                intake.count("unchanged")
    intake.count("created", len(new))
    intake.count("updated", len(changed))
    if not intake.dry_run and (new or changed):
        await _write_areas(conn, intake, new, changed)


async def _write_areas(
    conn: AsyncConnection,
    intake: Intake,
    new: Sequence[tuple[Line, tuple[str, ...]]],
    changed: Sequence[tuple[Line, tuple[str, ...]]],
) -> None:
    both = [*new, *changed]
    found = await areas.ensure(conn, [Path(names) for _, names in both])
    ids = [place.id for place in found]
    offices = {name: [line[name] for line, _ in both] for name in OFFICES}
    marked = [" ".join(line["marks"] or ()) for line, _ in both]
    await run(conn, _DESCRIBE, ids=ids, marks=marked, **offices)
    await intake.audit(conn, "area", ids[: len(new)], ids[len(new) :])
    intake.tree = None
