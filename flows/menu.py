"""The menu: what is to be done and by when, what was laid aside, then everything else, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.engine import Scene, find, flow, row_id, say
from flows.facts import DutySeen, Me, MyDuties, MyStays, SuspendedTalks, WhoAmI
from locales import words

A_PAGE = 7
ALWAYS = ("mine", "lesson:fire-safety", "language", "notices", "help-me:help-fill", "channels")
LANDLORDS = ("report", "letter", "left", "requirements")


@dataclass(frozen=True, slots=True)
class Entry:
    """A button: what it starts, and its words where they are not the usual ones of that conversation."""

    start: str
    label: str = ""


@flow("menu", passing=True)
async def menu(scene: Scene) -> str | None:
    """Subject: a page, the first without one."""
    me = await find(WhoAmI())
    duties = await find(MyDuties())
    aside = await find(SuspendedTalks())
    stays = await find(MyStays())
    entries = [Entry(duty.start, to_do(scene.lang, duty)) for duty in duties]
    entries += [Entry(f"resume:{talk.id}", laid_aside(scene.lang, talk.flow)) for talk in aside[:1]]
    if stays:
        entries.append(Entry("still-here", words.text(scene.lang, "menu", "still-here")))
    entries += [Entry(start) for start in offered(me)]
    once = {entry.start: entry for entry in reversed(entries)}
    page = row_id(scene.subject) or 1
    shown = one_page(list(dict.fromkeys(once[entry.start] for entry in entries)), page, scene.lang)
    key = "more" if page > 1 else "to-dos" if duties else "nothing-due"
    await say(
        key,
        count=buttons_due(duties),
        then=[entry.start for entry in shown],
        labels={entry.start: entry.label for entry in shown if entry.label},
    )
    return None


def buttons_due(duties: Sequence[DutySeen]) -> int:
    """How many to-dos there are to choose: duties that one conversation settles are one button."""
    total = max([len(duties), *(duty.total for duty in duties)])
    return total - len(duties) + len({duty.start for duty in duties})


def offered(me: Me) -> tuple[str, ...]:
    """What this person may want, the likeliest first; who is not proven yet is offered that early."""
    verify = () if me.tied else ("verify",)
    if me.landlord:
        return (*LANDLORDS, *verify, *ALWAYS, "declare")
    if me.tenant:
        return (*verify, *ALWAYS, "declare", "landlord")
    return ("declare", "landlord", *verify, *ALWAYS)


def to_do(lang: str, duty: DutySeen) -> str:
    key = f"duty-{duty.rule}"
    said = words.text(lang, "common", key) if words.has(lang, "common", key) else duty.titles.get(lang, "")
    what = " · ".join(filter(None, (said, duty.place)))
    return words.text(lang, "menu", "late" if duty.overdue else "due", {"date": duty.due, "what": what})


def laid_aside(lang: str, name: str) -> str:
    what = words.text(lang, "common", f"start-{name}")
    return words.text(lang, "common", "start-resume", {"what": what})


def one_page(entries: list[Entry], page: int, lang: str) -> list[Entry]:
    """At most seven buttons; the last leads to the next page, or from the last page back to the first."""
    if len(entries) <= A_PAGE:
        return entries
    size = A_PAGE - 1
    pages = -(-len(entries) // size)
    page = min(max(page, 1), pages)
    turn = Entry("menu", words.text(lang, "menu", "first-page"))
    if page < pages:
        turn = Entry(f"menu:{page + 1}", words.text(lang, "menu", "next-page"))
    return [*entries[(page - 1) * size : page * size], turn]
