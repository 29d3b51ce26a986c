"""The web process is killed at any moment: what was acknowledged stays, the talk resumes at the same question."""

import asyncio
import os
import random
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import aiohttp
import pytest

from registry.database import Database, begin_demo, rows, run, value
from registry.vault import new_keys
from tests.serving import Browser, browsing
from tests.small_town import Town
from tests.visitor import tenant

HERE = Path(__file__).parent.parent


@pytest.fixture
async def town(db: Database) -> Database:
    async with db.begin() as conn:
        await begin_demo(conn, date(2023, 6, 12))
        house = await (await Town(conn).build("cixi-2023")).house()
        await run(conn, "UPDATE houses SET code = 'HOUSE234' WHERE id = :id", id=house)
    return db


class Web:
    """`anju web` in a process of its own, killed and started again on the same port."""

    def __init__(self, url: str, port: int) -> None:
        self.port = port
        self.env = {**os.environ, "DATABASE_URL": url, "PORT": str(port), "ANJU_KEYS": new_keys()}
        self.process: asyncio.subprocess.Process | None = None

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "cli", "web", cwd=HERE, env=self.env
        )
        async with aiohttp.ClientSession() as session:
            while self.process.returncode is None:
                try:
                    async with session.get(self.base + "/readyz") as response:
                        if response.status == 200:
                            return
                except aiohttp.ClientError:
                    await asyncio.wait({asyncio.ensure_future(self.process.wait())}, timeout=0.1)
        raise AssertionError("the web process did not start")

    async def kill(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        await self.process.wait()


@asynccontextmanager
async def running(url: str) -> AsyncIterator[Web]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    web = Web(url, port)
    await web.start()
    try:
        yield web
    finally:
        await web.kill()


async def insist(browser: Browser, body: dict[str, str]) -> dict[str, object]:
    """Send the same turn until it is answered, as the page does."""
    while True:
        try:
            status, answer = await browser.post("/chat/turns", body)
        except (aiohttp.ClientError, ConnectionError):
            await asyncio.wait({asyncio.ensure_future(asyncio.Event().wait())}, timeout=0.05)
            continue
        if status == 200:
            return answer
        assert status == 503, answer


async def one_tenant(base: str, serial: int) -> str:
    """Declares, whatever happens in between; gives the number of the receipt it was told."""
    answers = tenant(serial)
    async with browsing(base) as browser:
        async with browser.session.post(base + "/chat/visitors") as response:
            token = (await response.json())["token"]
        browser.session.headers["Authorization"] = f"Bearer {token}"
        body = {"id": "start", "start": "declare:HOUSE234"}
        for number in range(60):
            answer = await insist(browser, body)
            talk: dict[str, str] | None = answer["talk"]  # type: ignore[assignment]
            if talk is None:
                messages: list[dict[str, str]] = answer["messages"]  # type: ignore[assignment]
                return next(m["link"] for m in messages if m["key"] == "receipt").removeprefix("/r/")
            body = {"id": f"turn-{number}", "text": answers[talk["at"]], "at": talk["at"]}
    raise AssertionError("the talk does not end")


async def test_nothing_acknowledged_is_lost_and_nothing_done_twice(town: Database, database_url: str) -> None:
    dice = random.Random(331)
    async with running(database_url) as web:
        tenants = [asyncio.create_task(one_tenant(web.base, serial)) for serial in range(1, 9)]
        for _ in range(3):
            await asyncio.wait(tenants, timeout=dice.uniform(0.05, 0.4))
            await web.kill()
            await web.start()
        receipts = await asyncio.gather(*tenants)
    async with town.begin() as conn:
        kept = [row.receipt for row in await rows(conn, "SELECT receipt FROM declarations")]
        assert sorted(kept) == sorted(receipts)
        assert await value(conn, "SELECT count(*) FROM stays") == 8
        assert await value(conn, "SELECT count(*) FROM people") == 8
