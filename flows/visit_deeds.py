"""What an officer keeps of a visit."""

from dataclasses import dataclass
from datetime import date

from flows.engine import Deed


@dataclass(frozen=True, slots=True)
class HazardFound:
    """A hazard that the officer saw; `file_id` is a photo of this chat's, '' without one."""

    code: str
    place: str
    file_id: str


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody there who is not on record: surname and room, as a fact of this day."""

    surname: str
    room: str


@dataclass(frozen=True, slots=True)
class RecordVisit(Deed[int]):
    """A visit as it was; gives how many residents are still to declare.

    `outcome`: met, no-one, refused, language, no-documents. `present`: stays whose person the officer met. `excepted`:
    undeclared stays with the reason why each may wait until `next_on`. `looked`: reported hazards with found or
    unfounded. `gear`: devices seen, those of `broken` not working. `plate`: fine, missing, elsewhere, fake or ''.
    Refused: not-officer, not-your-area, undeclared-left.
    """

    house_id: int
    kind: str
    outcome: str
    head_count: int | None
    present: tuple[int, ...]
    excepted: tuple[tuple[int, str], ...]
    newcomers: tuple[Newcomer, ...]
    looked: tuple[tuple[int, str], ...]
    hazards: tuple[HazardFound, ...]
    gear: tuple[int, ...]
    broken: tuple[int, ...]
    plate: str
    where: tuple[float, float] | None
    next_on: date | None
