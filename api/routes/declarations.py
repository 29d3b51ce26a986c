"""Officers list declarations, open them and decide."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query
from pydantic import ConfigDict, Field
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.child_readings import approved
from api.routes.cursors import Page, Paged
from api.routes.declaration_shapes import DeclarationLine, DeclarationShown, lines_of, whole
from api.routes.desk import AtDesk, Change, Changing, IfMatch, IfNoneMatch, Work, opens, tagged, unchanged
from api.routes.people import at_rest
from api.routes.shapes import Asked, Because, BodyRef, Day, Id, Ref, Shown, words
from bot import office
from registry import addresses, audit, casework, my_data
from registry.casework import CaseRefused, Moved
from registry.officers import Officer
from registry.overview import declarations as overview
from registry.overview.declarations import Wanted
from registry.people import surname

router = APIRouter(tags=["declarations"])

State = Literal["submitted", "accepted", "entered", "registered", "returned", "withdrawn", "superseded"]
Kind = Literal["residence", "foreigner", "leaving", "report"]
OutsideNumber = Annotated[str, words(64), Field(description="The number in the police system.")]
Question = Literal[
    "who",
    "division",
    "place",
    "name",
    "document",
    "id-number",
    "phone",
    "phone-whose",
    "room",
    "moved-in",
    "reason",
    "workplace",
    "pays-to",
    "along",
    "company",
    "nationality",
    "born",
    "permit",
    "permit-number",
    "entered-until",
    "moved-in-at",
]
"""The answers a person can be asked to correct, by their names in the conversation."""

REFUSALS = {
    "not-found": (404, "There is no such declaration in your areas."),
    "wrong-state": (409, "A declaration in this state cannot take this step."),
    "house-unknown": (409, "Its house has to be found first."),
    "number-missing": (409, "The number in the police system is missing."),
    "number-taken": (409, "Another declaration has this number."),
    "nothing-changed": (409, "That is what it says already."),
    "no-correction": (409, "This is no person's correction of one and the same record; return it instead."),
}
MOVE = (404, 409, 412)


def problem_of(refused: CaseRefused) -> Problem:
    status, detail = REFUSALS[refused.code]
    return Problem(status, refused.code, detail, **refused.values)


def filters(
    state: Annotated[list[State] | None, Query(max_length=7)] = None,
    kind: Kind | None = None,
    area: Annotated[Ref | None, Query(description="An area and all in it.")] = None,
    house: Ref | None = None,
    channel: Annotated[str | None, words(40)] = None,
    flag: Annotated[str | None, words(40)] = None,
    since: Annotated[Day | None, Query(description="Filed on this day or later.")] = None,
    until: Annotated[Day | None, Query(description="Filed on this day or before.")] = None,
    person: Annotated[
        str | None, words(50), Query(description="How the name begins, also in pinyin.")
    ] = None,
) -> Wanted:
    """Which declarations; several filters all hold."""
    return Wanted(
        states=tuple(state or ()),
        kind=kind,
        area=area,
        house=house,
        channel=channel,
        flag=flag,
        since=since,
        until=until,
        person=person,
    )


Filtered = Annotated[Wanted, Depends(filters)]


def in_sight(wanted: Wanted, officer: Officer) -> Wanted:
    """Who may see no more than surnames cannot find out the rest by filtering."""
    if officer.sees_names or wanted.person is None:
        return wanted
    return replace(wanted, person=None, surname=surname(wanted.person))


# -- looking ------------------------------------------------------------------------------------------------------


@router.get("/declarations", summary="List declarations, newest first", **door("declarations:read", 404))
async def list_declarations(at: AtDesk, wanted: Filtered, paged: Paged) -> Page[DeclarationLine]:
    async with at.at_work() as work:
        before = replace(in_sight(wanted, at.officer), before=paged.number())
        found = await overview.listed(work.conn, work.vault, before, paged.limit + 1)
    return paged.page(lines_of(found, at.officer), [[each.row.id] for each in found])


@router.get(
    "/declarations/{declaration_id:id}",
    summary="Open a declaration",
    **door("declarations:read", 304, 404),
    **opens(DeclarationShown, "Masked, with what the landlord and the base register say, and an ETag."),
)
async def open_declaration(at: AtDesk, declaration_id: Id, if_none_match: IfNoneMatch = None) -> Response:
    async with at.at_work() as work:
        declaration = await shown(work, declaration_id)
        if await my_data.rests(work.conn, declaration_id=declaration_id):
            raise at_rest()
        return tagged(declaration, if_none_match)


async def shown(work: Work, declaration_id: int) -> DeclarationShown:
    """Raises Problem 404."""
    try:
        return await whole(work, declaration_id)
    except CaseRefused as refused:
        raise problem_of(refused) from refused


# -- deciding -----------------------------------------------------------------------------------------------------


class Return(Because):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"reason": "姓名和身份证号对不上", "question": "id-number"}]}
    )
    question: Question | None = Field(
        None, description="The answer to correct; the person is asked it again first."
    )


class Enter(Asked):
    model_config = ConfigDict(json_schema_extra={"examples": [{"outside_no": "LK330282-2306-00041"}]})
    outside_no: OutsideNumber


class Register(Asked):
    model_config = ConfigDict(json_schema_extra={"examples": [{"outside_no": "LK330282-2306-00041"}]})
    outside_no: OutsideNumber | None = Field(None, description="Needed unless it was entered before.")


class Place(Asked):
    house_id: BodyRef


Stepping = Callable[[Work], Awaitable[Moved]]


async def move(change: Change, declaration_id: int, if_match: str | None, step: Stepping) -> Response:
    """One step under the record's lock; duties follow, and who filed is told (`bot.office`). Raises Problem."""

    async def doing(work: Work) -> DeclarationShown:
        try:
            if if_match is not None:
                await casework.hold(work.conn, declaration_id)
                await unchanged(work, if_match, lambda seen: whole(seen, declaration_id))
            moved = await step(work)
        except CaseRefused as refused:
            raise problem_of(refused) from refused
        await office.settle(work.conn, work.vault, work.pack, work.now, moved)
        return await shown(work, declaration_id)

    return await change(doing, tagged=True)


