"""What people and their grid workers write to each other: posts kept sealed, waiting counted from the oldest unanswered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run, value
from registry.numbers import reserve
from registry.overview.filters import AREA, given, where
from registry.scopes import beyond
from registry.vault import Vault

UNANSWERED: Final = "answer-thread"


@dataclass(frozen=True, slots=True)
class Said:
    """One post as it was written; `by_officer` None where the person wrote it. `file_id`: a photo instead of words."""

    row: Row[Any]
    words: str


# -- the person's side ----------------------------------------------------------------------------------------------

_PLACE: Final = """
SELECT area_no, house_id FROM (
  SELECT 1 AS rank, s.area_no, s.house_id, s.id FROM contacts c JOIN stays s ON s.person_id = c.person_id
    WHERE c.id = :contact AND s.moved_out IS NULL
  UNION ALL SELECT 2, d.area_no, d.house_id, d.id FROM declarations d
    WHERE d.contact_id = :contact AND d.state NOT IN ('superseded', 'withdrawn')
  UNION ALL SELECT 3, y.area_no, y.house_id, y.id FROM contacts c JOIN parties y ON y.person_id = c.person_id
    WHERE c.id = :contact AND y.until IS NULL
) places ORDER BY rank, id DESC LIMIT 1"""


async def place_of(conn: AsyncConnection, contact_id: int) -> Row[Any] | None:
    """(area_no, house_id) where the chat's person lives, declared or lets; None if nobody knows."""
    return await one(conn, _PLACE, contact=contact_id)


_OPEN: Final = """
INSERT INTO threads AS t (area_no, contact_id, house_id, opened_at, waiting_since, last_at)
VALUES (:area_no, :contact, CAST(:house AS bigint), :now, :now, :now)
ON CONFLICT (contact_id) WHERE closed_at IS NULL DO UPDATE SET last_at = excluded.last_at
RETURNING id, area_no, house_id, waiting_since, xmax = 0 AS new"""

_WAITS: Final = "UPDATE threads SET waiting_since = :now WHERE id = :id AND waiting_since IS NULL"


async def open_thread(
    conn: AsyncConnection, contact_id: int, area_no: int, house_id: int | None, now: datetime
) -> tuple[Row[Any], bool]:
    """The chat's open thread, or a new one in that area; and whether it begins to wait for an answer just now."""
    thread = await one(conn, _OPEN, area_no=area_no, contact=contact_id, house=house_id, now=now)
    assert thread is not None
    anew = bool(await run(conn, _WAITS, id=thread.id, now=now))
    return thread, thread.new or anew


_POST: Final = """
INSERT INTO thread_posts (id, thread_id, area_no, officer_id, words, file_id, at)
SELECT :id, t.id, t.area_no, CAST(:officer AS bigint), :words, CAST(:file AS bigint), :now FROM threads t WHERE t.id = :thread"""


async def post(
    conn: AsyncConnection,
    vault: Vault,
    thread_id: int,
    words: str,
    now: datetime,
    *,
    officer_id: int | None = None,
    file_id: int | None = None,
) -> int:
    """Keeps a post, sealed; its id."""
    async with beyond(conn):  # an officer may not draw ids
        (post_id,) = (await reserve(conn, thread_posts=1))["thread_posts"]
    await run(
        conn,
        _POST,
        id=post_id,
        thread=thread_id,
        officer=officer_id,
        words=vault.seal(words, about(post_id)),
        file=file_id,
        now=now,
    )
    return post_id


def about(post_id: int) -> str:
    return f"thread_posts.words:{post_id}"


# -- the officers' side, in their scope -----------------------------------------------------------------------------

_LINE: Final = """
SELECT t.id, t.area_no, t.house_id, t.officer_id, t.opened_at, t.waiting_since, t.last_at, t.closed_at, h.code, h.address,
  (SELECT count(*) FROM thread_posts p WHERE p.thread_id = t.id AND p.officer_id IS NULL AND p.read_at IS NULL) AS unread,
  coalesce(t.waiting_since, 'infinity') AS waits
FROM threads t LEFT JOIN houses h ON h.id = t.house_id"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which threads. `after`: moment waiting since (or None) and id of the last seen."""

    open: bool | None = None
    closed: bool | None = None
    waiting: bool | None = None
    unread: bool | None = None
    area: int | None = None
    officer: int | None = None


_PIECES: Final = {
    "open": "t.closed_at IS NULL",
    "closed": "t.closed_at IS NOT NULL",
    "waiting": "t.waiting_since IS NOT NULL",
    "unread": """EXISTS (SELECT 1 FROM thread_posts p WHERE p.thread_id = t.id AND p.officer_id IS NULL
      AND p.read_at IS NULL)""",
    "area": AREA.format(row="t"),
    "officer": "t.officer_id = :officer",
    "after": "(coalesce(t.waiting_since, 'infinity'), t.id) > (CAST(CAST(:since AS text) AS timestamptz), CAST(:last AS bigint))",
}


