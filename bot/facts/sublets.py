"""Who asks an owner's consent to sublet, or has it."""

from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from flows.sublets import Sublets, SubletSeen
from registry import sublets
from registry.database import SHANGHAI
from registry.vault import Vault


async def _sublets(
    conn: AsyncConnection, vault: Vault, asked: Asked[Sublets]
) -> list[tuple[SubletSeen, ...]]:
    found = by_n(await sublets.of_owners(conn, [(who.person_id, fact.house_id) for who, fact in asked]))
    return [tuple(map(_seen, found.get(n, ()))) for n in numbered(asked)]


def _seen(row: Row[Any]) -> SubletSeen:
    day = row.at.astimezone(SHANGHAI).date()
    return SubletSeen(row.id, row.house_id, row.address, row.surname, row.rooms, row.state, day, row.code)


ANSWERS: Answers = {
    Sublets: _sublets,
}
