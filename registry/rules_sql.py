"""What rules speak of, as SQL: what each field of a pack is in the tables, and who answers for a house.

`programmes.rules` says what a field means for one set of facts; here it is found for all rows at once.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from programmes.fields import ROLES
from programmes.pack import Pack
from programmes.sections import LetterRule
from registry.conditions_sql import Binds, all_sql, conditions_sql
from registry.organisations_sql import EMPLOYMENT, SUBLET_ASKED, last_day, person_fields

COUNTING: Final = ("confirmed", "seen", "registered")
"""Assurances from which on a stay counts; one merely claimed does not (decision 3)."""

RESIDENCE: Final = "residence"
FOREIGNER: Final = "foreigner"
REPORT: Final = "report"
LEAVING: Final = "leaving"
"""Kinds of declarations: somebody's word about where they live (申报), a lessor's about a tenant (报送), a moving out."""

DENIALS: Final = ("nobody", "left")
"""What a landlord says (`stay_sources.said`) against a stay: a proposal until an officer has spoken (decision 4)."""

TODAY: Final = "CAST(:today AS date)"


def day(moment: str) -> str:
    """The civil day of a moment."""
    return f"CAST({moment} AT TIME ZONE 'Asia/Shanghai' AS date)"


LESSORS: Final = "y.until IS NULL AND y.role IN ('landlord', 'sublandlord')"
"""Of `parties y`: who answers for the house now."""


def lessor(house: str, pays_to: str = "NULL") -> str:
    """The person asked first: whom the tenant pays (decision 6), else a landlord before a sub-landlord."""
    return f"""(SELECT y.person_id FROM parties y WHERE y.house_id = {house} AND {LESSORS}
        ORDER BY (y.role = 'sublandlord') = ({pays_to} IS NOT DISTINCT FROM 'sublandlord') DESC, y.id LIMIT 1)"""


def declared(stay: str) -> str:
    """Whether somebody declared the stay; a returned declaration was filed all the same (decision 1).

    Whom the police have registered, by whatever way, need not declare the same once more.
    """
    return f"""EXISTS (SELECT FROM declarations o WHERE o.stay_id = {stay} AND o.kind IN ('{RESIDENCE}', '{FOREIGNER}')
        AND o.state NOT IN ('withdrawn', 'superseded'))"""


def _foreign(person: str) -> str:
    """By the document: whoever shows a foreign passport registers by hours (出境入境管理法 art. 39)."""
    return f"EXISTS (SELECT FROM people f WHERE f.id = {person} AND f.doc_type = 'passport-foreign')"


def _lodging_checked(stay: str) -> str:
    """Whether the police took up a foreigner's registration: a receipt of filing is not that."""
    return f"""EXISTS (SELECT FROM declarations o WHERE o.stay_id = {stay} AND o.kind = '{FOREIGNER}'
        AND o.state IN ('accepted', 'entered', 'registered'))"""


def signed(house: str, letters: Iterable[LetterRule]) -> str:
    """Whether each of the letters counts as signed there: by one who answers for the house now, as its `counts` says."""
    return all_sql(_counts(house, letter) for letter in letters)


def _counts(house: str, letter: LetterRule) -> str:
    here = "AND w.house_id = y.house_id" if letter.unit == "by_house" else ""
    holds = f"""EXISTS (SELECT FROM parties y JOIN letters w ON w.person_id = y.person_id
        WHERE y.house_id = {house} AND {LESSORS} AND w.name = '{letter.name}' {here}
        AND (w.until IS NULL OR w.until >= {TODAY}))"""
    if "posted" in letter.counts:
        holds = f"({holds} AND {_paper(f'o.house_id = {house}', letter.name)} IS NOT NULL)"
    if "declared" in letter.counts:
        entered = "k.stay_id = o.id AND k.source = 'register' AND k.at = o.reported_at"
        holds = f"""({holds} OR EXISTS (SELECT FROM stays o WHERE o.house_id = {house} AND o.reported_at IS NOT NULL
            AND NOT EXISTS (SELECT FROM stay_sources k WHERE {entered})))"""  # by the office, not by the lessor
    return holds


def _paper(whose: str, kind: str) -> str:
    return f"""(SELECT max(o.since) FROM papers o WHERE {whose} AND o.kind = '{kind}'
        AND (o.until IS NULL OR o.until >= {TODAY}))"""


def _last_word(stay: str, source: str) -> str:
    return f"(SELECT max(o.at) FROM stay_sources o WHERE o.stay_id = {stay} AND o.source = '{source}')"


