"""What each measure of a rate counts; one file for each thing that is counted."""

# Demands: 000-12

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from programmes.pack import Pack
from programmes.sections import Measure, RateRule
from registry.measures import hazards, houses, lessors, offices, residents
from registry.measures.counting import Count, Counted, Rows, has_come

__all__ = ["MEASURES", "Counted", "lacking", "of_rate", "open_hazards"]


def of_rate(pack: Pack, rule: RateRule, as_of: date, *tiers: str) -> Counted:
    """What a rate of the pack counts; of houses only those that are of all these tiers as well."""
    return Count.of(pack, rule, as_of, *tiers).made(MEASURES[rule.measure])


def lacking(pack: Pack, requirement: str, as_of: date) -> Counted:
    """Houses of whom a requirement is asked, and of these (`num`) the ones that are known not to meet it."""
    rule = RateRule(name="", title="", measure="equipped", requirement=requirement, source="")
    return Count.of(pack, rule, as_of).made(houses.lacking)


def open_hazards(pack: Pack, code: str, as_of: date) -> Counted:
    """Hazards of a kind that were found, and of these (`num`) the open ones."""
    rule = RateRule(name="", title="", measure="rectified", hazards=(code,), source="")
    return Count.of(pack, rule, as_of).made(lambda count: count.hazards(f"NOT {has_come('z.closed_on')}"))


MEASURES: Final[Mapping[Measure, Callable[[Count], Rows]]] = {
    "houses-registered": houses.houses_registered,
    "registration": residents.registration,
    "declared": residents.declared,
    "accuracy": residents.accuracy,
    "self-declaration": residents.self_declaration,
    "letters": lessors.letters,
    "sublandlords": lessors.sublandlords,
    "inspected": houses.inspected,
    "transferred": hazards.transferred,
    "rectified": hazards.rectified,
    "passed": hazards.passed,
    "dealt-with": offices.dealt_with,
    "treated": houses.treated,
    "equipped": houses.equipped,
    "awareness": lessors.awareness,
    "deregistered": residents.deregistered,
    "held": offices.held,
}
