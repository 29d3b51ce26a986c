"""Who stays in houses that a desk looks after, as its clerks may see them, and from when each may ask for a permit."""

# Demands: 003-24

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows
from registry.rules_sql import RESIDENCE

_GUESTS: Final = f"""
SELECT w.n, s.id, s.house_id, s.room, s.moved_in, s.assurance, h.code, h.address, p.name,
  (SELECT CAST(min(d.first_filed_at) AT TIME ZONE 'Asia/Shanghai' AS date) FROM declarations d
    WHERE d.person_id = s.person_id AND d.kind = '{RESIDENCE}' AND d.state <> 'withdrawn') AS declared_on
FROM unnest(CAST(:people AS bigint[]), CAST(:ids AS bigint[])) WITH ORDINALITY AS w(person, id, n)
JOIN stays s ON {{which}} AND s.moved_out IS NULL AND s.landlord_may_check
JOIN houses h ON h.id = s.house_id AND h.revoked_at IS NULL JOIN people p ON p.id = s.person_id AND p.restricted_at IS NULL
WHERE EXISTS (SELECT 1 FROM managed_houses k
  JOIN organisations o ON o.id = k.organisation_id AND o.until IS NULL AND o.kind = 'desk'
  JOIN members m ON m.organisation_id = o.id AND m.person_id = w.person AND m.until IS NULL
  WHERE k.house_id = s.house_id AND k.until IS NULL)
ORDER BY w.n, s.room, s.id"""
_IN_HOUSE: Final = _GUESTS.format(which="s.house_id = w.id")
_ONE: Final = _GUESTS.format(which="s.id = w.id")


async def in_houses(conn: AsyncConnection, asked: Sequence[tuple[int | None, int]]) -> Sequence[Row[Any]]:
    """For (clerk, house): current stays there, by room; `declared_on`: when they first declared. Rows have n."""
    return await rows(conn, _IN_HOUSE, people=[p for p, _ in asked], ids=[i for _, i in asked])


async def one_by_one(conn: AsyncConnection, asked: Sequence[tuple[int | None, int]]) -> Sequence[Row[Any]]:
    """For (clerk, stay): that stay, in the same shape."""
    return await rows(conn, _ONE, people=[p for p, _ in asked], ids=[i for _, i in asked])


_CLERK: Final = """
SELECT w.n, p.name FROM unnest(CAST(:people AS bigint[])) WITH ORDINALITY AS w(person, n) JOIN people p ON p.id = w.person
WHERE EXISTS (SELECT 1 FROM members m JOIN organisations o ON o.id = m.organisation_id AND o.until IS NULL AND o.kind = 'desk'
  WHERE m.person_id = p.id AND m.until IS NULL)"""


async def clerks(conn: AsyncConnection, people: Sequence[int | None]) -> Sequence[Row[Any]]:
    """Rows (n, name) of those who speak for a desk."""
    return await rows(conn, _CLERK, people=list(people))


_HELD: Final = """
SELECT s.id, s.area_no, s.house_id, s.room, s.person_id, s.moved_out, p.name FROM stays s JOIN people p ON p.id = s.person_id
WHERE s.id = :id AND s.moved_out IS NULL FOR UPDATE OF s"""


async def hold(conn: AsyncConnection, stay_id: int) -> Row[Any] | None:
    """A current stay, locked; whose it is was seen before (`one_by_one`)."""
    return await one(conn, _HELD, id=stay_id)
