"""What changes for somebody who lives here: told in a chat, kept beside what stood there, taken up by an officer."""

from datetime import date
from typing import Any

import pytest

from bot.conversation import Conversation
from flows.change import ChangeStay
from flows.deeds import StillHere
from flows.engine import Refused
from flows.facts import MyDeclarations, MyStays
from flows.sublet import TellSublet
from programmes.pack import load
from registry import casework, files
from registry.database import Database, rows
from registry.declarations import opened
from registry.vault import Vault
from tests.officers_town import OfficersTown, town_of
from tests.player import refuse, talk
from tests.registered import Village
from tests.seen import STAY
from tests.visitor import Visitor, tenant

MINE: dict[type[Any], Any] = {MyStays: (STAY,)}
YESTERDAY = date(2023, 6, 11)


# -- the conversations --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("what", "new", "deed"),
    [
        ("room", "302", ChangeStay(5, "room", "302", YESTERDAY)),
        ("workplace", "某电器厂", ChangeStay(5, "workplace", "某电器厂", YESTERDAY)),
        ("phone", "19900000123", ChangeStay(5, "phone", "+8619900000123", YESTERDAY)),
    ],
)
def test_a_change_is_told(what: str, new: str, deed: ChangeStay) -> None:
    talked = talk("change:5", what, new, "昨天", facts=MINE, deeds={ChangeStay: "0612-AAAA-BBBB"})
    assert talked.deed() == deed
    assert "10天" in talked.turns[0][0].text
    assert talked.last[-1].link == "/r/0612-AAAA-BBBB"


def test_another_house_ends_here_and_begins_there() -> None:
    talked = talk("change", "house", "昨天", facts=MINE, deeds={StillHere: "R2"})
    assert talked.deed() == StillHere(5, "moved", YESTERDAY)
    assert talked.options == ["start:retype", "start:declare:elsewhere", "start:menu"]


def test_who_lives_along() -> None:
    assert talk("change", "along", facts=MINE).then == "along:5"
    talked = talk("along:5", "adults", "2", facts=MINE, deeds={ChangeStay: "R3"})
    assert talked.deed() == ChangeStay(5, "adults_along", "2", date(2023, 6, 12))
    assert talked.last[-1].link == f"/h/{STAY.house_code}"
    alone = talk("along:5", "nobody", facts=MINE, deeds={ChangeStay: "R3"})
    assert (alone.deed().new, alone.keys) == ("0", ["alone"])
    assert talk("along:5", "child", facts=MINE).then == f"declare:{STAY.house_code}"


async def test_who_moved_fills_in_the_new_place_only(village: Village, db: Database, vault: Vault) -> None:
    """After the move nothing about the person is typed again, at a plate or by an invitation; what changed is mended."""
    visitor = Visitor(Conversation(db, vault, load("cixi-2023")))
    await visitor.start(f"declare:{village.house}")
    await visitor.answer(tenant())
    stay = await village.one("SELECT id FROM stays")
    await visitor.start(f"change:{stay}")
    await visitor.type("house", "今天")
    assert visitor.keys == ["ended"]
    reply = await visitor.start(f"declare:{village.other}")
    assert visitor.keys == ["here", "before", "before-who-sees", "before-how-long", "known"]
    assert reply.talk == ("declare", "known")
    assert {row.name for row in visitor.message("known").rows} >= {"name", "id-number", "phone", "division"}
    reply = await visitor.tap("phone")
    assert reply.talk == ("declare", "phone")
    reply = await visitor.type("返回")
    assert reply.talk == ("declare", "known")
    reply = await visitor.tap("send")
    asked = []
    answers = {
        "room": "102",
        "moved-in": "今天",
        "pays-to": "landlord",
        "along": "none",
        "more": "workplace",
        "check": "send",
    }
    while reply.talk:
        asked.append(reply.talk[1])
        reply = await visitor.answer({asked[-1]: answers[asked[-1]]})
    assert asked == ["room", "moved-in", "pays-to", "along", "more", "check"]
    async with db.begin() as conn:
        filed = await rows(
            conn, "SELECT id, content, person_id FROM declarations WHERE kind = 'residence' ORDER BY id"
        )
    first, second = (opened(vault, row.id, row.content) for row in filed)
    assert filed[0].person_id == filed[1].person_id
    for name in ("name", "number", "phone", "division", "workplace", "reason"):
        assert first[name] == second[name], name
    await visitor.start(f"declare:{village.house}")
    assert visitor.keys[-1] == "who"


