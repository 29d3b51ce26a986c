"""What could not be told on one channel is told on the person's next one, and at last by SMS to a phone on record."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import run, value
from registry.own_chats import LEFT

CHANNEL: Final = "notices"
"""NOTIFY wakes who sends: at most once a transaction and account, the payload is the account's name."""

WEB: Final = "web"
SMS: Final = "sms"
ROBOTS: Final = "robots"
DEAF: Final = ("terminal", LEFT)
"""Accounts where nobody can be told anything later."""

CIVIL: Final = "(now() + make_interval(secs => coalesce((SELECT offset_seconds FROM clock WHERE id = 1), 0)))"

LONG_PAUSE_MINUTES: Final = 30
"""An account that its service does not let in, or tells to wait, for so long is no way to reach anybody in time."""
UNSEEN_HOURS: Final = 24
"""So long a notice waits for a page to be opened; then whoever has another channel is told there."""
AT_ONCE: Final = 1000

_WAITS_LONG: Final = f"{{account}}.hold_until > now() + make_interval(mins => {LONG_PAUSE_MINUTES})"

_NEXT: Final = f"""
  SELECT c.id, c.account FROM contacts c LEFT JOIN accounts a ON a.name = c.account
   WHERE c.person_id = n.person_id AND c.unreachable IS NULL AND c.account <> ALL (CAST(:deaf AS text[]))
     AND c.id IS DISTINCT FROM n.contact_id AND c.id <> ALL (n.tried) AND a.paused IS NULL
     AND ({_WAITS_LONG.format(account="a")}) IS NOT TRUE
     AND (n.kind <> 'campaign' OR NOT EXISTS (
       SELECT FROM contacts o WHERE o.person_id = n.person_id AND o.opted_out))
   ORDER BY c.heard_at DESC NULLS LAST, c.id DESC LIMIT 1
"""
"""The person's channel that was used last, of those not tried yet. Who opted out anywhere gets no campaign elsewhere."""

_RESORT: Final = f"""
  SELECT 's' || encode(f.index, 'hex') AS address,
    (SELECT l.lang FROM contacts l WHERE l.person_id = n.person_id ORDER BY l.heard_at DESC NULLS LAST LIMIT 1) AS lang
    FROM phones f LEFT JOIN contacts c ON c.account = '{SMS}' AND c.address = 's' || encode(f.index, 'hex')
   WHERE n.kind IN ('urgent', 'service') AND f.person_id = n.person_id AND f.trusted AND f.whose = 'own'
     AND EXISTS (SELECT FROM accounts a WHERE name = '{SMS}' AND last_resort AND paused IS NULL
                  AND ({_WAITS_LONG.format(account="a")}) IS NOT TRUE)
     AND (c.id IS NULL OR c.unreachable IS NULL AND c.id <> ALL (n.tried) AND c.id IS DISTINCT FROM n.contact_id)
   ORDER BY f.id DESC LIMIT 1
"""
"""A phone on record, vouched for by an officer or the base register, and the person's own; never for a campaign.

Its contact stays nobody's: a text from there proves nothing (decision 12).
"""

_MOVE: Final = """
WITH stuck AS MATERIALIZED (
  SELECT n.id, n.kind, next.id AS contact_id, next.account, resort.address, resort.lang
  FROM notices n LEFT JOIN LATERAL ({next}) next ON true
  LEFT JOIN LATERAL ({resort}) resort ON next.id IS NULL
  WHERE {which} AND n.kind <> 'reply' AND n.person_id IS NOT NULL {only}
), made AS (
  INSERT INTO contacts AS c (account, address, lang)
  SELECT DISTINCT ON (address) '{sms}', address, lang FROM stuck WHERE address IS NOT NULL
  ON CONFLICT (account, address) DO UPDATE SET account = c.account
  RETURNING id, address
), ways AS (
  SELECT s.id, coalesce(s.contact_id, m.id) AS contact_id, coalesce(s.account, '{sms}') AS account
  FROM stuck s LEFT JOIN made m ON m.address = s.address WHERE s.contact_id IS NOT NULL OR m.id IS NOT NULL
), moved AS (
  UPDATE notices n SET state = 'queued', reason = NULL, account = w.account, contact_id = w.contact_id,
    retry_at = NULL, leased_until = NULL, tries = 0,
    tried = CASE WHEN n.contact_id IS NULL THEN n.tried ELSE n.tried || n.contact_id END
  FROM ways w WHERE n.id = w.id RETURNING n.account
), lost AS (
  UPDATE notices n SET reason = 'unreachable' FROM stuck s
  WHERE n.id = s.id AND n.state = 'failed' AND s.contact_id IS NULL AND s.address IS NULL
)
SELECT (SELECT count(*) FROM moved) AS moved,
  (SELECT count(pg_notify(:channel, account)) FROM (SELECT DISTINCT account FROM moved) AS woken) AS woken"""

_FAILED: Final = _MOVE.format(
    next=_NEXT,
    resort=_RESORT,
    sms=SMS,
    which="n.id = ANY (CAST(:ids AS bigint[])) AND n.state = 'failed' AND n.reason IS DISTINCT FROM 'unrenderable'",
    only="",
)

_STALE: Final = _MOVE.format(
    next=_NEXT,
    resort=_RESORT,
    sms=SMS,
    which=f"""n.id IN (
    SELECT q.id FROM notices q JOIN accounts a ON a.name = q.account AND a.paused_at < now() - make_interval(mins => {LONG_PAUSE_MINUTES})
     WHERE q.state = 'queued'
    UNION ALL
    SELECT q.id FROM notices q JOIN accounts a ON a.name = q.account AND {_WAITS_LONG.format(account="a")}
     WHERE q.state = 'queued' AND q.kind IN ('urgent', 'service')
    UNION ALL
    SELECT q.id FROM notices q WHERE q.account = '{WEB}' AND q.state = 'queued'
       AND q.made_at < now() - make_interval(hours => {UNSEEN_HOURS})
       AND q.not_before < {CIVIL} - make_interval(hours => {UNSEEN_HOURS})) AND n.state = 'queued'""",
    only=f"AND (next.id IS NOT NULL OR resort.address IS NOT NULL) LIMIT {AT_ONCE}",
)


async def fall_back(conn: AsyncConnection, ids: Sequence[int]) -> int:
    """Of these notices, those that failed wait for their person's next channel now; gives how many.

    Never a reply, never the same contact twice. Where no channel is left the reason becomes `unreachable`: such rows are
    the printed list of those somebody must visit. One statement; nothing happens without ids.
    """
    if not ids:
        return 0
    moved: int = await value(conn, _FAILED, ids=list(ids), deaf=list(DEAF), channel=CHANNEL)
    return moved


async def leave_stale(conn: AsyncConnection) -> int:
    """What waits on an account long paused, or for a page nobody opens, goes to a next channel where there is one.

    So does what is urgent or asked for by law where the service told the account to wait long; a campaign waits there:
    that ends by itself. The clock asks each minute, at most a thousand move at a time; without another channel it goes
    on waiting. Costs two look-ups by index for each notice that waits so long.
    """
    moved: int = await value(conn, _STALE, deaf=list(DEAF), channel=CHANNEL)
    return moved


async def allow_last_resort(conn: AsyncConnection, allowed: bool) -> None:
    """Whether people on record whom no chat reaches are told by SMS."""
    await run(
        conn, "UPDATE accounts SET last_resort = :allowed WHERE name = :name", allowed=allowed, name=SMS
    )
