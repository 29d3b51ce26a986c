"""Since when a chat's person is filed, and the residence permit they told us of."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked
from flows.permit import MyPermit, PermitSeen
from registry import permits
from registry.vault import Vault


async def _my_permit(conn: AsyncConnection, vault: Vault, asked: Asked[MyPermit]) -> list[PermitSeen]:
    known = await permits.known(conn, [(who.contact_id, who.person_id) for who, _ in asked])
    found = {row.n: PermitSeen(row.filed_on, row.issued_on, row.endorse_by) for row in known}
    return [found[n] for n in range(1, len(asked) + 1)]


ANSWERS: Answers = {MyPermit: _my_permit}
"""One query for a batch."""
