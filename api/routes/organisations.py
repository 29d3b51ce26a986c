"""Officers keep organisations: who they are, which houses they look after, who speaks for them, the code on paper."""

# Demands: 003-26, 003-29, 004-17

from datetime import date, datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import ConfigDict, Field
from sqlalchemy.engine import Row
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Changing, Work, opens
from api.routes.shapes import Asked, BodyRef, HouseRef, Id, PersonRef, Shown, local_or_none, shown_name, words
from flows.credit_code import CreditCode
from flows.kinds import PersonName, Phone, Reading
from flows.typed import Invalid
from registry import areas, audit, duties, organisation_twins, organisations
from registry.organisations import NewOrganisation
from registry.overview import houses as overview
from registry.scopes import beyond

router = APIRouter(tags=["organisations"])

Kind = Literal[
    "employer", "agent", "property_manager", "operator", "service_station", "rental_supermarket", "desk"
]
Line = Annotated[str, words(100)]
Lines = Annotated[list[Line], Field(max_length=20)]


class OrganisationLine(Shown):
    """`members` and `houses`: how many speak for it, and how many it looks after."""

    id: int
    kind: str
    name: str
    area_id: int
    credit_code: str | None
    place: str
    hours: str
    phone: str
    services: list[str]
    filed_with: list[str] = Field(description="Offices it filed itself with (备案).")
    since: date
    until: date | None
    members: int
    houses: int


class MemberShown(Shown):
    """`claimed_at`: when they typed the code on paper."""

    person: PersonRef
    since: date
    until: date | None
    claimed_at: datetime | None


class OrganisationShown(OrganisationLine):
    speakers: list[MemberShown]
    managed: list[HouseRef]


class Changed(Asked):
    name: Annotated[str, words(60)] | None = None
    credit_code: Annotated[str, words(30)] | None = None
    place: Line | None = None
    hours: Line | None = None
    phone: Annotated[str, words(40)] | None = None
    services: Lines | None = None
    filed_with: Lines | None = None


class New(Changed):
    """In one of your areas."""

    area_id: BodyRef
    kind: Kind
    name: Annotated[str, words(60)]


class NewMember(Asked):
    """Somebody whose paper you saw: they become the person of this name and phone, or are it already."""

    name: Annotated[str, words(50)]
    phone: Annotated[str, words(30)]


class WhoseMember(Asked):
    person_id: BodyRef


class WhichHouse(Asked):
    house_id: BodyRef


class PaperCode(Shown):
    """Print it and hand it over; whoever types it speaks for the organisation. Shown once, good for 60 days."""

    model_config = ConfigDict(
        frozen=True, json_schema_extra={"examples": [{"code": "7KQ4MW2XDA", "person_id": 12}]}
    )
    code: str
    person_id: int


@router.get("/organisations", summary="List organisations", **door("houses:read"))
async def list_organisations(
    at: AtDesk, paged: Paged, kind: Annotated[Kind | None, Query()] = None
) -> Page[OrganisationLine]:
    async with at.at_work() as work:
        found = await organisations.listed(
            work.conn, kind=kind, after=paged.number() or 0, limit=paged.limit + 1
        )
    return paged.page([_line(row) for row in found], [[row.id] for row in found])


def _line(row: Row[tuple[object, ...]]) -> OrganisationLine:
    told = {name: getattr(row, name) for name in OrganisationLine.model_fields}
    return OrganisationLine(**told)


@router.post(
    "/organisations",
    summary="Register an organisation",
    **door("houses:write", 404, 409),
    **opens(OrganisationShown),
)
async def add_organisation(change: Changing, asked: New) -> Response:
    async def doing(work: Work) -> OrganisationShown:
        area = await areas.by_id(work.conn, asked.area_id)
        if area is None or not any(lo <= area.lo <= hi for lo, hi in work.officer.ranges):
            raise Problem(404, "not-found", "There is no such area among yours.")
        changes = _changes(asked)
        await _is_new(work, asked.area_id, asked.kind, changes)
        new = NewOrganisation(area_id=asked.area_id, kind=asked.kind, name=asked.name)
        made = await organisations.add(work.conn, new, "officer", work.today)
        assert made is not None
        await organisations.change(work.conn, made, changes)
        await _compared(work, made)
        return await _told(work, made, "add-organisation")

    return await change(doing)


