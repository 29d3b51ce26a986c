"""Recurring duties of areas: a row per area and period, opened as the period begins and settled by what it held."""

from datetime import date, timedelta
from typing import Final

from programmes.pack import Pack
from programmes.rules import DutyRule, occurrence
from registry.conditions_sql import Binds, conditions_sql
from registry.duties_sql import BY_HAND, MOMENT, TOUCHED, done_sql, governed, named, seen, subjects
from registry.programmes import GOVERNED
from registry.rules_sql import TODAY

_BEGAN: Final = """coalesce((SELECT min(g.since) FROM programmes g JOIN areas b ON b.id = g.area_id
          WHERE g.pack = CAST(:pack AS text) AND g.until IS NULL AND r.area_no BETWEEN b.lo AND b.hi),
        (SELECT min(o.since) FROM duties o WHERE o.pack = CAST(:pack AS text) AND o.rule = '{rule}'), {today})"""
"""Nobody owes what was to be done before the programme ran there; where none was applied, before we first looked."""


def periods(pack: Pack, rule: DutyRule, today: date) -> tuple[list[date], list[date]]:
    """First and due days of the periods begun by today whose due day lies from `not_before` to `not_after`."""
    assert rule.each is not None
    first, last = rule.not_before or pack.valid_from, rule.not_after or pack.valid_to
    begun: list[tuple[date, date]] = []
    day = first
    while day <= today:
        begun.append(occurrence(rule.each, day))
        day = begun[-1][1] + timedelta(days=1)
    asked = [(since, due) for since, due in begun if first <= due <= last]
    return [since for since, _ in asked], [due for _, due in asked]


def recurring_sql(pack: Pack, rule: DutyRule, *, touched: bool) -> tuple[str, dict[str, object]]:
    """One statement that opens and settles a recurring duty for all areas, or for those touched; and what it binds.

    Wants :today, :sinces and :dues (see `periods`) besides. Gives one row of counts. What is unmet when its period is
    over stays open or, where it lapses, is missed for good.
    """
    binds = Binds()
    live = conditions_sql(rule.when, seen(pack, rule, "r"), binds, rule.any_of)
    lapsed = f"{{due}} < {TODAY}" if rule.lapses else "false"
    among = "AND u.about_id IN (SELECT id FROM touched WHERE about = 'area')" if touched else ""
    statement = f"""
WITH governed AS MATERIALIZED ({GOVERNED}
), {MOMENT}, {TOUCHED if touched else ""}subjects AS MATERIALIZED (
    SELECT r.*, {live} AND NOT {_stopped(pack, rule, binds)} AS live, {_BEGAN.format(rule=rule.name, today=TODAY)} AS began
      FROM ({subjects(pack, rule, binds, touched)}) r
), known AS MATERIALIZED (
    SELECT u.id, coalesce(r.area_no, u.area_no) AS area_no, CASE
           WHEN {done_sql(pack, rule, binds, "r", "u.since", "u.due_rule")} THEN 'done'
           WHEN r.live IS NOT TRUE THEN 'cancelled'
           WHEN {lapsed.format(due="u.due")} THEN 'missed' ELSE 'open' END AS state
      FROM duties u LEFT JOIN subjects r ON r.about_id = u.about_id
     WHERE u.pack = CAST(:pack AS text) AND u.rule = '{rule.name}' AND u.about = 'area' {among} AND {governed("u.area_no")}
       AND (u.state = 'open' OR u.state IN ('done', 'cancelled') AND NOT {BY_HAND} AND u.due >= {TODAY})
), opened AS (
    INSERT INTO duties (pack, edition, rule, holder, area_no, about, about_id, since, due_rule, due, provisional,
                        opened_at, state, closed_at)
    SELECT CAST(:pack AS text), CAST(:edition AS text), '{rule.name}', 'office', n.area_no, 'area', n.about_id,
           n.since, n.due, n.due, false, moment.at, n.state, CASE WHEN n.state <> 'open' THEN moment.at END
      FROM (SELECT r.area_no, r.about_id, p.since, p.due, CASE
                   WHEN {done_sql(pack, rule, binds, "r", "p.since", "p.due")} THEN 'done'
                   WHEN {lapsed.format(due="p.due")} THEN 'missed' ELSE 'open' END AS state
              FROM subjects r JOIN unnest(CAST(:sinces AS date[]), CAST(:dues AS date[])) AS p(since, due)
                ON p.due >= r.began
             WHERE r.live AND NOT EXISTS (SELECT FROM duties o WHERE o.pack = CAST(:pack AS text) AND o.rule = '{rule.name}'
                   AND o.holder = 'office' AND o.about = 'area' AND o.about_id = r.about_id AND o.since = p.since)) n, moment
    ON CONFLICT DO NOTHING RETURNING 1
), written AS (
    UPDATE duties u SET state = k.state, area_no = k.area_no,
           closed_at = CASE k.state WHEN 'open' THEN NULL WHEN u.state THEN u.closed_at ELSE moment.at END
      FROM known k, moment WHERE u.id = k.id AND (u.state, u.area_no) <> (k.state, k.area_no)
    RETURNING u.state
)
SELECT (SELECT count(*) FROM opened) AS opened, count(*) FILTER (WHERE state = 'open') AS changed,
       count(*) FILTER (WHERE state = 'done') AS closed, count(*) FILTER (WHERE state = 'cancelled') AS cancelled,
       count(*) FILTER (WHERE state = 'missed') AS missed
  FROM written"""
    return statement, binds.values | named(pack, [rule])


def _stopped(pack: Pack, rule: DutyRule, binds: Binds) -> str:
    """Whether the rate up to which a quota holds has been reached there, by the newest figures frozen."""
    stop = next((quota.until for quota in pack.quotas if rule.name == f"quota-{quota.name}"), None)
    if stop is None:
        return "false"
    value = f"{binds.add(stop.value.numerator)} * f.den <= f.num * {binds.add(stop.value.denominator)}"
    return f"""coalesce((SELECT f.den > 0 AND {value} FROM rates f WHERE f.area_id = r.about_id
        AND f.pack = CAST(:pack AS text) AND f.name = {binds.add(stop.rate)} ORDER BY f.as_of DESC LIMIT 1), false)"""
