"""Officers: who they are, which areas are theirs, and the tokens their programs carry."""

import base64
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import RegistryError, audit
from registry.database import SCOPE_RANGES, one, rows, run

SCOPES: Final[Mapping[str, str]] = {
    "declarations:read": "list and open declarations",
    "declarations:decide": "accept, return, enter and register declarations, say which house one is about",
    "people:read": "open people, their stays and who may be the same person",
    "people:reveal": "see an identity number or phone in the clear, with a reason that is kept",
    "people:approve": "approve that another officer reads what is kept of a child",
    "people:tie": "say which person a conversation belongs to, and whether two people are one",
    "houses:read": "list and open houses and areas",
    "houses:write": "give out claim codes and end plates",
    "rates:read": "see rates and the rows behind them, scores, tables and reports",
    "reports:sign": "draft reports anew and sign them off",
    "duties:read": "list duties",
    "duties:write": "re-date, waive and settle duties; by chat, keep what was seen at a house",
    "notices:read": "see which messages reached nobody",
    "audit:read": "read the audit",
    "inbox:read": "read what people write to their grid worker",
    "inbox:write": "answer what people write, take a conversation over, end it",
    "campaigns:read": "see campaigns, whom they reach and what was answered",
    "campaigns:write": "draft, schedule, send and stop campaigns",
    "campaigns:approve": "approve campaigns of others, and small ones of one's own",
}
"""What a token may be good for, with its meaning."""

READING: Final = (
    "declarations:read",
    "people:read",
    "houses:read",
    "rates:read",
    "duties:read",
    "notices:read",
    "campaigns:read",
)

ROLES: Final[Mapping[str, frozenset[str]]] = {
    "officer": frozenset(SCOPES),
    "grid": frozenset(
        (
            *("declarations:read", "houses:read", "duties:read", "duties:write", "rates:read"),
            *("inbox:read", "inbox:write"),
        )
    ),
    "reader": frozenset(READING),
    "auditor": frozenset(("audit:read", "rates:read")),
}
"""The most each role may do, whatever a token says. A grid worker sees surname and room only (decision 21)."""

TOKEN_BYTES: Final = 32
TOKEN_PREFIX: Final = "anju_"  # noqa: S105 - it makes a leaked token easy to search for
FOR_OPERATOR: Final = "operator"
"""Who acts on the command line, in the audit."""


class OfficerError(RegistryError):
    """An officer or a token cannot be made as asked; the text says what to change."""


@dataclass(frozen=True, slots=True)
class Officer:
    """Who asks, what their token is good for, and where: `ranges` of area_no, both ends included, none touching."""

    id: int
    name: str
    role: str
    scopes: frozenset[str]
    ranges: tuple[tuple[int, int], ...]
    token: str = ""
    expires_at: datetime | None = None

    @property
    def actor(self) -> str:
        return f"officer:{self.id}"

    @property
    def sees_names(self) -> bool:
        return self.role != "grid"


# -- who ----------------------------------------------------------------------------------------------------------

_PLACES = """
WITH RECURSIVE paths AS (
  SELECT id, lo, hi, name AS path FROM areas WHERE parent_id IS NULL
  UNION ALL SELECT a.id, a.lo, a.hi, p.path || '/' || a.name FROM areas a JOIN paths p ON p.id = a.parent_id
)
SELECT w.n, p.id, p.lo, p.hi, p.path
FROM unnest(CAST(:wanted AS text[])) WITH ORDINALITY AS w(wanted, n)
JOIN paths p ON p.path = w.wanted OR p.path LIKE '%/' || replace(replace(w.wanted, '%', '\\%'), '_', '\\_')
ORDER BY w.n, p.lo"""


