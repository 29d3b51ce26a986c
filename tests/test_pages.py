"""The public pages as sent: what they tell and refuse, their headers, cookies, weight and forms."""

import re
from datetime import date
from urllib.parse import urlencode

import pytest
from starlette.datastructures import FormData

from api.chat import assets
from api.chat.door import ReceiptCard
from api.chat.pages import said_by
from api.chat.view import language_names, render
from tests.chat_site import NUMBER, QUESTIONS, Site, fresh, serve

serving = pytest.fixture(serve, scope="module")
site = pytest.fixture(fresh)

ALLOWED_BYTES = 50 * 1024


@pytest.mark.parametrize(
    ("path", "status"),
    [("/h/JD12", 200), ("/h/NOPE", 404), ("/chat", 200), ("/chat/leave", 200), ("/s/once", 200), ("/s/spent", 410),
     ("/r/0612-07", 200), ("/r/0000-00", 404), ("/i/invited", 200), ("/i/other", 410)],
)  # fmt: skip
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_page_is_guarded_and_names_the_demo_day(site: Site, path: str, status: int, lang: str) -> None:
    response, html = site.fetch("GET", path, Accept_Language=lang)
    assert response.status == status
    policy = response.headers["Content-Security-Policy"]
    for rule in ("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"):
        assert rule in policy
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Referrer-Policy"] == (
        "no-referrer" if path.startswith(("/s/", "/i/")) else "same-origin"
    )
    assert ("6月12日（周一）" if '<html lang="zh-CN"' in html else "Mon 12 June") in html
    assert 'name="robots" content="noindex"' in html
    assert "og:" not in html
    assert not re.search(r"<(style|script)[ >](?![^>]*src=)|\son\w+=|\sstyle=", html)


def test_a_plate_tells_the_address_and_whose_page_it_is(site: Site) -> None:
    _, html = site.fetch("GET", "/h/JD12")
    for words in ("江东新村12幢", "江东村", "虚拟派出所", "虚拟新市民服务中心"):
        assert words in html
    starts = re.findall(r'name="start" value="([^"]+)"', html)
    assert starts == [
        "declare:JD12",
        "landlord:JD12",
        "hazard:JD12",
        "declare:elsewhere",
        "help-me:wrong-plate.JD12",
    ]


def test_an_invitation_tells_the_address_and_starts_with_its_token(site: Site) -> None:
    _, html = site.fetch("GET", "/i/invited")
    assert "江东新村12幢" in html
    assert re.findall(r'name="start" value="([^"]+)"', html) == ["i_invited"]
    image, svg = site.fetch("GET", "/i/invited.svg")
    assert (image.status, image.headers["Content-Type"]) == (200, "image/svg+xml")
    assert "<svg" in svg
    assert site.fetch("GET", "/i/other.svg")[0].status == 404


def test_a_lost_plate_leads_on(site: Site) -> None:
    _, html = site.fetch("GET", "/h/%3Cb%3E")
    assert "“&lt;b&gt;”" in html
    assert 'value="declare:elsewhere"' in html


@pytest.mark.parametrize(
    ("typed", "leads_to"),
    [
        (" JD 12 ", "/h/JD12"),
        ("ＪＤ１２", "/h/JD12"),
        ("http://10.0.0.2:8000/h/JD12", "/h/JD12"),
        ("//", "/chat"),
    ],
)
def test_a_code_typed_by_hand_is_understood(site: Site, typed: str, leads_to: str) -> None:
    response, _ = site.fetch("GET", "/h?" + urlencode({"code": typed}))
    assert (response.status, response.headers["Location"]) == (303, leads_to)


def test_looking_makes_nobody_a_visitor(site: Site) -> None:
    for path in ("/h/JD12", "/chat", "/s/once", "/r/0612-07", "/i/invited", "/i/invited.svg"):
        response, _ = site.fetch("GET", path)
        assert "Set-Cookie" not in response.headers
    assert site.door.visitors == {}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec_Fetch_Site": "same-origin"}, 303),
        ({"Sec_Fetch_Site": "none"}, 303),
        ({"Sec_Fetch_Site": "same-site"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Origin": "{base}"}, 303),
        ({"Origin": "http://elsewhere.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Referer": "http://elsewhere.example/h/JD12"}, 403),
        ({}, 303),
    ],
)
def test_only_our_own_forms_are_heard(site: Site, headers: dict[str, str], status: int) -> None:
    sent = {name: value.format(base=site.base) for name, value in headers.items()}
    response, _ = site.fetch("POST", "/chat", {"id": "one", "start": "declare:JD12"}, **sent)
    assert response.status == status
    assert len(site.door.heard) == (status == 303)


def test_a_form_sent_twice_is_heard_once_and_another_under_its_id_changes_nothing(site: Site) -> None:
    response, _ = site.fetch("POST", "/chat", {"id": "one", "start": "declare:JD12"})
    cookie = response.headers["Set-Cookie"].partition(";")[0]
    for form in ({"id": "two", "at": "who", "choice": "myself"},) * 2 + (
        {"id": "two", "at": "who", "choice": "child"},
    ):
        again, _ = site.fetch("POST", "/chat", form, Cookie=cookie)
        assert (again.status, again.headers["Location"]) == (303, "/chat")
    assert list(site.door.heard) == ["one", "two"]
    assert QUESTIONS["name"]["text"] in site.fetch("GET", "/chat", Cookie=cookie)[1]


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        ([("start", "declare:JD12"), ("lang", "en")], {"start": "declare:JD12", "lang": "en"}),
        ([("choice", "start:menu"), ("at", "old")], {"start": "menu"}),
        ([("choice", "work"), ("choice", "study"), ("choice", "none"), ("at", "reason")], {"choice": "work,study", "at": "reason"}),
        ([("choice", "none"), ("at", "reason")], {"choice": "none", "at": "reason"}),
        ([("text", "2023-06-12"), ("text-typed", " 昨天 ")], {"text": "昨天"}),
        ([("text", " 张三 "), ("text-typed", "")], {"text": "张三"}),
        ([("text", "   ")], {}),
    ],
)  # fmt: skip
def test_what_a_form_says(fields: list[tuple[str, str]], body: dict[str, str]) -> None:
    assert said_by(FormData([("id", "one"), *fields])) == {"id": "one"} | body


