"""An officer's request at work: reading within the areas, changing once, and the tags that tell versions apart."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Annotated, Any

from fastapi import Depends, Header, Request
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.responses import Response

from api.grounds import Grounds
from api.problems import Problem
from api.routes.access import current, in_the_way
from programmes.pack import Pack
from registry import idempotency
from registry.database import civil_now
from registry.idempotency import Answer, Asked, OtherRequest
from registry.officers import Officer
from registry.scopes import beyond
from registry.vault import Vault

TRIES = 3
_TAGS = re.compile(r'\s*(?:\*|(?:W/)?"[^"]*"(?:\s*,\s*(?:W/)?"[^"]*")*)\s*')


@dataclass(frozen=True, slots=True)
class Work:
    """What a route works with, inside its transaction: the connection sees only the officer's areas."""

    conn: AsyncConnection
    vault: Vault
    pack: Pack
    officer: Officer
    now: datetime

    @property
    def today(self) -> date:
        return self.now.date()


@dataclass(frozen=True, slots=True)
class Desk:
    """One request of one officer."""

    grounds: Grounds
    officer: Officer
    request: Request

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[Work]:
        grounds = self.grounds
        async with grounds.db.officer(self.officer.ranges) as conn:
            yield Work(conn, grounds.vault, grounds.pack, self.officer, await civil_now(conn))


def desk(request: Request) -> Desk:
    return Desk(request.app.state.grounds, current(request), request)


AtDesk = Annotated[Desk, Depends(desk)]


# -- changing -----------------------------------------------------------------------------------------------------

Doing = Callable[[Work], Awaitable[BaseModel]]
Seeing = Callable[[Work], Awaitable[BaseModel]]

Key = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=200,
        pattern=r"^[\x21-\x7e]+$",
        description="The same change under the same key within 24 hours is made once and answered alike.",
    ),
]
IfMatch = Annotated[
    str | None,
    Header(
        alias="If-Match",
        max_length=500,
        description="The ETag you looked at; if it changed since, nothing is done.",
    ),
]
IfNoneMatch = Annotated[str | None, Header(alias="If-None-Match", max_length=500)]


@dataclass(frozen=True, slots=True)
class Change:
    """A change asked for: made in one transaction with its audit row, and at most once for each key."""

    at: Desk
    key: str | None

    async def __call__(self, doing: Doing, status: int = 200, *, tagged: bool = False) -> Response:
        """Does it, again if another change stood in its way. `tagged` answers carry an ETag. Raises Problem."""
        said = await self._said() if self.key else ""
        for left in reversed(range(TRIES)):
            try:
                return await self._once(doing, status, tagged, said)
            except Exception as fault:
                if not left or not in_the_way(fault):
                    raise
        raise AssertionError("unreachable")

    async def _said(self) -> str:
        request = self.at.request
        body = sha256(await request.body()).hexdigest()
        return f"{request.method} {request.url.path}?{request.url.query} {body}"

    async def _once(self, doing: Doing, status: int, tagged: bool, said: str) -> Response:
        asked = Asked(self.at.officer.id, self.key, said) if self.key else None
        async with self.at.at_work() as work:
            if asked is not None and (given := await self._given(work, asked)) is not None:
                return _response(given, {"Idempotency-Replayed": "true"})
            made = await doing(work)
            body = made.model_dump_json().encode()
            answer = Answer(status, {"ETag": tag(body)} if tagged else {}, body)
            if asked is not None:
                async with beyond(work.conn):
                    await idempotency.keep(work.conn, work.vault, asked, answer)
        return _response(answer)

    async def _given(self, work: Work, asked: Asked) -> Answer | None:
        try:
            async with beyond(work.conn):
                return await idempotency.recall(work.conn, work.vault, asked)
        except OtherRequest as fault:
            raise Problem(
                409, "idempotency-key-reused", "This key came before with another request."
            ) from fault


def _response(answer: Answer, more: dict[str, str] | None = None) -> Response:
    return Response(answer.body, answer.status, answer.headers | (more or {}), "application/json")


def change(at: AtDesk, key: Key = None) -> Change:
    return Change(at, key)


Changing = Annotated[Change, Depends(change)]


# -- versions -----------------------------------------------------------------------------------------------------


def tag(body: bytes) -> str:
    """Strong: other bytes, another tag."""
    return f'"{sha256(body).hexdigest()[:32]}"'


def tagged(shown: BaseModel, if_none_match: str | None) -> Response:
    """The record with its ETag; 304 if the caller has it already."""
    body = shown.model_dump_json().encode()
    mark = tag(body)
    if if_none_match is not None and _names(if_none_match, mark, weak=True):
        return Response(status_code=304, headers={"ETag": mark})
    return Response(body, 200, {"ETag": mark}, "application/json")


async def unchanged(work: Work, if_match: str | None, seeing: Seeing) -> None:
    """Raises Problem 412 unless the record is what the caller looked at; hold it before asking."""
    if if_match is None or if_match.strip() == "*":
        return
    shown = await seeing(work)
    if not _names(if_match, tag(shown.model_dump_json().encode()), weak=False):
        raise Problem(412, "changed-meanwhile", "It changed since you looked; look again and decide anew.")


def _names(header: str, mark: str, *, weak: bool) -> bool:
    """Whether one of the tags is this one; If-Match compares strongly, so there a weak tag is none (RFC 9110 § 8.8.3)."""
    if header.strip() == "*":
        return True
    if not _TAGS.fullmatch(header):
        return False
    tags = re.findall(r'(W/)?("[^"]*")', header)
    return any(given == mark and (weak or not is_weak) for is_weak, given in tags)


def opens(shape: type[BaseModel], description: str = "As asked for.") -> dict[str, Any]:
    """How a route that answers with a `Response` of its own describes it."""
    return {"response_model": shape, "response_description": description}
