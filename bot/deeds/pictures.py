"""Notes what the photos of a conversation show."""

from collections.abc import Iterable

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.who import Who
from registry import pictures


async def show(
    conn: AsyncConnection, who: Who, area_no: int, about: str, about_id: int, files: Iterable[str]
) -> None:
    """`files` as photo questions give them; what is no file of this chat's shows nothing."""
    numbers = [int(file) for file in files if file.isdecimal() and len(file) < 19]
    await pictures.show(conn, who.contact_id, area_no, about, about_id, numbers)
