"""Campaigns over the officers' API: from a draft to the answers, and what each refusal says."""

import io
from typing import Any

import httpx
import openpyxl
import pytest
from PIL import Image

from api.app import create_app
from api.grounds import Grounds
from bot.conversation import Conversation
from bot.listener import Listener
from locales import words
from notices import broadcast
from registry.database import Database, rows, run
from registry.vault import Vault
from tests.broadcasting import PACK
from tests.officers_town import PHONE, OfficersTown, town_of
from tests.test_api_officers import problem


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    made = await town_of(db, vault).build()
    await made.file()
    async with db.begin() as conn:
        town = made.town
        town.conn = conn
        await town.contact(made.landlord, account="telegram:main", address="501")
    return made


def asked(town: OfficersTown, **more: Any) -> dict[str, Any]:
    content = {
        "texts": {"zh": "您好，请看看楼道。", "en": "Hello, look at your stairs."},
        "acknowledge": True,
    }
    return {"area": town.town.east, "kind": "education", "title": "楼道", "content": content, **more}


async def made(town: OfficersTown, client: httpx.AsyncClient, **more: Any) -> dict[str, Any]:
    answer = await client.post("/campaigns", json=asked(town, **more))
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()
    return shown


async def test_from_a_draft_to_its_progress(town: OfficersTown) -> None:
    east = await town.officer()
    campaign = await made(town, east)
    place = f"/campaigns/{campaign['id']}"
    estimate = (await east.get(f"{place}/estimate")).json()
    assert (estimate["chosen"], estimate["recipients"]) == (2, 2)
    assert estimate["channels"] == {"web": 1, "telegram": 1}
    assert sorted((one["surname"], one["village"]) for one in estimate["sample"]) == [
        ("", "东村"),
        ("方", "东村"),
    ]
    assert not estimate["needs_second_officer"]
    assert problem(await east.post(f"{place}/launch")) == (409, "needs-approval")
    assert (await east.post(f"{place}/approve")).json()["state"] == "approved"
    launched = (await east.post(f"{place}/launch")).json()
    assert launched["recipients"] == 2
    assert (await east.post(f"{place}/pause")).json()["state"] == "paused"
    assert (await east.post(f"{place}/resume")).json()["state"] == "running"
    (run_shown,) = (await east.get(f"{place}/progress")).json()["runs"]
    assert (run_shown["id"], run_shown["states"], run_shown["late"]) == (
        launched["run"],
        {"queued": 2},
        False,
    )
    assert (await east.post(f"{place}/cancel")).json()["state"] == "cancelled"
    (run_shown,) = (await east.get(f"{place}/progress")).json()["runs"]
    assert run_shown["states"] == {"cancelled": 2}
    assert (await east.get(f"{place}/answers", params={"run": launched["run"]})).json()["items"] == []
    follow = {"run": launched["run"], "title": "再说一次"}
    again = (await east.post(f"{place}/follow-up", json=follow)).json()
    assert (again["state"], again["follows"]) == ("draft", launched["run"])
    assert [one["id"] for one in (await east.get("/campaigns")).json()["items"]] == [
        again["id"],
        campaign["id"],
    ]
    assert (await east.get("/campaigns", params={"state": "running"})).json()["items"] == []


async def test_a_change_needs_the_version_that_was_looked_at(town: OfficersTown) -> None:
    east = await town.officer()
    campaign = await made(town, east)
    place = f"/campaigns/{campaign['id']}"
    mark = (await east.get(place)).headers["etag"]
    assert (await east.get(place, headers={"If-None-Match": mark})).status_code == 304
    changed = await east.put(place, json=asked(town, title="改过"), headers={"If-Match": mark})
    assert (changed.json()["title"], changed.json()["version"]) == ("改过", 2)
    stale = await east.put(place, json=asked(town), headers={"If-Match": mark})
    assert problem(stale) == (412, "changed-meanwhile")
    assert problem(await east.post(f"{place}/approve", headers={"If-Match": mark})) == (
        412,
        "changed-meanwhile",
    )


