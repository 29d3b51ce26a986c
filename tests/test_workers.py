"""Who leads an account and for how long: the bounds that a dead worker's place is taken by."""

from notices import lead, leases, sender
from registry.database import Database


def test_what_a_dead_worker_leased_is_taken_over_within_30_seconds() -> None:
    """The lease, the look for those that ran out, and the longest wait between two beats (in earnest: tests/test_chaos.py)."""
    assert leases.LEASE_SECONDS + sender.RECOVER_SECONDS + sender.POLL_SECONDS <= 30
    assert sender.GIVE_UP_SECONDS < leases.LEASE_SECONDS, "who still sends has not lost its lease"


async def test_a_machine_that_goes_off_without_a_word_is_let_go(db: Database) -> None:
    """What the server is told on the leader's own line; on a socket of this machine it reads 0 and does not matter."""
    async with lead.lead(db, "keepalive") as held:
        assert held is not None
        shown = [
            await held.line.fetchval(f"SHOW tcp_keepalives_{name}") for name in ("idle", "interval", "count")
        ]
    assert shown in (["5", "3", "3"], ["0", "0", "0"])
