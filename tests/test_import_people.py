"""Landlords and residents come into the register: sealed, never taken for each other, beside what others said."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest

from registry import contacts, stays
from registry.database import SHANGHAI, Database, one, run, value
from registry.exchange import import_file
from registry.stays import Lives, Said
from registry.vault import Vault
from tests.registered import resident_id
from tests.tables import TODAY, Office, counts, everything, problems, xlsx_file

ONE = resident_id(date(1990, 1, 1), 1)
TWO = resident_id(date(1985, 5, 5), 2)
CHILD = resident_id(date(2015, 3, 3), 3)
PHONE = "19900000001"
OTHER_PHONE = "19900000002"


@pytest.fixture
async def office(db: Database, vault: Vault, tmp_path: Path) -> Office:
    return await Office(db, vault, tmp_path).open()


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


SAYING = ("房屋编号", "姓名", "证件号码", "登记状态", "登记凭证号")


async def test_who_is_registered_already_counts_as_registered(office: Office) -> None:
    table = [
        SAYING,
        ("A1", "王伟", ONE, "已登记", "CX2023000001"),
        ("A1", "李四", TWO, "", "CX2023000002"),
        ("A2", "王小伟", CHILD, "未登记", "CX2023000003"),
    ]
    assert counts(await office.bring("residents", table)) == (3, 0, 0, 0)
    stay = "SELECT p.name, s.assurance FROM stays s JOIN people p ON p.id = s.person_id ORDER BY s.id"
    assert await office.see(stay) == [("王伟", "registered"), ("李四", "registered"), ("王小伟", "confirmed")]
    said = "SELECT detail ->> 'certificate' FROM stay_sources ORDER BY stay_id"
    assert [row[0] for row in await office.see(said)] == ["CX2023000001", "CX2023000002", "CX2023000003"]
    assert counts(await office.bring("residents", table)) == (0, 0, 3, 0)


async def test_registering_is_taken_over_later_and_taken_from_nobody(office: Office) -> None:
    await office.bring("residents", [SAYING, ("A1", "王伟", ONE, "未登记", "")])
    assert counts(await office.bring("residents", [SAYING, ("A1", "王伟", ONE, "已登记", "")])) == (
        0,
        1,
        0,
        0,
    )
    assert await office.ask("SELECT assurance FROM stays") == "registered"
    assert counts(await office.bring("residents", [SAYING, ("A1", "王伟", ONE, "未登记", "")])) == (
        0,
        0,
        1,
        0,
    )
    assert await office.ask("SELECT assurance FROM stays") == "registered"
    wrong = await office.bring("residents", [SAYING, ("A1", "王伟", ONE, "也许", "")])
    assert problems(wrong) == [(2, "登记状态", "choice")]
