"""Places near where people live: imported, inherited from the areas above, told nearest first, kindly when none is known."""

from pathlib import Path
from typing import Any

import pytest

from flows.deeds import Acknowledge, Learnt, TellHouse
from flows.facts import HouseByCode, HouseKnown, Known, MyHouses, MyStays, WhoAmI
from flows.hazard import OpenHazards, Reported, ReportHazard
from flows.places import PlaceSeen, PlacesNear
from registry.database import Database
from registry.exchange import import_file
from registry.vault import Vault
from tests.officers_town import OfficersTown, town_of
from tests.player import Talked, talk
from tests.registered import NOW, Village
from tests.seen import HOUSE, LANDLORD, STAY
from tests.tables import Office, counts, csv_file, problems
from tests.test_flows_tenant import learnt

HEAD = ("县市", "镇街", "村社区", "网格", "场所类型", "场所名称", "场所地址", "开放时间", "网址", "联系电话")
CITY = ("慈溪市", "", "", "", "消防器材", "器材商城", "网上", "", "https://gear.example/", "")
TOWN = ("慈溪市", "观海卫镇", "", "", "charging", "镇充电站", "镇前街1号", "全天", "", "")
EAST = ("", "观海卫镇", "东村", "", "充电桩", "东村充电点", "村口", "", "", "0574-6000")
WEST = ("", "观海卫镇", "西村", "", "免费培训", "西村学堂", "活动室", "周三", "https://learn.example/a", "")

CHARGE = PlaceSeen("charging", "东村充电点", "村口")
GEAR = PlaceSeen("gear", "器材商城", "网上", "", "https://gear.example/")
LEARN = PlaceSeen("training", "学堂", "活动室", "周三", "https://learn.example/a", "0574-6000")


@pytest.fixture
async def office(db: Database, vault: Vault, tmp_path: Path) -> Office:
    return await Office(db, vault, tmp_path).open()


async def test_a_place_comes_in_once_and_nothing_is_erased(office: Office) -> None:
    assert counts(await office.bring("places", (HEAD, CITY, TOWN, EAST), dry_run=True)) == (3, 0, 0, 0)
    assert counts(await office.bring("places", (HEAD, CITY, TOWN, EAST))) == (3, 0, 0, 0)
    assert counts(await office.bring("places", (HEAD, CITY, TOWN, EAST))) == (0, 0, 3, 0)
    moved = (*EAST[:6], "村尾", "全天", "", "")
    assert counts(await office.bring("places", (HEAD, moved, WEST))) == (1, 1, 0, 0)
    seen = "SELECT address, hours, url, phone FROM places WHERE name = '东村充电点'"
    assert await office.see(seen) == [("村尾", "全天", None, "0574-6000")]
    audited = "SELECT count(*) FROM audit WHERE about LIKE 'place%' AND action LIKE 'import.%'"
    assert await office.see(audited) == [(5,)]


async def test_english_headings_are_understood(office: Office) -> None:
    head = ("city", "subdistrict", "kind", "name", "address", "hours", "link", "phone")
    row = ("慈溪市", "观海卫镇", "desk", "Town desk", "1 Front St", "9-17", "", "")
    assert counts(await office.bring("places", (head, row))) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ((*EAST[:5], "", *EAST[6:]), ("场所名称", "required")),
        ((*EAST[:4], "公园", *EAST[5:]), ("场所类型", "choice")),
        ((*EAST[:8], "http://gear.example/", ""), ("网址", "https")),
        ((*EAST[:8], "javascript:alert(1)", ""), ("网址", "https")),
        ((*EAST[:8], "https://a@b.example/", ""), ("网址", "https")),
        ((*EAST[:8], "https:///x", ""), ("网址", "https")),
        (("", "", "南村", *EAST[3:]), ("村社区", "area-unknown")),
        (("", "", "", *EAST[3:]), ("村社区", "level")),
    ],
)
async def test_wrong_rows_are_left_out(
    office: Office, row: tuple[str, ...], problem: tuple[str, str]
) -> None:
    assert problems(await office.bring("places", (HEAD, row))) == [(2, *problem)]
    assert await office.see("SELECT count(*) FROM places") == [(0,)]


async def test_one_place_stands_in_a_file_once(office: Office) -> None:
    assert problems(await office.bring("places", (HEAD, EAST, EAST))) == [(3, "场所名称", "twice")]


# -- who sees which -----------------------------------------------------------------------------------------------


@pytest.fixture
async def village(db: Database, vault: Vault, tmp_path: Path) -> Village:
    built = await Village(db, vault).build()
    await brought(db, vault, tmp_path, CITY, TOWN, EAST, WEST)
    return built


async def brought(db: Database, vault: Vault, folder: Path, *rows: tuple[str, ...]) -> None:
    report = await import_file(db, vault, "places", csv_file(folder, (HEAD, *rows)), today=NOW.date())
    assert not report.errors


async def test_places_of_the_areas_above_are_seen_too_the_nearest_first(village: Village) -> None:
    stranger = await village.who()
    east = await village.find(stranger, PlacesNear(village.house))
    assert [place.name for place in east] == ["东村充电点", "镇充电站", "器材商城"]
    assert east[2] == GEAR
    west = await village.find(stranger, PlacesNear(village.other))
    assert [place.name for place in west] == ["西村学堂", "镇充电站", "器材商城"]
    assert await village.find(stranger, PlacesNear("NOPE")) == ()


