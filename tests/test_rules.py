"""What a rule means: operators with three answers, and when a duty opens and is due."""

from dataclasses import replace
from datetime import date

import pytest

from programmes import calendar
from programmes.rules import (
    Condition,
    DutyRule,
    Each,
    Within,
    counts_from,
    due,
    evaluate,
    occurrence,
    standing,
    start,
)
from programmes.sections import UNVERIFIED

JUNE_12 = date(2023, 6, 12)
NO_FACTS: dict[str, object] = {}


@pytest.mark.parametrize(
    ("condition", "have", "holds"),
    [
        (("stay.assurance", "=", "seen"), "seen", True),
        (("stay.assurance", "=", "seen"), "claimed", False),
        (("stay.assurance", "=", "seen"), None, None),
        (("stay.assurance", "!=", "seen"), "claimed", True),
        (("stay.assurance", "!=", "seen"), "seen", False),
        (("stay.assurance", "!=", "seen"), None, None),
        (("stay.moved_in", "<", JUNE_12), date(2023, 6, 11), True),
        (("stay.moved_in", "<", JUNE_12), JUNE_12, False),
        (("stay.moved_in", "<=", JUNE_12), JUNE_12, True),
        (("stay.moved_in", "<=", JUNE_12), date(2023, 6, 13), False),
        (("stay.moved_in", ">", JUNE_12), JUNE_12, False),
        (("stay.moved_in", ">", JUNE_12), None, None),
        (("stay.moved_in", ">=", JUNE_12), JUNE_12, True),
        (("stay.moved_in", ">=", "$today"), JUNE_12, True),
        (("stay.moved_in", ">", "$stay.moved_out"), JUNE_12, None),
        (("stay.assurance", "in", ("seen", "registered")), "seen", True),
        (("stay.assurance", "in", ("seen", "registered")), "claimed", False),
        (("stay.assurance", "in", ("seen", "registered")), None, None),
        (("stay.moved_in", "known"), JUNE_12, True),
        (("stay.moved_in", "known"), None, False),
        (("stay.moved_in", "unknown"), None, True),
        (("stay.moved_in", "unknown"), JUNE_12, False),
        (("stay.declared", "true"), True, True),
        (("stay.declared", "true"), False, False),
        (("stay.declared", "true"), None, None),
        (("stay.declared", "false"), False, True),
        (("stay.declared", "false"), True, False),
        (("stay.declared", "false"), None, None),
    ],
)
def test_operators(condition: tuple[object, ...], have: object, holds: bool | None) -> None:
    rule = Condition(*condition)  # type: ignore[arg-type]
    facts = {"today": JUNE_12, rule.field: have}
    assert evaluate([rule], facts) is holds
    if have is None:
        assert evaluate([rule], {"today": JUNE_12}) is holds, "an absent fact is an unknown one"


@pytest.mark.parametrize(
    ("facts", "holds"),
    [
        ({"stay.declared": True, "stay.reported": True}, True),
        ({"stay.declared": True, "stay.reported": None}, None),
        ({"stay.declared": None, "stay.reported": None}, None),
        ({"stay.declared": False, "stay.reported": None}, False),
        ({"stay.declared": None, "stay.reported": False}, False),
        ({"stay.declared": True, "stay.reported": False}, False),
    ],
)
def test_conditions_are_joined_as_in_sql(facts: dict[str, object], holds: bool | None) -> None:
    assert evaluate([Condition("stay.declared", "true"), Condition("stay.reported", "true")], facts) is holds


def test_no_condition_always_holds() -> None:
    assert evaluate([], NO_FACTS) is True


def rule(within: Within | None = None, **other: object) -> DutyRule:
    base: dict[str, object] = {
        "name": "tenant-declare",
        "holder": "tenant",
        "about": "stay",
        "starts": ("stay.answered_at", "stay.moved_in"),
        "within": within,
        "when": (Condition("stay.moved_out", "unknown"),),
        "done": (Condition("stay.answered_at", ">", "$since"),),
        "flow": "declare",
        "statutory": True,
        "source": UNVERIFIED,
    }
    return DutyRule(**{**base, **other})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("duty", "began", "last"),
    [
        (rule(Within(working_days=3)), date(2023, 5, 28), date(2023, 5, 31)),
        (rule(Within(working_days=3)), JUNE_12, date(2023, 6, 15)),
        (rule(Within(days=10)), date(2023, 6, 25), date(2023, 7, 5)),
        (rule(Within(months=6)), date(2023, 8, 31), date(2024, 2, 29)),
        (rule(Within(hours=24)), JUNE_12, date(2023, 6, 13)),
        (rule(Within(hours=72)), JUNE_12, date(2023, 6, 15)),
        (rule(Within(hours=30)), JUNE_12, date(2023, 6, 14)),
        (rule(Within(days=0)), JUNE_12, JUNE_12),
        (rule(by=date(2023, 6, 30)), JUNE_12, date(2023, 6, 30)),
        (rule(Within(days=30), not_before=date(2023, 5, 29)), date(2016, 5, 1), date(2023, 6, 28)),
        (rule(Within(days=30), not_before=date(2023, 5, 29)), JUNE_12, date(2023, 7, 12)),
    ],
)
def test_due(duty: DutyRule, began: date, last: date) -> None:
    assert due(duty, counts_from(duty, began, NO_FACTS), calendar) == last