@pytest.mark.parametrize(("public_url", "secure"), [(None, False), ("https://anju.example", True)])
def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(public_url: str | None, secure: bool) -> None:
    with Site(public_url) as site:
        response, _ = site.fetch("POST", "/chat", {"id": "one", "start": "menu"})
    flags = {flag.strip().lower() for flag in response.headers["Set-Cookie"].split(";")}
    assert {"httponly", "samesite=lax", "path=/"} <= flags
    assert ("secure" in flags) is secure


def test_an_empty_or_oversized_or_foreign_form_is_answered_kindly(site: Site) -> None:
    response, _ = site.fetch("POST", "/chat", {"id": "one", "at": "name", "text": "  "})
    cookie = response.headers["Set-Cookie"].partition(";")[0]
    assert response.headers["Location"] == "/chat?note=nothing-sent"
    assert "请再答一次" in site.fetch("GET", "/chat?note=nothing-sent", Cookie=cookie)[1]
    large, _ = site.fetch("POST", "/chat", {}, Content_Length=str(25 * 1024 * 1024))
    assert large.headers["Location"] == "/chat?note=photo-large"
    assert site.fetch("POST", "/chat", {}, Content_Type="application/json")[0].status == 400


def test_a_one_time_page_is_spent_by_the_right_answer_only(site: Site) -> None:
    for _ in range(2):
        assert site.fetch("GET", "/s/once")[0].status == 200
    wrong, html = site.fetch("POST", "/s/once", {"number": "990000190001011234", "phone": ""}, Origin="null")
    assert wrong.status == 422
    assert "有一位没输对" in html
    assert 'value="990000190001011234"' in html
    right, html = site.fetch("POST", "/s/once", {"number": NUMBER, "phone": ""}, Origin="null")
    assert right.status == 200
    assert 'href="https://t.me/example_bot"' in html
    assert site.fetch("GET", "/s/once")[0].status == 410
    assert site.fetch("POST", "/s/once", {"number": NUMBER})[0].status == 410


def test_a_receipt_can_be_checked_by_anybody(site: Site) -> None:
    _, html = site.fetch("GET", "/r/0612-07")
    for words in ("0612-07", "张*", "2023年6月12日", "已提交"):
        assert words in html
    assert "登记凭证要等派出所登记后才有" in html
    picture, svg = site.fetch("GET", "/r/0612-07.svg")
    assert picture.headers["Content-Type"].startswith("image/svg+xml")
    assert "<svg" in svg
    assert site.fetch("GET", "/r/0000-00.svg")[0].status == 404


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("submitted", "要等派出所登记后才有"),
        ("accepted", "要等派出所登记后才有"),
        ("entered", "要等派出所登记后才有"),
        ("registered", "已经登记"),
        ("returned", "要补正"),
        ("withdrawn", "不作数"),
        ("superseded", "已经有新的"),
    ],
)
def test_a_receipt_says_what_fits_its_state(state: str, said: str) -> None:
    number = "DJ0613" if state == "registered" else ""
    card = ReceiptCard("0612-07", "张*", state, date(2023, 6, 12), number)
    frame = {"receipt": card, "languages": language_names(), "form_id": "1", "path": "/r/0612-07"}
    html = render("receipt.html", "zh", {"demo_day": None, **frame})
    assert said in html
    assert ("登记凭证编号" in html, "DJ0613" in html) == (bool(number), bool(number))
    assert ("登记后才有" in html) is ("登记后才有" in said)


@pytest.mark.parametrize("name", list(assets.TYPES))
def test_files_are_kept_under_the_address_of_their_content(site: Site, name: str) -> None:
    response, text = site.fetch("GET", assets.address(name))
    assert "immutable" in response.headers["Cache-Control"]
    assert text.encode() == assets.FILES[name]
    stem, _, ending = name.rpartition(".")
    older, _ = site.fetch("GET", f"/static/{stem}.00000000.{ending}")
    assert (older.status, older.headers["Cache-Control"]) == (200, "no-cache")
    assert site.fetch("GET", "/static/door.py")[0].status == 404


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", list(QUESTIONS))
def test_a_page_with_all_it_needs_stays_small(site: Site, name: str, lang: str) -> None:
    response, _ = site.fetch("POST", "/chat", {"id": "one", "start": f"declare:{name}", "lang": lang})
    html = site.fetch("GET", "/chat", Cookie=response.headers["Set-Cookie"].partition(";")[0])[1]
    files = re.findall(r'(?:href|src)="(/static/[^"]+)"', html)
    assert len(files) == len(assets.TYPES)
    total = len(html.encode()) + sum(len(site.fetch("GET", file)[1].encode()) for file in files)
    assert total <= ALLOWED_BYTES
