"""Residence permits: from when one may ask, what a returned filing leaves of that, and the yearly endorsement."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.engine import Refused
from flows.facts import MyDuties, WhoAmI
from flows.permit import MyPermit, PermitSeen, TellPermit
from programmes.pack import load, packs
from registry import casework, duties
from registry.database import Database
from registry.vault import Vault
from tests.player import SCENE, talk
from tests.registered import PACK, Village
from tests.seen import TENANT

FILED_ON = date(2023, 1, 5)
HOLDS = PermitSeen(FILED_ON, date(2023, 3, 1), date(2024, 3, 1))
ZHEJIANG = {"cixi-2023", "dajiangdong-2018", "ningbo-2024"}


@pytest.mark.parametrize("name", packs())
def test_only_where_the_law_has_it(name: str) -> None:
    pack = load(name)
    assert (pack.permit is not None) == (name in ZHEJIANG)
    if pack.permit is None:
        assert talk("permit", scene=replace(SCENE, pack=pack)).keys == ["not-here"]


@pytest.mark.parametrize(
    ("filed_on", "key", "day"),
    [(date(2022, 12, 12), "possible", "2023年6月12日"), (date(2022, 12, 13), "not-yet", "2023年6月13日")],
)
def test_half_a_year_counts_from_the_first_filing(filed_on: date, key: str, day: str) -> None:
    talked = talk("permit", facts={MyPermit: PermitSeen(filed_on)})
    assert talked.keys == [key, "what-it-takes", "have"]
    assert day in talked.text


def test_without_a_filing_one_declares_first() -> None:
    assert talk("permit", facts={MyPermit: PermitSeen(None)}).options == [
        "start:declare:elsewhere",
        "start:menu",
    ]


def test_who_holds_one_says_so_once_proven() -> None:
    facts: dict[type[Any], Any] = {MyPermit: PermitSeen(FILED_ON)}
    assert talk("permit", "have", facts=facts).keys == ["prove-first"]
    talked = talk(
        "permit", "have", "昨天", facts=facts | {WhoAmI: TENANT}, deeds={TellPermit: date(2024, 6, 11)}
    )
    assert (talked.deed(), talked.keys) == (TellPermit("issued", date(2023, 6, 11)), ["noted"])
    assert talk("permit", "later", facts=facts).keys == ["come-back"]


def test_the_month_of_endorsement() -> None:
    talked = talk("permit", facts={MyPermit: HOLDS})
    assert (talked.keys, "2024年1月31日" in talked.text) == (["endorse", "done"], True)
    done = talk("permit", "endorsed", "今天", facts={MyPermit: HOLDS}, deeds={TellPermit: date(2025, 3, 1)})
    assert done.deed() == TellPermit("endorsed", date(2023, 6, 12))
    assert talk("permit", "gone", facts={MyPermit: HOLDS}, deeds={TellPermit: None}).keys == ["noted-gone"]
    assert talk("permit", "later", facts={MyPermit: HOLDS}).keys == ["come-back"]


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def living(village: Village) -> Any:
    who = await village.who()
    await village.do(who, village.declaration())
    return await village.who(await village.one("SELECT person_id FROM stays"))


@pytest.mark.parametrize(
    ("issued", "endorsed", "due"),
    [
        (date(2022, 9, 1), (), date(2023, 9, 1)),
        (date(2022, 9, 1), (date(2023, 8, 15),), date(2024, 9, 1)),
        (date(2022, 9, 1), (date(2023, 9, 1),), date(2024, 9, 1)),
        (date(2022, 9, 1), (date(2023, 10, 5),), date(2024, 10, 5)),
        (date(2020, 2, 29), (date(2021, 2, 10),), date(2022, 2, 28)),
    ],
)
async def test_the_next_endorsement(
    village: Village, issued: date, endorsed: tuple[date, ...], due: date
) -> None:
    """A late one begins the years anew."""
    who = await living(village)
    told = await village.do(who, TellPermit("issued", issued))
    for day in endorsed:
        told = await village.do(who, TellPermit("endorsed", day))
    assert told == due
    assert (await village.find(who, MyPermit())).endorse_by == due


async def test_the_day_survives_a_return(village: Village) -> None:
    who = await village.who()
    await village.do(who, village.declaration())
    filed = await village.one("SELECT id FROM declarations")
    async with village.db.officer([(1, 10**15)]) as conn:
        await casework.return_(conn, filed, await village.officer(), village.now, reason="名字不对")
    village.wait(days=20)
    await village.do(who, village.declaration(corrects=filed, name="张三丰"))
    assert (await village.find(who, MyPermit())).filed_on == date(2023, 6, 12)
    stranger = await village.who()
    assert (await village.find(stranger, MyPermit())).filed_on is None
    with pytest.raises(Refused, match="not-yours"):
        await village.do(who, TellPermit("issued", date(2023, 6, 1)))


async def rules_of(village: Village, who: Any) -> set[str]:
    async with village.db.begin() as conn:
        await duties.recompute_all(conn, PACK, village.now.date())
    return {duty.rule for duty in await village.find(who, MyDuties())}


async def test_one_is_told_on_the_day_and_reminded_in_the_month(village: Village) -> None:
    who = await living(village)
    assert "permit-possible" not in await rules_of(village, who)
    village.wait(days=183)  # 12 December
    assert "permit-possible" in await rules_of(village, who)
    village.wait(days=1)
    assert "permit-possible" not in await rules_of(village, who)
    await village.do(who, TellPermit("issued", village.now.date()))
    assert "permit-endorse" not in await rules_of(village, who)
    village.wait(days=340)
    assert "permit-endorse" in await rules_of(village, who)
    await village.do(who, TellPermit("endorsed", village.now.date()))
    assert "permit-endorse" not in await rules_of(village, who)
    await village.do(who, TellPermit("gone", village.now.date()))
    assert (await village.find(who, MyPermit())).issued_on is None
