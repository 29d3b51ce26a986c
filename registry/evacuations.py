"""Houses emptied because of a serious hazard: ordered by an officer, seen to step by step, lifted by an officer."""

# Demands: 000-56

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.audience import UNREACHABLE
from registry.database import one, rows, run, value
from registry.hazards import OPEN

_HELD: Final = f"""
SELECT z.id, z.number, z.code, z.area_no, z.house_id, h.area_id, h.address, h.area_no AS house_area,
  z.found_on IS NOT NULL AND {OPEN} AS open
  FROM hazards z LEFT JOIN houses h ON h.id = z.house_id WHERE z.id = :id FOR UPDATE OF z"""


async def hazard(conn: AsyncConnection, hazard_id: int) -> Row[Any] | None:
    """The hazard with its house, locked; `open` once an officer saw it and until it is closed (decision 19)."""
    return await one(conn, _HELD, id=hazard_id)


async def office_of(conn: AsyncConnection, area_no: int) -> str | None:
    """The office of the smallest area around that has one."""
    sql = """SELECT office FROM areas WHERE :area_no BETWEEN lo AND hi AND office IS NOT NULL ORDER BY hi - lo LIMIT 1"""
    found: str | None = await value(conn, sql, area_no=area_no)
    return found


async def last(conn: AsyncConnection, hazard_id: int) -> Row[Any] | None:
    """The evacuation of a hazard, the newest if there were several, with its house; hold the hazard before changing it."""
    sql = """SELECT e.*, h.code, h.address, h.head_count FROM evacuations e JOIN houses h ON h.id = e.house_id
      WHERE e.hazard_id = :id ORDER BY e.id DESC LIMIT 1"""
    return await one(conn, sql, id=hazard_id)


async def begin(conn: AsyncConnection, found: Row[Any], gather: str, officer_id: int, now: datetime) -> int:
    """The hazard is a major one from now on; gives the evacuation."""
    await run(conn, "UPDATE hazards SET severity = 'major' WHERE id = :id", id=found.id)
    number: int = await value(
        conn,
        """INSERT INTO evacuations (area_no, hazard_id, house_id, gather, ordered_by, ordered_at)
           VALUES (:area_no, :hazard, :house, :gather, :officer, :now) RETURNING id""",
        area_no=found.area_no,
        hazard=found.id,
        house=found.house_id,
        gather=gather,
        officer=officer_id,
        now=now,
    )
    return number


async def told(conn: AsyncConnection, evacuation_id: int, run_id: int, *, lifted: bool = False) -> None:
    """Which sending told the people."""
    column = "lifted_run_id" if lifted else "run_id"
    await run(conn, f"UPDATE evacuations SET {column} = :run WHERE id = :id", run=run_id, id=evacuation_id)


async def see_to(
    conn: AsyncConnection, evacuation_id: int, now: datetime, *, emptied: bool, fenced: bool
) -> None:
    """What was done stays done; the first moment counts."""
    sql = """UPDATE evacuations SET emptied_at = CASE WHEN :emptied THEN coalesce(emptied_at, :now) ELSE emptied_at END,
      fenced_at = CASE WHEN :fenced THEN coalesce(fenced_at, CAST(:now AS timestamptz)) ELSE fenced_at END WHERE id = :id"""
    await run(conn, sql, id=evacuation_id, emptied=emptied, fenced=fenced, now=now)


async def end(conn: AsyncConnection, evacuation_id: int, officer_id: int, now: datetime) -> None:
    sql = "UPDATE evacuations SET lifted_by = :officer, lifted_at = :now WHERE id = :id"
    await run(conn, sql, id=evacuation_id, officer=officer_id, now=now)


_LIVING: Final = f"""
SELECT s.person_id, p.name, s.room, s.minor, CASE WHEN s.minor THEN 'child' WHEN n.id IS NULL THEN 'not-told'
  WHEN n.state = 'answered' THEN 'answered' WHEN n.state = 'failed' THEN '{UNREACHABLE}' ELSE 'not-answered' END AS state
  FROM stays s JOIN people p ON p.id = s.person_id
  LEFT JOIN LATERAL (SELECT o.id, o.state FROM notices o WHERE o.cause = 'campaign:' || CAST(:run AS bigint)
    AND (o.reader = 'p' || s.person_id OR o.reader IN (SELECT 'c' || d.contact_id FROM declarations d
      WHERE d.stay_id = s.id AND d.kind IN ('residence', 'foreigner') AND d.declarant = 'myself'))
    ORDER BY (o.state = 'answered') DESC, o.id LIMIT 1) n ON true
 WHERE s.house_id = :house AND (s.moved_out IS NULL OR s.moved_out > CAST(:today AS date))
 ORDER BY s.room, p.id"""


async def living(conn: AsyncConnection, evacuation: Row[Any], now: datetime) -> Sequence[Row[Any]]:
    """Everybody known to live in the house, with what is known of them: answered, not-answered, unreachable, not-told (they
    came after), child. Needs a transaction beyond the officer's scope.
    """
    return await rows(conn, _LIVING, run=evacuation.run_id or 0, house=evacuation.house_id, today=now.date())
