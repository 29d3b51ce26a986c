"""What a pack makes of a house: group rental or not, what it must have, what has to be asked; and the score."""

from dataclasses import replace
from fractions import Fraction

import pytest

from programmes.pack import Pack, load
from programmes.rules import Condition
from programmes.score import Figures, score
from programmes.sections import UNVERIFIED, Branch, Requirement, ScoreLine, Tier
from programmes.verdicts import classify, needs


def branch(name: str, *when: Condition) -> Branch:
    return Branch(name=name, title=name, when=when, source=UNVERIFIED)


CROWDED = Condition("house.area_per_person", "<", 10)
FLAT = Condition("house.complete_flat", "true")
PACK: Pack = replace(
    load("cixi-2023"),
    group_rental=(
        branch("ten", Condition("house.persons", ">=", 10)),
        branch("rooms", FLAT, Condition("house.unrelated_adults", ">=", 4), CROWDED),
        branch("families", FLAT, Condition("house.families", ">=", 2), CROWDED),
        branch("hut", Condition("house.complete_flat", "false"), Condition("house.area_per_person", "<", 5)),
    ),
    tiers=(
        Tier(
            name="ten",
            title="10",
            any_of=(Condition("house.rooms", ">=", 10), Condition("house.beds", ">=", 10)),
            source=UNVERIFIED,
        ),
    ),
    requirements=(
        Requirement(
            name="smoke",
            title="smoke",
            tier="ten",
            met=(Condition("house.device.smart-smoke", ">=", "$house.rooms_and_corridors"),),
            source=UNVERIFIED,
        ),
        Requirement(name="manager", title="m", met=(Condition("house.role.manager", ">=", 1),), source="x"),
    ),
)


@pytest.mark.parametrize(
    ("facts", "answer", "branches", "missing"),
    [
        ({"house.persons": 10}, "yes", ("ten",), ()),
        (
            {"house.persons": 9, "house.families": 1},
            "undetermined",
            ("rooms", "hut"),
            ("house.complete_flat", "house.unrelated_adults", "house.area"),
        ),
        (
            {
                "house.persons": 4,
                "house.complete_flat": True,
                "house.families": 2,
                "house.unrelated_adults": 0,
                "house.area": 39.9,
                "house.area_per_person": 39.9 / 4,
            },
            "yes",
            ("families",),
            (),
        ),
        (
            {
                "house.persons": 4,
                "house.complete_flat": True,
                "house.families": 2,
                "house.unrelated_adults": 4,
                "house.area": 40.0,
                "house.area_per_person": 10.0,
            },
            "no",
            (),
            (),
        ),
        (
            {},
            "undetermined",
            ("ten", "rooms", "families", "hut"),
            (
                "house.persons",
                "house.complete_flat",
                "house.unrelated_adults",
                "house.area",
                "house.families",
            ),
        ),
    ],
)
def test_group_rental(
    facts: dict[str, object],
    answer: str,
    branches: tuple[str, ...],
    missing: tuple[str, ...],
) -> None:
    found = classify(PACK, facts)
    assert (found.answer, found.branches, found.missing) == (answer, branches, missing)


def test_what_is_asked_for_can_be_answered() -> None:
    """A worked-out figure is asked for by what it is made of."""
    found = classify(PACK, {"house.persons": 4, "house.complete_flat": False})
    assert found.missing == ("house.area",)


@pytest.mark.parametrize(
    ("facts", "states"),
    [
        ({"house.rooms": 9, "house.beds": 9, "house.role.manager": 1}, {"manager": "met"}),
        (
            {"house.rooms": 10, "house.rooms_and_corridors": 12, "house.device.smart-smoke": 11},
            {"smoke": "missing", "manager": "unknown"},
        ),
        (
            {"house.beds": 10, "house.rooms_and_corridors": 12, "house.device.smart-smoke": 12},
            {"smoke": "met", "manager": "unknown"},
        ),
        ({"house.rooms": 9, "house.role.manager": 0}, {"smoke": "unknown", "manager": "missing"}),
    ],
)
def test_requirements(facts: dict[str, object], states: dict[str, str]) -> None:
    found = needs(PACK, facts)
    assert {need.requirement.name: need.state for need in found} == states
    for need in found:
        assert bool(need.missing) == (need.state == "unknown")


def test_the_shortfall_is_told() -> None:
    (smoke, _) = needs(
        PACK, {"house.rooms": 10, "house.rooms_and_corridors": 12, "house.device.smart-smoke": 7}
    )
    assert (smoke.have, smoke.want) == (7, 12)


def line(name: str, full: str, lose: str, unit: str, step: str = "floor") -> ScoreLine:
    return ScoreLine(
        name=name,
        block="one" if unit == "document" else "two",
        title=name,
        full=Fraction(full),
        lose=Fraction(lose),
        of=f"document:{name}" if unit == "document" else name,
        unit=unit,  # type: ignore[arg-type]
        goal=Fraction(95, 100),
        step=step,  # type: ignore[arg-type]
        source=UNVERIFIED,
    )


@pytest.mark.parametrize(
    ("rule", "figures", "points"),
    [
        (line("plan", "7.5", "7.5", "document"), {}, "0"),
        (line("plan", "7.5", "7.5", "document"), {"document:plan": (1, 1)}, "7.5"),
        (line("letters", "5", "0.5", "each"), {"letters": (17, 20)}, "3.5"),
        (line("letters", "5", "0.5", "each"), {"letters": (0, 20)}, "0"),
        (line("letters", "5", "0.5", "each"), {"letters": (0, 0)}, "5"),
        (line("people", "10", "1", "percent"), {"people": (95, 100)}, "10"),
        (line("people", "10", "1", "percent"), {"people": (933, 1000)}, "9"),
        (line("people", "10", "1", "percent", "ceil"), {"people": (933, 1000)}, "8"),
        (line("people", "10", "1", "percent", "exact"), {"people": (933, 1000)}, "8.3"),
        (line("people", "10", "1", "percent"), {"people": (10, 100)}, "0"),
        (line("people", "10", "1", "percent"), {}, "10"),
    ],
)
def test_points(rule: ScoreLine, figures: Figures, points: str) -> None:
    sheet = score(replace(PACK, score=(rule,)), figures)
    assert sheet.total == Fraction(points)
    assert sheet.blocks == {rule.block: Fraction(points)}
