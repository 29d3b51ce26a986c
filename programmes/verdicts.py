"""What a pack makes of one house: whether it is a group rental, and what it must have; unknown is neither yes nor no."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from programmes.pack import Pack
from programmes.rules import Condition, applies, evaluate
from programmes.sections import Requirement

MADE_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "house.area_per_person": ("house.area", "house.persons"),
    "house.rooms_and_corridors": ("house.rooms", "house.corridors"),
}
"""Fields that are worked out from others: only those can be asked for."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`branches` decided it: those that hold, or that may. `missing` are the fields that would settle it."""

    answer: Literal["yes", "no", "undetermined"]
    branches: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """How a house stands to one requirement. `have` and `want` are those of its first comparison, where it has one."""

    requirement: Requirement
    state: Literal["met", "missing", "unknown"]
    have: object = None
    want: object = None
    missing: tuple[str, ...] = ()


def classify(pack: Pack, facts: Mapping[str, object]) -> Verdict:
    """Whether the house is a group rental (群租房) by this pack; facts that are absent are unknown."""
    answers = {branch.name: evaluate(branch.when, facts) for branch in pack.group_rental}
    holding = tuple(name for name, holds in answers.items() if holds)
    if holding:
        return Verdict("yes", holding)
    open_ones = tuple(name for name, holds in answers.items() if holds is None)
    if not open_ones:
        return Verdict("no")
    asked = [c for branch in pack.group_rental if branch.name in open_ones for c in branch.when]
    return Verdict("undetermined", open_ones, _unknown(asked, facts))


def needs(pack: Pack, facts: Mapping[str, object]) -> tuple[Need, ...]:
    """What the pack asks of the house, in its order; a requirement whose tier is not known is unknown too.

    Whether the house is a group rental is worked out where the facts do not say it.
    """
    verdict = classify(pack, facts).answer if pack.group_rental else "undetermined"
    if facts.get("house.group_rental") is None and verdict != "undetermined":
        facts = {**facts, "house.group_rental": verdict == "yes"}
    return tuple(need for one in pack.requirements if (need := _need(pack, one, facts)) is not None)


def completed(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts with those that are worked out from them."""
    area, persons = facts.get("house.area"), facts.get("house.persons")
    rooms, corridors = facts.get("house.rooms"), facts.get("house.corridors")
    known = dict(facts)
    if isinstance(area, (int, float)) and isinstance(persons, int) and persons:
        known["house.area_per_person"] = float(area) / persons
    if isinstance(rooms, int) and isinstance(corridors, int):
        known["house.rooms_and_corridors"] = rooms + corridors
    return known


def _need(pack: Pack, requirement: Requirement, facts: Mapping[str, object]) -> Need | None:
    tier = pack.tier(requirement.tier) if requirement.tier else None
    asked = applies(tier.when, tier.any_of, facts) if tier else True
    if asked is False:
        return None
    have, want = _compared(requirement, facts)
    if asked is None:
        assert tier is not None
        return Need(requirement, "unknown", have, want, _unknown((*tier.when, *tier.any_of), facts))
    met = evaluate(requirement.met, facts)
    if met is None:
        return Need(requirement, "unknown", have, want, _unknown(requirement.met, facts))
    return Need(requirement, "met" if met else "missing", have, want)


def _compared(requirement: Requirement, facts: Mapping[str, object]) -> tuple[object, object]:
    for condition in requirement.met:
        if condition.value is not None:
            want = facts.get(condition.other) if condition.other else condition.value
            return facts.get(condition.field), want
    return None, None


def _unknown(conditions: Iterable[Condition], facts: Mapping[str, object]) -> tuple[str, ...]:
    named = [name for c in conditions for name in (c.field, c.other) if name]
    plain = [part for name in named for part in MADE_OF.get(name, (name,))]
    return tuple(dict.fromkeys(name for name in plain if facts.get(name) is None))
