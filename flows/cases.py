"""Several declarations beside each other: those that are in order are accepted at once, one is returned with a reason."""

# Demands: 003-29

from flows.case_deeds import AcceptCase, ReturnCase
from flows.case_facts import CaseSeen, CasesToDecide
from flows.engine import Refused, Scene, ask, do, find, flow, row_id, say
from flows.kinds import Choice, Text
from flows.officer import at_work
from flows.queue import TO_CORRECT, date_said, kind_of
from flows.ticks import Ticked, Ticks
from locales import words


@flow("cases", passing=True)
async def cases(scene: Scene) -> str | None:
    """Subject: `after-` and the id of the last one looked at, or nothing."""
    me = await at_work("declarations:read")
    if me is None:
        return None
    after = row_id(scene.subject.removeprefix("after-")) or 0
    page = await find(CasesToDecide(after))
    if not page.cases:
        await say("nothing-more" if after else "nothing-waits", then=("today", "menu"))
        return None
    following = (f"cases:after-{page.cases[-1].id}",) if page.count > len(page.cases) else ()
    lines = "\n".join(f"{n}. {line(scene.lang, case)}" for n, case in enumerate(page.cases, 1))
    if not me.may("declarations:decide"):
        then = (*following, "today", "menu")
        await say("only-these", lines=lines, count=page.count, then=then, labels=later(scene.lang, following))
        return None
    kind = Ticked({f"c{case.id}": f"{n}. {case.receipt}" for n, case in enumerate(page.cases, 1)})
    accepted = await ask("accept", kind, lines=lines, count=page.count, place="later" if after else "first")
    back = await to_return(page.cases, accepted)
    await decide(scene.lang, page.cases, accepted, back, following)
    return None


def later(lang: str, following: tuple[str, ...]) -> dict[str, str]:
    return dict.fromkeys(following, words.text(lang, "cases", "later"))


async def to_return(cases: tuple[CaseSeen, ...], accepted: Ticks) -> ReturnCase | None:
    """One of those that are not accepted goes back with words; the others wait on."""
    left = {f"c{case.id}": case for case in cases if f"c{case.id}" not in accepted.yes}
    if not left:
        return None
    labels = {value: f"{cases.index(case) + 1}. {case.receipt}" for value, case in left.items()}
    picked = await ask("return", Choice("leave", *left), labels=labels)
    if picked == "leave":
        return None
    case = left[picked]
    question = await ask("question", Choice(*(TO_CORRECT if case.kind == "residence" else ()), "none"))
    reason = await ask("reason", Text(2, 200))
    return ReturnCase(case.id, reason, "" if question == "none" else question)


async def decide(
    lang: str,
    cases: tuple[CaseSeen, ...],
    accepted: Ticks,
    back: ReturnCase | None,
    following: tuple[str, ...],
) -> None:
    """Whatever somebody else decided meanwhile is left as it is, and said."""
    here = {f"c{case.id}": case.id for case in cases}
    chosen = [here[value] for value in accepted.yes if value in here]
    done = [await done_now(AcceptCase(declaration_id)) for declaration_id in chosen]
    returned = [await done_now(back)] if back is not None else []
    gone = [*done, *returned].count(False) + len(accepted.yes) - len(chosen)
    if gone:
        await say("gone", count=gone)
    await say(
        "done",
        count=done.count(True),
        returned=returned.count(True),
        then=("cases", *following, "today"),
        labels=later(lang, following),
    )


async def done_now(deed: AcceptCase | ReturnCase) -> bool:
    try:
        await do(deed)
    except Refused:
        return False
    return True


def line(lang: str, case: CaseSeen) -> str:
    """All that an officer must see to accept: where, since when, who, which paper, who vouches, what to look at."""
    kind = kind_of(lang, case)
    paper = words.label(lang, "queue", "document", case.document) if case.document else ""
    number = case.number or words.text(lang, "queue", "numbered" if case.numbered else "not-numbered")
    vouched = words.label(lang, "queue", "assurance", case.assurance) if case.assurance else ""
    flags = [
        words.label(lang, "queue", "flag", one) for one in case.flags if words.has(lang, "queue", "flag", one)
    ]
    since = date_said(lang, case)
    parts = (kind, case.place, case.room, since, case.name, f"{paper} {number}".strip(), vouched, *flags)
    return " · ".join(filter(None, parts))