async def test_sent_twice_under_one_key_it_is_made_once(town: OfficersTown) -> None:
    east = await town.officer()
    answers = [
        (await east.post("/campaigns", json=asked(town), headers={"Idempotency-Key": "k1"})).json()["id"]
        for _ in range(2)
    ]
    assert answers[0] == answers[1]
    await east.post(f"/campaigns/{answers[0]}/approve")
    runs = [
        (await east.post(f"/campaigns/{answers[0]}/launch", headers={"Idempotency-Key": "k2"})).json()["run"]
        for _ in range(2)
    ]
    assert runs[0] == runs[1]


async def test_other_areas_campaigns_do_not_exist(town: OfficersTown) -> None:
    campaign = await made(town, await town.officer())
    west = await town.officer("西民警")
    place = f"/campaigns/{campaign['id']}"
    assert (await west.get("/campaigns")).json()["items"] == []
    for method, path in (
        ("GET", ""),
        ("GET", "/estimate"),
        ("GET", "/preview"),
        ("GET", "/progress"),
        ("POST", "/approve"),
        ("POST", "/launch"),
        ("POST", "/cancel"),
    ):
        assert problem(await west.request(method, place + path)) == (404, "not-found"), path
    assert problem(await west.post("/campaigns", json=asked(town))) == (403, "not-your-area")
    own = asked(town, area=town.town.west, audience={"include": [{"areas": [town.town.east]}]})
    assert problem(await west.post("/campaigns", json=own)) == (403, "not-your-area")
    assert problem(await west.post("/campaigns", json=asked(town, area=10**9))) == (404, "not-found")
    run_of = asked(town, area=town.town.west, audience={"include": [{"run": 1}]})
    assert problem(await west.post("/campaigns", json=run_of)) == (422, "unknown-filter")


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"kind": "gossip"}, "invalid"),
        ({"content": {"texts": {}}}, "invalid"),
        ({"content": {"texts": {"zh": "{name}"}}}, "unknown-placeholder"),
        ({"content": {"texts": {"en": "Hello"}}}, "no-chinese"),
        ({"content": {"texts": {"zh": "好", "xx": "?"}}}, "unknown-language"),
        ({"content": {"texts": {"zh": "字" * 4097}}}, "text-too-long"),
        ({"content": {"texts": {"zh": "好"}, "image": "0" * 64}}, "unknown-picture"),
        ({"content": {"texts": {"zh": "好"}, "start": "nowhere"}}, "unknown-button"),
        ({"content": {"texts": {"zh": f"找{PHONE}"}}}, "names-somebody"),
        ({"urgent": True}, "not-a-warning-kind"),
        ({"urgent": True, "kind": "fire"}, "relay-missing"),
        ({"audience": {"include": [{"language": "vi"}]}}, "invalid"),
        ({"audience": {"include": [{"tiers": ["huge"]}]}}, "unknown-filter"),
        ({"audience": {"include": [{"duty": "none"}]}}, "unknown-filter"),
        ({"audience": {"include": [{"untaken": "none"}]}}, "unknown-filter"),
        ({"audience": {"exclude": [{"lists": [1]}]}}, "unknown-filter"),
        ({"audience": {"include": [{"roles": ["mayor"]}]}}, "invalid"),
        ({"expires_hours": 0}, "invalid"),
    ],
)
async def test_what_cannot_be_sent_is_refused_with_the_reason(
    town: OfficersTown, more: dict[str, Any], code: str
) -> None:
    refused = await (await town.officer()).post("/campaigns", json=asked(town, **more))
    assert problem(refused) == (422, code)
    assert PHONE[3:] not in refused.text