@router.get(
    "/organisations/{organisation_id:id}",
    summary="Open an organisation",
    **door("houses:read", 404),
)
async def open_organisation(at: AtDesk, organisation_id: Id) -> OrganisationShown:
    async with at.at_work() as work:
        return await _shown(work, organisation_id)


@router.post(
    "/organisations/{organisation_id:id}/change",
    summary="Change what is known of an organisation",
    **door("houses:write", 404, 409),
    **opens(OrganisationShown),
)
async def change_organisation(change: Changing, organisation_id: Id, asked: Changed) -> Response:
    async def doing(work: Work) -> OrganisationShown:
        row = await _at_work(work, organisation_id)
        changes = _changes(asked)
        await _is_new(work, row.area_id, row.kind, changes, organisation_id)
        await organisations.change(work.conn, organisation_id, changes)
        await _compared(work, organisation_id)
        return await _told(work, organisation_id, "change-organisation")

    return await change(doing)


@router.post(
    "/organisations/{organisation_id:id}/end",
    summary="End an organisation: nobody speaks for it, it looks after no house",
    **door("houses:write", 404, 409),
    **opens(OrganisationShown),
)
async def end_organisation(change: Changing, organisation_id: Id) -> Response:
    async def doing(work: Work) -> OrganisationShown:
        await _at_work(work, organisation_id)
        async with beyond(work.conn):
            _, people = await organisation_twins.touched_by(work.conn, organisation_id)
        freed = await organisations.end(work.conn, organisation_id, work.today)
        async with beyond(work.conn):
            await duties.touch(
                work.conn, work.pack, work.today, houses=freed, people=people, organisations=[organisation_id]
            )
        return await _told(work, organisation_id, "end-organisation")

    return await change(doing)


# -- houses -------------------------------------------------------------------------------------------------------


@router.post(
    "/organisations/{organisation_id:id}/houses",
    summary="It looks after this house from now on",
    **door("houses:write", 404, 409),
    **opens(OrganisationShown),
)
async def manage_house(change: Changing, organisation_id: Id, asked: WhichHouse) -> Response:
    async def doing(work: Work) -> OrganisationShown:
        await _at_work(work, organisation_id)
        if await overview.held(work.conn, asked.house_id) is None:
            raise Problem(404, "not-found", "There is no such house in your areas.")
        await organisations.manage(work.conn, organisation_id, asked.house_id, work.today)
        return await _house_changed(work, organisation_id, asked.house_id, "manage-house")

    return await change(doing)


@router.post(
    "/organisations/{organisation_id:id}/houses/release",
    summary="It looks after this house no more",
    **door("houses:write", 404, 409),
    **opens(OrganisationShown),
)
async def release_house(change: Changing, organisation_id: Id, asked: WhichHouse) -> Response:
    async def doing(work: Work) -> OrganisationShown:
        await _at_work(work, organisation_id)
        if not await organisations.release(work.conn, organisation_id, asked.house_id, work.today):
            raise Problem(404, "not-found", "It does not look after such a house.")
        return await _house_changed(work, organisation_id, asked.house_id, "release-house")

    return await change(doing)


async def _house_changed(work: Work, organisation_id: int, house_id: int, did: str) -> OrganisationShown:
    async with beyond(work.conn):
        await duties.touch(work.conn, work.pack, work.today, houses=[house_id])
    return await _told(work, organisation_id, did)


# -- who speaks for it --------------------------------------------------------------------------------------------


@router.post(
    "/organisations/{organisation_id:id}/members",
    summary="Somebody may speak for it; give them the code on paper",
    **door("houses:write", 404, 409),
    **opens(PaperCode),
)
async def add_member(change: Changing, organisation_id: Id, asked: NewMember) -> Response:
    async def doing(work: Work) -> PaperCode:
        await _at_work(work, organisation_id)
        at = Reading(work.today)
        try:
            name, phone = PersonName().read(asked.name, at), Phone().read(asked.phone, at)
        except Invalid as slip:
            raise Problem(422, "invalid", "This is no name, or no phone number.") from slip
        async with beyond(work.conn):
            person = await organisations.add_member(
                work.conn, work.vault, organisation_id, name, phone, work.today
            )
            await duties.touch(work.conn, work.pack, work.today, people=[person])
        return await _paper(work, organisation_id, person, "add-member")

    return await change(doing)


