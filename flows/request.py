"""Somebody asked for help: what they wrote, where it is, and that it was seen to."""

from flows.engine import Refused, Scene, ask, do, find, flow, row_id, say
from flows.houses import turned_down
from flows.kinds import Choice
from flows.office_deeds import CallBack, SeeTo
from flows.office_facts import RequestToSee
from flows.officer import at_work
from flows.titles import request_title
from locales import words


@flow("request", passing=True)
async def request(scene: Scene) -> str | None:
    """Subject: the id of a request."""
    me = await at_work("duties:write")
    if me is None:
        return None
    asked = await find(RequestToSee(row_id(scene.subject) or 0))
    if asked is None:
        await say("not-there", then=("today", "menu"))
        return None
    what = request_title(scene.lang, asked.kind) or words.text(scene.lang, "today", "request")
    await say("asked", what=what, place=asked.place or "—", date=asked.at, due=asked.due)
    if asked.words:
        await say("wrote", said=asked.words)
    may_call = asked.phone and me.may("people:reveal") and scene.carries == "everything"
    done = await ask("seen-to", Choice("done", *(("phone",) if may_call else ()), "later"))
    if done == "later":
        return "today"
    try:
        if done == "phone":
            phone = await do(CallBack(asked.id))
            back = f"request:{asked.id}"
            await say("call", phone=phone, then=(back, "today"), labels={back: what})
            return None
        await do(SeeTo(asked.id))
    except Refused as refused:
        await turned_down(refused, "today", "menu")
        return None
    await say("no-longer-waits", then=("today", "menu"))
    return None
