"""Addresses that lead nowhere and pages that fail: a few words and a way on for people, a problem for programs."""

import logging
import re
from collections.abc import AsyncIterator
from itertools import product

import aiohttp
import httpx
import pytest
from starlette.requests import Request
from starlette.responses import Response

from api.app import create_app
from api.chat import visitors
from api.chat.guards import PAGE_HEADERS
from api.grounds import Grounds
from bot.conversation import Conversation
from bot.listener import Listener
from locales import words
from programmes.pack import load
from registry.database import Database, value
from registry.vault import Vault
from tests.serving import Browser, browsing, serving

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
PRIVATE = "张三 990000190001011235"


@pytest.fixture
async def base(db: Database, vault: Vault) -> AsyncIterator[str]:
    async with serving(db, vault) as address:
        yield address


@pytest.fixture
async def browser(base: str) -> AsyncIterator[Browser]:
    async with browsing(base) as made:
        yield made


ASTRAY = (
    ("GET", "/nowhere", 404, "nowhere"),
    ("GET", "/chat/nowhere?x=<b>", 404, "nowhere"),
    ("POST", "/nowhere", 404, "nowhere"),
    ("POST", "/h/HOUSE234", 405, "no-entry"),
)
FAULTS = {"/failing": (ValueError(PRIVATE), 500), "/away": (ConnectionError(PRIVATE), 503)}


async def test_a_browser_is_led_to_the_chat(base: str) -> None:
    for (method, path, status, about), lang in product(ASTRAY, ("zh", "en")):
        headers = {"Accept": BROWSER, "Accept-Language": f"{lang},de;q=0.5"}
        async with aiohttp.request(method, base + path, headers=headers) as answer:
            html = await answer.text()
        assert (answer.status, answer.content_type) == (status, "text/html")
        assert words.text(lang, "page", f"{about}-title") in html
        assert 'href="/chat"' in html
        assert "<b>" not in html.split("<main>")[1]
        assert {name: answer.headers[name] for name in PAGE_HEADERS} == PAGE_HEADERS
        assert ("Allow" in answer.headers) == (status == 405)


async def test_a_program_gets_a_problem(base: str) -> None:
    asked = (("GET", "/nowhere", 404), ("PUT", "/chat", 405), ("GET", "/api/v1/x", 401))
    told = [(*ask, accept) for ask, accept in product(asked, ("*/*", "application/json", ""))]
    for method, path, status, accept in (*told, ("GET", "/api/v1/x", 401, BROWSER)):
        async with aiohttp.request(method, base + path, headers={"Accept": accept}) as answer:
            problem = await answer.json(content_type="application/problem+json")
        assert (answer.status, problem["status"]) == (status, status)


async def test_what_fails_is_told_without_its_words(
    db: Database, vault: Vault, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    pack = load("cixi-2023")
    talking = Conversation(db, vault, pack)
    app = create_app(Grounds(db, vault, pack, talking, Listener(talking)))

    async def failing(request: Request) -> Response:
        raise FAULTS[request.url.path][0]

    caplog.set_level(logging.DEBUG)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://anju.test") as client:
        for path, (_, status) in FAULTS.items():
            app.add_route(path, failing)
            for accept, kind in ((BROWSER, "text/html"), ("*/*", "application/problem+json")):
                answer = await client.get(path, headers={"Accept": accept})
                assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (
                    status,
                    kind,
                )
                assert ("retry-after" in answer.headers) == (status == 503)
                logged = "".join(capfd.readouterr()) + caplog.text
                assert PRIVATE not in answer.text + logged
                incident = re.search(r"\b[0-9A-F]{6}\b", answer.text.partition("<main>")[2] or answer.text)
                assert (incident is not None) == (status == 500)
                assert incident is None or incident[0] in logged


async def test_one_who_sends_too_fast_is_asked_to_wait_and_nobody_else(
    browser: Browser, db: Database
) -> None:
    said = [await browser.turn(start="menu") for _ in range(2 * visitors.TURNS_A_MINUTE + 1)]
    slow = [turn["messages"][0] for turn in said if turn["messages"][0]["key"] == "too-many-messages"]
    assert slow  # however the minutes fall
    assert "消息来得太快" in slow[0]["text"]
    assert slow[0]["options"][0]["value"] == "start:menu"
    async with db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM inbox") == len(said) - len(slow)
    async with browsing(browser.base) as other:
        assert (await other.turn(start="menu"))["messages"][0]["key"] != "too-many-messages"


def test_turns_are_counted_by_visitor_and_minute() -> None:
    pace = visitors.Pace()
    assert [pace.too_fast("a", second) for second in range(60)] == [False] * 60
    assert pace.too_fast("a", 59.9)
    for _ in range(2):
        pace.give_back("a")
    assert not pace.too_fast("a", 59.9)
    assert not pace.too_fast("b", 59.9)
    assert not pace.too_fast("a", 60)
    assert list(pace.turns) == ["a"]
