"""Pairs that may be one person with both sides beside each other, and rooms with more people than beds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows
from registry.overview import people
from registry.overview.people import Opened
from registry.resting import NAMED
from registry.vault import Vault

_CROWDED: Final = f"""
SELECT r.id, r.house_id, r.area_no, h.code, h.address, r.label AS room, r.beds, count(*) AS people,
  array_agg(s.id ORDER BY s.id) AS stays, array_agg({NAMED.format(p="p")} ORDER BY s.id) AS names,
  array_agg(s.person_id ORDER BY s.id) AS persons
FROM rooms r JOIN houses h ON h.id = r.house_id
JOIN stays s ON s.house_id = r.house_id AND s.room = r.label AND s.moved_out IS NULL AND s.assurance <> 'claimed'
JOIN people p ON p.id = s.person_id
WHERE r.beds IS NOT NULL AND r.id > :after GROUP BY r.id, h.id HAVING count(*) > r.beds ORDER BY r.id LIMIT :limit"""


async def crowded(conn: AsyncConnection, *, after: int, limit: int) -> Sequence[Row[Any]]:
    """Rooms in which more people count than there are beds: somebody may be there twice, or have left. One query."""
    return await rows(conn, _CROWDED, after=after, limit=limit)


@dataclass(frozen=True, slots=True)
class Beside:
    """A pair; a side is None where that person is of other areas, or their data only rest. `differs`: the fields that do not agree."""

    row: Row[Any]
    sides: tuple[Opened | None, Opened | None]
    first_filed: tuple[Any, Any]
    differs: list[str]


_FIRST: Final = """
SELECT min(first_filed_at) AS first FROM declarations
WHERE person_id = :person AND kind IN ('residence', 'foreigner') AND state NOT IN ('withdrawn')"""

_PAIR: Final = "SELECT id, one, other, why, decided, at, area_no FROM twins WHERE id = :id"


async def beside(conn: AsyncConnection, vault: Vault, twin_id: int) -> Beside | None:
    """None where the officer's areas have no such pair. Numbers and phones are in the clear: mask them."""
    row = await one(conn, _PAIR, id=twin_id)
    if row is None:
        return None
    left, right = await _side(conn, vault, row.one), await _side(conn, vault, row.other)
    filed = [await one(conn, _FIRST, person=person) for person in (row.one, row.other)]
    first = tuple(found.first if found else None for found in filed)
    return Beside(row, (left, right), (first[0], first[1]), _differs(left, right))


async def _side(conn: AsyncConnection, vault: Vault, person_id: int) -> Opened | None:
    found = await people.opened(conn, vault, person_id)
    return found if found is not None and found.row.restricted_at is None else None


def _differs(left: Opened | None, right: Opened | None) -> list[str]:
    if left is None or right is None:
        return []
    compared: dict[str, Callable[[Opened], object]] = {
        "name": lambda side: side.row.name,
        "document": lambda side: side.row.doc_type,
        "number": lambda side: side.number,
        "birth": lambda side: side.row.birth_date,
        "sex": lambda side: side.row.sex,
        "division": lambda side: side.row.division,
        "phones": lambda side: {number for _, number in side.phones},
        "homes": lambda side: {(stay.house_id, stay.room) for stay in side.stays if stay.moved_out is None},
    }
    return [name for name, read in compared.items() if read(left) != read(right)]


_WHOM_TO_ASK: Final = """
SELECT d.contact_id FROM declarations d WHERE d.person_id = :person AND d.contact_id IS NOT NULL
  AND d.state NOT IN ('superseded', 'withdrawn') ORDER BY d.id DESC LIMIT 1"""


async def filed_by(conn: AsyncConnection, person_id: int) -> int | None:
    """The chat that declared this person last."""
    row = await one(conn, _WHOM_TO_ASK, person=person_id)
    return row.contact_id if row is not None else None
