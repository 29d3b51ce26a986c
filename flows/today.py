"""What waits in an officer's areas, most urgent first, a page at a time; each a button."""

# Demands: 003-29

from collections.abc import Sequence

from flows.engine import Scene, find, flow, row_id, say
from flows.menu import Entry, one_page
from flows.office_facts import OfficeWork, WorkSeen
from flows.officer import at_work
from locales import words


@flow("today", passing=True)
async def today(scene: Scene) -> str | None:
    """Subject: a page, the first without one."""
    me = await at_work("duties:read")
    if me is None:
        return None
    work = await find(OfficeWork())
    page = row_id(scene.subject) or 1
    elsewhere = [one for one in work if not one.start]
    entries = [Entry(one.start, line(scene.lang, one)) for one in once(work)]
    if page == 1 and elsewhere:
        await say("elsewhere", count=len(elsewhere))
    if not entries:
        await say("nothing", name=me.name, then=("inbox", "menu"))
        return None
    shown = one_page([*entries, Entry("menu")], page, scene.lang, of="today")
    labels = {entry.start: entry.label for entry in shown if entry.label}
    key = "waiting" if page == 1 else "more"
    await say(key, then=[entry.start for entry in shown], labels=labels, count=len(entries))
    return None


def once(work: Sequence[WorkSeen]) -> list[WorkSeen]:
    """What one conversation does is one button, its most urgent thing on it."""
    first: dict[str, WorkSeen] = {}
    for one in work:
        if one.start:
            first.setdefault(one.start, one)
    return list(first.values())


def line(lang: str, one: WorkSeen) -> str:
    if one.what in ("declarations", "inbox"):
        return words.text(lang, "today", one.what, {"count": one.count})
    what = " · ".join(filter(None, (named(lang, one), one.place)))
    if one.due is None:
        return what
    return words.text(lang, "menu", "late" if one.overdue else "due", {"date": one.due, "what": what})


def named(lang: str, one: WorkSeen) -> str:
    for flow_of_it, key in (("today", f"{one.what}-{one.rule}"), ("common", f"duty-{one.rule}")):
        if one.rule and words.has(lang, flow_of_it, key):
            return words.text(lang, flow_of_it, key)
    return one.titles.get(lang, "") or words.text(lang, "today", one.what)
