"""The command line on a real database: who comes and goes, which programmes run, tables in."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import cli
from cli.town import CommandError, opened
from notices.clock import run_clock
from programmes import pack
from registry import RegistryError, officers
from registry.database import Database, begin_demo, rows, value
from registry.exchange import KINDS
from registry.vault import Vault, new_keys
from settings import Settings
from tests.small_town import Town

HERE = Path(__file__).parent.parent
DAY = date(2023, 6, 12)


@dataclass
class Prompt:
    """Types commands; `said` is what the last one printed, its refusal included."""

    settings: Settings
    capsys: pytest.CaptureFixture[str]
    said: str = ""

    async def __call__(self, *typed: str) -> int:
        args = cli.parser().parse_args(typed)
        code, refusal = 0, ""
        try:
            await args.run(args, self.settings)
        except (CommandError, RegistryError, pack.BrokenPack) as fault:
            code, refusal = 1, str(fault)
        self.said = self.capsys.readouterr().out + refusal
        return code


@pytest.fixture
async def town(db: Database) -> Database:
    async with db.begin() as conn:
        await begin_demo(conn, DAY)
        built = await Town(conn).build()
        await built.house(let_since=date(2023, 6, 1))
    return db


@pytest.fixture
def anju(town: Database, database_url: str, capsys: pytest.CaptureFixture[str]) -> Prompt:
    return Prompt(Settings(database_url=database_url, keys=new_keys()), capsys)


Asked = Callable[..., Awaitable[Any]]


@pytest.fixture
def ask(town: Database) -> Asked:
    async def asked(sql: str, **values: Any) -> Any:
        async with town.begin() as conn:
            return await value(conn, sql, **values)

    return asked


# -- officers -----------------------------------------------------------------------------------------------------


async def name_of(db: Database, token: str) -> str | None:
    """What a token is called; None if it is not good."""
    async with db.begin() as conn:
        officer = await officers.authenticate(conn, token.strip())
    return officer.token if officer else None


async def good(db: Database, token: str) -> bool:
    return await name_of(db, token) is not None


async def test_a_dismissed_officer_comes_back_without_the_old_tokens(
    anju: Prompt, town: Database, ask: Asked
) -> None:
    assert await anju("officer", "王警官", "--area", "镇/东村") == 0
    assert await anju("token", "王警官") == 0
    old = anju.said
    assert await good(town, old)
    assert await anju("officer", "dismiss", " 王警官 ") == 0
    assert not await good(town, old)
    assert await anju("officer", "dismiss", "王警官") == 1
    assert await anju("officer", "王警官", "--area", "东村") == 0
    assert not await good(town, old)
    done = await ask("SELECT array_agg(action ORDER BY id) FROM audit")
    assert done == ["add-officer", "new-token", "dismiss-officer", "revoke-tokens", "add-officer"]


async def test_officers_addresses_are_added_tried_out_listed_and_removed(
    anju: Prompt, town: Database, ask: Asked
) -> None:
    await anju("officer", "王警官", "--area", "东村")
    assert await anju("officer-address", "王警官", "json://127.0.0.1:1/planted") == 0
    tried = "SELECT count(*) FROM notices WHERE account = 'robots' AND text_key = 'test' AND state = 'queued'"
    assert await ask(tried) == 1
    await anju("officer-address", "王警官")
    number, service, state = anju.said.split()[:3]
    assert (service, state) == ("json", "queued")
    assert "planted" not in anju.said
    for typed in (("nobody", "json://127.0.0.1/x"), ("王警官", "gopher://x"), ("王警官", "tgram://1:a/2")):
        assert await anju("officer-address", *typed) == 1
    assert await anju("officer-address", "王警官", "--remove", number) == 0
    assert await anju("officer-address", "王警官", "--remove", number) == 1
    await anju("officer-address", "王警官")
    assert anju.said.strip() == "王警官 has no address."


async def test_tokens_end_one_by_one_or_all(anju: Prompt, town: Database) -> None:
    await anju("officer", "王警官", "--area", "东村")
    tokens = []
    for _ in range(3):
        await anju("token", "王警官", "--days", "9")
        tokens.append(anju.said)
    first = await name_of(town, tokens[0])
    assert first is not None
    assert await anju("token", "revoke", "王警官", first) == 0
    assert [await good(town, token) for token in tokens] == [False, True, True]
    assert await anju("token", "revoke", "王警官", first) == 1
    assert await anju("token", "revoke", "王警官") == 0
    assert "2 tokens" in anju.said
    assert [await good(town, token) for token in tokens] == [False, False, False]


@pytest.mark.parametrize(
    "typed",
    [
        ("officer", "王警官"),
        ("officer", "dismiss"),
        ("officer", "a", "b", "--area", "东村"),
        ("officer", "王警官", "--area", "北村"),
        ("token", "王警官", "李警官"),
        ("token", "revoke", "nobody"),
        ("token", "revoke"),
    ],
)
async def test_what_cannot_be_done_is_told(anju: Prompt, typed: tuple[str, ...]) -> None:
    assert await anju(*typed) == 1
    assert anju.said


# -- programmes ---------------------------------------------------------------------------------------------------


async def test_a_programme_is_applied_and_ended(anju: Prompt, town: Database, ask: Asked) -> None:
    await anju("programme", "list")
    assert "cixi-2023 · edition" in anju.said
    assert "runs everywhere" in anju.said
    assert await anju("programme", "apply", "haimen-2019", "--area", "东村") == 0
    opened_now = await ask("SELECT count(*) FROM duties WHERE pack = 'haimen-2019' AND state = 'open'")
    assert opened_now > 0
    assert f"{opened_now} duties opened" in anju.said
    assert "its own time" in anju.said
    assert await anju("programme", "apply", "haimen-2019", "--area", "东村") == 0
    assert "already" in anju.said
    await anju("programme", "list")
    assert "runs in 东村 since 2023-06-12" in anju.said
    assert await anju("programme", "end", "haimen-2019", "--area", "东村") == 0
    assert await anju("programme", "end", "haimen-2019", "--area", "东村") == 1
    assert await ask("SELECT count(*) FROM programmes WHERE until IS NULL") == 0
    done = await ask("SELECT array_agg(action ORDER BY id) FROM audit WHERE about = 'area'")
    assert done == ["apply-programme", "end-programme"]


@pytest.mark.parametrize(
    ("name", "area", "told"),
    [("nowhere-1999", "东村", "there are: cixi-2023"), ("haimen-2019", "北村", "No area is called 北村")],
)
async def test_an_unknown_pack_or_area_changes_nothing(
    anju: Prompt, ask: Asked, name: str, area: str, told: str
) -> None:
    assert await anju("programme", "apply", name, "--area", area) == 1
    assert told in anju.said
    assert await ask("SELECT count(*) FROM programmes") == 0


async def test_an_ambiguous_area_is_asked_about(anju: Prompt, town: Database) -> None:
    async with town.begin() as conn:
        built = Town(conn)
        other = await built.put("areas", level="city", name="外城", lo=11, hi=12)
        await built.put("areas", level="village", name="东村", lo=12, hi=12, parent_id=other)
    assert await anju("programme", "apply", "haimen-2019", "--area", "东村") == 1
    assert "外城/东村" in anju.said
    assert await anju("programme", "apply", "haimen-2019", "--area", "外城/东村") == 0


async def test_a_town_talks_by_the_pack_of_its_widest_area(anju: Prompt) -> None:
    async with opened(anju.settings) as before:
        assert [before.pack.name, len(before.packs)] == ["cixi-2023", 1]
    await anju("programme", "apply", "cixi-2023", "--area", "东村")
    await anju("programme", "apply", "ningbo-2024", "--area", "城")
    async with opened(anju.settings) as after:
        assert [one.name for one in after.packs] == ["ningbo-2024", "cixi-2023"]
        assert after.conversation().pack.name == "ningbo-2024"


@pytest.mark.parametrize("name", pack.packs())
async def test_every_pack_can_be_read_and_checked(anju: Prompt, name: str) -> None:
    assert await anju("programme", "show", name, "--demands") == 0
    one = pack.load(name)
    assert f"Duties: {len(one.all_duties)}" in anju.said
    assert "Not confirmed by any document at hand:" in anju.said
    assert await anju("programme", "check", str(HERE / "programmes" / name)) == 0
    assert f"{len(one.examples)} examples worked" in anju.said


async def test_a_broken_pack_is_told_line_by_line(anju: Prompt, tmp_path: Path) -> None:
    path = tmp_path / "pack.toml"
    path.write_text(
        (HERE / "programmes/luoyang-2022/pack.toml").read_text("utf-8").replace("tenant", "tennant")
    )
    assert await anju("programme", "check", str(tmp_path), str(path), str(tmp_path / "none")) == 1
    assert "did you mean tenant?" in anju.said
    assert "cannot be read" in anju.said
    assert await anju("programme", "show", "none") == 1


async def test_the_clock_takes_up_what_was_applied_meanwhile(
    town: Database, vault: Vault, ask: Asked
) -> None:
    async with town.begin() as conn:
        east = await value(conn, "SELECT id FROM areas WHERE name = '东村'")
        await Town(conn).runs(east, "haimen-2019")
    stop = asyncio.Event()
    clock = asyncio.create_task(run_clock(town, vault, [pack.load("cixi-2023")], stop))
    async with asyncio.timeout(20):
        while not await ask("SELECT EXISTS (SELECT FROM duties WHERE pack = 'haimen-2019')"):
            await asyncio.wait([clock], timeout=0.05)
    stop.set()
    await clock


# -- tables -------------------------------------------------------------------------------------------------------


def test_every_kind_of_table_is_offered() -> None:
    assert tuple(KINDS) == cli.KINDS


async def test_an_import_brings_the_duties_up_to_date(anju: Prompt, town: Database, tmp_path: Path) -> None:
    table = tmp_path / "events.csv"
    table.write_text("村社区,活动类型,日期\n东村,publicity,2023-06-10\n", "utf-8")
    assert await anju("import", "events", str(table), "--dry-run") == 0
    assert "duties opened" not in anju.said
    assert await anju("import", "events", str(table)) == 0
    assert "cixi-2023: " in anju.said
    async with town.begin() as conn:
        assert await rows(conn, "SELECT id FROM duties WHERE state = 'open' LIMIT 1")
    assert await anju("import", "events", str(table)) == 0
    assert "duties opened" not in anju.said


# -- the process --------------------------------------------------------------------------------------------------


async def test_the_command_itself(town: Database, database_url: str) -> None:
    env = {**os.environ, "DATABASE_URL": database_url, "ANJU_KEYS": new_keys()}
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "cli", "programme", "apply", "nowhere", "--area", "东村", cwd=HERE, env=env,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    _, told = await child.communicate()
    assert (child.returncode, told.decode().startswith("no pack nowhere")) == (1, True)


async def test_an_officer_gets_a_code_for_a_chat(anju: Prompt, ask: Asked) -> None:
    await anju("officer", "王警官", "--area", "东村")
    assert await anju("officer-code", "王警官") == 0
    assert len(anju.said.replace(" ", "").strip()) == 10
    assert await anju("officer-code", "李警官") == 1
    assert await ask("SELECT count(*) FROM codes WHERE purpose = 'officer'") == 1
