"""The process that talks to Telegram: polls or sets the webhook, and sends what is in the outbox."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Final, Protocol

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramUnauthorizedError

from bot.conversation import Conversation
from bot.telegram import MAIN
from bot.telegram_channel import LIMITS, TelegramChannel, open_bot
from bot.telegram_poller import WANTED, Poller, cause_of, retry_seconds
from notices import leases
from notices.lead import pause
from notices.pace import Limits
from notices.sender import Sender
from registry.database import Database, run
from registry.vault import Vault

log = structlog.get_logger()

STOP_SECONDS: Final = 9.0


class TelegramSettings(Protocol):
    """What of the settings concerns Telegram."""

    @property
    def telegram_token(self) -> str | None: ...
    @property
    def telegram_api_url(self) -> str: ...
    @property
    def telegram_webhook_secret(self) -> str | None: ...
    @property
    def telegram_carries(self) -> str: ...
    @property
    def public_url(self) -> str | None: ...


async def run_telegram(
    db: Database,
    vault: Vault,
    conversation: Conversation,
    settings: TelegramSettings,
    page: str,
    stop: asyncio.Event | None = None,
    limits: Limits = LIMITS,
) -> None:
    """Until a signal (or `stop`): polls, or sets the webhook where PUBLIC_URL is https, and sends. Ends within 10 s."""
    assert settings.telegram_token is not None
    stop = stop or _stop_at_signal()
    bot = open_bot(settings.telegram_token, settings.telegram_api_url)
    quiet = (conversation.pack.talk.quiet_from, conversation.pack.talk.quiet_to)
    channel = TelegramChannel(bot, page, limits, db)
    sender = Sender(db, vault, MAIN, channel, level=settings.telegram_carries, quiet=quiet)
    poller = Poller(bot, conversation, MAIN, sender.wake)
    public = settings.public_url or ""
    try:
        await _introduce(bot, db, settings.telegram_carries, stop)
        if public.startswith("https://"):
            secret = settings.telegram_webhook_secret or vault.secret("telegram webhook")
            await _until_done(stop, lambda: _set_webhook(bot, f"{public}/telegram/main", secret))
            await _until_stopped(stop, sender.run(stop))
        else:
            await _until_stopped(stop, poller.run(stop), sender.run(stop))
            await poller.listener.close()
    finally:
        await bot.session.close()


async def _until_stopped(stop: asyncio.Event, *parts: Coroutine[Any, Any, None]) -> None:
    """Runs the parts; after `stop` they have 9 s to end by themselves. One that fails ends all."""
    tasks = [asyncio.create_task(part) for part in parts]
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait([*tasks, stopping], return_when=asyncio.FIRST_COMPLETED)
        stop.set()
        await asyncio.wait(tasks, timeout=STOP_SECONDS)
    finally:
        for task in (*tasks, stopping):
            task.cancel()
        await asyncio.wait(tasks)
    for task in tasks:
        if not task.cancelled():
            task.result()


def _stop_at_signal() -> asyncio.Event:
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    return stop


async def _introduce(bot: Bot, db: Database, level: str, stop: asyncio.Event) -> None:
    """Who we are; while the token is not let in, the account is paused and nothing is tried but this."""

    async def introduce() -> None:
        async with db.begin() as conn:
            await leases.open_account(conn, MAIN, level)
        try:
            me = await bot.get_me()
        except (TelegramUnauthorizedError, TelegramNotFound):
            async with db.begin() as conn:
                await leases.shut(conn, MAIN, "unauthorized")
            raise
        async with db.begin() as conn:
            await leases.shut(conn, MAIN, None)
            await run(
                conn, "UPDATE accounts SET username = :it WHERE name = :name", it=me.username, name=MAIN
            )

    await _until_done(stop, introduce)


async def _set_webhook(bot: Bot, url: str, secret: str) -> None:
    await bot.set_webhook(url, secret_token=secret, allowed_updates=WANTED, drop_pending_updates=False)


async def _until_done(stop: asyncio.Event, act: Callable[[], Awaitable[None]]) -> None:
    """Tries until it works or we shall stop."""
    failures = 0
    while not stop.is_set():
        try:
            await act()
            return
        except AiogramError as fault:
            wait = retry_seconds(failures)
            failures += 1
            log.warning("telegram_not_ready", cause=cause_of(fault), wait=wait)
            await pause(stop, wait)
