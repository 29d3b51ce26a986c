"""Every flow, in every language, on every channel: played to its end, and every reply shown as that channel shows it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from api.chat.view import render, screen
from bot import telegram_message
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
}


@pytest.mark.parametrize("lang", words.languages())
@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("name", WALKS)
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
