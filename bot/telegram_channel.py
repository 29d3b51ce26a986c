"""Sends to Telegram, and says what each of its answers means for the outbox."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

import orjson
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import BytesPayload, ClientConnectorError, ClientError, ClientTimeout, FormData

from bot import drawings, telegram, telegram_message
from bot.drawings import Drawing
from bot.pieces import address
from bot.telegram_message import Part
from notices.outcomes import Again, Away, Doubtful, Gone, Hold, Outcome, Rejected, Sent, Shut
from notices.pace import Limits
from notices.sender import Addressed
from registry.database import Database

LIMITS: Final = Limits(per_second=30, chat_seconds=1.0)
"""https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"""
REQUEST_SECONDS: Final = 20.0
NO_PREVIEW: Final = {"is_disabled": True}
UPLOAD_PATIENCE: Final = 5.0
"""Seconds that a message waits while another one brings the same picture to Telegram."""


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

    A `photo` among the params may be a drawing: then it is a form. Raises aiohttp's ClientError and TimeoutError; their words carry the token and belong in no log.
    """
    assert isinstance(bot.session, AiohttpSession)
    session = await bot.session.create_session()
    url = bot.session.api.api_url(token=bot.token, method=method)
    asked = (
        _form(params)
        if isinstance(params.get("photo"), Drawing)
        else BytesPayload(orjson.dumps(params), content_type="application/json")
    )
    async with session.post(url, data=asked, timeout=_within(seconds)) as answer:
        body = await answer.read()
        try:
            shape = orjson.loads(body)
        except orjson.JSONDecodeError:
            shape = None
        return Answer(answer.status, shape if isinstance(shape, dict) else {})


def _form(params: Mapping[str, Any]) -> FormData:
    form = FormData()
    for name, value in params.items():
        if isinstance(value, Drawing):
            form.add_field(name, value.content, filename=value.name, content_type=value.kind)
        else:
            form.add_field(name, str(value) if isinstance(value, str | int) else orjson.dumps(value).decode())
    return form


@cache
def _within(seconds: float) -> ClientTimeout:
    return ClientTimeout(total=seconds)


class TelegramChannel:
    """Sends parts with the Bot API. `page` is where paths of our pages lead, `db` holds the pictures of campaigns.

    A picture that many are shown is brought to Telegram once; the others are sent by the file id it then has.
    """

    def __init__(self, bot: Bot, page: str, limits: Limits = LIMITS, db: Database | None = None) -> None:
        self.bot, self.page, self.limits, self.db = bot, page, limits, db
        self.seconds = float(bot.session.timeout)
        self._file_ids: dict[str, str] = {}
        self._bringing: dict[str, asyncio.Lock] = {}

    def parts(self, to: Addressed) -> Sequence[Part]:
        callback = telegram.callback_of(to.in_reply_to)
        return telegram_message.parts(
            int(to.address), to.messages, turn=to.turn, lang=to.lang, page=self.page, callback=callback
        )

    async def send(self, part: Part) -> Outcome:
        answering = asyncio.create_task(self._answer(part.callback)) if part.callback else None
        try:
            return await self._send(part) if part.text or part.photo else Sent()
        finally:
            if answering is not None:
                await answering

    async def _send(self, part: Part) -> Outcome:
        try:
            if part.photo:
                outcome = await self._show(part, part.photo)
                if not isinstance(outcome, Rejected):
                    return outcome
                part = replace(part, text=f"{part.text}\n\n{address(self.page, part.photo)}".strip())
            params = {"text": part.text, "link_preview_options": NO_PREVIEW}
            return outcome_of(await self._ask("sendMessage", part, params, "entities"))
        except ClientConnectorError as fault:
            return Away(type(fault).__name__)
        except TimeoutError:
            return Doubtful("time-out")
        except ClientError:
            return Doubtful("connection")

    async def _ask(self, method: str, part: Part, params: Mapping[str, Any], entities: str) -> Answer:
        more: dict[str, Any] = {"reply_markup": {"inline_keyboard": part.rows}} if part.rows else {}
        if found := part.entities:
            more[entities] = found
        return await ask(self.bot, method, {"chat_id": part.chat_id, **params, **more}, self.seconds)

    # -- pictures -------------------------------------------------------------------------------------------------------

    async def _show(self, part: Part, path: str) -> Outcome:
        """Rejected where Telegram does not take the picture, or there is none: then its address has to do."""
        if path in self._file_ids:
            outcome = outcome_of(await self._photo(part, self._file_ids[path]))
            if not isinstance(outcome, Rejected):
                return outcome
            self._file_ids.pop(path, None)  # of a file that Telegram has forgotten
        bringing = self._bringing.setdefault(path, asyncio.Lock())
        try:
            await asyncio.wait_for(bringing.acquire(), UPLOAD_PATIENCE)
        except TimeoutError:
            return Again("picture-under-way")
        try:
            if path in self._file_ids:
                return outcome_of(await self._photo(part, self._file_ids[path]))
            return await self._bring(part, path)
        finally:
            bringing.release()
            if not bringing.locked():
                self._bringing.pop(path, None)

    async def _bring(self, part: Part, path: str) -> Outcome:
        drawing = await drawings.drawn(path, self.page, self.db)
        if drawing is None:
            return Rejected("no-picture")
        answer = await self._photo(part, drawing)
        if drawing.lasting and (file_id := file_id_of(answer)):
            self._file_ids[path] = file_id
        return outcome_of(answer)

    async def _photo(self, part: Part, photo: str | Drawing) -> Answer:
        caption = {"caption": part.text} if part.text else {}
        return await self._ask("sendPhoto", part, {"photo": photo, **caption}, "caption_entities")

    async def _answer(self, callback: str) -> None:
        """Stops the button from turning; a tap that is too old for that is no harm, nor is one that turns on."""
        try:
            await ask(self.bot, "answerCallbackQuery", {"callback_query_id": callback}, self.seconds)
        except (ClientError, TimeoutError):
            return


def file_id_of(answer: Answer) -> str | None:
    """By which the photo just sent can be sent again: of its largest size, the last."""
    sizes = answer.result.get("photo") if isinstance(answer.result, dict) else None
    last = sizes[-1] if isinstance(sizes, list) and sizes else None
    return str(last["file_id"]) if isinstance(last, dict) and last.get("file_id") else None


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
