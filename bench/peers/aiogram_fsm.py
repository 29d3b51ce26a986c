"""The declaration with aiogram's FSM: `memory`, or `redis PORT [best]`.

As documented: bare states and `F.text` as filters, one update after another. Its best: `StateFilter`, which is
not sent through a thread, 50 updates at once, uvloop, hiredis (installed for both), and `Response[Message]` kept.
"""

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import uvloop
from aiogram import Bot, Dispatcher, F, Router
from aiogram.filters import CommandStart, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.fsm.storage.redis import RedisStorage
from aiogram.methods.base import Response
from aiogram.types import Message

from bench import contender
from bench.peers import talk
from bench.telegram_stub import TOKEN, Stub


class Declaration(StatesGroup):
    name = State()
    idno = State()
    phone = State()
    addr = State()
    room = State()
    date = State()
    confirm = State()


class Peer:
    def __init__(self, storage: BaseStorage, *, best: bool, at_once: int) -> None:
        self.storage, self.best, self.at_once = storage, best, at_once
        self.done: list[dict[str, Any]] = []
        self.stub = Stub()
        self.bot = Bot(TOKEN, session=self.stub)
        self.dispatcher = Dispatcher(storage=storage)
        self.dispatcher.include_router(self.router())

    def router(self) -> Router:
        router = Router()
        router.message.register(self.start, CommandStart())
        for place, step in enumerate(talk.STEPS):
            state = getattr(Declaration, step)
            filters: tuple[Any, ...] = (StateFilter(state),) if self.best else (state, F.text)
            router.message.register(self.answer_to(place, step), *filters)
        return router

    async def start(self, message: Message, state: FSMContext) -> None:
        await state.clear()
        await state.set_state(Declaration.name)
        await message.answer(talk.PROMPTS["name"])

    def answer_to(self, place: int, step: str) -> Callable[[Message, FSMContext], Awaitable[None]]:
        async def answer(message: Message, state: FSMContext) -> None:
            if not talk.PATTERNS[step].match(message.text or ""):
                await message.answer("Not valid. " + talk.PROMPTS[step])
            elif step == "confirm":
                self.done.append(await state.get_data())
                await state.clear()
                await message.answer(f"Done. Reference {len(self.done)}")
            else:
                await state.update_data({step: message.text})
                following = talk.STEPS[place + 1]
                await state.set_state(getattr(Declaration, following))
                await message.answer(talk.PROMPTS[following])

        return answer

    async def play(self, talks: int) -> int:
        self.done.clear()
        self.stub.sent = 0
        waiting = iter(talk.updates(talks))

        async def feed() -> None:
            for update in waiting:
                await self.dispatcher.feed_raw_update(self.bot, update)

        await asyncio.gather(*(feed() for _ in range(self.at_once)))
        return talks * len(talk.SAID)

    async def check(self, talks: int) -> None:
        talk.check(self.done, talks)
        assert self.stub.sent == talks * len(talk.SAID), self.stub.sent


async def main(kind: str, port: str = "", style: str = "") -> None:
    logging.disable(logging.CRITICAL)
    storage: BaseStorage = MemoryStorage()
    if kind == "redis":
        storage = RedisStorage.from_url(f"redis://127.0.0.1:{port}/0")
    best = style == "best"
    kept = Response[Message] if best else None  # pydantic makes it anew for each reply while nobody holds it
    peer = Peer(storage, best=best, at_once=50 if best else 1)
    await contender.obey(peer.play, peer.check)
    await storage.close()
    del kept


if __name__ == "__main__":
    (uvloop if "best" in sys.argv else asyncio).run(main(*sys.argv[1:]))
