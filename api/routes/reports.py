"""Officers see the reports their areas owe, draft them anew, sign them, and take them out as sheets."""

from dataclasses import replace
from datetime import date, datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from pydantic import Field
from sqlalchemy.engine import Row
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Changing, IfMatch, IfNoneMatch, Work, opens, tagged, unchanged
from api.routes.rates import NAME, AreaRef, PackAsked, check_area
from api.routes.shapes import Id, Ref, Shown, local, local_or_none
from api.routes.statistics import Format, FormatAsked, as_file, with_files
from papers import ledgers
from programmes.pack import Pack, load
from registry import audit, officers, reports
from registry.masks import without_numbers
from registry.officers import Officer
from registry.people import surname
from registry.report_parts import PARTS
from registry.reports import AlreadySigned, Wanted
from registry.scopes import beyond

router = APIRouter(tags=["reports"])

Part = Literal["rates", "score", "table", "group-rentals", "hazards", "quotas", "liaison", "rounds"]


class ReportLine(Shown):
    """A report of an area on the days from `since` to `due`; `late`: its day is over and nobody signed it."""

    id: int
    pack: str
    edition: str
    name: str
    title: str
    area: AreaRef
    since: date
    due: date
    state: Literal["draft", "signed"]
    late: bool
    drafted_at: datetime
    signed_by: str | None
    signed_at: datetime | None


class ReportShown(ReportLine):
    as_of: date
    parts: dict[str, Any] = Field(
        description="What it holds, as it was drafted; what is signed never changes."
    )


@router.get("/reports", summary="List reports, the latest due first", **door("rates:read", 404))
async def list_reports(
    at: AtDesk,
    paged: Paged,
    area: Annotated[Ref | None, Query(description="An area and all in it.")] = None,
    pack: PackAsked = None,
    name: Annotated[str | None, Query(max_length=60, pattern=NAME)] = None,
    state: Annotated[
        Literal["draft", "signed", "late"] | None,
        Query(description="late: its day is over, and no signature."),
    ] = None,
) -> Page[ReportLine]:
    async with at.at_work() as work:
        wanted = Wanted(
            today=work.today, area=area, pack=pack, name=name, state=state, before=_before(paged.after)
        )
        found = await reports.listed(work.conn, wanted, paged.limit + 1)
        signers = await _signers(work, found)
    shown = [ReportLine(**_line(row, work.pack, signers)) for row in found]
    return paged.page(shown, [[row.due.isoformat(), row.id] for row in found])


def _before(keys: list[int | str] | None) -> tuple[date, int] | None:
    return None if keys is None else (date.fromisoformat(str(keys[0])), int(keys[1]))


async def _signers(work: Work, found: Any) -> dict[int, str]:
    async with beyond(work.conn):
        return await officers.names(work.conn, {row.signed_by for row in found if row.signed_by is not None})


def _line(row: Row[Any], default: Pack, signers: dict[int, str]) -> dict[str, Any]:
    titles = {rule.name: rule.title for rule in pack_named(row.pack, default).reports}
    return {
        "id": row.id,
        "pack": row.pack,
        "edition": row.edition,
        "name": row.name,
        "title": titles.get(row.name, row.name),
        "area": AreaRef(id=row.area_id, name=row.area),
        "since": row.since,
        "due": row.due,
        "state": "signed" if row.signed_at is not None else "draft",
        "late": row.late,
        "drafted_at": local(row.drafted_at),
        "signed_by": signers.get(row.signed_by) if row.signed_by is not None else None,
        "signed_at": local_or_none(row.signed_at),
    }


def pack_named(name: str, default: Pack) -> Pack:
    """The pack a report was made by; ours where that is gone: titles may be missing then, nothing else."""
    try:
        return default if name == default.name else load(name)
    except KeyError:
        return default


# -- one --------------------------------------------------------------------------------------------------------


@router.get(
    "/reports/{report_id:id}",
    summary="Open a report",
    **door("rates:read", 304, 404),
    **opens(ReportShown, "What was drafted or signed, and an ETag."),
)
async def open_report(at: AtDesk, report_id: Id, if_none_match: IfNoneMatch = None) -> Response:
    async with at.at_work() as work:
        return tagged(await _shown(work, report_id), if_none_match)


