"""Somebody should come or call: what it is about, where, and by when at the latest."""

# Demands: 001-10

from flows.deeds import AskForHelp
from flows.engine import Refused, Scene, ask, ask_optional, do, find, flow, say
from flows.facts import HouseByCode
from flows.houses import turned_down
from flows.kinds import Phone, Text

KINDS = ("help-fill", "no-document", "foreigner", "wrong-plate", "at-window")


@flow("help-me")
async def help_me(scene: Scene) -> str | None:
    """Subject: a kind of help, or that, a dot and the code of a house."""
    kind, _, plate = scene.subject.partition(".")
    if kind not in KINDS:
        kind = "help-fill"
    house = await find(HouseByCode(plate)) if plate else None
    await say(f"about-{kind}")
    place = "" if house is not None else await ask("place", Text(2, 100))
    phone = await ask_optional("phone", Phone(), sensitive=True)
    words = await ask_optional("words", Text(1, 300))
    try:
        due = await do(AskForHelp(kind, house.code if house else "", place, phone or "", words or ""))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    if phone:
        await say("we-call", date=due, then=("menu",))
    else:
        await say("we-come", date=due, place=house.address if house else place, then=("menu",))
    return None
