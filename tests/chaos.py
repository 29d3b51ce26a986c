"""Processes that are killed in the middle of a campaign, and the account afterwards: what was told against what was written."""

import asyncio
import multiprocessing
import os
import signal
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from notices import campaigns, outbox
from notices.lead import AWAY
from notices.lead import pause as until
from notices.outbox import New
from notices.schedules import Schedule
from registry import embedded
from registry.database import Database, rows, run, value
from registry.postmaster import Home, postmaster
from registry.vault import Vault, new_keys
from tests.broadcasting import Square, content
from tests.chaos_worker import ACCOUNT, LIMITS, main
from tests.fakes.telegram import FakeTelegram
from tests.small_town import MORNING

HERE = Path(__file__).parent.parent
FIRST_CHAT = 1_000_000
SERVICE_CHAT = 9_000_000


FORKS: Final = multiprocessing.get_context("forkserver")
"""Forks workers from a process that has loaded them already: to load aiogram takes seconds."""
FORKS.set_forkserver_preload(["tests.chaos_worker"])


class Worker:
    """A process that sends; killed, and another one started."""

    def __init__(self, *given: str) -> None:
        self.given, self.kills = given, 0
        self.process = self._new()

    def _new(self) -> Any:
        return FORKS.Process(target=main, args=self.given, daemon=True)

    async def start(self) -> None:
        await asyncio.to_thread(self.process.start)

    @property
    def lives(self) -> bool:
        return bool(self.process.is_alive())

    async def kill(self) -> None:
        assert self.lives, "the worker ended by itself"
        self.process.kill()
        await asyncio.to_thread(self.process.join)
        self.kills += 1
        self.process = self._new()

    async def kill_and_start(self) -> None:
        await self.kill()
        await self.start()

    async def end(self) -> None:
        if self.process.pid is not None:
            self.process.kill()
            await asyncio.to_thread(self.process.join)


class Clock:
    """`anju clock` on a database, with all it does at its start."""

    def __init__(self, url: str, keys: str) -> None:
        self.env = {**os.environ, "ANJU_KEYS": keys, "DATABASE_URL": url}
        self.process: asyncio.subprocess.Process | None = None
        self.kills = 0

    async def start(self) -> None:
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "cli", "clock", cwd=HERE, env=self.env, stderr=asyncio.subprocess.DEVNULL
        )

    @property
    def lives(self) -> bool:
        return self.process is not None and self.process.returncode is None

    async def kill_and_start(self) -> None:
        """One that met a dying database while it started has ended by itself: whoever keeps it starts it again."""
        await self.end()
        self.kills += 1
        await self.start()

    async def end(self) -> None:
        if self.process is not None and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()


@dataclass
class Server:
    """A PostgreSQL of this test alone; whoever watches it starts it again."""

    running: embedded.Running
    kills: int = 0

    async def kill_and_start(self) -> None:
        os.kill(postmaster(Home(self.running.data)).pid, signal.SIGKILL)
        self.kills += 1


async def pause(seconds: float) -> None:
    """Lets the others work on."""
    await until(asyncio.Event(), seconds)


