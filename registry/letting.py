"""What landlords say of their letting: that the register is right, how a house is let, cards handed out, leases filed."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run
from registry.parties import ACTS

CONFIRMED: Final = "confirmed"
"""What a landlord said of a house (`house_sources.said`): that the register is right about it."""

_LETS: Final = f"""EXISTS (SELECT 1 FROM parties p WHERE p.house_id = {{house}} AND p.person_id = {{person}}
  AND p.until IS NULL AND p.role IN {ACTS})"""

_HELD = f"""
SELECT DISTINCT p.person_id, h.id, h.code, h.address, h.letting FROM parties p JOIN houses h ON h.id = p.house_id
WHERE p.person_id = ANY(CAST(:people AS bigint[])) AND p.until IS NULL AND p.role IN {ACTS}
  AND h.revoked_at IS NULL ORDER BY h.address, h.id"""


async def held(conn: AsyncConnection, people: Sequence[int]) -> Sequence[Row[Any]]:
    """All houses of these landlords: rows (person_id, id, code, address, letting), by address."""
    return await rows(conn, _HELD, people=list(people))


_CONFIRM = f"""
INSERT INTO house_sources (house_id, area_no, source, said, by_person, channel, detail, at)
SELECT h.id, h.area_no, 'landlord', '{CONFIRMED}', :person, :channel, '{{}}', :at
FROM houses h WHERE h.id = ANY(CAST(:houses AS bigint[])) AND h.revoked_at IS NULL
  AND {_LETS.format(house="h.id", person=":person")}
RETURNING house_id"""


async def confirm(
    conn: AsyncConnection, person_id: int, houses: Sequence[int], channel: str, at: datetime
) -> list[int]:
    """The landlord says that the register is right about these, as far as they are theirs; which. One statement."""
    found = await rows(conn, _CONFIRM, person=person_id, houses=list(houses), channel=channel, at=at)
    return [row.house_id for row in found]


# -- cards ------------------------------------------------------------------------------------------------------

_OUT = f"""
SELECT w.n, c.number FROM unnest(CAST(:lessors AS bigint[]), CAST(:stays AS bigint[])) WITH ORDINALITY AS w(lessor, stay, n)
JOIN stays s ON s.id = w.stay AND s.landlord_may_check JOIN cards c ON c.stay_id = s.id AND c.returned_on IS NULL
WHERE {_LETS.format(house="s.house_id", person="w.lessor")} ORDER BY w.n, c.id"""


async def cards_out(conn: AsyncConnection, asked: Sequence[tuple[int | None, int]]) -> Sequence[Row[Any]]:
    """For (lessor, stay): the numbers of cards that did not come back. Rows have n."""
    return await rows(conn, _OUT, lessors=[p for p, _ in asked], stays=[s for _, s in asked])


async def card_is_out(conn: AsyncConnection, house_id: int, number: str) -> bool:
    wanted = "SELECT 1 FROM cards WHERE house_id = :house AND number = :number AND returned_on IS NULL"
    return await one(conn, wanted, house=house_id, number=number) is not None


async def issue(conn: AsyncConnection, stay: Row[Any], number: str, day: date) -> None:
    """A card handed to whom a stay (id, house_id, area_no) is about."""
    await run(
        conn,
        "INSERT INTO cards (area_no, house_id, stay_id, number, issued_on, source) "
        "VALUES (:area_no, :house, :stay, :number, :day, 'landlord')",
        area_no=stay.area_no,
        house=stay.house_id,
        stay=stay.id,
        number=number,
        day=day,
    )


async def take_back(conn: AsyncConnection, stay_id: int, day: date) -> int:
    """All cards of a stay came back; how many."""
    back = "UPDATE cards SET returned_on = greatest(issued_on, CAST(:day AS date)) WHERE stay_id = :stay AND returned_on IS NULL"
    return await run(conn, back, stay=stay_id, day=day)


# -- leases -----------------------------------------------------------------------------------------------------

_LEASES = f"""
SELECT w.n, l.room, l.number, l.filed_on, l.until
FROM unnest(CAST(:lessors AS bigint[]), CAST(:houses AS bigint[])) WITH ORDINALITY AS w(lessor, house, n)
JOIN LATERAL (SELECT * FROM lease_filings f WHERE f.house_id = w.house
  AND (f.until IS NULL OR f.until >= CAST(:today AS date)) ORDER BY f.filed_on DESC, f.id DESC LIMIT 6) l ON true
WHERE {_LETS.format(house="w.house", person="w.lessor")} ORDER BY w.n, l.filed_on DESC, l.id DESC"""


async def leases(
    conn: AsyncConnection, asked: Sequence[tuple[int | None, int]], today: date
) -> Sequence[Row[Any]]:
    """For (lessor, house): leases filed that run. Rows have n."""
    return await rows(conn, _LEASES, lessors=[p for p, _ in asked], houses=[h for _, h in asked], today=today)


async def file_lease(
    conn: AsyncConnection,
    house: Row[Any],
    person_id: int,
    room: str,
    number: str,
    filed_on: date,
    until: date | None,
) -> None:
    """One filed for a house (id, area_no); said again for the room it takes the place of what was said before."""
    await run(
        conn,
        "DELETE FROM lease_filings WHERE house_id = :house AND room = :room AND filed_on = :day",
        house=house.id,
        room=room,
        day=filed_on,
    )
    await run(
        conn,
        "INSERT INTO lease_filings (area_no, house_id, room, person_id, number, filed_on, until, source) "
        "VALUES (:area_no, :house, :room, :person, :number, :day, CAST(:until AS date), 'landlord')",
        area_no=house.area_no,
        house=house.id,
        room=room,
        person=person_id,
        number=number,
        day=filed_on,
        until=until,
    )
