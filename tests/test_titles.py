"""Whatever a pack calls things is told in the reader's language; a pack's own sheet goes before the common one."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from locales import words
from programmes.pack import HERE, Pack, check, load, packs
from programmes.titles import OFFICES, OWN, sheet, titled

TOLD = (
    *("laws", "letters", "pacts", "departments", "house_types", "devices"),
    *("hazards", "requirements", "letting_steps", "upkeep", "duties"),
)
"""The sections whose titles tenants, landlords and organisations read; the others are the offices' own."""

LANGUAGES = tuple(lang for lang in words.languages() if lang != "zh")


def told(pack: Pack) -> Iterator[str]:
    """All that conversations say of a pack, in its own words."""
    yield from (getattr(pack, name) for name in OWN)
    yield from (getattr(pack.offices, name) for name in OFFICES)
    for section in TOLD:
        for row in getattr(pack, section):
            worded = section == "duties" and (
                row.holder == "office" or words.has("zh", "common", f"duty-{row.name}")
            )
            title = titled(row.titles, "zh", getattr(row, "title", ""))
            if title and not worded:
                yield title


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", packs())
def test_all_is_told_in_every_language(name: str, lang: str) -> None:
    pack = load(name)
    own = {
        titled(row.titles, "zh", getattr(row, "title", ""))
        for section in TOLD
        for row in getattr(pack, section)
        if lang in row.titles
    }
    assert not sorted(
        {title for title in told(pack) if title not in own and title not in sheet(pack.folder, lang)}
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sheet_says_nothing_nobody_asks_for(lang: str) -> None:
    asked = {title for name in packs() for title in told(load(name))}
    assert not sorted(set(sheet(Path("nowhere"), lang)) - asked)


def test_a_packs_own_sheet_goes_first(tmp_path: Path) -> None:
    folder = tmp_path / "luoyang-2022"
    copytree(HERE / "luoyang-2022", folder)
    (folder / "titles.fr.toml").write_text('"灭火器" = "Extincteur"\n', "utf-8")
    pack = load("luoyang-2022", tmp_path).spoken("fr")
    assert [row.title for row in pack.devices if row.name == "extinguisher"] == ["Extincteur"]


@pytest.mark.parametrize(
    ("text", "said"), [('"灭火器" = 3\n', "no words for 灭火器"), ("灭火器 = oui", "cannot be read")]
)
def test_a_broken_sheet_is_named(tmp_path: Path, text: str, said: str) -> None:
    folder = tmp_path / "luoyang-2022"
    copytree(HERE / "luoyang-2022", folder)
    (folder / "titles.fr.toml").write_text(text, "utf-8")
    assert any(said in str(problem) for problem in check(folder))
