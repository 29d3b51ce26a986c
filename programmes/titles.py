"""What a pack calls things, in the reader's language: the pack's own words, or the sheets `titles.<lang>.toml`.

A sheet has what stands in a pack's language on the left and the translation on the right. One beside pack.toml holds for
that pack and goes before the one beside this file, which holds for all.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from locales import words

if TYPE_CHECKING:
    from programmes.pack import Pack

HERE: Final = Path(__file__).parent
OWN: Final = ("title", "place")
OFFICES: Final = ("police_station", "service_centre")


@cache
def sheet(folder: Path, lang: str) -> Mapping[str, str]:
    """The translations into `lang` for the pack in `folder`; empty where nobody has written any."""
    found: dict[str, str] = {}
    for path in (HERE / f"titles.{lang}.toml", folder / f"titles.{lang}.toml"):
        if path.exists():
            found |= tomllib.loads(path.read_text("utf-8"))
    return found


def titles_of(folder: Path, titles: Mapping[str, str], title: str = "") -> dict[str, str]:
    """The words of a row in every language that has some; `title` is the pack's own wording of it."""
    said = titles.get("zh") or title
    found = {lang: sheet(folder, lang).get(said, "") for lang in words.languages()}
    return {lang: text for lang, text in (found | dict(titles)).items() if text}


def in_all_languages(pack: "Pack") -> "Pack":
    """The pack with the `titles` of its rows filled from the sheets."""
    changed: dict[str, Any] = {
        name: tuple(replace(row, titles=titles_of(pack.folder, row.titles, title)) for row, title in rows)
        for name, rows in _rows(pack)
    }
    return replace(pack, **changed)


def spoken(pack: "Pack", lang: str) -> "Pack":
    """The pack as a reader of `lang` is told it: each `title` in that language, else in English, else as it is."""
    changed: dict[str, Any] = {
        name: tuple(
            replace(row, title=titled(row.titles, lang, title)) if title else row for row, title in rows
        )
        for name, rows in _rows(pack)
    }
    in_lang = sheet(pack.folder, lang)
    changed |= {name: in_lang.get(getattr(pack, name), getattr(pack, name)) for name in OWN}
    offices = {name: getattr(pack.offices, name) for name in OFFICES}
    changed["offices"] = replace(pack.offices, **{n: in_lang.get(said, said) for n, said in offices.items()})
    return replace(pack, **changed)


def titled(titles: Mapping[str, str], lang: str, title: str = "") -> str:
    """Of words by language the reader's: else English, else `title`, the pack's own wording, or the first there are."""
    kept = "" if lang == "zh" else titles.get("en", "")
    return titles.get(lang) or kept or titles.get("zh") or title or next(iter(titles.values()), "")


def _rows(pack: "Pack") -> Iterator[tuple[str, list[tuple[Any, str]]]]:
    """The sections whose rows have `titles`, with each row's own wording ('' where it has only those)."""
    for one in fields(pack):
        rows = getattr(pack, one.name)
        if isinstance(rows, tuple) and rows and is_dataclass(rows[0]) and hasattr(rows[0], "titles"):
            yield one.name, [(row, getattr(row, "title", "")) for row in rows]
