"""Who is said to work for an employer on record before the employer reported it: by the worker, or by a list.

A claim is not a fact (decision 3): it opens the employer's duty to report and nothing else.
"""

# Demands: 003-08

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run
from registry.tables.organisations import tidy


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody works for a firm, in the words that were used; `area_no` is where they live."""

    person_id: int
    firm: str
    area_no: int


_NAMED: Final = f"""
WITH said AS (
  SELECT w.person_id, {tidy("w.firm")} AS firm, w.area_no, w.n
  FROM unnest(CAST(:people AS bigint[]), CAST(:firms AS text[]), CAST(:areas AS bigint[])) WITH ORDINALITY AS w(person_id, firm, area_no, n)
), meant AS (
  SELECT DISTINCT ON (s.n) s.person_id, o.id, o.area_no FROM said s
  JOIN organisations o ON o.kind = 'employer' AND o.until IS NULL AND {tidy("o.name")} = s.firm
  JOIN areas a ON s.area_no BETWEEN a.lo AND a.hi AND o.area_no BETWEEN a.lo AND a.hi
  ORDER BY s.n, a.hi - a.lo, o.id
)
INSERT INTO employments (organisation_id, area_no, person_id, began, source, created_at)
SELECT DISTINCT m.id, m.area_no, m.person_id, CAST(:today AS date), :source, CAST(:now AS timestamptz) FROM meant m
WHERE NOT EXISTS (SELECT 1 FROM employments e WHERE e.organisation_id = m.id AND e.person_id = m.person_id
  AND (e.denied_at IS NOT NULL OR e.leaving_reported_at IS NULL))
ON CONFLICT (organisation_id, person_id) WHERE leaving_reported_at IS NULL DO NOTHING
RETURNING id, person_id"""


async def named(conn: AsyncConnection, said: Sequence[Said], source: str, now: datetime) -> list[int]:
    """Opens an employment at the employer of that name nearest to each home; whose, as far as there is one on record.

    `source`: tenant, landlord, organisation or import. Whom an employer denied once is not asked about again. Touch
    the people after. One statement.
    """
    found = await rows(
        conn,
        _NAMED,
        people=[one.person_id for one in said],
        firms=[one.firm for one in said],
        areas=[one.area_no for one in said],
        today=now.date(),
        source=source,
        now=now,
    )
    return [row.person_id for row in found]


_LODGED: Final = """
INSERT INTO employments (organisation_id, area_no, person_id, began, source, created_at)
SELECT o.id, o.area_no, w.person_id, CAST(:today AS date), 'organisation', CAST(:now AS timestamptz)
FROM unnest(CAST(:people AS bigint[])) AS w(person_id) JOIN organisations o ON o.id = :organisation
WHERE NOT EXISTS (SELECT 1 FROM employments e WHERE e.organisation_id = o.id AND e.person_id = w.person_id
  AND (e.denied_at IS NOT NULL OR e.leaving_reported_at IS NULL))
ON CONFLICT (organisation_id, person_id) WHERE leaving_reported_at IS NULL DO NOTHING"""


async def lodged(conn: AsyncConnection, people: Sequence[int], organisation_id: int, now: datetime) -> int:
    """Whom an employer lists as living in its dormitory is said to work for it; it is asked. How many are new."""
    return await run(
        conn, _LODGED, people=list(people), organisation=organisation_id, today=now.date(), now=now
    )


_LEFT: Final = f"""
UPDATE employments e SET ended = least(e.ended, CAST(:day AS date))
FROM organisations o WHERE o.id = e.organisation_id AND e.person_id = :person AND e.leaving_reported_at IS NULL
  AND e.began <= CAST(:day AS date) AND {tidy("o.name")} <> {tidy("CAST(:firm AS text)")}"""


async def elsewhere(conn: AsyncConnection, person_id: int, firm: str, day: date) -> int:
    """From `day` on somebody works for this firm: what runs elsewhere ended then, as they say. How many did."""
    return await run(conn, _LEFT, person=person_id, firm=firm, day=day)


_SEEN: Final = """
SELECT w.n, e.id, e.created_at, p.name
FROM unnest(CAST(:people AS bigint[]), CAST(:ids AS bigint[])) WITH ORDINALITY AS w(person, id, n)
JOIN employments e ON e.id = w.id AND e.reported_at IS NULL AND e.leaving_reported_at IS NULL
JOIN members m ON m.organisation_id = e.organisation_id AND m.person_id = w.person AND m.until IS NULL
JOIN people p ON p.id = e.person_id AND p.restricted_at IS NULL"""


async def asked_about(conn: AsyncConnection, asked: Sequence[tuple[int | None, int]]) -> Sequence[Row[Any]]:
    """For (member, employment): rows (n, id, created_at, name), if it is their organisation's and not reported."""
    return await rows(conn, _SEEN, people=[p for p, _ in asked], ids=[i for _, i in asked])


_DENY: Final = """
UPDATE employments SET denied_at = :now, leaving_reported_at = :now, ended = coalesce(ended, CAST(:day AS date))
WHERE id = :id AND reported_at IS NULL RETURNING person_id"""


async def deny(conn: AsyncConnection, employment_id: int, now: datetime) -> bool:
    """The employer does not know them, or has reported them as somebody else; False if it was reported meanwhile."""
    return await one(conn, _DENY, id=employment_id, now=now, day=now.date()) is not None


_SAME: Final = """
INSERT INTO twins (area_no, one, other, why, at)
SELECT e.area_no, least(e.person_id, CAST(:other AS bigint)), greatest(e.person_id, CAST(:other AS bigint)), 'same-job',
  CAST(:now AS timestamptz)
FROM employments e WHERE e.id = :id AND e.person_id <> :other ON CONFLICT (one, other) DO NOTHING"""


async def reported_as(conn: AsyncConnection, employment_id: int, person_id: int, now: datetime) -> None:
    """The employer reported somebody under another number than the one who named it: an officer compares the two."""
    await run(conn, _SAME, id=employment_id, other=person_id, now=now)
    await deny(conn, employment_id, now)
