"""What each measure of a rate counts, as SQL: a row per house, person, hazard or meeting, with what it adds to both numbers."""

# Demands: 000-12

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from programmes.pack import Pack
from programmes.rules import Condition, Each, occurrence
from programmes.sections import Measure, Quota, RateRule, Requirement, Tier
from registry.conditions_sql import Binds, conditions_sql, due_sql, first_sql
from registry.rules_sql import COUNTING, FOREIGNER, LESSORS, RESIDENCE, day, fields, lessor

About = Literal["house", "person", "hazard", "sample", "area", "event"]

AS_OF: Final = "CAST(:as_of AS date)"
NONE: Final = "CAST(NULL AS bigint)"
LET: Final = "h.letting = 'let'"
SLOTS: Final = 1000
"""More meetings than that a period no quota asks for; a slot's key is the area's id times this, and its place."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Rows (area_no, key, about_id, house_id, person_id, unit, num, den) within :lo and :hi, as of :as_of (and :today).

    `key` tells rows apart and orders them; rows of one `unit` count once: as little as the least of them, of the most.
    `shared`: several rows may be of one unit. `values` are bound besides; :signed are the houses whose letters are in force. Cost: linear in the rows in the areas.
    """

    about: About
    sql: str
    shared: bool
    values: Mapping[str, object]


def of_rate(pack: Pack, rule: RateRule, as_of: date, *tiers: str) -> Counted:
    """What a rate of the pack counts; of houses only those that are of all these tiers as well."""
    return _Count.of(pack, rule, as_of, *tiers).made(MEASURES[rule.measure])


def lacking(pack: Pack, requirement: str, as_of: date) -> Counted:
    """Houses of whom a requirement is asked, and of these (`num`) the ones that are known not to meet it."""
    rule = RateRule(name="", title="", measure="equipped", requirement=requirement, source="")
    return _Count.of(pack, rule, as_of).made(_lacking)


def open_hazards(pack: Pack, code: str, as_of: date) -> Counted:
    """Hazards of a kind that were found, and of these (`num`) the open ones."""
    rule = RateRule(name="", title="", measure="rectified", hazards=(code,), source="")
    return _Count.of(pack, rule, as_of).made(lambda count: count.hazards(f"NOT {_closed('z.closed_on')}"))


Rows = tuple[About, str, bool]
"""Kind, statement, and whether several rows may be of one unit."""


