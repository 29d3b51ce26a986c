"""A serious hazard: everybody in the house is told at once where to go, and who did not answer is fetched (000-56)."""

from datetime import date
from typing import Any

import httpx
import pytest

from locales import words
from notices import broadcast, leases
from notices.quiet import everywhere
from notices.render import HINTS
from registry import campaign_answers
from registry.database import Database, rows, run, value
from registry.vault import Vault
from tests.broadcasting import PACK
from tests.officers_town import PHONE, OfficersTown, town_of
from tests.small_town import MORNING
from tests.test_api_officers import problem

TELEGRAM = "telegram:main"
GATHER = {"gather": "村委会门前"}


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


async def hazard(made: OfficersTown, code: str = "H4", **more: Any) -> int:
    """Found by an officer in the eastern house."""
    async with made.db.begin() as conn:
        made.town.conn = conn
        given = {
            "number": "0612-01", "area_no": 3, "house_id": made.houses["east"], "code": code, "family": "housing",
            "source": "officer", "state": "found", "found_on": date(2023, 6, 12), **more,
        }  # fmt: skip
        return await made.town.put("hazards", **given)


async def occupied(made: OfficersTown) -> dict[str, int]:
    """A tenant with a chat, one with none, a child, one who moved out, and a neighbour in another house; by name."""
    async with made.db.begin() as conn:
        town = made.town
        town.conn = conn
        people = {}
        for name, house, more in (
            ("张三", "east", {"room": "301"}),
            ("李四", "east", {"room": "302"}),
            ("小宝", "east", {"room": "301", "minor": True}),
            ("走了", "east", {"moved_out": date(2023, 6, 1)}),
            ("邻居", "west", {}),
        ):
            people[name] = await town.person(name)
            await town.lives(people[name], made.houses[house], **more)
        for n, name in enumerate(("张三", "走了", "邻居")):
            await town.contact(people[name], account=TELEGRAM, address=f"70{n}", lang="zh")
    return people


async def told(made: OfficersTown, run_id: int) -> dict[str, str]:
    async with made.db.begin() as conn:
        sql = (
            "SELECT p.name, n.state FROM notices n JOIN people p ON p.id = n.person_id WHERE n.run_id = :run"
        )
        return {row.name: row.state for row in await rows(conn, sql, run=run_id)}


async def emptied(made: OfficersTown, client: httpx.AsyncClient, number: int) -> dict[str, Any]:
    answer = await client.post(f"/hazards/{number}/evacuate", json=GATHER)
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()
    return shown


async def test_everybody_in_the_house_is_told_at_once_in_the_night(town: OfficersTown) -> None:
    people, east = await occupied(town), await town.officer()
    shown = await emptied(town, east, await hazard(town))
    assert await told(town, shown["run"]) == {"张三": "queued", "李四": "failed", "方大同": "failed"}
    assert {one["person"]["name"]: (one["room"], one["state"]) for one in shown["to_fetch"]} == {
        "张三": ("301", "not-answered"),
        "小宝": ("301", "child"),
        "李四": ("302", "unreachable"),
    }
    assert (shown["known"], shown["states"]) == (3, {"queued": 1, "failed": 2})
    async with town.db.begin() as conn:
        assert await value(conn, "SELECT severity FROM hazards") == "major"
        await leases.open_account(conn, TELEGRAM, "identity_by_link")
        all_day = (MORNING.time().replace(hour=0), MORNING.time().replace(hour=23, minute=59))
        (claimed,) = await leases.claim(conn, TELEGRAM, 10, quiet=everywhere(all_day))
        found = await rows(
            conn, "SELECT id, cause, 'zh' AS lang FROM notices WHERE run_id > 0 AND state = 'leased'"
        )
        (said,) = (await broadcast.wires(conn, found)).values()
    assert claimed.kind == "urgent"
    (way,) = (await east.get("/hazards/ways", params={"area": town.town.east})).json()["items"]
    assert (way["code"], way["severity"]) == ("H4", "major")
    address = shown["house"]["address"]
    assert said["text"].startswith(f"{address}有危险，请现在就走楼梯离开，到村委会门前集合。")
    assert said["text"].endswith("发布，严重）")
    assert [option["label"] for option in said["options"]] == ["已知晓"]
    assert people["张三"]


async def test_who_answers_need_not_be_fetched_and_the_rest_is_kept(town: OfficersTown) -> None:
    people, east = await occupied(town), await town.officer()
    number = await hazard(town)
    place = f"/hazards/{number}/evacuation"
    assert problem(await east.get(place)) == (404, "not-found")
    assert problem(await east.post(place, json={"emptied": True})) == (404, "not-found")
    shown = await emptied(town, east, number)
    async with town.db.begin() as conn:
        await run(conn, "UPDATE notices SET state = 'sent' WHERE state = 'queued'")
        chat = await value(conn, "SELECT id FROM contacts WHERE person_id = :id", id=people["张三"])
        assert await campaign_answers.answer(conn, shown["run"], chat, people["张三"], "ok", MORNING) is None
    assert [one["person"]["name"] for one in (await east.get(place)).json()["to_fetch"]] == ["小宝", "李四"]
    assert problem(await east.post(f"/hazards/{number}/evacuate", json=GATHER)) == (409, "evacuated-already")
    kept = (await east.post(place, json={"emptied": True})).json()
    assert (kept["emptied_at"] is not None, kept["fenced_at"], kept["lifted_at"]) == (True, None, None)
    assert kept["to_fetch"] == []
    fenced = (await east.post(place, json={"fenced": True})).json()
    assert (fenced["emptied_at"], fenced["fenced_at"] is not None) == (kept["emptied_at"], True)
    over = (await east.post(f"{place}/lift", json={"reason": "加固完成"})).json()
    assert (over["lifted_at"] is not None, over["to_fetch"]) == (True, [])
    assert problem(await east.post(f"{place}/lift", json={"reason": "加固完成"})) == (409, "not-evacuated")
    assert problem(await east.post(place, json={"fenced": True})) == (409, "not-evacuated")
    async with town.db.begin() as conn:
        back = await value(conn, "SELECT lifted_run_id FROM evacuations")
        found = await rows(
            conn,
            "SELECT id, cause, 'en' AS lang FROM notices WHERE run_id = :run AND state = 'queued'",
            run=back,
        )
        (said,) = (await broadcast.wires(conn, found)).values()
        (hint,) = (await broadcast.wires(conn, found, HINTS)).values()
    assert "safe again" in said["text"]
    assert said["text"].endswith(": the danger is over)")
    assert "(back home)" in hint["text"]
    actions = [
        row["action"] for row in (await east.get("/audit", params={"about": "hazard"})).json()["items"]
    ]
    assert actions == ["lift-evacuation", "see-to-evacuation", "see-to-evacuation", "evacuate"]


