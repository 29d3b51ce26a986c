"""The chat pages served over a scripted conversation: what their tests look at until the real one answers."""

import asyncio
import io
import json
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from http.client import HTTPConnection, HTTPResponse
from typing import Any
from urllib.parse import urlencode

import uvicorn
from PIL import Image
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from api.chat.door import (
    HouseCard,
    LessonCard,
    LinkCard,
    LinkResult,
    ReceiptCard,
    Reply,
    TurnConflict,
    Visitor,
)
from api.chat.guards import VISITOR_COOKIE, keep_visitor, read_form
from api.chat.pages import chat_pages, picture
from registry.my_data import Held

NUMBER = "990000190001011235"


def ask(key: str, text: str, kind: str, *options: tuple[str, str], **more: Any) -> dict[str, Any]:
    shown = [{"value": value, "label": label} for value, label in options]
    return {"key": key, "text": text, "kind": kind, "options": shown} | more


QUESTIONS = {
    "who": ask("who", "您给谁申报？", "choice", ("myself", "我自己"), ("child", "16岁以下的孩子"), ("relative", "老人或行动不便的亲属"), ("helper", "帮别人填")),
    "name": ask("name", "您的姓名？请照证件上的写。", "name"),
    "number": ask("number", "证件号码是多少？没有它，派出所没法核实身份。", "id-number", sensitive=True),
    "phone": ask("phone", "您的手机号？办好了用它告诉您。", "phone", ("skip", "先不填"), sensitive=True),
    "division": ask("division", "您的户籍在哪个县（市、区）？", "division", ("990101", "某省某市甲县"), ("990102", "某省某市乙县")),
    "moved-in": ask("moved-in", "您是哪天搬来的？", "date"),
    "along": ask("along", "除了您，还有几个大人住在一起？", "whole"),
    "area": ask("area", "房间多大？（平方米）", "area"),
    "reason": ask("reason", "您来做什么？可以多选。", "several", ("work", "上班"), ("trade", "做生意"), ("study", "上学"), ("skip", "不想说")),
    "photo": ask("photo", "请拍一下合同的第一页。", "photo", ("skip", "没有合同")),
    "place": ask("place", "您住的地方在哪里？", "location"),
    "main": ask("main", "这里是您常住的地方吗？", "yes-no", ("yes", "是"), ("no", "不是")),
    "lines": ask("lines", "把名单贴在这里，一人一行。", "lines", sensitive=True),
    "sign": ask("sign", "同意的话，请写上您的姓名作为签名。", "signature"),
    "note": ask("note", "还有什么要告诉我们？", "text", ("skip", "没有了")),
    "check": ask(
        "check", "请看一遍，哪一项不对就点“改”。\n1. 姓名：张三\n2. 证件号码：9900**********1235\n3. 搬来日期：6月12日（周一）", "review",
        ("name", "姓名"), ("number", "证件号码"), ("moved-in", "搬来日期"), ("send", "都对，提交"),
        rows=[
            {"name": "name", "label": "姓名", "value": "张三"},
            {"name": "number", "label": "证件号码", "value": "9900**********1235"},
            {"name": "moved-in", "label": "搬来日期", "value": "6月12日（周一）"},
        ],
    ),
}  # fmt: skip
HELLO = ask("welcome", "免费，约3分钟，可以停下，下次接着填。", "say")
DONE = ask(
    "receipt",
    "收到了，编号0612-07。接下来会请房东核对。",
    "say",
    ("start:lesson", "学一学消防安全"),
    link="/r/0612-07",
)
NOTICE = ask("due", "您有1件事今天到期。", "say", ("start:menu", "看看是什么"))
HOUSE = HouseCard("JD12", "江东新村12幢", "虚拟镇 · 江东村", "虚拟派出所", "虚拟新市民服务中心")
RECEIPT = ReceiptCard("0612-07", "张*", "submitted", date(2023, 6, 12))
LESSON = LessonCard(
    "0612-09", "张*", "租房防火，三分钟", "2023-1", date(2023, 6, 12), date(2024, 6, 12), 4, 5, valid=True
)
HELD: Held = {
    "person": [
        {"name": "张三", "document": "resident-id", "number": "990000********1235", "phone": "199****0012"}
    ],
    "stays": [{"address": "江东新村12幢", "room": "301", "moved_in": date(2023, 6, 12), "main_home": True}],
    "channels": [{"account": "web", "lang": "zh", "opted_out": False}],
}


