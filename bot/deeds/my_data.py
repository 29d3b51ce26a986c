"""Opens the page with all that is held about somebody, and takes consents back."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.engine import Refused
from flows.my_data import MakeDataPage, WithdrawConsent
from registry import audit, my_data
from registry.my_data import Owner
from registry.vault import Vault


async def make_page(conn: AsyncConnection, vault: Vault, who: Who, deed: MakeDataPage) -> str:
    path = await my_data.make_page(conn, vault, who.contact_id, deed.minutes)
    await audit.write(conn, who.actor, "see-my-data", "contact", who.contact_id)
    return path


async def withdraw(conn: AsyncConnection, vault: Vault, who: Who, deed: WithdrawConsent) -> None:
    owner = Owner(who.contact_id, who.person_id)
    if not await my_data.withdraw(conn, owner, deed.consent_id, who.now):
        raise Refused("closed")
    await audit.write(conn, who.actor, "withdraw-consent", "consent", deed.consent_id)


DEEDS: Deeds = {
    MakeDataPage: make_page,
    WithdrawConsent: withdraw,
}