@pytest.mark.parametrize(
    ("when", "code"),
    [
        ({}, "bad-rule"),
        ({"at": "2023-06-12T08:00:00+08:00"}, "schedule-past"),
        ({"at": "2023-06-15T08:00:00"}, "invalid"),
        ({"at": "2023-06-15T08:00:00+08:00", "cron": "0 9 1 * *"}, "bad-rule"),
        ({"cron": "0 9 30 2 *"}, "never-fires"),
        ({"cron": "0 9 1 * *", "until": "2023-06-20"}, "never-fires"),
        ({"cron": "nonsense"}, "bad-rule"),
        ({"cron": "*/10 * * * *"}, "too-often"),
        ({"every": {"months": 0}}, "bad-rule"),
        ({"every": {"days": 1}, "since": "0001-01-01"}, "bad-rule"),
        ({"cron": "0 9 1 * *", "since": "2030-01-01"}, "bad-rule"),
        ({"every": {"days": 1}, "since": "9999-12-31"}, "bad-rule"),
        ({"at": "9999-12-31T23:59:59-12:00"}, "invalid"),
        ({"at": "0001-01-01T00:00:00+14:00"}, "invalid"),
    ],
)
async def test_a_schedule_is_refused_with_the_reason(
    town: OfficersTown, when: dict[str, Any], code: str
) -> None:
    east = await town.officer()
    campaign = await made(town, east)
    await east.post(f"/campaigns/{campaign['id']}/approve")
    refused = await east.post(f"/campaigns/{campaign['id']}/schedule", json=when)
    assert problem(refused) == (422, code)


async def test_a_schedule_foretells_its_moments(town: OfficersTown) -> None:
    east = await town.officer()
    campaign = await made(town, east)
    place = f"/campaigns/{campaign['id']}"
    assert problem(await east.post(f"{place}/schedule", json={"cron": "0 9 1 * *"})) == (
        409,
        "needs-approval",
    )
    await east.post(f"{place}/approve")
    for when, first in (
        ({"cron": "0 9 1 * *"}, "2023-07-01T09:00:00+08:00"),
        ({"every": {"weeks": 1}, "time": "10:30", "since": "2023-06-13"}, "2023-06-13T10:30:00+08:00"),
        ({"at": "2023-06-15T01:00:00Z"}, "2023-06-15T09:00:00+08:00"),
    ):
        moments = (await east.post(f"{place}/schedule", json=when)).json()["moments"]
        assert moments[0] == first
        assert (await east.get(place)).json()["plan"]["next_at"] == first


async def test_scopes_of_roles(town: OfficersTown) -> None:
    campaign = await made(town, await town.officer())
    writer = await town.officer("东民警", "campaigns:write")
    assert problem(await writer.post(f"/campaigns/{campaign['id']}/approve")) == (403, "scope-missing")
    grid = await town.officer("网格员")
    assert problem(await grid.get("/campaigns")) == (403, "scope-missing")


async def test_each_channel_is_shown_before(town: OfficersTown) -> None:
    east = await town.officer()
    choices = [{"value": v, "labels": {"zh": zh}} for v, zh in (("yes", "去"), ("no", "不去"))]
    content = {"texts": {"zh": "{surname}您好，{office}办培训，来吗？"}, "choices": choices}
    campaign = await made(town, east, content=content)
    shown = (await east.get(f"/campaigns/{campaign['id']}/preview")).json()["languages"]["zh"]
    said = "张您好，新市民服务中心办培训，来吗？"
    assert shown["web"]["text"] == said
    assert shown["telegram"] == {"texts": [said], "buttons": [["去"], ["不去"]]}
    assert shown["wechat"] == {"text": f"{said}\n\n1. 去\n2. 不去\n回数字就行。", "fits": True, "parts": 1}
    assert shown["sms"] == {"text": f"{said}\n1. 去\n2. 不去", "fits": True, "parts": 1}
    assert shown["hints"] == "有一条通知（安全宣传）。请扫门口的门牌，在打开的页面里看。"
    long = await made(town, east, content={"texts": {"zh": "字" * 1000}})
    shown = (await east.get(f"/campaigns/{long['id']}/preview")).json()["languages"]["zh"]
    assert (shown["wechat"]["fits"], shown["sms"]["parts"], shown["longest"]) == (False, 5, 1000)


