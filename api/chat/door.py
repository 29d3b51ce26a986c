"""What the pages need from the conversation behind them: one small protocol, owned here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from registry.my_data import Held

Reply = dict[str, Any]
"""`{"messages": [message, …], "talk": {"flow", "at"} | None}`, as `POST /chat/turns` answers it."""


class TurnConflict(Exception):
    """This turn id was already used with other content; the page shows where the conversation is."""


class NotHeard(Exception):
    """Nothing was heard just now; the same turn may be sent again in a moment."""


class TooManyPhotos(Exception):
    """This visitor has sent as many pictures as one may today."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whoever holds the cookie; `fresh` when `token` was made just now and must be handed out."""

    token: str
    contact_id: int
    fresh: bool
    lang: str


@dataclass(frozen=True, slots=True)
class HouseCard:
    """All a plate may tell (decision 11): the address, its town or village line, the responsible offices."""

    code: str
    address: str
    place: str
    police: str
    office: str


@dataclass(frozen=True, slots=True)
class ReceiptCard:
    """All a receipt may tell: its number, a masked name, the state and first filing date, a certificate's number."""

    number: str
    name: str
    state: str
    filed: date
    certificate: str = ""
    kind: str = "residence"


@dataclass(frozen=True, slots=True)
class LessonCard:
    """All a lesson's certificate may tell: a masked name ('' for a chat nobody is tied to), what was learnt and when."""

    number: str
    name: str
    title: str
    edition: str
    learnt: date
    until: date
    right: int
    asked: int
    valid: bool


@dataclass(frozen=True, slots=True)
class LinkCard:
    """A live one-time link: the consecutive sensitive questions, as wire messages (`key` is a question's name)."""

    lang: str
    questions: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class LinkResult:
    """`errors` maps a question's name to a sentence; empty means accepted and the link is spent.

    `back` is the chat to return to (an https address), if it has one.
    """

    errors: Mapping[str, str] = field(default_factory=dict)
    back: str | None = None


class ChatDoor(Protocol):
    async def visitor(self, token: str | None) -> Visitor:
        """The holder of this cookie; a new one for None or a token nobody knows."""

    async def turn(self, visitor: Visitor, body: dict[str, Any]) -> Reply:
        """Hear one message (`POST /chat/turns`); the same id gives the same reply.

        Raises TurnConflict, NotHeard.
        """

    async def latest(self, visitor: Visitor) -> Reply | None:
        """The last reply given to this visitor."""

    async def house(self, code: str) -> HouseCard | None:
        """None for an unknown and for a revoked code alike."""

    async def invitation(self, token: str) -> HouseCard | None:
        """The house an open invitation leads to; None when it is unknown, used or expired."""

    async def receipt(self, code: str) -> ReceiptCard | None: ...

    async def lesson(self, number: str) -> LessonCard | None:
        """The certificate of a lesson taken; its title as it was read then."""

    async def my_data(self, token: str) -> tuple[str, Held] | None:
        """All that is held about whoever's page this is, with their language; None when unknown or over."""

    async def link(self, token: str) -> LinkCard | None:
        """Looks, never consumes; None when unknown, spent or expired."""

    async def answer_link(self, token: str, answers: dict[str, str]) -> LinkResult | LinkCard | None:
        """Consumes the link when every answer reads; None when it was gone already, a card when more is asked."""

    async def keep_file(self, visitor: Visitor, name: str, content: bytes) -> str:
        """Seal an upload away and give its id. Raises ValueError for what is no picture, TooManyPhotos."""

    async def today(self) -> tuple[date, bool]:
        """The civil date, and whether it is a demo's."""
