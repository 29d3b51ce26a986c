"""Officers judge what may be double: two records of one person, a room with more people than beds."""

from datetime import datetime
from typing import Literal

from fastapi import APIRouter
from pydantic import Field
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Changing, Work, opens
from api.routes.people import HomeShown, PhoneShown, TwinShown, home_of, nobody, twin_of
from api.routes.shapes import (
    Because,
    BodyRef,
    HouseRef,
    Id,
    PersonRef,
    Shown,
    house_of,
    local,
    shown_number,
    shown_phone,
)
from bot import doubles
from registry import audit, merging
from registry.merging import MergeRefused
from registry.overview import doubles as overview
from registry.overview import people
from registry.overview.doubles import Beside
from registry.overview.people import Opened

router = APIRouter(tags=["doubles"])

REFUSALS = {
    "not-found": (404, "There is no such pair to decide in your areas."),
    "elsewhere": (409, "One of the two is not in your areas: ask the officers there, or above."),
    "merged-already": (409, "One of the two was made one with another record before."),
    "keep-the-numbered": (409, "The record with a document's number has to stay."),
}


class SideShown(Shown):
    """One of two records, masked."""

    id: int
    name: str
    document: str | None
    number: str | None = Field(description="Masked; `differs` says whether the two are the same.")
    birth_year: int | None
    sex: str | None
    division: str | None
    phones: list[PhoneShown]
    homes: list[HomeShown]
    first_filed_at: datetime | None


class BesideShown(Shown):
    """A pair, both sides beside each other; a side of other areas is null."""

    id: int
    why: str
    decided: str | None
    at: datetime
    one: SideShown | None
    other: SideShown | None
    differs: list[str] = Field(description="The fields in which the two do not agree.")


class Judged(Because):
    decision: Literal["same", "different", "ask"]
    keep: BodyRef | None = Field(None, description="With `same`: the person whose record stays.")
    ask: BodyRef | None = Field(None, description="With `ask`: the person to be asked; both without it.")


class CrowdedShown(Shown):
    """More people count in a room than it has beds: somebody may be there twice, or have left. A hint, no finding."""

    room_id: int
    house: HouseRef
    room: str
    beds: int
    people: list[PersonRef]


class PartedShown(Shown):
    id: int
    kept: int
    gone: int


def problem_of(refused: MergeRefused) -> Problem:
    status, detail = REFUSALS[refused.code]
    return Problem(status, refused.code, detail)


@router.get("/twins", summary="Pairs that may be one person, undecided", **door("people:read", 404))
async def list_twins(at: AtDesk, paged: Paged) -> Page[TwinShown]:
    async with at.at_work() as work:
        found = await people.pairs(work.conn, undecided=True, after=paged.number(), limit=paged.limit + 1)
    return paged.page([twin_of(pair) for pair in found], [[pair.id] for pair in found])


@router.get("/twins/{twin_id:id}", summary="Both sides of a pair, masked", **door("people:read", 404))
async def open_twin(at: AtDesk, twin_id: Id) -> BesideShown:
    async with at.at_work() as work:
        found = await overview.beside(work.conn, work.vault, twin_id)
    if found is None:
        raise problem_of(MergeRefused("not-found"))
    return _beside(found)


def _beside(found: Beside) -> BesideShown:
    one, other = (_side(side, first) for side, first in zip(found.sides, found.first_filed, strict=True))
    row = found.row
    return BesideShown(
        id=row.id,
        why=row.why,
        decided=row.decided,
        at=local(row.at),
        one=one,
        other=other,
        differs=found.differs,
    )


def _side(side: Opened | None, first: datetime | None) -> SideShown | None:
    if side is None:
        return None
    row = side.row
    return SideShown(
        id=row.id,
        name=row.name,
        document=row.doc_type,
        number=shown_number(side.number),
        birth_year=row.birth_date.year if row.birth_date else None,
        sex=row.sex,
        division=row.division,
        phones=[
            PhoneShown(phone=shown_phone(number), whose=p.whose, trusted=p.trusted, source=p.source)
            for p, number in side.phones
        ],
        homes=[home_of(stay) for stay in side.stays],
        first_filed_at=local(first) if first else None,
    )


