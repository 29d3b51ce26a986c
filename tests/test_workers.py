"""As many workers as one likes on one database: one sends for an account, the next takes over, each notice goes once."""

import asyncio
import sys
from time import monotonic

import pytest

from notices import campaigns, lead, leases, sender
from registry.database import Database, rows
from tests.broadcasting import PACK
from tests.chaos import Chaos
from tests.chaos_worker import ACCOUNT
from tests.fakes.telegram import FakeTelegram, Fault


def test_what_a_dead_worker_leased_is_taken_over_within_30_seconds() -> None:
    """The lease, the look for those that ran out, and the longest wait between two beats."""
    assert leases.LEASE_SECONDS + sender.RECOVER_SECONDS + sender.POLL_SECONDS <= 30
    assert sender.GIVE_UP_SECONDS < leases.LEASE_SECONDS, "who still sends has not lost its lease"


async def holders(db: Database) -> list[int]:
    """The server's processes that hold the lead of the account."""
    async with db.begin() as conn:
        found = await rows(
            conn,
            f"SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = {lead.FAMILY} "
            "AND objid = CAST(CAST(hashtext(:name) AS bit(32)) AS bigint) AND granted "
            "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            name=f"send:{ACCOUNT}",
        )
    return [row.pid for row in found]


async def test_of_three_workers_one_sends_and_whoever_is_left_goes_on(
    db: Database, database_url: str
) -> None:
    """Killed one after the other; what they had under way is made to run out, what they had not claimed is untouched."""
    async with FakeTelegram(thinks=0.02) as fake:
        chaos = Chaos(db, database_url, fake, people=300)
        workers = [chaos.worker() for _ in range(3)]
        try:
            await chaos.prepare()
            await asyncio.gather(*(worker.start() for worker in workers))
            assert await campaigns.tick(db, [PACK]) == 1
            for worker, told in zip(workers[:2], (80, 160), strict=True):
                await fake.until_sent(told)
                assert len(await holders(db)) == 1
                await worker.kill()
                await chaos.run_out()
            await chaos.until_settled()
            assert len(await holders(db)) == 1
        finally:
            await chaos.end()
        told_all = await chaos.told(kills=2)
    assert told_all.rows == 300


async def test_a_machine_that_goes_off_without_a_word_is_let_go(db: Database) -> None:
    """What the server is told on the leader's own line; on a socket of this machine it reads 0 and does not matter."""
    async with lead.lead(db, "keepalive") as held:
        assert held is not None
        for name in ("idle", "interval", "count"):
            assert (await held.line.fetchval(f"SHOW tcp_keepalives_{name}")) in ("0", "5", "3")


@pytest.mark.chaos
async def test_the_takeover_in_earnest(
    db: Database, database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A worker dies with sixty messages under way; another stands by, and has counted them within 30 s."""
    async with FakeTelegram() as fake:
        fake.fail("sendMessage", *[Fault(how="hang")] * 60)
        chaos = Chaos(db, database_url, fake, people=60)
        first = chaos.worker()
        try:
            await chaos.prepare()
            await first.start()
            assert await campaigns.tick(db, [PACK]) == 1
            await fake.until(lambda: sum(method == "sendMessage" for method, _ in fake.calls) == 60)
            second = chaos.worker()
            await second.start()
            await first.kill()
            died = monotonic()
            await chaos.until_settled(60)
            took = monotonic() - died
        finally:
            await chaos.end()
    async with db.begin() as conn:
        found = await rows(conn, "SELECT state, reason, count(*) AS number FROM notices GROUP BY 1, 2")
    assert [tuple(row) for row in found] == [("unknown", "lease-ran-out", 60)]
    assert took <= 30
    with capsys.disabled():
        sys.stdout.write(f"\n60 leases of a dead worker taken over after {took:.1f} s\n")
