"""What sections have in common."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

UNVERIFIED: Final = "unverified"
"""The `source` of what no document at hand says: somebody has to confirm it before it is used in earnest."""

Level = Literal["city", "town", "village", "grid"]
Period = Literal["week", "month", "quarter", "year"]
Role = Literal["tenant", "landlord", "property_manager"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """Whatever a pack says, it says where it has it from and, in `demands`, which of the documents' demands that meets."""

    source: str
    note: str = ""
    demands: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Word(Sourced):
    """A word of the pack's own lists: a house type, a mark on houses or areas, a device, a kind of visit or event.

    `titles` say it by language, as those say it who live there; sheets of translations add to them.
    """

    name: str
    title: str
    titles: Mapping[str, str] = field(default_factory=dict, hash=False, repr=False)
