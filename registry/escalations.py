"""What stays undone too long becomes the matter of the office above, as the rule's chain says."""

from datetime import datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import Pack
from registry.database import run
from registry.duties_sql import governed
from registry.programmes import GOVERNED
from registry.rules_sql import day

RANK: Final = "array_position(ARRAY['city', 'town', 'village', 'grid'], {level})"

_HAND_UP: Final = f"""
WITH governed AS MATERIALIZED ({GOVERNED}
), late AS MATERIALIZED (
    SELECT d.*, s.level FROM duties d
      JOIN unnest(CAST(:rules AS text[]), CAST(:days AS int[]), CAST(:levels AS text[])) AS s(rule, days, level)
        ON s.rule = d.rule AND greatest(d.due, {day("d.opened_at")}) + s.days <= CAST(:today AS date)
     WHERE d.pack = CAST(:pack AS text) AND d.state = 'open' AND d.due < CAST(:today AS date) AND {governed("d.area_no")}
       AND NOT EXISTS (SELECT FROM duties e WHERE e.about = 'duty' AND e.about_id = d.id
           AND e.rule = 'escalated-' || s.level AND e.since >= greatest(d.due, {day("d.opened_at")}) + s.days)
), above AS (
    SELECT w.area_no, w.level, a.lo FROM (SELECT DISTINCT area_no, level FROM late) w
      JOIN areas a ON w.area_no BETWEEN a.lo AND a.hi AND (a.level = w.level
           OR a.lo = w.area_no AND {RANK.format(level="a.level")} < {RANK.format(level="w.level")})
)
INSERT INTO duties (pack, edition, rule, holder, area_no, house_id, about, about_id, since, due_rule, due, provisional,
                    opened_at)
SELECT l.pack, l.edition, 'escalated-' || l.level, 'office', a.lo, l.house_id, 'duty', l.id,
       CAST(:today AS date), CAST(:today AS date), CAST(:today AS date), false, :now
  FROM late l JOIN above a ON a.area_no = l.area_no AND a.level = l.level
ON CONFLICT DO NOTHING"""
"""Once a level for each due day: a duty that an officer re-dates starts its way upwards anew."""

_SETTLE: Final = """
UPDATE duties e SET state = CASE d.state WHEN 'done' THEN 'done' ELSE 'cancelled' END, closed_at = :now
  FROM duties d WHERE e.about = 'duty' AND e.state = 'open' AND e.pack = :pack AND d.id = e.about_id
   AND (d.state <> 'open' OR d.due >= CAST(:today AS date))"""


async def escalate(conn: AsyncConnection, pack: Pack, now: datetime) -> int:
    """Hands overdue duties upwards and takes back what is settled or re-dated; gives how many rows were written.

    Days are counted from the due day, or from the day the duty opened if it was late already. An area that lies at or
    above the level keeps the matter; where there is no area of the level above, nobody is given it. Two statements.
    """
    today = now.date()
    settled = await run(conn, _SETTLE, pack=pack.name, today=today, now=now)
    steps = [(rule.name, step.days, step.level) for rule in pack.all_duties for step in rule.escalate]
    if not steps:
        return settled
    rules, days, levels = (list(column) for column in zip(*steps, strict=True))
    values = {"rules": rules, "days": days, "levels": levels}
    return settled + await run(conn, _HAND_UP, pack=pack.name, today=today, now=now, **values)
