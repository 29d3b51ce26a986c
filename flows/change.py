"""Something changed for somebody who lives here: the room, the house, the work, the phone, who lives along."""

# Demands: 003-04

from dataclasses import dataclass
from datetime import date, timedelta

from flows.deeds import StillHere
from flows.engine import Deed, Refused, Scene, ask, do, flow, say
from flows.facts import StaySeen
from flows.houses import place, turned_down
from flows.kinds import Choice, Date, Phone, Text, Whole
from flows.rooms import Room
from flows.still_here import which

LONGEST_AGO = timedelta(days=365)
WHAT = ("room", "house", "workplace", "phone", "along")


@dataclass(frozen=True, slots=True)
class ChangeStay(Deed[str]):
    """A change declared (变更); gives its receipt. `what`: room, workplace, phone or adults_along, now `new`.

    Refused: not-yours.
    """

    stay_id: int
    what: str
    new: str
    day: date


@flow("change")
async def change(scene: Scene) -> str | None:
    """Subject: the id of a stay; without one, the only stay of mine or the one picked."""
    stay = await which(scene.subject)
    if stay is None:
        return None
    if days := scene.pack.declare.change_days:
        await say("within", days=days, opening=True)
    what = await ask("what", Choice(*WHAT), place=place(stay))
    if what == "house":
        return await elsewhere(scene, stay)
    if what == "along":
        return f"along:{stay.id}"
    new = await new_value(what)
    day = await ask("changed-on", Date(scene.today - LONGEST_AGO, scene.today))
    await file(stay, what, new, day)
    return None


async def new_value(what: str) -> str:
    if what == "room":
        return await ask("room", Room())
    if what == "workplace":
        return await ask("workplace", Text(2, 60))
    return await ask("phone", Phone(), sensitive=True)


async def file(stay: StaySeen, what: str, new: str, day: date) -> None:
    try:
        receipt = await do(ChangeStay(stay.id, what, new, day))
    except Refused as refused:
        await turned_down(refused, "menu")
        return
    await say("noted", number=receipt, link=f"/r/{receipt}", then=("mine", "menu"))


async def elsewhere(scene: Scene, stay: StaySeen) -> str | None:
    """Ends here, begins there: the old stay is asked to end on that day, the new one is declared."""
    day = await ask("moved-on", Date(stay.moved_in, scene.today))
    try:
        number = await do(StillHere(stay.id, "moved", day))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say("ended", number=number, date=day, then=("retype", "declare:elsewhere", "menu"))
    return None


@flow("along")
async def along(scene: Scene) -> str | None:
    """Subject: the id of a stay. Other adults are counted and invited; a child is declared by its guardian (decision 9)."""
    stay = await which(scene.subject)
    if stay is None:
        return None
    who = await ask("who", Choice("adults", "child", "nobody"), place=place(stay))
    if who == "child":
        return f"declare:{stay.house_code or 'elsewhere'}"
    count = await ask("adults", Whole(1, 20)) if who == "adults" else 0
    try:
        await do(ChangeStay(stay.id, "adults_along", str(count), scene.today))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    if count:
        link = f"/h/{stay.house_code}" if stay.house_code else "/chat"
        await say("invite", count=count, link=link, then=("menu",))
    else:
        await say("alone", then=("menu",))
    return None


@flow("move-out")
async def move_out(scene: Scene) -> str | None:
    """Subject: the id of a stay; the end of living somewhere, with what to give back and what comes next."""
    stay = await which(scene.subject)
    if stay is None:
        return None
    day = await ask("moved-on", Date(stay.moved_in, scene.today), place=place(stay))
    try:
        number = await do(StillHere(stay.id, "moved", day))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say("gone", number=number, date=day, place=place(stay))
    await say("give-back", then=("dispute", "declare:elsewhere", "menu"))
    return None
