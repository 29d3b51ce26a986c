"""A loop over messages with nothing kept: `aiogram` (`Bot.send_message`) or `aiohttp` (the bare client), and the address."""

import asyncio
import json
import logging
import sys
from collections.abc import Awaitable, Callable

import aiohttp
import uvloop
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bench import contender
from bench.sending.message import AT_ONCE, FIRST_CHAT, TOKEN, text
from cli.serving import keep_what_is_loaded

Send = Callable[[int], Awaitable[None]]


class Peer:
    def __init__(self, send: Send) -> None:
        self.send = send
        self.sent = 0

    async def play(self, number: int) -> int:
        self.sent = 0
        waiting = iter(range(number))

        async def pump() -> None:
            for one in waiting:
                await self.send(one)
                self.sent += 1

        await asyncio.gather(*(pump() for _ in range(AT_ONCE)))
        return number

    async def check(self, number: int) -> None:
        assert self.sent == number, (self.sent, number)


async def with_aiogram(url: str) -> None:
    logging.disable(logging.CRITICAL)
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))

    async def send(one: int) -> None:
        await bot.send_message(FIRST_CHAT + one, text(one))

    peer = Peer(send)
    keep_what_is_loaded()
    await contender.obey(peer.play, peer.check)
    await bot.session.close()


async def with_aiohttp(url: str) -> None:
    async with aiohttp.ClientSession() as session:

        async def send(one: int) -> None:
            said = {"chat_id": str(FIRST_CHAT + one), "text": text(one)}
            async with session.post(f"{url}/bot{TOKEN}/sendMessage", data=said) as answer:
                assert json.loads(await answer.read())["ok"]

        peer = Peer(send)
        keep_what_is_loaded()
        await contender.obey(peer.play, peer.check)


if __name__ == "__main__":
    uvloop.run({"aiogram": with_aiogram, "aiohttp": with_aiohttp}[sys.argv[1]](sys.argv[2]))
