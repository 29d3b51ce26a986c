"""Somebody named an employer as theirs: the employer reports them, or says that they left or never worked there."""

# Demands: 003-08

from datetime import timedelta

from flows.engine import Refused, Scene, ask, do, find, flow, row_id, say
from flows.houses import proven, turned_down
from flows.kinds import Choice, Date
from flows.named_workers import DenyWorker, NamedWorker
from flows.organisation_deeds import EndJob

LONGEST_AGO = timedelta(days=3650)


@flow("hired")
async def hired(scene: Scene) -> str | None:
    """Subject: the id of an employment."""
    if await proven("organisation", "verify") is None:
        return None
    employment = row_id(scene.subject)
    worker = await find(NamedWorker(employment)) if employment is not None else None
    if worker is None:
        await say("settled", then=("hire", "menu"))
        return None
    await say("named", surname=worker.surname, date=worker.said_on)
    answer = await ask(
        "works", Choice("report", "gone", "agency", "not-ours", "unsure"), surname=worker.surname
    )
    if answer == "report":
        return f"hire:{worker.id}"
    if answer == "unsure":
        await say("ask-around", then=(f"hired:{worker.id}", "menu"))
        return None
    day = None
    if answer == "gone":
        day = await ask("last-day", Date(scene.today - LONGEST_AGO, scene.today), surname=worker.surname)
    try:
        if day is not None:
            await do(EndJob(worker.id, day))
            await say("noted-gone", surname=worker.surname, then=("menu",))
        else:
            due = await do(DenyWorker(worker.id, agency=answer == "agency"))
            key = "noted-not-ours" if due is not None else "noted-agency"
            await say(key, surname=worker.surname, date=due, then=("menu",))
    except Refused as refused:
        await turned_down(refused, "menu")
    return None
