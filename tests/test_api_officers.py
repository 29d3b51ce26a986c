"""The officers' API over HTTP and the real database: lists, decisions, and what each refusal says."""

import asyncio
from datetime import date
from typing import Any

import httpx
import pytest

from notices import outbox
from registry import officers
from registry.database import Database, rows, value
from registry.vault import Vault
from tests.officers_town import NUMBER, OTHER_NUMBER, OfficersTown, revoke, town_of
from tests.small_town import MORNING


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


def problem(response: httpx.Response) -> tuple[int, str]:
    assert response.headers["content-type"] == "application/problem+json", response.text
    body = response.json()
    assert body["status"] == response.status_code
    assert body.keys() >= {"type", "title", "status", "code", "detail"}
    return response.status_code, body["code"]


# -- who may pass -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ({}, "token-missing"),
        ({"Authorization": "Basic YTpi"}, "token-missing"),
        ({"Authorization": "Bearer "}, "token-missing"),
        ({"Authorization": "Bearer anju_nobody"}, "token-unknown"),
        ({"Authorization": "Bearer " + "x" * 100_000}, "token-unknown"),
    ],
)
async def test_without_a_good_token_nothing_is_told(
    town: OfficersTown, header: dict[str, str], code: str
) -> None:
    for path in ("/declarations", "/no-such-place", "/me"):
        response = await town.client().get(path, headers=header)
        assert problem(response) == (401, code)
        assert response.headers["www-authenticate"].startswith("Bearer")


async def test_a_token_ends_by_time_by_hand_and_with_its_officer(town: OfficersTown) -> None:
    east = await town.officer()
    assert (await east.get("/me")).status_code == 200
    async with town.db.begin() as conn:
        assert await officers.revoke_tokens(conn, "东民警") == 1
    assert problem(await east.get("/me")) == (401, "token-unknown")
    east = await town.officer()
    await revoke(town.db)
    assert problem(await east.get("/me")) == (401, "token-unknown")
    east = await town.officer()
    async with town.db.begin() as conn:
        assert await officers.dismiss(conn, "东民警")
    assert problem(await east.get("/me")) == (401, "token-unknown")


async def test_a_token_says_who_and_what_for(town: OfficersTown) -> None:
    me = (await (await town.officer("网格员")).get("/me")).json()
    assert (me["name"], me["role"], [area["name"] for area in me["areas"]]) == ("网格员", "grid", ["东村"])
    assert "people:reveal" not in me["scopes"], "the role allows less than was asked for"
    assert me["now"].startswith("2023-06-12T09:")
    async with town.db.begin() as conn:
        token = await value(
            conn, "SELECT count(*) FROM tokens WHERE octet_length(hash) = 32 AND used_at IS NOT NULL"
        )
    assert token == 1


async def test_a_missing_scope_is_said(town: OfficersTown) -> None:
    filed = await town.file()
    east = await town.officer("东民警", "declarations:read")
    refused = await east.post(f"/declarations/{filed}/accept")
    assert problem(refused) == (403, "scope-missing")
    assert refused.json()["scope"] == "declarations:decide"
    assert (await east.get("/declarations")).status_code == 200


# -- looking ------------------------------------------------------------------------------------------------------


async def test_a_list_shows_the_areas_of_the_officer_newest_first(town: OfficersTown) -> None:
    first = await town.file()
    await town.file("west", name="赵西", number=OTHER_NUMBER)
    last = await town.file(name="欧阳明", number="990000190102033458", room="302")
    shown = (await (await town.officer()).get("/declarations")).json()
    assert [line["id"] for line in shown["items"]] == [last, first]
    assert shown["next"] is None
    line = shown["items"][1]
    assert (line["name"], line["state"], line["channel"], line["assurance"]) == (
        "陈平",
        "submitted",
        "self_web",
        "claimed",
    )
    assert line["house"]["id"] == town.houses["east"]
    grid = (await (await town.officer("网格员")).get("/declarations")).json()
    assert [line["name"] for line in grid["items"]] == ["欧阳*", "陈*"]


