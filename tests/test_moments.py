"""A day with its hour, and two days in one answer, as people write them."""

from datetime import UTC, date, datetime

import pytest

from flows.kinds import Reading
from flows.moments import Moment, Period, Stretch
from flows.typed import Invalid

NOW = datetime(2023, 6, 12, 10, 30, tzinfo=UTC)
AT = Reading(NOW.date())
ENTERED = (date(1993, 1, 1), NOW.date())
UNTIL = (date(1993, 1, 1), date(2053, 1, 1))


@pytest.mark.parametrize(
    ("typed", "day", "hour"),
    [
        ("昨天21点", 11, 21),
        ("昨天晚上9点", 11, 21),
        ("昨天晚9点半", 11, 21),
        ("6月10日下午3点", 10, 15),
        ("2023-06-11 21:00", 11, 21),
        ("yesterday 9pm", 11, 21),
        ("今天 8:30", 12, 8),
    ],
)
def test_a_moment_is_read(typed: str, day: int, hour: int) -> None:
    kind = Moment(NOW)
    moment = kind.read(typed.removesuffix("半"), AT)
    assert (moment.day, moment.hour) == (day, hour)
    assert kind.read(kind.write(moment), AT) == moment


@pytest.mark.parametrize(
    "typed",
    [
        "2023年6月1日到2023年12月31日",
        "2023-06-01 2023-12-31",
        "2023-06-01 to 2023-12-31",
        "2023.6.1-2023.12.31",
        "2023/06/01 ~ 2023/12/31",
        "6月1日，2023年12月31日",
        "2023-06-01\n2023-12-31",
        "1 June 2023 until 31 December 2023",
    ],
)
def test_two_days_are_read(typed: str) -> None:
    kind = Period(ENTERED, UNTIL)
    read = kind.read(typed, AT)
    assert read == Stretch(date(2023, 6, 1), date(2023, 12, 31))
    assert kind.read(kind.write(read), AT) == read


@pytest.mark.parametrize("typed", ["昨天", "2023-06-11", "6月10日", "20230611", "June 10"])
def test_a_day_alone_lacks_the_hour(typed: str) -> None:
    with pytest.raises(Invalid, match="moment-hour"):
        Moment(NOW).read(typed, AT)


@pytest.mark.parametrize("typed", ["2023-05-01 – 2022-01-01", "2023年5月1日到2022年1月1日"])
def test_a_stay_ends_after_its_beginning(typed: str) -> None:
    with pytest.raises(Invalid, match="period-order"):
        Period(ENTERED, UNTIL).read(typed, AT)
