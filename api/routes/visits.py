"""Officers' visits by a town's own app: the same deed as in the chat, by the same checks; and the visits of a house."""

# Demands: 000-30, 000-39

from collections.abc import Iterable
from datetime import timedelta

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Changing, Work, opens
from api.routes.shapes import Id, Shown
from api.routes.visit_shapes import VisitKept, VisitSent, VisitShown, visit_of
from bot import visiting
from bot.visiting import By
from flows.engine import Refused
from flows.visit import NOBODY_SEEN
from flows.visit_deeds import HazardFound, Newcomer, RecordVisit
from registry import audit, files, hazards, pictures, visits
from registry.files import NoPicture
from registry.overview import visits as overview
from registry.scopes import beyond

router = APIRouter(tags=["visits"])

CHANNEL = "api"
A_YEAR = timedelta(days=366)


@router.get(
    "/houses/{house_id:id}/visits",
    summary="The visits of a house, newest first, with what was found",
    **door("houses:read", 404),
)
async def list_visits(at: AtDesk, house_id: Id, paged: Paged) -> Page[VisitShown]:
    async with at.at_work() as work:
        if await visits.hold(work.conn, house_id) is None:
            raise no_house()
        found = await overview.listed(work.conn, house_id, before=paged.number(), limit=paged.limit + 1)
    return paged.page([VisitShown(**visit_of(each)) for each in found], [[each.row.id] for each in found])


@router.post(
    "/houses/{house_id:id}/visits",
    summary="Record a visit, as an officer's chat does",
    **door("duties:write", 404, 409),
    **opens(VisitKept, "As it is kept; duties that follow are opened and settled at once."),
)
async def record_visit(change: Changing, house_id: Id, asked: VisitSent) -> Response:
    async def doing(work: Work) -> VisitKept:
        if await visits.hold(work.conn, house_id) is None:
            raise no_house()
        await check(work, house_id, asked)
        deed = await deed_of(work, house_id, asked)
        try:
            kept = await visiting.keep(work.conn, By(work.officer, work.pack, work.now, CHANNEL), deed)
        except Refused as refused:
            raise left_out(refused) from refused
        if len(kept.looked) != len(deed.looked):
            raise Problem(409, "wrong-state", "Somebody decided about a reported hazard already.")
        found = await overview.opened(work.conn, kept.visit_id)
        assert found is not None
        return VisitKept(**visit_of(found), left=kept.left, hazards=kept.hazards)

    return await change(doing)


def no_house() -> Problem:
    return Problem(404, "not-found", "There is no such house in your areas.")


def left_out(refused: Refused) -> Problem:
    """Nobody undeclared may be forgotten (000-39); who came to the house since the app looked is among them."""
    stays = [int(stay) for stay in str(refused.values.get("stays", "")).split()]
    detail = "Somebody lives there whom nobody declared and of whom this does not say why."
    return Problem(409, refused.code, detail, stays=stays)


async def deed_of(work: Work, house_id: int, asked: VisitSent) -> RecordVisit:
    """Where nobody was met, that is why all who have not declared may wait, as in the chat."""
    excepted: tuple[tuple[int, str], ...] = tuple((one.stay_id, one.why) for one in asked.undeclared)
    if asked.outcome in NOBODY_SEEN:
        undeclared = await visits.undeclared(work.conn, house_id)
        excepted = tuple((stay, asked.outcome) for stay in undeclared)
        if excepted and asked.next_on is None:
            raise invalid("next_on", "Somebody has not declared: say when you come again.")
    where = (asked.where.latitude, asked.where.longitude) if asked.where else None
    return RecordVisit(
        house_id=house_id,
        kind=asked.kind,
        outcome=asked.outcome,
        head_count=asked.head_count,
        present=tuple(asked.present),
        excepted=excepted,
        newcomers=tuple(Newcomer(one.surname, one.room) for one in asked.newcomers),
        looked=tuple((one.hazard_id, one.state) for one in asked.reported),
        hazards=tuple(HazardFound(one.code, one.place, "") for one in asked.hazards),
        gear=tuple(one.device_id for one in asked.devices),
        broken=tuple(one.device_id for one in asked.devices if not one.works),
        plate=asked.plate or "",
        where=where,
        next_on=asked.next_on,
    )


