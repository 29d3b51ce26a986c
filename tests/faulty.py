"""The three outside services behind one face: what a test of faults tells them, and what it looks at afterwards."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.engine import Row

from bot.sms import SmsChannel
from bot.telegram_channel import TelegramChannel, open_bot
from bot.wechat_account import open_api
from bot.wechat_channel import WechatChannel
from notices import leases, outbox
from notices.outbox import New
from notices.pace import Limits
from notices.sender import Channel, Sender
from registry import sms
from registry.database import Database, one, rows, run
from registry.vault import Vault
from tests.fakes.sms import FakeSms
from tests.fakes.telegram import TOKEN, FakeTelegram
from tests.fakes.wechat import FakeWechat
from tests.small_town import Town
from tests.wechat_site import Settings

ACCOUNTS = {"telegram": "telegram:main", "wechat": "wechat:main", "sms": "sms"}
ONE_BY_ONE = Limits(100_000, at_once=1)
SOON = 1.0
"""Seconds after which a call is given up."""


@dataclass
class Service:
    """One of telegram, wechat, sms: its fake, and the sender that speaks with it."""

    name: str
    db: Database
    vault: Vault
    fake: Any = None
    url: str = ""
    readers: list[int] = field(default_factory=list)
    channel: Channel | None = None

    @property
    def account(self) -> str:
        return ACCOUNTS[self.name]

    def fail(self, *faults: Any) -> None:
        """The next sendings get these answers."""
        match self.name:
            case "telegram":
                self.fake.fail("sendMessage", *faults)
            case "wechat":
                self.fake.fail("message/custom/send", *faults)
            case _:
                self.fake.answers.extend(faults)

    def asked(self) -> int:
        """How often it was asked to send."""
        match self.name:
            case "telegram":
                return [method for method, _ in self.fake.calls].count("sendMessage")
            case "wechat":
                calls: list[str] = self.fake.calls
                return calls.count("message/custom/send")
        return len(self.fake.sent)

    def taken(self) -> int:
        """How many messages it took without a fault."""
        return len(self.fake.taken if self.name == "sms" else self.fake.sent)

    async def people(self, number: int, kind: str = "service") -> None:
        """Readers with a chat each, and a notice for each: the causes are 1, 2 …"""
        async with self.db.begin() as conn:
            town = Town(conn)
            for n in range(1, number + 1):
                address = await self._address(conn, n)
                contact = await town.contact(account=self.account, address=address, lang="zh")
                self.readers.append(contact)
                if self.name == "wechat":
                    await run(
                        conn,
                        "INSERT INTO wechat_windows (contact_id, open_until, remaining, consents) "
                        "VALUES (:contact, now() + interval '1 hour', 5, 0)",
                        contact=contact,
                    )
        await self.tell(*range(number), kind=kind)

    async def _address(self, conn: Any, n: int) -> str:
        if self.name == "sms":
            return await sms.remember(conn, self.vault, f"+861990000{n:04}")
        return str(5000 + n) if self.name == "telegram" else f"oReader{n}"

    async def tell(self, *places: int, kind: str = "service", again: str = "") -> None:
        new = [
            New(
                f"{n + 1}{again}", kind, "notice", "accepted", {"receipt": str(n)}, contact_id=self.readers[n]
            )
            for n in places
        ]
        async with self.db.begin() as conn:
            assert await outbox.put(conn, self.vault, new) == len(new)

    @asynccontextmanager
    async def sending(self) -> AsyncIterator[Sender]:
        """A sender at work; when the block ends, all it had under way is settled."""
        async with AsyncExitStack() as ends:
            channel = await self._channel(ends)
            sender, stop = Sender(self.db, self.vault, self.account, channel), asyncio.Event()
            task = asyncio.create_task(sender.run(stop))
            try:
                yield sender
            finally:
                stop.set()
                async with asyncio.timeout(15):
                    await task

    async def _channel(self, ends: AsyncExitStack) -> Channel:
        url = self.url or self.fake.url
        match self.name:
            case "telegram":
                bot = open_bot(TOKEN, url, seconds=SOON)
                ends.push_async_callback(bot.session.close)
                return TelegramChannel(bot, "", ONE_BY_ONE)
            case "wechat":
                api = open_api(self.db, self.vault, Settings(self.fake.url))
                assert api is not None
                api.seconds = SOON
                await api.token()
                api.url = url
                ends.push_async_callback(api.close)
                return WechatChannel(api, "", None, ONE_BY_ONE)
        texting = SmsChannel(url, self.db, self.vault, seconds=SOON)
        texting.limits = ONE_BY_ONE
        ends.push_async_callback(texting.close)
        return texting

    # -- looking --------------------------------------------------------------------------------------------------------

    async def row(self, cause: str) -> Row[Any]:
        async with self.db.begin() as conn:
            found = await one(conn, "SELECT * FROM notices WHERE cause = :cause", cause=cause)
        assert found is not None
        return found

    async def until(self, cause: str, states: Sequence[str]) -> Row[Any]:
        """Looks until the notice has one of these states: what an outcome leads to is only seen in the database."""
        async with asyncio.timeout(15):
            while (found := await self.row(cause)).state not in states:
                pass
        return found

    async def state(self) -> Row[Any]:
        """The account: paused, and the seconds it is held."""
        async with self.db.begin() as conn:
            found = await one(
                conn,
                "SELECT paused, greatest(0, extract(epoch FROM hold_until - now())) AS held FROM accounts "
                "WHERE name = :name",
                name=self.account,
            )
        assert found is not None
        return found

    async def until_account(self, stands: str) -> None:
        """Until it is `paused` or `held`."""
        async with asyncio.timeout(15):
            while not getattr(await self.state(), stands):
                pass

    async def unreachable(self) -> list[str | None]:
        async with self.db.begin() as conn:
            found = await rows(
                conn, "SELECT unreachable FROM contacts WHERE account = :name ORDER BY id", name=self.account
            )
        return [row.unreachable for row in found]

    async def let_in(self) -> None:
        """Somebody looked, and the account works again."""
        async with self.db.begin() as conn:
            await leases.shut(conn, self.account, None)
            await run(conn, "UPDATE accounts SET hold_until = NULL WHERE name = :name", name=self.account)


@asynccontextmanager
async def service(name: str, db: Database, vault: Vault) -> AsyncIterator[Service]:
    made: Any = {"telegram": FakeTelegram, "wechat": FakeWechat, "sms": FakeSms}[name]()
    async with made as fake:
        async with db.begin() as conn:
            await leases.open_account(conn, ACCOUNTS[name], "everything")
        yield Service(name, db, vault, fake)
