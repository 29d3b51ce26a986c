"""The one statement that brings duties up to date with a pack's rules: for all subjects, or for those just touched."""

from collections.abc import Iterable
from itertools import chain
from typing import Final

from programmes.pack import Pack
from programmes.rules import Condition, DutyRule
from registry.rules_sql import (
    TODAY,
    Binds,
    conditions_sql,
    day,
    due_sql,
    fields,
    first_sql,
    start_sql,
    subject,
)

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
    """One row per subject that has or may get the duty: what the rule says of it, and its last duty by this rule.

    OFFSET 0 keeps the planner from working a field out again wherever it is spoken of (measured: four times faster).
    """
    sql = {name: f'r."{name}"' for name in _spoken_of(rule)} | {"today": TODAY}
    since = start_sql(rule, sql)
    live = f"({conditions_sql(rule.when, sql, binds)} AND {since} IS NOT NULL)"
    done = conditions_sql(rule.done, sql | {"since": since}, binds)
    done_last = conditions_sql(rule.done, sql | {"since": "r.last_since"}, binds)
    return f"""
        SELECT r.about_id, r.area_no, r.house_id, r.person_id,
               r.last, r.last_state, r.last_since, r.closed_on, r.by_hand, r.last_facts,
               {since} AS since, {live} AS live, {done} AS done, {done_last} AS done_last
          FROM ({_subjects(pack, rule, binds, touched)}
         OFFSET 0) r WHERE {live} OR r.last_state = 'open'"""


def _subjects(pack: Pack, rule: DutyRule, binds: Binds, touched: bool) -> str:
    """What the rule is about, with every field it speaks of; left out early is what costs nothing to see."""
    at, sql = subject(rule), fields(rule.about, pack)
    columns = "".join(f', {sql[name]} AS "{name}"' for name in _spoken_of(rule))
    cheap = [when for when in rule.when if not any("SELECT" in sql[name] for name in _names(when))]
    only = f"JOIN touched ON touched.about = '{rule.about}' AND touched.id = {at.id}" if touched else ""
    return f"""
        SELECT {at.id} AS about_id, {at.area_no} AS area_no, {at.house_id} AS house_id, {at.person_id} AS person_id,
               l.id AS last, l.state AS last_state, l.since AS last_since, l.closed_on, l.by_hand, l.facts AS last_facts
               {columns}
          FROM {at.source} {only}
          LEFT JOIN last l ON l.rule = '{rule.name}' AND l.about_id = {at.id}
         WHERE {at.limit} AND EXISTS (SELECT FROM governed g WHERE {at.area_no} BETWEEN g.lo AND g.hi)
           AND ({conditions_sql(cheap, sql, binds)} OR l.state = 'open')"""


def _names(condition: Condition) -> list[str]:
    return [name for name in (condition.field, condition.other) if name]


def _spoken_of(rule: DutyRule) -> list[str]:
    """The fields a rule mentions, in order; `today` and `since` are none of a subject's."""
    said = [*rule.starts, *chain.from_iterable(_names(condition) for condition in (*rule.when, *rule.done))]
    return [name for name in dict.fromkeys(said) if name not in ("today", "since")]


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
           CASE WHEN f.last IS NOT NULL AND f.since <> f.last_since AND EXISTS (SELECT FROM duties o WHERE o.pack = CAST(:pack AS text)
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
