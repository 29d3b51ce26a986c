"""Files a declaration of residence: people, stays, the declaration and its children's, and who is told of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.deeds.invitations import moved_in_invited
from bot.who import Who
from flows.deeds import Child, Declare, Filed
from flows.engine import Refused
from notices import outbox
from registry import areas, audit, declarations, duties, houses, people, stays
from registry.declarations import By, Filing
from registry.people import Found, Named, Reach
from registry.stays import Lives, Said
from registry.vault import Vault

FOR_OFFICERS = frozenset({"address-to-check", "no-document", "minor", "negative-list"})
"""Flags because of which an officer will ask too, whoever else confirms."""

SHARED = (
    "village",
    "which-village",
    "place",
    "start",
    "division",
    "living",
    "phone",
    "room",
    "moved-in",
    "pays-to",
)
"""Answers a child's declaration has in common with its guardian's."""

DOCUMENT_ANSWERS = {
    "resident-id": {"document": "resident-id"},
    "household-book": {"document": "family", "document-kind": "household-book"},
    "birth-certificate": {"document": "family", "document-kind": "birth-certificate"},
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a house that cannot be revoked now, or an area and words."""

    house_id: int | None
    area_no: int
    address: str
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Resident:
    """One person of the filing, the declared one first, then the children."""

    named: Named
    declarant: str
    minor: bool
    child: Child | None = None


async def declare(conn: AsyncConnection, vault: Vault, who: Who, deed: Declare) -> Filed:
    """Refused: house-gone, closed. About twelve statements, whatever the number of children.

    The house is held first, but shared: whoever takes a house for themselves takes no person after it.
    """
    place = await _place(conn, deed)
    residents = _residents(deed, who.today)
    before = await _put_right(conn, vault, who, deed, place, residents[0].named)
    found = await _people(conn, vault, who, place, residents)
    await _phone(conn, vault, who, deed, place, found[0])
    lived = await _stays(conn, who, deed, place, residents, found)
    filings = [
        _filing(who, deed, place, resident, known, stay)
        for resident, known, stay in zip(residents, found, lived, strict=True)
    ]
    by = By(who.contact_id, who.person_id, who.now, deed.corrects)
    filed = await declarations.file(conn, vault, filings, by)
    await stays.take_back(
        conn, filed.earlier_stays, Said("tenant", "taken-back", who.now, who.person_id, channel=who.channel)
    )
    await audit.write(conn, who.actor, "declare", "declaration", filed.ids, place.area_no)
    stay_ids = [stay.id for stay in lived if stay is not None]
    if deed.invitation and stay_ids:
        await moved_in_invited(conn, who, deed.invitation, place.house_id, deed.room, stay_ids[0])
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
    asked = await _tell_lessors(conn, vault, deed, place, told_of, stay_ids, found)
    return Filed(filed.receipts[0], _asked(asked, filings[0].flags))


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


async def _place(conn: AsyncConnection, deed: Declare) -> Place:
    if deed.house_code:
        house = await houses.hold_by_code(conn, deed.house_code)
        if house is None:
            raise Refused("house-gone")
        return Place(house.id, house.area_no, house.address, bool(house.negative_list))
    area = await areas.by_id(conn, deed.area_id) if deed.area_id is not None else None
    if area is None:
        raise Refused("house-gone")
    return Place(None, area.lo, deed.place)


def _residents(deed: Declare, today: date) -> list[Resident]:
    """A number given a second time cannot be another person's: that one is kept without, for an officer to ask."""
    main = Named(deed.name, deed.document, deed.number, deed.division)
    residents = [Resident(main, deed.declarant, _minor(main, today, deed.declarant == "child"))]
    numbers = {people.number_key(deed.document, deed.number)}
    for child in deed.children:
        named = Named(child.name, child.document, child.number, deed.division)
        key = people.number_key(child.document, child.number)
        if child.number and key in numbers:
            named = replace(named, number="")
        numbers.add(key)
        residents.append(Resident(named, "child", _minor(named, today, True), child))
    return residents


def _minor(named: Named, today: date, unless_known: bool) -> bool:
    birth = people.born(named.document, named.number)
    return people.is_minor(birth, today) if birth is not None else unless_known


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


