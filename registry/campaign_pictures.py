"""Pictures that campaigns show: made smaller, found by their SHA-256, open to anybody who has the address."""

from hashlib import sha256

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import run, value
from registry.files import smaller


async def keep(conn: AsyncConnection, picture: bytes) -> str:
    """Gives the hash it is found by; the same picture is kept once. Raises NoPicture."""
    made = smaller(picture)
    found = sha256(made).hexdigest()
    sql = "INSERT INTO campaign_pictures (hash, content) VALUES (:hash, :content) ON CONFLICT DO NOTHING"
    await run(conn, sql, hash=found, content=made)
    return found


async def opened(conn: AsyncConnection, found: str) -> bytes | None:
    picture: bytes | None = await value(
        conn, "SELECT content FROM campaign_pictures WHERE hash = :hash", hash=found
    )
    return picture
