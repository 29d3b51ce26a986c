"""Which programmes run: a spoiled pack stops nothing else, another edition is read anew, and who talks takes it over."""

import shutil
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from cli.keeping import take_pack
from programmes import pack
from programmes.pack import HERE, BrokenPack, UnknownPack, load, sound
from registry import programmes
from registry.database import Database
from tests.small_town import Town


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("ningbo-2024", "luoyang-2022"):
        shutil.copytree(HERE / name, tmp_path / name)
    return tmp_path


def write(root: Path, name: str, old: str, new: str) -> None:
    file = root / name / "pack.toml"
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")


def test_a_spoiled_pack_is_no_sound_one(root: Path) -> None:
    write(root, "ningbo-2024", 'title = "', "title = ")
    with pytest.raises(BrokenPack):
        load("ningbo-2024", root)
    assert sound("ningbo-2024", root) is None
    assert sound("nowhere", root) is None
    assert sound("luoyang-2022", root) is load("luoyang-2022", root)
    with pytest.raises(UnknownPack, match="luoyang-2022, ningbo-2024"):
        load("nowhere", root)


def test_another_edition_is_read_anew_once_it_is_applied(root: Path) -> None:
    first = load("luoyang-2022", root)
    assert pack.running("luoyang-2022", first.edition, root) is first
    write(root, "luoyang-2022", f'edition = "{first.edition}"', 'edition = "later"')
    assert load("luoyang-2022", root) is first, "what runs goes on until it is applied"
    later = pack.running("luoyang-2022", "later", root)
    assert later is not None
    assert later.edition == "later"
    assert load("luoyang-2022", root) is later
    assert pack.running("luoyang-2022", "never written", root) is not None


async def test_what_is_gone_or_spoiled_is_left_out(db: Database) -> None:
    async with db.engine.connect() as conn:
        town = await Town(conn).build("cixi-2023")
        await town.runs(town.east, "nowhere-2020")
        assert [one.name for one in await programmes.running(conn, load("ningbo-2024"))] == ["cixi-2023"]
    assert programmes.title_of("nowhere-2020") == "nowhere-2020"


async def test_who_talks_takes_over_the_programme_that_runs_now(db: Database) -> None:
    async with db.begin() as conn:
        town = await Town(conn).build("ningbo-2024")
    talking: Any = SimpleNamespace(pack=replace(load("cixi-2023")))
    serving: Any = SimpleNamespace(db=db)
    await take_pack(serving, talking)
    assert talking.pack == load("ningbo-2024")
    async with db.begin() as conn:
        await programmes.end(conn, "ningbo-2024", town.city, (await programmes.applied(conn))[0].since)
    await take_pack(serving, talking)
    assert talking.pack == load("cixi-2023")
