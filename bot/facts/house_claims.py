"""Houses that somebody says are theirs, as they themselves may see them."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from flows import house_claims as ask
from registry import house_claims
from registry.vault import Vault


async def _my_claims(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.MyClaims]
) -> list[tuple[ask.ClaimSeen, ...]]:
    found = by_n(await house_claims.own(conn, [(who.contact_id, who.person_id) for who, _ in asked]))
    return [tuple(ask.ClaimSeen(r.address, r.on_day) for r in found.get(n, ())) for n in numbered(asked)]


ANSWERS: Answers = {
    ask.MyClaims: _my_claims,
}
