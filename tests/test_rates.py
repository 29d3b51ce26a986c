"""Rates are exact, claims count for nothing, nothing known is no rate, and every figure opens into its houses."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from programmes.pack import Pack, load
from programmes.sections import RateRule, Target
from registry.database import Database, rows
from registry.rates import Figure, UnknownRate, drill, figures, frozen, milestone, snapshot
from tests.small_town import Town

TODAY = date(2023, 6, 12)


def rate(measure: Any, name: str = "", **narrowed: Any) -> RateRule:
    return RateRule(name=name or measure, title=name or measure, measure=measure, source="§", **narrowed)


FOUR = ("registration", "declared", "self-declaration", "letters")
CIXI = replace(load("cixi-2023"), rates=tuple(map(rate, FOUR)), table=())
BY_HOUSE = replace(CIXI, letters=tuple(replace(letter, unit="by_house") for letter in CIXI.letters))


async def counted(town: Town, area: int, pack: Pack = CIXI) -> dict[str, tuple[int, int]]:
    return {f.rule.name: (f.num, f.den) for f in await figures(town.conn, pack, [area], TODAY)}


async def test_known_and_declared_are_kept_apart(db: Database) -> None:
    """Seven heads counted, two residents known: seven is the denominator. One known, none counted: one is."""
    async with db.engine.connect() as conn:
        town = await Town(conn).build()
        big, small = await town.house(head_count=7), await town.house()
        registered = await town.lives(await town.person(), big, TODAY, assurance="registered")
        filed = await town.lives(await town.person(), big, TODAY)
        await town.lives(await town.person(), small, TODAY)
        await town.declares(registered, channel="self_web", state="registered")
        await town.declares(filed, channel="self_telegram")
        found = await counted(town, town.east)
        assert found["registration"] == (1, 8)
        assert found["declared"] == (2, 8)
        assert found["self-declaration"] == (1, 1)


async def test_claims_the_departed_and_the_future_count_for_nothing(db: Database) -> None:
    async with db.engine.connect() as conn:
        town = await Town(conn).build()
        house = await town.house()
        for _ in range(10):
            claim = await town.lives(await town.person(), house, TODAY, assurance="claimed")
            await town.declares(claim, channel="self_web")
        await town.lives(await town.person(), house, date(2023, 1, 1), moved_out=date(2023, 6, 1))
        await town.lives(await town.person(), house, date(2023, 7, 1))
        found = await figures(town.conn, CIXI, [town.east], TODAY)
        assert [(f.num, f.den, f.rate, f.reached) for f in found[:3]] == [(0, 0, None, None)] * 3


@pytest.mark.parametrize(
    ("columns", "known"),
    [
        ({"letting": "let", "head_count": 5}, 5),
        ({"letting": "vacant", "head_count": 5}, 1),
        ({"letting": "let", "head_count": None}, 1),
    ],
)
async def test_how_many_live_in_a_house(db: Database, columns: dict[str, Any], known: int) -> None:
    async with db.engine.connect() as conn:
        town = await Town(conn).build()
        await town.lives(await town.person(), await town.house(**columns), TODAY)
        assert (await counted(town, town.east))["registration"] == (0, known)


@pytest.mark.parametrize(
    ("channel", "state", "num"),
    [
        ("self_web", "registered", 1),
        ("self_sms", "registered", 1),
        ("assisted", "registered", 0),
        ("landlord_web", "registered", 0),
        ("self_terminal", "registered", 0),
        ("self_web", "withdrawn", 0),
        ("self_web", "returned", 0),
    ],
)
async def test_which_channels_are_ones_own(db: Database, channel: str, state: str, num: int) -> None:
    async with db.engine.connect() as conn:
        town = await Town(conn).build()
        stay = await town.lives(await town.person(), await town.house(), TODAY, assurance="registered")
        await town.declares(stay, channel=channel, state=state)
        await town.declares(stay, channel="self_web", kind="leaving")
        assert (await counted(town, town.east))["self-declaration"] == (num, 1)


async def test_letters_by_house_and_by_lessor(db: Database) -> None:
    """Chen lets three houses and signed in one; Lin and his wife let one, she signed; nobody knows who lets the last."""
    async with db.engine.connect() as conn:
        town = await Town(conn).build()
        chen, lin, wife = [await town.person() for _ in range(3)]
        hers = [await town.house(), await town.house(), await town.house(area_no=4)]
        for house in hers:
            await town.lets(chen, house)
        shared = await town.house()
        await town.lets(lin, shared)
        await town.lets(wife, shared)
        await town.house()
        await town.house(letting="vacant")
        await town.house(letting="let", revoked_at=None)
        await town.signs(chen, hers[2])
        await town.signs(wife, shared)
        assert (await counted(town, town.city, BY_HOUSE))["letters"] == (2, 6)
        assert (await counted(town, town.east, BY_HOUSE))["letters"] == (1, 5)
        assert (await counted(town, town.city))["letters"] == (2, 4)
        assert (await counted(town, town.east))["letters"] == (2, 4)
        assert (await counted(town, town.west))["letters"] == (1, 1)
        for area in (town.city, town.east, town.west):
            for pack in (CIXI, BY_HOUSE):
                behind = await drill(conn, pack, "letters", area, TODAY)
                added = (sum(row.num for row in behind), sum(row.den for row in behind))
                assert added == (await counted(town, area, pack))["letters"]
        lessors = await drill(conn, CIXI, "letters", town.city, TODAY)
        assert {row.about for row in lessors if row.person_id is not None} == {"person"}
        assert {row.about for row in lessors if row.person_id is None} == {"house"}
        one, two = (await drill(conn, CIXI, "letters", town.city, TODAY, limit=2)), lessors[2:]
        assert one + await drill(conn, CIXI, "letters", town.city, TODAY, after=one[-1].key) == one + two


async def test_a_letter_of_the_former_owner_or_one_run_out_is_none(db: Database) -> None:
    async with db.engine.connect() as conn:
        town = await Town(conn).build()
        sold, lapsed = await town.house(), await town.house()
        former, buyer, keeper = [await town.person() for _ in range(3)]
        await town.lets(former, sold, until=date(2023, 6, 1))
        await town.lets(buyer, sold)
        await town.lets(keeper, lapsed)
        await town.signs(former, sold)
        await town.signs(keeper, lapsed, until=date(2023, 6, 11))
        assert (await counted(town, town.east))["letters"] == (0, 2)
        await town.signs(keeper, lapsed, until=TODAY)
        assert (await counted(town, town.east))["letters"] == (1, 2)


def test_a_target_is_reached_exactly_or_not() -> None:
    """94.96 % is shown as 95.0 % and has not reached 95 %."""

    target = Target(rate="registration", value=Fraction(95, 100), by=TODAY, source="§ 二")

    def figure(num: int, den: int, target: Target | None = target) -> Figure:
        return Figure("cixi-2023", rate("registration"), 1, num, den, TODAY, CIXI.valid_from, target)

    assert figure(9496, 10000).reached is False
    assert figure(19, 20).reached is True
    assert figure(949999999999999999, 10**18).reached is False
    assert figure(0, 0).reached is None
    assert figure(1, 2, None).reached is None
    assert figure(19, 20).written() == {
        "pack": "cixi-2023",
        "name": "registration",
        "title": "registration",
        "area": 1,
        "tier": None,
        "role": None,
        "num": 19,
        "den": 20,
        "rate": 0.95,
        "target": 0.95,
        "target_by": TODAY,
        "target_source": "§ 二",
        "reached": True,
        "state": "reached",
        "as_of": TODAY,
        "note": None,
    }
    assert figure(0, 0).written()["rate"] is None


@pytest.mark.parametrize(
    ("on", "num", "state"),
    [
        (date(2023, 5, 29), 0, "on-track"),
        (date(2023, 6, 8), 10, "on-track"),  # 10 of 100 days gone, 10 of 50 points had
        (date(2023, 7, 18), 24, "behind"),  # half the time, not half the way
        (date(2023, 7, 18), 25, "on-track"),
        (date(2023, 9, 6), 49, "behind"),
        (date(2023, 9, 7), 49, "missed"),
        (date(2023, 9, 7), 50, "reached"),
        (date(2023, 6, 1), 50, "reached"),
    ],
)
def test_a_figure_stands_to_its_milestone(on: date, num: int, state: str) -> None:
    """50 % by 6 September, a hundred days after the programme's first."""
    target = Target(rate="letters", value=Fraction(1, 2), by=date(2023, 9, 6), source="§")
    figure = Figure("p", rate("letters"), 1, num, 100, on, date(2023, 5, 29), target)
    assert figure.state == state
    assert replace(figure, num=0, den=0).state is None


