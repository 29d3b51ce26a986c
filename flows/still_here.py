"""A tenant says: still living here, moved out, or away for a while."""

from datetime import timedelta

from flows.deeds import StillHere
from flows.engine import Refused, Scene, ask, do, find, flow, say
from flows.facts import MyStays
from flows.houses import place, proven, turned_down
from flows.kinds import Choice, Date

LONGEST_AWAY = timedelta(days=180)


@flow("still-here")
async def still_here(scene: Scene) -> str | None:
    """Subject: the id of a stay."""
    stay = next((mine for mine in await find(MyStays()) if str(mine.id) == scene.subject), None)
    if stay is None:
        if await proven("verify") is not None:
            await say("not-my-stay", then=("mine", "menu"))
        return None
    answer = await ask("still", Choice("yes", "moved", "away"), place=place(stay))
    day = None
    if answer == "moved":
        day = await ask("moved-on", Date(stay.moved_in, scene.today))
    if answer == "away":
        day = await ask("back-on", Date(scene.today, scene.today + LONGEST_AWAY))
    try:
        number = await do(StillHere(stay.id, answer, day))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    if answer == "moved":
        await say("noted-moved", number=number, date=day, then=("declare:elsewhere", "menu"))
    elif answer == "away":
        await say("noted-away", date=day, then=("menu",))
    else:
        await say("noted-yes", place=place(stay), then=("menu",))
    return None
