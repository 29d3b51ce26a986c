"""What scripts know of those who act for a landlord, and how such a right is taken up and ended."""

from dataclasses import dataclass
from datetime import date

from flows.engine import Deed, Fact, Tying


@dataclass(frozen=True, slots=True)
class ActsForMe:
    person_id: int
    name: str
    since: date | None


@dataclass(frozen=True, slots=True)
class WhoActsForMe(Fact[tuple[ActsForMe, ...]]):
    """Relatives who act for the houses of the tied landlord."""


@dataclass(frozen=True, slots=True)
class TakeUp(Tying[int]):
    """Takes an invitation of a relative or a sub-landlord up; gives the number of houses.

    Who has proven nobody yet becomes somebody new of this `name`, known by the invitation alone. Refused: invitation-gone.
    """

    token: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class EndAuthority(Deed[None]):
    """Somebody acts for the tied landlord no more. Refused: not-yours."""

    person_id: int
