"""A landlord says that somebody has left: a proposal; the tenant is asked and an officer decides."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from flows.answer_stay import long_ago
from flows.deeds import SayLeft
from flows.engine import Refused, Scene, ask, do, find, flow, row_id, say
from flows.facts import StaySeen, StaysIn, StayToAnswer
from flows.houses import A_PAGE, my_house, place, proven, turned_down
from flows.kinds import Choice, Date
from locales import words


@flow("left")
async def left(scene: Scene) -> str | None:
    """Subject: the id of a stay, `h` and the id of a house, or nothing."""
    if await proven("landlord") is None:
        return None
    stay = await whose(scene.subject, scene.lang)
    if stay is None:
        return None
    await leaving(stay, scene.today)
    return None


async def whose(subject: str, lang: str) -> StaySeen | None:
    stay_id = row_id(subject)
    if stay_id is not None:
        stay = await find(StayToAnswer(stay_id))
        if stay is None:
            await say("not-there", then=("left", "menu"))
        return stay
    house = await my_house(subject.removeprefix("h"))
    if house is None:
        return None
    stays = await find(StaysIn(house.id))
    if not stays:
        await say("nobody-there", address=house.address, then=(f"report:{house.id}", "menu"))
        return None
    stay = await pick_stay(stays, lang)
    if stay is None:
        await say("not-listed", office=house.office, then=(f"help-me:help-fill.{house.code}", "menu"))
    return stay


async def pick_stay(stays: Sequence[StaySeen], lang: str) -> StaySeen | None:
    """Surname and room are all a landlord sees (decision 4)."""
    named = told_apart(stays, lang)
    for page, first in enumerate(range(0, len(stays), A_PAGE), 1):
        labels = {f"s{stay.id}": named[stay.id] for stay in stays[first : first + A_PAGE]}
        last = "more" if first + A_PAGE < len(stays) else "none"
        picked = await ask(f"who.{page}", Choice(*labels, last), labels=labels)
        if picked != "more":
            return next((stay for stay in stays if picked == f"s{stay.id}"), None)
    return None


def told_apart(stays: Sequence[StaySeen], lang: str) -> dict[int, str]:
    """A label for each stay by its id; several of one surname and room are counted: 李 · 301（之二）."""
    plain = {stay.id: " · ".join(filter(None, (stay.surname, stay.room))) for stay in stays}
    alike, seen = Counter(plain.values()), Counter[str]()
    for stay_id, label in plain.items():
        if alike[label] > 1:
            seen[label] += 1
            plain[stay_id] = words.text(lang, "left", "one-of", {"label": label, "n": seen[label]})
    return plain


async def leaving(stay: StaySeen, today: date) -> None:
    day = await ask(
        "left-on", Date(stay.moved_in or long_ago(today), today), surname=stay.surname, place=place(stay)
    )
    try:
        await do(SayLeft(stay.id, day))
    except Refused as refused:
        await turned_down(refused, "menu")
        return
    await say("noted", surname=stay.surname, date=day, then=("menu",))
