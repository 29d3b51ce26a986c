"""Rounds that organisations make through places they look after: the plate that was scanned is what proves them."""

# Demands: 001-49, 004-31

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, value

_LOOKED_AFTER: Final = """EXISTS (SELECT 1 FROM managed_houses k JOIN houses q ON q.id = k.house_id
  WHERE k.organisation_id = o.id AND k.until IS NULL
    AND (q.id = h.id OR h.compound <> '' AND q.compound = h.compound AND q.area_id = h.area_id))"""
"""A plate of the house itself, or of any house of the same compound."""

_HERE: Final = f"""
SELECT w.n, h.id, h.code, h.area_no, h.address, coalesce(h.compound, '') AS compound, o.id AS organisation_id, o.kind,
  o.name
FROM unnest(CAST(:people AS bigint[]), CAST(:codes AS text[])) WITH ORDINALITY AS w(person, code, n)
JOIN houses h ON h.code = w.code AND h.revoked_at IS NULL
JOIN members m ON m.person_id = w.person AND m.until IS NULL
JOIN organisations o ON o.id = m.organisation_id AND o.until IS NULL AND o.kind <> 'desk'
WHERE {_LOOKED_AFTER} ORDER BY w.n, o.id"""


async def here(conn: AsyncConnection, asked: Sequence[tuple[int | None, str]]) -> Sequence[Row[Any]]:
    """For (member, code of a plate): rows (n, id, code, area_no, address, compound, organisation_id, kind, name)."""
    return await rows(conn, _HERE, people=[p for p, _ in asked], codes=[code for _, code in asked])


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """`work`: the pack's upkeep that it was; `fine`: nothing was wrong."""

    organisation_id: int
    house_id: int
    area_no: int
    person_id: int
    work: str
    fine: bool
    note: str
    channel: str


_WENT: Final = """
INSERT INTO patrols (area_no, organisation_id, house_id, person_id, work, fine, note, on_day, channel, at)
VALUES (:area_no, :organisation, :house, :person, :work, :fine, :note, :day, :channel, :now) RETURNING id"""


async def went(conn: AsyncConnection, one_: Round, now: datetime) -> int:
    made: int = await value(
        conn,
        _WENT,
        area_no=one_.area_no,
        organisation=one_.organisation_id,
        house=one_.house_id,
        person=one_.person_id,
        work=one_.work,
        fine=one_.fine,
        note=one_.note,
        channel=one_.channel,
        day=now.date(),
        now=now,
    )
    return made


async def on_day(conn: AsyncConnection, organisation_id: int, day: date) -> int:
    """How many plates of its places it scanned that day."""
    found = await one(
        conn,
        "SELECT count(DISTINCT house_id) AS plates FROM patrols WHERE organisation_id = :id AND on_day = :day",
        id=organisation_id,
        day=day,
    )
    assert found is not None
    return int(found.plates)


_LISTED: Final = """
SELECT p.id, p.house_id, h.code, h.address, p.work, p.fine, p.note, p.on_day, p.at
FROM patrols p JOIN houses h ON h.id = p.house_id
WHERE p.organisation_id = :id AND (CAST(:before AS bigint) IS NULL OR p.id < :before) ORDER BY p.id DESC LIMIT :limit"""


async def listed(
    conn: AsyncConnection, organisation_id: int, *, before: int | None, limit: int
) -> Sequence[Row[Any]]:
    """Rounds of an organisation in the officer's areas, newest first."""
    return await rows(conn, _LISTED, id=organisation_id, before=before, limit=limit)
