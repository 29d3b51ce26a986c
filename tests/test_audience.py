"""Whom a campaign reaches: each filter, one row a person, and never anybody outside the officer's areas."""

from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registry.audience import Audience, Filter, Reach, recipients
from registry.audience_lists import keep_list
from registry.database import Database, rows, run
from registry.estimates import estimate
from registry.people import Reach as PhoneReach
from registry.people import remember_phones
from registry.vault import Vault
from tests.broadcasting import PACK, TELEGRAM, Square
from tests.small_town import MORNING, Town

EVERYWHERE = [(0, 10**18)]
CITY = (1, 4)


@pytest.fixture
async def square(db: Database) -> Square:
    return await Square(db).build()


async def reached(
    square: Square, audience: Audience, ranges: Any = EVERYWHERE, within: Any = CITY
) -> set[str]:
    """Names, or the reader where nobody is known."""
    async with square.db.begin() as conn:
        found = await recipients(conn, audience, Reach(PACK, within, ranges))
        sql = f"{found.sql} SELECT coalesce(p.name, r.reader) AS who FROM recipients r LEFT JOIN people p ON p.id = r.person_id"
        told = [row.who for row in await rows(conn, sql, **found.values, today=MORNING.date(), now=MORNING)]
    assert len(set(told)) == len(told)
    return set(told)


async def village(square: Square) -> None:
    """A tenant in each village, a landlord, an agent, a manager and a member of a firm."""
    await square.lives("东租客")
    await square.lives("西租客", 4, account="web")
    await square.lives("房东", role="landlord")
    await square.lives("二房东", 4, role="sublandlord")
    await square.lives("中介", role="agent", account=None)
    async with square.db.begin() as conn:
        town = square.town
        town.conn = conn
        person = square.people["厂长"] = await town.person("厂长")
        firm = await town.put(
            "organisations",
            area_no=4,
            area_id=town.west,
            kind="employer",
            name="厂",
            source="x",
            since=date(2023, 1, 1),
        )
        await town.put("members", organisation_id=firm, area_no=4, person_id=person, since=date(2023, 1, 1))
        await town.contact(person, account=TELEGRAM, address="77", heard_at=MORNING - timedelta(days=40))
        house = square.houses["东租客"]
        columns = {"type": "self-built", "control_class": "strict", "marks": ["pilot"], "head_count": 12}
        await town.change("houses", house, **columns)
        await run(conn, "UPDATE areas SET marks = '{key}' WHERE id = :id", id=town.west)
        duty = {"pack": "cixi-2023", "holder": "tenant", "about": "person", "since": MORNING.date()}
        for name, due in (("东租客", date(2023, 6, 1)), ("西租客", date(2023, 7, 1))):
            person = square.people[name]
            more = {
                "about_id": person,
                "person_id": person,
                "due": due,
                "due_rule": due,
                "opened_at": MORNING,
            }
            await town.put("duties", rule="tenant-lesson", area_no=3, **duty, **more)
        await town.learns(square.people["西租客"], date(2024, 1, 1))


EVERYBODY = {"东租客", "西租客", "房东", "二房东", "中介", "厂长"}


@pytest.mark.parametrize(
    ("wanted", "who"),
    [
        ({}, EVERYBODY),
        ({"roles": ("tenant",)}, {"东租客", "西租客"}),
        ({"roles": ("landlord", "sublandlord")}, {"房东", "二房东"}),
        ({"roles": ("agent",)}, {"中介"}),
        ({"roles": ("employer",)}, {"厂长"}),
        ({"area_marks": ("key",)}, {"西租客", "二房东", "厂长"}),
        ({"area_marks": ("none",)}, set()),
        ({"house_types": ("self-built",)}, {"东租客"}),
        ({"control_classes": ("strict",)}, {"东租客"}),
        ({"marks": ("pilot",)}, {"东租客"}),
        ({"tiers": ("ten-plus",)}, {"东租客"}),
        ({"channels": ("web",)}, {"西租客"}),
        ({"channels": ("telegram", "web"), "roles": ("tenant",)}, {"东租客", "西租客"}),
        ({"duty": "tenant-lesson"}, {"东租客", "西租客"}),
        ({"duty": "tenant-lesson", "overdue": True}, {"东租客"}),
        ({"untaken": "fire-safety", "roles": ("tenant",)}, {"东租客"}),
        ({"silent_days": 30}, {"厂长", "中介"}),
    ],
)
async def test_each_filter_chooses(square: Square, wanted: dict[str, Any], who: set[str]) -> None:
    await village(square)
    assert await reached(square, Audience((Filter(**wanted),))) == who


async def test_include_and_exclude_and_ids(square: Square) -> None:
    await village(square)
    people, houses = square.people, square.houses
    either = (Filter(roles=("tenant",)), Filter(people=(people["房东"],)))
    assert await reached(square, Audience(either)) == {"东租客", "西租客", "房东"}
    assert await reached(square, Audience(either, (Filter(areas=(square.town.west,)),))) == {"东租客", "房东"}
    assert await reached(square, Audience((Filter(houses=(houses["二房东"],)),))) == {"二房东"}
    assert await reached(square, Audience((), (Filter(),))) == set()


