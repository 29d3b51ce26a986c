"""A landlord's list of tenants: read however it was made, told line by line what is wrong, reported in one go."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.who import Who
from flows.engine import Refused
from flows.facts import MyHouses, WhoAmI
from flows.rosters import ReportMany, RosterOf, RosterRead, TenantLine
from registry import files
from registry.database import Database, rows
from registry.exchange import roster
from registry.files import NoPicture, NoSheet
from registry.vault import Vault
from tests.player import talk
from tests.registered import NOW, Village, resident_id
from tests.seen import HOUSE, LANDLORD
from tests.tables import csv_bytes, xlsx_file

ONE, TWO = resident_id(date(1990, 1, 1), 1), resident_id(date(1985, 5, 5), 2)
YOUNG = resident_id(date(2010, 5, 5), 3)
TODAY = NOW.date()
WANG = roster.Tenant("王伟", "resident-id", ONE, "+8619900000001", "101", date(2023, 6, 1))
OWNER: dict[type[Any], Any] = {WhoAmI: LANDLORD, MyHouses: (HOUSE,)}
LINE = TenantLine("王伟", "resident-id", ONE, "+8619900000001", "101", date(2023, 6, 1))


# -- reading ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "pasted",
    [
        f"王伟，{ONE}，19900000001，101，2023-06-01",
        f"王伟 {ONE} 19900000001 101 6月1日",
        f"1. 王伟、{ONE}、199 0000 0001、101、2023年6月1日",
        f"101\t王伟\t{ONE}\t19900000001\t2023/6/1",
        f"王伟;{ONE[:6]} {ONE[6:14]} {ONE[14:]};+8619900000001;101;20230601",
        f"姓名\t身份证号\t手机号\t房号\t搬来日期\n王伟\t{ONE}\t19900000001\t101\t6月1日",
        f"房号,搬来日期,姓名,电话,证件号码\n101,2023-6-1,王伟,19900000001,{ONE}",
        f"王伟，身份证，{ONE}，19900000001，101，6月1日",
        f"  王 伟 , {ONE} , 19900000001 , 101 , 6/1  ",
        f"姓名\t证件类型\t证件号码\t电话\t房号\t搬来日期\n王伟\t\t{ONE}\t19900000001\t101\t6月1日",
    ],
)
def test_a_pasted_line_is_read_however_it_was_typed(vault: Vault, pasted: str) -> None:
    found = roster.read(vault, pasted, TODAY, 16)
    assert (found.tenants, found.errors, found.refused) == ((WANG,), (), None)


@pytest.mark.parametrize(
    ("line", "column", "code"),
    [
        (f"王伟，{ONE[:-1]}{(int(ONE[-1], 11) + 1) % 10}，101，6月1日", "number", "check-digit"),
        (f"王伟，{ONE[:-2]}，101，6月1日", "number", "eighteen"),
        ("王伟，E12345678，101，6月1日", "number", "other-document"),
        ("王伟，P99 000 001，101，6月1日", "number", "other-document"),
        ("王伟，101，6月1日", "number", "required"),
        (f"{ONE}，101，6月1日", "name", "required"),
        (f"王伟，{ONE}，101", "moved_in", "required"),
        (f"王伟，{ONE}，101，2023-09-01", "moved_in", "date-range"),
        (f"小伟，{YOUNG}，101，6月1日", "number", "guardian-first"),
        ("John Smith，护照，P90000001234567，101，6月1日", "number", "one-by-one"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(vault: Vault, line: str, column: str, code: str) -> None:
    found = roster.read(vault, f"李四，{TWO}，2023-06-01\n{line}", TODAY, 16)
    assert [t.name for t in found.tenants] == ["李四"]
    assert [(e.row, e.column, e.code) for e in found.errors] == [(2, column, code)]


def test_the_same_number_twice_is_one(vault: Vault) -> None:
    found = roster.read(vault, f"王伟，{ONE}，6月1日\n王维，{ONE}，6月1日", TODAY, 16)
    assert (len(found.tenants), [(e.row, e.code) for e in found.errors]) == (1, [(2, "twice")])


@pytest.mark.parametrize(("said", "days"), [("昨天", 1), ("今天", 0), ("前天", 2)])
def test_a_day_near_today_may_be_said(vault: Vault, said: str, days: int) -> None:
    (tenant,) = roster.read(vault, f"王伟、{ONE}、101、{said}", TODAY, 16).tenants
    assert tenant.moved_in == TODAY - timedelta(days=days)


def test_a_day_that_has_not_come_was_last_years(vault: Vault) -> None:
    (tenant,) = roster.read(vault, f"王伟，{ONE}，11月5日", TODAY, 16).tenants
    assert tenant.moved_in == date(2022, 11, 5)


TABLE = [("姓名", "证件号码", "电话", "房间", "入住日期"), ("王伟", ONE, "19900000001", "101", "2023-06-01")]


def tables(folder: Path) -> dict[str, bytes]:
    return {
        "a.xlsx": xlsx_file(folder, [("东村租客名单",), *TABLE]).read_bytes(),
        "a.csv": csv_bytes(TABLE),
        "gb.csv": csv_bytes(TABLE, encoding="gb18030", delimiter=";"),
        "u16.csv": csv_bytes(TABLE, encoding="utf-16", delimiter="\t"),
    }


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "gb.csv", "u16.csv"])
def test_a_table_is_taken_and_read(vault: Vault, tmp_path: Path, name: str) -> None:
    kind, kept = files.sorted_out(name, tables(tmp_path)[name])
    assert kind == "sheet"
    assert roster.read(vault, kept, TODAY, 16).tenants == (WANG,)


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.xlsx", b"PK\x03\x04 broken", NoSheet),
        ("a.csv", b"\x00\x01\x02" * 9, NoSheet),
        ("a.csv", b"<html></html>", NoSheet),
        ("a.csv", b"   ", NoSheet),
        ("a.csv", b"a,b\n" * 300_000, NoSheet),
        ("a.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 99, NoSheet),
        ("a.jpg", b"a,b,c", NoPicture),
        ("a.exe", b"MZ\x90", NoPicture),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(
    name: str, content: bytes, fault: type[Exception]
) -> None:
    with pytest.raises(fault):
        files.sorted_out(name, content)


def test_what_cannot_be_read_at_all_says_why(vault: Vault) -> None:
    def code(source: str | bytes) -> str:
        refused = roster.read(vault, source, TODAY, 16).refused
        assert refused is not None
        return refused.code

    many = [TABLE[0], *[(f"王{n}", "", "", "", "") for n in range(roster.MOST + 1)]]
    assert code(csv_bytes(many)) == "many-rows"
    assert code(csv_bytes([("甲", "乙")])) == "missing-columns"
    assert code(b"\xd0\xcf\x11\xe0 old") == "old-excel"
    assert code("姓名,电话\n王伟,19900000001") == "missing-columns"


# -- talking ----------------------------------------------------------------------------------------------------


def test_a_list_is_looked_over_and_reported() -> None:
    read = RosterRead((LINE,), ("第 2 行，证件号码：少一位。",))
    facts = OWNER | {RosterOf: read}
    talked = talk("report-many:12", f"王伟，{ONE}，6月1日", facts=facts)
    assert talked.keys == ["read", "left-out", "check"]
    assert "第 2 行" in talked.text
    done = talk("report-many:12", f"王伟，{ONE}，6月1日", "报送", facts=facts, deeds={ReportMany: 1})
    assert done.deed() == ReportMany(12, (LINE,))
    assert done.options == ["start:report-many:12", "start:menu"]


def test_the_list_is_asked_where_numbers_may_be_written_and_again_if_wanted() -> None:
    talked = talk(
        "report-many:12", "x", "改好名单，重新贴", facts=OWNER | {RosterOf: RosterRead((LINE,), ())}
    )
    assert (talked.at, talked.last[-1].sensitive, talked.last[-1].kind) == ("lines", True, "lines")


@pytest.mark.parametrize(
    ("read", "key"),
    [(RosterRead((), (), "缺少列。"), "not-read"), (RosterRead((), ("第 1 行",) * 9), "none-usable")],
)
def test_nothing_usable_asks_again(read: RosterRead, key: str) -> None:
    talked = talk("report-many:12", "x", facts=OWNER | {RosterOf: read})
    assert (talked.keys[0], talked.at) == (key, "lines")
    assert len(talked.last[0].text.splitlines()) <= 10


# -- doing ------------------------------------------------------------------------------------------------------


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


@pytest.fixture
async def chen(village: Village) -> Who:
    return await village.who(village.landlord, tied_by="sms-code")


async def see(village: Village, sql: str) -> Sequence[tuple[Any, ...]]:
    async with village.db.begin() as conn:
        return [tuple(row) for row in await rows(conn, sql)]


async def test_all_are_reported_each_by_itself(village: Village, chen: Who) -> None:
    lines = f"王伟，{ONE}，19900000001，101，6月1日\n李四，{TWO}，301，6月2日"
    read = await village.find(chen, RosterOf(lines))
    assert await village.do(chen, ReportMany(village.house_id, read.tenants)) == 2
    assert await see(
        village,
        "SELECT p.name, s.room, s.moved_in, s.assurance, s.reported_at IS NOT NULL FROM stays s "
        "JOIN people p ON p.id = s.person_id ORDER BY s.id",
    ) == [
        ("王伟", "101", date(2023, 6, 1), "confirmed", True),
        ("李四", "301", date(2023, 6, 2), "confirmed", True),
    ]
    assert (
        await see(village, "SELECT kind, with_id, state FROM declarations")
        == [("report", None, "submitted")] * 2
    )
    assert await village.one("SELECT count(*) FROM audit WHERE action = 'report-many'") == 2
    again = await village.do(chen, ReportMany(village.house_id, read.tenants))
    assert (again, await village.one("SELECT count(*) FROM stays")) == (2, 2)
    assert await village.one("SELECT count(*) FROM declarations WHERE state = 'superseded'") == 2


async def test_two_hundred_take_no_more_statements_than_two(village: Village, chen: Who) -> None:
    many = tuple(
        TenantLine(
            f"王{'一二三四五六七八九十'[n % 10]}",
            "resident-id",
            resident_id(date(1980, 1, 1 + n // 100), n % 100 * 2),
            "",
            "",
            date(2023, 6, 1),
        )
        for n in range(200)
    )
    assert await village.do(chen, ReportMany(village.house_id, many)) == 200
    assert (
        await village.one("SELECT count(DISTINCT person_id) FROM stays WHERE reported_at IS NOT NULL") == 200
    )


async def test_only_the_lessor_reports(village: Village, chen: Who) -> None:
    for who, house in ((await village.who(), village.house_id), (chen, village.other_id)):
        with pytest.raises(Refused, match="not-yours"):
            await village.do(who, ReportMany(house, (LINE,)))


async def test_a_table_is_only_opened_for_the_chat_that_sent_it(
    village: Village, chen: Who, tmp_path: Path
) -> None:
    async with village.db.begin() as conn:
        content = tables(tmp_path)["a.xlsx"]
        kept = await files.keep(conn, village.vault, chen.contact_id, content, "sheet")
        photo = await files.keep(conn, village.vault, chen.contact_id, b"picture")
    mine = await village.find(chen, RosterOf(f"file:{kept}"))
    assert [line.name for line in mine.tenants] == ["王伟"]
    for who, file in ((await village.who(village.landlord), kept), (chen, photo), (chen, 999)):
        other = await village.find(who, RosterOf(f"file:{file}"))
        assert (other.tenants, bool(other.refused)) == ((), True)
