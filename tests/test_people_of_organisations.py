"""Who has no home here belongs to the area of the organisation they speak for, or that reported them as its worker."""

from datetime import date

import pytest

from registry.database import Database, run
from registry.vault import Vault
from tests.officers_town import OfficersTown, town_of
from tests.small_town import MORNING


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


async def test_a_member_without_a_home_is_seen_in_the_organisations_area(town: OfficersTown) -> None:
    new = {"area_id": town.town.east, "kind": "agent", "name": "顺心房产"}
    async with await town.officer() as east, await town.officer("西民警") as west:
        firm = (await east.post("/organisations", json=new)).json()
        paper = {"name": "赵敏", "phone": "19900000009"}
        person = (await east.post(f"/organisations/{firm['id']}/members", json=paper)).json()["person_id"]
        shown = (await east.get(f"/people/{person}")).json()
        assert (shown["name"], shown["homes"]) == ("赵敏", [])
        (tie,) = shown["organisations"]
        assert (tie["id"], tie["tie"], tie["until"]) == (firm["id"], "speaks", None)
        assert len(shown["phones"]) == 1
        assert (await west.get(f"/people/{person}")).status_code == 404
        seen = await east.post(f"/people/{person}/reveal", json={"what": "phones", "reason": "打电话"})
        assert seen.status_code == 200
        trail = (await east.get("/audit", params={"action": "reveal"})).json()["items"]
        assert len(trail) == 1, "the look is kept in the organisation's area"


@pytest.mark.parametrize(("reported", "status"), [(True, 200), (False, 404)])
async def test_a_worker_is_seen_once_reported(town: OfficersTown, reported: bool, status: int) -> None:
    async with town.db.begin() as conn:
        town.town.conn = conn
        firm, person = await town.town.firm(), await town.town.person("王五")
        await town.town.works(person, firm, began=date(2023, 6, 1), reported_at=MORNING if reported else None)
    async with await town.officer() as east:
        found = await east.get(f"/people/{person}")
    assert found.status_code == status, "a claim shows nobody to anybody"
    if reported:
        assert [tie["tie"] for tie in found.json()["organisations"]] == ["works"]


async def test_a_member_who_cannot_be_reached_is_listed_with_the_organisation(town: OfficersTown) -> None:
    async with town.db.begin() as conn:
        town.town.conn = conn
        firm, person = await town.town.firm("desk"), await town.town.person("赵敏")
        await town.town.speaks(person, firm)
        await run(conn, "UPDATE organisations SET name = '东村总台' WHERE id = :id", id=firm)
        await town.town.put(
            "notices",
            cause="c",
            reader=f"p{person}",
            kind="service",
            rank=2,
            account="none",
            flow="notice",
            text_key="digest-many",
            content=b"",
            person_id=person,
            area_no=3,
            state="failed",
            reason="unreachable",
        )
    async with await town.officer() as east:
        (line,) = (await east.get("/notices", params={"state": "failed"})).json()["items"]
    assert "东村总台" in str(line)
