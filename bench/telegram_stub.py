"""Telegram without a network: each library prepares its calls and reads the answers as it would over HTTP."""

import json
from collections.abc import AsyncGenerator, Callable
from typing import Any, Self

import orjson
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.base import BaseSession
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.methods.base import TelegramType
from aiohttp import BytesPayload

TOKEN = "42:AAAA"


class Stub(BaseSession):
    """For whoever calls through aiogram's methods."""

    def __init__(self) -> None:
        super().__init__()
        self.sent = 0

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109
    ) -> TelegramType:
        for value in method.model_dump(warnings=False).values():  # what AiohttpSession.build_form_data does
            self.prepare_value(value, bot=bot, files={})
        assert isinstance(method, SendMessage)
        self.sent += 1
        answer = answer_to(int(method.chat_id), method.text)
        return self.check_response(bot, method, 200, answer).result  # type: ignore[return-value]

    async def close(self) -> None: ...

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        yield b""


class PlainStub(AiohttpSession):
    """For whoever posts JSON over aiogram's connections: `arrived` is told of each message taken."""

    def __init__(self, arrived: Callable[[dict[str, Any]], None]) -> None:
        super().__init__()
        self.arrived = arrived

    async def create_session(self) -> Any:
        return self

    def post(self, url: str, *, data: BytesPayload, **_: Any) -> "Posted":
        if url.endswith("/sendMessage"):
            message = orjson.loads(data.decode())
            self.arrived(message)
            return Posted(answer_to(message["chat_id"], message["text"]).encode())
        return Posted(b'{"ok":true,"result":true}')


class Posted:
    """A response as aiohttp gives it."""

    status = 200

    def __init__(self, body: bytes) -> None:
        self.body = body

    async def read(self) -> bytes:
        return self.body

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None: ...


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
