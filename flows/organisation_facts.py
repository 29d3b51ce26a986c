"""What those who act for an organisation may ask of the register."""

from dataclasses import dataclass
from datetime import date

from flows.engine import Fact
from flows.facts import HouseSeen, StaySeen


@dataclass(frozen=True, slots=True)
class OrganisationSeen:
    """`kind` as in `programmes.fields.ORGANISATIONS`."""

    id: int
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class MyOrganisations(Fact[tuple[OrganisationSeen, ...]]):
    """Those the tied person speaks for, by name."""


@dataclass(frozen=True, slots=True)
class HousesManaged(Fact[tuple[HouseSeen, ...]]):
    """The houses that an organisation of the speaker's looks after, by address; () if it is not theirs."""

    organisation_id: int


@dataclass(frozen=True, slots=True)
class StayToVouch(Fact[StaySeen | None]):
    """A current stay in a house the speaker's organisation looks after and has not passed on; else None."""

    stay_id: int


@dataclass(frozen=True, slots=True)
class StaysToVouch(Fact[tuple[StaySeen, ...]]):
    """All such stays in a house."""

    house_id: int


@dataclass(frozen=True, slots=True)
class WorkerSeen:
    """An employment that runs; `name` as the employer gave it, `ended` the last day agreed."""

    id: int
    name: str
    began: date
    ended: date | None


@dataclass(frozen=True, slots=True)
class Workers(Fact[tuple[WorkerSeen, ...]]):
    """Who works for an organisation of the speaker's, those whose last day comes first first."""

    organisation_id: int


@dataclass(frozen=True, slots=True)
class Worker(Fact[WorkerSeen | None]):
    """An employment at an organisation of the speaker's; else None."""

    employment_id: int
