"""The clock only ticks, each minute: rows say what is due, and what was missed is caught up at the next tick."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from notices import campaigns, desk, fallback, leases, outbox, quiet, reminders
from notices.lead import Lead, leading, where
from programmes.pack import Pack
from registry import audit, duties, programmes, rates, reports
from registry.database import SHANGHAI, Database, civil_now, run, value
from registry.vault import Vault

log = structlog.get_logger()

INBOX_HOURS: Final = 48
ANSWER_HOURS: Final = 24
"""How long a change that officers' programs sent twice is answered alike."""
CODE_DAYS: Final = 30
"""Long enough for counting tries and codes asked for; claim codes live longer than that and go by their own end."""
AT_ONCE: Final = 20_000

Act = Callable[[AsyncConnection], Awaitable[Any]]

_FORGET_INBOX: Final = f"""
DELETE FROM inbox WHERE (account, outside_id) IN (
  SELECT account, outside_id FROM inbox WHERE at < now() - make_interval(hours => {INBOX_HOURS})
  ORDER BY at LIMIT {AT_ONCE})"""

_FORGET_NIGHTLY: Final = (
    f"""DELETE FROM notices WHERE kind = 'reply' AND state NOT IN ('queued', 'leased')
          AND made_at < now() - make_interval(hours => {INBOX_HOURS})""",
    "DELETE FROM links WHERE expires_at < now() - interval '1 day'",
    f"DELETE FROM codes WHERE expires_at < now() - make_interval(days => {CODE_DAYS})",
    "DELETE FROM sms_sends WHERE at < now() - interval '2 days'",
    f"DELETE FROM idempotency WHERE at < now() - make_interval(hours => {ANSWER_HOURS})",
)
"""What nobody can need any more. Machine time, like the rows themselves."""

_FORGET_TALKS: Final = "DELETE FROM talks WHERE pack = :pack AND touched_at < CAST(:now AS timestamptz) - make_interval(days => :days)"


async def run_clock(
    db: Database, vault: Vault, packs: Sequence[Pack], stop: asyncio.Event | None = None
) -> None:
    """Ticks at once and then each full minute while it leads, until it is cancelled (or `stop`). One leads, others wait."""
    stop = stop or asyncio.Event()
    await leading(db, "clock", stop, partial(_keep_ticking, db, vault, packs, stop))


async def _keep_ticking(
    db: Database, vault: Vault, packs: Sequence[Pack], stop: asyncio.Event, held: Lead
) -> None:
    from apscheduler.schedulers.asyncio import AsyncIOScheduler  # 60 ms, and web processes never tick

    ticked = asyncio.Event()

    async def strike() -> None:
        ticked.set()

    scheduler = AsyncIOScheduler(timezone=SHANGHAI)
    scheduler.add_job(strike, "cron", second=0, coalesce=True, misfire_grace_time=None)
    scheduler.start()
    ends = [asyncio.create_task(event.wait()) for event in (stop, held.lost)]
    try:
        while not any(end.done() for end in ends):
            ticked.clear()
            packs = await _running(db, packs)
            await tick(db, vault, packs)
            waiting = asyncio.create_task(ticked.wait())
            await asyncio.wait([waiting, *ends], return_when=asyncio.FIRST_COMPLETED)
            waiting.cancel()
    finally:
        scheduler.shutdown(wait=False)
        for end in ends:
            end.cancel()


async def _running(db: Database, packs: Sequence[Pack]) -> Sequence[Pack]:
    """The programmes by now: one may have been applied or ended since the last tick. The same ones if nobody can say."""
    try:
        async with db.begin() as conn:
            return await programmes.running(conn, packs[0])
    except Exception as fault:
        log.error("clock_step_failed", step="programmes", cause=type(fault).__name__, where=where(fault))
        return packs


async def tick(db: Database, vault: Vault, packs: Sequence[Pack]) -> list[str]:
    """All that is due by now, each in its own transaction; gives the names of what failed and comes again.

    A demo's clock that jumped forward looks like a night that was missed: the new day's work is done at the next tick.
    """
    steps: list[tuple[str, Act]] = [
        ("nightly", partial(nightly, db=db, packs=packs)),
        ("reports", partial(_draft_reports, packs=packs)),
        ("reminders", partial(_remind, vault=vault, packs=packs)),
        ("desk", partial(_tell_officers, vault=vault, packs=packs)),
        ("expiry", _expire),
        ("quiet", _put_off),
        ("fall-back", fallback.leave_stale),
        ("campaigns", partial(_campaigns, db=db, packs=packs)),
        ("inbox", partial(run, sql=_FORGET_INBOX)),
        ("audit", audit.chain),
        ("ticked", partial(run, sql="UPDATE clock SET ticked_at = now() WHERE id = 1")),
    ]
    failed = []
    for name, act in steps:
        try:
            async with db.begin() as conn:
                await act(conn)
        except Exception as fault:  # one that fails must not keep back the others
            failed.append(name)
            log.error("clock_step_failed", step=name, cause=type(fault).__name__, where=where(fault))
    return failed


async def nightly(conn: AsyncConnection, db: Database, packs: Sequence[Pack]) -> bool:
    """What a new civil day brings: duties brought up to date, the figures of the day that ended frozen, the past forgotten.

    False if it was done already. Duties are worked out over two connections; what one of them wrote stays if the rest fails,
    and the night is done again.
    """
    await run(conn, "INSERT INTO clock (id) VALUES (1) ON CONFLICT DO NOTHING")
    now = await civil_now(conn)
    done_on = await value(conn, "SELECT nightly_on FROM clock WHERE id = 1 FOR UPDATE")
    if done_on is not None and done_on >= now.date():
        return False
    for pack in packs:
        async with db.begin() as first:
            await duties.prepare(first, pack, now.date())
        async with db.begin() as beside:
            await duties.nightly(conn, pack, now, beside=(beside,))
        await rates.snapshot(conn, pack, now.date() - timedelta(days=1))
        await run(conn, _FORGET_TALKS, pack=pack.name, now=now, days=pack.talk.suspended_days)
    for statement in _FORGET_NIGHTLY:
        await run(conn, statement)
    await run(conn, "UPDATE clock SET nightly_on = :today WHERE id = 1", today=now.date())
    return True


async def _draft_reports(conn: AsyncConnection, packs: Sequence[Pack]) -> None:
    now: datetime = await civil_now(conn)
    for pack in packs:
        await reports.draft_due(conn, pack, now)


async def _remind(conn: AsyncConnection, vault: Vault, packs: Sequence[Pack]) -> None:
    now: datetime = await civil_now(conn)
    await reminders.tick(conn, vault, packs, now)


async def _tell_officers(conn: AsyncConnection, vault: Vault, packs: Sequence[Pack]) -> None:
    now: datetime = await civil_now(conn)
    await desk.tick(conn, vault, packs[0], now)


async def _campaigns(_conn: AsyncConnection, db: Database, packs: Sequence[Pack]) -> None:
    await campaigns.tick(db, packs)


async def _expire(conn: AsyncConnection) -> None:
    await outbox.expire(conn, await civil_now(conn))


async def _put_off(conn: AsyncConnection) -> None:
    await quiet.put_off(conn, await civil_now(conn), leases.HELD_BY_NIGHT)