@dataclass
class Chaos:
    """A register with `people` readers on one account, its parts, and the service outside."""

    db: Database
    url: str
    fake: FakeTelegram
    people: int
    keys: str = field(default_factory=new_keys)
    parts: list[Worker | Clock] = field(default_factory=list)

    @property
    def vault(self) -> Vault:
        return Vault.from_keys(self.keys)

    def worker(self) -> Worker:
        made = Worker(self.url, self.fake.url, self.keys)
        self.parts.append(made)
        return made

    def clock(self) -> Clock:
        made = Clock(self.url, self.keys)
        self.parts.append(made)
        return made

    async def end(self) -> None:
        for part in self.parts:
            await part.end()

    # -- before ---------------------------------------------------------------------------------------------------------

    async def prepare(self) -> int:
        """A campaign to everybody, approved and due now, and the day's other work done; gives the campaign."""
        square = await Square(self.db).build()
        async with self.db.begin() as conn:
            await run(conn, "UPDATE clock SET nightly_on = :day", day=date(2023, 6, 12))
            square.town.conn = conn
            house = await square.town.house()
            await run(
                conn,
                "INSERT INTO people (name, created_at) SELECT '张' || n, :at FROM generate_series(1, :number) AS n",
                number=self.people,
                at=MORNING,
            )
            await run(
                conn,
                "INSERT INTO stays (person_id, house_id, area_no, moved_in, assurance) "
                "SELECT id, :house, 3, '2023-06-01', 'confirmed' FROM people",
                house=house,
            )
            await run(
                conn,
                f"INSERT INTO contacts (account, address, person_id, heard_at, lang) "
                f"SELECT '{ACCOUNT}', {FIRST_CHAT} + id, id, :at, 'zh' FROM people",
                at=MORNING,
            )
        campaign = await square.draft(content=content())
        await square.approve(campaign)
        async with self.db.begin() as conn:
            row = await campaigns.held(conn, campaign)
            assert row is not None
            await campaigns.schedule(
                conn, row, Schedule(at=MORNING.replace(year=2030)), square.officers["甲"], MORNING
            )
            await run(conn, "UPDATE campaigns SET next_at = :at", at=MORNING)
        return campaign

    async def tell(self, kind: str, number: int) -> None:
        """Notices of another kind, each to a reader of its own; waits for a database that is just away."""
        while True:
            try:
                return await self._tell(kind, number)
            except AWAY:
                await pause(0.1)

    async def _tell(self, kind: str, number: int) -> None:
        async with self.db.begin() as conn:
            base = SERVICE_CHAT + await value(conn, "SELECT count(*) FROM contacts")
            made = await rows(
                conn,
                f"INSERT INTO contacts (account, address, lang) SELECT '{ACCOUNT}', CAST(:base AS bigint) + n, 'zh' "
                "FROM generate_series(1, CAST(:number AS int)) AS n RETURNING id",
                base=base,
                number=number,
            )
            new = [
                New(
                    f"{kind}:{row.id}",
                    kind,
                    "notice",
                    "accepted",
                    {"receipt": str(row.id)},
                    contact_id=row.id,
                )
                for row in made
            ]
            await outbox.put(conn, self.vault, new)

    # -- meanwhile ------------------------------------------------------------------------------------------------------

    async def until_told(self, number: int, seconds: float = 180) -> None:
        """Until so many messages came. A clock that ended by itself is started again, as whoever keeps it would."""
        async with asyncio.timeout(seconds):
            while len(self.fake.sent) < number:
                await pause(0.02)
                for part in self.parts:
                    assert part.lives or isinstance(part, Clock), "a worker ended by itself"
                    if not part.lives:
                        await part.start()

    async def until_settled(self, seconds: float = 180) -> None:
        """Until nothing waits and nothing is on its way."""
        async with asyncio.timeout(seconds):
            while await self._open():
                await pause(0.2)

    async def _open(self) -> bool:
        sql = f"SELECT EXISTS (SELECT FROM notices WHERE account = '{ACCOUNT}' AND state IN ('queued', 'leased'))"
        return bool(await self.seen(sql))

    async def run_out(self) -> None:
        """The leases of whoever was just killed end now, instead of in half a minute; also what the server still does for it."""
        busy = """SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle'
                    AND pid <> pg_backend_pid())"""
        while await self.seen(busy):
            await pause(0.01)
        async with self.db.begin() as conn:
            await run(conn, "UPDATE notices SET leased_until = now() WHERE state = 'leased'")

    async def seen(self, sql: str) -> Any:
        """One value; True while the database is away."""
        try:
            async with self.db.begin() as conn:
                return await value(conn, sql)
        except AWAY:
            return True

    # -- afterwards -----------------------------------------------------------------------------------------------------

    async def told(self, kills: int) -> "Told":
        """Compares the rows with what the service took. Raises AssertionError for one that was lost, or doubled in secret."""
        async with self.db.begin() as conn:
            found = await rows(
                conn,
                f"SELECT n.id, n.kind, n.state, n.unknown_at, c.address FROM notices n JOIN contacts c ON c.id = n.contact_id "
                f"WHERE n.account = '{ACCOUNT}'",
            )
            runs = await value(conn, "SELECT count(*) FROM campaign_runs")
        heard = Counter(str(message.chat_id) for message in self.fake.sent)
        assert runs == 1, "launched once"
        assert sum(row.kind == "campaign" for row in found) == self.people
        assert len({row.address for row in found}) == len(found), "a reader each"
        assert {row.state for row in found} <= {"sent", "unknown"}
        told = Told(len(found), kills)
        for row in found:
            times = heard.pop(row.address, 0)
            doubtful = row.unknown_at is not None
            assert times > 0 or doubtful, f"{row.kind} {row.id} is lost: {row.state}"
            assert times <= 1 or doubtful, f"{row.kind} {row.id} went twice and was never counted as unknown"
            assert times <= (1 if row.kind == "campaign" else 2), f"{row.kind} {row.id} went {times} times"
            assert row.state == "unknown" or times > 0
            told.unknown += doubtful
            told.doubles += times > 1
            told.never += times == 0
        assert not heard, "nobody is told what no row says"
        assert told.unknown <= told.kills * 2 * LIMITS.at_once, (
            "only what was in flight at a kill is in doubt"
        )
        return told


@dataclass
class Told:
    """How it went: rows, kills of a worker or the database, rows in doubt; of these told twice, and never."""

    rows: int
    kills: int
    unknown: int = 0
    doubles: int = 0
    never: int = 0
