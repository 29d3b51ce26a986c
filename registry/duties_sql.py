"""The one statement that brings duties up to date with a pack's rules: for all subjects, or for those just touched."""

# Demands: 000-61

from collections.abc import Iterable
from typing import Final

from programmes.pack import Pack
from programmes.rules import Condition, DutyRule, stands_still
from registry.conditions_sql import Binds, conditions_sql, due_sql, first_sql, start_sql
from registry.programmes import GOVERNED
from registry.rules_sql import TODAY, day, fields, period_fields
from registry.subjects_sql import subject

SINCE_IS_NEWS: Final = """f.since <> f.last_since AND CASE WHEN f.last_state IN ('open', 'done') AND NOT f.by_hand
    THEN f.done_last IS TRUE ELSE f.since > f.closed_on END"""
"""Whether a changed start is another occurrence (asked again, returned again) and not a corrected date: the one
before is settled by its own start, or an officer ended it before this one began."""

TOUCHED: Final = """touched AS MATERIALIZED (
    SELECT 'stay' AS about, unnest(CAST(:stays AS bigint[])) AS id
    UNION SELECT 'stay', id FROM stays WHERE house_id = ANY (CAST(:houses AS bigint[])) AND moved_out IS NULL
    UNION SELECT 'stay', id FROM stays WHERE person_id = ANY (CAST(:people AS bigint[]))
    UNION SELECT 'stay', stay_id FROM declarations WHERE id = ANY (CAST(:declarations AS bigint[]))
    UNION SELECT 'house', unnest(CAST(:houses AS bigint[]))
    UNION SELECT 'house', house_id FROM stays WHERE id = ANY (CAST(:stays AS bigint[]))
    UNION SELECT 'person', unnest(CAST(:people AS bigint[]))
    UNION SELECT 'person', person_id FROM stays WHERE id = ANY (CAST(:stays AS bigint[]))
    UNION SELECT 'person', person_id FROM parties WHERE house_id = ANY (CAST(:houses AS bigint[]))
    UNION SELECT 'declaration', unnest(CAST(:declarations AS bigint[]))
    UNION SELECT 'hazard', unnest(CAST(:hazards AS bigint[]))
    UNION SELECT 'hazard', id FROM hazards WHERE house_id = ANY (CAST(:houses AS bigint[]))
    UNION SELECT 'device', id FROM devices WHERE house_id = ANY (CAST(:houses AS bigint[]))
    UNION SELECT 'employment', id FROM employments WHERE person_id = ANY (CAST(:people AS bigint[]))
    UNION SELECT 'organisation', unnest(CAST(:organisations AS bigint[]))
    UNION SELECT 'area', a.id FROM areas t JOIN areas a ON t.lo BETWEEN a.lo AND a.hi
     WHERE t.id = ANY (CAST(:areas AS bigint[]))
), """
"""Whatever may owe something else once these have changed."""

MOMENT: Final = f"""moment AS (
    SELECT ({TODAY} + CAST((now() + make_interval(secs => coalesce((SELECT offset_seconds FROM clock), 0)))
        AT TIME ZONE 'Asia/Shanghai' AS time)) AT TIME ZONE 'Asia/Shanghai' AS at
)"""
BY_HAND: Final = "(u.state = 'waived' OR u.state = 'done' AND u.reason IS NOT NULL)"


def governed(area_no: str) -> str:
    return f"EXISTS (SELECT FROM governed g WHERE {area_no} BETWEEN g.lo AND g.hi)"


def names_of(conditions: Iterable[Condition]) -> list[str]:
    """The fields that conditions mention, those they are compared with included."""
    return [name for one in conditions for name in (one.field, one.other) if name]


def _spoken_of(rule: DutyRule) -> list[str]:
    """The fields of its subject that a rule mentions, in order; what happened in the duty's own time is found later."""
    counted = [rule.counted_from] if rule.counted_from else []
    if stands_still(rule):
        counted += ["hazard.found_on", "hazard.paused_days"]
    said = [*rule.starts, *counted, *names_of((*rule.when, *rule.any_of, *rule.done))]
    own = ("today", "programme", "since", "until")
    periods = ("area.events.", "area.report.")
    return [name for name in dict.fromkeys(said) if name not in own and not name.startswith(periods)]


def seen(pack: Pack, rule: DutyRule, row: str) -> dict[str, str]:
    """The fields as columns of a row of `subjects`."""
    columns = {name: f'{row}."{name}"' for name in _spoken_of(rule)}
    return columns | {"today": TODAY, "programme": f"DATE '{pack.valid_from}'"}


def done_sql(pack: Pack, rule: DutyRule, binds: Binds, row: str, since: str, until: str) -> str:
    sql = seen(pack, rule, row) | {"since": since, "until": until}
    if rule.about == "area":
        sql |= period_fields(pack, f"{row}.about_id", since, until)
    return conditions_sql(rule.done, sql, binds)


