"""Telegram without a network: aiogram's Bot prepares each call and reads each answer as it would over HTTP."""

import json
from collections.abc import AsyncGenerator, Callable
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.methods.base import TelegramType

TOKEN = "42:AAAA"


class Stub(BaseSession):
    """`arrived` is told of each message when the Bot API has taken it."""

    def __init__(self, arrived: Callable[[SendMessage], None] = lambda message: None) -> None:
        super().__init__()
        self.arrived = arrived
        self.sent = 0

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        for value in method.model_dump(warnings=False).values():  # what AiohttpSession.build_form_data does
            self.prepare_value(value, bot=bot, files={})
        if not isinstance(method, SendMessage):
            return self.check_response(bot, method, 200, '{"ok":true,"result":true}').result  # type: ignore[return-value]
        self.sent += 1
        answer = answer_to(int(method.chat_id), method.text)
        result: Any = self.check_response(bot, method, 200, answer).result
        self.arrived(method)
        return result  # type: ignore[no-any-return]

    async def close(self) -> None: ...

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        yield b""


def answer_to(chat_id: int, text: str) -> str:
    """What the Bot API answers to sendMessage."""
    chat = {"id": chat_id, "type": "private", "first_name": "U"}
    sender = {"id": 42, "is_bot": True, "first_name": "b", "username": "b"}
    message = {"message_id": 1, "date": 1763690000, "chat": chat, "from": sender, "text": text}
    return json.dumps({"ok": True, "result": message})


def message_update(number: int, chat_id: int, text: str) -> dict[str, Any]:
    """An update with a text message, as Telegram sends it."""
    message: dict[str, Any] = {
        "message_id": number,
        "date": 1763690000,
        "chat": {"id": chat_id, "type": "private", "first_name": "U"},
        "from": {"id": chat_id, "is_bot": False, "first_name": "U", "language_code": "zh-hans"},
        "text": text,
    }
    if text.startswith("/start"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": 6}]
    return {"update_id": number, "message": message}


def tap_update(number: int, chat_id: int, data: str) -> dict[str, Any]:
    """An update with a tap on an inline button."""
    sender = {"id": chat_id, "is_bot": False, "first_name": "U", "language_code": "zh-hans"}
    chat = {"id": chat_id, "type": "private", "first_name": "U"}
    message = {"message_id": 1, "date": 1763690000, "chat": chat, "text": ""}
    tap = {"id": str(number), "from": sender, "chat_instance": "1", "message": message, "data": data}
    return {"update_id": number, "callback_query": tap}
