"""Organisations that may be one: a code that is on record already, a name that is; an officer decides about names."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run, to_json
from registry.tables.organisations import tidy

_BY_CODE: Final = """
SELECT o.id, o.name, o.area_id, o.area_no FROM organisations o JOIN areas a ON a.id = :area
WHERE o.credit_code = :code AND o.kind = :kind AND o.until IS NULL AND o.id <> :but AND EXISTS (
  SELECT 1 FROM areas b WHERE b.id = o.area_id AND (b.lo BETWEEN a.lo AND a.hi OR a.lo BETWEEN b.lo AND b.hi))
ORDER BY o.id LIMIT 1"""


async def with_code(
    conn: AsyncConnection, area_id: int, kind: str, code: str, but: int = 0
) -> Row[Any] | None:
    """One at work with this credit code in the area, below or above it: (id, name, area_id, area_no); `but` not this one."""
    return await one(conn, _BY_CODE, area=area_id, kind=kind, code=code, but=but)


_ANYWHERE: Final = """
SELECT id, name, area_id, area_no FROM organisations WHERE credit_code = :code AND until IS NULL AND kind = :kind
ORDER BY id LIMIT 1"""


async def on_record(conn: AsyncConnection, kind: str, code: str) -> Row[Any] | None:
    """One at work with this credit code, wherever it is."""
    return await one(conn, _ANYWHERE, code=code, kind=kind)


_SUGGEST: Final = f"""
INSERT INTO organisation_twins (area_no, one, other, at)
SELECT n.area_no, least(n.id, o.id), greatest(n.id, o.id), CAST(:now AS timestamptz)
FROM organisations n JOIN organisations o ON o.id <> n.id AND o.kind = n.kind AND o.until IS NULL
  AND {tidy("o.name")} = {tidy("n.name")}
WHERE n.id = ANY (CAST(:ids AS bigint[])) AND n.until IS NULL AND (n.credit_code IS NULL OR o.credit_code IS NULL
  OR n.credit_code = o.credit_code)
  AND EXISTS (SELECT 1 FROM areas a WHERE (a.level <> 'city' OR a.id IN (n.area_id, o.area_id))
    AND n.area_no BETWEEN a.lo AND a.hi AND o.area_no BETWEEN a.lo AND a.hi)
ON CONFLICT (one, other) DO NOTHING"""


async def suggest(conn: AsyncConnection, ids: Sequence[int], now: datetime) -> int:
    """Notes those of the same kind and name in the same town, of which one has no code; how many are new. One statement."""
    return await run(conn, _SUGGEST, ids=list(ids), now=now)


_LISTED: Final = """
SELECT t.id, t.area_no, t.one, t.other, t.decided, t.reason, t.at, t.decided_at, a.name AS one_name, a.place AS one_place,
  a.credit_code AS one_code, b.name AS other_name, b.place AS other_place, b.credit_code AS other_code
