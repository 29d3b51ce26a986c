"""Stays, as their landlords and as those who declared them may see them."""

from datetime import date
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from bot.facts.declarations import reader
from flows import facts as ask
from registry import declarations, stays_seen
from registry.declarations import Own
from registry.people import surname
from registry.vault import Vault

MOST_OWN = 24
"""Declarations a chat may have behind its stays: a family of eight, thrice."""


def stay_seen(row: Row[Any]) -> ask.StaySeen:
    return ask.StaySeen(
        row.id, row.code, row.address, surname(row.name), row.room or "", row.moved_in, row.assurance
    )


async def _stay_to_answer(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.StayToAnswer]
) -> list[ask.StaySeen | None]:
    found = by_n(await stays_seen.to_check(conn, [(who.person_id, fact.stay_id) for who, fact in asked]))
    return [stay_seen(found[n][0]) if n in found else None for n in numbered(asked)]


async def _stays_in(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.StaysIn]
) -> list[tuple[ask.StaySeen, ...]]:
    found = by_n(await stays_seen.in_houses(conn, [(who.person_id, fact.house_id) for who, fact in asked]))
    return [tuple(stay_seen(row) for row in found.get(n, ())) for n in numbered(asked)]


async def _my_stays(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.MyStays]
) -> list[tuple[ask.StaySeen, ...]]:
    """A proven person's stays as the register has them; what the chat declared for others only as it was said there."""
    mine = by_n(await stays_seen.of_people(conn, [who.person_id for who, _ in asked]))
    said = await declarations.own(conn, vault, [(reader(who), None) for who, _ in asked], most=MOST_OWN)
    answers = []
    for n, filed in enumerate(said, 1):
        seen = {row.id: stay_seen(row) for row in mine.get(n, ())}
        for own in filed:
            if (
                own.kind in ("residence", "foreigner")
                and own.state != "withdrawn"
                and own.current
                and own.stay_id is not None
            ):
                seen.setdefault(own.stay_id, _declared(own, own.stay_id))
        answers.append(tuple(seen.values()))
    return answers


def _declared(own: Own, stay_id: int) -> ask.StaySeen:
    """What the chat said itself, not what the register knows: that a number was known before must not show."""
    moved_in = own.content.get("moved_in")
    assurance = "registered" if own.state == "registered" else "claimed"
    day = date.fromisoformat(moved_in) if moved_in else None
    name, room = surname(str(own.content.get("name", ""))), str(own.content.get("room", ""))
    return ask.StaySeen(stay_id, own.house_code, own.address, name, room, day, assurance)


ANSWERS: Answers = {
    ask.StayToAnswer: _stay_to_answer,
    ask.StaysIn: _stays_in,
    ask.MyStays: _my_stays,
}
