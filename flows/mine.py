"""What I declared and how far it has come: to look at, to copy, to put right, to withdraw, to have deleted."""

from collections.abc import Mapping, Sequence
from datetime import date

from flows.declare_who import origin
from flows.deeds import AskForHelp, Withdraw
from flows.divisions import division_name
from flows.engine import Refused, Scene, ask, do, find, flow, row_id, say
from flows.facts import CopyOf, DeclarationSeen, MyDeclarations, WhoAmI
from flows.houses import turned_down
from flows.kinds import Choice
from flows.nationalities import Nationality
from locales import words

MOST_BUTTONS = 7
SETTLED = ("entered", "registered")
"""What ends by moving out, not by withdrawing."""

DAYS = ("moved-in", "moved-out", "born", "stay-until", "entered")
CHOSEN = {
    "who": ("who",),
    "document": ("document", "document-kind", "child-document"),
    "phone-whose": ("phone-whose",),
    "living": ("living",),
    "reason": ("reason",),
    "pays-to": ("pays-to",),
    "ebike": ("ebike",),
    "sex": ("sex",),
    "permit": ("permit",),
    "landlord-check": ("landlord-check",),
}
"""Where the words of a chosen answer are."""


@flow("mine", passing=True)
async def mine(scene: Scene) -> str | None:
    """Subject: the id of a declaration, alone or after `copy-`, `withdraw-`, `delete-`; all of mine without one."""
    act, _, number = scene.subject.rpartition("-")
    me = await find(WhoAmI())
    declarations = await find(MyDeclarations())
    after = ("menu",) if me.tied else ("verify", "menu")
    if not declarations:
        await say("none", then=("declare", "my-data", *after))
        return None
    meant = next((one for one in declarations if one.id == row_id(number)), None)
    if meant is None:
        await all_of_mine(scene.lang, declarations, after)
    elif act == "copy":
        await copied(scene, meant)
    elif act == "withdraw":
        await withdrawing(meant)
    elif act == "delete":
        await deleting(scene, meant)
    else:
        await one_of_mine(scene.lang, meant, several=len(declarations) > 1)
    return None


async def one_of_mine(lang: str, one: DeclarationSeen, *, several: bool) -> None:
    """What was said in this chat, less what a look over the shoulder must not give away."""
    await say(
        "one",
        what=what(lang, one),
        link=f"/r/{one.receipt}",
        receipt=one.receipt,
        address=place(one),
        name=f"{one.surname}*",
        date=one.filed_on,
        state=words.text(lang, "common", f"state-{one.state}"),
        since=one.since or one.filed_on,
    )
    if one.certificate:
        await say("certificate", number=one.certificate)
    if one.state == "returned" and one.reason:
        await say("returned", reason=one.reason)
    again = one.kind == "report" and one.state == "returned"
    left = one.kind == "residence" and one.state in SETTLED
    offered = {
        f"declare:d_{one.id}": one.correctable
        and words.text(lang, "mine", "correct", {"receipt": one.receipt}),
        "report": again and words.text(lang, "mine", "report-again"),
        f"mine:copy-{one.id}": words.text(lang, "mine", "copy-it"),
        f"mine:withdraw-{one.id}": one.withdrawable and words.text(lang, "mine", "withdraw"),
        "still-here": left and words.text(lang, "mine", "moved-out"),
        f"mine:delete-{one.id}": words.text(lang, "mine", "delete"),
    }
    labels = {start: label for start, label in offered.items() if label}
    await say("next-one", then=(*labels, *(("mine",) if several else ()), "menu"), labels=labels)


def what(lang: str, one: DeclarationSeen) -> str:
    """What kind of declaration it is, and whether a child's."""
    return words.label(lang, "mine", "what", "child" if one.childs else one.kind)


def place(one: DeclarationSeen) -> str:
    return " · ".join(filter(None, (one.address, one.room)))