async def listed(
    conn: AsyncConnection, wanted: Wanted, limit: int, after: tuple[str, int] | None = None
) -> Sequence[Row[Any]]:
    """Who waits longest comes first, then who does not wait. `after`: `waits` as text and id of the last row before."""
    asked = {
        name: getattr(wanted, name) for name in ("open", "closed", "waiting", "unread", "area", "officer")
    }
    sql = f"{_LINE} WHERE {where(_PIECES, asked | {'after': after})} ORDER BY waits, t.id LIMIT :limit"
    values = {name: what for name, what in given(asked).items() if name in ("area", "officer")}
    if after is not None:
        values |= {"since": after[0], "last": after[1]}
    return await rows(conn, sql, limit=limit, **values)


async def opened(conn: AsyncConnection, thread_id: int) -> Row[Any] | None:
    return await one(conn, f"{_LINE} WHERE t.id = :id", id=thread_id)


async def posts(conn: AsyncConnection, vault: Vault, thread_id: int, most: int = 200) -> list[Said]:
    """The last ones, oldest first, in the clear: cover numbers before showing them."""
    sql = """SELECT * FROM (SELECT id, officer_id, words, file_id, at, read_at FROM thread_posts
             WHERE thread_id = :id ORDER BY id DESC LIMIT :most) p ORDER BY id"""
    found = await rows(conn, sql, id=thread_id, most=most)
    return [Said(row, vault.open_text(row.words, about(row.id))) for row in found]


async def photo(conn: AsyncConnection, vault: Vault, thread_id: int, post_id: int) -> bytes | None:
    """The JPEG of a post; None where it has none, or is not of the officer's areas."""
    file_id = await value(
        conn,
        "SELECT file_id FROM thread_posts WHERE id = :id AND thread_id = :thread",
        id=post_id,
        thread=thread_id,
    )
    if file_id is None:
        return None
    async with beyond(conn):
        content = await value(conn, "SELECT content FROM files WHERE id = :id", id=file_id)
    return vault.open(content, f"files.content:{file_id}")


async def mark_read(conn: AsyncConnection, thread_id: int, now: datetime) -> int:
    """What the person wrote so far has been read; how much of it is new."""
    return await run(
        conn,
        "UPDATE thread_posts SET read_at = :now WHERE thread_id = :id AND officer_id IS NULL AND read_at IS NULL",
        id=thread_id,
        now=now,
    )


async def hold(conn: AsyncConnection, thread_id: int) -> Row[Any] | None:
    """An open thread (id, area_no, contact_id, officer_id), locked; None outside the areas or once it is closed."""
    return await one(
        conn,
        "SELECT id, area_no, contact_id, officer_id FROM threads WHERE id = :id AND closed_at IS NULL FOR UPDATE",
        id=thread_id,
    )


async def answered(conn: AsyncConnection, thread_id: int, officer_id: int, now: datetime) -> None:
    """Nothing waits in it any more, whoever answered has it unless somebody else had; its duty is done."""
    await run(
        conn,
        "UPDATE threads SET waiting_since = NULL, last_at = :now, officer_id = coalesce(officer_id, :officer) "
        "WHERE id = :id",
        id=thread_id,
        officer=officer_id,
        now=now,
    )
    await mark_read(conn, thread_id, now)
    await _end_duties(conn, thread_id, now, "answered")


async def close(conn: AsyncConnection, thread_id: int, now: datetime) -> None:
    """Over; what the person writes next opens another."""
    await run(
        conn,
        "UPDATE threads SET closed_at = :now, waiting_since = NULL WHERE id = :id",
        id=thread_id,
        now=now,
    )
    await _end_duties(conn, thread_id, now, "closed")


async def _end_duties(conn: AsyncConnection, thread_id: int, now: datetime, reason: str) -> None:
    await run(
        conn,
        "UPDATE duties SET state = 'done', reason = :reason, closed_at = :now "
        "WHERE about = 'thread' AND about_id = :id AND state = 'open'",
        id=thread_id,
        reason=reason,
        now=now,
    )


_MAY_HAVE: Final = """
SELECT EXISTS (SELECT 1 FROM officers o JOIN officer_areas x ON x.officer_id = o.id JOIN areas a ON a.id = x.area_id
  WHERE o.id = :officer AND o.active AND o.role IN ('officer', 'grid') AND :area_no BETWEEN a.lo AND a.hi)"""


async def assign(conn: AsyncConnection, thread_id: int, area_no: int, officer_id: int | None) -> bool:
    """Whose it is now (None: anybody's); False if that officer does not work in the area."""
    if officer_id is not None:
        async with beyond(conn):
            if not await value(conn, _MAY_HAVE, officer=officer_id, area_no=area_no):
                return False
    await run(
        conn,
        "UPDATE threads SET officer_id = CAST(:officer AS bigint) WHERE id = :id",
        id=thread_id,
        officer=officer_id,
    )
    return True
