"""Calls the group robots of DingTalk, WeCom and Feishu, and reads what they answer: they refuse inside a 200.

Apprise reads their addresses; the call is ours, because Apprise takes the refusals of DingTalk and WeCom for success and
encodes DingTalk's signature twice, so that no signed robot believes it (2.3).
"""

import base64
import hashlib
import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import time
from typing import Any, Final

import orjson
from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout

from notices.outcomes import Again, Doubtful, Gone, Outcome, Rejected, Sent

HOSTS: Final[Mapping[str, str]] = {
    "DingTalk": "https://oapi.dingtalk.com",
    "WeCom Bot": "https://qyapi.weixin.qq.com",
    "Feishu": "https://open.feishu.cn",
    "Lark (Feishu)": "https://open.larksuite.com",
}
"""Whose robots are called, by Apprise's name for the service."""
ANSWER_BYTES: Final = 64 * 1024

BUSY: Final = frozenset({-1, 130101, 45009, 11232, 99991400})
"""Too fast, or not now. DingTalk 130101, WeCom 45009, Feishu 11232 and 99991400; -1 is everybody's “busy”."""
CAST_OUT: Final = frozenset({300001, 400101, 400102, 93000, 19001})
"""The robot is no more, or was switched off. DingTalk 300001, 400101 and 400102, WeCom 93000, Feishu 19001."""
UNPROVEN: Final = frozenset({310000, 19021, 19022, 19024})
"""What the group's owner demands is not met: a keyword, a signature, an address. DingTalk 310000, Feishu 19021 to 19024."""


@dataclass(frozen=True, slots=True)
class Robot:
    """What to post where. It holds secrets: never in a log."""

    url: str = field(repr=False)
    shape: Mapping[str, Any] = field(repr=False)
    query: Mapping[str, str] = field(default_factory=dict, repr=False)


def robot_of(target: Any, text: str, hosts: Mapping[str, str] = HOSTS) -> Robot | None:
    """The call for an address that Apprise has read; None where Apprise itself calls (e-mail, an office's own program)."""
    service = str(target.service_name)
    host = hosts.get(service)
    if host is None:
        return None
    plain = {"msgtype": "text", "text": {"content": text}}
    if service == "DingTalk":
        signed = ding_sign(target.secret, time) if target.secret else {}
        return Robot(f"{host}/robot/send", plain, {"access_token": target.token, **signed})
    if service == "WeCom Bot":
        return Robot(f"{host}/cgi-bin/webhook/send", plain, {"key": target.key})
    return Robot(
        f"{host}/open-apis/bot/v2/hook/{target.token}", {"msg_type": "text", "content": {"text": text}}
    )


def ding_sign(secret: str, clock: Callable[[], float]) -> dict[str, str]:
    """DingTalk's 加签: HMAC-SHA256 over the moment in milliseconds and the secret, good for an hour."""
    stamp = str(round(clock() * 1000))
    made = hmac.new(secret.encode(), f"{stamp}\n{secret}".encode(), hashlib.sha256).digest()
    return {"timestamp": stamp, "sign": base64.b64encode(made).decode()}


async def call(robot: Robot, seconds: float) -> Outcome:
    """One message handed over, or why not."""
    try:
        async with (
            ClientSession(timeout=ClientTimeout(total=seconds)) as session,
            session.post(robot.url, params=robot.query, json=robot.shape) as answer,
        ):
            return outcome_of(answer.status, await answer.content.read(ANSWER_BYTES))
    except ClientConnectorError:
        return Again("not-taken")  # not Away: that would hold the other officers' addresses too
    except TimeoutError:
        return Doubtful("time-out")
    except ClientError:
        return Doubtful("connection")


def outcome_of(status: int, body: bytes) -> Outcome:
    """Whose fault it is and what follows. Of what the service says only its number is kept."""
    if status != 200:
        return of_status(status)
    code = _code(body)
    if code is None:
        return Doubtful("garbage")
    if code == 0:
        return Sent()
    if code in BUSY:
        return Again("too-fast" if code > 0 else "busy")
    if code in CAST_OUT:
        return Gone("refused")
    return Rejected(f"security-{code}" if code in UNPROVEN else f"errcode-{code}")


def of_status(status: int) -> Outcome:
    match status:
        case 401 | 403 | 404 | 410:
            return Gone("refused")
        case _ if 400 <= status < 500 and status != 429:
            return Rejected("bad-request")
    return Again("not-taken")


def _code(body: bytes) -> int | None:
    """The number beside the words: `errcode`, at Feishu `code` (`StatusCode` in its older answers)."""
    try:
        shape = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    if not isinstance(shape, dict):
        return None
    found = next((shape[name] for name in ("errcode", "code", "StatusCode") if name in shape), None)
    return found if isinstance(found, int) and not isinstance(found, bool) else None
