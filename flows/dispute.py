"""Tenant and landlord do not agree: what about, in one's own words, and whoever mediates calls."""

# Demands: 001-30

from flows.deeds import AskForHelp
from flows.engine import Refused, Scene, ask, ask_optional, do, find, flow, say
from flows.facts import HouseByCode, HouseSeen, MyStays
from flows.houses import turned_down
from flows.kinds import Choice, Phone, Text
from programmes.pack import Pack

ABOUT = ("deposit", "repairs", "leaving", "noise", "cut-off", "other")


@flow("dispute")
async def dispute(scene: Scene) -> str | None:
    """Subject: the code of a plate, or nothing: then the house one lives in."""
    await say("danger-first", opening=True)
    about = await ask("about", Choice(*ABOUT))
    house = await where(scene.subject)
    place = "" if house is not None else await ask("place", Text(2, 100))
    words = await ask("words", Text(2, 300))
    phone = await ask_optional("phone", Phone(), sensitive=True)
    try:
        due = await do(AskForHelp(f"dispute-{about}", house.code if house else "", place, phone or "", words))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say("noted", date=due, office=mediator(scene.pack), then=("menu",))
    return None


def mediator(pack: Pack) -> str:
    """Who settles disputes by the pack's catalogue (D1); else the office that answers all requests."""
    route = next((rule.route for rule in pack.hazards if rule.family == "dispute"), ())
    return next((one.title for one in pack.departments if one.name in route), pack.offices.service_centre)


async def where(subject: str) -> HouseSeen | None:
    code = subject or next((stay.house_code for stay in await find(MyStays()) if stay.house_code), "")
    house = await find(HouseByCode(code)) if code else None
    return None if house is None or house.revoked else house
