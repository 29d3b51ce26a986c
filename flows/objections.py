"""How somebody objects to what an office decided about a house."""

from dataclasses import dataclass
from datetime import date

from flows.engine import Deed


@dataclass(frozen=True, slots=True)
class Object(Deed[date]):
    """An objection to a control class or an order; gives the day by which it is answered. Refused: not-yours."""

    house_id: int
    about: str
    words: str
    photo: str
