"""Duties open, are re-dated, close and stay as officers decided; and SQL says what `programmes.rules` says."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import Pack, load
from programmes.rules import DutyRule
from registry.database import Database, one, rows, run, value
from registry.days import fill_days
from registry.duties import (
    Changes,
    ask_office,
    ask_still_here,
    close_done,
    recompute_all,
    set_due,
    touch,
    waive,
)
from registry.todos import open_for, start_of
from tests.small_town import Town, at

TODAY = date(2023, 6, 12)
CIXI = replace(load("cixi-2023"), quotas=(), rounds=(), reports=(), requirements=())
NOTHING = Changes()


def pack_of(*rules: DutyRule, **changes: Any) -> Pack:
    return replace(CIXI, duties=rules, **changes)


def cixi(*names: str) -> Pack:
    return pack_of(*(CIXI.duty(name) for name in names))


@asynccontextmanager
async def town_of(db: Database, pack: str | None = None) -> AsyncIterator[Town]:
    """A town in a transaction that is rolled back."""
    async with db.engine.connect() as conn:
        yield await Town(conn).build(pack)


@pytest.fixture
async def town(db: Database) -> AsyncIterator[Town]:
    async with town_of(db) as built:
        yield built


async def duties(conn: AsyncConnection, rule: str | None = None) -> list[Row[Any]]:
    sql = "SELECT *, xmin::text AS version FROM duties WHERE rule = coalesce(CAST(:rule AS text), rule) ORDER BY id"
    return list(await rows(conn, sql.replace("xmin::text", "CAST(xmin AS text)"), rule=rule))


async def only(conn: AsyncConnection, rule: str) -> Row[Any]:
    (found,) = await duties(conn, rule)
    return found


# -- the life of a duty -----------------------------------------------------------------------------------------


async def test_opens_is_done_and_a_second_run_writes_nothing(town: Town) -> None:
    pack = cixi("tenant-declare", "landlord-report")
    landlord, tenant, house = await town.person(), await town.person(), await town.house()
    await town.lets(landlord, house)
    stay = await town.lives(tenant, house, date(2023, 6, 12))

    assert await recompute_all(town.conn, pack, TODAY) == Changes(opened=2)
    declare, report = await duties(town.conn)
    assert (declare.person_id, report.person_id) == (tenant, landlord)
    for duty in (declare, report):
        assert (duty.since, duty.due_rule, duty.due, duty.state) == (
            TODAY,
            date(2023, 6, 15),
            date(2023, 6, 15),
            "open",
        )
        assert (duty.area_no, duty.house_id, duty.about_id, duty.provisional) == (3, house, stay, False)
        assert duty.opened_at.astimezone(at(TODAY).tzinfo).date() == TODAY

    assert await recompute_all(town.conn, pack, TODAY + timedelta(days=1)) == NOTHING
    assert [duty.version for duty in await duties(town.conn)] == [declare.version, report.version]

    await town.declares(stay)
    assert await touch(town.conn, pack, date(2023, 6, 14), stays=[stay]) == Changes(closed=1)
    done = await only(town.conn, "tenant-declare")
    assert (done.state, done.closed_at.astimezone(at(TODAY).tzinfo).date()) == ("done", date(2023, 6, 14))
    assert await recompute_all(town.conn, pack, date(2023, 7, 1)) == NOTHING


async def test_what_is_declared_late_is_not_overdue_at_first_sight(town: Town) -> None:
    """Somebody who moved in three weeks ago declares today: everybody's days count from today."""
    pack = cixi("tenant-declare", "landlord-report", "tenant-lesson", "landlord-lesson")
    today = date(2023, 7, 3)
    landlord, tenant = await town.person(known=today), await town.person(known=today)
    house = await town.house()
    await town.lets(landlord, house, since=date(2015, 1, 1))
    stay = await town.lives(tenant, house, TODAY)
    await town.says(stay, "tenant", "lives", at(today))
    assert await recompute_all(town.conn, pack, today) == Changes(opened=4)
    due = {row.rule: row.due for row in await duties(town.conn)}
    assert due == {
        "tenant-declare": date(2023, 7, 6),
        "landlord-report": date(2023, 7, 6),
        "tenant-lesson": date(2023, 8, 2),
        "landlord-lesson": date(2023, 8, 2),
    }
    late = {"tenant-declare", "landlord-report"}
    for day, expected in ((today, set()), (date(2023, 7, 6), set()), (date(2023, 7, 7), late)):
        seen = await open_for(town.conn, [landlord, tenant], day)
        assert {duty.rule for owed in seen.values() for duty in owed if duty.overdue} == expected


