"""Officers see the score of offices and the statistics table: computed from rows, never typed."""

import asyncio
import re
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Header, Query
from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.desk import AtDesk, Work
from api.routes.rates import AreaAsked, AreaRef, PackAsked, check_area, packs_of
from api.routes.shapes import Shown
from papers import ledgers
from papers.sheets import Sheet, as_csv, as_xlsx
from programmes.pack import Pack
from registry import areas, statistics
from registry.report_parts import written_score, written_table

router = APIRouter(tags=["statistics"])

Level = Literal["city", "town", "village", "grid"]
Format = Literal["json", "csv", "xlsx"]

TYPES = {
    "json": "application/json",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


MONTH: Final = "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])$"


def iso_month(given: object) -> object:
    """Months are written 2023-06; what is kept is their first day."""
    if isinstance(given, date) or given is None:
        return given
    if not isinstance(given, str) or not re.fullmatch(MONTH, given):
        raise ValueError("a month is written like 2023-06")
    return date.fromisoformat(f"{given}-01")


MonthAsked = Annotated[
    date | None,
    BeforeValidator(iso_month),
    Query(
        description="Like 2023-06; the running month without it. One that is over shows what was frozen last."
    ),
    WithJsonSchema({"type": "string", "pattern": MONTH}),
]
FormatAsked = Annotated[
    Format | None, Query(alias="format", description="Instead of the Accept header; JSON where neither says.")
]
Accept = Annotated[str | None, Header(alias="Accept", max_length=500, include_in_schema=False)]


class BlockShown(Shown):
    title: str
    points: float


class LineShown(Shown):
    """A line of the score: `lost_for` units of the figure (`num` of `den`) cost points; null where nothing is known."""

    name: str
    block: str
    title: str
    full: float
    points: float
    lost_for: float
    unit: Literal["each", "percent", "document"]
    of: str
    num: int | None
    den: int | None


class ScoreShown(Shown):
    """Points to the exact fraction; areas with as many share a rank."""

    rank: int
    area: AreaRef
    as_of: date
    frozen: bool = Field(description="The month is over: this is what was frozen last in it.")
    total: float
    full: float
    blocks: list[BlockShown]
    lines: list[LineShown]


class Scores(Shown):
    pack: str
    month: str
    items: list[ScoreShown]


class ColumnShown(Shown):
    key: str
    header: list[str] = Field(description="Its titles from the top level down.")


class RowShown(Shown):
    area: AreaRef
    cells: list[str | bool | int | float | None]


class TableShown(Shown):
    """Cells stand in the order of the columns: a name, yes or no, a number, per cent to one decimal, or null."""

    model_config = ConfigDict(frozen=True)
    pack: str
    month: str
    as_of: date
    columns: list[ColumnShown]
    rows: list[RowShown]
    totals: list[str | bool | int | float | None] = Field(
        description="The whole area's figures; of a document how many have it."
    )


@router.get(
    "/score",
    summary="The score of an area, or of all areas of a level in it, best first",
    **door("rates:read", 404),
)
async def show_score(
    at: AtDesk,
    area: AreaAsked,
    level: Annotated[Level | None, Query(description="All areas of this level in it.")] = None,
    month: MonthAsked = None,
    pack: PackAsked = None,
) -> Scores:
    async with at.at_work() as work:
        await check_area(work, area)
        scoring = [each for each in await packs_of(work, area, pack) if each.score]
        if not scoring:
            raise Problem(404, "no-score", "No programme in the area has a score.")
        first = month or work.today.replace(day=1)
        wanted = await areas.within(work.conn, area, level) if level else [area]
        found = await statistics.scores(work.conn, scoring[0], wanted, first, work.today)
    if wanted and not found:
        raise not_frozen()
    items = [ScoreShown.model_validate(written_score(each)) for each in found]
    return Scores(pack=scoring[0].name, month=f"{first:%Y-%m}", items=items)


def not_frozen() -> Problem:
    return Problem(404, "not-frozen", "Nothing was frozen in that month, or it is still to come.")


def files(also: str) -> dict[int, Any]:
    """How a route that answers in several formats describes it."""
    table = {TYPES["csv"]: {"schema": {"type": "string"}}}
    book = {TYPES["xlsx"]: {"schema": {"type": "string", "format": "binary"}}}
    return {200: {"description": also, "content": {**table, **book}}}


def with_files(made: dict[str, Any], also: str) -> dict[str, Any]:
    made["responses"] |= files(also)
    return made


@router.get(
    "/statistics/table",
    summary="The programme's statistics table",
    response_model=TableShown,
    **with_files(door("rates:read", 404), "One row an area of the level, and the totals."),
)
async def show_table(
    at: AtDesk,
    area: AreaAsked,
    level: Level = "village",
    month: MonthAsked = None,
    pack: PackAsked = None,
    format_: FormatAsked = None,
    accept: Accept = None,
) -> Response:
    async with at.at_work() as work:
        await check_area(work, area)
        programme = await _with_table(work, area, pack)
        first = month or work.today.replace(day=1)
        table = await statistics.table(work.conn, programme, area, level, first, work.today)
    if table is None:
        raise not_frozen()
    written = written_table(table)
    wanted = format_ or wanted_format(accept)
    if wanted == "json":
        shown = TableShown(pack=programme.name, month=f"{first:%Y-%m}", **written)
        return Response(shown.model_dump_json(), media_type=TYPES["json"])
    sheet = ledgers.table_sheet(written, programme.language)
    return await as_file([sheet], wanted, f"{programme.name}-{first:%Y-%m}")


async def _with_table(work: Work, area_id: int, pack: str | None) -> Pack:
    for each in await packs_of(work, area_id, pack):
        if each.table:
            return each
    raise Problem(404, "no-table", "No programme in the area has a statistics table.")


def wanted_format(accept: str | None) -> Format:
    """The first of ours that an Accept header names."""
    said = [part.partition(";")[0].strip().lower() for part in (accept or "").split(",")]
    formats: dict[str, Format] = {TYPES[name]: name for name in ("json", "csv", "xlsx")}
    return next((formats[part] for part in said if part in formats), "json")


async def as_file(sheets: Sequence[Sheet], wanted: Format, name: str) -> Response:
    """CSV holds the first sheet; a workbook is made beside the loop, or others would wait for it."""
    body = as_csv(sheets[0]) if wanted == "csv" else await asyncio.to_thread(as_xlsx, sheets)
    headers = {"Content-Disposition": f'attachment; filename="{name}.{wanted}"'}
    kind = f"{TYPES['csv']}; charset=utf-8" if wanted == "csv" else TYPES["xlsx"]
    return Response(body, headers=headers, media_type=kind)
