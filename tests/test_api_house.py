"""The house's own rules for its doors: signed or public on purpose, described, masked, and refusing in one voice."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from starlette.routing import Mount, Route

from api.app import create_app
from api.grounds import Grounds
from api.routes.access import CODES, PUBLIC, Needs
from api.routes.declarations import REFUSALS
from api.routes.officers import PARTS, officers_api
from bot.conversation import Conversation
from bot.listener import Listener
from programmes.pack import load
from registry.database import Database
from registry.officers import ROLES, SCOPES
from registry.vault import Vault
from tests.officers_town import NUMBER, PLANTED, OfficersTown, town_of

WITHOUT_SCOPE = {"/me", "/me/chat-code"}
"""Any token may ask whose it is; a code for a chat asks for all scopes of the role."""

IN_THE_CLEAR = {
    "/declarations/{declaration_id}/reveal",
    "/people/{person_id}/reveal",
    "/requests/{request_id}/reveal",
    "/hazards/{hazard_id}/reveal",
    "/tips/{tip_id}/reveal",
    "/inbox/{thread_id}/reveal",
    "/house-claims/{claim_id}/reveal",
    "/declarations/export",
}
"""What shows numbers, on purpose and audited."""

OPEN_DOORS = {
    "/": "leads to the chat",
    "/chat": "the chat's page",
    "/chat/files": "a visitor's cookie or bearer is made or checked",
    "/chat/leave": "forgets the visitor",
    "/chat/stream": "a visitor's own notices",
    "/h": "a plate's code typed by hand",
    "/h/{code}": "where a plate leads: an address, nothing else",
    "/healthz": "liveness",
    "/l/{number}": "whoever holds a lesson's certificate may check it",
    "/l/{number}.svg": "its QR code",
    "/i/{token}": "the token in the address is the proof; an address, nothing else",
    "/i/{token}.svg": "its QR code",
    "/b/{name}.jpg": "a picture broadcast to many, by its hash",
    "/metrics": "counts, no words",
    "/my-data/{token}": "the token in the address is the proof",
    "/my-data/{token}.json": "the token in the address is the proof",
    "/pictures/{name}.svg": "pictures of lessons",
    "/r/{receipt}": "whoever holds a receipt may check it",
    "/r/{receipt}.svg": "its QR code",
    "/readyz": "readiness",
    "/s/{token}": "the token in the address is the proof",
    "/static/{name}": "styles and scripts",
}
"""Every public door of the whole application, and why it is one. Hot doors are tested by themselves."""


LONG_ID = "/declarations/" + "9" * 5000


@pytest.fixture
def grounds(database: Database, vault: Vault) -> Grounds:
    pack = load("cixi-2023")
    conversation = Conversation(database, vault, pack, "http://anju.test")
    return Grounds(database, vault, pack, conversation, Listener(conversation), "http://anju.test")


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


def needs(route: APIRoute) -> list[str]:
    return [d.dependency.scope for d in route.dependencies if isinstance(d.dependency, Needs)]


def routes_of(grounds: Grounds) -> list[APIRoute]:
    described = officers_api(grounds).openapi()["paths"]
    found = [route for part in PARTS for route in part.router.routes if isinstance(route, APIRoute)]
    assert {route.path_format for route in found} == set(described)
    return found


# -- who may pass -------------------------------------------------------------------------------------------------


def test_every_route_asks_for_one_scope_and_every_scope_opens_something(grounds: Grounds) -> None:
    routes = routes_of(grounds)
    assert {route.path for route in routes if not needs(route)} == WITHOUT_SCOPE
    assert all(len(needs(route)) <= 1 for route in routes)
    assert {scope for route in routes for scope in needs(route)} == set(SCOPES)
    assert all(scopes <= set(SCOPES) for scopes in ROLES.values())


async def test_only_the_description_is_served_without_a_token(town: OfficersTown, grounds: Grounds) -> None:
    stranger = town.client()
    for path in PUBLIC:
        assert (await stranger.get(path)).status_code == 200
    for route in routes_of(grounds):
        for method in route.methods or ():
            path = re.sub(r"\{.*?\}", "1", route.path_format)
            refused = await stranger.request(method, path, json={"planted": NUMBER})
            assert refused.status_code == 401, f"{method} {path}"
    for odd in ("/docs/../declarations", "//docs", "/docs/", "/openapi.json/x", ""):
        assert (await stranger.get(odd)).status_code in (401, 404), odd


def test_every_public_door_of_the_application_is_public_on_purpose(grounds: Grounds) -> None:
    routes = create_app(grounds).router.routes
    assert [route.path for route in routes if isinstance(route, Mount)] == ["/api/v1"]
    assert {route.path for route in routes if isinstance(route, Route)} == set(OPEN_DOORS)


# -- one voice ----------------------------------------------------------------------------------------------------


async def test_what_is_not_there_is_a_problem_too(town: OfficersTown) -> None:
    east = await town.officer()
    nothing = await east.get("/no-such-place")
    assert (nothing.status_code, nothing.json()["code"]) == (404, "not-found")
    wrong = await east.delete("/declarations")
    assert (wrong.status_code, wrong.json()["code"], wrong.headers["allow"]) == (
        405,
        "method-not-allowed",
        "GET",
    )
    for answer in (nothing, wrong):
        assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("path", "methods"),
    [
        ("/campaigns", "GET, POST"),
        ("/campaigns/1", "GET, PUT"),
        ("/campaigns/1/approve", "POST"),
        ("/organisations", "GET, POST"),
        ("/samples", "GET, POST"),
    ],
)
async def test_another_method_is_told_all_there_are(town: OfficersTown, path: str, methods: str) -> None:
    refused = await (await town.officer()).request("OPTIONS", path)
    assert (refused.status_code, refused.headers["allow"]) == (405, methods)


def test_what_routes_share_is_in_every_operations_schema(grounds: Grounds) -> None:
    """A cursor nobody gave out, a key that came before, bounds as JSON Schema writes them."""
    described = officers_api(grounds).openapi()
    for path, operations in described["paths"].items():
        for method, operation in operations.items():
            asked = {one["name"] for one in operation.get("parameters", ())}
            for name, status in (("cursor", "404"), ("Idempotency-Key", "409")):
                assert name not in asked or status in operation["responses"], f"{method} {path}"
    assert not {"ge", "le", "gt", "lt"} & set(keys_of(described))
    (month,) = (one for one in described["paths"]["/score"]["get"]["parameters"] if one["name"] == "month")
    accepted = [
        said
        for said in ("2023-06", "2023-13", "0000-01", "2023-06-01")
        if re.search(month["schema"]["pattern"], said)
    ]
    assert accepted == ["2023-06"]


def keys_of(shape: object) -> Iterator[str]:
    inner = shape.values() if isinstance(shape, dict) else shape if isinstance(shape, list) else ()
    if isinstance(shape, dict):
        yield from shape
    for one in inner:
        yield from keys_of(one)


@pytest.mark.parametrize(
    "body", [b"{", b"\xff\xfe", b'{"reason": "\\ud800"}', b'{"\\ud800": 1}', b"[" * 5000]
)
async def test_a_body_that_cannot_be_read_is_refused(town: OfficersTown, body: bytes) -> None:
    filed = await town.file()
    east = await town.officer()
    headers = {"Content-Type": "application/json"}
    sent = await east.post(f"/declarations/{filed}/return", content=body, headers=headers)
    assert sent.status_code in (400, 422), sent.text
    assert sent.json()["code"] in ("malformed-json", "bad-request", "invalid")


@pytest.mark.parametrize(
    "path",
    [
        "/declarations?person=%00",
        "/declarations?person=%ff",
        "/declarations?channel=" + "x" * 5000,
        "/declarations?limit=0",
        "/declarations?limit=201",
        "/declarations?limit=" + "9" * 5000,
        f"/declarations?house={2**63}",
        "/declarations?area=-1",
        f"/declarations/{2**53}",
        LONG_ID,
        "/declarations/0",
        "/declarations/-1",
        "/declarations/%00",
        "/houses?q=%0a",
        "/audit?action=%00",
        "/duties?rule=%00",
        "/declarations.csv?limit=5001",
    ],
)
async def test_odd_queries_are_refused_and_never_fail(town: OfficersTown, path: str) -> None:
    answer = await (await town.officer()).get(path)
    assert answer.status_code in (200, 404, 422), answer.text
    if answer.status_code == 422:
        assert answer.json()["errors"]
    else:
        assert (path, answer.status_code) in {
            ("/declarations?person=%ff", 200),
            ("/declarations/-1", 404),
            ("/declarations/%00", 404),
            (LONG_ID, 404),
        }


async def test_while_the_database_is_away_it_says_so(town: OfficersTown) -> None:
    token = await town.token("东民警")
    away = Database.open(f"postgresql://anju@/anju?host=/{'x' * 200}")  # no socket has so long a path
    lost = town_of(away, town.vault)
    answer = await lost.client(token).get("/me")
    await away.close()
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
    assert answer.headers["retry-after"] == "2"


# -- masked -------------------------------------------------------------------------------------------------------


async def test_no_answer_but_a_reveal_carries_a_number_or_a_phone(
    town: OfficersTown, grounds: Grounds, capsys: pytest.CaptureFixture[str]
) -> None:
    filed = [await town.file(), await town.file(name="赵东", located=False, number="")]
    east = await town.officer()
    person = (await east.get(f"/declarations/{filed[0]}")).json()["person_id"]
    ids = {
        "house_id": town.houses["east"],
        "person_id": person,
        "duty_id": 1,
        "twin_id": 1,
        "report_id": 1,
        "request_id": 1,
        "sample_id": 1,
        "hazard_id": 1,
        "tip_id": 1,
        "thread_id": 1,
        "post_id": 1,
        "merge_id": 1,
        "claim_id": 1,
        "picture_id": 1,
        "organisation_id": 1,
        "campaign_id": 1,
        "area_id": 1,
        "consent_id": 1,
        "reading_id": 1,
        "name": "letters",
    }
    seen = set()
    for route in routes_of(grounds):
        if route.path_format in IN_THE_CLEAR:
            continue
        for declaration in filed:
            path = route.path_format.format(**ids, declaration_id=declaration)
            body = {"reason": f"电话{PLANTED[-1]}打不通", "house_id": town.houses["east"], "date": None}
            query = {"area": town.town.east} if re.search("rates|score|table$|hazards|samples", path) else {}
            for method in route.methods or ():
                sent = {"json": body} if method == "POST" else {}
                answer = await east.request(method, path, params=query, **sent)  # type: ignore[arg-type]
                assert answer.status_code < 500
                found = [planted for planted in PLANTED if planted in answer.text]
                assert not found, f"{method} {path}: {found}"
                seen.add(route.path_format)
    assert len(seen) == len({route.path_format for route in routes_of(grounds)} - IN_THE_CLEAR)
    logged = capsys.readouterr()
    assert not [planted for planted in PLANTED if planted in logged.out + logged.err]


# -- described ----------------------------------------------------------------------------------------------------


async def test_the_description_says_what_each_route_may_answer(town: OfficersTown) -> None:
    described = (await town.client().get("/openapi.json")).json()
    assert described["openapi"].startswith("3.")
    assert "Problem" in described["components"]["schemas"]
    for path, operations in described["paths"].items():
        for method, operation in operations.items():
            where = f"{method} {path}"
            assert operation["summary"], where
            assert {"401", "422", "503"} <= operation["responses"].keys(), where
            assert operation.get("x-scope") in ({None} if path in WITHOUT_SCOPE else set(SCOPES)), where
            assert operation["security"], where
            assert ("404" in operation["responses"]) >= ("{" in path), where
            done = operation["responses"]["200"]["content"]
            assert all(content["schema"] for content in done.values()), where
            for status, answer in operation["responses"].items():
                if int(status) >= 400:
                    assert list(answer["content"]) == ["application/problem+json"], f"{where} {status}"


class Addresses(HTMLParser):
    """Collects every address a page loads or leads to, its elements, its ids, and anything that would run."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, text in attrs:
            if name in ("href", "src", "action"):
                self.addresses.append(text or "")
            if name == "id":
                self.ids.append(text or "")
            if name == "style" or name.startswith("on"):
                self.inline.append(name)


