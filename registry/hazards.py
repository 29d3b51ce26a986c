"""Hazards on their way: which department each is with, and how many wait at each step."""

# Demands: 000-131, 001-23, 003-57, 004-31

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import Pack
from programmes.routes import ways
from registry.conditions_sql import Binds
from registry.database import rows
from registry.overview.filters import AREA, given, where


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which hazards: of an area and all in it, a kind, a house, with a department; open ones, or those closed."""

    area: int
    code: str | None = None
    house: int | None = None
    station: str | None = None
    open: bool | None = None
    closed: bool | None = None
    after: int | None = None


_PIECES: Final = {
    "area": AREA.format(row="z"),
    "code": "z.code = :code",
    "house": "z.house_id = :house",
    "station": "z.station = :station",
    "open": "z.closed_on IS NULL AND CAST(:open AS boolean)",
    "closed": "z.closed_on IS NOT NULL AND CAST(:closed AS boolean)",
    "after": "z.id > :after",
}


def _ways(pack: Pack, binds: Binds) -> str:
    """Every hazard with `first` and `second` of its way, and `station`: whom it was passed on to, else the first."""
    firsts, seconds = [], []
    for one in ways(pack):
        holds = " OR ".join(f"z.code = {binds.add(code)}" for code in one.codes)
        holds = f"({holds})"
        if one.found_by:
            holds += f" AND z.found_by = {binds.add(one.found_by)}"
        if one.place:
            holds += f" AND z.place = {binds.add(one.place)}"
        firsts.append(f"WHEN {holds} THEN {binds.add(one.steps[0])}")
        second = binds.add(one.steps[1]) if len(one.steps) > 1 else "CAST(NULL AS text)"
        seconds.append(f"WHEN {holds} THEN {second}")
    first, second = (
        f"CASE {' '.join(some)} END" if some else "CAST(NULL AS text)" for some in (firsts, seconds)
    )
    called = [f"WHEN {binds.add(one.title)} THEN {binds.add(one.name)}" for one in pack.departments]
    to = (
        f"CASE z.transferred_to {' '.join(called)} ELSE z.transferred_to END"
        if called
        else "z.transferred_to"
    )
    return f"""(SELECT x.*, CASE x.station WHEN x.first THEN 1 WHEN x.second THEN 2 END AS step
        FROM (SELECT y.*, coalesce(y.sent_to, y.first) AS station
        FROM (SELECT z.*, {first} AS first, {second} AS second, {to} AS sent_to FROM hazards z
        WHERE z.found_on IS NOT NULL) y) x)"""


async def listed(conn: AsyncConnection, pack: Pack, wanted: Wanted, limit: int) -> Sequence[Row[Any]]:
    """Hazards that an officer saw, by id from `after` on, with the way this pack has for them. One query."""
    binds, asked = Binds("w"), asdict(wanted)
    return await rows(
        conn,
        f"""SELECT z.*, h.code AS house_code, h.address FROM {_ways(pack, binds)} z
              LEFT JOIN houses h ON h.id = z.house_id
             WHERE {where(_PIECES, asked)} ORDER BY z.id LIMIT :limit""",
        limit=limit,
        **given(asked),
        **binds.values,
    )


async def stations(conn: AsyncConnection, pack: Pack, area_id: int) -> Sequence[Row[Any]]:
    """Per department and step of a way: how many are to be sent there, sent, received and closed. One query.

    Rows (station, step, waiting, sent, received, closed), each hazard in one of the four; what was passed on beside its
    way has no step. Linear in the area's hazards.
    """
    binds = Binds("w")
    return await rows(
        conn,
        f"""SELECT station, step, count(*) FILTER (WHERE at = 'closed') AS closed,
                   count(*) FILTER (WHERE at = 'received') AS received, count(*) FILTER (WHERE at = 'sent') AS sent,
                   count(*) FILTER (WHERE at = 'waiting') AS waiting
              FROM (SELECT z.station, z.step, CASE WHEN z.closed_on IS NOT NULL THEN 'closed'
                           WHEN z.accepted_on IS NOT NULL THEN 'received'
                           WHEN z.transferred_on IS NOT NULL THEN 'sent' ELSE 'waiting' END AS at
                      FROM {_ways(pack, binds)} z WHERE {_PIECES["area"]} AND z.station IS NOT NULL) c
             GROUP BY station, step ORDER BY step NULLS LAST, station""",
        area=area_id,
        **binds.values,
    )
