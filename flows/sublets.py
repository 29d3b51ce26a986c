"""What owners of houses know of those who say that they sublet them, and what they answer."""

from dataclasses import dataclass, field
from datetime import date

from flows.engine import Deed, Fact


@dataclass(frozen=True, slots=True)
class SubletSeen:
    """Somebody sublets a house, as they say: `state` asked, or given on `on_day`. `rooms` None where they said none.

    `code`: of the plate at its door."""

    id: int
    house_id: int
    address: str
    surname: str
    rooms: int | None
    state: str
    on_day: date
    code: str = field(default="")


@dataclass(frozen=True, slots=True)
class Sublets(Fact[tuple[SubletSeen, ...]]):
    """Of a house that the speaker owns: who asks for consent and who has it; () if it is not theirs."""

    house_id: int


@dataclass(frozen=True, slots=True)
class AnswerSublet(Deed[None]):
    """The owner's `answer`: given, refused, or withdrawn later; `words`: the statement as it was read.

    Nothing ends by a no: who sublets is told, and an officer talks to both. Refused: not-yours, answered-already.
    """

    consent_id: int
    answer: str
    words: str = ""
