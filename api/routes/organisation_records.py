"""What organisations have told and done: their papers and until when they hold, the rounds they made by plates."""

from datetime import date, datetime
from typing import Annotated

from fastapi import APIRouter
from pydantic import BeforeValidator, Field
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Changing, Work, opens
from api.routes.shapes import Asked, HouseRef, Id, Shown, house_of, iso_day, local, words
from registry import audit, duties, firm_papers, organisations, patrols
from registry.scopes import beyond

router = APIRouter(tags=["organisations"])
Day = Annotated[date, BeforeValidator(iso_day)]


class PaperShown(Shown):
    """The newest of its kind. `source`: who said so, an officer or the organisation."""

    kind: str
    since: date
    until: date | None
    source: str


class Papers(Shown):
    papers: list[PaperShown]


class Paper(Asked):
    kind: Annotated[str, words(60)] = Field(description="One of the programme's papers of organisations.")
    since: Day
    until: Day | None = None


class RoundShown(Shown):
    id: int
    house: HouseRef
    work: str
    fine: bool
    note: str
    on_day: date
    at: datetime


@router.get(
    "/organisations/{organisation_id:id}/papers",
    summary="An organisation's own papers, the newest of each kind",
    **door("houses:read", 404),
)
async def list_papers(at: AtDesk, organisation_id: Id) -> Papers:
    async with at.at_work() as work:
        await _of_mine(work, organisation_id)
        return await _papers(work, organisation_id)


@router.post(
    "/organisations/{organisation_id:id}/papers",
    summary="Put down a paper of an organisation's; its people are reminded before it ends",
    **door("houses:write", 404),
    **opens(Papers),
)
async def add_paper(change: Changing, organisation_id: Id, asked: Paper) -> Response:
    async def doing(work: Work) -> Papers:
        area_no, kind = await _of_mine(work, organisation_id)
        known = [p for p in work.pack.documents if p.name == asked.kind and kind in p.holders]
        if not known or (asked.until is not None and asked.until < asked.since):
            raise Problem(
                422, "invalid", "No such paper of this kind of organisation, or it ends before it begins."
            )
        made = await firm_papers.told(
            work.conn, organisation_id, asked.kind, asked.since, asked.until, "officer"
        )
        await audit.write(work.conn, work.officer.actor, "firm-paper", "paper", made, area_no)
        async with beyond(work.conn):
            await duties.touch(work.conn, work.pack, work.today, organisations=[organisation_id])
        return await _papers(work, organisation_id)

    return await change(doing)


async def _papers(work: Work, organisation_id: int) -> Papers:
    found = await firm_papers.newest(work.conn, organisation_id)
    return Papers(
        papers=[PaperShown(kind=p.kind, since=p.since, until=p.until, source=p.source) for p in found]
    )


async def _of_mine(work: Work, organisation_id: int) -> tuple[int, str]:
    """Its area and kind. Raises Problem 404."""
    row = await organisations.opened(work.conn, organisation_id)
    if row is None:
        raise Problem(404, "not-found", "There is no such organisation in your areas.")
    return row.area_no, row.kind


@router.get(
    "/organisations/{organisation_id:id}/rounds",
    summary="Rounds an organisation made, by the plates it scanned, newest first",
    **door("houses:read", 404),
)
async def list_rounds(at: AtDesk, paged: Paged, organisation_id: Id) -> Page[RoundShown]:
    async with at.at_work() as work:
        await _of_mine(work, organisation_id)
        found = await patrols.listed(work.conn, organisation_id, before=paged.number(), limit=paged.limit + 1)
    lines = [
        RoundShown(
            id=row.id,
            house=house_of(row),
            work=row.work,
            fine=row.fine,
            note=row.note,
            on_day=row.on_day,
            at=local(row.at),
        )
        for row in found
    ]
    return paged.page(lines, [[line.id] for line in lines])
