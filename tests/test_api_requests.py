"""Whoever asked for help is seen by the officers of the place, called, and no longer waits."""

from datetime import date

import pytest

from programmes.pack import load
from registry import requests
from registry.database import Database, value
from registry.vault import Vault
from tests.officers_town import OfficersTown, town_of
from tests.small_town import at

NOW = at(date(2023, 6, 12))


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


async def test_a_request_is_seen_called_and_answered(town: OfficersTown) -> None:
    async with town.db.begin() as conn:
        contact = await value(
            conn, "INSERT INTO contacts (account, address) VALUES ('web', 'x') RETURNING id"
        )
        asked = requests.Asked(
            kind="help-fill",
            area_no=3,
            house_id=town.houses["east"],
            place="",
            contact_id=contact,
            phone="+8619900000123",
            words="请下午来",
        )
        made, due = await requests.ask(conn, town.vault, load("cixi-2023"), asked, NOW)
    async with await town.officer() as east, await town.officer("西民警") as west:
        (line,) = (await east.get("/requests")).json()["items"]
        assert (line["id"], line["kind"], line["due"]) == (made, "help-fill", str(due))
        assert "19900000123" not in str(line)
        assert "请下午来" not in str(line)
        assert (await west.get("/requests")).json()["items"] == []
        assert (await west.post(f"/requests/{made}/answer")).status_code == 404
        assert (await west.post(f"/requests/{made}/reveal", json={"reason": "回电话"})).status_code == 404
        shown = await east.post(f"/requests/{made}/reveal", json={"reason": "回电话"})
        assert shown.json() == {"phone": "+8619900000123", "words": "请下午来"}
        assert (await east.post(f"/requests/{made}/answer")).status_code == 200
        again = await east.post(f"/requests/{made}/answer")
        assert (again.status_code, again.json()["code"]) == (409, "request-answered")
        assert (await east.get("/requests")).json()["items"] == []
    async with town.db.begin() as conn:
        assert await value(conn, "SELECT state FROM duties WHERE about = 'request'") == "done"
        assert (
            await value(conn, "SELECT count(*) FROM audit WHERE action = 'reveal' AND about = 'request'") == 1
        )


async def test_an_objection_is_answered_with_words_that_are_told(town: OfficersTown) -> None:
    async with town.db.begin() as conn:
        contact = await value(
            conn, "INSERT INTO contacts (account, address) VALUES ('web', 'y') RETURNING id"
        )
        asked = requests.Asked(
            kind=requests.OBJECTION,
            area_no=3,
            house_id=town.houses["east"],
            place="class",
            contact_id=contact,
            words="整改做完了",
        )
        made, _ = await requests.ask(conn, town.vault, load("cixi-2023"), asked, NOW)
    async with await town.officer() as east:
        bare = await east.post(f"/requests/{made}/answer")
        assert (bare.status_code, bare.json()["code"]) == (409, "wrong-state")
        said = await east.post(f"/requests/{made}/answer", json={"words": "看过了，分类改了。"})
        assert said.status_code == 200
    async with town.db.begin() as conn:
        told = "SELECT count(*) FROM notices WHERE text_key = 'request-answered' AND contact_id = :id"
        assert await value(conn, told, id=contact) == 1
