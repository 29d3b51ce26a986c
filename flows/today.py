"""What waits in an officer's areas, most urgent first, a page at a time; each a button."""

# Demands: 003-29

from datetime import date
from typing import Final

from flows.engine import Scene, find, flow, row_id, say
from flows.menu import A_PAGE, Entry, turned
from flows.office_facts import OfficeWork, WorkSeen
from flows.officer import at_work
from flows.titles import duty_title, request_title
from locales import words
from programmes.titles import titled

LINES: Final = 12
ELSEWHERE: Final = "elsewhere"


@flow("today", passing=True)
async def today(scene: Scene) -> str | None:
    """Subject: a page, the first without one; or `elsewhere`, what the office does at its own desk, a dot and a page."""
    me = await at_work("duties:read")
    if me is None:
        return None
    kind, _, number = scene.subject.partition(".")
    if kind == ELSEWHERE:
        return await at_the_desk(scene, row_id(number) or 1)
    page = row_id(scene.subject) or 1
    size = A_PAGE - 1
    found = await find(OfficeWork((page - 1) * size, A_PAGE))
    if not found.count and not found.elsewhere:
        await say("nothing", name=me.name, then=("inbox", "menu"))
        return None
    last = [Entry("menu")]
    if found.elsewhere:
        label = words.text(scene.lang, "today", "elsewhere", {"count": found.elsewhere})
        last.insert(0, Entry(f"today:{ELSEWHERE}", label))
    pages = pages_of(found.count + len(last))
    if page > pages:
        return "today"
    here = [Entry(one.start, line(scene.lang, one, scene.today)) for one in found.work]
    shown = [*here, *last[max((page - 1) * size - found.count, 0) :]][:A_PAGE]
    if pages > 1:
        shown = [*shown[:size], turned(page, pages, scene.lang, "", "today")]
    labels = {entry.start: entry.label for entry in shown if entry.label}
    key = "waiting" if page == 1 else "more"
    count, left = found.count + found.elsewhere, max(found.count - page * size, 0) if pages > 1 else 0
    await say(key, then=[entry.start for entry in shown], labels=labels, count=count, left=left)
    return None


async def at_the_desk(scene: Scene, page: int) -> str | None:
    """What no conversation does, told a page at a time."""
    found = await find(OfficeWork((page - 1) * LINES, LINES, elsewhere=True))
    if page > 1 and not found.work:
        return f"today:{ELSEWHERE}"
    lines = [line(scene.lang, one, scene.today) for one in found.work]
    left = max(found.elsewhere - page * LINES, 0)
    if left:
        lines.append(words.text(scene.lang, "today", "elsewhere-left", {"left": left}))
    turn = (f"today:{ELSEWHERE}.{page + 1}",) if left else (f"today:{ELSEWHERE}",) if page > 1 else ()
    label = words.text(scene.lang, "menu", "next-page" if left else "first-page")
    await say(
        "elsewhere-list",
        count=found.elsewhere,
        lines="\n".join(lines),
        then=(*turn, "today", "menu"),
        labels=dict.fromkeys(turn, label),
    )
    return None


def pages_of(entries: int) -> int:
    """Seven fit on one page; of several, each has six and a button to turn."""
    return 1 if entries <= A_PAGE else -(-entries // (A_PAGE - 1))


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
    said = {"duty": duty_title(lang, one.rule, one.titles), "request": request_title(lang, one.rule)}.get(
        one.what
    )
    said = said or words.text(lang, "today", one.what)
    return words.text(lang, "today", "about", {"what": said, "about": about}) if about else said