class ScriptedDoor:
    """Stands for the conversation: asks QUESTIONS one after another and remembers what it heard."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        self.visitors: dict[str, Visitor] = {}
        self.at: dict[str, str] = {}
        self.last: dict[str, Reply] = {}
        self.heard: dict[str, tuple[dict[str, Any], Reply]] = {}
        self.files: dict[str, bytes] = {}
        self.links = {"once": [QUESTIONS["number"], QUESTIONS["phone"]]}
        self.failures = 0

    async def visitor(self, token: str | None) -> Visitor:
        if token in self.visitors:
            return replace(self.visitors[token], fresh=False)
        made = Visitor(f"visitor-{len(self.visitors)}", len(self.visitors), True, "zh")
        self.visitors[made.token] = made
        return made

    async def turn(self, visitor: Visitor, body: dict[str, Any]) -> Reply:
        if body["id"] in self.heard:
            before, reply = self.heard[body["id"]]
            if before != body:
                raise TurnConflict
            return reply
        if body.get("lang"):
            self.visitors[visitor.token] = replace(self.visitors[visitor.token], lang=body["lang"])
        reply = self.answer(visitor.token, body)
        self.heard[body["id"]] = (body, reply)
        self.last[visitor.token] = reply
        return reply

    def answer(self, token: str, body: dict[str, Any]) -> Reply:
        names = list(QUESTIONS)
        at = self.at.get(token)
        if "start" in body:
            name = body["start"].partition(":")[2]
            return self.asked(token, name if name in QUESTIONS else names[0], HELLO)
        if at is None or body.get("at") not in (None, at):
            return self.asked(token, at or names[0], ask("stale", "那一题已经过了，现在问的是：", "say"))
        if body.get("text") in ("返回", "back"):
            return self.asked(token, names[max(0, names.index(at) - 1)])
        if at == "check":
            if body.get("choice") == "send":
                del self.at[token]
                return {"messages": [DONE], "talk": None}
            return self.asked(token, body["choice"])
        return self.asked(token, names[names.index(at) + 1])

    def asked(self, token: str, name: str, *before: dict[str, Any]) -> Reply:
        self.at[token] = name
        return {"messages": [*before, QUESTIONS[name]], "talk": {"flow": "declare", "at": name}}

    async def latest(self, visitor: Visitor) -> Reply | None:
        return self.last.get(visitor.token)

    async def house(self, code: str) -> HouseCard | None:
        return HOUSE if code == HOUSE.code else None

    async def invitation(self, token: str) -> HouseCard | None:
        return HOUSE if token == "invited" else None

    async def receipt(self, code: str) -> ReceiptCard | None:
        return RECEIPT if code == RECEIPT.number else None

    async def lesson(self, number: str) -> LessonCard | None:
        return LESSON if number == LESSON.number else None

    async def my_data(self, token: str) -> tuple[str, Held] | None:
        return ("zh", HELD) if token == "mine" else None

    async def link(self, token: str) -> LinkCard | None:
        return LinkCard("zh", tuple(self.links[token])) if token in self.links else None

    async def answer_link(self, token: str, answers: dict[str, str]) -> LinkResult | LinkCard | None:
        if answers["number"] != NUMBER:
            return LinkResult({"number": "这18位里有一位没输对。请对着证件再看一遍。"})
        del self.links[token]
        return LinkResult(back="https://t.me/example_bot")

    async def keep_file(self, visitor: Visitor, name: str, content: bytes) -> str:
        try:
            Image.open(io.BytesIO(content)).verify()
        except Exception as unreadable:
            raise ValueError from unreadable
        self.files[f"file-{len(self.files)}"] = content
        return f"file-{len(self.files) - 1}"

    async def today(self) -> tuple[date, bool]:
        return date(2023, 6, 12), True

    # -- the doors for programs, in their simplest form -------------------------------------------------------------

    async def json_turn(self, request: Request) -> Response:
        if self.failures:
            self.failures -= 1
            return Response(status_code=503)
        visitor = await self.visitor(request.cookies.get(VISITOR_COOKIE))
        response = JSONResponse(await self.turn(visitor, await request.json()))
        keep_visitor(response, visitor, False)
        return response

    async def json_file(self, request: Request) -> Response:
        form = await read_form(request)
        upload = picture(form)
        visitor = await self.visitor(request.cookies.get(VISITOR_COOKIE))
        assert upload is not None
        kept = await self.keep_file(visitor, upload.filename or "", await upload.read())
        await form.close()
        return JSONResponse({"id": kept}, 201)

    async def stream(self, request: Request) -> Response:
        event = f"id: 7\ndata: {json.dumps({'messages': [NOTICE]})}\n\n"
        return StreamingResponse(iter([event]), media_type="text/event-stream")


class Site:
    """The pages served on a free port of this machine."""

    def __init__(self, public_url: str | None = None) -> None:
        self.door = ScriptedDoor()
        programs = [
            Route("/chat/turns", self.door.json_turn, methods=["POST"]),
            Route("/chat/files", self.door.json_file, methods=["POST"]),
            Route("/chat/stream", self.door.stream),
        ]
        app = Starlette(routes=[*programs, *chat_pages(self.door, public_url)])
        self.server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning"))
        self.ready = threading.Event()
        self.thread = threading.Thread(target=asyncio.run, args=(self.serve(),), daemon=True)
        self.port = 0

    async def serve(self) -> None:
        self.server.config.load()
        self.server.lifespan = self.server.config.lifespan_class(self.server.config)
        await self.server.startup()
        self.port = self.server.servers[0].sockets[0].getsockname()[1]
        self.ready.set()
        await self.server.main_loop()
        await self.server.shutdown()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> "Site":
        self.thread.start()
        assert self.ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self.server.should_exit = True
        self.thread.join(10)

    def fetch(
        self, method: str, path: str, form: dict[str, str] | None = None, **headers: str
    ) -> tuple[HTTPResponse, str]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if form is not None:
            sent.setdefault("Content-Type", "application/x-www-form-urlencoded")
        with closing(connection):
            connection.request(method, path, urlencode(form) if form is not None else None, sent)
            response = connection.getresponse()
            return response, response.read().decode()


def serve() -> Iterator[Site]:
    """A fixture for a module of tests; `fresh` makes it one for each test."""
    with Site() as running:
        yield running


def fresh(serving: Site) -> Site:
    serving.door.forget()
    return serving


CONTROLS = """() => [...document.querySelectorAll('#answer *:not(svg):not(use):not([name=id])')].map(
    (node) => [node.tagName, node.children.length ? '' : node.innerText || '', ...[...node.attributes]
        .filter((own) => !['hidden', 'value'].includes(own.name) || own.value)
        .map((own) => own.name + '=' + own.value).sort()].join(' '))"""
"""Everything in the answer: its tag, words and attributes, but for the form's id."""

