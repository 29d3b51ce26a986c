"""One filing: the people it names, what is kept of it, and what an officer should look at."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from bot.who import Who
from flows.deeds import Child, Declare
from flows.documents import age_on
from registry import people
from registry.consents import Given
from registry.declarations import OTHER_NAME, UNCHANGED, Filing
from registry.people import Found, Named

FOR_OFFICERS = frozenset(
    {
        "address-to-check",
        "no-document",
        "minor",
        "minor-alone",
        "children-left-out",
        "foreigner",
        "negative-list",
        UNCHANGED,
    }
)
"""Flags because of which an officer will ask too, whoever else confirms."""

AT_DESK = "at-desk"
"""Flag of what was filed with the help of a clerk of the house's desk."""

SHARED = (
    "village",
    "which-village",
    "place",
    "division",
    "living",
    "phone",
    "room",
    "moved-in",
    "pays-to",
    "company",
    "child-consent",
)
"""Answers a child's declaration has in common with its guardian's."""

DOCUMENT_ANSWERS = {
    "resident-id": {"document": "resident-id"},
    "household-book": {"document": "household-book"},
    "birth-certificate": {"document": "birth-certificate"},
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a house that cannot be revoked now, or an area and words."""

    house_id: int | None
    area_no: int
    address: str
    negative: bool = False
    desk: bool = False
    """Who files is a clerk of this house's desk."""


@dataclass(frozen=True, slots=True)
class Resident:
    """One person of the filing, the declared one first, then the children."""

    named: Named
    declarant: str
    minor: bool
    child: Child | None = None


def named_in(deed: Declare, today: date) -> list[Resident]:
    """A number given a second time cannot be another person's: that one is kept without, for an officer to ask."""
    stay = deed.foreign
    main = Named(
        deed.name,
        deed.document,
        deed.number,
        deed.division,
        birth=stay.born if stay else None,
        sex=stay.sex if stay and stay.sex != "other" else None,
    )
    found = [Resident(main, deed.declarant, _minor(main, today, deed.declarant == "child"))]
    numbers = {people.number_key(deed.document, deed.number)}
    for child in deed.children:
        named = Named(child.name, child.document, child.number, deed.division)
        key = people.number_key(child.document, child.number)
        if child.number and key in numbers:
            named = replace(named, number="")
        numbers.add(key)
        found.append(Resident(named, "child", _minor(named, today, True), child))
    return found


def _minor(named: Named, today: date, unless_known: bool) -> bool:
    birth = named.born
    return people.is_minor(birth, today) if birth is not None else unless_known


def younger(named: Named, today: date, age: int) -> bool | None:
    """Whether somebody is under `age`; None where the document does not tell."""
    return None if named.born is None else age_on(named.born, today) < age


def channel(who: Who, deed: Declare) -> str:
    """A helper's filing is no self-declaration (decision 13), and a host's is not the guest's."""
    by = {"helper": "assisted", "host": f"host_{who.channel}"}
    return by.get(deed.declarant, f"self_{who.channel}")


def filing(who: Who, deed: Declare, place: Place, resident: Resident, person: Found, stay: Any) -> Filing:
    return Filing(
        kind="foreigner" if deed.foreign else "residence",
        channel=channel(who, deed),
        declarant=resident.declarant,
        person_id=person.id,
        area_no=place.area_no,
        pack=who.pack.name,
        content=_child_content(who, deed, resident.child) if resident.child else _content(who, deed),
        house_id=place.house_id,
        stay_id=stay.id if stay is not None else None,
        flags=_flags(who, deed, place, resident, person, stay),
        place=deed.place or None,
    )


def _flags(
    who: Who, deed: Declare, place: Place, resident: Resident, person: Found, stay: Any
) -> tuple[str, ...]:
    """What an officer should look at; nobody else ever sees these."""
    alone = resident.declarant != "child" and not deed.foreign
    young = younger(resident.named, who.today, who.pack.declare.guardian_age)
    first = resident.child is None
    flags = {
        "foreigner": deed.foreign is not None,
        "foreigner-late": deed.foreign is not None and deed.foreign.due <= who.now,
        "negative-list": place.negative,
        "address-to-check": place.house_id is None,
        "no-document": not resident.named.number,
        "minor": resident.minor and resident.declarant != "child",
        "minor-alone": alone and young is True,
        "children-left-out": first and deed.children_left_out > 0,
        "says-owner": deed.pays_to == "owner",
        **{f"{by}-reports": deed.lodged_by == by for by in ("employer", "agency", "dorm")},
        "landlord-not-asked": not deed.landlord_may_check,
        "two-homes": stay is not None and stay.elsewhere,
        OTHER_NAME: person.name != resident.named.name,
        UNCHANGED: stay is not None and stay.theirs,
        AT_DESK: place.desk and deed.declarant == "helper",
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
        "children_left_out": deed.children_left_out,
        **_besides(deed),
    }


def _besides(deed: Declare) -> dict[str, object]:
    """What only some are asked: workers who are lodged, e-bikes, foreigners."""
    said: dict[str, object] = {
        name: text
        for name, text in (("company", deed.company), ("lodged_by", deed.lodged_by), ("ebike", deed.ebike))
        if text
    }
    if deed.foreign is not None:
        said["foreigner"] = {name: _plain(value) for name, value in asdict(deed.foreign).items()}
    return said


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date | datetime) else value


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
        "ebike": "",
        "adults_along": 0,
        "children": [],
        "children_left_out": 0,
    }


def asked(lessors: bool, flags: Sequence[str]) -> str:
    """Who will be asked: landlord, officer or both."""
    if not lessors:
        return "officer"
    return "both" if FOR_OFFICERS & set(flags) else "landlord"


def given(
    who: Who, deed: Declare, filed: Sequence[int], residents: Sequence[Resident], found: Sequence[Found]
) -> list[Given]:
    """The optional consent is the declared person's; a guardian's is kept for each child under 14, or of unknown age."""
    age = who.pack.declare.consent_age
    kept = []
    for consent in deed.consents:
        for n, (id_, resident, person) in enumerate(zip(filed, residents, found, strict=True)):
            young = younger(resident.named, who.today, age)
            child = resident.declarant == "child" or deed.foreign is not None
            if n == 0 if consent.kind == "optional" else child and young is not False:
                kept.append(
                    Given(
                        id_,
                        person.id,
                        consent.kind,
                        consent.version,
                        consent.hash,
                        consent.lang,
                        consent.covers,
                    )
                )
    return kept