async def test_who_sees_surnames_only_cannot_find_out_the_rest_by_filtering(town: OfficersTown) -> None:
    await town.file()
    grid, east = await town.officer("网格员"), await town.officer()
    for person, found, whole in (
        ("陈", 1, 1),
        ("陈平", 1, 1),
        ("陈安", 1, 0),
        ("chenping", 0, 1),
        ("李", 0, 0),
    ):
        query = {"person": person}
        assert len((await grid.get("/declarations", params=query)).json()["items"]) == found, person
        assert len((await east.get("/declarations", params=query)).json()["items"]) == whole, person
        assert (await grid.get("/declarations.csv", params=query)).headers["x-row-count"] == str(found)
    for q, found, whole in (("方", 0, 1), ("方大", 0, 1), ("东村", 1, 1)):
        assert len((await grid.get("/houses", params={"q": q})).json()["items"]) == found, q
        assert len((await east.get("/houses", params={"q": q})).json()["items"]) == whole, q


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"state": "submitted"}, [1, 0]),
        ({"state": ["accepted", "returned"]}, []),
        ({"flag": "two-homes"}, [1]),
        ({"channel": "self_web"}, [1, 0]),
        ({"channel": "assisted"}, []),
        ({"kind": "leaving"}, []),
        ({"person": "陈"}, [0]),
        ({"person": "ouyang"}, [1]),
        ({"person": "%"}, []),
        ({"since": "2023-06-13"}, [1]),
        ({"until": "2023-06-12"}, [0]),
        ({"since": "0001-01-01", "until": "9999-12-31"}, [1, 0]),
        ({"area": 10**15}, []),
    ],
)
async def test_filters(town: OfficersTown, query: dict[str, Any], found: list[int]) -> None:
    ids = [
        await town.file(),
        await town.file(
            name="欧阳明", number=OTHER_NUMBER, room="302", flags=["two-homes"], filed_on=date(2023, 6, 13)
        ),
    ]
    shown = await (await town.officer()).get("/declarations", params=query)
    assert shown.status_code == 200, shown.text
    assert [line["id"] for line in shown.json()["items"]] == [ids[n] for n in found]


async def test_pages_go_on_where_the_last_ended_and_cursors_cannot_be_bent(town: OfficersTown) -> None:
    ids = [await town.file(name="陈平", number="", room=str(n), located=False) for n in range(5)]
    east = await town.officer()
    seen: list[int] = []
    cursor = last = None
    for _ in range(3):
        page = (
            await east.get("/declarations", params={"limit": 2} | ({"cursor": cursor} if cursor else {}))
        ).json()
        seen += [line["id"] for line in page["items"]]
        last, cursor = cursor, page["next"]
    assert seen == ids[::-1]
    assert cursor is None
    assert last is not None
    bent = ("A" if last[3] != "A" else "B").join((last[:3], last[4:]))
    west = await town.officer("西民警")
    for client, query in (
        (east, {"cursor": bent}),
        (east, {"cursor": last, "state": "submitted"}),
        (east, {"cursor": "AAAA"}),
        (east, {"cursor": "é"}),
        (west, {"cursor": last}),
    ):
        assert problem(await client.get("/declarations", params=query)) == (404, "bad-cursor")
    assert problem(await east.get("/houses", params={"cursor": last})) == (404, "bad-cursor")


