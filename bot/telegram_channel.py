"""Sends to Telegram with aiogram's Bot, and says what each of its errors means for the outbox."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Final

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    AiogramError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.methods.base import Response
from aiogram.types import InlineKeyboardMarkup, LinkPreviewOptions
from aiohttp import ClientConnectorError

from bot import telegram, telegram_message
from bot.telegram_message import Part
from notices.pace import Limits
from notices.sender import Addressed, Again, Away, Doubtful, Gone, Hold, Outcome, Rejected, Sent, Shut

LIMITS: Final = Limits(per_second=30, chat_seconds=1.0)
"""https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"""
REQUEST_SECONDS: Final = 20.0
NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)


class Session(AiohttpSession):
    """A gateway's 502 is a page of HTML: it is a server's error all the same, not an answer nobody can read."""

    def check_response(
        self, bot: Bot, method: TelegramMethod[Any], status_code: int, content: str
    ) -> Response[Any]:
        if status_code >= 500:
            raise TelegramServerError(method=method, message=str(status_code))
        return super().check_response(bot, method, status_code, content)


def open_bot(token: str, api_url: str, seconds: float = REQUEST_SECONDS) -> Bot:
    """Close its session when done."""
    return Bot(token, session=Session(api=TelegramAPIServer.from_base(api_url), timeout=seconds))


class TelegramChannel:
    """Sends parts with the Bot API. `page` is where paths of our pages lead."""

    def __init__(self, bot: Bot, page: str, limits: Limits = LIMITS) -> None:
        self.bot, self.page, self.limits = bot, page, limits

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
        markup = InlineKeyboardMarkup(inline_keyboard=part.rows) if part.rows else None  # type: ignore[arg-type]
        message = SendMessage(
            chat_id=part.chat_id,
            text=part.text,
            parse_mode=None,
            reply_markup=markup,
            link_preview_options=NO_PREVIEW,
        )
        try:
            sent = await self.bot(message)
        except AiogramError as fault:
            return outcome_of(fault)
        return Sent(str(sent.message_id))

    async def _answer(self, callback: str) -> None:
        """Stops the button from turning; a tap that is too old for that is no harm."""
        with suppress(AiogramError):
            await self.bot.answer_callback_query(callback)


def outcome_of(fault: AiogramError) -> Outcome:
    """Whose fault it is and what follows; none of Telegram's words, which may quote ours, is kept."""
    match fault:
        case TelegramRetryAfter():
            return Hold(float(fault.retry_after))
        case TelegramForbiddenError():
            return Gone("blocked")
        case TelegramUnauthorizedError() | TelegramNotFound():
            return Shut("unauthorized")
        case TelegramBadRequest() if "chat not found" in fault.message.lower():
            return Gone("no-chat")
        case TelegramBadRequest() | TelegramEntityTooLarge():
            return Rejected("bad-request")
        case TelegramNetworkError() if isinstance(fault.__cause__, ClientConnectorError):
            return Away(type(fault.__cause__).__name__)
        case TelegramNetworkError():
            return Doubtful("time-out" if isinstance(fault.__cause__, TimeoutError) else "connection")
        case TelegramAPIError():
            return Again("server-error")
    return Doubtful("garbage")
