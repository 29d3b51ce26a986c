"""Tables come into the register whole: nothing doubled, nothing erased, each change audited, a few statements a batch."""

import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from registry.database import Database
from registry.exchange import BATCH_ROWS, import_file
from registry.vault import Vault
from tests.registered import resident_id
from tests.tables import AREAS, HOUSES, TODAY, Office, counts, everything, problems

TOWN = ("areas", "houses", "landlords", "residents")
EXAMPLES = Path(__file__).parent.parent / "examples"
ONE = resident_id(date(1990, 1, 1), 1)
PHONE = "19900000001"


@pytest.fixture
async def office(db: Database, vault: Vault, tmp_path: Path) -> Office:
    return await Office(db, vault, tmp_path).open()


# -- the example town -------------------------------------------------------------------------------------------


async def bring_town(db: Database, vault: Vault, **how: Any) -> list[tuple[int, int, int, int]]:
    return [
        counts(await import_file(db, vault, kind, EXAMPLES / f"{kind}.csv", **{"today": TODAY, **how}))
        for kind in TOWN
    ]


async def test_the_example_town_comes_in_once_and_a_second_time_changes_nothing(
    db: Database, vault: Vault
) -> None:
    assert await bring_town(db, vault) == [(10, 0, 0, 0), (40, 0, 0, 0), (41, 0, 0, 0), (122, 0, 0, 0)]
    before = await everything(db)
    assert await bring_town(db, vault) == [(0, 0, 10, 0), (0, 0, 40, 0), (0, 0, 41, 0), (0, 0, 122, 0)]
    ledger = await import_file(db, vault, "houses", EXAMPLES / "houses.xlsx", today=TODAY)
    assert counts(ledger) == (0, 0, 14, 0)
    assert ledger.unknown_columns == ("备注",)
    assert await everything(db) == before


async def test_a_dry_run_counts_the_same_and_writes_nothing(db: Database, vault: Vault) -> None:
    dry = await import_file(db, vault, "areas", EXAMPLES / "areas.csv", dry_run=True, today=TODAY)
    assert counts(dry) == (10, 0, 0, 0)
    assert not any((await everything(db))["areas"])
    for kind in TOWN:
        before = await everything(db)
        path = EXAMPLES / f"{kind}.csv"
        tried = await import_file(db, vault, kind, path, dry_run=True, today=TODAY)
        assert await everything(db) == before
        done = await import_file(db, vault, kind, path, today=TODAY)
        assert counts(tried) == counts(done)


def test_the_example_town_is_what_its_generator_writes(tmp_path: Path) -> None:
    (tmp_path / "make_town.py").write_bytes((EXAMPLES / "make_town.py").read_bytes())
    subprocess.run((sys.executable, str(tmp_path / "make_town.py")), check=True)
    for kind in TOWN:
        assert (tmp_path / f"{kind}.csv").read_bytes() == (EXAMPLES / f"{kind}.csv").read_bytes()


def test_nobody_in_the_example_town_can_be_a_real_person() -> None:
    written = "".join((EXAMPLES / f"{kind}.csv").read_text("utf-8-sig") for kind in TOWN)
    digits = [cell for line in written.splitlines() for cell in line.split(",") if cell[:-1].isdigit()]
    numbers = [cell for cell in digits if len(cell) == 18]
    phones = [cell for cell in digits if len(cell) == 11]
    assert len(numbers) > 150
    assert all(number.startswith("9900") for number in numbers)
    assert len(phones) > 140
    assert all(phone.startswith("19900000") for phone in phones)


# -- areas and houses -------------------------------------------------------------------------------------------


async def test_areas_make_a_tree_and_take_new_offices(office: Office) -> None:
    tree = "SELECT string_agg(name, '/' ORDER BY lo) FROM areas WHERE :no BETWEEN lo AND hi"
    grid = await office.ask("SELECT lo FROM areas WHERE level = 'grid'")
    assert await office.ask(tree, no=grid) == "慈溪市/观海卫镇/东村/第一网格"
    changed = [
        AREAS[0],
        ("慈溪市", "观海卫镇", "东村", "", "东村派出所", ""),
        ("慈溪市", "观海卫镇", "南村", "", "", ""),
    ]
    assert counts(await office.bring("areas", changed)) == (1, 1, 0, 0)
    assert await office.ask("SELECT police FROM areas WHERE name = '东村'") == "东村派出所"
    assert await office.ask("SELECT police FROM areas WHERE name = '慈溪市'") == "慈溪市公安局"


async def test_areas_that_make_no_sense_are_told(office: Office) -> None:
    table = [
        AREAS[0],
        ("慈溪市", "", "东村", "", "", ""),
        ("", "观海卫镇", "", "", "", ""),
        AREAS[2],
        AREAS[2],
    ]
    assert problems(await office.bring("areas", table)) == [
        (2, "镇街", "level-gap"),
        (3, "县市", "required"),
        (5, "村社区", "twice"),
    ]


async def test_a_house_keeps_its_code_and_loses_nothing_to_an_empty_cell(office: Office) -> None:
    before = await office.see("SELECT code, head_count, rooms_count FROM houses WHERE external_no = 'A1'")
    table = [
        ("房屋编号", "村社区", "地址", "居住人数", "负面清单", "分类管控", "房间", "门牌状态"),
        ("a1", "东村", "慈溪市观海卫镇东村前路１号", "", "严重", "严管类", "102、201", "作废"),
    ]
    assert counts(await office.bring("houses", table)) == (0, 1, 0, 0)
    assert counts(await office.bring("houses", table)) == (0, 0, 1, 0)
    after = await office.see("SELECT code, head_count, rooms_count FROM houses WHERE external_no = 'A1'")
    assert after == before
    marks = "SELECT negative_list, control_class, revoked_at IS NOT NULL FROM houses WHERE external_no = 'A1'"
    assert await office.see(marks) == [("serious", "strict", True)]
    assert await office.see("SELECT label FROM rooms ORDER BY label") == [("101",), ("102",), ("201",)]
    cleared = [
        ("房屋编号", "村社区", "地址", "负面清单", "门牌状态"),
        ("A1", "东村", "前路1号", "无", "在用"),
    ]
    assert counts(await office.bring("houses", cleared)) == (0, 1, 0, 0)
    assert await office.see(marks) == [(None, "strict", True)]


