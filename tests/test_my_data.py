"""What is held about somebody: seen by themselves alone, corrected, consents taken back, and set to rest."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from api.chat import my_data as page
from api.chat.live import LiveDoor
from api.grounds import Grounds
from bot.conversation import Conversation
from bot.listener import Listener
from flows.consents import Consented, Consents, ConsentSeen, WithdrawConsent
from flows.deeds import Acknowledge, AskForHelp, OptOut
from flows.engine import Refused
from flows.facts import MyDeclarations, WhoAmI
from flows.hazard import ReportHazard
from flows.my_data import MakeDataPage
from locales import words
from registry import my_data
from registry.database import Database, run, value
from registry.my_data import Held, Owner
from registry.vault import Vault
from tests.chat_site import HELD
from tests.officers_town import OfficersTown, town_of
from tests.player import refuse, talk
from tests.registered import NOW, PACK, TENANTS_PHONE, Village
from tests.seen import FILED, TENANT

GIVEN = (
    ConsentSeen(4, "optional", "张", "AJ1", date(2023, 6, 1)),
    ConsentSeen(5, "child", "张", "AJ1", date(2023, 6, 1), date(2023, 6, 2)),
)
DUE = date(2023, 6, 14)


# -- the conversation ---------------------------------------------------------------------------------------------


def test_what_one_can_do() -> None:
    ways = ["start:my-data:page", "start:mine", "start:my-data:consents", "start:my-data:delete"]
    assert talk("my-data").options == [*ways, "start:verify", "start:menu"]
    talked = talk("my-data", facts={WhoAmI: TENANT})
    assert (talked.keys, talked.options) == (["tied", "what-next"], [*ways, "start:menu"])


def test_the_page_is_a_link() -> None:
    talked = talk("my-data:page", deeds={MakeDataPage: "/my-data/abc"})
    assert (talked.deed(), talked.last[-1].link) == (MakeDataPage(15), "/my-data/abc")


def test_a_consent_is_taken_back() -> None:
    facts = {Consents: GIVEN}
    assert talk("my-data:consents", facts=facts).options == [
        "start:my-data:consents-4",
        "start:my-data",
        "start:menu",
    ]
    done = talk("my-data:consents-4", "withdraw", facts=facts, deeds={WithdrawConsent: None})
    assert (done.deed(), done.keys) == (WithdrawConsent(4), ["withdrawn"])
    assert talk("my-data:consents-4", "keep", facts=facts).keys == ["kept"]
    gone = talk("my-data:consents-4", "withdraw", facts=facts, deeds={WithdrawConsent: refuse("not-yours")})
    assert gone.keys == ["refused-not-yours"]
    assert talk("my-data:consents-9", facts=facts).keys == ["given"]
    assert talk("my-data:consents", facts={Consents: ()}).keys == ["no-consents"]


def test_deletion_is_answered_honestly_and_asked_of_an_officer() -> None:
    talked = talk("my-data:delete", "ask", facts={MyDeclarations: (FILED,)}, deeds={AskForHelp: DUE})
    assert str(PACK.notice.kept_years) in talked.turns[0][-1].text
    assert talked.deed() == AskForHelp("delete-data", FILED.house_code, FILED.address, "", FILED.receipt)
    assert talk("my-data:delete", "keep").keys == ["kept"]


# -- what is held -------------------------------------------------------------------------------------------------


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def door(village: Village) -> LiveDoor:
    talking = Conversation(village.db, village.vault, PACK, "http://anju.test")
    return LiveDoor(Grounds(village.db, village.vault, PACK, talking, Listener(talking), "http://anju.test"))


async def seen_by(village: Village, who: Any) -> Held:
    path = await village.do(who, MakeDataPage(15))
    found = await (await door(village)).my_data(path.removeprefix("/my-data/"))
    assert found is not None
    return found[1]


async def lived(village: Village) -> Any:
    """Zhang San's chat: declared, learnt, asked for help, told of a hazard, consented."""
    who = await village.who()
    agreed = Consented("optional", "cixi-2023/2023-1", "h", "zh", ("workplace",))
    await village.do(who, village.declaration(workplace="电器厂", consents=(agreed,)))
    await village.do(who, Acknowledge("fire-safety", "2023-1", "h", 4, 5))
    await village.do(who, AskForHelp("help-fill", village.house, "", TENANTS_PHONE, "下午来"))
    await village.do(who, ReportHazard(village.house, "", "F1", "stairs", "blocked", "", "晚上最多"))
    return who