async def test_what_was_done_before_anybody_looked_makes_no_row(town: Town) -> None:
    stay = await town.lives(await town.person(), await town.house(), TODAY)
    await town.declares(stay)
    assert await recompute_all(town.conn, cixi("tenant-declare"), TODAY) == NOTHING


async def test_a_corrected_date_moves_the_duty(town: Town) -> None:
    pack = cixi("tenant-declare")
    stay = await town.lives(await town.person(), await town.house(), date(2023, 6, 12))
    await recompute_all(town.conn, pack, TODAY)
    before = await only(town.conn, "tenant-declare")

    await town.change("stays", stay, moved_in=date(2023, 6, 20))
    assert await touch(town.conn, pack, TODAY, stays=[stay]) == Changes(changed=1)
    after = await only(town.conn, "tenant-declare")
    assert (after.id, after.since, after.due) == (before.id, date(2023, 6, 20), date(2023, 6, 26))


async def test_a_stay_that_ended_or_vanished_cancels(town: Town) -> None:
    pack = cixi("tenant-declare")
    house = await town.house()
    ended, vanished = [await town.lives(await town.person(), house, TODAY) for _ in range(2)]
    await recompute_all(town.conn, pack, TODAY)
    await town.change("stays", ended, moved_out=TODAY)
    await run(town.conn, "DELETE FROM stays WHERE id = :id", id=vanished)
    assert await recompute_all(town.conn, pack, TODAY) == Changes(cancelled=2)

    await town.change("stays", ended, moved_out=None)
    assert await recompute_all(town.conn, pack, TODAY) == Changes(changed=1)
    stands = {duty.about_id: (duty.state, duty.closed_at is None) for duty in await duties(town.conn)}
    assert stands == {ended: ("open", True), vanished: ("cancelled", False)}


async def test_an_officers_date_and_waiver_stay(town: Town) -> None:
    pack = cixi("tenant-declare")
    house = await town.house()
    stays = [await town.lives(await town.person(), house, date(2023, 6, 12)) for _ in range(3)]
    await recompute_all(town.conn, pack, TODAY)
    dated, waived, closed = await duties(town.conn)
    assert await set_due(town.conn, dated.id, date(2023, 6, 30))
    assert await waive(town.conn, waived.id, "住院", at(TODAY))
    assert await close_done(town.conn, closed.id, "已在窗口办理", at(TODAY))
    assert not await waive(town.conn, waived.id, "again", at(TODAY))

    for stay in stays:
        await town.change("stays", stay, moved_in=date(2023, 6, 9))
    assert await recompute_all(town.conn, pack, date(2023, 6, 13)) == Changes(changed=1)
    dated, waived, closed = await duties(town.conn)
    assert (dated.due_rule, dated.due_set, dated.due) == (
        date(2023, 6, 14),
        date(2023, 6, 30),
        date(2023, 6, 30),
    )
    assert (waived.state, waived.reason, waived.since) == ("waived", "住院", date(2023, 6, 12))
    assert (closed.state, closed.reason) == ("done", "已在窗口办理")

    assert await set_due(town.conn, dated.id, None)
    assert (await duties(town.conn))[0].due == date(2023, 6, 14)


