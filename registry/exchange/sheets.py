"""Opens a table somebody made in a spreadsheet: CSV in whatever encoding, or XLSX; finds its header row."""

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from itertools import chain, islice
from pathlib import Path
from typing import IO, TYPE_CHECKING
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from locales import words
from registry import RegistryError

if TYPE_CHECKING:
    from openpyxl import Workbook

LARGEST_FILE_MB = 100
LARGEST_UNPACKED_MB = 500
"""An XLSX is a ZIP; a small one may unpack to gigabytes."""
HEADER_WITHIN = 10
"""A title, an issuer and a date may stand above the header; more than that is not looked at."""
BLANK_ROWS_AT_END = 1_000
"""A sheet formatted down to row 1 048 576 has that many rows; nobody leaves this many blank in between."""
CHUNK = 1 << 20

Cell = str | int | float | bool | datetime | date | time | None
Record = Sequence[Cell]
Rows = Iterator[tuple[int, dict[str, Cell]]]


class SheetRefused(RegistryError):
    """The whole file cannot be used; nothing was read into the register. `zh` and `en` say why and what to do."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values
        super().__init__(self.en)

    @property
    def zh(self) -> str:
        return words.text("zh", "import", f"sheet-{self.code}", self.values)

    @property
    def en(self) -> str:
        return words.text("en", "import", f"sheet-{self.code}", self.values)


@dataclass(frozen=True, slots=True)
class Heading:
    """A column we can use: our name for it, and what people write above it (the first title is the usual one)."""

    name: str
    titles: tuple[str, ...]
    required: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a known header. `rows` can be gone through once: row number as a spreadsheet shows it, cells by name."""

    rows: Rows
    titles: Mapping[str, str]
    unknown: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    about: int = 0
    """Roughly how many rows there are; only good for a progress bar."""


@dataclass(slots=True)
class Header:
    """Where the header stands and which column holds what."""

    last_row: int
    where: dict[str, int] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    twice: str = ""


def open_sheet(path: Path, headings: Sequence[Heading]) -> Sheet:
    """Raises SheetRefused with the reason and the remedy."""
    if not path.is_file():
        raise SheetRefused("missing", path=str(path))
    size = path.stat().st_size
    if size > LARGEST_FILE_MB * 1_000_000:
        raise SheetRefused("too-large", size=size // 1_000_000, limit=LARGEST_FILE_MB)
    with path.open("rb") as file:
        start = file.read(512)
    if not start.strip():
        raise SheetRefused("empty")
    if start.startswith(b"PK\x03\x04"):
        return _open_xlsx(path, headings)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise SheetRefused("old-excel")
    if start.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"<":
        raise SheetRefused("web-page")
    return _open_csv(path, headings)


def open_bytes(content: bytes, headings: Sequence[Heading], unpacked_mb: int) -> Sheet:
    """A small table that is never written to disk unsealed. Raises SheetRefused."""
    if content.startswith(b"PK\x03\x04"):
        return _open_xlsx(io.BytesIO(content), headings, unpacked_mb)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise SheetRefused("old-excel")
    text = _decoded(content)
    if not text.strip():
        raise SheetRefused("empty")
    if text.lstrip()[:1] == "<":
        raise SheetRefused("web-page")
    return rows_of(_records(io.StringIO(text, newline="")), headings, text.count("\n"))


def _decoded(content: bytes) -> str:
    utf16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            raise SheetRefused("not-a-table")
        return text
    raise SheetRefused("encoding")


# -- CSV --------------------------------------------------------------------------------------------------------


def encoding_of(path: Path) -> str:
    """utf-8-sig, utf-16 or gb18030: whichever reads the whole file. Raises SheetRefused."""
    with path.open("rb") as file:
        start = file.read(4)
        if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        for encoding in ("utf-8-sig", "gb18030"):
            file.seek(0)
            decoder = codecs.getincrementaldecoder(encoding)()
            try:
                while chunk := file.read(CHUNK):
                    if "\0" in decoder.decode(chunk):
                        raise SheetRefused("not-a-table")
                decoder.decode(b"", final=True)
            except UnicodeDecodeError:
                continue
            return encoding
    raise SheetRefused("encoding")


def _open_csv(path: Path, headings: Sequence[Heading]) -> Sheet:
    encoding = encoding_of(path)
    with path.open("rb") as file:
        lines = sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(CHUNK), b""))
    return rows_of(_csv_records(path, encoding), headings, lines)


def _csv_records(path: Path, encoding: str) -> Iterator[Record]:
    with path.open(encoding=encoding, newline="") as file:
        yield from _records(file)


def _records(file: IO[str]) -> Iterator[Record]:
    start = file.read(10_000)
    file.seek(0)
    first = next((line for line in start.splitlines() if line.strip()), "")
    delimiter = max(",\t;", key=first.count)
    number = 0
    try:
        for record in csv.reader(file, delimiter=delimiter):
            number += 1
            yield record
    except csv.Error as cause:
        raise SheetRefused("broken-csv", row=number + 1) from cause


# -- XLSX -------------------------------------------------------------------------------------------------------


def _open_xlsx(
    path: Path | IO[bytes], headings: Sequence[Heading], unpacked_mb: int = LARGEST_UNPACKED_MB
) -> Sheet:
    """The first sheet that has the required columns; the others are named in `left_out`."""
    _check_package(path, unpacked_mb)
    from openpyxl import load_workbook  # 0.2 s
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, ParseError, KeyError, ValueError) as cause:
        raise SheetRefused("broken-xlsx") from cause
    try:
        return _first_fitting(book, headings)
    except SheetRefused:
        book.close()
        raise
    except (BadZipFile, ParseError, KeyError, ValueError) as cause:
        book.close()
        raise SheetRefused("broken-xlsx") from cause


