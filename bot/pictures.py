"""Keeps a picture that somebody sent in a chat: smaller, without where it was taken, sealed."""

import asyncio
from dataclasses import replace
from typing import Final

from bot.heard import Heard
from registry import files
from registry.database import Database, value
from registry.vault import Vault

_CONTACT: Final = """
INSERT INTO contacts (account, address) VALUES (:account, :address)
ON CONFLICT (account, address) DO UPDATE SET address = excluded.address RETURNING id"""


async def kept(db: Database, vault: Vault, heard: Heard, content: bytes) -> Heard:
    """What was heard, as the file it is now. Raises files.NoPicture, files.TooManyFiles."""
    picture = await asyncio.to_thread(files.smaller, content)
    async with db.begin() as conn:
        contact = await value(conn, _CONTACT, account=heard.account, address=heard.address)
        number = await files.keep(conn, vault, contact, picture)
    return replace(heard, unreadable=None, file=number)