async def test_several_chats_and_homes_are_one_reader(square: Square) -> None:
    person = await square.lives("东租客", heard_at=MORNING - timedelta(days=3))
    async with square.db.begin() as conn:
        town = square.town
        town.conn = conn
        await town.lets(person, await town.house(4))
        last = await town.contact(person, account="web", heard_at=MORNING)
        await town.contact(person, account=TELEGRAM, address="1", unreachable="blocked", heard_at=MORNING)
        await town.contact(person, account="terminal", address="2", heard_at=MORNING)
        found = await recipients(conn, Audience(), Reach(PACK, CITY, EVERYWHERE))
        (row,) = await rows(
            conn, f"{found.sql} SELECT * FROM recipients", **found.values, today=MORNING.date(), now=MORNING
        )
    assert (row.reader, row.contact_id, row.account, row.tied) == (f"p{person}", last, "web", True)


async def test_who_proved_nothing_is_told_in_the_chat_that_declared(square: Square) -> None:
    """And of no duty but those that follow from what it filed (decision 12)."""
    async with square.db.begin() as conn:
        town = square.town
        town.conn = conn
        person = await town.person("陈平")
        stay = await town.lives(person, await town.house(), assurance="claimed")
        chat = await town.contact()
        await town.declares(stay, contact_id=chat)
        helped = await town.lives(await town.person("李四"), await town.house(), assurance="claimed")
        await town.declares(helped, contact_id=await town.contact(), declarant="helper")
        lost = await town.contact()
        await town.declares(stay, contact_id=lost, stay_id=None, house_id=None, declarant="myself")
        duty = {"pack": "cixi-2023", "holder": "tenant", "since": MORNING.date(), "area_no": 3}
        dated = {"due": MORNING.date(), "due_rule": MORNING.date(), "opened_at": MORNING, "person_id": person}
        await town.put("duties", rule="tenant-lesson", about="person", about_id=person, **duty, **dated)
        await town.put("duties", rule="tenant-declare", about="stay", about_id=stay, **duty, **dated)
    assert await reached(square, Audience()) == {f"c{chat}", "李四", f"c{lost}"}
    assert await reached(square, Audience((Filter(duty="tenant-lesson"),))) == set()
    assert await reached(square, Audience((Filter(duty="tenant-declare"),))) == {f"c{chat}"}


async def test_children_and_those_who_left_are_not_told(square: Square) -> None:
    async with square.db.begin() as conn:
        town = square.town
        town.conn = conn
        await town.lives(await town.person("小宝"), await town.house(), minor=True)
        await town.lives(await town.person("走了"), await town.house(), moved_out=date(2023, 6, 1))
        await town.lets(await town.person("卖了"), await town.house(), until=date(2023, 6, 1))
    assert await reached(square, Audience()) == set()


async def test_a_spreadsheet_matches_codes_ids_and_phones_within_the_areas(
    square: Square, vault: Vault
) -> None:
    await village(square)
    async with square.db.begin() as conn:
        for name, phone in (("东租客", "+8619900000301"), ("西租客", "+8619900000302")):
            await remember_phones(conn, vault, [PhoneReach(square.people[name], phone)])
        code = (await rows(conn, "SELECT code FROM houses WHERE id = :id", id=square.houses["房东"]))[0].code
    async with square.db.officer([(3, 3)]) as conn:
        kept = await keep_list(
            conn,
            vault,
            square.officers["丙"],
            [code, "NOSUCH"],
            [square.people["中介"], 0, square.people["厂长"]],
            ["+8619900000301", "+8619900000302", ""],
        )
    assert (kept.people, kept.houses, kept.unmatched) == (2, 1, 5)
    assert await reached(square, Audience((Filter(lists=(kept.id,)),))) == {"房东", "中介", "东租客"}


async def test_an_estimate_counts_and_shows_ten(square: Square) -> None:
    await village(square)
    for n in range(12):
        await square.lives(f"张{n}", opted_out=n == 0)
    async with square.db.begin() as conn:
        reach = Reach(PACK, CITY, EVERYWHERE)
        found = await estimate(conn, Audience(), reach, MORNING, ("surname", "village", "address", "office"))
    assert (found.chosen, found.recipients, found.unreachable, found.opted_out, found.enough) == (
        18,
        16,
        1,
        1,
        0,
    )
    assert found.channels == {"telegram": 15, "web": 1}
    assert found.lacking == {"surname": 0, "village": 0, "address": 1}
    assert len(found.sample) == 10
    assert {"name", "channel", "village"} == set(found.sample[0])


