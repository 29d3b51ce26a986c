"""What readers answer to a campaign: only those it went to, until it is over; the last word counts."""

from datetime import datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, run

_TOLD: Final = """
SELECT n.id, n.reader, n.expires_at, r.state, r.content FROM campaign_runs r JOIN notices n ON n.cause = 'campaign:' || r.id
 WHERE r.id = :run AND n.reader IN ('c' || CAST(:contact AS bigint), 'p' || CAST(:person AS bigint))
   AND n.state NOT IN ('queued', 'skipped', 'failed', 'cancelled')
 ORDER BY n.reader DESC LIMIT 1 FOR UPDATE OF n"""

_ANSWER: Final = """
INSERT INTO campaign_answers (run_id, reader, contact_id, answer, at) VALUES (:run, :reader, :contact, :answer, :now)
ON CONFLICT (run_id, reader) DO UPDATE SET answer = excluded.answer, contact_id = excluded.contact_id, at = excluded.at"""


async def answer(
    conn: AsyncConnection, run_id: int, contact_id: int, person_id: int | None, said: str, now: datetime
) -> str | None:
    """Keeps an answer; gives None, or why it is not taken: not-asked, campaign-over."""
    told = await one(conn, _TOLD, run=run_id, contact=contact_id, person=person_id)
    if told is None:
        return "not-asked"
    content = told.content
    offered = [one["value"] for one in content["choices"]] or (["ok"] if content["acknowledge"] else [])
    if said not in offered:
        return "not-asked"
    if told.state == "cancelled" or (told.expires_at is not None and told.expires_at <= now):
        return "campaign-over"
    await run(conn, _ANSWER, run=run_id, reader=told.reader, contact=contact_id, answer=said, now=now)
    await run(conn, "UPDATE notices SET state = 'answered' WHERE id = :id AND state <> 'leased'", id=told.id)
    return None
