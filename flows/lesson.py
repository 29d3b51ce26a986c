"""A safety lesson: cards one by one, a few questions explained at once, an acknowledgement that holds for a time."""

from zlib import crc32

from flows.deeds import Acknowledge
from flows.engine import AskAgain, Scene, ask, do, find, flow, say
from flows.facts import Me, WhoAmI
from flows.kinds import Choice
from flows.places import offered, own_house
from programmes.sections import LessonRule
from programmes.texts import LessonText, Question
from programmes.texts import lesson as text_of


@flow("lesson")
async def lesson(scene: Scene) -> str | None:
    """Subject: the name of a lesson in the pack; without one, that of one's role or the one picked of several."""
    me = await find(WhoAmI())
    rule = await which(scene, me)
    if rule is None:
        await say("no-such-lesson", then=("menu",))
        return None
    text = text_of(scene.pack, rule.name, scene.lang)
    await say("begin", title=text.title, cards=len(text.cards), questions=rule.questions)
    await cards(text)
    drawn = text.draw(f"{rule.edition}/{scene.today:%Y-%m}", rule.questions)
    right = await quiz(drawn)
    known = await ask("known", Choice("known", "again"), right=right, asked=len(drawn))
    if known == "again":
        return f"lesson:{rule.name}"
    training = await offered("training", await own_house())
    learnt = await do(Acknowledge(rule.name, rule.edition, text.hash, right, len(drawn)))
    others = {f"lesson:{one.name}": titled(scene, one) for one in lessons_of(scene, me) if one != rule}
    after = (*others, *training, "menu") if me.tied else ("verify", *training, "menu")
    await say("holds-until", date=learnt.until, link=f"/l/{learnt.number}", then=after, labels=others)
    return None


def lessons_of(scene: Scene, me: Me) -> list[LessonRule]:
    """Those for one of the roles of who speaks."""
    return [rule for rule in scene.pack.lessons if set(rule.roles) & {*me.roles}]


def titled(scene: Scene, rule: LessonRule) -> str:
    return text_of(scene.pack, rule.name, scene.lang).title


async def which(scene: Scene, me: Me) -> LessonRule | None:
    if scene.subject:
        return next((rule for rule in scene.pack.lessons if rule.name == scene.subject), None)
    mine = lessons_of(scene, me) or list(scene.pack.lessons[:1])
    if len(mine) < 2:
        return mine[0] if mine else None
    labels = {rule.name: titled(scene, rule) for rule in mine}
    picked = await ask("which-lesson", Choice(*labels), labels=labels)
    return next(rule for rule in mine if rule.name == picked)


async def cards(text: LessonText) -> None:
    for place, card in enumerate(text.cards, 1):
        name = numbered("card", card.id)
        image = f"/pictures/{card.picture}.svg" if card.picture else None
        count, words = len(text.cards), card.text.strip()
        way = Choice("next", "again")
        if await ask(name, way, image=image, text=words, place=place, count=count) == "again":
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
