"""A foreigner's lodging registration: hours from moving in, both languages at once, the police's to check, no promise."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from bot.conversation import Conversation
from flows.deeds import Declare, Filed, StillHere
from flows.facts import Correctable, HouseByCode, MyDeclarations, MyStays, ToCorrect, VillagesLike
from flows.foreign_stay import ForeignStay
from flows.kinds import Reading
from flows.nationalities import OWN, Nationality, codes, name_of
from flows.typed import Invalid
from registry import casework, duties, visits
from registry.database import SHANGHAI, Database, rows
from registry.declarations import opened
from registry.vault import Vault
from tests.player import NOW, SCENE, Talked, talk
from tests.registered import PACK, Village
from tests.seen import HOUSE
from tests.test_declare_branches import house, villages
from tests.visitor import Visitor

GUEST = ("NGUYEN VAN AN", "越南", "P99000001", "male", "1990-06-01", "19900000008", "own")
VISA = ("visa", "2023年6月1日到2023-12-31")
LODGES = ("昨天21点", "301", "permit-number", "V99000001")


def walked(*typed: str, subject: str = HOUSE.code, **changed: Any) -> Talked:
    return talk(
        f"foreigner:{subject}",
        *typed,
        facts={HouseByCode: house, VillagesLike: villages, ToCorrect: None},
        deeds={Declare: Filed("0612-AAAA-BBBB", "officer")},
        scene=replace(SCENE, **changed),
    )


def test_a_guest_registers_and_hears_that_the_police_check() -> None:
    talked = walked("myself", *GUEST, *VISA, *LODGES, "send")
    assert talked.keys == ["receipt", "next", "after"]
    deed = talked.deed()
    moment = datetime(2023, 6, 11, 21, tzinfo=SHANGHAI)
    assert deed.foreign == ForeignStay(
        nationality="VNM",
        chinese_name="",
        sex="male",
        born=date(1990, 6, 1),
        permit="visa",
        permit_number="V99000001",
        stay_until=date(2023, 12, 31),
        entered=date(2023, 6, 1),
        port="",
        host_name="",
        host_phone="",
        moved_in=moment,
        due=datetime(2023, 6, 12, 21, tzinfo=SHANGHAI),
    )
    assert (deed.document, deed.division, deed.declarant) == ("passport-foreign", "VNM", "myself")
    assert "这张回执不算" in talked.text
    assert "6月12日（周一）21点" in talked.text
    assert not {"居住证", "residence permit is granted"} & set(talked.text.split())


def test_who_is_late_is_told_to_go_and_not_threatened() -> None:
    talked = walked("myself", *GUEST, *VISA, "前天8点", "301", "none", "send")
    assert "请尽快" in talked.text
    assert "罚" not in talked.text


def test_every_message_is_in_both_languages() -> None:
    for lang in ("zh", "en"):
        talked = walked("myself", *GUEST, *VISA, *LODGES, "send", lang=lang)
        for message in (m for turn in talked.turns for m in turn if m.key not in ("here",)):
            assert any("\u4e00" <= c <= "\u9fff" for c in message.text), message
            assert any(c.isascii() and c.isalpha() for c in message.text), message
    first = walked(lang="en").last[-1]
    assert first.text.splitlines() == ["Ready? Who fills this in?", "看明白了就开始。谁来填？"]
    assert first.options[0].label == "The guest / 住客自己"
    assert walked("The guest").at == walked("住客自己").at == "name"


def test_a_moment_to_come_is_asked_again() -> None:
    talked = walked("myself", *GUEST, *VISA, f"今天{NOW.hour + 1}点")
    assert talked.keys == ["invalid-moment-late", "moved-in-at"]
    assert walked("myself", *GUEST, *VISA, f"今天{NOW.hour}点").at == "room"
    assert walked("myself", *GUEST, *VISA, "刚刚").answers["moved-in-at"] == "2023-06-12 10:00"


@pytest.mark.parametrize(
    ("who", "first", "host"),
    [
        ("host", ("陈平",), "陈平"),
        ("relative", ("李大",), ""),
        ("helper", ("李大",), ""),
    ],
)
def test_others_may_fill_it_in(who: str, first: tuple[str, ...], host: str) -> None:
    talked = walked(who, *first, *GUEST[:-1], "other", *VISA, *LODGES, "send")
    deed = talked.deed()
    assert (deed.declarant, deed.declarant_name) == (who, first[0])
    assert (deed.foreign.host_name, deed.foreign.host_phone) == (host, "+8619900000008" if host else "")


def test_without_a_plate_the_host_can_be_named() -> None:
    typed = (
        "江东新村",
        "村口",
        "myself",
        *GUEST,
        *VISA,
        *LODGES[:2],
        "host-name,port",
        "上海",
        "陈平",
        "send",
    )
    assert walked(*typed, subject="elsewhere").deed().foreign.host_name == "陈平"
    assert "host-name" not in walked("myself", *GUEST, *VISA, *LODGES[:2]).options


def test_a_child_wants_the_guardians_consent() -> None:
    young = (*GUEST[:4], "2015-06-01")
    assert walked("relative", "李大", *young).keys == ["childs-notice", "child-consent"]
    assert walked("relative", "李大", *young, "window").keys == ["at-police"]
    typed = ("relative", "李大", *young, "agree", *GUEST[5:], *VISA, *LODGES, "send")
    (consent,) = walked(*typed).deed().consents
    assert (consent.kind, consent.version) == ("child", f"{SCENE.pack.name}/{SCENE.pack.edition}")


@pytest.mark.parametrize(("subject", "typed"), [("elsewhere", ("江东新村", "村口")), ("a5", ("村口",))])
def test_without_a_plate_it_is_an_address_to_find(subject: str, typed: tuple[str, ...]) -> None:
    talked = walked(*typed, subject=subject)
    assert talked.at == "who"
    assert "not-here" not in talked.options


@pytest.mark.parametrize("way", ["who", "document"])
def test_the_declaration_hands_over(way: str) -> None:
    typed = ("foreigner",) if way == "who" else ("myself", "passport-foreign")
    facts = {HouseByCode: house, VillagesLike: villages}
    assert talk(f"declare:{HOUSE.code}", *typed, facts=facts).then == f"foreigner:{HOUSE.code}"


@pytest.mark.parametrize("permit", ["hkmo-permit", "taiwan-permit"])
def test_a_pack_may_want_travel_permits_registered_like_passports(permit: str) -> None:
    rules = replace(SCENE.pack.declare, hmt_permits="foreigners")
    scene = replace(SCENE, pack=replace(SCENE.pack, declare=rules))
    facts = {HouseByCode: house}
    handed = talk(f"declare:{HOUSE.code}", "myself", "hmt", permit, facts=facts, scene=scene)
    assert handed.then == f"foreigner:{HOUSE.code}"
    stays = talk(f"declare:{HOUSE.code}", "myself", "hmt", "hmt-residence", facts=facts, scene=scene)
    assert stays.at == "living"
    number, origin = {"hkmo-permit": ("H90000001", "810000"), "taiwan-permit": ("90000001", "710000")}[permit]
    typed = (
        "myself",
        permit,
        "CHAN TAI MAN",
        number,
        *GUEST[3:],
        *VISA,
        *LODGES,
        "send",
    )
    deed = walked(*typed, pack=scene.pack).deed()
    assert (deed.document, deed.foreign.nationality, deed.division) == (permit, "", origin)


def test_a_foreigners_declaration_is_corrected_in_its_own_talk() -> None:
    facts = {ToCorrect: Correctable(HOUSE.code, "R7", "护照号不对", "foreigner"), HouseByCode: house}
    assert talk("declare:d_7", facts=facts).then == "foreigner:d_7"


@pytest.mark.parametrize("code", sorted(codes()))
def test_every_country_is_read_by_its_names(code: str) -> None:
    kind, at = Nationality(), Reading(date(2023, 6, 12))
    for typed in (code, name_of(code, "zh"), name_of(code, "en")):
        if code in OWN:
            with pytest.raises(Invalid, match="nationality-own"):
                kind.read(typed, at)
        else:
            assert kind.read(typed, at) == code, typed


@pytest.mark.parametrize(
    ("lang", "code", "shown"),
    [
        ("zh", "RUS", "俄罗斯 RUS"),
        ("en", "RUS", "Russia RUS"),
        ("ru", "RUS", "Россия RUS"),
        ("vi", "VNM", "Việt Nam VNM"),
        ("bo", "GGY", "Guernsey GGY"),
    ],
)
def test_a_country_is_told_in_one_language(lang: str, code: str, shown: str) -> None:
    assert Nationality(lang=lang).shown(code) == shown


# -- the deed -----------------------------------------------------------------------------------------------------


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


def stay(hour: int = 9, **changed: Any) -> ForeignStay:
    moved = datetime(2023, 6, 12, hour, tzinfo=SHANGHAI)
    plain: dict[str, Any] = {
        "nationality": "VNM",
        "chinese_name": "",
        "sex": "male",
        "born": date(1990, 6, 1),
        "permit": "visa",
        "permit_number": "",
        "stay_until": date(2023, 12, 31),
        "entered": date(2023, 6, 1),
        "port": "",
        "host_name": "",
        "host_phone": "",
        "moved_in": moved,
        "due": moved.replace(day=13),
    }
    return ForeignStay(**(plain | changed))


def registration(village: Village, **changed: Any) -> Declare:
    plain: dict[str, Any] = {
        "name": "NGUYEN VAN AN",
        "document": "passport-foreign",
        "number": "P99000001",
        "division": "VNM",
        "moved_in": date(2023, 6, 12),
        "reason": "",
        "pays_to": "",
        "foreign": stay(),
    }
    return village.declaration(**(plain | changed))


async def duties_of(village: Village) -> dict[str, tuple[str, date]]:
    async with village.db.begin() as conn:
        found = await rows(conn, "SELECT rule, state, due FROM duties ORDER BY rule")
    return {row.rule: (row.state, row.due) for row in found}


async def under_way(village: Village) -> None:
    await village.one(
        "INSERT INTO programmes (area_id, pack, edition, since) SELECT id, :pack, '', '2023-05-29' FROM areas "
        "WHERE parent_id IS NULL RETURNING 1",
        pack=PACK.name,
    )


async def test_the_hours_are_met_when_the_police_take_it_up(village: Village) -> None:
    await under_way(village)
    who = await village.who()
    done = await village.do(who, registration(village))
    assert done.asked == "both"
    async with village.db.begin() as conn:
        (filed,) = await rows(conn, "SELECT * FROM declarations")
        (person,) = await rows(conn, "SELECT * FROM people WHERE id = :id", id=filed.person_id)
        (lives,) = await rows(conn, "SELECT * FROM stays")
    assert (filed.kind, filed.channel, filed.flags) == ("foreigner", "self_web", ["foreigner"])
    assert (person.birth_date, person.sex, person.division) == (date(1990, 6, 1), "male", "VNM")
    assert lives.main_home is None
    content = opened(village.vault, filed.id, filed.content)
    assert content["foreigner"]["due"] == "2023-06-13T09:00:00+08:00"
    tomorrow = date(2023, 6, 13)
    found = await duties_of(village)
    assert found["foreigner-declare"] == found["office-foreigner"] == ("open", tomorrow)
    assert "tenant-declare" not in found or found["tenant-declare"][0] == "done"
    officer = await village.officer()
    async with village.db.begin() as conn:
        await casework.accept(conn, village.vault, filed.id, officer, village.now)
        await duties.touch(conn, PACK, village.now.date(), declarations=[filed.id], stays=[lives.id])
    found = await duties_of(village)
    assert (found["foreigner-declare"][0], found["office-foreigner"][0]) == ("done", "done")


async def test_who_registered_has_a_home_of_which_to_say_that_it_is_left(village: Village) -> None:
    who = await village.who()
    await village.do(who, registration(village))
    async with village.db.begin() as conn:
        house = await visits.opened(conn, village.house)
    assert house is not None
    assert [one.declared for one in house.residents] == [True]
    (mine,) = await village.find(who, MyStays())
    assert (mine.surname, mine.address) == ("NGUYEN", "东村江东路1号")
    village.wait(days=3)
    assert await village.do(who, StillHere(mine.id, "moved", date(2023, 6, 14)))
    assert await village.one("SELECT count(*) FROM declarations WHERE kind = 'leaving'") == 1


async def test_a_host_is_no_self_declaration_and_a_proven_one_has_reported(village: Village) -> None:
    who = await village.who(village.landlord)
    await village.do(
        who, registration(village, declarant="host", declarant_name="陈平", foreign=stay(due=village.now))
    )
    async with village.db.begin() as conn:
        (filed,) = await rows(conn, "SELECT * FROM declarations")
        (lives,) = await rows(conn, "SELECT * FROM stays")
        assert not await rows(conn, "SELECT * FROM notices")
    assert (filed.channel, filed.flags) == ("host_web", ["foreigner", "foreigner-late"])
    assert (lives.assurance, lives.reported_at) == ("confirmed", village.now)
    stranger = await village.who()
    await village.do(
        stranger, registration(village, declarant="host", declarant_name="陈平", number="P99000002")
    )
    assert await village.one("SELECT count(*) FROM stays WHERE assurance = 'claimed'") == 1


async def test_a_returned_one_is_seen_and_corrected(village: Village, db: Database, vault: Vault) -> None:
    visitor = Visitor(Conversation(db, vault, PACK))
    await visitor.start(f"foreigner:{village.house}")
    for typed in ("myself", *GUEST, *VISA, *LODGES, "send"):
        await visitor.type(typed)
    assert visitor.keys == ["receipt", "next", "after"]
    async with db.begin() as conn:
        (filed,) = await rows(conn, "SELECT id, contact_id FROM declarations")
        officer = (await rows(conn, "INSERT INTO officers (name) VALUES ('王警官') RETURNING id"))[0].id
        await casework.return_(
            conn, filed.id, officer, village.now, reason="签证看不清", question="permit-number"
        )
    who = replace(await village.who(), contact_id=filed.contact_id)
    (seen,) = await village.find(who, MyDeclarations())
    assert (seen.kind, seen.state, seen.correctable) == ("foreigner", "returned", True)
    await visitor.start(f"mine:copy-{filed.id}")
    copied = visitor.message("copy").text
    for said in ("越南 VNM", "签证 / Visa", "2023年12月31日", "1990年6月1日"):
        assert said in copied
    assert "长住" not in copied
    reply = await visitor.start(f"declare:d_{filed.id}")
    assert reply.talk == ("foreigner", "permit-number")
    await visitor.type("V99000002", "send")
    assert visitor.keys == ["receipt", "next", "after"]
    async with db.begin() as conn:
        states = [row.state for row in await rows(conn, "SELECT state FROM declarations ORDER BY id")]
    assert states == ["superseded", "submitted"]


async def test_a_declaration_that_turns_out_to_be_a_foreigners_is_superseded(village: Village) -> None:
    who = await village.who()
    await village.do(who, village.declaration(document="foreign-permanent", number="CAN110000000001"))
    (first,) = [await village.one("SELECT id FROM declarations")]
    await village.do(who, registration(village, corrects=first))
    async with village.db.begin() as conn:
        found = [
            (row.kind, row.state)
            for row in await rows(conn, "SELECT kind, state FROM declarations ORDER BY id")
        ]
    assert found == [("residence", "superseded"), ("foreigner", "submitted")]
