"""The owner of a house says in writing whether somebody may sublet it (001-44); silence is no consent."""

# Demands: 001-44

from flows.engine import Refused, Scene, ask, do, find, flow, row_id, say
from flows.houses import proven, turned_down
from flows.kinds import Choice
from flows.sublets import AnswerSublet, Sublets, SubletSeen
from flows.ticks import OneForAll
from locales import words


@flow("sublet-answer")
async def sublet_answer(scene: Scene) -> str | None:
    """Subject: the id of a house."""
    if await proven("landlord") is None:
        return None
    house = row_id(scene.subject)
    asking = [one for one in await find(Sublets(house)) if one.state == "asked"] if house is not None else []
    if not asking:
        await say("nothing-asked", then=("who-sublets", "menu"))
        return None
    one = asking[0]
    said = await ask(
        "agree",
        OneForAll([f"c{one.id}"], "agree", "refuse", "later"),
        surname=one.surname,
        address=one.address,
        rooms=one.rooms or 0,
    )
    meant = next((other for other in asking if f"c{other.id}" in said.about), None)
    if meant is None:
        await turned_down(Refused("answered-already"), f"sublet-answer:{one.house_id}", "menu")
        return None
    return await answered(scene, meant, said.why)


async def answered(scene: Scene, one: SubletSeen, answer: str) -> str | None:
    """A yes or a no is about whoever was asked for, even if others ask first by now."""
    if answer == "later":
        await say("later", then=(f"sublet-answer:{one.house_id}", "menu"))
        return None
    told = ""
    if answer == "agree":
        told = statement(scene, one)
        if await ask("sign", Choice("sign", "back"), statement=told) == "back":
            return f"sublet-answer:{one.house_id}"
    try:
        await do(AnswerSublet(one.id, "given" if answer == "agree" else "refused", told))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say(f"noted-{answer}", surname=one.surname, then=("menu",))
    return None


def statement(scene: Scene, one: SubletSeen) -> str:
    """What the owner signs, word for word."""
    values = {
        "surname": one.surname,
        "address": one.address,
        "code": one.code,
        "rooms": one.rooms or 0,
        "date": words.full_day(scene.lang, scene.today),
    }
    return words.text(scene.lang, "sublet-answer", "statement", values)
