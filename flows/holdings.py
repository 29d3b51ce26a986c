"""What scripts know of all that a landlord lets, and what the landlord says of it as a whole."""

from dataclasses import dataclass
from datetime import date

from flows.engine import Deed, Fact


@dataclass(frozen=True, slots=True)
class Living:
    """Somebody whom the landlord may check: surname and room, and whether the landlord's word on them is still wanted."""

    stay_id: int
    label: str
    moved_in: date | None = None
    to_check: bool = False


@dataclass(frozen=True, slots=True)
class Holding:
    """One house as the register has it."""

    house_id: int
    code: str
    address: str
    letting: str
    people: tuple[Living, ...]


@dataclass(frozen=True, slots=True)
class MyHoldings(Fact[tuple[Holding, ...]]):
    """All houses the tied person answers for, by address."""


@dataclass(frozen=True, slots=True)
class ConfirmAll(Deed[int]):
    """The landlord says that the register is right about these houses; gives how many are confirmed. Refused: not-yours.

    `stay_ids`: those named on the screen whom the landlord's word was wanted on; it is given with this.
    """

    house_ids: tuple[int, ...]
    stay_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SayLetting(Deed[None]):
    """How a house is let since a day: let, vacant, owner_only, stopped or sold. Refused: not-yours."""

    house_id: int
    letting: str
    since: date
    owner_lives: bool | None = None
