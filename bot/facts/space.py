"""The space of rooms, and to whoever acts for the house also how many live there."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from flows.space import Space, SpaceIn
from registry import space
from registry.numbers import tidy_code
from registry.vault import Vault


async def _space_in(conn: AsyncConnection, vault: Vault, asked: Asked[SpaceIn]) -> list[Space]:
    wanted = [(tidy_code(fact.house_code), fact.room, who.person_id) for who, fact in asked]
    found = by_n(await space.of_rooms(conn, wanted))
    answers = []
    for n in numbered(asked):
        row = found[n][0] if n in found else None
        answers.append(Space(row.beds, row.area_m2, row.people if row.acts else 0) if row else Space())
    return answers


ANSWERS: Answers = {
    SpaceIn: _space_in,
}
