"""Sending over real HTTP from the real outbox: each answer of the service has its rule, and nothing is lost or doubled."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.keypad import parts_of
from bot.sms import SmsChannel, run_sms
from bot.telegram_channel import TelegramChannel, open_bot
from notices import leases, outbox
from notices.lead import lead
from notices.leases import Claimed, Settled
from notices.outbox import New
from notices.outcomes import (
    MOST_ATTEMPTS,
    Again,
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
    back_off,
    settled,
)
from notices.pace import SPREAD, Limits, Pace
from notices.quiet import NEVER, everywhere
from notices.sender import Sender
from registry.database import SHANGHAI, Database, begin_demo, civil_now, one, rows, run, value
from registry.vault import Vault
from tests.fakes.sms import FakeSms
from tests.fakes.telegram import TOKEN, FakeTelegram, Fault
from tests.small_town import Town

ACCOUNT = "telegram:main"
FAST = Limits(per_second=100_000)
PAGE = "https://anju.example"


@asynccontextmanager
async def sending(
    db: Database, vault: Vault, fake: FakeTelegram, limits: Limits = FAST, **more: Any
) -> AsyncIterator[Sender]:
    """A sender at work; when the block ends, all it had under way is settled."""
    bot = open_bot(TOKEN, fake.url, seconds=more.pop("seconds", 20.0))
    sender = Sender(db, vault, ACCOUNT, TelegramChannel(bot, PAGE, limits), **more)
    stop = asyncio.Event()
    task = asyncio.create_task(sender.run(stop))
    try:
        yield sender
    finally:
        stop.set()
        async with asyncio.timeout(15):
            await task
        await bot.session.close()


def told(contact: int, cause: str = "1", kind: str = "service", **more: Any) -> New:
    given: dict[str, Any] = {"key": "accepted", "values": {"receipt": cause}} | more
    return New(cause, kind, "notice", contact_id=contact, **given)


async def chats(db: Database, number: int, **columns: Any) -> list[int]:
    """Contacts on the account; their addresses count from 5001."""
    async with db.begin() as conn:
        town = Town(conn)
        return [
            await town.contact(account=ACCOUNT, address=str(5001 + n), lang="zh", **columns)
            for n in range(number)
        ]


async def put(db: Database, vault: Vault, *new: New) -> None:
    async with db.begin() as conn:
        assert await outbox.put(conn, vault, new) == len(new)


async def states(db: Database) -> dict[str, Any]:
    """By cause: (state, reason, attempts)."""
    async with db.begin() as conn:
        found = await rows(conn, "SELECT cause, state, reason, attempts FROM notices ORDER BY id")
    return {row.cause: (row.state, row.reason, row.attempts) for row in found}


async def until(found: Callable[[], Awaitable[object]]) -> None:
    """Looks until it is so: what an outcome leads to is only seen in the database."""
    async with asyncio.timeout(15):
        while not await found():
            pass


async def until_state(db: Database, cause: str, state: str) -> None:
    async def stands() -> bool:
        return bool((await states(db))[cause][0] == state)

    await until(stands)


# ---- the way of a notice ------------------------------------------------------------------------------------------


async def test_everything_due_is_sent_once_and_settled(db: Database, vault: Vault) -> None:
    contacts = await chats(db, 300)
    await put(db, vault, *[told(contact, str(n)) for n, contact in enumerate(contacts)])
    async with FakeTelegram() as fake:
        async with sending(db, vault, fake):
            await fake.until_sent(150)
            await put(db, vault, *[told(contact, f"more-{n}") for n, contact in enumerate(contacts[:50])])
            await fake.until_sent(350)
        assert len(fake.sent) == 350
        assert len({message.text for message in fake.sent}) == 350
    async with db.begin() as conn:
        done = await rows(conn, "SELECT state, attempts, outside_id, sent_at, leased_until FROM notices")
    assert {(row.state, row.attempts, row.leased_until) for row in done} == {("sent", 1, None)}
    assert len({row.outside_id for row in done}) == 350
    assert all(row.sent_at is not None for row in done)


async def test_urgent_goes_before_reply_before_service_before_campaign(db: Database, vault: Vault) -> None:
    contacts = await chats(db, 4)
    kinds = ["campaign", "service", "reply", "urgent"]
    await put(db, vault, *[told(c, k, k) for c, k in zip(contacts, kinds, strict=True)])
    async with FakeTelegram() as fake, sending(db, vault, fake, Limits(100_000, at_once=1)):
        await fake.until_sent(4)
    assert [
        message.text[4 : 4 + len(kind)] for message, kind in zip(fake.sent, kinds[::-1], strict=True)
    ] == kinds[::-1]


async def test_one_chat_that_has_much_to_hear_does_not_hold_up_the_others(db: Database, vault: Vault) -> None:
    chatty, other = await chats(db, 2)
    await put(db, vault, *[told(chatty, f"chatty-{n}") for n in range(200)], told(other, "other"))
    limits = Limits(100_000, chat_seconds=30.0)
    async with FakeTelegram() as fake, sending(db, vault, fake, limits):
        await fake.until_sent(2)
    assert {message.chat_id for message in fake.sent} == {5001, 5002}


async def test_what_is_not_due_waits_and_what_is_over_is_not_sent(db: Database, vault: Vault) -> None:
    (contact,) = await chats(db, 1)
    async with db.begin() as conn:
        now = await civil_now(conn)
    hour = timedelta(hours=1)
    await put(
        db,
        vault,
        told(contact, "later", not_before=now + hour),
        told(contact, "over", expires_at=now - hour),
        told(contact, "now", not_before=now - hour, expires_at=now + hour),
    )
    async with FakeTelegram() as fake, sending(db, vault, fake):
        await fake.until_sent(1)
    assert {cause: state for cause, (state, _, _) in (await states(db)).items()} == {
        "later": "queued",
        "over": "queued",
        "now": "sent",
    }


@pytest.mark.parametrize(
    ("hour", "quiet", "expected"),
    [
        (22, (time(21), time(8)), {"urgent", "reply"}),
        (7, (time(21), time(8)), {"urgent", "reply"}),
        (8, (time(21), time(8)), {"urgent", "reply", "service", "campaign"}),
        (20, (time(21), time(8)), {"urgent", "reply", "service", "campaign"}),
        (13, (time(12), time(14)), {"urgent", "reply"}),
        (14, (time(12), time(14)), {"urgent", "reply", "service", "campaign"}),
        (23, NEVER, {"urgent", "reply", "service", "campaign"}),
    ],
)
async def test_quiet_hours_hold_all_but_urgent_and_replies(
    db: Database, vault: Vault, hour: int, quiet: tuple[time, time], expected: set[str]
) -> None:
    contacts = await chats(db, 4)
    await put(db, vault, *[told(c, kind, kind) for c, kind in zip(contacts, outbox.RANKS, strict=True)])
    async with db.begin() as conn:
        await begin_demo(conn, date(2023, 6, 12))
        moment = datetime(2023, 6, 12, hour, 1, tzinfo=SHANGHAI)
        await run(
            conn,
            "UPDATE clock SET offset_seconds = extract(epoch FROM CAST(:moment AS timestamptz) - now())",
            moment=moment,
        )
        await leases.open_account(conn, ACCOUNT, "everything")
        claimed = await leases.claim(conn, ACCOUNT, 9, quiet=everywhere(quiet))
    assert {one.cause for one in claimed} == expected


async def test_the_words_are_those_of_the_moment_of_sending(db: Database, vault: Vault) -> None:
    (contact,) = await chats(db, 1)
    await put(
        db, vault, told(contact, then=("still-here:1",), key="asked-to-confirm", values={"place": "东村1号"})
    )
    async with db.begin() as conn:
        await run(conn, "UPDATE contacts SET lang = 'en' WHERE id = :id", id=contact)
    async with FakeTelegram() as fake, sending(db, vault, fake):
        (message,) = await fake.until_sent(1)
    assert "do you still live at 东村1号?" in message.text
    assert message.buttons == [{"text": "Answer now", "callback_data": "s|still-here:1"}]
    assert "parse_mode" not in message.params


async def test_at_level_hints_nothing_about_anybody_leaves(db: Database, vault: Vault) -> None:
    (contact,) = await chats(db, 1)
    await put(
        db, vault, told(contact, then=("still-here:1",), key="asked-to-confirm", values={"place": "东村1号"})
    )
    async with FakeTelegram() as fake, sending(db, vault, fake, level="hints"):
        (message,) = await fake.until_sent(1)
    assert message.text == "您有1条新消息。请重新扫门牌查看。"
    assert message.buttons == []
    async with db.begin() as conn:
        assert await value(conn, "SELECT level FROM accounts WHERE name = :name", name=ACCOUNT) == "hints"


async def test_one_that_has_no_words_fails_alone(db: Database, vault: Vault) -> None:
    contacts = await chats(db, 2)
    await put(db, vault, told(contacts[0], "poison", key="no-such-key"), told(contacts[1], "good"))
    async with FakeTelegram() as fake, sending(db, vault, fake):
        await fake.until_sent(1)
    assert await states(db) == {"poison": ("failed", "unrenderable", 1), "good": ("sent", None, 1)}


# ---- what the service answers -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "expected", "unreachable"),
    [
        (Fault(400, "Bad Request: message is too strange"), ("failed", "bad-request", 1), None),
        (Fault(400, "Bad Request: chat not found"), ("failed", "no-chat", 1), "no-chat"),
        (Fault(403, "Forbidden: bot was blocked by the user"), ("failed", "blocked", 1), "blocked"),
        (Fault(413, "Request Entity Too Large"), ("failed", "bad-request", 1), None),
    ],
)
async def test_a_refusal_is_final_for_this_one_only(
    db: Database, vault: Vault, fault: Fault, expected: tuple[str, str, int], unreachable: str | None
) -> None:
    contacts = await chats(db, 2)
    await put(db, vault, told(contacts[0], "1", "urgent"), told(contacts[1], "2"))
    async with FakeTelegram() as fake:
        fake.fail("sendMessage", fault)
        async with sending(db, vault, fake, Limits(100_000, at_once=1)):
            await fake.until_sent(1)
    assert await states(db) == {"1": expected, "2": ("sent", None, 1)}
    async with db.begin() as conn:
        row = await one(conn, "SELECT unreachable FROM contacts WHERE id = :id", id=contacts[0])
    assert row is not None
    assert row.unreachable == unreachable


async def test_who_left_is_not_written_to_again_until_they_write(db: Database, vault: Vault) -> None:
    (contact,) = await chats(db, 1)
    await put(db, vault, told(contact, "1"), told(contact, "2"))
    async with FakeTelegram() as fake:
        fake.fail("sendMessage", Fault(403, "Forbidden: user is deactivated"))
        async with sending(db, vault, fake):
            await until_state(db, "2", "failed")
        assert [method for method, _ in fake.calls].count("sendMessage") == 1
    assert (await states(db))["2"][1] == "unreachable"


@pytest.mark.parametrize("fault", [Fault(500, "Internal"), Fault(502, how="garbage"), Fault(409, "Conflict")])
async def test_a_server_error_is_tried_again(db: Database, vault: Vault, fault: Fault) -> None:
    (contact,) = await chats(db, 1)
    await put(db, vault, told(contact))
    async with FakeTelegram() as fake:
        fake.fail("sendMessage", fault)
        async with sending(db, vault, fake):
            await fake.until_sent(1)
    assert await states(db) == {"1": ("sent", None, 2)}
    async with db.begin() as conn:
        assert await value(conn, "SELECT unknown_at FROM notices") is None


@pytest.mark.parametrize(
    "fault", [Fault(how="close"), Fault(how="hang"), Fault(200, how="garbage")], ids=lambda fault: fault.how
)
@pytest.mark.parametrize("kind", ["urgent", "service", "campaign"])
async def test_what_may_have_arrived_is_unknown_and_never_sent_twice_as_a_campaign(
    db: Database, vault: Vault, fault: Fault, kind: str
) -> None:
    (contact,) = await chats(db, 1)
    await put(db, vault, told(contact, kind=kind))
    async with FakeTelegram() as fake:
        fake.fail("sendMessage", fault)
        async with sending(db, vault, fake, seconds=0.2):
            await until_state(db, "1", "unknown" if kind == "campaign" else "sent")
    async with db.begin() as conn:
        assert await value(conn, "SELECT unknown_at FROM notices") is not None
    assert len(fake.sent) == (0 if kind == "campaign" else 1)


async def test_what_was_doubtful_twice_stays_unknown(db: Database, vault: Vault) -> None:
    (contact,) = await chats(db, 1)
    await put(db, vault, told(contact))
    async with FakeTelegram() as fake:
        fake.fail("sendMessage", Fault(how="close"), Fault(how="close"))
        async with sending(db, vault, fake):
            await until_state(db, "1", "unknown")
    assert await states(db) == {"1": ("unknown", "connection", 2)}


async def test_retry_after_holds_the_account_to_the_second(db: Database, vault: Vault) -> None:
    contacts = await chats(db, 6)
    await put(db, vault, *[told(contact, str(n)) for n, contact in enumerate(contacts)])
    async with FakeTelegram() as fake:
        fake.fail("sendMessage", Fault(429, "Too Many Requests: retry after 1", retry_after=1))
        async with sending(db, vault, fake, Limits(100_000, at_once=1)):
            await fake.until(lambda: any(method == "sendMessage" for method, _ in fake.calls))
            begun = asyncio.get_running_loop().time()
            await fake.until_sent(6)
        assert 0.95 <= fake.sent[0].at - begun <= 1.5
        assert [method for method, _ in fake.calls].count("sendMessage") == 7


async def test_a_hold_of_three_hours_outlives_the_sender_and_burns_nothing(
    db: Database, vault: Vault
) -> None:
    contacts = await chats(db, 40)
    await put(db, vault, *[told(contact, str(n), "campaign") for n, contact in enumerate(contacts)])
    async with FakeTelegram() as fake:
        fake.fail("sendMessage", Fault(429, "Too Many Requests", retry_after=10_800))
        async with sending(db, vault, fake, Limits(100_000, at_once=1)):
            await until_state(db, "0", "queued")
            await until(lambda: held_seconds(db))
        assert 10_790 < await held_seconds(db) <= 10_800
        async with sending(db, vault, fake) as sender:
            async with db.begin() as conn:
                assert await leases.claim(conn, ACCOUNT, 9) == []
            sender.wake()
        assert fake.sent == []
    assert {state for state, _, _ in (await states(db)).values()} == {"queued"}


async def held_seconds(db: Database) -> float:
    async with db.begin() as conn:
        held = await value(conn, "SELECT extract(epoch FROM hold_until - now()) FROM accounts")
    return float(held or 0)


@pytest.mark.parametrize("fault", [Fault(401, "Unauthorized"), Fault(404, "Not Found")])
async def test_a_token_that_is_not_let_in_pauses_the_account_and_burns_nothing(
    db: Database, vault: Vault, fault: Fault
) -> None:
    contacts = await chats(db, 20)
    await put(db, vault, *[told(contact, str(n)) for n, contact in enumerate(contacts)])
    async with FakeTelegram() as fake:
        fake.fail("sendMessage", *[fault] * 20)
        async with sending(db, vault, fake):
            await until(lambda: paused(db))
        assert {state for state, _, _ in (await states(db)).values()} == {"queued"}
        fake._faults.clear()
        async with db.begin() as conn:
            await leases.shut(conn, ACCOUNT, None)
        async with sending(db, vault, fake):
            await fake.until_sent(20)


async def paused(db: Database) -> str | None:
    async with db.begin() as conn:
        found: str | None = await value(conn, "SELECT paused FROM accounts")
    return found


async def test_a_service_that_is_away_is_waited_for(db: Database, vault: Vault) -> None:
    contacts = await chats(db, 5)
    await put(db, vault, *[told(contact, str(n), "campaign") for n, contact in enumerate(contacts)])
    async with FakeTelegram() as fake:
        url, fake.url = fake.url, "http://127.0.0.1:9"
        async with sending(db, vault, fake):
            await until_state(db, "4", "leased")
            await until_state(db, "4", "queued")
        assert {state for state, _, _ in (await states(db)).values()} == {"queued"}
        fake.url = url
        async with sending(db, vault, fake):
            await fake.until_sent(5)
    async with db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM notices WHERE unknown_at IS NOT NULL") == 0


CLAIMED = Claimed(7, 3, "c", "r", "f", "k", b"", 1, "5", None, None)


@pytest.mark.parametrize(
    ("attempt", "outcome", "expected"),
    [
        (1, Sent("9", 2), Settled(7, 1, "sent", None, "9", 2)),
        (1, Rejected("why"), Settled(7, 1, "failed", "why")),
        (1, Gone("why"), Settled(7, 1, "failed", "why")),
        (1, Again("why"), Settled(7, 1, "queued", "why", wait=1.0)),
        (4, Again("why"), Settled(7, 4, "queued", "why", wait=8.0)),
        (MOST_ATTEMPTS, Again("why"), Settled(7, MOST_ATTEMPTS, "failed", "why")),
        (MOST_ATTEMPTS, Hold(1), Settled(7, MOST_ATTEMPTS, "queued")),
        (2, Doubtful("why"), Settled(7, 2, "unknown", "why", wait=2.0)),
        (1, Unwanted("why"), Settled(7, 1, "skipped", "why")),
        (1, Sent("a\0b" * 100), Settled(7, 1, "sent", None, ("ab" * 100)[:200])),
        (1, Away("why"), Settled(7, 1, "queued")),
        (1, Shut("why"), Settled(7, 1, "queued")),
        (1, Back(), Settled(7, 1, "queued")),
    ],
)
def test_what_is_written_about_an_outcome(attempt: int, outcome: Outcome, expected: Settled) -> None:
    claimed = Claimed(7, attempt, "c", "r", "f", "k", b"", 1, "5", None, None, tries=attempt - 1)
    assert settled(claimed, outcome) == expected


def test_only_what_its_channel_could_not_take_counts_as_a_try() -> None:
    claimed = Claimed(7, 500, "c", "r", "f", "k", b"", 1, "5", None, None)
    assert settled(claimed, Again("why")) == Settled(7, 500, "queued", "why", wait=1.0)


def test_the_back_off_doubles_and_ends_at_five_minutes() -> None:
    assert [back_off(n) for n in (1, 2, 3, 9, 10, 60)] == [1, 2, 4, 256, 300, 300]


# ---- one sender an account, and what a dead one leaves ------------------------------------------------------------


async def test_leases_that_ran_out_are_counted_and_only_campaigns_stay_unsent(
    db: Database, vault: Vault
) -> None:
    contacts = await chats(db, 4)
    await put(db, vault, *[told(c, kind, kind) for c, kind in zip(contacts, outbox.RANKS, strict=True)])
    async with db.begin() as conn:
        await leases.open_account(conn, ACCOUNT, "everything")
        claimed = await leases.claim(conn, ACCOUNT, 9)
        assert len(claimed) == 4
        assert await leases.recover(conn, ACCOUNT) == 0
        await run(conn, "UPDATE notices SET leased_until = now() - interval '1 second'")
    async with FakeTelegram() as fake, sending(db, vault, fake):
        await fake.until_sent(3)
    assert {cause: state for cause, (state, _, _) in (await states(db)).items()} == {
        "urgent": "sent",
        "reply": "sent",
        "service": "sent",
        "campaign": "unknown",
    }
    async with db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM notices WHERE unknown_at IS NOT NULL") == 4
        late = [Settled(one.id, one.attempt, "failed", "too late") for one in claimed]
        assert await leases.settle(conn, late) == 0


async def test_only_one_sends_and_the_other_takes_over_at_once_when_its_line_drops(
    db: Database, vault: Vault
) -> None:
    contacts = await chats(db, 60)
    await put(db, vault, *[told(contact, str(n), "campaign") for n, contact in enumerate(contacts)])
    slow = Limits(per_second=20)
    async with FakeTelegram() as fake, sending(db, vault, fake, slow), sending(db, vault, fake, slow):
        await fake.until_sent(20)
        async with db.begin() as conn:
            assert await dropped(conn) == 1
        await fake.until_sent(60)
    assert len(fake.sent) == 60
    gaps = [later.at - earlier.at for earlier, later in zip(fake.sent, fake.sent[20:], strict=False)]
    assert min(gaps) >= 1.0
    assert {state for state, _, _ in (await states(db)).values()} == {"sent"}


async def dropped(conn: Any) -> int:
    """Ends the connections that hold a sender's lock."""
    return len(
        await rows(
            conn,
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = 7231062 "
            "AND objid = CAST(CAST(hashtext(:name) AS bit(32)) AS bigint) AND granted "
            "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            name=f"send:{ACCOUNT}",
        )
    )