def _denied(stay: str) -> str:
    return f"""(SELECT {day("o.at")} FROM stay_sources o WHERE o.stay_id = {stay} AND o.source = 'landlord'
        AND o.said IN {DENIALS} AND o.at = {_last_word(stay, "landlord")}
        AND o.at > coalesce({_last_word(stay, "officer")}, '-infinity') LIMIT 1)"""


def _heard(stay: str) -> str:
    return f"(SELECT {day('min(o.at)')} FROM stay_sources o WHERE o.stay_id = {stay})"


def _leaving_heard(stay: str) -> str:
    """When the tenant said that they left, or an officer believed a chat that had proven nothing."""
    believed = (
        "(SELECT min(k.at) FROM declaration_steps k WHERE k.declaration_id = o.id AND k.state = 'accepted')"
    )
    at = f"coalesce(CASE WHEN 'unproven' = ANY (o.flags) THEN {believed} END, o.first_filed_at)"
    return f"""(SELECT {day(f"min({at})")} FROM declarations o WHERE o.stay_id = {stay} AND o.kind = '{LEAVING}'
        AND o.state NOT IN ('withdrawn', 'superseded'))"""


def _house_known() -> str:
    """Nobody can owe anything for a house before we know both the house and one who answers for it."""
    return f"""greatest({day("h.created_at")}, (SELECT {day("min(y.known_at)")} FROM parties y
        WHERE y.house_id = h.id AND {LESSORS}))"""


def _tenant_since(person: str) -> str:
    """Children take no lessons. Where nobody knows the move-in day, the day counts on which we first heard."""
    return f"""(SELECT min(coalesce(t.moved_in, {_heard("t.id")})) FROM stays t
        WHERE t.person_id = {person} AND NOT t.minor AND (t.moved_out IS NULL OR t.moved_out > {TODAY}))"""


def _landlord_since(person: str, pack: Pack) -> str:
    """Where nobody knows since when, since the programme began at the latest."""
    return f"""(SELECT min(coalesce(y.since, {day("y.claimed_at")}, DATE '{pack.valid_from}')) FROM parties y
        WHERE y.person_id = {person} AND {LESSORS})"""


# -- fields -----------------------------------------------------------------------------------------------------


def _stay_fields() -> dict[str, str]:
    return {
        "stay.moved_in": "s.moved_in",
        "stay.known_at": _heard("s.id"),
        "stay.moved_out": "s.moved_out",
        "stay.assurance": "s.assurance",
        "stay.declared": f"(s.assurance = 'registered' OR {declared('s.id')})",
        "stay.reported": "(s.reported_at IS NOT NULL)",
        "stay.leaving_reported": "(s.leaving_reported_at IS NOT NULL)",
        "stay.leaving_known_at": _leaving_heard("s.id"),
        "stay.asked_at": day("s.asked_at"),
        "stay.answered_at": day("s.answered_at"),
        "stay.unanswered": "(s.asked_at IS NOT NULL AND coalesce(s.answered_at < s.asked_at, true))",
        "stay.away": f"coalesce(s.away_until >= {TODAY}, false)",
        "stay.denied_at": _denied("s.id"),
        "stay.visited_at": day(_last_word("s.id", "officer")),
        "stay.foreigner": _foreign("s.person_id"),
        "stay.lodging_checked": _lodging_checked("s.id"),
        "stay.minor": "s.minor",
        "stay.landlord_may_check": "s.landlord_may_check",
        "stay.passed_on": "(s.passed_on_at IS NOT NULL)",
    }


_PERSONS: Final = f"""greatest(h.head_count, (SELECT nullif(count(*), 0) FROM stays o WHERE o.house_id = h.id
        AND o.assurance IN {COUNTING} AND (o.moved_out IS NULL OR o.moved_out > {TODAY})
        AND (o.moved_in IS NULL OR o.moved_in <= {TODAY})))"""
_ROOMS: Final = """coalesce(CAST(h.rooms_count AS bigint), (SELECT nullif(count(*), 0) FROM rooms o
        WHERE o.house_id = h.id AND o.kind = 'room'))"""


