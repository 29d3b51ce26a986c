"""What organisations do in their own name: the steps of a letting, the upkeep of houses they look after."""

from collections.abc import Mapping
from dataclasses import dataclass

from programmes.fields import Holder
from programmes.sections.base import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class LettingStep(Word):
    """A step of a letting, in the order of the rows; `titles` say by language what is done."""

    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep(Word):
    """Something to be done at a house and reported: kept as an `event`, as a `paper` with its term, or on `devices`.

    `holders`: kinds of organisations that report it; `titles` say by language what is done. `plate`: by going round and
    scanning the plates.
    """

    titles: Mapping[str, str]
    holders: tuple[Holder, ...]
    event: str = ""
    paper: str = ""
    devices: tuple[str, ...] = ()
    plate: bool = False
