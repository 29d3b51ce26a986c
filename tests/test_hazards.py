"""Hazards, disputes and tips: told in a chat, decided by officers, and nobody learns who told."""

from base64 import b64decode
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from flows.deeds import AskForHelp
from flows.engine import Refused
from flows.facts import HouseByCode, MyStays
from flows.hazard import FOR_TIPS, OpenHazard, OpenHazards, Reported, ReportHazard
from flows.tip import GiveTip, TipByCode, TipSeen
from notices import outbox
from notices.render import worded
from programmes.pack import load, packs
from registry import files
from registry.database import Database, rows, value
from registry.vault import Vault
from tests.officers_town import OfficersTown, town_of
from tests.player import SCENE, refuse, talk
from tests.registered import NOW, Village
from tests.seen import HOUSE, STAY

DUE = date(2023, 6, 14)
DONE = Reported("0612-AAAA-BBBB", DUE)
STAIRS = ("1", "1", "4", "1")
"""E-bikes, in a public place, the stairs, blocked."""


# -- the conversations --------------------------------------------------------------------------------------------


def test_a_hazard_on_the_stairs() -> None:
    facts = {HouseByCode: HOUSE, OpenHazards: ()}
    talked = talk(
        f"hazard:{HOUSE.code}", *STAIRS, "file:7", "晚上最多", facts=facts, deeds={ReportHazard: DONE}
    )
    assert talked.turns[0][0].key == "danger-first"
    assert talked.deed() == ReportHazard(HOUSE.code, "", "F1", "stairs", "blocked", "7", "晚上最多")
    assert "0612-AAAA-BBBB" in talked.text
    assert "6月14日" in talked.text


def test_without_a_plate_the_own_house_is_offered_and_another_place_may_be_told() -> None:
    facts = {MyStays: (STAY,), HouseByCode: HOUSE, OpenHazards: ()}
    talked = talk("hazard", "2", "1", "3", "skip", "skip", facts=facts, deeds={ReportHazard: DONE})
    assert talked.deed() == ReportHazard(HOUSE.code, "", "F2", "room", "", "", "")
    away = talk(
        "hazard", "2", "elsewhere", "村口小店", "4", "skip", "skip", facts=facts, deeds={ReportHazard: DONE}
    )
    assert away.deed() == ReportHazard("", "村口小店", "F2", "other", "", "", "")


def test_the_same_hazard_is_shown_first() -> None:
    known = (OpenHazard(9, "0601-CCCC-DDDD", "楼梯", date(2023, 6, 1)),)
    facts = {HouseByCode: HOUSE, OpenHazards: known}
    start = f"hazard:{HOUSE.code}"
    talked = talk(start, *STAIRS, facts=facts)
    assert talked.keys == ["known", "same"]
    for answer, same_as in (("0601-CCCC-DDDD", 9), ("new", 0)):
        typed = (*STAIRS, answer, "skip", "skip")
        deed = talk(start, *typed, facts=facts, deeds={ReportHazard: DONE}).deed()
        assert isinstance(deed, ReportHazard)
        assert deed.same_as == same_as


def test_what_is_wrong_in_a_public_place_need_not_be_that_it_is_blocked() -> None:
    typed = (*STAIRS[:-1], "else", "skip", "skip")
    deed = talk(
        f"hazard:{HOUSE.code}",
        *typed,
        facts={HouseByCode: HOUSE, OpenHazards: ()},
        deeds={ReportHazard: DONE},
    ).deed()
    assert isinstance(deed, ReportHazard)
    assert (deed.where, deed.act) == ("stairs", "")


def test_too_many_hazards() -> None:
    facts = {HouseByCode: HOUSE, OpenHazards: ()}
    deeds = {ReportHazard: refuse("too-many-hazards")}
    talked = talk(f"hazard:{HOUSE.code}", *STAIRS, "skip", "skip", facts=facts, deeds=deeds)
    assert (talked.at, talked.keys) == (None, ["refused-too-many-hazards"])


