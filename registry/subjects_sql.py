"""What a rule is about and who owes it, as SQL: the FROM clause of each subject, and where its columns are."""

from dataclasses import dataclass
from typing import Final

from programmes.fields import ORGANISATIONS
from programmes.rules import DutyRule
from registry.organisations_sql import speaking_for
from registry.rules_sql import LESSORS, REPORT, TODAY, lessor

_NOBODY: Final = "CAST(NULL AS bigint)"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a rule is about: FROM clause, and where id, area, house and who owes (a person or an organisation) are in it."""

    source: str
    id: str
    area_no: str
    house_id: str
    person_id: str
    limit: str = "true"
    organisation_id: str = _NOBODY


_HOME: Final = f"""people p CROSS JOIN LATERAL (SELECT t.area_no, t.house_id FROM stays t
    WHERE t.person_id = p.id AND (t.moved_out IS NULL OR t.moved_out > {TODAY})
    ORDER BY t.main_home DESC NULLS LAST, t.id DESC LIMIT 1) home"""

_LET: Final = f"""people p CROSS JOIN LATERAL (SELECT y.area_no, y.house_id FROM parties y
    WHERE y.person_id = p.id AND {LESSORS} ORDER BY y.id LIMIT 1) home"""


def subject(rule: DutyRule) -> Subject:
    """Raises ValueError for what nobody can owe: a house has no one tenant."""
    if rule.holder in ORGANISATIONS:
        return _organisations(rule)
    match rule.about, rule.holder:
        case "stay", holder:
            houses = "stays s JOIN houses h ON h.id = s.house_id"
            person = {"tenant": "s.person_id", "landlord": lessor("s.house_id", "s.pays_to")}.get(
                holder, _NOBODY
            )
            # Who would not have the landlord check is none of the landlord's to-dos (decision 4): an officer looks.
            limit = "s.landlord_may_check" if holder == "landlord" else "true"
            return Subject(houses, "s.id", "s.area_no", "s.house_id", person, limit)
        case "house", "landlord" | "office":
            person = lessor("h.id") if rule.holder == "landlord" else _NOBODY
            return Subject("houses h", "h.id", "h.area_no", "h.id", person)
        case "declaration", "landlord":
            kind = f"d.kind = '{REPORT}' AND d.declarant = 'landlord'"
            filer = f"coalesce((SELECT f.person_id FROM contacts f WHERE f.id = d.contact_id), {lessor('d.house_id')})"
            return Subject("declarations d", "d.id", "d.area_no", "d.house_id", filer, kind)
        case "declaration", holder:
            person, kind = (
                ("d.person_id", f"d.kind <> '{REPORT}'") if holder == "tenant" else (_NOBODY, "true")
            )
            return Subject("declarations d", "d.id", "d.area_no", "d.house_id", person, kind)
        case "area", "office":
            level = f"a.level = '{rule.level}'" if rule.level else "true"
            return Subject("areas a", "a.id", "a.lo", "CAST(NULL AS bigint)", _NOBODY, level)
        case "hazard" | "device", "landlord" | "office":
            table, it = ("hazards z", "z") if rule.about == "hazard" else ("devices v", "v")
            # What somebody merely reported is no hazard yet (decision 19).
            limit = "z.found_on IS NOT NULL" if rule.about == "hazard" else "true"
            person = lessor(f"{it}.house_id") if rule.holder == "landlord" else _NOBODY
            source = f"{table} LEFT JOIN houses h ON h.id = {it}.house_id"
            return Subject(source, f"{it}.id", f"{it}.area_no", f"{it}.house_id", person, limit)
        case "person", holder:
            person = _NOBODY if holder == "office" else "p.id"
            return Subject(
                _LET if holder == "landlord" else _HOME, "p.id", "home.area_no", "home.house_id", person
            )
        case "employment", "office":
            return Subject("employments e", "e.id", "e.area_no", "e.house_id", _NOBODY)
        case "organisation", "office":
            return Subject(
                "organisations org", "org.id", "org.area_no", _NOBODY, _NOBODY, "org.until IS NULL"
            )
    raise ValueError(f"{rule.name}: no {rule.holder} owes anything about a {rule.about}")


def managed_by(house: str, kind: str) -> str:
    """Organisations of a kind that look after a house now, as FROM and WHERE over `managed_houses m`."""
    return f"""managed_houses m JOIN organisations g ON g.id = m.organisation_id AND g.kind = '{kind}' AND g.until IS NULL
        WHERE m.house_id = {house} AND m.until IS NULL"""


def _organisations(rule: DutyRule) -> Subject:
    """Of several that look after a house it is the first one's. What a tenant keeps from the landlord is not theirs."""
    if (rule.about, rule.holder) == ("employment", "employer"):
        return Subject(
            "employments e", "e.id", "e.area_no", "e.house_id", _NOBODY, organisation_id="e.organisation_id"
        )
    if rule.about == "person":
        return Subject(speaking_for(rule.holder), "p.id", "home.area_no", _NOBODY, "p.id")
    if rule.about == "organisation":
        limit = f"org.kind = '{rule.holder}' AND org.until IS NULL"
        return Subject(
            "organisations org", "org.id", "org.area_no", _NOBODY, _NOBODY, limit, organisation_id="org.id"
        )
    source, it, house, limit = {
        "stay": ("stays s JOIN houses h ON h.id = s.house_id", "s", "s.house_id", "s.landlord_may_check"),
        "house": ("houses h", "h", "h.id", "true"),
        "hazard": (
            "hazards z JOIN houses h ON h.id = z.house_id",
            "z",
            "z.house_id",
            "z.found_on IS NOT NULL",
        ),
        "device": ("devices v JOIN houses h ON h.id = v.house_id", "v", "v.house_id", "true"),
    }.get(rule.about, ("", "", "", ""))
    if not source:
        raise ValueError(f"{rule.name}: no {rule.holder} owes anything about a {rule.about}")
    by = managed_by(house, rule.holder)
    first = f"(SELECT m.organisation_id FROM {by} ORDER BY m.id LIMIT 1)"
    limit = f"{limit} AND EXISTS (SELECT FROM {by})"
    return Subject(source, f"{it}.id", f"{it}.area_no", house, _NOBODY, limit, first)
