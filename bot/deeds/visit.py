"""An officer's visit as a chat tells it."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from bot import visiting
from bot.deeds.done import Deeds
from bot.desk import at_desk
from bot.visiting import By
from bot.who import Who
from flows.engine import row_id
from flows.visit_deeds import HazardFound, RecordVisit
from registry.database import rows
from registry.scopes import beyond
from registry.vault import Vault


async def record_visit(conn: AsyncConnection, vault: Vault, who: Who, deed: RecordVisit) -> int:
    """Refused: not-officer, not-your-area, undeclared-left."""
    async with at_desk(conn, who, "duties:write") as officer:
        photos = await _own_files(conn, who, deed.hazards)
        kept = await visiting.keep(conn, By(officer, who.pack, who.now, who.channel, photos), deed)
    return kept.left


async def _own_files(conn: AsyncConnection, who: Who, hazards: Sequence[HazardFound]) -> dict[str, int]:
    """Photos that this chat sent itself; the number of somebody else's shows nothing."""
    ids = {one.file_id: number for one in hazards if (number := row_id(one.file_id)) is not None}
    if not ids:
        return {}
    async with beyond(conn):
        mine = await rows(
            conn,
            "SELECT id FROM files WHERE id = ANY(CAST(:ids AS bigint[])) AND contact_id = :contact",
            ids=list(ids.values()),
            contact=who.contact_id,
        )
    own = {row.id for row in mine}
    return {given: number for given, number in ids.items() if number in own}


DEEDS: Deeds = {
    RecordVisit: record_visit,
}
