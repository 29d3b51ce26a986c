"""The same organisation twice: by its code it is refused or joined, by its name an officer decides; all goes over to one."""

from datetime import date

import pytest

from flows.organisation_deeds import AskOrganisation, Hire, ReportLodgers
from registry.database import Database, rows, value
from registry.vault import Vault
from tests.officers_town import OfficersTown, town_of
from tests.registered import NOW, Village
from tests.test_api_organisations import COOPERATIVE
from tests.test_organisations import member, organisation, worker

TODAY = NOW.date()


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


async def test_a_code_that_is_on_record_is_refused_kindly(town: OfficersTown) -> None:
    new = {"area_id": town.town.east, "kind": "employer", "name": "东村电器厂", "credit_code": COOPERATIVE}
    async with await town.officer() as east:
        first = (await east.post("/organisations", json=new)).json()
        again = await east.post("/organisations", json={**new, "name": "电器厂（东村）"})
        assert (again.status_code, again.json()["code"]) == (409, "number-taken")
        assert again.json()["organisation_id"] == first["id"]
        assert str(first["id"]) in again.json()["detail"]
        agency = await east.post("/organisations", json={**new, "kind": "agent"})
        assert agency.status_code == 200, "a firm may have two roles"
        plain = (await east.post("/organisations", json={**new, "credit_code": None, "name": "西厂"})).json()
        taken = await east.post(f"/organisations/{plain['id']}/change", json={"credit_code": COOPERATIVE})
        assert taken.status_code == 409
        same = await east.post(f"/organisations/{first['id']}/change", json={"credit_code": COOPERATIVE})
        assert same.status_code == 200


@pytest.mark.parametrize(("decided", "left"), [("same", 1), ("different", 2)])
async def test_a_name_without_a_code_goes_to_the_officers(
    town: OfficersTown, decided: str, left: int
) -> None:
    new = {"area_id": town.town.east, "kind": "employer", "name": "东村 电器厂（一厂）"}
    async with await town.officer() as east, await town.officer("西民警") as west:
        first = (await east.post("/organisations", json=new)).json()
        second = (
            await east.post(
                "/organisations", json={**new, "name": "东村电器厂(一厂)", "credit_code": COOPERATIVE}
            )
        ).json()
        await east.post("/organisations", json={**new, "kind": "agent"})
        house = {"house_id": town.houses["east"]}
        for firm in (first, second):
            await east.post(f"/organisations/{firm['id']}/houses", json=house)
        paper = {"name": "赵敏", "phone": "19900000009"}
        await east.post(f"/organisations/{second['id']}/members", json=paper)
        (pair,) = (await east.get("/organisations/doubles")).json()["items"]
        assert (pair["one"]["id"], pair["other"]["id"]) == (first["id"], second["id"])
        at = f"/organisations/doubles/{pair['id']}/decide"
        assert (await west.post(at, json={"decided": decided, "reason": "看过执照"})).status_code == 404
        done = await east.post(at, json={"decided": decided, "reason": "看过执照"})
        assert done.status_code == 200, done.text
        assert (await east.get("/organisations/doubles")).json()["items"] == []
        assert (await east.post(at, json={"decided": "same", "reason": "看过"})).status_code == 409
        there = (await east.get("/organisations", params={"kind": "employer"})).json()["items"]
        assert len(there) == left
        if decided == "same":
            kept = (await east.get(f"/organisations/{first['id']}")).json()
            assert (kept["credit_code"], kept["members"], kept["houses"]) == (COOPERATIVE, 1, 1)


async def test_what_became_part_of_one_is_joined_to_no_other(town: OfficersTown) -> None:
    new = {"area_id": town.town.east, "kind": "employer"}
    async with await town.officer() as east:
        for name in ("东村电器厂", "东村 电器厂", "东村电 器厂"):
            assert (await east.post("/organisations", json={**new, "name": name})).status_code == 200
        first, *others = (await east.get("/organisations/doubles")).json()["items"]
        same = {"decided": "same", "reason": "看过执照"}
        done = (await east.post(f"/organisations/doubles/{first['id']}/decide", json=same)).json()
        left = (await east.get("/organisations/doubles")).json()["items"]
        assert [{pair["one"]["id"], pair["other"]["id"]} & {done["gone"]} for pair in left] == [set()]
        (stale,) = [pair for pair in others if done["gone"] in (pair["one"]["id"], pair["other"]["id"])]
        late = await east.post(f"/organisations/doubles/{stale['id']}/decide", json=same)
        assert (late.status_code, late.json()["code"]) == (409, "wrong-state")
        there = (await east.get("/organisations", params={"kind": "employer"})).json()["items"]
        assert len(there) == 2, "nothing went to one that has ended"


async def test_everything_goes_over(db: Database, vault: Vault) -> None:
    from registry import organisation_twins

    village = await Village(db, vault).build()
    kept = await organisation(village, "employer", village.house_id)
    gone = await organisation(village, "employer", village.house_id, village.other_id)
    async with db.begin() as conn:
        assert await organisation_twins.suggest(conn, [kept, gone], NOW) == 1
        assert await organisation_twins.suggest(conn, [kept, gone], NOW) == 0
    who = await member(village, gone)
    await village.do(who, Hire(gone, (worker(1), worker(2)), TODAY, None, None))
    async with db.begin() as conn:
        moved = await organisation_twins.join(conn, kept, gone, NOW)
        houses = await rows(
            conn,
            "SELECT house_id FROM managed_houses WHERE organisation_id = :id AND until IS NULL ORDER BY house_id",
            id=kept,
        )
        assert [row.house_id for row in houses] == sorted([village.house_id, village.other_id])
        left = "SELECT count(*) FROM employments WHERE organisation_id = :id AND leaving_reported_at IS NULL"
        assert await value(conn, left, id=kept) == 2
        assert await value(conn, left, id=gone) == 0
        assert await value(conn, "SELECT until FROM organisations WHERE id = :id", id=gone) == TODAY
    assert (len(moved["members"]), len(moved["employments"])) == (1, 2)
    await village.do(who, ReportLodgers(village.other_id, (worker(1),), TODAY))


async def test_who_asks_for_one_on_record_is_sent_to_its_office(db: Database, vault: Vault) -> None:
    village = await Village(db, vault).build()
    firm = await organisation(village)
    async with db.begin() as conn:
        await conn.exec_driver_sql(f"UPDATE organisations SET credit_code = '{COOPERATIVE}'")
    stranger = await village.who()
    due = await village.do(
        stranger, AskOrganisation("employer", COOPERATIVE, "村口", "+8619900000009", "用人单位 电器厂")
    )
    other = await village.do(
        stranger, AskOrganisation("employer", "", "村口", "+8619900000009", "用人单位 别的厂")
    )
    assert due == other, "nothing tells the two apart"
    assert isinstance(due, date)
    async with db.begin() as conn:
        asked = await rows(conn, "SELECT area_no FROM help_requests ORDER BY id")
        area = await value(conn, "SELECT area_no FROM organisations WHERE id = :id", id=firm)
    assert asked[0].area_no == area
