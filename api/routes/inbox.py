"""The shared inbox: officers read what people wrote to their grid worker, answer, hand over, end it."""

from datetime import datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query
from pydantic import Field
from sqlalchemy.engine import Row
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Change, Changing, Work, opens
from api.routes.shapes import (
    Asked,
    Because,
    BodyRef,
    HouseRef,
    Id,
    Ref,
    Shown,
    house_or_none,
    local,
    local_or_none,
    words,
)
from bot import inbox
from registry import areas, audit, threads
from registry.masks import without_numbers
from registry.threads import Said, Wanted

router = APIRouter(tags=["inbox"])


class ThreadLine(Shown):
    """A conversation; the person is not named: who they are is the chat's, not the inbox's, to know."""

    id: int
    house: HouseRef | None
    officer_id: int | None = Field(description="Whose it is; null: anybody's.")
    unread: int
    waiting_since: datetime | None = Field(description="The oldest word nobody answered; null: answered.")
    last_at: datetime
    closed_at: datetime | None


class PostShown(Shown):
    id: int
    officer_id: int | None = Field(description="Null where the person wrote it.")
    words: str = Field(description="Long numbers are covered.")
    photo: bool
    at: datetime
    read_at: datetime | None


class ThreadShown(ThreadLine):
    posts: list[PostShown] = Field(description="The last two hundred, oldest first.")


class InTheClear(Shown):
    posts: list[str]


OneLine = Annotated[str, words(500)]


class Answer(Asked):
    words: OneLine = Field(description="Told to the person in the chat they wrote from.")


class Handing(Asked):
    officer_id: BodyRef | None = Field(None, description="Null: anybody's again.")


def filters(
    state: Literal["open", "waiting", "unread", "closed"] = "open",
    area: Annotated[Ref | None, Query(description="An area and all in it.")] = None,
    officer: Annotated[Ref | None, Query(description="Whose they are.")] = None,
) -> Wanted:
    return Wanted(
        open=state != "closed",
        closed=state == "closed",
        waiting=state == "waiting",
        unread=state == "unread",
        area=area,
        officer=officer,
    )


@router.get(
    "/inbox", summary="Conversations with residents, who waits longest first", **door("inbox:read", 404)
)
async def list_threads(
    at: AtDesk, wanted: Annotated[Wanted, Depends(filters)], paged: Paged
) -> Page[ThreadLine]:
    async with at.at_work() as work:
        if wanted.area is not None and await areas.by_id(work.conn, wanted.area) is None:
            raise Problem(404, "not-found", "There is no such area.")
        after = (str(paged.after[0]), int(paged.after[1])) if paged.after else None
        found = await threads.listed(work.conn, wanted, paged.limit + 1, after)
    keys: list[list[int | str]] = [
        [row.waiting_since.isoformat() if row.waiting_since else "infinity", row.id] for row in found
    ]
    return paged.page([ThreadLine(**_line(row)) for row in found], keys)


def _line(row: Row[Any]) -> dict[str, Any]:
    house = house_or_none(row)
    return {
        "id": row.id,
        "house": house,
        "officer_id": row.officer_id,
        "unread": row.unread,
        "waiting_since": local_or_none(row.waiting_since),
        "last_at": local(row.last_at),
        "closed_at": local_or_none(row.closed_at),
    }


def _post(said: Said) -> PostShown:
    row = said.row
    return PostShown(
        id=row.id,
        officer_id=row.officer_id,
        words=without_numbers(said.words),
        photo=row.file_id is not None,
        at=local(row.at),
        read_at=local_or_none(row.read_at),
    )


async def shown(work: Work, thread_id: int) -> ThreadShown:
    """Raises Problem 404."""
    row = await threads.opened(work.conn, thread_id)
    if row is None:
        raise nothing()
    said = await threads.posts(work.conn, work.vault, thread_id)
    return ThreadShown(**_line(row), posts=[_post(each) for each in said])


def nothing() -> Problem:
    return Problem(404, "not-found", "There is no such conversation in your areas.")


@router.get("/inbox/{thread_id:id}", summary="Open a conversation", **door("inbox:read", 404))
async def open_thread(at: AtDesk, thread_id: Id) -> ThreadShown:
    async with at.at_work() as work:
        return await shown(work, thread_id)