SMALL_TARGETS = """(least) => [...document.querySelectorAll('button, .send, .option, .line, .box, .pick, summary')]
    .filter((node) => node.offsetParent && node.getBoundingClientRect().height < least)
    .map((node) => node.outerHTML)"""

FAINT_WORDS = """(least) => {
    const rgb = (css) => css.match(/[\\d.]+/g).map(Number);
    const light = (c) => c.slice(0, 3).map((v) => v / 255)
        .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0);
    const ground = (node) => {
        for (let up = node; up; up = up.parentElement) {
            const own = rgb(getComputedStyle(up).backgroundColor);
            if (own.length < 4 || own[3] > 0) return own;
        }
    };
    return [...document.querySelectorAll('body *')]
        .filter((node) => node.offsetParent && [...node.childNodes].some((own) => own.nodeType === 3 && own.data.trim()))
        .map((node) => {
            const [a, b] = [light(rgb(getComputedStyle(node).color)), light(ground(node))];
            return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), node.outerHTML];
        })
        .filter(([contrast]) => contrast < least);
}"""

SPEAKER = """
    window.spoken = [];
    window.SpeechSynthesisUtterance = function (text) { this.text = text; };
    Object.defineProperty(window, 'speechSynthesis', {
        value: { speaking: false, cancel() {}, speak(piece) { window.spoken.push([piece.lang, piece.text]); } },
    });
"""
"""The browser's voice, which only remembers what it was given to say."""