# -- what the chat's questions see to --------------------------------------------------------------------------------


async def check(work: Work, house_id: int, asked: VisitSent) -> None:
    """Raises Problem 422: what a chat would not have offered, or would have asked for."""
    kinds = {kind.name for kind in work.pack.visits} or {"visit"}
    if asked.kind not in kinds:
        raise invalid("kind", f"One of: {', '.join(sorted(kinds))}.")
    if unknown := {one.code for one in asked.hazards} - {hazard.code for hazard in work.pack.hazards}:
        raise invalid("hazards", f"The programme's catalogue has no {', '.join(sorted(unknown))}.")
    if asked.next_on is not None and not work.today < asked.next_on <= work.today + A_YEAR:
        raise invalid("next_on", "A day from tomorrow on, within a year.")
    if asked.outcome in NOBODY_SEEN:
        said = asked.model_dump(exclude={"kind", "outcome", "next_on"}, exclude_defaults=True)
        if said:
            raise invalid(next(iter(said)), "Nobody was met, so nothing was seen.")
    elif (asked.undeclared or asked.newcomers) and asked.next_on is None:
        raise invalid("next_on", "Somebody has not declared: say when you come again.")
    mentioned = [*asked.present, *(one.stay_id for one in asked.undeclared)]
    await all_there(work, house_id, "present", "stays", mentioned)
    await all_there(work, house_id, "devices", "devices", [one.device_id for one in asked.devices])
    await all_there(work, house_id, "reported", "hazards", [one.hazard_id for one in asked.reported])


async def all_there(work: Work, house_id: int, at: str, what: visits.OfHouse, ids: Iterable[int]) -> None:
    wanted = set(ids)
    if missing := wanted - await visits.of_house(work.conn, house_id, what, wanted):
        raise invalid(at, f"Not of this house: {', '.join(map(str, sorted(missing)[:20]))}.")


def invalid(at: str, detail: str) -> Problem:
    errors = [{"at": f"body.{at}", "code": "value_error", "detail": detail}]
    return Problem(422, "invalid", "Something in the request cannot be used.", errors=errors)


# -- photos ----------------------------------------------------------------------------------------------------------


class PhotoKept(Shown):
    """Look at it by POST /pictures/{id}/reveal."""

    id: int


@router.post(
    "/hazards/{hazard_id:id}/photo",
    summary="Send a photo of a hazard (JPEG, PNG, WebP) as the body, at most 1 MB",
    **door("duties:write", 404, 413, 415),
    **opens(PhotoKept, "Kept smaller, without where it was taken."),
)
async def keep_photo(request: Request, change: Changing, hazard_id: Id) -> Response:
    try:
        body = await request.body()
    except HTTPException:
        raise Problem(413, "picture-too-large", "A picture may have at most 1 MB.") from None

    async def doing(work: Work) -> PhotoKept:
        found = await hazards.seen(work.conn, hazard_id)
        if found is None:
            raise Problem(404, "not-found", "There is no such hazard in your areas.")
        try:
            async with beyond(work.conn):
                file_id = await files.keep_officers(work.conn, work.vault, work.officer.id, body)
        except NoPicture:
            raise Problem(415, "no-picture", "This is not a picture that can be read.") from None
        picture = await pictures.add(work.conn, found.area_no, "hazard", hazard_id, file_id)
        await audit.write(
            work.conn, work.officer.actor, "photo", "hazard", hazard_id, found.area_no, picture=picture
        )
        return PhotoKept(id=picture)

    return await change(doing)
