"""Sends to Telegram, and says what each of its answers means for the outbox."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import orjson
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import BytesPayload, ClientConnectorError, ClientError, ClientTimeout

from bot import telegram, telegram_message
from bot.telegram_message import Part
from notices.pace import Limits
from notices.sender import Addressed, Again, Away, Doubtful, Gone, Hold, Outcome, Rejected, Sent, Shut

LIMITS: Final = Limits(per_second=30, chat_seconds=1.0)
"""https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"""
REQUEST_SECONDS: Final = 20.0
NO_PREVIEW: Final = {"is_disabled": True}


@dataclass(frozen=True, slots=True)
class Answer:
    """What the Bot API answered: the status, and the body if that was a JSON object."""

    status: int
    shape: Mapping[str, Any]

    @property
    def result(self) -> Any:
        """None where the call did not succeed, or nobody can read what came back."""
        return self.shape.get("result") if self.status == 200 and self.shape.get("ok") is True else None

    @property
    def description(self) -> str:
        return str(self.shape.get("description", ""))

    @property
    def retry_after(self) -> float:
        parameters = self.shape.get("parameters")
        seconds = parameters.get("retry_after") if isinstance(parameters, dict) else None
        return float(seconds) if isinstance(seconds, int | float) else 0.0


def open_bot(token: str, api_url: str, seconds: float = REQUEST_SECONDS) -> Bot:
    """Close its session when done."""
    return Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api_url), timeout=seconds))


async def ask(bot: Bot, method: str, params: Mapping[str, Any], seconds: float) -> Answer:
    """One call as plain JSON, over the bot's own connections: aiogram's models cost as much again as the call.

    Raises aiohttp's ClientError and TimeoutError; their words carry the token and belong in no log.
    """
    assert isinstance(bot.session, AiohttpSession)
    session = await bot.session.create_session()
    url = bot.session.api.api_url(token=bot.token, method=method)
    asked = BytesPayload(orjson.dumps(params), content_type="application/json")
    async with session.post(url, data=asked, timeout=_within(seconds)) as answer:
        body = await answer.read()
        try:
            shape = orjson.loads(body)
        except orjson.JSONDecodeError:
            shape = None
        return Answer(answer.status, shape if isinstance(shape, dict) else {})


@cache
def _within(seconds: float) -> ClientTimeout:
    return ClientTimeout(total=seconds)


class TelegramChannel:
    """Sends parts with the Bot API. `page` is where paths of our pages lead."""

    def __init__(self, bot: Bot, page: str, limits: Limits = LIMITS) -> None:
        self.bot, self.page, self.limits = bot, page, limits
        self.seconds = float(bot.session.timeout)

    def parts(self, to: Addressed) -> Sequence[Part]:
        callback = telegram.callback_of(to.in_reply_to)
        return telegram_message.parts(
            int(to.address), to.messages, turn=to.turn, lang=to.lang, page=self.page, callback=callback
        )

    async def send(self, part: Part) -> Outcome:
        answering = asyncio.create_task(self._answer(part.callback)) if part.callback else None
        try:
            return await self._send(part) if part.text else Sent()
        finally:
            if answering is not None:
                await answering

    async def _send(self, part: Part) -> Outcome:
        params = {"chat_id": part.chat_id, "text": part.text, "link_preview_options": NO_PREVIEW}
        if part.rows:
            params["reply_markup"] = {"inline_keyboard": part.rows}
        try:
            return outcome_of(await ask(self.bot, "sendMessage", params, self.seconds))
        except ClientConnectorError as fault:
            return Away(type(fault).__name__)
        except TimeoutError:
            return Doubtful("time-out")
        except ClientError:
            return Doubtful("connection")

    async def _answer(self, callback: str) -> None:
        """Stops the button from turning; a tap that is too old for that is no harm, nor is one that turns on."""
        try:
            await ask(self.bot, "answerCallbackQuery", {"callback_query_id": callback}, self.seconds)
        except (ClientError, TimeoutError):
            return


def outcome_of(answer: Answer) -> Outcome:
    """Whose fault it is and what follows; none of Telegram's words, which may quote ours, is kept."""
    match answer.status:
        case 200 if isinstance(answer.result, dict):
            return Sent(str(answer.result.get("message_id", "")))
        case 429:
            return Hold(max(1.0, answer.retry_after))
        case 403:
            return Gone("blocked")
        case 401 | 404:
            return Shut("unauthorized")
        case 400 if "chat not found" in answer.description.lower():
            return Gone("no-chat")
        case 400 | 413:
            return Rejected("bad-request")
        case status if 200 <= status < 300:
            return Doubtful("garbage")
    return Again("server-error")