async def add(conn: AsyncConnection, name: str, areas: Sequence[str], role: str = "officer") -> int:
    """Makes an officer, or gives one more areas and the role; gives the id.

    An area is named as far up as is needed to be clear: 河姆渡村, or 三七市镇/河姆渡村. Raises OfficerError.
    """
    if not name.strip():
        raise OfficerError("An officer needs a name.")
    if role not in ROLES:
        raise OfficerError(f"No role is called {role}; there are {', '.join(ROLES)}.")
    places = [await place(conn, area) for area in areas]
    made = await one(
        conn,
        "INSERT INTO officers (name, role) VALUES (:name, :role) "
        "ON CONFLICT (name) DO UPDATE SET role = excluded.role, active = true RETURNING id",
        name=name.strip(),
        role=role,
    )
    assert made is not None
    await run(
        conn,
        "INSERT INTO officer_areas (officer_id, area_id) SELECT :officer, unnest(CAST(:areas AS bigint[])) "
        "ON CONFLICT DO NOTHING",
        officer=made.id,
        areas=[place.id for place in places],
    )
    if len(await _ranges(conn, made.id)) > SCOPE_RANGES:
        raise OfficerError(
            f"{name} would have more than {SCOPE_RANGES} separate areas: name the area above them instead."
        )
    await audit.write(conn, FOR_OPERATOR, "add-officer", "officer", made.id, role=role, areas=len(places))
    officer_id: int = made.id
    return officer_id


async def place(conn: AsyncConnection, wanted: str) -> Row[Any]:
    """The area (id, lo, hi, path) that somebody at the command line means. Raises OfficerError."""
    found = await rows(conn, _PLACES, wanted=[wanted.strip("/ ")])
    if not found:
        raise OfficerError(f"No area is called {wanted}.")
    if len(found) > 1:
        raise OfficerError(f"Several areas are called {wanted}: {', '.join(row.path for row in found[:5])}")
    return found[0]


async def _ranges(conn: AsyncConnection, officer_id: int) -> tuple[tuple[int, int], ...]:
    found = await rows(
        conn,
        "SELECT a.lo, a.hi FROM officer_areas o JOIN areas a ON a.id = o.area_id WHERE o.officer_id = :officer",
        officer=officer_id,
    )
    return joined((row.lo, row.hi) for row in found)


