"""Keeps what a proven person tells of their residence permit."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.engine import Refused
from flows.permit import TellPermit
from registry import audit, duties, permits
from registry.vault import Vault


async def tell_permit(conn: AsyncConnection, vault: Vault, who: Who, deed: TellPermit) -> date | None:
    if who.person_id is None:
        raise Refused("not-yours")
    if deed.what == "issued":
        await permits.issued(conn, who.person_id, who.contact_id, deed.day, who.channel, who.now)
    elif deed.what == "endorsed":
        await permits.endorsed(conn, who.person_id, deed.day)
    else:
        await permits.ended(conn, who.person_id, who.now)
    await audit.write(conn, who.actor, f"permit-{deed.what}", "person", who.person_id)
    await duties.touch(conn, who.pack, who.today, people=[who.person_id])
    return await permits.endorse_by(conn, who.person_id)


DEEDS: Deeds = {TellPermit: tell_permit}
"""A permit is told of, endorsed or given up."""
