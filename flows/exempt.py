"""Who need not declare, and a count of such answers in which nobody can be found again (decision 7)."""

from dataclasses import dataclass

from flows.engine import Deed


@dataclass(frozen=True, slots=True)
class NoteExempt(Deed[None]):
    """Somebody was told that nothing needs declaring. `reason`: local, hotel, hospital, school or short-visit.

    Kept are the reason, the day and the area of `house_code` or `area_id`: no chat, name, room or house.
    """

    reason: str
    house_code: str
    area_id: int | None
