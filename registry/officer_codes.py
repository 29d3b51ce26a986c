"""One-time codes that make a chat an officer's: made for an officer, typed once into any chat within ten minutes."""

from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from registry import audit
from registry.codes import LIVES, TRIES, CodeRefused
from registry.database import one, rows, run, value
from registry.numbers import new_claim_code, tidy_code
from registry.vault import Vault

_MAKE = """
WITH ended AS (
  UPDATE codes SET expires_at = now() WHERE purpose = 'officer' AND officer_id = :officer AND used_at IS NULL
    AND expires_at > now())
INSERT INTO codes (purpose, hash, officer_id, expires_at)
SELECT 'officer', :hash, id, now() + CAST(:lives AS interval) FROM officers WHERE id = :officer AND active
RETURNING id"""


async def make(conn: AsyncConnection, vault: Vault, officer_id: int, *, actor: str) -> str | None:
    """A code for this officer; earlier ones end. None where nobody at work has this id. Kept as a keyed hash only."""
    code = new_claim_code()
    made = await value(
        conn, _MAKE, officer=officer_id, hash=vault.index("code", f"officer:{code}"), lives=LIVES
    )
    if made is None:
        return None
    await audit.write(conn, actor, "officer-code", "officer", officer_id)
    return code


_USE = """
UPDATE codes c SET used_at = now(), contact_id = :contact FROM officers o
WHERE c.purpose = 'officer' AND c.hash = ANY(CAST(:hashes AS bytea[])) AND c.used_at IS NULL AND c.expires_at > now()
  AND o.id = c.officer_id AND o.active
RETURNING o.id, o.name"""

_WRONG = """
SELECT count(*) FROM codes WHERE contact_id = :contact AND purpose = 'wrong-officer'
  AND made_at > now() - interval '1 hour'"""

_NOTE_WRONG = """
INSERT INTO codes (purpose, hash, contact_id, expires_at)
VALUES ('wrong-officer', :hash, :contact, now() + CAST(:lives AS interval))"""

_TIE = """
UPDATE contacts SET officer_id = :officer, tied_by = coalesce(tied_by, 'officer-code'),
  tied_at = coalesce(tied_at, now()) WHERE id = :contact"""


async def use(conn: AsyncConnection, vault: Vault, contact_id: int, typed: str) -> str:
    """This chat is the officer's from now on; gives their name. Whoever it is as a person stays as it was.

    Raises CodeRefused: wrong-code, too-many-tries (five wrong ones in an hour and the chat has to wait).
    """
    if await value(conn, _WRONG, contact=contact_id) >= TRIES:
        raise CodeRefused("too-many-tries")
    hashes = vault.indexes("code", f"officer:{tidy_code(typed)}")
    used = await one(conn, _USE, contact=contact_id, hashes=hashes)
    if used is None:
        await run(conn, _NOTE_WRONG, hash=hashes[0], contact=contact_id, lives=timedelta(0))
        raise CodeRefused("wrong-code")
    await run(conn, _TIE, officer=used.id, contact=contact_id)
    await audit.write(conn, f"contact:{contact_id}", "officer-chat", "contact", contact_id, officer=used.id)
    return str(used.name)


async def leave(conn: AsyncConnection, contact_id: int) -> bool:
    """The chat is no officer's any more; False if it was none."""
    left = await rows(
        conn,
        "UPDATE contacts SET officer_id = NULL WHERE id = :contact AND officer_id IS NOT NULL RETURNING id",
        contact=contact_id,
    )
    if left:
        await audit.write(conn, f"contact:{contact_id}", "leave-office", "contact", contact_id)
    return bool(left)