FROM organisation_twins t LEFT JOIN organisations a ON a.id = t.one LEFT JOIN organisations b ON b.id = t.other"""


async def waiting(conn: AsyncConnection, *, after: int, limit: int) -> Sequence[Row[Any]]:
    """Pairs that nobody decided about in the officer's areas, by id; a name is None where that one is of other areas.

    Of a pair of which one has ended nothing is left to decide.
    """
    return await rows(
        conn,
        f"{_LISTED} WHERE t.decided IS NULL AND t.id > :after AND a.until IS NULL AND b.until IS NULL ORDER BY t.id LIMIT :limit",
        after=after,
        limit=limit,
    )


async def opened(conn: AsyncConnection, twin_id: int) -> Row[Any] | None:
    return await one(conn, f"{_LISTED} WHERE t.id = :id FOR UPDATE OF t", id=twin_id)


async def hold(conn: AsyncConnection, one_: int, other: int) -> bool:
    """Whether both are still at work, locked: either may have gone over to a third meanwhile."""
    sql = """SELECT id FROM organisations WHERE id = ANY (CAST(:ids AS bigint[])) AND until IS NULL ORDER BY id FOR UPDATE"""
    return len(await rows(conn, sql, ids=[one_, other])) == 2


async def decide(
    conn: AsyncConnection,
    twin_id: int,
    decided: str,
    reason: str,
    officer_id: int,
    now: datetime,
    moved: dict[str, list[int]] | None = None,
) -> None:
    await run(
        conn,
        "UPDATE organisation_twins SET decided = :decided, reason = :reason, officer_id = :officer, decided_at = :now, "
        "moved = CAST(:moved AS jsonb) WHERE id = :id",
        id=twin_id,
        decided=decided,
        reason=reason,
        officer=officer_id,
        now=now,
        moved=to_json(moved or {}),
    )


_STANDS_TWICE: Final = {
    "members": "k.person_id = t.person_id AND k.until IS NULL",
    "managed_houses": "k.house_id = t.house_id AND k.until IS NULL",
}
"""What both have is ended on the side that goes."""

_ENDED: Final = """
UPDATE {table} t SET until = CAST(:day AS date) WHERE t.organisation_id = :gone AND t.until IS NULL AND EXISTS (
  SELECT 1 FROM {table} k WHERE k.organisation_id = :kept AND {same})"""

_MOVED: Final = (
    "UPDATE {table} t SET organisation_id = :kept WHERE t.organisation_id = :gone {only} RETURNING t.id"
)
_FREE: Final = {
    "members": "",
    "managed_houses": "",
    "papers": "",
    "patrols": "",
    "codes": "",
    "employments": """AND NOT EXISTS (SELECT 1 FROM employments k WHERE k.organisation_id = :kept
        AND k.person_id = t.person_id AND k.leaving_reported_at IS NULL AND t.leaving_reported_at IS NULL)""",
    "lettings": """AND NOT EXISTS (SELECT 1 FROM lettings k WHERE k.organisation_id = :kept AND k.house_id = t.house_id
        AND k.room = t.room AND k.closed_on IS NULL AND t.closed_on IS NULL)""",
}
"""By table, what of it can go over: what stands at both in the same words stays where it is."""


_LEFT_BEHIND: Final = (
    """UPDATE employments SET denied_at = :now, leaving_reported_at = :now, ended = coalesce(ended, CAST(:day AS date))
        WHERE organisation_id = :gone AND leaving_reported_at IS NULL""",
    "UPDATE lettings SET closed_on = CAST(:day AS date) WHERE organisation_id = :gone AND closed_on IS NULL",
)


async def join(conn: AsyncConnection, kept: int, gone: int, now: datetime) -> dict[str, list[int]]:
    """Everything of `gone` is `kept`'s from now on, and `gone` ends; the ids of what went over, by table.

    Run it beyond an officer's scope, after both were seen in it and held. Touch the houses and people after.
    """
    ids: dict[str, Any] = {"kept": kept, "gone": gone}
    for table, same in _STANDS_TWICE.items():
        await run(conn, _ENDED.format(table=table, same=same), day=now.date(), **ids)
    moved = {
        table: [row.id for row in await rows(conn, _MOVED.format(table=table, only=only), **ids)]
        for table, only in _FREE.items()
    }
    for left in _LEFT_BEHIND:
        await run(conn, left, now=now, day=now.date(), gone=gone)
    await run(
        conn,
        "WITH gone AS (UPDATE organisations SET until = CAST(:day AS date) WHERE id = :gone RETURNING credit_code, place, phone) "
        "UPDATE organisations k SET credit_code = coalesce(k.credit_code, g.credit_code), "
        "place = CASE WHEN k.place = '' THEN g.place ELSE k.place END, "
        "phone = CASE WHEN k.phone = '' THEN g.phone ELSE k.phone END FROM gone g WHERE k.id = :kept",
        day=now.date(),
        **ids,
    )
    return moved


async def touched_by(conn: AsyncConnection, organisation_id: int) -> tuple[list[int], list[int]]:
    """Houses it looks after and people who speak or work for it: whose duties may have changed hands."""
    houses = await rows(
        conn,
        "SELECT house_id FROM managed_houses WHERE organisation_id = :id AND until IS NULL",
        id=organisation_id,
    )
    people = await rows(
        conn,
        "SELECT person_id FROM members WHERE organisation_id = :id AND until IS NULL UNION "
        "SELECT person_id FROM employments WHERE organisation_id = :id AND leaving_reported_at IS NULL",
        id=organisation_id,
    )
    return [row.house_id for row in houses], [row.person_id for row in people]
