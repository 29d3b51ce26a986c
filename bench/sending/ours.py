"""Our side: rows of the outbox claimed, opened, worded, sent over HTTP and settled by the sender; `service` or `campaign`, and the address."""

import asyncio
import sys
from collections.abc import Sequence
from datetime import date
from typing import Any

import uvloop
from sqlalchemy.ext.asyncio import AsyncConnection

from bench import contender
from bench.campaign import SAID, drafted
from bench.ground import Ground, ground
from bench.sending.message import AT_ONCE, FIRST_CHAT, TOKEN, place
from bot import telegram
from bot.telegram_channel import TelegramChannel, open_bot
from cli.serving import keep_what_is_loaded
from notices import outbox
from notices.campaign_content import CampaignContent
from notices.outbox import New
from notices.outcomes import Outcome, Sent
from notices.pace import Limits
from notices.sender import Sender
from registry.database import rows, run

ACCOUNT = telegram.MAIN
UNPACED = Limits(per_second=1_000_000, at_once=AT_ONCE)
"""Telegram's own limits (30 a second) would be all that is measured."""
LONGEST_SECONDS = 300.0
A_STATEMENT = 1000
DUE = date(2023, 6, 15)

MORE = f"""
INSERT INTO contacts (account, address, lang)
SELECT :account, CAST({FIRST_CHAT} + n AS text), 'zh' FROM generate_series(CAST(:low AS int), CAST(:high AS int)) n
RETURNING id"""

RUN = """
WITH made AS (
  INSERT INTO campaign_runs (area_no, campaign_id, due_at, launched_at, content)
  SELECT area_no, id, now() + make_interval(secs => :play), now(), CAST(:content AS jsonb) FROM campaigns
   WHERE id = :campaign RETURNING id, area_no
)
INSERT INTO notices (cause, reader, kind, rank, account, contact_id, area_no, run_id, flow, text_key, content)
SELECT 'campaign:' || r.id, 'c' || c.id, 'campaign', 3, :account, c.id, r.area_no, r.id, 'campaign', 'campaign', ''
  FROM made r, unnest(CAST(:contacts AS bigint[])) AS c(id)"""


class Counting(TelegramChannel):
    """The product's channel; `all_out` once so many were sent."""

    left = 0

    def expect(self, number: int) -> asyncio.Event:
        self.left, self.all_out = number, asyncio.Event()
        return self.all_out

    async def send(self, part: Any) -> Outcome:
        outcome = await super().send(part)
        self.left -= isinstance(outcome, Sent)
        if not self.left:
            self.all_out.set()
        return outcome


class Bench:
    def __init__(self, on: Ground, kind: str, url: str) -> None:
        self.on, self.kind = on, kind
        self.bot = open_bot(TOKEN, url)
        self.channel = Counting(self.bot, "https://anju.example", UNPACED)
        self.contacts: list[int] = []
        self.campaign = self.plays = self.sent = 0

    async def prepare(self, number: int) -> None:
        """So many readers and a notice for each; the database is analysed, as it does by itself a minute later."""
        self.plays += 1
        if self.kind == "campaign" and not self.campaign:
            self.campaign = (await drafted(self.on)).campaign
        async with self.on.db.begin() as conn:
            if number > len(self.contacts):
                found = await rows(conn, MORE, account=ACCOUNT, low=len(self.contacts), high=number - 1)
                self.contacts += [row.id for row in found]
            if self.kind == "campaign":
                given = {
                    "campaign": self.campaign,
                    "play": self.plays,
                    "content": CampaignContent.of(SAID, kind="education").flat(),
                }
                await run(conn, RUN, **given, account=ACCOUNT, contacts=self.contacts[:number])
            else:
                await self.reminded(conn, self.contacts[:number])
        async with self.on.db.begin() as conn:
            await conn.exec_driver_sql("ANALYZE contacts, notices")

    async def reminded(self, conn: AsyncConnection, contacts: Sequence[int]) -> None:
        for start in range(0, len(contacts), A_STATEMENT):
            some = [
                New(
                    f"bench:{self.plays}",
                    "service",
                    "notice",
                    "due-soon-tenant-declare",
                    {"place": place(start + n), "date": DUE, "count": 1},
                    contact_id=contact,
                )
                for n, contact in enumerate(contacts[start : start + A_STATEMENT])
            ]
            await outbox.put(conn, self.on.vault, some)

    async def play(self, number: int) -> int:
        """Until the last one is written down as sent."""
        stop = asyncio.Event()
        out = self.channel.expect(number)
        sending = asyncio.create_task(Sender(self.on.db, self.on.vault, ACCOUNT, self.channel).run(stop))
        try:
            async with asyncio.timeout(LONGEST_SECONDS):
                await out.wait()
        finally:
            stop.set()
            await sending
        return number

    async def check(self, number: int) -> None:
        """Each is sent once, none waits."""
        self.sent += number
        async with self.on.db.begin() as conn:
            found = await rows(conn, "SELECT state, attempts, count(*) FROM notices GROUP BY 1, 2")
        assert [tuple(row) for row in found] == [("sent", 1, self.sent)], found


async def main(kind: str, url: str) -> None:
    async with ground() as on:
        async with on.db.begin() as conn:
            await run(conn, "DELETE FROM notices")
        bench = Bench(on, kind, url)
        keep_what_is_loaded()
        await contender.obey(bench.play, bench.check, [on.postmaster], bench.prepare)
        await bench.bot.session.close()


if __name__ == "__main__":
    uvloop.run(main(*sys.argv[1:]))
