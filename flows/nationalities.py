"""Nationalities: what people call a country in their language, kept as its ISO 3166 alpha-3 code (GB/T 2659)."""

from functools import cache
from typing import ClassVar, Final
from unicodedata import normalize

from flows.kinds import Kind, Reading
from flows.typed import Invalid, visible

READ_IN: Final = ("zh", "en", "fr", "ru", "vi", "ko", "ar", "ug", "bo", "es")
"""Languages in which the name of a country is understood, whatever the talk's is."""

OWN: Final = frozenset({"CHN", "HKG", "MAC", "TWN"})
"""Nobody with these is a foreigner here: they have documents, and questions, of their own."""

LIKELY: Final = ("VNM", "KOR", "RUS", "USA", "PAK", "IND")
_SPEAK: Final = {"ko": "KOR", "ru": "RUS", "fr": "FRA", "ar": "EGY", "en": "USA"}

_ALSO: Final = {
    "usa": "USA", "america": "USA", "美利坚合众国": "USA", "uk": "GBR", "england": "GBR", "大不列颠": "GBR",
    "korea": "KOR", "大韩民国": "KOR", "南韩": "KOR", "朝鲜民主主义人民共和国": "PRK", "burma": "MMR",
    "russianfederation": "RUS", "俄国": "RUS", "holland": "NLD", "中国": "CHN", "中华人民共和国": "CHN",
    "香港": "HKG", "中国香港": "HKG", "hongkong": "HKG", "澳门": "MAC", "中国澳门": "MAC", "macau": "MAC", "macao": "MAC",
    "中国台湾": "TWN", "vietnam": "VNM", "turkey": "TUR", "ivorycoast": "CIV", "uae": "ARE", "巴勒斯坦": "PSE",
    "palestine": "PSE", "한국": "KOR", "북한": "PRK", "刚果金": "COD", "刚果布": "COG",
}  # fmt: skip
_ENDINGS: Final = ("国籍", "籍", "国人", "人")


class Nationality(Kind[str]):
    """A country by its name, its demonym in Chinese (越南人) or its code, kept as alpha-3."""

    wire: ClassVar[str] = "text"

    def __init__(self, suggest: tuple[str, ...] = (), lang: str = "zh") -> None:
        self.options, self.lang = suggest, lang

    def read(self, text: str, at: Reading) -> str:
        code = text if len(text) == 3 and text in codes() else _meant(text)
        if code is None:
            raise Invalid("nationality")
        if code in OWN:
            raise Invalid("nationality-own")
        return code

    def shown(self, value: str) -> str:
        return f"{name_of(value, self.lang)} {value}"


def likely(lang: str) -> tuple[str, ...]:
    """Six countries to tap, first the one where most speak `lang`."""
    return tuple(dict.fromkeys((_SPEAK.get(lang, LIKELY[0]), *LIKELY)))[: len(LIKELY)]


@cache
def codes() -> dict[str, str]:
    """Alpha-3 to alpha-2 of every country of ISO 3166-1; what CLDR has beside them are withdrawn codes, too."""
    import pycountry  # only foreigners' talks want the lists

    return {country.alpha_3: country.alpha_2 for country in pycountry.countries}


def name_of(code: str, lang: str) -> str:
    """In `lang`; in English where CLDR lacks it (Tibetan has about two thirds)."""
    two = codes()[code]
    return _territories(lang).get(two) or _territories("en")[two]


@cache
def _territories(lang: str) -> dict[str, str]:
    from babel import Locale

    return dict(Locale(lang).territories)


@cache
def _by_name() -> dict[str, str]:
    found: dict[str, str] = {}
    for lang in READ_IN:
        territories = _territories(lang)
        for three, two in codes().items():
            if two in territories:
                found.setdefault(_plain(territories[two]), three)
    found |= {three.casefold(): three for three in codes()}
    return found | _ALSO


def _plain(text: str) -> str:
    return "".join(c for c in normalize("NFKC", text).casefold() if c.isalnum())


def _meant(text: str) -> str | None:
    typed = _plain(visible(text))
    known = _by_name()
    if typed in known:
        return known[typed]
    stems = (typed.removesuffix(ending) for ending in _ENDINGS if typed.endswith(ending))
    return next((known[stem] for name in stems for stem in (name, f"{name}国") if stem in known), None)
