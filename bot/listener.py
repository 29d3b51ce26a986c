"""Gathers what is heard at the same moment into one batch of the conversation."""

import asyncio
from collections.abc import Sequence

from bot.chats import where_of
from bot.conversation import BATCH, Conversation, ConversationError, Reply
from bot.heard import Heard

Waiting = tuple[Heard, asyncio.Future[Reply]]


class Listener:
    """Gathers what is waiting into batches; it never waits for a batch to fill, nor for a turn that waits alone."""

    def __init__(self, conversation: Conversation) -> None:
        self.conversation = conversation
        self._waiting: list[Waiting] = []
        self._loop: asyncio.Task[None] | None = None
        self._alone: set[asyncio.Task[None]] = set()

    async def turn(self, heard: Heard) -> Reply:
        """Hear one message. Raises Unavailable or OtherBody."""
        future: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._waiting.append((heard, future))
        if self._loop is None or self._loop.done():
            self._loop = asyncio.create_task(self._drain())
        return await future

    async def _drain(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
            done = await self.conversation.together([heard for heard, _ in batch])
            left: dict[tuple[str, str], list[Waiting]] = {}
            for index, (heard, future) in enumerate(batch):
                if index in done:
                    settle(future, done[index])
                else:
                    left.setdefault(where_of(heard), []).append((heard, future))
            for chat in left.values():
                task = asyncio.create_task(self._hear_alone(chat))
                self._alone.add(task)
                task.add_done_callback(self._alone.discard)

    async def _hear_alone(self, chat: Sequence[Waiting]) -> None:
        for heard, future in chat:
            settle(future, await self.conversation.alone(heard))

    async def close(self) -> None:
        """Wait until everything heard is answered."""
        while self._alone or (self._loop is not None and not self._loop.done()):
            await asyncio.gather(*self._alone, *([self._loop] if self._loop else []))


def settle(future: asyncio.Future[Reply], reply: Reply | ConversationError) -> None:
    if future.done():
        return
    if isinstance(reply, ConversationError):
        future.set_exception(reply)
    else:
        future.set_result(reply)