async def test_the_lead_is_given_to_one_and_given_back(db: Database) -> None:
    async with lead(db, "a") as first, lead(db, "a") as second, lead(db, "b") as other:
        assert first is not None
        assert second is None
        assert other is not None
        assert not first.lost.is_set()
        await first.line.close()
        await asyncio.wait_for(first.lost.wait(), 5)
    async with lead(db, "a") as again:
        assert again is not None


async def test_at_the_end_nothing_is_left_leased(db: Database, vault: Vault) -> None:
    contacts = await chats(db, 200)
    await put(db, vault, *[told(contact, str(n)) for n, contact in enumerate(contacts)])
    async with FakeTelegram() as fake, sending(db, vault, fake, Limits(per_second=50)):
        await fake.until_sent(30)
    found = await states(db)
    assert {state for state, _, _ in found.values()} == {"sent", "queued"}
    assert sum(state == "sent" for state, _, _ in found.values()) == len(fake.sent)


# ---- the pace -----------------------------------------------------------------------------------------------------


async def test_a_service_that_counts_finds_nothing_to_refuse(db: Database, vault: Vault) -> None:
    contacts = await chats(db, 75)
    await put(db, vault, *[told(contact, str(n)) for n, contact in enumerate(contacts)])
    async with FakeTelegram(per_second=30, per_chat=True) as fake, sending(db, vault, fake, Limits(30, 1.0)):
        await fake.until_sent(75)
    assert fake.refused == 0
    assert fake.sent[-1].at - fake.sent[0].at < 2.6


