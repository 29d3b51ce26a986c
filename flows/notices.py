"""Stop or take up again the messages that no law asks for; at the word 退订 they stop at once."""

from flows.deeds import OptOut
from flows.engine import Scene, ask, do, find, flow, say
from flows.facts import WhoAmI
from flows.kinds import Choice
from flows.remind_here import CHANNEL


@flow("notices")
async def notices(scene: Scene) -> str | None:
    """Subject: `stop` (done without asking), or nothing."""
    me = await find(WhoAmI())
    reminder = ("remind-here",) if scene.channel == CHANNEL else ()
    pick = "stop"
    if scene.subject != "stop":
        await say("now-stopped" if me.opted_out else "now-sent")
        pick = await ask("what", Choice("resume" if me.opted_out else "stop", "leave"))
    if pick == "leave":
        await say("left-alone", then=(*reminder, "menu"))
        return None
    await do(OptOut(pick == "stop"))
    if pick == "stop":
        await say("stopped", then=(*reminder, "notices", "menu"))
    else:
        most = scene.pack.talk.max_unstatutory_messages_per_month
        await say("resumed", most=most, then=(*reminder, "menu"))
    return None
