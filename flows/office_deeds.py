"""What an officer's chat may change; each is re-checked against the officer's role and areas."""

from dataclasses import dataclass

from flows.engine import Deed, Tying


@dataclass(frozen=True, slots=True)
class BecomeOfficer(Tying[str]):
    """A one-time code makes this chat the officer's; gives their name. Refused: wrong-code, too-many-tries."""

    code: str


@dataclass(frozen=True, slots=True)
class LeaveOffice(Tying[None]):
    """This chat is no officer's any more."""


@dataclass(frozen=True, slots=True)
class SeeTo(Deed[None]):
    """Somebody called, came or looked: a request for help waits no longer. Refused: not-your-area, done-already."""

    request_id: int


@dataclass(frozen=True, slots=True)
class CallBack(Deed[str]):
    """The phone that a request left, for whose role may see it; the look is kept in the audit. Refused: not-your-area."""

    request_id: int
