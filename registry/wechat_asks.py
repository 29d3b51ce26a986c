"""Whether a reader agreed to one more message of WeChat's (一次性订阅消息): asked on WeChat's page, counted, used up."""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, run, value

TOKEN_BYTES: Final = 16
LIVES: Final = "3 days"
MOST_AGREED: Final = 3
"""Consents of one reader that wait to be used; nobody is asked for more."""
SCENES: Final = 10_000
"""WeChat counts one consent for each scene (0 to 10000) of a reader: two under the same would be one."""

_CONTACT: Final = "SELECT id FROM contacts WHERE account = :account AND address = :address"


async def allow(conn: AsyncConnection, account: str, allowed: bool) -> None:
    """Whether readers of the account are asked at all: it must have a template for that."""
    sql = "UPDATE accounts SET asks_consent = :allowed WHERE name = :name AND asks_consent <> :allowed"
    await run(conn, sql, allowed=allowed, name=account)


_MAKE: Final = f"""
WITH ended AS (
  UPDATE wechat_asks SET expires_at = now() WHERE contact_id = :contact AND agreed_at IS NULL AND expires_at > now()
)
INSERT INTO wechat_asks (hash, contact_id, scene, expires_at)
SELECT :hash, :contact, 1 + (SELECT count(*) FROM wechat_asks WHERE contact_id = :contact) % ({SCENES} - 1),
  now() + interval '{LIVES}'
FROM accounts WHERE name = :account AND asks_consent
  AND (SELECT count(*) FROM wechat_asks WHERE contact_id = :contact AND agreed_at IS NOT NULL AND spent_at IS NULL) < {MOST_AGREED}
RETURNING id"""


async def make(conn: AsyncConnection, account: str, contact_id: int) -> str | None:
    """The state that travels to WeChat and back, letters and digits only; the one before ends. None: nobody is asked now."""
    token = secrets.token_hex(TOKEN_BYTES)
    made = await one(conn, _MAKE, hash=hash_of(token), contact=contact_id, account=account)
    return None if made is None else token


def hash_of(token: str) -> bytes:
    """States are 128 random bits: nobody forges one, and a plain SHA-256 hides them well enough."""
    return hashlib.sha256(token.encode()).digest()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that is open, or was answered with yes; `lang` is the reader's."""

    scene: int
    lang: str | None
    agreed: bool


async def look(conn: AsyncConnection, token: str) -> Asked | None:
    """None for a state nobody made, and one whose time is over. Consumes nothing."""
    row = await one(
        conn,
        "SELECT a.scene, c.lang, a.agreed_at IS NOT NULL AS agreed FROM wechat_asks a JOIN contacts c ON c.id = a.contact_id "
        "WHERE a.hash = :hash AND (a.agreed_at IS NOT NULL OR a.expires_at > now())",
        hash=hash_of(token),
    )
    return None if row is None else Asked(row.scene, row.lang, row.agreed)


_AGREE: Final = """
UPDATE wechat_asks a SET agreed_at = coalesce(a.agreed_at, now()) FROM contacts c
WHERE a.hash = :hash AND c.id = a.contact_id AND c.account = :account AND c.address = :address AND a.scene = :scene
  AND (a.agreed_at IS NOT NULL OR a.expires_at > now())"""


async def agree(conn: AsyncConnection, account: str, address: str, scene: int, token: str) -> bool:
    """They agreed to one message; the same yes again counts nothing. False unless it is this reader's own question."""
    return await run(conn, _AGREE, hash=hash_of(token), account=account, address=address, scene=scene) == 1


_SPEND: Final = f"""
UPDATE wechat_asks SET spent_at = now() WHERE id = (
  SELECT id FROM wechat_asks WHERE contact_id = ({_CONTACT}) AND agreed_at IS NOT NULL AND spent_at IS NULL
  ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING scene"""


async def spend(conn: AsyncConnection, account: str, address: str) -> int | None:
    """Uses up the oldest consent; gives the scene it was given under, None if there is none."""
    found: int | None = await value(conn, _SPEND, account=account, address=address)
    return found


async def give_back(conn: AsyncConnection, account: str, address: str, scene: int) -> None:
    """The message it was used up for was not sent."""
    sql = (
        f"UPDATE wechat_asks SET spent_at = NULL WHERE id = (SELECT max(id) FROM wechat_asks "
        f"WHERE contact_id = ({_CONTACT}) AND scene = :scene AND spent_at IS NOT NULL)"
    )
    await run(conn, sql, account=account, address=address, scene=scene)


async def drop(conn: AsyncConnection, account: str, address: str) -> None:
    """Who leaves wants none of them any more."""
    sql = f"UPDATE wechat_asks SET spent_at = now() WHERE contact_id = ({_CONTACT}) AND spent_at IS NULL"
    await run(conn, sql, account=account, address=address)
