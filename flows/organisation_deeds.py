"""What those who act for an organisation may change."""

from dataclasses import dataclass
from datetime import date

from flows.engine import Deed, Tying


@dataclass(frozen=True, slots=True)
class Speaks:
    """For whom a chat speaks now."""

    surname: str
    kind: str
    organisation: str


@dataclass(frozen=True, slots=True)
class ClaimOrganisation(Tying[Speaks]):
    """A claim code from the officer's paper: the chat is the member it names.

    A chat that proved before to be a person stays that person. Refused: wrong-code, too-many-tries, other-name.
    """

    code: str


@dataclass(frozen=True, slots=True)
class AskOrganisation(Deed[date]):
    """Asks that an organisation be registered; gives the day by which somebody calls. `about`: it all, for officers.

    One that is on record by its code goes to the officers where it is: they add the speaker to it. Nobody is told.
    """

    kind: str
    code: str
    place: str
    phone: str
    about: str


@dataclass(frozen=True, slots=True)
class LeaveOrganisation(Deed[None]):
    """The speaker no longer speaks for it. Refused: not-a-member."""

    organisation_id: int


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody an organisation names. `number` '' only where `document` has none; `room` and `day` as known."""

    name: str
    document: str
    number: str
    phone: str = ""
    room: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class ReportLodgers(Deed[tuple[str, ...]]):
    """Who moved into a house that the speaker's organisation looks after; the reports' numbers. Refused: not-managed."""

    house_id: int
    people: tuple[Named, ...]
    moved_in: date
    title_seen: bool = True
    """An agent's word; nobody else is asked."""


@dataclass(frozen=True, slots=True)
class Vouch(Deed[None]):
    """Who declared to live in such a house does, or does not (then an officer looks). Refused: not-managed."""

    stay_id: int
    answer: str


@dataclass(frozen=True, slots=True)
class Hire(Deed[int]):
    """Workers of one organisation began on a day, and end on one if that is agreed; how many.

    `house_id`: the dormitory that lodges them: they are reported as living there too. `named`: the employment that
    somebody else told of and that this answers, 0 for none. Refused: not-a-member, not-managed.
    """

    organisation_id: int
    people: tuple[Named, ...]
    began: date
    ended: date | None
    house_id: int | None
    named: int = 0


@dataclass(frozen=True, slots=True)
class EndJob(Deed[None]):
    """An employment ended on a day. Refused: not-a-member."""

    employment_id: int
    day: date


@dataclass(frozen=True, slots=True)
class GoOn(Deed[None]):
    """A worker stays, until a new day or until further notice. Refused: not-a-member."""

    employment_id: int
    until: date | None
