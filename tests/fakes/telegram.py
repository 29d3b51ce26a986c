"""A Bot API server: keeps updates until they are confirmed, remembers what was sent, and fails as it is told."""

import asyncio
import json
import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Self

from aiohttp import web

TOKEN = "123456:TEST-telegram-token"
BOT = {"id": 123456, "is_bot": True, "first_name": "Anju", "username": "anju_test_bot"}
DATE = 1686531600


@dataclass(frozen=True, slots=True)
class Fault:
    """The next answer of a method. `how`: error, garbage, close (after reading) or hang (until the fake is closed)."""

    status: int = 200
    description: str = ""
    retry_after: int | None = None
    how: str = "error"


@dataclass(frozen=True, slots=True)
class Message:
    """What a sendMessage or sendPhoto brought; `at` is when it came, in seconds of the loop; `photo` the file id it has."""

    chat_id: int
    text: str
    at: float
    markup: dict[str, Any] = field(default_factory=dict)
    params: dict[str, Any] = field(default_factory=dict)
    photo: str = ""

    @property
    def copied(self) -> list[str]:
        """What a tap copies."""
        found = self.params.get("entities") or self.params.get("caption_entities") or []
        found = json.loads(found) if isinstance(found, str) else found
        raw = self.text.encode("utf-16-le")
        return [raw[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le") for e in found]

    @property
    def buttons(self) -> list[dict[str, str]]:
        return [button for row in self.markup.get("inline_keyboard", []) for button in row]

    def button(self, label: str) -> str:
        """What the button of that label carries."""
        return next(b["callback_data"] for b in self.buttons if b["text"] == label)


class FakeTelegram:
    """Use it with `async with`; `url` is what TELEGRAM_API_URL would be.

    With `per_second` or `per_chat` it answers 429 to whatever comes faster than that (per chat: one in a second).
    `thinks`: seconds between taking a message and saying so.
    """

    def __init__(self, *, per_second: int | None = None, per_chat: bool = False, thinks: float = 0.0) -> None:
        self.per_second, self.per_chat, self.thinks = per_second, per_chat, thinks
        self.sent: list[Message] = []
        self.answered: list[str] = []
        self.left: list[int] = []
        self.refused = 0
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.pending: list[dict[str, Any]] = []
        self.webhook: dict[str, Any] | None = None
        self.files: dict[str, bytes] = {}
        self.photos: dict[str, bytes] = {}
        self.confirmed = 0
        self._numbers = count(1001)
        self._faults: dict[str, deque[Fault]] = {}
        self._changed = asyncio.Condition()
        self._closing = asyncio.Event()
        self._times: deque[float] = deque()
        self._chats: dict[int, float] = {}
        self.url = ""

    # -- what a test does -----------------------------------------------------------------------------------------------

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/{path}", self._file)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._closing.set()
        async with self._changed:
            self._changed.notify_all()
        await self._runner.cleanup()

    def fail(self, method: str, *faults: Fault) -> None:
        """The next calls of this method get these answers, then it works again."""
        self._faults.setdefault(method, deque()).extend(faults)

    async def push(self, *updates: dict[str, Any]) -> list[int]:
        """What people did; gives the updates' ids."""
        ids = []
        async with self._changed:
            for update in updates:
                ids.append(update.get("update_id") or next(self._numbers))
                self.pending.append({**update, "update_id": ids[-1]})
            self._changed.notify_all()
        return ids

    async def until(self, enough: Callable[[], object], seconds: float = 20.0) -> None:
        """Waits for something to have come; raises TimeoutError."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(enough)

    async def until_sent(self, number: int) -> list[Message]:
        await self.until(lambda: len(self.sent) >= number)
        return self.sent

    def to(self, chat_id: int) -> list[Message]:
        return [message for message in self.sent if message.chat_id == chat_id]

    # -- the protocol ---------------------------------------------------------------------------------------------------

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        params = await _params(request)
        fault = self._faults[method].popleft() if self._faults.get(method) else None
        async with self._changed:
            self.calls.append((method, params))
            self._changed.notify_all()
        if fault is not None:
            return await self._failed(request, fault)
        if request.match_info["token"] != TOKEN:
            return error(401, "Unauthorized")
        answer: Callable[[dict[str, Any]], Any] | None = getattr(self, f"on_{snake(method)}", None)
        if answer is None:
            return error(404, "Not Found")
        result = answer(params)
        result = await result if asyncio.iscoroutine(result) else result
        async with self._changed:
            self._changed.notify_all()
        if self.thinks and method == "sendMessage":
            await asyncio.sleep(self.thinks)
        if isinstance(result, web.Response):
            return result
        return web.json_response({"ok": True, "result": result})

    async def _failed(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        if fault.how == "hang":
            await self._closing.wait()
        if fault.how in ("close", "hang"):
            assert request.transport is not None
            request.transport.close()
            return web.Response()
        if fault.how == "garbage":
            return web.Response(status=fault.status, text="<html>what?</html>", content_type="text/html")
        return error(fault.status, fault.description, fault.retry_after)

    def on_get_me(self, _params: dict[str, Any]) -> Any:
        return BOT

    async def on_get_updates(self, params: dict[str, Any]) -> Any:
        if self.webhook:
            return error(409, "Conflict: can't use getUpdates method while webhook is active")
        offset, timeout = int(params.get("offset", 0)), float(params.get("timeout", 0))
        if offset:
            self.confirmed = offset - 1
            self.pending = [update for update in self.pending if update["update_id"] >= offset]
        try:
            async with asyncio.timeout(timeout), self._changed:
                await self._changed.wait_for(lambda: self.pending or self._closing.is_set())
        except TimeoutError:
            pass
        return self.pending[: int(params.get("limit", 100))]

    def on_send_message(self, params: dict[str, Any]) -> Any:
        chat_id, now = int(params["chat_id"]), asyncio.get_running_loop().time()
        wait = self._too_fast(chat_id, now)
        if wait:
            self.refused += 1
            return error(429, f"Too Many Requests: retry after {wait}", wait)
        if not params.get("text") or len(params["text"]) > 4096:
            return error(400, "Bad Request: message text is empty or too long")
        return self._arrived(params, now, params["text"], {"text": params["text"]})

    def on_send_photo(self, params: dict[str, Any]) -> Any:
        """https://core.telegram.org/bots/api#sendphoto: a file id, or a file in a form."""
        chat_id, now = int(params["chat_id"]), asyncio.get_running_loop().time()
        wait = self._too_fast(chat_id, now)
        if wait:
            self.refused += 1
            return error(429, f"Too Many Requests: retry after {wait}", wait)
        photo, caption = params.get("photo"), params.get("caption", "")
        if len(caption.encode("utf-16-le")) > 2 * 1024:
            return error(400, "Bad Request: message caption is too long")
        if isinstance(photo, bytes):
            if not photo.startswith((b"\x89PNG", b"\xff\xd8\xff")):
                return error(400, "Bad Request: IMAGE_PROCESS_FAILED")
            file_id = f"photo-{len(self.photos) + 1}"
            self.photos[file_id] = photo
        elif photo in self.photos:
            file_id = str(photo)
        else:
            return error(400, "Bad Request: wrong file identifier/HTTP URL specified")
        sizes = [{"file_id": f"small-{file_id}", "width": 90}, {"file_id": file_id, "width": 960}]
        return self._arrived(params, now, caption, {"photo": sizes, "caption": caption}, file_id)

    def _arrived(
        self, params: dict[str, Any], now: float, text: str, shown: dict[str, Any], photo: str = ""
    ) -> Any:
        markup = params.get("reply_markup") or {}
        markup = json.loads(markup) if isinstance(markup, str) else markup
        for row in markup.get("inline_keyboard", []):
            for button in row:
                if len(button.get("callback_data", "").encode()) > 64:
                    return error(400, "Bad Request: BUTTON_DATA_INVALID")
        chat_id = int(params["chat_id"])
        self.sent.append(Message(chat_id, text, now, markup, params, photo))
        chat = {"id": chat_id, "type": "private", "first_name": "U"}
        return {"message_id": len(self.sent), "date": DATE, "chat": chat, "from": BOT, **shown}

    def _too_fast(self, chat_id: int, now: float) -> int:
        while self._times and self._times[0] <= now - 1.0:
            self._times.popleft()
        if self.per_second and len(self._times) >= self.per_second:
            return 1
        if self.per_chat and now - self._chats.get(chat_id, -9.0) < 1.0:
            return 1
        self._times.append(now)
        self._chats[chat_id] = now
        return 0

    def on_answer_callback_query(self, params: dict[str, Any]) -> Any:
        self.answered.append(params["callback_query_id"])
        return True

    def on_set_webhook(self, params: dict[str, Any]) -> Any:
        self.webhook = params
        return True

    def on_delete_webhook(self, params: dict[str, Any]) -> Any:
        self.webhook = None
        if params.get("drop_pending_updates") in ("true", True):
            self.pending = []
        return True

    def on_leave_chat(self, params: dict[str, Any]) -> Any:
        self.left.append(int(params["chat_id"]))
        return True

    def on_get_file(self, params: dict[str, Any]) -> Any:
        name = params["file_id"]
        if name not in self.files:
            return error(400, "Bad Request: wrong file_id")
        return {
            "file_id": name,
            "file_unique_id": name,
            "file_size": len(self.files[name]),
            "file_path": name,
        }

    async def _file(self, request: web.Request) -> web.Response:
        return web.Response(body=self.files[request.match_info["path"]])


def snake(method: str) -> str:
    return re.sub("[A-Z]", lambda capital: f"_{capital[0].lower()}", method)


async def _params(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        shape: dict[str, Any] = await request.json()
        return shape
    posted = (await request.post()).items()
    return {name: v.file.read() if isinstance(v, web.FileField) else str(v) for name, v in posted}


def error(status: int, description: str, retry_after: int | None = None) -> web.Response:
    shape: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if retry_after is not None:
        shape["parameters"] = {"retry_after": retry_after}
    return web.json_response(shape, status=status)


# -- what people do -------------------------------------------------------------------------------------------------


def person(chat_id: int, lang: str = "zh-hans") -> dict[str, Any]:
    return {"id": chat_id, "is_bot": False, "first_name": "U", "language_code": lang}


def chat(chat_id: int, kind: str = "private") -> dict[str, Any]:
    return {"id": chat_id, "type": kind, "first_name": "U"}


def message(chat_id: int, lang: str = "zh-hans", **what: Any) -> dict[str, Any]:
    """An update with any message: `text=…`, `sticker={…}` and so on."""
    heads = {"message_id": 1, "date": DATE, "chat": chat(chat_id), "from": person(chat_id, lang)}
    return {"message": heads | what}


def text(chat_id: int, words: str, lang: str = "zh-hans") -> dict[str, Any]:
    return message(chat_id, lang, text=words)


def tap(chat_id: int, carried: str, query_id: str = "q1") -> dict[str, Any]:
    under = {"message_id": 1, "date": DATE, "chat": chat(chat_id), "text": "…"}
    query = {"id": query_id, "from": person(chat_id), "message": under, "chat_instance": "c", "data": carried}
    return {"callback_query": query}


def edited(chat_id: int, words: str) -> dict[str, Any]:
    return {"edited_message": text(chat_id, words)["message"] | {"edit_date": DATE}}


def member(chat_id: int, status: str, kind: str = "private") -> dict[str, Any]:
    """The bot's own membership changed: kicked (blocked), member."""
    new = {"user": BOT, "status": status, "until_date": 0}
    change = {"chat": chat(chat_id, kind), "from": person(abs(chat_id)), "date": DATE, "new_chat_member": new}
    return {"my_chat_member": change | {"old_chat_member": {"user": BOT, "status": "member"}}}
