"""The audit as those may read it who watch over the register: of their areas, and what they did themselves."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import rows
from registry.overview.filters import IN_RANGES, SINCE, UNTIL, bounds, given, where
from registry.scopes import beyond


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which rows; `before` is the id of the last one seen."""

    about: str | None = None
    about_id: int | None = None
    actor: str | None = None
    action: str | None = None
    since: date | None = None
    until: date | None = None
    before: int | None = None


_PIECES: Final = {
    "about": "a.about = :about",
    "about_id": "a.about_id = :about_id",
    "actor": "a.actor = :actor",
    "action": "a.action = :action",
    "since": SINCE.format(moment="a.at"),
    "until": UNTIL.format(moment="a.at"),
    "before": "a.id < :before",
}


async def listed(
    conn: AsyncConnection, ranges: Sequence[tuple[int, int]], own: str, wanted: Wanted, limit: int
) -> Sequence[Row[Any]]:
    """Newest first: rows of these areas, and those of the actor `own` that have none. One query."""
    asked = asdict(wanted)
    sql = f"""SELECT a.id, a.at, a.actor, a.action, a.about, a.about_id, a.detail FROM audit a
        WHERE {where(_PIECES, asked)} AND ({IN_RANGES.format(area_no="a.area_no")} OR a.area_no IS NULL AND a.actor = :own)
        ORDER BY a.id DESC LIMIT :limit"""
    async with beyond(conn):
        return await rows(conn, sql, own=own, limit=limit, **bounds(ranges), **given(asked))
