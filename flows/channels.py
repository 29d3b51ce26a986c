"""Where a person talks with us: all their chats, one that shall be theirs no more, and this one left behind."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flows.engine import Deed, Fact, Refused, Scene, Tying, ask, do, find, flow, say
from flows.facts import WhoAmI
from flows.houses import turned_down
from flows.kinds import Choice
from locales import words

A_PAGE = 4
KINDS = ("web", "telegram", "wechat", "sms")


@dataclass(frozen=True, slots=True)
class ChannelSeen:
    """One chat of the person: what it is, when it was used last, whether it is the one that asks."""

    id: int
    kind: str
    used_on: date | None
    here: bool


@dataclass(frozen=True, slots=True)
class MyChannels(Fact[tuple[ChannelSeen, ...]]):
    """All chats tied to the person behind this one, the one used last first; empty if it is tied to nobody."""


@dataclass(frozen=True, slots=True)
class Unlink(Deed[None]):
    """One of the person's other chats forgets them and is told so. Refused: not-linked."""

    contact_id: int


@dataclass(frozen=True, slots=True)
class LeaveChat(Tying[None]):
    """This chat forgets who spoke in it and what they said; what they declared stays declared (decision 13)."""


@flow("channels", passing=True)
async def channels(scene: Scene) -> str | None:
    """No subject."""
    me = await find(WhoAmI())
    if not me.tied:
        await say("nobody-yet", then=("verify", "link:enter", "leave-chat", "menu"))
        return None
    others = [one for one in await find(MyChannels()) if not one.here]
    if not others:
        await say("only-here", then=("link", "leave-chat", "menu"))
        return None
    picked = await pick(others, scene.lang)
    if picked in ("link", "leave-chat"):
        return picked
    if picked == "keep" or await ask("sure", Choice("unlink", "keep")) == "keep":
        await say("left-alone", then=("menu",))
        return None
    try:
        await do(Unlink(int(picked)))
    except Refused as refused:
        await turned_down(refused, "channels", "menu")
        return None
    await say("unlinked", then=("channels", "menu"))
    return None


async def pick(others: Sequence[ChannelSeen], lang: str) -> str:
    """The id of a chat, or: link, leave-chat, keep."""
    for page, first in enumerate(range(0, len(others), A_PAGE), 1):
        labels = {str(one.id): named(one, lang) for one in others[first : first + A_PAGE]}
        last = ("more", "keep") if first + A_PAGE < len(others) else ("link", "leave-chat", "keep")
        picked = await ask(f"which.{page}", Choice(*labels, *last), labels=labels, count=len(others))
        if picked != "more":
            return picked
    return "keep"


def named(one: ChannelSeen, lang: str) -> str:
    kind = words.label(lang, "channels", "kind", one.kind if one.kind in KINDS else "other")
    if one.used_on is None:
        return kind
    return words.text(lang, "channels", "one", {"kind": kind, "date": one.used_on})


@flow("leave-chat")
async def leave_chat(scene: Scene) -> str | None:
    """No subject. For who borrowed a phone, and for a chat that shall be nobody's any more."""
    if await ask("sure", Choice("leave", "stay")) == "stay":
        await say("staying", then=("menu",))
        return None
    await do(LeaveChat())
    await say("left-now", then=("menu",))
    return None