@pytest.mark.parametrize("name", packs())
def test_every_pack_offers_its_kinds_those_of_priority_first(name: str) -> None:
    pack = load(name)
    talked = talk("hazard", scene=replace(SCENE, pack=pack), facts={})
    offered = [option.value for option in talked.last[-1].options]
    first = [rule.code for rule in pack.hazards if rule.priority and rule.family not in FOR_TIPS][:3]
    assert offered[: len(first)] == first
    assert offered[-1] == "tip"
    assert all(set(rule.titles) >= set(pack.languages) for rule in pack.hazards)


def test_from_a_hazard_to_a_tip_and_back() -> None:
    assert talk("hazard:JD12A7", "tip").then == "tip:JD12A7"
    assert talk("tip", "tip").then == "hazard"


def test_a_tip_gets_a_code_and_no_name() -> None:
    talked = talk("tip", "P1", "村口小店二楼", "晚上有人赌钱", deeds={GiveTip: "7KQ4M2XDAB"})
    assert talked.turns[0][0].key == "anonymous"
    assert talked.deed() == GiveTip("", "村口小店二楼", "P1", "晚上有人赌钱")
    assert "7KQ4M2XDAB" in talked.text


@pytest.mark.parametrize("state", ["received", "looked-into", "passed-on", "closed"])
@pytest.mark.parametrize("reward", ["none", "proposed", "granted", "paid"])
def test_the_state_of_a_tip(state: str, reward: str) -> None:
    facts = {TipByCode: TipSeen(state, reward, date(2023, 6, 1))}
    assert talk("tip:status", "7KQ4M2XDAB", facts=facts).keys == [f"is-{state}", f"reward-{reward}"]


def test_an_unknown_code() -> None:
    talked = talk("tip:status", "7KQ4M2XDAB", facts={TipByCode: None})
    assert talked.options == ["start:tip:status", "start:menu"]


@pytest.mark.parametrize(("pack", "office"), [("haimen-2019", "司法"), ("cixi-2023", "")])
def test_a_dispute_goes_to_whoever_mediates(pack: str, office: str) -> None:
    facts = {MyStays: (STAY,), HouseByCode: HOUSE}
    scene = replace(SCENE, pack=load(pack))
    talked = talk("dispute", "1", "押金不退", "skip", facts=facts, deeds={AskForHelp: DUE}, scene=scene)
    assert talked.deed() == AskForHelp("dispute-deposit", HOUSE.code, "", "", "押金不退")
    assert (office or load(pack).offices.service_centre) in talked.text


# -- in the register ----------------------------------------------------------------------------------------------


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


def reported(village: Village, **changed: object) -> ReportHazard:
    plain = ReportHazard(village.house, "", "F1", "stairs", "blocked", "", "晚上最多")
    return replace(plain, **changed)  # type: ignore[arg-type]


async def test_a_report_counts_for_nothing_yet_and_is_the_offices_to_look_at(village: Village) -> None:
    done = await village.do(await village.who(), reported(village))
    async with village.db.begin() as conn:
        (hazard,) = await rows(conn, "SELECT * FROM hazards")
        (duty,) = await rows(conn, "SELECT * FROM duties")
        (said,) = await rows(conn, "SELECT * FROM hazard_reports")
    assert (hazard.number, hazard.state, hazard.found_on, hazard.family) == (
        done.number,
        "reported",
        None,
        "fire",
    )
    assert (duty.rule, duty.holder, duty.about, duty.due) == ("hazard-reported", "office", "hazard", done.due)
    assert "晚上最多".encode() not in said.content


async def test_the_second_report_of_the_same_joins_the_first(village: Village) -> None:
    first = await village.do(await village.who(), reported(village))
    other = await village.who()
    (known,) = await village.find(other, OpenHazards(village.house, "F1"))
    assert (known.number, known.place) == (first.number, "楼梯")
    assert await village.find(other, OpenHazards(village.house, "F2")) == ()
    again = await village.do(other, reported(village, same_as=known.id))
    assert again.number == first.number
    assert await village.one("SELECT count(*) FROM hazard_reports WHERE hazard_id = :id", id=known.id) == 2
    assert await village.one("SELECT count(*) FROM duties") == 1


