"""What scripts know of access cards, and what a landlord says of them."""

from dataclasses import dataclass
from datetime import date

from flows.engine import Deed, Fact


@dataclass(frozen=True, slots=True)
class CardsOf(Fact[tuple[str, ...]]):
    """The numbers of cards in the hands of whom a stay in the tied landlord's house is about."""

    stay_id: int


@dataclass(frozen=True, slots=True)
class IssueCard(Deed[None]):
    """A card or token handed out, whether or not anybody declared (decision 14). Refused: not-yours, card-out."""

    stay_id: int
    number: str
    day: date


@dataclass(frozen=True, slots=True)
class TakeCard(Deed[int]):
    """The cards of a stay came back; that ends no stay. Gives how many. Refused: not-yours."""

    stay_id: int
    day: date
