"""What I declared and how far it has come; a returned one is a tap away from being corrected."""

from flows.engine import Scene, find, flow, say
from flows.facts import MyDeclarations, WhoAmI
from locales import words


@flow("mine", passing=True)
async def mine(scene: Scene) -> str | None:
    """No subject."""
    me = await find(WhoAmI())
    declarations = await find(MyDeclarations())
    verify = () if me.tied else ("verify",)
    if not declarations:
        await say("none", then=("declare", *verify, "menu"))
        return None
    for one in declarations:
        state = words.text(scene.lang, "common", f"state-{one.state}")
        await say("declared", receipt=one.receipt, address=one.address, date=one.filed_on, state=state)
    returned = {f"declare:d_{one.id}": one.receipt for one in declarations if one.state == "returned"}
    labels = {
        start: words.text(scene.lang, "mine", "correct", {"receipt": r}) for start, r in returned.items()
    }
    starts = tuple(returned)[:5]
    await say("next-returned" if returned else "next", then=(*starts, *verify, "menu"), labels=labels)
    return None
