"""Whose data only rest (PIPL 47) is kept and counted, and named in no list: of officers, landlords, organisations, campaigns."""

from typing import Any

import httpx
import pytest

from flows.case_facts import CasesToDecide
from flows.desk_facts import GuestsIn
from flows.engine import Refused
from flows.facts import MyDuties, MyStays, StaysIn, StayToAnswer
from flows.named_workers import NamedWorker
from flows.visit_deeds import RecordVisit
from flows.visit_facts import HouseToVisit
from registry import lodgers
from registry.audience import Audience, Filter, Reach, recipients
from registry.database import Database, rows, run, value
from registry.vault import Vault
from tests.broadcasting import PACK, Square
from tests.desk import EAST, with_officers
from tests.levels import member_of, settled
from tests.officers_town import MONDAY, OTHER_NUMBER, OfficersTown, town_of
from tests.registered import NOW, Village
from tests.test_audience import CITY, EVERYWHERE
from tests.test_audience import village as village_of_campaigns
from tests.test_officer_chat import officer_who
from tests.test_organisations import member, organisation
from tests.test_visit import visit

BECAUSE = {"reason": "本人申请删除"}


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    """Zhang San and a child declared to live in the landlord's house."""
    return await with_officers(await settled(db, vault, children=()))


async def rest(db: Database, name: str) -> None:
    async with db.begin() as conn:
        assert await run(
            conn, "UPDATE people SET restricted_at = :now WHERE name = :name", now=NOW, name=name
        )


# -- by chat -------------------------------------------------------------------------------------------------------


async def test_an_officer_at_the_door_is_told_how_many_and_not_who(village: Village) -> None:
    east = await officer_who(village, EAST)
    seen = await village.find(east, HouseToVisit(village.house))
    assert ([one.surname for one in seen.residents], seen.resting) == (["张"], 0)
    await rest(village.db, "张三")
    seen = await village.find(east, HouseToVisit(village.house))
    assert (seen.residents, seen.resting) == ((), 1)
    assert (await village.find(east, CasesToDecide())).count == 0


async def test_nobody_has_to_say_why_they_have_not_declared(village: Village) -> None:
    async with village.db.begin() as conn:
        await run(conn, "UPDATE declarations SET state = 'withdrawn'")
    east = await officer_who(village, EAST)
    with pytest.raises(Refused, match="undeclared-left"):
        await village.do(east, visit(village))
    await rest(village.db, "张三")
    deed: RecordVisit = visit(village)
    assert await village.do(east, deed) == 0


async def test_a_landlord_and_an_organisation_do_not_find_them(village: Village) -> None:
    landlord = await village.who(village.landlord)
    stay = int(await village.one("SELECT min(id) FROM stays"))
    member = await member_of(village, "property_manager")

    async def found() -> tuple[int, bool, int]:
        async with village.db.begin() as conn:
            vouched = await lodgers.unreported(conn, [(member, village.house_id)])
        listed = await village.find(landlord, StaysIn(village.house_id))
        return len(listed), await village.find(landlord, StayToAnswer(stay)) is not None, len(vouched)

    assert await found() == (1, True, 1)
    await rest(village.db, "张三")
    assert await found() == (0, False, 0)


async def test_an_employer_and_a_desk_are_not_asked_about_them(db: Database, vault: Vault) -> None:
    village = await Village(db, vault).build()
    employer = await member(village, await organisation(village))
    clerk = await member(village, await organisation(village, "desk", village.house_id))
    lodged = {"pays_to": "employer", "company": "东村电器厂", "lodged_by": "employer"}
    await village.do(await village.who(), village.declaration(**lodged))
    job = int(await village.one("SELECT id FROM employments"))

    async def found() -> tuple[bool, bool, int]:
        todos = [duty.start for duty in await village.find(employer, MyDuties())]
        known = await village.find(employer, NamedWorker(job))
        guests = await village.find(clerk, GuestsIn(village.house_id))
        return f"hired:{job}" in todos, known is not None, len(guests)

    assert await found() == (True, True, 1)
    await rest(db, "张三")
    assert await found() == (False, False, 0)


async def test_their_own_chat_still_shows_them_their_stay(village: Village) -> None:
    person = await village.one("SELECT person_id FROM stays LIMIT 1")
    await rest(village.db, "张三")
    assert len(await village.find(await village.who(person), MyStays())) == 1


# -- by the API ----------------------------------------------------------------------------------------------------


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    """Chen Ping and Wei Lai live in one room of a bed; Chen Ping is seen by an officer and owes something."""
    town = await town_of(db, vault).build()
    await town.file()
    await town.file(name="卫来", number=OTHER_NUMBER)
    async with town.db.begin() as conn:
        await run(conn, "UPDATE stays SET assurance = 'seen'")
        town.town.conn = conn
        house = town.houses["east"]
        await town.town.put("rooms", house_id=house, area_no=3, label="301", kind="room", beds=1)
        await run(
            conn,
            "INSERT INTO duties (pack, rule, holder, area_no, house_id, person_id, about, about_id, since, due_rule, due, "
            "opened_at) SELECT 'cixi-2023', 'tenant-still-here', 'tenant', 3, s.house_id, s.person_id, 'stay', s.id, :day, "
            ":day, :day, now() FROM stays s JOIN people p ON p.id = s.person_id AND p.name = '陈平'",
            day=MONDAY,
        )
    return town


