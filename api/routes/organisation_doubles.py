"""Officers judge organisations that look like one: the same kind and name in one town, and one of them without a code."""

from datetime import datetime
from typing import Any, Literal

from fastapi import APIRouter
from pydantic import Field
from sqlalchemy.engine import Row
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Changing, Work, opens
from api.routes.shapes import Because, BodyRef, Id, Shown, local
from registry import audit, duties, organisation_twins
from registry.scopes import beyond

router = APIRouter(tags=["organisations"])


class SideOfTwo(Shown):
    id: int
    name: str
    place: str
    credit_code: str | None


class TwoOrganisations(Shown):
    """A side of other areas is null."""

    id: int
    one: SideOfTwo | None
    other: SideOfTwo | None
    decided: str | None
    at: datetime


class Judged(Because):
    decided: Literal["same", "different"]
    keep: BodyRef | None = Field(None, description="Which stays, of two that are the same; else the older.")


class JudgedTwo(Shown):
    id: int
    decided: str
    kept: int | None
    gone: int | None


@router.get(
    "/organisations/doubles",
    summary="Organisations that may be one, oldest first",
    **door("houses:read"),
)
async def list_doubles(at: AtDesk, paged: Paged) -> Page[TwoOrganisations]:
    async with at.at_work() as work:
        found = await organisation_twins.waiting(work.conn, after=paged.number() or 0, limit=paged.limit + 1)
    return paged.page([_shown(row) for row in found], [[row.id] for row in found])


def _shown(row: Row[Any]) -> TwoOrganisations:
    sides = [
        SideOfTwo(id=id_, name=name, place=place, credit_code=code) if name is not None else None
        for id_, name, place, code in (
            (row.one, row.one_name, row.one_place, row.one_code),
            (row.other, row.other_name, row.other_place, row.other_code),
        )
    ]
    return TwoOrganisations(id=row.id, one=sides[0], other=sides[1], decided=row.decided, at=local(row.at))


@router.post(
    "/organisations/doubles/{twin_id:id}/decide",
    summary="The same organisation, or two: of one everything goes over to the one that stays",
    **door("houses:write", 404, 409),
    **opens(JudgedTwo),
)
async def decide_doubles(change: Changing, twin_id: Id, asked: Judged) -> Response:
    async def doing(work: Work) -> JudgedTwo:
        row = await organisation_twins.opened(work.conn, twin_id)
        if row is None:
            raise Problem(404, "not-found", "There is no such pair in your areas.")
        if row.decided is not None:
            raise Problem(409, "wrong-state", "Somebody decided already.")
        kept = gone = None
        moved: dict[str, list[int]] = {}
        if asked.decided == "same":
            kept, gone = _which(row, asked.keep)
            async with beyond(work.conn):
                if not await organisation_twins.hold(work.conn, kept, gone):
                    raise Problem(409, "wrong-state", "One of the two has ended: it may be part of a third.")
                moved = await organisation_twins.join(work.conn, kept, gone, work.now)
                houses, people = await organisation_twins.touched_by(work.conn, kept)
                await duties.touch(
                    work.conn, work.pack, work.today, houses=houses, people=people, organisations=[kept, gone]
                )
        officer = work.officer
        await organisation_twins.decide(
            work.conn, twin_id, asked.decided, asked.reason, officer.id, work.now, moved
        )
        sides = [row.one, row.other]
        await audit.write(
            work.conn, officer.actor, f"organisations-{asked.decided}", "organisation", sides, row.area_no
        )
        return JudgedTwo(id=twin_id, decided=asked.decided, kept=kept, gone=gone)

    return await change(doing)


def _which(row: Row[Any], keep: int | None) -> tuple[int, int]:
    """Raises Problem."""
    if row.one_name is None or row.other_name is None:
        raise Problem(
            409, "elsewhere", "One of the two is not in your areas: ask the officers there, or above."
        )
    kept = keep if keep is not None else row.one
    if kept not in (row.one, row.other):
        raise Problem(404, "not-found", "This is neither of the two.")
    return kept, row.other if kept == row.one else row.one
