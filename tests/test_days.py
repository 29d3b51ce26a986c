"""Days as people type them: every usual way to say a date, read with the day it is said on."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.kinds import Date, Invalid, Reading
from locales import words

TODAY = date(2023, 6, 12)  # a Monday
AT = Reading(TODAY)
MOVED_IN = Date(date(1963, 6, 12), TODAY + timedelta(days=30))
BORN = Date(date(1903, 6, 12), TODAY, with_year=True)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2023-06-01", date(2023, 6, 1)),
        ("2023/6/1", date(2023, 6, 1)),
        ("2023-6-1", date(2023, 6, 1)),
        ("2023.6.1", date(2023, 6, 1)),
        ("20230601", date(2023, 6, 1)),
        ("2023年6月1日", date(2023, 6, 1)),
        ("2023 年 6 月 1 号", date(2023, 6, 1)),
        ("２０２３年６月１日", date(2023, 6, 1)),
        ("二〇二三年六月一日", date(2023, 6, 1)),
        ("23年6月1日", date(2023, 6, 1)),
        ("23.6.1", date(2023, 6, 1)),
        ("6月1日", date(2023, 6, 1)),
        ("六月十五号搬来的", date(2023, 6, 15)),
        ("6月15日（周四）", date(2023, 6, 15)),
        ("6/1", date(2023, 6, 1)),
        ("6-1", date(2023, 6, 1)),
        ("6.1", date(2023, 6, 1)),
        ("15/6", date(2023, 6, 15)),
        ("0601", date(2023, 6, 1)),
        ("12月20日", date(2022, 12, 20)),
        ("7月10日", date(2023, 7, 10)),
        ("8月10日", date(2022, 8, 10)),
        ("2月29日", date(2020, 2, 29)),
        ("10号", date(2023, 6, 10)),
        ("31日", date(2023, 5, 31)),
        ("上个月15号", date(2023, 5, 15)),
        ("去年6月1日", date(2022, 6, 1)),
        ("今天", TODAY),
        ("刚刚", TODAY),
        ("昨天。", date(2023, 6, 11)),
        ("昨晚", date(2023, 6, 11)),
        ("前天", date(2023, 6, 10)),
        ("大前天", date(2023, 6, 9)),
        ("明天", date(2023, 6, 13)),
        ("后天", date(2023, 6, 14)),
        ("上周三", date(2023, 6, 7)),
        ("上个星期天", date(2023, 6, 11)),
        ("这周三", date(2023, 6, 14)),
        ("周三", date(2023, 6, 14)),
        ("三天前", date(2023, 6, 9)),
        ("10天前搬来的", date(2023, 6, 2)),
        ("today", TODAY),
        ("Yesterday", date(2023, 6, 11)),
        ("tomorrow", date(2023, 6, 13)),
        ("the day before yesterday", date(2023, 6, 10)),
        ("3 days ago", date(2023, 6, 9)),
        ("1 June 2023", date(2023, 6, 1)),
        ("June 1", date(2023, 6, 1)),
        ("Thu 15 June", date(2023, 6, 15)),
        ("June 1st, 2023", date(2023, 6, 1)),
        ("the 1st of Sept. 2022", date(2022, 9, 1)),
        ("13/6/2023", date(2023, 6, 13)),
        ("6/13/2023", date(2023, 6, 13)),
    ],
)
def test_days(typed: str, day: date) -> None:
    assert MOVED_IN.read(typed, AT) == day


def test_a_weekday_alone_is_the_last_one_where_only_the_past_is_allowed() -> None:
    assert Date(None, TODAY).read("周三", AT) == date(2023, 6, 7)


def test_a_date_of_birth_wants_its_year() -> None:
    assert BORN.read("85-6-1", AT) == date(1985, 6, 1)
    assert BORN.read("昨天", AT) == date(2023, 6, 11)
    with pytest.raises(Invalid, match="date-year"):
        BORN.read("6月1日", AT)


def test_short_years_are_read_in_chinese_only() -> None:
    with pytest.raises(Invalid, match="date"):
        MOVED_IN.read("23.6.1", Reading(TODAY, "en"))


@given(st.dates(Date.EARLIEST, Date.LATEST), st.dates(date(2023, 1, 1), date(2030, 1, 1)))
def test_days_round_trip_whenever_they_are_read(day: date, today: date) -> None:
    assert Date().read(Date().write(day), Reading(today)) == day


@given(st.dates(TODAY - timedelta(days=150), TODAY + timedelta(days=30)), st.sampled_from(["zh", "en"]))
def test_the_days_we_write_are_days_we_read(day: date, lang: str) -> None:
    assert MOVED_IN.read(words.day(lang, day), Reading(TODAY, lang)) == day
    assert MOVED_IN.read(words.full_day(lang, day), Reading(TODAY, lang)) == day


@pytest.mark.parametrize(
    ("lang", "typed", "day"),
    [
        ("vi", "1/6", date(2023, 6, 1)),
        ("vi", "01/06/2023", date(2023, 6, 1)),
        ("vi", "15 tháng 6", date(2023, 6, 15)),
        ("vi", "ngày 1 tháng 6 năm 2022", date(2022, 6, 1)),
        ("vi", "Hôm qua", date(2023, 6, 11)),
        ("ko", "6월 1일", date(2023, 6, 1)),
        ("ko", "2023년 6월 1일", date(2023, 6, 1)),
        ("ko", "어제", date(2023, 6, 11)),
        ("ru", "1.6", date(2023, 6, 1)),
        ("ru", "01.06.2023", date(2023, 6, 1)),
        ("ru", "1 июня", date(2023, 6, 1)),
        ("ru", "Вчера", date(2023, 6, 11)),
        ("fr", "1/6/2023", date(2023, 6, 1)),
        ("fr", "1er juin", date(2023, 6, 1)),
        ("fr", "15 juin 2022", date(2022, 6, 15)),
        ("fr", "avant-hier", date(2023, 6, 10)),
        ("fr", "aujourd’hui", date(2023, 6, 12)),
        ("ar", "15 يونيو 2023", date(2023, 6, 15)),
        ("ar", "أمس", date(2023, 6, 11)),
        ("ug", "تۈنۈگۈن", date(2023, 6, 11)),
        ("bo", "ཁ་སང་", date(2023, 6, 11)),
        ("en", "1/6/2023", None),
        ("zh", "昨天", date(2023, 6, 11)),
        *((lang, "2023-06-01", date(2023, 6, 1)) for lang in ("ar", "bo", "fr", "ko", "ru", "ug", "vi")),
    ],
)
def test_days_in_other_languages(lang: str, typed: str, day: date | None) -> None:
    at = Reading(TODAY, lang)
    if day is None:
        with pytest.raises(Invalid):
            MOVED_IN.read(typed, at)
    else:
        assert MOVED_IN.read(typed, at) == day
