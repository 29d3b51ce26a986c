"""Rooms as people write them: 301室 is 301, unless the house calls a room just that."""

import re
from collections.abc import Iterable
from typing import Final
from unicodedata import decimal, normalize

from flows.kinds import Reading, Suggest
from flows.typed import MARKS, Invalid, plain

LONGEST: Final = 20  # characters
SHOWN: Final = 6
_NUMBERED = re.compile(
    r"(?:room|rm\.?|phòng(?: số)?|комната|chambre|(?:ال)?غرفة|房间|房号)? ?([0-9]{1,4}(?:-[0-9]{1,4}){0,2}[A-Za-z]?) ?"
    r"(?:号?室|号?房间?|号|호실?)?",
    re.IGNORECASE,
)
WHOLE: Final = "整套"
_WHOLE = frozenset(
    "整套|整套房|整套房子|整租|全部|整间|整栋|整幢|whole|the whole|whole flat|the whole flat|whole house|entire flat|all|"
    "cả căn|cả nhà|nguyên căn|всё|все|вся квартира|весь дом|tout|tout le logement|logement entier|전체|집 전체|"
    "كاملة|كامل|الشقة كاملة|كلها|ཧྲིལ་པོ|ཁང་པ་ཧྲིལ་པོ|پۈتۈن ئۆي|پۈتۈن".split("|")
)
_UNKNOWN = frozenset(
    "不知道|我不知道|不清楚|我不清楚|不晓得|不记得|忘了|没有房号|i don't know|i do not know|don't know|dunno|no idea|"
    "không biết|tôi không biết|не знаю|я не знаю|je ne sais pas|몰라요|모릅니다|모르겠어요|모르겠습니다|"
    "لا أعرف|لا اعرف|لا أدري|མི་ཤེས|ང་ཡིས་མི་ཤེས|بىلمەيمەن|بىلمىدىم".split("|")
)
_QUOTES = "“”\"«»‘’'"


def bare(text: str) -> str:
    """The number alone where there is nothing else but a word for room; other words stay as they are."""
    found = _NUMBERED.fullmatch("".join(str(decimal(c, c)) for c in normalize("NFKC", text)))
    return found[1] if found else text


class Room(Suggest):
    """A room; written as the house's own label for it, where that is the only one of its number; 整套 for all of them.

    Raises Invalid: room, for what says nothing of where.
    """

    def __init__(self, labels: Iterable[str] = ()) -> None:
        self.labels = tuple(labels)
        super().__init__(self.labels[:SHOWN], 1, LONGEST)

    def read(self, text: str, at: Reading) -> str:
        room = super().read(text, at)
        if room in self.labels:
            return room
        said = plain(room).strip(MARKS + _QUOTES)
        if said in _UNKNOWN or not any(c.isalnum() for c in said):
            raise Invalid("room")
        if said in _WHOLE:
            return WHOLE
        number = bare(room)
        own = [label for label in self.labels if bare(label) == number]
        return own[0] if len(own) == 1 else number
