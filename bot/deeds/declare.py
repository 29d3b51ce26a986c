"""Files a declaration of residence: people, stays, the declaration and its children's, and who is told of it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds import crowding
from bot.deeds.done import Deeds
from bot.deeds.filing import Place, Resident, asked, channel, filing, given, named_in
from bot.deeds.invitations import moved_in_invited
from bot.who import Who
from flows.deeds import Declare, Filed
from flows.engine import Refused
from notices import outbox
from registry import (
    areas,
    audit,
    consents,
    declarations,
    duties,
    houses,
    lodgers,
    named_workers,
    organisations,
    people,
    stays,
    twins,
)
from registry.consents import Given
from registry.declarations import By
from registry.people import Found, Named, Reach
from registry.stays import Lives, Said
from registry.vault import Vault


async def declare(conn: AsyncConnection, vault: Vault, who: Who, deed: Declare) -> Filed:
    """Refused: house-gone, closed. About twelve statements, whatever the number of children.

    The house is held first, but shared: whoever takes a house for themselves takes no person after it.
    """
    place = await _place(conn, who, deed)
    residents = named_in(deed, who.today)
    before = await _put_right(conn, vault, who, deed, place, residents[0].named)
    found = await _people(conn, vault, who, place, residents)
    lived = await _stays(conn, who, deed, place, residents, found)
    theirs = lived[0] is not None and lived[0].theirs
    if not theirs:
        await people.remember_phones(conn, vault, [Reach(found[0].id, deed.phone, deed.phone_whose)])
    filings = [
        filing(who, deed, place, resident, known, stay)
        for resident, known, stay in zip(residents, found, lived, strict=True)
    ]
    grown = deed.adults_along + (deed.declarant != "child")
    crowd = await crowding.flags(conn, who.pack, deed.house_code, deed.room, grown)
    filings[0] = replace(filings[0], flags=(*filings[0].flags, *crowd))
    by = By(who.contact_id, who.person_id, who.now, deed.corrects)
    filed = await declarations.file(conn, vault, filings, by)
    await stays.take_back(
        conn, filed.earlier_stays, Said("tenant", "taken-back", who.now, who.person_id, channel=who.channel)
    )
    await audit.write(conn, who.actor, "declare", "declaration", filed.ids, place.area_no)
    stay_ids = [stay.id for stay in lived if stay is not None]
    if deed.invitation and stay_ids:
        await moved_in_invited(
            conn, who, deed.invitation, place.house_id, deed.room, stay_ids[0], confirms=not theirs
        )
    agreed = given(who, deed, filed.ids, residents, found)
    employer_asked = await _beside(conn, who, deed, place, agreed, stay_ids, found[0], theirs=theirs)
    await duties.touch(
        conn,
        who.pack,
        who.today,
        stays=[*stay_ids, *filed.earlier_stays],
        people=[*(person.id for person in found), *([before.person_id] if before else [])],
        declarations=[*filed.ids, *filed.superseded],
    )
    kept = before is not None and before.stay_id is not None and before.stay_id in stay_ids[:1]
    told_of = before.line[0] if kept else filed.ids[0]
    told = not theirs and await _tell_lessors(conn, vault, who, deed, place, told_of, stay_ids, found)
    return Filed(filed.receipts[0], asked(told, filings[0].flags), employer_asked)


async def _beside(
    conn: AsyncConnection,
    who: Who,
    deed: Declare,
    place: Place,
    agreed: Sequence[Given],
    stay_ids: Sequence[int],
    person: Found,
    *,
    theirs: bool,
) -> bool:
    """What follows from a filing: consents, the other home, the company, suspected doubles; whether an employer is asked.

    `theirs`: the stay is left as it is until an officer decides, so nothing follows for it.
    """
    working: list[int] = []
    await consents.keep(
        conn, agreed, area_no=place.area_no, contact_id=who.contact_id, channel=who.channel, now=who.now
    )
    if stay_ids and not theirs:
        if deed.main_home and deed.foreign is None:
            await stays.leave_main_home(conn, stay_ids[0], who.contact_id, who.person_id)
        if deed.company or deed.corrects is not None:
            await stays.lodged_by(conn, stay_ids[0], deed.company or None)
        if deed.declarant == "host" and await _is_lessor(conn, who, place):
            await stays.confirm(conn, stay_ids[0], reported_at=who.now)
    if stay_ids and not theirs and (firms := employers(who, deed)):
        said = [named_workers.Said(person.id, firm, place.area_no) for firm in firms]
        working = await named_workers.named(conn, said, "tenant", who.now)
    if stay_ids and place.desk:
        counts = who.pack.landlords.organisation_report_counts
        await lodgers.passed_on(conn, stay_ids, who.now, reported=counts)
    await twins.suggest(conn, [person.id], stay_ids[:1], place.area_no, who.now)
    return bool(working)


def employers(who: Who, deed: Declare) -> list[str]:
    """Whom somebody grown named as their employer, and would have asked: an agency's workers are its own to report.

    A workplace told of one's own free will goes to nobody: that is what the consent to it says (decision 8).
    """
    if deed.declarant == "child" or deed.foreign is not None or not deed.landlord_may_check:
        return []
    lodging = deed.company if deed.lodged_by != "agency" else ""
    workplace = deed.workplace if who.pack.declare.workplace == "required" else ""
    return list(dict.fromkeys(filter(None, (workplace, lodging))))


async def _is_lessor(conn: AsyncConnection, who: Who, place: Place) -> bool:
    """A proven lessor who registers a guest has reported them, too."""
    if who.person_id is None or place.house_id is None:
        return False
    return who.person_id in await houses.lessors(conn, place.house_id)


async def _put_right(
    conn: AsyncConnection, vault: Vault, who: Who, deed: Declare, place: Place, named: Named
) -> Any:
    """What is being corrected, if anything; a mistyped number makes neither a second person nor a second stay.

    Refused: closed.
    """
    if deed.corrects is None:
        return None
    before = await declarations.held(conn, deed.corrects, who.contact_id, who.person_id)
    if before is None or not before.correctable:
        raise Refused("closed")
    meant = await people.put_right(conn, vault, before.person_id, who.contact_id, named)
    if meant not in (None, before.person_id) and before.stay_id and before.house_id == place.house_id:
        await stays.pass_on(conn, before.stay_id, meant)
    return before


async def _place(conn: AsyncConnection, who: Who, deed: Declare) -> Place:
    if deed.house_code:
        house = await houses.hold_by_code(conn, deed.house_code)
        if house is None:
            raise Refused("house-gone")
        looked_after = None
        if deed.declarant == "helper":
            looked_after = await organisations.hold_house(conn, house.id, who.person_id)
        desk = looked_after is not None and looked_after.kind == "desk"
        return Place(house.id, house.area_no, house.address, bool(house.negative_list), desk)
    area = await areas.by_id(conn, deed.area_id) if deed.area_id is not None else None
    if area is None:
        raise Refused("house-gone")
    return Place(None, area.lo, deed.place)


async def _people(
    conn: AsyncConnection, vault: Vault, who: Who, place: Place, residents: Sequence[Resident]
) -> list[Found]:
    """Somebody without a number whom this chat declared here before is the same person."""
    nameless = [r.named.name for r in residents if not r.named.number]
    before = await people.undocumented(conn, who.contact_id, place.house_id, nameless)
    known = {
        n: Found(before[r.named.name], r.named.name, True)
        for n, r in enumerate(residents)
        if not r.named.number and r.named.name in before
    }
    others = [n for n in range(len(residents)) if n not in known]
    made = await people.find_or_make(conn, vault, [residents[n].named for n in others])
    known |= dict(zip(others, made, strict=True))
    return [known[n] for n in range(len(residents))]


async def _stays(
    conn: AsyncConnection,
    who: Who,
    deed: Declare,
    place: Place,
    residents: Sequence[Resident],
    found: Sequence[Found],
) -> Sequence[Any]:
    """A stay row (id, elsewhere) for each, or None while the house is not known."""
    if place.house_id is None:
        return [None] * len(found)
    lives = [
        Lives(
            place.house_id,
            place.area_no,
            person.id,
            deed.room,
            deed.moved_in,
            deed.reason if n == 0 else "family",
            deed.pays_to,
            None if deed.foreign else deed.main_home,
            resident.minor,
            deed.landlord_may_check,
            as_known=person.name == resident.named.name,
        )
        for n, (resident, person) in enumerate(zip(residents, found, strict=True))
    ]
    said = Said("tenant", "lives", who.now, who.person_id, channel=channel(who, deed))
    tied = who.person_id == found[0].id
    return await stays.said_by_tenant(conn, lives, said, tied=tied, contact_id=who.contact_id)


async def _tell_lessors(
    conn: AsyncConnection,
    vault: Vault,
    who: Who,
    deed: Declare,
    place: Place,
    declaration_id: int,
    stay_ids: Sequence[int],
    found: Sequence[Found],
) -> bool:
    """The lessors who may check, and did not file it themselves, are asked about the declared person; the children are
    confirmed along with them.

    `declaration_id`: the first of a line of corrections about one stay, of which nobody is told twice.
    """
    if place.house_id is None or not deed.landlord_may_check:
        return False
    lessors = await houses.lessors(conn, place.house_id, deed.pays_to)
    told = [
        outbox.New(
            cause=f"declaration:{declaration_id}",
            kind="service",
            flow="notice",
            key="declared",
            values={
                "address": place.address,
                "room": deed.room,
                "surname": people.surname(deed.name),
                "moved_in": deed.moved_in,
            },
            then=(f"answer-stay:{stay_ids[0]}",),
            person_id=lessor,
            area_no=place.area_no,
        )
        for lessor in lessors
        if lessor not in {who.person_id, *(person.id for person in found)}
    ]
    if told:
        await outbox.put(conn, vault, told)
    return bool(told)


DEEDS: Deeds = {
    Declare: declare,
}
