"""Organisations owe things too: of houses they look after and of their workers; every member sees it, one is told."""

from datetime import date, timedelta
from typing import Any

import pytest

from notices import reminders
from programmes.fields import ORGANISATIONS
from programmes.pack import load
from programmes.rules import DutyRule
from registry.database import Database, rows, run
from registry.duties import recompute_all, touch
from registry.subjects_sql import subject
from registry.todos import open_for
from registry.vault import Vault
from tests.small_town import MORNING, Town

PACK = load("cixi-2023")
TODAY = date(2023, 6, 12)
THURSDAY = date(2023, 6, 15)


class Scene:
    """A house with an employer, a property firm, and a tenant who moved in yesterday."""

    async def build(self, town: Town) -> "Scene":
        self.town, self.conn = town, town.conn
        await town.build(PACK.name)
        self.house = await town.house(letting="let")
        self.firm = await town.firm("employer", self.house)
        self.property = await town.firm("property_manager", self.house)
        self.owner, self.member, self.other = [await town.person(name) for name in ("陈平", "赵敏", "钱安")]
        await town.lets(self.owner, self.house)
        for person in (self.member, self.other):
            await town.speaks(person, self.firm)
        self.tenant = await town.person("张三")
        self.stay = await town.lives(self.tenant, self.house, TODAY - timedelta(days=1))
        await town.says(self.stay, "tenant", "lives")
        await recompute_all(self.conn, PACK, TODAY)
        return self

    async def owed(self, rule: str) -> list[tuple[Any, ...]]:
        sql = (
            "SELECT holder, organisation_id, person_id, state, due FROM duties WHERE rule = :rule ORDER BY id"
        )
        return [tuple(row) for row in await rows(self.conn, sql, rule=rule)]


async def test_those_who_look_after_a_house_owe_the_report(db: Database) -> None:
    async with db.begin() as conn:
        scene = await Scene().build(Town(conn))
        due = ("open", THURSDAY)
        assert await scene.owed("employer-report") == [("employer", scene.firm, None, *due)]
        assert await scene.owed("property-pass-on") == [("property_manager", scene.property, None, *due)]
        assert await scene.owed("agent-report") == []
        assert [state for *_, state, _ in await scene.owed("landlord-report")] == ["open"]
        for person in (scene.member, scene.other):
            duty, lesson = (await open_for(conn, [person], TODAY))[person]
            assert (duty.rule, duty.start) == ("employer-report", f"vouch:{scene.stay}")
            assert (lesson.rule, lesson.start) == ("employer-lesson", "lesson:for-employers")


async def test_settled_by_the_word_of_the_organisation_or_the_lessor(db: Database) -> None:
    async with db.begin() as conn:
        scene = await Scene().build(Town(conn))
        await scene.town.change("stays", scene.stay, reported_at=MORNING)
        await touch(conn, PACK, TODAY, stays=[scene.stay])
        assert [row[3] for row in await scene.owed("property-pass-on")] == ["cancelled"]
        assert [row[3] for row in await scene.owed("employer-report")] == ["open"], "its own word is wanted"
        await scene.town.change("stays", scene.stay, passed_on_at=MORNING)
        await touch(conn, PACK, TODAY, stays=[scene.stay])
        assert [row[3] for row in await scene.owed("employer-report")] == ["done"]


async def test_another_firm_takes_over(db: Database) -> None:
    async with db.begin() as conn:
        scene = await Scene().build(Town(conn))
        await run(
            conn,
            "UPDATE managed_houses SET until = :day WHERE organisation_id = :id",
            day=TODAY,
            id=scene.firm,
        )
        await touch(conn, PACK, TODAY, houses=[scene.house])
        assert [row[3] for row in await scene.owed("employer-report")] == ["cancelled"]
        after = await scene.town.firm("employer", scene.house)
        await touch(conn, PACK, TODAY, houses=[scene.house])
        assert [row[1:4:2] for row in await scene.owed("employer-report")] == [(after, "open")]


async def test_what_the_tenant_keeps_from_the_landlord_is_no_organisations(db: Database) -> None:
    async with db.begin() as conn:
        scene = await Scene().build(Town(conn))
        await scene.town.change("stays", scene.stay, landlord_may_check=False)
        await touch(conn, PACK, TODAY, stays=[scene.stay])
        assert [row[3] for row in await scene.owed("employer-report")] == ["cancelled"]


async def test_an_agreed_last_day_asks_in_time_and_may_be_moved(db: Database) -> None:
    async with db.begin() as conn:
        scene = await Scene().build(Town(conn))
        job = await scene.town.works(scene.tenant, scene.firm, ended=TODAY + timedelta(days=30))
        await touch(conn, PACK, TODAY, people=[scene.tenant])
        assert await scene.owed("employer-report-leaving") == []
        await scene.town.change("employments", job, ended=TODAY)
        await touch(conn, PACK, TODAY, people=[scene.tenant])
        assert await scene.owed("employer-report-leaving") == [
            ("employer", scene.firm, None, "open", THURSDAY)
        ]
        starts = [duty.start for duty in (await open_for(conn, [scene.member], TODAY))[scene.member]]
        assert f"leave-job:{job}" in starts
        await scene.town.change("employments", job, ended=None)
        await touch(conn, PACK, TODAY, people=[scene.tenant])
        assert [row[3] for row in await scene.owed("employer-report-leaving")] == ["cancelled"]


async def test_the_member_heard_last_is_reminded(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        scene = await Scene().build(Town(conn))
        await scene.town.contact(scene.member, heard_at=MORNING - timedelta(days=9))
        await scene.town.contact(scene.other)
        now = MORNING + timedelta(days=3)
        await run(conn, "UPDATE duties SET opened_at = :then", then=MORNING)
        await reminders.tick(conn, vault, [PACK], now)
        told = "SELECT person_id FROM notices WHERE cause LIKE 'duty:%' AND text_key LIKE '%-employer-report'"
        assert [row.person_id for row in await rows(conn, told)] == [scene.other]
        assert await reminders.tick(conn, vault, [PACK], now) == 0


@pytest.mark.parametrize("holder", ORGANISATIONS)
@pytest.mark.parametrize("about", ["declaration", "area"])
def test_nobody_owes_what_is_not_theirs(holder: Any, about: Any) -> None:
    rule = DutyRule(name="r", holder=holder, about=about, done=(), statutory=False, source="unverified")
    with pytest.raises(ValueError, match="owes anything"):
        subject(rule)
