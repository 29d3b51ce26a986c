"""What a rule means: operators with three answers, and when a duty opens and is due."""

from datetime import date

import pytest

from programmes import calendar
from programmes.pack import UNVERIFIED
from programmes.rules import Condition, DutyRule, Within, due, evaluate, opens, standing, start

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
    assert due(duty, began, calendar) == last


def test_a_duty_opens_at_its_start_or_so_many_days_before_it_is_due() -> None:
    assert opens(rule(Within(months=6)), JUNE_12, calendar) == JUNE_12
    assert opens(rule(Within(months=6), opens=-7), JUNE_12, calendar) == date(2023, 12, 5)


def test_the_first_known_start_counts() -> None:
    both = {"stay.moved_in": JUNE_12, "stay.answered_at": date(2023, 12, 1)}
    assert start(rule(), both) == date(2023, 12, 1)
    assert start(rule(), {**both, "stay.answered_at": None}) == JUNE_12
    assert start(rule(), NO_FACTS) is None


def test_a_duty_without_a_start_does_not_exist() -> None:
    assert standing(rule(Within(days=1)), {"today": JUNE_12}, calendar) == ("none", None)
