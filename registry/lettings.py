"""Lettings on their way, step by step as the programme orders them: no step is skipped, none lies ahead or goes back."""

# Demands: 003-28, 004-15

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run, value

_STEPS = """ARRAY(SELECT s.step FROM letting_steps s WHERE s.letting_id = l.id ORDER BY s.id) AS steps,
  (SELECT max(s.on_day) FROM letting_steps s WHERE s.letting_id = l.id) AS last_on"""

_RUNNING = f"""
SELECT w.n, l.id, l.room, h.address, {_STEPS}
FROM unnest(CAST(:people AS bigint[]), CAST(:ids AS bigint[])) WITH ORDINALITY AS w(person, id, n)
JOIN members m ON m.organisation_id = w.id AND m.person_id = w.person AND m.until IS NULL
JOIN lettings l ON l.organisation_id = w.id AND l.closed_on IS NULL
JOIN houses h ON h.id = l.house_id
ORDER BY w.n, last_on DESC NULLS LAST, l.id DESC"""


async def running(conn: AsyncConnection, asked: Sequence[tuple[int | None, int]]) -> Sequence[Row[Any]]:
    """For (member, organisation): rows (n, id, room, address, steps, last_on), the one worked on last first."""
    return await rows(conn, _RUNNING, people=[p for p, _ in asked], ids=[i for _, i in asked])


_BEGIN = """
INSERT INTO lettings AS l (organisation_id, area_no, house_id, room)
SELECT :organisation, h.area_no, h.id, :room FROM houses h WHERE h.id = :house
ON CONFLICT (organisation_id, house_id, room) WHERE closed_on IS NULL DO UPDATE SET room = l.room
RETURNING l.id"""


async def begin(conn: AsyncConnection, organisation_id: int, house_id: int, room: str) -> int:
    """The letting of that room (or, without one, the house) that is under way, or a new one."""
    made: int = await value(conn, _BEGIN, organisation=organisation_id, house=house_id, room=room)
    return made


async def hold(conn: AsyncConnection, letting_id: int, person_id: int | None) -> Row[Any] | None:
    """One under way (id, area_no, organisation_id, house_id, steps, last_on) of this member's organisation, locked."""
    return await one(
        conn,
        f"""SELECT l.id, l.area_no, l.organisation_id, l.house_id, {_STEPS} FROM lettings l
        WHERE l.id = :id AND l.closed_on IS NULL AND EXISTS (SELECT 1 FROM members m
          JOIN organisations o ON o.id = m.organisation_id AND o.until IS NULL
          WHERE m.organisation_id = l.organisation_id AND m.until IS NULL AND m.person_id = CAST(:person AS bigint))
        FOR UPDATE OF l""",
        id=letting_id,
        person=person_id,
    )


async def take(
    conn: AsyncConnection,
    letting: Row[Any],
    step: str,
    day: date,
    person_id: int | None,
    channel: str,
    at: datetime,
) -> None:
    await run(
        conn,
        "INSERT INTO letting_steps (letting_id, area_no, step, on_day, by_person, channel, at) "
        "VALUES (:id, :area_no, :step, :day, CAST(:person AS bigint), :channel, :at)",
        id=letting.id,
        area_no=letting.area_no,
        step=step,
        day=day,
        person=person_id,
        channel=channel,
        at=at,
    )


async def close(conn: AsyncConnection, letting_id: int, day: date) -> None:
    await run(conn, "UPDATE lettings SET closed_on = :day WHERE id = :id", id=letting_id, day=day)


_LISTED = """
SELECT l.id, l.organisation_id, o.name AS organisation, l.house_id, h.code, h.address, l.room, l.closed_on,
  coalesce((SELECT jsonb_agg(jsonb_build_object('step', s.step, 'on_day', s.on_day, 'by_person', s.by_person) ORDER BY s.id)
    FROM letting_steps s WHERE s.letting_id = l.id), '[]') AS steps
FROM lettings l JOIN organisations o ON o.id = l.organisation_id JOIN houses h ON h.id = l.house_id
WHERE l.id > :after AND (CAST(:organisation AS bigint) IS NULL OR l.organisation_id = :organisation)
  AND (CAST(:house AS bigint) IS NULL OR l.house_id = :house)
ORDER BY l.id LIMIT :limit"""


async def listed(
    conn: AsyncConnection, *, organisation: int | None, house: int | None, after: int, limit: int
) -> Sequence[Row[Any]]:
    """Lettings in the officer's areas with the steps taken, by id."""
    return await rows(conn, _LISTED, organisation=organisation, house=house, after=after, limit=limit)