@pytest.mark.parametrize("where", ["other", "F2"])
async def test_what_is_another_hazard_is_not_joined(village: Village, where: str) -> None:
    await village.do(await village.who(), reported(village))
    known = await village.one("SELECT id FROM hazards")
    changed: dict[str, object] = {"house_code": village.other} if where == "other" else {"kind": "F2"}
    await village.do(await village.who(), reported(village, same_as=known, **changed))
    assert await village.one("SELECT count(*) FROM hazards") == 2


async def test_what_is_inside_rooms_is_shown_to_nobody_at_the_door(village: Village) -> None:
    who = await village.who()
    await village.do(who, reported(village, where="room", act=""))
    assert await village.find(who, OpenHazards(village.house, "F1")) == ()


async def test_a_chat_and_a_house_have_limits_a_day(village: Village) -> None:
    who = await village.who()
    for _ in range(5):
        await village.do(who, reported(village))
    with pytest.raises(Refused, match="too-many-hazards"):
        await village.do(who, reported(village, house_code=village.other))
    for _ in range(7):
        await village.do(await village.who(), reported(village))
    with pytest.raises(Refused, match="too-many-hazards"):
        await village.do(await village.who(), reported(village))
    village.wait(days=1, minutes=1)
    await village.do(who, reported(village))


async def test_only_the_chats_own_photo_is_kept(village: Village) -> None:
    who, other = await village.who(), await village.who()
    async with village.db.begin() as conn:
        mine = await files.keep(conn, village.vault, who.contact_id, b"picture")
    await village.do(other, reported(village, photo=mine))
    assert await village.one("SELECT count(*) FROM pictures") == 0
    await village.do(who, reported(village, photo=mine))
    assert await village.one("SELECT about FROM pictures") == "hazard-report"


async def test_nothing_leads_from_a_tip_to_who_gave_it(village: Village) -> None:
    who = await village.who()
    code = await village.do(who, GiveTip(village.house, "", "P1", "晚上有人赌钱"))
    assert await village.find(who, TipByCode(f" {code.lower()}")) == TipSeen("received", "none", NOW.date())
    assert await village.find(who, TipByCode("7KQ4M2XDAB")) is None
    async with village.db.begin() as conn:
        (tip,) = await rows(conn, "SELECT * FROM tips")
        (duty,) = await rows(conn, "SELECT * FROM duties")
        trail = await rows(conn, "SELECT * FROM audit WHERE about = 'tip'")
    assert (tip.queue, tip.house_id, duty.about) == ("police", village.house_id, "tip")
    assert [row.actor for row in trail] == ["anonymous"]
    assert not {name for name in tip._mapping if "contact" in name or "person" in name}
    assert code.encode() not in tip.code
    assert "赌".encode() not in tip.content


async def test_too_many_tips_about_one_house(village: Village) -> None:
    for _ in range(12):
        await village.do(await village.who(), GiveTip(village.house, "", "P1", "晚上"))
    with pytest.raises(Refused, match="too-many-tips"):
        await village.do(await village.who(), GiveTip(village.house, "", "P1", "晚上"))
    await village.do(await village.who(), GiveTip(village.other, "", "P1", "晚上"))


# -- at the desk --------------------------------------------------------------------------------------------------


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


def picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, "JPEG")
    return out.getvalue()


async def told_in(town: OfficersTown) -> tuple[int, int]:
    """Someone reports e-bikes on the stairs of the eastern house, with a photo; gives hazard and contact."""
    village = Village(town.db, town.vault)
    async with town.db.begin() as conn:
        village.house = await value(conn, "SELECT code FROM houses WHERE id = :id", id=town.houses["east"])
    who = await village.who()
    async with town.db.begin() as conn:
        photo = await files.keep(conn, town.vault, who.contact_id, picture())
    await village.do(who, reported(village, photo=photo))
    return await village.one("SELECT id FROM hazards"), who.contact_id


