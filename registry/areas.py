"""The tree of areas: every node covers an interval of numbers, so that a subtree is one comparison."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import RegistryError
from registry.database import one, rows, run

LEVELS: Final = ("city", "town", "village", "grid")

WIDTH: Final = {"city": 10**12, "town": 10**9, "village": 10**6, "grid": 10**3}
"""How many numbers a node takes. A thousand slots each; slot 0 stays empty, so that no child begins where its parent
does: what belongs to a town itself must not fall to its first village."""

SLOTS: Final = 1000

_ONE_AT_A_TIME = "LOCK TABLE areas IN SHARE ROW EXCLUSIVE MODE"


class NoSlotLeft(RegistryError):
    """An area already has as many parts as its interval holds."""


@dataclass(frozen=True, slots=True)
class Path:
    """Names from the city down: ("宁波市", "三七市镇", "河姆渡村"); the last one's level follows from their number."""

    names: tuple[str, ...]

    @property
    def level(self) -> str:
        return LEVELS[len(self.names) - 1]


@dataclass(frozen=True, slots=True)
class Place:
    """An area as stored; `lo..hi` covers its subtree, `lo` is the `area_no` of rows that belong to it."""

    id: int
    lo: int
    hi: int


@dataclass(frozen=True, slots=True)
class Offices:
    """Who is responsible; None keeps what is there. An area without takes its parent's, at last the pack's."""

    police: str | None = None
    office: str | None = None
    phone: str | None = None


_KNOWN = """
SELECT w.n, a.id, a.lo, a.hi
FROM unnest(CAST(:parents AS bigint[]), CAST(:names AS text[])) WITH ORDINALITY AS w(parent_id, name, n)
JOIN areas a ON a.name = w.name AND a.parent_id IS NOT DISTINCT FROM w.parent_id"""

_ADD = """
WITH w AS (
  SELECT parent_id, name, row_number() OVER (PARTITION BY parent_id ORDER BY n) AS place
  FROM unnest(CAST(:parents AS bigint[]), CAST(:names AS text[])) WITH ORDINALITY AS u(parent_id, name, n)
), slot AS (
  SELECT w.parent_id, w.name, w.place * CAST(:width AS bigint) + coalesce(
    (SELECT max(a.lo) FROM areas a WHERE a.parent_id IS NOT DISTINCT FROM w.parent_id), p.lo, 0) AS lo, p.hi AS limit_
  FROM w LEFT JOIN areas p ON p.id = w.parent_id
), checked AS (SELECT *, lo + :width - 1 <= coalesce(limit_, 9223372036854775807) AS fits FROM slot), made AS (
  INSERT INTO areas (parent_id, level, name, lo, hi)
  SELECT parent_id, :level, name, lo, lo + :width - 1 FROM checked WHERE fits
)
SELECT count(*) FILTER (WHERE NOT fits) AS homeless FROM checked"""


async def ensure(conn: AsyncConnection, paths: Sequence[Path]) -> list[Place]:
    """The areas of these paths, in order, made where they are missing. At most three statements a level.

    Raises NoSlotLeft. Nothing is ever renumbered.
    """
    await run(conn, _ONE_AT_A_TIME)
    known: dict[tuple[str, ...], Place] = {}
    for depth, level in enumerate(LEVELS, 1):
        layer = list(dict.fromkeys(p.names[:depth] for p in paths if len(p.names) >= depth))
        await _ensure_layer(conn, level, layer, known)
    return [known[path.names] for path in paths]


async def _ensure_layer(
    conn: AsyncConnection, level: str, layer: list[tuple[str, ...]], known: dict[tuple[str, ...], Place]
) -> None:
    if not layer:
        return
    found = await _find(conn, layer, known)
    missing = [names for names in layer if names not in found]
    if missing:
        made = await one(
            conn,
            _ADD,
            parents=[_parent(names, known) for names in missing],
            names=[names[-1] for names in missing],
            width=WIDTH[level],
            level=level,
        )
        if made is None or made.homeless:
            raise NoSlotLeft(f"no more than {SLOTS - 1} parts fit into one area ({level})")
        found = await _find(conn, layer, known)
    known |= found


async def _find(
    conn: AsyncConnection, layer: list[tuple[str, ...]], known: dict[tuple[str, ...], Place]
) -> dict[tuple[str, ...], Place]:
    parents = [_parent(names, known) for names in layer]
    there = await rows(conn, _KNOWN, parents=parents, names=[names[-1] for names in layer])
    return {layer[row.n - 1]: Place(row.id, row.lo, row.hi) for row in there}


def _parent(names: tuple[str, ...], known: dict[tuple[str, ...], Place]) -> int | None:
    return known[names[:-1]].id if len(names) > 1 else None


async def describe(conn: AsyncConnection, area_id: int, offices: Offices) -> None:
    """Sets the offices of an area."""
    await run(
        conn,
        "UPDATE areas SET police = coalesce(:police, police), office = coalesce(:office, office), "
        "phone = coalesce(:phone, phone) WHERE id = :id",
        id=area_id,
        police=offices.police,
        office=offices.office,
        phone=offices.phone,
    )


async def by_id(conn: AsyncConnection, area_id: int) -> Row[Any] | None:
    """The area as a row (id, level, name, lo, hi, police, office, phone)."""
    return await one(
        conn,
        "SELECT id, level, name, lo, hi, police, office, phone FROM areas WHERE id = :id",
        id=area_id,
    )


async def within(conn: AsyncConnection, area_id: int, level: str | None = None) -> list[int]:
    """The areas of a level that are this one or lie in it; without a level its direct parts. In the order of the tree."""
    found = await rows(
        conn,
        """SELECT a.id FROM areas a JOIN areas w ON w.id = :area AND a.lo BETWEEN w.lo AND w.hi
            WHERE a.level = :level OR CAST(:level AS text) IS NULL AND a.parent_id = w.id ORDER BY a.lo""",
        area=area_id,
        level=level,
    )
    return [row.id for row in found]


_LIKE = """
SELECT w.n, v.id, v.name, v.town
FROM unnest(CAST(:words AS text[])) WITH ORDINALITY AS w(words, n)
JOIN LATERAL (
  SELECT a.id, a.name, coalesce(t.name, '') AS town
  FROM areas a LEFT JOIN areas t ON t.id = a.parent_id
  WHERE a.level = 'village' AND strpos(lower(a.name), lower(w.words)) > 0
  ORDER BY strpos(lower(a.name), lower(w.words)), length(a.name), a.lo LIMIT 6
) v ON true
ORDER BY w.n"""


async def villages_like(conn: AsyncConnection, words: Sequence[str]) -> Sequence[Row[Any]]:
    """Rows (n, id, name, town): for each of the words, at most six villages whose name contains it, best first.

    Reads every village once per word; a city has a few thousand.
    """
    return await rows(conn, _LIKE, words=list(words))
