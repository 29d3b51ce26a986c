"""The service level: of the urgent and service notices that became due, how many their channel had within 10 seconds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from notices.fallback import DEAF, WEB
from notices.outbox import RANKS
from notices.quiet import HOURS, Hours, bound, covers, end_of_quiet, is_quiet
from registry.database import rows

TARGET: Final = Fraction(95, 100)
WITHIN_SECONDS: Final = 10.0
KINDS: Final = ("urgent", "service")

_CIVIL_OFFSET: Final = "make_interval(secs => coalesce((SELECT offset_seconds FROM clock WHERE id = 1), 0))"


def _awake(moment: str) -> str:
    """The moment, or the end of the quiet it falls into; local timestamps."""
    return f"""coalesce((SELECT max({end_of_quiet(moment)}) FROM {HOURS}
      WHERE {covers("n.area_no")} AND {is_quiet(f"CAST({moment} AS time)")}), {moment})"""


_DUE: Final = f"""
WITH now AS MATERIALIZED (SELECT now() AS machine, {_CIVIL_OFFSET} AS ahead), ready AS (
  SELECT n.kind, n.rank, n.state, n.reason, n.area_no, n.tries, least(n.sent_at, n.unknown_at) AS handed_at,
    n.expires_at - now.ahead AS over_at, now.machine, now.ahead,
    (greatest(n.made_at, n.not_before - now.ahead) + now.ahead) AT TIME ZONE 'Asia/Shanghai' AS local
  FROM now CROSS JOIN notices n
  WHERE n.rank IN ({RANKS["urgent"]}, {RANKS["service"]})
    AND greatest(n.made_at, n.not_before) >= now() - make_interval(secs => :seconds) - interval '2 days'
    AND n.account IS NOT NULL AND n.account <> ALL (CAST(:unpushed AS text[]))
    AND NOT EXISTS (SELECT FROM contacts c WHERE c.id = ANY (n.tried) AND c.account = ANY (CAST(:unpushed AS text[])))
), due AS (
  SELECT n.*, (CASE WHEN n.rank = {RANKS["urgent"]} THEN n.local ELSE second.moment END) AT TIME ZONE 'Asia/Shanghai' - n.ahead
    AS due_at
  FROM ready n
  CROSS JOIN LATERAL (SELECT {_awake("n.local")} AS moment) AS first
  CROSS JOIN LATERAL (SELECT {_awake("first.moment")} AS moment) AS second
), judged AS (
  SELECT n.kind, n.due_at, n.handed_at, n.machine, n.state IN ('queued', 'leased') AND n.handed_at IS NULL AS waits,
    n.due_at + make_interval(secs => {WITHIN_SECONDS}) AS limit_at,
    n.state NOT IN ('cancelled', 'skipped') AND NOT (n.state = 'failed' AND n.tries = 0 AND n.reason IS DISTINCT FROM 'unrenderable')
      AND NOT (n.state = 'expired' AND n.handed_at IS NULL AND n.over_at <= n.due_at + make_interval(secs => {WITHIN_SECONDS}))
    AS counts
  FROM due n
)
SELECT kind,
  count(*) FILTER (WHERE counts AND over AND handed_at <= limit_at) AS in_time,
  count(*) FILTER (WHERE counts AND over) AS due,
  percentile_cont(0.95) WITHIN GROUP (ORDER BY extract(epoch FROM handed_at - due_at))
    FILTER (WHERE counts AND over AND handed_at IS NOT NULL) AS p95,
  count(*) FILTER (WHERE waits AND due_at <= machine) AS waiting,
  max(extract(epoch FROM machine - due_at)) FILTER (WHERE waits AND due_at <= machine) AS longest
FROM (SELECT j.*, j.limit_at <= j.machine AND j.due_at > j.machine - make_interval(secs => :seconds) AS over FROM judged j) j
GROUP BY kind"""


@dataclass(frozen=True, slots=True)
class Level:
    """Of one kind: `in_time` of `due`; how long 95 of 100 took at most; what waits though it is due, and how long by now.

    Seconds are None where nothing was handed over, or nothing waits.
    """

    kind: str
    in_time: int = 0
    due: int = 0
    p95_seconds: float | None = None
    waiting: int = 0
    longest_seconds: float | None = None


def reached(levels: Sequence[Level]) -> bool | None:
    """Whether the target is reached over all kinds; None where nothing became due."""
    due = sum(level.due for level in levels)
    return Fraction(sum(level.in_time for level in levels), due) >= TARGET if due else None


async def measured(conn: AsyncConnection, quiet: Sequence[Hours], seconds: float) -> list[Level]:
    """What became due in the last so many seconds and had its ten. Costs a look at each of those notices and two days' more.

    Due is when it was made, or not-before, or when the quiet of its area ended, whichever is last; urgent ones know no
    quiet. Had is when the channel took it or, of one in doubt, when that was written; a retry counts from the same
    moment, and so does the next channel. What waits longer, expired waiting, could not be worded or was given up after
    tries is late. Left aside: what was taken back, what the channel refused for its reader's sake (`failed`, for the
    printed list), and the web chat, where a notice waits for its reader to look.
    """
    found = await rows(conn, _DUE, seconds=seconds, unpushed=[WEB, *DEAF], **bound(quiet))
    known = {row.kind: row for row in found}
    levels = []
    for kind in KINDS:
        row = known.get(kind)
        levels.append(
            Level(kind)
            if row is None
            else Level(kind, row.in_time, row.due, _float(row.p95), row.waiting, _float(row.longest))
        )
    return levels


def _float(found: float | None) -> float | None:
    return None if found is None else float(found)


@dataclass(frozen=True, slots=True)
class AccountState:
    """A channel account: why and since when its service does not let it in, until when it was told to wait."""

    name: str
    level: str
    paused: str | None
    paused_at: datetime | None
    held_until: datetime | None
    waiting: int


async def accounts(conn: AsyncConnection) -> list[AccountState]:
    """All accounts by name, with how many notices wait there."""
    found = await rows(
        conn,
        """SELECT a.name, a.level, a.paused, a.paused_at, CASE WHEN a.hold_until > now() THEN a.hold_until END AS held_until,
             (SELECT count(*) FROM notices n WHERE n.account = a.name AND n.state = 'queued') AS waiting
             FROM accounts a ORDER BY a.name""",
    )
    return [AccountState(*tuple(row)) for row in found]
