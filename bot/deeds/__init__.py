"""Carries out what scripts decide, in the turn's transaction: re-checked, locked, audited, and told to whom it concerns."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds import (
    authority,
    campaigns,
    cases,
    changes,
    chat,
    consents,
    declare,
    desk,
    firm_papers,
    gear,
    hazards,
    house_claims,
    invitations,
    landlord,
    letting,
    lettings,
    link,
    lodgers,
    mine,
    my_data,
    objections,
    office,
    organisations,
    pacts,
    patrols,
    permits,
    proof,
    remind_here,
    rosters,
    sublets,
    tenant,
    threads,
    upkeep,
    visit,
)
from bot.deeds.done import Deeds
from bot.who import Who
from flows.engine import Deed
from registry.vault import Vault


async def carry_out(conn: AsyncConnection, vault: Vault, who: Who, deed: Deed[Any]) -> Any:
    """Does the deed and gives its result. Raises Refused before anything is written (but a wrong code is counted)."""
    return await _DEEDS[type(deed)](conn, vault, who, deed)


_DEEDS: Deeds = {
    **authority.DEEDS,
    **campaigns.DEEDS,
    **cases.DEEDS,
    **changes.DEEDS,
    **chat.DEEDS,
    **consents.DEEDS,
    **declare.DEEDS,
    **desk.DEEDS,
    **firm_papers.DEEDS,
    **patrols.DEEDS,
    **sublets.DEEDS,
    **gear.DEEDS,
    **hazards.DEEDS,
    **house_claims.DEEDS,
    **invitations.DEEDS,
    **landlord.DEEDS,
    **letting.DEEDS,
    **lettings.DEEDS,
    **link.DEEDS,
    **lodgers.DEEDS,
    **mine.DEEDS,
    **my_data.DEEDS,
    **objections.DEEDS,
    **office.DEEDS,
    **organisations.DEEDS,
    **pacts.DEEDS,
    **permits.DEEDS,
    **proof.DEEDS,
    **remind_here.DEEDS,
    **rosters.DEEDS,
    **tenant.DEEDS,
    **threads.DEEDS,
    **upkeep.DEEDS,
    **visit.DEEDS,
}