async def test_of_each_kind_six_are_told(village: Village, tmp_path: Path) -> None:
    many = [(*TOWN[:5], f"镇充电站{n}", *TOWN[6:]) for n in range(9)]
    await brought(village.db, village.vault, tmp_path, *many)
    near = await village.find(await village.who(), PlacesNear(village.house))
    assert [place.kind for place in near].count("charging") == 6
    assert (near[0].name, near[-1].kind) == ("东村充电点", "gear")


async def test_officers_see_those_of_their_areas(db: Database, vault: Vault, tmp_path: Path) -> None:
    town: OfficersTown = await town_of(db, vault).build()
    await brought(db, vault, tmp_path, ("", "", *EAST[2:]), ("", "", *WEST[2:]))
    east = await town.officer("东民警", "houses:read")
    assert [one["name"] for one in (await east.get("/places")).json()["items"]] == ["东村充电点"]
    assert (await east.get("/places?kind=training")).json()["items"] == []


# -- what is said -------------------------------------------------------------------------------------------------


def told(subject: str = "", *near: PlaceSeen) -> Talked:
    return talk(f"places{subject}", facts={MyStays: (STAY,), PlacesNear: near})


def starts(talked: Talked) -> list[str]:
    return [option.value for option in talked.last[-1].options]


def test_of_several_kinds_one_is_chosen() -> None:
    kinds = told("", GEAR, CHARGE, LEARN)
    assert kinds.keys == ["kinds"]
    code = STAY.house_code
    wanted = [f"start:places:{kind}.{code}" for kind in ("training", "charging", "gear")]
    assert starts(kinds) == [*wanted, "start:menu"]
    chosen = told(f":charging.{code}", GEAR, CHARGE, LEARN)
    assert chosen.keys == ["place", "next-charging"]
    assert starts(chosen) == [f"start:places:{code}", "start:menu"]


def test_all_that_is_known_of_a_place_is_said_and_no_more() -> None:
    place, after = told("", LEARN).last
    assert place.text == "学堂\n地址：活动室\n时间：周三\n电话：0574-6000"
    assert place.link == "https://learn.example/a"
    assert after.key == "next-training"
    bare = told("", CHARGE).last[0]
    assert (bare.text, bare.link) == ("东村充电点\n地址：村口", None)


@pytest.mark.parametrize("subject", ["", ":gear", f":gear.{STAY.house_code}", ":JD12A7"])
def test_where_nothing_is_known_the_grid_worker_is_offered(subject: str) -> None:
    talked = told(subject)
    assert talked.keys == ["none"]
    assert starts(talked)[0].startswith("start:grid-worker:")


def test_without_a_home_one_is_asked_for() -> None:
    talked = talk("places")
    assert talked.keys == ["no-home"]
    assert starts(talked) == ["start:declare", "start:grid-worker", "start:menu"]
    landlord = talk("places", facts={MyHouses: (HOUSE,), PlacesNear: (GEAR,)})
    assert landlord.keys == ["place", "next-gear"]


@pytest.mark.parametrize(("near", "offered"), [((GEAR,), True), ((CHARGE,), False), ((), False)])
def test_what_is_missing_can_be_bought(near: tuple[PlaceSeen, ...], offered: bool) -> None:
    known = Known({"house.persons": 12, "house.device.smart-smoke": 2}, ("cixi-2023",), {})
    facts: dict[type[Any], Any] = {WhoAmI: LANDLORD, MyHouses: (HOUSE,), HouseKnown: known, PlacesNear: near}
    talked = talk("requirements:12", "8", "2", "send", facts=facts, deeds={TellHouse: None})
    assert (f"start:places:gear.{HOUSE.code}" in starts(talked)) is offered


@pytest.mark.parametrize(
    ("kind", "near", "offered"), [("F1", (CHARGE,), True), ("F1", (LEARN,), False), ("F3", (CHARGE,), False)]
)
def test_who_reports_e_bikes_is_told_where_to_charge(
    kind: str, near: tuple[PlaceSeen, ...], offered: bool
) -> None:
    facts: dict[type[Any], Any] = {HouseByCode: HOUSE, OpenHazards: (), PlacesNear: near}
    said = (kind, "public", "stairs", "blocked", "skip", "skip")
    deeds = {ReportHazard: Reported("0612-01", NOW.date())}
    talked = talk(f"hazard:{HOUSE.code}", *said, facts=facts, deeds=deeds)
    assert talked.keys[-1] == "thanks"
    assert (f"start:places:charging.{HOUSE.code}" in starts(talked)) is offered


@pytest.mark.parametrize(("near", "offered"), [((LEARN,), True), ((GEAR,), False)])
def test_who_has_learnt_is_told_where_to_learn_more(near: tuple[PlaceSeen, ...], offered: bool) -> None:
    deeds = {Acknowledge: Learnt(NOW.date(), "0612-LLLL-NNNN")}
    talked = talk("lesson:fire-safety", *learnt(), facts={MyStays: (STAY,), PlacesNear: near}, deeds=deeds)
    assert talked.keys[-1] == "holds-until"
    assert (f"start:places:training.{STAY.house_code}" in starts(talked)) is offered
