"""The declaration with python-telegram-bot's ConversationHandler, in memory."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)
from telegram.request import BaseRequest, RequestData

from bench import contender
from bench.peers import talk
from bench.telegram_stub import TOKEN, answer_to

Context = ContextTypes.DEFAULT_TYPE
ME = b'{"ok":true,"result":{"id":42,"is_bot":true,"first_name":"b","username":"b"}}'


class Stub(BaseRequest):
    """Telegram without a network, as in `bench.telegram_stub`."""

    read_timeout = 5

    def __init__(self) -> None:
        self.sent = 0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        if url.endswith("getMe"):
            return 200, ME
        assert request_data is not None
        self.sent += 1
        said = request_data.json_parameters
        return 200, answer_to(int(said["chat_id"]), said["text"]).encode()


class Peer:
    def __init__(self) -> None:
        self.done: list[dict[str, Any]] = []
        self.stub = Stub()
        builder = Application.builder().token(TOKEN).request(self.stub).get_updates_request(Stub())
        self.application = builder.updater(None).job_queue(None).build()
        states: dict[object, list[Any]] = {
            step: [MessageHandler(filters.TEXT & ~filters.COMMAND, self.answer_to(place, step))]
            for place, step in enumerate(talk.STEPS)
        }
        start: Any = CommandHandler("start", self.start)
        self.application.add_handler(ConversationHandler([start], states, [start], allow_reentry=True))

    async def start(self, update: Update, context: Context) -> str:
        assert update.message is not None
        assert context.user_data is not None
        context.user_data.clear()
        await update.message.reply_text(talk.PROMPTS["name"])
        return "name"

    def answer_to(self, place: int, step: str) -> Callable[[Update, Context], Coroutine[Any, Any, object]]:
        async def answer(update: Update, context: Context) -> object:
            message, answers = update.message, context.user_data
            assert message is not None
            assert answers is not None
            if not talk.PATTERNS[step].match(message.text or ""):
                await message.reply_text("Not valid. " + talk.PROMPTS[step])
                return step
            if step == "confirm":
                self.done.append(dict(answers))
                answers.clear()
                await message.reply_text(f"Done. Reference {len(self.done)}")
                return ConversationHandler.END
            answers[step] = message.text
            following = talk.STEPS[place + 1]
            await message.reply_text(talk.PROMPTS[following])
            return following

        return answer

    async def play(self, talks: int) -> int:
        self.done.clear()
        self.stub.sent = 0
        for update in talk.updates(talks):
            await self.application.process_update(Update.de_json(update, self.application.bot))
        return talks * len(talk.SAID)

    async def check(self, talks: int) -> None:
        talk.check(self.done, talks)
        assert self.stub.sent == talks * len(talk.SAID), self.stub.sent


async def main() -> None:
    logging.disable(logging.CRITICAL)
    peer = Peer()
    await peer.application.initialize()
    await peer.application.start()
    await contender.obey(peer.play, peer.check)
    await peer.application.stop()
    await peer.application.shutdown()


if __name__ == "__main__":
    asyncio.run(main())