def subjects(pack: Pack, rule: DutyRule, binds: Binds, touched: bool, last: str = "") -> str:
    """What the rule is about, with every field it speaks of; left out early is what costs nothing to see.

    OFFSET 0 keeps the planner from working a field out again wherever it is spoken of (measured: four times faster).
    """
    at, sql = subject(rule), fields(rule.about, pack, binds)
    columns = "".join(f', {sql[name]} AS "{name}"' for name in _spoken_of(rule))
    cheap = [one for one in rule.when if not any("SELECT" in sql[name] for name in names_of([one]))]
    only = f"JOIN touched ON touched.about = '{rule.about}' AND touched.id = {at.id}" if touched else ""
    join = f"LEFT JOIN last l ON l.rule = '{rule.name}' AND l.about_id = {at.id}" if last else ""
    kept = f"({conditions_sql(cheap, sql, binds)} OR l.state = 'open')" if last else "true"
    return f"""
        SELECT {at.id} AS about_id, {at.area_no} AS area_no, {at.house_id} AS house_id, {at.person_id} AS person_id,
               {at.organisation_id} AS organisation_id {last} {columns}
          FROM {at.source} {only} {join}
         WHERE {at.limit} AND {governed(at.area_no)} AND {kept}
        OFFSET 0"""


_LAST: Final = """, l.id AS last, l.state AS last_state, l.closed_on, l.by_hand, l.since AS last_since,
               l.due_rule AS last_due, l.holder AS last_holder, l.person_id AS last_person,
               l.organisation_id AS last_organisation, l.area_no AS last_area,
               l.house_id AS last_house, l.provisional AS last_provisional"""


def _facts(pack: Pack, rule: DutyRule, binds: Binds, touched: bool) -> str:
    """One row per subject that has or may get the duty: what the rule says of it, and its last duty by this rule."""
    sql = seen(pack, rule, "r")
    since = start_sql(rule, sql)
    live = f"({conditions_sql(rule.when, sql, binds, rule.any_of)} AND {since} IS NOT NULL)"
    return f"""
        SELECT r.*, {since} AS since, {live} AS live
          FROM ({subjects(pack, rule, binds, touched, _LAST)}) r WHERE {live} OR r.last_state = 'open'"""


def _dated(pack: Pack, rule: DutyRule, binds: Binds, touched: bool) -> str:
    """The facts with the due day, and the start to write: not one that an older duty of this rule already has."""
    first = first_sql(rule, "f.since", seen(pack, rule, "f"), binds)
    due = due_sql(rule, first, binds)
    days, provisional = "", "false"
    if due == "final.date":
        assert rule.within is not None
        days = f"""LEFT JOIN days begin ON begin.date = {first}
        LEFT JOIN days final ON final.workday_no = begin.workday_no + {rule.within.working_days} AND final.is_workday"""
        provisional = "coalesce(begin.provisional OR final.provisional, false)"
    opens = f"{due} + {rule.opens}" if rule.opens is not None else "f.since"
    return f"""
    SELECT '{rule.name}' AS rule, '{rule.holder}' AS holder, '{rule.about}' AS about,
           f.about_id, f.area_no, f.house_id, f.person_id, f.organisation_id, f.last_organisation, f.since, f.live, f.last, f.last_state, f.closed_on,
           f.by_hand, f.last_since, f.last_due, f.last_holder, f.last_person, f.last_area, f.last_house, f.last_provisional,
           {first} AS first, {due} AS due_rule, {opens} <= {TODAY} AS opens,
           {done_sql(pack, rule, binds, "f", "f.since", due)} AS done,
           {done_sql(pack, rule, binds, "f", "f.last_since", "f.last_due")} AS done_last, {provisional} AS provisional,
           CASE WHEN f.last IS NOT NULL AND f.since <> f.last_since AND EXISTS (SELECT FROM duties o WHERE o.pack = CAST(:pack AS text)
                AND o.rule = '{rule.name}' AND o.about = '{rule.about}' AND o.about_id = f.about_id
                AND o.since = f.since AND o.id <> f.last) THEN f.last_since ELSE f.since END AS since_kept
      FROM ({_facts(pack, rule, binds, touched)}) f {days}"""


