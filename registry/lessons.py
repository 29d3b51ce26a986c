"""Lessons taken: which exact text, how many right, until when it holds, and the certificate of it."""

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, value
from registry.numbers import new_receipt

_TAKE = """
WITH kept AS (
  INSERT INTO letter_texts (hash, name, edition, lang, body)
  SELECT :hash, :lesson, :edition, :lang, CAST(:body AS text) WHERE CAST(:body AS text) <> ''
  ON CONFLICT (hash) DO NOTHING
)
INSERT INTO acknowledgements
  (person_id, contact_id, lesson, edition, hash, "right", asked, channel, at, expires_on, number)
VALUES (CAST(:person_id AS bigint), :contact_id, :lesson, :edition, :hash, :right, :asked, :channel, :at, :expires_on,
  :number)
RETURNING id"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A lesson as it was taken; `hash` is the SHA-256 of its text, `body`, which is kept unchanged."""

    person_id: int | None
    contact_id: int
    lesson: str
    edition: str
    hash: str
    right: int
    asked: int
    channel: str
    expires_on: date
    lang: str = "zh"
    body: str = ""


async def take(conn: AsyncConnection, taken: Taken, now: datetime) -> tuple[int, str]:
    """Keeps it; gives its id and the number of its certificate."""
    number = new_receipt(now.date())
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
        lang=taken.lang,
        body=taken.body,
        number=number,
    )
    return made, number


_SELF = """
SELECT min(d.person_id) FROM declarations d
WHERE d.contact_id = :contact AND d.declarant = 'myself' AND d.kind IN ('residence', 'foreigner') AND d.state NOT IN ('superseded', 'withdrawn')
HAVING count(DISTINCT d.person_id) = 1"""


async def learner(conn: AsyncConnection, contact_id: int) -> int | None:
    """Whom an unproven chat declared as itself, if that is one person: the lesson it takes is theirs."""
    found: int | None = await value(conn, _SELF, contact=contact_id)
    return found


_BY_NUMBER = """
SELECT k.number, k.lesson, k.edition, k.at, k.expires_on, k."right", k.asked, coalesce(p.name, '') AS name,
  coalesce(t.body, '') AS body
FROM acknowledgements k LEFT JOIN people p ON p.id = k.person_id
LEFT JOIN letter_texts t ON t.hash = k.hash WHERE k.number = :number"""


async def by_number(conn: AsyncConnection, number: str) -> Row[Any] | None:
    """A lesson by its certificate's number, with the text that was read."""
    return await one(conn, _BY_NUMBER, number=number)


def title(taken: Row[Any]) -> str:
    """What the lesson was called in the words that were read."""
    if taken.body.startswith("# ") and "\n[[card]]" not in taken.body:  # a pact
        return str(taken.body.splitlines()[0]).removeprefix("# ")
    return str(tomllib.loads(taken.body)["title"]) if taken.body else str(taken.lesson)
