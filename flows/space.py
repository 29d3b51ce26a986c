"""Whether a room holds more people than it has beds or space for: a plain hint, never a bar to reporting anybody."""

# Demands: 001-84

from dataclasses import dataclass

from flows.engine import Fact, say
from programmes.pack import Pack

PER_PERSON = "house.area_per_person"


@dataclass(frozen=True, slots=True)
class Space:
    """A room as the register has it: `area` in square metres; `people` are those who live there now.

    Only whoever acts for the house learns of `people`; it is 0 for everybody else.
    """

    beds: int | None = None
    area: float | None = None
    people: int = 0


@dataclass(frozen=True, slots=True)
class SpaceIn(Fact[Space]):
    """All unknown where the house has no such room on record."""

    house_code: str
    room: str


def least_area(pack: Pack) -> float | None:
    """Square metres a person, of what the pack asks of houses the least; None where it asks nothing of the kind."""
    asked = [
        float(condition.value)
        for requirement in pack.requirements
        for condition in requirement.met
        if condition.field == PER_PERSON and condition.op == ">=" and isinstance(condition.value, int | float)
    ]
    return min(asked, default=None)


def too_many(pack: Pack, space: Space, people: int) -> str:
    """`beds` or `area` where these people are more than the room has beds, or space by the pack's number; else ''."""
    if space.beds is not None and people > space.beds:
        return "beds"
    least = least_area(pack)
    return "area" if least and space.area is not None and space.area < people * least else ""


async def hint(pack: Pack, space: Space, room: str, people: int) -> None:
    """Says so after the receipt, with the numbers; an officer sees it too (the flag `crowded`)."""
    why = too_many(pack, space, people)
    if why == "beds":
        await say("crowded-beds", room=room, people=people, beds=space.beds)
    elif why == "area":
        await say(
            "crowded-area", room=room, people=people, area=f"{space.area:g}", least=f"{least_area(pack):g}"
        )