async def test_one_chat_hears_once_a_second_in_order(db: Database, vault: Vault) -> None:
    (contact,) = await chats(db, 1)
    await put(db, vault, *[told(contact, str(n)) for n in range(3)])
    async with FakeTelegram(per_chat=True) as fake, sending(db, vault, fake, Limits(30, 1.0)):
        await fake.until_sent(3)
    assert fake.refused == 0
    assert [message.text[4] for message in fake.sent] == ["0", "1", "2"]
    assert fake.sent[-1].at - fake.sent[0].at < 2.4


async def test_an_urgent_notice_overtakes_a_campaign_within_a_second(db: Database, vault: Vault) -> None:
    contacts = await chats(db, 210)
    await put(db, vault, *[told(contact, f"c{contact}", "campaign") for contact in contacts[:200]])
    async with FakeTelegram(per_second=30) as fake, sending(db, vault, fake, Limits(30)):
        await fake.until_sent(10)
        begun, before = asyncio.get_running_loop().time(), len(fake.sent)
        await put(db, vault, *[told(contact, f"u{contact}", "urgent") for contact in contacts[200:]])
        await fake.until(lambda: fake.to(5210))
    urgent = [place for place, message in enumerate(fake.sent) if message.chat_id > 5200]
    assert fake.sent[urgent[0]].at - begun < 1.0
    assert urgent == list(range(urgent[0], urgent[0] + 10))
    assert urgent[0] - before < 15


