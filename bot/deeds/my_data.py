"""Opens the page with all that is held about somebody."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.my_data import MakeDataPage
from registry import audit, my_data
from registry.vault import Vault


async def make_page(conn: AsyncConnection, vault: Vault, who: Who, deed: MakeDataPage) -> str:
    path = await my_data.make_page(conn, vault, who.contact_id, deed.minutes)
    await audit.write(conn, who.actor, "see-my-data", "contact", who.contact_id)
    return path


DEEDS: Deeds = {
    MakeDataPage: make_page,
}