@dataclass(slots=True)
class _Count:
    """One measure on its way into SQL; `narrow` is what the rule's conditions leave of the houses `h`."""

    pack: Pack
    rule: RateRule
    as_of: date
    sql: Mapping[str, str]
    binds: Binds
    narrow: str = "true"

    @classmethod
    def of(cls, pack: Pack, rule: RateRule, as_of: date, *tiers: str) -> "_Count":
        binds = Binds()
        count = cls(pack, rule, as_of, fields("house", pack, binds), binds)
        asked = [pack.tier(name) for name in dict.fromkeys((rule.tier, *tiers)) if name]
        held = [count.all_of(rule.among)] if rule.among else []
        count.narrow = " AND ".join([*held, *map(count.tier, asked)]) or "true"
        return count

    def made(self, measure: "Callable[[_Count], Rows]") -> Counted:
        about, sql, shared = measure(self)
        return Counted(about, sql, shared, self.binds.values)

    def all_of(self, conditions: tuple[Condition, ...]) -> str:
        return conditions_sql(conditions, self.sql, self.binds)

    def tier(self, tier: Tier) -> str:
        return conditions_sql(tier.when, self.sql, self.binds, tier.any_of)

    def bind(self, name: str, value: object) -> str:
        self.binds.values[name] = value
        return f":{name}"

    def houses(self, num: str, den: str = "1", *, unit: str = "", living: str = "", where: str = LET) -> Rows:
        """One row per house with a plate."""
        join = f"LEFT JOIN {living} l ON l.house_id = h.id" if living else ""
        return (
            "house",
            f"""
            SELECT h.area_no, h.id AS key, h.id AS about_id, h.id AS house_id, {NONE} AS person_id,
                   {unit or "CAST(h.id AS text)"} AS unit, {num} AS num, {den} AS den
              FROM houses h {join}
             WHERE h.area_no BETWEEN :lo AND :hi AND h.revoked_at IS NULL AND {where} AND {self.narrow}""",
            bool(unit),
        )

    def people(self, people: str, num: str, more: str = "") -> Rows:
        """One row per person and house of `people` (area_no, house_id, person_id); each person counts once."""
        return (
            "person",
            f"""
            SELECT m.area_no, m.person_id AS key, m.person_id AS about_id, m.house_id, m.person_id,
                   CAST(m.person_id AS text) AS unit, {_one(num)} AS num, 1 AS den
              FROM ({people}) m JOIN houses h ON h.id = m.house_id {more}
             WHERE h.revoked_at IS NULL AND {self.narrow}""",
            True,
        )

    def hazards(self, num: str, where: str = "true", more: str = "") -> Rows:
        """One row per hazard that an officer saw (decision 19)."""
        rule = self.rule
        wanted = [where]
        if rule.hazards:
            wanted.append(f"z.code = ANY (CAST({self.bind('codes', list(rule.hazards))} AS text[]))")
        if rule.family:
            wanted.append(f"z.family = {self.binds.add(rule.family)}")
        if rule.severity:
            wanted.append(f"z.severity = {self.binds.add(rule.severity)}")
        return (
            "hazard",
            f"""
            SELECT z.area_no, z.id AS key, z.id AS about_id, z.house_id, {NONE} AS person_id,
                   CAST(z.id AS text) AS unit, {_one(num)} AS num, 1 AS den
              FROM hazards z LEFT JOIN houses h ON h.id = z.house_id {more}
             WHERE z.area_no BETWEEN :lo AND :hi AND z.found_on <= {AS_OF}
               AND {" AND ".join(wanted)} AND {self.narrow}""",
            False,
        )


def _one(holds: str) -> str:
    return f"CASE WHEN {holds} THEN 1 ELSE 0 END"


# -- who lives there --------------------------------------------------------------------------------------------

_REGISTERED: Final = "s.assurance = 'registered'"
_FILED: Final = f"""EXISTS (SELECT FROM declarations d WHERE d.stay_id = s.id AND d.kind IN ('{RESIDENCE}', '{FOREIGNER}')
        AND d.state NOT IN ('returned', 'withdrawn', 'superseded'))"""
_FILED_BY_ONESELF: Final = _FILED[:-1] + " AND d.channel = ANY (CAST(:channels AS text[])))"
_KNOWN: Final = """greatest(coalesce(l.n1, 0),
        CASE h.letting WHEN 'let' THEN coalesce(h.head_count, 0) ELSE 0 END)"""
_THERE: Final = f"""s.area_no BETWEEN :lo AND :hi AND s.assurance IN {COUNTING}
          AND (s.moved_out IS NULL OR s.moved_out > {AS_OF}) AND (s.moved_in IS NULL OR s.moved_in <= {AS_OF})"""


def _living(*conditions: str) -> str:
    """Per house how many people live there for all we know and meet each condition; mere claims count for nothing."""
    counts = ", ".join(f"count(*) FILTER (WHERE {some}) AS n{place}" for place, some in enumerate(conditions))
    return f"(SELECT s.house_id, {counts} FROM stays s WHERE {_THERE} GROUP BY s.house_id)"


def _registration(count: _Count) -> Rows:
    """Registered residents of known ones: the head-count or the stays known, whichever is larger."""
    return count.houses("coalesce(l.n0, 0)", _KNOWN, living=_living(_REGISTERED, "true"), where="true")


def _declared(count: _Count) -> Rows:
    """Residents who filed, registered yet or not, of known ones."""
    return count.houses("coalesce(l.n0, 0)", _KNOWN, living=_living(_FILED, "true"), where="true")


def _self_declaration(count: _Count) -> Rows:
    """Residents who declared through a channel of their own, of those registered."""
    count.bind("channels", [f"self_{channel}" for channel in count.pack.declare.self_channels])
    living = _living(f"{_REGISTERED} AND {_FILED_BY_ONESELF}", _REGISTERED)
    return count.houses("coalesce(l.n0, 0)", "coalesce(l.n1, 0)", living=living, where="true")


