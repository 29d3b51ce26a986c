"""An SMS gateway: takes `{to, text}` as JSON and answers as it is told; and it posts what people text back."""

import asyncio
from collections import deque
from collections.abc import Callable, Mapping
from itertools import count
from typing import Any, Self

from aiohttp import ClientSession, web

SECRET = "sms-secret-of-16"


class FakeSms:
    """Use it with `async with`; `url` is what SMS_URL would be.

    `answers` are statuses, headers and, where given, bodies of the next calls, or how they go wrong (`close`, `hang`);
    afterwards it takes everything. `numbers` that it does not serve are refused as such gateways do.
    """

    def __init__(self) -> None:
        self.sent: list[dict[str, str]] = []
        self.answers: deque[tuple[int, Mapping[str, str]] | tuple[int, Mapping[str, str], Any] | str] = (
            deque()
        )
        self.taken: list[dict[str, str]] = []
        self.unserved: set[str] = set()
        self._changed = asyncio.Condition()
        self._ids = count(1)
        self._closing = asyncio.Event()
        self.url = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/send", self._send)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/send?key=secret"
        self.session = ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._closing.set()
        await self.session.close()
        await self._runner.cleanup()

    async def until_called(self, number: int) -> None:
        await self.until(lambda: len(self.sent) >= number)

    async def until(self, so: Callable[[], object]) -> None:
        async with asyncio.timeout(20), self._changed:
            await self._changed.wait_for(so)

    def to(self, phone: str) -> list[str]:
        return [message["text"] for message in self.sent if message["to"] == phone]

    async def _send(self, request: web.Request) -> web.Response:
        async with self._changed:
            message = await request.json()
            self.sent.append(message)
            self._changed.notify_all()
        if self.answers:
            return await self._failed(request, self.answers.popleft())
        if message["to"] in self.unserved:
            return web.json_response({"error": "no_such_number"}, status=200)
        self.taken.append(message)
        return web.json_response({"id": f"out-{next(self._ids)}"}, status=202)

    async def _failed(self, request: web.Request, answer: Any) -> web.Response:
        if not isinstance(answer, str):
            status, headers, *body = answer
            return web.json_response(body[0] if body else {}, status=status, headers=headers)
        if answer == "hang":
            await self._closing.wait()
        if request.transport is not None:  # who waited too long hung up by itself
            request.transport.close()
        return web.Response()

    # -- somebody texts --------------------------------------------------------------------------------------------

    async def text(self, base: str, phone: str, said: str, **more: Any) -> int:
        """Posts what a phone said, as a form; gives the status. `id`, `secret` may be chosen."""
        fields = {"from": phone, "to": "106900", "text": said, "id": more.get("id", f"in-{next(self._ids)}")}
        headers = {"X-Sms-Secret": more.get("secret", SECRET)}
        async with self.session.post(f"{base}/sms/main", data=fields, headers=headers) as answer:
            return answer.status

    async def talk(self, base: str, phone: str, said: str) -> str:
        """What a phone is answered."""
        before = len(self.to(phone))
        assert await self.text(base, phone, said) == 200
        await self.until(lambda: len(self.to(phone)) > before)
        return self.to(phone)[-1]
