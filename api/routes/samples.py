"""Officers draw residents at random, look at them on the spot, and say what was wrong: so accuracy is measured."""

from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter
from pydantic import BeforeValidator, ConfigDict, Field
from sqlalchemy.engine import Row
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Changing, Work, opens
from api.routes.rates import AreaAsked, check_area
from api.routes.shapes import (
    Asked,
    BodyRef,
    HouseRef,
    Id,
    PersonRef,
    Shown,
    house_of,
    shown_name,
    without_fraction,
)
from registry import audit, samples
from registry.officers import Officer

router = APIRouter(tags=["rates"])

Fault = Literal["not-there", "name", "document", "phone", "room", "moved-in"]


class SampleShown(Shown):
    """A resident to be looked at on the spot; `wrong` is what was found, null until somebody was there."""

    id: int
    house: HouseRef
    room: str | None
    person: PersonRef
    drawn_on: date
    checked_on: date | None
    wrong: list[str] | None


class Draw(Asked):
    model_config = ConfigDict(json_schema_extra={"examples": [{"area": 3, "number": 20}]})
    area: BodyRef
    number: Annotated[int, Field(ge=1, le=1000), BeforeValidator(without_fraction)]


class Drawn(Shown):
    drawn: int


class Found(Asked):
    model_config = ConfigDict(json_schema_extra={"examples": [{"wrong": ["room"]}, {"wrong": []}]})
    wrong: list[Fault] = Field(max_length=6)


def _shown(row: Row[Any], officer: Officer) -> SampleShown:
    return SampleShown(
        id=row.id,
        house=house_of(row),
        room=row.room,
        person=PersonRef(id=row.person_id, name=shown_name(row.name, officer)),
        drawn_on=row.drawn_on,
        checked_on=row.checked_on,
        wrong=list(row.wrong) if row.checked_on else None,
    )


@router.post(
    "/samples",
    summary="Draw residents at random, to be looked at on the spot",
    **door("duties:write", 404),
    **opens(Drawn, "How many were drawn; fewer than asked for where there are no more."),
)
async def draw_samples(change: Changing, asked: Draw) -> Response:
    async def doing(work: Work) -> Drawn:
        await check_area(work, asked.area)
        drawn = await samples.draw(work.conn, asked.area, asked.number, work.today)
        await audit.write(work.conn, work.officer.actor, "draw-samples", "area", asked.area, drawn=drawn)
        return Drawn(drawn=drawn)

    return await change(doing)


@router.get("/samples", summary="List what was drawn", **door("people:read", 404))
async def list_samples(
    at: AtDesk, area: AreaAsked, paged: Paged, which: Literal["open", "checked"] = "open"
) -> Page[SampleShown]:
    async with at.at_work() as work:
        await check_area(work, area)
        found = await samples.listed(
            work.conn, area, checked=which == "checked", after=paged.number() or 0, limit=paged.limit + 1
        )
    return paged.page([_shown(row, at.officer) for row in found], [[row.id] for row in found])


@router.post(
    "/samples/{sample_id:id}/check",
    summary="Say what was wrong, or that nothing was",
    **door("duties:write", 404, 409),
    **opens(SampleShown),
)
async def check_sample(change: Changing, sample_id: Id, asked: Found) -> Response:
    async def doing(work: Work) -> SampleShown:
        if await samples.opened(work.conn, sample_id) is None:
            raise Problem(404, "not-found", "There is no such sample in your areas.")
        if not await samples.check(work.conn, sample_id, asked.wrong, work.officer.id, work.today):
            raise Problem(409, "sample-checked", "Somebody looked at it already.")
        row = await samples.opened(work.conn, sample_id)
        assert row is not None
        await audit.write(work.conn, work.officer.actor, "check-sample", "sample", sample_id, row.area_no)
        return _shown(row, work.officer)

    return await change(doing)