def _accuracy(count: _Count) -> Rows:
    """Samples in which nothing was wrong, of those checked since the programme began."""
    first = count.binds.add(count.pack.valid_from)
    return (
        "sample",
        f"""
        SELECT x.area_no, x.id AS key, x.id AS about_id, s.house_id, s.person_id, CAST(x.id AS text) AS unit,
               {_one("cardinality(x.wrong) = 0")} AS num, 1 AS den
          FROM samples x JOIN stays s ON s.id = x.stay_id JOIN houses h ON h.id = s.house_id
         WHERE x.area_no BETWEEN :lo AND :hi AND x.checked_on BETWEEN {first} AND {AS_OF} AND {count.narrow}""",
        False,
    )


def _deregistered(count: _Count) -> Rows:
    """Departures whose leaving was reported in time, of those known since the programme began.

    The time is that of the pack's duty to report them; where it has none, any time will do.
    """
    rules = [rule for rule in count.pack.all_duties if rule.about == "stay"]
    reporting = [rule for rule in rules if any(c.field == "stay.leaving_reported" for c in rule.done)]
    reported, days, in_time = day("s.leaving_reported_at"), "", "true"
    if reporting:
        sql = fields("stay", count.pack, count.binds)
        first = first_sql(reporting[0], "s.moved_out", sql, count.binds)
        due = due_sql(reporting[0], first, count.binds)
        in_time = f"{reported} <= {due}"
        if due == "final.date" and reporting[0].within is not None:
            days = f"""LEFT JOIN days begin ON begin.date = {first} LEFT JOIN days final
                ON final.workday_no = begin.workday_no + {reporting[0].within.working_days} AND final.is_workday"""
    began = count.binds.add(count.pack.valid_from)
    return (
        "sample",
        f"""
        SELECT s.area_no, s.id AS key, s.id AS about_id, s.house_id, s.person_id, CAST(s.id AS text) AS unit,
               {_one(f"{reported} <= {AS_OF} AND {in_time}")} AS num, 1 AS den
          FROM stays s JOIN houses h ON h.id = s.house_id {days}
         WHERE s.area_no BETWEEN :lo AND :hi AND s.assurance IN {COUNTING}
           AND s.moved_out BETWEEN {began} AND {AS_OF} AND {count.narrow}""",
        False,
    )


# -- who answers for it -----------------------------------------------------------------------------------------


def _houses_registered(count: _Count) -> Rows:
    """Houses whose lessor, address and rooms are known, of those known to be let."""
    known = (Condition("house.lessor", "known"), Condition("house.rooms", "known"))
    return count.houses(_one(f"h.address <> '' AND {count.all_of(known)}"))


def _letters(count: _Count) -> Rows:
    """Houses or lessors (the pack says which) with every letter in force, of those that let.

    A house whose lessor nobody knows counts as a lessor without a letter.
    """
    by_lessor = any(letter.unit == "by_lessor" for letter in count.pack.letters)
    unit = f"coalesce('p' || {lessor('h.id')}, 'h' || h.id)" if by_lessor else ""
    return count.houses(_one("h.id = ANY (CAST(:signed AS bigint[]))"), unit=unit)


def _parties(roles: str) -> str:
    return f"""SELECT y.area_no, y.house_id, y.person_id FROM parties y
        WHERE y.area_no BETWEEN :lo AND :hi AND {roles}"""


def _sublandlords(count: _Count) -> Rows:
    """Sub-landlords whose document is on record, of those known."""
    known = _parties("y.until IS NULL AND y.role = 'sublandlord'")
    return count.people(known, "p.doc_no IS NOT NULL", "JOIN people p ON p.id = m.person_id")


_ROLES: Final[Mapping[str, str]] = {
    "tenant": f"SELECT s.area_no, s.house_id, s.person_id FROM stays s WHERE {_THERE} AND NOT s.minor",
    "landlord": _parties(LESSORS),
    "property_manager": _parties("y.until IS NULL AND y.role = 'property_manager'"),
}


