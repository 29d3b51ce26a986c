"""Officers see the hazards of their areas, the departments each goes to, and how many are at each step."""

from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from sqlalchemy.engine import Row

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Work
from api.routes.rates import AreaAsked, PackAsked, check_area, packs_of
from api.routes.shapes import HouseRef, Ref, Shown, words
from programmes.pack import Pack
from programmes.routes import department, kind
from registry import hazards

router = APIRouter(tags=["hazards"])


class DepartmentRef(Shown):
    """`title` is null for a department that the programme does not know."""

    name: str
    title: str | None


class HazardShown(Shown):
    """A hazard that an officer saw. `way`: the departments it goes to, in order; `station`: whom it is for now."""

    id: int
    number: str
    code: str
    title: str | None
    family: str
    severity: Literal["major", "ordinary"]
    state: str
    house: HouseRef | None
    place: str
    found_on: date
    due: date | None
    way: list[DepartmentRef]
    station: DepartmentRef | None
    step: int | None
    transferred_on: date | None
    accepted_on: date | None
    closed_on: date | None


class StationShown(Shown):
    """How many hazards a department has at a step of their way; each is counted once. `step` null: beside their way."""

    department: DepartmentRef
    step: int | None
    waiting: int
    sent: int
    received: int
    closed: int


class Stations(Shown):
    pack: str
    items: list[StationShown]


@router.get("/hazards", summary="List hazards, with the way each goes", **door("houses:read", 404))
async def list_hazards(
    at: AtDesk,
    area: AreaAsked,
    paged: Paged,
    which: Literal["open", "closed", "all"] = "open",
    code: Annotated[str | None, words(20)] = None,
    house: Ref | None = None,
    station: Annotated[str | None, words(60), Query(description="With this department, by name.")] = None,
    pack: PackAsked = None,
) -> Page[HazardShown]:
    async with at.at_work() as work:
        programme = await _programme(work, area, pack)
        wanted = hazards.Wanted(
            area=area,
            code=code,
            house=house,
            station=station,
            open=which == "open" or None,
            closed=which == "closed" or None,
            after=paged.number(),
        )
        found = await hazards.listed(work.conn, programme, wanted, paged.limit + 1)
    return paged.page([_shown(row, programme) for row in found], [[row.id] for row in found])


async def _programme(work: Work, area: int, name: str | None) -> Pack:
    """The one asked for, else the first that knows kinds of hazards. Raises Problem 404."""
    await check_area(work, area)
    found = await packs_of(work, area, name)
    if not found:
        raise Problem(404, "no-such-programme", "No programme runs in the area.")
    return next((pack for pack in found if pack.hazards), found[0])


def _ref(pack: Pack, name: str) -> DepartmentRef:
    known = department(pack, name)
    return DepartmentRef(name=name, title=known.title if known else None)


def _shown(row: Row[tuple[object, ...]], pack: Pack) -> HazardShown:
    known = kind(pack, row.code)
    return HazardShown(
        id=row.id,
        number=row.number,
        code=row.code,
        title=known.title if known else None,
        family=row.family,
        severity=row.severity,
        state=row.state,
        house=HouseRef(id=row.house_id, code=row.house_code, address=row.address) if row.house_id else None,
        place=row.place,
        found_on=row.found_on,
        due=row.due,
        way=[_ref(pack, name) for name in (row.first, row.second) if name],
        station=_ref(pack, row.station) if row.station else None,
        step=row.step,
        transferred_on=row.transferred_on,
        accepted_on=row.accepted_on,
        closed_on=row.closed_on,
    )


@router.get("/hazards/stations", summary="How many hazards each department has", **door("rates:read", 404))
async def list_stations(at: AtDesk, area: AreaAsked, pack: PackAsked = None) -> Stations:
    async with at.at_work() as work:
        programme = await _programme(work, area, pack)
        found = await hazards.stations(work.conn, programme, area)
    return Stations(
        pack=programme.name,
        items=[
            StationShown(
                department=_ref(programme, row.station),
                step=row.step,
                waiting=row.waiting,
                sent=row.sent,
                received=row.received,
                closed=row.closed,
            )
            for row in found
        ],
    )
