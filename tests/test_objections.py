"""A landlord objects with words; and nobody under age is reported without a guardian's consent (002-17)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.deeds import ReportTenant
from flows.engine import Refused
from flows.facts import MyHouses, WhoAmI
from flows.objections import Object
from registry import files
from registry.database import Database
from registry.vault import Vault
from tests.player import refuse, talk
from tests.registered import Village, resident_id
from tests.seen import HOUSE, LANDLORD

OWNER: dict[type[Any], Any] = {WhoAmI: LANDLORD, MyHouses: (HOUSE,)}
YOUNG = resident_id(date(2010, 5, 5), 3)
REPORT = ("现在报送", "李小木", "居民身份证", YOUNG)
GUARDIAN = ("同意", "李大木", "199 0000 0009", "file:7")


def test_an_objection_is_looked_over_and_handed_in() -> None:
    typed = ("这处房子的分类", "整改已经做完", "file:7", "交上去")
    talked = talk("object:12", *typed, facts=OWNER, deeds={Object: date(2023, 6, 14)})
    assert talked.deed() == Object(12, "class", "整改已经做完", "7")
    assert "6月14日" in talked.text
    again = talk("object:12", "1", "整改已经做完", "没有", "改一改", facts=OWNER)
    assert again.at == "words"
    refused = talk("object:12", *typed, facts=OWNER, deeds={Object: refuse("not-yours")})
    assert refused.keys == ["refused-not-yours"]


def test_somebody_young_is_reported_with_a_guardian() -> None:
    typed = (*REPORT, *GUARDIAN, "不填", "301", "昨天", "send")
    talked = talk("report:12", *typed, facts=OWNER, deeds={ReportTenant: "R1"})
    deed = talked.deed()
    assert (deed.guardian, deed.guardian_phone, deed.guardian_paper) == ("李大木", "+8619900000009", "7")
    assert {"guardian-phone", "id-number"} <= {m.key for turn in talked.turns for m in turn if m.sensitive}


def test_without_a_guardian_nothing_is_let() -> None:
    talked = talk("report:12", *REPORT, "还没问，或不同意", facts=OWNER)
    assert (talked.at, talked.keys, talked.deeds) == (None, ["not-without-guardian"], [])


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def test_the_guardians_consent_is_kept_for_the_officer(village: Village) -> None:
    chen = await village.who(village.landlord, tied_by="sms-code")
    async with village.db.begin() as conn:
        photo = await files.keep(conn, village.vault, chen.contact_id, b"paper")
    deed = ReportTenant(
        village.house_id,
        "李小木",
        "resident-id",
        YOUNG,
        "",
        "301",
        date(2023, 6, 10),
        "李大木",
        "+8619900000009",
        photo,
    )
    await village.do(chen, deed)
    assert await village.one("SELECT flags FROM declarations") == ["minor"]
    assert await village.one("SELECT file_id FROM pictures WHERE about = 'declaration'") == int(photo)
    assert await village.one("SELECT minor FROM stays")


async def test_an_objection_is_a_duty_of_the_office(village: Village) -> None:
    chen = await village.who(village.landlord, tied_by="sms-code")
    objection = Object(village.house_id, "order", "没有这回事", "")
    assert await village.do(chen, objection) == date(2023, 6, 14)
    assert await village.one("SELECT kind || ' ' || place FROM help_requests") == "objection order"
    assert await village.one("SELECT rule FROM duties WHERE about = 'request'") == "objection"
    with pytest.raises(Refused, match="not-yours"):
        await village.do(chen, replace(objection, house_id=village.other_id))
