"""`anju words`: the words of a language as a spreadsheet for translators, and back."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from cli.town import CommandError
from settings import Settings

if TYPE_CHECKING:
    from locales.translations import Line


async def export(args: argparse.Namespace, _settings: Settings) -> None:
    from locales.translations import sheet
    from papers.sheets import Sheet, as_xlsx

    rows = [(line.file, line.key, line.zh, line.en, line.words) for line in sheet(args.lang)]
    header = [("file",), ("key",), ("zh",), ("en",), (args.lang,)]
    args.file.write_bytes(as_xlsx([Sheet(args.lang, header, rows)]))
    todo = sum(not words for *_, words in rows)
    print(f"{args.file}: {len(rows)} texts, {todo} of them not translated yet.")


async def bring_in(args: argparse.Namespace, _settings: Settings) -> None:
    from locales.translations import bring_in, slips

    lines = [line for line in translated(args.file, args.lang) if line.words.strip()]
    wrong = list(slips(lines))
    if wrong:
        told = "\n".join(f"  {slip.file} {slip.key}: {slip.why}" for slip in wrong)
        raise CommandError(f"Nothing was taken over. {len(wrong)} texts cannot be used:\n{told}")
    print(f"{bring_in(args.lang, lines)} texts of {args.lang} changed.")


def translated(path: Path, lang: str) -> list["Line"]:
    from locales.translations import Line
    from registry.exchange.sheets import Heading, open_sheet

    names = ("file", "key", lang)
    table = open_sheet(path, [Heading(name, (name,)) for name in names])
    lines = []
    for _, cells in table.rows:
        file, key, words = (str(cells.get(name) or "") for name in names)
        if file or key:
            lines.append(Line(file.strip(), key.strip(), "", "", unescaped(words)))
    return lines


def unescaped(cell: str) -> str:
    """A text that began with a sign a spreadsheet would run carries an apostrophe before it (`papers.sheets.safe`)."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell
