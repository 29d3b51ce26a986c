"""Who may do what for a house: those who let it, and those whom they have authorised to act for them; dated."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import rows, run

REPRESENTATIVE: Final = "representative"
"""A relative who reports, answers and confirms for a landlord, and signs nothing (decision 15)."""
ACTS: Final = f"('landlord', 'sublandlord', '{REPRESENTATIVE}')"
"""Roles of `parties` that may act for a house."""

_AUTHORISE: Final = f"""
INSERT INTO parties (house_id, area_no, person_id, role, source, since, claimed_at)
SELECT p.house_id, p.area_no, :person, '{REPRESENTATIVE}', 'landlord', :day, now()
FROM parties p WHERE p.person_id = :landlord AND p.until IS NULL AND p.role IN ('landlord', 'sublandlord')
  AND (CAST(:house AS bigint) IS NULL OR p.house_id = :house)
GROUP BY p.house_id, p.area_no
ON CONFLICT (house_id, person_id, role) WHERE until IS NULL DO NOTHING
RETURNING house_id"""


async def authorise(
    conn: AsyncConnection, landlord: int, house_id: int | None, person_id: int, day: date
) -> list[int]:
    """The person may act for this house, or without one for all that the landlord lets now; which."""
    found = await rows(conn, _AUTHORISE, landlord=landlord, house=house_id, person=person_id, day=day)
    return [row.house_id for row in found]


_OF = f"""
SELECT w.n, r.person_id, q.name, min(r.since) AS since
FROM unnest(CAST(:landlords AS bigint[])) WITH ORDINALITY AS w(landlord, n)
JOIN parties p ON p.person_id = w.landlord AND p.until IS NULL AND p.role IN ('landlord', 'sublandlord')
JOIN parties r ON r.house_id = p.house_id AND r.until IS NULL AND r.role = '{REPRESENTATIVE}'
JOIN people q ON q.id = r.person_id
GROUP BY w.n, r.person_id, q.name ORDER BY w.n, min(r.since), r.person_id"""


async def representatives(conn: AsyncConnection, landlords: Sequence[int | None]) -> Sequence[Row[Any]]:
    """For each landlord: who acts for their houses: rows (n, person_id, name, since)."""
    return await rows(conn, _OF, landlords=list(landlords))


_END: Final = f"""
UPDATE parties r SET until = :day
WHERE r.person_id = :person AND r.role = '{REPRESENTATIVE}' AND r.until IS NULL AND EXISTS (
  SELECT 1 FROM parties p WHERE p.house_id = r.house_id AND p.person_id = :landlord AND p.until IS NULL
    AND p.role IN ('landlord', 'sublandlord'))"""


async def end_authority(conn: AsyncConnection, landlord: int, person_id: int, day: date) -> bool:
    """From `day` on the person acts no more for this landlord's houses; False if they did not."""
    return bool(await run(conn, _END, landlord=landlord, person=person_id, day=day))
