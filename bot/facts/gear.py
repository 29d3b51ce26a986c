"""Devices and gear, as the landlords of their houses see them."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from flows import gear as ask
from registry import gear
from registry.vault import Vault


async def _gear_of(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.GearOf]
) -> list[tuple[ask.GearSeen, ...]]:
    found = by_n(await gear.in_houses(conn, [(who.person_id, fact.house_id) for who, fact in asked]))
    return [
        tuple(ask.GearSeen(r.id, r.kind, r.place, r.number, r.works, r.expires_on) for r in found.get(n, ()))
        for n in numbered(asked)
    ]


ANSWERS: Answers = {
    ask.GearOf: _gear_of,
}
