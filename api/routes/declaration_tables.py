"""Declarations out as a table for entry in the police network, and the numbers they got there back in."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from pydantic import BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.declaration_shapes import declared_of
from api.routes.declarations import Filtered, Kind, OutsideNumber, State, in_sight, problem_of
from api.routes.desk import AtDesk, Changing, Desk, Work, opens
from api.routes.shapes import (
    Asked,
    Because,
    BodyRef,
    Ref,
    Shown,
    digits,
    local,
    without_fraction,
    words,
)
from bot import office
from papers.sheets import safe
from registry import audit, casework
from registry.casework import CaseRefused
from registry.exchange.sheets import title_of
from registry.masks import without_numbers
from registry.overview import declarations as overview
from registry.overview.declarations import Listed, Wanted

router = APIRouter(tags=["declarations"])

MOST_ROWS = 5000
MOST_NUMBERS = 500

COLUMNS: Mapping[str, str] = {
    "receipt": "回执编号",
    "state": "状态",
    "kind": "类别",
    "name": "姓名",
    "document": "证件种类",
    "number": "证件号码",
    "phone": "电话",
    "division": "户籍地",
    "address": "地址",
    "room": "房间",
    "moved_in": "入住日期",
    "moved_out": "搬离日期",
    "reason": "居住事由",
    "workplace": "工作单位",
    "first_filed": "首次申报日期",
    "outside_no": "系统编号",
    "certificate": "登记凭证编号",
}
"""Names of the columns and what stands above them."""


# -- out ----------------------------------------------------------------------------------------------------------


def table(found: Sequence[Listed], desk: Desk, *, clear: bool) -> bytes:
    """UTF-8 with a byte order mark, so that spreadsheets read the Chinese."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS.values())
    writer.writerows(
        [safe(record[name]) for name in COLUMNS] for record in _records(found, desk, clear=clear)
    )
    return out.getvalue().encode("utf-8-sig")


def _records(found: Iterable[Listed], desk: Desk, *, clear: bool) -> Iterable[dict[str, Any]]:
    for each in found:
        row = each.row
        record = declared_of(each.content, desk.officer).model_dump()
        if clear:
            record |= {name: each.content.get(name, "") for name in ("number", "phone")}
            record["phone"] = record["phone"].removeprefix("+86")
        yield record | {
            "receipt": row.receipt,
            "state": row.state,
            "kind": row.kind,
            "address": row.address or without_numbers(row.place or ""),
            "first_filed": local(row.first_filed_at).date(),
            "outside_no": row.outside_no,
            "certificate": row.certificate,
        }


def _as_file(body: bytes, found: Sequence[Listed], more: bool) -> Response:
    headers = {
        "Content-Disposition": 'attachment; filename="declarations.csv"',
        "X-Row-Count": str(len(found)),
    }
    if more:
        headers["X-Next-Before"] = str(found[-1].row.id)
    return Response(body, headers=headers, media_type="text/csv; charset=utf-8")


def _csv_door(scope: str) -> dict[str, Any]:
    made = door(scope, response_class=Response, response_model=None)
    made["responses"][200] = {
        "description": "A table, newest first. `X-Next-Before` says where the next one goes on, if there is more.",
        "content": {"text/csv": {"schema": {"type": "string"}}},
    }
    return made


Before = Annotated[Ref | None, Query(description="Only older ones than this id; see `X-Next-Before`.")]


@router.get(
    "/declarations.csv", summary="The list as a table, numbers masked", **_csv_door("declarations:read")
)
async def export_masked(
    at: AtDesk,
    wanted: Filtered,
    limit: Annotated[int, Query(ge=1, le=MOST_ROWS), BeforeValidator(digits)] = 1000,
    before: Before = None,
) -> Response:
    async with at.at_work() as work:
        asked = replace(in_sight(wanted, at.officer), before=before, usable=True)
        found, more = await _some(work, asked, limit)
    return _as_file(table(found, at, clear=False), found, more)


async def _some(work: Work, wanted: Wanted, limit: int) -> tuple[list[Listed], bool]:
    found = await overview.listed(work.conn, work.vault, wanted, limit + 1)
    return found[:limit], len(found) > limit


class Export(Because):
    """Which to export for entry: by default residences that were accepted."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"reason": "录入公安网", "state": "accepted"}]})
    state: State = "accepted"
    kind: Kind = "residence"
    area: BodyRef | None = None
    before: BodyRef | None = None
    limit: Annotated[int, Field(ge=1, le=MOST_ROWS), BeforeValidator(without_fraction)] = 1000


@router.post(
    "/declarations/export",
    summary="The table for entry in the police network, numbers in the clear",
    **_csv_door("people:reveal"),
)
async def export_clear(at: AtDesk, asked: Export) -> Response:
    """Each row is kept in the audit as seen, with the reason."""
    wanted = Wanted(states=(asked.state,), kind=asked.kind, area=asked.area, before=asked.before, usable=True)
    async with at.at_work() as work:
        found, more = await _some(work, wanted, asked.limit)
        for area_no in {each.row.area_no for each in found}:
            seen = [each.row.id for each in found if each.row.area_no == area_no]
            await audit.write(
                work.conn, work.officer.actor, "export", "declaration", seen, area_no, reason=asked.reason
            )
    return _as_file(table(found, at, clear=True), found, more)


# -- back in ------------------------------------------------------------------------------------------------------


class Numbered(Asked):
    receipt: Annotated[str, words(40)]
    outside_no: OutsideNumber


class Numbers(Asked):
    """Numbers from the police system by receipt. `state` is what the declarations become by it."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"rows": [{"receipt": "0612-7KQ4-M2XD", "outside_no": "LK330282-2306-00041"}]}]
        }
    )
    rows: Annotated[list[Numbered], Field(min_length=1, max_length=MOST_NUMBERS)]
    state: Literal["entered", "registered"] = "entered"


