"""One person with several roles: landlord, employer and tenant; the menu shows the to-dos of all, most urgent first."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.who import Who
from flows.engine import Scene
from flows.facts import Me, MyDuties, MyStays, SuspendedTalks, WhoAmI
from flows.organisation_deeds import ClaimOrganisation
from registry import organisations
from registry.database import Database, run
from registry.duties import recompute_all
from registry.vault import Vault
from tests.player import SCENE, talk
from tests.registered import NOW, PACK, Village, resident_id
from tests.test_named_workers import LODGED
from tests.test_organisations import organisation

TODAY = NOW.date()


@pytest.fixture
async def chen(db: Database, vault: Vault) -> tuple[Village, Who]:
    """Chen Ping lets a house in the east, rents a room in the west, and speaks for the works."""
    village = await Village(db, vault).build()
    firm = await organisation(village, "employer", village.other_id)
    who = await village.who(village.landlord, tied_by="sms-code")
    async with db.begin() as conn:
        person = await organisations.add_member(conn, vault, firm, "陈平", "+8619900000001", TODAY)
        code = await organisations.issue_code(conn, vault, firm, person)
    assert person == village.landlord, "name and phone are on record: one human being is one row"
    assert code is not None
    await village.do(who, ClaimOrganisation(code))
    own = village.declaration(
        house_code=village.other,
        name="陈平",
        number=resident_id(date(1970, 1, 1), 1),
        phone="+8619900000001",
        room="1",
        moved_in=TODAY,
    )
    await village.do(who, own)
    lodger = village.declaration(moved_in=TODAY - timedelta(days=2), **LODGED)
    await village.do(await village.who(), lodger)
    async with db.begin() as conn:
        await recompute_all(conn, PACK, TODAY)
    return village, who


async def menu_of(village: Village, who: Who, subject: str = "", lang: str = "zh") -> Any:
    facts: dict[type[Any], Any] = {
        kind: await village.find(who, kind()) for kind in (WhoAmI, MyDuties, MyStays, SuspendedTalks)
    }
    scene: Scene = replace(SCENE, lang=lang)
    return talk(f"menu:{subject}" if subject else "menu", facts=facts, scene=scene)


async def test_every_role_is_there_and_the_most_urgent_first(chen: tuple[Village, Who]) -> None:
    village, who = chen
    me: Me = await village.find(who, WhoAmI())
    assert me.roles == ("employer", "landlord", "tenant")
    duties = await village.find(who, MyDuties())
    assert [duty.due for duty in duties] == sorted(duty.due for duty in duties)
    rules = [duty.rule for duty in duties]
    assert {"landlord-report", "landlord-letter", "employer-report-start", "employer-lesson"} <= set(rules)
    assert {"tenant-lesson", "landlord-lesson"} <= set(rules)
    (worker,) = [duty for duty in duties if duty.rule == "employer-report-start"]
    assert (worker.place, worker.surname) == ("", "张"), "the surname tells two workers apart"
    assert "employer-report" in rules, "he lives in his own works' dormitory: it reports him too"


async def test_what_the_menu_looks_like(chen: tuple[Village, Who]) -> None:
    village, who = chen
    shown = []
    for page in ("", *map(str, range(2, 7))):
        talked = await menu_of(village, who, page)
        assert len(talked.options) <= 7
        shown += list(zip(talked.options, talked.labels, strict=True))
    labels = [
        label
        for value, label in shown
        if value.startswith(("start:vouch", "start:hired", "start:answer", "start:lesson", "start:letter"))
    ]
    assert len(labels) == len(set(labels)), labels
    starts = [value for value, _ in shown]
    for role in ("employer", "landlord", "tenant"):
        assert f"start:menu:{role}" in starts
    fire = [label for value, label in shown if value == "start:lesson:fire-safety"]
    assert len(set(fire)) == 1, "tenant and landlord take one lesson: one button"


@pytest.mark.parametrize("role", ["employer", "landlord", "tenant"])
async def test_each_role_leads_to_its_own(chen: tuple[Village, Who], role: str) -> None:
    village, who = chen
    talked = await menu_of(village, who, role)
    assert talked.keys == [f"role-{role}"]
    assert talked.options[-1] == "start:menu" or talked.options[-1].startswith(f"start:menu:{role}.")


async def test_what_is_done_in_one_role_leaves_the_others(chen: tuple[Village, Who], db: Database) -> None:
    village, who = chen
    before = {duty.rule for duty in await village.find(who, MyDuties())}
    async with db.begin() as conn:
        await run(conn, "UPDATE members SET until = :day", day=TODAY)
        await recompute_all(conn, PACK, TODAY)
    after = {duty.rule for duty in await village.find(who, MyDuties())}
    assert before - after == {"employer-report", "employer-report-start", "employer-lesson"}
    assert after < before
