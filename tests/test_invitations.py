"""A landlord's link: works once, for a while, for one other person, and is the landlord's word but no report."""

from dataclasses import replace
from typing import Any

import pytest

from bot.who import Who
from flows.engine import Refused
from flows.facts import HouseByCode, MyHouses, WhoAmI
from flows.invitations import InvitationOf, InvitationSeen, Invite, InvitedAnswers, Made
from registry import invitations
from registry.database import Database, run
from registry.vault import Vault
from tests.player import SCENE, refuse, talk
from tests.registered import Village
from tests.seen import HOUSE, LANDLORD

OWNER: dict[type[Any], Any] = {WhoAmI: LANDLORD, MyHouses: (HOUSE,), HouseByCode: HOUSE}
OPEN = InvitationSeen("occupant", "open", HOUSE.code, HOUSE.address, "陈")


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


@pytest.fixture
async def chen(village: Village) -> Who:
    return await village.who(village.landlord, tied_by="sms-code")


async def invite(village: Village, chen: Who, room: str = "301") -> str:
    made = await village.do(chen, Invite("occupant", village.house_id, room))
    return str(made.token)


async def standing(village: Village) -> list[Any]:
    return [
        await village.one("SELECT assurance FROM stays ORDER BY id DESC LIMIT 1"),
        await village.one("SELECT reported_at FROM stays ORDER BY id DESC LIMIT 1"),
    ]


# -- the conversations ------------------------------------------------------------------------------------------


def test_a_link_and_a_picture_of_it() -> None:
    made = Made("abc", "https://t.me/example_bot?start=i_abc")
    talked = talk("invite:12", "301", facts=OWNER, deeds={Invite: made})
    assert talked.deed() == Invite("occupant", 12, "301")
    assert [(m.link, m.image) for m in talked.last] == [
        ("/i/abc", "/i/abc.svg"),
        ("https://t.me/example_bot?start=i_abc", None),
        (None, None),
    ]
    assert "14天" in talked.text
    assert talked.options == ["start:invite:12", "start:menu"]


def test_without_a_bot_and_without_a_room() -> None:
    talked = talk("invite:12", "不写，由他填", facts=OWNER, deeds={Invite: Made("abc", "")})
    assert talked.deed() == Invite("occupant", 12, "")
    assert talked.keys == ["made", "made-next"]


def test_where_a_word_is_no_report_it_is_said() -> None:
    pack = replace(
        SCENE.pack,
        landlords=replace(SCENE.pack.landlords, confirm_discharges_report=False, invitation_days=3),
    )
    talked = talk(
        "invite:12", "301", facts=OWNER, deeds={Invite: Made("a", "")}, scene=replace(SCENE, pack=pack)
    )
    assert talked.keys == ["made", "made-next-too"]
    assert "3天" in talked.text


def test_too_many_are_refused_with_a_way_out() -> None:
    talked = talk("invite:12", "301", facts=OWNER, deeds={Invite: refuse("too-many-invitations")})
    assert (talked.at, talked.keys) == (None, ["refused-too-many-invitations"])


def test_an_open_one_leads_into_the_declaration_at_that_house() -> None:
    talked = talk("invited:abc", facts={InvitationOf: OPEN})
    assert talked.then == "declare:i_abc"
    declared = talk("declare:i_abc", facts={InvitationOf: OPEN, HouseByCode: HOUSE})
    assert (declared.at, HOUSE.address in declared.text) == ("who", True)


@pytest.mark.parametrize(
    ("state", "leads_to"),
    [
        ("used", "start:declare:JD12A7"),
        ("expired", "start:declare:JD12A7"),
        ("ended", "start:declare:JD12A7"),
        ("yours", "start:mine"),
        ("own", "start:invite"),
    ],
)
def test_another_is_refused_kindly(state: str, leads_to: str) -> None:
    talked = talk("invited:abc", facts={InvitationOf: replace(OPEN, state=state)})
    assert (talked.then, talked.keys, talked.options) == (None, [f"is-{state}"], [leads_to, "start:menu"])


