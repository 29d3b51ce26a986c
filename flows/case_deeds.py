"""What an officer decides about a declaration in a chat, by the same rules as through the API."""

from dataclasses import dataclass

from flows.engine import Deed


@dataclass(frozen=True, slots=True)
class AcceptCase(Deed[None]):
    """Taken up for handling (受理). Refused: not-officer, case-gone."""

    declaration_id: int


@dataclass(frozen=True, slots=True)
class ReturnCase(Deed[None]):
    """Sent back with words; `question` is the answer to correct, '' for none. Refused: not-officer, case-gone."""

    declaration_id: int
    reason: str
    question: str


@dataclass(frozen=True, slots=True)
class AskLandlord(Deed[None]):
    """The landlord is asked to check, once a day. Refused: not-officer, case-gone, no-landlord-to-ask."""

    declaration_id: int
