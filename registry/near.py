"""Places of an area, as an import keeps them and people of the area and of all beneath it find them."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import rows

COLUMNS: Final = ("address", "hours", "url", "phone")
MOST_OF_A_KIND: Final = 6

_KNOWN = """
SELECT p.* FROM unnest(CAST(:area_ids AS bigint[]), CAST(:kinds AS text[]), CAST(:names AS text[])) AS w(area_id, kind, name)
JOIN places p USING (area_id, kind, name)"""


async def known(
    conn: AsyncConnection, wanted: Sequence[tuple[int, str, str]]
) -> dict[tuple[int, str, str], Row[Any]]:
    """Places by area, kind and name."""
    area_ids, kinds, names = (list(part) for part in zip(*wanted, strict=True)) if wanted else ([], [], [])
    found = await rows(conn, _KNOWN, area_ids=area_ids, kinds=kinds, names=names)
    return {(row.area_id, row.kind, row.name): row for row in found}


_KEEP = """
INSERT INTO places AS p (area_id, area_no, kind, name, address, hours, url, phone)
SELECT w.area_id, a.lo, w.kind, w.name, w.address, w.hours, w.url, w.phone
FROM unnest(CAST(:area_id AS bigint[]), CAST(:kind AS text[]), CAST(:name AS text[]), CAST(:address AS text[]),
  CAST(:hours AS text[]), CAST(:url AS text[]), CAST(:phone AS text[]))
  AS w(area_id, kind, name, address, hours, url, phone)
JOIN areas a ON a.id = w.area_id
ON CONFLICT (area_id, kind, name) DO UPDATE SET address = excluded.address, hours = coalesce(excluded.hours, p.hours),
  url = coalesce(excluded.url, p.url), phone = coalesce(excluded.phone, p.phone)
RETURNING p.id, p.area_id, p.kind, p.name"""


async def keep(
    conn: AsyncConnection, told: Sequence[Mapping[str, object]]
) -> dict[tuple[int, str, str], int]:
    """Adds or updates places, each once: area_id, kind, name and `COLUMNS`; None erases nothing. Gives their ids."""
    names = ("area_id", "kind", "name", *COLUMNS)
    found = await rows(conn, _KEEP, **{name: [one[name] for one in told] for name in names})
    return {(row.area_id, row.kind, row.name): row.id for row in found}


_NEAR = f"""
SELECT n, kind, name, address, hours, url, phone FROM (
  SELECT w.n, p.*, a.hi - a.lo AS width,
    row_number() OVER (PARTITION BY w.n, p.kind ORDER BY a.hi - a.lo, p.id) AS place
  FROM unnest(CAST(:codes AS text[])) WITH ORDINALITY AS w(code, n)
  JOIN houses h ON h.code = w.code AND h.revoked_at IS NULL
  JOIN areas a ON h.area_no BETWEEN a.lo AND a.hi
  JOIN places p ON p.area_id = a.id) AS found
WHERE place <= {MOST_OF_A_KIND} ORDER BY n, width, id"""


async def near(conn: AsyncConnection, codes: Sequence[str]) -> Sequence[Row[Any]]:
    """For codes of plates: rows (n, kind, name, address, hours, url, phone), those of the nearest area first."""
    return await rows(conn, _NEAR, codes=list(codes))


_LISTED = """
SELECT p.* FROM places p WHERE p.id > :after AND (CAST(:kind AS text) IS NULL OR p.kind = :kind)
ORDER BY p.id LIMIT :most"""


async def listed(conn: AsyncConnection, *, kind: str | None, after: int, most: int) -> Sequence[Row[Any]]:
    """Places of the areas that the officer sees."""
    return await rows(conn, _LISTED, kind=kind, after=after, most=most)