moments = st.lists(st.tuples(st.floats(0, 0.6), st.integers(1, 4)), max_size=120)


@given(moments, st.integers(1, 7), st.sampled_from([0.0, 0.3, 1.0]))
def test_no_second_has_more_than_allowed_and_no_chat_hears_too_soon(
    asked: list[tuple[float, int]], per_second: int, chat_seconds: float
) -> None:
    pace = Pace(Limits(per_second, chat_seconds))
    now, taken = 0.0, list[tuple[float, int]]()
    for gap, chat in asked:
        now += gap
        at = pace.take(chat, now)
        assert at >= now
        taken.append((at, chat))
    times = sorted(at for at, _ in taken)
    assert all(later - first > 1.0 for first, later in zip(times, times[per_second:], strict=False))
    for chat in {chat for _, chat in taken}:
        own = sorted(at for at, who in taken if who == chat)
        assert all(later - first > chat_seconds for first, later in pairwise(own) if chat_seconds)


@given(st.lists(st.tuples(st.floats(0, 0.2), st.floats(0, 0.5)), max_size=80), st.integers(1, 5))
def test_however_late_a_message_arrives_no_second_sees_too_many(
    asked: list[tuple[float, float]], per_second: int
) -> None:
    """The way there takes 20 ms and whatever the network adds; the way back 20 ms."""
    pace, now = Pace(Limits(per_second)), 0.0
    under_way, arrivals = list[tuple[float, float]](), list[float]()
    for gap, delay in [(0.0, 0.0)] * per_second + asked:
        now = max(now + gap, pace.next(now))
        for back, at in sorted(under_way):
            if back <= now:
                under_way.remove((back, at))
                pace.done(1, at, back - at)
        at = pace.take(1, now)
        arrivals.append(at + 0.02 + delay)
        under_way.append((at + 0.04 + delay, at))
    arrivals.sort()
    assert all(later - first > 1.0 for first, later in zip(arrivals, arrivals[per_second:], strict=False))


