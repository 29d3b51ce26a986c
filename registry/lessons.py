"""Lessons taken: which text, how many right, until when it holds."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import value

_TAKE = """
INSERT INTO acknowledgements (person_id, contact_id, lesson, edition, hash, "right", asked, channel, at, expires_on)
VALUES (CAST(:person_id AS bigint), :contact_id, :lesson, :edition, :hash, :right, :asked, :channel, :at, :expires_on)
RETURNING id"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A lesson as it was taken; `hash` is the SHA-256 of its text."""

    person_id: int | None
    contact_id: int
    lesson: str
    edition: str
    hash: str
    right: int
    asked: int
    channel: str
    expires_on: date


async def take(conn: AsyncConnection, taken: Taken, now: datetime) -> int:
    """Keeps it; gives its id."""
    made: int = await value(
        conn,
        _TAKE,
        at=now,
        person_id=taken.person_id,
        contact_id=taken.contact_id,
        lesson=taken.lesson,
        edition=taken.edition,
        hash=taken.hash,
        right=taken.right,
        asked=taken.asked,
        channel=taken.channel,
        expires_on=taken.expires_on,
    )
    return made


_SELF = """
SELECT min(d.person_id) FROM declarations d
WHERE d.contact_id = :contact AND d.declarant = 'myself' AND d.kind IN ('residence', 'foreigner') AND d.state NOT IN ('superseded', 'withdrawn')
HAVING count(DISTINCT d.person_id) = 1"""


async def learner(conn: AsyncConnection, contact_id: int) -> int | None:
    """Whom an unproven chat declared as itself, if that is one person: the lesson it takes is theirs."""
    found: int | None = await value(conn, _SELF, contact=contact_id)
    return found
