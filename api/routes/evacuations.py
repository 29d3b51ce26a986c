"""Officers have a dangerous house emptied: one step tells everybody in it, the rest says who has still to be fetched."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter
from pydantic import ConfigDict, Field
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.desk import AtDesk, Changing, Work, opens
from api.routes.hazards import nothing
from api.routes.shapes import (
    Asked,
    Because,
    HouseRef,
    Id,
    PersonRef,
    Shown,
    house_of,
    local,
    local_or_none,
    shown_name,
    words,
)
from notices import evacuation
from notices.campaign_content import BadContent
from notices.evacuation import EvacuationRefused
from registry import audit, evacuations
from registry.overview import campaigns as overview
from registry.scopes import beyond

router = APIRouter(tags=["hazards"])

_MISSING = ("not-found",)
_UNUSABLE = ("not-serious",)

Doing = Callable[[Work], Awaitable[object]]


class EvacuationAsked(Asked):
    """`gather` is where people go; it stands in what they are told, in every language as it is written here."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"gather": "村委会门前"}]})
    gather: Annotated[str, words(60)]


class SeenTo(Asked):
    model_config = ConfigDict(json_schema_extra={"examples": [{"emptied": True, "fenced": True}]})
    emptied: bool = Field(default=False, description="Nobody is in the house any more.")
    fenced: bool = Field(default=False, description="It is fenced off.")


class Occupant(Shown):
    """`state`: answered, not-answered, unreachable (no chat), not-told (known since), child (their guardian is told)."""

    person: PersonRef
    room: str | None
    state: str


class EvacuationShown(Shown):
    """Open until `lifted_at`. `to_fetch` are those known to live there who did not say that they know;
    nobody once the house is empty, or may be lived in again."""

    hazard: int
    house: HouseRef
    gather: str
    ordered_by: int
    ordered_at: datetime
    emptied_at: datetime | None
    fenced_at: datetime | None
    lifted_at: datetime | None
    campaign: int | None = Field(description="What they were told; it is approved after, by another officer.")
    run: int | None
    states: dict[str, int]
    head_count: int | None = Field(description="As an officer counted last.")
    known: int
    to_fetch: list[Occupant]


def problem_of(refused: EvacuationRefused) -> Problem:
    if refused.code in _MISSING:
        return nothing()
    return Problem(422 if refused.code in _UNUSABLE else 409, refused.code, refused.detail)


async def _seen(work: Work, hazard_id: int) -> EvacuationShown:
    """Raises Problem."""
    found = await evacuations.last(work.conn, hazard_id)
    if found is None:
        raise nothing()
    sent = await overview.sending(work.conn, found.run_id) if found.run_id is not None else None
    far = (await overview.progress(work.conn, [sent]))[sent.id] if sent is not None else overview.Progress()
    async with beyond(work.conn):
        people = await evacuations.living(work.conn, found, work.now)
    over = found.emptied_at is not None or found.lifted_at is not None
    return EvacuationShown(
        hazard=hazard_id,
        house=house_of(found),
        gather=found.gather,
        ordered_by=found.ordered_by,
        ordered_at=local(found.ordered_at),
        emptied_at=local_or_none(found.emptied_at),
        fenced_at=local_or_none(found.fenced_at),
        lifted_at=local_or_none(found.lifted_at),
        campaign=sent.campaign_id if sent is not None else None,
        run=found.run_id,
        states=far.states,
        head_count=found.head_count,
        known=len(people),
        to_fetch=[
            Occupant(
                person=PersonRef(id=one.person_id, name=shown_name(one.name, work.officer)),
                room=one.room,
                state=one.state,
            )
            for one in people
            if not over and one.state != "answered"
        ],
    )


async def _step(change: Changing, hazard_id: int, step: Doing) -> Response:
    async def doing(work: Work) -> EvacuationShown:
        try:
            await step(work)
        except EvacuationRefused as refused:
            raise problem_of(refused) from refused
        except BadContent as bad:
            raise Problem(422, bad.code, bad.detail) from bad
        return await _seen(work, hazard_id)

    return await change(doing)


@router.get(
    "/hazards/{hazard_id:id}/evacuation",
    summary="How far a house is emptied, and who has still to be fetched",
    **door("duties:read", 404),
)
async def open_evacuation(at: AtDesk, hazard_id: Id) -> EvacuationShown:
    async with at.at_work() as work:
        return await _seen(work, hazard_id)


@router.post(
    "/hazards/{hazard_id:id}/evacuate",
    summary="Have the house of a serious hazard emptied: everybody in it is told at once, at any hour",
    **door("campaigns:write", 404, 409),
    **opens(EvacuationShown, "They are told; the message is approved after, by another officer."),
)
async def evacuate(change: Changing, hazard_id: Id, asked: EvacuationAsked) -> Response:
    async def step(work: Work) -> None:
        await evacuation.order(work.conn, hazard_id, asked.gather, work.pack, work.officer.id, work.now)

    return await _step(change, hazard_id, step)


@router.post(
    "/hazards/{hazard_id:id}/evacuation",
    summary="Keep what was seen to: nobody is inside, it is fenced off",
    **door("duties:write", 404, 409),
    **opens(EvacuationShown),
)
async def see_to_evacuation(change: Changing, hazard_id: Id, asked: SeenTo) -> Response:
    async def step(work: Work) -> None:
        await evacuations.hazard(work.conn, hazard_id)
        found = await evacuations.last(work.conn, hazard_id)
        if found is None:
            raise nothing()
        if found.lifted_at is not None:
            raise EvacuationRefused("not-evacuated", "It is over.")
        await evacuations.see_to(work.conn, found.id, work.now, emptied=asked.emptied, fenced=asked.fenced)
        done = asked.model_dump(exclude_defaults=True)
        await audit.write(
            work.conn, work.officer.actor, "see-to-evacuation", "hazard", hazard_id, found.area_no, **done
        )

    return await _step(change, hazard_id, step)


@router.post(
    "/hazards/{hazard_id:id}/evacuation/lift",
    summary="The danger is over: people may come back, and are told so",
    **door("campaigns:write", 404, 409),
    **opens(EvacuationShown),
)
async def lift_evacuation(change: Changing, hazard_id: Id, asked: Because) -> Response:
    async def step(work: Work) -> None:
        await evacuation.lift(work.conn, hazard_id, asked.reason, work.pack, work.officer.id, work.now)

    return await _step(change, hazard_id, step)
