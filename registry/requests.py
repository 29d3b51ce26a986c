"""Requests for help: somebody asks that an officer come, call or look."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.calendar import add_working_days
from programmes.pack import Pack
from registry.database import one, run
from registry.duties import ask_office
from registry.numbers import reserve
from registry.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request; `kind` is help-fill, no-document, foreigner, wrong-plate or at-window. `phone` and `words` are sealed."""

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


def opened(vault: Vault, request_id: int, content: bytes) -> dict[str, Any]:
    """Its phone and words."""
    found: dict[str, Any] = orjson.loads(vault.open(content, about(request_id)))
    return found


async def whole_area(conn: AsyncConnection) -> Row[Any] | None:
    """The area (id, lo) that holds all others, for a request that names no house: the first city."""
    return await one(conn, "SELECT id, lo FROM areas WHERE parent_id IS NULL ORDER BY lo LIMIT 1")
