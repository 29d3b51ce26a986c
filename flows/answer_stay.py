"""A landlord says whether somebody who declared really lives there: a word beside the declaration, never a change."""

from datetime import date, timedelta

from flows.deeds import AnswerStay
from flows.engine import Refused, Scene, ask, do, find, flow, row_id, say
from flows.facts import StaySeen, StayToAnswer
from flows.houses import place, proven, turned_down
from flows.kinds import Choice, Date
from flows.space import SpaceIn, hint


@flow("answer-stay")
async def answer_stay(scene: Scene) -> str | None:
    """Subject: the id of a stay (decision 4: five answers, each a proposal)."""
    if await proven("landlord") is None:
        return None
    stay_id = row_id(scene.subject)
    stay = await find(StayToAnswer(stay_id)) if stay_id is not None else None
    if stay is None:
        await say("nothing-to-answer", then=("menu",))
        return None
    await tell(stay)
    answer = await ask("lives-there", Choice("lives", "left", "nobody", "sublet", "unsure"))
    space = await find(SpaceIn(stay.house_code, stay.room))
    day = None
    if answer == "left":
        day = await ask("left-on", Date(stay.moved_in or long_ago(scene.today), scene.today))
    try:
        await do(AnswerStay(stay.id, answer, day))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    if answer == "lives":
        await hint(scene.pack, space, stay.room, space.people)
    await say(f"thanks-{answer}", then=("who-sublets", "menu") if answer == "sublet" else ("menu",))
    return None


async def tell(stay: StaySeen) -> None:
    if stay.moved_in is None:
        await say("undated", surname=stay.surname, place=place(stay))
    else:
        await say("declared", surname=stay.surname, place=place(stay), date=stay.moved_in)


def long_ago(today: date) -> date:
    return today - timedelta(days=365 * 10)
