"""Somebody proves who they are by a one-time code to a phone on record: then the chat shows what is theirs."""

from flows.deeds import SendCode
from flows.engine import Refused, Scene, ask, do, find, flow, say
from flows.facts import MyDeclarations, WhoAmI
from flows.houses import turned_down
from flows.kinds import Phone

WAITING = frozenset({"submitted", "returned"})
VOUCHED = frozenset({"accepted", "entered", "registered"})
"""From accepting on an officer vouches for the phone declared."""


@flow("verify")
async def verify(scene: Scene) -> str | None:
    """No subject. Whether the phone is on record is not told (decision 12)."""
    me = await find(WhoAmI())
    if me.tied:
        await say("verified-before", surname=me.surname, then=("menu", "mine"))
        return None
    states = {one.state for one in await find(MyDeclarations())}
    if states & WAITING and not states & VOUCHED:
        await say("not-accepted-yet")
    phone = await ask("phone", Phone(), sensitive=True)
    try:
        await do(SendCode(phone, "me"))
    except Refused as refused:
        await turned_down(refused, "help-me:help-fill", "menu")
        return None
    return "enter-code:me"
