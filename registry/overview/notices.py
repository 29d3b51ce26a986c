"""Messages that did not arrive, for whoever has to go and tell people in person."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import rows
from registry.overview.filters import IN_RANGES, bounds
from registry.scopes import beyond

_LISTED: Final = f"""
SELECT n.id, n.kind, n.flow, n.text_key, n.account, n.state, n.reason, n.made_at, n.sent_at, n.area_no,
  coalesce(n.person_id, c.person_id) AS person_id
FROM notices n LEFT JOIN contacts c ON c.id = n.contact_id
WHERE n.state = :state AND (CAST(:before AS bigint) IS NULL OR n.id < :before) AND {IN_RANGES.format(area_no="n.area_no")}
ORDER BY n.id DESC LIMIT :limit"""

_WHERE: Final = """
SELECT DISTINCT ON (p.id) p.id, p.name, coalesce(h.address, o.name) AS address, s.room FROM people p
LEFT JOIN stays s ON s.person_id = p.id AND s.moved_out IS NULL
LEFT JOIN parties y ON y.person_id = p.id AND y.until IS NULL AND s.id IS NULL
LEFT JOIN houses h ON h.id = coalesce(s.house_id, y.house_id)
LEFT JOIN members m ON m.person_id = p.id AND m.until IS NULL AND h.id IS NULL
LEFT JOIN organisations o ON o.id = m.organisation_id
WHERE p.id = ANY(CAST(:people AS bigint[])) AND p.restricted_at IS NULL
ORDER BY p.id, s.main_home DESC NULLS LAST, s.id DESC, y.id, m.id"""


async def listed(
    conn: AsyncConnection, ranges: Sequence[tuple[int, int]], state: str, before: int | None, limit: int
) -> list[tuple[Row[Any], Row[Any] | None]]:
    """Newest first, each with its reader (id, name, address or organisation, room) where the officer may see them. Two queries."""
    async with beyond(conn):
        found = await rows(conn, _LISTED, state=state, before=before, limit=limit, **bounds(ranges))
    people = {row.person_id for row in found if row.person_id is not None}
    known = {row.id: row for row in await rows(conn, _WHERE, people=sorted(people))} if people else {}
    return [(row, known.get(row.person_id)) for row in found]
