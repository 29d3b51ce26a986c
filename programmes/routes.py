"""Where a hazard goes: the departments of its kind's way, or of another way for who found it or where it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from programmes.pack import Pack
from programmes.sections import Department, HazardRule


@dataclass(frozen=True, slots=True)
class Way:
    """One department or two in order, for hazards of these kinds; '' is whoever found it, wherever it is."""

    codes: tuple[str, ...]
    steps: tuple[str, ...]
    found_by: str = ""
    place: str = ""


def ways(pack: Pack) -> Iterator[Way]:
    """The pack's ways; the first that fits a hazard wins, so those that narrow come first."""
    for route in pack.routes:
        yield Way(route.hazards, route.steps, route.found_by, route.place)
    for hazard in pack.hazards:
        yield Way((hazard.code,), hazard.route)


def kind(pack: Pack, code: str) -> HazardRule | None:
    return next((hazard for hazard in pack.hazards if hazard.code == code), None)


def department(pack: Pack, name: str) -> Department | None:
    return next((one for one in pack.departments if one.name == name), None)
