"""One-time pages for sensitive answers: made in a turn, looked at freely, used once."""

import hashlib
import secrets
from typing import Any

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, run
from registry.vault import Vault

TOKEN_BYTES = 16

MAKE = """
INSERT INTO links (hash, contact_id, talk_id, at, expires_at)
VALUES (:hash, :contact, 0, :at, now() + make_interval(mins => :minutes))"""

FIND = """
SELECT l.contact_id, l.at, l.used_at, l.expires_at < now() AS expired, c.account, c.address, c.lang
FROM links l JOIN contacts c ON c.id = l.contact_id WHERE l.hash = :hash"""

USE = "UPDATE links SET used_at = now() WHERE hash = :hash AND used_at IS NULL AND expires_at > now()"


def hash_of(token: str) -> bytes:
    """Tokens are 128 random bits, so a plain SHA-256 hides them well enough."""
    return hashlib.sha256(token.encode()).digest()


async def make(conn: AsyncConnection, vault: Vault, contact_id: int, at: str, minutes: int) -> str:
    """A new page for the question `at` of this chat; gives its path `/s/<token>`."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    await run(conn, MAKE, hash=hash_of(token), contact=contact_id, at=at, minutes=minutes)
    return f"/s/{token}"


async def look(conn: AsyncConnection, token: str) -> Row[Any] | None:
    """Whose page it is; never consumes it."""
    return await one(conn, FIND, hash=hash_of(token))


async def use(conn: AsyncConnection, token: str) -> bool:
    """Consume it; False if it was used or ran out meanwhile."""
    return await run(conn, USE, hash=hash_of(token)) == 1
