"""Samples: drawn by nobody's choice, looked at once, and all that accuracy goes by."""

from programmes.pack import load
from registry import samples
from registry.database import Database
from registry.rates import figures
from registry.vault import Vault
from tests.officers_town import OfficersTown, town_of
from tests.small_town import Town
from tests.tables import TODAY

CIXI = load("cixi-2023")


async def test_only_stays_that_count_are_drawn_and_none_twice_at_once(db: Database) -> None:
    async with db.engine.connect() as conn:
        town = await Town(conn).build()
        east, west = await town.house(3), await town.house(4)
        for house in (east, east, east, west):
            await town.lives(await town.person(), house, TODAY)
        await town.lives(await town.person(), east, TODAY, assurance="claimed")
        await town.lives(await town.person(), east, TODAY, moved_out=TODAY)
        assert await samples.draw(conn, town.east, 2, TODAY) == 2
        assert await samples.draw(conn, town.city, 10, TODAY) == 2
        assert await samples.draw(conn, town.city, 10, TODAY) == 0
        drawn = await samples.listed(conn, town.city, checked=False, after=0, limit=10)
        assert sorted(row.house_id for row in drawn) == [east, east, east, west]
        officer = await town.put("officers", name="王")
        for row, wrong in zip(drawn, (["room"], [], [], []), strict=True):
            assert await samples.check(conn, row.id, wrong, officer, TODAY)
        assert not await samples.check(conn, drawn[0].id, [], officer, TODAY)
        (accuracy,) = [
            f for f in await figures(conn, CIXI, [town.city], TODAY) if f.rule.measure == "accuracy"
        ][:1]
        assert (accuracy.num, accuracy.den) == (3, 4)
        assert await samples.draw(conn, town.city, 10, TODAY.replace(day=20)) == 4


async def test_officers_draw_and_check(db: Database, vault: Vault) -> None:
    town: OfficersTown = await town_of(db, vault).build()
    async with db.begin() as conn:
        town.town.conn = conn
        for house in ("east", "west"):
            await town.town.lives(await town.town.person(), town.houses[house], TODAY)
    async with await town.officer() as east:
        area = town.town.east
        assert (await east.post("/samples", json={"area": town.town.west, "number": 5})).status_code == 404
        assert (await east.post("/samples", json={"area": area, "number": 0})).status_code == 422
        assert (await east.post("/samples", json={"area": area, "number": 5})).json() == {"drawn": 1}
        (one,) = (await east.get("/samples", params={"area": area})).json()["items"]
        assert (one["house"]["id"], one["wrong"]) == (town.houses["east"], None)
        assert (await east.post(f"/samples/{one['id']}/check", json={"wrong": ["mood"]})).status_code == 422
        done = await east.post(f"/samples/{one['id']}/check", json={"wrong": ["room"]})
        assert (done.json()["wrong"], done.status_code) == (["room"], 200)
        again = await east.post(f"/samples/{one['id']}/check", json={"wrong": []})
        assert (again.status_code, again.json()["code"]) == (409, "sample-checked")
        checked = (await east.get("/samples", params={"area": area, "which": "checked"})).json()["items"]
        assert [each["id"] for each in checked] == [one["id"]]