async def test_a_declaration_opens_with_what_everybody_says(town: OfficersTown) -> None:
    filed = await town.file()
    async with town.db.begin() as conn:
        town.town.conn = conn
        stay = await value(conn, "SELECT stay_id FROM declarations WHERE id = :id", id=filed)
        await town.town.says(stay, "landlord", "nobody")
        await town.town.says(stay, "register", "lives", MORNING.replace(year=2022))
    await town.file("west", room="101")
    shown = (await (await town.officer()).get(f"/declarations/{filed}")).json()
    assert shown["declared"]["number"] == "990***********1235"
    assert shown["declared"]["phone"] == "199****0123"
    assert "19900000123" not in shown["declared"]["workplace"]
    said = [(word["source"], word["said"]) for word in shown["stay"]["said"]]
    assert sorted(said) == [("landlord", "nobody"), ("register", "lives"), ("tenant", "lives")]
    assert [step["state"] for step in shown["steps"]] == ["submitted"]
    (home,) = shown["elsewhere"]
    assert home["address"] is None, "another area's address stays there"
    grid = (await (await town.officer("网格员")).get(f"/declarations/{filed}")).json()["declared"]
    assert (grid["name"], grid["room"], grid["number"], grid["phone"], grid["workplace"]) == (
        "陈*",
        "301",
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "", None),
        ("POST", "/accept", None),
        ("POST", "/return", {"reason": "姓名不对"}),
        ("POST", "/enter", {"outside_no": "X1"}),
        ("POST", "/register", {"outside_no": "X1"}),
        ("POST", "/reveal", {"reason": "核对身份"}),
        ("POST", "/tie", {"reason": "本人到场"}),
        ("POST", "/house", {"house_id": 1}),
    ],
)
async def test_another_area_and_nothing_look_the_same(
    town: OfficersTown, method: str, path: str, body: dict[str, Any] | None
) -> None:
    filed = await town.file("west")
    east = await town.officer()
    there = await east.request(method, f"/declarations/{filed}{path}", json=body)
    nowhere = await east.request(method, f"/declarations/{filed + 999}{path}", json=body)
    assert problem(there) == problem(nowhere) == (404, "not-found")
    assert there.json() == nowhere.json()
    async with town.db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM audit WHERE actor LIKE 'officer:%'") == 0
        assert await value(conn, "SELECT state FROM declarations WHERE id = :id", id=filed) == "submitted"


async def test_an_etag_saves_a_second_look(town: OfficersTown) -> None:
    filed = await town.file()
    east = await town.officer()
    first = await east.get(f"/declarations/{filed}")
    tag = first.headers["etag"]
    for sent in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = await east.get(f"/declarations/{filed}", headers={"If-None-Match": sent})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert (await east.get(f"/declarations/{filed}", headers={"If-None-Match": '"other"'})).status_code == 200


# -- deciding -----------------------------------------------------------------------------------------------------


async def test_from_submitted_to_registered(town: OfficersTown) -> None:
    filed = await town.file()
    east = await town.officer()
    accepted = await east.post(f"/declarations/{filed}/accept")
    assert accepted.status_code == 200, accepted.text
    assert accepted.json()["state"] == "accepted"
    entered = (await east.post(f"/declarations/{filed}/enter", json={"outside_no": "LK1"})).json()
    assert (entered["state"], entered["outside_no"], entered["certificate"]) == ("entered", "LK1", None)
    registered = (await east.post(f"/declarations/{filed}/register", json={})).json()
    assert (registered["state"], registered["outside_no"]) == ("registered", "LK1")
    assert registered["certificate"].startswith("C230612-")
    assert registered["assurance"] == "registered"
    assert [step["state"] for step in registered["steps"]] == [
        "submitted",
        "accepted",
        "entered",
        "registered",
    ]
    assert [step["officer"] for step in registered["steps"]] == [None, "东民警", "东民警", "东民警"]
    async with town.db.begin() as conn:
        told = await rows(conn, "SELECT text_key, contact_id FROM notices ORDER BY id")
        kept = await rows(
            conn,
            "SELECT action FROM audit WHERE actor LIKE 'officer:%' AND about = 'declaration' ORDER BY id",
        )
    assert [(row.text_key, row.contact_id) for row in told] == [
        ("accepted", town.contacts[0]),
        ("registered", town.contacts[0]),
    ]
    assert [row.action for row in kept] == ["accepted", "entered", "registered"]


