"""Lessons of every role: pictures, the texts kept, certificates."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from xml.etree import ElementTree

import httpx
import pytest
from starlette.applications import Starlette

from api.chat.live import LiveDoor
from api.chat.pages import chat_pages
from flows.deeds import Acknowledge, Learnt
from flows.facts import WhoAmI
from programmes.pack import load, packs
from programmes.texts import PICTURES, lesson, pictures
from registry.database import Database, rows
from registry.vault import Vault
from tests.chat_site import ScriptedDoor
from tests.player import SCENE, talk
from tests.registered import NOW, PACK, Village
from tests.seen import TENANT

EMPLOYER = replace(TENANT, organisations=("employer",))
ROLES = {"tenant", "landlord", "property_manager", "employer", "agent"}


@pytest.mark.parametrize("name", packs())
def test_a_pack_with_lessons_has_one_for_every_role(name: str) -> None:
    pack = load(name)
    taught = {role for rule in pack.lessons for role in rule.roles}
    assert not taught or taught >= ROLES
    assert all(rule.cadence_months == 12 for rule in pack.lessons)


@pytest.mark.parametrize("name", packs())
def test_every_card_shows_a_picture(name: str) -> None:
    pack = load(name)
    for rule in pack.lessons:
        for lang in pack.languages:
            assert all(card.picture in pictures() for card in lesson(pack, rule.name, lang).cards)


@pytest.mark.parametrize("name", pictures())
def test_a_picture_is_plain_svg_on_its_own_ground(name: str) -> None:
    """Its own light ground makes it readable where the page is dark; nothing in it is fetched or run."""
    root = ElementTree.fromstring((PICTURES / f"{name}.svg").read_text("utf-8"))
    first, *_ = list(root)
    assert (root.get("viewBox"), first.get("fill")) == ("0 0 320 180", "#fdf7e8")
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags <= {"svg", "rect", "path", "g", "circle"}


def test_a_card_carries_its_picture() -> None:
    (card,) = talk("lesson:fire-safety").last[-1:]
    assert card.image == "/pictures/ebike.svg"


def test_who_has_two_roles_picks_one_of_two_lessons() -> None:
    talked = talk("lesson", facts={WhoAmI: EMPLOYER})
    assert [option.value for option in talked.last[-1].options] == ["fire-safety", "for-employers"]
    assert talk("lesson", "for-employers", facts={WhoAmI: EMPLOYER}).keys[0] == "begin"
    assert talk("lesson", facts={WhoAmI: TENANT}).keys[0] == "begin"
    assert talk("lesson").keys[0] == "begin"


def test_after_one_lesson_the_other_is_offered() -> None:
    text = lesson(SCENE.pack, "for-employers", "zh")
    drawn = text.draw(f"{text.edition}/2023-06", 4)
    typed = [*["next"] * len(text.cards), *[question.right for question in drawn], "known"]
    deeds = {Acknowledge: Learnt(date(2024, 6, 12), "0612-LLLL-NNNN")}
    talked = talk("lesson:for-employers", *typed, facts={WhoAmI: EMPLOYER}, deeds=deeds)
    assert talked.deed() == Acknowledge("for-employers", "2026-1", text.hash, 4, 4)
    assert talked.options == ["start:lesson:fire-safety", "start:menu"]
    assert talked.last[-1].link == "/l/0612-LLLL-NNNN"


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def test_the_exact_text_is_kept_and_the_certificate_tells_it(village: Village) -> None:
    who = await village.who(village.landlord)
    text = lesson(PACK, "fire-safety", "zh")
    learnt = await village.do(who, Acknowledge("fire-safety", text.edition, text.hash, 4, 5))
    async with village.db.begin() as conn:
        (kept,) = await rows(conn, "SELECT * FROM letter_texts")
    assert sha256(kept.body.encode()).hexdigest() == kept.hash == text.hash
    assert (kept.name, kept.edition, kept.lang) == ("fire-safety", text.edition, "zh")
    card = await certificate(village, learnt.number.lower())
    assert card is not None
    assert (card.name, card.title, card.learnt) == ("陈*", text.title, NOW.date())
    assert (card.until, card.right, card.asked) == (learnt.until, 4, 5)
    assert await certificate(village, "0612-NONE-NONE") is None


async def test_a_text_that_is_not_the_packs_is_not_kept(village: Village) -> None:
    learnt = await village.do(await village.who(), Acknowledge("fire-safety", "2023-1", "h", 4, 5))
    assert await village.one("SELECT count(*) FROM letter_texts") == 0
    card = await certificate(village, learnt.number)
    assert card is not None
    assert (card.name, card.title) == ("", "fire-safety")


async def certificate(village: Village, number: str):  # type: ignore[no-untyped-def]
    class Here:
        db, vault = village.db, village.vault

    return await LiveDoor(Here()).lesson(number)  # type: ignore[arg-type]


async def test_pages_of_certificates_and_pictures() -> None:
    site = Starlette(routes=chat_pages(ScriptedDoor()))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(site), base_url="http://anju.test") as client:
        page = await client.get("/l/0612-09")
        assert (page.status_code, "租房防火，三分钟" in page.text) == (200, True)
        assert "2024年6月12日" in page.text
        for path, status, kind in (
            ("/l/0612-09.svg", 200, "image/svg+xml"),
            ("/l/none", 404, "text/html"),
            ("/l/none.svg", 404, ""),
            ("/pictures/ebike.svg", 200, "image/svg+xml"),
            ("/pictures/none.svg", 404, "text/plain"),
        ):
            answer = await client.get(path)
            assert (answer.status_code, answer.headers.get("content-type", "").startswith(kind)) == (
                status,
                True,
            )
