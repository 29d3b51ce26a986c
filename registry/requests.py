"""Requests for help: somebody asks that an officer come, call or look."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.calendar import add_working_days
from programmes.pack import Pack
from registry import audit
from registry.database import one, rows, run
from registry.duties import ask_office
from registry.numbers import reserve
from registry.vault import Vault

OBJECTION = "objection"
"""Somebody objects to what the office decided: it is answered with words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request; `kind` as in `flows.deeds.AskForHelp`, or an objection. `phone` and `words` are sealed."""

    kind: str
    area_no: int
    house_id: int | None
    place: str
    contact_id: int
    phone: str = ""
    words: str = ""


_ASK = """
INSERT INTO help_requests (id, area_no, house_id, kind, place, contact_id, content, at)
VALUES (:id, :area_no, CAST(:house AS bigint), :kind, :place, :contact, :content, :now)"""


async def ask(
    conn: AsyncConnection, vault: Vault, pack: Pack, asked: Asked, now: datetime
) -> tuple[int, date]:
    """Keeps the request and makes it a duty of the office; gives its id and the day by which somebody answers."""
    (request_id,) = (await reserve(conn, help_requests=1))["help_requests"]
    content = orjson.dumps({"phone": asked.phone, "words": asked.words})
    await run(
        conn,
        _ASK,
        id=request_id,
        area_no=asked.area_no,
        house=asked.house_id,
        kind=asked.kind,
        place=asked.place,
        contact=asked.contact_id,
        content=vault.seal(content, about(request_id)),
        now=now,
    )
    due = add_working_days(now.date(), pack.offices.answer_working_days)
    await ask_office(
        conn,
        pack,
        asked.kind,
        about="request",
        about_id=request_id,
        area_no=asked.area_no,
        house_id=asked.house_id,
        due=due,
        now=now,
    )
    return request_id, due


def about(request_id: int) -> str:
    return f"help_requests.content:{request_id}"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request: its row (with the house's code and address), phone and words in the clear."""

    row: Row[Any]
    phone: str
    words: str


_REQUEST = """
SELECT r.id, r.kind, r.place, r.at, r.done_at, r.content, r.house_id, r.area_no, r.contact_id, h.code, h.address,
  (SELECT min(d.due) FROM duties d WHERE d.about = 'request' AND d.about_id = r.id) AS due
FROM help_requests r LEFT JOIN houses h ON h.id = r.house_id"""


async def waiting(conn: AsyncConnection, vault: Vault, *, after: int = 0, most: int = 50) -> list[Waiting]:
    """What waits in the officer's areas, oldest first; the next page begins `after` the last id. One query."""
    wanted = f"{_REQUEST} WHERE r.done_at IS NULL AND r.id > :after ORDER BY r.id LIMIT :most"
    return [_unsealed(vault, row) for row in await rows(conn, wanted, after=after, most=most)]


async def opened(conn: AsyncConnection, vault: Vault, request_id: int) -> Waiting | None:
    """One request, answered or not; None if it is not in the officer's areas."""
    row = await one(conn, f"{_REQUEST} WHERE r.id = :id", id=request_id)
    return None if row is None else _unsealed(vault, row)


def _unsealed(vault: Vault, row: Row[Any]) -> Waiting:
    content = orjson.loads(vault.open(row.content, about(row.id)))
    return Waiting(row, content["phone"], content["words"])


async def answered(conn: AsyncConnection, request_id: int, officer_id: int, now: datetime) -> bool:
    """Somebody came, called or looked; the duty is done. False if it is not in the officer's areas, or was answered."""
    done = await one(
        conn,
        "UPDATE help_requests SET done_at = :now WHERE id = :id AND done_at IS NULL RETURNING area_no",
        id=request_id,
        now=now,
    )
    if done is None:
        return False
    await audit.write(conn, f"officer:{officer_id}", "answer", "request", request_id, done.area_no)
    await run(
        conn,
        "UPDATE duties SET state = 'done', reason = 'answered', closed_at = :now "
        "WHERE about = 'request' AND about_id = :id AND state = 'open'",
        id=request_id,
        now=now,
    )
    return True


async def whole_area(conn: AsyncConnection) -> Row[Any] | None:
    """The area (id, lo) that holds all others, for a request that names no house: the first city."""
    return await one(conn, "SELECT id, lo FROM areas WHERE parent_id IS NULL ORDER BY lo LIMIT 1")
