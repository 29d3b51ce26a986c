"""Places that somebody's organisation looks after, by the plate before them."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from flows.patrol import PlaceSeen, PlaceToPatrol, rounds_of
from registry import patrols
from registry.numbers import tidy_code
from registry.vault import Vault


async def _places(conn: AsyncConnection, vault: Vault, asked: Asked[PlaceToPatrol]) -> list[PlaceSeen | None]:
    """Of several organisations the one whose rounds the programme has."""
    found = by_n(
        await patrols.here(conn, [(who.person_id, tidy_code(fact.house_code)) for who, fact in asked])
    )
    places: list[PlaceSeen | None] = []
    for n in numbered(asked):
        pack = asked[n - 1][0].pack
        ordered = sorted(found.get(n, ()), key=lambda row: not rounds_of(pack, row.kind))
        row = ordered[0] if ordered else None
        places.append(PlaceSeen(row.id, row.code, row.address, row.kind, row.name) if row else None)
    return places


ANSWERS: Answers = {
    PlaceToPatrol: _places,
}
