"""The public pages in a real browser: they fit, can be tapped and read, and work with and without script."""

import io
import shutil
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, Literal

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from api.chat.view import INPUTS
from tests.chat_site import (
    CONTROLS,
    FAINT_WORDS,
    NUMBER,
    QUESTIONS,
    SMALL_TARGETS,
    SPEAKER,
    Site,
    fresh,
    serve,
)

serving = pytest.fixture(serve, scope="module")
site = pytest.fixture(fresh)

FINGER = 48  # px, the least height of anything to tap
CONTRAST = 4.5
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
LOOKED_AT = (
    "/h/JD12",
    "/h/NOPE",
    "/chat",
    "/s/once",
    "/r/0612-07",
    "/l/0612-09",
    "/my-data/mine",
    "/chat/leave",
)
NATIVE = {"phone": "tel", "moved-in": "date", "photo": "file", "reason": "checkbox"}
ANSWERS = {
    "lines": "张三，301",
    "name": "张三", "number": NUMBER, "phone": "+86 19900000012", "division": "990101", "moved-in": "2023-06-12",
    "along": "1", "area": "12.5", "place": "村口小卖部旁边", "sign": "张三", "note": "没有",
}  # fmt: skip


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("no chromium on this machine")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def browser(chromium: Browser) -> Iterator[Browser]:
    yield chromium
    for context in chromium.contexts:
        context.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser's console complains about: script errors, blocked by the content policy."""
    return []


def opened(browser: Browser, complaints: list[str], **options: Any) -> Page:
    shape: dict[str, Any] = {"viewport": {"width": 360, "height": 720}, "locale": "zh-CN"}
    page = browser.new_context(**shape | options).new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if "Content Security" in line.text else None)
    return page


def begin(page: Page, site: Site, at: str = "who") -> None:
    """Tap the first way on at the plate; `at` is the question the scripted conversation opens with."""
    page.goto(f"{site.base}/h/JD12")
    button = page.locator("button[name=start]").first
    button.evaluate("(button, at) => { button.value = 'declare:' + at; }", at)
    button.click()
    page.wait_for_selector("#question")


def reply_to(page: Page, name: str, photo: Path) -> None:
    """Answer the open question with the control it offers."""
    question = QUESTIONS[name]
    layout = INPUTS[question["kind"]]["layout"] if question["kind"] in INPUTS else "line"
    answer = page.locator("#answer")
    if layout == "buttons":
        answer.locator("button.option").first.click()
    elif layout == "boxes":
        answer.locator("label.box").first.click()
        answer.locator("button.send").first.click()
    elif layout == "rows":
        answer.locator("button.send[value=send]").click()
    elif layout == "photo":
        answer.locator("input[type=file]").first.set_input_files(photo)
        answer.locator("button.send").first.click()
    else:
        answer.locator("[name=text]:is(input, textarea)").fill(ANSWERS[name])
        answer.locator("button.send").first.click()


def asked(page: Page, name: str) -> None:
    expect(page.locator("#question")).to_contain_text(QUESTIONS[name]["text"].split("\n")[0])


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "lease.png"
    Image.new("RGB", (2400, 1200), "teal").save(path)
    return path


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_whole_conversation(
    site: Site, browser: Browser, complaints: list[str], photo: Path, script: bool
) -> None:
    page = opened(browser, complaints, java_script_enabled=script)
    page.goto(f"{site.base}/h/JD12")
    page.locator("button[name=start]").first.click()
    for name in QUESTIONS:
        asked(page, name)
        reply_to(page, name, photo)
    expect(page.locator("#talk")).to_contain_text("0612-07")
    expect(page.get_by_role("button", name="学一学消防安全")).to_be_visible()
    expect(page.get_by_role("link", name="查办到哪一步")).to_be_visible()
    bodies = [body for body, _ in site.door.heard.values()]
    assert [body.get("at") for body in bodies] == [None, *QUESTIONS]
    assert bodies[list(QUESTIONS).index("number") + 1]["text"] == NUMBER
    assert max(Image.open(io.BytesIO(site.door.files["file-0"])).size) == (1600 if script else 2400)
    assert complaints == []


def test_script_and_server_draw_the_same_controls(
    site: Site, browser: Browser, complaints: list[str], photo: Path
) -> None:
    page = opened(browser, complaints)
    begin(page, site)
    for name in QUESTIONS:
        asked(page, name)
        drawn: list[str] = page.evaluate(CONTROLS)
        page.reload()
        assert page.evaluate(CONTROLS) == drawn
        if name in NATIVE:
            assert f"type={NATIVE[name]}" in " ".join(drawn)
        reply_to(page, name, photo)
        page.wait_for_function("text => !document.getElementById('question') || "
                               "document.getElementById('question').textContent !== text",
                               arg=QUESTIONS[name]["text"].split("\n")[0])  # fmt: skip


