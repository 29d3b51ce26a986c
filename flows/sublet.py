"""A tenant asks about subletting, or says that they do: the owner's written consent is looked at by the office."""

# Demands: 001-44, 001-44

from dataclasses import dataclass
from datetime import date

from flows.engine import Deed, Refused, Scene, ask, ask_optional, do, flow, say
from flows.houses import place, turned_down
from flows.kinds import Choice, Text
from flows.sent import Photo
from flows.still_here import which


@dataclass(frozen=True, slots=True)
class TellSublet(Deed[date]):
    """The tenant sublets: an office looks; gives the day by which. `photo` of the consent or ''. Refused: not-yours."""

    stay_id: int
    photo: str
    words: str


@flow("sublet")
async def sublet(scene: Scene) -> str | None:
    """Subject: the id of a stay. Registered all the same without a consent, flagged (decision 6)."""
    stay = await which(scene.subject)
    if stay is None:
        return None
    await say("rule", place=place(stay), opening=True)
    consent = await ask("consent", Choice("written", "not-yet", "only-asking"))
    if consent != "written":
        await say(f"if-{consent}")
    if consent == "only-asking":
        await say("ask-first", then=("sublet", "menu"))
        return None
    photo = None
    if consent == "written":
        photo = await ask_optional("photo", Photo(), sensitive=True)
    words = await ask_optional("words", Text(1, 200))
    try:
        due = await do(TellSublet(stay.id, photo or "", words or ""))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say("noted", date=due, then=("menu",))
    return None