async def _phone(
    conn: AsyncConnection, vault: Vault, who: Who, deed: Declare, place: Place, person: Found
) -> None:
    await people.remember_phones(conn, vault, [Reach(person.id, deed.phone, deed.phone_whose)])
    await people.suggest_twins(conn, [person.id], place.area_no, who.now)


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
            deed.main_home,
            resident.minor,
            deed.landlord_may_check,
        )
        for n, (resident, person) in enumerate(zip(residents, found, strict=True))
    ]
    said = Said("tenant", "lives", who.now, who.person_id, channel=_channel(who, deed))
    return await stays.said_by_tenant(conn, lives, said, tied=who.person_id == found[0].id)


def _channel(who: Who, deed: Declare) -> str:
    """A helper's filing is no self-declaration (decision 13)."""
    return "assisted" if deed.declarant == "helper" else f"self_{who.channel}"


def _filing(who: Who, deed: Declare, place: Place, resident: Resident, person: Found, stay: Any) -> Filing:
    return Filing(
        kind="residence",
        channel=_channel(who, deed),
        declarant=resident.declarant,
        person_id=person.id,
        area_no=place.area_no,
        pack=who.pack.name,
        content=_child_content(who, deed, resident.child) if resident.child else _content(who, deed),
        house_id=place.house_id,
        stay_id=stay.id if stay is not None else None,
        flags=_flags(deed, place, resident, person, stay),
        place=deed.place or None,
    )


def _flags(deed: Declare, place: Place, resident: Resident, person: Found, stay: Any) -> tuple[str, ...]:
    """What an officer should look at; nobody else ever sees these."""
    flags = {
        "negative-list": place.negative,
        "address-to-check": place.house_id is None,
        "no-document": not resident.named.number,
        "minor": resident.minor and resident.declarant != "child",
        "landlord-not-asked": not deed.landlord_may_check,
        "two-homes": stay is not None and stay.elsewhere,
        "name-differs": person.name != resident.named.name,
    }
    return tuple(name for name, holds in flags.items() if holds)


def _content(who: Who, deed: Declare) -> dict[str, object]:
    """Everything that was said, for the officer and for correcting it."""
    return {
        "answers": dict(who.answers),
        "declarant_name": deed.declarant_name,
        "name": deed.name,
        "document": deed.document,
        "number": deed.number,
        "division": deed.division,
        "phone": deed.phone,
        "phone_whose": deed.phone_whose,
        "room": deed.room,
        "moved_in": deed.moved_in.isoformat(),
        "reason": deed.reason,
        "workplace": deed.workplace,
        "pays_to": deed.pays_to,
        "main_home": deed.main_home,
        "landlord_may_check": deed.landlord_may_check,
        "adults_along": deed.adults_along,
        "children": [child.name for child in deed.children],
    }


def _child_content(who: Who, deed: Declare, child: Child) -> dict[str, object]:
    """As if the guardian had declared the child alone, so that it can be returned and corrected alone.

    A helper is no guardian, and whoever's own phone it is, it is not the child's.
    """
    guardian = deed.name if deed.declarant == "helper" else deed.declarant_name or deed.name
    whose = "relative" if deed.phone_whose == "own" else deed.phone_whose
    answers = {name: text for name, text in who.answers.items() if name in SHARED}
    answers |= {
        "who": "child",
        "guardian-name": guardian,
        "phone-whose": whose,
        "name": child.name,
        "reason": "family",
        "along": "none",
    }
    answers |= DOCUMENT_ANSWERS.get(child.document, {"document": "lost"})
    if child.number:
        answers["id-number"] = child.number
    return {
        **_content(who, deed),
        "answers": answers,
        "declarant_name": guardian,
        "name": child.name,
        "document": child.document,
        "number": child.number,
        "phone_whose": whose,
        "relation": child.relation,
        "reason": "family",
        "workplace": "",
        "adults_along": 0,
        "children": [],
    }


async def _tell_lessors(
    conn: AsyncConnection,
    vault: Vault,
    deed: Declare,
    place: Place,
    declaration_id: int,
    stay_ids: Sequence[int],
    found: Sequence[Found],
) -> bool:
    """The lessors who may check are asked about the declared person; the children are confirmed along with them.

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
        if lessor not in {person.id for person in found}
    ]
    if told:
        await outbox.put(conn, vault, told)
    return bool(told)


def _asked(lessors: bool, flags: Sequence[str]) -> str:
    if not lessors:
        return "officer"
    return "both" if FOR_OFFICERS & set(flags) else "landlord"


DEEDS: Deeds = {
    Declare: declare,
}
