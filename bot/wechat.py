"""Reads what WeChat posts: what was said, tapped or scanned, who left, what became of a message, who agreed to one."""

import hashlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from bot.heard import Heard

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAIN: Final = "wechat:main"
BODY_BYTES: Final = 64 * 1024
LONGEST_START: Final = 64
LONGEST_ID: Final = 100
MOST_FIELDS: Final = 200
UNREADABLE: Final = {"voice": "voice", "image": "photo"}
NEW_SCENE: Final = "qrscene_"
OPENID: Final = re.compile(r"[A-Za-z0-9_@.-]{1,64}")
NOT_SHOWN: Final = "【收到不支持的消息类型，暂无法显示】"
"""What WeChat writes in place of a message that the account cannot be given, such as a sticker."""

AFTER_MESSAGE: Final = (48 * 3600.0, 5)
AFTER_TAP: Final = (60.0, 3)
"""Seconds and number of service messages that may follow (developers.weixin.qq.com, 客服消息, since 12 June 2023)."""


class Unreadable(ValueError):
    """This is not a message WeChat would send; `args[0]` is a stable code."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """Who wrote to which account; a reply goes the other way."""

    sender: str
    receiver: str


@dataclass(frozen=True, slots=True)
class Said:
    """A turn. `media_id` is a picture that can be fetched; `greeting`: they just began to follow; `window` opens by it."""

    heard: Heard
    window: tuple[float, int] = AFTER_MESSAGE
    media_id: str = ""
    greeting: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """They no longer follow the account."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of a template or subscription message; `reason` only where it failed."""

    outside_id: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Consents:
    """For which templates they agreed to one message each, and for which they want none any more."""

    at: int
    accepted: tuple[str, ...]
    refused: tuple[str, ...]


Meant = Said | Left | Delivery | Consents


def fields(raw: bytes) -> "Element":
    """The root of a message; no DTD, no entities, at most 64 KiB. Raises Unreadable."""
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    if len(raw) > BODY_BYTES:
        raise Unreadable("too-large")
    try:
        root: Element = fromstring(raw.decode("utf-8"), forbid_dtd=True)
    except UnicodeDecodeError as fault:
        raise Unreadable("not-utf-8") from fault
    except DefusedXmlException as fault:
        raise Unreadable("dtd-or-entities") from fault
    except (ParseError, ValueError, LookupError) as fault:
        raise Unreadable("malformed-xml") from fault
    if root.tag != "xml" or len(root) > MOST_FIELDS:
        raise Unreadable("malformed-message")
    return root


def read(account: str, raw: bytes) -> tuple[Envelope, Meant | None]:
    """Who wrote, and what it means; None for what is of no interest. Raises Unreadable, nothing else."""
    root = fields(raw)
    envelope = Envelope(_address(root, "FromUserName"), _address(root, "ToUserName"))
    if _text(root, "MsgType") == "event":
        return envelope, _event(account, envelope.sender, root)
    number = _text(root, "MsgId")
    if not number.isdecimal() or len(number) > 24:
        raise Unreadable("missing-fields")
    return envelope, _message(Heard(account, envelope.sender, number), root)


def encrypted(raw: bytes) -> str:
    """What an envelope of safe mode holds, still sealed. Raises Unreadable."""
    sealed = _text(fields(raw), "Encrypt")
    if not sealed:
        raise Unreadable("not-encrypted")
    return sealed


def _text(root: "Element", name: str) -> str:
    return (root.findtext(name) or "").strip()


def _address(root: "Element", name: str) -> str:
    found = _text(root, name)
    if not OPENID.fullmatch(found):
        raise Unreadable("missing-fields")
    return found


def _moment(root: "Element") -> int:
    found = _text(root, "CreateTime")
    if not found.isdecimal() or len(found) > 12:
        raise Unreadable("missing-fields")
    return int(found)


# -- messages -------------------------------------------------------------------------------------------------------


