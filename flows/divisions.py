"""Where a household is registered (户籍地): division codes of GB/T 2260 and a small table of the places we serve."""

from collections.abc import Collection
from functools import lru_cache
from typing import Final

MUNICIPALITIES: Final = {"11": "北京", "12": "天津", "31": "上海", "50": "重庆"}
SPECIAL: Final = {"810000": "香港", "820000": "澳门", "710000": "台湾"}
_PROVINCES: Final = {"33": "浙江", "32": "江苏"}
_CITIES: Final = {"3301": "杭州", "3302": "宁波", "3204": "常州", "3205": "苏州", "3206": "南通"}
_COUNTIES: Final = {
    code: name
    for city, row in {
        "3301": "02上城区 05拱墅区 06西湖区 08滨江区 09萧山区 10余杭区 11富阳区 12临安区 13临平区 14钱塘区 22桐庐县 27淳安县 82建德市",
        "3302": "03海曙区 05江北区 06北仑区 11镇海区 12鄞州区 13奉化区 25象山县 26宁海县 81余姚市 82慈溪市",
        "3204": "02天宁区 04钟楼区 11新北区 12武进区 13金坛区 81溧阳市",
        "3205": "05虎丘区 06吴中区 07相城区 08姑苏区 09吴江区 81常熟市 82张家港市 83昆山市 85太仓市",
        "3206": "12通州区 13崇川区 14海门区 23如东县 81启东市 82如皋市 85海安市",
    }.items()
    for code, name in ((city + cell[:2], cell[2:]) for cell in row.split())
}  # fmt: skip
_RENUMBERED: Final = {
    "330181": "330109", "330183": "330111", "330184": "330110", "330185": "330112", "330283": "330213",
    "330227": "330212", "320482": "320413", "320483": "320412", "320584": "320509", "320586": "320506",
    "320683": "320612", "320684": "320614", "320621": "320685",
}  # fmt: skip
"""Counties of these cities that became districts (海门市 320684 → 海门区 320614); old booklets still show them."""

_ELSEWHERE_TOO: Final = {"西湖", "西湖区", "江北", "江北区", "通州", "通州区", "象山", "象山区", "新北市"}
"""Names that other cities also have: ours only when the province or city is named."""

_SUFFIXES: Final = "市区县"
_OTHER_PLACES: Final = "省镇乡村街路湖州山"
"""After a short name these make another place of it (海门镇), unless the city was named."""

_BY_NAME: Final = {name[:-1]: code for code, name in _COUNTIES.items()}
_LONGEST_FIRST: Final = sorted(_BY_NAME, key=len, reverse=True)


def division_code(text: str) -> str | None:
    """The six digits of a code or a place name (慈溪, 宁波慈溪市, 浙江省慈溪市周巷镇); None where we do not know.

    A city alone gives its code ending in 00, a municipality its code ending in 0000.
    """
    return text if is_code(text) else _named(text)[0]


def exact_code(text: str) -> str | None:
    """Like `division_code`, but None if the text says more than the county (a town, a street)."""
    if is_code(text):
        return text
    code, rest = _named(text)
    return None if rest else code


def is_code(text: str) -> bool:
    return len(text) == 6 and text.isascii() and text.isdigit()


def division_name(code: str) -> str | None:
    """浙江省宁波市慈溪市 for 330282; None for a code that is not in the small table."""
    if code[:2] in MUNICIPALITIES and code[2:] == "0000":
        return f"{MUNICIPALITIES[code[:2]]}市"
    if code in SPECIAL:
        return SPECIAL[code]
    code = _RENUMBERED.get(code, code)
    city = _CITIES.get(code[:4])
    county = _COUNTIES.get(code, "")
    if city is None or not (county or code.endswith("00")):
        return None
    return f"{_PROVINCES[code[:2]]}省{city}市{county}"


def city_of(code: str) -> str:
    """The digits that a city's divisions share: four, or two for a municipality."""
    return code[:2] if code[:2] in MUNICIPALITIES else code[:4]


def same_county(a: str, b: str, also: Collection[str] = ()) -> bool:
    """Whether somebody of division `a` is at home in `b`, and so no 流动人口 there (浙江省流动人口居住登记条例 art. 2).

    Both are codes or names; `also` are codes that count as `b`. The same county, two urban districts of one city,
    and all of a municipality are one. A bare city (宁波) or an unknown name never matches: it may be another
    county, and whoever is wrongly told to be at home does not register.
    """
    here, home = division_code(b), division_code(a)
    if home is None or here is None:
        return a == b
    if home in also:
        return True
    home, here = _RENUMBERED.get(home, home), _RENUMBERED.get(here, here)
    if city_of(home) != city_of(here):
        return False
    if len(city_of(here)) == 2:
        return True
    if home.endswith("00"):
        return False
    return home == here or (_is_urban_district(home) and _is_urban_district(here))


def _is_urban_district(code: str) -> bool:
    """市辖区 are 01-20 below a prefecture-level city (01-20, 51-70); below 自治州 and 地区 those are county-level cities."""
    prefecture, county = int(code[2:4]), int(code[4:])
    return (1 <= prefecture <= 20 or 51 <= prefecture <= 70) and 1 <= county <= 20


@lru_cache(maxsize=4096)
def _named(text: str) -> tuple[str | None, str]:
    """The code of the place a name begins with, and what is left of the text."""
    name = "".join(c for c in text if c not in " ,，、/-·")
    for prefix, municipality in MUNICIPALITIES.items():
        if name.startswith(municipality):
            return f"{prefix}0000", name.removeprefix(municipality).removeprefix("市")
    province, name = _take(name, _PROVINCES, "省")
    city, name = _take(name, {c: n for c, n in _CITIES.items() if c.startswith(province)}, "市")
    county, rest = _county(name, city or province)
    if county is not None:
        return county, rest
    return (f"{city}00", name) if city else (None, text)


def _take(name: str, known: dict[str, str], suffix: str) -> tuple[str, str]:
    for code, start in known.items():
        if name.startswith(start):
            return code, name.removeprefix(start).removeprefix(suffix)
    return "", name


def _county(name: str, within: str) -> tuple[str | None, str]:
    """County by full or short name, former kinds too (海门市, 余杭县); `within` are the digits already named."""
    for short in _LONGEST_FIRST:
        code = _BY_NAME[short]
        if not name.startswith(short) or not code.startswith(within):
            continue
        rest = name.removeprefix(short)
        suffix = rest[:1] if rest[:1] in _SUFFIXES else ""
        if not within and short + suffix in _ELSEWHERE_TOO:
            return None, name
        if suffix or not rest or within or rest[0] not in _OTHER_PLACES:
            return code, rest.removeprefix(suffix)
        return None, name
    return None, name
