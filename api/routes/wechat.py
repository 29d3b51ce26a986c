"""`GET/POST /wechat/{account}`: WeChat's calls, checked, opened, heard, and answered in the same response."""

import re
import time
from collections.abc import Callable
from typing import Final
from urllib.parse import parse_qs

from api.chat.turns import Receive, Scope, Send, read_body, respond
from api.grounds import Grounds
from api.problems import Problem
from bot import wechat_crypto
from bot.conversation import OtherBody, Unavailable
from bot.wechat import BODY_BYTES, Unreadable, encrypted
from bot.wechat_crypto import Forged
from bot.wechat_hearing import WechatHearing
from bot.wechat_message import xml_reply

ECHO: Final = re.compile(r"[\x21-\x7e]{1,512}")
NOTHING_TO_SAY: Final = "success"
"""What WeChat takes for an answer without showing anybody a fault."""

DETAILS: Final = {
    "wrong-signature": "the call is not signed with our token",
    "stale-timestamp": "the signature is of another time; does this machine's clock go right?",
    "wrong-encryption": "this was not sealed with our key for our account",
    "not-encrypted": "only calls in safe mode are taken here",
    "no-aes-key": "the call is in safe mode; set WECHAT_AES_KEY",
    "dtd-or-entities": "XML with a DTD or entities is not read",
    "not-utf-8": "the body is not UTF-8",
    "malformed-xml": "the body is not XML",
    "malformed-message": "the XML is no message of WeChat",
    "missing-fields": "a field every message has is missing, or is not what it should be",
    "too-large": f"at most {BODY_BYTES} bytes",
}


class WechatDoor:
    """`clock` gives seconds since 1970."""

    def __init__(self, grounds: Grounds, clock: Callable[[], float] = time.time) -> None:
        self.grounds, self.clock = grounds, clock

    async def verify(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """What WeChat asks once, when the address is entered: its `echostr` back, if it signed that."""
        try:
            hearing, query = self.hearing(scope), query_of(scope)
            echo = query.get("echostr", "")
            if hearing.safe is not None and "msg_signature" in query:
                self.check(hearing, query, "msg_signature", echo)
                echo = hearing.safe.open(echo).decode("ascii", errors="replace")
            else:
                self.check(hearing, query, "signature")
            if not ECHO.fullmatch(echo):
                raise Unreadable("missing-fields")
        except Problem as problem:
            await respond(send, problem.status, problem.body())
        except (Forged, Unreadable) as fault:
            await refuse(send, 401 if isinstance(fault, Forged) else 400, fault.args[0])
        else:
            await answer(send, b"text/plain; charset=utf-8", echo)

    async def hear(self, scope: Scope, receive: Receive, send: Send) -> None:
        """401 for a forged call (nothing stored), 4xx for what is no message, 503 while the database is away."""
        try:
            hearing, query = self.hearing(scope), query_of(scope)
            raw = await self.opened(hearing, query, receive)
            envelope, text = await hearing.hear(raw)
        except Problem as problem:
            await respond(send, problem.status, problem.body())
        except Forged as forged:
            await refuse(send, 401, forged.args[0])
        except Unreadable as unreadable:
            await refuse(send, 413 if unreadable.args[0] == "too-large" else 400, unreadable.args[0])
        except OtherBody:
            await answer(send, b"text/plain; charset=utf-8", NOTHING_TO_SAY)
        except Unavailable:
            away = Problem(503, "unavailable", "send it again in a moment")
            await respond(send, 503, away.body(), [(b"retry-after", b"2")])
        else:
            if not text:
                await answer(send, b"text/plain; charset=utf-8", NOTHING_TO_SAY)
                return
            reply = xml_reply(envelope.sender, envelope.receiver, text, int(self.clock()))
            if hearing.safe is not None:
                reply = hearing.safe.envelope(reply, str(int(self.clock())), query["nonce"])
            await answer(send, b"text/xml; charset=utf-8", reply)

    def hearing(self, scope: Scope) -> WechatHearing:
        name = scope["path"].removeprefix("/wechat/")
        if self.grounds.wechat is None or name != "main":
            raise Problem(404, "unknown-account", "no such WeChat account here")
        return self.grounds.wechat

    async def opened(self, hearing: WechatHearing, query: dict[str, str], receive: Receive) -> bytes:
        """The message as WeChat wrote it. Where a key is set, nothing is taken but what was sealed with it."""
        if hearing.safe is None:
            self.check(hearing, query, "signature")
            if query.get("encrypt_type") == "aes":
                raise Unreadable("no-aes-key")
            return await read_body(receive, BODY_BYTES)
        if not query.get("msg_signature"):
            raise Forged("not-encrypted")
        sealed = encrypted(await read_body(receive, BODY_BYTES))
        self.check(hearing, query, "msg_signature", sealed)
        return hearing.safe.open(sealed)

    def check(self, hearing: WechatHearing, query: dict[str, str], name: str, *more: str) -> None:
        given, timestamp, nonce = (query.get(key, "") for key in (name, "timestamp", "nonce"))
        wechat_crypto.check(hearing.token, given, timestamp, nonce, *more, now=self.clock())


def query_of(scope: Scope) -> dict[str, str]:
    try:
        found = parse_qs(scope["query_string"].decode("latin-1"), errors="replace", max_num_fields=20)
    except ValueError:  # more fields than that
        return {}
    return {name: values[0] for name, values in found.items()}


async def refuse(send: Send, status: int, code: str) -> None:
    await respond(send, status, Problem(status, code, DETAILS[code]).body())


async def answer(send: Send, kind: bytes, text: str) -> None:
    body = text.encode()
    headers = [
        (b"content-type", kind),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
    ]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})
