"""Officers open people, say whose a conversation is, and judge pairs that may be one person."""

from datetime import date, datetime
from typing import Any, Literal

from fastapi import APIRouter
from pydantic import Field
from sqlalchemy.engine import Row
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.child_readings import approved
from api.routes.desk import AtDesk, Change, Changing, IfNoneMatch, Work, opens, tagged
from api.routes.shapes import (
    Because,
    HouseRef,
    Id,
    PersonRef,
    Shown,
    house_of,
    local,
    local_or_none,
    shown_number,
    shown_phone,
)
from registry import audit, contacts, duties
from registry.database import one
from registry.overview import people as overview
from registry.overview.people import Opened
from registry.scopes import beyond

router = APIRouter(tags=["people"])


class PhoneShown(Shown):
    phone: str | None
    whose: str
    trusted: bool
    source: str


class HomeShown(Shown):
    stay_id: int
    house: HouseRef
    room: str | None
    moved_in: date | None
    moved_out: date | None
    assurance: str
    main_home: bool | None


class LetsShown(Shown):
    house: HouseRef
    role: str
    since: date | None
    until: date | None
    claimed_at: datetime | None


class FirmShown(Shown):
    """`tie`: speaks for it, or works there as it reported."""

    id: int
    kind: str
    name: str
    tie: Literal["speaks", "works"]
    since: date
    until: date | None


class FiledShown(Shown):
    id: int
    receipt: str
    kind: str
    state: str
    filed_at: datetime


class LessonShown(Shown):
    lesson: str
    edition: str
    right: int
    asked: int
    channel: str
    at: datetime
    expires_on: date


class ConversationShown(Shown):
    """A conversation that was proved to be this person's; its address is nobody's business."""

    account: str
    tied_by: str | None
    tied_at: datetime | None
    opted_out: bool
    unreachable: str | None


class TwinShown(Shown):
    """Two people whom name and phone make look like one; somebody of other areas has no name here."""

    id: int
    why: str
    one: PersonRef | None
    other: PersonRef | None
    decided: str | None
    at: datetime


class PersonShown(Shown):
    id: int
    name: str
    document: str | None
    number: str | None = Field(description="Masked.")
    birth_year: int | None
    sex: str | None
    division: str | None
    restricted_at: datetime | None = Field(description="Since when their data only rest.")
    phones: list[PhoneShown]
    homes: list[HomeShown]
    homes_elsewhere: int = Field(description="Current homes outside your areas.")
    lets: list[LetsShown]
    organisations: list[FirmShown]
    declarations: list[FiledShown]
    lessons: list[LessonShown]
    conversations: list[ConversationShown]
    twins: list[TwinShown]


@router.get(
    "/people/{person_id:id}",
    summary="Open a person, numbers masked",
    **door("people:read", 304, 404),
    **opens(PersonShown),
)
async def open_person(at: AtDesk, person_id: Id, if_none_match: IfNoneMatch = None) -> Response:
    async with at.at_work() as work:
        person = await shown(work, person_id)
        if person.restricted_at is not None:
            raise at_rest()
        return tagged(person, if_none_match)


def at_rest() -> Problem:
    return Problem(
        403, "restricted", "Their data only rest (PIPL 47): open them with a reason, by POST …/open."
    )


async def shown(work: Work, person_id: int) -> PersonShown:
    """Raises Problem 404."""
    found = await overview.opened(work.conn, work.vault, person_id)
    if found is None:
        raise nobody()
    row = found.row
    return PersonShown(
        id=row.id,
        name=row.name,
        document=row.doc_type,
        number=shown_number(found.number),
        birth_year=row.birth_date.year if row.birth_date else None,
        sex=row.sex,
        division=row.division,
        restricted_at=local_or_none(row.restricted_at),
        phones=[
            PhoneShown(phone=shown_phone(number), whose=p.whose, trusted=p.trusted, source=p.source)
            for p, number in found.phones
        ],
        twins=[twin_of(pair) for pair in found.twins],
        homes_elsewhere=found.elsewhere,
        **_lists(found),
    )


def nobody() -> Problem:
    return Problem(404, "not-found", "There is no such person in your areas.")


