"""Duty rules as SQL: what a rule is about, what its fields are called in the tables, and its conditions.

`programmes.rules` says what a rule means for one set of facts; here the same meaning is given for all rows at once.
tests/test_duties.py proves the two equal.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from programmes.pack import LetterRule, Pack
from programmes.rules import FIELDS, Condition, DutyRule, Plain

COUNTING: Final = ("confirmed", "seen", "registered")
"""Assurances from which on a stay counts; one merely claimed does not (decision 3)."""

RESIDENCE: Final = "residence"
REPORT: Final = "report"
"""Kinds of declarations: somebody's word about where they live (申报), and a lessor's about a tenant (报送)."""

DENIALS: Final = ("nobody", "left")
"""What a landlord says (`stay_sources.said`) against a stay: a proposal until an officer has spoken (decision 4)."""

TODAY: Final = "CAST(:today AS date)"
SQL_TYPES: Final[Mapping[type, str]] = {bool: "boolean", int: "bigint", str: "text"}


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
    """Whether somebody declared the stay; a returned declaration was filed all the same (decision 1)."""
    return f"""EXISTS (SELECT FROM declarations o WHERE o.stay_id = {stay} AND o.kind = '{RESIDENCE}'
        AND o.state NOT IN ('withdrawn', 'superseded'))"""


def signed(house: str, letters: Iterable[LetterRule]) -> str:
    """Whether each of the letters is in force there: signed by one who answers for the house now."""
    return _all(
        f"""EXISTS (SELECT FROM parties y JOIN letters w ON w.person_id = y.person_id
        WHERE y.house_id = {house} AND {LESSORS} AND w.name = '{letter.name}'
        {"AND w.house_id = y.house_id" if letter.unit == "by_house" else ""}
        AND (w.until IS NULL OR w.until >= {TODAY}))"""
        for letter in letters
    )


def _last_word(stay: str, source: str) -> str:
    return f"(SELECT max(o.at) FROM stay_sources o WHERE o.stay_id = {stay} AND o.source = '{source}')"


def _denied(stay: str) -> str:
    return f"""(SELECT {day("o.at")} FROM stay_sources o WHERE o.stay_id = {stay} AND o.source = 'landlord'
        AND o.said IN {DENIALS} AND o.at = {_last_word(stay, "landlord")}
        AND o.at > coalesce({_last_word(stay, "officer")}, '-infinity') LIMIT 1)"""


def _tenant_since(person: str) -> str:
    """Children take no lessons. Where nobody knows the move-in day, the day counts on which we first heard."""
    heard = f"(SELECT {day('min(o.at)')} FROM stay_sources o WHERE o.stay_id = t.id)"
    return f"""(SELECT min(coalesce(t.moved_in, {heard})) FROM stays t
        WHERE t.person_id = {person} AND NOT t.minor AND (t.moved_out IS NULL OR t.moved_out > {TODAY}))"""


def _landlord_since(person: str, pack: Pack) -> str:
    """Where nobody knows since when, since the programme began at the latest."""
    return f"""(SELECT min(coalesce(y.since, {day("y.claimed_at")}, DATE '{pack.valid_from}')) FROM parties y
        WHERE y.person_id = {person} AND {LESSORS})"""


def _stay_fields() -> dict[str, str]:
    return {
        "stay.moved_in": "s.moved_in",
        "stay.moved_out": "s.moved_out",
        "stay.assurance": "s.assurance",
        "stay.declared": declared("s.id"),
        "stay.reported": "(s.reported_at IS NOT NULL)",
        "stay.leaving_reported": "(s.leaving_reported_at IS NOT NULL)",
        "stay.asked_at": day("s.asked_at"),
        "stay.answered_at": day("s.answered_at"),
        "stay.unanswered": "(s.asked_at IS NOT NULL AND coalesce(s.answered_at < s.asked_at, true))",
        "stay.away": f"coalesce(s.away_until >= {TODAY}, false)",
        "stay.denied_at": _denied("s.id"),
        "stay.visited_at": day(_last_word("s.id", "officer")),
        "stay.minor": "s.minor",
        "stay.landlord_may_check": "s.landlord_may_check",
    }


def _house_fields(house: str, pack: Pack) -> dict[str, str]:
    """A house that is let but nobody knows since when counts as let since the programme began."""
    return {
        "house.letting": "h.letting",
        "house.let_since": f"coalesce(h.let_since, CASE h.letting WHEN 'let' THEN DATE '{pack.valid_from}' END)",
        "house.letter_signed": signed(house, pack.letters),
        "house.lessor": lessor(house),
    }


def _person_fields(person: str, pack: Pack) -> dict[str, str]:
    return {
        "person.tenant_since": _tenant_since(person),
        "person.landlord_since": _landlord_since(person, pack),
        "person.lesson_until": f"(SELECT max(k.expires_on) FROM acknowledgements k WHERE k.person_id = {person})",
    }


def _declaration_fields() -> dict[str, str]:
    return {
        "declaration.state": "d.state",
        "declaration.filed_at": day("d.first_filed_at"),
        "declaration.returned_at": day("d.returned_at"),
        "declaration.corrected": "EXISTS (SELECT FROM declarations o WHERE o.supersedes_id = d.id)",
        "declaration.house_known": "(d.house_id IS NOT NULL)",
    }


def fields(about: str, pack: Pack) -> dict[str, str]:
    """Every field a rule about such a thing may use, as SQL over the tables of `subject`."""
    found = {
        "stay": lambda: (
            _stay_fields() | _house_fields("s.house_id", pack) | _person_fields("s.person_id", pack)
        ),
        "house": lambda: _house_fields("h.id", pack),
        "person": lambda: _person_fields("p.id", pack),
        "declaration": _declaration_fields,
    }[about]()
    return found | {"today": TODAY}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a rule is about: FROM clause, and where id, area, house and the person who owes are found in it."""

    source: str
    id: str
    area_no: str
    house_id: str
    person_id: str
    limit: str = "true"


