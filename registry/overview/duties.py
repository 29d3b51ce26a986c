"""Duties as officers list them: the office's own first, then what is due soonest."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows
from registry.overview.filters import AREA, given, where
from registry.resting import NAMED
from registry.rules_sql import day


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which duties. `overdue_on`: open ones that were due before that day. `after`: rank, due and id of the last seen."""

    state: str | None = None
    overdue_on: date | None = None
    holder: str | None = None
    about: str | None = None
    rule: str | None = None
    area: int | None = None
    house: int | None = None
    person: int | None = None
    after: tuple[int, date, int] | None = None


RANK: Final = "CASE d.holder WHEN 'office' THEN 0 ELSE 1 END"

_PIECES: Final = {
    "state": "d.state = :state",
    "overdue_on": f"""d.state = 'open' AND d.due < CAST(:overdue_on AS date)
      AND {day("d.opened_at")} < CAST(:overdue_on AS date)""",
    "holder": "d.holder = :holder",
    "about": "d.about = :about",
    "rule": "d.rule = :rule",
    "area": AREA.format(row="d"),
    "house": "d.house_id = :house",
    "person": "d.person_id = :person",
    "after": f"({RANK}, d.due, d.id) > (CAST(:rank AS int), CAST(:due AS date), CAST(:last AS bigint))",
}

_DUTY: Final = f"""
SELECT d.id, d.pack, d.edition, d.rule, d.holder, d.about, d.about_id, d.person_id, {NAMED.format(p="p")} AS name, d.organisation_id, g.name AS organisation, d.house_id, h.code, h.address, s.room,
  d.since, d.due, d.due_rule, d.due_set, d.provisional, d.state, d.reason, d.area_no, d.opened_at, d.closed_at,
  {RANK} AS rank
FROM duties d LEFT JOIN houses h ON h.id = d.house_id LEFT JOIN people p ON p.id = d.person_id
LEFT JOIN organisations g ON g.id = d.organisation_id
LEFT JOIN stays s ON d.about = 'stay' AND s.id = d.about_id"""


async def listed(conn: AsyncConnection, wanted: Wanted, limit: int) -> Sequence[Row[Any]]:
    """One query."""
    asked = asdict(wanted)
    sql = f"{_DUTY} WHERE {where(_PIECES, asked)} ORDER BY {RANK}, d.due, d.id LIMIT :limit"
    values = given(asked)
    if values.pop("after", None) and wanted.after is not None:
        values |= dict(zip(("rank", "due", "last"), wanted.after, strict=True))
    return await rows(conn, sql, limit=limit, **values)


async def opened(conn: AsyncConnection, duty_id: int) -> Row[Any] | None:
    return await one(conn, f"{_DUTY} WHERE d.id = :id", id=duty_id)
