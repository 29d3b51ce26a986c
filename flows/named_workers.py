"""What an employer knows of somebody who named it as their employer, and how it says that they do not work there."""

from dataclasses import dataclass
from datetime import date

from flows.engine import Deed, Fact


@dataclass(frozen=True, slots=True)
class NamedWorkerSeen:
    """Somebody said, on a day, that they work for an organisation of the speaker's; the surname is all it sees."""

    id: int
    surname: str
    said_on: date


@dataclass(frozen=True, slots=True)
class NamedWorker(Fact[NamedWorkerSeen | None]):
    """An employment that somebody else than the employer told of, as long as it is not reported; else None."""

    employment_id: int


@dataclass(frozen=True, slots=True)
class DenyWorker(Deed[date | None]):
    """They do not work there: an officer looks, by the day that is given; whom an `agency` sent needs no look.

    Refused: not-a-member, answered-already.
    """

    employment_id: int
    agency: bool = False
