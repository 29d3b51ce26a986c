"""Claims notices by lease, writes what became of them, and takes over what a dead sender left."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from notices.fallback import CIVIL, fall_back
from notices.outbox import RANKS
from notices.quiet import HOURS, NEVER, Hours, bound, covers, end_of_quiet, everywhere, is_quiet
from registry.database import one, rows, run

LEASE_SECONDS: Final = 27
"""Whoever looks each second has taken over what a dead sender left within 30 s."""
AFTERGLOW_SECONDS: Final = 1.1
"""Who sends next does not know what was sent in the second before."""
HELD_BY_NIGHT: Final = RANKS["service"]
"""Quiet hours hold this rank and those behind it; urgent ones and replies go out at any time."""
RETRIED_ONCE: Final = RANKS["service"]
"""What may have arrived is sent once more up to this rank; a campaign never is."""
LOOK_AHEAD: Final = 4
"""Rows looked at for one that is claimed: one chat's row at a time, or one chat would hold up everybody."""
DEFERRED_AT_ONCE: Final = 5_000
OPTED_OUT: Final = "opted-out"


@dataclass(frozen=True, slots=True)
class Claimed:
    """A notice on its way out; `attempt` fences off whoever comes too late to say what became of it.

    `asked`: a conversation is open in the reader's chat.
    """

    id: int
    attempt: int
    cause: str
    reader: str
    flow: str
    key: str
    content: bytes
    contact_id: int | None
    address: str | None
    lang: str | None
    unreachable: str | None
    kind: str = ""
    asking: bool = False
    """Whether a question is open in that chat."""
    tries: int = 0
    """How often its channel could not take it before."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a claim. `state`: sent, failed, skipped, queued (again after `wait` seconds) or unknown."""

    id: int
    attempt: int
    state: str
    reason: str | None = None
    outside_id: str | None = None
    parts: int = 1
    wait: float = 0.0


_SHUT: Final = f"""
civil AS MATERIALIZED (SELECT {CIVIL} AS now, CAST({CIVIL} AT TIME ZONE 'Asia/Shanghai' AS timestamp) AS local),
shut AS MATERIALIZED (SELECT h.* FROM {HOURS} CROSS JOIN civil WHERE {is_quiet("CAST(civil.local AS time)")})"""
"""The rules of quiet hours that hold now."""

_SOME_OPEN: Final = "(SELECT count(*) FROM shut) < cardinality(CAST(:quiet_lo AS bigint[]))"

_CLAIM: Final = f"""
WITH {_SHUT}, due AS (
  SELECT n.* FROM (
    SELECT rank, 0 AS run FROM (VALUES {", ".join(f"({rank})" for rank in sorted(RANKS.values()))}) AS own(rank)
    UNION ALL SELECT CASE WHEN urgent THEN {RANKS["urgent"]} ELSE {RANKS["campaign"]} END, id FROM campaign_runs
     WHERE state = 'running' AND finished_at IS NULL
  ) AS r
  CROSS JOIN civil
  CROSS JOIN LATERAL (
    SELECT id, contact_id, rank, not_before FROM notices
    WHERE account = :account AND rank = r.rank AND run_id = r.run AND state = 'queued' AND not_before <= civil.now
      AND (expires_at IS NULL OR expires_at > civil.now) AND (retry_at IS NULL OR retry_at <= now())
      AND (contact_id IS NULL OR contact_id <> ALL (CAST(:resting AS bigint[])))
      AND (r.rank < {HELD_BY_NIGHT} OR NOT EXISTS (SELECT FROM shut h WHERE {covers("area_no")}))
    ORDER BY not_before, id LIMIT {{look}}
  ) n
  WHERE EXISTS (SELECT FROM accounts
                WHERE name = :account AND paused IS NULL AND (hold_until IS NULL OR hold_until <= now()))
    AND (r.rank < {HELD_BY_NIGHT} OR {_SOME_OPEN})
), firsts AS (
  SELECT DISTINCT ON (coalesce(contact_id, -id)) id FROM due
  ORDER BY coalesce(contact_id, -id), rank, not_before, id
), chosen AS (
  SELECT n.id FROM firsts JOIN notices n USING (id) WHERE n.state = 'queued'
  ORDER BY n.rank, n.not_before, n.id LIMIT :room FOR UPDATE OF n SKIP LOCKED
), leased AS (
  UPDATE notices n SET state = 'leased', attempts = n.attempts + 1,
    leased_until = now() + make_interval(secs => {LEASE_SECONDS})
  FROM chosen WHERE n.id = chosen.id RETURNING n.*
)
SELECT l.id, l.attempts, l.cause, l.reader, l.flow, l.text_key, l.content, l.contact_id, c.address, c.lang,
  CASE WHEN l.rank = {RANKS["campaign"]} AND c.opted_out THEN '{OPTED_OUT}' ELSE c.unreachable END AS unreachable,
  l.kind, EXISTS (SELECT FROM talks t WHERE t.contact_id = l.contact_id AND t.active) AS asking, l.tries
FROM leased l LEFT JOIN LATERAL (
  SELECT address, lang, unreachable, opted_out FROM contacts WHERE id = l.contact_id LIMIT 1
) c ON true
ORDER BY l.rank, l.not_before, l.id"""
"""How far it looks is written into it, in powers of two: PostgreSQL then keeps one plan, and planning took as long as claiming
(measured). A limit it does not know it takes for a tenth of the queue."""


