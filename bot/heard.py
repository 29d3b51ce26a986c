"""What a turn is given and gives back: the message heard, the chat with its talks, what surrounds it, the answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.messages import Message, Option
from flows.engine import FLOWS, Deed, Fact
from flows.facts import Suspended
from programmes.pack import Pack


@dataclass(frozen=True, slots=True)
class Heard:
    """One message as a channel received it. Exactly one of text, choice, file, start, unreadable is set.

    `outside_id` makes it idempotent; `at` (or `turn`, the count a button carries) names the question answered;
    `body` is compared when the same id comes again; `hint` is a language guessed, `lang` one that was chosen;
    `link` is the token of the one-time page it was typed on.
    """

    account: str
    address: str
    outside_id: str
    text: str | None = None
    choice: str | None = None
    file: str | None = None
    start: str | None = None
    unreadable: str | None = None
    at: str | None = None
    turn: int | None = None
    lang: str | None = None
    hint: str | None = None
    link: str | None = None
    body: bytes = b""

    @property
    def channel(self) -> str:
        return self.account.partition(":")[0]


@dataclass(slots=True)
class TalkState:
    """A conversation under way, as stored."""

    flow: str
    subject: str
    at: str
    answers: dict[str, str]
    pack: str
    pinned_at: datetime
    active: bool = True
    id: int = 0


@dataclass(slots=True)
class Chat:
    """A contact with its talk, locked for this turn; what a turn changes is written back in one go."""

    id: int
    account: str
    address: str
    lang: str
    person_id: int | None
    opted_out: bool
    turn: int
    officer_id: int | None = None
    talk: TalkState | None = None
    saved: dict[tuple[str, str], TalkState] = field(default_factory=dict)
    ended: set[tuple[str, str]] = field(default_factory=set)

    def lay_aside(self) -> None:
        """Keep the active talk for later, unless it is a menu or nothing was answered yet."""
        talk = self.talk
        if talk is None:
            return
        key = (talk.flow, talk.subject)
        if FLOWS[talk.flow].passing or not talk.answers:
            self.ended.add(key)
            self.saved.pop(key, None)
        else:
            talk.active = False
            self.saved[key] = talk
        self.talk = None

    def end(self) -> None:
        if self.talk is not None:
            key = (self.talk.flow, self.talk.subject)
            self.ended.add(key)
            self.saved.pop(key, None)
            self.talk = None

    def forget(self) -> None:
        """The register has forgotten all talks of this chat."""
        self.ended |= self.saved.keys()
        self.saved.clear()

    def laid_aside_now(self) -> list[Suspended]:
        """Talks laid aside in this very turn: the database does not know of it yet."""
        return [Suspended(talk.id, talk.flow) for talk in self.saved.values() if talk.id and not talk.active]

    def keep(self, talk: TalkState) -> None:
        key = (talk.flow, talk.subject)
        self.talk = self.saved[key] = talk
        self.ended.discard(key)


@dataclass(frozen=True, slots=True)
class Stage:
    """What a turn takes place in: civil time, the programme, what the channel may carry, where its pages are.

    `linked`: whether this chat's people can open those pages.
    """

    now: datetime
    pack: Pack
    carries: str
    page: str
    linked: bool = True


@dataclass(frozen=True, slots=True)
class LaidAside(Fact[TalkState | None]):
    """This chat's laid-aside talk of a flow and subject; `id` alone finds it too."""

    flow: str = ""
    subject: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class LastOptions(Fact[tuple[Option, ...]]):
    """The buttons of the last reply this chat got."""


@dataclass(frozen=True, slots=True)
class OneTimeLink(Deed[str]):
    """Makes the page for the sensitive questions now open; gives its path."""

    at: str


@dataclass(frozen=True, slots=True)
class LinkDone(Deed[None]):
    """All sensitive questions of a one-time page are answered."""

    token: str


@dataclass(slots=True)
class Answer:
    """What a turn answers; `pushed` is False while a one-time page still asks (the chat itself waits)."""

    messages: list[Message]
    talk: tuple[str, str] | None
    pushed: bool = True


@dataclass(frozen=True, slots=True)
class Doing(Deed[Any]):
    """A script's deed with the answers that led to it."""

    deed: Deed[Any]
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)
