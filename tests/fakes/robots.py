"""A program of an office that takes messages as Apprise's json:// posts them, and answers as it is told."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any, Self

from aiohttp import web


class FakeRobots:
    """Use it with `async with`; `url` is an officer's address. `statuses` are those of the next calls."""

    def __init__(self) -> None:
        self.told: list[dict[str, Any]] = []
        self.statuses: deque[int] = deque()
        self.hangs = asyncio.Event()
        self.hangs.set()
        self._changed = asyncio.Condition()
        self.url = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/robot/{token}", self._take)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"json://127.0.0.1:{self._runner.addresses[0][1]}/robot/planted-token"
        return self

    async def __aexit__(self, *_: object) -> None:
        self.hangs.set()
        await self._runner.cleanup()

    async def until(self, so: Callable[[], object]) -> None:
        async with asyncio.timeout(20), self._changed:
            await self._changed.wait_for(so)

    async def _take(self, request: web.Request) -> web.Response:
        await self.hangs.wait()
        status = self.statuses.popleft() if self.statuses else 200
        async with self._changed:
            self.told.append(await request.json())
            self._changed.notify_all()
        return web.Response(status=status)
