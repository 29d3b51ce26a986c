"""Pacts: where a document names one it is read and agreed to, and the words are kept."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from flows.deeds import Acknowledge
from flows.engine import Refused
from flows.pact import AgreePact
from programmes.pack import load, packs
from programmes.texts import pact as text_of
from registry import duties, lessons
from registry.database import Database, rows, run
from registry.vault import Vault
from tests.player import SCENE, refuse, talk
from tests.registered import Village

NAMED = {"dajiangdong-2018": "tenants-pact", "kunshan-331": "fire-pact"}
KUNSHAN = load("kunshan-331")
(RULE,) = KUNSHAN.pacts


@pytest.mark.parametrize("name", packs())
def test_the_packs_whose_documents_name_one_have_one(name: str) -> None:
    assert [rule.name for rule in load(name).pacts] == ([NAMED[name]] if name in NAMED else [])


@pytest.mark.parametrize("name", NAMED)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_is_read_and_agreed_to(name: str, lang: str) -> None:
    scene = replace(SCENE, pack=load(name), lang=lang)
    text = text_of(scene.pack, scene.pack.pacts[0], lang)
    talked = talk("pact", "agree", scene=scene, deeds={AgreePact: date(2024, 6, 12)})
    assert {m.key for m in talked.turns[0]} == {"read-first", "part", "read"}
    assert all(
        line.strip("#- ") in " ".join(m.text for m in talked.turns[0]) for line in text.body.splitlines()
    )
    assert talked.deed() == AgreePact(NAMED[name], text.hash)
    assert talk("pact", "later", scene=scene).keys == ["come-back"]


def test_changed_words_are_read_again() -> None:
    scene = replace(SCENE, pack=KUNSHAN)
    talked = talk("pact", "agree", scene=scene, deeds={AgreePact: refuse("text-changed")})
    assert talked.keys[0] == "refused-text-changed"


def test_no_pact() -> None:
    assert talk("pact").keys == ["no-pact"]
    assert talk("pact:gone", scene=replace(SCENE, pack=KUNSHAN)).keys == ["no-pact"]


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def test_what_was_agreed_to_is_kept_and_is_no_lesson(village: Village) -> None:
    plain = await village.who()
    await village.do(plain, village.declaration())
    async with village.db.begin() as conn:
        await run(
            conn,
            "INSERT INTO programmes (area_id, pack, edition, since) "
            "SELECT id, :pack, '', '2020-01-01' FROM areas WHERE parent_id IS NULL",
            pack=KUNSHAN.name,
        )
        await duties.recompute_all(conn, KUNSHAN, village.now.date())
    who = replace(plain, pack=KUNSHAN)
    assert await open_rules(village) >= {"tenant-pact", "tenant-lesson"}
    with pytest.raises(Refused, match="text-changed"):
        await village.do(who, AgreePact(RULE.name, "h"))
    text = text_of(KUNSHAN, RULE, "zh")
    until = await village.do(who, AgreePact(RULE.name, text.hash))
    assert until == date(2024, 6, 12)
    still = await open_rules(village)
    assert "tenant-pact" not in still
    assert "tenant-lesson" in still
    async with village.db.begin() as conn:
        (kept,) = await rows(conn, "SELECT * FROM letter_texts")
        number = (await rows(conn, "SELECT number FROM acknowledgements"))[0].number
        taken = await lessons.by_number(conn, village.vault, number)
    assert (sha256(kept.body.encode()).hexdigest(), kept.name) == (text.hash, RULE.name)
    assert taken is not None
    assert lessons.title(taken) == RULE.title


async def test_a_role_lesson_is_not_the_residents(village: Village) -> None:
    who = await village.who()
    await village.do(who, village.declaration())
    await village.do(who, Acknowledge("for-agents", "2026-1", "h", 4, 4))
    assert "tenant-lesson" in await open_rules(village)
    await village.do(who, Acknowledge("fire-safety", "2023-1", "h", 4, 5))
    assert "tenant-lesson" not in await open_rules(village)


async def open_rules(village: Village) -> set[str]:
    async with village.db.begin() as conn:
        return {row.rule for row in await rows(conn, "SELECT rule FROM duties WHERE state = 'open'")}
