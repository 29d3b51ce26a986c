"""Officers see the rates of their areas, the days behind them, and the houses behind each."""

from datetime import date, timedelta
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import ConfigDict, Field

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Work
from api.routes.shapes import Day, HouseRef, Ref, Shown
from registry import areas, officers, rates
from registry.rates import Behind, Figure
from registry.scopes import beyond

router = APIRouter(tags=["rates"])

MOST_DAYS = 400

Name = Literal["registration", "declared", "self-declaration", "letters"]
AreaAsked = Annotated[Ref, Query(description="An area of yours, or one in it.")]


class FigureShown(Shown):
    """A rate of an area on a day. `rate` is null where nothing is known (`den` 0): that is not 100 %.

    `reached` compares the exact fractions; `rate` and `target` are rounded, for reading only.
    """

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "name": "registration",
                    "area": 3,
                    "num": 188,
                    "den": 200,
                    "rate": 0.94,
                    "target": 0.95,
                    "target_by": "2024-03-31",
                    "target_source": "慈政办发〔2023〕41号 § 二",
                    "reached": False,
                    "as_of": "2023-06-12",
                }
            ]
        },
    )
    name: str
    area: int
    num: int
    den: int
    rate: float | None
    target: float | None
    target_by: date | None
    target_source: str | None = Field(description="The document that sets it, and where in it.")
    reached: bool | None
    as_of: date


class BehindShown(Shown):
    """A house behind a figure, with what it adds to both numbers."""

    house: HouseRef
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
) -> Figures:
    async with at.at_work() as work:
        wanted = [area] if area is not None else await _own(work)
        if area is not None:
            await check_area(work, area)
        found = [
            figure
            for each in wanted
            for figure in await rates.figures(work.conn, work.pack, each, work.today)
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


def figure_of(figure: Figure) -> FigureShown:
    return FigureShown(**figure.written())


@router.get("/rates/{name}/rows", summary="The houses behind a rate", **door("rates:read", 404))
async def list_rows(
    at: AtDesk,
    name: Name,
    area: AreaAsked,
    paged: Paged,
    which: Annotated[
        Literal["all", "missing"], Query(description="missing: what keeps the rate below 100 %.")
    ] = "all",
) -> Page[BehindShown]:
    async with at.at_work() as work:
        await check_area(work, area)
        found = await rates.drill(
            work.conn,
            work.pack,
            name,
            area,
            work.today,
            missing=which == "missing",
            after=paged.number() or 0,
            limit=paged.limit + 1,
        )
    return paged.page([_behind(each) for each in found], [[each.house_id] for each in found])


def _behind(each: Behind) -> BehindShown:
    house = HouseRef(id=each.house_id, code=each.code, address=each.address)
    return BehindShown(house=house, num=each.num, den=each.den)


@router.get(
    "/rates/{name}/days", summary="A rate from day to day, as it was frozen", **door("rates:read", 404)
)
async def list_days(
    at: AtDesk,
    name: Name,
    area: AreaAsked,
    since: Annotated[Day | None, Query(description="From this day; 30 days ago without it.")] = None,
) -> Figures:
    async with at.at_work() as work:
        await check_area(work, area)
        first = since or work.today - timedelta(days=30)
        last = min(work.today, first + timedelta(days=MOST_DAYS)) if first <= work.today else work.today
        found = await rates.frozen(work.conn, work.pack, name, area, first, last)
    return Figures(items=[figure_of(figure) for figure in found])
