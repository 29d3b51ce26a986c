"""A tenant says: still living here, moved out, or away for a while."""

from collections.abc import Sequence
from datetime import timedelta

from flows.deeds import StillHere
from flows.engine import Refused, Scene, ask, do, find, flow, say
from flows.facts import MyStays, StaySeen
from flows.houses import A_PAGE, place, proven, turned_down
from flows.kinds import Choice, Date

LONGEST_AWAY = timedelta(days=180)


@flow("still-here")
async def still_here(scene: Scene) -> str | None:
    """Subject: the id of a stay; without one, the only stay of mine or the one picked."""
    stay = await which(scene.subject)
    if stay is None:
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


async def which(subject: str) -> StaySeen | None:
    """The stay meant. None after saying why."""
    stays = await find(MyStays())
    if not subject and len(stays) > 1:
        return await pick_own(stays)
    stay = next((mine for mine in stays if subject in ("", str(mine.id))), None)
    if stay is None and await proven("verify") is not None:
        await say("not-my-stay" if subject else "no-stay", then=("mine" if subject else "declare", "menu"))
    return stay


async def pick_own(stays: Sequence[StaySeen]) -> StaySeen | None:
    """The surname tells a child's stay from that of a parent who declared it."""
    for page, first in enumerate(range(0, len(stays), A_PAGE), 1):
        labels = {f"s{stay.id}": f"{stay.surname} · {place(stay)}" for stay in stays[first : first + A_PAGE]}
        more = ("more",) if first + A_PAGE < len(stays) else ()
        picked = await ask(f"stay.{page}", Choice(*labels, *more), labels=labels)
        if picked != "more":
            return next(stay for stay in stays if picked == f"s{stay.id}")
    return None