async def all_of_mine(lang: str, declarations: Sequence[DeclarationSeen], after: tuple[str, ...]) -> None:
    for one in declarations:
        await say(
            "declared",
            what=what(lang, one),
            receipt=one.receipt,
            surname=one.surname,
            address=place(one),
            date=one.filed_on,
            state=words.text(lang, "common", f"state-{one.state}"),
        )
    returned = [one for one in declarations if one.state == "returned" and one.correctable]
    labels = {
        f"declare:d_{one.id}": words.text(lang, "mine", "correct", {"receipt": one.receipt})
        for one in returned
    }
    for one in sorted(declarations, key=lambda one: one in returned):
        seen = {"receipt": one.receipt, "surname": one.surname, "what": what(lang, one)}
        labels[f"mine:{one.id}"] = words.text(lang, "mine", "look", seen)
    starts = tuple(labels)[: MOST_BUTTONS - 1 - len(after)]
    key = "next-returned" if returned else "next"
    await say(key, then=(*starts, "my-data", *after), labels=labels)


async def copied(scene: Scene, one: DeclarationSeen) -> None:
    """Every answer under the name of its question; the register masks numbers, and keeps back what may not travel."""
    said = await find(CopyOf(one.id)) or {}
    about = {
        "who": said.get("who", "myself"),
        "age": scene.pack.declare.guardian_age,
        "origin": origin(said.get("document", "")),
        "name": said.get("name") or words.text(scene.lang, "declare", "the-child"),
    }
    lines = [line(scene.lang, question, text, about) for question, text in said.items()]
    await say(
        "copy",
        receipt=one.receipt,
        date=one.filed_on,
        address=one.address,
        said="\n".join(lines),
        then=(f"mine:{one.id}", "menu"),
        labels={f"mine:{one.id}": words.text(scene.lang, "mine", "back-to-it")},
    )


def line(lang: str, question: str, text: str, about: Mapping[str, object]) -> str:
    """`about`: what titles and labels of the questions want to know."""
    title = f"{question}-title"
    flow_of_it = next(flow for flow in ("mine", "declare", "foreigner") if words.has(lang, flow, title))
    return words.told_of(
        lang, words.text(lang, flow_of_it, title, about), worded(lang, question, text, about)
    )


def worded(lang: str, question: str, text: str, about: Mapping[str, object]) -> str:
    if question in DAYS:
        return words.full_day(lang, date.fromisoformat(text))
    if question == "division":
        return division_name(text) or text
    if question == "nationality":
        return Nationality(lang=lang).shown(text)
    for flow_of_it in ("declare", "foreigner"):
        for key in CHOSEN.get(question, ()):
            if words.has(lang, flow_of_it, key, text):
                return words.label(lang, flow_of_it, key, text, about)
    return text


async def withdrawing(one: DeclarationSeen) -> None:
    """Asked why, which is asked whether too: nothing has happened before the answer."""
    if not one.withdrawable:
        said = "gone" if one.state == "withdrawn" else "not-withdrawn"
        await say(said, receipt=one.receipt, then=("still-here", "help-me:help-fill", "menu"))
        return
    ways = Choice("mistake", "never-moved-in", "other", "keep")
    why = await ask("why", ways, receipt=one.receipt, address=place(one), along=one.along)
    if why == "keep":
        await say("kept", then=("mine", "menu"))
        return
    try:
        await do(Withdraw(one.id, why))
    except Refused as refused:
        await turned_down(refused, "mine", "menu")
        return
    await say("withdrawn", receipt=one.receipt, then=("declare", "mine", "menu"))


async def deleting(scene: Scene, one: DeclarationSeen) -> None:
    """What the law wants kept cannot go before its time; an officer answers all the same."""
    keep = scene.pack.notice.kept_years
    if await ask("delete-sure", Choice("ask", "keep"), receipt=one.receipt, keep=keep) == "keep":
        await say("kept", then=("mine", "menu"))
        return
    due = await do(AskForHelp("delete-data", one.house_code, one.address, "", one.receipt))
    await say("delete-asked", receipt=one.receipt, date=due, then=("mine", "menu"))