async def test_the_docs_are_a_page_of_our_own(town: OfficersTown) -> None:
    page = await town.client().get("/docs")
    read = Addresses()
    read.feed(page.text)
    assert not {"script", "style", "iframe", "img"} & set(read.tags)
    assert not read.inline
    assert {a for a in read.addresses if not a.startswith("#")} == {"docs.css", "openapi.json"}
    assert {a[1:] for a in read.addresses if a.startswith("#")} <= set(read.ids)
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert all(scope in page.text for scope in SCOPES)
    style = (await town.client().get("/docs.css")).text
    assert "http" not in style
    assert "@import" not in style


def test_what_the_guide_shows_exists(grounds: Grounds) -> None:
    guide = (Path(__file__).parent.parent / "docs" / "api.md").read_text("utf-8")
    known = [re.sub(r"\{.*?\}", "[^/ ?]+", path) for path in officers_api(grounds).openapi()["paths"]]
    shown = re.findall(r"\$ANJU(/[^\s'`\"?]*)", guide)
    assert len(shown) > 8
    for path in shown:
        assert any(re.fullmatch(pattern, path) for pattern in known), path
    assert all(f"`{scope}`" in guide for scope in SCOPES)


def test_every_code_a_program_may_meet_is_in_the_guide() -> None:
    root = Path(__file__).parent.parent
    guide = (root / "docs" / "api.md").read_text("utf-8")
    sources = "".join(path.read_text("utf-8") for path in (root / "api" / "routes").glob("*.py"))
    told = set(re.findall(r'Problem\(\s*\d{3},\s*"([a-z-]+)"', sources)) | set(REFUSALS) | set(CODES.values())
    told -= {
        "unknown-account",
        "wrong-secret",
        "malformed-body",
        "invalid-message",
        "other-body",
        "too-fast",
    }  # of the webhooks
    assert len(told) > 15
    assert sorted(code for code in told if f"`{code}`" not in guide) == []
