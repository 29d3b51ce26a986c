"""Reading a child's number or phones: one officer asks, another approves, and it holds for a day."""

from datetime import datetime
from typing import Literal

from fastapi import APIRouter
from pydantic import Field
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Changing, Work, opens
from api.routes.shapes import Asked, Because, Id, Shown, local
from registry import audit, child_readings, officers
from registry.overview import people as overview
from registry.scopes import beyond

router = APIRouter(tags=["people"])


class ReadingLine(Shown):
    """Who wants to read what is kept of which child, and why."""

    id: int
    person_id: int
    officer: str
    reason: str
    asked_at: datetime


class Reading(Shown):
    id: int
    state: Literal["waiting", "approved", "refused"]


class Decision(Asked):
    approve: bool = Field(description="False refuses.")


async def approved(work: Work, person_id: int | None) -> None:
    """Raises Problem approval-needed for a child whom this officer may not read now."""
    age = work.pack.declare.consent_age
    if person_id is None or not await child_readings.is_childs(work.conn, person_id, age, work.now):
        return
    if not await child_readings.may_read(work.conn, person_id, work.officer.id, work.now):
        raise Problem(
            409,
            "approval-needed",
            f"This is a child under {age}: another officer has to approve the reading first "
            f"(POST /people/{person_id}/readings).",
        )


@router.post(
    "/people/{person_id:id}/readings",
    summary="Ask another officer to approve that you read a child's number or phones",
    **door("people:reveal", 404, 409),
    **opens(Reading, "A request that waits already is given again."),
)
async def ask_reading(change: Changing, person_id: Id, asked: Because) -> Response:
    async def doing(work: Work) -> Reading:
        found = await overview.opened(work.conn, work.vault, person_id)
        if found is None or found.area_no is None:
            raise Problem(404, "not-found", "There is no such person in your areas.")
        age = work.pack.declare.consent_age
        if not await child_readings.is_childs(work.conn, person_id, age, work.now):
            raise Problem(409, "no-child", "This is no child: nobody has to approve.")
        made = await child_readings.ask(
            work.conn, person_id, found.area_no, work.officer.id, asked.reason, work.now
        )
        actor = work.officer.actor
        await audit.write(
            work.conn, actor, "ask-reading", "person", person_id, found.area_no, reason=asked.reason
        )
        return Reading(id=made, state="waiting")

    return await change(doing)


@router.get(
    "/child-readings",
    summary="Requests to read what is kept of children, oldest first",
    **door("people:approve"),
)
async def list_readings(at: AtDesk, paged: Paged) -> Page[ReadingLine]:
    async with at.at_work() as work:
        found = await child_readings.waiting(work.conn, after=paged.number() or 0, limit=paged.limit + 1)
        async with beyond(work.conn):
            who = await officers.by_ids(work.conn, {row.asked_by for row in found})
    lines = [
        ReadingLine(
            id=row.id,
            person_id=row.person_id,
            officer=who[row.asked_by].name if row.asked_by in who else "",
            reason=row.reason,
            asked_at=local(row.asked_at),
        )
        for row in found
    ]
    return paged.page(lines, [[line.id] for line in lines])


@router.post(
    "/child-readings/{reading_id:id}/decide",
    summary="Approve or refuse that another officer reads what is kept of a child",
    **door("people:approve", 404, 409),
    **opens(Reading, "An approval holds for 24 hours, for who asked and this child alone."),
)
async def decide_reading(change: Changing, reading_id: Id, asked: Decision) -> Response:
    async def doing(work: Work) -> Reading:
        row = await child_readings.held(work.conn, reading_id)
        if row is None:
            raise Problem(404, "not-found", "There is no such request in your areas.")
        if row.asked_by == work.officer.id:
            raise Problem(409, "own-request", "Somebody else has to decide on what you asked for.")
        state: Literal["approved", "refused"] = "approved" if asked.approve else "refused"
        if not await child_readings.decide(work.conn, reading_id, state, work.officer.id, work.now):
            raise Problem(409, "wrong-state", "Somebody decided already.")
        actor = work.officer.actor
        await audit.write(work.conn, actor, f"reading-{state}", "person", row.person_id, row.area_no)
        return Reading(id=reading_id, state=state)

    return await change(doing)
