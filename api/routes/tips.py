"""Officers see tips that name nobody, read them with a reason, and say what came of them and of a reward."""

from datetime import datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from sqlalchemy.engine import Row
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Change, Changing, Work, opens
from api.routes.shapes import Asked, Because, Id, Shown, local, local_or_none
from registry import audit, hazards, tips
from registry.scopes import beyond

router = APIRouter(tags=["tips"])


class TipLine(Shown):
    """A tip; `queue` is the department it goes to first. Its words are shown by a reveal."""

    id: int
    about: str
    queue: str
    place: str
    house_code: str | None
    address: str | None
    state: str
    reward: str
    at: datetime
    answered_at: datetime | None


class TipWords(Shown):
    words: str


class TipAnswer(Asked):
    """Whoever holds the code reads it."""

    state: Literal["looked-into", "passed-on", "closed"] | None = None
    reward: Literal["none", "proposed", "granted", "paid"] | None = None


Named = Annotated[str | None, Query(max_length=40, pattern="^[a-z-]+$")]


@router.get(
    "/tips", summary="Tips, oldest first; `queue=police` are those about public order", **door("duties:read")
)
async def list_tips(at: AtDesk, paged: Paged, queue: Named = None, state: Named = None) -> Page[TipLine]:
    async with at.at_work() as work:
        found = await tips.listed(
            work.conn, queue=queue, state=state, after=paged.number() or 0, most=paged.limit + 1
        )
    return paged.page([line_of(row) for row in found], [[row.id] for row in found])


@router.post(
    "/tips/{tip_id:id}/reveal",
    summary="Read a tip",
    **door("people:reveal", 404),
    **opens(TipWords, "Each look is kept in the audit, with its reason."),
)
async def reveal_tip(at: AtDesk, tip_id: Id, asked: Because) -> Response:
    async def doing(work: Work) -> TipWords:
        found = await tips.seen(work.conn, tip_id)
        if found is None:
            raise nothing()
        await audit.write(
            work.conn, work.officer.actor, "reveal", "tip", tip_id, found.area_no, reason=asked.reason
        )
        return TipWords(words=tips.words_of(work.vault, found))

    return await Change(at, None)(doing)


@router.post(
    "/tips/{tip_id:id}/answer",
    summary="Say what came of a tip, or of its reward",
    **door("duties:write", 404),
    **opens(TipLine, "Whoever holds the code can read it now."),
)
async def answer_tip(change: Changing, tip_id: Id, asked: TipAnswer) -> Response:
    async def doing(work: Work) -> TipLine:
        if await tips.seen(work.conn, tip_id) is None:
            raise nothing()
        await tips.answer(work.conn, tip_id, asked.state, asked.reward, work.now)
        if asked.state is not None:
            async with beyond(work.conn):
                await hazards.answer_duty(work.conn, "tip", tip_id, work.now)
        found = await tips.seen(work.conn, tip_id)
        assert found is not None
        await audit.write(work.conn, work.officer.actor, "answer", "tip", tip_id, found.area_no)
        return line_of(found)

    return await change(doing)


def line_of(row: Row[Any]) -> TipLine:
    return TipLine(
        id=row.id,
        about=row.about,
        queue=row.queue,
        place=row.place,
        house_code=row.house_code,
        address=row.address,
        state=row.state,
        reward=row.reward,
        at=local(row.at),
        answered_at=local_or_none(row.answered_at),
    )


def nothing() -> Problem:
    return Problem(404, "not-found", "There is no such tip in your areas.")