async def test_an_estimate_counts_only_those_who_will_be_told(square: Square) -> None:
    """Each of the others for one reason; a warning skips nobody who can be reached. As many as are sent to then."""
    await square.lives("写过", opted_out=False)
    for _ in range(PACK.talk.max_campaigns_a_week):
        await square.settle(await square.sent())
    await square.lives("退订", opted_out=True)
    await square.lives("没有聊天", account=None)
    await square.lives("新来")
    for urgent, counts in ((False, (4, 1, 1, 1, 1)), (True, (4, 3, 1, 0, 0))):
        async with square.db.begin() as conn:
            found = await estimate(conn, Audience(), Reach(PACK, CITY, EVERYWHERE), MORNING, urgent=urgent)
        assert (found.chosen, found.recipients, found.unreachable, found.opted_out, found.enough) == counts
        assert len(found.sample) == sum(found.channels.values()) == found.recipients
    told = await square.told(await square.sent())
    assert [who for who, (state, _) in told.items() if state == "queued"] == ["新来"]
    assert len(told) == 4


# -- nobody outside -------------------------------------------------------------------------------------------------

LAST = 1000


def a_tree(seed: int) -> list[tuple[str, int, int]]:
    """A city of all numbers, cut at random into towns and those into villages: (level, lo, hi)."""
    drawn = Random(seed)
    made = [("city", 1, LAST)]
    towns = _parts(drawn, 2, LAST, drawn.randint(1, 5))
    made += [("town", lo, hi) for lo, hi in towns]
    for lo, hi in towns:
        made += [("village", *part) for part in _parts(drawn, lo + 1, hi, drawn.randint(1, 4))]
    return made


def _parts(drawn: Random, lo: int, hi: int, number: int) -> list[tuple[int, int]]:
    cuts = (
        sorted(drawn.sample(range(lo + 1, hi), min(number - 1, max(hi - lo - 1, 0)))) if hi > lo + 1 else []
    )
    return [(start, end - 1) for start, end in pairwise([lo, *cuts, hi + 1]) if start <= end - 1]


@st.composite
def wishes(draw: st.DrawFn) -> tuple[list[tuple[int, int]], tuple[int, int], Audience]:
    """An officer's ranges, a campaign's subtree and any audience."""
    bounds = st.tuples(st.integers(1, 1000), st.integers(1, 1000)).map(lambda pair: (min(pair), max(pair)))
    a_filter = st.builds(
        Filter,
        areas=st.lists(st.integers(0, 30), max_size=3).map(tuple),
        roles=st.lists(st.sampled_from(("tenant", "landlord")), max_size=2, unique=True).map(tuple),
        people=st.lists(st.integers(0, 39), max_size=5).map(tuple),
        silent_days=st.sampled_from((None, 1, 30)),
    )
    some = st.lists(a_filter, max_size=3).map(tuple)
    return (
        draw(st.lists(bounds, max_size=4)),
        draw(bounds),
        Audience(draw(some), draw(some)),
    )


@pytest.fixture(params=[1, 2, 3])
async def crowd(db: Database, request: pytest.FixtureRequest) -> tuple[Database, list[int], list[int]]:
    """Forty people over a tree cut at random; ids of areas and of people."""
    tree = a_tree(request.param)
    async with db.begin() as conn:
        town = Town(conn)
        places = [
            await town.put("areas", level=level, name=f"地{n}", lo=lo, hi=hi)
            for n, (level, lo, hi) in enumerate(tree)
        ]
        town.east = town.west = places[0]
        people = []
        for n in range(40):
            person = await town.person(f"人{n}")
            for place in (n * 25 + 1, (n * 397) % 999 + 1):
                house = await town.house(place)
                await (town.lives(person, house) if n % 2 else town.lets(person, house))
            if n % 3:
                await town.contact(person)
            people.append(person)
    return db, places, people


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(wished=wishes())
async def test_nobody_outside_the_officers_areas_is_ever_reached(
    crowd: tuple[Database, list[int], list[int]], wished: tuple[Any, Any, Audience]
) -> None:
    db, places, people = crowd
    ranges, within, audience = wished
    meant = Audience(
        *(tuple(_meant(one, places, people) for one in side) for side in (audience.include, audience.exclude))
    )
    async with db.begin() as conn:
        found = await recipients(conn, meant, Reach(PACK, within, ranges))
        sql = f"{found.sql} SELECT reader, area_no, person_id FROM recipients"
        told = await rows(conn, sql, **found.values, today=MORNING.date(), now=MORNING)
        homes = await rows(
            conn, "SELECT person_id, area_no FROM stays UNION ALL SELECT person_id, area_no FROM parties"
        )
    inside = {
        home.person_id
        for home in homes
        if within[0] <= home.area_no <= within[1] and any(lo <= home.area_no <= hi for lo, hi in ranges)
    }
    assert {row.person_id for row in told} <= inside
    assert all(any(lo <= row.area_no <= hi for lo, hi in ranges) for row in told)
    assert len({row.reader for row in told}) == len(told)
    if not meant.include and not meant.exclude:
        assert {row.person_id for row in told} == inside


def _meant(one: Filter, places: list[int], people: list[int]) -> Filter:
    return Filter(
        areas=tuple(places[n % len(places)] for n in one.areas),
        roles=one.roles,
        people=tuple(people[n] for n in one.people),
        silent_days=one.silent_days,
    )
