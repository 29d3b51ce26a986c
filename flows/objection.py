"""A landlord objects to the control class of a house or to an order: in words, with a photo; an officer answers."""

from flows.engine import AskAgain, Refused, Scene, ask, ask_optional, do, flow, say
from flows.houses import my_house, proven, turned_down
from flows.kinds import Choice, Text
from flows.objections import Object
from flows.sent import Photo


@flow("object")
async def objection(scene: Scene) -> str | None:
    """Subject: the id of a house, or nothing."""
    if await proven("landlord") is None:
        return None
    house = await my_house(scene.subject)
    if house is None:
        return None
    about = await ask("about", Choice("class", "order"), address=house.address)
    words = await ask("words", Text(5, 500))
    photo = await ask_optional("photo", Photo())
    sure = await ask("check", Choice("send", "again"), words=words)
    if sure == "again":
        raise AskAgain("words")
    try:
        due = await do(Object(house.id, about, words, photo or ""))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say("noted", address=house.address, date=due, office=house.office, then=("menu",))
    return None
