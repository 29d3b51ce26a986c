"""What reports are made of: figures, scores, tables and lists of many areas at once, as they are frozen in a draft."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import Pack
from programmes.sections import RateRule
from registry.conditions_sql import Binds
from registry.database import rows
from registry.measures import of_rate
from registry.rates import below, figures, sums
from registry.resting import NAMED
from registry.rules_sql import fields
from registry.statistics import Known, Scored, Table, filled, known, ranked, scored_by, shown_by

UNIT: Final = "village"
"""Scores and the statistics table have a row for each of these."""
TARGETS: Final = "id = ANY (CAST(:areas AS bigint[]))"

Content = dict[int, Any]
"""Per area what a part holds, ready for JSON."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A report that an area owes: for the days from `since` to `due`."""

    area_id: int
    area_no: int
    since: date
    due: date


@dataclass(frozen=True, slots=True)
class Drafting:
    """Reports drafted together, as of a day."""

    conn: AsyncConnection
    pack: Pack
    owed: Sequence[Owed]
    today: date

    @property
    def areas(self) -> list[int]:
        return list(dict.fromkeys(each.area_id for each in self.owed))

    async def listed(self, select: str, values: Mapping[str, object] | None = None) -> Content:
        """Rows of a statement that gives `target`, the area, beside what is listed."""
        found = await rows(
            self.conn,
            f"WITH RECURSIVE {below(TARGETS)} {select}",
            areas=self.areas,
            today=self.today,
            **(values or {}),
        )
        content: Content = {area: [] for area in self.areas}
        for row in found:
            content[row.target].append(
                {name: each for name, each in row._mapping.items() if name != "target"}
            )
        return content


async def rates_of(draft: Drafting) -> Content:
    content: Content = {area: [] for area in draft.areas}
    for figure in await figures(draft.conn, draft.pack, draft.areas, draft.today):
        content[figure.area_id].append(figure.written())
    return content


async def _known(draft: Drafting, names: set[str]) -> tuple[dict[int, Known], dict[int, list[Known]]]:
    """What is known of each area, and of the villages in each."""
    found: Sequence[Row[Any]] = await rows(
        draft.conn,
        f"""WITH RECURSIVE {below(TARGETS)}
        SELECT b.target, b.id FROM below b JOIN areas a ON a.id = b.id WHERE a.level = :level ORDER BY a.lo""",
        areas=draft.areas,
        level=UNIT,
    )
    wanted = [*draft.areas, *(row.id for row in found)]
    everything = {
        each.area_id: each
        for each in await known(draft.conn, draft.pack, wanted, draft.today, draft.today, names)
    }
    units: dict[int, list[Known]] = {area: [] for area in draft.areas}
    for row in found:
        units[row.target].append(everything[row.id])
    return everything, units


async def score_of(draft: Drafting) -> Content:
    _, units = await _known(draft, scored_by(draft.pack))
    return {area: [written_score(one) for one in ranked(draft.pack, lines)] for area, lines in units.items()}


def written_score(scored: Scored) -> dict[str, Any]:
    """As the API gives it: which line cost how much, and by which figure."""
    return {
        "rank": scored.rank,
        "area": {"id": scored.known.area_id, "name": scored.known.area},
        "as_of": scored.known.as_of,
        "frozen": scored.known.frozen,
        "total": float(scored.sheet.total),
        "full": float(sum(line.line.full for line in scored.sheet.lines)),
        "blocks": [{"title": title, "points": float(sum_)} for title, sum_ in scored.sheet.blocks.items()],
        "lines": [
            {
                "name": one.line.name,
                "block": one.line.block,
                "title": one.line.title,
                "full": float(one.line.full),
                "points": float(one.points),
                "lost_for": float(one.lost_for),
                "unit": one.line.unit,
                "of": one.line.of,
                "num": one.figure[0] if one.figure else None,
                "den": one.figure[1] if one.figure else None,
            }
            for one in scored.sheet.lines
        ],
    }


async def table_of(draft: Drafting) -> Content:
    everything, units = await _known(draft, shown_by(draft.pack))
    return {area: written_table(filled(draft.pack, lines, everything[area])) for area, lines in units.items()}


