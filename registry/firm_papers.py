"""Papers that organisations have in their own name, and until when they hold."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import rows, value

_TOLD: Final = """
INSERT INTO papers (area_no, organisation_id, kind, since, until, source)
SELECT o.area_no, o.id, :kind, :since, CAST(:until AS date), :source FROM organisations o WHERE o.id = :id RETURNING id"""


async def told(
    conn: AsyncConnection, organisation_id: int, kind: str, since: date, until: date | None, source: str
) -> int:
    """Keeps it beside those before; its id. Touch the organisation after."""
    made: int = await value(
        conn, _TOLD, id=organisation_id, kind=kind, since=since, until=until, source=source
    )
    return made


_NEWEST: Final = """
SELECT DISTINCT ON (p.kind) p.id, p.kind, p.since, p.until, p.source FROM papers p
WHERE p.organisation_id = :id ORDER BY p.kind, p.since DESC, p.id DESC"""


async def newest(conn: AsyncConnection, organisation_id: int) -> Sequence[Row[Any]]:
    """The newest of each kind."""
    return await rows(conn, _NEWEST, id=organisation_id)
