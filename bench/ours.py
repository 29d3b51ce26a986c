"""Our side: Telegram updates in, replies out, through engine, turns, database, outbox and sender."""

import asyncio
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from typing import Any

import uvloop
from aiogram import Bot

from bench import contender, script
from bench.ground import Ground, ground
from bench.telegram_stub import TOKEN, PlainStub, message_update, tap_update
from bot import telegram
from bot.conversation import Conversation
from bot.heard import Heard
from bot.listener import Listener
from bot.telegram_channel import TelegramChannel
from cli.serving import keep_what_is_loaded
from notices.pace import Limits
from notices.sender import Sender
from registry.database import rows, value

AT_ONCE = 64
LONGEST_SECONDS = 300.0
"""A run that takes longer waits for something that never comes."""
ACCOUNT = telegram.MAIN
UNPACED = Limits(per_second=1_000_000)
"""Telegram's own limits (30 a second) would be all that is measured."""

Shown = dict[str, Any]
"""The parameters of a `sendMessage`."""

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def number_of(serial: int) -> str:
    """A valid identity number of nobody: division 990000 was never given out."""
    day, order = divmod(serial, 1000)
    body = f"990000{date(1960, 1, 1) + timedelta(day):%Y%m%d}{order:03d}"
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, WEIGHTS, strict=True)) % 11]


def answers_of(serial: int) -> dict[str, str]:
    """What somebody answers, by question; options are tapped, the rest is typed."""
    return {
        "what": "declare",
        "who": "myself",
        "division": "贵州省遵义市播州区",
        "living": "home",
        "name": "王小明",
        "document": "resident-id",
        "id-number": number_of(serial),
        "phone": f"1990000{serial % 10000:04d}",
        "phone-whose": "own",
        "room": "3-1202",
        "moved-in": "2023-06-01",
        "reason": "work",
        "pays-to": "landlord",
        "along": "none",
        "more": "none",
        "check": "send",
    }


@dataclass
class Arrivals:
    """The phones: each waits for the message that answers what it sent."""

    waiting: dict[int, "asyncio.Future[Shown]"] = field(default_factory=dict)

    def expect(self, chat_id: int) -> "asyncio.Future[Shown]":
        future = self.waiting[chat_id] = asyncio.get_running_loop().create_future()
        return future

    def arrived(self, message: Shown) -> None:
        self.waiting.pop(message["chat_id"]).set_result(message)


class Bench:
    """64 people at once, each answering what arrived on its phone until its talk is over."""

    def __init__(self, on: Ground, start: Callable[[int], str], *, taps: bool) -> None:
        self.on, self.start, self.taps = on, start, taps
        self.arrivals = Arrivals()
        self.conversation = Conversation(on.db, on.vault, on.pack, "https://anju.example")
        self.channel = TelegramChannel(
            Bot(TOKEN, session=PlainStub(self.arrivals.arrived)), "https://anju.example", UNPACED
        )
        self.updates = count(1)
        self.people = count(1)
        self.turns = 0

    async def play(self, talks: int) -> int:
        """Everything from the first update to the last reply written down as sent."""
        before = self.turns
        sender = Sender(self.on.db, self.on.vault, ACCOUNT, self.channel)
        stop = asyncio.Event()
        sending = asyncio.create_task(sender.run(stop))
        listener = Listener(self.conversation)
        todo = iter([next(self.people) for _ in range(talks)])

        async def phone() -> None:
            for person in todo:
                await self.talk(person, listener, sender)

        try:
            async with asyncio.timeout(LONGEST_SECONDS), asyncio.TaskGroup() as phones:
                for _ in range(AT_ONCE):
                    phones.create_task(phone())
        finally:
            stop.set()
            await sending
        return self.turns - before

    async def talk(self, person: int, listener: Listener, sender: Sender) -> None:
        chat, answers = 1_000_000 + person, answers_of(person)
        update = message_update(next(self.updates), chat, f"/start {self.start(person)}")
        while True:
            arriving = self.arrivals.expect(chat)
            heard = telegram.read(ACCOUNT, update)
            assert isinstance(heard, Heard), heard
            reply = await listener.turn(heard)
            assert reply.messages[0].kind != "apology", reply.messages[0].text
            sender.wake()
            shown = await arriving
            self.turns += 1
            if reply.talk is None:
                return
            update = self.answered(chat, shown, answers[reply.talk[1]])

    def answered(self, chat: int, shown: Shown, answer: str) -> dict[str, Any]:
        """The next update: a tap on the button as it was shown, else what is typed."""
        if self.taps and "reply_markup" in shown:
            for button, *_ in shown["reply_markup"]["inline_keyboard"]:
                if button.get("callback_data", "").endswith(f"|{answer}"):
                    return tap_update(next(self.updates), chat, button["callback_data"])
        return message_update(next(self.updates), chat, answer)


async def check_seven(on: Ground, talks: int) -> None:
    """Every declaration is there, whole."""
    async with on.db.begin() as conn:
        kept = await rows(conn, "SELECT receipt, content FROM bench_declarations")
    assert len(kept) == talks, (len(kept), talks)
    numbers = set()
    for row in kept:
        answers = script.opened(on.vault, row.receipt, row.content)
        assert set(answers) == {*script.QUESTIONS, "check"}
        assert answers["moved-in"] == "2023-06-01"
        numbers.add(answers["id-number"])
    assert len(numbers) == talks


async def check_declare(on: Ground, talks: int) -> None:
    async with on.db.begin() as conn:
        filed = await value(
            conn, "SELECT count(DISTINCT person_id) FROM declarations WHERE channel = 'self_telegram'"
        )
    assert filed == talks, (filed, talks)


async def check_replies(on: Ground, turns: int) -> None:
    async with on.db.begin() as conn:
        sent = await value(
            conn, "SELECT count(*) FROM notices WHERE account = :account AND state = 'sent'", account=ACCOUNT
        )
    assert sent == turns, (sent, turns)


async def main(which: str) -> None:
    async with ground() as on:
        if which == "seven":
            script.install()
            async with on.db.begin() as conn:
                await conn.exec_driver_sql(script.TABLE)
            bench = Bench(on, lambda person: "declare", taps=False)
            check = check_seven
        else:
            bench = Bench(on, lambda person: f"h_{on.houses[person % len(on.houses)]}", taps=True)
            check = check_declare
        keep_what_is_loaded()
        talked = 0

        async def whole(talks: int) -> None:
            nonlocal talked
            if not talked:  # a minute later the database would do so itself, and plan by it
                async with on.db.begin() as conn:
                    await conn.exec_driver_sql("ANALYZE")
            talked += talks
            await check_replies(on, bench.turns)
            await check(on, talked)

        await contender.obey(bench.play, whole, [on.postmaster])


if __name__ == "__main__":
    uvloop.run(main(sys.argv[1]))
