"""Codes by which a person makes a second chat theirs: eight digits, ten minutes, once; guessing is counted twice over."""

import secrets
from dataclasses import dataclass
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.codes import LIVES, SENDS_AN_HOUR, TRIES, CodeRefused
from registry.database import one, rows, run, value
from registry.vault import Vault

DIGITS: Final = 8
MOST_WRONG: Final = 200
"""Wrong tries of all chats together in ten minutes: chats cost nothing, so counting each alone would not do."""

_MADE: Final = """
SELECT count(*) FROM codes WHERE person_id = :person AND purpose = 'link' AND made_at > now() - interval '1 hour'"""

_INSERT: Final = """
WITH ended AS (
  UPDATE codes SET expires_at = now() WHERE person_id = :person AND purpose = 'link' AND used_at IS NULL AND expires_at > now()
)
INSERT INTO codes (purpose, hash, contact_id, person_id, expires_at)
SELECT 'link', :hash, :contact, :person, now() + CAST(:lives AS interval)
WHERE NOT EXISTS (SELECT FROM codes WHERE purpose = 'link' AND hash = :hash AND expires_at > now())
RETURNING id"""


async def make(conn: AsyncConnection, vault: Vault, contact_id: int, person_id: int) -> str:
    """A code shown in this chat of the person; earlier ones end. Raises CodeRefused: too-many-codes."""
    if await value(conn, _MADE, person=person_id) >= SENDS_AN_HOUR:
        raise CodeRefused("too-many-codes")
    while True:
        code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
        hashed = vault.index("code", f"link:{code}")
        if await one(conn, _INSERT, hash=hashed, contact=contact_id, person=person_id, lives=LIVES):
            return code


@dataclass(frozen=True, slots=True)
class Linked:
    """Whose code it was, and the chat that showed it."""

    person_id: int
    contact_id: int


_WRONG: Final = f"""
SELECT count(*) FILTER (WHERE contact_id = :contact) >= {TRIES} OR
  count(*) FILTER (WHERE made_at > now() - interval '10 minutes') >= {MOST_WRONG}
FROM codes WHERE purpose = 'wrong-link' AND made_at > now() - interval '1 hour'"""

_FIND: Final = """
SELECT c.id, c.person_id, c.contact_id, c.used_at, c.expires_at <= now() AS expired, m.person_id = c.person_id AS stands
FROM codes c JOIN contacts m ON m.id = c.contact_id
WHERE c.purpose = 'link' AND c.hash = ANY(CAST(:hashes AS bytea[])) ORDER BY c.id DESC LIMIT 1 FOR UPDATE OF c"""


async def use(conn: AsyncConnection, vault: Vault, contact_id: int, tied_to: int | None, code: str) -> Linked:
    """Uses a code in this chat, which is tied to `tied_to`. A wrong try is counted, and stays counted.

    Raises CodeRefused: wrong-code, code-expired, code-used, too-many-tries, linked-already, linked-otherwise.
    """
    if await value(conn, _WRONG, contact=contact_id):
        raise CodeRefused("too-many-tries")
    found = await rows(conn, _FIND, hashes=vault.indexes("code", f"link:{code}"))
    if not found:
        await run(
            conn,
            "INSERT INTO codes (purpose, hash, contact_id, expires_at) VALUES ('wrong-link', :hash, :contact, now())",
            hash=vault.index("code", f"link:{code}"),
            contact=contact_id,
        )
        raise CodeRefused("wrong-code")
    row = found[0]
    if row.used_at is not None:
        raise CodeRefused("code-used")
    if row.expired or not row.stands:
        raise CodeRefused("code-expired")
    if tied_to is not None:
        raise CodeRefused("linked-already" if tied_to == row.person_id else "linked-otherwise")
    await run(conn, "UPDATE codes SET used_at = now() WHERE id = :id", id=row.id)
    return Linked(row.person_id, row.contact_id)