async def _shown(work: Work, report_id: int) -> ReportShown:
    row = await _opened(work, report_id)
    content = row.content  # in JSONB nothing keeps its order
    parts = {name: content["parts"][name] for name in PARTS if name in content["parts"]}
    return ReportShown(
        **_line(row, work.pack, await _signers(work, [row])),
        as_of=date.fromisoformat(content["as_of"]),
        parts={name: _masked(part, work.officer) for name, part in parts.items()},
    )


async def _opened(work: Work, report_id: int, *, held: bool = False) -> Row[Any]:
    """Raises Problem 404."""
    row = await reports.opened(work.conn, report_id, work.today, held=held)
    if row is None:
        raise Problem(404, "not-found", "There is no such report in your areas.")
    return row


def _masked(part: Any, officer: Officer) -> Any:
    """Lists name lessors, whole only for those who may open people; a place may hold a number somebody typed."""
    if not isinstance(part, list):
        return part
    whole = officer.sees_names and "people:read" in officer.scopes
    return [_masked_row(row, whole) for row in part]


def _masked_row(row: dict[str, Any], whole: bool) -> dict[str, Any]:
    shown = dict(row)
    if shown.get("lessor") and not whole:
        shown["lessor"] = surname(shown["lessor"]) + "*"
    if shown.get("place"):
        shown["place"] = without_numbers(shown["place"])
    return shown


@router.get(
    "/reports/{report_id:id}/sheet",
    summary="A report's figures, ledgers and detail lists as sheets",
    response_class=Response,
    response_model=None,
    **with_files(door("rates:read", 404), "A workbook with a page for each part, or one part as CSV."),
)
async def report_sheet(
    at: AtDesk,
    report_id: Id,
    part: Annotated[
        Part | None, Query(description="Only this part; without it all in a workbook, the first in a CSV.")
    ] = None,
    format_: FormatAsked = None,
) -> Response:
    async with at.at_work() as work:
        shown = await _shown(work, report_id)
        lang = pack_named(shown.pack, work.pack).language
    chosen = {name: each for name, each in shown.parts.items() if part in (None, name)}
    if not chosen:
        raise Problem(404, "no-such-part", "This report has no such part.")
    wanted: Format = "csv" if format_ == "csv" else "xlsx"
    signed_on = shown.signed_at.date() if shown.signed_at else None
    heading = ledgers.heading(
        lang, shown.title, shown.area.name, shown.since, shown.due, shown.signed_by, signed_on
    )
    sheets = [replace(ledgers.part_sheet(name, each, lang), heading=heading) for name, each in chosen.items()]
    return await as_file(sheets, wanted, f"{shown.name}-{shown.due}")


# -- deciding ---------------------------------------------------------------------------------------------------


@router.post(
    "/reports/{report_id:id}/draft",
    summary="Draft it anew, with today's figures",
    **door("reports:sign", 404, 409),
    **opens(ReportShown, "The new draft."),
)
async def draft_again(change: Changing, report_id: Id) -> Response:
    async def doing(work: Work) -> ReportShown:
        row = await _opened(work, report_id, held=True)
        await check_area(work, row.area_id)
        try:
            await reports.redraft(work.conn, pack_named(row.pack, work.pack), row, work.now)
        except AlreadySigned as fault:
            raise Problem(409, "already-signed", "This report was signed; it stays as it is.") from fault
        except KeyError as fault:
            raise Problem(409, "no-such-report", "The programme has no such report any more.") from fault
        await audit.write(work.conn, work.officer.actor, "draft-report", "report", report_id, row.area_no)
        return await _shown(work, report_id)

    return await change(doing, tagged=True)


@router.post(
    "/reports/{report_id:id}/sign",
    summary="Sign it off: from now on it stays as it was drafted",
    **door("reports:sign", 404, 412),
    **opens(ReportShown, "The report as signed; signed once, it stays with whoever was first."),
)
async def sign(change: Changing, report_id: Id, if_match: IfMatch = None) -> Response:
    async def doing(work: Work) -> ReportShown:
        row = await _opened(work, report_id, held=True)
        await check_area(work, row.area_id)
        await unchanged(work, if_match, lambda work: _shown(work, report_id))
        pack = pack_named(row.pack, work.pack)
        if await reports.sign(work.conn, pack, row, work.officer.id, work.now):
            await audit.write(work.conn, work.officer.actor, "sign-report", "report", report_id, row.area_no)
        return await _shown(work, report_id)

    return await change(doing, tagged=True)
