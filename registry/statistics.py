"""The score of offices and the statistics table: computed from live rows or, once a month is over, from what was frozen."""

# Demands: 002-37, 002-03, 002-42, 002-70

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.calendar import add_months
from programmes.pack import Pack
from programmes.score import Sheet, score
from programmes.sections import ColumnRule
from registry import areas
from registry.database import rows
from registry.rates import entries, sums

Cell = str | bool | int | float | None
"""What stands in a table: a name, yes or no, a number, per cent to one decimal; None where nothing is known."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an area on a day: (num, den) by the name of a rate, of what a column counts, or `document:<name>`."""

    area_id: int
    area: str
    as_of: date
    frozen: bool
    figures: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Scored:
    """An area's score; areas with as many points share a `rank`."""

    known: Known
    sheet: Sheet
    rank: int


@dataclass(frozen=True, slots=True)
class Table:
    """The statistics table: one row an area, its cells in the order of the pack's columns, and the whole area's."""

    columns: tuple[ColumnRule, ...]
    rows: tuple[tuple[Known, tuple[Cell, ...]], ...]
    totals: tuple[Cell, ...]
    as_of: date


async def scores(
    conn: AsyncConnection, pack: Pack, area_ids: Sequence[int], month: date, today: date
) -> list[Scored]:
    """Each area's score for a month (its first day), best first; areas of which nothing was frozen are left out."""
    return ranked(pack, await known(conn, pack, area_ids, month, today, scored_by(pack)))


def scored_by(pack: Pack) -> set[str]:
    """The names of the figures that the score is made of."""
    return {line.of for line in pack.score}


def ranked(pack: Pack, known: Sequence[Known]) -> list[Scored]:
    """The scores of areas of which this is known, best first."""
    sheets = [(each, score(pack, each.figures)) for each in known]
    better = {each.area_id: sum(other.total > sheet.total for _, other in sheets) for each, sheet in sheets}
    scored = [Scored(each, sheet, better[each.area_id] + 1) for each, sheet in sheets]
    return sorted(scored, key=lambda one: one.rank)


async def table(
    conn: AsyncConnection, pack: Pack, area_id: int, level: str, month: date, today: date
) -> Table | None:
    """The pack's table of a month (its first day); None if nothing of the month was frozen."""
    units = await areas.within(conn, area_id, level)
    found = await known(conn, pack, [*units, area_id], month, today, shown_by(pack))
    whole = next((each for each in found if each.area_id == area_id), None)
    return filled(pack, [each for each in found if each.area_id in units], whole) if whole else None


def shown_by(pack: Pack) -> set[str]:
    """The names of the figures that stand in the table."""
    return {column.shows.removeprefix("rate:") for column in pack.table}


def filled(pack: Pack, lines: Sequence[Known], whole: Known) -> Table:
    """The table of these areas. Its totals are the whole area's: who lets in two villages is one lessor there, too."""
    cells = tuple((each, tuple(_cell(column, each) for column in pack.table)) for each in lines)
    totals = tuple(_total(column, whole, lines) for column in pack.table)
    return Table(pack.table, cells, totals, whole.as_of)


def _cell(column: ColumnRule, known: Known) -> Cell:
    what, _, name = column.shows.partition(":")
    if what == "area":
        return known.area
    num, den = known.figures.get(name if what == "rate" else column.shows, (0, 0))
    if what == "document":
        return bool(num)
    if what == "rate":
        return float(round(Fraction(100 * num, den), 1)) if den else None
    return num


def _total(column: ColumnRule, whole: Known, lines: Sequence[Known]) -> Cell:
    """How many have the document, or the whole area's figure; nothing stands under the names."""
    if column.shows == "area":
        return None
    if column.shows.startswith("document:"):
        return sum(line.figures[column.shows][0] for line in lines)
    return _cell(column, whole)


# -- what is known ----------------------------------------------------------------------------------------------


async def known(
    conn: AsyncConnection, pack: Pack, area_ids: Sequence[int], month: date, today: date, names: set[str]
) -> list[Known]:
    """What is known of each area under these names: of a month that is over as last frozen in it, else as of today.

    An area of which nothing was frozen is left out, and a month to come knows nothing. One query a name.
    """
    first, last = month.replace(day=1), add_months(month.replace(day=1), 1) - timedelta(days=1)
    wanted = list(dict.fromkeys(area_ids))
    if first > today:
        return []
    if last < today:
        days, pairs = await _frozen(conn, pack, wanted, first, last)
    else:
        counted = {name: each for name, each in entries(pack, today).items() if name in names}
        days, pairs = dict.fromkeys(wanted, today), await sums(conn, pack, counted, wanted, today)
    papers = [name for name in names if name.startswith("document:")]
    there = await _documents(conn, wanted, min(last, today))
    named = await rows(
        conn, "SELECT id, name FROM areas WHERE id = ANY (CAST(:ids AS bigint[])) ORDER BY lo", ids=wanted
    )
    return [
        Known(
            row.id,
            row.name,
            days[row.id],
            last < today,
            pairs[row.id] | {paper: (int((row.id, paper) in there), 1) for paper in papers},
        )
        for row in named
        if row.id in days
    ]


async def _frozen(
    conn: AsyncConnection, pack: Pack, area_ids: Sequence[int], first: date, last: date
) -> tuple[dict[int, date], dict[int, dict[str, tuple[int, int]]]]:
    """Per area the month's last frozen day, and what was frozen on it."""
    found = await rows(
        conn,
        """SELECT r.area_id, r.name, r.num, r.den, r.as_of FROM rates r
             JOIN (SELECT area_id, max(as_of) AS as_of FROM rates
                    WHERE area_id = ANY (CAST(:areas AS bigint[])) AND pack = :pack
                      AND as_of BETWEEN :first AND :last GROUP BY area_id) l
               ON l.area_id = r.area_id AND l.as_of = r.as_of
            WHERE r.pack = :pack""",
        areas=list(area_ids),
        pack=pack.name,
        first=first,
        last=last,
    )
    pairs: dict[int, dict[str, tuple[int, int]]] = {row.area_id: {} for row in found}
    for row in found:
        pairs[row.area_id][row.name] = row.num, row.den
    return {row.area_id: row.as_of for row in found}, pairs


async def _documents(conn: AsyncConnection, area_ids: Sequence[int], on: date) -> set[tuple[int, str]]:
    """Which papers of their own the areas have in force, as (area, document:<kind>)."""
    found = await rows(
        conn,
        """SELECT DISTINCT area_id, kind FROM papers WHERE area_id = ANY (CAST(:areas AS bigint[]))
              AND since <= :on AND (until IS NULL OR until >= :on)""",
        areas=list(area_ids),
        on=on,
    )
    return {(row.area_id, f"document:{row.kind}") for row in found}
