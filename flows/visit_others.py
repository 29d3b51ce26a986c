"""People an officer met who are not on record, several in one answer: a surname and a room each."""

import re
from typing import ClassVar, Final
from unicodedata import normalize

from flows.kinds import Kind, Reading
from flows.typed import LONGEST, MARKS, Invalid, visible
from flows.visit_deeds import Newcomer

MOST: Final = 500
"""As many as fit into one message."""
LONGEST_PART: Final = 20
_NEXT = re.compile(r"[\n,，、;；]+")
_PARTS = re.compile(r"([^\W\d_]+)[\s·*]*(.*)")


class Others(Kind[tuple[Newcomer, ...]]):
    """`赵 303、钱 304`, one a line or between commas; the room may be missing."""

    wire: ClassVar[str] = "people"

    def read(self, text: str, at: Reading) -> tuple[Newcomer, ...]:
        if len(text) > LONGEST:
            raise Invalid("too-long", most=LONGEST)
        pieces = [visible(piece) for piece in _NEXT.split(normalize("NFKC", text)) if piece.strip(MARKS)]
        if not pieces:
            raise Invalid("empty")
        if len(pieces) > MOST:
            raise Invalid("lines-many", most=MOST)
        return tuple(_one(piece) for piece in pieces)

    def write(self, value: tuple[Newcomer, ...]) -> str:
        return "、".join(f"{one.surname} {one.room}".strip() for one in value)


def _one(piece: str) -> Newcomer:
    found = _PARTS.fullmatch(piece)
    if found is None or max(map(len, found.groups())) > LONGEST_PART:
        raise Invalid("others")
    return Newcomer(found[1], found[2])
