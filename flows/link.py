"""Another chat of the same person: a code shown in one chat and typed in the other makes both one person's."""

from dataclasses import dataclass

from flows.deeds import Tied
from flows.engine import Deed, Refused, Scene, Tying, ask, do, flow, say
from flows.enter_code import digits
from flows.houses import proven, turned_down
from flows.kinds import Choice, Text

ENTER = "enter"


@dataclass(frozen=True, slots=True)
class Shown:
    """A code to type in the other chat, good for so many minutes."""

    code: str
    minutes: int


@dataclass(frozen=True, slots=True)
class MakeLinkCode(Deed[Shown]):
    """A code that ties another chat to this chat's person; earlier ones end. Refused: not-tied, too-many-codes."""


@dataclass(frozen=True, slots=True)
class UseLinkCode(Tying[Tied]):
    """The code of the other chat, typed here.

    Refused: wrong-code, code-expired, code-used, too-many-tries, linked-already, linked-otherwise.
    """

    code: str


@flow("link")
async def link(scene: Scene) -> str | None:
    """Subject: `enter` where the code is typed; nothing where it is shown."""
    if scene.subject == ENTER:
        await entering()
        return None
    if await proven("verify", "channels") is None:
        return None
    if await ask("show", Choice("show", "not-now")) == "not-now":
        await say("not-shown-now", then=("menu",))
        return None
    try:
        shown = await do(MakeLinkCode())
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    code = f"{shown.code[:4]} {shown.code[4:]}"
    await say("code-shown", code=code, minutes=shown.minutes, then=("channels", "menu"))
    return None


async def entering() -> None:
    typed = await ask("code", Text(4, 30))
    try:
        await do(UseLinkCode(digits(typed)))
    except Refused as refused:
        if refused.code == "wrong-code":
            raise
        ways = ("leave-chat",) if refused.code == "linked-otherwise" else ()
        await turned_down(refused, *ways, "menu")
        return
    await say("linked", then=("menu", "mine", "channels"))
