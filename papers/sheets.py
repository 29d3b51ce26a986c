"""Tables to hand over, as CSV and as XLSX: headers on several levels, and no cell that a spreadsheet would run."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Cell = str | int | float | None

WIDEST = 40
"""Characters after which a column's text goes on below."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: `header` has for each column its titles from the top level down; `heading` stands in lines above it."""

    title: str
    header: Sequence[tuple[str, ...]]
    rows: Sequence[Sequence[Cell]]
    heading: Sequence[str] = ()


def safe(value: object) -> str:
    """Text as a spreadsheet should take it: nothing runs, and a long number keeps its digits. A leading ' marks text."""
    text = "" if value is None else str(value)
    risky = text[:1] in ("=", "+", "-", "@", "\t", "\r") or (len(text) > 11 and text.isdigit())
    return f"'{text}" if risky else text


def as_csv(sheet: Sheet) -> bytes:
    """UTF-8 with a byte order mark, so that spreadsheets read the Chinese; of the header the lowest level."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([safe(line)] for line in sheet.heading)
    writer.writerow(safe(titles[-1]) for titles in sheet.header)
    writer.writerows([_written(cell) for cell in row] for row in sheet.rows)
    return out.getvalue().encode("utf-8-sig")


def _written(cell: Cell) -> object:
    return cell if isinstance(cell, int | float) else safe(cell)


def as_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """A workbook with a page for each sheet."""
    from openpyxl import Workbook  # 0.2 s

    book = Workbook()
    for place, sheet in enumerate(sheets):
        page = book.active if place == 0 else book.create_sheet()
        page.title = _page_title(sheet.title, place, book.sheetnames)
        _fill(page, sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _page_title(title: str, place: int, taken: Sequence[str]) -> str:
    """Excel forbids these signs in the name of a page, more than 31 of any, and two pages of one name."""
    plain = "".join(sign for sign in title if sign not in "[]:*?/\\'")[:25]
    return plain if plain and plain not in taken else f"{plain} {place + 1}".strip()


def _fill(page: "Worksheet", sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    above = len(sheet.heading)
    depth = max((len(titles) for titles in sheet.header), default=1)
    for line, text in enumerate(sheet.heading, 1):
        page.cell(line, 1, safe(text))
    for place, titles in enumerate(sheet.header, 1):
        for level, title in enumerate(titles, 1):
            cell = page.cell(above + level, place, safe(title))
            cell.font = Font(bold=True)
            cell.alignment = Alignment("center", "center", wrap_text=True)
    for top, left, bottom, right in merged(sheet.header, depth):
        page.merge_cells(start_row=above + top, start_column=left, end_row=above + bottom, end_column=right)
    for row in sheet.rows:
        page.append([safe(cell) if isinstance(cell, str) else cell for cell in row])
    for place in range(1, len(sheet.header) + 1):
        page.column_dimensions[get_column_letter(place)].width = _width(sheet, place - 1)
    page.freeze_panes = f"A{above + depth + 1}"


def _width(sheet: Sheet, place: int) -> float:
    """As wide as the longest words in the column, Chinese counting double, within reason."""
    words: list[Any] = [sheet.header[place][-1], *(row[place] for row in sheet.rows[:200])]
    longest = max(sum(2 if ord(sign) > 0x2E80 else 1 for sign in str(word or "")) for word in words)
    return min(max(longest + 2, 8), WIDEST)


def merged(header: Sequence[tuple[str, ...]], depth: int) -> Iterator[tuple[int, int, int, int]]:
    """Blocks (first row, first column, last row, last column) of a header that are one cell.

    Neighbours under the same title are one; a title with nothing below it reaches down to the last level.
    """
    for place, titles in enumerate(header):
        if len(titles) < depth:
            yield len(titles), place + 1, depth, place + 1
        for level in range(1, len(titles)):
            above = titles[:level]
            if place and _above(header[place - 1], level) == above:
                continue
            last = place
            while last + 1 < len(header) and _above(header[last + 1], level) == above:
                last += 1
            if last > place:
                yield level, place + 1, level, last + 1


def _above(titles: tuple[str, ...], level: int) -> tuple[str, ...] | None:
    """The titles down to a level, where there is one below."""
    return titles[:level] if len(titles) > level else None
