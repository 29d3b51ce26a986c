"""More people in a room than beds or space: said plainly with the pack's number to whoever reports, and seen by officers."""

from dataclasses import replace
from typing import Any

import pytest

from bot.who import Who
from flows.deeds import AnswerStay, Declare, Filed, ReportTenant
from flows.facts import HouseByCode, MyHouses, StayToAnswer, WhoAmI
from flows.space import Space, SpaceIn, least_area, too_many
from programmes.pack import load
from registry.database import Database, rows, run
from registry.overview.doubles import crowded
from registry.vault import Vault
from tests.player import SCENE, talk
from tests.registered import Village
from tests.seen import HOUSE, LANDLORD, STAY
from tests.test_declare_branches import home, person
from tests.visitor import resident_id

NINGBO = load("ningbo-2024")


@pytest.mark.parametrize(
    ("pack", "space", "people", "why"),
    [
        ("cixi-2023", Space(beds=2), 3, "beds"),
        ("cixi-2023", Space(beds=2), 2, ""),
        ("cixi-2023", Space(area=3.0), 3, ""),
        ("ningbo-2024", Space(area=11.9), 3, "area"),
        ("ningbo-2024", Space(area=12.0), 3, ""),
        ("dajiangdong-2018", Space(beds=4, area=10.0), 3, "area"),
        ("ningbo-2024", Space(), 30, ""),
    ],
)
def test_beds_and_the_packs_square_metres(pack: str, space: Space, people: int, why: str) -> None:
    assert too_many(load(pack), space, people) == why


def test_only_packs_that_ask_for_space_name_a_number() -> None:
    numbers = {name: least_area(load(name)) for name in ("cixi-2023", "dajiangdong-2018", "ningbo-2024")}
    assert numbers == {"cixi-2023": None, "dajiangdong-2018": 4.0, "ningbo-2024": 4.0}


def test_a_tenant_hears_of_their_own_number_after_the_receipt() -> None:
    facts: dict[type[Any], Any] = {HouseByCode: HOUSE, SpaceIn: Space(beds=2)}
    deeds = {Declare: Filed("0612-AAAA-BBBB", "landlord")}
    talked = talk(
        f"declare:{HOUSE.code}", *person("myself"), *home(along=("two",)), "send", facts=facts, deeds=deeds
    )
    assert talked.keys == ["receipt", "next-landlord", "invite", "crowded-beds", "after"]
    assert "301有3个大人住，登记的床位是2张" in talked.text
    alone = talk(f"declare:{HOUSE.code}", *person("myself"), *home(), "send", facts=facts, deeds=deeds)
    assert "crowded-beds" not in alone.keys


def test_a_landlord_hears_of_it_when_they_report_and_when_they_confirm() -> None:
    scene = replace(SCENE, pack=NINGBO)
    owner: dict[type[Any], Any] = {WhoAmI: LANDLORD, MyHouses: (HOUSE,), StayToAnswer: STAY}
    owner |= {SpaceIn: Space(area=7.5, people=2)}
    said = ("now", "李四", "resident-id", resident_id(8), "skip", "301", "昨天", "send")
    told = talk("report:12", *said, facts=owner, deeds={ReportTenant: "R1"}, scene=scene)
    assert "7.5平方米，有3个大人住，规定每人不少于4平方米" in told.text
    confirmed = talk("answer-stay:5", "lives", facts=owner, deeds={AnswerStay: None}, scene=scene)
    assert "crowded-area" in confirmed.keys
    denied = talk("answer-stay:5", "nobody", facts=owner, deeds={AnswerStay: None}, scene=scene)
    assert "crowded-area" not in denied.keys


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    built = await Village(db, vault).build()
    async with db.begin() as conn:
        await run(
            conn,
            "INSERT INTO rooms (house_id, area_no, label, beds) SELECT id, area_no, '301', 1 FROM houses WHERE id = :id "
            "ON CONFLICT (house_id, label) DO UPDATE SET beds = 1",
            id=built.house_id,
        )
    return built


async def flags_of(village: Village) -> list[list[str]]:
    async with village.db.begin() as conn:
        return [row.flags for row in await rows(conn, "SELECT flags FROM declarations ORDER BY id")]


async def test_the_officers_queue_has_it_and_no_stranger_learns_who_lives_there(village: Village) -> None:
    stranger = await village.who()
    await village.do(stranger, village.declaration())
    assert (await village.find(stranger, SpaceIn(village.house, "301"))).people == 0
    chen: Who = await village.who(village.landlord)
    assert (await village.find(chen, SpaceIn(village.house, "301"))) == Space(1, None, 1)
    other = village.declaration(name="李四", number=resident_id(8), phone="+8619900000008")
    await village.do(await village.who(), other)
    assert ["crowded" in flags for flags in await flags_of(village)] == [False, True]
    async with village.db.begin() as conn:
        stays = [row.id for row in await rows(conn, "SELECT id FROM stays")]
    for stay in stays:
        await village.do(chen, AnswerStay(stay, "lives"))
    async with village.db.begin() as conn:
        (room,) = await crowded(conn, after=0, limit=10)
    assert (room.room, room.beds, room.people) == ("301", 1, 2)


async def test_a_landlords_report_carries_the_flag_too(village: Village) -> None:
    await village.do(await village.who(), village.declaration())
    chen = await village.who(village.landlord)
    day = village.now.date()
    report = ReportTenant(village.house_id, "李四", "resident-id", resident_id(8), "", "301", day)
    await village.do(chen, report)
    assert "crowded" in (await flags_of(village))[-1]