async def test_what_is_undone_opens_the_same_row_again(town: Town) -> None:
    pack = cixi("landlord-letter")
    landlord, house = await town.person(), await town.house(let_since=date(2023, 6, 1))
    await town.lets(landlord, house)
    await recompute_all(town.conn, pack, TODAY)
    letter = await town.signs(landlord, house)
    assert await recompute_all(town.conn, pack, TODAY) == Changes(closed=1)
    await run(town.conn, "DELETE FROM letters WHERE id = :id", id=letter)
    assert await recompute_all(town.conn, pack, TODAY) == Changes(changed=1)
    duty = await only(town.conn, "landlord-letter")
    assert (duty.state, duty.closed_at, duty.due) == ("open", None, date(2023, 7, 1))


async def test_lessons_come_round(town: Town) -> None:
    pack = cixi("tenant-lesson", "tenant-lesson-again")
    person = await town.person()
    await town.lives(person, await town.house(), TODAY)
    assert await recompute_all(town.conn, pack, TODAY) == Changes(opened=1)
    await town.learns(person, date(2024, 6, 20))
    assert await touch(town.conn, pack, date(2023, 6, 20), people=[person]) == Changes(closed=1)
    assert await recompute_all(town.conn, pack, date(2024, 5, 20)) == NOTHING
    assert await recompute_all(town.conn, pack, date(2024, 5, 21)) == Changes(opened=1)
    await town.learns(person, date(2025, 6, 1))
    assert await recompute_all(town.conn, pack, date(2024, 6, 1)) == Changes(closed=1)
    assert await recompute_all(town.conn, pack, date(2025, 5, 2)) == Changes(opened=1)
    assert [duty.due for duty in await duties(town.conn, "tenant-lesson-again")] == [
        date(2024, 6, 20),
        date(2025, 6, 1),
    ]
    assert await recompute_all(town.conn, pack, date(2025, 5, 2)) == NOTHING


async def test_a_waiver_holds_until_something_new_begins(town: Town) -> None:
    pack = cixi("tenant-lesson-again")
    person = await town.person()
    await town.lives(person, await town.house(), TODAY)
    await town.learns(person, date(2024, 6, 20))
    await recompute_all(town.conn, pack, date(2024, 6, 1))
    duty = await only(town.conn, "tenant-lesson-again")
    await waive(town.conn, duty.id, "眼疾", at(date(2024, 6, 2)))
    assert await recompute_all(town.conn, pack, date(2024, 9, 1)) == NOTHING
    await town.learns(person, date(2025, 9, 10))
    assert await recompute_all(town.conn, pack, date(2025, 9, 1)) == Changes(opened=1)


async def test_a_no_is_looked_into_once_per_no(town: Town) -> None:
    """Decision 4: the landlord's no asks the office; when somebody went, it is settled, and not merely cancelled."""
    pack = cixi("landlord-report", "office-visit-denied")
    landlord, house = await town.person(), await town.house()
    await town.lets(landlord, house)
    stay = await town.lives(await town.person(), house, TODAY, assurance="claimed")
    await recompute_all(town.conn, pack, TODAY)
    await town.says(stay, "landlord", "nobody", at(date(2023, 6, 13)))
    assert await touch(town.conn, pack, date(2023, 6, 13), stays=[stay]) == Changes(opened=1, cancelled=1)
    visit = await only(town.conn, "office-visit-denied")
    assert (visit.holder, visit.person_id, visit.due, visit.area_no) == ("office", None, date(2023, 6, 20), 3)

    await town.says(stay, "officer", "lives", at(date(2023, 6, 15)))
    assert await touch(town.conn, pack, date(2023, 6, 15), stays=[stay]) == Changes(changed=1, closed=1)
    assert (await only(town.conn, "office-visit-denied")).state == "done"
    assert (await only(town.conn, "landlord-report")).state == "open"

    await town.says(stay, "landlord", "left", at(date(2023, 7, 3)))
    assert await touch(town.conn, pack, date(2023, 7, 3), stays=[stay]) == Changes(opened=1, cancelled=1)
    assert [duty.state for duty in await duties(town.conn, "office-visit-denied")] == ["done", "open"]


