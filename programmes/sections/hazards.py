"""Hazards (隐患): their kinds, where they go, how they are enforced."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from programmes.sections.base import Sourced, Word

Family = Literal[
    "fire", "electrical", "gas", "housing", "land", "public-order", "market", "dispute", "school"
]


PlaceKind = Literal["training", "charging", "gear", "desk"]
"""What a place near where people live is for: free lessons, charging e-bikes, fire gear, an office's window."""

PLACE_KINDS: Final[tuple[PlaceKind, ...]] = get_args(PlaceKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class HazardRule(Sourced):
    """A kind of hazard (隐患): its family and the departments it goes to, at most two, in order.

    `titles` say it by language as residents would; `helped_by` is a kind of place that whoever did it may use instead.
    `empties`: where it is serious, an officer has the house emptied at once.
    """

    code: str
    title: str
    family: Family
    route: tuple[str, ...]
    priority: bool = False
    helped_by: Literal["", "training", "charging", "gear", "desk"] = ""
    empties: bool = False
    titles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Route(Sourced):
    """Another way for some hazards: by who found them or where; the first that fits wins over the hazard's own."""

    name: str
    hazards: tuple[str, ...]
    found_by: str = ""
    place: str = ""
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade(Word):
    """A step of enforcement, mildest first; `by` is who may take it, `paper` that a paper is needed besides."""

    by: Literal["officer", "department", "department-and-second"]
    paper: bool = False
    law: str = ""
