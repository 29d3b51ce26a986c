"""What a pack says about houses: tiers, group rental, requirements, gear; and rounds whose tiers do not overlap."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations, pairwise, product
from typing import Any

from programmes.checks_rules import Scope, choices_of
from programmes.draft import Draft
from programmes.fields import type_of
from programmes.reading import Where
from programmes.rules import Condition, Plain, applies
from programmes.sections import Round, Tier


def check_houses(draft: Draft) -> None:
    """Notes the problems of the sections about houses."""
    _conditions(draft)
    for where, requirement in draft.rows("requirements"):
        if requirement.tier:
            draft.known((*where, "tier"), requirement.tier, "tiers")
        if requirement.law:
            draft.known((*where, "law"), requirement.law, "laws")
        if not requirement.met:
            draft.problem((*where, "met"), f"requirement {requirement.name} is never met", "fill in met")
        draft.day_inside((*where, "by"), requirement.by)
    for where, listed in draft.rows("equipment"):
        for device in listed.devices:
            draft.known((*where, "devices"), device, "devices")
    for where, one in draft.rows("control_classes"):
        if one.visit_days is not None and one.visit_days < 1:
            draft.problem((*where, "visit_days"), f"a visit every {one.visit_days} days", "1 day at least")
    for where, round_ in draft.rows("rounds"):
        _round(draft, round_, where)


def _conditions(draft: Draft) -> None:
    house = Scope(draft, "what is said about houses", ("house",))
    for field, keys in (
        ("tiers", ("when", "any_of")),
        ("requirements", ("met",)),
        ("rates", ("among",)),
        ("group_rental", ("when",)),
    ):
        for where, row in draft.rows(field):
            for key in keys:
                house.check(getattr(row, key), (*where, key))
            if not any(getattr(row, key) for key in keys) and field in ("tiers", "group_rental"):
                draft.problem(
                    where, f"{where[0]} {row.name} has no condition", "say when = [[field, operator, value]]"
                )
    for where, branch in draft.rows("group_rental"):
        if any(c.field == "house.group_rental" for c in branch.when):
            draft.problem((*where, "when"), "group rental is told by itself", "use other fields")


def _round(draft: Draft, round_: Round, where: Where) -> None:
    draft.known((*where, "visit"), round_.visit, "visits")
    draft.day_inside((*where, "first"), round_.first)
    if not round_.stages:
        draft.problem(
            (*where, "stages"), f"round {round_.name} has no stage", "stages = [{ by = 2023-10-31 }]"
        )
    if round_.look_back:
        draft.known((*where, "look_back"), round_.look_back, "rounds")
        other = draft.row("rounds", round_.look_back)
        if other is not None and other.first >= round_.first:
            draft.problem(
                (*where, "look_back"),
                f"{round_.look_back} begins no earlier",
                "look back at an earlier round",
            )
    for stage in round_.stages:
        if stage.tier:
            draft.known((*where, "stages"), stage.tier, "tiers")
        draft.day_inside((*where, "stages"), stage.by)
        if stage.by < round_.first:
            draft.problem(
                (*where, "stages"), f"{stage.by} is before the round begins", f"a day from {round_.first} on"
            )
    names = sorted(stage.tier for stage in round_.stages)
    for one, other in pairwise(names):
        if one == other:
            draft.problem((*where, "stages"), f"two stages for tier {one!r}", "one stage for each tier")
    tiers = [tier for name in dict.fromkeys(names) if name and (tier := draft.row("tiers", name))]
    for one, other in combinations(tiers, 2):
        if both := overlap(draft, one, other):
            draft.problem(
                (*where, "stages"),
                f"tiers {one.name} and {other.name} overlap: {both}",
                "give them limits that part them",
            )


def overlap(draft: Draft, one: Tier, other: Tier) -> str:
    """Facts by which a house is of both tiers, or ''. Tries the values around every limit that the two name.

    Costs the product of these values over the fields named: some thousands for four fields.
    """
    conditions = (*one.when, *one.any_of, *other.when, *other.any_of)
    names = list(dict.fromkeys(name for c in conditions for name in (c.field, c.other) if name))
    for values in product(*(_values(draft, name, conditions) for name in names)):
        facts = dict(zip(names, values, strict=True))
        if applies(one.when, one.any_of, facts) and applies(other.when, other.any_of, facts):
            return ", ".join(f"{name} {value}" for name, value in facts.items() if value is not None)
    return ""


def _values(draft: Draft, name: str, conditions: Iterable[Condition]) -> list[Any]:
    """Values of a field that tell all its conditions apart, among them not knowing it."""
    kind = type_of(name)
    if kind is bool:
        return [None, True, False]
    limits = list(_limits(name, conditions))
    if kind is str:
        return [None, *(choices_of(draft, name) or ()), *limits, "-"]
    if kind is date:
        days = [day for day in limits if isinstance(day, date)] or [date(2000, 1, 1)]
        return [None, *sorted({day + timedelta(days=by) for day in days for by in (-1, 0, 1)})]
    numbers = [number for number in limits if isinstance(number, int)] or [1]
    return [None, *sorted({max(0, number + by) for number in numbers for by in (-1, 0, 1)})]


def _limits(name: str, conditions: Iterable[Condition]) -> Iterator[Plain]:
    for condition in conditions:
        if (
            name in (condition.field, condition.other)
            and condition.value is not None
            and condition.other is None
        ):
            yield from condition.value if isinstance(condition.value, tuple) else (condition.value,)