@cache
def _claim_looking(rows_ahead: int) -> str:
    return _CLAIM.format(look=1 << (rows_ahead - 1).bit_length())


async def claim(
    conn: AsyncConnection,
    account: str,
    room: int,
    *,
    resting: Collection[int] = (),
    quiet: Sequence[Hours] = everywhere(NEVER),
) -> list[Claimed]:
    """At most `room` due notices, the most urgent first, one a chat and none of the chats that rest; leased for 27 s.

    Nothing while the account is paused or held; where it is quiet only what is urgent and replies. Each campaign's run
    has its own place in the queue, so one that rests costs nothing, however many of its rows wait.
    """
    found = await rows(
        conn,
        _claim_looking(room * LOOK_AHEAD),
        account=account,
        room=room,
        resting=list(resting),
        **bound(quiet),
    )
    return [Claimed(*tuple(row)) for row in found]


_AT_REST: Final = f"""
WITH {_SHUT}
SELECT n.id, civil.now + ({end_of_quiet("civil.local")} - civil.local) AS ends
FROM civil CROSS JOIN shut h
JOIN notices n ON n.account = :account AND n.rank >= {HELD_BY_NIGHT} AND n.state = 'queued' AND n.not_before <= civil.now
  AND {covers("n.area_no")}
WHERE {_SOME_OPEN} AND (SELECT count(*) FROM shut) > 0 LIMIT {DEFERRED_AT_ONCE}"""

_DEFER: Final = """
UPDATE notices n SET not_before = w.ends
FROM unnest(CAST(:ids AS bigint[]), CAST(:ends AS timestamptz[])) AS w(id, ends) WHERE n.id = w.id AND n.state = 'queued'"""


async def defer(conn: AsyncConnection, account: str, quiet: Sequence[Hours]) -> int:
    """What waits for areas that are quiet while others are not becomes due when their quiet ends; gives how many.

    Or each claim would look at all of it again (decision 0005). Does nothing where all areas keep the same hours, and
    while all are quiet or none is.
    """
    if len({(rule.begins, rule.ends) for rule in quiet}) < 2:
        return 0
    found = await rows(conn, _AT_REST, account=account, **bound(quiet))
    if not found:
        return 0
    ends: dict[int, datetime] = {}
    for row in found:
        ends[row.id] = max(row.ends, ends.get(row.id, row.ends))
    return await run(conn, _DEFER, ids=[*ends], ends=[*ends.values()])


