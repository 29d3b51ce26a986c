"""Of whom an audience chooses, who will be told and who not, each for a reason: counted before, and judged at a launch."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.audience import ENOUGH_THIS_WEEK, NOT_TOLD, OPTED_OUT, UNREACHABLE, Audience, Reach, recipients
from registry.database import rows
from registry.limits import FEWER

SAMPLE: Final = 10

JUDGED: Final = f"""{FEWER}, written AS (SELECT n.reader, count(*) AS number FROM campaign_runs r JOIN notices n ON n.run_id = r.id
  WHERE r.launched_at > CAST(:now AS timestamptz) - interval '7 days' AND NOT r.urgent
    AND n.state <> ALL (CAST(:not_told AS text[])) GROUP BY n.reader
  HAVING count(*) >= least(CAST(:most AS int), (SELECT min(most) FROM fewer))
), judged AS MATERIALIZED (
  SELECT r.*, CASE WHEN r.contact_id IS NULL THEN '{UNREACHABLE}' WHEN :urgent THEN NULL
    WHEN r.opted_out THEN '{OPTED_OUT}' WHEN w.number >= least(CAST(:most AS int),
      (SELECT min(f.most) FROM fewer f WHERE r.area_no BETWEEN f.lo AND f.hi)) THEN '{ENOUGH_THIS_WEEK}' END AS reason
    FROM recipients r LEFT JOIN written w ON w.reader = r.reader
)"""
"""After `recipients`: each with the `reason` why they are not told, or none. Costs the rows of the week's runs."""

VILLAGE: Final = (
    """(SELECT a.name FROM areas a WHERE {area_no} BETWEEN a.lo AND a.hi AND a.level = 'village' LIMIT 1)"""
)

_LACKING: Final[Mapping[str, str]] = {
    "surname": """SELECT count(*) FROM judged r LEFT JOIN people p ON p.id = r.person_id
      WHERE r.reason IS NULL AND coalesce(p.name, '') = ''""",
    "village": f"""SELECT coalesce(sum(number), 0) FROM (SELECT area_no, count(*) AS number FROM judged
      WHERE reason IS NULL GROUP BY 1) r WHERE {VILLAGE.format(area_no="r.area_no")} IS NULL""",
    "address": "SELECT count(*) FROM judged WHERE reason IS NULL AND house_id IS NULL",
}
"""How many of those who are told have nothing to fill a placeholder with."""

_COUNTED: Final = f"""
{{recipients}}, {JUDGED}
SELECT count(*) AS chosen, count(*) FILTER (WHERE reason IS NULL) AS recipients,
  count(*) FILTER (WHERE reason = '{UNREACHABLE}') AS unreachable,
  count(*) FILTER (WHERE reason = '{OPTED_OUT}') AS opted_out,
  count(*) FILTER (WHERE reason = '{ENOUGH_THIS_WEEK}') AS enough,
  (SELECT coalesce(jsonb_object_agg(kind, number), jsonb_build_object()) FROM (SELECT split_part(account, ':', 1) AS kind,
    count(*) AS number FROM judged WHERE reason IS NULL GROUP BY 1) one) AS channels,
  jsonb_build_object({{lacking}}) AS lacking,
  (SELECT coalesce(jsonb_agg(to_jsonb(one)), '[]') FROM (SELECT coalesce(p.name, '') AS name,
     split_part(r.account, ':', 1) AS channel, {VILLAGE.format(area_no="r.area_no")} AS village
     FROM (SELECT * FROM judged WHERE reason IS NULL ORDER BY hashint8(key), key LIMIT {SAMPLE}) r
     LEFT JOIN people p ON p.id = r.person_id) one) AS sample
  FROM judged"""


@dataclass(frozen=True, slots=True)
class Estimate:
    """Of those `chosen` by the audience, `recipients` are told; the others are not, each for one reason.

    `unreachable` where no chat reaches them, `opted_out`, `enough` where they were written to often enough this week; an
    urgent one leaves only the first aside. `channels`: how many are told on each. `lacking`: of those told, how many have
    nothing for a placeholder asked about. `sample`: at most ten of them, as {name, channel, village}; the name is '' for
    a chat that proved nothing.
    """

    chosen: int
    recipients: int
    unreachable: int
    opted_out: int
    enough: int
    channels: Mapping[str, int]
    lacking: Mapping[str, int]
    sample: Sequence[Mapping[str, Any]]


async def estimate(
    conn: AsyncConnection,
    audience: Audience,
    reach: Reach,
    now: datetime,
    needs: Iterable[str] = (),
    *,
    urgent: bool = False,
) -> Estimate:
    """Counts before anything is sent; `needs` are placeholders, of which those always there are left aside."""
    found = await recipients(conn, audience, reach)
    lacking = ", ".join(f"'{name}', ({_LACKING[name]})" for name in sorted(needs) if name in _LACKING)
    (row,) = await rows(
        conn,
        _COUNTED.format(recipients=found.sql, lacking=lacking),
        **found.values,
        today=now.date(),
        now=now,
        urgent=urgent,
        most=reach.pack.talk.max_campaigns_a_week,
        not_told=list(NOT_TOLD),
    )
    return Estimate(*tuple(row))
