"""What every measure counts and what it leaves out, narrowed down and split, open down to rows that add up."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest

from programmes.pack import load, packs
from programmes.rules import Condition, DutyRule
from programmes.sections import EventRule, Measure, Quota, RateRule, Requirement, Round, Stage, Tier, Word
from registry.database import Database
from registry.days import fill_days
from registry.measures import MEASURES
from registry.rates import UnknownRate, drill, figures, snapshot
from registry.report_parts import PARTS, Drafting, Owed
from tests.small_town import Town, at

TODAY = date(2023, 8, 15)
S = "§"


def rate(measure: Any, name: str = "", **narrowed: Any) -> RateRule:
    return RateRule(name=name or measure, title=name or measure, measure=measure, source=S, **narrowed)


def word(name: str) -> Word:
    return Word(name=name, title=name, source=S)


TEN, FIFTY = (Condition("house.persons", ">=", number) for number in (10, 50))
CLOSING = DutyRule(
    name="close-hazard",
    holder="office",
    about="hazard",
    starts=("hazard.found_on",),
    by=date(2023, 12, 31),
    done=(Condition("hazard.closed_on", "known"),),
    statutory=False,
    source=S,
)
BASE = load("cixi-2023")
RATES = (
    *map(rate, ("houses-registered", "registration", "declared", "accuracy", "self-declaration", "letters")),
    *map(rate, ("sublandlords", "transferred", "rectified", "passed", "deregistered")),
    rate("inspected", round="first"),
    rate("inspected", "inspected-ten", round="first", tier="ten"),
    rate("inspected", "inspected-marked", round="first", among=(Condition("house.type", "=", "rural"),)),
    rate("transferred", "passed-on", out_of_scope=True),
    rate("rectified", "in-time", on_time=True),
    rate("rectified", "fire-rectified", family="fire"),
    rate("rectified", "major-rectified", severity="major"),
    rate("rectified", "F1-rectified", hazards=("F1",)),
    rate("dealt-with", tally="violators"),
    rate("treated", listing="negative"),
    rate("equipped", requirement="cctv"),
    rate("awareness"),
    rate("awareness", "tenants-aware", role="tenant"),
    rate("awareness", "landlords-aware", role="landlord"),
    rate("awareness", "property-aware", role="property_manager"),
    rate("held", quota="drills"),
)
PACK = replace(
    BASE,
    duties=(*BASE.duties, CLOSING),
    tiers=(
        Tier(name="ten", title="10人以上", when=(TEN,), source=S),
        Tier(name="fifty", title="50人以上", any_of=(FIFTY, Condition("house.rooms", ">=", 50)), source=S),
    ),
    devices=(word("cctv"),),
    visits=(word("fire-check"), word("other")),
    events=(EventRule(name="drill", title="drill", source=S),),
    rounds=(
        Round(
            name="first",
            title="第一轮",
            visit="fire-check",
            first=date(2023, 6, 1),
            stages=(Stage(by=date(2023, 10, 31)),),
            source=S,
        ),
    ),
    requirements=(
        Requirement(
            name="cctv",
            title="监控",
            tier="ten",
            met=(
                Condition("house.device.cctv", ">=", 1),
                Condition("house.recorded_days.cctv", ">=", 30),
            ),
            source=S,
        ),
    ),
    quotas=(
        Quota(
            name="drills",
            title="演练",
            event="drill",
            least=2,
            per="month",
            level="village",
            first=date(2023, 6, 1),
            source=S,
        ),
    ),
    rates=RATES,
    targets=(),
    table=(),
)


def test_every_measure_a_pack_may_name_is_there_and_tried_here() -> None:
    assert set(MEASURES) == set(get_args(Measure)) == {rule.measure for rule in PACK.rates}


Planting = Callable[[Town], Awaitable[None]]


async def houses(town: Town) -> None:
    """Complete; without rooms; without a lessor; vacant; without a plate."""
    chen = await town.person()
    for columns in ({"rooms_count": 3}, {}, {"letting": "vacant", "rooms_count": 3}):
        await town.lets(chen, await town.house(**columns))
    await town.house(rooms_count=3)
    await town.house(rooms_count=3, revoked_at=at(TODAY))


async def sublandlords(town: Town) -> None:
    """One on record in two houses, one nobody has a document of, one who left."""
    known, unknown, former = (
        await town.put("people", name="甲", doc_no=b"1"),
        await town.person(),
        await town.person(),
    )
    first, second = await town.house(), await town.house()
    for person, house in ((known, first), (known, second), (unknown, first)):
        await town.lets(person, house, "sublandlord")
    await town.lets(former, second, "sublandlord", until=date(2023, 7, 1))


async def visits(town: Town) -> None:
    """Seen in the round; before it; nobody home; another kind of visit; next month; twenty people, seen; a vacant one."""
    for day, more in (
        (date(2023, 6, 1), {}),
        (date(2023, 5, 31), {}),
        (date(2023, 7, 1), {"outcome": "no-one"}),
        (date(2023, 7, 1), {"kind": "other"}),
        (date(2023, 9, 1), {}),
    ):
        await _visited(town, await town.house(type="flat"), on_day=day, **more)
    await _visited(town, await town.house(head_count=20, type="rural"), on_day=TODAY)
    await _visited(town, await town.house(letting="vacant"), on_day=TODAY)


async def _visited(town: Town, house: int, **columns: Any) -> None:
    await town.put(
        "visits", **{"house_id": house, "area_no": 3, "kind": "fire-check", "source": "officer", **columns}
    )


async def hazard(town: Town, **columns: Any) -> int:
    number = f"Z{next(town.numbers)}"
    found = {"number": number, "area_no": 3, "code": "F2", "family": "fire", "source": "officer"}
    return await town.put("hazards", **{**found, "found_on": date(2023, 6, 10), **columns})


async def hazards(town: Town) -> None:
    """Seven that were seen, one merely reported, one of next month."""
    day, late = date(2023, 7, 1), date(2023, 8, 10)
    await hazard(
        town, code="F1", posted_on=day, entered_on=day, closed_on=day, due=day, rechecked_on=day, passed=True
    )
    await hazard(
        town, severity="major", posted_on=day, closed_on=late, due=day, rechecked_on=late, passed=False
    )
    await hazard(town, family="gas", entered_on=day, due=date(2023, 8, 1))
    await hazard(town, family="gas", due=date(2023, 9, 1))
    await hazard(town, closed_on=date(2023, 9, 1))
    await hazard(town, family="land", out_of_scope=True, transferred_on=day, accepted_on=day)
    await hazard(town, family="land", out_of_scope=True, transferred_on=day)
    await hazard(town, found_on=None, state="reported")
    await hazard(town, found_on=date(2023, 9, 1))


async def re_dated(town: Town) -> None:
    """The officer's date of the duty to close it goes before the hazard's own."""
    kept = await hazard(town, closed_on=date(2023, 8, 10), due=date(2023, 7, 1))
    await hazard(town, closed_on=date(2023, 8, 10), due=date(2023, 7, 1))
    await town.put(
        "duties",
        pack=PACK.name,
        rule="close-hazard",
        holder="office",
        about="hazard",
        about_id=kept,
        area_no=3,
        since=date(2023, 6, 10),
        due_rule=date(2023, 7, 1),
        due_set=date(2023, 8, 12),
        due=date(2023, 8, 12),
        state="done",
        opened_at=at(TODAY),
    )


async def tallies(town: Town) -> None:
    for kind, month, number in (
        ("violators-found", date(2023, 6, 1), 4),
        ("violators-found", date(2023, 7, 1), 2),
        ("violators-dealt", date(2023, 7, 1), 5),
        ("violators-found", date(2023, 4, 1), 9),
        ("fires-found", date(2023, 7, 1), 3),
    ):
        await town.put(
            "tallies", area_id=town.east, area_no=3, kind=kind, month=month, number=number, source="office"
        )


async def listings(town: Town) -> None:
    """Treated; treated and taken off; not yet; on another list; twice on it and treated once."""
    treated = {"treated_on": date(2023, 7, 1)}
    twice = await town.house()
    for house, columns in (
        (await town.house(), treated),
        (await town.house(), treated | {"removed_on": date(2023, 7, 2)}),
        (await town.house(), {}),
        (await town.house(), {"list": "conversion"}),
        (twice, treated),
        (twice, {}),
    ):
        on_it = {"list": "negative", "listed_on": date(2023, 6, 1), "source": "officer"}
        await town.put("listings", **{"house_id": house, "area_no": 3, **on_it, **columns})


async def devices(town: Town) -> None:
    """Of houses of ten people: a good camera, one that forgets, a broken one, none; a small house; one nobody counted."""
    for heads, device in (
        (10, {"recorded_days": 30}),
        (12, {"recorded_days": 7}),
        (12, {"recorded_days": 30, "works": False}),
        (60, None),
        (9, None),
        (None, None),
    ):
        house = await town.house(head_count=heads)
        if device is not None:
            await town.put("devices", house_id=house, area_no=3, kind="cctv", source="officer", **device)


async def lessons(town: Town) -> None:
    """A tenant in two houses who learnt, one whose lesson ran out, a child; a landlord who learnt, one who did not.

    Of a property firm's three people one took the lesson of managers, one another, one none.
    """
    first, second = await town.house(), await town.house()
    learnt, lapsed, child, landlord, other = [await town.person() for _ in range(5)]
    for person, house, minor in (
        (learnt, first, False),
        (learnt, second, False),
        (lapsed, first, False),
        (child, first, True),
    ):
        await town.lives(person, house, date(2023, 6, 1), minor=minor)
    await town.lets(landlord, first)
    await town.lets(other, second)
    await town.learns(learnt, date(2024, 1, 1))
    await town.learns(lapsed, date(2023, 8, 14))
    await town.learns(landlord, TODAY)
    firm = await town.firm("property_manager")
    for lesson in ("for-managers", "fire-safety", ""):
        speaker = await town.person()
        await town.speaks(speaker, firm)
        if lesson:
            await town.learns(speaker, TODAY, lesson)


async def departures(town: Town) -> None:
    """Left on Friday 4 August; three working days are Wednesday the 9th. A claim's departure is none."""
    await fill_days(town.conn, date(2023, 1, 1), date(2023, 12, 31))
    house = await town.house()
    for left, reported, assurance in (
        (date(2023, 8, 4), date(2023, 8, 9), "confirmed"),
        (date(2023, 8, 4), date(2023, 8, 10), "confirmed"),
        (date(2023, 8, 4), None, "registered"),
        (date(2023, 8, 4), date(2023, 8, 9), "claimed"),
        (date(2023, 5, 1), date(2023, 5, 2), "confirmed"),
    ):
        await town.lives(
            await town.person(),
            house,
            date(2023, 1, 1),
            moved_out=left,
            leaving_reported_at=at(reported) if reported else None,
            assurance=assurance,
        )