def _awareness(count: _Count) -> Rows:
    """People of the role who took a lesson of theirs that still holds, of those known; children take none."""
    role = count.rule.role
    lessons = [
        one.name for one in count.pack.lessons if role not in ("tenant", "landlord") or role in one.roles
    ]
    people = _ROLES[role] if role else " UNION ALL ".join(_ROLES.values())
    taken = f"""m.person_id IN (SELECT k.person_id FROM acknowledgements k WHERE k.person_id IS NOT NULL
        AND k.lesson = ANY (CAST({count.bind("lessons", lessons)} AS text[]))
        AND {day("k.at")} <= {AS_OF} AND k.expires_on >= {AS_OF})"""
    return count.people(people, taken)


# -- what is there ----------------------------------------------------------------------------------------------


def _inspected(count: _Count) -> Rows:
    """Let houses where a visit of the round found somebody, of those let."""
    (wanted,) = [one for one in count.pack.rounds if one.name == count.rule.round]
    return count.houses(
        _one(f"""EXISTS (SELECT FROM visits v WHERE v.house_id = h.id AND v.kind = {count.binds.add(wanted.visit)}
            AND v.outcome = 'met' AND v.on_day BETWEEN {count.binds.add(wanted.first)} AND {AS_OF})""")
    )


def _required(count: _Count) -> tuple[Requirement, str]:
    """The rule's requirement, and of which houses it is asked."""
    (wanted,) = [one for one in count.pack.requirements if one.name == count.rule.requirement]
    return wanted, f"{LET} AND {count.tier(count.pack.tier(wanted.tier))}" if wanted.tier else LET


def _equipped(count: _Count) -> Rows:
    """Houses that are known to meet the requirement, of those of whom it is asked."""
    wanted, where = _required(count)
    return count.houses(_one(count.all_of(wanted.met)), where=where)


def _lacking(count: _Count) -> Rows:
    wanted, where = _required(count)
    return count.houses(_one(f"NOT {count.all_of(wanted.met)}"), where=where)


def _treated(count: _Count) -> Rows:
    """Listed houses that were treated, of all that ever stood on the list: none drops out by being treated."""
    return (
        "house",
        f"""
        SELECT g.area_no, g.house_id AS key, g.house_id AS about_id, g.house_id, {NONE} AS person_id,
               CAST(g.house_id AS text) AS unit, {_one(_closed("g.treated_on"))} AS num, 1 AS den
          FROM listings g JOIN houses h ON h.id = g.house_id
         WHERE g.area_no BETWEEN :lo AND :hi AND g.list = {count.binds.add(count.rule.listing)}
           AND g.listed_on <= {AS_OF} AND {count.narrow}""",
        True,
    )


# -- hazards ----------------------------------------------------------------------------------------------------


def _closed(day: str) -> str:
    """Whether a day has come; never unknown."""
    return f"coalesce({day} <= {AS_OF}, false)"


def _transferred(count: _Count) -> Rows:
    """Hazards posted on the wall and entered; with `out_of_scope` those passed on and accepted, of what others answer for."""
    if count.rule.out_of_scope:
        passed_on = f"{_closed('z.transferred_on')} AND {_closed('z.accepted_on')}"
        return count.hazards(passed_on, "z.out_of_scope")
    return count.hazards(f"{_closed('z.posted_on')} AND {_closed('z.entered_on')}")


def _rectified(count: _Count) -> Rows:
    """Hazards closed, of those found; with `on_time` those closed by their day, of those closed or due.

    The day is that of the pack's duty to close them, an officer's date included, else the hazard's own.
    """
    where = "z.out_of_scope" if count.rule.out_of_scope else "true"
    closed = _closed("z.closed_on")
    if not count.rule.on_time:
        return count.hazards(closed, where)
    rules = [rule for rule in count.pack.all_duties if rule.about == "hazard"]
    closing = [rule.name for rule in rules if any(c.field == "hazard.closed_on" for c in rule.done)]
    dated = f"""LEFT JOIN (SELECT u.about_id, max(u.due) AS due FROM duties u
        WHERE u.pack = {count.binds.add(count.pack.name)} AND u.about = 'hazard' AND u.state <> 'cancelled'
          AND u.rule = ANY (CAST({count.bind("closing", closing)} AS text[])) GROUP BY u.about_id) o ON o.about_id = z.id"""
    due = "coalesce(o.due, z.due)"
    in_time = f"{closed} AND coalesce(z.closed_on <= {due}, true)"
    return count.hazards(in_time, f"{where} AND ({closed} OR {due} <= {AS_OF})", dated)


