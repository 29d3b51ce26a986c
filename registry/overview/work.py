"""What waits in an officer's areas today: the office's own duties, declarations, conversations, reported hazards."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows

_DUTIES: Final = """
SELECT d.id, d.pack, d.rule, d.about, d.about_id, d.due, d.opened_at, h.code,
  coalesce(h.address, e.place, q.place, a.name, g.name) AS address, coalesce(s.room, '') AS room,
  p.name, z.code AS hazard, coalesce(z.place, '') AS spot
FROM duties d LEFT JOIN houses h ON h.id = d.house_id
LEFT JOIN declarations e ON d.about = 'declaration' AND e.id = d.about_id
LEFT JOIN help_requests q ON d.about = 'request' AND q.id = d.about_id
LEFT JOIN areas a ON d.about = 'area' AND a.id = d.about_id
LEFT JOIN hazards z ON d.about = 'hazard' AND z.id = d.about_id
LEFT JOIN employments j ON d.about = 'employment' AND j.id = d.about_id
LEFT JOIN organisations g ON g.id = CASE d.about WHEN 'employment' THEN j.organisation_id WHEN 'organisation' THEN d.about_id END
LEFT JOIN stays s ON s.id = CASE d.about WHEN 'stay' THEN d.about_id WHEN 'declaration' THEN e.stay_id END
LEFT JOIN people p ON p.id = coalesce(s.person_id, e.person_id, j.person_id)
WHERE d.holder = 'office' AND d.state = 'open' AND p.restricted_at IS NULL ORDER BY d.due, d.id LIMIT :most"""

_REPORTED: Final = """
SELECT z.id, z.code AS kind, z.place, h.code, h.address FROM hazards z JOIN houses h ON h.id = z.house_id
WHERE z.state = 'reported' AND z.closed_on IS NULL ORDER BY z.id LIMIT :most"""

_COUNTS: Final = """
SELECT (SELECT count(*) FROM declarations d JOIN people p ON p.id = d.person_id AND p.restricted_at IS NULL
    WHERE d.state = 'submitted') AS declarations,
  (SELECT count(*) FROM threads WHERE closed_at IS NULL AND waiting_since IS NOT NULL) AS inbox"""


async def duties(conn: AsyncConnection, most: int) -> Sequence[Row[Any]]:
    """Rows (id, pack, rule, about, about_id, due, opened_at, code, address, room, name, hazard, spot), due soonest first.

    `address` is the name of the area or organisation, or the words of who asked, where there is no house; `name` whose
    stay, declaration or work it is.
    Whose data only rest (PIPL 47) is left out.
    """
    return await rows(conn, _DUTIES, most=most)


async def reported(conn: AsyncConnection, most: int) -> Sequence[Row[Any]]:
    """Hazards somebody reported and no officer has looked at: rows (id, kind, place, code, address), oldest first."""
    return await rows(conn, _REPORTED, most=most)


async def counts(conn: AsyncConnection) -> Row[Any]:
    """(declarations, inbox): how many declarations and conversations wait for an officer."""
    found = await one(conn, _COUNTS)
    assert found is not None
    return found
