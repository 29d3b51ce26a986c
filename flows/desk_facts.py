"""What a clerk of a rental desk (旅馆总台) knows of its guests, and what it says for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from flows.engine import Deed, Fact
from flows.facts import StaySeen


@dataclass(frozen=True, slots=True)
class Guest:
    """A current stay: surname and room; whether they declared themselves.

    `permit_from`: the day from which they may ask for a residence permit; None where the programme has none.
    """

    stay: StaySeen
    declared: bool
    permit_from: date | None


@dataclass(frozen=True, slots=True)
class GuestsIn(Fact[tuple[Guest, ...]]):
    """Who stays in a house that the speaker's desk looks after, by room; () if it does not."""

    house_id: int


@dataclass(frozen=True, slots=True)
class GuestOf(Fact[Guest | None]):
    stay_id: int


@dataclass(frozen=True, slots=True)
class ClerksAnswers(Fact[Mapping[str, str]]):
    """What need not be asked of a clerk who helps somebody declare: that they help, and their own name."""


@dataclass(frozen=True, slots=True)
class CheckGuestOut(Deed[None]):
    """A guest left on a day. `here`: they stand at the desk and say so themselves: their own leaving, with help.

    Either way an officer decides: nothing ends by a clerk's word. Refused: not-managed.
    """

    stay_id: int
    day: date
    here: bool
