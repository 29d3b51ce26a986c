"""What a letting's conversation asks of the register, and what it changes."""

from dataclasses import dataclass
from datetime import date

from flows.engine import Deed, Fact


@dataclass(frozen=True, slots=True)
class LettingSeen:
    """`steps`: names of the steps taken, in order; `last_on`: the day of the last."""

    id: int
    address: str
    room: str
    steps: tuple[str, ...]
    last_on: date | None


@dataclass(frozen=True, slots=True)
class Lettings(Fact[tuple[LettingSeen, ...]]):
    """Those under way of an organisation of the speaker's, the one worked on last first."""

    organisation_id: int


@dataclass(frozen=True, slots=True)
class TakeStep(Deed[int]):
    """A step of the pack's was taken on a day; the letting's id. A new letting names `house_id` and `room` instead.

    Refused: not-a-member, not-managed; step-order if it is not the next one; step-day if it lies ahead or before the
    step that precedes it.
    """

    organisation_id: int
    step: str
    day: date
    letting_id: int | None = None
    house_id: int | None = None
    room: str = ""


@dataclass(frozen=True, slots=True)
class CloseLetting(Deed[None]):
    """It is over: let no more, or given up. Refused: not-a-member."""

    letting_id: int
