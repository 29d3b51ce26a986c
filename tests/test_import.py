"""Tables come into the register: nothing doubled, nothing erased, nothing readable that must be sealed."""

import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from registry import contacts, stays
from registry.database import SHANGHAI, Database, one, rows, run, value
from registry.exchange import BATCH_ROWS, KINDS, Kind, Report, import_file
from registry.stays import Lives, Said
from registry.vault import Vault
from tests.registered import resident_id
from tests.tables import AREAS, HOUSES, csv_file, xlsx_file

EXAMPLES = Path(__file__).parent.parent / "examples"
TODAY = date(2023, 6, 12)
LATER = date(2023, 6, 20)
ONE = resident_id(date(1990, 1, 1), 1)
TWO = resident_id(date(1985, 5, 5), 2)
CHILD = resident_id(date(2015, 3, 3), 3)
PHONE = "19900000001"
OTHER_PHONE = "19900000002"
LIVING = ("房屋编号", "姓名", "证件号码", "联系电话", "房间", "入住日期", "居住事由")
LETTING = ("房屋编号", "姓名", "证件号码", "联系电话", "身份")


@dataclass
class Office:
    """Somebody who imports tables."""

    db: Database
    vault: Vault
    folder: Path

    async def bring(self, kind: Kind, table: Sequence[Sequence[object]], **how: Any) -> Report:
        path = csv_file(self.folder, table, f"{kind}.csv")
        return await import_file(self.db, self.vault, kind, path, **{"today": TODAY, **how})

    async def living(self, *people: Sequence[object], **how: Any) -> Report:
        return await self.bring("residents", [LIVING, *people], **how)

    async def letting(self, *people: Sequence[object], **how: Any) -> Report:
        return await self.bring("landlords", [LETTING, *people], **how)

    async def ask(self, sql: str, **params: object) -> Any:
        async with self.db.begin() as conn:
            return await value(conn, sql, **params)

    async def see(self, sql: str, **params: object) -> list[tuple[Any, ...]]:
        async with self.db.begin() as conn:
            return [tuple(row) for row in await rows(conn, sql, **params)]


@pytest.fixture
async def office(db: Database, vault: Vault, tmp_path: Path) -> Office:
    """An office whose areas and houses are in already."""
    made = Office(db, vault, tmp_path)
    assert not (await made.bring("areas", AREAS)).errors
    assert not (await made.bring("houses", HOUSES)).errors
    return made


def counts(report: Report) -> tuple[int, int, int, int]:
    assert report.created + report.updated + report.unchanged + report.failed == report.rows
    return report.created, report.updated, report.unchanged, report.failed


def problems(report: Report) -> list[tuple[int, str, str]]:
    """Row, column and code of each error; both texts must be there."""
    assert all(error.zh and error.en and "{" not in error.zh + error.en for error in report.errors)
    return [(error.row, error.column, error.code) for error in report.errors]


