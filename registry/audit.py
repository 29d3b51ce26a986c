"""Who changed or revealed what: rows that nobody, not even the owner of the table, can change afterwards."""

# Demands: 000-120

from collections.abc import Iterable

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import run, value

_WRITE = """
INSERT INTO audit (actor, action, about, about_id, area_no, detail)
SELECT :actor, :action, :about, id, CAST(:area_no AS bigint), CAST(:detail AS jsonb)
FROM (SELECT pg_advisory_xact_lock_shared(7231063)) AS writing, unnest(CAST(:ids AS bigint[])) AS id"""

_LINE = "concat_ws('|', id, at AT TIME ZONE 'UTC', actor, action, about, about_id, area_no, detail)"

_CHAIN = f"""
WITH previous AS (SELECT last_id, hash FROM audit_chain ORDER BY last_id DESC LIMIT 1),
fresh AS (
  SELECT min(id) AS first_id, max(id) AS last_id, string_agg({_LINE}, E'\\n' ORDER BY id) AS lines
  FROM audit WHERE id > coalesce((SELECT last_id FROM previous), 0)
)
INSERT INTO audit_chain (first_id, last_id, hash)
SELECT first_id, last_id, sha256(coalesce((SELECT hash FROM previous), '') || convert_to(lines, 'UTF8'))
FROM fresh WHERE last_id IS NOT NULL"""

_VERIFY = f"""
SELECT c.first_id FROM audit_chain c
LEFT JOIN LATERAL (SELECT hash FROM audit_chain b WHERE b.last_id < c.last_id ORDER BY b.last_id DESC LIMIT 1) previous
  ON true
LEFT JOIN LATERAL (
  SELECT string_agg({_LINE}, E'\\n' ORDER BY id) AS lines FROM audit WHERE id BETWEEN c.first_id AND c.last_id
) kept ON true
WHERE c.hash IS DISTINCT FROM sha256(coalesce(previous.hash, '') || convert_to(coalesce(kept.lines, ''), 'UTF8'))
ORDER BY c.last_id LIMIT 1"""


async def write(
    conn: AsyncConnection,
    actor: str,
    action: str,
    about: str,
    ids: int | Iterable[int],
    area_no: int | None = None,
    **detail: str | int | bool | None,
) -> None:
    """One row per id in one statement. `actor` is contact:12, officer:3 or clock; `detail` never holds a citizen's words."""
    await run(
        conn,
        _WRITE,
        actor=actor,
        action=action,
        about=about,
        ids=[ids] if isinstance(ids, int) else list(ids),
        area_no=area_no,
        detail=detail,
    )


async def chain(conn: AsyncConnection) -> bool:
    """Put all rows since the last link under one hash; False if there were none.

    Waits for writers under way (they hold the lock shared): ids are given before commits, so a row could come late.
    """
    await run(conn, "SELECT pg_advisory_xact_lock(7231063)")
    return await run(conn, _CHAIN) == 1


async def verify(conn: AsyncConnection) -> int | None:
    """The first row of the first link that does not hold, or None; costs one pass over the table."""
    broken: int | None = await value(conn, _VERIFY)
    return broken
