"""Sends what is due: one sender an account, at its pace; nothing is sent twice on purpose, nothing is lost."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Final, Protocol

import structlog

from notices import broadcast, leases, outbox, render
from notices.fallback import CHANNEL
from notices.lead import AWAY, Lead, leading, pause
from notices.leases import AFTERGLOW_SECONDS, LEASE_SECONDS, OPTED_OUT, Claimed
from notices.outcomes import (
    Away,
    Back,
    Doubtful,
    Gone,
    Hold,
    Outcome,
    Rejected,
    Sent,
    Shut,
    Unwanted,
    settled,
)
from notices.pace import Limits, Pace
from notices.quiet import NEVER, Quiet, everywhere, hours
from registry.database import Database
from registry.vault import Vault

log = structlog.get_logger()

POLL_SECONDS: Final = 1.0
AHEAD_SECONDS: Final = 0.2
"""How long before its moment a notice is claimed: what is claimed when we are killed is doubtful, so not long; but a
database that takes its time must not cost the account its turn, which never comes again."""
CLAIM_SECONDS: Final = 0.1
"""Between two claims while the pace leaves no room: everything until then is claimed already."""
LOOK_SECONDS: Final = 0.05
"""Between two claims while chats rest: something may wait for just these."""
GATHER_SECONDS: Final = 0.05
"""Outcomes are written together: those of so many seconds, or of half of what may be under way."""
RECOVER_SECONDS: Final = 1.0
DEFER_SECONDS: Final = 10.0
"""Between two looks for what waits where it is quiet, once there was none: a look reads all that is due (76 ms for 300 000)."""
HOURS_SECONDS: Final = 60.0
"""How long it takes at most until other quiet hours are kept, after a programme was applied."""
GIVE_UP_SECONDS: Final = LEASE_SECONDS - 5.0
STOP_SECONDS: Final = 8.0
LONGEST_AWAY: Final = 30.0
LONGEST_HOLD: Final = 7 * 86_400.0
"""A service that asks for more says something else: no number from outside may stop an account for ever."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """One notice in words. `turn` is what a reply's buttons carry, `in_reply_to` the outside id of what it answers.

    `asking`: a question is open in that chat, and what is typed there answers it.
    """

    address: str
    lang: str
    messages: Sequence[Mapping[str, Any]]
    turn: int = 0
    in_reply_to: str = ""
    values: Mapping[str, object] = field(default_factory=dict, repr=False)
    kind: str = ""
    asking: bool = False


class Channel(Protocol):
    """A way to reach people: what it may send when, what goes out for a notice one by one, and the sending."""

    @property
    def limits(self) -> Limits: ...

    def parts(self, to: Addressed) -> Sequence[Any]: ...

    async def send(self, part: Any) -> Outcome: ...


class Sender:
    """Sends for one account while it leads it. `level` is what may travel there.

    `quiet` are the hours kept where no programme has its own.
    """

    def __init__(
        self,
        db: Database,
        vault: Vault,
        account: str,
        channel: Channel,
        *,
        level: str = render.EVERYTHING,
        quiet: Quiet = NEVER,
    ) -> None:
        self.db, self.vault, self.account, self.channel = db, vault, account, channel
        self.level, self.quiet = level, quiet
        self.pace = Pace(channel.limits)
        self._stop = asyncio.Event()
        self._lost = asyncio.Event()
        self._stir = asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()
        self._done: list[tuple[Claimed, Outcome]] = []
        self._broadcast: dict[int, render.Wire] = {}
        self._more = self._rested = False
        self._held_until = 0.0
        self._times_away = 0
        self._recover_at = self._hours_at = self._defer_at = 0.0
        self._hours = everywhere(quiet)

    def wake(self) -> None:
        """Something may have become due."""
        self._stir.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set (or this is cancelled): then what is under way is finished within 8 s."""
        self._stop = stop
        stopping = asyncio.create_task(self._stir_at_stop())
        try:
            await leading(self.db, f"send:{self.account}", stop, self._work)
        finally:
            stopping.cancel()

    async def _stir_at_stop(self) -> None:
        await self._stop.wait()
        self._stir.set()

    async def _work(self, held: Lead) -> None:
        self._lost = held.lost
        held.line.add_termination_listener(lambda _line: self._stir.set())
        await held.line.add_listener(CHANNEL, self._told)
        async with self.db.begin() as conn:
            self._held_until = monotonic() + await leases.open_account(conn, self.account, self.level)
        self._recover_at = self._hours_at = self._defer_at = 0.0
        outbox.SENT_HERE.add(self.account)
        try:
            while not self._closed:
                await self._beat()
                await self._rest()
        finally:
            outbox.SENT_HERE.discard(self.account)
            await self._finish()

    @property
    def _closed(self) -> bool:
        return self._stop.is_set() or self._lost.is_set()

    def _told(self, _line: object, _pid: int, _channel: str, account: object) -> None:
        if account in ("", self.account):
            self._stir.set()

    # -- a beat: write outcomes, claim, set out -------------------------------------------------------------------------

    async def _beat(self) -> None:
        now = monotonic()
        room = self._room(now)
        recover = now >= self._recover_at
        if not (room or self._done or recover):
            return
        done, self._done = self._done, []
        claimed: list[Claimed] = []
        try:
            async with self.db.begin() as conn:
                await self._write(conn, done)
                if recover:
                    await self._look_after(conn, now)
                if room:
                    resting = self.pace.resting(now)
                    claimed = await leases.claim(conn, self.account, room, resting=resting, quiet=self._hours)
                    self._rested = bool(resting or claimed)
                    self._broadcast = await broadcast.wires(conn, claimed, self.level)
        except BaseException:
            self._done = done + self._done
            raise
        if recover:
            self._recover_at = now + RECOVER_SECONDS
        self._more = len(claimed) == room if room else self._more
        for one in claimed:
            self._set_out(one)

    @property
    def _half(self) -> int:
        return self.channel.limits.at_once // 2

    async def _look_after(self, conn: Any, now: float) -> None:
        """What a dead sender left, and what waits where it is quiet."""
        if now >= self._hours_at:
            self._hours = await hours(conn, self.quiet)
            self._hours_at = now + HOURS_SECONDS
        await leases.recover(conn, self.account)
        if now >= self._defer_at:
            found = await leases.defer(conn, self.account, self._hours)
            self._defer_at = now + (RECOVER_SECONDS if found else DEFER_SECONDS)

    def _room(self, now: float) -> int:
        if self._closed or now < self._held_until:
            return 0
        at_once = self.channel.limits.at_once - len(self._under_way)
        return max(0, min(at_once, self.pace.room(now, now + AHEAD_SECONDS)))

    async def _write(self, conn: Any, done: Sequence[tuple[Claimed, Outcome]]) -> None:
        await leases.settle(conn, [settled(claimed, outcome) for claimed, outcome in done])
        gone = {c.contact_id: o.reason for c, o in done if isinstance(o, Gone) and c.contact_id is not None}
        await leases.gone(conn, gone)
        if any(isinstance(outcome, Hold) for _, outcome in done):
            await leases.hold(conn, self.account, self._held_until - monotonic())
        for reason in {outcome.reason for _, outcome in done if isinstance(outcome, Shut)}:
            await leases.shut(conn, self.account, reason)

    async def _rest(self) -> None:
        """Until something may be done: a moment of the pace comes, outcomes gathered, or somebody woke us."""
        await pause(self._stir, self._idle(monotonic()))
        self._stir.clear()

    def _idle(self, now: float) -> float:
        if now < self._held_until:
            return min(POLL_SECONDS, self._held_until - now)
        if self._more:
            full = len(self._under_way) > self._half
            early = self.pace.next(now) - AHEAD_SECONDS - now
            return POLL_SECONDS if full else max(early, CLAIM_SECONDS) if early > 0 else 0.001
        return LOOK_SECONDS if self._rested else POLL_SECONDS

    # -- one notice -------------------------------------------------------------------------------------------------------

    def _set_out(self, claimed: Claimed) -> None:
        if claimed.unreachable is not None:
            unwanted = claimed.unreachable == OPTED_OUT
            self._done.append((claimed, Unwanted(OPTED_OUT) if unwanted else Rejected("unreachable")))
            return
        try:
            to = self._addressed(claimed)
            parts = self.channel.parts(to)
        except Exception as fault:
            log.error("notice_unrenderable", notice=claimed.id, key=claimed.key, cause=type(fault).__name__)
            self._done.append((claimed, Rejected("unrenderable")))
            return
        chat = claimed.contact_id if claimed.contact_id is not None else -claimed.id
        at = self.pace.take(chat, monotonic())
        task = asyncio.create_task(self._deliver(claimed, parts, chat, at))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    def _addressed(self, claimed: Claimed) -> Addressed:
        if claimed.key == "reply":
            turn, messages = outbox.opened_reply(self.vault, claimed.content, claimed.cause, claimed.reader)
            in_reply_to = claimed.cause.removeprefix(f"reply:{self.account}:")
            lang = claimed.lang or render.DEFAULT_LANG
            return Addressed(claimed.address or "", lang, messages, turn, in_reply_to, kind=claimed.kind)
        if claimed.key == broadcast.KEY:
            lang, told = claimed.lang or render.DEFAULT_LANG, [self._broadcast[claimed.id]]
            return Addressed(claimed.address or "", lang, told, kind=claimed.kind, asking=claimed.asking)
        content = outbox.opened(self.vault, claimed.content, claimed.cause, claimed.reader)
        lang = content.lang or claimed.lang or render.DEFAULT_LANG
        message = render.worded(claimed.flow, claimed.key, content, lang, self.level)
        return Addressed(
            content.phone or claimed.address or "",
            lang,
            [message],
            values=content.values,
            kind=claimed.kind,
            asking=claimed.asking,
        )

    async def _deliver(self, claimed: Claimed, parts: Sequence[Any], chat: int, at: float) -> None:
        try:
            async with asyncio.timeout(GIVE_UP_SECONDS):
                outcome = await self._send(parts, chat, at)
        except TimeoutError:
            outcome = Doubtful("time-out")
        except Exception as fault:
            log.error("sending_failed", notice=claimed.id, account=self.account, cause=type(fault).__name__)
            outcome = Doubtful("fault")
        self._learn(outcome)
        self._done.append((claimed, outcome))
        if len(self._done) >= self._half:
            self._stir.set()
        elif len(self._done) == 1:
            asyncio.get_running_loop().call_later(GATHER_SECONDS, self._stir.set)

    async def _send(self, parts: Sequence[Any], chat: int, at: float) -> Outcome:
        outside_id, charged = None, 0
        for number, part in enumerate(parts):
            if number:
                at = self.pace.take(chat, monotonic())
            if (early := at - monotonic()) > 0:
                await asyncio.sleep(early)
            if self._closed or monotonic() < self._held_until:
                return Doubtful("cut-short") if number else Back()
            outcome = await self.channel.send(part)
            self.pace.done(chat, at, monotonic() - at)
            if not isinstance(outcome, Sent):
                return Doubtful("cut-short") if number else outcome
            outside_id, charged = outside_id or outcome.outside_id, charged + outcome.parts
        return Sent(outside_id, charged)

    def _learn(self, outcome: Outcome) -> None:
        """What an outcome means for all others, at once."""
        now = monotonic()
        match outcome:
            case Sent():
                self._times_away = 0
            case Hold(seconds):
                log.warning("account_held", account=self.account, seconds=seconds)
                self._held_until = max(self._held_until, now + min(seconds, LONGEST_HOLD))
            case Away(reason) if now >= self._held_until:
                self._held_until = now + min(LONGEST_AWAY, 2.0**self._times_away)
                self._times_away = min(self._times_away + 1, 10)
                log.warning("service_away", account=self.account, cause=reason, times=self._times_away)
            case Shut(reason):
                log.error("account_paused", account=self.account, reason=reason)
                self._held_until = max(self._held_until, now + POLL_SECONDS)

    async def _finish(self) -> None:
        """Lets what is under way come to its end and writes it; whoever leads next cannot be confused by it."""
        if self._under_way:
            _, left = await asyncio.wait(self._under_way, timeout=STOP_SECONDS)
            for task in left:
                task.cancel()
        done, self._done = self._done, []
        try:
            async with self.db.begin() as conn:
                await self._write(conn, done)
                if self._lost.is_set():
                    await leases.hold(conn, self.account, AFTERGLOW_SECONDS)
        except AWAY as fault:
            log.warning("outcomes_not_written", count=len(done), cause=type(fault).__name__)
            self._done = done + self._done
