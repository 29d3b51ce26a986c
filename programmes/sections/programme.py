"""The programme as a whole: its phases, who leads, whose systems it touches."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from programmes.sections.base import Level, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase(Word):
    """A stage of the programme, both days included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Department(Word):
    """An office that leads, takes part or receives a hazard; `level` is where it sits."""

    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead(Word):
    """Which department leads a piece of the work and which take part."""

    lead: str
    joined_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class System(Word):
    """Somebody else's system: we export to it, link to it, or keep its number."""

    use: Literal["export", "link", "reference"]