_SETTLE: Final = f"""
UPDATE notices n SET
  state = CASE WHEN s.state = 'unknown' AND n.rank <= {RETRIED_ONCE} AND n.unknown_at IS NULL THEN 'queued'
               ELSE s.state END,
  reason = s.reason,
  outside_id = coalesce(s.outside_id, n.outside_id),
  parts = CASE WHEN s.state = 'sent' THEN s.parts ELSE n.parts END,
  sent_at = CASE WHEN s.state = 'sent' THEN now() ELSE n.sent_at END,
  tries = n.tries + CASE WHEN s.state = 'queued' AND s.wait > 0 THEN 1 ELSE 0 END,
  unknown_at = CASE WHEN s.state = 'unknown' THEN coalesce(n.unknown_at, now()) ELSE n.unknown_at END,
  retry_at = CASE WHEN s.wait > 0 THEN now() + make_interval(secs => s.wait) END,
  leased_until = NULL
FROM unnest(CAST(:ids AS bigint[]), CAST(:attempts AS int[]), CAST(:states AS text[]), CAST(:reasons AS text[]),
            CAST(:outside AS text[]), CAST(:parts AS int[]), CAST(:waits AS float8[]))
  AS s(id, attempt, state, reason, outside_id, parts, wait)
WHERE n.id = s.id AND n.state = 'leased' AND n.attempts = s.attempt"""


async def settle(conn: AsyncConnection, settled: Sequence[Settled]) -> int:
    """Writes what became of claims, in one statement; gives how many were still ours to settle.

    What failed here goes to the person's next channel (one statement more, if anything failed).
    """
    if not settled:
        return 0
    written = await run(
        conn,
        _SETTLE,
        ids=[s.id for s in settled],
        attempts=[s.attempt for s in settled],
        states=[s.state for s in settled],
        reasons=[s.reason for s in settled],
        outside=[s.outside_id for s in settled],
        parts=[s.parts for s in settled],
        waits=[s.wait for s in settled],
    )
    await fall_back(conn, [s.id for s in settled if s.state == "failed"])
    return written


_RECOVER: Final = f"""
UPDATE notices SET
  state = CASE WHEN rank <= {RETRIED_ONCE} AND unknown_at IS NULL THEN 'queued' ELSE 'unknown' END,
  unknown_at = coalesce(unknown_at, now()), reason = 'lease-ran-out', leased_until = NULL
WHERE account = :account AND state = 'leased' AND leased_until < now()"""


async def recover(conn: AsyncConnection, account: str) -> int:
    """Notices whose lease ran out may have been sent: all are counted as unknown, some sent once more; gives how many."""
    return await run(conn, _RECOVER, account=account)


async def gone(conn: AsyncConnection, contacts: Mapping[int, str]) -> None:
    """Nobody is there any more to be told things on this channel, and why, until they write again."""
    sql = """UPDATE contacts c SET unreachable = g.reason
             FROM unnest(CAST(:contacts AS bigint[]), CAST(:reasons AS text[])) AS g(id, reason) WHERE c.id = g.id"""
    if contacts:
        await run(conn, sql, contacts=list(contacts), reasons=list(contacts.values()))


# -- accounts -------------------------------------------------------------------------------------------------------


_OPEN: Final = f"""
INSERT INTO accounts AS a (name, level) VALUES (:account, :level)
ON CONFLICT (name) DO UPDATE SET level = excluded.level
RETURNING greatest(0, extract(epoch FROM hold_until - now()), CASE WHEN EXISTS (
  SELECT FROM notices WHERE account = :account AND state = 'leased'
    AND leased_until > now() + make_interval(secs => {LEASE_SECONDS - AFTERGLOW_SECONDS})) THEN {AFTERGLOW_SECONDS} END) AS held"""


async def open_account(conn: AsyncConnection, account: str, level: str) -> float:
    """Makes sure that the account is known, at this level; gives the seconds for which nothing may be sent.

    That is what its service told us, or the second that a sender who just died may have used up.
    """
    row = await one(conn, _OPEN, account=account, level=level)
    return float(row.held) if row else 0.0


async def hold(conn: AsyncConnection, account: str, seconds: float) -> None:
    """The service told us to wait; whoever sends next, after a restart too, keeps to it."""
    await run(
        conn,
        "UPDATE accounts SET hold_until = greatest(hold_until, now() + make_interval(secs => :seconds)) "
        "WHERE name = :account",
        account=account,
        seconds=seconds,
    )


async def shut(conn: AsyncConnection, account: str, reason: str | None) -> None:
    """The service does not let the account in (or, without a reason, does again); nothing is claimed meanwhile."""
    await run(
        conn,
        "UPDATE accounts SET paused = CAST(:reason AS text), "
        "paused_at = CASE WHEN CAST(:reason AS text) IS NOT NULL THEN coalesce(paused_at, now()) END WHERE name = :account",
        account=account,
        reason=reason,
    )
