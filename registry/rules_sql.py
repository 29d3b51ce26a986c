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


# -- the statement that brings duties up to date ----------------------------------------------------------------

SINCE_IS_NEWS: Final = """f.since <> f.last_since AND CASE WHEN f.last_state IN ('open', 'done') AND NOT f.by_hand
    THEN f.done_last IS TRUE ELSE f.since > f.closed_on END"""
"""Whether a changed start is another occurrence (asked again, returned again) and not a corrected date: the one
before is settled by its own start, or an officer ended it before this one began."""

GOVERNED: Final = """
    SELECT lo, hi FROM areas WHERE pack = CAST(:pack AS text)
    UNION ALL SELECT 0, 9223372036854775807 WHERE NOT EXISTS (SELECT FROM areas WHERE pack IS NOT NULL)"""
"""The areas a pack is for; where none names any, the only pack there is governs them all."""

TOUCHED: Final = """touched AS MATERIALIZED (
    SELECT 'stay' AS about, unnest(CAST(:stays AS bigint[])) AS id
    UNION SELECT 'stay', id FROM stays WHERE house_id = ANY (CAST(:houses AS bigint[])) AND moved_out IS NULL
    UNION SELECT 'stay', id FROM stays WHERE person_id = ANY (CAST(:people AS bigint[]))
    UNION SELECT 'stay', stay_id FROM declarations WHERE id = ANY (CAST(:declarations AS bigint[]))
    UNION SELECT 'house', unnest(CAST(:houses AS bigint[]))
    UNION SELECT 'person', unnest(CAST(:people AS bigint[]))
    UNION SELECT 'person', person_id FROM stays WHERE id = ANY (CAST(:stays AS bigint[]))
    UNION SELECT 'person', person_id FROM parties WHERE house_id = ANY (CAST(:houses AS bigint[]))
    UNION SELECT 'declaration', unnest(CAST(:declarations AS bigint[]))
), """
"""Whatever may owe something else once these have changed."""


def _facts(pack: Pack, rule: DutyRule, binds: Binds, touched: bool) -> str:
    """One row per subject that has or may get the duty: what the rule says of it, and its last duty by this rule."""
    at, sql = subject(rule), fields(rule.about, pack)
    since = start_sql(rule, sql)
    live = f"({conditions_sql(rule.when, sql, binds)} AND {since} IS NOT NULL)"
    done = conditions_sql(rule.done, sql | {"since": since}, binds)
    done_last = conditions_sql(rule.done, sql | {"since": "l.since"}, binds)
    only = f"JOIN touched ON touched.about = '{rule.about}' AND touched.id = {at.id}" if touched else ""
    return f"""
    SELECT {at.id} AS about_id, {at.area_no} AS area_no, {at.house_id} AS house_id, {at.person_id} AS person_id,
           {since} AS since, {live} AS live, {done} AS done, {done_last} AS done_last,
           l.id AS last, l.state AS last_state, l.since AS last_since, l.closed_on, l.by_hand, l.facts AS last_facts
      FROM {at.source} {only}
      LEFT JOIN last l ON l.rule = '{rule.name}' AND l.about_id = {at.id}
     WHERE {at.limit} AND EXISTS (SELECT FROM governed g WHERE {at.area_no} BETWEEN g.lo AND g.hi)
       AND ({live} OR l.state = 'open')"""


def _dated(pack: Pack, rule: DutyRule, binds: Binds, touched: bool) -> str:
    """The facts with the due day, and the start to write: not one that an older duty of this rule already has."""
    first = first_sql(rule, "f.since", binds)
    due = due_sql(rule, first, binds)
    days, provisional = "", "false"
    if due == "final.date":
        assert rule.within is not None
        days = f"""LEFT JOIN days begin ON begin.date = {first}
        LEFT JOIN days final ON final.workday_no = begin.workday_no + {rule.within.working_days} AND final.is_workday"""
        provisional = "coalesce(begin.provisional OR final.provisional, false)"
    opens = f"{due} + {rule.opens}" if rule.opens is not None else "f.since"
    return f"""
    SELECT '{rule.name}' AS rule, '{rule.holder}' AS holder, '{rule.about}' AS about, f.*, {first} AS first,
           {due} AS due_rule, {opens} <= {TODAY} AS opens, {provisional} AS provisional,
           CASE WHEN f.since <> f.last_since AND EXISTS (SELECT FROM duties o WHERE o.pack = CAST(:pack AS text)
                AND o.rule = '{rule.name}' AND o.about = '{rule.about}' AND o.about_id = f.about_id
                AND o.since = f.since AND o.id <> f.last) THEN f.last_since ELSE f.since END AS since_kept
      FROM ({_facts(pack, rule, binds, touched)}
           ) f {days}"""


