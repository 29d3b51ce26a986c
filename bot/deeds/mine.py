"""Takes back a declaration on the word of the chat that filed it, and what followed from it."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.deeds import Withdraw
from flows.engine import Refused
from notices import outbox
from registry import audit, declarations, duties, stays
from registry.stays import Said
from registry.vault import Vault


async def withdraw(conn: AsyncConnection, vault: Vault, who: Who, deed: Withdraw) -> None:
    """Refused: closed. A stay that nobody else speaks of ends, and a lessor not yet asked about it is asked no more."""
    held = await declarations.held(conn, deed.declaration_id, who.contact_id, who.person_id)
    if held is None or not held.withdrawable:
        raise Refused("closed")
    gone = await declarations.withdraw(conn, held.id, deed.why, who.now)
    ids = [row.id for row in gone]
    lived = [row.stay_id for row in gone if row.stay_id is not None]
    said = Said("tenant", "taken-back", who.now, who.person_id, channel=who.channel)
    await stays.take_back(conn, lived, said)
    await outbox.cancel(conn, [f"declaration:{filed}" for filed in held.line])
    await audit.write(conn, who.actor, "withdraw", "declaration", ids, held.area_no, why=deed.why)
    people = [row.person_id for row in gone]
    await duties.touch(conn, who.pack, who.today, stays=lived, people=people, declarations=ids)


DEEDS: Deeds = {
    Withdraw: withdraw,
}