async def everything(db: Database) -> dict[str, list[str]]:
    """Every row of every table, as text."""
    async with db.begin() as conn:
        names = await rows(conn, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        return {
            name: sorted(row.line for row in await rows(conn, f'SELECT t::text AS line FROM "{name}" t'))
            for (name,) in names
        }


# -- the example town -------------------------------------------------------------------------------------------


async def bring_town(db: Database, vault: Vault, **how: Any) -> list[tuple[int, int, int, int]]:
    return [
        counts(await import_file(db, vault, kind, EXAMPLES / f"{kind}.csv", **{"today": TODAY, **how}))
        for kind in KINDS
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
    for kind in KINDS:
        before = await everything(db)
        path = EXAMPLES / f"{kind}.csv"
        tried = await import_file(db, vault, kind, path, dry_run=True, today=TODAY)
        assert await everything(db) == before
        done = await import_file(db, vault, kind, path, today=TODAY)
        assert counts(tried) == counts(done)


def test_the_example_town_is_what_its_generator_writes(tmp_path: Path) -> None:
    (tmp_path / "make_town.py").write_bytes((EXAMPLES / "make_town.py").read_bytes())
    subprocess.run((sys.executable, str(tmp_path / "make_town.py")), check=True)
    for kind in KINDS:
        assert (tmp_path / f"{kind}.csv").read_bytes() == (EXAMPLES / f"{kind}.csv").read_bytes()


def test_nobody_in_the_example_town_can_be_a_real_person() -> None:
    written = "".join((EXAMPLES / f"{kind}.csv").read_text("utf-8-sig") for kind in KINDS)
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


# -- people -----------------------------------------------------------------------------------------------------


async def test_residents_become_people_and_stays_that_the_register_vouches_for(office: Office) -> None:
    report = await office.living(
        ("A1", "王伟", ONE, PHONE, "101", "2023-05-01", "务工"),
        ("A1", "王小伟", CHILD, "", "101", "", ""),
        ("A2", "李四", "", OTHER_PHONE, "", "", ""),
    )
    assert counts(report) == (3, 0, 0, 0)
    stay = """SELECT p.name, p.pinyin, p.birth_date, p.sex, s.room, s.moved_in, s.assurance, s.reason, s.minor
              FROM stays s JOIN people p ON p.id = s.person_id WHERE p.doc_index IS NOT NULL ORDER BY s.id"""
    assert await office.see(stay) == [
        ("王伟", "wang wei", date(1990, 1, 1), "male", "101", date(2023, 5, 1), "confirmed", "work", False),
        ("王小伟", "wang xiao wei", date(2015, 3, 3), "male", "101", None, "confirmed", None, True),
    ]
    assert await office.see("SELECT DISTINCT source, said FROM stay_sources") == [("register", "lives")]
    assert await office.see("SELECT DISTINCT source, trusted FROM phones") == [("register", True)]
    assert await office.ask("SELECT count(*) FROM stay_sources") == 3


async def test_numbers_and_phones_can_be_read_nowhere_and_opened_with_the_keys(office: Office) -> None:
    await office.living(("A1", "王伟", ONE, PHONE, "101", "", ""))
    await office.letting(("A1", "陈平", TWO, OTHER_PHONE, ""))
    stored = "".join(line for lines in (await everything(office.db)).values() for line in lines)
    for secret in (ONE, TWO, PHONE, OTHER_PHONE):
        assert secret not in stored
        assert secret.encode().hex() not in stored
    ((person, number),) = await office.see("SELECT id, doc_no FROM people WHERE name = '王伟'")
    assert office.vault.open_text(number, f"people.doc_no:{person}") == ONE
    ((phone, sealed),) = await office.see("SELECT id, number FROM phones WHERE person_id = :id", id=person)
    assert office.vault.open_text(sealed, f"phones.number:{phone}") == f"+86{PHONE}"


async def test_landlords_answer_for_their_houses(office: Office) -> None:
    report = await office.letting(
        ("A1", "陈平", ONE, PHONE, ""),
        ("A2", "陈平", ONE, PHONE, "房东"),
        ("A2", "李四", "", OTHER_PHONE, "二房东"),
        ("A2", "东村股份经济合作社2组", "", "", "房东"),
    )
    assert counts(report) == (4, 0, 0, 0)
    assert await office.ask("SELECT count(*) FROM people") == 3
    parties = "SELECT h.external_no, p.role, p.source FROM parties p JOIN houses h ON h.id = p.house_id ORDER BY 1, 2"
    assert await office.see(parties) == [
        ("A1", "landlord", "register"),
        ("A2", "landlord", "register"),
        ("A2", "landlord", "register"),
        ("A2", "sublandlord", "register"),
    ]
    again = await office.letting(
        ("A2", "李四", "", OTHER_PHONE, "转租人"), ("A1", "陈平", ONE, PHONE, "业主")
    )
    assert counts(again) == (0, 0, 2, 0)


@pytest.mark.parametrize(
    ("second", "outcome"),
    [
        (("A1", "王伟", ONE, PHONE, "102", "2023-05-01", "务工"), "updated"),
        (("A1", "王伟", ONE, PHONE, "101", "2023-05-02", "务工"), "updated"),
        (("A1", "王玮", ONE, PHONE, "101", "2023-05-01", "务工"), "updated"),
        (("A1", "王伟", ONE, OTHER_PHONE, "101", "2023-05-01", "务工"), "updated"),
        (("A1", "王伟", ONE, f"{PHONE}、{OTHER_PHONE}", "101", "2023-05-01", "务工"), "updated"),
        (
            ("A1", "王伟", ONE, "", "", "", ""),
            "updated",
        ),  # a row with less: the register said so, which is kept
        (("A1", "王伟", ONE, PHONE, "101", "2023-05-01", ""), "unchanged"),
        (("A1", "王　伟", ONE.lower(), f"+86 {PHONE}", "１０１", "2023年5月1日", "务工"), "unchanged"),
        (("A2", "王伟", ONE, PHONE, "101", "2023-05-01", "务工"), "created"),
        (("A1", "王伟", TWO, PHONE, "101", "2023-05-01", "务工"), "created"),
    ],
)
async def test_a_row_that_comes_again_says_what_changed(
    office: Office, second: Sequence[object], outcome: str
) -> None:
    await office.living(("A1", "王伟", ONE, PHONE, "101", "2023-05-01", "务工"))
    for expected in (outcome, "unchanged"):
        report = await office.living(second)
        assert getattr(report, expected) == 1, report.text()


async def test_a_phone_the_register_no_longer_gives_proves_nothing_any_more(office: Office) -> None:
    await office.letting(("A1", "陈平", ONE, PHONE, ""))
    await office.letting(("A1", "陈平", ONE, OTHER_PHONE, ""))
    index = [office.vault.index("phone", f"+86{phone}") for phone in (PHONE, OTHER_PHONE)]
    trusted = {row[0]: row[1] for row in await office.see("SELECT index, trusted FROM phones")}
    assert trusted == {index[0]: False, index[1]: True}
    await office.letting(("A1", "陈平", ONE, "", ""))
    assert await office.ask("SELECT count(*) FROM phones WHERE trusted") == 1


async def test_people_without_a_number_are_not_doubled_and_not_taken_for_each_other(office: Office) -> None:
    table = [("A1", "李四", "", PHONE, "", "", ""), ("A2", "李四", "", PHONE, "", "", "")]
    assert counts(await office.living(*table)) == (2, 0, 0, 0)
    assert counts(await office.living(*table)) == (0, 0, 2, 0)
    assert await office.ask("SELECT count(*) FROM people") == 2
    assert await office.see("SELECT why, decided FROM twins") == [("name-phone", None)]


async def test_wrong_rows_are_left_out_and_the_others_go_in(office: Office) -> None:
    report = await office.living(
        ("A1", "王伟", ONE, PHONE, "101", "", ""),
        ("A9", "李四", TWO, "", "", "", ""),
        ("A1", "", TWO, "12", "", "明天", ""),
        ("A1", "王五", ONE[:-1] + ("0" if ONE[-1] != "0" else "1"), "", "", "", ""),
        ("A1", "赵六", "3.3028E+17", "", "", "", ""),
        ("", "钱七", TWO, "", "", "", ""),
        ("A1", "王伟", ONE, "", "101", "", ""),
        ("A1", "=1+1", TWO, "", "", "", ""),
        ("A2", "孙八", "", "", "", "2023-06-30", ""),
    )
    assert problems(report) == [
        (3, "房屋编号", "house-unknown"),
        (4, "姓名", "required"),
        (4, "入住日期", "date"),
        (4, "联系电话", "phone"),
        (5, "证件号码", "check-digit"),
        (6, "证件号码", "mangled-number"),
        (7, "房屋编号", "house-unnamed"),
        (8, "证件号码", "twice"),
        (9, "姓名", "formula"),
    ]
    assert counts(report) == (2, 0, 0, 7)
    assert await office.ask("SELECT count(*) FROM stays") == 2
    said = report.text()
    assert "第 5 行，证件号码：号码里有一位不对" in said
    assert "Row 5, 证件号码: One digit is wrong" in said
    assert ONE not in said


async def test_a_workbook_with_numbers_as_numbers_is_read_or_refused_cell_by_cell(office: Office) -> None:
    rows_ = [
        ("村社区", "地址", "姓名", "证件类型", "证件号码", "联系电话", "入住日期"),
        ("东村", "前路１号", "王伟", None, ONE, 19900000001, datetime(2023, 5, 1)),  # noqa: DTZ001
        ("东村", "前路1号", "李四", None, int(TWO[:17] + "0"), None, 45047),
        ("东村", "前路1号", "陈平", "台胞证", 12345678, None, None),
    ]
    path = xlsx_file(office.folder, rows_, 说明=[("别的",)])
    report = await import_file(office.db, office.vault, "residents", path, today=TODAY)
    assert problems(report) == [(3, "证件号码", "mangled-number")]
    assert counts(report) == (2, 0, 0, 1)
    assert report.left_out == ("说明",)
    assert await office.see("SELECT moved_in FROM stays ORDER BY id") == [(date(2023, 5, 1),), (None,)]


# -- beside what others said ------------------------------------------------------------------------------------


async def person_named(office: Office, name: str) -> int:
    found: int = await office.ask("SELECT id FROM people WHERE name = :name", name=name)
    return found


async def test_the_tenants_own_words_stay_and_the_register_confirms_them(office: Office) -> None:
    await office.letting(("A2", "王伟", ONE, PHONE, ""))  # known already, as somebody's landlord
    async with office.db.begin() as conn:
        house = await one(conn, "SELECT id, area_no FROM houses WHERE external_no = 'A1'")
        assert house is not None
        person = await value(conn, "SELECT id FROM people")
        lives = Lives(house.id, house.area_no, person, room="102", moved_in=date(2023, 6, 1), reason="study")
        said = Said("tenant", "lives", datetime(2023, 6, 10, 9, tzinfo=SHANGHAI))
        await stays.said_by_tenant(conn, [lives], said, tied=False)
    row = ("A1", "王伟", ONE, PHONE, "101", "2023-05-01", "务工")
    assert counts(await office.living(row)) == (0, 1, 0, 0)
    assert counts(await office.living(row)) == (0, 0, 1, 0)
    assert await office.see("SELECT room, moved_in, reason, assurance FROM stays") == [
        ("102", date(2023, 6, 1), "study", "confirmed")
    ]
    kept = "SELECT source, detail->>'room', detail->>'moved_in' FROM stay_sources ORDER BY id"
    assert await office.see(kept) == [("tenant", "102", "2023-06-01"), ("register", "101", "2023-05-01")]


async def test_who_moved_out_stays_gone_until_the_register_says_that_they_came_back(office: Office) -> None:
    await office.living(("A1", "王伟", ONE, PHONE, "101", "2023-05-01", "务工"))
    async with office.db.begin() as conn:
        await run(conn, "UPDATE stays SET moved_out = DATE '2023-06-05'")
    assert counts(await office.living(("A1", "王伟", ONE, PHONE, "101", "2023-05-01", "务工"))) == (
        0,
        0,
        1,
        0,
    )
    assert counts(await office.living(("A1", "王伟", ONE, PHONE, "101", "", ""))) == (0, 0, 1, 0)
    back = ("A1", "王伟", ONE, PHONE, "102", "2023-06-10", "务工")
    assert counts(await office.living(back)) == (1, 0, 0, 0)
    assert counts(await office.living(back)) == (0, 0, 1, 0)
    assert await office.see("SELECT room, moved_out FROM stays ORDER BY id") == [
        ("101", date(2023, 6, 5)),
        ("102", None),
    ]


async def test_another_name_under_the_number_of_somebody_proven_is_for_an_officer(office: Office) -> None:
    await office.living(("A1", "王伟", ONE, PHONE, "101", "", ""))
    async with office.db.begin() as conn:
        contact = await value(
            conn, "INSERT INTO contacts (account, address) VALUES ('web', 'x') RETURNING id"
        )
        person = await value(conn, "SELECT id FROM people")
        now = datetime(2023, 6, 12, 9, tzinfo=SHANGHAI)
        await contacts.tie(conn, contact, person, by="sms-code", actor="test", now=now)
    report = await office.living(("A1", "王玮", ONE, PHONE, "101", "", ""))
    assert problems(report) == [(2, "姓名", "name-other")]
    assert await person_named(office, "王伟")


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
