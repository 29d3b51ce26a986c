"""The JSON door, the stream and the uploads over real HTTP: right, wrong, doubled and hostile input."""

import asyncio
import io
from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import aiohttp
import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from notices import outbox
from registry import invitations
from registry.database import Database, begin_demo, rows, run, value
from registry.vault import Vault
from tests.serving import Browser, browsing, serving
from tests.small_town import Town
from tests.visitor import STOP, resident_id, tenant


@pytest.fixture
async def base(db: Database, vault: Vault) -> AsyncIterator[str]:
    async with db.begin() as conn:
        await begin_demo(conn, date(2023, 6, 12))
        house = await (await Town(conn).build("cixi-2023")).house()
        await run(conn, "UPDATE houses SET code = 'HOUSE234' WHERE id = :id", id=house)
    async with serving(db, vault) as address:
        yield address


@pytest.fixture
async def browser(base: str) -> AsyncIterator[Browser]:
    async with browsing(base) as made:
        yield made


async def test_a_whole_declaration_over_http(browser: Browser, db: Database) -> None:
    await browser.turn(start="h_HOUSE234")
    last = await browser.answer(tenant())
    receipt = next(m for m in last["messages"] if m["key"] == "receipt")
    assert last["talk"] is None
    async with browser.session.get(browser.base + receipt["link"]) as response:
        page = await response.text()
    assert response.status == 200
    assert "王" in page
    assert "王小明" not in page
    assert resident_id(7) not in page
    async with browser.session.get(browser.base + receipt["image"]) as response:
        assert response.content_type == "image/svg+xml"


async def test_the_same_id_gives_the_same_answer_and_another_body_409(browser: Browser) -> None:
    body = {"id": "once", "start": "h_HOUSE234"}
    first = await browser.post("/chat/turns", body)
    again = await browser.post("/chat/turns", dict(reversed(body.items())))
    other = await browser.post("/chat/turns", {"id": "once", "start": "menu"})
    assert first == again
    assert first[0] == 200
    assert other[0] == 409
    assert other[1]["code"] == "other-body"


async def test_three_at_once_are_one_turn(browser: Browser, db: Database) -> None:
    await browser.turn(start="h_HOUSE234")
    await browser.answer(tenant(check=STOP))
    body = {"id": "send", "choice": "send", "at": "check"}
    answers = await asyncio.gather(*(browser.post("/chat/turns", body) for _ in range(3)))
    assert answers[0] == answers[1] == answers[2]
    async with db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM declarations") == 1


async def test_a_stale_tap_is_told_where_we_are(browser: Browser) -> None:
    await browser.turn(start="declare:HOUSE234")
    await browser.turn(choice="begin", at="start")
    last = await browser.turn(choice="begin", at="start")
    assert last["messages"][0]["key"] == "stale"
    assert last["talk"] == {"flow": "declare", "at": "who"}


async def test_a_language_we_lack_is_answered_in_our_own(browser: Browser, db: Database) -> None:
    for said in ({"text": "hi", "lang": "sw"}, {"text": "hi", "lang": "sw"}, {"start": "menu"}):
        assert (await browser.turn(**said))["messages"]
    async with db.begin() as conn:
        assert await value(conn, "SELECT lang FROM contacts") == "zh"
    english = await browser.turn(start="menu", lang="en")
    assert english == await browser.turn(start="menu", lang="sw")


async def test_an_option_that_was_not_offered_is_no_answer(browser: Browser) -> None:
    await browser.turn(start="declare:elsewhere")
    last = await browser.turn(choice="nonsense", at="village")
    assert (last["messages"][0]["key"], last["talk"]["at"]) == ("invalid-button", "village")
    await browser.turn(text="无此村", at="village")
    last = await browser.turn(choice="nonsense", at="village-again")
    assert (last["messages"][0]["key"], last["talk"]["at"]) == ("invalid-button", "village-again")
    last = await browser.turn(choice="help", at="village-again")
    assert (last["messages"][0]["key"], last["talk"]) == ("village-help", None)


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{", 400, "malformed-json"),
        (b"", 400, "malformed-json"),
        (b"\xff\xfe", 400, "malformed-json"),
        (b"[1]", 422, "invalid-turn"),
        (b'{"id":"1"}', 422, "invalid-turn"),
        (b'{"id":"1","text":"a","choice":"b"}', 422, "invalid-turn"),
        (b'{"id":1,"text":"a"}', 422, "invalid-turn"),
        (b'{"id":"","text":"a"}', 422, "invalid-turn"),
        (b'{"id":"\\u0000","text":"a"}', 422, "invalid-turn"),
        (b'{"id":"1","text":5}', 422, "invalid-turn"),
        (b'{"id":"1","text":"a","admin":true}', 422, "invalid-turn"),
        (b'{"id":"1","text":"' + b"a" * 70_000 + b'"}', 413, "too-large"),
        (b'{"id":"1","start":"' + b"a" * 300 + b'"}', 422, "invalid-turn"),
    ],
)
async def test_a_body_of_another_shape_is_a_problem(
    browser: Browser, body: bytes, status: int, code: str
) -> None:
    got, problem = await browser.post("/chat/turns", body)
    assert (got, problem["code"], problem["status"]) == (status, code, status)