def picture_door() -> dict[str, Any]:
    """Says of itself that it answers with a picture."""
    made = door("inbox:read", 404, response_class=Response, response_model=None)
    picture = {"image/jpeg": {"schema": {"type": "string", "format": "binary"}}}
    made["responses"][200] = {"description": "A JPEG.", "content": picture}
    return made


@router.get("/inbox/{thread_id:id}/photos/{post_id:id}", summary="The photo of a post", **picture_door())
async def photo(at: AtDesk, thread_id: Id, post_id: Id) -> Response:
    """A JPEG, without where it was taken; the look is kept in the audit."""
    async with at.at_work() as work:
        picture = await threads.photo(work.conn, work.vault, thread_id, post_id)
        if picture is None:
            raise nothing()
        await audit.write(work.conn, work.officer.actor, "look", "thread-post", post_id)
    return Response(picture, media_type="image/jpeg")


_NOW = opens(ThreadShown, "The conversation as it is now.")


@router.post(
    "/inbox/{thread_id:id}/read",
    summary="What the person wrote so far has been read",
    **door("inbox:write", 404),
    **_NOW,
)
async def read(change: Changing, thread_id: Id) -> Response:
    async def doing(work: Work) -> ThreadShown:
        if await threads.opened(work.conn, thread_id) is None:
            raise nothing()
        await threads.mark_read(work.conn, thread_id, work.now)
        return await shown(work, thread_id)

    return await change(doing)


@router.post(
    "/inbox/{thread_id:id}/reply",
    summary="Answer; the person gets it in the chat they wrote from",
    **door("inbox:write", 404, 409),
    **_NOW,
)
async def reply(change: Changing, thread_id: Id, asked: Answer) -> Response:
    async def doing(work: Work) -> ThreadShown:
        await _standing(work, thread_id)
        await inbox.reply(work.conn, work.vault, thread_id, work.officer, asked.words, work.now)
        return await shown(work, thread_id)

    return await change(doing)


@router.post(
    "/inbox/{thread_id:id}/close",
    summary="The conversation is over; another begins when the person writes again",
    **door("inbox:write", 404, 409),
    **_NOW,
)
async def close(change: Changing, thread_id: Id) -> Response:
    async def doing(work: Work) -> ThreadShown:
        await _standing(work, thread_id)
        await inbox.close(work.conn, thread_id, work.officer, work.now)
        return await shown(work, thread_id)

    return await change(doing)


@router.post(
    "/inbox/{thread_id:id}/assign",
    summary="Say whose conversation it is",
    **door("inbox:write", 404, 409),
    **_NOW,
)
async def assign(change: Changing, thread_id: Id, asked: Handing) -> Response:
    async def doing(work: Work) -> ThreadShown:
        thread = await _standing(work, thread_id)
        if not await threads.assign(work.conn, thread_id, thread.area_no, asked.officer_id):
            raise Problem(409, "not-of-this-area", "No officer or grid worker of this place has this id.")
        await audit.write(
            work.conn,
            work.officer.actor,
            "assign",
            "thread",
            thread_id,
            thread.area_no,
            officer=asked.officer_id,
        )
        return await shown(work, thread_id)

    return await change(doing)


async def _standing(work: Work, thread_id: int) -> Row[Any]:
    """The open conversation, locked. Raises Problem: not-found, thread-closed."""
    held = await threads.hold(work.conn, thread_id)
    if held is not None:
        return held
    if await threads.opened(work.conn, thread_id) is None:
        raise nothing()
    raise Problem(409, "thread-closed", "This conversation is over.")


@router.post(
    "/inbox/{thread_id:id}/reveal",
    summary="See what was written with its numbers",
    **door("people:reveal", 404),
    **opens(InTheClear, "Each look is kept in the audit, with its reason."),
)
async def reveal(at: AtDesk, thread_id: Id, asked: Because) -> Response:
    async def doing(work: Work) -> InTheClear:
        row = await threads.opened(work.conn, thread_id)
        if row is None:
            raise nothing()
        await audit.write(
            work.conn, work.officer.actor, "reveal", "thread", thread_id, row.area_no, reason=asked.reason
        )
        said = await threads.posts(work.conn, work.vault, thread_id)
        return InTheClear(posts=[each.words for each in said])

    return await Change(at, None)(doing)