async def test_a_house_without_a_number_is_known_by_village_and_address(office: Office) -> None:
    numbered = [HOUSES[0], ("B7", "观海卫镇", "西村", "观海卫镇西村 后路1号", "", "4")]
    assert counts(await office.bring("houses", numbered)) == (0, 1, 0, 0)
    assert await office.ask("SELECT address FROM houses WHERE external_no = 'B7'") == "西村后路1号"
    elsewhere = [HOUSES[0], ("", "横河镇", "西村", "后路1号", "", "4")]
    assert counts(await office.bring("houses", elsewhere)) == (1, 0, 0, 0)


async def test_houses_that_contradict_the_register_are_told(office: Office) -> None:
    table = [
        HOUSES[0],
        ("A1", "横河镇", "西村", "前路1号", "", ""),
        ("A9", "", "东村", "前路2号", "", ""),
        ("A1", "", "东村", "前路2号", "", ""),
        ("C1", "", "西村", "后路9号", "", ""),
        ("C2", "", "北村", "后路9号", "", ""),
        ("C3", "", "东村", "", "", "很多"),
        ("C4", "", "东村", "前路4号", "", ""),
        ("C5", "", "东村", "前路4号", "", ""),
        ("C4", "", "东村", "前路5号", "", ""),
    ]
    report = await office.bring("houses", table)
    assert problems(report) == [
        (2, "房屋编号", "house-moved"),
        (3, "房屋编号", "address-taken"),
        (4, "地址", "twice"),
        (5, "村社区", "area-several"),
        (6, "村社区", "area-unknown"),
        (7, "地址", "required"),
        (7, "居住人数", "whole"),
        (9, "地址", "twice"),
        (10, "房屋编号", "twice"),
    ]
    assert counts(report) == (1, 0, 0, 8)


# -- the run as a whole -----------------------------------------------------------------------------------------


async def test_each_thing_made_or_changed_has_its_audit_row(office: Office) -> None:
    async with office.db.direct() as conn:
        before = await conn.fetchval("SELECT coalesce(max(id), 0) FROM audit")
    await office.living(("A1", "王伟", ONE, PHONE, "101", "", ""), actor="officer:7")
    await office.living(("A1", "王玮", ONE, PHONE, "102", "", ""), actor="officer:7")
    written = await office.see(
        "SELECT action, about, actor, about_id IS NOT NULL FROM audit WHERE id > :id ORDER BY id", id=before
    )
    assert written == [
        (action, about, "officer:7", True)
        for action, about in (
            ("import.new", "person"),
            ("import.new", "stay"),
            ("import.changed", "person"),
            ("import.changed", "stay"),
        )
    ]


@asynccontextmanager
async def counted(db: Database) -> AsyncIterator[list[str]]:
    said: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_: Any) -> None:
        said.append(statement)

    event.listen(db.engine.sync_engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(db.engine.sync_engine, "before_cursor_execute", note)


async def test_a_batch_costs_a_few_statements_however_many_rows_it_has(office: Office) -> None:
    many = 2 * BATCH_ROWS + 300
    people = [
        ("A1" if n % 2 else "A2", f"王{chr(0x4E00 + n)}", resident_id(date(1960 + n % 40, 1 + n % 12, 1 + n % 28), n % 1000), "", "", "", "")
        for n in range(many)
    ]  # fmt: skip
    steps: list[tuple[int, int]] = []
    async with counted(office.db) as said:
        report = await office.living(*people, progress=lambda done, total: steps.append((done, total)))
    assert counts(report) == (many, 0, 0, 0)
    assert [done for done, _ in steps] == [BATCH_ROWS, 2 * BATCH_ROWS, many]
    assert steps[-1][0] <= steps[-1][1]
    assert len(said) <= 20 * len(steps)


async def test_a_run_that_was_killed_is_finished_by_running_it_again(office: Office) -> None:
    people = [("A1", f"王{chr(0x4E00 + n)}", "", "", "", "", "") for n in range(BATCH_ROWS + 5)]

    def power_cut(done: int, _total: int) -> None:
        if done >= BATCH_ROWS:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await office.living(*people, progress=power_cut)
    assert await office.ask("SELECT count(*) FROM stays") == BATCH_ROWS
    assert counts(await office.living(*people)) == (5, 0, BATCH_ROWS, 0)


@pytest.mark.bench
async def test_ten_thousand_residents_come_in_at_a_thousand_a_second(office: Office) -> None:
    from time import perf_counter

    people = [
        ("A1" if n % 2 else "A2", f"王{chr(0x4E00 + n)}", resident_id(date(1950 + n // 336, 1 + n // 28 % 12, 1 + n % 28), 7), f"1990{n:07}", "101", "2023-05-01", "务工")
        for n in range(10_000)
    ]  # fmt: skip
    started = perf_counter()
    report = await office.living(*people)
    assert counts(report) == (10_000, 0, 0, 0)
    assert 10_000 / (perf_counter() - started) > 1_000
