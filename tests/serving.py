"""The real web application on a loopback port, and a client that speaks to it as a browser's script would."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import uvicorn

from api.app import create_app
from api.grounds import Grounds
from bot.conversation import Conversation
from bot.listener import Listener
from programmes import pack
from registry.database import Database
from registry.vault import Vault
from tests.fakes.sms import SECRET as SMS_SECRET

SECRET = "telegram-secret"


@asynccontextmanager
async def serving(
    db: Database, vault: Vault, carries: str = "identity_by_link", unlinked: frozenset[str] = frozenset()
) -> AsyncIterator[str]:
    """The address of a running application over this database."""
    programme = pack.load("cixi-2023")
    levels = {"telegram:main": carries, "sms": "identity_by_link"}
    conversation = Conversation(db, vault, programme, "http://127.0.0.1", levels, unlinked=unlinked)
    async with hosted(
        Grounds(db, vault, programme, conversation, Listener(conversation), None, SECRET, SMS_SECRET)
    ) as base:
        yield base


@asynccontextmanager
async def hosted(grounds: Grounds) -> AsyncIterator[str]:
    """The address of the application on these grounds."""
    config = uvicorn.Config(create_app(grounds), host="127.0.0.1", port=0, log_config=None, access_log=False)
    server = uvicorn.Server(config)
    started = asyncio.Event()
    original = server.startup

    async def startup(sockets: Any = None) -> None:
        await original(sockets)
        started.set()

    server.startup = startup  # type: ignore[method-assign]
    task = asyncio.create_task(server.serve())
    await started.wait()
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        await task


class Browser:
    """A visitor over HTTP; keeps its cookie."""

    def __init__(self, base: str, session: aiohttp.ClientSession) -> None:
        self.base, self.session = base, session
        self.last: dict[str, Any] = {}

    async def turn(self, **body: Any) -> dict[str, Any]:
        status, answer = await self.post("/chat/turns", {"id": secrets.token_hex(8), **body})
        assert status == 200, (status, answer)
        self.last = answer
        return answer

    async def post(self, path: str, body: Any, **headers: str) -> tuple[int, dict[str, Any]]:
        data = {"data": body} if isinstance(body, bytes) else {"json": body}
        async with self.session.post(self.base + path, headers=headers, **data) as response:
            return response.status, await response.json(content_type=None)

    async def answer(self, answers: dict[str, str]) -> dict[str, Any]:
        before = None
        while (talk := self.last["talk"]) is not None and talk != before and talk["at"] in answers:
            before, text = talk, answers[talk["at"]]
            offered = [option["value"] for option in self.last["messages"][-1]["options"]]
            await self.turn(**({"choice": text, "at": talk["at"]} if text in offered else {"text": text}))
        return self.last


@asynccontextmanager
async def browsing(base: str) -> AsyncIterator[Browser]:
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(cookie_jar=jar) as session:
        yield Browser(base, session)