class Outcome(Shown):
    """What became of a row; `code` says why it was refused."""

    receipt: str
    outcome: Literal["done", "refused"]
    code: str | None = None


class Outcomes(Shown):
    done: int
    refused: int
    rows: list[Outcome]


_TABLE_SCHEMA = {
    "type": "string",
    "description": "Columns receipt (回执编号) and outside_no (系统编号); rows without a number are passed over.",
}


@router.post(
    "/declarations/outside-numbers",
    summary="Bring numbers from the police system back in",
    **(
        door("declarations:decide", 409, 413, 415)
        | {
            "openapi_extra": {
                "x-scope": "declarations:decide",
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/Numbers"}},
                        "text/csv": {"schema": _TABLE_SCHEMA},
                    },
                },
            }
        }
    ),
    **opens(
        Outcomes, "Row by row: what could be done is done, the rest says why not. Sending it again is safe."
    ),
)
async def bring_back(
    request: Request,
    change: Changing,
    state: Annotated[
        Literal["entered", "registered"], Query(description="For a CSV: what they become.")
    ] = "entered",
) -> Response:
    numbers = await _read(request, state)

    async def doing(work: Work) -> Outcomes:
        ids = await overview.ids_of(work.conn, [row.receipt for row in numbers.rows])
        outcomes = [await _enter(work, row, ids.get(row.receipt), numbers.state) for row in numbers.rows]
        done = sum(each.outcome == "done" for each in outcomes)
        return Outcomes(done=done, refused=len(outcomes) - done, rows=outcomes)

    return await change(doing)


async def _enter(work: Work, row: Numbered, declaration_id: int | None, state: str) -> Outcome:
    """A refused step has written nothing, so the others may go on. About ten statements a row."""
    if declaration_id is None:
        return Outcome(receipt=row.receipt, outcome="refused", code="not-found")
    try:
        if state == "entered":
            moved = await casework.enter(
                work.conn, declaration_id, work.officer.id, work.now, outside_no=row.outside_no
            )
        else:
            moved = await casework.register(
                work.conn, work.vault, declaration_id, work.officer.id, work.now, outside_no=row.outside_no
            )
    except CaseRefused as refused:
        return Outcome(receipt=row.receipt, outcome="refused", code=problem_of(refused).code)
    await office.settle(work.conn, work.vault, work.pack, work.now, moved)
    return Outcome(receipt=row.receipt, outcome="done")


_NUMBERS = TypeAdapter(Numbers)


async def _read(request: Request, state: str) -> Numbers:
    """Raises Problem: 400 malformed-json, 415, 422 invalid."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = await request.body()
    try:
        if kind == "application/json":
            return _NUMBERS.validate_json(body)
        if kind == "text/csv":
            return _NUMBERS.validate_python({"rows": _table_rows(body), "state": state})
    except ValidationError as fault:
        if any(error["type"] == "json_invalid" for error in fault.errors()):
            raise Problem(400, "malformed-json", "The body is not JSON.") from None
        errors = [
            {
                "at": ".".join(str(part)[:60] for part in error["loc"]),
                "code": error["type"],
                "detail": error["msg"],
            }
            for error in fault.errors(include_input=False, include_url=False)[:20]
        ]
        raise Problem(422, "invalid", "Something in the request cannot be used.", errors=errors) from None
    raise Problem(415, "unsupported-media-type", "Send application/json or text/csv.")


def _table_rows(body: bytes) -> list[dict[str, str]]:
    """Rows of a CSV in UTF-8 or GB 18030 with columns receipt and outside_no. Raises Problem 422."""
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = body.decode("gb18030", "replace")
    try:
        records = [
            record
            for record in csv.reader(io.StringIO(text, newline=""))
            if any(part.strip() for part in record)
        ]
    except csv.Error:
        records = []
    titles = [title_of(part) for part in records[0]] if records else []
    places = {name: _place(titles, name) for name in ("receipt", "outside_no")}
    missing = [COLUMNS[name] for name, place in places.items() if place is None]
    if missing:
        errors = [{"at": "body.0", "code": "missing-column", "detail": title} for title in missing]
        raise Problem(422, "invalid", "The table lacks a column.", errors=errors)
    rows = []
    for record in records[1:]:
        padded = [*record, *[""] * len(titles)]
        rows.append({name: _plain(padded[place or 0]) for name, place in places.items()})
    return [row for row in rows if row["outside_no"]]


def _plain(part: str) -> str:
    """Without the ' that marks text in the tables we give out."""
    part = part.strip()
    return part[1:] if part.startswith("'") and len(part) > 1 else part


def _place(titles: Sequence[str], name: str) -> int | None:
    known = {title_of(COLUMNS[name]), title_of(name)}
    return next((place for place, title in enumerate(titles) if title in known), None)