async def test_a_test_goes_to_ones_own_chat_only(town: OfficersTown) -> None:
    east = await town.officer()
    campaign = await made(town, east, content={"texts": {"zh": "{surname}您好"}})
    async with town.db.begin() as conn:
        town.town.conn = conn
        (officer,) = await rows(conn, "SELECT id FROM officers WHERE name = '东民警'")
        own = await town.town.contact(officer_id=officer.id, account="telegram:main", address="900")
        other = await town.town.contact()
    place = f"/campaigns/{campaign['id']}/test"
    assert problem(await east.post(place, json={"contact": other})) == (404, "not-your-chat")
    assert (await east.post(place, json={"contact": own})).status_code == 200
    async with town.db.begin() as conn:
        found = await rows(
            conn, "SELECT id, cause, contact_id, 'zh' AS lang, run_id FROM notices WHERE flow = 'campaign'"
        )
        made_of = await broadcast.wires(conn, found)
    assert [(row.contact_id, row.run_id) for row in found] == [(own, 0)]
    assert made_of[found[0].id]["text"] == "张您好"


@pytest.mark.parametrize(
    ("who", "answers", "code"),
    [
        ("answered", ["ok"], None),
        ("unanswered", [], None),
        ("answered", ["yes"], "unknown-answer"),
        ("answered", ["ok", "no"], "unknown-answer"),
        ("unanswered", ["ok"], "unknown-answer"),
    ],
)
async def test_a_follow_up_names_answers_that_could_be_given(
    town: OfficersTown, who: str, answers: list[str], code: str | None
) -> None:
    east = await town.officer()
    place = f"/campaigns/{(await made(town, east))['id']}"
    await east.post(f"{place}/approve")
    sent = (await east.post(f"{place}/launch")).json()["run"]
    follow = {"run": sent, "title": "再说一次", "who": who, "answers": answers}
    drafted = {"include": [{"run": sent, "who": who, "answers": answers}]}
    for answer in (
        await east.post(f"{place}/follow-up", json=follow),
        await east.post("/campaigns", json=asked(town, audience=drafted)),
    ):
        if code is None:
            assert answer.status_code == 200, answer.text
        else:
            assert problem(answer) == (422, code)


async def test_templates_are_offered_by_kind(town: OfficersTown) -> None:
    offered = (await (await town.officer()).get("/campaigns/templates")).json()
    kinds = {one["kind"]: one for one in offered["templates"]}
    assert {"education", "case", "inspection", "good-practice", "weather", "fire"} <= kinds.keys()
    assert kinds["fire"]["urgent"]
    assert not kinds["case"]["urgent"]
    assert "{village}" in kinds["inspection"]["texts"]["zh"]
    assert "surname" in offered["placeholders"]
    for kind, one in kinds.items():
        assert set(one["texts"]) == set(words.languages()), kind
        assert len(set(one["texts"].values())) == len(one["texts"]), "each language says it in its own words"


def picture(side: int = 60) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (side, side), "red").save(out, "PNG")
    return out.getvalue()


