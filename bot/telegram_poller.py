"""Polls Telegram: updates are heard in batches and confirmed after the commit of their turns."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from io import BytesIO
from typing import Any, Final

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiohttp import ClientError

from bot import pictures, telegram
from bot.conversation import Conversation, OtherBody, Unavailable
from bot.heard import Heard
from bot.listener import Listener
from bot.telegram import Group, Photo, Reach
from bot.telegram_channel import REQUEST_SECONDS, ask
from notices.lead import Lead, leading, pause
from registry import files
from registry.database import Database, run
from registry.vault import Vault

log = structlog.get_logger()

WANTED: Final = ["message", "edited_message", "callback_query", "my_chat_member"]
POLL_SECONDS: Final = 25
UPDATES_MOST: Final = 100
CONFIRM_SECONDS: Final = 2.0
RETRY_SECONDS: Final = (1.0, 2.0, 5.0, 10.0, 30.0)


def retry_seconds(failures: int) -> float:
    """How long to wait after so many failures in a row."""
    return RETRY_SECONDS[min(failures, len(RETRY_SECONDS) - 1)]


class PollFailed(Exception):
    """No updates came; `seconds` is how long Telegram asks us to wait, `status` what it answered."""

    def __init__(self, status: int, seconds: float = 0.0) -> None:
        super().__init__(f"status {status}")
        self.status, self.seconds = status, seconds


class Poller:
    """Fetches updates and has them heard; an update is confirmed after the commit of its turn."""

    def __init__(self, bot: Bot, conversation: Conversation, account: str, heard: Callable[[], None]) -> None:
        self.bot, self.conversation, self.account, self.heard = bot, conversation, account, heard
        self.db: Database = conversation.db
        self.vault: Vault = conversation.vault
        self.listener = Listener(conversation)
        self._stop = asyncio.Event()

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`; the batch under way is heard and confirmed first."""
        self._stop = stop
        await leading(self.db, f"poll:{self.account}", stop, self._work)

    async def _work(self, held: Lead) -> None:
        """No offset is kept by us: Telegram keeps it, and after a quiet week it numbers updates from anywhere."""
        offset, failures = 0, 0
        ready = False
        while not self._stop.is_set() and not held.lost.is_set():
            try:
                if not ready:
                    await self.bot.delete_webhook(drop_pending_updates=False)
                    ready = True
                updates = await self._updates(offset, held)
                if updates:
                    await self._hear(updates)
                    offset = await self._note(updates)
                failures = 0
            except (AiogramError, ClientError, TimeoutError, PollFailed, Unavailable) as fault:
                ready = ready and not (isinstance(fault, PollFailed) and fault.status == 409)
                wait = max(getattr(fault, "seconds", 0.0), retry_seconds(failures))
                failures += 1
                log.warning("poll_failed", account=self.account, cause=cause_of(fault), wait=wait)
                await pause(self._stop, wait)
        if offset and not held.lost.is_set():
            with suppress(ClientError, TimeoutError, PollFailed):
                async with asyncio.timeout(CONFIRM_SECONDS):
                    await self._ask(offset, seconds=0, most=1)

    async def _updates(self, offset: int, held: Lead) -> list[Any]:
        """What waits, or what comes within 25 s; nothing as soon as we shall stop."""
        asking = asyncio.create_task(self._ask(offset, POLL_SECONDS, UPDATES_MOST))
        ends = [asyncio.create_task(event.wait()) for event in (self._stop, held.lost)]
        try:
            await asyncio.wait([asking, *ends], return_when=asyncio.FIRST_COMPLETED)
            return await asking if asking.done() else []
        finally:
            for task in (asking, *ends):
                task.cancel()

    async def _ask(self, offset: int, seconds: int, most: int) -> list[Any]:
        """getUpdates as plain JSON: one update that aiogram cannot read would keep back all that follow."""
        params = {"timeout": seconds, "limit": most, "allowed_updates": WANTED} | (
            {"offset": offset} if offset else {}
        )
        answer = await ask(self.bot, "getUpdates", params, seconds + REQUEST_SECONDS)
        if not isinstance(answer.result, list):
            raise PollFailed(answer.status, answer.retry_after)
        return [u for u in answer.result if isinstance(u, dict) and isinstance(u.get("update_id"), int)]

    async def _note(self, updates: Sequence[Any]) -> int:
        """The next offset; which update was heard last is noted for whoever looks into the database."""
        last = max(update["update_id"] for update in updates)
        async with self.db.begin() as conn:
            await run(
                conn, "UPDATE accounts SET polled_to = :last WHERE name = :name", last=last, name=self.account
            )
        return int(last) + 1

    async def _hear(self, updates: Sequence[Any]) -> None:
        """All turns of a fetch in batches. Raises Unavailable: nothing is confirmed then, and all of it comes again."""
        last: dict[str, Heard | Reach] = {}
        heards: list[Heard] = []
        for update in updates:
            meant = telegram.read(self.account, update)
            if isinstance(meant, Photo):
                meant = await self._fetched(meant)
            if isinstance(meant, Group):
                await self._leave(meant)
            elif meant is not None:
                last[meant.address] = meant
            if isinstance(meant, Heard):
                heards.append(meant)
        replies = await asyncio.gather(*map(self.listener.turn, heards), return_exceptions=True)
        self.heard()
        for reply in replies:
            if isinstance(reply, BaseException) and not isinstance(reply, OtherBody):
                raise reply
        for meant in last.values():
            if isinstance(meant, Reach):
                await telegram.note_reach(self.db, self.account, meant)

    async def _leave(self, group: Group) -> None:
        with suppress(AiogramError):
            await self.bot.leave_chat(group.chat_id)

    # -- pictures -------------------------------------------------------------------------------------------------------

    async def _fetched(self, photo: Photo) -> Heard:
        """The picture sealed away, or a kind refusal: below `everything` none may travel here."""
        if self.conversation.carries.get(self.account, "everything") != "everything":
            return photo.heard
        try:
            content = await self._download(photo.file_id)
            return await pictures.kept(self.db, self.vault, photo.heard, content)
        except Exception as fault:  # or one picture would come again for ever, and nothing after it
            log.warning("picture_not_kept", account=self.account, cause=cause_of(fault))
            return photo.heard

    async def _download(self, file_id: str) -> bytes:
        found = await self.bot.get_file(file_id)
        if found.file_path is None or (found.file_size or 0) > files.UPLOAD_BYTES:
            raise files.NoPicture("too large")
        into = BytesIO()
        await self.bot.download_file(found.file_path, into)
        return into.getvalue()


def cause_of(fault: BaseException) -> str:
    """Never the words: aiohttp's carry the address, and with it the token."""
    status = getattr(fault, "status", None)
    return f"{type(fault).__name__}/{status}" if status else type(fault).__name__
