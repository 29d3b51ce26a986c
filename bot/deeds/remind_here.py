"""Asks for a consent where the account has a template that spends one."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.remind_here import AskToRemind
from registry import audit, wechat_asks
from registry.vault import Vault


async def ask_to_remind(conn: AsyncConnection, vault: Vault, who: Who, deed: AskToRemind) -> str | None:
    token = await wechat_asks.make(conn, who.account, who.contact_id)
    if token is None:
        return None
    await audit.write(conn, who.actor, "ask-to-remind", "contact", who.contact_id)
    return f"/w/{token}"


DEEDS: Deeds = {AskToRemind: ask_to_remind}