async def test_still_here_asked_unanswered_visited(town: Town) -> None:
    pack = cixi("tenant-still-here", "office-visit")
    house = await town.house()
    silent, answering, away = [
        await town.lives(await town.person(), house, date(2023, 6, 1)) for _ in range(3)
    ]
    for stay in (silent, answering, away):
        await town.says(stay, "tenant", "lives", at(date(2023, 6, 1)))
    await town.change("stays", away, away_until=date(2023, 12, 31))
    assert await recompute_all(town.conn, pack, date(2023, 11, 23)) == NOTHING
    assert await recompute_all(town.conn, pack, date(2023, 11, 24)) == Changes(opened=2)
    assert await ask_still_here(town.conn, pack, at(date(2023, 11, 24))) == [silent, answering]
    assert await ask_still_here(town.conn, pack, at(date(2023, 11, 25))) == []

    await town.change("stays", answering, answered_at=at(date(2023, 11, 26)))
    assert await touch(town.conn, pack, date(2023, 11, 26), stays=[answering]) == Changes(closed=1)
    assert await recompute_all(town.conn, pack, date(2023, 12, 8)) == Changes(opened=1)
    visit = await only(town.conn, "office-visit")
    assert (visit.about_id, visit.due) == (silent, date(2023, 12, 18))

    await town.says(silent, "officer", "lives", at(date(2023, 12, 15)))
    assert await recompute_all(town.conn, pack, date(2023, 12, 15)) == Changes(closed=1)
    assert (await only(town.conn, "office-visit")).state == "done"
    assert (await one(town.conn, "SELECT moved_out FROM stays WHERE id = :id", id=silent)).moved_out is None  # type: ignore[union-attr]


async def test_a_date_that_an_older_duty_has_is_not_taken_twice(town: Town) -> None:
    pack = cixi("tenant-lesson-again")
    person = await town.person()
    await town.lives(person, await town.house(), TODAY)
    await town.learns(person, date(2023, 6, 20))
    await recompute_all(town.conn, pack, TODAY)
    later = await town.learns(person, date(2024, 6, 20))
    await recompute_all(town.conn, pack, date(2024, 6, 1))
    await run(town.conn, "DELETE FROM acknowledgements WHERE id = :id", id=later)
    assert await recompute_all(town.conn, pack, date(2024, 6, 1)) == Changes(changed=1)
    first, second = await duties(town.conn)
    assert (first.state, first.due) == ("done", date(2023, 6, 20))
    assert (second.state, second.due, second.since) == ("open", date(2023, 6, 20), date(2024, 6, 20))
    assert await recompute_all(town.conn, pack, date(2024, 6, 1)) == NOTHING


async def test_days_missing_from_the_table_are_filled(town: Town) -> None:
    rule = replace(CIXI.duty("tenant-declare"), not_before=None)
    await town.lives(await town.person(), await town.house(), date(1998, 3, 6))
    stay = await town.lives(await town.person(), await town.house(), date(2021, 4, 30))
    assert await touch(town.conn, pack_of(rule), TODAY, stays=[stay]) == Changes(opened=1)
    assert (await duties(town.conn))[0].due == date(2021, 5, 8)  # over Labour Day, 8 May worked
    assert await recompute_all(town.conn, pack_of(rule), TODAY) == Changes(opened=1)
    old = (await duties(town.conn))[1]
    assert (old.due, old.provisional) == (date(1998, 3, 11), True)
    assert await fill_days(town.conn, date(2020, 1, 1), date(2024, 1, 1)) == 0
    assert await value(town.conn, "SELECT max(date) - min(date) + 1 = count(*) FROM days")


# -- who owes it ------------------------------------------------------------------------------------------------


