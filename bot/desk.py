"""An officer at work in a chat: who they are, and their areas as the only ones there are while something is done."""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.who import Who
from flows.engine import Refused
from registry import officers
from registry.officers import Officer
from registry.scopes import within


@asynccontextmanager
async def at_desk(conn: AsyncConnection, who: Who, scope: str) -> AsyncIterator[Officer]:
    """For a deed: row-level security as in the officers' API. Raises Refused not-officer: dismissed, or not their role's."""
    found = await officers.by_ids(conn, [who.officer_id] if who.officer_id is not None else [])
    officer = found.get(who.officer_id or 0)
    if officer is None or scope not in officer.scopes:
        raise Refused("not-officer")
    async with within(conn, officer.ranges):
        yield officer


@dataclass(frozen=True, slots=True)
class Looking:
    """An officer's look-ups within a batch: their places in it, who asked, what was asked."""

    officer: Officer
    places: list[int]
    asked: list[tuple[Who, Any]]


async def looking(conn: AsyncConnection, asked: Sequence[tuple[Who, Any]], scope: str) -> Iterator[Looking]:
    """Look-ups by officer, those alone whose role may look; what nobody may see is left out."""
    ids = {who.officer_id for who, _ in asked if who.officer_id is not None}
    found = await officers.by_ids(conn, ids) if ids else {}
    each: dict[int, Looking] = {}
    for place, (who, fact) in enumerate(asked):
        officer = found.get(who.officer_id or 0)
        if officer is None or scope not in officer.scopes:
            continue
        mine = each.setdefault(officer.id, Looking(officer, [], []))
        mine.places.append(place)
        mine.asked.append((who, fact))
    return iter(each.values())


def names_travel(who: Who) -> bool:
    """Below the level `everything` a chat of an officer names nobody (decision 22)."""
    return who.carries == "everything"