def test_moving_out_tells_what_to_give_back() -> None:
    talked = talk("move-out", "昨天", facts=MINE, deeds={StillHere: "R2"})
    assert talked.deed() == StillHere(5, "moved", YESTERDAY)
    assert talked.keys == ["gone", "give-back"]
    assert "钥匙" in talked.text


def test_subletting() -> None:
    done = talk("sublet", "written", "file:7", "skip", facts=MINE, deeds={TellSublet: date(2023, 6, 14)})
    assert done.deed() == TellSublet(5, "7", "")
    late = talk("sublet", "not-yet", "二楼", facts=MINE, deeds={TellSublet: date(2023, 6, 14)})
    assert late.deed() == TellSublet(5, "", "二楼")
    assert talk("sublet", "only-asking", facts=MINE).keys == ["if-only-asking", "ask-first"]


@pytest.mark.parametrize("start", ["change", "along", "move-out", "sublet"])
def test_whose_home_it_is(start: str) -> None:
    assert talk(f"{start}:9", facts=MINE).keys == ["prove-first"]
    assert talk(start).keys == ["prove-first"]


@pytest.mark.parametrize(
    ("start", "typed", "deed"),
    [
        ("change:5", ("room", "302", "昨天"), ChangeStay),
        ("change:5", ("house", "昨天"), StillHere),
        ("along:5", ("nobody",), ChangeStay),
        ("move-out:5", ("昨天",), StillHere),
        ("sublet:5", ("not-yet", "skip"), TellSublet),
    ],
)
def test_a_refusal_is_told(start: str, typed: tuple[str, ...], deed: type[Any]) -> None:
    talked = talk(start, *typed, facts=MINE, deeds={deed: refuse("not-yours")})
    assert (talked.at, talked.keys) == (None, ["refused-not-yours"])


# -- in the register ----------------------------------------------------------------------------------------------


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def settled(village: Village, *, proven: bool) -> tuple[Any, int]:
    who = await village.who()
    await village.do(who, village.declaration())
    stay = await village.one("SELECT id FROM stays")
    if not proven:
        return who, stay
    return await village.who(await village.one("SELECT person_id FROM stays")), stay


async def change_of(village: Village) -> tuple[Any, dict[str, Any]]:
    async with village.db.begin() as conn:
        (row,) = await rows(
            conn, "SELECT * FROM declarations WHERE kind = 'change' AND state <> 'superseded'"
        )
    return row, opened(village.vault, row.id, row.content)


async def test_the_change_starts_from_the_record_and_keeps_both(village: Village) -> None:
    who, stay = await settled(village, proven=True)
    receipt = await village.do(who, ChangeStay(stay, "room", "101", YESTERDAY))
    row, content = await change_of(village)
    assert (row.receipt, row.state, row.flags) == (receipt, "submitted", [])
    assert (content["room"], content["before"], content["why"]) == ("101", {"room": "301"}, "room")
    assert (content["name"], content["reason"], content["changed_on"]) == ("张三", "work", "2023-06-11")
    assert await village.one("SELECT room FROM stays") == "101"
    first = await village.one("SELECT state FROM declarations WHERE kind = 'residence'")
    assert first == "submitted"
    assert [seen.kind for seen in await village.find(who, MyDeclarations())] == ["change", "residence"]


