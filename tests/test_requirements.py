"""What a house must have: a landlord is asked only what settles it, an officer sees each thing with its source."""

from collections.abc import Mapping
from typing import Any

import pytest

from flows.deeds import TellHouse
from flows.engine import Refused
from flows.facts import HouseKnown, Known, MyHouses, WhoAmI
from programmes.pack import load
from registry import requirements
from registry.database import Database, run
from registry.vault import Vault
from tests.officers_town import OfficersTown, town_of
from tests.player import talk
from tests.registered import Village
from tests.seen import HOUSE, LANDLORD

CIXI = "cixi-2023"


def asked(
    known: Mapping[str, object],
    *said: str,
    packs: tuple[str, ...] = (CIXI,),
    told: Mapping[str, Any] | None = None,
) -> Any:
    facts: dict[type[Any], Any] = {
        WhoAmI: LANDLORD,
        MyHouses: (HOUSE,),
        HouseKnown: Known(known, packs, told or {}),
    }
    return talk("requirements:12", *said, facts=facts, deeds={TellHouse: None})


def test_only_what_settles_something_is_asked() -> None:
    nothing = asked({"house.persons": 4})
    assert nothing.at is None
    assert nothing.keys == ["nothing-asked"]
    small = asked({}, "4", "send")
    assert small.deed() == TellHouse(HOUSE.id, {"house.persons": 4})
    assert small.keys == ["nothing-asked"]


def test_the_shortfall_is_counted() -> None:
    talked = asked({"house.device.smart-smoke": 2}, "12", "8间", "2", "send")
    told = {"house.persons": 12, "house.rooms": 8, "house.corridors": 2}
    assert talked.deed() == TellHouse(HOUSE.id, told)
    assert "要10个，现在登记了2个" in talked.text


def test_what_is_not_known_may_be_left_open() -> None:
    talked = asked({}, "不填")
    assert talked.deeds == []
    assert talked.keys[-2:] == ["what-unknown", "what-next"]


def test_the_counts_are_looked_over_before_they_are_kept() -> None:
    talked = asked({}, "12", "8", "不填")
    assert (talked.at, talked.deeds) == ("check", [])
    assert [(row.label, row.value) for row in talked.last[-1].rows] == [
        ("住的人数", "12"),
        ("租出的房间", "8"),
        ("走道", "没填"),
    ]
    again = asked({}, "12", "8", "不填", "rooms", "9", "send")
    assert again.deed() == TellHouse(HOUSE.id, {"house.persons": 12, "house.rooms": 9})
    fewer = asked({}, "12", "8", "2", "persons", "4", "send")
    assert fewer.deed() == TellHouse(HOUSE.id, {"house.persons": 4})


OWN = {"house.persons": 12, "house.rooms": 8}


def test_what_a_landlord_told_before_may_be_changed() -> None:
    known = {**OWN, "house.corridors": 2, "house.rooms_and_corridors": 10, "house.device.smart-smoke": 2}
    before = asked(known, told=OWN)
    assert (before.at, before.options) == ("told-before", ["right", "change"])
    assert "住的人数：12" in before.text
    assert asked(known, "还是这样", told=OWN).deeds == []
    changed = asked(known, "改一下", "11", "不填", "send", told=OWN)
    assert changed.deed() == TellHouse(HOUSE.id, {"house.persons": 11})
    assert "要10个" in changed.text, "what was left out stays as it was"


def test_a_group_rental_is_found_out_by_asking() -> None:
    talked = asked({}, "6", "不是", "24", "3", "4", "send", packs=("haimen-2019",))
    assert "算群租房" in talked.text
    assert talked.deed() == TellHouse(
        HOUSE.id,
        {
            "house.persons": 6,
            "house.complete_flat": False,
            "house.area": 24.0,
            "house.rooms": 3,
            "house.beds": 4,
        },
    )


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def test_a_landlords_word_fills_what_nobody_knew(village: Village) -> None:
    chen = await village.who(village.landlord)
    known = await village.find(chen, HouseKnown(village.house_id))
    assert known.packs == (CIXI,)
    assert known.facts["house.persons"] is None
    assert known.facts["house.rooms"] == 2
    await village.do(chen, TellHouse(village.house_id, {"house.persons": 12, "house.rooms": 9}))
    known = await village.find(chen, HouseKnown(village.house_id))
    assert (known.facts["house.persons"], known.facts["house.rooms"]) == (12, 9)
    assert await village.one("SELECT count(*) FROM house_sources WHERE said = 'counted'") == 1
    due = await village.one("SELECT due FROM duties WHERE rule = 'require-smart-smoke' AND state = 'open'")
    assert str(due) == "2023-12-31"


async def test_a_landlord_corrects_their_own_word_and_nobody_elses(village: Village) -> None:
    chen = await village.who(village.landlord)
    house, heads = village.house_id, "SELECT head_count FROM houses WHERE id = :id"
    await village.do(chen, TellHouse(house, {"house.persons": 12, "house.rooms": 9, "house.area": 80.5}))
    known = await village.find(chen, HouseKnown(house))
    assert known.told == {"house.persons": 12, "house.rooms": 9, "house.area": 80.5}
    await village.do(chen, TellHouse(house, {"house.persons": 11}))
    assert await village.one(heads, id=house) == 11
    async with village.db.begin() as conn:
        await run(
            conn, "UPDATE houses SET head_count = 30, rooms_count = 20 WHERE id = :id", id=house
        )  # an officer counted
    assert (await village.find(chen, HouseKnown(house))).told == {"house.area": 80.5}
    await village.do(chen, TellHouse(house, {"house.persons": 9}))
    assert await village.one(heads, id=house) == 30


async def test_another_landlords_house_is_not_told_of(village: Village) -> None:
    chen = await village.who(village.landlord)
    assert await village.find(chen, HouseKnown(village.other_id)) is None
    with pytest.raises(Refused, match="not-yours"):
        await village.do(chen, TellHouse(village.other_id, {"house.persons": 1}))


@pytest.mark.parametrize("name", ["cixi-2023", "haimen-2019", "luoyang-2022", "kunshan-331", "ningbo-2024"])
async def test_every_packs_fields_can_be_found(village: Village, name: str) -> None:
    async with village.db.begin() as conn:
        found = await requirements.facts_of(conn, load(name), [village.house_id], village.now.date())
    assert found[village.house_id].keys() == requirements.spoken_of(load(name))


async def test_an_officer_sees_what_is_missing(db: Database, vault: Vault) -> None:
    town: OfficersTown = await town_of(db, vault).build()
    async with db.begin() as conn:
        town.town.conn = conn
        await town.town.change("houses", town.houses["east"], head_count=12, rooms_count=8, corridors=2)
        await town.town.put(
            "devices", area_no=3, house_id=town.houses["east"], kind="smart-smoke", number=7, source="officer"
        )
    async with await town.officer() as east:
        answer = await east.get(f"/houses/{town.houses['east']}/requirements")
        assert answer.status_code == 200, answer.text
        (programme,) = answer.json()["programmes"]
        assert programme["pack"] == CIXI
        assert programme["group_rental"] is None
        needs = {need["name"]: need for need in programme["requirements"]}
        smoke = needs["smart-smoke"]
        assert (smoke["state"], smoke["have"], smoke["want"]) == ("missing", 7, 10)
        assert smoke["source"]
        assert (await east.get(f"/houses/{town.houses['west']}/requirements")).status_code == 404
