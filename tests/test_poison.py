"""A notice that can never be sent is set aside after its tries, is shown, and holds nobody else up."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from bot.telegram_channel import TelegramChannel, open_bot
from notices import broadcast, fallback, leases, outbox
from notices.leases import Settled
from notices.outbox import New
from notices.outcomes import MOST_ATTEMPTS, Outcome
from notices.pace import Limits
from notices.sender import Addressed, Sender
from registry import campaign_answers
from registry.database import Database, civil_now, rows, run, value
from registry.overview import campaigns as overview
from registry.overview import notices as unreached
from registry.vault import Vault
from tests.broadcasting import TELEGRAM, Square, content
from tests.fakes.telegram import TOKEN, FakeTelegram, Fault
from tests.faulty import service
from tests.small_town import Town


class Stumbling(TelegramChannel):
    """Stumbles over one reader: when it words what is for them, or when it sends."""

    def __init__(self, *given: Any, over: str, when: str) -> None:
        super().__init__(*given)
        self.over, self.when, self.stumbled = over, when, 0

    def parts(self, to: Addressed) -> Sequence[Any]:
        self._look(to.address, "wording")
        return super().parts(to)

    async def send(self, part: Any) -> Outcome:
        self._look(str(part.chat_id), "sending")
        return await super().send(part)

    def _look(self, address: str, when: str) -> None:
        if (address, when) == (self.over, self.when):
            self.stumbled += 1
            raise ZeroDivisionError


@pytest.mark.parametrize(
    ("when", "kind", "state", "reason", "tries"),
    [
        ("wording", "service", "failed", "unrenderable", 1),
        ("wording", "campaign", "failed", "unrenderable", 1),
        ("sending", "urgent", "unknown", "fault", 2),
        ("sending", "service", "unknown", "fault", 2),
        ("sending", "campaign", "unknown", "fault", 1),
    ],
)
async def test_one_that_always_raises(
    db: Database, vault: Vault, when: str, kind: str, state: str, reason: str, tries: int
) -> None:
    async with service("telegram", db, vault) as outside:
        await outside.people(4, kind)
        bot = open_bot(TOKEN, outside.fake.url)
        channel = Stumbling(bot, "", Limits(100_000, at_once=1), over="5001", when=when)
        stop = asyncio.Event()
        task = asyncio.create_task(Sender(db, vault, TELEGRAM, channel).run(stop))
        for cause in ("2", "3", "4"):
            await outside.until(cause, ["sent"])
        row = await outside.until("1", [state])
        assert row.reason == reason
        await outside.tell(1, again="-later")
        await outside.until("2-later", ["sent"])
        stop.set()
        await task
        await bot.session.close()
        assert channel.stumbled == tries


@pytest.mark.parametrize(
    "spoiled",
    [
        '{"texts": 5}',
        '{"texts": {"zh": 5}, "kind": "education"}',
        '{"kind": "education", "texts": {"zh": "{nobody} 您好"}}',
        '{"kind": "education", "texts": {"zh": "您好"}, "choices": 7}',
        '{"kind": "education", "texts": {"zh": "您好"}, "relay": {"issuer": "x"}}',
        '{"what": 1}',
        "[]",
        "{}",
    ],
)
async def test_a_run_nobody_can_word_fails_alone_and_says_so(
    db: Database, vault: Vault, spoiled: str
) -> None:
    square = await Square(db).build()
    await square.lives("张三")
    await square.lives("李四")
    campaign = await square.draft()
    await square.approve(campaign)
    bad = await square.launch(campaign)
    async with db.begin() as conn:
        await run(conn, "UPDATE campaign_runs SET content = CAST(:it AS jsonb)", it=spoiled)
    good = await square.sent(content=content())
    broadcast._PINNED.clear()
    async with FakeTelegram() as fake:
        bot, stop = open_bot(TOKEN, fake.url), asyncio.Event()
        sender = Sender(db, vault, TELEGRAM, TelegramChannel(bot, "", Limits(100_000)))
        task = asyncio.create_task(sender.run(stop))
        await fake.until_sent(2)
        stop.set()
        await task
        await bot.session.close()
    assert set((await square.told(good)).values()) == {("sent", None)}
    assert set((await square.told(bad)).values()) == {("failed", "unrenderable")}
    async with db.begin() as conn:
        far = (await overview.progress(conn, await overview.runs(conn, campaign, 9)))[bad]
    assert (far.states, far.failed) == ({"failed": 2}, {"unrenderable": 2})


async def test_one_its_service_never_takes_is_given_up_and_the_next_channel_begins_anew(
    db: Database, vault: Vault
) -> None:
    """Only what the service could not take counts: that the account stood still a hundred times does not."""
    async with db.begin() as conn:
        town = Town(conn)
        person = await town.person()
        for address in ("5002", "5001"):
            await town.contact(person, account=TELEGRAM, address=address, lang="zh")
        new = New("1", "service", "notice", "accepted", {"receipt": "1"}, person_id=person, area_no=3)
        await outbox.put(conn, vault, [new])
        await run(conn, "UPDATE notices SET attempts = 100, tries = :tries", tries=MOST_ATTEMPTS - 1)
    async with FakeTelegram() as fake:
        fake.fail("sendMessage", Fault(500, "Internal"), Fault(500, "Internal"))
        bot, stop = open_bot(TOKEN, fake.url), asyncio.Event()
        sender = Sender(db, vault, TELEGRAM, TelegramChannel(bot, "", Limits(100_000, at_once=1)))
        task = asyncio.create_task(sender.run(stop))
        await fake.until_sent(1)
        stop.set()
        await task
        await bot.session.close()
    async with db.begin() as conn:
        (row,) = await rows(conn, "SELECT * FROM notices")
    assert [message.chat_id for message in fake.sent] == [5002]
    assert (row.state, row.tries, len(row.tried)) == ("sent", 1, 1)


@pytest.mark.parametrize(("kind", "deaths"), [("urgent", 2), ("service", 2), ("campaign", 1)])
async def test_one_that_kills_its_worker_is_set_aside(
    db: Database, vault: Vault, kind: str, deaths: int
) -> None:
    async with db.begin() as conn:
        contact = await Town(conn).contact(account=TELEGRAM, address="5001", lang="zh")
        await outbox.put(
            conn, vault, [New("1", kind, "notice", "accepted", {"receipt": "1"}, contact_id=contact)]
        )
        await leases.open_account(conn, TELEGRAM, "everything")
    for _ in range(deaths):
        async with db.begin() as conn:
            (claimed,) = await leases.claim(conn, TELEGRAM, 9)
        async with db.begin() as conn:
            await run(conn, "UPDATE notices SET leased_until = now()")
        async with db.begin() as conn:
            assert await leases.recover(conn, TELEGRAM) == 1
            assert await leases.settle(conn, [Settled(claimed.id, claimed.attempt, "sent")]) == 0, "too late"
    async with db.begin() as conn:
        assert await leases.claim(conn, TELEGRAM, 9) == []
        assert await value(conn, "SELECT state || reason FROM notices") == "unknownlease-ran-out"


async def test_what_is_in_doubt_is_listed_and_moves_nowhere_by_itself(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        town = await Town(conn).build()
        person = await town.person()
        await town.lives(person, await town.house(), room="301")
        for address in ("5002", "5001"):
            await town.contact(person, account=TELEGRAM, address=address)
        new = New("1", "campaign", "notice", "accepted", {"receipt": "1"}, person_id=person, area_no=3)
        await outbox.put(conn, vault, [new])
        await run(conn, "UPDATE notices SET state = 'unknown', unknown_at = now(), reason = 'time-out'")
    async with db.begin() as conn:
        ids = [row.id for row in await rows(conn, "SELECT id FROM notices")]
        assert await fallback.fall_back(conn, ids) == 0
        assert await fallback.leave_stale(conn) == 0
        assert await leases.recover(conn, TELEGRAM) == 0
        ((shown, who),) = await unreached.listed(conn, [(3, 3)], "unknown", None, 9)
        assert await unreached.listed(conn, [(4, 4)], "unknown", None, 9) == []
    assert (shown.state, shown.reason, who.room if who else None) == ("unknown", "time-out", "301")


async def test_whoever_answers_had_it_though_nobody_knew(db: Database, vault: Vault) -> None:
    """The state ends with the answer; without one the follow-up to those not reached includes them."""
    square = await Square(db).build()
    await square.lives("张三")
    await square.lives("李四")
    run_id = await square.sent(content=content(acknowledge=True))
    await square.settle(run_id, "unknown")
    async with db.begin() as conn:
        said = await campaign_answers.answer(
            conn, run_id, square.chats["张三"], square.people["张三"], "ok", await civil_now(conn)
        )
    assert said is None
    assert await square.told(run_id) == {"张三": ("answered", None), "李四": ("unknown", None)}
    again = await square.sent(audience={"include": [{"run": run_id, "who": "unreached"}]})
    assert set(await square.told(again)) == {"李四"}


# ---- what stopped mattering ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "meanwhile",
    [
        "UPDATE notices SET tries = 1, attempts = 1, reason = 'server-error', retry_at = now()",
        "UPDATE notices SET unknown_at = now(), attempts = 1, reason = 'time-out'",
        "UPDATE notices SET state = 'leased', attempts = 1, leased_until = now() - interval '1 s'",
        "UPDATE notices SET state = 'failed', attempts = 1, reason = 'blocked'",
        "UPDATE accounts SET hold_until = now() - interval '1 s'",
    ],
    ids=["tried again", "in doubt", "its worker died", "next channel", "the account was held"],
)
async def test_what_stopped_mattering_meanwhile_is_not_sent(
    db: Database, vault: Vault, meanwhile: str
) -> None:
    async with db.begin() as conn:
        town = Town(conn)
        person = await town.person()
        for address in ("5002", "5001"):
            await town.contact(person, account=TELEGRAM, address=address, lang="zh")
        over = await civil_now(conn)
        new = New(
            "1",
            "service",
            "notice",
            "accepted",
            {"receipt": "1"},
            person_id=person,
            expires_at=over + timedelta(hours=1),
        )
        await outbox.put(conn, vault, [new])
        await leases.open_account(conn, TELEGRAM, "everything")
        await run(conn, meanwhile)
        await run(conn, "UPDATE notices SET expires_at = :over", over=over)
        await leases.recover(conn, TELEGRAM)
        await fallback.fall_back(conn, [row.id for row in await rows(conn, "SELECT id FROM notices")])
        assert await leases.claim(conn, TELEGRAM, 9) == []
        assert await outbox.expire(conn, over) == 1
        assert await value(conn, "SELECT state FROM notices") == "expired"


@pytest.mark.parametrize(
    ("minutes", "kind", "moved"),
    [(31, "urgent", 1), (31, "service", 1), (31, "campaign", 0), (29, "urgent", 0), (-1, "urgent", 0)],
)
async def test_an_account_told_to_wait_long_is_left_by_what_cannot_wait(
    db: Database, vault: Vault, minutes: int, kind: str, moved: int
) -> None:
    async with db.begin() as conn:
        town = Town(conn)
        person = await town.person()
        other = await town.contact(person, account="web", address="v", heard_at=None)
        await town.contact(person, account=TELEGRAM, address="5001", lang="zh")
        await outbox.put(
            conn, vault, [New("1", kind, "notice", "accepted", {"receipt": "1"}, person_id=person)]
        )
        await leases.open_account(conn, TELEGRAM, "everything")
        await leases.hold(conn, TELEGRAM, minutes * 60.0)
        assert await fallback.leave_stale(conn) == moved
        where = await value(conn, "SELECT contact_id FROM notices")
    assert (where == other) is bool(moved)