async def test_a_second_change_starts_from_the_first(village: Village) -> None:
    who, stay = await settled(village, proven=True)
    await village.do(who, ChangeStay(stay, "room", "101", YESTERDAY))
    await village.do(who, ChangeStay(stay, "workplace", "某电器厂", YESTERDAY))
    _, content = await change_of(village)
    assert (content["room"], content["workplace"], content["before"]) == (
        "101",
        "某电器厂",
        {"workplace": ""},
    )


async def test_an_unproven_chats_change_waits_for_an_officer(village: Village) -> None:
    who, stay = await settled(village, proven=False)
    await village.do(who, ChangeStay(stay, "room", "101", YESTERDAY))
    row, _ = await change_of(village)
    assert (row.flags, await village.one("SELECT room FROM stays")) == (["unproven"], "301")
    async with village.db.officer([(village.east.lo, village.east.hi)]) as conn:
        await casework.accept(conn, village.vault, row.id, await village.officer(), village.now)
    assert await village.one("SELECT room FROM stays") == "101"


async def test_an_accepted_phone_is_trusted(village: Village) -> None:
    who, stay = await settled(village, proven=True)
    await village.do(who, ChangeStay(stay, "phone", "+8619900000077", YESTERDAY))
    index = village.vault.index("phone", "+8619900000077")
    trusted = "SELECT trusted FROM phones WHERE index = :index"
    assert await village.one(trusted, index=index) is False
    row, _ = await change_of(village)
    async with village.db.officer([(village.east.lo, village.east.hi)]) as conn:
        await casework.accept(conn, village.vault, row.id, await village.officer(), village.now)
    assert await village.one(trusted, index=index) is True


async def test_a_change_of_somebody_elses_home_is_refused(village: Village) -> None:
    _, stay = await settled(village, proven=False)
    for deed in (ChangeStay(stay, "room", "101", YESTERDAY), TellSublet(stay, "", "")):
        with pytest.raises(Refused, match="not-yours"):
            await village.do(await village.who(), deed)


@pytest.mark.parametrize("photo", [True, False])
async def test_subletting_is_the_offices_to_look_at(village: Village, photo: bool) -> None:
    who, stay = await settled(village, proven=False)
    kept = ""
    if photo:
        async with village.db.begin() as conn:
            kept = await files.keep(conn, village.vault, who.contact_id, b"consent")
    assert await village.do(who, TellSublet(stay, kept, "二楼")) == date(2023, 6, 14)
    kind = await village.one("SELECT kind FROM help_requests")
    assert kind == ("sublet" if photo else "sublet-no-consent")
    assert await village.one("SELECT count(*) FROM pictures WHERE about = 'consent'") == photo


async def test_away_is_not_asked_again_before_the_day(village: Village) -> None:
    """The pause is the pack's: `stay.away` holds until the day named."""
    who, stay = await settled(village, proven=True)
    await village.do(who, StillHere(stay, "away", date(2023, 7, 1)))
    assert await village.one("SELECT away_until FROM stays") == date(2023, 7, 1)
    assert await village.one("SELECT moved_out FROM stays") is None


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


async def test_an_officer_sees_both_versions(town: OfficersTown) -> None:
    await town.file()
    village = Village(town.db, town.vault)
    stay, person = [
        await village.one(f"SELECT {name} FROM stays ORDER BY id DESC LIMIT 1")
        for name in ("id", "person_id")
    ]
    await village.do(await village.who(person), ChangeStay(stay, "phone", "+8619900000077", YESTERDAY))
    async with await town.officer() as east:
        (line,) = [
            one for one in (await east.get("/declarations")).json()["items"] if one["kind"] == "change"
        ]
        declared = (await east.get(f"/declarations/{line['id']}")).json()["declared"]
    assert declared["changed_on"] == "2023-06-11"
    assert set(declared["before"]) == {"phone"}
    assert "0000012" not in declared["before"]["phone"]
