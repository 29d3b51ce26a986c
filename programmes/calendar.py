"""Working days, calendar days, months and hours as Chinese offices count them; days are dates in Asia/Shanghai.

Working days follow the State Council's yearly schedule (调休) through `chinesecalendar`. For years it does not know,
Monday to Friday less the public holidays of `holidays` stand in, and such a day is *provisional*.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from typing import Final

ANCHOR: Final = date(2004, 1, 1)
"""Working days are numbered from here (number 1 is the first one), so tables made in different years agree."""

A_DAY: Final = timedelta(days=1)


@cache
def _known_years() -> range:
    from chinese_calendar.constants import holidays, workdays

    years = {day.year for day in (*holidays, *workdays)}
    return range(min(years), max(years) + 1)


@cache
def _public_holidays(year: int) -> frozenset[date]:
    from holidays import country_holidays

    return frozenset(country_holidays("CN", years=year))


def is_provisional(day: date) -> bool:
    """Whether the day's year has no published schedule, so that its being a working day may still change."""
    return day.year not in _known_years()


@lru_cache(maxsize=16_384)
def is_working_day(day: date) -> bool:
    """Whether offices work that day, make-up Saturdays and Sundays included."""
    if is_provisional(day):
        return day.weekday() < 5 and day not in _public_holidays(day.year)
    from chinese_calendar import is_workday

    return bool(is_workday(day))


def add_working_days(day: date, number: int) -> date:
    """The number-th working day after `day`; `day` itself never counts. 0 gives `day`. Costs a step a day."""
    if number < 0:
        raise ValueError("working days are counted forwards")
    while number:
        day += A_DAY
        number -= is_working_day(day)
    return day


def add_days(day: date, number: int) -> date:
    """`number` calendar days later (earlier if negative)."""
    return day + timedelta(days=number)


def add_months(day: date, number: int) -> date:
    """The same day `number` months later; the month's last day where that month is shorter (31 Jan + 1 = 28 Feb)."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def hours(moment: datetime, number: int) -> datetime:
    """`number` hours later by the clock: no night, holiday or working time is left out."""
    return moment + timedelta(hours=number)


def _days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += A_DAY


def days_table(first: date, last: date) -> list[tuple[date, int, bool, bool]]:
    """Rows (date, workday_no, is_workday, provisional) of every day from `first` to `last`, both included.

    `workday_no` counts the working days since ANCHOR up to and including the date. So the day that is n working days
    after a start is the one that is a working day and has the number `workday_no(start) + n`.
    """
    if first >= ANCHOR:
        number = sum(map(is_working_day, _days(ANCHOR, first - A_DAY)))
    else:
        number = -sum(map(is_working_day, _days(first, ANCHOR - A_DAY)))
    rows = []
    for day in _days(first, last):
        working = is_working_day(day)
        number += working
        rows.append((day, number, working, is_provisional(day)))
    return rows
