"""Rooms as people write them: 301室 is 301, unless the house calls a room just that."""

import re
from collections.abc import Iterable
from typing import Final
from unicodedata import normalize

from flows.kinds import Reading, Suggest

LONGEST: Final = 20  # characters
SHOWN: Final = 6
_NUMBERED = re.compile(
    r"(?:room|rm\.?|phòng|комната|chambre|غرفة)? ?([0-9]{1,4}(?:-[0-9]{1,4}){0,2}[A-Za-z]?) ?(?:号?室|号?房间?|호실?)?",
    re.IGNORECASE,
)


def bare(text: str) -> str:
    """The number alone where there is nothing else but a word for room; other words stay as they are."""
    found = _NUMBERED.fullmatch(normalize("NFKC", text))
    return found[1] if found else text


class Room(Suggest):
    """A room; written as the house's own label for it, where that is the only one of its number."""

    def __init__(self, labels: Iterable[str] = ()) -> None:
        self.labels = tuple(labels)
        super().__init__(self.labels[:SHOWN], 1, LONGEST)

    def read(self, text: str, at: Reading) -> str:
        room = super().read(text, at)
        if room in self.labels:
            return room
        number = bare(room)
        own = [label for label in self.labels if bare(label) == number]
        return own[0] if len(own) == 1 else number