@pytest.mark.parametrize(
    "said",
    [
        {"text": ""},
        {"text": "\x00"},
        {"text": "😀" * 3000},
        {"text": "x" * 10_001},
        {"choice": "no such"},
        {"choice": "start:"},
        {"choice": "start:nowhere"},
        {"file": "12"},
        {"start": "declare:\x00"},
        {"start": "h_"},
        {"start": ":"},
        {"start": "letter:99999999999999999999"},
        {"start": "answer-stay:1"},
        {"start": "still-here:-1"},
        {"start": "declare:d_99999999999999999999999"},
        {"start": "resume:99999999999999999999999"},
        {"text": "a", "lang": "xx"},
        {"text": "a", "at": "nothing"},
    ],
)
async def test_what_cannot_be_read_is_answered_with_words(browser: Browser, said: dict[str, str]) -> None:
    await browser.turn(start="declare:HOUSE234")
    answer = await browser.turn(**said)
    assert answer["messages"]
    assert all(m["text"] and m["kind"] != "apology" for m in answer["messages"])


STARTS = st.sampled_from(
    ["menu", "h_HOUSE234", "declare:HOUSE234", "declare:elsewhere", "language", "lesson:fire-safety", "landlord:HOUSE234",
     "verify", "mine", "notices", "help-me:help-fill.HOUSE234", "letter", "report", "left", "still-here"]
)  # fmt: skip
WORDS = st.sampled_from(
    ["1", "2", "3", "返回", "菜单", "停止", "张三", "昨天", "301", "贵州遵义播州区", "帮助", "skip", "110"]
)


@given(st.lists(st.one_of(STARTS.map(lambda s: {"start": s}), WORDS.map(lambda t: {"text": t}), st.text(max_size=40).map(lambda t: {"text": t}), st.just({"first": True})), max_size=12))  # fmt: skip
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_nobody_is_ever_left_without_an_answer(browser: Browser, said: list[dict[str, Any]]) -> None:
    browser.session.cookie_jar.clear()  # one visitor would soon send too fast to be heard
    for one in said:
        if one.get("first"):
            options = [o for m in browser.last.get("messages", []) for o in m["options"]]
            one = {"choice": options[0]["value"]} if options else {"text": "1"}
        answer = await browser.turn(**one)
        assert answer["messages"], one
        assert all(m["kind"] != "apology" for m in answer["messages"]), (one, answer)


async def test_a_visitor_is_made_and_a_made_up_token_is_not_one(base: str) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.post(base + "/chat/visitors") as response:
            token = (await response.json())["token"]
        for bearer, status in ((token, 200), ("x" * 22 + "." + "0" * 16, 401), ("", 401)):
            headers = {"Authorization": f"Bearer {bearer}"}
            body = {"id": "1", "start": "menu"}
            async with session.post(base + "/chat/turns", json=body, headers=headers) as response:
                assert response.status == status
                assert "Set-Cookie" not in response.headers


async def test_cookies_are_out_of_scripts_reach(browser: Browser) -> None:
    async with browser.session.post(
        browser.base + "/chat/turns", json={"id": "1", "start": "menu"}
    ) as response:
        cookie = response.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


async def test_a_notice_reaches_the_open_page_and_is_replayed(
    browser: Browser, db: Database, vault: Vault
) -> None:
    await browser.turn(start="menu")
    async with browser.session.get(browser.base + "/chat/stream") as stream:
        assert stream.content_type == "text/event-stream"
        async with db.begin() as conn:
            contact = await value(conn, "SELECT id FROM contacts")
            new = outbox.New(
                "test:1", "service", "notice", "accepted", {"receipt": "R1"}, ("menu",), contact_id=contact
            )
            await outbox.put(conn, vault, [new])
        event = await asyncio.wait_for(next_event(stream), 10)
    told = orjson.loads(event["data"])
    assert told["messages"][0]["key"] == "accepted"
    assert "R1" in told["messages"][0]["text"]
    headers = {"Last-Event-ID": str(int(event["id"]) - 1)}
    async with browser.session.get(browser.base + "/chat/stream", headers=headers) as stream:
        replayed = await asyncio.wait_for(next_event(stream), 10)
    assert replayed == event


async def next_event(stream: aiohttp.ClientResponse) -> dict[str, str]:
    event: dict[str, str] = {}
    async for line in stream.content:
        name, _, rest = line.decode().rstrip("\n").partition(": ")
        if name in ("id", "data"):
            event[name] = rest
        if not line.strip() and "data" in event:
            return event
    raise AssertionError("the stream ended")


async def test_the_stream_belongs_to_a_visitor(base: str) -> None:
    async with aiohttp.ClientSession() as session, session.get(base + "/chat/stream") as response:
        assert response.status == 401


