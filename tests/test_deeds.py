"""Declaring, by the deed: one person one stay, receipts, flags, corrections, children, and who is told."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.deeds import ReportTenant
from flows.engine import Refused
from flows.facts import (
    AnswersOf,
    MyStays,
    ToCorrect,
)
from registry import addresses, casework, houses, stays
from registry.database import Database, rows
from registry.declarations import opened
from registry.stays import Lives, Said
from registry.vault import Vault
from tests.registered import NOW, TENANTS_PHONE, Village, child, resident_id


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def filed(village: Village, sql: str = "", **params: object) -> list[Any]:
    async with village.db.begin() as conn:
        return list(await rows(conn, f"SELECT * FROM declarations {sql} ORDER BY id", **params))


async def test_a_declaration_becomes_person_stay_source_step_and_receipt(village: Village) -> None:
    who = replace(await village.who(), answers={"name": "张三", "room": "301"})
    done = await village.do(who, village.declaration())
    (d,) = await filed(village)
    assert done.receipt == d.receipt
    assert done.receipt[:5] == "0612-"
    assert done.asked == "landlord"
    assert (d.kind, d.channel, d.declarant, d.state, d.flags) == (
        "residence",
        "self_web",
        "myself",
        "submitted",
        [],
    )
    assert d.first_filed_at == d.filed_at == NOW
    content = opened(village.vault, d.id, d.content)
    assert content["answers"] == {"name": "张三", "room": "301"}
    assert (content["name"], content["phone"], content["moved_in"]) == ("张三", TENANTS_PHONE, "2023-06-10")
    async with village.db.begin() as conn:
        (stay,) = await rows(conn, "SELECT * FROM stays")
        (source,) = await rows(conn, "SELECT * FROM stay_sources")
        (step,) = await rows(conn, "SELECT * FROM declaration_steps")
        (phone,) = await rows(conn, "SELECT * FROM phones WHERE person_id = :p", p=d.person_id)
        (log,) = await rows(conn, "SELECT * FROM audit")
        (notice,) = await rows(conn, "SELECT * FROM notices")
        (person,) = await rows(conn, "SELECT * FROM people WHERE id = :p", p=d.person_id)
    assert (stay.id, stay.room, stay.moved_in, stay.assurance) == (
        d.stay_id,
        "301",
        date(2023, 6, 10),
        "claimed",
    )
    assert (source.source, source.said, source.channel, source.by_person) == (
        "tenant",
        "lives",
        "self_web",
        None,
    )
    assert (step.declaration_id, step.state) == (d.id, "submitted")
    assert (phone.trusted, phone.whose, phone.source) == (False, "own", "declared")
    assert (log.actor, log.action, log.about_id, log.area_no) == (who.actor, "declare", d.id, village.east.lo)
    assert (notice.text_key, notice.person_id, notice.cause) == (
        "declared",
        village.landlord,
        f"declaration:{d.id}",
    )
    assert (person.birth_date, person.sex, person.pinyin) == (date(1990, 5, 1), "male", "zhang san")


async def test_nothing_typed_lies_open_in_the_database(village: Village) -> None:
    number = village.declaration().number
    await village.do(replace(await village.who(), answers={"id-number": number}), village.declaration())
    async with village.db.begin() as conn:
        for table in (
            "people",
            "phones",
            "declarations",
            "stays",
            "stay_sources",
            "audit",
            "notices",
            "twins",
            "duties",
        ):
            for row in await rows(conn, f"SELECT CAST({table} AS text) AS text FROM {table}"):
                for secret in (number, TENANTS_PHONE, TENANTS_PHONE[3:]):
                    assert secret not in row.text
                    assert secret.encode().hex() not in row.text


async def test_the_same_filed_again_supersedes_instead_of_doubling(village: Village) -> None:
    who = await village.who()
    first = await village.do(who, village.declaration())
    village.wait(hours=2)
    second = await village.do(who, village.declaration(room="302"))
    old, new = await filed(village)
    assert (old.receipt, old.state) == (first.receipt, "superseded")
    assert (new.receipt, new.state, new.supersedes_id) == (second.receipt, "submitted", old.id)
    assert (new.stay_id, new.first_filed_at) == (old.stay_id, NOW)
    assert new.filed_at > NOW
    assert await village.one("SELECT count(*) FROM stays") == 1
    assert await village.one("SELECT count(*) FROM stay_sources") == 2
    assert await village.one("SELECT room FROM stays") == "302"
    assert await village.one("SELECT count(*) FROM people") == 2


async def test_two_chats_about_one_person_are_two_declarations_of_one_stay(village: Village) -> None:
    await village.do(await village.who(), village.declaration())
    await village.do(await village.who(channel="telegram"), village.declaration())
    one, other = await filed(village)
    assert one.stay_id == other.stay_id
    assert (one.state, other.state, other.channel) == ("submitted", "submitted", "self_telegram")


async def test_landlord_register_and_tenant_make_one_stay_and_the_tenants_words_win(village: Village) -> None:
    landlord = await village.who(village.landlord)
    d = village.declaration()
    report = ReportTenant(village.house_id, "张三", d.document, d.number, "", "101", date(2023, 6, 1))
    number = await village.do(landlord, report)
    assert await village.one("SELECT room || moved_in || assurance FROM stays") == "1012023-06-01confirmed"
    assert await village.one("SELECT reported_at FROM stays") == NOW
    await village.do(await village.who(), d)
    person = await village.one("SELECT person_id FROM stays")
    async with village.db.begin() as conn:
        lives = Lives(village.house_id, village.east.lo, person, "999", date(2020, 1, 1))
        for _ in range(2):
            await stays.said_by_others(conn, [lives], Said("register", "lives", NOW))
    assert await village.one("SELECT room || moved_in || assurance FROM stays") == "3012023-06-10confirmed"
    async with village.db.begin() as conn:
        sources = [row.source for row in await rows(conn, "SELECT source FROM stay_sources ORDER BY id")]
    assert sources == ["landlord", "tenant", "register"]
    by_kind = {row.kind: row for row in await filed(village)}
    assert by_kind["report"].receipt == number
    assert (by_kind["report"].channel, by_kind["report"].declarant) == ("landlord_web", "landlord")


async def test_what_an_officer_vouched_for_is_not_changed_by_typing_a_number(village: Village) -> None:
    await village.do(await village.who(), village.declaration())
    await village.one("UPDATE stays SET assurance = 'registered' RETURNING id")
    person = await village.one("SELECT person_id FROM stays")
    stranger = await village.who()
    await village.do(stranger, village.declaration(room="666", moved_in=date(2023, 6, 1)))
    assert await village.one("SELECT room || moved_in || assurance FROM stays") == "3012023-06-10registered"
    (seen,) = await village.find(stranger, MyStays())
    assert (seen.room, seen.moved_in, seen.assurance) == ("666", date(2023, 6, 1), "claimed")
    await village.do(await village.who(person), village.declaration(room="302"))
    assert await village.one("SELECT room FROM stays") == "302"


async def test_flags_are_for_officers_only(village: Village) -> None:
    await village.one(
        "UPDATE houses SET negative_list = 'unsafe' WHERE id = :id RETURNING id", id=village.house_id
    )
    young = resident_id(date(2006, 1, 1), 3)
    deed = village.declaration(number=young, landlord_may_check=False)
    done = await village.do(await village.who(), deed)
    (d,) = await filed(village)
    assert set(d.flags) == {"negative-list", "minor", "landlord-not-asked"}
    assert done.asked == "officer"
    assert await village.one("SELECT count(*) FROM notices") == 0
    assert await village.one("SELECT landlord_may_check FROM stays") is False
    other = village.declaration(number=young, house_code=village.other, name="张山")
    await village.do(await village.who(), other)
    assert set((await filed(village))[1].flags) == {"minor", "two-homes", "name-differs"}
    assert await village.one("SELECT count(*) FROM stays WHERE moved_out IS NULL") == 2


async def test_without_a_plate_it_is_accepted_and_an_officer_looks_for_the_house(village: Village) -> None:
    deed = village.declaration(house_code="", area_id=village.west.id, place="村口小店后面")
    who = await village.who()
    done = await village.do(who, deed)
    await village.do(who, deed)
    old, d = await filed(village)
    assert (old.state, d.state, d.house_id, d.stay_id, d.area_no) == (
        "superseded",
        "submitted",
        None,
        None,
        village.west.lo,
    )
    assert (d.flags, d.place, done.asked) == (["address-to-check"], "村口小店后面", "officer")
    assert (
        await village.one("SELECT rule FROM duties WHERE holder = 'office' AND about_id = :id", id=d.id)
        == "office-check-address"
    )
    async with village.db.officer([(village.west.lo, village.west.hi)]) as conn:
        await addresses.locate(conn, village.vault, d.id, village.other_id, await village.officer(), NOW)
    (d,) = await filed(village, "WHERE state = 'submitted'")
    assert (d.house_id, d.flags) == (village.other_id, [])
    assert await village.one("SELECT moved_in FROM stays WHERE id = :id", id=d.stay_id) == date(2023, 6, 10)


async def test_a_lost_document_keeps_the_filing_and_is_not_doubled(village: Village) -> None:
    who = await village.who()
    deed = village.declaration(document="lost", number="")
    await village.do(who, deed)
    await village.do(who, deed)
    old, new = await filed(village)
    assert (old.state, new.state, new.flags) == ("superseded", "submitted", ["no-document"])
    assert old.person_id == new.person_id
    await village.do(await village.who(), deed)
    assert (await filed(village))[2].person_id != new.person_id


@pytest.mark.parametrize("gone", ["UNKNOWN9", "revoked", "area"])
async def test_a_house_that_is_gone_is_refused_before_anything_is_written(
    village: Village, gone: str
) -> None:
    deed = village.declaration(house_code=gone)
    if gone == "revoked":
        async with village.db.begin() as conn:
            assert await houses.revoke(conn, village.house_id, NOW)
            assert not await houses.revoke(conn, village.house_id, NOW)
        deed = village.declaration()
    if gone == "area":
        deed = village.declaration(house_code="", area_id=-1, place="这里")
    people_before = await village.one("SELECT count(*) FROM people")
    with pytest.raises(Refused, match="house-gone"):
        await village.do(await village.who(), deed)
    assert await village.one("SELECT count(*) FROM people") == people_before
    assert await filed(village) == []


async def test_children_are_declared_along_by_their_guardian(village: Village) -> None:
    deed = village.declaration(children=(child(), child("张小妹", 21)), adults_along=1)
    who = replace(await village.who(), answers={"room": "301", "name": "张三", "check": "send"})
    await village.do(who, deed)
    main, boy, girl = await filed(village)
    assert (boy.declarant, girl.declarant, boy.with_id, main.with_id) == ("child", "child", main.id, None)
    assert len({main.receipt, boy.receipt, girl.receipt}) == 3
    assert len({main.stay_id, boy.stay_id, girl.stay_id}) == 3
    assert await village.one("SELECT count(*) FROM stays WHERE minor") == 2
    content = opened(village.vault, boy.id, boy.content)
    assert content["answers"] == {
        "room": "301",
        "who": "child",
        "guardian-name": "张三",
        "phone-whose": "relative",
        "name": "张小宝",
        "document": "resident-id",
        "id-number": child().number,
        "reason": "family",
        "along": "none",
    }
    assert opened(village.vault, main.id, main.content)["adults_along"] == 1
    assert await village.one("SELECT count(*) FROM notices") == 1


@pytest.mark.parametrize(
    ("declarant", "whose", "guardian", "childs"),
    [
        ("myself", "own", "张三", "relative"),
        ("myself", "employer", "张三", "employer"),
        ("relative", "relative", "李助", "relative"),
        ("helper", "other", "张三", "other"),
    ],
)
async def test_a_childs_record_names_the_guardian_and_no_phone_of_its_own(
    village: Village, declarant: str, whose: str, guardian: str, childs: str
) -> None:
    name = "" if declarant == "myself" else "李助"
    deed = village.declaration(
        declarant=declarant, declarant_name=name, phone_whose=whose, children=(child(),)
    )
    who = replace(await village.who(), answers={"phone": deed.phone, "phone-whose": whose})
    await village.do(who, deed)
    _, boy = await filed(village)
    content = opened(village.vault, boy.id, boy.content)
    assert (content["declarant_name"], content["phone_whose"]) == (guardian, childs)
    assert (content["answers"]["guardian-name"], content["answers"]["phone-whose"]) == (guardian, childs)
    assert content["answers"]["phone"] == deed.phone


async def test_a_child_left_out_of_the_second_filing_is_withdrawn(village: Village) -> None:
    who = await village.who()
    await village.do(who, village.declaration(children=(child(), child("张小妹", 21))))
    await village.do(who, village.declaration(children=(child(),)))
    states = [(d.declarant, d.state) for d in await filed(village)]
    assert states == [
        ("myself", "superseded"),
        ("child", "superseded"),
        ("child", "withdrawn"),
        ("myself", "submitted"),
        ("child", "submitted"),
    ]
    assert await village.one("SELECT count(*) FROM stays WHERE moved_out IS NULL") == 2
    assert await village.one("SELECT said FROM stay_sources ORDER BY id DESC LIMIT 1") == "taken-back"


async def test_a_childs_number_that_is_the_guardians_makes_nobody_twice(village: Village) -> None:
    twice = replace(child(), number=village.declaration().number)
    await village.do(await village.who(), village.declaration(children=(twice,)))
    main, boy = await filed(village)
    assert main.person_id != boy.person_id
    assert boy.flags == ["no-document"]


async def test_a_helpers_filing_is_assisted(village: Village) -> None:
    deed = village.declaration(declarant="helper", declarant_name="李助")
    await village.do(await village.who(), deed)
    (d,) = await filed(village)
    assert (d.channel, d.declarant) == ("assisted", "helper")


async def test_name_and_phone_of_another_are_only_a_hint(village: Village) -> None:
    await village.do(await village.who(), village.declaration())
    await village.do(await village.who(), village.declaration(document="passport-cn", number="E00000001"))
    one, other = await filed(village)
    assert one.person_id != other.person_id
    async with village.db.begin() as conn:
        (twin,) = await rows(conn, "SELECT * FROM twins")
    assert (twin.one, twin.other, twin.why, twin.decided) == (
        one.person_id,
        other.person_id,
        "name-phone",
        None,
    )
    grown = village.declaration(number=resident_id(date(1990, 5, 1), 9))
    await village.do(await village.who(), grown)
    assert (
        await village.one(
            "SELECT count(*) FROM twins WHERE one = :one AND other <> :other",
            one=one.person_id,
            other=other.person_id,
        )
        == 0
    )


async def test_a_returned_declaration_is_corrected_under_its_first_date(village: Village) -> None:
    answers = {"name": "张三", "id-number": "typo", "room": "301", "check": "send"}
    who = replace(await village.who(), answers=answers)
    wrong = village.declaration(number=resident_id(date(1991, 5, 1), 7))
    await village.do(who, wrong)
    (d,) = await filed(village)
    async with village.db.officer([(village.east.lo, village.east.hi)]) as conn:
        await casework.return_(
            conn, d.id, await village.officer(), NOW, reason="号码不对", question="id-number"
        )
    assert await village.find(who, AnswersOf(d.id)) == {"name": "张三", "room": "301"}
    returned = await village.find(who, ToCorrect(d.id))
    assert (returned.house_code, returned.receipt, returned.reason) == (village.house, d.receipt, "号码不对")
    stranger = await village.who()
    assert await village.find(stranger, AnswersOf(d.id)) == {}
    assert await village.find(stranger, ToCorrect(d.id)) is None
    village.wait(days=1)
    with pytest.raises(Refused, match="closed"):
        await village.do(stranger, village.declaration(corrects=d.id))
    assert [row.state for row in await filed(village)] == ["returned"]
    await village.do(who, village.declaration(corrects=d.id, number=resident_id(date(1992, 5, 1), 7)))
    old, new = await filed(village)
    assert (old.state, new.supersedes_id, new.first_filed_at) == ("superseded", old.id, NOW)
    assert (new.person_id, new.stay_id) == (old.person_id, old.stay_id)
    assert await village.one("SELECT moved_out FROM stays WHERE id = :id", id=old.stay_id) is None
    assert await village.find(who, ToCorrect(d.id)) is None