async def test_a_picture_is_kept_shown_and_sent_along(town: OfficersTown) -> None:
    east = await town.officer()
    kept = (await east.post("/campaigns/pictures", content=picture())).json()
    assert kept == (await east.post("/campaigns/pictures", content=picture())).json()
    campaign = await made(town, east, content={"texts": {"zh": "好"}, "image": kept["image"]})
    shown = (await east.get(f"/campaigns/{campaign['id']}/preview")).json()["languages"]["zh"]
    assert shown["web"]["image"] == kept["path"]
    conversation = Conversation(town.db, town.vault, PACK, "http://anju.test")
    grounds = Grounds(town.db, town.vault, PACK, conversation, Listener(conversation), "http://anju.test")
    transport = httpx.ASGITransport(create_app(grounds))
    async with httpx.AsyncClient(transport=transport, base_url="http://anju.test") as anybody:
        got = await anybody.get(kept["path"])
        assert (got.status_code, got.headers["content-type"]) == (200, "image/jpeg")
        assert (await anybody.get(f"/b/{'0' * 64}.jpg")).status_code == 404
    assert problem(await east.post("/campaigns/pictures", content=b"GIF89a?")) == (415, "no-picture")
    assert problem(await east.post("/campaigns/pictures", content=b"x" * 1_100_000)) == (
        413,
        "picture-too-large",
    )


def workbook(*records: tuple[object, ...]) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for record in records:
        book.active.append(record)
    book.save(out)
    return out.getvalue()


async def test_a_spreadsheet_becomes_an_audience(town: OfficersTown) -> None:
    east = await town.officer()
    async with town.db.begin() as conn:
        (house,) = await rows(conn, "SELECT code FROM houses WHERE id = :id", id=town.houses["east"])
    table = (("门牌码", "手机号"), (house.code, ""), ("", PHONE), ("", "19900009999"), ("X", "abc"))
    csv = "\n".join(",".join(map(str, record)) for record in table).encode()
    for body in (csv, workbook(*table)):
        kept = (await east.post("/campaigns/lists", content=body)).json()
        assert (kept["people"], kept["houses"], kept["unmatched"]) == (1, 1, 3)
        assert not [word for word in ("19900009999", PHONE) if word in str(kept)]
    campaign = await made(town, east, audience={"include": [{"lists": [kept["id"]], "roles": ["landlord"]}]})
    assert (await east.get(f"/campaigns/{campaign['id']}/estimate")).json()["recipients"] == 1
    west = await town.officer("西民警")
    stolen = asked(town, area=town.town.west, audience={"include": [{"lists": [kept["id"]]}]})
    assert problem(await west.post("/campaigns", json=stolen)) == (422, "unknown-filter")
    for body in (b"", b"a,b\n1,2", b"\xd0\xcf\x11\xe0"):
        assert problem(await east.post("/campaigns/lists", content=body)) == (422, "sheet-refused")


async def test_who_answered_is_shown_where_one_may_see_them(town: OfficersTown) -> None:
    east = await town.officer()
    campaign = await made(town, east)
    place = f"/campaigns/{campaign['id']}"
    await east.post(f"{place}/approve")
    sent = (await east.post(f"{place}/launch")).json()["run"]
    async with town.db.begin() as conn:
        sql = """INSERT INTO campaign_answers (run_id, reader, contact_id, answer, at)
                 SELECT run_id, reader, contact_id, 'ok', now() FROM notices WHERE run_id = :run"""
        await run(conn, sql, run=sent)
    items = (await east.get(f"{place}/answers", params={"run": sent})).json()["items"]
    assert {item["answer"] for item in items} == {"ok"}
    assert [item["person"]["name"] for item in items if item["person"]] == ["方大同"]
    (shown,) = (await east.get(f"{place}/progress")).json()["runs"]
    assert shown["answers"] == {"ok": 2}
    assert problem(await east.get(f"{place}/answers", params={"run": sent + 1})) == (404, "not-found")


async def test_every_step_is_in_the_audit(town: OfficersTown) -> None:
    east = await town.officer()
    campaign = await made(town, east)
    for name in ("approve", "launch", "pause", "resume", "cancel"):
        await east.post(f"/campaigns/{campaign['id']}/{name}")
    kept = (await east.get("/audit", params={"about": "campaign"})).json()["items"]
    assert [row["action"].removesuffix("-campaign") for row in kept[::-1]] == [
        "make",
        "approve",
        "launch",
        "pause",
        "resume",
        "cancel",
    ]