@pytest.mark.parametrize("state", ["found", "unfounded", "duplicate"])
async def test_an_officer_decides_and_the_reporter_hears(town: OfficersTown, state: str) -> None:
    hazard, contact = await told_in(town)
    asked: dict[str, object] = {"state": state}
    if state == "duplicate":
        village = Village(town.db, town.vault)
        async with town.db.begin() as conn:
            village.house = await value(
                conn, "SELECT code FROM houses WHERE id = :id", id=town.houses["east"]
            )
        await village.do(await village.who(), reported(village))
        asked["same_as"] = await village.one("SELECT max(id) FROM hazards")
    async with await town.officer() as east, await town.officer("西民警") as west:
        shown = (await east.get("/hazards?state=reported")).json()["items"][0]
        assert (shown["id"], shown["state"], shown["reports"], shown["place"]) == (
            hazard,
            "reported",
            1,
            "stairs",
        )
        assert "contact" not in str(shown)
        assert (await west.get("/hazards")).json()["items"] == []
        assert (await west.get(f"/hazards/{hazard}")).status_code == 404
        assert (await west.post(f"/hazards/{hazard}/decide", json=asked)).status_code == 404
        told = (await east.post(f"/hazards/{hazard}/reveal", json={"reason": "去看之前"})).json()["told"]
        assert told[0]["words"] == "晚上最多"
        assert b64decode(told[0]["pictures"][0]) == picture()
        done = await east.post(f"/hazards/{hazard}/decide", json=asked)
        assert done.json() == {"id": hazard, "state": state, "told": 1}
        again = await east.post(f"/hazards/{hazard}/decide", json=asked)
        assert (again.status_code, again.json()["code"]) == (409, "wrong-state")
        found = (await east.get(f"/hazards/{hazard}")).json()
    assert (found["found_on"] is not None) == (state == "found")
    assert found["same_as"] == asked.get("same_as")
    async with town.db.begin() as conn:
        (notice,) = await rows(conn, "SELECT * FROM notices WHERE text_key LIKE 'hazard-%'")
        duty = await value(
            conn,
            "SELECT state FROM duties WHERE about = 'hazard' AND about_id = :id AND rule = 'hazard-reported'",
            id=hazard,
        )
    assert (notice.text_key, notice.contact_id, duty) == (f"hazard-{state}", contact, "done")
    content = outbox.opened(town.vault, notice.content, notice.cause, notice.reader)
    assert "电动车乱停、乱充电" in worded(notice.flow, notice.text_key, content, "zh")["text"]


async def test_a_duplicate_names_the_other_and_nothing_else_does(town: OfficersTown) -> None:
    hazard, _ = await told_in(town)
    async with await town.officer() as east:
        for asked in (
            {"state": "duplicate"},
            {"state": "found", "same_as": 1},
            {"state": "duplicate", "same_as": hazard},
        ):
            assert (await east.post(f"/hazards/{hazard}/decide", json=asked)).status_code == 422
        gone = {"state": "duplicate", "same_as": 999_999}
        assert (await east.post(f"/hazards/{hazard}/decide", json=gone)).status_code == 404


async def test_an_officer_answers_a_tip_and_the_code_shows_it(town: OfficersTown) -> None:
    village = Village(town.db, town.vault)
    async with town.db.begin() as conn:
        village.house = await value(conn, "SELECT code FROM houses WHERE id = :id", id=town.houses["east"])
    who = await village.who()
    code = await village.do(who, GiveTip(village.house, "", "P1", "晚上有人赌钱"))
    async with await town.officer() as east, await town.officer("西民警") as west:
        (line,) = (await east.get("/tips?queue=police")).json()["items"]
        assert (line["about"], line["state"]) == ("P1", "received")
        assert "赌" not in str(line)
        assert (await east.get("/tips?queue=office")).json()["items"] == []
        assert (await west.get("/tips")).json()["items"] == []
        assert (await west.post(f"/tips/{line['id']}/answer", json={"state": "closed"})).status_code == 404
        words = await east.post(f"/tips/{line['id']}/reveal", json={"reason": "去核实"})
        assert words.json() == {"words": "晚上有人赌钱"}
        answer = {"state": "passed-on", "reward": "proposed"}
        assert (await east.post(f"/tips/{line['id']}/answer", json=answer)).json()["state"] == "passed-on"
    seen = await village.find(who, TipByCode(code))
    assert (seen.state, seen.reward) == ("passed-on", "proposed")
    async with town.db.begin() as conn:
        assert await value(conn, "SELECT state FROM duties WHERE about = 'tip'") == "done"
