"""What a chat itself said of a stay: all that may be filed in its name while it is not proven to be the tenant's."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one
from registry.declarations import opened
from registry.vault import Vault

_SAID = """
SELECT d.id, d.content FROM declarations d
WHERE d.stay_id = :stay AND d.contact_id = :contact AND d.kind IN ('residence', 'foreigner')
ORDER BY (d.state NOT IN ('superseded', 'withdrawn')) DESC, d.id DESC LIMIT 1"""

_OTHERS = """
SELECT 1 FROM declarations d
WHERE d.stay_id = :stay AND d.contact_id IS DISTINCT FROM :contact AND d.kind IN ('residence', 'foreigner')
  AND d.state NOT IN ('superseded', 'withdrawn') LIMIT 1"""


async def of_stay(conn: AsyncConnection, vault: Vault, stay_id: int, contact_id: int) -> dict[str, Any]:
    """The name and the room as this chat declared them, '' where it said none: never those on record."""
    row = await one(conn, _SAID, stay=stay_id, contact=contact_id)
    said = opened(vault, row.id, row.content) if row is not None else {}
    return {"name": said.get("name") or "", "room": said.get("room") or ""}


async def others_declare(conn: AsyncConnection, stay_id: int, contact_id: int) -> bool:
    """Whether another chat declares the same stay: then it is not this one's alone to end."""
    return await one(conn, _OTHERS, stay=stay_id, contact=contact_id) is not None