@pytest.mark.parametrize(
    ("each", "day", "first", "last"),
    [
        (Each(days_of_month=(9, 19, 29)), date(2019, 12, 11), date(2019, 12, 10), date(2019, 12, 19)),
        (Each(days_of_month=(9, 19, 29)), date(2020, 1, 29), date(2020, 1, 20), date(2020, 1, 29)),
        (Each(days_of_month=(9, 19, 29)), date(2020, 1, 30), date(2020, 1, 30), date(2020, 2, 9)),
        (Each(days_of_month=(9, 19, 29)), date(2020, 2, 20), date(2020, 2, 20), date(2020, 2, 29)),
        (Each(days_of_month=(9, 19, 29)), date(2021, 2, 20), date(2021, 2, 20), date(2021, 2, 28)),
        (Each(days_of_month=(9, 19, 29)), date(2021, 3, 1), date(2021, 3, 1), date(2021, 3, 9)),
        (Each(per="week"), date(2023, 6, 14), date(2023, 6, 12), date(2023, 6, 18)),
        (Each(per="month"), date(2024, 2, 1), date(2024, 2, 1), date(2024, 2, 29)),
        (Each(per="quarter"), date(2023, 6, 30), date(2023, 4, 1), date(2023, 6, 30)),
        (Each(per="quarter"), date(2023, 11, 2), date(2023, 10, 1), date(2023, 12, 31)),
        (Each(per="year"), date(2023, 6, 30), date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_a_recurring_duty_falls_into_periods(each: Each, day: date, first: date, last: date) -> None:
    assert occurrence(each, day) == (first, last)


def test_what_was_not_known_is_not_counted() -> None:
    late = rule(Within(days=3), counted_from="stay.known_at")
    assert counts_from(late, JUNE_12, {"stay.known_at": date(2023, 6, 20)}) == date(2023, 6, 20)
    assert counts_from(late, JUNE_12, {"stay.known_at": date(2023, 6, 1)}) == JUNE_12
    assert counts_from(late, JUNE_12, NO_FACTS) == JUNE_12


def test_a_duty_opens_at_its_start_or_so_many_days_before_it_is_due() -> None:
    since_june = {"stay.moved_in": JUNE_12}
    for opens, day, expect in (
        (None, JUNE_12, "open"),
        (-7, date(2023, 12, 4), "later"),
        (-7, date(2023, 12, 5), "open"),
    ):
        found, _ = standing(rule(Within(months=6), opens=opens), {**since_june, "today": day}, calendar)
        assert found == expect


def test_the_first_known_start_counts() -> None:
    both = {"stay.moved_in": JUNE_12, "stay.answered_at": date(2023, 12, 1)}
    assert start(rule(), both) == date(2023, 12, 1)
    assert start(rule(), {**both, "stay.answered_at": None}) == JUNE_12
    assert start(rule(), NO_FACTS) is None


def test_a_duty_without_a_start_does_not_exist() -> None:
    assert standing(rule(Within(days=1)), {"today": JUNE_12}, calendar) == ("none", None)


@pytest.mark.parametrize(
    ("starts", "when", "facts", "first"),
    [
        (("hazard.found_on",), "hazard.paused", {"hazard.paused_days": 20}, date(2023, 7, 2)),
        (("hazard.found_on",), "hazard.paused", {}, JUNE_12),
        (("hazard.found_on",), "hazard.out_of_scope", {"hazard.paused_days": 20}, JUNE_12),
        (("hazard.due", "hazard.found_on"), "hazard.paused", {"hazard.paused_days": 20}, date(2023, 7, 2)),
    ],
)
def test_days_of_a_consultation_are_not_counted(
    starts: tuple[str, ...], when: str, facts: dict[str, object], first: date
) -> None:
    duty = replace(rule(Within(months=3)), about="hazard", starts=starts, when=(Condition(when, "false"),))
    assert counts_from(duty, JUNE_12, {"hazard.found_on": JUNE_12, **facts}) == first


def test_a_day_that_an_officer_set_is_not_moved() -> None:
    paused = (Condition("hazard.paused", "false"),)
    duty = replace(
        rule(Within(days=0)), about="hazard", starts=("hazard.due", "hazard.found_on"), when=paused
    )
    facts = {"hazard.due": date(2023, 6, 30), "hazard.found_on": JUNE_12, "hazard.paused_days": 20}
    assert counts_from(duty, date(2023, 6, 30), facts) == date(2023, 6, 30)
