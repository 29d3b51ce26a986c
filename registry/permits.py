"""Residence permits as their holders tell of them, and since when somebody has been filed."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run
from registry.rules_sql import ENDORSE_BY, day

_KNOWN = f"""
SELECT w.n, k.issued_on, {ENDORSE_BY} AS endorse_by,
  (SELECT min({day("d.first_filed_at")}) FROM declarations d WHERE d.kind = 'residence' AND d.state <> 'withdrawn'
    AND (d.person_id = w.person_id OR w.person_id IS NULL AND d.contact_id = w.contact_id AND d.declarant = 'myself'))
    AS filed_on
FROM unnest(CAST(:contacts AS bigint[]), CAST(:people AS bigint[])) WITH ORDINALITY AS w(contact_id, person_id, n)
LEFT JOIN LATERAL (SELECT * FROM permits k WHERE k.person_id = w.person_id AND k.ended_at IS NULL
  ORDER BY k.id DESC LIMIT 1) k ON true"""


async def known(conn: AsyncConnection, asked: Sequence[tuple[int, int | None]]) -> Sequence[Row[Any]]:
    """For (contact, person it is tied to): rows (n, issued_on, endorse_by, filed_on)."""
    return await rows(conn, _KNOWN, contacts=[c for c, _ in asked], people=[p for _, p in asked])


_END = "UPDATE permits SET ended_at = :now WHERE person_id = :person AND ended_at IS NULL"
_HOLD = """
INSERT INTO permits (person_id, contact_id, issued_on, counts_from, channel, at)
VALUES (:person, :contact, :day, :day, :channel, :now)"""
_ENDORSE = f"""
UPDATE permits k SET endorsed_on = :day, counts_from = CASE WHEN CAST(:day AS date) > {ENDORSE_BY} THEN :day
  ELSE k.counts_from END WHERE person_id = :person AND ended_at IS NULL"""


async def issued(
    conn: AsyncConnection, person_id: int, contact_id: int, on: date, channel: str, now: datetime
) -> None:
    """A person holds one permit: an earlier one ends."""
    await run(conn, _END, person=person_id, now=now)
    await run(conn, _HOLD, person=person_id, contact=contact_id, day=on, channel=channel, now=now)


async def endorsed(conn: AsyncConnection, person_id: int, on: date) -> None:
    """One that comes late begins the years anew."""
    await run(conn, _ENDORSE, person=person_id, day=on)


async def ended(conn: AsyncConnection, person_id: int, now: datetime) -> None:
    await run(conn, _END, person=person_id, now=now)


async def endorse_by(conn: AsyncConnection, person_id: int) -> date | None:
    row = await one(
        conn,
        f"SELECT {ENDORSE_BY} AS due FROM permits k WHERE k.person_id = :person AND k.ended_at IS NULL",
        person=person_id,
    )
    return row.due if row is not None else None
