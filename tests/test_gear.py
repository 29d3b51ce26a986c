"""A landlord looks the house over and keeps its gear: what is wrong is reported, what expires is a duty."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.who import Who
from flows.engine import Refused
from flows.facts import HouseKnown, Known, MyDuties, MyHouses, WhoAmI
from flows.gear import AddGear, GearOf, GearSeen, SelfCheck, TellGear
from flows.self_check import gear_of, hazards_of
from programmes.pack import load, packs
from registry import files
from registry.database import Database, rows, run
from registry.vault import Vault
from tests.player import SCENE, refuse, talk
from tests.registered import Village
from tests.seen import HOUSE, LANDLORD

HAIMEN = load("haimen-2019")
OWNER: dict[type[Any], Any] = {
    WhoAmI: LANDLORD,
    MyHouses: (HOUSE,),
    HouseKnown: Known({}, ("haimen-2019",)),
    GearOf: (),
}
GEAR = GearSeen(7, "fire-gear", "一楼", 2, True, date(2023, 7, 1))
N = len(gear_of(HAIMEN))
PAGES = -(-len(hazards_of(HAIMEN)) // 6)
FINE = ("有，好用",) * N


# -- looking the house over -------------------------------------------------------------------------------------


def test_all_is_fine() -> None:
    typed = (*FINE, *("没有",) * PAGES, "不拍了", "没有了")
    talked = talk("self-check:12", *typed, facts=OWNER, deeds={SelfCheck: 0})
    deed = talked.deed()
    assert deed.gear == tuple((device.name, "fine") for device in gear_of(HAIMEN))
    assert (deed.house_id, deed.pack, deed.hazards, deed.photos, deed.note) == (12, "haimen-2019", (), (), "")
    assert talked.keys == ["noted", "end"]


def test_what_is_wrong_is_ticked_shown_and_told() -> None:
    first = hazards_of(HAIMEN)[0].code
    typed = (
        "有，坏了或过期",
        *FINE[1:],
        first,
        *("没有",) * (PAGES - 1),
        "file:5",
        "file:6",
        "不拍了",
        "灯不亮",
    )
    talked = talk("self-check:12", *typed, facts=OWNER, deeds={SelfCheck: 1})
    deed = talked.deed()
    assert (deed.gear[0][1], deed.hazards, deed.photos, deed.note) == (
        "wrong",
        (first,),
        ("5", "6"),
        "灯不亮",
    )
    assert talked.keys == ["noted", "to-mend", "reported", "end"]


@pytest.mark.parametrize("name", packs())
def test_every_pack_has_a_list_that_can_be_walked_through(name: str) -> None:
    pack = load(name)
    assert len(gear_of(pack)) <= 10
    assert len(hazards_of(pack)) <= 12
    assert all(device.title for device in gear_of(pack))


def test_without_a_list_nothing_is_asked() -> None:
    bare = replace(SCENE, pack=replace(SCENE.pack, devices=(), hazards=(), equipment=()))
    for flow in ("self-check", "equipment"):
        talked = talk(f"{flow}:12", facts=OWNER | {HouseKnown: None}, scene=bare)
        assert (talked.at, talked.keys) == (None, ["nothing-listed"])


# -- gear -------------------------------------------------------------------------------------------------------


def test_the_first_thing_is_added() -> None:
    typed = ("简易消防设施", "2", "一楼", "看不清", "2026年5月1日", "不拍")
    talked = talk("equipment:12", *typed, facts=OWNER, deeds={AddGear: None})
    assert talked.deed() == AddGear(12, "fire-gear", "一楼", 2, None, date(2026, 5, 1))
    assert talked.options == ["start:equipment:12", "start:menu"]


@pytest.mark.parametrize(
    ("said", "state"), [("坏了", "broken"), ("看过，好用", "works"), ("拿走了，不用了", "gone")]
)
def test_what_is_there_changes(said: str, state: str) -> None:
    talked = talk("equipment:12", "1", said, facts=OWNER | {GearOf: (GEAR,)}, deeds={TellGear: None})
    assert talked.deed() == TellGear(12, 7, state)
    assert "2023年7月1日到期" in talked.turns[0][-1].options[0].label


def test_what_is_replaced_keeps_kind_and_place() -> None:
    typed = ("1", "换了新的", "3", "2023-05-01", "2028年5月1日", "file:9")
    talked = talk("equipment:12", *typed, facts=OWNER | {GearOf: (GEAR,)}, deeds={AddGear: None})
    assert talked.deed() == AddGear(
        12, "fire-gear", "一楼", 3, date(2023, 5, 1), date(2028, 5, 1), "9", replaces=7
    )


def test_many_come_in_pages_and_a_refusal_is_told() -> None:
    many = tuple(replace(GEAR, id=n) for n in range(1, 9))
    talked = talk("equipment:12", "后面还有", facts=OWNER | {GearOf: many})
    assert talked.at == "which.2"
    refused = talk(
        "equipment:12", "1", "坏了", facts=OWNER | {GearOf: many}, deeds={TellGear: refuse("not-yours")}
    )
    assert refused.keys == ["refused-not-yours"]


# -- the register -----------------------------------------------------------------------------------------------


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


@pytest.fixture
async def chen(village: Village) -> Who:
    who = await village.who(village.landlord, tied_by="sms-code")
    return replace(who, pack=load("ningbo-2024"))


async def see(village: Village, sql: str) -> Sequence[tuple[Any, ...]]:
    async with village.db.begin() as conn:
        return [tuple(row) for row in await rows(conn, sql)]


async def running(village: Village) -> None:
    village.wait(days=365)
    async with village.db.begin() as conn:
        await run(
            conn,
            "INSERT INTO programmes (area_id, pack, edition, since) SELECT id, 'ningbo-2024', '', '2024-03-01' "
            "FROM areas WHERE parent_id IS NULL",
        )


async def rules(village: Village, chen: Who) -> list[str]:
    return [duty.rule for duty in await village.find(chen, MyDuties())]


async def test_a_look_is_kept_settles_the_duty_and_reports(village: Village, chen: Who) -> None:
    await running(village)
    async with village.db.begin() as conn:
        photo = await files.keep(conn, village.vault, chen.contact_id, b"picture")
    await village.do(chen, AddGear(village.house_id, "extinguisher", "一楼", 2, None, None))
    assert "landlord-self-check" in await rules(village, chen)
    check = SelfCheck(
        village.house_id,
        "ningbo-2024",
        (("extinguisher", "wrong"), ("torch", "absent")),
        ("F1", "nonsense"),
        (photo, "999999", "x"),
        "灯不亮",
    )
    assert await village.do(chen, check) == 1
    assert "landlord-self-check" not in await rules(village, chen)
    assert await see(village, "SELECT code, state, found_by, source, found_on FROM hazards") == [
        ("F1", "reported", "landlord", "landlord", None)
    ]
    assert await see(village, "SELECT kind, works, checked_on FROM devices") == [
        ("extinguisher", False, village.now.date())
    ]
    assert await see(village, "SELECT answers, note FROM self_checks") == [
        ({"extinguisher": "wrong", "torch": "absent", "F1": "wrong", "nonsense": "wrong"}, "灯不亮")
    ]
    assert await see(village, "SELECT about, file_id FROM pictures") == [("self-check", int(photo))]
    assert await village.do(chen, check) == 0


async def test_what_expires_is_a_duty_until_it_is_replaced(village: Village, chen: Who) -> None:
    await running(village)
    soon = date(2024, 6, 20)
    await village.do(chen, AddGear(village.house_id, "extinguisher", "一楼", 2, None, soon))
    ((duty,),) = [[d for d in await village.find(chen, MyDuties()) if d.rule == "landlord-gear-expires"]]
    assert (duty.due, duty.start) == (soon, f"equipment:{village.house_id}")
    (gear,) = await village.find(chen, GearOf(village.house_id))
    assert (gear.kind, gear.number, gear.expires_on) == ("extinguisher", 2, soon)
    new = AddGear(village.house_id, "extinguisher", "一楼", 2, None, date(2029, 6, 1), replaces=gear.id)
    await village.do(chen, new)
    assert "landlord-gear-expires" not in await rules(village, chen)
    (gear,) = await village.find(chen, GearOf(village.house_id))
    for state in ("broken", "works", "gone"):
        await village.do(chen, TellGear(village.house_id, gear.id, state))
    assert await village.find(chen, GearOf(village.house_id)) == ()
    with pytest.raises(Refused, match="not-yours"):
        await village.do(chen, TellGear(village.house_id, gear.id, "broken"))


async def test_only_the_lessor_keeps_it(village: Village, chen: Who) -> None:
    stranger = await village.who()
    for who, house in ((stranger, village.house_id), (chen, village.other_id)):
        assert await village.find(who, GearOf(house)) == ()
        for deed in (
            AddGear(house, "torch", "", 1, None, None),
            TellGear(house, 1, "gone"),
            SelfCheck(house, "ningbo-2024", (), (), (), ""),
        ):
            with pytest.raises(Refused, match="not-yours"):
                await village.do(who, deed)
