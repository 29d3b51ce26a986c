"""The web application: hot doors as plain ASGI routes beside FastAPI, pages, stream and the officers' API."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from api.chat.astray import Mishaps, answer_astray
from api.chat.consents import consent_pages
from api.chat.files_door import keep_upload
from api.chat.live import LiveDoor
from api.chat.pages import Pages, chat_pages
from api.chat.pictures import show_picture
from api.chat.stream import Hub, stream
from api.chat.turns import Receive, Scope, Send, TurnsDoor
from api.grounds import Grounds
from api.routes import health
from api.routes.access import answer_problems
from api.routes.gauges import Gauges
from api.routes.officers import officers_api
from api.routes.sms_door import SmsDoor
from api.routes.webhooks import TelegramDoor
from api.routes.wechat import WechatDoor


class HotDoors:
    """Sends the hot paths straight to their doors; everything else goes to FastAPI."""

    def __init__(self, app: Any, grounds: Grounds) -> None:
        self.app = app
        turns = TurnsDoor(grounds)
        self.doors = {
            "/chat/turns": turns.turns,
            "/chat/visitors": turns.visitors,
            "/sms/main": SmsDoor(grounds).hear,
        }
        self.telegram = TelegramDoor(grounds)
        wechat = WechatDoor(grounds)
        self.wechat = {"GET": wechat.verify, "POST": wechat.hear}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith("/wechat/"):
            door = self.wechat.get(scope["method"])
            if door is not None:
                await door(scope, receive, send)
                return
        if scope["type"] == "http" and scope["method"] == "POST":
            door = self.doors.get(scope["path"])
            if door is not None:
                await door(scope, receive, send)
                return
            if scope["path"].startswith("/telegram/"):
                await self.telegram.hear(scope, receive, send)
                return
        await self.app(scope, receive, send)


def create_app(grounds: Grounds) -> FastAPI:
    """Everything this process serves."""
    hub = Hub(grounds)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        task = asyncio.create_task(hub.run())
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await grounds.listener.close()

    app = FastAPI(title="Anju", openapi_url=None, docs_url=None, redoc_url=None, lifespan=lifespan)
    app.add_middleware(Mishaps)
    app.add_middleware(HotDoors, grounds=grounds)
    answer_problems(app)
    answer_astray(app)
    app.router.routes.extend(chat_pages(LiveDoor(grounds), grounds.public_url))
    app.router.routes.extend(consent_pages(grounds, Pages(LiveDoor(grounds), grounds.public_url)))
    app.mount("/api/v1", officers_api(grounds))

    @app.get("/chat/stream")
    async def chat_stream(request: Request) -> Response:
        return await stream(grounds, hub, request)

    @app.get("/b/{name}.jpg")
    async def campaign_picture(name: str) -> Response:
        return await show_picture(grounds, name)

    @app.post("/chat/files")
    async def chat_files(request: Request) -> Response:
        return await keep_upload(grounds, request)

    @app.get("/readyz")
    async def readyz() -> Response:
        return await health.readyz(grounds)

    app.add_api_route("/healthz", health.healthz)
    app.add_api_route("/metrics", Gauges(grounds).show)
    return app
