"""Who acts for a landlord, as the landlord sees them."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from flows import authority as ask
from registry import parties
from registry.vault import Vault


async def _who_acts(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.WhoActsForMe]
) -> list[tuple[ask.ActsForMe, ...]]:
    found = by_n(await parties.representatives(conn, [who.person_id for who, _ in asked]))
    return [
        tuple(ask.ActsForMe(row.person_id, row.name, row.since) for row in found.get(n, ()))
        for n in numbered(asked)
    ]


ANSWERS: Answers = {
    ask.WhoActsForMe: _who_acts,
}
