"""Officers accept or return declarations by chat, the oldest first, with what the landlord says beside them."""

from datetime import date

from flows.case_deeds import AcceptCase, AskLandlord, ReturnCase
from flows.case_facts import CaseSeen, CaseToDecide, Other
from flows.engine import Refused, Scene, ask, do, find, flow, row_id, say
from flows.houses import turned_down
from flows.kinds import Choice, Text
from flows.officer import at_work
from locales import words

ELSEWHERE = {"skip": "", "list": "cases", "stop": "today"}
"""Decisions that leave it as it is, and where they lead; '' is to the next one."""
TO_CORRECT = ("name", "id-number", "phone", "room", "moved-in", "document")
"""Answers that are asked again first, by their names in the declaration's own conversation."""


@flow("queue", passing=True)
async def queue(scene: Scene) -> str | None:
    """Subject: the id of a declaration, `after-` and the id of the last one looked at, or nothing."""
    me = await at_work("declarations:read")
    if me is None:
        return None
    after = row_id(scene.subject.removeprefix("after-")) if scene.subject.startswith("after-") else None
    case = await find(CaseToDecide(row_id(scene.subject) or 0, after or 0))
    if case is None:
        await say("nothing-more" if after else "nothing-waits", then=("today", "menu"))
        return None
    await shown(scene.lang, case)
    following = f"queue:after-{case.id}"
    if not me.may("declarations:decide"):
        await say("only-look", then=(following, "today", "menu"))
        return None
    ways = ("accept", "return", *(("ask-landlord",) if case.ask_landlord else ()), "skip", "list", "stop")
    decision = await ask("decision", Choice(*ways))
    if decision in ELSEWHERE:
        return ELSEWHERE[decision] or following
    await decide(case, decision, following)
    return None


async def decide(case: CaseSeen, decision: str, following: str) -> None:
    deed: AcceptCase | AskLandlord | ReturnCase = AcceptCase(case.id)
    if decision == "ask-landlord":
        deed = AskLandlord(case.id)
    elif decision == "return":
        question = await ask("question", Choice(*(TO_CORRECT if case.kind == "residence" else ()), "none"))
        reason = await ask("reason", Text(2, 200))
        deed = ReturnCase(case.id, reason, "" if question == "none" else question)
    try:
        await do(deed)
    except Refused as refused:
        await turned_down(refused, following, "today", "menu")
        return
    await say(f"done-{decision}", receipt=case.receipt, then=(following, "today", "menu"))


async def shown(lang: str, case: CaseSeen) -> None:
    """What was declared, then what others say, so that they stand beside each other."""
    nothing = words.text(lang, "queue", "not-shown-here")
    await say(
        "case",
        kind=kind_of(lang, case),
        receipt=case.receipt,
        date=case.filed_on,
        place=case.place or "—",
        room=case.room or "—",
        day=date_said(lang, case) or "—",
        name=case.name or nothing,
        number=case.number or nothing,
        paper=words.label(lang, "queue", "document", case.document) if case.document else "—",
        vouched=words.label(lang, "queue", "assurance", case.assurance) if case.assurance else "—",
    )
    if case.corrects:
        await say("corrects")
    for other in case.others:
        await say(f"other.{case.others.index(other)}", told=beside(lang, case, other))
    flags = [
        words.label(lang, "queue", "flag", one) for one in case.flags if words.has(lang, "queue", "flag", one)
    ]
    if flags:
        await say("flags", told="、".join(flags))


def beside(lang: str, case: CaseSeen, other: Other) -> str:
    """Another's word, with what does not agree marked."""
    said = words.label(lang, "queue", other.source, other.said or "nothing", {"date": other.at})
    differs = []
    if other.room and case.room and other.room != case.room:
        differs.append(words.text(lang, "queue", "other-room", {"room": other.room}))
    if other.day is not None and case.day and other.day.isoformat() != case.day:
        differs.append(words.text(lang, "queue", "other-day", {"date": other.day}))
    return "".join([said, *differs])


def kind_of(lang: str, case: CaseSeen) -> str:
    """What it is; of a report also whose."""
    if case.kind == "report" and words.has(lang, "organisation", "kind", case.by):
        who = words.label(lang, "organisation", "kind", case.by)
        return words.text(lang, "queue", "reported-by", {"who": who})
    return words.label(lang, "queue", "kind", case.kind)


def date_said(lang: str, case: CaseSeen) -> str:
    """Since when they live there, or when they left."""
    if not case.day:
        return ""
    key = "left-on" if case.kind == "leaving" else "since"
    return words.text(lang, "queue", key, {"day": date.fromisoformat(case.day)})
