"""Hears one of WeChat's calls and gives the text that answers it, within the five seconds WeChat waits."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import structlog

from bot import pictures
from bot.chats import pack_answer
from bot.conversation import Conversation, ConversationError, OtherBody, Reply, latest
from bot.heard import Answer, Heard
from bot.listener import Listener
from bot.messages import Message
from bot.wechat import MAIN, Consents, Delivery, Envelope, Left, Said, read
from bot.wechat_crypto import SafeMode
from bot.wechat_message import (
    MOST_PUSHED,
    REST,
    asked_to_read_on,
    pictures_of,
    pieces,
    reply_text,
    to_read_on,
)
from locales import words
from notices import outbox
from notices.lead import AWAY
from registry import files, wechat_windows
from registry.database import value

if TYPE_CHECKING:
    from bot.wechat_api import WechatApi

log = structlog.get_logger()

ANSWER_SECONDS: Final = 4.0
PICTURE_SECONDS: Final = 2.5
REST_AFTER_SECONDS: Final = 2.0
"""The passive reply comes first."""

_CONTACT: Final = "SELECT id FROM contacts WHERE account = :account AND address = :address"
_HEARD: Final = "SELECT count(*) FROM inbox WHERE account = :account AND outside_id = :outside"


class WechatHearing:
    """One official account. `api` is None where no AppSecret is set: then nothing can be sent but the answer itself.

    `token` and `safe` check and open its calls; `template` is the id whose consents count.
    """

    def __init__(
        self, conversation: Conversation, listener: Listener, token: str, safe: SafeMode | None = None,
        api: "WechatApi | None" = None, template: str = "", seconds: float = ANSWER_SECONDS,
    ) -> None:  # fmt: skip
        self.conversation, self.listener, self.token, self.safe = conversation, listener, token, safe
        self.api, self.template, self.seconds = api, template, seconds
        self.account = MAIN
        self._late: set[asyncio.Task[None]] = set()

    async def hear(self, raw: bytes) -> tuple[Envelope, str]:
        """Who called, and the text that answers; an empty one where nothing is to be said.

        Raises Unreadable (bot.wechat), Unavailable and OtherBody (bot.conversation).
        """
        envelope, meant = read(self.account, raw)
        if isinstance(meant, Said):
            return envelope, await self._turn(meant)
        if meant is not None:
            await self._note(envelope.sender, meant)
        return envelope, ""

    async def close(self) -> None:
        """Wait until what is late is on its way, and close the connections."""
        while self._late:
            await asyncio.wait(self._late)
        if self.api is not None:
            await self.api.close()

    async def _note(self, sender: str, meant: Left | Delivery | Consents) -> None:
        async with self.conversation.db.begin() as conn:
            match meant:
                case Left():
                    await wechat_windows.leave(conn, self.account, sender, "unsubscribed")
                case Delivery(outside_id, reason):
                    state = "delivered" if reason is None else "failed"
                    await wechat_windows.note_delivery(conn, self.account, sender, outside_id, state, reason)
                case Consents(at, accepted, refused):
                    if self.template and self.template in refused:
                        await wechat_windows.drop_consents(conn, self.account, sender)
                    count = accepted.count(self.template)
                    if self.template and count:
                        await wechat_windows.count_consents(conn, self.account, sender, count, at)

    # -- a turn ---------------------------------------------------------------------------------------------------------

    async def _turn(self, said: Said) -> str:
        number = asked_to_read_on(said.heard.text or "")
        if number is not None:
            piece = await self._read_on(said.heard, number)
            if piece is not None:
                return piece
        turning = asyncio.create_task(self._reply(said))
        if self.api is None:
            return await self._passive(said, await turning)
        done, _ = await asyncio.wait({turning}, timeout=self.seconds)
        if done:
            return await self._passive(said, turning.result())
        late = asyncio.create_task(self._push_late(said, turning))
        self._late.add(late)
        late.add_done_callback(self._late.discard)
        return ""

    async def _reply(self, said: Said) -> Reply:
        heard = said.heard
        if said.media_id:
            heard = await self._fetched(heard, said.media_id)
        return await self.listener.turn(heard)

    async def _passive(self, said: Said, reply: Reply) -> str:
        """The first piece; the others and the pictures follow by themselves, or it says how to read on."""
        lang = await self._opened(said, reply.contact_id)
        messages = _with_greeting(said, reply, lang)
        shown = len(pictures_of([m.wire() for m in messages]))
        found = pieces(self._text(messages, lang, pictured=True))
        if self.api is None or len(found) + shown > 1 + MOST_PUSHED:
            text = self._text(messages, lang)
            return text if len(pieces(text)) < 2 else to_read_on(text, lang)[0]
        if len(found) + shown > 1:
            await self._push(
                said.heard, reply, messages, f"{REST}{said.heard.outside_id}", after=REST_AFTER_SECONDS
            )
        return found[0] if found else ""

    async def _opened(self, said: Said, contact_id: int) -> str:
        """The reader's language; they may be written to for a while now."""
        async with self.conversation.db.begin() as conn:
            if self.api is not None:
                await wechat_windows.open_window(conn, self.account, said.heard.address, *said.window)
            lang = await wechat_windows.reader_lang(conn, contact_id)
        return words.match_language(lang or "") or self.conversation.default_lang

    def _text(self, messages: Sequence[Message], lang: str, *, pictured: bool = False) -> str:
        wire = [m.wire() for m in messages]
        return reply_text(wire, lang=lang, page=self.conversation.page, pictured=pictured)

    async def _push(
        self, heard: Heard, reply: Reply, messages: Sequence[Message], outside_id: str, after: float = 0.0
    ) -> None:
        packed = pack_answer(Answer(list(messages), reply.talk))
        to = outbox.ReplyTo(
            self.account, heard.address, outside_id, reply.contact_id, reply.turn, packed, after
        )
        async with self.conversation.db.begin() as conn:
            await outbox.put_replies(conn, self.conversation.vault, [to])

    async def _push_late(self, said: Said, turning: "asyncio.Task[Reply]") -> None:
        """WeChat has its answer already (an empty one: it would show a fault after five seconds), people have not."""
        try:
            reply = await turning
            lang = await self._opened(said, reply.contact_id)
            messages = _with_greeting(said, reply, lang)
            await self._push(said.heard, reply, messages, said.heard.outside_id)
        except OtherBody:
            return
        except (ConversationError, *AWAY) as fault:
            log.warning("late_turn_failed", account=self.account, cause=type(fault).__name__)

    async def _read_on(self, heard: Heard, number: int) -> str | None:
        """A piece of the last reply; None if it has no so many, so that these words mean something else."""
        async with self.conversation.db.begin() as conn:
            contact = await value(conn, _CONTACT, account=heard.account, address=heard.address)
        last = await latest(self.conversation.db, self.conversation.vault, contact) if contact else None
        if last is None:
            return None
        lang = await self._opened(Said(heard), contact)
        found = to_read_on(self._text(last.messages, lang), lang)
        return found[number - 1] if number <= len(found) else None

    async def _fetched(self, heard: Heard, media_id: str) -> Heard:
        """The picture sealed away, or a kind refusal: below `everything` none may travel here."""
        conversation = self.conversation
        if self.api is None or conversation.carries.get(self.account, "everything") != "everything":
            return heard
        async with conversation.db.begin() as conn:
            if await value(conn, _HEARD, account=heard.account, outside=heard.outside_id):
                return heard  # a retry: it gets the answer it got
        try:
            async with asyncio.timeout(PICTURE_SECONDS):
                content = await self.api.media(media_id, files.UPLOAD_BYTES)
            return await pictures.kept(conversation.db, conversation.vault, heard, content)
        except Exception as fault:  # whatever is wrong with a picture, the talk goes on without it
            log.warning("picture_not_kept", account=self.account, cause=type(fault).__name__)
            return heard


def _with_greeting(said: Said, reply: Reply, lang: str) -> list[Message]:
    greeting = [Message("greeting", words.text(lang, "wechat", "greeting"))] if said.greeting else []
    return [*greeting, *reply.messages]
