"""What scripts know of a house's devices and gear, and what a landlord says of them."""

from dataclasses import dataclass
from datetime import date

from flows.engine import Deed, Fact


@dataclass(frozen=True, slots=True)
class GearSeen:
    """Things of one kind in one place; `kind` by the pack's name."""

    id: int
    kind: str
    place: str
    number: int
    works: bool
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class GearOf(Fact[tuple[GearSeen, ...]]):
    """What is in a house of the tied landlord's, the first to expire first; empty if it is not theirs."""

    house_id: int


@dataclass(frozen=True, slots=True)
class AddGear(Deed[None]):
    """Something put into a house; `replaces`: the row that goes. Refused: not-yours."""

    house_id: int
    kind: str
    place: str
    number: int
    made_on: date | None
    expires_on: date | None
    photo: str = ""
    replaces: int | None = None


@dataclass(frozen=True, slots=True)
class TellGear(Deed[None]):
    """What became of something in a house: broken, works or gone. Refused: not-yours."""

    house_id: int
    gear_id: int
    state: str


@dataclass(frozen=True, slots=True)
class SelfCheck(Deed[int]):
    """A landlord looked the house over; gives how many hazards are reported by that. Refused: not-yours.

    `gear`: (kind, fine | wrong | absent); `hazards`: codes of the pack; `photos`: files.
    """

    house_id: int
    pack: str
    gear: tuple[tuple[str, str], ...]
    hazards: tuple[str, ...]
    photos: tuple[str, ...]
    note: str