async def samples(town: Town) -> None:
    house = await town.house()
    for checked, wrong in ((TODAY, []), (TODAY, ["room"]), (None, []), (date(2023, 5, 1), [])):
        stay = await town.lives(await town.person(), house, date(2023, 1, 1))
        await town.put(
            "samples", stay_id=stay, area_no=3, drawn_on=date(2023, 5, 1), checked_on=checked, wrong=wrong
        )


async def events(town: Town) -> None:
    """Three drills in the east in August, of which two count; one in the west in July."""
    for area, area_no, day in (
        (town.east, 3, date(2023, 8, 1)),
        (town.east, 3, date(2023, 8, 2)),
        (town.east, 3, TODAY),
        (town.west, 4, date(2023, 7, 31)),
    ):
        await town.put("events", area_id=area, area_no=area_no, kind="drill", on_day=day, source="officer")


CASES: list[tuple[Planting, dict[str, tuple[int, int]]]] = [
    (houses, {"houses-registered": (1, 3)}),
    (sublandlords, {"sublandlords": (1, 2)}),
    (visits, {"inspected": (2, 6), "inspected-ten": (1, 1), "inspected-marked": (1, 1)}),
    (
        hazards,
        {
            "transferred": (1, 7),
            "passed-on": (1, 2),
            "rectified": (2, 7),
            "in-time": (1, 3),
            "fire-rectified": (2, 3),
            "major-rectified": (1, 1),
            "F1-rectified": (1, 1),
            "passed": (1, 2),
        },
    ),
    (re_dated, {"in-time": (1, 2)}),
    (tallies, {"dealt-with": (5, 6)}),
    (listings, {"treated": (2, 4)}),
    (devices, {"equipped": (1, 4)}),
    (
        lessons,
        {
            "awareness": (4, 7),
            "tenants-aware": (1, 2),
            "landlords-aware": (1, 2),
            "property-aware": (1, 3),
        },
    ),
    (departures, {"deregistered": (1, 3)}),
    (samples, {"accuracy": (1, 2)}),
    (events, {"held": (2, 4)}),
]


