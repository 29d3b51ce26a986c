"""How fast an account may send: so many messages in any second, and one chat not again before its time."""

from bisect import bisect_right, insort
from collections import deque
from collections.abc import Collection
from dataclasses import dataclass, field

MARGIN = 0.012
"""Seconds kept between us and a limit: two messages may come closer together on their way than they set out."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a channel's service allows: `per_second` messages in any second, `chat_seconds` between two to one chat.

    `at_once` requests may be under way at a time.
    """

    per_second: int
    chat_seconds: float = 0.0
    at_once: int = 64
    margin: float = MARGIN


@dataclass(slots=True)
class Pace:
    """When the next message may set out. Time is a parameter: seconds of any clock that never goes back."""

    limits: Limits
    _last: list[float] = field(default_factory=list)
    _chats: dict[int, float] = field(default_factory=dict)
    _order: deque[tuple[float, int]] = field(default_factory=deque)

    def room(self, by: float) -> int:
        """How many messages may set out until then, if none sets out before."""
        counting = len(self._last) - bisect_right(self._last, by - 1.0 - self.limits.margin)
        return self.limits.per_second - counting

    def next(self, now: float) -> float:
        """The first moment from `now` on at which the account may send."""
        if len(self._last) < self.limits.per_second:
            return now
        return max(now, self._last[-self.limits.per_second] + 1.0 + self.limits.margin)

    def take(self, chat: int, now: float) -> float:
        """Gives a message its moment, from `now` on, and counts it. Never two closer together than the limits say."""
        at = max(self.next(now), self.free_at(chat))
        insort(self._last, at)
        del self._last[: -self.limits.per_second]
        if self.limits.chat_seconds:
            self._chats[chat] = at
            self._order.append((at, chat))
        self._forget(now)
        return at

    def free_at(self, chat: int) -> float:
        """When this chat may be written to again."""
        last = self._chats.get(chat)
        return float("-inf") if last is None else last + self.limits.chat_seconds + self.limits.margin

    def resting(self, now: float) -> Collection[int]:
        """The chats that may not be written to yet."""
        self._forget(now)
        return [chat for chat in self._chats if self.free_at(chat) > now]

    def _forget(self, now: float) -> None:
        while self._order and self._order[0][0] + self.limits.chat_seconds + self.limits.margin <= now:
            at, chat = self._order.popleft()
            if self._chats.get(chat) == at:
                del self._chats[chat]
