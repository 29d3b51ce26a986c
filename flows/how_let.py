"""A landlord says how a house is let: let, vacant, lived in by the owner, no longer let, sold; what is not let gets no reminders."""

from datetime import timedelta

from flows.engine import Refused, Scene, ask, do, find, flow, say
from flows.facts import StaysIn
from flows.holdings import SayLetting
from flows.houses import my_house, proven, turned_down
from flows.kinds import Choice, Date, YesNo


@flow("how-let")
async def how_let(scene: Scene) -> str | None:
    """Subject: the id of a house, or nothing."""
    if await proven("landlord") is None:
        return None
    house = await my_house(scene.subject)
    if house is None:
        return None
    stays = await find(StaysIn(house.id))
    ways = Choice("let", "vacant", "owner_only", "stopped", "sold")
    how = await ask("how", ways, address=house.address)
    earliest = scene.today - timedelta(days=365 * 30)
    since = await ask("since", Date(earliest, scene.today, long_ago=True), how=how)
    owner: bool | None = None
    if how == "let":
        owner = await ask("owner-lives", YesNo())
    try:
        await do(SayLetting(house.id, how, since, owner))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    if how == "let":
        await say("noted-let", address=house.address, then=(f"report:{house.id}", "menu"))
    elif stays:
        then = (f"left:h{house.id}", "menu")
        await say("still-listed", address=house.address, count=len(stays), then=then)
    else:
        await say("noted-quiet", address=house.address, how=how, then=("menu",))
    return None
