"""One more reminder in WeChat for who falls silent there: WeChat wants the reader's own consent for each."""

from dataclasses import dataclass

from flows.engine import Deed, Scene, do, flow, say

CHANNEL = "wechat"


@dataclass(frozen=True, slots=True)
class AskToRemind(Deed[str | None]):
    """A page that leads to WeChat's question, good once; None where none is needed (enough agreed to, or another way)."""


async def offer_to_remind(scene: Scene) -> None:
    """Said after a receipt, when people know what they would be reminded of; only where it can be had."""
    if scene.channel == CHANNEL:
        page = await do(AskToRemind())
        if page is not None:
            await say("remind-here", link=page)


@flow("remind-here")
async def remind_here(scene: Scene) -> str | None:
    page = await do(AskToRemind()) if scene.channel == CHANNEL else None
    if page is None:
        await say("no-need", then=("notices", "menu"))
    else:
        await say("remind-here", link=page, then=("menu",))
    return None
