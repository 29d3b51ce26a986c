"""People whose data only rest: an officer decides so when they ask to be deleted, and a look needs a reason (PIPL 47)."""

from datetime import datetime

from fastapi import APIRouter
from starlette.responses import Response

from api.problems import Problem
from api.routes import declarations, people
from api.routes.access import door
from api.routes.declaration_shapes import DeclarationShown
from api.routes.desk import AtDesk, Change, Changing, Work, opens
from api.routes.people import PersonShown
from api.routes.shapes import Because, Id, Shown, local_or_none
from registry import audit, my_data

router = APIRouter(tags=["people"])


class Rests(Shown):
    id: int
    restricted_at: datetime | None


@router.post(
    "/people/{person_id:id}/restrict",
    summary="Set somebody's data to rest, as they asked: only stored, opened with a reason",
    **door("people:tie", 404, 409),
    **opens(Rests, "Messages that no law asks for stop; records that the law wants kept are kept."),
)
async def restrict(change: Changing, person_id: Id, asked: Because) -> Response:
    return await change(lambda work: _decide(work, person_id, asked.reason, rest=True))


@router.post(
    "/people/{person_id:id}/unrestrict",
    summary="Let somebody's data be used again, as they asked",
    **door("people:tie", 404, 409),
    **opens(Rests),
)
async def unrestrict(change: Changing, person_id: Id, asked: Because) -> Response:
    return await change(lambda work: _decide(work, person_id, asked.reason, rest=False))


async def _decide(work: Work, person_id: int, reason: str, *, rest: bool) -> Rests:
    """Raises Problem 404, 409."""
    person = await people.shown(work, person_id)
    if not await my_data.restrict(work.conn, person_id, work.now if rest else None):
        raise Problem(409, "wrong-state", "It is so already.")
    action = "restrict" if rest else "unrestrict"
    await audit.write(work.conn, work.officer.actor, action, "person", person.id, reason=reason)
    return Rests(id=person_id, restricted_at=local_or_none(work.now if rest else None))


@router.post(
    "/people/{person_id:id}/open",
    summary="Open a person whose data rest, numbers masked",
    **door("people:read", 404),
    **opens(PersonShown, "Each look is kept in the audit, with its reason."),
)
async def open_resting(at: AtDesk, person_id: Id, asked: Because) -> Response:
    async def doing(work: Work) -> PersonShown:
        person = await people.shown(work, person_id)
        await audit.write(
            work.conn, work.officer.actor, "open-resting", "person", person_id, reason=asked.reason
        )
        return person

    return await Change(at, None)(doing)


@router.post(
    "/declarations/{declaration_id:id}/open",
    summary="Open a declaration of somebody whose data rest",
    **door("declarations:read", 404),
    **opens(DeclarationShown, "Each look is kept in the audit, with its reason."),
)
async def open_resting_declaration(at: AtDesk, declaration_id: Id, asked: Because) -> Response:
    async def doing(work: Work) -> DeclarationShown:
        declaration = await declarations.shown(work, declaration_id)
        await audit.write(
            work.conn, work.officer.actor, "open-resting", "declaration", declaration_id, reason=asked.reason
        )
        return declaration

    return await Change(at, None)(doing)
