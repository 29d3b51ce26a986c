"""Officers see who asked for help, call or go, and say that it was seen to."""

from datetime import date, datetime
from typing import Annotated, Any

from fastapi import APIRouter
from pydantic import Field
from sqlalchemy.engine import Row
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Change, Changing, Work, opens
from api.routes.shapes import Asked as Asking
from api.routes.shapes import Because, Id, Shown, local
from api.routes.shapes import words as one_line
from notices import outbox
from notices.outbox import New
from registry import audit, requests
from registry.scopes import beyond

router = APIRouter(tags=["requests"])


class RequestLine(Shown):
    """Something somebody asked for and nobody saw to yet; phone and words are shown by a reveal."""

    id: int
    kind: str
    place: str
    house_code: str | None
    address: str | None
    at: datetime
    due: date | None


class Asked(Shown):
    """What the person left: a phone, if any, and their words."""

    phone: str
    words: str


class Answering(Asking):
    words: Annotated[str, one_line(500, 2)] | None = Field(
        None, description="Told to who asked; an objection is answered with words or not at all."
    )


class Answered(Shown):
    id: int
    answered: bool


@router.get("/requests", summary="Requests for help that wait, oldest first", **door("duties:read"))
async def list_requests(at: AtDesk, paged: Paged) -> Page[RequestLine]:
    async with at.at_work() as work:
        found = await requests.waiting(work.conn, work.vault, after=paged.number() or 0, most=paged.limit + 1)
    lines = [
        RequestLine(
            id=one.row.id,
            kind=one.row.kind,
            place=one.row.place,
            house_code=one.row.code,
            address=one.row.address,
            at=local(one.row.at),
            due=one.row.due,
        )
        for one in found
    ]
    return paged.page(lines, [[line.id] for line in lines])


@router.post(
    "/requests/{request_id:id}/reveal",
    summary="See the phone and the words of a request",
    **door("people:reveal", 404),
    **opens(Asked, "Each look is kept in the audit, with its reason."),
)
async def reveal_request(at: AtDesk, request_id: Id, asked: Because) -> Response:
    async def doing(work: Work) -> Asked:
        found = await requests.opened(work.conn, work.vault, request_id)
        if found is None:
            raise nothing()
        await audit.write(
            work.conn,
            work.officer.actor,
            "reveal",
            "request",
            request_id,
            found.row.area_no,
            reason=asked.reason,
        )
        return Asked(phone=found.phone, words=found.words)

    return await Change(at, None)(doing)


@router.post(
    "/requests/{request_id:id}/answer",
    summary="Say that a request was seen to; its duty is done",
    **door("duties:write", 404, 409),
    **opens(Answered, "It no longer waits."),
)
async def answer_request(change: Changing, request_id: Id, asked: Answering | None = None) -> Response:
    said = asked.words if asked else None

    async def doing(work: Work) -> Answered:
        found = await requests.opened(work.conn, work.vault, request_id)
        if found is None:
            raise nothing()
        if found.row.kind == requests.OBJECTION and said is None:
            raise Problem(409, "wrong-state", "An objection is answered with words.")
        if not await requests.answered(work.conn, request_id, work.officer.id, work.now):
            raise Problem(409, "request-answered", "Somebody saw to it already.")
        if said is not None:
            await _tell(work, found.row, said)
        return Answered(id=request_id, answered=True)

    return await change(doing)


async def _tell(work: Work, row: Row[Any], said: str) -> None:
    new = New(
        cause=f"request:{row.id}",
        kind="service",
        flow="notice",
        key="request-answered",
        values={"address": row.address or row.place, "reason": said},
        then=("help-me:help-fill", "menu"),
        contact_id=row.contact_id,
        area_no=row.area_no,
    )
    async with beyond(work.conn):
        await outbox.put(work.conn, work.vault, [new])


def nothing() -> Problem:
    return Problem(404, "not-found", "There is no such request in your areas.")
