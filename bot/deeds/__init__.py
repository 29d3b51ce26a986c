"""Carries out what scripts decide, in the turn's transaction: re-checked, locked, audited, and told to whom it concerns."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds import campaigns, chat, declare, landlord, mine, proof, tenant
from bot.deeds.done import Deeds
from bot.who import Who
from flows.engine import Deed
from registry.vault import Vault


async def carry_out(conn: AsyncConnection, vault: Vault, who: Who, deed: Deed[Any]) -> Any:
    """Does the deed and gives its result. Raises Refused before anything is written (but a wrong code is counted)."""
    return await _DEEDS[type(deed)](conn, vault, who, deed)


_DEEDS: Deeds = {
    **chat.DEEDS,
    **declare.DEEDS,
    **tenant.DEEDS,
    **mine.DEEDS,
    **proof.DEEDS,
    **landlord.DEEDS,
    **campaigns.DEEDS,
}
