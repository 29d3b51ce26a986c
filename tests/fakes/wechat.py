"""WeChat's two sides: a server of its API that fails as it is told, and a caller that signs and seals as WeChat does."""

import asyncio
import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from time import time
from typing import Any, Self
from urllib.parse import urlencode, urlsplit

import xmltodict
from aiohttp import ClientSession, web
from wechatpy.crypto import WeChatCrypto
from wechatpy.utils import WeChatSigner

APP_ID = "wx0123456789abcdef"
APP_SECRET = "app-secret-of-tests"
TOKEN = "token0123"
AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
OURS = "gh_anju"
READER = "oReader_of-Tests5"
LONGEST_BYTES = 2048
ONCE = "1uDxHNXwYQfBmXOfPJcjAS3FynHArD8aWMEFNRGSbCc"
"""The account's one template of one-time subscriptions."""


@dataclass(frozen=True, slots=True)
class Fault:
    """The next answer of a path: an errcode inside a 200, another status, or how: garbage, close, hang."""

    code: int = 0
    status: int = 200
    how: str = "error"


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that reached somebody's phone; `path` says as what."""

    path: str
    openid: str
    text: str
    shape: dict[str, Any] = field(default_factory=dict)


class FakeWechat:
    """Use it with `async with`; `url` is what WECHAT_API_URL would be.

    `closed` and `gone` are readers out of the window and those who left; `consents` how many subscription messages
    each takes, `agreed` the readers and scenes of one-time ones. `stable` says whether this server knows stable_token, `has_menu` whether the account has a menu.
    """

    def __init__(self, *, stable: bool = True, has_menu: bool = True) -> None:
        self.stable, self.has_menu = stable, has_menu
        self.sent: list[Sent] = []
        self.calls: list[str] = []
        self.tokens: list[str] = []
        self.forced = 0
        self.token: str | None = None
        self.closed: set[str] = set()
        self.gone: set[str] = set()
        self.consents: dict[str, int] = {}
        self.agreed: set[tuple[str, str]] = set()
        self.media: dict[str, bytes] = {}
        self.brought: dict[str, bytes] = {}
        self.menu: dict[str, Any] | None = None
        self.url = ""
        self._numbers = count(1)
        self._faults: dict[str, deque[Fault]] = {}
        self._changed = asyncio.Condition()
        self._closing = asyncio.Event()

    # -- what a test does -----------------------------------------------------------------------------------------------

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/cgi-bin/{path:.+}", self._call)
        app.router.add_get("/mp/subscribemsg", self._ask)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._closing.set()
        await self._runner.cleanup()

    def fail(self, path: str, *faults: Fault | int) -> None:
        """The next calls of this path get these answers, then it works again."""
        made = [Fault(fault) if isinstance(fault, int) else fault for fault in faults]
        self._faults.setdefault(path, deque()).extend(made)

    def expire(self) -> None:
        """Tokens given out are good no more, whatever they promised; the next one is another."""
        self.token = None

    async def until(self, enough: Callable[[], object], seconds: float = 20.0) -> None:
        """Waits for something to have come; raises TimeoutError."""
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(enough)

    async def until_sent(self, number: int) -> list[Sent]:
        await self.until(lambda: len(self.sent) >= number)
        return self.sent

    # -- the protocol ---------------------------------------------------------------------------------------------------

    async def _call(self, request: web.Request) -> web.StreamResponse:
        path = request.match_info["path"]
        fault = self._faults[path].popleft() if self._faults.get(path) else None
        self.calls.append(path)
        answer = await self._answer(request, path, fault)
        async with self._changed:
            self._changed.notify_all()
        return answer

    async def _answer(self, request: web.Request, path: str, fault: Fault | None) -> web.StreamResponse:
        if fault is not None:
            return await self._failed(request, fault)
        if path in ("stable_token", "token"):
            return await self._give_token(request, path)
        if self.token is None or request.query.get("access_token") != self.token:
            return error(40001 if self.tokens else 41001)
        if path == "media/get":
            content = self.media.get(request.query["media_id"])
            return error(40007) if content is None else web.Response(body=content, content_type="image/jpeg")
        if path == "media/upload":
            return await self._keep(request)
        shape = json.loads(await request.read() or b"{}")
        act = getattr(self, "on_" + path.replace("/", "_"), None)
        return error(40066) if act is None else web.json_response(act(shape))

    async def _keep(self, request: web.Request) -> web.StreamResponse:
        """https://developers.weixin.qq.com/doc/service/api/material/temporary/api_uploadtempmedia"""
        field = (await request.post()).get("media")
        if request.query.get("type") != "image":
            return error(40004)
        if not isinstance(field, web.FileField):
            return error(41005)
        content = field.file.read()
        if not content.startswith((b"\x89PNG", b"\xff\xd8\xff")):
            return error(40113)
        if len(content) > 2 * 1024 * 1024:
            return error(40009)
        media_id = f"media-{len(self.brought) + 1}"
        self.brought[media_id] = content
        return web.json_response({"type": "image", "media_id": media_id, "created_at": 1})

    async def _failed(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        if fault.how == "hang":
            await self._closing.wait()
        if fault.how in ("close", "hang"):
            if request.transport is not None:  # who waited too long hung up by itself
                request.transport.close()
            return web.Response()
        if fault.how == "garbage" or fault.status != 200:
            return web.Response(status=fault.status, text="<html>what?</html>", content_type="text/html")
        return error(fault.code)

    async def _give_token(self, request: web.Request, path: str) -> web.Response:
        if path == "stable_token" and not self.stable:
            return error(40066)
        asked = dict(request.query) if path == "token" else json.loads(await request.read())
        if asked.get("appid") != APP_ID:
            return error(40013)
        if asked.get("secret") != APP_SECRET:
            return error(40125)
        if self.token is None or asked.get("force_refresh") or path == "token":
            self.forced += bool(asked.get("force_refresh"))
            self.token = f"access-token-{next(self._numbers)}"
            self.tokens.append(self.token)
        return web.json_response({"access_token": self.token, "expires_in": 7200})

    def on_message_custom_send(self, shape: dict[str, Any]) -> dict[str, Any]:
        openid, text = shape["touser"], shape.get("text", {}).get("content", "")
        if shape["msgtype"] == "image" and shape["image"]["media_id"] not in self.brought:
            return {"errcode": 40007, "errmsg": "invalid media_id"}
        if openid in self.gone or openid in self.closed:
            return {"errcode": 45015, "errmsg": "response out of time limit or subscription is canceled"}
        if len(text.encode()) > LONGEST_BYTES:
            return {"errcode": 45002, "errmsg": "content size out of limit"}
        return self._reached("custom", openid, text, shape, number=False)

    def on_message_template_send(self, shape: dict[str, Any]) -> dict[str, Any]:
        if shape["touser"] in self.gone:
            return {"errcode": 43004, "errmsg": "require subscribe"}
        return self._reached("template", shape["touser"], words_of(shape), shape)

    async def _ask(self, request: web.Request) -> web.Response:
        """The page of one-time subscriptions; who looks at it and what they tap stand in headers, as only WeChat knows.

        https://developers.weixin.qq.com/doc/service/guide/product/message/One-time_subscription_info.html
        """
        asked, openid = request.query, request.headers.get("openid", READER)
        scene, state = asked.get("scene", ""), asked.get("reserved", "")
        right = (asked.get("action"), asked.get("appid"), asked.get("template_id")) == (
            "get_confirm",
            APP_ID,
            ONCE,
        )
        if not (
            right and scene.isdecimal() and int(scene) <= 10_000 and urlsplit(asked["redirect_url"]).netloc
        ):
            return web.Response(status=400, text="参数错误")
        if len(state) > 128 or not (state.isascii() and state.isalnum()):
            return web.Response(status=400, text="reserved")
        back = {
            "template_id": ONCE,
            "scene": scene,
            "reserved": state,
            "action": request.headers.get("tap", "confirm"),
        }
        if back["action"] == "confirm":
            self.agreed.add((openid, scene))
            back["openid"] = openid
        raise web.HTTPFound(f"{asked['redirect_url']}/?{urlencode(back)}")

    def on_message_template_subscribe(self, shape: dict[str, Any]) -> dict[str, Any]:
        """https://developers.weixin.qq.com/doc/service/api/notify/subscribe/api_templatesubscribe.html"""
        if shape["template_id"] != ONCE:
            return {"errcode": 40037, "errmsg": "invalid template_id"}
        content = shape["data"].get("content", {}).get("value", "")
        if len(shape["title"]) > 15 or set(shape["data"]) != {"content"} or not 0 < len(content) <= 200:
            return {"errcode": 47003, "errmsg": "argument invalid"}
        if (shape["touser"], shape["scene"]) not in self.agreed:
            return {"errcode": 43101, "errmsg": "user refuse to accept the msg"}
        self.agreed.discard((shape["touser"], shape["scene"]))
        return self._reached("once", shape["touser"], words_of(shape), shape, number=False)

    def on_message_subscribe_bizsend(self, shape: dict[str, Any]) -> dict[str, Any]:
        left = self.consents.get(shape["touser"], 0)
        if not left:
            return {"errcode": 43101, "errmsg": "user refuse to accept the msg"}
        self.consents[shape["touser"]] = left - 1
        return self._reached("subscribe", shape["touser"], words_of(shape), shape)

    def _reached(
        self, path: str, openid: str, text: str, shape: dict[str, Any], *, number: bool = True
    ) -> dict[str, Any]:
        self.sent.append(Sent(path, openid, text, shape))
        good = {"errcode": 0, "errmsg": "ok"}
        return good | {"msgid": 200228332 + len(self.sent)} if number else good

    def on_menu_get(self, _shape: dict[str, Any]) -> dict[str, Any]:
        return {"menu": {}} if self.has_menu else {"errcode": 46003, "errmsg": "menu no exist"}

    def on_menu_create(self, shape: dict[str, Any]) -> dict[str, Any]:
        if any(len(button["name"].encode()) > 16 for button in shape["button"]):
            return {"errcode": 40018, "errmsg": "invalid button name size"}
        self.menu, self.has_menu = shape, True
        return {"errcode": 0, "errmsg": "ok"}

    def on_qrcode_create(self, shape: dict[str, Any]) -> dict[str, Any]:
        scene = shape["action_info"]["scene"]["scene_str"]
        return {"ticket": f"t-{scene}", "url": f"http://weixin.qq.com/q/{scene}"}


def error(code: int) -> web.Response:
    return web.json_response({"errcode": code, "errmsg": f"error {code}"})


def words_of(shape: dict[str, Any]) -> str:
    return " ".join(value["value"] for value in shape["data"].values())


# -- what WeChat posts ------------------------------------------------------------------------------------------------


def message(kind: str, number: int | str, sender: str = READER, **what: object) -> str:
    """The XML of a message or, with `Event`, of an event."""
    return written({"MsgType": kind, "MsgId": number, **what}, sender)


def text(words: str, number: int | str, sender: str = READER) -> str:
    return message("text", number, sender, Content=words)


def event(name: str, sender: str = READER, at: int = 1_700_000_000, **what: object) -> str:
    return written({"MsgType": "event", "Event": name, "CreateTime": at, **what}, sender)


def written(what: dict[str, Any], sender: str = READER) -> str:
    heads = {"ToUserName": OURS, "FromUserName": sender, "CreateTime": 1_700_000_000}
    made: str = xmltodict.unparse({"xml": heads | what}, full_document=False)
    return made


def popup(template: str, status: str, at: int, name: str = "subscribe_msg_popup_event") -> str:
    inside = {"List": [{"TemplateId": template, "SubscribeStatusString": status, "PopupScene": 2}]}
    holder = "".join(part.capitalize() for part in name.split("_"))
    return event(name, at=at, **{holder: inside})  # type: ignore[arg-type]


class Caller:
    """WeChat's servers: they sign what they post, and in safe mode seal it and open what comes back."""

    def __init__(self, base: str, session: ClientSession, *, safe: bool = False) -> None:
        self.url, self.session, self.safe = f"{base}/wechat/main", session, safe
        self.crypto = WeChatCrypto(TOKEN, AES_KEY, APP_ID)
        self.numbers, self.moments = count(10**17), count(1_700_000_000)

    async def says(self, words: str, sender: str = READER) -> str:
        """What somebody types, and the text that comes back."""
        return await self.post(text(words, next(self.numbers), sender))

    async def does(self, name: str, key: str = "") -> str:
        """What somebody taps or scans."""
        return await self.post(event(name, at=next(self.moments), EventKey=key))

    async def post(self, xml: str) -> str:
        status, body = await self.call(*self.sealed(xml))
        assert status == 200, (status, body)
        return self.opened(body)

    def sealed(self, xml: str, nonce: str = "nonce") -> tuple[dict[str, str], bytes]:
        """The query and the body of a call."""
        stamp = str(int(time()))
        query = {"timestamp": stamp, "nonce": nonce, "signature": signed(stamp, nonce)}
        if not self.safe:
            return query, xml.encode()
        envelope = self.crypto.encrypt_message(xml, nonce, stamp)
        sealed = xmltodict.parse(envelope)["xml"]
        body = xmltodict.unparse({"xml": {"ToUserName": OURS, "Encrypt": sealed["Encrypt"]}})
        return query | {"encrypt_type": "aes", "msg_signature": sealed["MsgSignature"]}, body.encode()

    async def call(
        self, query: dict[str, str], body: bytes | None, method: str = "POST"
    ) -> tuple[int, bytes]:
        async with self.session.request(method, self.url, params=query, data=body) as answer:
            return answer.status, await answer.read()

    def opened(self, body: bytes) -> str:
        """The text of a reply; '' for `success`."""
        if body == b"success":
            return ""
        reply = xmltodict.parse(body.decode(), strip_whitespace=False)["xml"]
        if self.safe:
            seal = {
                "signature": reply["MsgSignature"],
                "timestamp": reply["TimeStamp"],
                "nonce": reply["Nonce"],
            }
            inner = self.crypto.decrypt_message(body.decode(), **seal)
            reply = xmltodict.parse(inner, strip_whitespace=False)["xml"]
        assert (reply["FromUserName"], reply["MsgType"]) == (OURS, "text")
        content: str = reply["Content"]
        assert len(content.encode()) <= LONGEST_BYTES
        return content


def signed(*parts: str, token: str = TOKEN) -> str:
    signer = WeChatSigner()
    signer.add_data(token, *parts)
    made: str = signer.signature
    return made
