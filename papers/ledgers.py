"""Reports, ledgers (台账), detail lists (明细) and the statistics table as sheets, from what was frozen or computed."""

# Demands: 001-92

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from locales import words
from locales.hazard_places import place_named
from papers.sheets import Cell, Sheet

FLOW: Final = "ledger"

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "rates": ("title", "num", "den", "rate", "target", "target_by", "state"),
    "group-rentals": (
        *("code", "area", "address", "lessor", "persons", "rooms", "beds", "area_m2", "control_class"),
    ),
    "hazards": (
        *("number", "title", "severity", "area", "address", "place"),
        *("found_on", "due", "closed_on", "transferred_to"),
    ),
    "liaison": ("area", "level", "police", "office", "phone"),
    "quotas": ("title", "num", "den"),
    "rounds": ("title", "num", "den"),
}
"""What the lists of a report show, in this order."""

CHOSEN: Final = frozenset({"state", "severity", "level", "control_class"})
"""Columns that hold a word of ours."""
SHARES: Final = frozenset({"rate", "target"})


def heading(
    lang: str, title: str, area: str, since: date, due: date, signer: str | None, signed_on: date | None
) -> tuple[str, ...]:
    """The lines above every part of a report: what it is, whose, of which days, and who signed it."""
    signed = {"signer": signer or "", "date": signed_on}
    return (
        title,
        words.text(lang, FLOW, "heading-area", {"area": area}),
        words.text(lang, FLOW, "heading-days", {"since": since, "due": due}),
        words.text(lang, FLOW, "heading-due", {"due": due}),
        words.text(lang, FLOW, "heading-signed" if signed_on else "heading-draft", signed),
    )


def part_sheet(name: str, part: Any, lang: str) -> Sheet:
    """One part of a report, as it was frozen."""
    if name == "score":
        return _score(part, lang)
    if name == "table":
        return table_sheet(part, lang)
    columns = COLUMNS[name]
    header = [(_word(lang, "column", column),) for column in columns]
    return Sheet(_word(lang, "part", name), header, [_row(columns, row, lang) for row in part])


def _word(lang: str, key: str, option: str) -> str:
    return words.label(lang, FLOW, key, option)


def _row(columns: Sequence[str], row: Mapping[str, Any], lang: str) -> list[Cell]:
    return [_cell(column, row.get(column), lang) for column in columns]


def _cell(column: str, value: str | float | None, lang: str) -> Cell:
    if value is None:
        return None
    if column in SHARES and not isinstance(value, str):
        return round(100.0 * value, 1)
    if column == "place":
        return place_named(lang, str(value))
    known = column in CHOSEN and words.has(lang, FLOW, column, str(value))
    return _word(lang, column, str(value)) if known else value


def _score(scored: Sequence[Mapping[str, Any]], lang: str) -> Sheet:
    """One row an area, one column a line of the score."""
    rank, area, total = (_word(lang, "column", name) for name in ("rank", "area", "total"))
    lines = [(line["block"], line["title"]) for line in scored[0]["lines"]] if scored else []
    header = [(rank,), (area,), *lines, (total,)]
    rows = [
        [one["rank"], one["area"]["name"], *(line["points"] for line in one["lines"]), one["total"]]
        for one in scored
    ]
    return Sheet(_word(lang, "part", "score"), header, rows)


def table_sheet(table: Mapping[str, Any], lang: str) -> Sheet:
    """The statistics table with its totals; whoever has a document has 是, and below is how many have."""

    def shown(cell: Any) -> Cell:
        return words.text(lang, FLOW, "yes" if cell else "no") if isinstance(cell, bool) else cell

    rows = [[shown(cell) for cell in row["cells"]] for row in table["rows"]]
    totals = list(table["totals"])
    if totals and totals[0] is None:
        totals[0] = words.text(lang, FLOW, "total")
    header = [tuple(column["header"]) for column in table["columns"]]
    return Sheet(_word(lang, "part", "table"), header, [*rows, totals])