def joined(ranges: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The same numbers in as few ranges as can be."""
    made: list[tuple[int, int]] = []
    for lo, hi in sorted(ranges):
        if made and lo <= made[-1][1] + 1:
            made[-1] = (made[-1][0], max(hi, made[-1][1]))
        else:
            made.append((lo, hi))
    return tuple(made)


async def dismiss(conn: AsyncConnection, name: str) -> bool:
    """An officer no more; their tokens end, also for the day on which somebody adds them again.

    False if nobody active has this name.
    """
    gone = await one(
        conn,
        "UPDATE officers SET active = false WHERE name = :name AND active RETURNING id",
        name=name.strip(),
    )
    if gone is None:
        return False
    await audit.write(conn, FOR_OPERATOR, "dismiss-officer", "officer", gone.id)
    await revoke_tokens(conn, name)
    await _leave_chats(conn, gone.id)
    return True


async def _leave_chats(conn: AsyncConnection, officer_id: int) -> None:
    """Their chats are nobody's in the office any more, and no code waits for them."""
    await run(
        conn,
        "UPDATE codes SET expires_at = now() WHERE officer_id = :officer AND used_at IS NULL AND expires_at > now()",
        officer=officer_id,
    )
    left = await rows(
        conn,
        "UPDATE contacts SET officer_id = NULL WHERE officer_id = :officer RETURNING id",
        officer=officer_id,
    )
    await audit.write(conn, FOR_OPERATOR, "leave-office", "contact", [row.id for row in left])


# -- tokens -------------------------------------------------------------------------------------------------------


async def new_token(conn: AsyncConnection, officer_name: str, scopes: Sequence[str], days: int) -> str:
    """A token good for `days`; its text is given here and never again. What the role may not do is left out.

    Raises OfficerError: nobody of that name, a scope that is none, nothing left to be good for.
    """
    officer = await one(
        conn, "SELECT id, role FROM officers WHERE name = :name AND active", name=officer_name.strip()
    )
    if officer is None:
        raise OfficerError(
            f"No officer is called {officer_name}; add one first: anju officer NAME --area AREA."
        )
    unknown = [scope for scope in scopes if scope not in SCOPES]
    if unknown:
        raise OfficerError(f"No scope is called {', '.join(unknown)}; there are {', '.join(SCOPES)}.")
    good_for = [scope for scope in SCOPES if scope in scopes and scope in ROLES[officer.role]]
    if not good_for:
        raise OfficerError(
            f"A token of role {officer.role} can be good for {', '.join(sorted(ROLES[officer.role]))}."
        )
    if not 1 <= days <= 3660:
        raise OfficerError("A token is good for 1 to 3660 days.")
    token = TOKEN_PREFIX + base64.urlsafe_b64encode(secrets.token_bytes(TOKEN_BYTES)).rstrip(b"=").decode()
    name = _hash(token).hex()[:8]
    await run(
        conn,
        "INSERT INTO tokens (hash, officer_id, name, scopes, expires_at) "
        "VALUES (:hash, :officer, :name, CAST(:scopes AS text[]), now() + make_interval(days => :days))",
        hash=_hash(token),
        officer=officer.id,
        name=name,
        scopes=good_for,
        days=days,
    )
    await audit.write(conn, FOR_OPERATOR, "new-token", "officer", officer.id, token=name, days=days)
    return token


async def revoke_tokens(conn: AsyncConnection, officer_name: str, token_name: str | None = None) -> int:
    """Ends an officer's tokens, or the one of that name (as `GET /me` shows it); gives how many."""
    ended = await rows(
        conn,
        "UPDATE tokens t SET revoked_at = now() FROM officers o WHERE o.id = t.officer_id AND o.name = :officer "
        "AND t.revoked_at IS NULL AND (CAST(:token AS text) IS NULL OR t.name = :token) RETURNING t.officer_id",
        officer=officer_name.strip(),
        token=token_name,
    )
    if ended:
        await audit.write(
            conn,
            FOR_OPERATOR,
            "revoke-tokens",
            "officer",
            ended[0].officer_id,
            tokens=len(ended),
            token=token_name,
        )
    return len(ended)


_WITH_AREAS: Final = """
  ARRAY(SELECT a.lo FROM officer_areas x JOIN areas a ON a.id = x.area_id WHERE x.officer_id = o.id ORDER BY a.id) AS los,
  ARRAY(SELECT a.hi FROM officer_areas x JOIN areas a ON a.id = x.area_id WHERE x.officer_id = o.id ORDER BY a.id) AS his"""

_AUTHENTICATE = f"""
WITH used AS (
  UPDATE tokens SET used_at = now()
  WHERE hash = :hash AND (used_at IS NULL OR used_at < now() - interval '1 minute')
)
SELECT o.id, o.name, o.role, t.scopes, t.name AS token, t.expires_at,{_WITH_AREAS}
FROM tokens t JOIN officers o ON o.id = t.officer_id AND o.active
WHERE t.hash = :hash AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now())"""


async def authenticate(conn: AsyncConnection, token: str) -> Officer | None:
    """Whose token this is; None if it is unknown, over or ended, or its officer is gone. One statement.

    When it was last used is noted once a minute, or every look would be a write.
    """
    found = await one(conn, _AUTHENTICATE, hash=_hash(token))
    if found is None:
        return None
    scopes = frozenset(found.scopes) & ROLES.get(found.role, frozenset())
    ranges = joined(zip(found.los, found.his, strict=True))
    return Officer(found.id, found.name, found.role, scopes, ranges, found.token, found.expires_at)


async def by_ids(conn: AsyncConnection, ids: Iterable[int]) -> dict[int, Officer]:
    """Those of them who are at work, each with all that the role may do; for chats, which carry no token."""
    found = await rows(
        conn,
        f"SELECT o.id, o.name, o.role,{_WITH_AREAS} FROM officers o "
        "WHERE o.id = ANY(CAST(:ids AS bigint[])) AND o.active",
        ids=sorted(ids),
    )
    return {
        row.id: Officer(
            row.id,
            row.name,
            row.role,
            ROLES.get(row.role, frozenset()),
            joined(zip(row.los, row.his, strict=True)),
        )
        for row in found
    }


def _hash(token: str) -> bytes:
    return sha256(token.encode("utf-8", "replace")).digest()


async def names(conn: AsyncConnection, ids: Iterable[int]) -> dict[int, str]:
    """Officers' names by id."""
    wanted = sorted(ids)
    if not wanted:
        return {}
    found = await rows(
        conn, "SELECT id, name FROM officers WHERE id = ANY(CAST(:ids AS bigint[]))", ids=wanted
    )
    return {row.id: row.name for row in found}


async def areas_of(conn: AsyncConnection, officer_id: int) -> Sequence[Row[Any]]:
    """The areas (id, level, name) an officer was given, in the order of the tree."""
    return await rows(
        conn,
        "SELECT a.id, a.level, a.name FROM officer_areas o JOIN areas a ON a.id = o.area_id "
        "WHERE o.officer_id = :officer ORDER BY a.lo",
        officer=officer_id,
    )