_HOME: Final = f"""people p CROSS JOIN LATERAL (SELECT t.area_no, t.house_id FROM stays t
    WHERE t.person_id = p.id AND (t.moved_out IS NULL OR t.moved_out > {TODAY})
    ORDER BY t.main_home DESC NULLS LAST, t.id DESC LIMIT 1) home"""
_LET: Final = f"""people p CROSS JOIN LATERAL (SELECT y.area_no, y.house_id FROM parties y
    WHERE y.person_id = p.id AND {LESSORS} ORDER BY y.id LIMIT 1) home"""


def subject(rule: DutyRule) -> Subject:
    """Raises ValueError for what nobody can owe: a house has no one tenant."""
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
            kind = f"d.kind = '{REPORT}'"
            return Subject("declarations d", "d.id", "d.area_no", "d.house_id", lessor("d.house_id"), kind)
        case "declaration", holder:
            person, kind = (
                ("d.person_id", f"d.kind <> '{REPORT}'") if holder == "tenant" else (_NOBODY, "true")
            )
            return Subject("declarations d", "d.id", "d.area_no", "d.house_id", person, kind)
        case "person", holder:
            person = _NOBODY if holder == "office" else "p.id"
            return Subject(
                _LET if holder == "landlord" else _HOME, "p.id", "home.area_no", "home.house_id", person
            )
    raise ValueError(f"{rule.name}: no {rule.holder} owes anything about a {rule.about}")


_NOBODY: Final = "CAST(NULL AS bigint)"


@dataclass(slots=True)
class Binds:
    """Values on their way into a statement, each under a name of its own."""

    prefix: str = "v"
    values: dict[str, object] = field(default_factory=dict)

    def add(self, value: Plain) -> str:
        name = f"{self.prefix}{len(self.values)}"
        self.values[name] = value
        return f"CAST(:{name} AS {SQL_TYPES.get(type(value), 'date')})"


def condition_sql(condition: Condition, sql: Mapping[str, str], binds: Binds) -> str:
    """One condition as a boolean expression; unknown where a compared field is NULL, as in `rules.evaluate`."""
    have = sql[condition.field]
    match condition.op:
        case "known":
            return f"({have} IS NOT NULL)"
        case "unknown":
            return f"({have} IS NULL)"
        case "true":
            return f"({have} = true)"
        case "false":
            return f"({have} = false)"
        case "in":
            assert isinstance(condition.value, tuple)
            return f"({have} IN ({', '.join(binds.add(value) for value in condition.value)}))"
    assert condition.value is not None
    assert not isinstance(condition.value, tuple)
    want = sql[condition.other] if condition.other else binds.add(condition.value)
    # Python orders text by code point; so does COLLATE "C", whatever the database's own order is.
    collate = ' COLLATE "C"' if FIELDS.get(condition.field) is str else ""
    return f"({have}{collate} {condition.op.replace('!=', '<>')} {want})"


def conditions_sql(conditions: Iterable[Condition], sql: Mapping[str, str], binds: Binds) -> str:
    """All conditions as one expression in three-valued logic; none at all hold."""
    return _all(condition_sql(condition, sql, binds) for condition in conditions)


def start_sql(rule: DutyRule, sql: Mapping[str, str]) -> str:
    """The first known of the rule's starts, or NULL."""
    return f"coalesce({', '.join(sql[name] for name in rule.starts)})"


def first_sql(rule: DutyRule, since: str, binds: Binds) -> str:
    """The day the period runs from."""
    return f"greatest({since}, {binds.add(rule.not_before)})" if rule.not_before else since


def due_sql(rule: DutyRule, first: str, binds: Binds) -> str:
    """When it is due, seen from `first`; `final` is the row of `days` in which the working days are over."""
    if rule.by is not None:
        return binds.add(rule.by)
    within = rule.within
    assert within is not None
    if within.working_days is not None:
        return "final.date" if within.working_days else first
    if within.months is not None:
        return f"CAST({first} + make_interval(months => {within.months}) AS date)"
    return f"({first} + {within.days if within.days is not None else -(-(within.hours or 0) // 24)})"


def _all(parts: Iterable[str]) -> str:
    return "(" + (" AND ".join(parts) or "true") + ")"
