"""Officers answer what people wrote to their grid worker: who waits longest comes first."""

from flows.engine import Refused, Scene, ask, do, find, flow, row_id, say
from flows.houses import turned_down
from flows.kinds import Suggest
from flows.menu import Entry, one_page
from flows.officer import at_work
from flows.talk_deeds import CloseThread, ReplyToPerson
from flows.talk_facts import Line, ThreadSeen, ThreadToAnswer, WaitingThreads
from locales import words


@flow("inbox", passing=True)
async def inbox(scene: Scene) -> str | None:
    """Subject: a page, the first without one."""
    if await at_work("inbox:read") is None:
        return None
    threads = await find(WaitingThreads())
    if not threads:
        await say("empty", then=("today", "menu"))
        return None
    entries = [Entry(f"thread:{one.id}", label(scene.lang, one)) for one in threads]
    shown = one_page([*entries, Entry("menu")], row_id(scene.subject) or 1, scene.lang, of="inbox")
    waiting = sum(one.waiting is not None for one in threads)
    labels = {entry.start: entry.label for entry in shown if entry.label}
    await say("list", then=[entry.start for entry in shown], labels=labels, count=waiting)
    return None


def label(lang: str, one: ThreadSeen) -> str:
    place = one.place or words.text(lang, "inbox", "no-place")
    if one.waiting is None:
        return words.text(lang, "inbox", "answered", {"place": place})
    return words.text(lang, "inbox", "waits", {"place": place, "date": one.waiting, "count": one.unread})


@flow("thread", passing=True)
async def thread(scene: Scene) -> str | None:
    """Subject: the id of a talk."""
    me = await at_work("inbox:read")
    if me is None:
        return None
    one = await find(ThreadToAnswer(row_id(scene.subject) or 0))
    if one is None:
        await say("not-there", then=("inbox", "menu"))
        return None
    told = "\n".join(line(scene.lang, said) for said in one.lines)
    await say("said", place=one.place or words.text(scene.lang, "inbox", "no-place"), told=told)
    if not me.may("inbox:write"):
        await say("only-read", then=("inbox", "menu"))
        return None
    answer = await ask("answer", Suggest(("close", "later"), 1, 500))
    if answer == "later":
        return "inbox"
    try:
        await do(CloseThread(one.id) if answer == "close" else ReplyToPerson(one.id, answer))
    except Refused as refused:
        await turned_down(refused, "inbox", "menu")
        return None
    await say("closed" if answer == "close" else "sent", then=("inbox", "today", "menu"))
    return None


def line(lang: str, said: Line) -> str:
    who = words.text(lang, "inbox", "we" if said.mine else "they")
    what = words.text(lang, "inbox", "photo") if said.photo else said.words
    return words.text(lang, "inbox", "line", {"who": who, "date": said.at, "what": what})