def _passed(count: _Count) -> Rows:
    """Hazards that passed their re-check, of those re-checked."""
    return count.hazards("z.passed", _closed("z.rechecked_on"))


# -- what offices do --------------------------------------------------------------------------------------------


def _dealt_with(count: _Count) -> Rows:
    """What an office reports as dealt with, of what it reports as found since the programme began."""
    found, dealt = (count.binds.add(f"{count.rule.tally}-{end}") for end in ("found", "dealt"))
    first = count.binds.add(count.pack.valid_from.replace(day=1))
    return (
        "area",
        f"""
        SELECT a.lo AS area_no, a.id AS key, a.id AS about_id, {NONE} AS house_id, {NONE} AS person_id,
               CAST(a.id AS text) AS unit, least(t.dealt, t.found) AS num, t.found AS den
          FROM areas a JOIN (SELECT area_id, coalesce(sum(number) FILTER (WHERE kind = {found}), 0) AS found,
                                    coalesce(sum(number) FILTER (WHERE kind = {dealt}), 0) AS dealt
                               FROM tallies WHERE kind IN ({found}, {dealt}) AND month BETWEEN {first} AND {AS_OF}
                              GROUP BY area_id) t ON t.area_id = a.id
         WHERE a.lo BETWEEN :lo AND :hi""",
        False,
    )


def _held(count: _Count) -> Rows:
    """Meetings held in the running period, of those wanted; one row for each that is wanted, held or not."""
    (quota,) = [one for one in count.pack.quotas if one.name == count.rule.quota]
    first, last = (count.binds.add(end) for end in period(quota, count.pack, count.as_of))
    level = count.binds.add(quota.level)
    return (
        "event",
        f"""
        SELECT a.lo AS area_no, a.id * {SLOTS} + slot AS key, e.id AS about_id, {NONE} AS house_id,
               {NONE} AS person_id, a.id || '-' || slot AS unit, {_one("e.id IS NOT NULL")} AS num, 1 AS den
          FROM areas a CROSS JOIN generate_series(1, {quota.least}) slot
          LEFT JOIN (SELECT t.id AS area_id, e.id, row_number() OVER (PARTITION BY t.id ORDER BY e.on_day, e.id) AS place
                       FROM areas t JOIN events e ON e.area_no BETWEEN t.lo AND t.hi
                      WHERE t.level = {level} AND e.kind = {count.binds.add(quota.event)}
                        AND e.area_no BETWEEN :lo AND :hi AND e.on_day BETWEEN {first} AND least({last}, {AS_OF})
                    ) e ON e.area_id = a.id AND e.place = slot
         WHERE a.level = {level} AND a.lo >= :lo AND a.hi <= :hi AND {AS_OF} BETWEEN {first} AND {last}""",
        False,
    )


def period(quota: Quota, pack: Pack, on: date) -> tuple[date, date]:
    """The days in which a quota's meetings of that time are held, both included; none (last before first) outside it."""
    first, last = occurrence(Each(per=quota.per), on)
    return max(first, quota.first), min(last, quota.last or pack.valid_to)


MEASURES: Final[Mapping[Measure, Callable[[_Count], Rows]]] = {
    "houses-registered": _houses_registered,
    "registration": _registration,
    "declared": _declared,
    "accuracy": _accuracy,
    "self-declaration": _self_declaration,
    "letters": _letters,
    "sublandlords": _sublandlords,
    "inspected": _inspected,
    "transferred": _transferred,
    "rectified": _rectified,
    "passed": _passed,
    "dealt-with": _dealt_with,
    "treated": _treated,
    "equipped": _equipped,
    "awareness": _awareness,
    "deregistered": _deregistered,
    "held": _held,
}