async def test_every_owner_sees_it_and_one_is_asked(town: Town) -> None:
    """Decision 6 and 10: several owners are one lessor; whom the tenant pays is asked first."""
    pack = cixi("landlord-report", "landlord-letter")
    wife, husband, sub, tenant = [await town.person() for _ in range(4)]
    house = await town.house(let_since=date(2023, 6, 1))
    for person, role in ((wife, "landlord"), (husband, "landlord"), (sub, "sublandlord")):
        await town.lets(person, house, role)
    stay = await town.lives(tenant, house, TODAY, pays_to="sublandlord", room="301")
    await recompute_all(town.conn, pack, TODAY)
    assert (await only(town.conn, "landlord-report")).person_id == sub
    assert (await only(town.conn, "landlord-letter")).person_id == wife

    seen = await open_for(town.conn, [wife, husband, sub, tenant], date(2023, 6, 16))
    code = await value(town.conn, "SELECT code FROM houses WHERE id = :id", id=house)
    for person in (wife, husband, sub):
        assert [(duty.rule, duty.start, duty.overdue) for duty in seen[person]] == [
            ("landlord-report", f"answer-stay:{stay}", True),
            ("landlord-letter", f"letter:{house}", False),
        ]
        assert seen[person][0].place == f"东村{code}号 301"
    assert seen[tenant] == []


async def test_a_house_that_is_sold_passes_its_duty_on(town: Town) -> None:
    pack = cixi("landlord-letter", "landlord-lesson")
    seller, buyer, house = await town.person(), await town.person(), await town.house()
    party = await town.lets(seller, house, since=date(2019, 1, 1))
    await recompute_all(town.conn, pack, TODAY)
    await town.signs(seller, house)
    await town.change("parties", party, until=date(2023, 7, 1))
    await town.lets(buyer, house, since=date(2023, 7, 1))
    await touch(town.conn, pack, date(2023, 7, 1), houses=[house])
    letter = await only(town.conn, "landlord-letter")
    assert (letter.person_id, letter.state) == (buyer, "open")
    assert [(duty.person_id, duty.state) for duty in await duties(town.conn, "landlord-lesson")] == [
        (seller, "cancelled"),
        (buyer, "open"),
    ]


async def test_a_landlord_nobody_knows_still_owes(town: Town) -> None:
    await town.lives(await town.person(), await town.house(), TODAY)
    await recompute_all(town.conn, cixi("landlord-report"), TODAY)
    assert (await only(town.conn, "landlord-report")).person_id is None


async def test_children_take_no_lessons(town: Town) -> None:
    await town.lives(await town.person(), await town.house(), TODAY, minor=True)
    assert await recompute_all(town.conn, cixi("tenant-lesson"), TODAY) == NOTHING


async def test_a_pack_governs_its_areas(town: Town) -> None:
    pack = cixi("tenant-declare")
    await town.lives(await town.person(), await town.house(3), TODAY)
    await town.lives(await town.person(), await town.house(4), TODAY)
    await town.runs(town.west, "cixi-2023")
    assert await recompute_all(town.conn, pack, TODAY) == Changes(opened=1)
    await town.runs(town.city, "cixi-2023")
    assert await recompute_all(town.conn, pack, TODAY) == Changes(opened=1)
    await town.runs(town.east, "another")
    assert await recompute_all(town.conn, replace(pack, name="another"), TODAY) == Changes(opened=1)


@pytest.mark.parametrize(
    ("flow", "about", "start"),
    [
        ("declare", "stay", "declare:H00001"),
        ("declare", "declaration", "declare:d_7"),
        ("report", "stay", "report:5"),
        ("letter", "house", "letter:5"),
        ("left", "stay", "left:7"),
        ("still-here", "stay", "still-here:7"),
        ("lesson:fire-safety", "person", "lesson:fire-safety"),
        ("", "stay", ""),
    ],
)
def test_start_of(flow: str, about: str, start: str) -> None:
    assert start_of(flow, about, 7, 5, "H00001") == start
    assert start_of("declare", "stay", 7, None, "") == "declare:elsewhere"


async def test_help_asked_for_twice_a_day_is_one_duty(town: Town) -> None:
    house = await town.house()
    asked = [
        await ask_office(
            town.conn,
            CIXI,
            "help-fill",
            about="house",
            about_id=house,
            area_no=3,
            house_id=house,
            due=date(2023, 6, 14),
            now=at(TODAY, hour),
        )
        for hour in (9, 15)
    ]
    assert asked[0] == asked[1]
    assert await recompute_all(town.conn, pack_of(), TODAY) == NOTHING  # no rule made it, so no rule ends it
