"""What one channel cannot carry goes to the person's next one, at last by SMS, and else onto the printed list."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest

from bot.sms import run_sms
from bot.telegram_channel import TelegramChannel, open_bot
from notices import fallback, leases, outbox
from notices.leases import Settled
from notices.outbox import New
from notices.pace import Limits
from notices.sender import Sender
from registry import people, sms
from registry.database import Database, rows, run, value
from registry.overview import notices as unreached
from registry.people import Reach
from registry.sms import Quota
from registry.vault import Vault
from tests.fakes.sms import FakeSms
from tests.fakes.telegram import TOKEN, FakeTelegram, Fault
from tests.small_town import MORNING, Town

PHONE = "+8619900000555"
FAST = Limits(per_second=100_000, at_once=1)
BLOCKED = Fault(403, "Forbidden: bot was blocked by the user")
STRANGE = Fault(400, "Bad Request: message is too strange")


@dataclass
class Senders:
    """Telegram and SMS, really sending to fakes."""

    telegram: FakeTelegram
    sms: FakeSms
    running: list[asyncio.Task[None]] = field(default_factory=list)


@asynccontextmanager
async def sending(db: Database, vault: Vault, *faults: Fault, **texting: Any) -> AsyncIterator[Senders]:
    stop = asyncio.Event()
    async with FakeTelegram() as telegram, FakeSms() as gateway:
        telegram.fail("sendMessage", *faults)
        gateway.answers.extend(texting.pop("answers", ()))
        bot = open_bot(TOKEN, telegram.url)
        one = Sender(db, vault, "telegram:main", TelegramChannel(bot, "", FAST))
        tasks = [
            asyncio.create_task(one.run(stop)),
            asyncio.create_task(run_sms(db, vault, gateway.url, stop, **texting)),
        ]
        try:
            yield Senders(telegram, gateway, tasks)
        finally:
            stop.set()
            await asyncio.gather(*tasks)
            await bot.session.close()


async def reader(db: Database, vault: Vault, *chats: str, phone: bool = False, **more: Any) -> int:
    """Somebody with chats (the account and address of each), the one used last first; maybe a phone on record."""
    async with db.begin() as conn:
        town = Town(conn)
        person = await town.person()
        for n, chat in enumerate(chats):
            account, _, address = chat.partition("#")
            heard = MORNING - timedelta(days=n)
            given = more.get(chat, {})
            await town.contact(person, account=account, address=address, heard_at=heard, lang="zh", **given)
        if phone:
            reach = Reach(person, PHONE, more.get("whose", "own"), more.get("trusted", True), "register")
            await people.remember_phones(conn, vault, [reach])
    return person


async def tell(db: Database, vault: Vault, person: int, kind: str = "service", **more: Any) -> None:
    async with db.begin() as conn:
        new = New("c:1", kind, "notice", "accepted", {"receipt": "R1"}, person_id=person, area_no=3, **more)
        assert await outbox.put(conn, vault, [new]) == 1


async def until(db: Database, *states: str) -> Any:
    """The notice, once its state is one of these."""
    async with asyncio.timeout(15):
        while True:
            async with db.begin() as conn:
                (row,) = await rows(
                    conn,
                    "SELECT n.*, c.address AS where_to FROM notices n LEFT JOIN contacts c ON c.id = n.contact_id",
                )
            if row.state in states:
                return row


TWO = ("telegram:main#5001", "telegram:main#5002")


@pytest.mark.parametrize("kind", ["urgent", "service", "campaign"])
@pytest.mark.parametrize("fault", [BLOCKED, STRANGE], ids=["gone", "rejected"])
async def test_the_next_channel_is_told(db: Database, vault: Vault, kind: str, fault: Fault) -> None:
    person = await reader(db, vault, *TWO)
    await tell(db, vault, person, kind)
    async with sending(db, vault, fault) as senders:
        row = await until(db, "sent", "failed")
    assert (row.state, row.where_to, row.reason) == ("sent", "5002", None)
    assert [m.chat_id for m in senders.telegram.sent] == [5002]
    assert len(row.tried) == 1


async def test_never_twice_to_the_same_and_at_last_the_printed_list(db: Database, vault: Vault) -> None:
    person = await reader(db, vault, *TWO)
    await tell(db, vault, person)
    async with sending(db, vault, STRANGE, STRANGE, STRANGE) as senders:
        row = await until(db, "sent", "failed")
        calls = [params["chat_id"] for method, params in senders.telegram.calls if method == "sendMessage"]
    assert calls == [5001, 5002]
    assert (row.state, row.reason) == ("failed", "unreachable")
    async with db.begin() as conn:
        listed = await unreached.listed(conn, [(1, 9)], "failed", None, 10)
    assert [(one.reason, one.person_id) for one, _ in listed] == [("unreachable", person)]


async def test_a_restart_in_between_loses_nothing_and_a_late_word_changes_nothing(
    db: Database, vault: Vault
) -> None:
    person = await reader(db, vault, *TWO)
    await tell(db, vault, person)
    async with db.begin() as conn:
        await leases.open_account(conn, "telegram:main", "everything")
        (claimed,) = await leases.claim(conn, "telegram:main", 9)
        late = Settled(claimed.id, claimed.attempt, "failed", "blocked")
        assert await leases.settle(conn, [late]) == 1
    async with db.begin() as conn:
        (again,) = await leases.claim(conn, "telegram:main", 9)
        assert again.address == "5002"
        assert await leases.settle(conn, [late]) == 0
        await leases.settle(conn, [Settled(again.id, again.attempt, "queued")])
    async with sending(db, vault) as senders:
        row = await until(db, "sent", "failed")
    assert (row.state, row.where_to) == ("sent", "5002")
    assert len(senders.telegram.sent) == 1


async def test_a_reply_stays_where_it_was_asked_for(db: Database, vault: Vault) -> None:
    person = await reader(db, vault, *TWO)
    await tell(db, vault, person, "reply")
    async with sending(db, vault, BLOCKED):
        row = await until(db, "sent", "failed")
    assert (row.state, row.reason, row.where_to) == ("failed", "blocked", "5001")


async def test_who_opted_out_somewhere_gets_no_campaign_elsewhere(db: Database, vault: Vault) -> None:
    more: dict[str, Any] = {TWO[1]: {"opted_out": True}}
    person = await reader(db, vault, *TWO, **more)
    await tell(db, vault, person, "campaign")
    async with sending(db, vault, BLOCKED):
        row = await until(db, "sent", "failed")
    assert (row.state, row.reason) == ("failed", "unreachable")


@pytest.mark.parametrize(
    ("kind", "phone", "allowed", "sent"),
    [
        ("service", {}, True, True),
        ("urgent", {}, True, True),
        ("campaign", {}, True, False),
        ("service", {}, False, False),
        ("service", {"trusted": False}, True, False),
        ("service", {"whose": "employer"}, True, False),
    ],
)
@pytest.mark.parametrize("chats", [(), TWO[:1]], ids=["no chat", "one that left"])
async def test_sms_is_the_last_resort(
    db: Database,
    vault: Vault,
    kind: str,
    phone: dict[str, Any],
    allowed: bool,
    sent: bool,
    chats: tuple[str, ...],
) -> None:
    person = await reader(db, vault, *chats, phone=True, **phone)
    async with sending(db, vault, BLOCKED, last_resort=allowed) as senders:
        await ready(db, allowed)
        await tell(db, vault, person, kind)
        row = await until(db, "sent", "failed")
    assert (row.state, row.reason) == (("sent", None) if sent else ("failed", "unreachable"))
    assert [message["to"] for message in senders.sms.sent] == ([PHONE] if sent else [])
    async with db.begin() as conn:
        tied = await value(
            conn, "SELECT count(*) FROM contacts WHERE account = 'sms' AND person_id IS NOT NULL"
        )
    assert tied == 0


async def ready(db: Database, allowed: bool) -> None:
    async with asyncio.timeout(15):
        while True:
            async with db.begin() as conn:
                if await value(conn, "SELECT last_resort FROM accounts WHERE name = 'sms'") is allowed:
                    return


async def test_the_last_resort_is_counted_by_quotas_and_ends_on_the_list(db: Database, vault: Vault) -> None:
    person = await reader(db, vault, phone=True)
    async with db.begin() as conn:
        assert await sms.take(conn, sms.name_of(vault, PHONE), 1, Quota(1, 1)) is not None
    async with sending(db, vault, last_resort=True, quota=Quota(1, 1)) as senders:
        await ready(db, True)
        await tell(db, vault, person)
        row = await until(db, "sent", "failed")
    assert (row.state, row.reason) == ("failed", "unreachable")
    assert senders.sms.sent == []


async def test_a_phone_that_is_no_more_is_not_texted_again(db: Database, vault: Vault) -> None:
    person = await reader(db, vault, phone=True)
    async with sending(db, vault, last_resort=True) as senders:
        senders.sms.unserved.add(PHONE)
        await ready(db, True)
        await tell(db, vault, person)
        row = await until(db, "sent", "failed")
        async with db.begin() as conn:
            await outbox.put(
                conn,
                vault,
                [New("c:2", "service", "notice", "withdrawn", {"receipt": "R"}, person_id=person)],
            )
            second = await value(conn, "SELECT state FROM notices WHERE cause = 'c:2'")
    assert (row.state, row.reason, second) == ("failed", "unreachable", "failed")
    assert len(senders.sms.sent) == 1


@pytest.mark.parametrize(
    ("minutes", "chats", "moved"),
    [(31, TWO[:1], False), (29, (TWO[0], "web#v1"), False), (31, (TWO[0], "web#v1"), True)],
)
async def test_an_account_long_paused_is_left(
    db: Database, vault: Vault, minutes: int, chats: tuple[str, ...], moved: bool
) -> None:
    person = await reader(db, vault, *chats)
    await tell(db, vault, person)
    async with db.begin() as conn:
        await leases.open_account(conn, "telegram:main", "everything")
        await leases.shut(conn, "telegram:main", "unauthorized")
        await run(conn, "UPDATE accounts SET paused_at = now() - make_interval(mins => :m)", m=minutes)
        await leases.shut(
            conn, "telegram:main", "unauthorized"
        )  # again: the pause goes on, it does not begin anew
    for count in (int(moved), 0):
        async with db.begin() as conn:
            assert await fallback.leave_stale(conn) == count
    row = await until(db, "queued")
    assert row.account == ("web" if moved else "telegram:main")
    async with db.begin() as conn:
        await leases.shut(conn, "telegram:main", None)
        assert await value(conn, "SELECT paused_at FROM accounts WHERE name = 'telegram:main'") is None


@pytest.mark.parametrize(("hours", "moved"), [(25, True), (23, False)])
async def test_a_page_nobody_opens_is_left_after_a_day(
    db: Database, vault: Vault, hours: int, moved: bool
) -> None:
    person = await reader(db, vault, "web#v1", TWO[0])
    await tell(db, vault, person)
    async with db.begin() as conn:
        await run(conn, "UPDATE notices SET made_at = made_at - make_interval(hours => :h)", h=hours)
        assert await fallback.leave_stale(conn) == int(moved)
    row = await until(db, "queued")
    assert row.account == ("telegram:main" if moved else "web")


async def test_many_failures_move_together(db: Database, vault: Vault) -> None:
    person = await reader(db, vault, *TWO)
    async with db.begin() as conn:
        await run(
            conn,
            "INSERT INTO notices (cause, reader, kind, rank, person_id, flow, text_key, content, state, reason) "
            "SELECT 'x' || n, 'p', 'service', 2, :person, 'notice', 'accepted', '', 'failed', 'blocked' "
            "FROM generate_series(1, 2000) AS n",
            person=person,
        )
        ids = [row.id for row in await rows(conn, "SELECT id FROM notices")]
        assert await fallback.fall_back(conn, ids) == 2000
        assert await fallback.fall_back(conn, ids) == 0
