"""A landlord says that somebody has left: a proposal; the tenant is asked and an officer decides."""

from collections.abc import Sequence
from datetime import date

from flows.answer_stay import long_ago
from flows.deeds import SayLeft
from flows.engine import Refused, Scene, ask, do, find, flow, row_id, say
from flows.facts import StaySeen, StaysIn, StayToAnswer
from flows.houses import A_PAGE, my_house, place, proven, turned_down
from flows.kinds import Choice, Date


@flow("left")
async def left(scene: Scene) -> str | None:
    """Subject: the id of a stay, `h` and the id of a house, or nothing."""
    if await proven("landlord", "verify") is None:
        return None
    stay = await whose(scene.subject)
    if stay is None:
        return None
    await leaving(stay, scene.today)
    return None


async def whose(subject: str) -> StaySeen | None:
    stay_id = row_id(subject)
    if stay_id is not None:
        stay = await find(StayToAnswer(stay_id))
        if stay is None:
            await say("not-there", then=("left", "menu"))
        return stay
    house = await my_house(subject.removeprefix("h"))
    if house is None:
        return None
    stays = await find(StaysIn(house.id))
    if not stays:
        await say("nobody-there", address=house.address, then=(f"report:{house.id}", "menu"))
        return None
    stay = await pick_stay(stays)
    if stay is None:
        await say("not-listed", office=house.office, then=(f"help-me:help-fill.{house.code}", "menu"))
    return stay


async def pick_stay(stays: Sequence[StaySeen]) -> StaySeen | None:
    """Surname and room are all a landlord sees (decision 4)."""
    for page, first in enumerate(range(0, len(stays), A_PAGE), 1):
        labels = {
            f"s{stay.id}": " · ".join(filter(None, (stay.surname, stay.room)))
            for stay in stays[first : first + A_PAGE]
        }
        last = "more" if first + A_PAGE < len(stays) else "none"
        picked = await ask(f"who.{page}", Choice(*labels, last), labels=labels)
        if picked != "more":
            return next((stay for stay in stays if picked == f"s{stay.id}"), None)
    return None


async def leaving(stay: StaySeen, today: date) -> None:
    day = await ask(
        "left-on", Date(stay.moved_in or long_ago(today), today), surname=stay.surname, place=place(stay)
    )
    try:
        await do(SayLeft(stay.id, day))
    except Refused as refused:
        await turned_down(refused, "menu")
        return
    await say("noted", surname=stay.surname, date=day, then=("menu",))
