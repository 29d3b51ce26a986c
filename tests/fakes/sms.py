"""An SMS gateway: takes `{to, text}` as JSON and answers as it is told."""

import asyncio
from collections import deque
from collections.abc import Mapping
from typing import Self

from aiohttp import web


class FakeSms:
    """Use it with `async with`; `url` is what SMS_URL would be. `answers` are statuses, and headers, of the next calls."""

    def __init__(self) -> None:
        self.sent: list[dict[str, str]] = []
        self.answers: deque[tuple[int, Mapping[str, str]]] = deque()
        self._changed = asyncio.Condition()
        self.url = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/send", self._send)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/send?key=secret"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    async def until_called(self, number: int) -> None:
        async with asyncio.timeout(20), self._changed:
            await self._changed.wait_for(lambda: len(self.sent) >= number)

    async def _send(self, request: web.Request) -> web.Response:
        async with self._changed:
            self.sent.append(await request.json())
            self._changed.notify_all()
        status, headers = self.answers.popleft() if self.answers else (202, {})
        return web.Response(status=status, headers=headers)
