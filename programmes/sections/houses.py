"""Houses: their kinds and sizes, what they must have, when they are group rentals."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from programmes.fields import Holder
from programmes.rules import Condition
from programmes.sections.base import Sourced, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Word):
    """A paper that a house, an office or an organisation has to have (rules, a plan, a list, a contract).

    `holders`: of an organisation's, the kinds that have it; `titles` say by language what it is called.
    """

    of: Literal["house", "area", "organisation"]
    holders: tuple[Holder, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Board(Word):
    """A sign to hang: for a compound, a building, a house's door, or inside it."""

    of: Literal["compound", "building", "house", "inside"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlClass(Sourced):
    """分类管控. `visit_days`: how long after a visit the next is due (None: not said)."""

    name: Literal["trusted", "watched", "strict", "no_rent"]
    title: str
    visit_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch(Word):
    """One way in which a house is a group rental: all its conditions hold. Unknown is neither yes nor no."""

    when: tuple[Condition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier(Word):
    """Houses of a size: every condition of `when` holds and, if there are any, one of `any_of`."""

    when: tuple[Condition, ...] = ()
    any_of: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement(Word):
    """What houses of a tier must have ('' : every house that is let): met when all of `met` hold.

    With a day `by` it is also a duty of `holder`'s until then. `titles` say by language, in plain words, what the house
    must have, as landlords read it.
    """

    tier: str = ""
    met: tuple[Condition, ...]
    by: date | None = None
    holder: Literal["landlord", "office"] = "landlord"
    law: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EquipmentList(Word):
    """A list of devices or gear that belongs together, by names of `device` rows."""

    devices: tuple[str, ...]
