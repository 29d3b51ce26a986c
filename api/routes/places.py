"""Officers see the places that people of their areas are sent to."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk
from api.routes.shapes import Shown
from programmes.sections.hazards import PlaceKind
from registry import near

router = APIRouter(tags=["houses"])


class PlaceLine(Shown):
    """A place of an area; people of all areas beneath it see it too."""

    id: int
    area_id: int
    kind: PlaceKind
    name: str
    address: str
    hours: str | None
    url: str | None
    phone: str | None


@router.get("/places", summary="Places to learn, charge, buy fire gear, be served", **door("houses:read"))
async def list_places(
    at: AtDesk, paged: Paged, kind: Annotated[PlaceKind | None, Query()] = None
) -> Page[PlaceLine]:
    async with at.at_work() as work:
        found = await near.listed(work.conn, kind=kind, after=paged.number() or 0, most=paged.limit + 1)
    lines = [
        PlaceLine(
            id=row.id,
            area_id=row.area_id,
            kind=row.kind,
            name=row.name,
            address=row.address,
            hours=row.hours,
            url=row.url,
            phone=row.phone,
        )
        for row in found
    ]
    return paged.page(lines, [[row.id] for row in found])
