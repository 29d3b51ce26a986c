"""Subletting played whole: with the owner's written consent, and with an owner who refuses, takes it back or is silent."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.who import Who
from flows.authority import TakeUp
from flows.engine import Refused
from flows.facts import MyDuties, WhoAmI
from flows.house_claims import RegisterHouse
from flows.invitations import Invite
from flows.sublet_answer import statement
from flows.sublets import AnswerSublet, Sublets, SubletSeen
from locales import words
from notices import reminders
from registry import house_claims, sublets
from registry.database import Database, rows, run
from registry.duties import nightly, recompute_all, touch
from registry.vault import Vault
from tests.officers_town import OfficersTown, town_of
from tests.player import SCENE, refuse, talk
from tests.registered import PACK, Village
from tests.seen import HOUSE, LANDLORD
from tests.small_town import MORNING
from tests.test_authority import OWNER

ASKING = SubletSeen(5, 12, HOUSE.address, "李", 3, "asked", date(2023, 6, 11), HOUSE.code)
FACTS: dict[type[Any], Any] = {WhoAmI: LANDLORD, Sublets: (ASKING,)}


# -- talking ------------------------------------------------------------------------------------------------------


def test_the_owner_signs_what_they_read() -> None:
    talked = talk("sublet-answer:12", "同意", "就这样，同意", facts=FACTS, deeds={AnswerSublet: None})
    deed = talked.deed()
    assert (deed.consent_id, deed.answer) == (5, "given")
    assert "李" in deed.words
    for named in (HOUSE.address, HOUSE.code, "3间"):
        assert named in deed.words
    assert deed.words in talked.turns[1][-1].text, "word for word what was on the screen"


def test_the_owner_says_no_or_thinks_about_it() -> None:
    talked = talk("sublet-answer:12", "不同意", facts=FACTS, deeds={AnswerSublet: None})
    assert talked.deed() == AnswerSublet(5, "refused")
    assert talk("sublet-answer:12", "先想想", facts=FACTS).keys == ["later"]
    back = talk("sublet-answer:12", "同意", "返回", facts=FACTS)
    assert (back.at, back.deeds) == ("agree", [])
    assert talk("sublet-answer:12", facts={**FACTS, Sublets: ()}).keys == ["nothing-asked"]
    gone = talk("sublet-answer:12", "不同意", facts=FACTS, deeds={AnswerSublet: refuse("answered-already")})
    assert gone.keys[0] == "refused-answered-already"


def test_a_yes_is_for_whom_it_was_said_of() -> None:
    """Who asked first was refused by an officer between two messages; another one asks as well."""
    other = replace(ASKING, id=9, surname="王")
    gone = iter([(ASKING, other), (other,)])
    talked = talk("sublet-answer:12", "同意", facts={**FACTS, Sublets: lambda _fact: next(gone)})
    assert (talked.keys, talked.deeds) == (["refused-answered-already"], [])
    turned = iter([(ASKING, other), (other, ASKING), (other, ASKING)])
    facts = {**FACTS, Sublets: lambda _fact: next(turned)}
    signed = talk("sublet-answer:12", "同意", "就这样，同意", facts=facts, deeds={AnswerSublet: None}).deed()
    assert signed.consent_id == ASKING.id
    assert "李" in signed.words


@pytest.mark.parametrize("lang", words.languages())
@pytest.mark.parametrize("rooms", [1, 20, None])
def test_what_is_signed_names_house_and_rooms(lang: str, rooms: int | None) -> None:
    signed = statement(replace(SCENE, lang=lang), replace(ASKING, rooms=rooms))
    assert HOUSE.address in signed
    assert HOUSE.code in signed
    counted = signed.replace(HOUSE.address, "").replace(HOUSE.code, "").replace("2023", "")
    assert rooms is None or str(rooms) in counted


@pytest.mark.parametrize(("sure", "deeds"), [("收回", [AnswerSublet(5, "withdrawn")]), ("先不变", [])])
def test_consent_is_taken_back(sure: str, deeds: list[Any]) -> None:
    given = OWNER | {Sublets: (replace(ASKING, state="given"),)}
    talked = talk("who-sublets:12", "李", sure, facts=given, deeds={AnswerSublet: None})
    assert talked.deeds == deeds
    assert talk("who-sublets:12", "再请一个人", facts=given).at == "sure"


# -- doing --------------------------------------------------------------------------------------------------------


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def says_they_sublet(village: Village, paper: str = "") -> Who:
    chat = await village.who()
    told = {"consent": bool(paper), "sublet_rooms": 3}
    await village.do(
        chat,
        RegisterHouse("sublandlord", 0, "", told, "李四", "+8619900000077", "", paper, village.house),
    )
    return chat


async def states(village: Village) -> list[str]:
    async with village.db.begin() as conn:
        found = await rows(
            conn,
            "SELECT rule, state FROM duties WHERE rule LIKE '%sublet%' OR rule LIKE '%owner%' ORDER BY id",
        )
    return [f"{row.rule} {row.state}" for row in found]


async def told(village: Village) -> list[str]:
    async with village.db.begin() as conn:
        found = await rows(conn, "SELECT text_key FROM notices WHERE text_key LIKE 'sublet-%' ORDER BY id")
    return [row.text_key for row in found]


async def confirmed(village: Village) -> int:
    """An officer confirms the claim; who sublets answers for the house from now on."""
    async with village.db.begin() as conn:
        (row,) = await house_claims.waiting(conn)
        house, person = await house_claims.make_house(conn, village.vault, row, row.house_id, village.now)
        await house_claims.became(conn, row.id, house)
        await sublets.claim_decided(conn, row.id, person, village.now)
        await touch(conn, PACK, village.now.date(), houses=[house])
    return person


async def test_an_owner_who_agrees(village: Village) -> None:
    await says_they_sublet(village)
    owner = await village.who(village.landlord, tied_by="sms-code")
    (asked,) = await village.find(owner, Sublets(village.house_id))
    assert (asked.surname, asked.rooms, asked.state) == ("李", 3, "asked"), "the surname is all an owner sees"
    assert asked.code == village.house
    starts = [duty.start for duty in await village.find(owner, MyDuties())]
    assert f"sublet-answer:{village.house_id}" in starts
    await village.do(owner, AnswerSublet(asked.id, "given", "我同意姓李的人转租"))
    assert await states(village) == ["owner-on-sublet done"]
    assert await told(village) == ["sublet-given"]
    assert await village.one("SELECT words_read FROM sublet_consents") == "我同意姓李的人转租"
    with pytest.raises(Refused, match="answered-already"):
        await village.do(owner, AnswerSublet(asked.id, "refused"))


async def test_an_owner_who_refuses(village: Village) -> None:
    await says_they_sublet(village)
    owner = await village.who(village.landlord)
    (asked,) = await village.find(owner, Sublets(village.house_id))
    await village.do(owner, AnswerSublet(asked.id, "refused"))
    assert await states(village) == ["owner-on-sublet done", "office-check-sublet open"]
    assert await told(village) == ["sublet-refused"]
    person = await confirmed(village)
    lets = "SELECT count(*) FROM parties WHERE person_id = :id AND role = 'sublandlord' AND until IS NULL"
    assert await village.one(lets, id=person) == 1, "registered all the same (decision 6)"


async def test_an_owner_who_takes_it_back(village: Village) -> None:
    await says_they_sublet(village)
    owner = await village.who(village.landlord)
    (asked,) = await village.find(owner, Sublets(village.house_id))
    with pytest.raises(Refused, match="answered-already"):
        await village.do(owner, AnswerSublet(asked.id, "withdrawn"))
    await village.do(owner, AnswerSublet(asked.id, "given", "同意"))
    person = await confirmed(village)
    await village.do(owner, AnswerSublet(asked.id, "withdrawn"))
    assert await told(village) == ["sublet-given", "sublet-withdrawn"]
    assert await states(village) == ["owner-on-sublet done", "office-check-sublet open"]
    lets = "SELECT count(*) FROM parties WHERE person_id = :id AND until IS NULL"
    assert await village.one(lets, id=person) == 1, "nothing ends by it"
    assert await village.find(owner, Sublets(village.house_id)) == ()


async def test_an_owner_who_does_not_answer(village: Village) -> None:
    await says_they_sublet(village)
    async with village.db.begin() as conn:
        await nightly(conn, PACK, village.now.replace(day=18))
    assert await states(village) == ["owner-on-sublet open"]
    async with village.db.begin() as conn:
        await nightly(conn, PACK, village.now.replace(day=19))
        due = await rows(conn, "SELECT due FROM duties WHERE rule = 'office-owner-silent'")
    assert await states(village) == ["owner-on-sublet open", "office-owner-silent open"]
    assert [row.due for row in due] == [date(2023, 6, 26)]
    assert await village.one("SELECT state FROM sublet_consents") == "asked", "silence is no consent"
    owner = await village.who(village.landlord)
    (asked,) = await village.find(owner, Sublets(village.house_id))
    await village.do(owner, AnswerSublet(asked.id, "given", "同意"))
    assert await states(village) == ["owner-on-sublet done", "office-owner-silent done"]


async def test_who_sublets_does_not_consent_to_it(village: Village, vault: Vault) -> None:
    await says_they_sublet(village)
    person = await confirmed(village)
    lodger = await village.who(person)
    assert await village.find(lodger, Sublets(village.house_id)) == ()
    starts = [duty.start for duty in await village.find(lodger, MyDuties())]
    assert f"sublet-answer:{village.house_id}" not in starts
    (asked,) = await village.find(await village.who(village.landlord), Sublets(village.house_id))
    with pytest.raises(Refused, match="not-yours"):
        await village.do(lodger, AnswerSublet(asked.id, "given", "我同意自己"))
    async with village.db.begin() as conn:
        await run(conn, "UPDATE contacts SET unreachable = 'gone' WHERE person_id = :id", id=village.landlord)
        await run(conn, "DELETE FROM contacts WHERE person_id = :id", id=village.landlord)
        await recompute_all(conn, PACK, village.now.date())
        await reminders.tick(conn, vault, [PACK], village.now.replace(day=16))
        heard = await rows(
            conn, "SELECT person_id FROM notices WHERE text_key LIKE '%own%' OR text_key LIKE '%-duty'"
        )
    assert person not in [row.person_id for row in heard]


async def test_who_sublets_has_the_same_duties(village: Village) -> None:
    """004-02: letters, reports and to-dos of the house are theirs as much as the owner's."""
    await says_they_sublet(village)
    person = await confirmed(village)
    await village.do(await village.who(), village.declaration(pays_to="sublandlord"))
    rules = {duty.rule for duty in await village.find(await village.who(person), MyDuties())}
    assert {"landlord-report", "landlord-letter", "landlord-lesson"} <= rules
    first = "SELECT person_id FROM duties WHERE rule = 'landlord-report' AND state = 'open'"
    assert await village.one(first) == person, "whom the tenant pays is asked first"


