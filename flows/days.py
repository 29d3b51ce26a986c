"""The days people mean when they type a date: 6月1日, 6/1, 昨天, 上周三, 三天前, June 1."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from flows.days_said import AWAY, DAY_FIRST, named, with_signs
from flows.numbers import HAN_NUMERALS, han_number
from flows.typed import Invalid

_SHORT: Final = 60  # characters; a date needs no more, and the patterns below never see longer text
_AWAY: Final = {
    "今天": 0, "今日": 0, "今儿": 0, "今早": 0, "今晚": 0, "刚刚": 0, "today": 0, "tonight": 0, "now": 0,
    "昨天": -1, "昨日": -1, "昨儿": -1, "昨晚": -1, "yesterday": -1, "lastnight": -1,
    "前天": -2, "前日": -2, "前晚": -2, "thedaybeforeyesterday": -2, "daybeforeyesterday": -2, "大前天": -3,
    "明天": 1, "明日": 1, "明儿": 1, "明早": 1, "明晚": 1, "tomorrow": 1,
    "后天": 2, "後天": 2, "dayaftertomorrow": 2, "thedayaftertomorrow": 2, "大后天": 3,
}  # fmt: skip
_YEARS: Final = {"今年": 0, "去年": -1, "前年": -2, "明年": 1}
_MONTHS: Final = {"上个月": -1, "上月": -1, "这个月": 0, "这月": 0, "本月": 0, "下个月": 1, "下月": 1}
_WEEKDAYS: Final = "一二三四五六日"
_ENGLISH: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_FILLERS: Final = {"of", "the", "on", "st", "nd", "rd", "th"} | {
    name for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday") for name in (day, day[:3])
}  # fmt: skip
_ENDINGS: Final = (
    "的",
    "了",
    "搬来",
    "搬",
    "入住",
    "住进来",
    "来",
    "上午",
    "下午",
    "中午",
    "早上",
    "晚上",
    "凌晨",
    "。",
    ".",
)

_SHOWN_WEEKDAY = re.compile(r"\((?:周|星期)[一二三四五六日天]\)")
_WEEKDAY = re.compile(r"(上上|上|这|本|下下|下)?个?(?:周|星期|礼拜)([一二三四五六日天])")
_WEEKS: Final = {"上上": -2, "上": -1, "这": 0, "本": 0, "下": 1, "下下": 2}
_AGO = re.compile(r"(\d{1,3})(?:天|日)(?:之|以)?(前|后|後)")
_DAYS_AGO = re.compile(r"(\d{1,3}) ?days? (ago|before)")
_HAN_RUN = re.compile(f"[{HAN_NUMERALS}]+")
_AROUND_MARK = re.compile(r" ?([-/.年月日号號,]) ?")
_EIGHT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_YEAR_FIRST = re.compile(r"(\d{4}|\d\d(?=年))[-/.年 ](\d{1,2})[-/.月 ](\d{1,2})[日号號]?")
_SHORT_YEAR = re.compile(r"(\d\d)([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})")
_NO_YEAR = re.compile(r"(\d{1,2})([-/.月])(\d{1,2})[日号號]?")
_FOUR = re.compile(r"(\d\d)(\d\d)")
_DAY_ONLY = re.compile(r"(\d{1,2})[日号號]")
_TOKENS = re.compile(r"[a-z]+|\d+")
_NOT_ENGLISH = re.compile(r"[^a-z0-9 ,.'/-]")


def days_meant(text: str, today: date, lang: str, *, with_year: bool = False) -> list[date]:
    """The days a text (already `plain`) may mean, likeliest first; [] if it is no date.

    `with_year` refuses a day without its year. Raises Invalid: date-unreal (30 February), date-year.
    """
    if len(text) > _SHORT:
        return []
    text = with_signs(_SHOWN_WEEKDAY.sub("", text))
    for _ in range(3):
        for ending in _ENDINGS:
            text = text.removesuffix(ending).strip()
    joined = text.replace(" ", "")
    away = _AWAY.get(joined, AWAY.get(joined))
    if away is not None:
        return _from_today(today, away)
    weekday = _WEEKDAY.fullmatch(joined)
    if weekday:
        return _in_week(today, weekday[1], _WEEKDAYS.find(weekday[2]) % 7)
    text = _HAN_RUN.sub(_in_digits, text)
    ago = _AGO.fullmatch(text.replace(" ", "")) or _DAYS_AGO.fullmatch(text)
    if ago:
        return _from_today(today, int(ago[1]) * (1 if ago[2] in "后後" else -1))
    text = _AROUND_MARK.sub(r"\1", _named_period(text, today))
    return (
        _numeric(text, today, lang, with_year)
        or _english(text, today, with_year)
        or _elsewhere(text, today, with_year)
    )


def _in_digits(found: "re.Match[str]") -> str:
    number = han_number(found[0])
    return found[0] if number is None else str(number)


def _from_today(today: date, days: int) -> list[date]:
    return [today + timedelta(days=days)]


def _in_week(today: date, which: str | None, weekday: int) -> list[date]:
    """周三 alone is this week's, else last week's, else next week's: whichever the question allows."""
    monday = today - timedelta(days=today.weekday())
    weeks = (0, -1, 1) if which is None else (_WEEKS[which],)
    return [monday + timedelta(days=7 * week + weekday) for week in weeks]


