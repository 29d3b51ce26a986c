"""Names of persons as people type them, in one spelling."""

import re
from typing import Final
from unicodedata import category, normalize

from flows.typed import Invalid, visible

LONGEST: Final = 50  # characters

# By range, not by category: Python's Unicode tables lack the newest extensions, whose characters stand in names too.
_HAN: Final = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_USUAL = re.compile(
    "(?!我|姓名|(?i:name|my ))"
    "(?:[\u4e00-\u9fff]{1,10}(?:·[\u4e00-\u9fff]{1,10}){0,3}|[A-Za-z]{1,20}(?:[ '-][A-Za-z]{1,20}){0,5})"
)
_INTRODUCED = re.compile(
    r"(?:我的名字(?:是|叫)|我(?:是|叫)|(?:我的)?姓名是?)[: ]*|(?:my )?name(?: is|:) *", re.IGNORECASE
)
_BETWEEN_HAN = re.compile(f"(?<=[{_HAN}·]) (?=[{_HAN}·])")
_HAN_FULL_STOP = re.compile(f"(?<=[{_HAN}])[.](?=[{_HAN}])")
_DOTS = re.compile(" ?·[ ·]*")
_IS_HAN = re.compile(f"[{_HAN}]")
_SPELLING: Final = (
    {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)}
    | {ord(c): "·" for c in "•‧・･∙⋅●"}
    | {ord(c): "'" for c in "’‘ʼ`´＇"}
    | {ord(c): "-" for c in "‐‑‒–−－"}
    | {radical: normalize("NFKC", chr(radical)) for radical in range(0x2F00, 0x2FD6)}
    | dict.fromkeys((*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
)
"""Full-width Latin, dot, apostrophe and hyphen variants, radicals copied from PDF files; variation selectors fall away."""


def read_name(text: str) -> str:
    """张三, 阿依努尔·买买提, Nguyễn Văn An; 我叫张三 and 张 三 are 张三.

    Raises Invalid: name-digits, name-characters, too-long, empty.
    """
    if len(text) <= LONGEST and _USUAL.fullmatch(text):
        return text
    name = normalize("NFC", visible(text).translate(_SPELLING))
    name = _HAN_FULL_STOP.sub("·", name)
    name = _BETWEEN_HAN.sub("", _DOTS.sub("·", name))
    if len(name) <= 2 * LONGEST:
        while (shorter := _without_introduction(name)) != name:
            name = shorter
    if not name:
        raise Invalid("empty")
    if len(name) > LONGEST:
        raise Invalid("too-long", most=LONGEST)
    if any(c.isdigit() for c in name):
        raise Invalid("name-digits")
    if not all(c in " ·-'." or _is_letter(c) for c in name) or not any(map(_is_letter, name)):
        raise Invalid("name-characters")
    return name


def same_name(a: str, b: str) -> bool:
    """Whether two names differ only in blanks, dots, width and case."""
    return _bare(a) == _bare(b)


def _without_introduction(name: str) -> str:
    found = _INTRODUCED.match(name)
    return name[found.end() if found else 0 :].strip(" ·。，,、!?;:")


def _bare(name: str) -> str:
    spelt = normalize("NFKC", name.translate(_SPELLING)).casefold()
    return "".join(c for c in spelt if not c.isspace() and c not in "·.")


def _is_letter(c: str) -> bool:
    return _IS_HAN.match(c) is not None or category(c)[0] in "LM"
