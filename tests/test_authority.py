"""A relative acts for a landlord and signs nothing; a sub-landlord is registered, with or without the owner's consent."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.who import Who
from flows.authority import ActsForMe, EndAuthority, TakeUp, WhoActsForMe
from flows.deeds import AnswerStay, ReportTenant, SignLetter
from flows.engine import Refused
from flows.facts import HouseByCode, LetterFor, MyDuties, MyHouses, StaysIn, WhoAmI
from flows.holdings import MyHoldings
from flows.house_claims import MyClaims, RegisterHouse
from flows.invitations import InvitationOf, InvitationSeen, Invite, Made
from registry import duties, house_claims, houses
from registry.database import Database, run
from registry.houses import Answers
from registry.vault import Vault
from tests.player import talk
from tests.registered import PACK, Village, resident_id
from tests.seen import HOUSE, LANDLORD

OWNER: dict[type[Any], Any] = {WhoAmI: LANDLORD, MyHouses: (HOUSE,), WhoActsForMe: ()}
SON = ActsForMe(9, "陈小明", date(2023, 6, 1))


# -- talking ----------------------------------------------------------------------------------------------------


def test_a_relative_is_invited_once_it_is_clear_what_they_see() -> None:
    talked = talk("authorise", "请一位亲属代办", "要请", facts=OWNER, deeds={Invite: Made("abc", "")})
    assert talked.deed() == Invite("relative", 12)
    assert talked.last[0].link == "/i/abc"
    assert talk("authorise", "1", "先不请", facts=OWNER).keys == ["left-as-is"]


def test_which_houses_is_named_before_it_is_agreed_to() -> None:
    other = replace(HOUSE, id=13, code="JD13B8", address="江东新村13幢")
    theirs = replace(HOUSE, id=14, code="JD14B8", address="江东新村14幢", represents=True)
    facts = OWNER | {MyHouses: (HOUSE, other, theirs)}
    made = {Invite: Made("abc", "")}
    one = talk("authorise", "1", "只一处", "江东新村13幢", "要请", facts=facts, deeds=made)
    assert one.deed() == Invite("relative", 13)
    every = talk("authorise", "1", "所有房子，2处", "要请", facts=facts, deeds=made)
    assert every.deed() == Invite("relative", 12, all_houses=True)
    seen = InvitationSeen("relative", "open", "", "", "陈", 2)
    talked = talk("invited:abc", "陈小明", "是的", facts={InvitationOf: seen}, deeds={TakeUp: 2})
    assert talked.deed() == TakeUp("abc", "relative", "陈小明")


def test_the_right_is_ended_by_name() -> None:
    facts = OWNER | {WhoActsForMe: (SON,)}
    talked = talk("authorise", "陈小明", "停下来", facts=facts, deeds={EndAuthority: None})
    assert talked.deed() == EndAuthority(9)
    assert talk("authorise", "2", "还让他办", facts=facts).keys == ["left-as-is"]


@pytest.mark.parametrize("kind", ["relative", "sublandlord"])
def test_who_is_invited_gives_a_name_and_accepts(kind: str) -> None:
    facts: dict[type[Any], Any] = {
        InvitationOf: InvitationSeen(kind, "open", HOUSE.code, HOUSE.address, "陈")
    }
    talked = talk("invited:abc", "陈小明", "是的", facts=facts, deeds={TakeUp: 3})
    assert talked.deed() == TakeUp("abc", kind, "陈小明")
    assert talked.keys == [f"now-{kind}"]
    proven = talk("invited:abc", "是的", facts=facts | {WhoAmI: LANDLORD}, deeds={TakeUp: 3})
    assert proven.deed() == TakeUp("abc", kind, "")
    assert talk("invited:abc", "陈小明", "不是，不办", facts=facts).keys == ["declined"]
    used = talk("invited:abc", facts={InvitationOf: InvitationSeen(kind, "used", "X", "Y", "陈")})
    assert used.options == ["start:menu"]


def test_the_owner_names_who_sublets() -> None:
    talked = talk(
        "who-sublets:12",
        "是的，发邀请给他",
        facts=OWNER,
        deeds={Invite: Made("abc", "https://t.me/b?start=i_abc")},
    )
    assert talked.deed() == Invite("sublandlord", 12)
    assert talked.last[-1].link == "https://t.me/b?start=i_abc"
    assert talk("who-sublets:12", "2", facts=OWNER).keys == ["left-as-is"]


@pytest.mark.parametrize(("typed", "photo"), [(("有，拍给你们看", "file:7"), "7"), (("没有写下来",), "")])
def test_a_sub_landlord_registers_with_or_without_the_paper(typed: tuple[str, ...], photo: str) -> None:
    facts: dict[type[Any], Any] = {HouseByCode: HOUSE, MyClaims: ()}
    said = (*typed, "3", "李四", "199 0000 0001")
    talked = talk("sublandlord:JD12A7", *said, facts=facts, deeds={RegisterHouse: date(2023, 6, 14)})
    told = {"consent": bool(photo), "sublet_rooms": 3}
    wanted = RegisterHouse(
        "sublandlord", 0, HOUSE.address, told, "李四", "+8619900000001", "", photo, HOUSE.code
    )
    assert talked.deed() == wanted


@pytest.mark.parametrize(("known", "at"), [(2, "rooms"), (3, "name"), (None, "name")])
def test_nobody_sublets_more_rooms_than_there_are(known: int | None, at: str) -> None:
    facts: dict[type[Any], Any] = {HouseByCode: replace(HOUSE, rooms_count=known), MyClaims: ()}
    talked = talk("sublandlord:JD12A7", "没有写下来", "3", facts=facts)
    assert talked.at == at
    assert ("rooms-too-many" in talked.keys) is (at == "rooms")


def test_a_plate_nobody_has_leads_on() -> None:
    facts: dict[type[Any], Any] = {HouseByCode: None, MyClaims: ()}
    assert talk("sublandlord:XX99", facts=facts).keys == ["no-such-plate"]
    assert talk("sublandlord", "XX99", facts=facts).keys[0] == "plate-unknown"


# -- doing ------------------------------------------------------------------------------------------------------


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    built = await Village(db, vault).build()
    async with db.begin() as conn:
        await run(
            conn,
            "INSERT INTO programmes (area_id, pack, edition, since) SELECT id, 'cixi-2023', '', '2023-05-29' "
            "FROM areas WHERE parent_id IS NULL",
        )
        await duties.touch(conn, PACK, built.now.date(), houses=[built.house_id])
    return built


@pytest.fixture
async def chen(village: Village) -> Who:
    return await village.who(village.landlord, tied_by="sms-code")


async def taken_up(
    village: Village, chen: Who, kind: str, name: str = "陈小明", *, all_houses: bool = False
) -> Who:
    made = await village.do(chen, Invite(kind, village.house_id, all_houses=all_houses))
    chat = await village.who()
    assert await village.do(chat, TakeUp(made.token, kind, name)) >= 1
    person = await village.one("SELECT person_id FROM contacts WHERE id = :id", id=chat.contact_id)
    with pytest.raises(Refused, match="invitation-gone"):
        await village.do(await village.who(), TakeUp(made.token, kind, name))
    return replace(chat, person_id=person)


def report(village: Village) -> ReportTenant:
    number = resident_id(date(1990, 1, 1), 11)
    return ReportTenant(village.house_id, "李四", "resident-id", number, "", "301", date(2023, 6, 10))


async def test_a_relative_reports_and_sees_the_to_dos_but_signs_nothing(village: Village, chen: Who) -> None:
    async with village.db.begin() as conn:
        await houses.add_parties(
            conn, [Answers(village.other_id, village.west.lo, village.landlord)], "register"
        )
    son = await taken_up(village, chen, "relative", all_houses=True)
    assert [h.represents for h in await village.find(son, MyHouses())] == [True, True]
    assert (await village.find(son, WhoAmI())).landlord
    assert await village.do(son, report(village))
    assert len(await village.find(son, StaysIn(village.house_id))) == 1
    assert len(await village.find(son, MyHoldings())) == 2
    own, acting = await village.find(chen, MyDuties()), await village.find(son, MyDuties())
    assert "landlord-letter" in {duty.rule for duty in own}
    assert "landlord-letter" not in {duty.rule for duty in acting}
    assert await village.find(son, LetterFor(village.house_id)) is None
    with pytest.raises(Refused, match="not-yours"):
        await village.do(son, SignLetter(village.house_id, "陈小明", "x", "x", "zh"))
    for kind in ("relative", "sublandlord"):
        with pytest.raises(Refused, match="not-yours"):
            await village.do(son, Invite(kind, village.house_id))


async def test_what_was_asked_is_what_is_granted(village: Village, chen: Who) -> None:
    async with village.db.begin() as conn:
        await houses.add_parties(
            conn, [Answers(village.other_id, village.west.lo, village.landlord)], "register"
        )
    made = await village.do(chen, Invite("relative", village.house_id))
    seen = await village.find(await village.who(), InvitationOf(made.token))
    assert seen is not None
    assert (seen.houses, seen.address) == (1, "东村江东路1号")
    every = await village.do(chen, Invite("relative", village.house_id, all_houses=True))
    told = await village.find(await village.who(), InvitationOf(every.token))
    assert told is not None
    assert (told.houses, told.address, told.state) == (2, "", "open")
    son = await taken_up(village, chen, "relative")
    assert [h.id for h in await village.find(son, MyHouses())] == [village.house_id]
    assert await village.find(son, StaysIn(village.other_id)) == ()


async def test_who_acts_and_who_lets_see_the_same_residents(village: Village, chen: Who) -> None:
    son = await taken_up(village, chen, "relative")
    await village.do(chen, report(village))
    ((stay),) = await village.find(son, StaysIn(village.house_id))
    await village.do(chen, AnswerStay(stay.id, "nobody"))
    assert await village.find(chen, StaysIn(village.house_id)) == ()
    assert await village.find(son, StaysIn(village.house_id)) == ()


async def test_the_right_ends(village: Village, chen: Who) -> None:
    son = await taken_up(village, chen, "relative")
    ((one),) = await village.find(chen, WhoActsForMe())
    assert (one.person_id, one.name) == (son.person_id, "陈小明")
    stranger = await village.who()
    with pytest.raises(Refused, match="not-yours"):
        await village.do(stranger, EndAuthority(one.person_id))
    await village.do(chen, EndAuthority(one.person_id))
    assert await village.find(chen, WhoActsForMe()) == ()
    with pytest.raises(Refused, match="not-yours"):
        await village.do(son, report(village))
    with pytest.raises(Refused, match="not-yours"):
        await village.do(chen, EndAuthority(one.person_id))


async def test_who_made_it_cannot_take_it_up(village: Village, chen: Who) -> None:
    made = await village.do(chen, Invite("sublandlord", village.house_id))
    with pytest.raises(Refused, match="invitation-gone"):
        await village.do(chen, TakeUp(made.token, "sublandlord", ""))
    with pytest.raises(Refused, match="invitation-gone"):
        await village.do(await village.who(), TakeUp(made.token, "relative", "李四"))


async def test_a_named_sub_landlord_has_a_landlords_duties(village: Village, chen: Who) -> None:
    second = await taken_up(village, chen, "sublandlord", "二房东李")
    assert [h.represents for h in await village.find(second, MyHouses())] == [False]
    assert "landlord-letter" in {duty.rule for duty in await village.find(second, MyDuties())}
    assert await village.do(second, report(village))


async def test_a_sub_landlord_without_consent_waits_and_is_flagged(village: Village) -> None:
    told = {"consent": False}
    deed = RegisterHouse("sublandlord", 0, "", told, "李四", "+8619900000001", "", "", village.house)
    await village.do(await village.who(), deed)
    async with village.db.begin() as conn:
        ((row),) = await house_claims.waiting(conn)
    assert (row.role, row.told, list(row.houses), row.address) == (
        "sublandlord",
        told,
        [village.house_id],
        "东村江东路1号",
    )
