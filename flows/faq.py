"""Questions and answers: by words or by topic; where nothing fits, a person."""

from collections.abc import Mapping

from flows.engine import Scene, ask, flow, say
from flows.kinds import Suggest
from locales import words
from programmes.pack import Pack
from programmes.questions import Entry, Questions, best, questions

MOST_BUTTONS = 7
A_PAGE = 5
DOES_IT: Mapping[str, tuple[str, ...]] = {"organisation": ("organisation",), "language": ("language",)}
"""Answers beside which stands the button that they speak of."""


@flow("faq", passing=True)
async def faq(scene: Scene) -> str | None:
    """Subject: `q.` and the id of a question, the id of a topic, or nothing."""
    known = questions(scene.pack, scene.lang)
    kind, _, name = scene.subject.rpartition(".")
    entry = known.entry(name) if kind == "q" else None
    if entry is not None:
        answer = entry.answer.format_map(told(scene.pack, scene.lang))
        then = (*DOES_IT.get(name, ()), "faq", "grid-worker", "menu")
        await say("answer", question=entry.question, answer=answer, then=then)
        return None
    if scene.subject in known.topics:
        await offered("of-topic", list(known.of_topic(scene.subject)))
        return None
    typed = await ask("words", Suggest(("browse",), 1, 200))
    if typed == "browse":
        typed = await which_topic(known)
        if typed in known.topics:
            return f"faq:{typed}"
    fitting = best(known.entries, typed)
    if not fitting:
        await say("nothing-fits", then=("grid-worker", "faq", "help-me:help-fill", "menu"))
        return None
    await offered("found", fitting)
    return None


async def which_topic(known: Questions) -> str:
    """A topic, or a question typed instead."""
    return await ask("topic", Suggest(tuple(known.topics), 1, 200), labels=known.topics)


async def offered(key: str, entries: list[Entry]) -> None:
    """Questions as buttons, and always a person."""
    labels = {f"faq:q.{one.id}": one.question for one in entries}
    for first in range(0, len(entries), A_PAGE):
        last = first + A_PAGE >= len(entries)
        shown = list(labels)[first : first + A_PAGE]
        then = (*shown, *(("grid-worker", "menu") if last else ()))
        await say(key if first == 0 else "more", then=then, labels=labels)


def told(pack: Pack, lang: str) -> dict[str, object]:
    """What answers take from the pack: days, hours, names of offices."""
    offices, declare = pack.offices, pack.declare
    return {
        "declare_by": within(pack, "tenant-declare", lang),
        "report_by": within(pack, "landlord-report", lang),
        "station": offices.police_station,
        "centre": offices.service_centre,
        "helpline": offices.helpline,
        "hours": offices.hours,
        "answer_days": offices.answer_working_days,
        "foreigner_hours": declare.foreigner_hours,
        "relative_days": declare.relative_days,
        "kept": pack.notice.kept_years,
    }


def within(pack: Pack, duty: str, lang: str) -> str:
    """The time a duty of the pack gives, in words."""
    rule = next((one for one in pack.duties if one.name == duty), None)
    if rule is not None and rule.within is not None:
        for unit in ("working_days", "days", "months", "hours"):
            count = getattr(rule.within, unit)
            if count is not None:
                return words.text(lang, "faq", f"within-{unit.replace('_', '-')}", {"count": count})
    return words.text(lang, "faq", "within-unknown")
