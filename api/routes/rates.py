"""Officers see the rates of their areas, the days behind them, and the rows behind each."""

from datetime import date, timedelta
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query
from pydantic import ConfigDict, Field

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Work
from api.routes.shapes import Day, HouseRef, PersonRef, Ref, Shown, shown_name
from programmes.pack import Pack
from registry import areas, officers, rates
from registry.officers import Officer
from registry.people import surname
from registry.rates import Behind, Figure
from registry.scopes import beyond

router = APIRouter(tags=["rates"])

MOST_DAYS = 400
NAME = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Name = Annotated[str, Path(max_length=60, pattern=NAME)]
AreaAsked = Annotated[Ref, Query(description="An area of yours, or one in it.")]
PackAsked = Annotated[
    str | None,
    Query(
        max_length=60,
        pattern=NAME,
        description="Of which programme, where several run in the area; without it, of the first that has one.",
    ),
]
TierAsked = Annotated[
    str | None, Query(max_length=60, pattern=NAME, description="Only houses of this tier of the programme.")
]


class FigureShown(Shown):
    """A rate of an area on a day. `rate` is null where nothing is known (`den` 0): that is not 100 %.

    `reached` and `state` compare the exact fractions; `rate` and `target` are rounded, for reading only. A rate is
    `behind` while less of the way than of the time from the programme's first day to `target_by` lies behind it.
    """

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "pack": "cixi-2023",
                    "name": "registration",
                    "title": "流动人口信息登记率",
                    "area": 3,
                    "tier": None,
                    "role": None,
                    "num": 188,
                    "den": 200,
                    "rate": 0.94,
                    "target": 0.95,
                    "target_by": "2024-03-31",
                    "target_source": "慈政办发〔2023〕41号 § 二",
                    "reached": False,
                    "state": "on-track",
                    "as_of": "2023-06-12",
                    "note": None,
                }
            ]
        },
    )
    pack: str
    name: str
    title: str
    area: int
    tier: str | None
    role: str | None
    num: int
    den: int
    rate: float | None
    target: float | None
    target_by: date | None
    target_source: str | None = Field(description="The document that sets it, and where in it.")
    reached: bool | None
    state: Literal["on-track", "behind", "missed", "reached"] | None
    as_of: date
    note: str | None


class AreaRef(Shown):
    id: int
    name: str


class HazardRef(Shown):
    id: int
    number: str
    code: str
    due: date | None


class EventRef(Shown):
    id: int
    kind: str
    day: date


class BehindShown(Shown):
    """A row behind a figure, with what it adds to both numbers.

    `about` says what it is: a house, a person, a hazard, a stay that was looked into (sample), what an office reports
    (area), or a meeting that is wanted (event; null while it was not held).
    """

    about: Literal["house", "person", "hazard", "sample", "area", "event"]
    area: AreaRef
    house: HouseRef | None
    person: PersonRef | None
    hazard: HazardRef | None
    event: EventRef | None
    num: int
    den: int


class Figures(Shown):
    items: list[FigureShown]


@router.get("/rates", summary="Every rate of an area, as of today", **door("rates:read", 404))
async def list_rates(
    at: AtDesk,
    area: Annotated[
        Ref | None,
        Query(description="An area of yours, or one in it; without it, each of yours."),
    ] = None,
    by: Annotated[
        Literal["area", "tier", "role"] | None,
        Query(description="Each rate once for every part of the area, tier of houses, or role of people."),
    ] = None,
    pack: PackAsked = None,
) -> Figures:
    async with at.at_work() as work:
        wanted = [area] if area is not None else await _own(work)
        if area is not None:
            await check_area(work, area)
        found = [
            figure
            for each in wanted
            for programme in await packs_of(work, each, pack)
            for figure in await rates.figures(
                work.conn,
                programme,
                await areas.within(work.conn, each) if by == "area" else [each],
                work.today,
                None if by == "area" else by,
            )
        ]
    return Figures(items=[figure_of(figure) for figure in found])


async def _own(work: Work) -> list[int]:
    async with beyond(work.conn):
        return [row.id for row in await officers.areas_of(work.conn, work.officer.id)]


