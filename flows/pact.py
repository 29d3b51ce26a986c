"""A resident reads the pact of the place and agrees to it; which words they read is kept."""

# Demands: 003-70, 004-32

from dataclasses import dataclass
from datetime import date

from flows.engine import Deed, Scene, ask, do, flow, say
from flows.kinds import Choice
from flows.letter import paragraphs
from programmes.texts import pact as text_of


@dataclass(frozen=True, slots=True)
class AgreePact(Deed[date]):
    """A pact read and agreed to; gives the day until which that holds."""

    name: str
    hash: str


@flow("pact")
async def pact(scene: Scene) -> str | None:
    """Subject: the name of a pact in the pack, or nothing for the first."""
    rule = next((rule for rule in scene.pack.pacts if scene.subject in ("", rule.name)), None)
    if rule is None:
        await say("no-pact", then=("menu",))
        return None
    text = text_of(scene.pack, rule, scene.lang)
    title = rule.title if scene.lang == scene.pack.language else text.body.splitlines()[0].lstrip("# ")
    await say("read-first", title=title)
    for part in paragraphs(text.body):
        await say("part", text=part)
    if await ask("read", Choice("agree", "later")) == "later":
        await say("come-back", then=("menu",))
        return None
    until = await do(AgreePact(rule.name, text.hash))
    await say("agreed", date=until, then=("menu",))
    return None
