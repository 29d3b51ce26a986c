"""A person's own chats: which there are, and how one of them comes to know its person no more."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import audit
from registry.database import rows, run, value

LEFT: Final = "left"
"""The account of what was said in chats that were left: nobody speaks there, and nobody can be told anything."""

_OF: Final = f"""
SELECT c.person_id, c.id, split_part(c.account, ':', 1) AS kind, c.heard_at FROM contacts c
WHERE c.person_id = ANY (CAST(:people AS bigint[])) AND c.account NOT IN ('{LEFT}', 'terminal')
ORDER BY c.heard_at DESC NULLS LAST, c.id DESC"""


async def of_people(conn: AsyncConnection, people: Sequence[int]) -> Sequence[Row[Any]]:
    """Rows (person_id, id, kind, heard_at), the chats used last first."""
    return await rows(conn, _OF, people=list(people))


_PARK: Final = f"""
INSERT INTO contacts (account, address, lang, person_id, tied_by, tied_at)
SELECT '{LEFT}', gen_random_uuid(), lang, person_id, tied_by, tied_at FROM contacts WHERE id = :contact RETURNING id"""

_MOVED: Final = ("declarations", "acknowledgements", "letters", "help_requests", "files")
"""What was said in the chat and stays said: it hangs on the parked contact, and on the person, from now on."""

_WAITING: Final = """
UPDATE notices SET state = 'failed', reason = CASE WHEN person_id IS NULL THEN 'unreachable' ELSE 'left' END
WHERE contact_id = :contact AND state = 'queued' AND kind <> 'reply' RETURNING id"""


async def forget(conn: AsyncConnection, contact_id: int, actor: str, now: datetime) -> list[int]:
    """The chat begins anew, as nobody's: talks, pages and codes end, and what was declared is not seen there any more.

    Gives the notices that waited for it, failed now. Replies on their way still arrive: the chat's address stays.
    """
    parked = await value(conn, _PARK, contact=contact_id)
    for table in _MOVED:
        await run(
            conn,
            f"UPDATE {table} SET contact_id = :to WHERE contact_id = :contact",
            to=parked,
            contact=contact_id,
        )
    for statement in (
        "DELETE FROM talks WHERE contact_id = :contact",
        "DELETE FROM links WHERE contact_id = :contact AND used_at IS NULL",
        "UPDATE codes SET expires_at = now() WHERE contact_id = :contact AND used_at IS NULL AND expires_at > now()",
        "UPDATE contacts SET person_id = NULL, tied_by = NULL, tied_at = NULL, opted_out = false WHERE id = :contact",
    ):
        await run(conn, statement, contact=contact_id)
    waiting = [row.id for row in await rows(conn, _WAITING, contact=contact_id)]
    await audit.write(
        conn, actor, "forget-chat", "contact", contact_id, waiting=len(waiting), at=now.isoformat()
    )
    return waiting
