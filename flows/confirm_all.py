"""One screen and one tap for all houses of a landlord: is the register still right? (decision 15)."""

from flows.engine import Refused, Scene, ask, do, find, flow, say
from flows.facts import MyHouses
from flows.holdings import ConfirmAll, Holding, Living, MyHoldings
from flows.houses import pick, proven, turned_down
from flows.kinds import Choice
from locales import words

SHOWN = 20
"""Houses that are spelt out; more are counted."""
NAMED = 20
"""People named for each house; more are counted."""


@flow("confirm-all")
async def confirm_all(scene: Scene) -> str | None:
    """Subject: nothing that matters; it is about all houses."""
    if await proven("landlord") is None:
        return None
    held = await find(MyHoldings())
    if not held:
        await say("no-house", then=("landlord", "menu"))
        return None
    lines = "\n".join(line(scene.lang, holding) for holding in held[:SHOWN])
    await say("list", count=len(held), lines=lines)
    new = tuple(one.stay_id for holding in held[:SHOWN] for one in holding.people[:NAMED] if one.to_check)
    if new:
        await say("new-people", count=len(new))
    if len(held) > SHOWN:
        await say("more-houses", count=len(held) - SHOWN)
    answer = await ask("right", Choice("right", "changed", "later"), count=len(held))
    if answer == "changed":
        await which_changed()
        return None
    if answer == "later":
        await say("noted-later", then=("menu",))
        return None
    try:
        count = await do(ConfirmAll(tuple(holding.house_id for holding in held), new))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say("confirmed", count=count, date=scene.today, then=("menu",))
    return None


async def which_changed() -> None:
    houses = await find(MyHouses())
    house = houses[0] if len(houses) == 1 else await pick(houses)
    if house is None:
        await say("no-house", then=("landlord", "menu"))
        return
    changes = (f"report:{house.id}", f"left:h{house.id}", f"how-let:{house.id}", "confirm-all")
    await say("what-changed", address=house.address, then=(*changes, "menu"))


def line(lang: str, holding: Holding) -> str:
    """江东新村12幢：3人（李 · 301，王 · 302，陈 · 303〔6月12日搬来，新报的〕）."""
    named = words.text(lang, "confirm-all", "comma").join(called(lang, one) for one in holding.people[:NAMED])
    more = "yes" if len(holding.people) > NAMED else "no"
    key = "line" if holding.people else "line-empty"
    values = {"address": holding.address, "count": len(holding.people), "people": named, "more": more}
    return words.text(lang, "confirm-all", key, values | {"letting": holding.letting})


def called(lang: str, one: Living) -> str:
    if not one.to_check:
        return one.label
    if one.moved_in is None:
        return words.text(lang, "confirm-all", "new-undated", {"label": one.label})
    return words.text(lang, "confirm-all", "new-one", {"label": one.label, "date": one.moved_in})