def _last(rules: list[DutyRule], touched: bool) -> str:
    """The newest duty of each rule and subject; at most that one can be open."""
    one = len(rules) == 1  # then nothing is sorted by its name
    named = f"u.rule = '{rules[0].name}'" if one else "u.rule = ANY (CAST(:rules AS text[]))"
    source = "touched t JOIN duties u ON u.about = t.about AND u.about_id = t.id" if touched else "duties u"
    return f"""last AS MATERIALIZED (
    SELECT DISTINCT ON (u.rule, u.about_id) u.id, u.rule, u.about_id, u.state, u.since, u.due_rule, u.holder,
           u.person_id, u.organisation_id, u.area_no, u.house_id, u.provisional, {day("u.closed_at")} AS closed_on, {BY_HAND} AS by_hand
      FROM {source} WHERE u.pack = CAST(:pack AS text) AND {named}
     ORDER BY u.rule, u.about_id, u.id DESC)"""


def recompute_sql(pack: Pack, rules: Iterable[DutyRule], *, touched: bool) -> tuple[str, dict[str, object]]:
    """One statement that opens, re-dates, closes and cancels the duties of these rules, and the values it binds.

    With `touched` only for what depends on the ids bound in TOUCHED; else for all. Wants :today besides. Gives one row
    of counts; `undated` subjects lacked a row of `days` between `first` and `final` and were passed over. A row in which
    nothing differs is not written, nor is one of an area in which the programme no longer runs.
    """
    binds, chosen = Binds(), list(rules)
    dated = "\n    UNION ALL".join(_dated(pack, rule, binds, touched) for rule in chosen)
    statement = f"""
WITH governed AS MATERIALIZED ({GOVERNED}
), {MOMENT}, {TOUCHED if touched else ""}{_last(chosen, touched)}, dated AS ({dated}
), plan AS MATERIALIZED (
    SELECT f.*, f.live AND f.done IS NOT TRUE AND f.opens AND f.due_rule IS NOT NULL
                AND (f.last IS NULL OR {SINCE_IS_NEWS}) AS opening,
           CASE WHEN f.last_state = 'open' THEN
                CASE WHEN f.done_last OR f.done THEN 'close'
                     WHEN f.live IS NOT TRUE THEN 'cancel'
                     WHEN f.due_rule IS NOT NULL AND ROW(f.last_holder, f.last_since, f.last_due,
                          f.last_person, f.last_organisation, f.last_area, f.last_house, f.last_provisional)
                          IS DISTINCT FROM ROW(f.holder, f.since_kept, f.due_rule, f.person_id, f.organisation_id,
                          f.area_no, f.house_id, f.provisional)
                     THEN 'change' END
                WHEN f.live AND f.done IS NOT TRUE AND f.opens AND f.due_rule IS NOT NULL AND NOT f.by_hand
                     AND NOT ({SINCE_IS_NEWS}) THEN 'change' END AS act
      FROM dated f
), opened AS (
    INSERT INTO duties (pack, edition, rule, holder, person_id, organisation_id, area_no, house_id, about, about_id,
                        since, due_rule, due, provisional, opened_at)
    SELECT CAST(:pack AS text), CAST(:edition AS text), rule, holder, person_id, organisation_id, area_no, house_id,
           about, about_id, since, due_rule, due_rule, provisional, moment.at
      FROM plan, moment WHERE opening
    ON CONFLICT DO NOTHING RETURNING 1
), changed AS (
    UPDATE duties u SET holder = p.holder, since = p.since_kept, due_rule = p.due_rule, edition = CAST(:edition AS text),
           due = coalesce(u.due_set, p.due_rule), person_id = p.person_id, area_no = p.area_no,
           organisation_id = p.organisation_id,
           house_id = p.house_id, provisional = p.provisional, state = 'open', closed_at = NULL
      FROM plan p WHERE u.id = p.last AND p.act = 'change' AND u.state = p.last_state
    RETURNING 1
), closed AS (
    UPDATE duties u SET state = 'done', closed_at = moment.at
      FROM plan p, moment WHERE u.id = p.last AND p.act = 'close' AND u.state = 'open'
    RETURNING 1
), cancelled AS (
    UPDATE duties u SET state = 'cancelled', closed_at = moment.at
      FROM (SELECT l.id FROM last l LEFT JOIN plan p ON p.last = l.id WHERE l.state = 'open'
               AND (p.act = 'cancel' OR p.last IS NULL AND {governed("l.area_no")})) gone, moment
     WHERE u.id = gone.id AND u.state = 'open'
    RETURNING 1
)
SELECT (SELECT count(*) FROM opened) AS opened, (SELECT count(*) FROM changed) AS changed,
       (SELECT count(*) FROM closed) AS closed, (SELECT count(*) FROM cancelled) AS cancelled,
       count(*) AS undated, min(p.first) AS first, max(p.first) AS final
  FROM plan p WHERE p.live AND p.due_rule IS NULL"""
    return statement, binds.values | named(pack, chosen)


def named(pack: Pack, rules: list[DutyRule]) -> dict[str, object]:
    return {"pack": pack.name, "edition": pack.edition, "rules": [rule.name for rule in rules]}
