"""Invitations: a link that a landlord hands to one other person, about a house; looked at freely, taken up once.

Machine time (now() of the database) rules here, whatever a demo's clock says.
"""

import secrets
from collections.abc import Sequence
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import RegistryError
from registry.database import one, rows, run, value
from registry.links import hash_of
from registry.parties import ACTS

TOKEN_BYTES = 16
MOST_OPEN = 60
"""Links of one person that nobody took up yet."""


class TooManyInvitations(RegistryError):
    """So many links wait already that one more is no help."""


_MAKE = """
INSERT INTO invitations (hash, kind, person_id, house_id, room, expires_at)
VALUES (:hash, :kind, :person, :house, :room, now() + make_interval(days => :days))"""


async def make(
    conn: AsyncConnection, kind: str, person_id: int, house_id: int | None, room: str, days: int
) -> str:
    """A new link's token. Raises TooManyInvitations."""
    waiting = await value(
        conn,
        "SELECT count(*) FROM invitations WHERE person_id = :person AND used_at IS NULL AND expires_at > now()",
        person=person_id,
    )
    if waiting >= MOST_OPEN:
        raise TooManyInvitations
    token = secrets.token_urlsafe(TOKEN_BYTES)
    await run(
        conn,
        _MAKE,
        hash=hash_of(token),
        kind=kind,
        person=person_id,
        house=house_id,
        room=room,
        days=days,
    )
    return token


_SEEN = f"""
SELECT w.n, i.kind, i.person_id, i.house_id, i.room, i.used_at IS NOT NULL AS used, i.used_by, i.expires_at <= now() AS expired,
  h.code, h.address, h.revoked_at IS NOT NULL AS revoked, p.name,
  (SELECT count(DISTINCT q.house_id) FROM parties q WHERE (i.house_id IS NULL OR q.house_id = i.house_id)
    AND q.person_id = i.person_id AND q.until IS NULL AND q.role IN {ACTS}) AS lets
FROM unnest(CAST(:hashes AS bytea[])) WITH ORDINALITY AS w(hash, n)
JOIN invitations i ON i.hash = w.hash JOIN people p ON p.id = i.person_id LEFT JOIN houses h ON h.id = i.house_id"""


async def seen(conn: AsyncConnection, tokens: Sequence[str]) -> Sequence[Row[Any]]:
    """For each token that is one: a row with n; `lets`: for how many of the houses meant who invited still answers;
    one, or all of theirs where the link names none.
    """
    return await rows(conn, _SEEN, hashes=[hash_of(token) for token in tokens])


_TAKE_UP = f"""
UPDATE invitations i SET used_at = now(), used_by = :contact
WHERE i.hash = :hash AND i.kind = :kind AND i.used_at IS NULL AND i.expires_at > now() AND EXISTS (
  SELECT 1 FROM parties q WHERE (i.house_id IS NULL OR q.house_id = i.house_id) AND q.person_id = i.person_id
    AND q.until IS NULL AND q.role IN {ACTS})
RETURNING i.person_id, i.house_id, i.room"""


async def take_up(conn: AsyncConnection, token: str, kind: str, contact_id: int) -> Row[Any] | None:
    """Uses a link up: (person_id, house_id, room) of who invited; None if it is used, expired or no longer theirs to give."""
    return await one(conn, _TAKE_UP, hash=hash_of(token), kind=kind, contact=contact_id)