def _lists(found: Opened) -> dict[str, Any]:
    return {
        "homes": [home_of(stay) for stay in found.stays],
        "lets": [
            LetsShown(
                house=house_of(y),
                role=y.role,
                since=y.since,
                until=y.until,
                claimed_at=local_or_none(y.claimed_at),
            )
            for y in found.houses
        ],
        "organisations": [
            FirmShown(id=o.id, kind=o.kind, name=o.name, tie=o.tie, since=o.since, until=o.until)
            for o in found.firms
        ],
        "declarations": [
            FiledShown(id=d.id, receipt=d.receipt, kind=d.kind, state=d.state, filed_at=local(d.filed_at))
            for d in found.declarations
        ],
        "lessons": [LessonShown(**{**k._mapping, "at": local(k.at)}) for k in found.lessons],
        "conversations": [
            ConversationShown(**{**c._mapping, "tied_at": local_or_none(c.tied_at)}) for c in found.contacts
        ],
    }


def home_of(stay: Row[Any]) -> HomeShown:
    return HomeShown(
        stay_id=stay.id,
        house=house_of(stay),
        room=stay.room,
        moved_in=stay.moved_in,
        moved_out=stay.moved_out,
        assurance=stay.assurance,
        main_home=stay.main_home,
    )


# -- whose conversation -------------------------------------------------------------------------------------------


class Tied(Shown):
    person: PersonRef
    houses: int = Field(description="Houses the person answers for.")


@router.post(
    "/declarations/{declaration_id:id}/tie",
    summary="The chat that filed this is the person's own: they stood before me",
    **door("people:tie", 404, 409),
    **opens(Tied, "From now on that chat sees what the person may see, and gets their messages."),
)
async def tie(change: Changing, declaration_id: Id, asked: Because) -> Response:
    async def doing(work: Work) -> Tied:
        filed = await one(
            work.conn,
            "SELECT person_id, contact_id, declarant, kind, area_no FROM declarations WHERE id = :id FOR UPDATE",
            id=declaration_id,
        )
        if filed is None:
            raise Problem(404, "not-found", "There is no such declaration in your areas.")
        if filed.contact_id is None or filed.kind != "residence" or filed.declarant != "myself":
            raise Problem(409, "not-filed-by-chat", "Nobody filed this by chat for themselves.")
        async with beyond(work.conn):
            contact = await one(
                work.conn, "SELECT person_id FROM contacts WHERE id = :id FOR UPDATE", id=filed.contact_id
            )
            if contact is None or contact.person_id not in (None, filed.person_id):
                raise Problem(409, "tied-to-another", "That chat was proved to be somebody else's.")
            row = await contacts.tie(
                work.conn,
                filed.contact_id,
                filed.person_id,
                by="officer",
                actor=work.officer.actor,
                now=work.now,
            )
            await duties.touch(work.conn, work.pack, work.today, people=[filed.person_id])
        await audit.write(
            work.conn,
            work.officer.actor,
            "tie",
            "declaration",
            declaration_id,
            filed.area_no,
            reason=asked.reason,
        )
        return Tied(person=PersonRef(id=filed.person_id, name=row.name), houses=row.houses)

    return await change(doing)


# -- one person or two --------------------------------------------------------------------------------------------


def twin_of(pair: Row[Any]) -> TwinShown:
    return TwinShown(
        id=pair.id,
        why=pair.why,
        one=PersonRef(id=pair.one, name=pair.one_name) if pair.one_name else None,
        other=PersonRef(id=pair.other, name=pair.other_name) if pair.other_name else None,
        decided=pair.decided,
        at=local(pair.at),
    )


# -- in the clear -------------------------------------------------------------------------------------------------


class Reveal(Because):
    what: Literal["number", "phones"] = "number"


class Revealed(Shown):
    what: str
    document: str | None
    values: list[str]


@router.post(
    "/people/{person_id:id}/reveal",
    summary="See the identity number or the phones on record in the clear",
    **door("people:reveal", 404, 409),
    **opens(Revealed, "Each look is kept in the audit, with its reason; no key makes two looks one."),
)
async def reveal(at: AtDesk, person_id: Id, asked: Reveal) -> Response:
    async def doing(work: Work) -> Revealed:
        found = await overview.opened(work.conn, work.vault, person_id)
        if found is None:
            raise nobody()
        await approved(work, person_id)
        await audit.write(
            work.conn,
            work.officer.actor,
            "reveal",
            "person",
            person_id,
            found.area_no,
            what=asked.what,
            reason=asked.reason,
        )
        values = [found.number] if asked.what == "number" else [phone for _, phone in found.phones]
        return Revealed(what=asked.what, document=found.row.doc_type, values=[v for v in values if v])

    return await Change(at, None)(doing)
