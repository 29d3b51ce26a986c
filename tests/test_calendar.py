"""The three clocks: working days, calendar days and hours."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programmes.calendar import (
    ANCHOR,
    add_days,
    add_months,
    add_working_days,
    days_table,
    hours,
    is_provisional,
    is_working_day,
)

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2023, 5, 28), False),  # a Sunday
        (date(2023, 6, 12), True),
        (date(2023, 6, 22), False),  # Dragon Boat Festival
        (date(2023, 6, 25), True),  # a Sunday worked in exchange
        (date(2023, 10, 2), False),
        (date(2023, 10, 7), True),  # a Saturday worked in exchange
        (date(2026, 2, 14), True),
        (date(2026, 2, 17), False),
        (date(2026, 10, 10), True),
    ],
)
def test_is_working_day(day: date, working: bool) -> None:
    assert is_working_day(day) is working
    assert not is_provisional(day)


@pytest.mark.parametrize(
    ("start", "number", "due"),
    [
        (date(2023, 5, 28), 3, date(2023, 5, 31)),
        (date(2023, 6, 12), 3, date(2023, 6, 15)),
        (date(2023, 6, 20), 3, date(2023, 6, 26)),  # over the Dragon Boat Festival and its worked Sunday
        (date(2023, 9, 28), 3, date(2023, 10, 9)),  # over the National Day week
        (date(2026, 2, 13), 3, date(2026, 2, 25)),  # over Spring Festival, 14 February worked
        (date(2023, 6, 12), 0, date(2023, 6, 12)),
        (date(2023, 6, 17), 0, date(2023, 6, 17)),
    ],
)
def test_add_working_days(start: date, number: int, due: date) -> None:
    assert add_working_days(start, number) == due


def test_working_days_are_not_counted_backwards() -> None:
    with pytest.raises(ValueError, match="forwards"):
        add_working_days(date(2023, 6, 12), -1)


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2035, 10, 1), False),  # National Day, a Monday
        (date(2035, 10, 6), False),  # a Saturday
        (date(2035, 3, 7), True),
    ],
)
def test_beyond_the_published_schedule_days_are_provisional(day: date, working: bool) -> None:
    assert is_provisional(day)
    assert is_working_day(day) is working


@pytest.mark.parametrize(
    ("start", "number", "end"),
    [
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 12, 31), 2, date(2024, 2, 29)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2023, 6, 12), 12, date(2024, 6, 12)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2023, 3, 31), -1, date(2023, 2, 28)),
        (date(2023, 6, 12), 0, date(2023, 6, 12)),
    ],
)
def test_add_months(start: date, number: int, end: date) -> None:
    assert add_months(start, number) == end


def test_add_days_and_hours() -> None:
    assert add_days(date(2023, 6, 25), 10) == date(2023, 7, 5)
    assert add_days(date(2023, 6, 25), -30) == date(2023, 5, 26)
    entered = datetime(2023, 6, 22, 23, 30, tzinfo=SHANGHAI)
    assert hours(entered, 24) == datetime(2023, 6, 23, 23, 30, tzinfo=SHANGHAI)


def test_days_table() -> None:
    rows = days_table(date(2023, 6, 22), date(2023, 6, 27))
    (_, first, _, _), *_ = rows
    assert rows == [
        (date(2023, 6, 22), first, False, False),
        (date(2023, 6, 23), first, False, False),
        (date(2023, 6, 24), first, False, False),
        (date(2023, 6, 25), first + 1, True, False),
        (date(2023, 6, 26), first + 2, True, False),
        (date(2023, 6, 27), first + 3, True, False),
    ]
    assert days_table(date(2023, 6, 23), date(2023, 6, 22)) == []


def test_working_days_are_numbered_from_the_anchor() -> None:
    (last_before,), rows = (
        days_table(date(2003, 12, 31), date(2003, 12, 31)),
        days_table(ANCHOR, date(2004, 1, 5)),
    )
    assert last_before[1] == 0
    assert [number for _, number, _, _ in rows] == [0, 1, 1, 1, 2]


def test_tables_made_apart_fit_together() -> None:
    whole = days_table(date(2003, 11, 1), date(2004, 3, 1))
    parts = [day for month in (11, 12) for day in days_table(date(2003, month, 1), date(2003, month, 30))]
    assert [row for row in whole if row[0] in {day for day, *_ in parts}] == parts


TABLE = days_table(date(2020, 1, 1), date(2030, 12, 31))
NUMBER = {day: number for day, number, _, _ in TABLE}
WORKING_DAY = {number: day for day, number, working, _ in TABLE if working}


@given(st.dates(date(2020, 1, 1), date(2029, 12, 31)), st.integers(1, 60))
def test_the_table_and_the_count_agree(start: date, number: int) -> None:
    assert WORKING_DAY[NUMBER[start] + number] == add_working_days(start, number)
