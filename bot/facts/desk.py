"""Guests of a rental desk, as its clerks see them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from bot.facts.stays import stay_seen
from bot.who import Who
from flows.desk_facts import ClerksAnswers, Guest, GuestOf, GuestsIn
from programmes.calendar import add_months
from registry import desk_guests
from registry.vault import Vault


def _guest(who: Who, row: Row[Any]) -> Guest:
    permit = who.pack.permit
    may_from = add_months(row.declared_on, permit.after_months) if permit and row.declared_on else None
    return Guest(stay_seen(row), row.declared_on is not None, may_from)


async def _guests_in(conn: AsyncConnection, vault: Vault, asked: Asked[GuestsIn]) -> list[tuple[Guest, ...]]:
    found = by_n(await desk_guests.in_houses(conn, [(who.person_id, fact.house_id) for who, fact in asked]))
    return [
        tuple(_guest(who, row) for row in found.get(n, ()))
        for n, (who, _) in zip(numbered(asked), asked, strict=True)
    ]


async def _guest_of(conn: AsyncConnection, vault: Vault, asked: Asked[GuestOf]) -> list[Guest | None]:
    found = by_n(await desk_guests.one_by_one(conn, [(who.person_id, fact.stay_id) for who, fact in asked]))
    return [
        _guest(who, found[n][0]) if n in found else None
        for n, (who, _) in zip(numbered(asked), asked, strict=True)
    ]


async def _clerks_answers(
    conn: AsyncConnection, vault: Vault, asked: Asked[ClerksAnswers]
) -> list[Mapping[str, str]]:
    found = by_n(await desk_guests.clerks(conn, [who.person_id for who, _ in asked]))
    return [
        {"who": "helper", "declarant-name": found[n][0].name} if n in found else {} for n in numbered(asked)
    ]


ANSWERS: Answers = {
    GuestsIn: _guests_in,
    GuestOf: _guest_of,
    ClerksAnswers: _clerks_answers,
}
