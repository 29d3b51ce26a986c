"""What a landlord lets, as a whole; cards handed out, leases filed."""

from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from flows import access, holdings, leases
from registry import letting, stays_seen
from registry.people import surname
from registry.vault import Vault


async def _my_holdings(
    conn: AsyncConnection, vault: Vault, asked: Asked[holdings.MyHoldings]
) -> list[tuple[holdings.Holding, ...]]:
    """Two queries, whatever the number of houses."""
    people = sorted({who.person_id for who, _ in asked if who.person_id is not None})
    held = await letting.held(conn, people) if people else ()
    living = by_n(await stays_seen.in_houses(conn, [(row.person_id, row.id) for row in held]))
    discharges = asked[0][0].pack.landlords.confirm_discharges_report
    found: dict[int, list[holdings.Holding]] = {}
    for n, row in enumerate(held, 1):
        lives = tuple(_living(stay, discharges) for stay in living.get(n, ()))
        one = holdings.Holding(row.id, row.code, row.address, row.letting, lives)
        found.setdefault(row.person_id, []).append(one)
    return [tuple(found.get(who.person_id or 0, ())) for who, _ in asked]


def _living(row: Row[Any], discharges: bool) -> holdings.Living:
    label = " · ".join(filter(None, (surname(row.name), row.room)))
    wanted = row.assurance == "claimed" or (discharges and not row.reported)
    return holdings.Living(row.id, label, row.moved_in, wanted)


async def _cards_of(
    conn: AsyncConnection, vault: Vault, asked: Asked[access.CardsOf]
) -> list[tuple[str, ...]]:
    found = by_n(await letting.cards_out(conn, [(who.person_id, fact.stay_id) for who, fact in asked]))
    return [tuple(row.number for row in found.get(n, ())) for n in numbered(asked)]


async def _leases_of(
    conn: AsyncConnection, vault: Vault, asked: Asked[leases.LeasesOf]
) -> list[tuple[leases.LeaseSeen, ...]]:
    wanted = [(who.person_id, fact.house_id) for who, fact in asked]
    found = by_n(await letting.leases(conn, wanted, asked[0][0].today))
    return [
        tuple(leases.LeaseSeen(r.room, r.number, r.filed_on, r.until) for r in found.get(n, ()))
        for n in numbered(asked)
    ]


ANSWERS: Answers = {
    holdings.MyHoldings: _my_holdings,
    access.CardsOf: _cards_of,
    leases.LeasesOf: _leases_of,
}
