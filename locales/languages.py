"""Which language somebody names: in its own words, in Chinese or English, in ours, or by its code."""

from functools import cache
from typing import Final
from unicodedata import combining, normalize

from locales import words

ALSO_IN: Final = ("zh", "en")
"""Languages in which every other one is called, beside its own; the talk's is among those that have words."""
LONGEST: Final = 40
_CALLED: Final = {
    "汉语": "zh", "中国话": "zh", "普通话": "zh", "chinois": "zh", "mandarin": "zh", "tieng trung": "zh",
    "英文": "en", "anglais": "en", "法文": "fr", "俄文": "ru", "越南文": "vi", "越南话": "vi", "韩文": "ko",
    "朝鲜语": "ko", "阿拉伯文": "ar", "维语": "ug", "维文": "ug", "藏文": "bo", "uighur": "ug", "한국말": "ko",
}  # fmt: skip


def language_named(text: str) -> str | None:
    """The language of ours that a whole message names; None for anything else."""
    return _names().get(_plain(text)) if len(text) <= LONGEST else None


@cache
def _names() -> dict[str, str]:
    from babel import Locale  # the first language typed loads it

    spoken = words.languages()
    names = {_plain(name): lang for name, lang in _CALLED.items()}
    for lang in spoken:
        called = (Locale(one).languages.get(lang) for one in (*ALSO_IN, lang))
        for name in (lang, words.text(lang, "page", "language-name"), *filter(None, called)):
            names[_plain(name)] = lang
    return {name: lang for name, lang in names.items() if lang in spoken}


def _plain(text: str) -> str:
    """Marks above letters and all but letters fall away: tieng viet, francais."""
    bare = normalize("NFKD", text).casefold()
    return " ".join("".join(c if c.isalnum() else "" if combining(c) else " " for c in bare).split())
