"""How often people were told that nothing needs declaring, and why; nobody can be found again in it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import rows, run


async def note(conn: AsyncConnection, area_no: int, reason: str, day: date) -> None:
    await run(
        conn,
        "INSERT INTO exempt_answers (area_no, reason, on_day) VALUES (:area_no, :reason, :day)",
        area_no=area_no,
        reason=reason,
        day=day,
    )


async def counted(conn: AsyncConnection, since: date, until: date) -> Sequence[Row[Any]]:
    """Rows (reason, answers) of the officer's areas, from `since` to `until` (both included), most frequent first."""
    return await rows(
        conn,
        "SELECT reason, count(*) AS answers FROM exempt_answers WHERE on_day BETWEEN :since AND :until "
        "GROUP BY reason ORDER BY answers DESC, reason",
        since=since,
        until=until,
    )
