"""Ties a chat to an organisation by the code on paper, ends that, and takes down who works for it."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.deeds.lodgers import lodge, met
from bot.who import Who
from flows import organisation_deeds as wanted
from flows.engine import Refused
from flows.names import same_name
from registry import audit, contacts, duties, employments, organisations
from registry.codes import CodeRefused
from registry.database import value
from registry.employments import Hired
from registry.numbers import tidy_code
from registry.people import surname
from registry.vault import Vault


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


async def leave(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.LeaveOrganisation) -> None:
    held = await organisations.hold(conn, deed.organisation_id, who.person_id)
    if held is None or who.person_id is None:
        raise Refused("not-a-member")
    await organisations.leave(conn, held.id, who.person_id, who.today)
    await audit.write(conn, who.actor, "leave-organisation", "organisation", held.id, held.area_no)


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
    await audit.write(conn, who.actor, "hire", "employment", made, held.area_no)
    await duties.touch(conn, who.pack, who.today, people=list(hired))
    return len(made)


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
    wanted.LeaveOrganisation: leave,
    wanted.Hire: hire,
    wanted.EndJob: end_job,
    wanted.GoOn: go_on,
}
