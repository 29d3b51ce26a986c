"""Who speaks for an organisation takes the lesson of that role, each person once a year; the office's trainings are quotas."""

from datetime import date, timedelta
from typing import Any

import pytest

from flows.deeds import Acknowledge
from flows.facts import MyDuties
from notices import reminders
from programmes.pack import load, packs
from programmes.texts import lesson as text_of
from registry import lessons, organisations
from registry.database import Database, rows, run
from registry.duties import recompute_all, touch
from registry.todos import open_for
from registry.vault import Vault
from tests.registered import NOW, Village
from tests.small_town import MORNING, Town
from tests.test_organisations import ZHAO_PHONE, member, organisation

PACK = load("cixi-2023")
TODAY = date(2023, 6, 12)


async def owed(conn: Any, rule: str) -> list[tuple[Any, ...]]:
    sql = "SELECT holder, person_id, organisation_id, state, due FROM duties WHERE rule = :rule ORDER BY id"
    return [tuple(row) for row in await rows(conn, sql, rule=rule)]


@pytest.mark.parametrize("name", [name for name in packs() if load(name).lessons])
def test_every_programme_with_a_lesson_of_a_role_asks_it_of_each_person(name: str) -> None:
    pack = load(name)
    for lesson in pack.lessons:
        for role in set(lesson.roles) - {"tenant", "landlord"}:
            asked = [d for d in pack.duties if d.flow == f"lesson:{lesson.name}" and d.holder == role]
            assert sorted(duty.name.removesuffix("-again") for duty in asked) == [asked[0].name] * 2
            assert {duty.about for duty in asked} == {"person"}


@pytest.mark.parametrize(
    ("kind", "rule", "lesson"),
    [
        ("property_manager", "manager-lesson", "for-managers"),
        ("employer", "employer-lesson", "for-employers"),
        ("agent", "agent-lesson", "for-agents"),
    ],
)
async def test_from_joining_to_a_year_later(db: Database, kind: str, rule: str, lesson: str) -> None:
    async with db.begin() as conn:
        town = await Town(conn).build(PACK.name)
        firm = await town.firm(kind)
        people = [await town.person("赵敏", TODAY), await town.person("钱安", TODAY)]
        for person in people:
            await town.speaks(person, firm)
        await touch(conn, PACK, TODAY, people=people)
        due = TODAY + timedelta(days=30)
        assert await owed(conn, rule) == [(kind, person, None, "open", due) for person in people]
        (mine,) = (await open_for(conn, people[:1], TODAY))[people[0]]
        assert (mine.start, mine.place) == (f"lesson:{lesson}", ""), "nobody sees another member's lesson"
        contact = await town.contact(people[0])
        await town.put(
            "acknowledgements",
            person_id=people[0],
            contact_id=contact,
            lesson=lesson,
            edition="1",
            hash="h",
            right=4,
            asked=4,
            channel="web",
            at=MORNING,
            expires_on=TODAY.replace(year=2024),
        )
        await touch(conn, PACK, TODAY, people=people)
        assert [row[3] for row in await owed(conn, rule)] == ["done", "open"]
        later = TODAY.replace(year=2024) - timedelta(days=20)
        await recompute_all(conn, PACK, later)
        assert await owed(conn, f"{rule}-again") == [
            (kind, people[0], None, "open", TODAY.replace(year=2024))
        ]
        await run(conn, "UPDATE members SET until = :day", day=later)
        await touch(conn, PACK, later, people=people)
        assert [row[3] for row in await owed(conn, f"{rule}-again")] == ["cancelled"]


async def test_each_is_reminded_of_their_own(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        town = await Town(conn).build(PACK.name)
        firm = await town.firm("agent")
        people = [await town.person(name, TODAY) for name in ("赵敏", "钱安")]
        for person in people:
            await town.speaks(person, firm)
            await town.contact(person)
        await recompute_all(conn, PACK, TODAY)
        await reminders.tick(conn, vault, [PACK], MORNING + timedelta(days=30))
        told = await rows(conn, "SELECT person_id, text_key FROM notices ORDER BY person_id")
        assert [tuple(row) for row in told] == [(person, "due-today-own") for person in people]


async def test_from_the_menu_to_the_certificate(db: Database, vault: Vault) -> None:
    village = await Village(db, vault).build()
    who = await member(village, await organisation(village, "agent"))
    (duty,) = await village.find(who, MyDuties())
    assert (duty.rule, duty.start) == ("agent-lesson", "lesson:for-agents")
    text = text_of(who.pack, "for-agents", "zh")
    learnt = await village.do(who, Acknowledge("for-agents", "2026-1", text.hash, 4, 4))
    assert learnt.until == NOW.date().replace(year=2024)
    assert await village.find(who, MyDuties()) == ()
    async with db.begin() as conn:
        certificate = await lessons.by_number(conn, vault, learnt.number)
    assert certificate is not None
    assert (certificate.name, lessons.title(certificate)) == ("赵敏", text.title)


async def test_an_officer_who_names_a_member_opens_the_lesson(db: Database, vault: Vault) -> None:
    village = await Village(db, vault).build()
    firm = await organisation(village, "property_manager")
    async with db.begin() as conn:
        person = await organisations.add_member(conn, vault, firm, "赵敏", ZHAO_PHONE, TODAY)
        await touch(conn, PACK, TODAY, people=[person])
        assert [row[3] for row in await owed(conn, "manager-lesson")] == ["open"]