async def check_area(work: Work, area_id: int) -> None:
    """A part of an area would show figures under the whole's name. Raises Problem 404."""
    area = await areas.by_id(work.conn, area_id)
    if area is None or not any(lo <= area.lo and area.hi <= hi for lo, hi in work.officer.ranges):
        raise Problem(404, "not-found", "There is no such area among yours.")


async def packs_of(work: Work, area_id: int, name: str | None = None) -> list[Pack]:
    """The programmes that run in an area, or the one asked for. Raises Problem 404."""
    found = await rates.packs_for(work.conn, work.pack, area_id)
    if name is not None and name not in [pack.name for pack in found]:
        raise Problem(404, "no-such-programme", "No programme of this name runs in the area.")
    return [pack for pack in found if name in (None, pack.name)]


async def pack_with(work: Work, area_id: int, pack: str | None, rate: str, tier: str | None = None) -> Pack:
    """The programme whose rate (and tier) it is. Raises Problem 404."""
    for each in await packs_of(work, area_id, pack):
        tiers = [None, *(one.name for one in each.tiers)]
        if any(rule.name == rate for rule in each.rates) and tier in tiers:
            return each
    raise Problem(404, "unknown-rate", "No programme in the area has such a rate or tier.")


def figure_of(figure: Figure) -> FigureShown:
    return FigureShown(**figure.written())


@router.get("/rates/{name}/rows", summary="The rows behind a rate", **door("rates:read", 404))
async def list_rows(
    at: AtDesk,
    name: Name,
    area: AreaAsked,
    paged: Paged,
    which: Annotated[
        Literal["all", "missing"], Query(description="missing: what keeps the rate below 100 %.")
    ] = "all",
    pack: PackAsked = None,
    tier: TierAsked = None,
) -> Page[BehindShown]:
    async with at.at_work() as work:
        await check_area(work, area)
        found = await rates.drill(
            work.conn,
            await pack_with(work, area, pack, name, tier),
            name,
            area,
            work.today,
            tier=tier or "",
            missing=which == "missing",
            after=paged.number() or 0,
            limit=paged.limit + 1,
        )
    return paged.page([behind_of(each, at.officer) for each in found], [[each.key] for each in found])


def behind_of(each: Behind, officer: Officer) -> BehindShown:
    return BehindShown(
        about=each.about,
        area=AreaRef(id=each.area_id, name=each.area),
        house=_house(each),
        person=_person(each, officer),
        hazard=_hazard(each),
        event=_event(each),
        num=each.num,
        den=each.den,
    )


def _house(each: Behind) -> HouseRef | None:
    if each.house_id is None or each.code is None:
        return None
    return HouseRef(id=each.house_id, code=each.code, address=each.address or "")


def _person(each: Behind, officer: Officer) -> PersonRef | None:
    """Whole names are for those who may open people."""
    if each.person_id is None or each.person is None:
        return None
    opens = "people:read" in officer.scopes
    name = shown_name(each.person, officer) if opens or not each.person else surname(each.person) + "*"
    return PersonRef(id=each.person_id, name=name)


def _hazard(each: Behind) -> HazardRef | None:
    if each.about != "hazard" or each.number is None:
        return None
    return HazardRef(id=each.key, number=each.number, code=each.kind or "", due=each.day)


def _event(each: Behind) -> EventRef | None:
    if each.about != "event" or each.about_id is None or each.day is None:
        return None
    return EventRef(id=each.about_id, kind=each.kind or "", day=each.day)


@router.get(
    "/rates/{name}/days", summary="A rate from day to day, as it was frozen", **door("rates:read", 404)
)
async def list_days(
    at: AtDesk,
    name: Name,
    area: AreaAsked,
    since: Annotated[Day | None, Query(description="From this day; 30 days ago without it.")] = None,
    pack: PackAsked = None,
) -> Figures:
    async with at.at_work() as work:
        await check_area(work, area)
        first = since or work.today - timedelta(days=30)
        last = min(work.today, first + timedelta(days=MOST_DAYS)) if first <= work.today else work.today
        programme = await pack_with(work, area, pack, name)
        found = await rates.frozen(work.conn, programme, name, area, first, last)
    return Figures(items=[figure_of(figure) for figure in found])
