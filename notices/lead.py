"""One at a time: who holds an advisory lock on a connection of its own leads, until that connection drops."""

import asyncio
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import asyncpg
import structlog
from sqlalchemy.exc import DBAPIError, ProgrammingError

from registry.database import Database

log = structlog.get_logger()

FAMILY: Final = 7_231_062
"""First half of our advisory locks' key; the second is the hash of what is led."""
TRY_AGAIN_SECONDS: Final = 2.0
PULSE_SECONDS: Final = 5.0
KEEPALIVE: Final = """SELECT set_config('tcp_keepalives_idle', '5', false), set_config('tcp_keepalives_interval', '3', false),
  set_config('tcp_keepalives_count', '3', false)"""
"""The server lets go of a leader whose machine went off without a word after 14 s; by itself it would after two hours."""
AWAY: Final = (
    OSError,
    TimeoutError,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # a server that is killed between two messages; it is no InterfaceError
    DBAPIError,
)
"""What a database raises that passes; whoever leads starts again with a new connection."""
OUR_FAULT: Final = (ProgrammingError, asyncpg.SyntaxOrAccessError)
"""What no waiting mends."""


@dataclass(frozen=True, slots=True)
class Lead:
    """`line` carries the lock and LISTEN; `lost` is set as soon as it is gone: stop at once."""

    line: asyncpg.Connection
    lost: asyncio.Event = field(default_factory=asyncio.Event)


@asynccontextmanager
async def lead(db: Database, name: str) -> AsyncIterator[Lead | None]:
    """The lead of `name`, or None while somebody else has it. Given back when the block ends."""
    async with db.direct() as line:
        await line.execute(KEEPALIVE)
        if not await line.fetchval("SELECT pg_try_advisory_lock($1, hashtext($2))", FAMILY, name):
            yield None
            return
        held = Lead(line)
        line.add_termination_listener(lambda _line: held.lost.set())
        pulse = asyncio.create_task(_feel_pulse(held))
        try:
            yield held
        finally:
            pulse.cancel()
            await asyncio.wait([pulse])


async def _feel_pulse(held: Lead) -> None:
    """A connection can be dead without anybody saying so: a cable pulled, a machine switched off."""
    try:
        while True:
            await asyncio.sleep(PULSE_SECONDS)
            async with asyncio.timeout(PULSE_SECONDS):
                await held.line.fetchval("SELECT 1")
    except AWAY:
        held.lost.set()


async def leading(
    db: Database, name: str, stop: asyncio.Event, work: Callable[[Lead], Awaitable[None]]
) -> None:
    """Does `work` whenever we lead, until `stop`; others try again every other second and take over."""
    while not stop.is_set():
        try:
            async with lead(db, name) as held:
                if held is not None:
                    await work(held)
        except OUR_FAULT:
            raise
        except AWAY as fault:
            log.warning("lead_lost", name=name, cause=type(fault).__name__, where=where(fault))
        await pause(stop, TRY_AGAIN_SECONDS)


async def pause(until: asyncio.Event, seconds: float) -> None:
    """Waits for the event, but no longer.

    Not by `asyncio.wait_for`: before Python 3.12 that may swallow a cancellation, and who waits here would never end.
    """
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await until.wait()


def where(fault: BaseException) -> str:
    """The line that raised it, for a log: a fault's words may quote a citizen's."""
    frames = traceback.extract_tb(fault.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
