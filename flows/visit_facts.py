"""What an officer at a door may see of the house: who lives there, by surname and room, and what is installed."""

from dataclasses import dataclass

from flows.engine import Fact


@dataclass(frozen=True, slots=True)
class Resident:
    """A current stay; `surname` is '' where no names travel. `declared`: the tenant's declaration is there."""

    stay_id: int
    surname: str
    room: str
    declared: bool


@dataclass(frozen=True, slots=True)
class Gear:
    """Devices of one kind in one place."""

    id: int
    kind: str
    place: str
    works: bool


@dataclass(frozen=True, slots=True)
class Reported:
    """A hazard that somebody reported and no officer has looked at; who did is not told."""

    id: int
    code: str
    place: str


@dataclass(frozen=True, slots=True)
class HouseOpened:
    id: int
    code: str
    address: str
    residents: tuple[Resident, ...] = ()
    gear: tuple[Gear, ...] = ()
    reported: tuple[Reported, ...] = ()
    resting: int = 0
    """How many live there whose data only rest: counted, not listed."""


@dataclass(frozen=True, slots=True)
class HouseToVisit(Fact[HouseOpened | None]):
    """The house of a plate; None where it is unknown, revoked or of another officer's areas."""

    code: str


@dataclass(frozen=True, slots=True)
class GoneMeanwhile(Fact[tuple[Resident, ...]]):
    """Of these stays of the plate's house those that are known, though they are not current any more."""

    code: str
    stays: tuple[int, ...]
