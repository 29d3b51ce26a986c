"""An officer's chat: a one-time code from the office makes it one, and it can stop being one."""

from flows.engine import Refused, Scene, ask, do, find, flow, say
from flows.houses import turned_down
from flows.kinds import Choice, Text
from flows.office_deeds import BecomeOfficer, LeaveOffice
from flows.office_facts import OfficerHere, OfficerSeen


@flow("officer", passing=True)
async def officer(scene: Scene) -> str | None:
    me = await find(OfficerHere())
    if me is None:
        await becoming()
        return None
    if await ask("here", Choice("work", "leave"), name=me.name) == "work":
        return "today"
    await do(LeaveOffice())
    await say("left", then=("menu",))
    return None


async def becoming() -> None:
    code = await ask("officer-code", Text(4, 30), sensitive=True)
    try:
        name = await do(BecomeOfficer(code))
    except Refused as refused:
        if refused.code == "wrong-code":
            raise
        await turned_down(refused, "menu")
        return
    await say("welcome", name=name, then=("today", "queue", "inbox", "menu"))


async def at_work(scope: str) -> OfficerSeen | None:
    """The officer, if their role may do this; None after saying why not."""
    me = await find(OfficerHere())
    if me is None:
        await say("officers-only", then=("officer", "menu"))
        return None
    if not me.may(scope):
        await say("not-your-role", then=("today", "menu"))
        return None
    return me