async def test_an_unproven_chat_sees_what_it_said_and_nothing_of_the_register(village: Village) -> None:
    other = await village.who()
    await village.do(other, village.declaration(house_code=village.other))
    held = await seen_by(village, await lived(village))
    assert set(held) == {
        *("declarations", "lessons", "hazards", "consents", "channels", "requests", "counts"),
    }
    (filed,) = held["declarations"]
    assert (filed["name"], filed["address"], filed["room"]) == ("张三", "东村江东路1号", "301")
    assert held["hazards"][0]["words"] == "晚上最多"
    assert held["requests"][0]["words"] == "下午来"


async def test_a_proven_person_sees_everything_and_no_number_in_the_clear(village: Village) -> None:
    who = await lived(village)
    person = await village.one("SELECT person_id FROM declarations LIMIT 1")
    async with village.db.begin() as conn:
        await run(conn, "UPDATE contacts SET person_id = :p WHERE id = :c", p=person, c=who.contact_id)
    await village.do(await village.who(), village.declaration(house_code=village.other))
    held = await seen_by(village, replace(who, person_id=person))
    assert {"person", "stays", "said"} <= set(held)
    assert len(held["declarations"]) == len(held["stays"]) == 2
    written = page.as_json(held).decode()
    d = village.declaration()
    assert not [secret for secret in (d.number, TENANTS_PHONE, TENANTS_PHONE[3:]) if secret in written]
    assert json.loads(written)["person"][0]["name"] == "张三"


async def test_the_page_is_whoevers_it_was_made_for_and_ends(village: Village) -> None:
    who = await lived(village)
    path = await village.do(who, MakeDataPage(15))
    token = path.removeprefix("/my-data/")
    pages = await door(village)
    assert await pages.my_data(token) == await pages.my_data(token)
    assert await pages.link(token) is None
    assert await pages.answer_link(token, {"phone": "1"}) is None
    assert await pages.my_data("nobody") is None
    async with village.db.begin() as conn:
        await run(conn, "UPDATE links SET expires_at = now() - interval '1 second'")
    assert await pages.my_data(token) is None


async def test_a_consent_is_ones_own_to_take_back(village: Village) -> None:
    who = await lived(village)
    (given,) = await village.find(who, Consents())
    assert (given.kind, given.about, given.given_on) == ("optional", "张", NOW.date())
    with pytest.raises(Refused, match="not-yours"):
        await village.do(await village.who(), WithdrawConsent(given.id))
    await village.do(who, WithdrawConsent(given.id))
    (given,) = await village.find(who, Consents())
    assert given.withdrawn_on == NOW.date()
    with pytest.raises(Refused, match="not-yours"):
        await village.do(who, WithdrawConsent(given.id))


@pytest.mark.parametrize("lang", words.languages())
async def test_everything_on_the_page_has_words(village: Village, lang: str) -> None:
    who = await lived(village)
    person = await village.one("SELECT person_id FROM declarations LIMIT 1")
    await village.do(who, OptOut(True))
    held = await seen_by(village, replace(who, person_id=person))
    async with village.db.begin() as conn:
        masks = my_data.Masks(str, str)
        mine = await my_data.held(conn, village.vault, Owner(who.contact_id, person), masks)
        landlord = await my_data.held(conn, village.vault, Owner(0, village.landlord), masks)
    for each in (held, mine, landlord, HELD):
        for title, records in page.sections(lang, each):
            assert title
            for field, shown in (pair for record in records for pair in record):
                assert field
                assert shown not in ("True", "False", "None")
                if lang == "zh":
                    assert not (shown.isascii() and shown.isalpha() and shown.islower()), (
                        title,
                        field,
                        shown,
                    )


# -- at rest ------------------------------------------------------------------------------------------------------


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


async def test_data_at_rest_are_opened_with_a_reason(town: OfficersTown) -> None:
    filed = await town.file()
    async with town.db.begin() as conn:
        person = await value(conn, "SELECT person_id FROM declarations WHERE id = :id", id=filed)
    because = {"reason": "本人申请删除"}
    async with await town.officer() as east, await town.officer("西民警") as west:
        assert (await west.post(f"/people/{person}/restrict", json=because)).status_code == 404
        assert (await east.post(f"/people/{person}/restrict", json=because)).json()["restricted_at"]
        assert (await east.post(f"/people/{person}/restrict", json=because)).status_code == 409
        for path in (f"/people/{person}", f"/declarations/{filed}"):
            refused = await east.get(path)
            assert (refused.status_code, refused.json()["code"]) == (403, "restricted")
            assert (await east.post(f"{path}/open", json={})).status_code == 422
            assert (await east.post(f"{path}/open", json=because)).status_code == 200
        assert (await east.post(f"/people/{person}/unrestrict", json=because)).status_code == 200
        assert (await east.get(f"/people/{person}")).status_code == 200
    async with town.db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM audit WHERE action = 'open-resting'") == 2