def _first_fitting(book: "Workbook", headings: Sequence[Heading]) -> Sheet:
    refusal = SheetRefused("empty")
    for page in book.worksheets:
        about = page.max_row or 0
        page.reset_dimensions()  # some programs write A1 there, whatever the sheet holds
        try:
            sheet = rows_of(page.iter_rows(values_only=True), headings, about)
        except SheetRefused as reason:
            if refusal.code == "empty":
                refusal = reason
            continue
        left_out = tuple(other.title for other in book.worksheets if other is not page)
        return replace(sheet, rows=_closing(book, sheet.rows), left_out=left_out)
    raise refusal


def _closing(book: "Workbook", rows: Rows) -> Rows:
    try:
        yield from rows
    finally:
        book.close()


def _check_package(path: Path | IO[bytes], most_mb: int) -> None:
    try:
        with ZipFile(path) as package:
            parts = package.infolist()
    except BadZipFile as cause:
        raise SheetRefused("broken-xlsx") from cause
    names = {part.filename for part in parts}
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise SheetRefused("macros")
    if "xl/workbook.xml" not in names:
        raise SheetRefused("not-a-table")
    unpacked = sum(part.file_size for part in parts) // 1_000_000
    if unpacked > most_mb:
        raise SheetRefused("too-large", size=unpacked, limit=most_mb)


# -- header and rows --------------------------------------------------------------------------------------------


def title_of(cell: Cell) -> str:
    """A title without what people add to it: spaces, a star, （必填）, 18位."""
    plain = unicodedata.normalize("NFKC", str(cell if cell is not None else "")).lower()
    plain = re.sub(r"\(.*?\)|\[.*?\]|【.*?】", "", plain)
    return re.sub(r"[\s*:_\-/.·]+", "", plain)


def rows_of(records: Iterable[Record], headings: Sequence[Heading], about: int = 0) -> Sheet:
    """Records with a header among them. Raises SheetRefused."""
    feed = iter(records)
    top = list(islice(feed, HEADER_WITHIN + 1))
    header = _find_header(top, headings)
    rest = chain(top[header.last_row :], feed)
    return Sheet(
        _rows(rest, header), header.titles, tuple(header.unknown), about=max(about - header.last_row, 0)
    )


def _find_header(top: Sequence[Record], headings: Sequence[Heading]) -> Header:
    """The first row, or pair of rows under merged titles, that has every required column."""
    filled = [row for row in top if not _blank(row)]
    if not filled:
        raise SheetRefused("empty")
    best: Header | None = None
    for number in range(min(len(top), HEADER_WITHIN)):
        for header in sorted(_readings(top, number, headings), key=lambda each: -len(each.where)):
            if all(heading.name in header.where for heading in headings if heading.required):
                if header.twice:
                    raise SheetRefused("column-twice", column=header.twice)
                return header
            if best is None or len(header.where) > len(best.where):
                best = header
    found = best or Header(0)
    lacking = [
        heading for heading in headings if heading.required and heading.name not in found.where
    ] or headings
    raise SheetRefused(
        "missing-columns",
        columns="、".join(heading.titles[0] for heading in lacking),
        named=", ".join(heading.name for heading in lacking),
        found="、".join((*found.titles.values(), *found.unknown)) or "—",
    )


def _readings(top: Sequence[Record], number: int, headings: Sequence[Heading]) -> Iterator[Header]:
    """Row `number` taken as the header, and taken together with the row below."""
    if header := _read_header(top[number], number + 1, headings):
        yield header
    if number + 1 < len(top):
        pair = _under(top[number], top[number + 1])
        if header := _read_header(pair, number + 2, headings):
            yield header


def _read_header(row: Record, last_row: int, headings: Sequence[Heading]) -> Header | None:
    known = {title_of(title): heading for heading in headings for title in (*heading.titles, heading.name)}
    header = Header(last_row)
    for place, cell in enumerate(row):
        written = str(cell if cell is not None else "").strip()
        if not written:
            continue
        heading = known.get(title_of(cell))
        if heading is None:
            header.unknown.append(written)
        elif heading.name in header.where:
            header.twice = written
        else:
            header.where[heading.name] = place
            header.titles[heading.name] = written
    return header if header.where else None


def _under(upper: Record, lower: Record) -> Record:
    """Two header rows read as one: a merged 出租人 above 姓名 and 电话 makes 出租人姓名 and 出租人电话."""
    width = max(len(upper), len(lower))
    above = ""
    joined = []
    for place in range(width):
        own = str(upper[place] or "").strip() if place < len(upper) else ""
        below = str(lower[place] or "").strip() if place < len(lower) else ""
        above = own or (above if below else "")
        joined.append(f"{above}{below}")
    return joined


def _rows(records: Iterator[Record], header: Header) -> Iterator[tuple[int, dict[str, Cell]]]:
    blank = 0
    try:
        for number, record in enumerate(records, header.last_row + 1):
            if _blank(record):
                blank += 1
                if blank >= BLANK_ROWS_AT_END:
                    return
                continue
            blank = 0
            width = len(record)
            yield (
                number,
                {name: record[place] if place < width else None for name, place in header.where.items()},
            )
    except (BadZipFile, ParseError, KeyError, ValueError) as cause:
        raise SheetRefused("broken-xlsx") from cause


def _blank(record: Record) -> bool:
    return all(cell is None or (isinstance(cell, str) and not cell.strip()) for cell in record)
