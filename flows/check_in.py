"""Checking in and out with an access card or token: handed out to whoever moves in, taken back when they go.

A card is never withheld until somebody declares, and one that came back is a hint that asks, never an end (decision 14).
"""

# Demands: 003-23

from datetime import timedelta

from flows.access import CardsOf, IssueCard, TakeCard
from flows.answer_stay import long_ago
from flows.deeds import SayLeft
from flows.engine import Refused, Scene, ask, do, find, flow, row_id, say
from flows.facts import HouseSeen, StaySeen, StaysIn, StayToAnswer
from flows.houses import A_PAGE, my_house, place, proven, turned_down
from flows.kinds import Choice, Date, Text
from flows.left import told_apart


@flow("check-in")
async def check_in(scene: Scene) -> str | None:
    """Subject: `s` and the id of a stay, the id of a house, or nothing."""
    if await proven("landlord") is None:
        return None
    stay, house = await whose(scene, "new")
    if stay is None:
        return f"report:{house.id}" if house else None
    number = await ask("number", Text(1, 30), surname=stay.surname, place=place(stay))
    day = await ask("issued-on", Date(scene.today - timedelta(days=365 * 10), scene.today))
    try:
        await do(IssueCard(stay.id, number, day))
    except Refused as refused:
        if refused.code == "card-out":
            raise
        await turned_down(refused, "menu")
        return None
    await say("issued", number=number, surname=stay.surname, place=place(stay), then=("check-in", "menu"))
    return None


@flow("check-out")
async def check_out(scene: Scene) -> str | None:
    """Subject: `s` and the id of a stay, the id of a house, or nothing."""
    if await proven("landlord") is None:
        return None
    stay, house = await whose(scene, "none")
    if stay is None:
        if house is not None:
            await say("not-listed", address=house.address, then=(f"report:{house.id}", "menu"))
        return None
    cards = await find(CardsOf(stay.id))
    back = False
    if cards:
        back = await ask("card", Choice("back", "not-yet"), numbers="、".join(cards)) == "back"
    gone = await ask("gone", Choice("left", "stays", "unsure"), surname=stay.surname, place=place(stay))
    left_on = None
    if gone == "left":
        earliest = stay.moved_in or long_ago(scene.today)
        left_on = await ask("left-on", Date(earliest, scene.today), surname=stay.surname, place=place(stay))
    try:
        if back:
            await do(TakeCard(stay.id, scene.today))
        if left_on is not None:
            await do(SayLeft(stay.id, left_on))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    card = "back" if back else "out" if cards else "none"
    await say(f"noted-{gone}", surname=stay.surname, place=place(stay), card=card, then=("check-out", "menu"))
    return None


async def whose(scene: Scene, other: str) -> tuple[StaySeen | None, HouseSeen | None]:
    """The stay that is meant; or the house, where it is none of those listed (`other`)."""
    stay_id = row_id(scene.subject[1:]) if scene.subject.startswith("s") else None
    if stay_id is not None:
        stay = await find(StayToAnswer(stay_id))
        if stay is None:
            await say("not-there", then=("menu",))
        return stay, None
    house = await my_house(scene.subject)
    if house is None:
        return None, None
    stays = await find(StaysIn(house.id))
    named = told_apart(stays, scene.lang)
    for page, first in enumerate(range(0, max(len(stays), 1), A_PAGE), 1):
        labels = {f"s{stay.id}": named[stay.id] for stay in stays[first : first + A_PAGE]}
        last = "more" if first + A_PAGE < len(stays) else other
        picked = await ask(f"who.{page}", Choice(*labels, last), labels=labels, address=house.address)
        if picked != "more":
            return next((stay for stay in stays if picked == f"s{stay.id}"), None), house
    return None, house