@router.post(
    "/organisations/{organisation_id:id}/members/code",
    summary="A new code on paper for a member; earlier ones end",
    **door("houses:write", 404, 409),
    **opens(PaperCode),
)
async def code_for_member(change: Changing, organisation_id: Id, asked: WhoseMember) -> Response:
    async def doing(work: Work) -> PaperCode:
        await _at_work(work, organisation_id)
        return await _paper(work, organisation_id, asked.person_id, "claim-code")

    return await change(doing)


@router.post(
    "/organisations/{organisation_id:id}/members/end",
    summary="Somebody speaks for it no more",
    **door("houses:write", 404, 409),
    **opens(OrganisationShown),
)
async def end_member(change: Changing, organisation_id: Id, asked: WhoseMember) -> Response:
    async def doing(work: Work) -> OrganisationShown:
        await _at_work(work, organisation_id)
        if not await organisations.leave(work.conn, organisation_id, asked.person_id, work.today):
            raise Problem(404, "not-found", "They do not speak for it.")
        async with beyond(work.conn):
            await duties.touch(work.conn, work.pack, work.today, people=[asked.person_id])
        return await _told(work, organisation_id, "end-member")

    return await change(doing)


async def _paper(work: Work, organisation_id: int, person_id: int, did: str) -> PaperCode:
    async with beyond(work.conn):
        code = await organisations.issue_code(work.conn, work.vault, organisation_id, person_id)
    if code is None:
        raise Problem(404, "not-found", "They do not speak for it.")
    await _audited(work, organisation_id, did)
    return PaperCode(code=code, person_id=person_id)


# -- what all of these need ---------------------------------------------------------------------------------------


def _changes(asked: Changed) -> dict[str, object]:
    """What was given, tidy. Raises Problem 422 for a credit code that cannot be one."""
    given = asked.model_dump(exclude_none=True, include=set(organisations.CHANGEABLE))
    if "credit_code" in given:
        try:
            given["credit_code"] = CreditCode().read(given["credit_code"], Reading(date.min))
        except Invalid as slip:
            raise Problem(422, "invalid", "This is no unified social credit code.") from slip
    return given


async def _is_new(work: Work, area_id: int, kind: str, changes: dict[str, object], but: int = 0) -> None:
    """Raises Problem 409 where the credit code is on record there: `organisation_id` is the one to add people to."""
    if "credit_code" not in changes:
        return
    async with beyond(work.conn):
        known = await organisation_twins.with_code(work.conn, area_id, kind, str(changes["credit_code"]), but)
    if known is not None:
        raise Problem(
            409,
            "number-taken",
            f"This credit code is on record here already: organisation {known.id}, {known.name}. Add people or houses to it.",
            organisation_id=known.id,
        )


async def _compared(work: Work, organisation_id: int) -> None:
    """One of the same name without a code may be the same: officers are shown the two."""
    async with beyond(work.conn):
        await organisation_twins.suggest(work.conn, [organisation_id], work.now)


async def _at_work(work: Work, organisation_id: int) -> Row[tuple[object, ...]]:
    """Locked. Raises Problem 404, or 409 where it has ended."""
    row = await organisations.opened(work.conn, organisation_id)
    if row is None:
        raise Problem(404, "not-found", "There is no such organisation in your areas.")
    if row.until is not None:
        raise Problem(409, "organisation-ended", "This organisation has ended.")
    return row


async def _audited(work: Work, organisation_id: int, did: str) -> None:
    row = await organisations.opened(work.conn, organisation_id)
    await audit.write(
        work.conn, work.officer.actor, did, "organisation", organisation_id, row.area_no if row else None
    )


async def _told(work: Work, organisation_id: int, did: str) -> OrganisationShown:
    await _audited(work, organisation_id, did)
    return await _shown(work, organisation_id)


async def _shown(work: Work, organisation_id: int) -> OrganisationShown:
    row = await organisations.opened(work.conn, organisation_id)
    if row is None:
        raise Problem(404, "not-found", "There is no such organisation in your areas.")
    houses = await organisations.houses_of(work.conn, organisation_id)
    async with beyond(work.conn):  # members are seen by the organisation, not by where they live
        speakers = await organisations.members(work.conn, organisation_id)
    return OrganisationShown(
        **_line(row).model_dump(),
        speakers=[
            MemberShown(
                person=PersonRef(id=one.person_id, name=shown_name(one.name, work.officer)),
                since=one.since,
                until=one.until,
                claimed_at=local_or_none(one.claimed_at),
            )
            for one in speakers
        ],
        managed=[HouseRef(id=house.id, code=house.code, address=house.address) for house in houses],
    )