def _last(touched: bool) -> str:
    """The newest duty of each rule and subject; at most that one can be open."""
    source = "touched t JOIN duties u ON u.about = t.about AND u.about_id = t.id" if touched else "duties u"
    return f"""last AS MATERIALIZED (
    SELECT DISTINCT ON (u.rule, u.about_id) u.id, u.rule, u.about_id, u.state, u.since,
           {day("u.closed_at")} AS closed_on, (u.state = 'waived' OR u.state = 'done' AND u.reason IS NOT NULL) AS by_hand,
           ROW(u.holder, u.since, u.due_rule, u.person_id, u.area_no, u.house_id, u.provisional) AS facts
      FROM {source} WHERE u.pack = CAST(:pack AS text) AND u.rule = ANY (CAST(:rules AS text[]))
     ORDER BY u.rule, u.about_id, u.id DESC)"""


def recompute_sql(pack: Pack, rules: Iterable[DutyRule], *, touched: bool) -> tuple[str, dict[str, object]]:
    """One statement that opens, re-dates, closes and cancels the duties of these rules, and the values it binds.

    With `touched` only for what depends on the ids in :stays, :houses, :people and :declarations; else for all.
    Wants :today besides. Gives one row of counts; `undated` subjects lacked a row of `days` between `first` and
    `final` and were passed over. A row in which nothing differs is not written.
    """
    binds, chosen = Binds(), list(rules)
    dated = "\n    UNION ALL".join(_dated(pack, rule, binds, touched) for rule in chosen)
    statement = f"""
WITH governed AS MATERIALIZED ({GOVERNED}
), moment AS (
    SELECT ({TODAY} + CAST((now() + make_interval(secs => coalesce((SELECT offset_seconds FROM clock), 0)))
        AT TIME ZONE 'Asia/Shanghai' AS time)) AT TIME ZONE 'Asia/Shanghai' AS at
), {TOUCHED if touched else ""}{_last(touched)}, dated AS ({dated}
), plan AS MATERIALIZED (
    SELECT f.*, f.live AND f.done IS NOT TRUE AND f.opens AND f.due_rule IS NOT NULL
                AND (f.last IS NULL OR {SINCE_IS_NEWS}) AS opening,
           CASE WHEN f.last_state = 'open' THEN
                CASE WHEN f.done_last OR f.done THEN 'close'
                     WHEN f.live IS NOT TRUE THEN 'cancel'
                     WHEN f.due_rule IS NOT NULL AND f.last_facts IS DISTINCT FROM
                          ROW(f.holder, f.since_kept, f.due_rule, f.person_id, f.area_no, f.house_id, f.provisional)
                     THEN 'change' END
                WHEN f.live AND f.done IS NOT TRUE AND f.opens AND f.due_rule IS NOT NULL AND NOT f.by_hand
                     AND NOT ({SINCE_IS_NEWS}) THEN 'change' END AS act
      FROM dated f
), opened AS (
    INSERT INTO duties (pack, rule, holder, person_id, area_no, house_id, about, about_id,
                        since, due_rule, due, provisional, opened_at)
    SELECT CAST(:pack AS text), rule, holder, person_id, area_no, house_id, about, about_id,
           since, due_rule, due_rule, provisional, moment.at
      FROM plan, moment WHERE opening
    ON CONFLICT DO NOTHING RETURNING 1
), changed AS (
    UPDATE duties u SET holder = p.holder, since = p.since_kept, due_rule = p.due_rule,
           due = coalesce(u.due_set, p.due_rule), person_id = p.person_id, area_no = p.area_no,
           house_id = p.house_id, provisional = p.provisional, state = 'open', closed_at = NULL
      FROM plan p WHERE u.id = p.last AND p.act = 'change' AND u.state = p.last_state
    RETURNING 1
), closed AS (
    UPDATE duties u SET state = 'done', closed_at = moment.at
      FROM plan p, moment WHERE u.id = p.last AND p.act = 'close' AND u.state = 'open'
    RETURNING 1
), cancelled AS (
    UPDATE duties u SET state = 'cancelled', closed_at = moment.at
      FROM (SELECT l.id FROM last l LEFT JOIN plan p ON p.last = l.id
             WHERE l.state = 'open' AND (p.last IS NULL OR p.act = 'cancel')) gone, moment
     WHERE u.id = gone.id AND u.state = 'open'
    RETURNING 1
)
SELECT (SELECT count(*) FROM opened) AS opened, (SELECT count(*) FROM changed) AS changed,
       (SELECT count(*) FROM closed) AS closed, (SELECT count(*) FROM cancelled) AS cancelled,
       count(*) AS undated, min(p.first) AS first, max(p.first) AS final
  FROM plan p WHERE p.live AND p.due_rule IS NULL"""
    return statement, binds.values | {"pack": pack.name, "rules": [rule.name for rule in chosen]}