def picture(exif: bool = False) -> bytes:
    out = io.BytesIO()
    image = Image.new("RGB", (3000, 2000), "red")
    tags = Image.Exif()
    tags[0x010F] = "somewhere secret"
    image.save(out, "JPEG", exif=tags if exif else b"")
    return out.getvalue()


async def test_a_photo_is_made_smaller_and_forgets_where_it_was_taken(
    browser: Browser, db: Database, vault: Vault
) -> None:
    form = aiohttp.FormData()
    form.add_field("file", picture(exif=True), filename="a.jpg", content_type="image/jpeg")
    async with browser.session.post(browser.base + "/chat/files", data=form) as response:
        assert response.status == 201
        kept = int((await response.json())["id"])
    async with db.begin() as conn:
        sealed = await value(conn, "SELECT content FROM files WHERE id = :id", id=kept)
    content = vault.open(sealed, f"files.content:{kept}")
    assert b"secret" not in content
    assert len(content) <= 1_000_000
    assert max(Image.open(io.BytesIO(content)).size) <= 1600


@pytest.mark.parametrize(
    ("content", "status"),
    [(b"<svg/>", 415), (b"", 422), (b"\xff\xd8\xff" + b"x" * 100, 415), (b"GIF89a", 415)],
)
async def test_a_file_that_is_no_picture_is_refused(browser: Browser, content: bytes, status: int) -> None:
    form = aiohttp.FormData()
    form.add_field("file", content, filename="a.jpg", content_type="image/jpeg")
    async with browser.session.post(browser.base + "/chat/files", data=form) as response:
        assert response.status == status


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [("a.csv", "姓名,证件号码\n".encode(), 201), ("a.xlsx", b"PK\x03\x04", 415), ("a.csv", b"<svg/>", 415)],
)
async def test_a_table_is_kept_sealed_and_what_is_none_refused(
    browser: Browser, db: Database, vault: Vault, name: str, content: bytes, status: int
) -> None:
    form = aiohttp.FormData()
    form.add_field("file", content, filename=name)
    async with browser.session.post(browser.base + "/chat/files", data=form) as response:
        answer = await response.json()
    assert response.status == status
    if status != 201:
        assert answer["code"] == "no-sheet"
        return
    async with db.begin() as conn:
        (kept,) = await rows(conn, "SELECT kind, content FROM files WHERE id = :id", id=int(answer["id"]))
    assert kept.kind == "sheet"
    assert vault.open(kept.content, f"files.content:{answer['id']}") == content


async def test_an_invitation_has_a_page_and_a_code_while_it_is_open(browser: Browser, db: Database) -> None:
    async with db.begin() as conn:
        house = await value(conn, "SELECT id FROM houses WHERE code = 'HOUSE234'")
        person = await value(conn, "INSERT INTO people (name) VALUES ('方大同') RETURNING id")
        await run(
            conn,
            "INSERT INTO parties (house_id, area_no, person_id, source) SELECT id, area_no, :person, 'register' "
            "FROM houses WHERE id = :house",
            house=house,
            person=person,
        )
        token = await invitations.make(conn, "occupant", person, house, "301", 14)
    for path, status, found in (
        (f"/i/{token}", 200, f"i_{token}"),
        (f"/i/{token}.svg", 200, "<svg"),
        ("/i/other", 410, "plate"),
        ("/i/other.svg", 404, ""),
    ):
        async with browser.session.get(browser.base + path, headers={"Accept-Language": "en"}) as response:
            assert (response.status, found in await response.text()) == (status, True)
    await browser.turn(start=f"i_{token}")
    last = await browser.answer(tenant())
    assert "receipt" in [message["key"] for message in last["messages"]]
    async with browser.session.get(f"{browser.base}/i/{token}") as response:
        assert response.status == 410


@pytest.mark.parametrize(
    "path", ["/healthz", "/readyz", "/metrics", "/chat", "/h/HOUSE234", "/api/v1/openapi.json"]
)
async def test_public_addresses_answer(browser: Browser, path: str) -> None:
    async with browser.session.get(browser.base + path) as response:
        assert response.status == 200


async def test_telegram_is_heard_only_with_its_secret(browser: Browser, db: Database) -> None:
    update = {"update_id": 1, "message": {"message_id": 1, "date": 0, "text": "/start h_HOUSE234",
              "chat": {"id": 5, "type": "private"}, "from": {"id": 5, "is_bot": False, "language_code": "zh-hans"}}}  # fmt: skip
    assert (await browser.post("/telegram/main", update))[0] == 401
    assert (await browser.post("/telegram/other", update))[0] == 404
    secret = {"X-Telegram-Bot-Api-Secret-Token": "telegram-secret"}
    for _ in range(3):
        assert (await browser.post("/telegram/main", update, **secret))[0] == 200
    for hostile in (b"{", b"[]", b"null", b'{"update_id":"x"}', b'{"update_id":9,"message":{}}'):
        assert (await browser.post("/telegram/main", hostile, **secret))[0] in (200, 400)
    async with db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM notices WHERE kind = 'reply'") == 1
