"""What waits in an officer's areas, most urgent first, a page at a time; each a button."""

# Demands: 003-29

from collections.abc import Sequence
from datetime import date
from typing import Final

from flows.engine import Scene, find, flow, row_id, say
from flows.menu import Entry, one_page
from flows.office_facts import OfficeWork, WorkSeen
from flows.officer import at_work
from flows.titles import duty_title
from locales import words
from programmes.titles import titled

MOST_ELSEWHERE: Final = 12
ELSEWHERE: Final = "elsewhere"


@flow("today", passing=True)
async def today(scene: Scene) -> str | None:
    """Subject: a page, the first without one; or `elsewhere`, what the office does at its own desk."""
    me = await at_work("duties:read")
    if me is None:
        return None
    work = await find(OfficeWork())
    elsewhere = [one for one in work if not one.start]
    if scene.subject == ELSEWHERE:
        lines = "\n".join(line(scene.lang, one, scene.today) for one in elsewhere[:MOST_ELSEWHERE])
        lines += "\n…" if len(elsewhere) > MOST_ELSEWHERE else ""
        await say("elsewhere-list", count=len(elsewhere), lines=lines, then=("today", "menu"))
        return None
    page = row_id(scene.subject) or 1
    entries = [Entry(one.start, line(scene.lang, one, scene.today)) for one in once(work)]
    if elsewhere:
        label = words.text(scene.lang, "today", "elsewhere", {"count": len(elsewhere)})
        entries.append(Entry(f"today:{ELSEWHERE}", label))
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


def line(lang: str, one: WorkSeen, day: date) -> str:
    """By when, what, where: the year is said where it is another one."""
    if one.what in ("declarations", "inbox"):
        return words.text(lang, "today", one.what, {"count": one.count})
    what = " · ".join(filter(None, (named(lang, one), one.place, one.who)))
    if one.due is None:
        return what
    key = "late" if one.overdue else "due"
    if one.due.year != day.year:
        return words.text(lang, "today", f"{key}-that-year", {"date": one.due, "what": what})
    return words.text(lang, "menu", key, {"date": one.due, "what": what})


def named(lang: str, one: WorkSeen) -> str:
    """What is to be done, and about which hazard."""
    about = titled(one.about, lang)
    said = duty_title(lang, one.rule, one.titles) if one.what == "duty" else asked_for(lang, one)
    said = said or words.text(lang, "today", one.what)
    return words.text(lang, "today", "about", {"what": said, "about": about}) if about else said


def asked_for(lang: str, one: WorkSeen) -> str:
    """The kind of a request, else its family (dispute-deposit is a dispute); '' for anything else."""
    keys = (f"request-{one.rule}", f"request-{one.rule.partition('-')[0]}") if one.what == "request" else ()
    return next((words.text(lang, "today", key) for key in keys if words.has(lang, "today", key)), "")
