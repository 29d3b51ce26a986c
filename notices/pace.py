"""How fast an account may send: so many messages in any second, and one chat not again before its time."""

from bisect import bisect_left, bisect_right, insort
from collections import deque
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

MARGIN: Final = 0.005
"""Seconds kept between us and a limit, for clocks that differ."""
SPREAD: Final = 0.6
"""What may go out in a second is spread over this much of it: messages that set out together arrive at odds."""
SLACK: Final = 0.02
"""Seconds by which even the fastest message seen may have been slower than the next."""
NEVER: Final = float("-inf")


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
    """When the next message may set out. Time is a parameter: seconds of any clock that never goes back.

    The service counts arrivals. A message that took longer than the fastest may have arrived so much later, so it counts
    from there (`done`): no second sees more of them than the limits say, however they travelled.
    """

    limits: Limits
    _last: list[float] = field(default_factory=list)
    _chats: dict[int, float] = field(default_factory=dict)
    _order: deque[tuple[float, int]] = field(default_factory=deque)
    _set_out: float = NEVER
    _fastest: float = float("inf")
    _timed: int = 0

    def room(self, now: float, by: float) -> int:
        """How many messages may set out from `now` until `by`."""
        counting = len(self._last) - bisect_right(self._last, by - 1.0 - self.limits.margin)
        first = max(now, self._set_out + self._gap)
        in_turn = int((by - first) / self._gap + 1e-6) + 1 if first <= by else 0
        return max(0, min(self.limits.per_second - counting, in_turn))

    def next(self, now: float) -> float:
        """The first moment from `now` on at which the account may send."""
        moment = max(now, self._set_out + self._gap)
        if len(self._last) < self.limits.per_second:
            return moment
        return max(moment, self._last[-self.limits.per_second] + 1.0 + self.limits.margin)

    @property
    def _gap(self) -> float:
        return SPREAD / self.limits.per_second

    def take(self, chat: int, now: float) -> float:
        """Gives a message its moment, from `now` on, and counts it."""
        at = max(self.next(now), self.free_at(chat))
        self._set_out = max(self._set_out, at)
        insort(self._last, at)
        del self._last[: -self.limits.per_second]
        self._note(chat, at)
        self._forget(now)
        return at

    def done(self, chat: int, at: float, took: float) -> None:
        """A message that set out at `at` came back after `took` seconds: it counts from when it arrived at the latest."""
        self._timed += 1
        self._fastest = min(self._fastest, took)
        usual = max(0.0, self._fastest - SLACK) if self._timed > self.limits.per_second else 0.0
        late = took - usual
        place = bisect_left(self._last, at)
        if place < len(self._last) and self._last[place] == at:
            del self._last[place]
            insort(self._last, at + late)
        if self._chats.get(chat) == at:
            self._note(chat, at + late)

    def free_at(self, chat: int) -> float:
        """When this chat may be written to again."""
        last = self._chats.get(chat)
        return NEVER if last is None else last + self.limits.chat_seconds + self.limits.margin

    def resting(self, now: float) -> Collection[int]:
        """The chats that may not be written to yet."""
        self._forget(now)
        return [chat for chat in self._chats if self.free_at(chat) > now]

    def _note(self, chat: int, at: float) -> None:
        if self.limits.chat_seconds:
            self._chats[chat] = at
            self._order.append((at, chat))

    def _forget(self, now: float) -> None:
        while self._order and self._order[0][0] + self.limits.chat_seconds + self.limits.margin <= now:
            at, chat = self._order.popleft()
            if self._chats.get(chat) == at:
                del self._chats[chat]
