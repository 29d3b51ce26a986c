"""Programmes that run: which pack is for which areas, from when to when. Several may run in one place."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from programmes import pack as packs
from programmes.pack import Pack, sound
from registry.database import rows, run

GOVERNED: Final = """
    SELECT a.lo, a.hi FROM programmes r JOIN areas a ON a.id = r.area_id
     WHERE r.pack = CAST(:pack AS text) AND r.until IS NULL
    UNION ALL SELECT 0, 9223372036854775807 WHERE NOT EXISTS (SELECT FROM programmes)"""
"""The areas a pack is for; where none was ever applied, the only pack there is governs them all."""


async def apply(conn: AsyncConnection, pack: Pack, area_id: int, today: date) -> bool:
    """Lets the pack run in an area from today; another edition takes the place of the one before. False if it ran already."""
    running = await rows(
        conn,
        "SELECT edition FROM programmes WHERE area_id = :area AND pack = :pack AND until IS NULL",
        area=area_id,
        pack=pack.name,
    )
    if any(row.edition == pack.edition for row in running):
        return False
    await end(conn, pack.name, area_id, today)
    await run(
        conn,
        "INSERT INTO programmes (area_id, pack, edition, since) VALUES (:area, :pack, :edition, :today)",
        area=area_id,
        pack=pack.name,
        edition=pack.edition,
        today=today,
    )
    return True


async def end(conn: AsyncConnection, pack: str, area_id: int, today: date) -> bool:
    """The programme's last day in an area was yesterday; its duties stay as they are. False if it did not run there."""
    return bool(
        await run(
            conn,
            "UPDATE programmes SET until = :last WHERE area_id = :area AND pack = :pack AND until IS NULL",
            area=area_id,
            pack=pack,
            last=today - timedelta(days=1),
        )
    )


async def applied(conn: AsyncConnection) -> Sequence[Row[Any]]:
    """Rows (pack, edition, since, area_id, area, level) of what runs now, the widest areas first."""
    return await rows(
        conn,
        """SELECT r.pack, r.edition, r.since, a.id AS area_id, a.name AS area, a.level
             FROM programmes r JOIN areas a ON a.id = r.area_id WHERE r.until IS NULL
            ORDER BY a.hi - a.lo DESC, r.id""",
    )


async def applied_ranges(conn: AsyncConnection) -> Sequence[Row[Any]]:
    """Rows (pack, edition, lo, hi) of what runs now: the numbers of the areas each is for."""
    return await rows(
        conn,
        """SELECT r.pack, r.edition, a.lo, a.hi FROM programmes r JOIN areas a ON a.id = r.area_id
            WHERE r.until IS NULL ORDER BY r.id""",
    )


def title_of(pack: str) -> str:
    """What a programme is called; one whose pack is gone or spoiled goes by its bare name."""
    found = sound(pack)
    return found.title if found else pack


async def running(conn: AsyncConnection, default: Pack) -> tuple[Pack, ...]:
    """The packs that run now, the widest areas' first, in the edition applied; the default where there is none.

    One that is gone, or was spoiled before this process read it, is left out: its duties stay as they are until it is
    mended (`anju programme check`) and the process started again; `anju up` says so.
    """
    found: dict[str, Pack] = {}
    for row in await applied(conn):
        pack = packs.running(row.pack, row.edition)
        if pack is not None:
            found.setdefault(row.pack, pack)
    return tuple(found.values()) or (default,)
