"""A tip without a name: what and where; a code is given back by which one learns what came of it."""

# Demands: 000-32, 001-87

from dataclasses import dataclass
from datetime import date

from flows.engine import Deed, Fact, Refused, Scene, ask, do, find, flow, say
from flows.facts import HouseByCode
from flows.hazard import which_kind
from flows.houses import turned_down
from flows.kinds import Text

TIPS = ("public-order", "market", "land")
"""What tips are about, that one first which is the police's; what endangers is a hazard."""
STATUS = "status"


@dataclass(frozen=True, slots=True)
class TipSeen:
    """How far a tip has come, for whoever holds its code."""

    state: str
    reward: str
    given_on: date


@dataclass(frozen=True, slots=True)
class TipByCode(Fact[TipSeen | None]):
    code: str


@dataclass(frozen=True, slots=True)
class GiveTip(Deed[str]):
    """A tip kept without any trace of the chat; gives its code. Refused: too-many-tips, house-gone."""

    house_code: str
    place: str
    kind: str
    words: str


@flow("tip")
async def tip(scene: Scene) -> str | None:
    """Subject: `status`, or the code of a plate, or nothing."""
    if scene.subject == STATUS:
        await status()
        return None
    await say("anonymous", opening=True)
    kinds = [rule for family in TIPS for rule in scene.pack.hazards if rule.family == family]
    kind = await which_kind(kinds)
    if kind == "tip":
        return f"hazard:{scene.subject}" if scene.subject else "hazard"
    house = await find(HouseByCode(scene.subject)) if scene.subject else None
    place = "" if house is not None else await ask("place", Text(2, 100))
    words = await ask("words", Text(2, 500))
    try:
        code = await do(GiveTip(house.code if house else "", place, kind, words))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say("kept", code=code, then=(f"tip:{STATUS}", "menu"))
    return None


async def status() -> None:
    code = await ask("tip-code", Text(8, 20))
    found = await find(TipByCode(code))
    if found is None:
        await say("unknown-code", then=("tip:status", "menu"))
        return
    await say(f"is-{found.state}", date=found.given_on)
    await say(f"reward-{found.reward}", then=("menu",))
