"""Officers see who owes what by when; they re-date, waive and settle."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query
from pydantic import ConfigDict, Field
from sqlalchemy.engine import Row
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Change, Changing, Work, opens
from api.routes.shapes import (
    Because,
    Day,
    HouseRef,
    Id,
    PersonRef,
    Ref,
    Shown,
    house_or_none,
    local,
    local_or_none,
    shown_name,
    words,
)
from flows.titles import duty_title
from programmes.fields import Holder
from registry import areas, audit, duties, todos
from registry.masks import without_numbers
from registry.officers import Officer
from registry.overview import duties as overview
from registry.overview.duties import Wanted
from registry.programmes import title_of

router = APIRouter(tags=["duties"])

State = Literal["open", "overdue", "done", "waived", "cancelled", "missed"]

About = Literal["stay", "house", "person", "declaration", "area", "hazard", "device", "employment", "request"]


class OrganisationRef(Shown):
    id: int
    name: str


class DutyShown(Shown):
    """Who owes what about what by when. `due_rule` follows from the pack, `due_set` is an officer's; `due` holds."""

    id: int
    pack: str
    edition: str = Field(description="The pack's edition when the duty was opened or last re-dated.")
    programme: str
    rule: str
    title: str = Field(description="What is to be done, in Chinese; '' where the programme does not say it.")
    holder: str
    about: str
    about_id: int
    person: PersonRef | None
    organisation: OrganisationRef | None
    house: HouseRef | None
    room: str | None
    since: date
    due: date
    due_rule: date
    due_set: date | None
    provisional: bool = Field(description="The year's working days are not published yet.")
    overdue: bool
    state: str
    reason: str | None
    opened_at: datetime
    closed_at: datetime | None


def duty_of(row: Row[Any], today: date, officer: Officer) -> DutyShown:
    rule = todos.rule_of(row.pack, row.rule)
    return DutyShown(
        id=row.id,
        pack=row.pack,
        edition=row.edition,
        programme=title_of(row.pack),
        rule=row.rule,
        title=duty_title("zh", row.rule, rule.titles if rule else {}),
        holder=row.holder,
        about=row.about,
        about_id=row.about_id,
        person=PersonRef(id=row.person_id, name=shown_name(row.name, officer))
        if row.person_id is not None and row.name is not None
        else None,
        organisation=OrganisationRef(id=row.organisation_id, name=row.organisation)
        if row.organisation
        else None,
        house=house_or_none(row),
        room=row.room,
        since=row.since,
        due=row.due,
        due_rule=row.due_rule,
        due_set=row.due_set,
        provisional=row.provisional,
        overdue=row.state == "open" and todos.is_overdue(row, today),
        state=row.state,
        reason=without_numbers(row.reason) if row.reason else None,
        opened_at=local(row.opened_at),
        closed_at=local_or_none(row.closed_at),
    )


def filters(
    holder: Holder | None = None,
    about: About | None = None,
    rule: Annotated[str | None, words(60)] = None,
    area: Annotated[Ref | None, Query(description="An area and all in it.")] = None,
    house: Ref | None = None,
    person: Ref | None = None,
) -> Wanted:
    return Wanted(holder=holder, about=about, rule=rule, area=area, house=house, person=person)


@router.get(
    "/duties",
    summary="List duties: the office's own first, then what is due soonest",
    **door("duties:read", 404),
)
async def list_duties(
    at: AtDesk, wanted: Annotated[Wanted, Depends(filters)], paged: Paged, state: State = "open"
) -> Page[DutyShown]:
    async with at.at_work() as work:
        if wanted.area is not None and await areas.by_id(work.conn, wanted.area) is None:
            raise Problem(404, "not-found", "There is no such area among yours.")
        which = replace(
            wanted,
            state=None if state == "overdue" else state,
            overdue_on=work.today if state == "overdue" else None,
            after=_after(paged.after),
        )
        found = await overview.listed(work.conn, which, paged.limit + 1)
    shown = [duty_of(row, work.today, at.officer) for row in found]
    return paged.page(shown, [[row.rank, row.due.isoformat(), row.id] for row in found])


def _after(keys: list[int | str] | None) -> tuple[int, date, int] | None:
    if keys is None:
        return None
    rank, due, last = keys
    return int(rank), date.fromisoformat(str(due)), int(last)


# -- deciding -----------------------------------------------------------------------------------------------------


class SetDue(Because):
    model_config = ConfigDict(
        json_schema_extra={"examples": [{"date": "2023-06-20", "reason": "回老家，6月19日返回"}]}
    )
    date: Annotated[
        Day | None, Field(description="null takes an officer's date back; the rule's holds again.")
    ]


Deciding = Callable[[Work], Awaitable[bool]]


async def decide(change: Change, duty_id: int, action: str, reason: str, deciding: Deciding) -> Response:
    """Raises Problem: 404, 409 not-open."""

    async def doing(work: Work) -> DutyShown:
        duty = await overview.opened(work.conn, duty_id)
        if duty is None:
            raise Problem(404, "not-found", "There is no such duty in your areas.")
        if not await deciding(work):
            raise Problem(409, "not-open", "This duty is not open any more.", state=duty.state)
        await audit.write(work.conn, work.officer.actor, action, "duty", duty_id, duty.area_no, reason=reason)
        now_so = await overview.opened(work.conn, duty_id)
        assert now_so is not None
        return duty_of(now_so, work.today, work.officer)

    return await change(doing)


@router.post(
    "/duties/{duty_id:id}/due",
    summary="Give another date",
    **door("duties:write", 404, 409),
    **opens(DutyShown),
)
async def set_due(change: Changing, duty_id: Id, asked: SetDue) -> Response:
    return await decide(
        change, duty_id, "set-due", asked.reason, lambda work: duties.set_due(work.conn, duty_id, asked.date)
    )


@router.post(
    "/duties/{duty_id:id}/waive", summary="Let it be", **door("duties:write", 404, 409), **opens(DutyShown)
)
async def waive(change: Changing, duty_id: Id, asked: Because) -> Response:
    return await decide(
        change,
        duty_id,
        "waive",
        asked.reason,
        lambda work: duties.waive(work.conn, duty_id, asked.reason, work.now),
    )


@router.post(
    "/duties/{duty_id:id}/done",
    summary="Settled, on your word",
    **door("duties:write", 404, 409),
    **opens(DutyShown),
)
async def done(change: Changing, duty_id: Id, asked: Because) -> Response:
    return await decide(
        change,
        duty_id,
        "close-done",
        asked.reason,
        lambda work: duties.close_done(work.conn, duty_id, asked.reason, work.now),
    )