_MOVED = opens(DeclarationShown, "The declaration as it is now, with its ETag.")


@router.post(
    "/declarations/{declaration_id:id}/accept",
    summary="Accept for handling (受理)",
    **door("declarations:decide", *MOVE),
    **_MOVED,
)
async def accept(change: Changing, declaration_id: Id, if_match: IfMatch = None) -> Response:
    return await move(
        change,
        declaration_id,
        if_match,
        lambda work: casework.accept(work.conn, work.vault, declaration_id, work.officer.id, work.now),
    )


@router.post(
    "/declarations/{declaration_id:id}/return",
    summary="Return with a reason; the person is told at once",
    **door("declarations:decide", *MOVE),
    **_MOVED,
)
async def return_(change: Changing, declaration_id: Id, asked: Return, if_match: IfMatch = None) -> Response:
    return await move(
        change,
        declaration_id,
        if_match,
        lambda work: casework.return_(
            work.conn, declaration_id, work.officer.id, work.now, reason=asked.reason, question=asked.question
        ),
    )


@router.post(
    "/declarations/{declaration_id:id}/enter",
    summary="Entered in the police system",
    **door("declarations:decide", *MOVE),
    **_MOVED,
)
async def enter(change: Changing, declaration_id: Id, asked: Enter, if_match: IfMatch = None) -> Response:
    return await move(
        change,
        declaration_id,
        if_match,
        lambda work: casework.enter(
            work.conn, declaration_id, work.officer.id, work.now, outside_no=asked.outside_no
        ),
    )


@router.post(
    "/declarations/{declaration_id:id}/register",
    summary="Registered; the person gets the certificate",
    **door("declarations:decide", *MOVE),
    **_MOVED,
)
async def register(
    change: Changing, declaration_id: Id, asked: Register, if_match: IfMatch = None
) -> Response:
    return await move(
        change,
        declaration_id,
        if_match,
        lambda work: casework.register(
            work.conn, work.vault, declaration_id, work.officer.id, work.now, outside_no=asked.outside_no
        ),
    )


@router.post(
    "/declarations/{declaration_id:id}/house",
    summary="Say which house an address to be checked is",
    **door("declarations:decide", *MOVE),
    **_MOVED,
)
async def locate(change: Changing, declaration_id: Id, asked: Place, if_match: IfMatch = None) -> Response:
    return await move(
        change,
        declaration_id,
        if_match,
        lambda work: addresses.locate(
            work.conn, work.vault, declaration_id, asked.house_id, work.officer.id, work.now
        ),
    )


# -- in the clear -------------------------------------------------------------------------------------------------


class Reveal(Because):
    what: Literal["number", "phone"] = "number"


class Revealed(Shown):
    what: str
    document: str | None
    value: str = Field(description="'' where none was declared.")


@router.post(
    "/declarations/{declaration_id:id}/reveal",
    summary="See the identity number or the phone in the clear",
    **door("people:reveal", 404, 409),
    **opens(Revealed, "Each look is kept in the audit, with its reason; no key makes two looks one."),
)
async def reveal(at: AtDesk, declaration_id: Id, asked: Reveal) -> Response:
    async def doing(work: Work) -> Revealed:
        try:
            case = await casework.opened_case(work.conn, work.vault, declaration_id)
        except CaseRefused as refused:
            raise problem_of(refused) from refused
        await approved(work, case.row.person_id)
        await audit.write(
            work.conn,
            work.officer.actor,
            "reveal",
            "declaration",
            declaration_id,
            case.row.area_no,
            what=asked.what,
            reason=asked.reason,
        )
        return Revealed(
            what=asked.what,
            document=case.content.get("document") or None,
            value=str(case.content.get(asked.what, "")),
        )

    return await Change(at, None)(doing)