async def test_an_owner_who_invites_has_consented(village: Village) -> None:
    owner = await village.who(village.landlord, tied_by="sms-code")
    made = await village.do(owner, Invite("sublandlord", village.house_id))
    await village.do(await village.who(), TakeUp(made.token, "sublandlord", "李四"))
    (given,) = await village.find(owner, Sublets(village.house_id))
    assert (given.surname, given.state) == ("李", "given")
    await village.do(owner, AnswerSublet(given.id, "withdrawn"))
    assert await told(village) == ["sublet-withdrawn"]


async def test_who_sublets_invites_with_the_owners_consent_only(village: Village) -> None:
    await says_they_sublet(village)
    lodger = await village.who(await confirmed(village), tied_by="sms-code")
    made = await village.do(lodger, Invite("sublandlord", village.house_id))
    await village.do(await village.who(), TakeUp(made.token, "sublandlord", "王五"))
    owner = await village.who(village.landlord)
    asking = await village.find(owner, Sublets(village.house_id))
    assert [(one.surname, one.state) for one in asking] == [("李", "asked"), ("王", "asked")]
    assert await village.one("SELECT count(*) FROM sublet_consents WHERE owner_id IS NOT NULL") == 0


async def test_a_house_of_no_known_owner_asks_nobody(village: Village) -> None:
    async with village.db.begin() as conn:
        await run(conn, "UPDATE parties SET until = '2023-06-01'")
    await says_they_sublet(village)
    assert await village.one("SELECT count(*) FROM sublet_consents") == 0


async def test_officers_put_down_what_an_owner_said(db: Database, vault: Vault) -> None:
    town: OfficersTown = await town_of(db, vault).build()
    async with db.begin() as conn:
        town.town.conn = conn
        contact = await town.town.contact()
        row = {"area_no": 3, "house_id": town.houses["east"], "surname": "李", "source": "sublandlord"}
        made = await town.town.put("sublet_consents", contact_id=contact, at=MORNING, **row)
    async with await town.officer() as east, await town.officer("西民警") as west:
        assert (await west.get("/sublets")).json()["items"] == []
        (line,) = (await east.get("/sublets", params={"state": "asked"})).json()["items"]
        assert (line["id"], line["surname"], line["state"]) == (made, "李", "asked")
        at = f"/sublets/{made}/answer"
        body = {"state": "given", "reason": "房主带来了书面同意"}
        assert (await west.post(at, json=body)).status_code == 404
        assert (await east.post(at, json=body)).json()["state"] == "given"
        assert (await east.post(at, json=body)).status_code == 409
    async with db.begin() as conn:
        heard = await rows(conn, "SELECT text_key FROM notices")
    assert [row.text_key for row in heard] == ["sublet-given"]
