"""What is known already of a hazard at a door, and how far a tip has come."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from flows.hazard import OpenHazard, OpenHazards
from flows.tip import TipByCode, TipSeen
from locales.hazard_places import place_named
from registry import hazards, tips
from registry.vault import Vault


async def _open_hazards(
    conn: AsyncConnection, vault: Vault, asked: Asked[OpenHazards]
) -> list[tuple[OpenHazard, ...]]:
    wanted = [(fact.house_code, fact.kind) for _, fact in asked]
    found = by_n(await hazards.open_like(conn, wanted))
    answers = []
    for n, (who, _) in zip(numbered(asked), asked, strict=True):
        seen = [
            OpenHazard(row.id, row.number, place_named(who.lang, row.place), row.day)
            for row in found.get(n, ())
        ]
        answers.append(tuple(seen))
    return answers


async def _tip_by_code(conn: AsyncConnection, vault: Vault, asked: Asked[TipByCode]) -> list[TipSeen | None]:
    found = by_n(await tips.by_codes(conn, vault, [fact.code for _, fact in asked]))
    return [
        TipSeen(found[n][0].state, found[n][0].reward, found[n][0].day) if n in found else None
        for n in numbered(asked)
    ]


ANSWERS: Answers = {
    OpenHazards: _open_hazards,
    TipByCode: _tip_by_code,
}