def test_a_turn_lost_on_the_way_is_sent_again_under_the_same_id(
    site: Site, browser: Browser, complaints: list[str]
) -> None:
    page = opened(browser, complaints)
    page.clock.install()
    begin(page, site, "name")
    page.clock.pause_at(page.evaluate("() => Date.now()") + 1000)
    site.door.failures = 2
    page.locator("#answer input[name=text]").fill("张三")
    page.locator("#answer button.send").click()
    expect(page.locator(".mine")).to_have_text("张三")
    for _ in range(2):
        page.get_by_role("button", name="马上再试").click()
    asked(page, "number")
    assert site.door.failures == 0
    assert len(site.door.heard) == 2


def test_a_sensitive_answer_is_not_left_on_the_screen(
    site: Site, browser: Browser, complaints: list[str]
) -> None:
    page = opened(browser, complaints)
    begin(page, site, "number")
    page.locator("#answer input[name=text]").fill(NUMBER)
    page.locator("#answer button.send").click()
    asked(page, "phone")
    assert NUMBER not in page.content()


def test_a_notice_arrives_once_above_the_question_in_sight_and_keeps_its_way_on(
    site: Site, browser: Browser, complaints: list[str]
) -> None:
    page = opened(browser, complaints)
    begin(page, site)
    notice = page.locator("#notices .theirs")
    expect(notice).to_have_count(1)
    expect(notice).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.querySelector('#notices').nextElementSibling.id") == "question"
    reply_to(page, "who", Path())
    asked(page, "name")
    page.get_by_role("button", name="看看是什么").click()
    expect(page.locator(".mine").last).to_have_text("看看是什么")
    assert list(site.door.heard.values())[-1][0]["start"] == "menu"


def test_a_place_is_told_by_the_browser(site: Site, browser: Browser, complaints: list[str]) -> None:
    page = opened(
        browser,
        complaints,
        permissions=["geolocation"],
        geolocation={"latitude": 30.17, "longitude": 121.26},
    )
    begin(page, site, "place")
    page.get_by_role("button", name="用我现在的位置").click()
    asked(page, "main")
    assert list(site.door.heard.values())[-1][0]["text"] == "30.170000,121.260000"


def test_the_question_and_its_answers_are_read_aloud(
    site: Site, browser: Browser, complaints: list[str]
) -> None:
    page = opened(browser, complaints)
    page.add_init_script(SPEAKER)
    begin(page, site)
    page.locator("#read").click()
    spoken = page.evaluate("() => window.spoken")
    assert [lang for lang, _ in spoken] == ["zh-CN"] * len(spoken)
    assert [words for _, words in spoken][1:] == [
        "您给谁申报？",
        *(o["label"] for o in QUESTIONS["who"]["options"]),
    ]


def test_back_and_language_are_always_there(site: Site, browser: Browser, complaints: list[str]) -> None:
    page = opened(browser, complaints, locale="en-GB")
    begin(page, site, "name")
    page.locator(".bar").get_by_role("button", name="back").click()
    asked(page, "who")
    assert page.locator("html").get_attribute("lang") == "en-GB"


def test_large_type_is_remembered_and_a_borrowed_phone_forgets(
    site: Site, browser: Browser, complaints: list[str]
) -> None:
    page = opened(browser, complaints)
    begin(page, site)
    size = "() => parseFloat(getComputedStyle(document.body).fontSize)"
    assert page.evaluate(size) == 17
    page.locator("#large").click()
    page.reload()
    assert page.evaluate(size) > 20
    page.get_by_role("link", name="退出").click()
    page.locator("main button.send").click()
    assert [cookie["name"] for cookie in page.context.cookies()] == []
    page.goto(f"{site.base}/chat")
    assert page.locator("#question").count() == 0


@pytest.mark.parametrize("path", [*LOOKED_AT, *(f"{path}?lang=en" for path in LOOKED_AT), *QUESTIONS])
def test_everything_fits_can_be_tapped_and_read(
    site: Site, browser: Browser, complaints: list[str], path: str
) -> None:
    page = opened(browser, complaints)
    if path.startswith("/"):
        page.goto(site.base + path)
    else:
        begin(page, site, path)
    for width, direction, scheme in product((320, 360, 1920), ("ltr", "rtl"), SCHEMES):
        page.set_viewport_size({"width": width, "height": 720})
        page.emulate_media(color_scheme=scheme)
        page.evaluate("(direction) => { document.documentElement.dir = direction; }", direction)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        assert page.evaluate(SMALL_TARGETS, FINGER) == []
        assert page.evaluate(FAINT_WORDS, CONTRAST) == []
    assert complaints == []


def test_a_number_is_copied_without_the_marks_around_it(site: Site, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(site.base + "/chat")
    copied = page.evaluate(
        """() => {
          const line = document.createElement("p");
          line.textContent = "رقم \u20660612-7KQ4\u2069 \u200e12\u200e";
          document.body.append(line);
          window.getSelection().selectAllChildren(line);
          let taken = null;
          document.addEventListener("copy", (event) => { taken = event.clipboardData.getData("text/plain"); });
          document.execCommand("copy");
          return taken;
        }"""
    )
    assert copied == "رقم 0612-7KQ4 12"
    page.close()
