"""Every flow, in every language, on every channel: played to its end, and every reply shown as that channel shows it.

`make test` plays each flow in Chinese on the web and on one more channel, and in every sixth language on some channel, in turn;
`make soak` plays all of them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

import pytest

from api.chat.view import render, screen
from bot import keypad, telegram_message, wechat_message
from bot.conversation import Reply
from locales import words
from registry.database import Database
from registry.vault import Vault
from tests.levels import PAGE, Walk, chat_of, settled
from tests.test_levels_flows import WALKS

FRAME = {"demo_day": None, "form_id": "f", "path": "/chat", "note": None}


def on_web(reply: Reply, lang: str) -> str:
    shape: dict[str, Any] = {"messages": [m.wire() for m in reply.messages], "talk": None}
    if reply.talk:
        shape["talk"] = {"flow": reply.talk[0], "at": reply.talk[1]}
    return render("chat.html", lang, {**FRAME, "languages": {}, "screen": screen(shape)})


def on_telegram(reply: Reply, lang: str) -> str:
    wire = [m.wire() for m in reply.messages]
    parts = telegram_message.parts(1, wire, turn=reply.turn, lang=lang, page=PAGE, callback=None)
    return "\n".join(part.text for part in parts)


def on_wechat(reply: Reply, lang: str) -> str:
    text = wechat_message.reply_text([m.wire() for m in reply.messages], lang=lang, page=PAGE)
    pieces = wechat_message.pieces(text)
    assert all(len(piece.encode()) <= wechat_message.LONGEST_BYTES for piece in pieces)
    return "\n".join(pieces)


def on_sms(reply: Reply, lang: str) -> str:
    text = keypad.first([m.wire() for m in reply.messages], lang, PAGE, asking=False)
    assert keypad.parts_of(text) <= keypad.MOST_PARTS
    return text


@dataclass(frozen=True, slots=True)
class Shown:
    """A channel: its account, what may travel there, whether options are typed by number, how a reply looks."""

    account: str
    level: str
    numbers: bool
    show: Callable[[Reply, str], str]


CHANNELS: Mapping[str, Shown] = {
    "web": Shown("web", "everything", False, on_web),
    "telegram": Shown("telegram:main", "identity_by_link", False, on_telegram),
    "wechat": Shown("wechat:main", "identity_by_link", True, on_wechat),
    "sms": Shown("sms", "identity_by_link", True, on_sms),
}


def walks() -> Iterator[Any]:
    """(flow, channel, language), those left to `make soak` marked."""
    for (n, name), channel, (m, lang) in product(enumerate(WALKS), CHANNELS, enumerate(words.languages())):
        names = tuple(CHANNELS)
        chinese = channel in ("web", names[1 + n % 3])
        always = chinese if lang == "zh" else (n + m) % 6 == 0 and channel == names[(n + m) // 6 % 4]
        yield pytest.param(name, channel, lang, marks=() if always else pytest.mark.soak)


@pytest.mark.parametrize(("name", "channel", "lang"), list(walks()))
async def test_a_flow_reaches_its_end(db: Database, vault: Vault, name: str, channel: str, lang: str) -> None:
    walk: Walk = WALKS[name]
    shown = CHANNELS[channel]
    village = await settled(db, vault)
    walker = await chat_of(village, walk, shown.level, shown.account, lang)
    walker.numbers = shown.numbers
    seen: list[str] = []
    walker.looking = lambda reply: seen.append(shown.show(reply, lang))
    await walker.walk(walk)
    assert walk.end in walker.visitor.keys
    assert await village.one(f"SELECT {walk.then}")
    assert seen
    assert all(text.strip() for text in seen)
    assert not [text for text in seen if "{ $" in text or "{$" in text]
