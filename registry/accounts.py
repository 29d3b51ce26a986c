"""Channel accounts as other parts need to know them."""

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import value


async def bot_name(conn: AsyncConnection) -> str:
    """The name of the Telegram bot, where one is configured and its service told us; else ''."""
    named = "SELECT username FROM accounts WHERE name LIKE 'telegram:%' AND username IS NOT NULL ORDER BY name LIMIT 1"
    return str(await value(conn, named) or "")
