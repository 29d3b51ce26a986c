"""Visits of a house as officers list them, with what was found of each resident."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import officers
from registry.database import one, rows
from registry.scopes import beyond

_VISIT: Final = """
SELECT v.id, v.house_id, v.kind, v.on_day, v.outcome, v.head_count, v.source, v.officer_id
FROM visits v"""

_FOUND: Final = """
SELECT f.visit_id, f.stay_id, CASE WHEN p.restricted_at IS NULL THEN coalesce(p.name, f.surname) ELSE '' END AS name,
  coalesce(nullif(f.room, ''), s.room, '') AS room, f.what, f.until
FROM visit_findings f LEFT JOIN stays s ON s.id = f.stay_id LEFT JOIN people p ON p.id = s.person_id
WHERE f.visit_id = ANY(CAST(:visits AS bigint[])) ORDER BY f.id"""


@dataclass(frozen=True, slots=True)
class Listed:
    """A visit, who made it ('' where an import did not say), and what was found of whom: names in the clear."""

    row: Row[Any]
    officer: str
    found: list[Row[Any]]


async def listed(conn: AsyncConnection, house_id: int, *, before: int | None, limit: int) -> list[Listed]:
    """Newest first; whose data only rest has no name in it. Three queries."""
    sql = f"{_VISIT} WHERE v.house_id = :house AND (CAST(:before AS bigint) IS NULL OR v.id < :before)"
    found = await rows(
        conn, f"{sql} ORDER BY v.id DESC LIMIT :limit", house=house_id, before=before, limit=limit
    )
    return await _with_findings(conn, found)


async def opened(conn: AsyncConnection, visit_id: int) -> Listed | None:
    row = await one(conn, f"{_VISIT} WHERE v.id = :id", id=visit_id)
    return (await _with_findings(conn, [row]))[0] if row is not None else None


async def _with_findings(conn: AsyncConnection, found: Sequence[Row[Any]]) -> list[Listed]:
    findings: dict[int, list[Row[Any]]] = {row.id: [] for row in found}
    for each in await rows(conn, _FOUND, visits=list(findings)):
        findings[each.visit_id].append(each)
    async with beyond(conn):
        names = await officers.names(conn, {row.officer_id for row in found} - {None})
    return [Listed(row, names.get(row.officer_id, ""), findings[row.id]) for row in found]
