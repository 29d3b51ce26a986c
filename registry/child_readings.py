"""Reading what is kept of a child: another officer approves it first, for a while, and each look is kept.

未成年人网络保护条例 art. 36 (staff read minors' data by approval, and it is recorded) with PIPL arts. 28 and 31 (under 14).
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run, value

HOLDS: Final = timedelta(hours=24)
"""How long an approval is good for; the law names no time, this is ours."""

_YOUNG: Final = """
SELECT coalesce(p.birth_date > CAST(:today AS date) - make_interval(years => :age),
  EXISTS (SELECT FROM declarations d WHERE d.person_id = p.id AND d.declarant = 'child' AND d.state <> 'superseded'))
FROM people p WHERE p.id = :person"""


async def is_childs(conn: AsyncConnection, person_id: int, age: int, now: datetime) -> bool:
    """Whether a person is under `age`; where no birth is known, whether a guardian declared them."""
    return bool(await value(conn, _YOUNG, person=person_id, age=age, today=now.date()))


async def may_read(conn: AsyncConnection, person_id: int, officer_id: int, now: datetime) -> bool:
    """Whether an approval for this officer and this child holds now."""
    wanted = """SELECT 1 FROM child_readings WHERE person_id = :person AND asked_by = :officer AND state = 'approved'
      AND decided_at > :since LIMIT 1"""
    return await one(conn, wanted, person=person_id, officer=officer_id, since=now - HOLDS) is not None


_ASK: Final = """
INSERT INTO child_readings (area_no, person_id, asked_by, reason, asked_at)
VALUES (:area_no, :person, :officer, :reason, :now) RETURNING id"""


async def ask(
    conn: AsyncConnection, person_id: int, area_no: int, officer_id: int, reason: str, now: datetime
) -> int:
    """A request that waits for another officer; the one that waits already, if there is one."""
    waiting = "SELECT id FROM child_readings WHERE person_id = :person AND asked_by = :officer AND state = 'waiting'"
    known = await value(conn, waiting, person=person_id, officer=officer_id)
    if known is None:
        known = await value(
            conn, _ASK, area_no=area_no, person=person_id, officer=officer_id, reason=reason, now=now
        )
    return int(known)


_WAITING: Final = """
SELECT c.id, c.person_id, c.asked_by, c.reason, c.asked_at, c.area_no FROM child_readings c
WHERE c.state = 'waiting' AND c.id > :after ORDER BY c.id LIMIT :limit"""


async def waiting(conn: AsyncConnection, *, after: int, limit: int) -> Sequence[Row[Any]]:
    """Requests in the officer's areas that nobody decided, oldest first."""
    return await rows(conn, _WAITING, after=after, limit=limit)


async def held(conn: AsyncConnection, reading_id: int) -> Row[Any] | None:
    """A request of the officer's areas, locked; None if there is none."""
    return await one(conn, "SELECT * FROM child_readings WHERE id = :id FOR UPDATE", id=reading_id)


async def decide(conn: AsyncConnection, reading_id: int, state: str, officer_id: int, now: datetime) -> bool:
    """`state`: approved or refused. False if somebody decided already."""
    done = """UPDATE child_readings SET state = :state, decided_by = :officer, decided_at = :now
      WHERE id = :id AND state = 'waiting'"""
    return bool(await run(conn, done, state=state, officer=officer_id, now=now, id=reading_id))
