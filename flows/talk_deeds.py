"""What is said between a person and the grid worker."""

from dataclasses import dataclass

from flows.engine import Deed


@dataclass(frozen=True, slots=True)
class WriteToWorker(Deed[None]):
    """Words (or else a photo of this chat's) for the grid worker of the house, or of where the person lives.

    Refused: no-photo, if the photo is not this chat's.
    """

    house_code: str
    words: str
    file_id: str = ""


@dataclass(frozen=True, slots=True)
class ReplyToPerson(Deed[None]):
    """An officer's answer; it is told through the person's own chat. Refused: not-officer, thread-closed."""

    thread_id: int
    words: str


@dataclass(frozen=True, slots=True)
class CloseThread(Deed[None]):
    """The talk is over. Refused: not-officer, thread-closed."""

    thread_id: int
