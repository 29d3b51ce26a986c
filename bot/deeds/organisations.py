"""Ties a chat to an organisation by the code on paper, ends that, and takes down who works for it."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.deeds.lodgers import lodge, met
from bot.who import Who
from flows import organisation_deeds as wanted
from flows.engine import Refused
from flows.named_workers import DenyWorker
from flows.names import same_name
from programmes.calendar import add_working_days
from registry import (
    audit,
    contacts,
    duties,
    employments,
    named_workers,
    organisation_twins,
    organisations,
    requests,
)
from registry.codes import CodeRefused
from registry.database import value
from registry.employments import Hired
from registry.numbers import tidy_code
from registry.people import surname
from registry.vault import Vault

WHO_WORKS = "office-check-who-works"
"""The office's duty where an employer does not know somebody who says that they work there."""


async def claim(
    conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.ClaimOrganisation
) -> wanted.Speaks:
    """Who proved before to be somebody of the same name stays that person: one human being is one row."""
    try:
        typed = await organisations.typed_code(conn, vault, who.contact_id, tidy_code(deed.code))
    except CodeRefused as refused:
        raise Refused(refused.code) from refused
    person = who.person_id or typed.person_id
    if person != typed.person_id:
        own = await value(conn, "SELECT name FROM people WHERE id = :id", id=person)
        if not same_name(own, typed.name):
            raise Refused("other-name")
    await organisations.use_code(conn, typed, who.contact_id, person, who.now)
    if who.person_id is None:
        await contacts.tie(conn, who.contact_id, person, by="claim-code", actor=who.actor, now=who.now)
    await audit.write(
        conn, who.actor, "claim-organisation", "organisation", typed.organisation_id, typed.area_no
    )
    await duties.touch(conn, who.pack, who.today, people=[person])
    return wanted.Speaks(surname(typed.name), typed.kind, typed.organisation)


async def ask_organisation(
    conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.AskOrganisation
) -> date:
    known = await organisation_twins.on_record(conn, deed.kind, deed.code) if deed.code else None
    area = known or await requests.whole_area(conn)
    area_no = known.area_no if known is not None else area.lo if area is not None else 0
    asked = requests.Asked(
        kind="organisation",
        area_no=area_no,
        house_id=None,
        place=deed.place,
        contact_id=who.contact_id,
        phone=deed.phone,
        words=f"{deed.about} = №{known.id} {known.name}" if known is not None else deed.about,
    )
    request_id, due = await requests.ask(conn, vault, who.pack, asked, who.now)
    await audit.write(conn, who.actor, "ask-for-help", "request", request_id, area_no, kind="organisation")
    return due


async def leave(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.LeaveOrganisation) -> None:
    held = await organisations.hold(conn, deed.organisation_id, who.person_id)
    if held is None or who.person_id is None:
        raise Refused("not-a-member")
    await organisations.leave(conn, held.id, who.person_id, who.today)
    await audit.write(conn, who.actor, "leave-organisation", "organisation", held.id, held.area_no)
    await duties.touch(conn, who.pack, who.today, people=[who.person_id])


async def hire(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.Hire) -> int:
    """Refused: not-a-member; not-managed, if the dormitory is not the organisation's."""
    held = await organisations.hold(conn, deed.organisation_id, who.person_id)
    if held is None or held.kind != "employer" or who.person_id is None:
        raise Refused("not-a-member")
    house = None
    if deed.house_id is not None:
        house = await organisations.hold_house(conn, deed.house_id, who.person_id)
        if house is None:
            raise Refused("not-managed")
    found = await met(conn, vault, deed.people, held.area_no, who.now)
    if house is not None:
        await lodge(conn, vault, who, house, found, deed.began)
    hired = {one.id: Hired(one.id, named.name, named.room) for named, one in found}
    made = await employments.hire(
        conn,
        held.id,
        list(hired.values()),
        began=deed.began,
        ended=deed.ended,
        house_id=deed.house_id,
        by_person=who.person_id,
        now=who.now,
    )
    if deed.named:
        await _answers(conn, who, deed.named, held.id, list(hired))
    await audit.write(conn, who.actor, "hire", "employment", made, held.area_no)
    await duties.touch(conn, who.pack, who.today, people=list(hired))
    return len(made)


async def _answers(
    conn: AsyncConnection, who: Who, employment_id: int, organisation_id: int, hired: list[int]
) -> None:
    """What somebody else told of is answered by this report, under whatever number the employer has seen."""
    told = await employments.hold(conn, employment_id, who.person_id)
    if told is None or told.organisation_id != organisation_id or told.person_id in hired:
        return
    if len(hired) == 1:
        await named_workers.reported_as(conn, told.id, hired[0], who.now)
        await duties.touch(conn, who.pack, who.today, people=[told.person_id])


async def deny_worker(conn: AsyncConnection, vault: Vault, who: Who, deed: DenyWorker) -> date | None:
    """A no changes nothing for whoever named the employer: an officer looks (decision 4). Refused: answered-already."""
    held = await employments.hold(conn, deed.employment_id, who.person_id)
    if held is None:
        raise Refused("not-a-member")
    if not await named_workers.deny(conn, held.id, who.now):
        raise Refused("answered-already")
    due = None
    if not deed.agency:
        due = add_working_days(who.today, who.pack.offices.answer_working_days)
        await duties.ask_office(
            conn,
            who.pack,
            WHO_WORKS,
            about="employment",
            about_id=held.id,
            area_no=held.area_no,
            house_id=None,
            due=due,
            now=who.now,
        )
    await audit.write(conn, who.actor, "deny-worker", "employment", held.id, held.area_no, agency=deed.agency)
    await duties.touch(conn, who.pack, who.today, people=[held.person_id])
    return due


async def end_job(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.EndJob) -> None:
    held = await employments.hold(conn, deed.employment_id, who.person_id)
    if held is None:
        raise Refused("not-a-member")
    await employments.end(conn, held.id, deed.day, who.now)
    await audit.write(conn, who.actor, "end-job", "employment", held.id, held.area_no)
    await duties.touch(conn, who.pack, who.today, people=[held.person_id])


async def go_on(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.GoOn) -> None:
    held = await employments.hold(conn, deed.employment_id, who.person_id)
    if held is None:
        raise Refused("not-a-member")
    await employments.go_on(conn, held.id, deed.until)
    await audit.write(conn, who.actor, "go-on", "employment", held.id, held.area_no)
    await duties.touch(conn, who.pack, who.today, people=[held.person_id])


DEEDS: Deeds = {
    wanted.ClaimOrganisation: claim,
    wanted.AskOrganisation: ask_organisation,
    wanted.LeaveOrganisation: leave,
    wanted.Hire: hire,
    wanted.EndJob: end_job,
    wanted.GoOn: go_on,
    DenyWorker: deny_worker,
}