def written_table(table: Table) -> dict[str, Any]:
    """As the API gives it."""
    return {
        "as_of": table.as_of,
        "columns": [{"key": column.key, "header": list(column.header)} for column in table.columns],
        "rows": [
            {"area": {"id": known.area_id, "name": known.area}, "cells": list(cells)}
            for known, cells in table.rows
        ],
        "totals": list(table.totals),
    }


async def group_rentals_of(draft: Drafting) -> Content:
    """群租房明细: the houses that are group rentals for all that is known."""
    binds = Binds()
    sql = fields("house", draft.pack, binds)
    return await draft.listed(
        f"""SELECT b.target, h.id AS house_id, h.code, a.name AS area, h.address, {NAMED.format(p="p")} AS lessor,
               {sql["house.persons"]} AS persons, {sql["house.rooms"]} AS rooms, {sql["house.beds"]} AS beds,
               h.area_m2, h.control_class
          FROM houses h JOIN below b ON b.area_no = h.area_no JOIN areas a ON a.id = b.id
          LEFT JOIN people p ON p.id = {sql["house.lessor"]}
         WHERE h.revoked_at IS NULL AND h.letting = 'let' AND {sql["house.group_rental"]} ORDER BY h.area_no, h.id""",
        binds.values,
    )


async def hazards_of(draft: Drafting) -> Content:
    """隐患台账: what is open, and what was closed since the earliest of these reports' first days."""
    content = await draft.listed(
        """SELECT b.target, z.id, z.number, z.code, z.family, z.severity, a.name AS area, h.address, z.place, z.found_on,
               z.due, z.closed_on, z.state, z.transferred_to
          FROM hazards z JOIN below b ON b.area_no = z.area_no JOIN areas a ON a.id = b.id
          LEFT JOIN houses h ON h.id = z.house_id
         WHERE z.found_on <= :today AND (z.closed_on IS NULL OR z.closed_on >= :since) ORDER BY z.area_no, z.id""",
        {"since": min(each.since for each in draft.owed)},
    )
    titles = {rule.code: rule.title for rule in draft.pack.hazards}
    for row in (row for listed in content.values() for row in listed):
        row["title"] = titles.get(row["code"], row["code"])
    return content


async def quotas_of(draft: Drafting) -> Content:
    """How many of the wanted meetings of the running period were held."""
    rules = {
        quota.title: RateRule(name=quota.name, title=quota.title, measure="held", quota=quota.name, source="")
        for quota in draft.pack.quotas
    }
    return await _counts(draft, rules)


async def rounds_of(draft: Drafting) -> Content:
    """How many of the houses of each stage were seen in the round."""
    tiers = {tier.name: tier.title for tier in draft.pack.tiers}
    rules = {}
    for round_ in draft.pack.rounds:
        for stage in round_.stages:
            title = " ".join(part for part in (round_.title, tiers.get(stage.tier), f"{stage.by}") if part)
            rules[title] = RateRule(
                name=round_.name,
                title=title,
                measure="inspected",
                round=round_.name,
                tier=stage.tier,
                source="",
            )
    return await _counts(draft, rules)


async def _counts(draft: Drafting, rules: Mapping[str, RateRule]) -> Content:
    counted = {title: of_rate(draft.pack, rule, draft.today) for title, rule in rules.items()}
    found = await sums(draft.conn, draft.pack, counted, draft.areas, draft.today)
    return {
        area: [
            {"name": rules[title].name, "title": title, "num": num, "den": den}
            for title, (num, den) in pairs.items()
        ]
        for area, pairs in found.items()
    }


async def liaison_of(draft: Drafting) -> Content:
    """联络员名单: the offices of the area and of its parts."""
    return await draft.listed(
        """SELECT b.target, a.name AS area, a.level, a.police, a.office, a.phone
          FROM below b JOIN areas a ON a.id = b.id WHERE a.id = b.target OR a.parent_id = b.target ORDER BY a.lo"""
    )


PARTS: Final[Mapping[str, Callable[[Drafting], Awaitable[Content]]]] = {
    "rates": rates_of,
    "score": score_of,
    "table": table_of,
    "group-rentals": group_rentals_of,
    "hazards": hazards_of,
    "liaison": liaison_of,
    "quotas": quotas_of,
    "rounds": rounds_of,
}
