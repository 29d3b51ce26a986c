"""What scripts know of leases filed, and how a landlord says that one is."""

from dataclasses import dataclass
from datetime import date

from flows.engine import Deed, Fact


@dataclass(frozen=True, slots=True)
class LeaseSeen:
    room: str
    number: str
    filed_on: date
    until: date | None


@dataclass(frozen=True, slots=True)
class LeasesOf(Fact[tuple[LeaseSeen, ...]]):
    """Leases of the tied landlord's house that are filed and still run, newest first, at most six."""

    house_id: int


@dataclass(frozen=True, slots=True)
class SayFiled(Deed[None]):
    """The landlord says that a lease is filed with the housing office; no declaration of anybody. Refused: not-yours."""

    house_id: int
    room: str
    number: str
    filed_on: date
    until: date | None
