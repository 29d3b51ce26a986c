"""What is known of a house as far as packs ask about it, and what a landlord says of it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import Pack
from programmes.rules import Condition
from programmes.verdicts import MADE_OF
from registry.conditions_sql import Binds
from registry.database import one, rows, run
from registry.rules_sql import fields

TOLD: Final[Mapping[str, str]] = {
    "house.persons": "head_count",
    "house.rooms": "rooms_count",
    "house.beds": "beds_count",
    "house.corridors": "corridors",
    "house.area": "area_m2",
    "house.complete_flat": "complete_flat",
    "house.by_room": "by_room",
    "house.families": "families",
    "house.unrelated_adults": "unrelated_adults",
}
"""Where a landlord's word about a house is kept; it fills what nobody knew and overrides nobody else's."""


async def facts_of(
    conn: AsyncConnection, pack: Pack, houses: Sequence[int], today: date
) -> dict[int, dict[str, Any]]:
    """Per house the value of every field by which the pack judges houses, None where it is not known. One query."""
    binds = Binds()
    names, sql = sorted(spoken_of(pack)), fields("house", pack, binds)
    columns = "".join(f", {sql[name]} AS f{n}" for n, name in enumerate(names))
    found = await rows(
        conn,
        f"SELECT h.id{columns} FROM houses h WHERE h.id = ANY (CAST(:houses AS bigint[])) AND {sql['today']} IS NOT NULL",
        houses=list(houses),
        today=today,
        **binds.values,
    )
    return {row.id: {name: getattr(row, f"f{n}") for n, name in enumerate(names)} for row in found}


def spoken_of(pack: Pack) -> set[str]:
    """The house fields of its definition of group rental, its tiers and requirements, and what they are made of."""
    branches = (branch.when for branch in pack.group_rental)
    tiers = ((*tier.when, *tier.any_of) for tier in pack.tiers)
    named = set(_names(*branches, *tiers, *(one.met for one in pack.requirements)))
    parts = {part for name in named for part in MADE_OF.get(name, ())}
    return {name for name in named | parts if name.startswith("house.")}


def _names(*conditions: Iterable[Condition]) -> Iterable[str]:
    return (name for some in conditions for c in some for name in (c.field, c.other) if name)


_TOLD: Final = """
SELECT w.house_id, w.name, w.value FROM (
    SELECT DISTINCT ON (o.house_id, t.name) o.house_id, t.name, t.value FROM house_sources o
      CROSS JOIN LATERAL jsonb_each(o.detail) AS t(name, value)
     WHERE o.house_id = ANY (CAST(:houses AS bigint[])) AND o.source = 'landlord' AND o.said = 'counted'
     ORDER BY o.house_id, t.name, o.at DESC, o.id DESC) w JOIN houses h ON h.id = w.house_id
 WHERE w.value = to_jsonb(h) -> (CAST(:columns AS jsonb) ->> w.name)"""


async def told_of(conn: AsyncConnection, houses: Sequence[int]) -> dict[int, dict[str, int | float | bool]]:
    """Per house what stands there on a landlord's word alone: nobody has put another value in its place. One query."""
    found: dict[int, dict[str, int | float | bool]] = {house: {} for house in houses}
    for row in await rows(conn, _TOLD, houses=list(houses), columns=dict(TOLD)):
        found[row.house_id][row.name] = row.value
    return found


async def fill(conn: AsyncConnection, house_id: int, told: Mapping[str, object]) -> dict[str, object]:
    """Fills with a landlord's answers what nobody knew or only a landlord said; gives what it kept."""
    own = (await told_of(conn, [house_id]))[house_id]
    stands = await one(conn, "SELECT * FROM houses WHERE id = :house FOR UPDATE", house=house_id)
    assert stands is not None
    kept = {name: value for name, value in told.items() if name in own or getattr(stands, TOLD[name]) is None}
    if kept:
        sets = ", ".join(f"{TOLD[name]} = :{TOLD[name]}" for name in kept)
        values = {TOLD[name]: value for name, value in kept.items()}
        await run(conn, f"UPDATE houses SET {sets} WHERE id = :house", house=house_id, **values)
    return kept
