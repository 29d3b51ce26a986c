"""A declaration as an officer judges it in a chat: masked, with what others say beside it."""

from dataclasses import dataclass
from datetime import date

from flows.engine import Fact


@dataclass(frozen=True, slots=True)
class Other:
    """What somebody else says of the stay: `source` tenant, landlord or register, `said` as they said it; '' or None: nothing.

    `day` is of what is declared: of moving in, or of a leaving.
    """

    source: str
    said: str
    at: date
    room: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class CaseSeen:
    """`name` and `number` are masked, and '' where the role or the chat's level does not carry them.

    `document` is the paper named, `numbered` whether a number of it was given (its form and check digit are right then);
    `assurance` of the stay: claimed, confirmed, seen, registered; '' where there is no stay yet.

    `day` is that of moving in, of a leaving that of moving out; `by` who reported or declared: myself, landlord, operator, …

    `flags` as on the declaration; `ask_landlord`: the tenant lets the landlord check, and there is one.
    """

    id: int
    receipt: str
    kind: str
    filed_on: date
    place: str
    room: str
    day: str
    name: str
    number: str
    flags: tuple[str, ...] = ()
    others: tuple[Other, ...] = ()
    corrects: bool = False
    ask_landlord: bool = False
    document: str = ""
    numbered: bool = False
    assurance: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class CaseToDecide(Fact[CaseSeen | None]):
    """A declaration of the officer's areas that waits: this one, or else the oldest after `after`."""

    declaration_id: int = 0
    after: int = 0


@dataclass(frozen=True, slots=True)
class CasesSeen:
    """A page of what waits, the oldest first, and how many there are from there on."""

    cases: tuple[CaseSeen, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class CasesToDecide(Fact[CasesSeen]):
    """What waits in the officer's areas after the declaration `after`, at most six."""

    after: int = 0
