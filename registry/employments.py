"""Employments as employers report them: who began when, until when, and who stays on."""

# Demands: 003-08

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run


@dataclass(frozen=True, slots=True)
class Hired:
    """A worker as the employer names them; `room` of the dormitory, '' where they live elsewhere."""

    person_id: int
    name: str
    room: str = ""


_HIRE = """
INSERT INTO employments AS e (organisation_id, area_no, person_id, name, house_id, room, began, ended, reported_at, by_person, source, created_at)
SELECT o.id, o.area_no, w.person_id, w.name, CAST(:house AS bigint), w.room, :began, CAST(:ended AS date),
  CAST(:now AS timestamptz), :by_person, 'employer', CAST(:now AS timestamptz)
FROM unnest(CAST(:people AS bigint[]), CAST(:names AS text[]), CAST(:rooms AS text[])) AS w(person_id, name, room)
JOIN organisations o ON o.id = :organisation ORDER BY w.person_id
ON CONFLICT (organisation_id, person_id) WHERE leaving_reported_at IS NULL DO UPDATE SET
  name = excluded.name, began = CASE WHEN e.reported_at IS NULL THEN excluded.began ELSE e.began END,
  house_id = coalesce(excluded.house_id, e.house_id),
  room = coalesce(nullif(excluded.room, ''), e.room), ended = excluded.ended,
  reported_at = coalesce(e.reported_at, excluded.reported_at)
RETURNING e.id"""


async def hire(
    conn: AsyncConnection,
    organisation_id: int,
    hired: Sequence[Hired],
    *,
    began: date,
    ended: date | None,
    house_id: int | None,
    by_person: int,
    now: datetime,
) -> list[int]:
    """Employments that began; whose is reported already keeps its first day, and what was only said becomes reported.

    One statement; nobody may occur twice.
    """
    made = await rows(
        conn,
        _HIRE,
        organisation=organisation_id,
        people=[w.person_id for w in hired],
        names=[w.name for w in hired],
        rooms=[w.room for w in hired],
        began=began,
        ended=ended,
        house=house_id,
        by_person=by_person,
        now=now,
    )
    return [row.id for row in made]


_RUNNING = """
SELECT w.n, e.id, e.name, e.began, e.ended FROM unnest(CAST(:people AS bigint[]), CAST(:ids AS bigint[]))
  WITH ORDINALITY AS w(person, id, n)
JOIN members m ON m.organisation_id = w.id AND m.person_id = w.person AND m.until IS NULL
JOIN organisations o ON o.id = w.id AND o.until IS NULL
JOIN employments e ON e.organisation_id = w.id AND e.leaving_reported_at IS NULL AND e.reported_at IS NOT NULL
ORDER BY w.n, e.ended NULLS LAST, e.name COLLATE "C", e.id"""


async def running(conn: AsyncConnection, asked: Sequence[tuple[int | None, int]]) -> Sequence[Row[Any]]:
    """For (member, organisation): rows (n, id, name, began, ended), those that end first first."""
    return await rows(conn, _RUNNING, people=[p for p, _ in asked], ids=[i for _, i in asked])


_ONE = """
SELECT w.n, e.id, e.name, e.began, e.ended, e.organisation_id, p.name AS person
FROM unnest(CAST(:people AS bigint[]), CAST(:ids AS bigint[])) WITH ORDINALITY AS w(person, id, n)
JOIN employments e ON e.id = w.id AND e.leaving_reported_at IS NULL
JOIN members m ON m.organisation_id = e.organisation_id AND m.person_id = w.person AND m.until IS NULL
JOIN people p ON p.id = e.person_id"""


async def asked_about(conn: AsyncConnection, asked: Sequence[tuple[int | None, int]]) -> Sequence[Row[Any]]:
    """For (member, employment): the employment, if it is their organisation's and runs. Rows have n; `person`: the name
    on record, of which a member sees the surname alone where the employer gave none."""
    return await rows(conn, _ONE, people=[p for p, _ in asked], ids=[i for _, i in asked])


_HELD = """
SELECT e.id, e.organisation_id, e.area_no, e.person_id, e.began, e.ended FROM employments e
JOIN members m ON m.organisation_id = e.organisation_id AND m.until IS NULL AND m.person_id = :person
WHERE e.id = :id AND e.leaving_reported_at IS NULL FOR UPDATE OF e"""


async def hold(conn: AsyncConnection, employment_id: int, person_id: int | None) -> Row[Any] | None:
    """One that runs, of an organisation this person speaks for, locked; else None."""
    return await one(conn, _HELD, id=employment_id, person=person_id) if person_id is not None else None


async def end(conn: AsyncConnection, employment_id: int, day: date, now: datetime) -> None:
    """Whoever says that somebody left says too that they worked there."""
    await run(
        conn,
        "UPDATE employments SET ended = :day, leaving_reported_at = :now, reported_at = coalesce(reported_at, :now) "
        "WHERE id = :id",
        id=employment_id,
        day=day,
        now=now,
    )


async def go_on(conn: AsyncConnection, employment_id: int, until: date | None) -> None:
    """They stay, until a new day or until further notice."""
    await run(
        conn,
        "UPDATE employments SET ended = CAST(:until AS date) WHERE id = :id",
        id=employment_id,
        until=until,
    )
