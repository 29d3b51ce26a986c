"""Rounds by plates, and papers that end: what property firms tell of themselves."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.who import Who
from flows.engine import Refused
from flows.facts import HouseByCode
from flows.firm_papers import TellPaper
from flows.organisation_facts import MyOrganisations, OrganisationSeen
from flows.patrol import GoneRound, PlaceSeen, PlaceToPatrol
from programmes.pack import load
from registry.database import Database, rows, run
from registry.duties import recompute_all, touch
from registry.todos import open_for
from registry.vault import Vault
from tests.officers_town import town_of
from tests.player import SCENE, talk
from tests.registered import Village
from tests.seen import HOUSE
from tests.small_town import Town
from tests.test_flows_organisations import acting
from tests.test_organisations import member, organisation

HAIMEN, KUNSHAN = load("haimen-2019"), load("kunshan-331")
PROPERTY = OrganisationSeen(6, "property_manager", "安宜物业")
HERE = PlaceSeen(12, HOUSE.code, HOUSE.address, "property_manager", "安宜物业")
IN_HAIMEN = replace(SCENE, pack=HAIMEN)
FACTS: dict[type[Any], Any] = {**acting(PROPERTY), PlaceToPatrol: HERE, HouseByCode: HOUSE}


def test_who_scans_a_plate_of_theirs_is_offered_the_round() -> None:
    talked = talk(f"welcome:{HOUSE.code}", facts=FACTS, scene=IN_HAIMEN)
    assert talked.options[0] == "patrol"
    assert talk(f"welcome:{HOUSE.code}", "1", facts=FACTS, scene=IN_HAIMEN).then == f"patrol:{HOUSE.code}"
    assert "patrol" not in talk(f"welcome:{HOUSE.code}", facts=FACTS).options, "Cixi asks for none"
    stranger = {**FACTS, PlaceToPatrol: None}
    assert "patrol" not in talk(f"welcome:{HOUSE.code}", facts=stranger, scene=IN_HAIMEN).options


@pytest.mark.parametrize(
    ("said", "deed", "leads"),
    [
        (("没发现问题", "不拍"), GoneRound(HOUSE.code, "fire-patrol", True), "start:patrol"),
        (
            ("有问题", "三楼通道堵了", "file:7"),
            GoneRound(HOUSE.code, "fire-patrol", False, "三楼通道堵了", "7"),
            f"start:hazard:{HOUSE.code}",
        ),
    ],
)
def test_a_round(said: tuple[str, ...], deed: GoneRound, leads: str) -> None:
    talked = talk(f"patrol:{HOUSE.code}", *said, facts=FACTS, deeds={GoneRound: 2}, scene=IN_HAIMEN)
    assert talked.deed() == deed
    assert talked.options[0] == leads
    typed = talk("patrol", HOUSE.code.lower(), *said, facts=FACTS, deeds={GoneRound: 2}, scene=IN_HAIMEN)
    assert typed.deed() == deed


def test_a_plate_of_others() -> None:
    assert talk("patrol:X", facts={**FACTS, PlaceToPatrol: None}, scene=IN_HAIMEN).keys == ["not-here"]
    assert talk("patrol:X", facts=FACTS).keys == ["not-here"], "the programme asks for no rounds"


async def in_haimen(village: Village, firm: int) -> Who:
    return replace(await member(village, firm), pack=HAIMEN)


async def test_a_plate_of_the_house_or_its_compound(db: Database, vault: Vault) -> None:
    village = await Village(db, vault).build()
    firm = await organisation(village, "property_manager", village.house_id)
    who = await in_haimen(village, firm)
    assert (await village.find(who, PlaceToPatrol(village.house.lower()))).house_id == village.house_id
    assert await village.find(who, PlaceToPatrol(village.other)) is None
    with pytest.raises(Refused, match="not-managed"):
        await village.do(who, GoneRound(village.other, "fire-patrol", True))
    async with db.begin() as conn:
        await run(conn, "UPDATE houses SET compound = '安宜小区', area_id = :area", area=village.east.id)
    assert (await village.find(who, PlaceToPatrol(village.other))).house_id == village.other_id
    assert await village.do(who, GoneRound(village.house, "fire-patrol", True)) == 1
    assert await village.do(who, GoneRound(village.house, "fire-patrol", True)) == 1
    assert await village.do(who, GoneRound(village.other, "fire-patrol", False, "通道堵了")) == 2
    async with db.begin() as conn:
        went = await rows(conn, "SELECT house_id, fine, note FROM patrols ORDER BY id")
        held = await rows(conn, "SELECT kind FROM events")
    assert [tuple(row) for row in went][1:] == [
        (village.house_id, True, ""),
        (village.other_id, False, "通道堵了"),
    ]
    assert [row.kind for row in held] == ["fire-patrol", "fire-patrol"], "one a house and day"
    with pytest.raises(Refused, match="not-managed"):
        await village.do(await village.who(), GoneRound(village.house, "fire-patrol", True))
    with pytest.raises(Refused, match="not-managed"):
        await village.do(who, GoneRound(village.house, "drill", True))


# -- papers -------------------------------------------------------------------------------------------------------


def test_a_paper_is_told() -> None:
    said = ("2023年1月1日", "2024年12月31日", "不拍")
    talked = talk("firm-papers:6", *said, facts=FACTS, deeds={TellPaper: None}, scene=IN_HAIMEN)
    assert talked.deed() == TellPaper(6, "service-contract", date(2023, 1, 1), date(2024, 12, 31))
    none = talk("firm-papers", facts={**FACTS, MyOrganisations: ()}, scene=IN_HAIMEN)
    assert none.keys == ["none-asked"]


async def test_its_end_is_said_a_month_ahead(db: Database) -> None:
    today = date(2020, 1, 10)
    async with db.begin() as conn:
        town = await Town(conn).build(HAIMEN.name)
        firm, person = await town.firm("property_manager"), await town.person()
        await town.speaks(person, firm)
        paper = {"area_no": 3, "organisation_id": firm, "kind": "service-contract", "source": "officer"}
        await town.put("papers", since=date(2019, 1, 1), until=date(2020, 2, 20), **paper)
        await recompute_all(conn, HAIMEN, today)
        assert "firm-papers" not in await starts(conn, person, today)
        await recompute_all(conn, HAIMEN, date(2020, 1, 21))
        assert f"firm-papers:{firm}" in await starts(conn, person, date(2020, 1, 21))
        await town.put("papers", since=date(2020, 2, 21), until=date(2021, 2, 20), **paper)
        await touch(conn, HAIMEN, date(2020, 1, 21), organisations=[firm])
        ended = await rows(conn, "SELECT state FROM duties WHERE rule = 'service-contract-ends' ORDER BY id")
        assert [row.state for row in ended] == ["done"]


async def test_the_contract_for_care_of_a_house_too(db: Database) -> None:
    today = date(2020, 3, 2)
    async with db.begin() as conn:
        town = await Town(conn).build(KUNSHAN.name)
        house, person = await town.house(), await town.person()
        firm = await town.firm("property_manager", house)
        await town.speaks(person, firm)
        paper = {"area_no": 3, "house_id": house, "kind": "care-contract", "source": "property_manager"}
        await town.put("papers", since=date(2019, 3, 1), until=date(2020, 3, 20), **paper)
        await recompute_all(conn, KUNSHAN, today)
        assert f"upkeep:{house}" in await starts(conn, person, today)


async def starts(conn: Any, person: int, today: date) -> list[str]:
    return [duty.start for duty in (await open_for(conn, [person], today))[person]]


async def test_what_a_member_and_an_officer_put_down(db: Database, vault: Vault) -> None:
    village = await Village(db, vault).build()
    firm = await organisation(village, "property_manager", village.house_id)
    who = await in_haimen(village, firm)
    await village.do(who, TellPaper(firm, "service-contract", date(2023, 1, 1), None))
    with pytest.raises(Refused, match="not-a-member"):
        await village.do(who, TellPaper(firm, "agency-record", date(2023, 1, 1), None))
    assert await village.one("SELECT source FROM papers") == "property_manager"


async def test_officers_see_papers_and_rounds(db: Database, vault: Vault) -> None:
    town = await town_of(db, vault).build()
    new = {"area_id": town.town.east, "kind": "property_manager", "name": "安宜物业"}
    async with await town.officer() as east, await town.officer("西民警") as west:
        at = f"/organisations/{(await east.post('/organisations', json=new)).json()['id']}"
        paper = {"kind": "service-contract", "since": "2023-01-01", "until": "2023-07-01"}
        told = (await east.post(f"{at}/papers", json=paper)).json()
        assert told["papers"] == [{**paper, "source": "officer"}]
        assert (await east.get(f"{at}/papers")).json() == told
        assert (await east.post(f"{at}/papers", json={**paper, "kind": "plan"})).status_code == 422
        assert (await east.post(f"{at}/papers", json={**paper, "until": "2022-01-01"})).status_code == 422
        assert (await east.get(f"{at}/rounds")).json()["items"] == []
        for path in ("papers", "rounds"):
            assert (await west.get(f"{at}/{path}")).status_code == 404
