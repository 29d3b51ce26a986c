"""What somebody consented to."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from flows.my_data import ConsentSeen, MyConsents
from registry import my_data
from registry.database import SHANGHAI
from registry.my_data import Owner
from registry.vault import Vault


async def _my_consents(
    conn: AsyncConnection, vault: Vault, asked: Asked[MyConsents]
) -> list[tuple[ConsentSeen, ...]]:
    found = by_n(await my_data.consents(conn, [Owner(who.contact_id, who.person_id) for who, _ in asked]))
    return [
        tuple(ConsentSeen(row.id, row.what, row.at.astimezone(SHANGHAI).date()) for row in found.get(n, ()))
        for n in numbered(asked)
    ]


ANSWERS: Answers = {MyConsents: _my_consents}
"""One query for a batch."""
