"""The menu: what is to be done and by when, what was laid aside, then everything else, a page at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.engine import Scene, find, flow, row_id, say
from flows.facts import DutySeen, Me, MyDuties, MyStays, SuspendedTalks, WhoAmI
from locales import words
from programmes.titles import titled

A_PAGE = 7
ALWAYS = (
    *("mine", "hazard", "language", "grid-worker", "lesson:fire-safety", "faq", "help-me:help-fill"),
    *("notices", "channels", "organisation"),
)
OFFERED: Mapping[str, tuple[str, ...]] = {
    "officer": ("today", "queue", "inbox", "visit", "officer"),
    "employer": ("hire", "leave-job", "lodged", "lesson:for-employers", "organisation"),
    "agent": ("lodged", "letting", "firm-papers", "lesson:for-agents", "organisation"),
    "property_manager": (
        *("lodged", "upkeep", "patrol", "firm-papers", "lesson:for-managers", "organisation"),
    ),
    "operator": ("letting", "lodged", "lesson:for-managers", "organisation"),
    "service_station": ("letting", "lodged", "lesson:for-managers", "organisation"),
    "rental_supermarket": ("letting", "lodged", "lesson:for-managers", "organisation"),
    "desk": ("desk-guests", "lodged", "letting", "organisation"),
    "landlord": (
        *("report", "invite", "confirm-all", "left", "letter", "report-many", "check-in", "check-out"),
        *(
            "self-check",
            "equipment",
            "requirements",
            "how-let",
            "lease",
            "authorise",
            "who-sublets",
            "object",
        ),
        "new-house",
    ),
    "tenant": ("change", "move-out", "permit", "along", "pact", "sublet", "dispute", "desk-near", "places"),
}
"""What each role may want, the likeliest first; who has several roles gets a button for each that leads to its own."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A button: what it starts, and its words where they are not the usual ones of that conversation."""

    start: str
    label: str = ""


@flow("menu", passing=True)
async def menu(scene: Scene) -> str | None:
    """Subject: a page, the first without one; or a role, a dot and a page."""
    role, _, number = scene.subject.rpartition(".") if "." in scene.subject else ("", "", scene.subject)
    if number in OFFERED:
        role, number = number, ""
    page = row_id(number) or 1
    if role in OFFERED:
        await of_role(scene, role, page)
        return None
    me = await find(WhoAmI())
    duties = await find(MyDuties())
    aside = await find(SuspendedTalks())
    stays = await find(MyStays())
    entries = [Entry("today")] if me.officer else []
    entries += [Entry(duty.start, to_do(scene.lang, duty)) for duty in duties]
    entries += [Entry(f"resume:{talk.id}", laid_aside(scene.lang, talk.flow)) for talk in aside[:1]]
    if stays:
        entries.append(Entry("still-here", words.text(scene.lang, "menu", "still-here")))
    entries += asked_for(scene, offered(me, scene.lang))
    usual = "desk" if me.officer else "to-dos" if duties else "nothing-due"
    key = "more" if page > 1 else usual
    await show(scene.lang, key, entries, page, count=buttons_due(duties))
    return None


async def of_role(scene: Scene, role: str, page: int) -> None:
    """What one of several roles may want; whether they still hold it each conversation finds out."""
    own = asked_for(scene, [*map(Entry, OFFERED[role])])
    entries = [*own, Entry("menu", words.text(scene.lang, "menu", "first-page"))]
    await show(scene.lang, f"role-{role}", entries, page, within=role)


def asked_for(scene: Scene, entries: list[Entry]) -> list[Entry]:
    """Without what the programme has no list for."""
    pack = scene.pack
    lists: dict[str, object] = {
        "letting": pack.letting_steps,
        "upkeep": pack.upkeep,
        "patrol": any(row.plate for row in pack.upkeep),
        "firm-papers": any(paper.of == "organisation" for paper in pack.documents),
    }
    return [entry for entry in entries if lists.get(entry.start, True)]


async def show(
    lang: str, key: str, entries: Sequence[Entry], page: int, within: str = "", count: int = 0
) -> None:
    once = {entry.start: entry for entry in reversed(entries)}
    shown = one_page(list(dict.fromkeys(once[entry.start] for entry in entries)), page, lang, within)
    labels = {entry.start: entry.label for entry in shown if entry.label}
    await say(key, then=[entry.start for entry in shown], labels=labels, count=count)


def buttons_due(duties: Sequence[DutySeen]) -> int:
    """How many to-dos there are to choose: duties that one conversation settles are one button."""
    total = max([len(duties), *(duty.total for duty in duties)])
    return total - len(duties) + len({duty.start for duty in duties})


def offered(me: Me, lang: str) -> list[Entry]:
    """What this person may want, the likeliest first; who is not proven yet is offered that early."""
    verify = () if me.tied else ("verify",)
    if len(me.roles) > 1:
        entries = [Entry(f"menu:{role}", words.text(lang, "menu", f"role-{role}")) for role in me.roles]
        return [*entries, *map(Entry, (*verify, *ALWAYS, "declare"))]
    starts = OFFERED[me.roles[0]] if me.roles else ()
    if me.landlord:
        return [*map(Entry, (*starts, *verify, *ALWAYS, "declare"))]
    if me.tenant:
        return [*map(Entry, (*starts, *verify, *ALWAYS, "declare", "landlord"))]
    if me.roles:
        return [*map(Entry, (*starts, *ALWAYS, "declare", "landlord"))]
    return [*map(Entry, ("declare", "landlord", *verify, *ALWAYS))]


def to_do(lang: str, duty: DutySeen) -> str:
    key = f"duty-{duty.rule}"
    title = titled(duty.titles, lang)
    said = words.text(lang, "common", key) if words.has(lang, "common", key) else title
    what = " · ".join(filter(None, (said, duty.place, of_whom(lang, duty))))
    return words.text(lang, "menu", "late" if duty.overdue else "due", {"date": duty.due, "what": what})


def of_whom(lang: str, duty: DutySeen) -> str:
    if not duty.surname or duty.moved_in is None:
        return duty.surname
    return words.text(lang, "menu", "of-whom", {"surname": duty.surname, "date": duty.moved_in})


def laid_aside(lang: str, name: str) -> str:
    what = words.text(lang, "common", f"start-{name}")
    return words.text(lang, "common", "start-resume", {"what": what})


def one_page(entries: list[Entry], page: int, lang: str, within: str = "", of: str = "menu") -> list[Entry]:
    """At most seven buttons; the last leads to the next page of the flow `of`, or from the last one to its first."""
    if len(entries) <= A_PAGE:
        return entries
    size = A_PAGE - 1
    pages = -(-len(entries) // size)
    page = min(max(page, 1), pages)
    return [*entries[(page - 1) * size : page * size], turned(page, pages, lang, within, of)]


def turned(page: int, pages: int, lang: str, within: str, of: str) -> Entry:
    """The button that turns the page."""
    first, following = (f"{of}:{within}", f"{of}:{within}.{page + 1}") if within else (of, f"{of}:{page + 1}")
    if page < pages:
        return Entry(following, words.text(lang, "menu", "next-page"))
    return Entry(first, words.text(lang, "menu", "first-page"))
