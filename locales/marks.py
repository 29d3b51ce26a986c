"""The invisible marks that keep numbers in order inside right-to-left text: for eyes, and out where a machine reads."""

import re
from typing import Final

_MARKS: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BETWEEN: Final = re.compile("[\u2066-\u2068]([^\u2066-\u2069\n]+)\u2069|\u200e([^\u200e\n]+)\u200e")


def bare(text: str) -> str:
    """Without the marks: in a text message each costs a place and old phones show a box; no two words differ by them."""
    return text if text.isascii() else _MARKS.sub("", text)


def kept_together(text: str) -> list[tuple[int, int]]:
    """From where to where stand the numbers and codes that a pair of marks keeps in order, the marks left out."""
    if "\u2069" not in text and "\u200e" not in text:
        return []
    return [m.span(m.lastindex or 0) for m in _BETWEEN.finditer(text)]