def _house_fields(pack: Pack, binds: Binds) -> dict[str, str]:
    """A house that is let but nobody knows since when counts as let since the programme began."""
    found = {
        "house.known_at": _house_known(),
        "house.letting": "h.letting",
        "house.let_since": f"coalesce(h.let_since, CASE h.letting WHEN 'let' THEN DATE '{pack.valid_from}' END)",
        "house.confirmed_on": f"""(SELECT {day("max(o.at)")} FROM house_sources o WHERE o.house_id = h.id
        AND o.source = 'landlord' AND o.said = 'confirmed')""",
        "house.letter_signed": signed("h.id", pack.letters),
        "house.lessor": lessor("h.id"),
        "house.sublet_asked": SUBLET_ASKED,
        "house.type": "h.type",
        "house.control_class": "h.control_class",
        "house.listed": """EXISTS (SELECT FROM listings o WHERE o.house_id = h.id AND o.list = 'negative'
        AND o.treated_on IS NULL AND o.removed_on IS NULL)""",
        "house.persons": _PERSONS,
        "house.rooms": _ROOMS,
        "house.beds": "coalesce(CAST(h.beds_count AS bigint), (SELECT sum(o.beds) FROM rooms o WHERE o.house_id = h.id))",
        "house.corridors": "CAST(h.corridors AS bigint)",
        "house.rooms_and_corridors": f"({_ROOMS} + h.corridors)",
        "house.families": "CAST(h.families AS bigint)",
        "house.unrelated_adults": "CAST(h.unrelated_adults AS bigint)",
        "house.area": "h.area_m2",
        "house.area_per_person": f"(h.area_m2 / nullif({_PERSONS}, 0))",
        "house.complete_flat": "h.complete_flat",
        "house.by_room": "h.by_room",
        **_house_families(pack),
    }
    branches = [conditions_sql(branch.when, found | {"today": TODAY}, binds) for branch in pack.group_rental]
    return found | {"house.group_rental": f"({' OR '.join(branches) or 'false'})"}


def _house_families(pack: Pack) -> dict[str, str]:
    """The fields of which the pack's lists have one a name."""
    device = "FROM devices o WHERE o.house_id = h.id AND o.works AND o.gone_on IS NULL AND o.kind"
    in_force = f"(o.until IS NULL OR o.until >= {TODAY})"
    found = {}
    for kind in (word.name for word in pack.devices):
        number = f"coalesce((SELECT sum(o.number) {device} = '{kind}'"
        found[f"house.device.{kind}"] = f"{number}), 0)"
        found[f"house.linked.{kind}"] = f"{number} AND o.linked), 0)"
        found[f"house.recorded_days.{kind}"] = (
            f"(SELECT CAST(min(o.recorded_days) AS bigint) {device} = '{kind}')"
        )
    for kind in (paper.name for paper in pack.documents if paper.of == "house"):
        found[f"house.document.{kind}"] = _paper("o.house_id = h.id", kind)
        found[f"house.document_until.{kind}"] = last_day("o.house_id = h.id", kind)
    for role in ROLES:
        held = f"posts o WHERE o.house_id = h.id AND o.role = '{role}' AND {in_force}"
        if role == "property-manager":
            held = "parties o WHERE o.house_id = h.id AND o.role = 'property_manager' AND o.until IS NULL"
        found[f"house.role.{role}"] = f"(SELECT count(*) FROM {held})"
    for mark in (word.name for word in pack.marks):
        found[f"house.mark.{mark}"] = f"('{mark}' = ANY (h.marks))"
    for visit in (word.name for word in pack.visits):
        found[f"house.visited.{visit}"] = (
            "(SELECT max(o.on_day) FROM visits o WHERE o.house_id = h.id "
            f"AND o.kind = '{visit}' AND o.outcome = 'met')"
        )
    return found


def _person_fields(person: str, pack: Pack) -> dict[str, str]:
    return {
        "person.tenant_since": _tenant_since(person),
        "person.landlord_since": _landlord_since(person, pack),
        "person.lesson_until": _read_until(person, others=_not_for_residents(pack)),
        "person.pact_until": _read_until(person, names=[pact.name for pact in pack.pacts] or [""]),
        "person.known_at": f"(SELECT {day('k.created_at')} FROM people k WHERE k.id = {person})",
        "person.permit_from": _permit_from(person, pack),
        "person.permit_issued": f"(SELECT max(k.issued_on) FROM permits k WHERE k.person_id = {person} AND k.ended_at IS NULL)",
        "person.endorse_by": f"(SELECT max({ENDORSE_BY}) FROM permits k WHERE k.person_id = {person} AND k.ended_at IS NULL)",
        **person_fields(person, pack),
    }


def _not_for_residents(pack: Pack) -> list[str]:
    """What an agent, employer or manager learns, and a pact agreed to, is no lesson of tenants and landlords."""
    lessons = [one.name for one in pack.lessons if not {"tenant", "landlord"} & {*one.roles}]
    return [*lessons, *(pact.name for pact in pack.pacts)]


def _read_until(person: str, *, names: Sequence[str] = (), others: Sequence[str] = ()) -> str:
    """Until when what somebody read holds: of these `names`, or of all but the `others`."""
    listed = ", ".join(f"'{name}'" for name in names or others)
    which = f" AND k.lesson {'NOT ' if others else ''}IN ({listed})" if listed else ""
    return f"(SELECT max(k.expires_on) FROM acknowledgements k WHERE k.person_id = {person}{which})"