@pytest.mark.parametrize(
    ("day", "value"),
    [(date(2023, 7, 1), 50), (date(2023, 10, 20), 50), (date(2023, 10, 21), 90), (date(2025, 1, 1), 90)],
)
def test_the_next_milestone_counts(day: date, value: int) -> None:
    steps = [(90, date(2024, 1, 20)), (50, date(2023, 10, 20))]
    targets = tuple(Target(rate="letters", value=Fraction(n, 100), by=by, source="§") for n, by in steps)
    found = milestone(replace(CIXI, targets=targets), "letters", day)
    assert found is not None
    assert found.value == Fraction(value, 100)
    assert milestone(CIXI, "declared", day) is None


async def test_targets_come_from_the_pack_with_their_source(db: Database) -> None:
    async with db.engine.connect() as conn:
        town = await Town(conn).build()
        found = {f.rule.name: f for f in await figures(conn, CIXI, [town.east], TODAY)}
        letters, own = found["letters"].target, found["self-declaration"].target
        assert letters is not None
        assert own is not None
        assert (letters.value, letters.by, own.value) == (Fraction(1), date(2024, 3, 31), Fraction(40, 100))
        assert "自主申报率达40%" in own.source


async def test_every_figure_opens_into_its_houses(db: Database) -> None:
    async with db.engine.connect() as conn:
        town = await Town(conn).build()
        houses = [await town.house(head_count=heads) for heads in (3, 0, 2)]
        await town.lives(await town.person(), houses[2], TODAY, assurance="registered")
        await town.lives(await town.person(), houses[2], TODAY, assurance="registered")
        (figure,) = [
            f for f in await figures(conn, CIXI, [town.city], TODAY) if f.rule.name == "registration"
        ]
        behind = await drill(conn, CIXI, "registration", town.city, TODAY)
        assert [(row.house_id, row.num, row.den) for row in behind] == [(houses[0], 0, 3), (houses[2], 2, 2)]
        assert (sum(row.num for row in behind), sum(row.den for row in behind)) == (figure.num, figure.den)
        missing = await drill(conn, CIXI, "registration", town.city, TODAY, missing=True)
        assert [row.house_id for row in missing] == [houses[0]]
        paged = await drill(conn, CIXI, "registration", town.city, TODAY, after=houses[0], limit=1)
        assert [row.house_id for row in paged] == [houses[2]]
        with pytest.raises(UnknownRate):
            await drill(conn, CIXI, "happiness", town.city, TODAY)


