"""The hot door `POST /chat/turns` as a plain ASGI route, and the small ones beside it."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from time import monotonic
from typing import Any

import orjson

from api.chat import visitors
from api.grounds import Grounds
from api.problems import Problem
from bot.conversation import OtherBody, Reply, Unavailable
from bot.heard import Heard
from bot.messages import START, Message, Option, start_label
from locales import words

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]

BODY_BYTES = 64 * 1024
ID_LENGTH = 100
SAYS = ("text", "choice", "file", "start")
KNOWN = frozenset({"id", "at", "lang", *SAYS})


@dataclass(frozen=True, slots=True)
class Caller:
    """A visitor by its token; `fresh` when it was made for this request."""

    token: str
    fresh: bool

    @property
    def address(self) -> str:
        return visitors.address(self.token)


async def read_body(receive: Receive, most: int = BODY_BYTES) -> bytes:
    """The whole body. Raises Problem beyond `most` bytes."""
    parts: list[bytes] = []
    size = 0
    while True:
        event = await receive()
        if event["type"] == "http.disconnect":
            raise Problem(400, "disconnected", "the body ended early")
        part = event.get("body", b"")
        size += len(part)
        if size > most:
            raise Problem(413, "too-large", f"at most {most} bytes")
        parts.append(part)
        if not event.get("more_body"):
            return b"".join(parts)


async def respond(send: Send, status: int, body: bytes, headers: Iterable[tuple[bytes, bytes]] = ()) -> None:
    kind = b"application/json" if status < 400 else b"application/problem+json"
    fixed = [
        (b"content-type", kind),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": [*fixed, *headers]})
    await send({"type": "http.response.body", "body": body})


def who_calls(grounds: Grounds, scope: Scope) -> Caller:
    """By bearer token, else by cookie, else a new visitor. Raises Problem 401 for a bearer token of nobody."""
    headers = scope["headers"]
    bearer = visitors.bearer_token(headers)
    if bearer is not None:
        if not visitors.is_genuine(grounds.vault, bearer):
            raise Problem(
                401,
                "unknown-visitor",
                "this bearer token belongs to no visitor; POST /chat/visitors gives one",
            )
        return Caller(bearer, False)
    cookie = visitors.cookie_token(headers)
    if cookie is not None and visitors.is_genuine(grounds.vault, cookie):
        return Caller(cookie, False)
    return Caller(visitors.new_token(grounds.vault), True)


def cookie_headers(grounds: Grounds, scope: Scope, caller: Caller) -> list[tuple[bytes, bytes]]:
    if not caller.fresh:
        return []
    secure = grounds.https or scope.get("scheme") == "https"
    return [(b"set-cookie", visitors.set_cookie(caller.token, secure).encode())]


def read_turn(caller: Caller, raw: bytes) -> Heard:
    """The body of a turn. Raises Problem 400 for broken JSON, 422 for JSON of another shape."""
    try:
        body = orjson.loads(raw)
    except orjson.JSONDecodeError as fault:
        raise Problem(400, "malformed-json", "the body is not JSON") from fault
    return heard_from(caller, body)


def heard_from(caller: Caller, body: Any) -> Heard:
    errors = faults(body)
    if errors:
        raise Problem(422, "invalid-turn", "the turn has another shape", errors=errors)
    heard: dict[str, str] = {name: body[name] for name in (*SAYS, "at", "lang") if body.get(name) is not None}
    outside = f"{caller.address}:{body['id']}"
    canonical = orjson.dumps(body, option=orjson.OPT_SORT_KEYS)
    return Heard(visitors.ACCOUNT, caller.address, outside, body=canonical, **heard)  # type: ignore[arg-type]


def faults(body: Any) -> list[str]:
    if not isinstance(body, dict):
        return ["the body must be an object"]
    found = [f"unknown member {name[:40]!r}" for name in body if name not in KNOWN]
    client_id = body.get("id")
    if not isinstance(client_id, str) or not 0 < len(client_id) <= ID_LENGTH or not client_id.isprintable():
        found.append(f"id must be 1 to {ID_LENGTH} printable characters")
    found += [
        f"{name} must be a string"
        for name in (*SAYS, "at", "lang")
        if not isinstance(body.get(name), str | None)
    ]
    said = [name for name in SAYS if body.get(name) is not None]
    if len(said) != 1:
        found.append("exactly one of text, choice, file and start")
    found += [
        f"{name} must be at most 200 characters"
        for name in ("choice", "file", "start", "at", "lang")
        if isinstance(body.get(name), str) and len(body[name]) > 200
    ]
    return found


def wire(reply: Reply) -> dict[str, Any]:
    talk = {"flow": reply.talk[0], "at": reply.talk[1]} if reply.talk else None
    return {"messages": [m.wire() for m in reply.messages], "talk": talk}


def slow_down() -> Reply:
    """Said to one who sends too fast, in every language: nothing is looked up, heard or kept."""
    spoken = words.languages()
    text = "\n".join(words.text(lang, "common", "too-many-messages") for lang in spoken)
    menu = Option(START + "menu", " / ".join(start_label(lang, "menu") for lang in spoken))
    return Reply((Message("too-many-messages", text, "apology", (menu,)),), None, 0, 0)


class TurnsDoor:
    """`POST /chat/turns` and `POST /chat/visitors`."""

    def __init__(self, grounds: Grounds) -> None:
        self.grounds = grounds

    async def turns(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers: list[tuple[bytes, bytes]] = []
        try:
            caller = who_calls(self.grounds, scope)
            heard = read_turn(caller, await read_body(receive))
            headers = cookie_headers(self.grounds, scope, caller)
            if self.grounds.pace.too_fast(heard.address, monotonic()):
                reply = slow_down()
            else:
                reply = await self.grounds.listener.turn(heard)
        except Problem as problem:
            await respond(send, problem.status, problem.body(), headers)
        except OtherBody:
            other = Problem(409, "other-body", "this id was used before with another body")
            await respond(send, 409, other.body(), headers)
        except Unavailable:
            self.grounds.pace.give_back(heard.address)
            away = Problem(503, "unavailable", "nothing was heard; send the same id again in a moment")
            await respond(send, 503, away.body(), [(b"retry-after", b"2"), *headers])
        else:
            await respond(send, 200, orjson.dumps(wire(reply)), headers)

    async def visitors(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await read_body(receive)
        except Problem as problem:
            await respond(send, problem.status, problem.body())
            return
        token = visitors.new_token(self.grounds.vault)
        await respond(send, 201, orjson.dumps({"token": token}))
