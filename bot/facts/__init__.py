"""Answers what scripts ask of the register: one query per kind of fact for a whole batch."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts import (
    authority,
    cases,
    channels,
    consents,
    declarations,
    desk,
    gear,
    hazards,
    house_claims,
    houses,
    invitations,
    letting,
    moves,
    near,
    office,
    organisations,
    patrols,
    people,
    permits,
    rosters,
    space,
    stays,
    sublets,
    threads,
    visit,
)
from bot.facts.asked import Answers
from bot.who import Who
from flows.engine import Fact
from registry.vault import Vault


async def answer(conn: AsyncConnection, vault: Vault, asked: Sequence[tuple[Who, Fact[Any]]]) -> list[Any]:
    """What each asked for, in order. Raises KeyError for a fact nobody knows how to find."""
    kinds: dict[type, list[int]] = {}
    for index, (_, fact) in enumerate(asked):
        kinds.setdefault(type(fact), []).append(index)
    answers: list[Any] = [None] * len(asked)
    for kind, indexes in kinds.items():
        found = await _ANSWERS[kind](conn, vault, [asked[index] for index in indexes])
        for index, one in zip(indexes, found, strict=True):
            answers[index] = one
    return answers


_ANSWERS: Answers = {
    **authority.ANSWERS,
    **cases.ANSWERS,
    **channels.ANSWERS,
    **consents.ANSWERS,
    **declarations.ANSWERS,
    **desk.ANSWERS,
    **patrols.ANSWERS,
    **sublets.ANSWERS,
    **gear.ANSWERS,
    **hazards.ANSWERS,
    **house_claims.ANSWERS,
    **houses.ANSWERS,
    **invitations.ANSWERS,
    **letting.ANSWERS,
    **moves.ANSWERS,
    **near.ANSWERS,
    **office.ANSWERS,
    **organisations.ANSWERS,
    **people.ANSWERS,
    **permits.ANSWERS,
    **rosters.ANSWERS,
    **space.ANSWERS,
    **stays.ANSWERS,
    **threads.ANSWERS,
    **visit.ANSWERS,
}