@pytest.mark.parametrize(("plant", "expected"), CASES, ids=[plant.__name__ for plant, _ in CASES])
async def test_what_counts(db: Database, plant: Planting, expected: dict[str, tuple[int, int]]) -> None:
    """In the city, in the village where it all lies (of the drills half are wanted there), and row by row."""
    async with db.begin() as conn:
        town = await Town(conn).build()
        await plant(town)
    async with db.officer([(1, 4)]) as conn:
        found = {f.rule.name: (f.num, f.den) for f in await figures(conn, PACK, [town.city], TODAY)}
        assert {name: found[name] for name in expected} == expected
        both = await figures(conn, PACK, [town.east, town.west], TODAY)
        for name in expected:
            parts = [(f.num, f.den) for f in both if f.rule.name == name]
            assert (sum(num for num, _ in parts), sum(den for _, den in parts)) == expected[name]
            behind = await drill(conn, PACK, name, town.city, TODAY, limit=50)
            assert (sum(row.num for row in behind), sum(row.den for row in behind)) == expected[name]
            missing = await drill(conn, PACK, name, town.city, TODAY, missing=True)
            assert [row.key for row in missing] == [row.key for row in behind if row.num < row.den]
            assert {row.area for row in behind} <= {"东村", "西村"}
    async with db.officer([(4, 4)]) as conn:
        west = {f.rule.name: f.num for f in await figures(conn, PACK, [town.west], TODAY)}
        assert not any(west.values())


