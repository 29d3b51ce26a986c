"""What scripts know of houses that somebody says are theirs, and how one says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from flows.engine import Deed, Fact


@dataclass(frozen=True, slots=True)
class ClaimSeen:
    """One's own claim that waits for an officer."""

    address: str
    on_day: date


@dataclass(frozen=True, slots=True)
class MyClaims(Fact[tuple[ClaimSeen, ...]]):
    """Claims of this chat, or of the person tied to it, that wait; newest first, at most six."""


@dataclass(frozen=True, slots=True)
class RegisterHouse(Deed[date]):
    """Says that one lets a house; an officer checks, until the day that is given. No right follows before (decision 5).

    `told` by the names of `programmes.fields`, and `floors`, `letting`, `owner_lives`. `consent`: the file of the owner's
    written consent, '' without one. Refused: too-many-claims, no-village.
    """

    role: str
    area_id: int
    address: str
    told: Mapping[str, str | int | float | bool]
    name: str
    phone: str
    manager: str
    consent: str = ""
    house_code: str = field(default="")
