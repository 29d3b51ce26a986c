"""Suggests who may be one person, or be counted twice: an officer decides, nobody is told (decision 12)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import run
from registry.people import suggest_twins

MOST_PER_ROOM: Final = 12

_SIMILAR = """
INSERT INTO twins (area_no, one, other, why, at)
SELECT DISTINCT CAST(:area_no AS bigint), least(a.id, b.id), greatest(a.id, b.id), 'similar-name-phone',
  CAST(:now AS timestamptz)
FROM people a
JOIN phones pa ON pa.person_id = a.id
JOIN phones pb ON pb.index = pa.index AND pb.person_id <> a.id
JOIN people b ON b.id = pb.person_id AND b.name <> a.name AND b.pinyin <> ''
  AND replace(b.pinyin, ' ', '') = replace(a.pinyin, ' ', '')
WHERE a.id = ANY(CAST(:people AS bigint[])) AND (a.doc_index IS NULL OR b.doc_index IS NULL OR a.doc_type <> b.doc_type)
ON CONFLICT (one, other) DO NOTHING"""
"""A name heard and not read (张伟, 章伟, ZHANG WEI) with the same phone."""

_CROWDED = """
WITH here AS (
  SELECT s.id, s.house_id, s.room, s.person_id, s.area_no FROM stays s
  JOIN rooms r ON r.house_id = s.house_id AND r.label = s.room
  WHERE s.id = ANY(CAST(:stays AS bigint[])) AND s.moved_out IS NULL AND NOT s.minor
    AND r.beds < (SELECT count(*) FROM stays o WHERE o.house_id = s.house_id AND o.room = s.room
      AND o.moved_out IS NULL AND NOT o.minor)
)
INSERT INTO twins (area_no, one, other, why, at)
SELECT DISTINCT h.area_no, least(h.person_id, o.person_id), greatest(h.person_id, o.person_id), 'crowded-room',
  CAST(:now AS timestamptz)
FROM here h JOIN LATERAL (
  SELECT o.person_id FROM stays o WHERE o.house_id = h.house_id AND o.room = h.room AND o.moved_out IS NULL
    AND NOT o.minor AND o.person_id <> h.person_id ORDER BY o.moved_in NULLS FIRST, o.id LIMIT :most) o ON true
ON CONFLICT (one, other) DO NOTHING"""
"""More grown people in a room than it has beds: whoever came longest ago may have left, or be the same."""


async def suggest(
    conn: AsyncConnection, people: Sequence[int], stays: Sequence[int], area_no: int, now: datetime
) -> int:
    """Notes pairs with these people and in the rooms of these stays; how many are new. Three statements."""
    found = await suggest_twins(conn, people, area_no, now)
    found += await run(conn, _SIMILAR, people=list(people), area_no=area_no, now=now)
    if stays:
        found += await run(conn, _CROWDED, stays=list(stays), most=MOST_PER_ROOM, now=now)
    return found