@given(st.integers(1, 40), st.integers(1, 400))
def test_nothing_waits_longer_than_it_must(per_second: int, number: int) -> None:
    pace = Pace(Limits(per_second))
    last = max(pace.take(chat, 0.0) for chat in range(number))
    whole, rest = divmod(number - 1, per_second)
    assert last == pytest.approx(whole * (1.0 + pace.limits.margin) + rest * SPREAD / per_second)


@given(st.lists(st.floats(0, 0.4), max_size=80), st.integers(1, 9), st.floats(0, 2))
def test_the_room_is_what_can_be_taken_by_then(gaps: list[float], per_second: int, ahead: float) -> None:
    pace, now = Pace(Limits(per_second)), 0.0
    for gap in gaps:
        now = max(now + gap, pace.next(now))
        pace.take(1, now)
    room = pace.room(now, now + ahead)
    if ahead < 1.0:
        assert all(pace.take(1, now) <= now + ahead + 1e-6 for _ in range(room))
        assert pace.take(1, now) >= now + ahead - 1e-6


def test_a_chat_rests_until_its_time() -> None:
    pace = Pace(Limits(30, 1.0))
    pace.take(5, 10.0)
    pace.take(6, 10.5)
    assert sorted(pace.resting(10.9)) == [5, 6]
    assert list(pace.resting(11.1)) == [6]
    assert list(pace.resting(11.6)) == []


