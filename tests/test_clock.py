"""The clock: what is due is done at the next tick, once, by one process, also after a jump and after a fault."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.telegram_channel import TelegramChannel, open_bot
from notices import outbox
from notices.clock import nightly, run_clock, tick
from notices.outbox import New
from notices.pace import Limits
from notices.sender import Sender
from programmes import pack
from registry import audit
from registry.database import Database, begin_demo, civil_now, one, rows, run, set_today, value
from registry.vault import Vault
from tests.fakes.telegram import TOKEN, FakeTelegram
from tests.small_town import Town

PACK = pack.load("cixi-2023")
JUNE_12 = date(2023, 6, 12)


async def until(found: Callable[[], Awaitable[object]]) -> None:
    async with asyncio.timeout(15):
        while not await found():
            pass


async def nightly_on(db: Database) -> date | None:
    async with db.begin() as conn:
        found: date | None = await value(conn, "SELECT nightly_on FROM clock WHERE id = 1")
    return found


async def test_a_new_civil_day_is_worked_through_once(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        await begin_demo(conn, JUNE_12)
    assert await tick(db, vault, [PACK]) == []
    assert await nightly_on(db) == JUNE_12
    async with db.begin() as conn:
        assert not await nightly(conn, db, [PACK])
        await set_today(conn, date(2023, 6, 20))
        assert await nightly(conn, db, [PACK])
        assert not await nightly(conn, db, [PACK])
    assert await nightly_on(db) == date(2023, 6, 20)


async def test_a_database_without_a_clock_of_its_own_gets_one(db: Database, vault: Vault) -> None:
    assert await tick(db, vault, [PACK]) == []
    async with db.begin() as conn:
        row = await one(conn, "SELECT demo, offset_seconds, ticked_at, nightly_on FROM clock")
        now = await civil_now(conn)
    assert row is not None
    assert (row.demo, row.offset_seconds, row.nightly_on) == (False, 0, now.date())
    assert row.ticked_at is not None


async def test_one_step_that_fails_keeps_back_no_other(db: Database, vault: Vault) -> None:
    broken: Any = replace(PACK, talk=replace(PACK.talk, suspended_days="thirty"))  # type: ignore[arg-type]
    async with db.begin() as conn:
        await audit.write(conn, "clock", "test", "nothing", 1)
    assert await tick(db, vault, [broken]) == ["nightly"]
    async with db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM audit_chain") == 1
    assert await nightly_on(db) is None
    assert await tick(db, vault, [PACK]) == []
    assert await nightly_on(db) is not None


async def test_a_deadline_that_comes_near_is_reminded_of_in_telegram_once(db: Database, vault: Vault) -> None:
    """A tenant who moved in on 12 June and has not declared; the clock jumps to the last day."""
    async with db.begin() as conn:
        await begin_demo(conn, JUNE_12)
        town = await Town(conn).build(PACK.name)
        person = await town.person()
        await town.lives(person, await town.house(), moved_in=JUNE_12)
        await town.contact(person, account="telegram:main", address="5", lang="zh")
    assert await tick(db, vault, [PACK]) == []
    async with db.begin() as conn:
        due = await value(
            conn, "SELECT min(due) FROM duties WHERE rule = 'tenant-declare' AND state = 'open'"
        )
        await set_today(conn, due)
    assert await tick(db, vault, [PACK]) == []
    assert await tick(db, vault, [PACK]) == []
    async with FakeTelegram() as fake:
        bot, stop = open_bot(TOKEN, fake.url), asyncio.Event()
        sender = Sender(
            db, vault, "telegram:main", TelegramChannel(bot, "https://anju.example", Limits(1000))
        )
        task = asyncio.create_task(sender.run(stop))
        await fake.until_sent(1)
        stop.set()
        await task
        await bot.session.close()
    (message,) = fake.sent
    assert "到期" in message.text or "件事" in message.text
    assert message.buttons


OLD = [
    ("inbox", "INSERT INTO inbox (account, outside_id, contact_id, body, reply, at) "
     "VALUES ('web', :it, :contact, '', '', now() - interval '1 hour' * :age)", 48),
    ("links", "INSERT INTO links (hash, contact_id, talk_id, at, expires_at) "
     "VALUES (CAST(:it AS bytea), :contact, 0, 'x', now() - interval '1 hour' * :age)", 24),
    ("codes", "INSERT INTO codes (purpose, hash, contact_id, expires_at) "
     "VALUES ('me', CAST(:it AS bytea), :contact, now() - interval '1 hour' * :age)", 30 * 24),
    ("notices", "INSERT INTO notices (cause, reader, kind, rank, account, contact_id, flow, text_key, content, state, "
     "made_at) VALUES ('reply:' || :it, 'c', 'reply', 1, 'telegram:main', :contact, 'reply', 'reply', '', 'sent', "
     "now() - interval '1 hour' * :age)", 48),
]  # fmt: skip


@pytest.mark.parametrize(("table", "insert", "hours"), OLD, ids=[name for name, _, _ in OLD])
async def test_what_nobody_can_need_any_more_is_forgotten(
    db: Database, vault: Vault, table: str, insert: str, hours: int
) -> None:
    async with db.begin() as conn:
        contact = await Town(conn).contact()
        for name, age in (("old", hours + 1), ("young", hours - 1)):
            it: Any = name.encode() if table in ("links", "codes") else name
            await run(conn, insert, it=it, contact=contact, age=age)
    assert await tick(db, vault, [PACK]) == []
    async with db.begin() as conn:
        assert await value(conn, f"SELECT count(*) FROM {table}") == 1


async def test_talks_rest_as_long_as_the_pack_says(db: Database, vault: Vault) -> None:
    days = PACK.talk.suspended_days
    async with db.begin() as conn:
        await begin_demo(conn, JUNE_12)
        now = await civil_now(conn)
        contact = await Town(conn).contact()
        for flow, age in (("declare", days + 1), ("letter", days - 1)):
            await run(
                conn,
                "INSERT INTO talks (contact_id, flow, answers, pack, lang, pinned_at, touched_at) "
                "VALUES (:contact, :flow, '', :pack, 'zh', :at, :at)",
                contact=contact,
                flow=flow,
                pack=PACK.name,
                at=now - timedelta(days=age),
            )
    assert await tick(db, vault, [PACK]) == []
    async with db.begin() as conn:
        assert [row.flow for row in await rows(conn, "SELECT flow FROM talks")] == ["letter"]


async def test_what_stopped_mattering_expires(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        await begin_demo(conn, JUNE_12)
        now = await civil_now(conn)
        contact = await Town(conn).contact()
        values = {"receipt": "1"}
        for cause, hours in (("soon", 1), ("later", 100)):
            ends = now + timedelta(hours=hours)
            new = New(cause, "service", "notice", "accepted", values, contact_id=contact, expires_at=ends)
            await outbox.put(conn, vault, [new])
        await set_today(conn, date(2023, 6, 14))
    assert await tick(db, vault, [PACK]) == []
    async with db.begin() as conn:
        states = {row.cause: row.state for row in await rows(conn, "SELECT cause, state FROM notices")}
    assert states == {"soon": "expired", "later": "queued"}


async def test_one_ticks_and_another_takes_over(db: Database, vault: Vault) -> None:
    first_stop, second_stop = asyncio.Event(), asyncio.Event()
    first = asyncio.create_task(run_clock(db, vault, [PACK], first_stop))
    await until(lambda: nightly_on(db))
    second = asyncio.create_task(run_clock(db, vault, [PACK], second_stop))
    async with db.begin() as conn:
        await run(conn, "UPDATE clock SET nightly_on = NULL")
    first_stop.set()
    await first
    await until(lambda: nightly_on(db))
    second_stop.set()
    await second


async def test_it_ends_at_once_when_it_is_cancelled(db: Database, vault: Vault) -> None:
    task = asyncio.create_task(run_clock(db, vault, [PACK]))
    await until(lambda: nightly_on(db))
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(task, 5)
