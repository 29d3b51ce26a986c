"""Worker, clock and database are killed at random moments of a campaign: none lost, and no double that was not in doubt first."""

import asyncio
import random
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic

import pytest

from notices import campaigns
from notices.lead import FAMILY
from registry import embedded, roles
from registry.database import Database, rows, value
from registry.migrations import migrate
from tests.broadcasting import PACK
from tests.chaos import Chaos, Clock, Server, Worker, pause
from tests.chaos_worker import ACCOUNT
from tests.fakes.telegram import FakeTelegram, Fault

PEOPLE = 20_000
MOST_LAUNCH_KILLS = 6


async def holders(db: Database) -> int:
    """How many hold the lead of the account."""
    async with db.begin() as conn:
        found: int = await value(
            conn,
            f"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = {FAMILY} AND granted "
            "AND objid = CAST(CAST(hashtext(:name) AS bit(32)) AS bigint) "
            "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            name=f"send:{ACCOUNT}",
        )
    return found


@pytest.mark.chaos
async def test_of_three_workers_one_sends_and_whoever_is_left_goes_on(
    db: Database, database_url: str
) -> None:
    """Two are killed in the middle; their leases are made to run out instead of being waited for."""
    async with FakeTelegram(thinks=0.1) as fake:
        chaos = Chaos(db, database_url, fake, people=400)
        workers = [chaos.worker() for _ in range(3)]
        try:
            await chaos.prepare()
            await asyncio.gather(*(worker.start() for worker in workers))
            assert await campaigns.tick(db, [PACK]) == 1
            for worker in workers[:2]:
                await fake.until_sent(len(fake.sent) + 40)
                assert await holders(db) == 1
                await chaos.tell("service", 20)
                await worker.kill()
                await chaos.run_out()
            await chaos.until_settled()
            assert await holders(db) == 1
        finally:
            await chaos.end()
        told = await chaos.told(kills=2)
    assert told.rows == 440


# ---- make chaos ---------------------------------------------------------------------------------------------------


@asynccontextmanager
async def own_server() -> AsyncIterator[Server]:
    """In a folder of its own, made to last as in earnest."""
    with tempfile.TemporaryDirectory(prefix="anju-chaos-") as name:
        running = await asyncio.to_thread(embedded.start, Path(name) / "data")
        watching = asyncio.create_task(embedded.watch(running))
        try:
            await roles.ensure_roles(running.url)
            await migrate(running.url)
            yield Server(running)
        finally:
            watching.cancel()
            await asyncio.to_thread(running.close)


@pytest.mark.chaos
async def test_a_dead_workers_leases_are_taken_over_within_30_seconds(
    db: Database, database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A worker dies with sixty messages under way; another stands by, and has counted them in time."""
    async with FakeTelegram() as fake:
        fake.fail("sendMessage", *[Fault(how="hang")] * 60)
        chaos = Chaos(db, database_url, fake, people=60)
        first, second = chaos.worker(), chaos.worker()
        try:
            await chaos.prepare()
            await first.start()
            assert await campaigns.tick(db, [PACK]) == 1
            await fake.until(lambda: sum(method == "sendMessage" for method, _ in fake.calls) == 60, 60)
            await second.start()
            await first.kill()
            died = monotonic()
            await chaos.until_settled()
            took = monotonic() - died
        finally:
            await chaos.end()
    async with db.begin() as conn:
        found = await rows(conn, "SELECT state, reason, count(*) AS number FROM notices GROUP BY 1, 2")
    assert [tuple(row) for row in found] == [("unknown", "lease-ran-out", 60)]
    assert took <= 30
    with capsys.disabled():
        sys.stdout.write(f"\n60 leases of a dead worker were taken over after {took:.1f} s\n")


@pytest.mark.chaos
@pytest.mark.parametrize("seed", [331, 2023])
async def test_kills_at_random_moments_of_a_campaign(seed: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Of two workers, the clock and the database: the clock while it launches, all of them while it is sent."""
    dice = random.Random(seed)
    async with own_server() as server, FakeTelegram(thinks=0.03) as fake:
        db = Database.open(server.running.url, pool=3)
        chaos = Chaos(db, server.running.url, fake, PEOPLE)
        workers, clock = [chaos.worker(), chaos.worker()], chaos.clock()
        try:
            await chaos.prepare()
            await asyncio.gather(*(part.start() for part in workers), clock.start())
            await kill_while_launching(chaos, clock, dice)
            killed: list[Worker | Clock | Server] = [*workers * 3, *[server] * 4, *[clock] * 3]
            dice.shuffle(killed)
            moments = sorted(dice.randrange(PEOPLE // 50, PEOPLE - PEOPLE // 20) for _ in killed)
            for moment, one in zip(moments, killed, strict=True):
                await chaos.until_told(moment)
                await chaos.tell("urgent", 10)
                await chaos.tell("service", 50)
                await pause(dice.uniform(0, 0.2))
                await one.kill_and_start()
            await chaos.until_settled()
        finally:
            await chaos.end()
        kills = {
            "worker": sum(part.kills for part in workers),
            "database": server.kills,
            "clock": clock.kills,
        }
        told = await chaos.told(kills["worker"] + kills["database"])
        await db.close()
    assert sum(kills.values()) >= 10
    with capsys.disabled():
        sys.stdout.write(f"\nseed {seed}, killed: {kills}; {told}\n")


async def kill_while_launching(chaos: Chaos, clock: Clock, dice: random.Random) -> None:
    """The clock at random moments until it has launched; then, once more at the latest, in peace."""
    for _ in range(MOST_LAUNCH_KILLS):
        await pause(dice.uniform(1.0, 4.0))
        await clock.kill_and_start()
        if await chaos.seen("SELECT EXISTS (SELECT FROM campaign_runs)"):
            return
    async with asyncio.timeout(60):
        while not await chaos.seen("SELECT EXISTS (SELECT FROM campaign_runs)"):
            await pause(0.1)