async def test_rows_say_what_they_are(db: Database) -> None:
    async with db.begin() as conn:
        town = await Town(conn).build()
        for plant in (houses, sublandlords, hazards, samples, events, tallies):
            await plant(town)

        async def first(name: str) -> Any:
            return (await drill(conn, PACK, name, town.city, TODAY))[0]

        house, person, found = (
            await first("houses-registered"),
            await first("sublandlords"),
            await first("rectified"),
        )
        assert (house.about, house.house_id, house.code, house.person) == ("house", house.key, "H00001", None)
        assert (person.about, person.person, person.code is not None) == ("person", "甲", True)
        assert (found.about, found.kind, found.day) == ("hazard", "F1", date(2023, 7, 1))
        sample, drilled, office = await first("accuracy"), await first("held"), await first("dealt-with")
        assert (sample.about, sample.person, sample.code is not None) == ("sample", "陈平", True)
        assert (drilled.about, drilled.kind, drilled.day) == ("event", "drill", date(2023, 8, 1))
        assert (office.about, office.about_id, office.area) == ("area", town.east, "东村")
        with pytest.raises(UnknownRate):
            await first("happiness")


async def test_split_by_tier_and_by_role(db: Database) -> None:
    async with db.begin() as conn:
        town = await Town(conn).build()
        await visits(town)
        await lessons(town)
        by_tier = await figures(conn, PACK, [town.city], TODAY, "tier")
        seen = {f.rule.tier: (f.num, f.den) for f in by_tier if f.rule.name == "inspected"}
        assert seen == {"ten": (1, 1), "fifty": (0, 0)}
        assert {f.rule.tier for f in by_tier} == {"ten", "fifty"}
        assert not {f.rule.name for f in by_tier} & {"held", "dealt-with", "inspected-ten"}
        by_role = await figures(conn, PACK, [town.city], TODAY, "role")
        assert {f.rule.role: (f.num, f.den) for f in by_role} == {
            "tenant": (1, 2),
            "landlord": (1, 2),
            "property_manager": (1, 3),
        }
        (row,) = await drill(conn, PACK, "inspected", town.city, TODAY, tier="ten")
        assert (row.num, row.den) == (1, 1)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2023, 5, 30), (0, 0)),  # the quota begins in June
        (date(2023, 8, 1), (1, 4)),  # what is to come is not held yet
        (date(2023, 9, 1), (0, 4)),
        (date(2024, 4, 1), (0, 0)),  # the programme is over
    ],
)
async def test_a_quota_counts_in_its_running_period(
    db: Database, on: date, expected: tuple[int, int]
) -> None:
    async with db.begin() as conn:
        town = await Town(conn).build()
        await events(town)
        (held,) = [f for f in await figures(conn, PACK, [town.city], on) if f.rule.name == "held"]
        assert (held.num, held.den) == expected


@pytest.mark.parametrize("name", packs())
async def test_every_figure_of_every_pack_can_be_worked_out(db: Database, name: str) -> None:
    pack = load(name)
    day = pack.valid_from
    async with db.begin() as conn:
        town = await Town(conn).build()
        await visits(town)
        found = await figures(conn, pack, [town.city], day)
        assert [f.rule.name for f in found] == [rule.name for rule in pack.rates]
        await figures(conn, pack, [town.east], day, "tier")
        assert await snapshot(conn, pack, day) > 0
        for rule in pack.rates:
            await drill(conn, pack, rule.name, town.city, day)
        parts = {part for report in pack.reports for part in report.parts}
        drafting = Drafting(conn, pack, [Owed(town.city, 1, day, day)], day)
        assert all([town.city in await PARTS[part](drafting) for part in parts])
