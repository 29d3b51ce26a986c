"""Office robots: DingTalk, WeCom and Feishu, which refuse inside a 200; and a program that takes Apprise's json://."""

import asyncio
import base64
import hashlib
import hmac
from collections import deque
from collections.abc import Callable, Mapping
from typing import Any, Self

from aiohttp import web

SECRET = "SEC" + "s" * 64
"""What a DingTalk robot with a signature was given; one without a secret believes anybody."""
GOOD: Mapping[str, Mapping[str, Any]] = {
    "dingtalk": {"errcode": 0, "errmsg": "ok"},
    "wecombot": {"errcode": 0, "errmsg": "ok"},
    "feishu": {"code": 0, "msg": "success", "data": {}},
}


class FakeRobots:
    """Use it with `async with`; `url` is an officer's address, `hosts` where the companies' robots are.

    `statuses` are those of the next calls; `answers` what the next calls of a robot answer inside a 200. `keyword` is what
    a message to DingTalk must hold, as a group's owner may demand.
    """

    def __init__(self) -> None:
        self.told: list[dict[str, Any]] = []
        self.statuses: deque[int] = deque()
        self.answers: deque[Any] = deque()
        self.keyword = ""
        self.hangs = asyncio.Event()
        self.hangs.set()
        self._changed = asyncio.Condition()
        self.url = ""
        self.hosts: dict[str, str] = {}

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/robot/send", self._ding)
        app.router.add_post("/cgi-bin/webhook/send", self._wecom)
        app.router.add_post("/open-apis/bot/v2/hook/{token}", self._feishu)
        app.router.add_post("/robot/{token}", self._take)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        base = f"127.0.0.1:{self._runner.addresses[0][1]}"
        self.url = f"json://{base}/robot/planted-token"
        self.hosts = dict.fromkeys(("DingTalk", "WeCom Bot", "Feishu", "Lark (Feishu)"), f"http://{base}")
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
        await self._note(await request.json())
        return web.Response(status=status)

    async def _note(self, shape: dict[str, Any]) -> None:
        async with self._changed:
            self.told.append(shape)
            self._changed.notify_all()

    # -- the companies --------------------------------------------------------------------------------------------------

    async def _ding(self, request: web.Request) -> web.Response:
        """https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages"""
        shape = await request.json()
        content = shape.get("text", {}).get("content", "")
        token = request.query.get("access_token", "")
        refused = None
        if token == "d" * 64:
            refused = {"errcode": 300001, "errmsg": "token is not exist"}
        elif token == "e" * 64 and request.query.get("sign") != ding_signature(
            request.query.get("timestamp", "")
        ):
            refused = {"errcode": 310000, "errmsg": "sign not match"}
        elif self.keyword and self.keyword not in content:
            refused = {"errcode": 310000, "errmsg": "keywords not in content"}
        return await self._answer(shape, "dingtalk", refused)

    async def _wecom(self, request: web.Request) -> web.Response:
        """https://developer.work.weixin.qq.com/document/path/91770"""
        shape = await request.json()
        refused = None
        if len(shape.get("text", {}).get("content", "").encode()) > 2048:
            refused = {"errcode": 40058, "errmsg": "text.content exceed max length 2048"}
        elif request.query.get("key", "").startswith("0"):
            refused = {"errcode": 93000, "errmsg": "invalid webhook url"}
        return await self._answer(shape, "wecombot", refused)

    async def _feishu(self, request: web.Request) -> web.Response:
        """https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot"""
        shape = await request.json()
        refused = None
        if request.match_info["token"].startswith("0"):
            refused = {"code": 19001, "msg": "param invalid: incoming webhook access token invalid"}
        elif shape.get("msg_type") != "text":
            refused = {"code": 19002, "msg": "params error, msg_type need"}
        return await self._answer(shape, "feishu", refused)

    async def _answer(self, shape: dict[str, Any], service: str, refused: Any) -> web.Response:
        await self.hangs.wait()
        if self.statuses:
            return web.Response(status=self.statuses.popleft())
        answer = self.answers.popleft() if self.answers else refused or GOOD[service]
        if answer == GOOD[service]:
            await self._note({"service": service, **shape})
        return web.json_response(answer) if isinstance(answer, Mapping) else web.Response(text=answer)


def ding_signature(timestamp: str) -> str:
    made = hmac.new(SECRET.encode(), f"{timestamp}\n{SECRET}".encode(), hashlib.sha256).digest()
    return base64.b64encode(made).decode()