async def area(east: httpx.AsyncClient) -> int:
    return int((await east.get("/areas")).json()["items"][0]["id"])


async def everywhere(east: httpx.AsyncClient, town: OfficersTown) -> dict[str, Any]:
    """Every list of the API in which a resident may stand."""
    house = town.houses["east"]
    paths = {
        "declarations": "/declarations",
        "by name": "/declarations?person=陈",
        "csv": "/declarations.csv",
        "house": f"/houses/{house}",
        "duties": "/duties",
        "crowded": "/crowded-rooms",
        "twins": "/twins",
        "samples": f"/samples?area={await area(east)}",
        "notices": "/notices?state=failed",
        "rows": f"/rates/self-declaration/rows?area={await area(east)}",
        "visits": f"/houses/{house}/visits",
        "corrections": "/corrections",
    }
    found = {}
    for name, path in paths.items():
        answer = await east.get(path)
        assert answer.status_code == 200, (name, answer.text)
        found[name] = answer.text
    return found


async def test_no_list_of_the_api_names_them(town: OfficersTown) -> None:
    async with await town.officer() as east:
        stays = [one["stay_id"] for one in (await east.get(f"/houses/{town.houses['east']}")).json()["stays"]]
        sent = {"kind": "fire", "outcome": "met", "present": stays}
        assert (await east.post(f"/houses/{town.houses['east']}/visits", json=sent)).status_code == 200
        assert (await east.post("/samples", json={"area": await area(east), "number": 5})).json() == {
            "drawn": 2
        }
        before = await everywhere(east, town)
        named = {name for name, text in before.items() if "陈" in text}
        assert named >= {"declarations", "by name", "csv", "house", "duties", "crowded", "samples", "visits"}
        async with town.db.begin() as conn:
            person = await value(conn, "SELECT id FROM people WHERE name = '陈平'")
        assert (await east.post(f"/people/{person}/restrict", json=BECAUSE)).status_code == 200
        after = await everywhere(east, town)
        assert [name for name, text in after.items() if "陈" in text] == []
        lines = (await east.get("/declarations")).json()["items"]
        assert {(one["name"], one["at_rest"]) for one in lines} == {("", True), ("卫来", False)}
        residents = (await east.get(f"/houses/{town.houses['east']}")).json()["stays"]
        assert {(one["person"]["name"], one["person"]["at_rest"]) for one in residents} == {
            ("", True),
            ("卫来", False),
        }
        exported = await east.post("/declarations/export", json=BECAUSE | {"state": "submitted"})
        assert exported.headers["x-row-count"] == "1"
        assert "陈平" not in exported.text
        await east.post(f"/people/{person}/unrestrict", json=BECAUSE)
        assert {name for name, text in (await everywhere(east, town)).items() if "陈" in text} == named


async def test_a_sample_is_not_drawn_of_them_and_figures_stay(town: OfficersTown) -> None:
    async with await town.officer() as east:
        counted = (await east.get(f"/houses/{town.houses['east']}")).json()["residents"]
        await rest(town.db, "陈平")
        assert (await east.post("/samples", json={"area": await area(east), "number": 5})).json() == {
            "drawn": 1
        }
        assert (await east.get(f"/houses/{town.houses['east']}")).json()["residents"] == counted == 2


async def test_a_lessor_at_rest_is_not_found_by_name(town: OfficersTown) -> None:
    async with await town.officer() as east:
        assert len((await east.get("/houses", params={"q": "方大"})).json()["items"]) == 1
        await rest(town.db, "方大同")
        assert (await east.get("/houses", params={"q": "方大"})).json()["items"] == []
        assert "方大" not in (await east.get(f"/houses/{town.houses['east']}")).text


async def test_a_campaign_goes_past_them_unless_it_is_a_warning(db: Database) -> None:
    """As with whoever said stop: `fanout` leaves those aside, but for an urgent one."""
    square = await Square(db).build()
    await village_of_campaigns(square)
    await rest(db, "东租客")
    async with db.begin() as conn:
        found = await recipients(conn, Audience((Filter(),)), Reach(PACK, CITY, EVERYWHERE))
        sql = f"{found.sql} SELECT p.name, r.opted_out FROM recipients r JOIN people p ON p.id = r.person_id"
        told = await rows(conn, sql, **found.values, today=MONDAY, now=NOW)
    assert {row.name for row in told if row.opted_out} == {"东租客"}
    assert len(told) > 3