async def test_a_return_tells_the_person_at_once_with_the_way_to_correct_it(town: OfficersTown) -> None:
    filed = await town.file()
    east = await town.officer()
    body = {"reason": "姓名和身份证号对不上", "question": "id-number"}
    returned = (await east.post(f"/declarations/{filed}/return", json=body)).json()
    assert (returned["state"], returned["returned"]["question"]) == ("returned", "id-number")
    async with town.db.begin() as conn:
        (told,) = await outbox.pending(conn, town.vault, [town.contacts[0]], 5)
        open_duties = await rows(
            conn, "SELECT rule FROM duties WHERE state = 'open' AND about = 'declaration'"
        )
    assert "姓名和身份证号对不上" in told.message["text"]
    assert f"start:declare:d_{filed}" in [option["value"] for option in told.message["options"]]
    assert [row.rule for row in open_duties] == ["tenant-correct"]


@pytest.mark.parametrize(
    ("path", "body", "expected"),
    [
        ("enter", {"outside_no": "X1"}, (409, "wrong-state")),
        ("register", {"outside_no": "X1"}, (409, "wrong-state")),
        ("return", {}, (422, "invalid")),
        ("return", {"reason": "  "}, (422, "invalid")),
        ("return", {"reason": "不对\u0000"}, (422, "invalid")),
        ("return", {"reason": "不对", "question": "shoe-size"}, (422, "invalid")),
        ("return", {"reason": "不对", "extra": 1}, (422, "invalid")),
        ("return", {"reason": "不" * 301}, (422, "invalid")),
        ("enter", {"outside_no": 5}, (422, "invalid")),
        ("house", {"house_id": 2**63}, (422, "invalid")),
        ("house", {"house_id": True}, (422, "invalid")),
    ],
)
async def test_a_step_that_cannot_be_taken_says_why(
    town: OfficersTown, path: str, body: dict[str, Any], expected: tuple[int, str]
) -> None:
    filed = await town.file()
    assert problem(await (await town.officer()).post(f"/declarations/{filed}/{path}", json=body)) == expected


async def test_an_invalid_answer_says_where_and_never_repeats_what_was_sent(town: OfficersTown) -> None:
    filed = await town.file()
    east = await town.officer()
    refused = await east.post(f"/declarations/{filed}/return", json={"reason": NUMBER * 30, "x" * 5000: 1})
    assert problem(refused) == (422, "invalid")
    assert {error["at"] for error in refused.json()["errors"]} >= {"body.reason"}
    assert NUMBER not in refused.text
    assert len(refused.content) < 2000


async def test_two_officers_and_one_declaration(town: OfficersTown) -> None:
    filed = await town.file()
    one, other = await town.officer(), await town.officer()
    tag = (await one.get(f"/declarations/{filed}")).headers["etag"]
    done = await one.post(f"/declarations/{filed}/accept", headers={"If-Match": tag})
    assert done.status_code == 200
    late = await other.post(
        f"/declarations/{filed}/return", json={"reason": "地址不对"}, headers={"If-Match": tag}
    )
    assert problem(late) == (412, "changed-meanwhile")
    fresh = {"If-Match": done.headers["etag"]}
    assert (
        await other.post(f"/declarations/{filed}/return", json={"reason": "地址不对"}, headers=fresh)
    ).status_code == 200
    for odd in ('"x', "nonsense", f"W/{tag}"):
        assert problem(await one.post(f"/declarations/{filed}/accept", headers={"If-Match": odd})) == (
            412,
            "changed-meanwhile",
        )


