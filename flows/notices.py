"""Stop or take up again the messages that no law asks for; at the word 退订 they stop at once."""

from flows.deeds import OptOut
from flows.engine import Scene, ask, do, find, flow, say
from flows.facts import WhoAmI
from flows.kinds import Choice


@flow("notices")
async def notices(scene: Scene) -> str | None:
    """Subject: `stop` (done without asking), or nothing."""
    me = await find(WhoAmI())
    pick = "stop"
    if scene.subject != "stop":
        await say("now-stopped" if me.opted_out else "now-sent")
        pick = await ask("what", Choice("resume" if me.opted_out else "stop", "leave"))
    if pick == "leave":
        await say("left-alone", then=("menu",))
        return None
    await do(OptOut(pick == "stop"))
    if pick == "stop":
        await say("stopped", then=("notices", "menu"))
    else:
        await say("resumed", most=scene.pack.talk.max_unstatutory_messages_per_month, then=("menu",))
    return None
