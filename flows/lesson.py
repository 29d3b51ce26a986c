"""A safety lesson: cards one by one, a few questions explained at once, an acknowledgement that holds for a time."""

from zlib import crc32

from flows.deeds import Acknowledge
from flows.engine import AskAgain, Scene, ask, do, find, flow, say
from flows.facts import WhoAmI
from flows.kinds import Choice
from programmes.texts import LessonText, Question
from programmes.texts import lesson as text_of


@flow("lesson")
async def lesson(scene: Scene) -> str | None:
    """Subject: the name of a lesson in the pack."""
    rule = next((rule for rule in scene.pack.lessons if rule.name == scene.subject), None)
    if rule is None:
        await say("no-such-lesson", then=("menu",))
        return None
    me = await find(WhoAmI())
    text = text_of(scene.pack, rule.name, scene.lang)
    await say("begin", title=text.title, cards=len(text.cards), questions=rule.questions)
    await cards(text)
    drawn = text.draw(f"{rule.edition}/{scene.today:%Y-%m}", rule.questions)
    right = await quiz(drawn)
    known = await ask("known", Choice("known", "again"), right=right, asked=len(drawn))
    if known == "again":
        return f"lesson:{rule.name}"
    until = await do(Acknowledge(rule.name, rule.edition, text.hash, right, len(drawn)))
    await say("holds-until", date=until, then=("menu",) if me.tied else ("verify", "menu"))
    return None


async def cards(text: LessonText) -> None:
    for place, card in enumerate(text.cards, 1):
        name = numbered("card", card.id)
        count = len(text.cards)
        if (
            await ask(name, Choice("next", "again"), text=card.text.strip(), place=place, count=count)
            == "again"
        ):
            raise AskAgain(name)


async def quiz(drawn: tuple[Question, ...]) -> int:
    """How many were right; each answer is explained before the next question."""
    right = 0
    for place, question in enumerate(drawn, 1):
        answer = await ask(
            numbered("quiz", question.id),
            Choice(*question.options),
            labels=question.options,
            question=question.ask,
            place=place,
            count=len(drawn),
        )
        right += answer == question.right
        await say("right" if answer == question.right else "wrong", why=question.why)
    return right


def numbered(name: str, called: str) -> str:
    """A name by the pack's id of a card or question, not by its place: a new edition may move or drop it.

    The id becomes a number because words are looked up under a name without its numbers.
    """
    return f"{name}.{crc32(called.encode())}"