async def test_an_officer_sees_the_figures_of_their_areas(db: Database) -> None:
    async with db.begin() as conn:
        town = await Town(conn).build()
        chen = await town.person()
        east, west = await town.house(3, head_count=2), await town.house(4, head_count=3)
        await town.lets(chen, east)
        await town.lets(chen, west)
        await town.lives(chen, west, TODAY, assurance="registered")
        await town.signs(chen, west)
    async with db.officer([(3, 3)]) as conn:
        found = {f.rule.name: (f.num, f.den) for f in await figures(conn, CIXI, [town.city], TODAY)}
        assert found["registration"] == (0, 2)
        assert found["letters"] == (1, 1)  # signed in the other village, and it covers all of hers
        assert [row.house_id for row in await drill(conn, CIXI, "letters", town.city, TODAY)] == [east]
        assert [f.den for f in await figures(conn, CIXI, [town.west], TODAY)] == [0, 0, 0, 0]
        assert [row.id for row in await rows(conn, "SELECT id FROM houses")] == [east]


async def test_days_are_frozen(db: Database) -> None:
    async with db.engine.connect() as conn:
        town = await Town(conn).build("cixi-2023")
        house = await town.house(head_count=4)
        assert await snapshot(conn, CIXI, TODAY) == 4 * 4  # four rates of four areas
        assert await snapshot(conn, CIXI, TODAY) == 0
        await town.lives(await town.person(), house, TODAY, assurance="registered")
        assert await snapshot(conn, CIXI, date(2023, 6, 13)) == 4 * 4
        for area in (town.city, town.east):
            days = await frozen(conn, CIXI, "registration", area, TODAY, date(2023, 6, 30))
            assert [(f.as_of.day, f.num, f.den) for f in days] == [(12, 0, 4), (13, 1, 4)]
        live = {
            f.rule.name: (f.num, f.den) for f in await figures(conn, CIXI, [town.city], date(2023, 6, 13))
        }
        for name, pair in live.items():
            (kept,) = await frozen(conn, CIXI, name, town.city, date(2023, 6, 13), date(2023, 6, 13))
            assert (kept.num, kept.den) == pair
        assert await snapshot(conn, replace(CIXI, name="another"), TODAY) == 0
