"""How days are said in languages other than Chinese and English: near days, names of months, which number comes first."""

import re
from collections.abc import Mapping
from typing import Final

AWAY: Final[Mapping[str, int]] = {
    "hômnay": 0, "hômqua": -1, "hômkia": -2, "ngàymai": 1,
    "오늘": 0, "어제": -1, "그저께": -2, "그제": -2, "내일": 1,
    "сегодня": 0, "вчера": -1, "позавчера": -2, "завтра": 1,
    "aujourd'hui": 0, "aujourd’hui": 0, "hier": -1, "avant-hier": -2, "avanthier": -2, "demain": 1,
    "اليوم": 0, "أمس": -1, "امس": -1, "البارحة": -1, "أولأمس": -2, "غدا": 1, "غدًا": 1,
    "بۈگۈن": 0, "تۈنۈگۈن": -1, "ئۈلۈشكۈن": -2, "ئەتە": 1,
    "དེ་རིང": 0, "དེ་རིང་": 0, "ཁ་སང": -1, "ཁ་སང་": -1, "ཁེས་ཉིན": -2, "ཁེས་ཉིན་": -2, "སང་ཉིན": 1, "སང་ཉིན་": 1,
}  # fmt: skip
"""Without blanks, as `flows.typed.plain` leaves them."""

MONTHS: Final[Mapping[str, int]] = {
    name: place
    for names in (
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    )
    for place, name in enumerate(names.split(), 1)
}
DAY_FIRST: Final = frozenset({"ar", "fr", "ru", "vi"})
"""Where 1/6 is the first of June."""

_SIGNS: Final = str.maketrans({"년": "年", "월": "月", "일": "日"})
_VIETNAMESE = re.compile(r"(?:ngày )?(\d{1,2}) ?tháng ?(\d{1,2})(?:,? ?(?:năm )?(\d{4}))?")
_WORDS = re.compile(r"[^\W\d_]+|\d+")


def with_signs(text: str) -> str:
    """Korean signs of year, month and day as the Chinese ones, which are read alike."""
    return text.translate(_SIGNS)


def named(text: str) -> tuple[int, int, int | None] | None:
    """(day, month, year) of 15 июня 2023 and 15 tháng 6: one month, one day, perhaps a year; None for anything else."""
    found = _VIETNAMESE.fullmatch(text)
    if found:
        return int(found[1]), int(found[2]), int(found[3]) if found[3] else None
    words = [word for word in _WORDS.findall(text) if word != "er"]
    months = [MONTHS[word] for word in words if word in MONTHS]
    numbers = [word for word in words if word.isdigit()]
    days = [int(n) for n in numbers if len(n) <= 2]
    years = [int(n) for n in numbers if len(n) == 4]
    if len(months) != 1 or len(days) != 1 or len(years) > 1 or len(days) + len(years) != len(numbers):
        return None
    return days[0], months[0], years[0] if years else None
