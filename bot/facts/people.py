"""Who speaks, what they have to do, what they laid aside."""

from datetime import date
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from flows import facts as ask
from registry import contacts, todos
from registry.people import surname
from registry.vault import Vault

MOST_TALKS = 5
MOST_DUTIES = 60


async def _who_am_i(conn: AsyncConnection, vault: Vault, asked: Asked[ask.WhoAmI]) -> list[ask.Me]:
    found = by_n(await contacts.known(conn, [(who.contact_id, who.person_id) for who, _ in asked]))
    return [_me(found[n][0]) if n in found else _NOBODY for n in numbered(asked)]


_NOBODY = ask.Me(tied=False, surname="", landlord=False, tenant=False, opted_out=False)


def _me(row: Row[Any]) -> ask.Me:
    return ask.Me(
        row.tied,
        surname(row.name),
        row.houses > 0,
        row.tenant,
        row.opted_out,
        row.houses,
        tuple(row.organisations),
        row.officer,
    )


async def _my_duties(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.MyDuties]
) -> list[tuple[ask.DutySeen, ...]]:
    """Two queries: proven people see their own duties, other chats those that follow from what they filed."""
    people = {who.person_id for who, _ in asked if who.person_id is not None}
    proven = await _duties_of(conn, people, asked[0][0].today) if people else {}
    chats = sorted({who.contact_id for who, _ in asked if who.person_id is None})
    unproven = await _duties_from(conn, chats, asked) if chats else {}
    return [
        unproven.get(who.contact_id, ()) if who.person_id is None else proven.get(who.person_id, ())
        for who, _ in asked
    ]


async def _duties_of(
    conn: AsyncConnection, people: set[int], today: date
) -> dict[int, tuple[ask.DutySeen, ...]]:
    found = await todos.open_for(conn, people, today, limit=MOST_DUTIES)
    return {
        person: tuple(
            ask.DutySeen(
                d.id,
                d.rule,
                d.start or "menu",
                d.due,
                d.overdue,
                d.place,
                d.total,
                d.titles,
                d.surname,
                d.moved_in,
            )
            for d in owed
        )
        for person, owed in found.items()
    }


async def _duties_from(
    conn: AsyncConnection, chats: list[int], asked: Asked[ask.MyDuties]
) -> dict[int, tuple[ask.DutySeen, ...]]:
    today = asked[0][0].today
    found: dict[int, tuple[ask.DutySeen, ...]] = {}
    for row in await contacts.own_duties(conn, chats, MOST_DUTIES):
        rule = todos.rule_of(row.pack, row.rule)
        start = todos.start_of(
            rule.flow if rule else "", row.about, row.about_id, row.house_id, row.code or ""
        )
        seen = ask.DutySeen(
            row.id,
            row.rule,
            start or "menu",
            row.due,
            todos.is_overdue(row, today),
            row.address or "",
            titles=rule.titles if rule else {},
        )
        found[chats[row.n - 1]] = (*found.get(chats[row.n - 1], ()), seen)
    return found


async def _suspended_talks(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.SuspendedTalks]
) -> list[tuple[ask.Suspended, ...]]:
    found = by_n(await contacts.suspended(conn, [who.contact_id for who, _ in asked], MOST_TALKS))
    return [tuple(ask.Suspended(row.id, row.flow) for row in found.get(n, ())) for n in numbered(asked)]


ANSWERS: Answers = {
    ask.WhoAmI: _who_am_i,
    ask.MyDuties: _my_duties,
    ask.SuspendedTalks: _suspended_talks,
}
