"""Places near a house."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from flows.places import PlaceSeen, PlacesNear
from registry import near
from registry.numbers import tidy_code
from registry.vault import Vault


async def _places_near(
    conn: AsyncConnection, vault: Vault, asked: Asked[PlacesNear]
) -> list[tuple[PlaceSeen, ...]]:
    found = by_n(await near.near(conn, [tidy_code(fact.house_code) for _, fact in asked]))
    return [
        tuple(
            PlaceSeen(row.kind, row.name, row.address, row.hours or "", row.url or "", row.phone or "")
            for row in found.get(n, ())
        )
        for n in numbered(asked)
    ]


ANSWERS: Answers = {PlacesNear: _places_near}