def _message(heard: Heard, root: "Element") -> Said:
    kind = _text(root, "MsgType")
    if not kind:
        raise Unreadable("missing-fields")
    if kind == "text":
        content = root.findtext("Content") or ""
        return _said(heard, content) if content.strip() != NOT_SHOWN else _unreadable(heard, "sticker")
    if kind == "image":
        media_id = _text(root, "MediaId")[:LONGEST_ID]
        unread = replace(heard, unreadable="photo", body=f"photo:{media_id}".encode())
        return Said(unread, media_id=media_id)
    if kind == "location":
        return _place(heard, root)
    return _unreadable(heard, UNREADABLE.get(kind, "other"))


def _said(heard: Heard, text: str) -> Said:
    return Said(replace(heard, text=text, body=f"text:{text}".encode()))


def _unreadable(heard: Heard, kind: str) -> Said:
    return Said(replace(heard, unreadable=kind, body=f"unreadable:{kind}".encode()))


def _place(heard: Heard, root: "Element") -> Said:
    """Location_X is the latitude."""
    try:
        place = f"{float(_text(root, 'Location_X')):.6f},{float(_text(root, 'Location_Y')):.6f}"
    except ValueError as fault:
        raise Unreadable("missing-fields") from fault
    return _said(heard, place)


# -- events ---------------------------------------------------------------------------------------------------------


def _event(account: str, sender: str, root: "Element") -> Meant | None:
    event, key, at = _text(root, "Event"), _text(root, "EventKey"), _moment(root)
    outside_id = _event_id(sender, at, event, key)
    match event:
        case "subscribe":
            scene = key.removeprefix(NEW_SCENE) if key.startswith(NEW_SCENE) else ""
            return replace(_start(account, sender, outside_id, scene), greeting=True)
        case "SCAN" | "CLICK":
            return _start(account, sender, outside_id, key)
        case "unsubscribe":
            return Left()
        case "TEMPLATESENDJOBFINISH":
            return _finished(root)
        case "subscribe_msg_sent_event":
            return _sent(root)
        case "subscribe_msg_popup_event" | "subscribe_msg_change_event":
            return _consents(root, at)
    return None


def _event_id(sender: str, at: int, event: str, key: str) -> str:
    """Events have no id of their own: WeChat says to take who and when; what and which tell two of one second apart."""
    digest = hashlib.sha256(f"{event}\0{key}".encode()).hexdigest()[:16]
    return f"{sender}:{at}:{digest}"


def _start(account: str, sender: str, outside_id: str, start: str) -> Said:
    start = start[:LONGEST_START] or "menu"
    heard = Heard(account, sender, outside_id, start=start, body=f"start:{start}".encode())
    return Said(heard, AFTER_TAP)


def _finished(root: "Element") -> Delivery:
    """A template message: `success`, `failed:user block` or `failed: system failed`."""
    status = _text(root, "Status")
    blocked = "block" in status
    return _delivery(root, None if status == "success" else "user-block" if blocked else "system-failed")


def _sent(root: "Element") -> Delivery:
    """A subscription message: its errcode."""
    found = root.find(".//List")
    if found is None:
        raise Unreadable("missing-fields")
    code = _text(found, "ErrorCode")[:10]
    return _delivery(found, None if code == "0" else f"errcode-{code}")


def _delivery(root: "Element", reason: str | None) -> Delivery:
    outside_id = _text(root, "MsgID")[:LONGEST_ID]
    if not outside_id:
        raise Unreadable("missing-fields")
    return Delivery(outside_id, reason)


def _consents(root: "Element", at: int) -> Consents:
    said: dict[str, list[str]] = {"accept": [], "reject": []}
    for one in root.iterfind(".//List"):
        said.get(_text(one, "SubscribeStatusString"), []).append(_text(one, "TemplateId"))
    return Consents(at, tuple(said["accept"]), tuple(said["reject"]))
