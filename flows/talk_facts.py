"""What a chat may know of its talk with the grid worker, and an officer of the talks that wait."""

from dataclasses import dataclass
from datetime import date

from flows.engine import Fact


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said; `mine`: by an officer. Numbers in a person's words are covered; `photo`: instead of words."""

    mine: bool
    words: str
    at: date
    photo: bool = False


@dataclass(frozen=True, slots=True)
class ThreadSeen:
    """A talk: `place` is the house it is about, `waiting` since when nobody answered (None: answered)."""

    id: int
    place: str
    waiting: date | None
    unread: int
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class WaitingThreads(Fact[tuple[ThreadSeen, ...]]):
    """Open talks of the officer's areas, who waits longest first, at most thirty; without what was said."""


@dataclass(frozen=True, slots=True)
class ThreadToAnswer(Fact[ThreadSeen | None]):
    """One open talk of the officer's areas with the last things said."""

    thread_id: int