def _named_period(text: str, today: date) -> str:
    """去年6月1日 → 2022年6月1日, 上个月15号 → 2023年5月15号."""
    for word, away in _YEARS.items():
        if text.startswith(word):
            return f"{today.year + away}年{text.removeprefix(word).removeprefix('的')}"
    for word, away in _MONTHS.items():
        if text.startswith(word):
            months = today.year * 12 + today.month - 1 + away
            return f"{months // 12}年{months % 12 + 1}月{text.removeprefix(word).removeprefix('的')}"
    return text


def _numeric(text: str, today: date, lang: str, with_year: bool) -> list[date]:
    found = _EIGHT.fullmatch(text) or _YEAR_FIRST.fullmatch(text)
    if found:
        return _of_year(found[1], found[2], found[3], today)
    found = _SHORT_YEAR.fullmatch(text)
    if found and lang == "zh":
        return _of_year(found[1], found[3], found[4], today)
    found = _YEAR_LAST.fullmatch(text)
    if found:
        return _year_last(int(found[1]), int(found[3]), int(found[4]), today, lang)
    found = _NO_YEAR.fullmatch(text)
    if found:
        month, day = int(found[1]), int(found[3])
        if lang in DAY_FIRST and found[2] != "月" and day <= 12:
            month, day = day, month
        if month > 12 and day <= 12 and found[2] != "月":
            month, day = day, month  # 15/6
        return _nearest_year(month, day, today, with_year)
    found = _FOUR.fullmatch(text)
    if found and 1 <= int(found[1]) <= 12:
        return _nearest_year(int(found[1]), int(found[2]), today, with_year)
    found = _DAY_ONLY.fullmatch(text)
    return _nearest_month(int(found[1]), today, with_year) if found else []


def _english(text: str, today: date, with_year: bool) -> list[date]:
    """15 June 2023, June 1st, Thu 15 Jun: one month, one day, perhaps a year."""
    if _NOT_ENGLISH.search(text):
        return []
    words = [token for token in _TOKENS.findall(text) if token not in _FILLERS]
    months = [n for word in words for n in _month_named(word)]
    numbers = [word for word in words if word.isdigit()]
    if len(months) != 1 or len(words) != len(numbers) + 1:
        return []
    days = [int(n) for n in numbers if len(n) <= 2]
    years = [n for n in numbers if len(n) == 4]
    if len(days) != 1 or len(days) + len(years) != len(numbers) or len(years) > 1:
        return []
    if years:
        return _nearest([_day(int(years[0]), months[0], days[0])], today)
    return _nearest_year(months[0], days[0], today, with_year)


def _elsewhere(text: str, today: date, with_year: bool) -> list[date]:
    found = named(text)
    if found is None:
        return []
    day, month, year = found
    return _nearest([_day(year, month, day)], today) if year else _nearest_year(month, day, today, with_year)


def _month_named(word: str) -> list[int]:
    return [n for n, name in enumerate(_ENGLISH, 1) if len(word) >= 3 and name.startswith(word)] or (
        [9] if word == "sept" else []
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(days: Iterable[date | None], today: date) -> list[date]:
    found = [day for day in days if day is not None]
    if not found:
        raise Invalid("date-unreal", example=today)
    return sorted(found, key=lambda day: abs(day - today))


def _of_year(year: str, month: str, day: str, today: date) -> list[date]:
    years = (int(year),) if len(year) == 4 else (2000 + int(year), 1900 + int(year))
    return _nearest((_day(y, int(month), int(day)) for y in years), today)


def _year_last(first: int, second: int, year: int, today: date, lang: str) -> list[date]:
    """15/6/2023 and 6/15/2023 are clear, 1/6/2023 could be either: not understood, but where the day comes first."""
    if first > 12 or first == second or lang in DAY_FIRST:
        return _nearest([_day(year, second, first)], today)
    return _nearest([_day(year, first, second)], today) if second > 12 else []


def _nearest_year(month: int, day: int, today: date, with_year: bool) -> list[date]:
    years = range(-8, 9) if (month, day) == (2, 29) else range(-1, 2)
    return _yearless((_day(today.year + away, month, day) for away in years), today, with_year)


def _nearest_month(day: int, today: date, with_year: bool) -> list[date]:
    months = [today.year * 12 + today.month - 1 + away for away in (-1, 0, 1)]
    return _yearless((_day(month // 12, month % 12 + 1, day) for month in months), today, with_year)


def _yearless(days: Iterable[date | None], today: date, with_year: bool) -> list[date]:
    found = _nearest(days, today)
    if with_year:
        raise Invalid("date-year", example=date(today.year - 20, found[0].month, min(found[0].day, 28)))
    return found
