"""What is known of a house as far as packs ask about it, and what a landlord says of it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import Pack
from programmes.rules import Condition
from programmes.verdicts import MADE_OF
from registry.conditions_sql import Binds
from registry.database import rows, run
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
"""Where a landlord's word about a house is kept; it fills what nobody knew and overrides nothing."""


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


async def fill(conn: AsyncConnection, house_id: int, told: Mapping[str, object]) -> None:
    """Fills with a landlord's answers what nobody knew."""
    columns = {TOLD[name]: value for name, value in told.items()}
    sets = ", ".join(f"{column} = coalesce({column}, :{column})" for column in columns)
    await run(conn, f"UPDATE houses SET {sets} WHERE id = :house", house=house_id, **columns)
