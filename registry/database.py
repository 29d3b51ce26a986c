"""Opens PostgreSQL, hands out transactions, and keeps the civil clock."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date, datetime, time
from functools import lru_cache
from math import ceil
from time import monotonic
from typing import Any, Final, Self
from uuid import uuid4
from zoneinfo import ZoneInfo

import asyncpg
import orjson
from sqlalchemy import TextClause, event, exc, text
from sqlalchemy.engine import Row
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from registry import ClockError, RegistryError

SHANGHAI = ZoneInfo("Asia/Shanghai")
MORNING = time(9, 0)
PATIENCE_SECONDS = 10.0
RETRY_SECONDS = 0.05
CACHED_STATEMENTS = 500
SCOPE_RANGES = 4
NO_AREA = (1, 0)
"""A range that holds nothing: every unused one is set to it, or a setting left by nobody would be NULL."""

_ENTER_SCOPE = "SELECT set_config('role', 'anju_officer', true), " + ", ".join(
    f"set_config('anju.lo{n}', :lo{n}, true), set_config('anju.hi{n}', :hi{n}, true)"
    for n in range(1, SCOPE_RANGES + 1)
)


class Database:
    """One pool of connections of one process and event loop.

    Transactions are READ COMMITTED. With `direct_url` a pooler is taken to stand before `url`: PgBouncer in
    transaction mode hands a prepared statement of one client to the next, so nothing is kept prepared then,
    and names are unique (https://magicstack.github.io/asyncpg/current/faq.html).
    """

    def __init__(self, engine: AsyncEngine, direct_url: str) -> None:
        self.engine = engine
        self._direct_url = direct_url

    @classmethod
    def open(cls, url: str, direct_url: str | None = None, *, pool: int = 10) -> Self:
        """Does not connect yet. `url` is whatever libpq understands, also `…/anju?host=/folder/of/socket`."""
        dsn = plain(url)
        engine: AsyncEngine = create_async_engine(
            "postgresql+asyncpg://",
            creator=lambda: _adapted(engine, dsn, pooled=direct_url is not None),
            pool_size=pool,
            max_overflow=pool,
            pool_timeout=30,
            hide_parameters=True,  # or an exception's text would carry a citizen's words into a log
            json_serializer=to_json,
            json_deserializer=orjson.loads,
        )
        event.listen(engine.sync_engine, "connect", _speak_json)
        event.listen(engine.sync_engine, "checkout", _drop_dead)
        return cls(engine, plain(direct_url or url))

    async def close(self) -> None:
        await self.engine.dispose()

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncConnection]:
        """One transaction: committed when the block ends, rolled back when it raises."""
        async with self.engine.begin() as conn:
            yield conn

    @asynccontextmanager
    async def officer(self, ranges: Sequence[tuple[int, int]]) -> AsyncIterator[AsyncConnection]:
        """A transaction that sees only areas whose `area_no` lies in one of the ranges, both ends included.

        Touching ranges are joined first; more than four after that raise RegistryError. None at all sees nothing.
        """
        scope = _scope(ranges)
        async with self.engine.begin() as conn:
            await conn.execute(_statement(_ENTER_SCOPE), scope)
            yield conn

    @asynccontextmanager
    async def direct(self) -> AsyncIterator[asyncpg.Connection]:
        """A connection of its own past any pooler, for LISTEN and advisory locks; never from the pool."""
        conn = await connect(self._direct_url)
        try:
            yield conn
        finally:
            await conn.close()


async def rows(conn: AsyncConnection, sql: str, **params: object) -> Sequence[Row[Any]]:
    """All rows. Write casts as CAST(:x AS jsonb): after a name `::` is misread. Dicts go into jsonb as they are."""
    return (await conn.execute(_statement(sql), params)).all()


async def one(conn: AsyncConnection, sql: str, **params: object) -> Row[Any] | None:
    """The first row, or None."""
    return (await conn.execute(_statement(sql), params)).first()


async def value(conn: AsyncConnection, sql: str, **params: object) -> Any:
    """The first column of the first row, or None."""
    return (await conn.execute(_statement(sql), params)).scalar()


async def run(conn: AsyncConnection, sql: str, **params: object) -> int:
    """Executes a statement and says how many rows it touched."""
    return (await conn.execute(_statement(sql), params)).rowcount


def to_json(value: object) -> str:
    return orjson.dumps(value).decode()


CIVIL_NOW: Final = (
    "now() + make_interval(secs => coalesce((SELECT offset_seconds FROM clock WHERE id = 1), 0))"
)


async def civil_now(conn: AsyncConnection) -> datetime:
    """Civil time in Asia/Shanghai as of this transaction's start: what duties and quiet hours go by."""
    now: datetime = await value(conn, f"SELECT {CIVIL_NOW}")
    return now.astimezone(SHANGHAI)


async def begin_demo(conn: AsyncConnection, day: date) -> datetime:
    """Makes an empty database a demo whose civil clock starts at 9:00 of `day`; a demo already begun goes on.

    Raises ClockError where areas are registered already: a real register must never get a movable clock.
    """
    clock = await one(conn, "SELECT demo FROM clock WHERE id = 1 FOR UPDATE")
    if clock is not None and clock.demo:
        return await civil_now(conn)
    if await value(conn, "SELECT EXISTS (SELECT FROM areas)"):
        raise ClockError("This database holds a real register; a demo needs an empty one.")
    await run(
        conn,
        "INSERT INTO clock (id, demo, offset_seconds) VALUES (1, true, :offset) "
        "ON CONFLICT (id) DO UPDATE SET demo = true, offset_seconds = excluded.offset_seconds",
        offset=await _offset_to(conn, day),
    )
    return await civil_now(conn)


async def set_today(conn: AsyncConnection, day: date) -> datetime:
    """Moves a demo's civil clock forward to 9:00 of `day`; that day itself stays as it is.

    Raises ClockError on a database that is no demo, and for a day that is over: what was due stays due.
    """
    clock = await one(conn, "SELECT demo FROM clock WHERE id = 1 FOR UPDATE")
    if clock is None or not clock.demo:
        raise ClockError("Only a demo database has a clock that can be moved.")
    now = await civil_now(conn)
    if day < now.date():
        raise ClockError(f"The clock stands at {now:%Y-%m-%d} and never goes back to {day}.")
    if day > now.date():
        offset = await _offset_to(conn, day)
        await run(conn, "UPDATE clock SET offset_seconds = :offset WHERE id = 1", offset=offset)
    return await civil_now(conn)


async def _offset_to(conn: AsyncConnection, day: date) -> int:
    machine: datetime = await value(conn, "SELECT now()")
    return ceil((datetime.combine(day, MORNING, SHANGHAI) - machine).total_seconds())


def plain(url: str) -> str:
    """The address as libpq and asyncpg write it, without SQLAlchemy's `+asyncpg`."""
    _, _, rest = url.partition("://")
    return f"postgresql://{rest}"


async def connect(dsn: str, *, patience: float = PATIENCE_SECONDS, **options: Any) -> asyncpg.Connection:
    """Connects, waiting out a server that starts, recovers or is being restarted, for `patience` seconds."""
    give_up = monotonic() + patience
    while True:
        try:
            return await asyncpg.connect(plain(dsn), **options)
        except (asyncpg.CannotConnectNowError, ConnectionError, FileNotFoundError):
            if monotonic() > give_up:
                raise
        await asyncio.sleep(RETRY_SECONDS)


def _adapted(engine: AsyncEngine, dsn: str, *, pooled: bool) -> Any:
    """SQLAlchemy's wrapper around an asyncpg connection; runs inside its greenlet."""
    settings = {"application_name": "anju"}
    if not pooled:  # PgBouncer refuses start-up parameters it does not know
        settings |= {"jit": "off", "timezone": "UTC", "idle_in_transaction_session_timeout": "60s"}

    async def driver(**_: object) -> asyncpg.Connection:
        return await connect(dsn, server_settings=settings, **({"statement_cache_size": 0} if pooled else {}))

    dbapi: Any = engine.dialect.dbapi
    return dbapi.connect(
        async_creator_fn=driver,
        prepared_statement_cache_size=0 if pooled else CACHED_STATEMENTS,
        prepared_statement_name_func=(lambda: f"anju_{uuid4().hex}") if pooled else None,
    )


def _speak_json(connection: Any, _entry: ConnectionPoolEntry) -> None:
    """jsonb in and out through orjson. A str counts as JSON already written: SQLAlchemy's own type sends that."""

    def written(value: object) -> bytes:
        return b"\x01" + (value.encode() if isinstance(value, str) else orjson.dumps(value))

    def read(sent: bytes) -> object:
        return orjson.loads(memoryview(sent)[1:])

    connection.run_async(
        lambda driver: driver.set_type_codec(
            "jsonb", schema="pg_catalog", format="binary", encoder=written, decoder=read
        )
    )


def _drop_dead(connection: DBAPIConnection, _entry: ConnectionPoolEntry, _proxy: object) -> None:
    """A connection whose server went away is replaced before anybody uses it; asyncpg knows without asking."""
    driver: asyncpg.Connection = connection.driver_connection
    if driver.is_closed():
        raise exc.DisconnectionError("the server went away")


@lru_cache(maxsize=2048)
def _statement(sql: str) -> TextClause:
    return text(sql)


def _scope(ranges: Sequence[tuple[int, int]]) -> dict[str, str]:
    joined: list[tuple[int, int]] = []
    for lo, hi in sorted(pair for pair in ranges if pair[0] <= pair[1]):
        if joined and lo <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(hi, joined[-1][1]))
        else:
            joined.append((lo, hi))
    if len(joined) > SCOPE_RANGES:
        raise RegistryError(
            f"an officer's scope has at most {SCOPE_RANGES} ranges of areas, not {len(joined)}"
        )
    joined += [NO_AREA] * (SCOPE_RANGES - len(joined))
    return {
        f"{end}{n}": str(bound)
        for n, pair in enumerate(joined, 1)
        for end, bound in zip(("lo", "hi"), pair, strict=True)
    }