async def test_the_preview_shows_the_house_itself(town: OfficersTown) -> None:
    await occupied(town)
    east = await town.officer()
    shown = await emptied(town, east, await hazard(town))
    seen = (await east.get(f"/campaigns/{shown['campaign']}/preview")).json()["languages"]
    assert seen["zh"]["web"]["text"].startswith(f"{shown['house']['address']}有危险")
    assert shown["house"]["address"] in seen["en"]["sms"]["text"]


async def test_what_they_were_told_is_approved_after_by_another(town: OfficersTown) -> None:
    await occupied(town)
    east = await town.officer()
    shown = await emptied(town, east, await hazard(town))
    assert problem(await east.post(f"/campaigns/{shown['campaign']}/approve")) == (409, "own-approval")
    kept = (await east.get("/audit", params={"about": "campaign"})).json()["items"]
    assert [row["action"] for row in kept] == ["launch-unapproved-campaign", "make-campaign"]


@pytest.mark.parametrize(
    ("more", "status", "code"),
    [
        ({"code": "F1", "family": "fire"}, 422, "not-serious"),
        ({"found_on": None, "state": "reported"}, 409, "wrong-state"),
        ({"state": "unfounded"}, 409, "wrong-state"),
        ({"state": "closed", "closed_on": date(2023, 6, 12)}, 409, "wrong-state"),
        ({"house_id": None}, 409, "house-unknown"),
    ],
)
async def test_no_house_is_emptied_for_what_no_officer_saw_or_the_programme_does_not_name(
    town: OfficersTown, more: dict[str, Any], status: int, code: str
) -> None:
    east = await town.officer()
    answer = await east.post(f"/hazards/{await hazard(town, **more)}/evacuate", json=GATHER)
    assert problem(answer) == (status, code)
    async with town.db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM campaigns") == 0


@pytest.mark.parametrize(
    ("gather", "code"),
    [
        (f"找{PHONE}", "names-somebody"),
        ("{nobody}", "unknown-placeholder"),
        (" ", "invalid"),
        ("长" * 61, "invalid"),
    ],
)
async def test_where_to_go_is_checked_like_any_text(town: OfficersTown, gather: str, code: str) -> None:
    east = await town.officer()
    answer = await east.post(f"/hazards/{await hazard(town)}/evacuate", json={"gather": gather})
    assert problem(answer) == (422, code)


async def test_other_areas_and_other_scopes_empty_nothing(town: OfficersTown) -> None:
    number = await hazard(town)
    west = await town.officer("西民警")
    assert problem(await west.post(f"/hazards/{number}/evacuate", json=GATHER)) == (404, "not-found")
    gone = await west.post(f"/hazards/{number}/evacuation/lift", json={"reason": "没事了"})
    assert problem(gone) == (404, "not-found")
    grid = await town.officer("网格员")
    place = f"/hazards/{number}/evacuation"
    assert problem(await grid.post(f"/hazards/{number}/evacuate", json=GATHER)) == (403, "scope-missing")
    await occupied(town)
    await emptied(town, await town.officer(), number)
    assert problem(await grid.post(f"{place}/lift", json={"reason": "没事了"})) == (403, "scope-missing")
    fenced = (await grid.post(place, json={"fenced": True})).json()
    assert [one["person"]["name"] for one in fenced["to_fetch"]] == ["张*", "小*", "李*"]
    seen = (await grid.post(place, json={"emptied": True})).json()
    assert (seen["known"], seen["to_fetch"]) == (3, [])


@pytest.mark.parametrize("lang", words.languages())
@pytest.mark.parametrize("key", ["leave-house", "back-home"])
def test_each_language_says_it_in_a_few_seconds(lang: str, key: str) -> None:
    values = {name: f"{{{name}}}" for name in ("address", "gather", "office")}
    said = words.text(lang, "campaign-drafts", key, values)
    assert "{address}" in said
    assert len(said) < 260
    assert words.text(lang, "campaign", "level-serious")
    assert words.text(lang, "campaign", "kind-evacuation-over") != words.text(
        lang, "campaign", "kind-evacuation"
    )


def test_the_programmes_name_what_a_house_is_emptied_for() -> None:
    assert {rule.code for rule in PACK.hazards if rule.empties} == {"H1", "H2", "H4"}