async def test_a_change_under_one_key_is_made_once(town: OfficersTown) -> None:
    filed, other = await town.file(), await town.file(name="赵东", number=OTHER_NUMBER, room="302")
    east = await town.officer()
    key = {"Idempotency-Key": "k-1"}
    first = await east.post(f"/declarations/{filed}/accept", headers=key)
    again = await east.post(f"/declarations/{filed}/accept", headers=key)
    assert (first.status_code, again.status_code) == (200, 200)
    assert again.content == first.content
    assert again.headers["etag"] == first.headers["etag"]
    assert again.headers["idempotency-replayed"] == "true"
    assert problem(await east.post(f"/declarations/{other}/accept", headers=key)) == (
        409,
        "idempotency-key-reused",
    )
    assert (await (await town.officer("网格员", "duties:write")).get("/me")).status_code == 200
    async with town.db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM audit WHERE action = 'accepted'") == 1
        kept = await rows(conn, "SELECT body, answer FROM idempotency")
    assert len(kept) == 1
    assert "陈平".encode() not in kept[0].answer
    assert problem(await east.post(f"/declarations/{filed}/accept")) == (409, "wrong-state")


async def test_a_refused_change_leaves_its_key_free(town: OfficersTown) -> None:
    filed = await town.file()
    east = await town.officer()
    key = {"Idempotency-Key": "k-2"}
    path = f"/declarations/{filed}/enter"
    assert problem(await east.post(path, json={"outside_no": "X1"}, headers=key)) == (409, "wrong-state")
    await east.post(f"/declarations/{filed}/accept")
    assert (await east.post(path, json={"outside_no": "X1"}, headers=key)).status_code == 200
    for bad in ("", "a b", "x" * 201):
        assert problem(
            await east.post(path, json={"outside_no": "X1"}, headers={"Idempotency-Key": bad})
        ) == (
            422,
            "invalid",
        )


async def test_an_address_to_check_gets_its_house(town: OfficersTown) -> None:
    filed = await town.file(located=False)
    east = await town.officer()
    before = (await east.get(f"/declarations/{filed}")).json()
    assert (before["house"], before["flags"]) == (None, ["address-to-check"])
    assert "19900000123" not in before["place"]
    west_house = {"house_id": town.houses["west"]}
    assert problem(await east.post(f"/declarations/{filed}/house", json=west_house)) == (404, "not-found")
    after = (await east.post(f"/declarations/{filed}/house", json={"house_id": town.houses["east"]})).json()
    assert (after["house"]["id"], after["flags"], after["assurance"]) == (town.houses["east"], [], "claimed")
    assert after["stay"]["room"] == "301"


async def test_the_chat_that_filed_becomes_the_persons_own(town: OfficersTown) -> None:
    filed = await town.file()
    east = await town.officer()
    tied = await east.post(f"/declarations/{filed}/tie", json={"reason": "本人持证到窗口"})
    assert (tied.status_code, tied.json()["person"]["name"]) == (200, "陈平")
    async with town.db.begin() as conn:
        contact = await rows(
            conn, "SELECT person_id, tied_by FROM contacts WHERE id = :id", id=town.contacts[0]
        )
    assert (contact[0].person_id, contact[0].tied_by) == (tied.json()["person"]["id"], "officer")


async def test_the_same_change_sent_at_once_is_made_once(town: OfficersTown) -> None:
    filed = await town.file()
    one, other = await town.officer(), await town.officer()
    key = {"Idempotency-Key": "twice"}
    answers = await asyncio.gather(
        *(client.post(f"/declarations/{filed}/accept", headers=key) for client in (one, other, one))
    )
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert sorted("idempotency-replayed" in answer.headers for answer in answers) == [False, True, True]
    assert len({answer.content for answer in answers}) == 1


async def test_of_two_decisions_at_once_one_is_taken(town: OfficersTown) -> None:
    filed = await town.file()
    one, other = await town.officer(), await town.officer()
    tag = {"If-Match": (await one.get(f"/declarations/{filed}")).headers["etag"]}
    taken, late = sorted(
        await asyncio.gather(
            one.post(f"/declarations/{filed}/accept", headers=tag),
            other.post(f"/declarations/{filed}/return", json={"reason": "地址不对"}, headers=tag),
        ),
        key=lambda answer: answer.status_code,
    )
    assert taken.status_code == 200
    assert problem(late) == (412, "changed-meanwhile")
    async with town.db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM declaration_steps WHERE officer_id IS NOT NULL") == 1