def test_the_second_to_use_one_is_told_at_once_and_may_go_on() -> None:
    """Whatever they were just asked: it comes before the next question, and nothing that was filled in is lost."""
    seen = iter([OPEN] * 3 + [replace(OPEN, state="used")] * 9)
    facts = {InvitationOf: lambda _: next(seen), HouseByCode: HOUSE}
    typed = ("myself", "resident-id", "贵州省遵义市播州区")
    told = talk("declare:i_abc", *typed, facts=facts)
    assert (told.at, told.answers["document"]) == ("invitation-used", "resident-id")
    seen = iter([OPEN] * 3 + [replace(OPEN, state="used")] * 9)
    assert talk("declare:i_abc", *typed, "go-on", facts=facts).at == "division"
    seen = iter([OPEN] * 3 + [replace(OPEN, state="used")] * 9)
    assert talk("declare:i_abc", *typed, "stop", facts=facts).keys == ["invitation-left"]


def test_what_is_none_leads_on() -> None:
    talked = talk("invited:abc", facts={InvitationOf: None})
    assert talked.options[0] == "start:declare:elsewhere"
    lost = talk("declare:i_abc", facts={InvitationOf: None, HouseByCode: None})
    assert lost.keys == ["unknown-plate"]


# -- what it does -----------------------------------------------------------------------------------------------


async def test_whoever_declares_just_that_is_confirmed_but_not_reported(village: Village, chen: Who) -> None:
    token = await invite(village, chen)
    stranger = await village.who()
    assert await village.find(stranger, InvitedAnswers(token)) == {"room": "301"}
    await village.do(stranger, village.declaration(invitation=token))
    assert await standing(village) == ["confirmed", None]
    seen = await village.find(stranger, InvitationOf(token))
    assert (seen.state, seen.by) == ("yours", "陈")
    assert (await village.find(await village.who(), InvitationOf(token))).state == "used"
    told = "SELECT count(*) FROM notices WHERE text_key = 'declared' AND person_id = :id"
    assert await village.one(told, id=village.landlord) == 1


async def test_another_room_stays_a_claim(village: Village, chen: Who) -> None:
    token = await invite(village, chen, "101")
    await village.do(await village.who(), village.declaration(invitation=token))
    assert (await standing(village))[0] == "claimed"


async def test_it_works_once_and_the_second_is_a_plain_declaration(village: Village, chen: Who) -> None:
    token = await invite(village, chen)
    await village.do(await village.who(), village.declaration(invitation=token))
    other = village.declaration(
        invitation=token, name="李四", number="990000199001010025", phone="+8619900000005"
    )
    await village.do(await village.who(), other)
    assert (await standing(village))[0] == "claimed"


@pytest.mark.parametrize(
    ("gone", "state"),
    [
        ("UPDATE invitations SET expires_at = now()", "expired"),
        ("UPDATE parties SET until = '2023-06-11'", "ended"),
    ],
)
async def test_what_is_over_confirms_nothing(village: Village, chen: Who, gone: str, state: str) -> None:
    token = await invite(village, chen)
    async with village.db.begin() as conn:
        await run(conn, gone)
    stranger = await village.who()
    assert (await village.find(stranger, InvitationOf(token))).state == state
    assert await village.find(stranger, InvitedAnswers(token)) == {}
    await village.do(stranger, village.declaration(invitation=token))
    assert (await standing(village))[0] == "claimed"


async def test_the_link_of_another_house_confirms_nothing_here(village: Village, chen: Who) -> None:
    token = await invite(village, chen)
    await village.do(await village.who(), village.declaration(house_code=village.other, invitation=token))
    assert (await standing(village))[0] == "claimed"


async def test_only_the_lessor_invites_and_not_without_end(village: Village, chen: Who) -> None:
    for who, house in ((await village.who(), village.house_id), (chen, village.other_id)):
        with pytest.raises(Refused, match="not-yours"):
            await village.do(who, Invite("occupant", house))
    for _ in range(invitations.MOST_OPEN):
        token = await invite(village, chen)
    with pytest.raises(Refused, match="too-many-invitations"):
        await invite(village, chen)
    assert (await village.find(chen, InvitationOf(token))).state == "own"
    assert await village.find(chen, InvitationOf("nothing")) is None


async def test_only_a_hash_of_the_token_is_kept_and_the_bot_is_named(village: Village, chen: Who) -> None:
    async with village.db.begin() as conn:
        await run(conn, "INSERT INTO accounts (name, username) VALUES ('telegram:main', 'example_bot')")
    made = await village.do(chen, Invite("occupant", village.house_id))
    assert made.telegram == f"https://t.me/example_bot?start=i_{made.token}"
    kept = await village.one("SELECT hash FROM invitations")
    assert made.token.encode() not in bytes(kept)
