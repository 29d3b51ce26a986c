"""Samples: stays drawn at random, to be checked on the spot; how accurate the register is, they alone say (decision 17)."""

# Demands: 000-12, 000-40

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run
from registry.overview.filters import AREA
from registry.resting import NAMED
from registry.rules_sql import COUNTING

WRONG: Final = ("not-there", "name", "document", "phone", "room", "moved-in")
"""What may turn out to be wrong about a stay."""

_DRAW: Final = f"""
INSERT INTO samples (stay_id, area_no, drawn_on)
SELECT s.id, s.area_no, CAST(:today AS date) FROM stays s
 JOIN people p ON p.id = s.person_id AND p.restricted_at IS NULL
 WHERE {AREA.format(row="s")} AND s.assurance IN {COUNTING}
   AND (s.moved_out IS NULL OR s.moved_out > CAST(:today AS date))
   AND NOT EXISTS (SELECT FROM samples x WHERE x.stay_id = s.id AND (x.checked_on IS NULL OR x.drawn_on = CAST(:today AS date)))
 ORDER BY random() LIMIT :number"""

_SAMPLE: Final = f"""
SELECT x.id, x.area_no, x.drawn_on, x.checked_on, x.wrong, s.room, s.house_id, h.code, h.address, s.person_id,
  {NAMED.format(p="p")} AS name
  FROM samples x JOIN stays s ON s.id = x.stay_id JOIN houses h ON h.id = s.house_id JOIN people p ON p.id = s.person_id"""


async def draw(conn: AsyncConnection, area_id: int, number: int, today: date) -> int:
    """Draws that many of the stays that count in an area, whom nobody chose; fewer where there are no more. Gives how many."""
    return await run(conn, _DRAW, area=area_id, number=number, today=today)


async def listed(
    conn: AsyncConnection, area_id: int, *, checked: bool, after: int, limit: int
) -> Sequence[Row[Any]]:
    """Samples of an area, by id from `after` on. One query."""
    which = "IS NOT NULL" if checked else "IS NULL"
    return await rows(
        conn,
        f"""{_SAMPLE} WHERE {AREA.format(row="x")} AND x.checked_on {which} AND x.id > :after
             ORDER BY x.id LIMIT :limit""",
        area=area_id,
        after=after,
        limit=limit,
    )


async def opened(conn: AsyncConnection, sample_id: int) -> Row[Any] | None:
    return await one(conn, f"{_SAMPLE} WHERE x.id = :id", id=sample_id)


async def check(
    conn: AsyncConnection, sample_id: int, wrong: Sequence[str], officer_id: int, today: date
) -> bool:
    """What an officer found on the spot; nothing wrong is the empty list. False if somebody was there already."""
    return bool(
        await run(
            conn,
            """UPDATE samples SET checked_on = CAST(:today AS date), wrong = CAST(:wrong AS text[]), officer_id = :officer
                WHERE id = :id AND checked_on IS NULL""",
            id=sample_id,
            wrong=list(wrong),
            officer=officer_id,
            today=today,
        )
    )
