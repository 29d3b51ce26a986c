"""Tells officers at once, at night too, that an account is not let in by its service: nothing leaves it meanwhile."""

from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from notices import outbox
from notices.desk import ADDRESSES, FLOW
from notices.fallback import ROBOTS
from notices.outbox import New
from registry.database import rows
from registry.vault import Vault

_PAUSED: Final = f"""
WITH w AS MATERIALIZED ({ADDRESSES} AND f.role = 'officer')
SELECT w.id, a.name, a.paused, CAST(extract(epoch FROM a.paused_at) * 1000000 AS bigint) AS since,
  (SELECT count(*) FROM notices n WHERE n.account = a.name AND n.state = 'queued') AS waiting
FROM accounts a CROSS JOIN w WHERE a.paused IS NOT NULL AND a.name <> '{ROBOTS}' AND NOT EXISTS (
  SELECT FROM notices n WHERE n.reader = 'c' || w.id
    AND n.cause = 'paused:' || a.name || ':' || CAST(extract(epoch FROM a.paused_at) * 1000000 AS bigint))
ORDER BY a.name, w.id"""


async def tick(conn: AsyncConnection, vault: Vault) -> int:
    """One message for each pause and officer's address; gives how many were new. One statement, and one if any is paused."""
    new = [
        New(
            cause=f"paused:{row.name}:{row.since}",
            kind="urgent",
            flow=FLOW,
            key="paused",
            values={"account": row.name, "reason": row.paused, "number": row.waiting},
            contact_id=row.id,
        )
        for row in await rows(conn, _PAUSED)
    ]
    return await outbox.put(conn, vault, new)
