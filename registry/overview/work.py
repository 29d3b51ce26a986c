"""What waits in an officer's areas today: the office's own duties, declarations, conversations, reported hazards."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows

_WAITS: Final = """
WITH waits AS (
SELECT d.id, d.pack, d.rule, d.about, d.due, d.opened_at,
  CASE d.about WHEN 'request' THEN 'request:' || d.about_id WHEN 'thread' THEN 'thread:' || d.about_id
    WHEN 'declaration' THEN 'queue:' || d.about_id
    ELSE CASE WHEN d.about IN ('house', 'stay', 'hazard') THEN coalesce('visit:' || h.code, '') ELSE '' END END AS start,
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
WHERE d.holder = 'office' AND d.state = 'open' AND p.restricted_at IS NULL
UNION ALL
SELECT z.id, '', z.code, 'reported', NULL, NULL, 'visit:' || h.code, h.address, '', NULL, z.code, z.place
FROM hazards z JOIN houses h ON h.id = z.house_id WHERE z.state = 'reported' AND z.closed_on IS NULL)"""

_HERE: Final = f"""{_WAITS}, first AS (SELECT DISTINCT ON (start) * FROM waits WHERE start <> '' ORDER BY start, due, id)
SELECT * FROM first ORDER BY due, id OFFSET :skip LIMIT :most"""

_ELSEWHERE: Final = f"""{_WAITS}
SELECT * FROM waits WHERE start = '' ORDER BY due, id OFFSET :skip LIMIT :most"""

_NUMBERS: Final = f"""{_WAITS}
SELECT count(DISTINCT start) FILTER (WHERE start <> '') AS here, count(*) FILTER (WHERE start = '') AS elsewhere FROM waits"""

_COUNTS: Final = """
SELECT (SELECT count(*) FROM declarations d JOIN people p ON p.id = d.person_id AND p.restricted_at IS NULL
    WHERE d.state = 'submitted') AS declarations,
  (SELECT count(*) FROM threads WHERE closed_at IS NULL AND waiting_since IS NOT NULL) AS inbox"""


async def waits(
    conn: AsyncConnection, skip: int, most: int, *, elsewhere: bool = False
) -> Sequence[Row[Any]]:
    """Rows (id, pack, rule, about, due, opened_at, start, address, room, name, hazard, spot), due soonest first; one for
    each conversation (`start`) that does it, or `elsewhere` those that none does.

    `about` is reported for a hazard somebody told of and no officer looked at; it comes after whatever has a day.
    `address` is the name of the area or organisation, or the words of who asked, where there is no house; `name` whose
    stay, declaration or work it is. Whose data only rest (PIPL 47) is left out.
    """
    return await rows(conn, _ELSEWHERE if elsewhere else _HERE, skip=skip, most=most)


async def numbers(conn: AsyncConnection) -> Row[Any]:
    """(here, elsewhere): how many there are in all of what `waits` gives."""
    found = await one(conn, _NUMBERS)
    assert found is not None
    return found


async def counts(conn: AsyncConnection) -> Row[Any]:
    """(declarations, inbox): how many declarations and conversations wait for an officer."""
    found = await one(conn, _COUNTS)
    assert found is not None
    return found
