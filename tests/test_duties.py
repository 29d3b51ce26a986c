"""Duties open, are re-dated, close and stay as officers decided; and SQL says what `programmes.rules` says."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from programmes import calendar
from programmes.pack import Pack, load
from programmes.rules import CHOICES, FIELDS, REACH, Condition, DutyRule, Within, evaluate, standing
from programmes.rules import due as calendar_due
from registry.database import Database, one, rows, run, value
from registry.duties import (
    Changes,
    ask_office,
    ask_still_here,
    close_done,
    fill_days,
    open_for,
    recompute_all,
    set_due,
    start_of,
    touch,
    waive,
)
from registry.rules_sql import Binds, condition_sql, conditions_sql, fields, subject
from tests.small_town import Town, at

TODAY = date(2023, 6, 12)
CIXI = load("cixi-2023")
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
    assert [duty.state for duty in await duties(town.conn)] == ["open", "cancelled"]
    assert [duty.closed_at is None for duty in await duties(town.conn)] == [True, False]


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
    await town.change("areas", town.west, pack="cixi-2023")
    assert await recompute_all(town.conn, pack, TODAY) == Changes(opened=1)
    await town.change("areas", town.city, pack="cixi-2023")
    assert await recompute_all(town.conn, pack, TODAY) == Changes(opened=1)
    await town.change("areas", town.city, pack="another")
    assert await recompute_all(town.conn, pack, TODAY) == Changes(cancelled=1)
    assert await recompute_all(town.conn, replace(pack, name="another"), TODAY) == Changes(opened=2)


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
    assert await recompute_all(town.conn, CIXI, TODAY) == NOTHING  # no rule made it, so no rule ends it


# -- SQL means what rules mean ----------------------------------------------------------------------------------

DAYS = st.dates(date(2023, 5, 20), date(2023, 7, 10))
VALUES: Mapping[type, st.SearchStrategy[Any]] = {
    date: DAYS,
    bool: st.booleans(),
    int: st.integers(1, 3),
    str: st.sampled_from(["", "let", "claimed", "Zeichen", "ähnlich", "中文", "é", "a", "B"]),
}
PROVE = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def literal(name: str) -> st.SearchStrategy[Any]:
    return st.sampled_from(CHOICES[name]) if name in CHOICES else VALUES[FIELDS[name]]


def conditions(names: list[str]) -> st.SearchStrategy[Condition]:
    def about(name: str) -> st.SearchStrategy[Condition]:
        alike = [f"${other}" for other in names if FIELDS[other] is FIELDS[name]]
        want = literal(name) | st.sampled_from(alike)
        return st.one_of(
            st.builds(Condition, st.just(name), st.sampled_from(["known", "unknown"])),
            st.builds(Condition, st.just(name), st.sampled_from(["=", "!=", "<", "<=", ">", ">="]), want),
            st.builds(
                Condition, st.just(name), st.just("in"), st.lists(literal(name), min_size=1).map(tuple)
            ),
            *(
                [st.builds(Condition, st.just(name), st.sampled_from(["true", "false"]))]
                if FIELDS[name] is bool
                else []
            ),
        )

    return st.sampled_from(names).flatmap(about)


@PROVE
@given(st.data())
async def test_operators(db: Database, data: st.DataObject) -> None:
    """Any conditions over any facts, unknown ones included: true, false and unknown come out alike."""
    names = list(FIELDS)
    facts = {name: data.draw(st.none() | VALUES[FIELDS[name]]) for name in names}
    lists = data.draw(st.lists(st.lists(conditions(names), max_size=4), min_size=10, max_size=30))
    binds, sql = Binds(), {}
    for name, fact in facts.items():
        sql[name] = binds.add(fact) if fact is not None else f"CAST(NULL AS {_type(FIELDS[name])})"
    select = ", ".join(f"{conditions_sql(some, sql, binds)} AS c{n}" for n, some in enumerate(lists))
    async with db.begin() as conn:
        row = await one(conn, f"SELECT {select}", **binds.values)
    assert row is not None
    assert list(row) == [evaluate(some, facts) for some in lists]


def _type(kind: type) -> str:
    return {date: "date", bool: "boolean", int: "bigint", str: "text"}[kind]


PERIODS = (
    st.builds(Within, working_days=st.integers(0, 12))
    | st.builds(Within, days=st.integers(0, 40))
    | st.builds(Within, months=st.integers(0, 13))
    | st.builds(Within, hours=st.integers(0, 100))
)


@st.composite
def rules(draw: st.DrawFn, about: str) -> DutyRule:
    names = [n for n in FIELDS if n.split(".")[0] in (*REACH[about], "today")]
    days = [n for n in names if FIELDS[n] is date and n != "today"]
    period = draw(PERIODS | st.none())
    return DutyRule(
        name="drawn",
        holder="office",
        about=about,  # type: ignore[arg-type]
        starts=tuple(draw(st.lists(st.sampled_from(days), min_size=1, max_size=3))) if days else (),
        within=period,
        by=None if period else draw(DAYS),
        not_before=draw(st.none() | DAYS),
        opens=draw(st.none() | st.integers(-20, 0)),
        when=tuple(draw(st.lists(conditions(names), max_size=2))),
        done=tuple(draw(st.lists(conditions([*names, "since"]), min_size=1, max_size=2))),
        statutory=True,
        source="unverified",
    )


MOMENTS = DAYS.map(at)
maybe = st.none() | DAYS
maybe_at = st.none() | MOMENTS


async def somebody(town: Town, draw: Any) -> None:
    """A house with an owner and a tenant, about whom anything may be known or not."""
    landlord, tenant = await town.person(), await town.person()
    letting = draw(st.sampled_from(["let", "vacant", "stopped"]))
    house = await town.house(let_since=draw(maybe), letting=letting)
    if draw(st.booleans()):
        await town.lets(landlord, house, since=draw(maybe), until=draw(st.sampled_from([None, None, TODAY])))
    if draw(st.booleans()):
        await town.signs(landlord, house, until=draw(maybe))
    stay = await town.lives(
        tenant,
        house,
        moved_in=draw(maybe),
        moved_out=draw(maybe),
        assurance=draw(st.sampled_from(CHOICES["stay.assurance"])),
        minor=draw(st.booleans()),
        **{
            name: draw(maybe_at) for name in ("reported_at", "leaving_reported_at", "asked_at", "answered_at")
        },
        away_until=draw(maybe),
    )
    for source in draw(st.lists(st.sampled_from(["landlord", "officer", "tenant"]), max_size=3)):
        await town.says(stay, source, draw(st.sampled_from(["nobody", "left", "lives"])), draw(MOMENTS))
    if draw(st.booleans()):
        state, returned = draw(st.sampled_from(CHOICES["declaration.state"])), draw(maybe_at)
        first = await town.declares(stay, draw(MOMENTS), state=state, returned_at=returned)
        if draw(st.booleans()):
            await town.declares(stay, draw(MOMENTS), supersedes_id=first, house_id=None)
    if draw(st.booleans()):
        await town.learns(tenant, draw(DAYS))


@PROVE
@given(st.data())
async def test_rules(db: Database, data: st.DataObject) -> None:
    """Any rule over any rows: what opens, and when it is due, is what `rules.standing` says of each."""
    rule = data.draw(st.sampled_from(sorted(REACH)).flatmap(rules))
    async with db.begin() as conn:
        await fill_days(conn, date(2023, 1, 1), date(2026, 12, 31))
    async with town_of(db) as town:
        for _ in range(4):
            await somebody(town, data.draw)
        sql, at_ = fields(rule.about, CIXI), subject(rule)
        columns = ", ".join(f'{expression} AS "{name}"' for name, expression in sql.items())
        known = await rows(
            town.conn, f"SELECT {at_.id} AS id, {columns} FROM {at_.source} WHERE {at_.limit}", today=TODAY
        )
        expected = {}
        for row in known:
            facts = {name: row._mapping[name] for name in sql}
            state, due = standing(rule, facts, calendar)
            if state == "open":
                expected[row.id] = due
        changes = await recompute_all(town.conn, pack_of(rule), TODAY)
        assert {duty.about_id: duty.due for duty in await duties(town.conn)} == expected
        assert changes == Changes(opened=len(expected))
        assert await recompute_all(town.conn, pack_of(rule), TODAY) == NOTHING


@PROVE
@given(
    st.lists(st.dates(date(2023, 1, 10), date(2023, 11, 1)), min_size=20, max_size=40, unique=True),
    PERIODS,
    st.none() | DAYS,
)
async def test_due_days(db: Database, starts: list[date], within: Within, not_before: date | None) -> None:
    """Every unit from every day: weekends, feasts and month ends."""
    done = (Condition("stay.declared", "true"),)
    rule = replace(
        CIXI.duty("tenant-declare"),
        within=within,
        not_before=not_before,
        starts=("stay.moved_in",),
        when=(),
        done=done,
    )
    async with db.begin() as conn:
        await fill_days(conn, date(2023, 1, 1), date(2026, 12, 31))
    async with town_of(db) as town:
        house, tenant = await town.house(), await town.person()
        stays = {await town.lives(tenant, house, day, moved_out=date(2030, 1, 1)): day for day in starts}
        await recompute_all(town.conn, pack_of(rule), date(2029, 1, 1))
        due = {duty.about_id: duty.due for duty in await duties(town.conn)}
        assert await recompute_all(town.conn, pack_of(rule), date(2029, 1, 1)) == NOTHING
    assert due == {stay: calendar_due(rule, day, calendar) for stay, day in stays.items()}


@PROVE
@given(st.data())
async def test_touching_finds_what_a_night_would(db: Database, data: st.DataObject) -> None:
    async with town_of(db) as town:
        for _ in range(3):
            await somebody(town, data.draw)
        ids = {
            name: [row.id for row in await rows(town.conn, f"SELECT id FROM {name}")]
            for name in ("stays", "houses", "people", "declarations")
        }
        await touch(town.conn, CIXI, TODAY, **ids)
        assert await recompute_all(town.conn, CIXI, TODAY) == NOTHING


@pytest.mark.parametrize("about", sorted(REACH))
async def test_every_field_has_its_column(town: Town, about: str) -> None:
    wanted = {n: kind for n, kind in FIELDS.items() if n.split(".")[0] in (*REACH[about], "today")}
    sql = fields(about, CIXI)
    assert wanted.keys() <= sql.keys()
    rule = replace(CIXI.duties[0], about=about, holder="office")  # type: ignore[arg-type]
    types = ", ".join(f'pg_typeof({sql[name]}) :: text AS "{name}"' for name in wanted).replace(
        " :: text", ""
    )
    await somebody(town, _first)
    row = await one(town.conn, f"SELECT {types} FROM {subject(rule).source}", today=TODAY)
    assert row is None or {n: str(row._mapping[n]) for n in wanted} == {
        n: _type(k) for n, k in wanted.items()
    }


def _first(strategy: st.SearchStrategy[Any]) -> Any:
    """The simplest of a strategy that is not false, None or empty."""
    from hypothesis import find

    return find(strategy, lambda found: bool(found) or found == 0)


def test_nobody_owes_for_a_whole_house_of_tenants() -> None:
    with pytest.raises(ValueError, match="no tenant owes"):
        subject(replace(CIXI.duties[0], about="house"))


def test_text_is_ordered_by_code_point() -> None:
    condition = Condition("house.letting", "<", "let")
    assert 'COLLATE "C"' in condition_sql(condition, {"house.letting": "h.letting"}, Binds())