# ---- text messages ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("验" * 70, 1),
        ("验" * 71, 2),
        ("验" * 134, 2),
        ("验" * 135, 3),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
    ],
)
def test_text_messages_are_charged_by_parts(text: str, parts: int) -> None:
    assert parts_of(text) == parts


async def put_code(db: Database, vault: Vault, cause: str = "code:1") -> None:
    async with db.begin() as conn:
        await outbox.put_sms(conn, vault, cause, "+8619900000007", "sms-code", {"code": "428517"}, "zh")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], ("sent", None, 1)),
        ([(400, {})], ("failed", "bad-request", 1)),
        ([(500, {})], ("sent", None, 2)),
        ([(429, {"Retry-After": "1"})], ("sent", None, 2)),
    ],
)
async def test_a_code_goes_to_the_gateway(
    db: Database,
    vault: Vault,
    answers: list[tuple[int, dict[str, str]]],
    expected: tuple[str, str | None, int],
) -> None:
    await put_code(db, vault)
    stop = asyncio.Event()
    async with FakeSms() as fake:
        fake.answers.extend(answers)
        task = asyncio.create_task(run_sms(db, vault, fake.url, stop))
        await until_state(db, "code:1", expected[0])
        stop.set()
        await task
    assert await states(db) == {"code:1": expected}
    assert fake.sent[0]["to"] == "+8619900000007"
    assert fake.sent[0]["text"].startswith("【安居】验证码428517，")


async def test_a_gateway_that_knows_us_not_pauses_the_account(db: Database, vault: Vault) -> None:
    await put_code(db, vault)
    async with FakeSms() as fake:
        fake.answers.append((403, {}))
        channel = SmsChannel(fake.url, db, vault)
        sender, stop = Sender(db, vault, "sms", channel), asyncio.Event()
        task = asyncio.create_task(sender.run(stop))
        await until(lambda: paused(db))
        stop.set()
        await task
        await channel.close()
    assert (await states(db))["code:1"][0] == "queued"


async def test_without_a_gateway_the_code_is_logged_and_nothing_else(
    db: Database, vault: Vault, capsys: pytest.CaptureFixture[str]
) -> None:
    await put_code(db, vault)
    task = asyncio.create_task(run_sms(db, vault, None))
    await until_state(db, "code:1", "sent")
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    said = "".join(capsys.readouterr())
    assert "428517" in said
    assert "19900000007" not in said
    assert "安居" not in said
