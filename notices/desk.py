"""Tells officers, at their own addresses, what is due, overdue or waits in their areas: counts, never anybody's data."""

from datetime import date, datetime
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from notices import outbox
from notices.fallback import ROBOTS
from notices.outbox import New
from notices.reminders import awake
from programmes.pack import Pack
from registry.database import rows
from registry.vault import Vault

FLOW: Final = "desk"
HELP_HOURS: Final = 1
"""Between two messages that somebody asks for help; the later one counts all who wait."""

ADDRESSES: Final = f"""
SELECT c.id, f.id AS officer_id FROM officer_addresses o JOIN officers f ON f.id = o.officer_id AND f.active
JOIN contacts c ON c.account = '{ROBOTS}' AND c.address = 'o' || o.id AND c.unreachable IS NULL"""

_HERS: Final = """EXISTS (SELECT FROM officer_areas x JOIN areas a ON a.id = x.area_id
  WHERE x.officer_id = w.officer_id AND {area_no} BETWEEN a.lo AND a.hi)"""

_DAILY: Final = f"""
WITH w AS MATERIALIZED (
  SELECT * FROM ({ADDRESSES}) AS t WHERE NOT EXISTS (
    SELECT FROM notices n WHERE n.contact_id = t.id AND n.cause = 'desk:' || CAST(:day AS text))
)
SELECT w.id, owed.due, owed.overdue, filed.declarations, asked.requests FROM w
CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE d.due = CAST(:today AS date)) AS due,
    count(*) FILTER (WHERE d.due < CAST(:today AS date)) AS overdue
  FROM duties d WHERE d.state = 'open' AND d.due <= CAST(:today AS date) AND {_HERS.format(area_no="d.area_no")}) owed
CROSS JOIN LATERAL (SELECT count(*) AS declarations FROM declarations d
  WHERE d.state = 'submitted' AND {_HERS.format(area_no="d.area_no")}) filed
CROSS JOIN LATERAL (SELECT count(*) AS requests FROM help_requests r
  WHERE r.done_at IS NULL AND {_HERS.format(area_no="r.area_no")}) asked
ORDER BY w.id"""

_HANDED: Final = f"""
WITH w AS MATERIALIZED ({ADDRESSES})
SELECT w.id, count(*) AS number FROM w JOIN officer_areas x ON x.officer_id = w.officer_id
JOIN areas a ON a.id = x.area_id
JOIN duties d ON d.about = 'duty' AND d.state = 'open' AND d.since = CAST(:today AS date) AND d.area_no = a.lo
  AND d.rule LIKE 'escalated-%'
GROUP BY w.id ORDER BY w.id"""
"""What was handed to just this office today (`registry.escalations` writes it under the office's own area)."""

_HELP: Final = f"""
WITH w AS MATERIALIZED ({ADDRESSES})
SELECT w.id, count(*) AS number, max(r.id) AS newest FROM w
JOIN help_requests r ON r.done_at IS NULL AND {_HERS.format(area_no="r.area_no")}
WHERE NOT EXISTS (SELECT FROM notices n WHERE n.contact_id = w.id AND n.text_key = 'help'
  AND n.made_at > now() - make_interval(hours => {HELP_HOURS}))
GROUP BY w.id ORDER BY w.id"""


async def tick(conn: AsyncConnection, vault: Vault, pack: Pack, now: datetime) -> int:
    """Puts what officers are to be told by now (civil time); gives how many were new. Outside quiet hours only.

    A second tick puts nothing. At most three statements, each once over the addresses; the day's figures cost a look at
    every open duty of an officer's areas, once a day.
    """
    if awake(pack, now) != now:
        return 0
    today = now.date()
    new = [_digest(row, today) for row in await rows(conn, _DAILY, day=today.isoformat(), today=today)]
    new += [
        _told(row.id, f"desk:handed:{today}", "handed", number=row.number)
        for row in await rows(conn, _HANDED, today=today)
    ]
    new += [
        _told(row.id, f"desk:help:{row.newest}", "help", number=row.number) for row in await rows(conn, _HELP)
    ]
    return await outbox.put(conn, vault, new)


def _digest(row: Row[Any], today: date) -> New:
    counts = {
        "due": row.due,
        "overdue": row.overdue,
        "declarations": row.declarations,
        "requests": row.requests,
    }
    key = "digest" if any(counts.values()) else "nothing"
    return _told(row.id, f"desk:{today.isoformat()}", key, **(counts if key == "digest" else {}), date=today)


def _told(contact_id: int, cause: str, key: str, **values: object) -> New:
    return New(cause, "service", FLOW, key, values, contact_id=contact_id)


async def try_out(conn: AsyncConnection, vault: Vault, contact_id: int) -> None:
    """Shows that an address works."""
    await outbox.put(conn, vault, [_told(contact_id, f"desk:test:{contact_id}", "test")])
