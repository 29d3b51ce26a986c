"""Officers see what hazards were reported, look at words and pictures, and say what they found on the spot."""

from base64 import b64encode
from datetime import date, datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from pydantic import ConfigDict
from sqlalchemy.engine import Row
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Change, Changing, Work, opens
from api.routes.shapes import Asked, Because, BodyRef, Id, Shown, local
from bot import hazards_told
from registry import audit, hazards

router = APIRouter(tags=["hazards"])


class HazardLine(Shown):
    """A hazard; who reported it is nowhere in it. `reports` counts those who told of it."""

    id: int
    number: str
    code: str
    family: str
    state: str
    place: str
    act: str
    house_code: str | None
    address: str | None
    reports: int
    at: datetime
    found_on: date | None
    same_as: int | None


class TellingShown(Shown):
    """What one reporter said; `pictures` are JPEG files in Base64."""

    at: datetime
    words: str
    pictures: list[str]


class HazardTold(Shown):
    told: list[TellingShown]


class HazardDecided(Shown):
    id: int
    state: str
    told: int


class Decision(Asked):
    """`found` only by who saw it on the spot (decision 19); `same_as` is the other hazard of a duplicate."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [
                {
                    "required": ["same_as"],
                    "properties": {"state": {"const": "duplicate"}, "same_as": {"type": "integer"}},
                },
                {"properties": {"state": {"enum": ["found", "unfounded"]}, "same_as": {"type": "null"}}},
            ]
        }
    )

    state: Literal["found", "unfounded", "duplicate"]
    same_as: BodyRef | None = None


State = Annotated[str | None, Query(max_length=30, pattern="^[a-z-]+$")]


@router.get(
    "/hazards", summary="Hazards, oldest first; `state=reported` are those to look at", **door("duties:read")
)
async def list_hazards(at: AtDesk, paged: Paged, state: State = None) -> Page[HazardLine]:
    async with at.at_work() as work:
        found = await hazards.listed(work.conn, state=state, after=paged.number() or 0, most=paged.limit + 1)
    return paged.page([line_of(row) for row in found], [[row.id] for row in found])


@router.get("/hazards/{hazard_id:id}", summary="One hazard", **door("duties:read", 404))
async def open_hazard(at: AtDesk, hazard_id: Id) -> HazardLine:
    async with at.at_work() as work:
        found = await hazards.seen(work.conn, hazard_id)
    if found is None:
        raise nothing()
    return line_of(found)


@router.post(
    "/hazards/{hazard_id:id}/reveal",
    summary="See what was said of a hazard, with the pictures",
    **door("people:reveal", 404),
    **opens(HazardTold, "Each look is kept in the audit, with its reason. Who said it is not shown."),
)
async def reveal_hazard(at: AtDesk, hazard_id: Id, asked: Because) -> Response:
    async def doing(work: Work) -> HazardTold:
        found = await hazards.seen(work.conn, hazard_id)
        if found is None:
            raise nothing()
        told = await hazards.told(work.conn, work.vault, hazard_id)
        await audit.write(
            work.conn,
            work.officer.actor,
            "reveal",
            "hazard",
            hazard_id,
            found.area_no,
            reason=asked.reason,
        )
        return HazardTold(
            told=[
                TellingShown(
                    at=local(one.at), words=one.words, pictures=[b64encode(p).decode() for p in one.pictures]
                )
                for one in told
            ]
        )

    return await Change(at, None)(doing)


@router.post(
    "/hazards/{hazard_id:id}/decide",
    summary="Say what was found on the spot; those who reported it are told",
    **door("duties:write", 404, 409),
    **opens(HazardDecided, "It is no mere report any more; `told` counts the chats that hear of it."),
)
async def decide_hazard(change: Changing, hazard_id: Id, asked: Decision) -> Response:
    async def doing(work: Work) -> HazardDecided:
        found = await hazards.seen(work.conn, hazard_id)
        if found is None:
            raise nothing()
        if (asked.state == "duplicate") != (asked.same_as is not None) or asked.same_as == hazard_id:
            raise Problem(422, "invalid", "A duplicate, and only that, names the other hazard it is.")
        if asked.same_as is not None and await hazards.seen(work.conn, asked.same_as) is None:
            raise nothing()
        decided = await hazards.decide(work.conn, hazard_id, asked.state, work.today, asked.same_as)
        if decided is None:
            raise Problem(409, "wrong-state", "It was decided already.", state=found.state)
        await audit.write(work.conn, work.officer.actor, asked.state, "hazard", hazard_id, found.area_no)
        told = await hazards_told.settle(work.conn, work.vault, work.pack, work.now, asked.state, decided)
        return HazardDecided(id=hazard_id, state=asked.state, told=told)

    return await change(doing)


def line_of(row: Row[Any]) -> HazardLine:
    return HazardLine(
        id=row.id,
        number=row.number,
        code=row.code,
        family=row.family,
        state=row.state,
        place=row.place,
        act=row.act,
        house_code=row.house_code,
        address=row.address,
        reports=row.reports,
        at=local(row.created_at),
        found_on=row.found_on,
        same_as=row.parent_id,
    )


def nothing() -> Problem:
    return Problem(404, "not-found", "There is no such hazard in your areas.")
