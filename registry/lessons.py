"""Lessons taken: which exact text, how many right, until when it holds, and the certificate of it."""

import tomllib
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, value
from registry.declarations import opened
from registry.numbers import new_receipt
from registry.vault import Vault

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


@dataclass(frozen=True, slots=True)
class Certificate:
    """A lesson as its certificate tells it; `body` is the text that was read, '' where it was not kept."""

    number: str
    lesson: str
    edition: str
    at: datetime
    expires_on: date
    right: int
    asked: int
    name: str
    body: str


_BY_NUMBER = """
SELECT k.number, k.lesson, k.edition, k.at, k.expires_on, k."right", k.asked, coalesce(p.name, '') AS name,
  coalesce(t.body, '') AS body, said.id AS said_id, said.content
FROM acknowledgements k LEFT JOIN contacts c ON c.id = k.contact_id
LEFT JOIN people p ON p.id = k.person_id AND c.person_id = k.person_id
LEFT JOIN LATERAL (
  SELECT d.id, d.content FROM declarations d
  WHERE p.id IS NULL AND d.contact_id = k.contact_id AND d.person_id = k.person_id AND d.declarant = 'myself'
    AND d.kind IN ('residence', 'foreigner')
  ORDER BY (d.state NOT IN ('superseded', 'withdrawn')) DESC, d.id DESC LIMIT 1) said ON true
LEFT JOIN letter_texts t ON t.hash = k.hash WHERE k.number = :number"""


async def by_number(conn: AsyncConnection, vault: Vault, number: str) -> Certificate | None:
    """A lesson by its certificate's number. Only a proven chat has the name on record; another the one it declared."""
    row = await one(conn, _BY_NUMBER, number=number)
    if row is None:
        return None
    taken = {name: value for name, value in row._mapping.items() if name not in ("said_id", "content")}
    if row.said_id is not None:
        taken["name"] = str(opened(vault, row.said_id, row.content).get("name") or "")
    return Certificate(**taken)


def title(taken: Certificate) -> str:
    """What the lesson was called in the words that were read."""
    if taken.body.startswith("# ") and "\n[[card]]" not in taken.body:  # a pact
        return str(taken.body.splitlines()[0]).removeprefix("# ")
    return str(tomllib.loads(taken.body)["title"]) if taken.body else str(taken.lesson)
