"""Officers register organisations of their areas, give them houses and members, and hand out the code on paper."""

import pytest

from bot.deeds import carry_out
from bot.who import Who
from flows.organisation_deeds import ClaimOrganisation
from programmes.pack import load
from registry.database import Database, value
from registry.vault import Vault
from tests.officers_town import OfficersTown, town_of
from tests.small_town import MORNING

COOPERATIVE = "N2990000MA0000001T"


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


async def test_an_organisation_from_its_papers_to_the_chat_that_speaks_for_it(town: OfficersTown) -> None:
    new = {"area_id": town.town.east, "kind": "desk", "name": "东村旅馆总台", "hours": "8:00–20:00"}
    async with await town.officer() as east, await town.officer("西民警") as west:
        made = (await east.post("/organisations", json=new)).json()
        at = f"/organisations/{made['id']}"
        assert (made["kind"], made["hours"], made["managed"], made["speakers"]) == (
            "desk",
            "8:00–20:00",
            [],
            [],
        )
        changes = {"credit_code": f" {COOPERATIVE.lower()}", "filed_with": ["镇政府", "派出所", "住建办"]}
        changed = (await east.post(f"{at}/change", json=changes)).json()
        assert (changed["credit_code"], changed["filed_with"]) == (COOPERATIVE, changes["filed_with"])
        await east.post(f"{at}/houses", json={"house_id": town.houses["east"]})
        paper = (await east.post(f"{at}/members", json={"name": "赵敏", "phone": "199 0000 0009"})).json()
        shown = (await east.get(at)).json()
        assert [house["id"] for house in shown["managed"]] == [town.houses["east"]]
        assert [(one["person"]["name"], one["claimed_at"]) for one in shown["speakers"]] == [("赵敏", None)]
        (line,) = (await east.get("/organisations", params={"kind": "desk"})).json()["items"]
        assert (line["members"], line["houses"]) == (1, 1)
        assert (await west.get("/organisations")).json()["items"] == []
        assert (await west.get(at)).status_code == 404
        assert (await west.post(f"{at}/end")).status_code == 404
    async with town.db.begin() as conn:
        town.town.conn = conn
        chat = Who(
            await town.town.contact(), "web", "web", None, "zh", MORNING, load("cixi-2023"), "everything"
        )
        speaks = await carry_out(conn, town.vault, chat, ClaimOrganisation(paper["code"]))
    assert speaks.organisation == "东村旅馆总台"


async def test_what_ends_ends_for_its_members_and_houses(town: OfficersTown) -> None:
    new = {"area_id": town.town.east, "kind": "property_manager", "name": "安宜物业"}
    async with await town.officer() as east:
        at = f"/organisations/{(await east.post('/organisations', json=new)).json()['id']}"
        who = (await east.post(f"{at}/members", json={"name": "赵敏", "phone": "19900000009"})).json()
        person = {"person_id": who["person_id"]}
        again = (await east.post(f"{at}/members/code", json=person)).json()
        assert again["code"] != who["code"]
        ended = await east.post(f"{at}/members/end", json=person)
        assert ended.json()["speakers"][0]["until"] is not None
        assert (await east.post(f"{at}/members/end", json=person)).status_code == 404
        assert (await east.post(f"{at}/members/code", json=person)).status_code == 404
        house = {"house_id": town.houses["east"]}
        assert (await east.post(f"{at}/houses", json=house)).json()["houses"] == 1
        assert (await east.post(f"{at}/houses/release", json=house)).json()["houses"] == 0
        assert (await east.post(f"{at}/houses/release", json=house)).status_code == 404
        assert (await east.post(f"{at}/end")).json()["until"] is not None
        refused = await east.post(f"{at}/change", json={"name": "别的"})
        assert (refused.status_code, refused.json()["code"]) == (409, "organisation-ended")
        done = (await east.get("/audit", params={"action": "end-organisation"})).json()["items"]
    assert len(done) == 1


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("", {"kind": "bank", "name": "某银行"}, 422),
        ("", {"kind": "desk", "name": "总台", "credit_code": "12345"}, 422),
        ("/{id}/members", {"name": "赵敏", "phone": "12345"}, 422),
        ("/{id}/members", {"name": "123", "phone": "19900000009"}, 422),
        ("/{id}/houses", {"house_id": "{west}"}, 404),
    ],
)
async def test_what_cannot_be_is_refused(
    town: OfficersTown, path: str, body: dict[str, object], status: int
) -> None:
    new = {"area_id": town.town.east, "kind": "employer", "name": "某厂"}
    async with await town.officer() as east:
        made = (await east.post("/organisations", json=new)).json()["id"]
        if body.get("house_id"):
            body = {"house_id": town.houses["west"]}
        body = {"area_id": town.town.east, **body} if not path else body
        assert (await east.post(f"/organisations{path.format(id=made)}", json=body)).status_code == status
        elsewhere = {**new, "area_id": town.town.west}
        assert (await east.post("/organisations", json=elsewhere)).status_code == 404
    async with town.db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM organisations") == 1
        assert await value(conn, "SELECT count(*) FROM members") == 0
