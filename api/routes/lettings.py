"""Officers see how far lettings of organisations are, step by step."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk
from api.routes.shapes import HouseRef, Ref, Shown, house_of
from registry import lettings

router = APIRouter(tags=["organisations"])


class StepShown(Shown):
    step: str
    on_day: date
    by_person: int | None


class LettingLine(Shown):
    id: int
    organisation_id: int
    organisation: str
    house: HouseRef
    room: str
    closed_on: date | None
    steps: list[StepShown] = Field(description="Those taken, in order; the pack says which there are.")


@router.get("/lettings", summary="Lettings of organisations, with the steps taken", **door("houses:read"))
async def list_lettings(
    at: AtDesk,
    paged: Paged,
    organisation: Annotated[Ref | None, Query()] = None,
    house: Annotated[Ref | None, Query()] = None,
) -> Page[LettingLine]:
    async with at.at_work() as work:
        found = await lettings.listed(
            work.conn,
            organisation=organisation,
            house=house,
            after=paged.number() or 0,
            limit=paged.limit + 1,
        )
    lines = [
        LettingLine(
            id=row.id,
            organisation_id=row.organisation_id,
            organisation=row.organisation,
            house=house_of(row),
            room=row.room,
            closed_on=row.closed_on,
            steps=[StepShown(**step) for step in row.steps],
        )
        for row in found
    ]
    return paged.page(lines, [[line.id] for line in lines])