ENDORSE_BY: Final = """CAST(k.counts_from + make_interval(years => 1 + CAST(date_part('year',
        age(coalesce(k.endorsed_on, k.counts_from) + interval '1 month', k.counts_from)) AS int)) AS date)"""
"""The next full year of a permit `k`: an endorsement in the month before one is for that one (浙江条例 § 19)."""


def _permit_from(person: str, pack: Pack) -> str:
    """The first filing counts, whatever was returned, corrected or moved since (decision 1)."""
    if pack.permit is None:
        return "CAST(NULL AS date)"
    filed = f"""(SELECT min({day("k.first_filed_at")}) FROM declarations k WHERE k.person_id = {person}
        AND k.kind = '{RESIDENCE}' AND k.state <> 'withdrawn')"""
    return f"CAST({filed} + make_interval(months => {pack.permit.after_months}) AS date)"


def _declaration_fields() -> dict[str, str]:
    return {
        "declaration.state": "d.state",
        "declaration.kind": "d.kind",
        "declaration.moved_in": "(SELECT s.moved_in FROM stays s WHERE s.id = d.stay_id)",
        "declaration.filed_at": day("d.first_filed_at"),
        "declaration.returned_at": day("d.returned_at"),
        "declaration.corrected": "EXISTS (SELECT FROM declarations o WHERE o.supersedes_id = d.id)",
        "declaration.house_known": "(d.house_id IS NOT NULL)",
    }


def _area_fields(pack: Pack) -> dict[str, str]:
    papers = (paper.name for paper in pack.documents if paper.of == "area")
    return {f"area.document.{kind}": _paper("o.area_id = a.id", kind) for kind in papers} | {
        f"area.mark.{mark.name}": f"('{mark.name}' = ANY (a.marks))" for mark in pack.marks
    }


def period_fields(pack: Pack, area: str, since: str, until: str) -> dict[str, str]:
    """What an area did in a duty's own time: from `since` to `until`, or for the report due at `until`."""
    held = {
        f"area.events.{event.name}": f"""(SELECT count(*) FROM areas x JOIN events o ON o.area_no BETWEEN x.lo AND x.hi
        WHERE x.id = {area} AND o.kind = '{event.name}' AND o.on_day BETWEEN {since} AND {until})"""
        for event in pack.events
    }
    return held | {
        f"area.report.{report.name}": f"""(SELECT {day("o.signed_at")} FROM reports o WHERE o.pack = '{pack.name}'
        AND o.name = '{report.name}' AND o.area_id = {area} AND o.due = {until})"""
        for report in pack.reports
    }


_HAZARD: Final = {
    **{
        f"hazard.{name}": f"z.{name}"
        for name in ("code", "family", "severity", "round", "out_of_scope", "found_on", "due", "posted_on")
    },
    **{
        f"hazard.{name}": f"z.{name}"
        for name in ("entered_on", "transferred_on", "accepted_on", "looked_back_on", "closed_on")
    },
    "hazard.paused": "(z.paused_on IS NOT NULL AND z.resumed_on IS NULL AND z.closed_on IS NULL)",
    "hazard.paused_days": "CAST(greatest(z.resumed_on - z.paused_on, 0) AS bigint)",
}
_DEVICE: Final = {
    "device.kind": "v.kind",
    "device.expires_on": "v.expires_on",
    "device.checked_on": "v.checked_on",
    "device.gone": "(v.gone_on IS NOT NULL)",
}


def _organisation_fields(pack: Pack) -> dict[str, str]:
    whose, found = "o.organisation_id = org.id", {"organisation.since": "org.since"}
    for kind in (paper.name for paper in pack.documents if paper.of == "organisation"):
        found[f"organisation.document.{kind}"] = _paper(whose, kind)
        found[f"organisation.document_until.{kind}"] = last_day(whose, kind)
    return found


def fields(about: str, pack: Pack, binds: Binds) -> dict[str, str]:
    """Every field a rule about such a thing may use, as SQL over the tables of `subjects_sql.subject`; `period_fields` come besides."""
    found = {"programme": f"DATE '{pack.valid_from}'", "today": TODAY}
    if about in ("stay", "house", "hazard", "device"):
        found |= _house_fields(pack, binds)
    match about:
        case "stay":
            found |= _stay_fields() | _person_fields("s.person_id", pack)
        case "person":
            found |= _person_fields("p.id", pack)
        case "declaration":
            found |= _declaration_fields()
        case "area":
            found |= _area_fields(pack)
        case "hazard":
            found |= _HAZARD
        case "device":
            found |= _DEVICE
        case "employment":
            found |= EMPLOYMENT
        case "organisation":
            found |= _organisation_fields(pack)
    return found