@router.post(
    "/twins/{twin_id:id}",
    summary="Say whether a pair is one person, or ask",
    **door("people:tie", 404, 409),
    **opens(TwinShown, "`same` makes the two one record, `ask` asks the person whether their own is right."),
)
async def judge(change: Changing, twin_id: Id, asked: Judged) -> Response:
    async def doing(work: Work) -> TwinShown:
        try:
            return await _judged(work, twin_id, asked)
        except MergeRefused as refused:
            raise problem_of(refused) from refused

    return await change(doing)


async def _judged(work: Work, twin_id: int, asked: Judged) -> TwinShown:
    """Raises MergeRefused."""
    if asked.decision == "same":
        await doubles.merge(work.conn, work.pack, twin_id, asked.keep, work.officer, asked.reason, work.now)
    elif asked.decision == "ask":
        await doubles.ask(work.conn, work.vault, twin_id, asked.ask, work.now)
    elif await people.decide(work.conn, twin_id, asked.decision) is None:
        raise MergeRefused("not-found")
    pair = await people.pair(work.conn, twin_id)
    if pair is None:
        raise MergeRefused("not-found")
    await audit.write(
        work.conn,
        work.officer.actor,
        f"twins-{asked.decision}",
        "twin",
        twin_id,
        pair.area_no,
        reason=asked.reason,
    )
    return twin_of(pair)


@router.post(
    "/merges/{merge_id:id}/undo",
    summary="Part two records again",
    **door("people:tie", 404, 409),
    **opens(PartedShown, "Each has what it had; what came since stays with the one that was kept."),
)
async def undo(change: Changing, merge_id: Id, asked: Because) -> Response:
    async def doing(work: Work) -> PartedShown:
        try:
            parted = await doubles.part(work.conn, work.pack, merge_id, work.officer, work.now)
        except MergeRefused as refused:
            raise Problem(
                404, "not-found", "There is no such merging in your areas that still holds."
            ) from refused
        await audit.write(
            work.conn, work.officer.actor, "undo", "merge", merge_id, parted.area_no, reason=asked.reason
        )
        return PartedShown(id=parted.id, kept=parted.kept, gone=parted.gone)

    return await change(doing)


class MergeLine(Shown):
    """Two records that were made one; `undo` parts them."""

    id: int
    twin_id: int
    kept: int
    gone: int
    officer_id: int
    at: datetime
    undone: bool


@router.get(
    "/people/{person_id:id}/merges", summary="What was made one with a person", **door("people:read", 404)
)
async def list_merges(at: AtDesk, person_id: Id) -> list[MergeLine]:
    async with at.at_work() as work:
        if await people.opened(work.conn, work.vault, person_id) is None:
            raise nobody()
        found = await merging.of_person(work.conn, person_id)
    return [
        MergeLine(
            id=row.id,
            twin_id=row.twin_id,
            kept=row.kept,
            gone=row.gone,
            officer_id=row.officer_id,
            at=local(row.at),
            undone=row.undone_at is not None,
        )
        for row in found
    ]


@router.get(
    "/crowded-rooms",
    summary="Rooms with more people than beds: somebody may be there twice",
    **door("people:read", 404),
)
async def list_crowded(at: AtDesk, paged: Paged) -> Page[CrowdedShown]:
    async with at.at_work() as work:
        found = await overview.crowded(work.conn, after=paged.number() or 0, limit=paged.limit + 1)
    shown = [
        CrowdedShown(
            room_id=row.id,
            house=house_of(row),
            room=row.room,
            beds=row.beds,
            people=[PersonRef(id=id_, name=name) for id_, name in zip(row.persons, row.names, strict=True)],
        )
        for row in found
    ]
    return paged.page(shown, [[row.id] for row in found])
