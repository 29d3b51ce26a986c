"""A worker to be killed: the real sender and channel for `telegram:main`, only faster than Telegram allows."""

import asyncio
import logging

import structlog

from bot.telegram_channel import TelegramChannel, open_bot
from notices.pace import Limits
from notices.sender import Sender
from registry.database import Database
from registry.vault import Vault
from tests.fakes.telegram import TOKEN

ACCOUNT = "telegram:main"
LIMITS = Limits(per_second=900, at_once=64)


async def work(database_url: str, api_url: str, keys: str) -> None:
    db, bot = Database.open(database_url, pool=3), open_bot(TOKEN, api_url)
    await Sender(db, Vault.from_keys(keys), ACCOUNT, TelegramChannel(bot, "", LIMITS)).run(asyncio.Event())


def main(database_url: str, api_url: str, keys: str) -> None:
    logging.disable(logging.CRITICAL)
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    asyncio.run(work(database_url, api_url, keys))
