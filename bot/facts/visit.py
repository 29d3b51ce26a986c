"""The house at whose door an officer stands."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.desk import looking, names_travel
from bot.facts.asked import Answers, Asked
from bot.who import Who
from flows import visit_facts as ask
from locales.hazard_places import place_named
from registry import visits
from registry.numbers import tidy_code
from registry.people import surname
from registry.scopes import within
from registry.vault import Vault
from registry.visits import Opened


async def _house_to_visit(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.HouseToVisit]
) -> list[ask.HouseOpened | None]:
    """A few queries a house: they are opened one at a time."""
    answers: list[ask.HouseOpened | None] = [None] * len(asked)
    for one in await looking(conn, asked, "duties:write"):
        async with within(conn, one.officer.ranges):
            for place, (who, fact) in zip(one.places, one.asked, strict=True):
                found = await visits.opened(conn, tidy_code(fact.code))
                answers[place] = _opened(found, who) if found else None
    return answers


def _opened(found: Opened, who: Who) -> ask.HouseOpened:
    row = found.row
    named = names_travel(who)
    return ask.HouseOpened(
        row.id,
        row.code,
        row.address,
        _residents(found.residents, named=named),
        tuple(ask.Gear(g.id, g.kind, g.place, g.works) for g in found.gear),
        tuple(ask.Reported(z.id, z.code, place_named(who.lang, z.place)) for z in found.reported),
        found.resting,
    )


def _residents(found: Sequence[Row[Any]], *, named: bool) -> tuple[ask.Resident, ...]:
    return tuple(ask.Resident(r.id, surname(r.name) if named else "", r.room, r.declared) for r in found)


async def _gone_meanwhile(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.GoneMeanwhile]
) -> list[tuple[ask.Resident, ...]]:
    """A query a house."""
    answers: list[tuple[ask.Resident, ...]] = [()] * len(asked)
    for one in await looking(conn, asked, "duties:write"):
        async with within(conn, one.officer.ranges):
            for place, (who, fact) in zip(one.places, one.asked, strict=True):
                found = await visits.known(conn, tidy_code(fact.code), fact.stays)
                answers[place] = _residents(found, named=names_travel(who))
    return answers


ANSWERS: Answers = {
    ask.HouseToVisit: _house_to_visit,
    ask.GoneMeanwhile: _gone_meanwhile,
}
