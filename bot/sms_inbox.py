"""Reads what an SMS gateway posts when somebody texts: JSON or a form, under the names that gateways use."""

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qsl

import orjson

from bot.heard import Heard
from flows.kinds import Invalid
from flows.phones import read_phone
from notices.fallback import SMS

ACCOUNT: Final = SMS
MOST_FIELDS: Final = 50
LONGEST_ID: Final = 100
OPT_OUT: Final = "退订"
OPTING_OUT: Final = frozenset({"t", "td", OPT_OUT, "取消订阅", "stop", "unsubscribe"})
"""What ends campaigns by SMS everywhere; in a chat `stop` only leaves the conversation."""

NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "from": ("from", "mobile", "phone", "msisdn", "sender"),
    "text": ("text", "body", "content", "message", "msg"),
    "id": ("id", "messageid", "msgid", "smsid", "messagesid", "smssid"),
}
_LONE: Final = re.compile("[\0\ud800-\udfff]")


class Unreadable(ValueError):
    """Not a text message; `code` is malformed, or the name of what is missing or wrong: from, text, id."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read(kind: str, raw: bytes) -> tuple[str, Heard]:
    """The sender's phone in E.164 and what was heard, its address still empty. `kind` is the content type.

    Raises Unreadable.
    """
    fields = _fields(kind, raw)
    phone = _phone(fields.get("from"))
    text, outside_id = fields.get("text"), fields.get("id")
    if not isinstance(text, str):
        raise Unreadable("text")
    if not isinstance(outside_id, str | int) or isinstance(outside_id, bool):
        raise Unreadable("id")
    number = str(outside_id)
    if not 0 < len(number) <= LONGEST_ID or not number.isprintable():
        raise Unreadable("id")
    text = _LONE.sub("", text)
    body = f"sms:{phone}:{text}".encode()
    if text.strip(" 。.!！").casefold() in OPTING_OUT:
        text = OPT_OUT
    return phone, Heard(ACCOUNT, "", number, text=text, body=body)


def _fields(kind: str, raw: bytes) -> dict[str, Any]:
    """What was posted, by our names; of a name given twice the first counts."""
    try:
        if kind.partition(";")[0].strip().lower() == "application/x-www-form-urlencoded":
            pairs = parse_qsl(raw.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)
            given: dict[Any, Any] = dict(reversed(pairs))
        else:
            given = orjson.loads(raw)
    except ValueError as fault:
        raise Unreadable("malformed") from fault
    if not isinstance(given, dict):
        raise Unreadable("malformed")
    plain = {str(name).casefold().replace("_", "").replace("-", ""): value for name, value in given.items()}
    return {
        ours: next((plain[name] for name in theirs if name in plain), None) for ours, theirs in NAMES.items()
    }


def _phone(given: object) -> str:
    if not isinstance(given, str | int) or isinstance(given, bool):
        raise Unreadable("from")
    digits = str(given).strip()
    if len(digits) > 30:
        raise Unreadable("from")
    for written in (digits, f"+{digits}"):
        try:
            return read_phone(written)
        except Invalid:
            continue
    raise Unreadable("from")
