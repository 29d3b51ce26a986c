"""How many beds and how much room there is, and who lives there now."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import rows
from registry.parties import ACTS

_ROOMS: Final = f"""
SELECT w.n, r.beds, r.area_m2, (SELECT count(*) FROM stays s WHERE s.house_id = h.id AND s.room = r.label
    AND s.moved_out IS NULL AND NOT s.minor) AS people,
  EXISTS (SELECT FROM parties y WHERE y.house_id = h.id AND y.person_id = w.person AND y.until IS NULL
    AND y.role IN {ACTS}) AS acts
FROM unnest(CAST(:codes AS text[]), CAST(:rooms AS text[]), CAST(:people AS bigint[])) WITH ORDINALITY
  AS w(code, room, person, n)
JOIN houses h ON h.code = w.code JOIN rooms r ON r.house_id = h.id AND r.label = w.room"""


async def of_rooms(conn: AsyncConnection, asked: Sequence[tuple[str, str, int | None]]) -> Sequence[Row[Any]]:
    """For (house code, room, reader) rows (n, beds, area_m2, people, acts), none for an unknown room. One query.

    `people`: the grown people whose stays run there, claimed ones too; `acts`: the reader acts for the house.
    """
    return await rows(
        conn,
        _ROOMS,
        codes=[code for code, _, _ in asked],
        rooms=[room for _, room, _ in asked],
        people=[person for _, _, person in asked],
    )
