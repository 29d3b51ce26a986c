"""A letting as a business, step by step: from the source being declared to the tenant being looked after."""

# Demands: 003-28, 004-15, 004-16

from collections.abc import Sequence
from datetime import date, timedelta

from flows.engine import Refused, Scene, ask, do, find, flow, row_id, say
from flows.houses import A_PAGE, pick, turned_down
from flows.kinds import Choice, Date, Text
from flows.letting_requests import CloseLetting, Lettings, LettingSeen, TakeStep
from flows.organisation_facts import HousesManaged, OrganisationSeen
from flows.organisations import my_organisation
from programmes.sections import LettingStep

KINDS = ("operator", "service_station", "rental_supermarket", "agent", "desk")
LONG_AGO = timedelta(days=365)


@flow("letting")
async def letting(scene: Scene) -> str | None:
    """Subject: the id of a letting, `new`, or nothing."""
    firm = await my_organisation(*KINDS)
    if firm is None:
        return None
    steps = scene.pack.letting_steps
    if not steps:
        await say("not-asked", then=("lodged", "menu"))
        return None
    running = await find(Lettings(firm.id))
    chosen = await which(running, scene)
    if chosen is None:
        await begin(scene, firm, steps[0])
    else:
        await go_on(scene, firm, chosen, steps)
    return None


async def which(running: Sequence[LettingSeen], scene: Scene) -> LettingSeen | None:
    """The one meant, or None for a new one."""
    meant = next((one for one in running if one.id == row_id(scene.subject)), None)
    if meant is not None or not running or scene.subject == "new":
        return meant
    for page, first in enumerate(range(0, len(running), A_PAGE - 1), 1):
        shown = running[first : first + A_PAGE - 1]
        labels = {f"l{one.id}": place(one.address, one.room) for one in shown}
        more = ("more",) if first + A_PAGE - 1 < len(running) else ()
        picked = await ask(f"letting.{page}", Choice(*labels, *more, "new"), labels=labels)
        if picked == "new":
            return None
        if picked != "more":
            return next(one for one in running if picked == f"l{one.id}")
    return None


def place(address: str, room: str) -> str:
    return f"{address} · {room}" if room else address


async def begin(scene: Scene, firm: OrganisationSeen, step: LettingStep) -> None:
    houses = await find(HousesManaged(firm.id))
    if not houses:
        await say("no-houses", then=("organisation", "help-me:help-fill", "menu"))
        return
    house = houses[0] if len(houses) == 1 else await pick(houses)
    if house is None:
        return
    room = await ask("room", Text(1, 20), address=house.address)
    day = await ask("done-on", Date(scene.today - LONG_AGO, scene.today), step=step.title)
    await take(TakeStep(firm.id, step.name, day, house_id=house.id, room=room), step.title)


async def go_on(scene: Scene, firm: OrganisationSeen, one: LettingSeen, steps: Sequence[LettingStep]) -> None:
    """The next step is the first one not taken: none is skipped."""
    following = next((step for step in steps if step.name not in one.steps), None)
    where = place(one.address, one.room)
    if following is None:
        if await ask("finished", Choice("close", "keep"), place=where) == "close":
            await closing(one, where)
        else:
            await say("kept", then=("letting", "menu"))
        return
    count = len(steps)
    what = await ask(
        "what",
        Choice("done", "close", "later"),
        place=where,
        step=following.title,
        nth=len(one.steps) + 1,
        count=count,
    )
    if what == "later":
        await say("kept", then=("letting", "menu"))
    elif what == "close":
        await closing(one, where)
    else:
        earliest = one.last_on or date(scene.today.year - 1, 1, 1)
        day = await ask("done-on", Date(earliest, scene.today), step=following.title)
        await take(TakeStep(firm.id, following.name, day, letting_id=one.id), following.title)


async def take(deed: TakeStep, title: str) -> None:
    try:
        letting_id = await do(deed)
    except Refused as refused:
        await turned_down(refused, "letting", "menu")
        return
    await say("taken", step=title, then=(f"letting:{letting_id}", "menu"))


async def closing(one: LettingSeen, where: str) -> None:
    try:
        await do(CloseLetting(one.id))
    except Refused as refused:
        await turned_down(refused, "letting", "menu")
        return
    await say("closed", place=where, then=("letting", "menu"))
