"""A landlord sees what the house must have by its size and kind; what we would need to know for that is asked."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from flows.deeds import TellHouse
from flows.engine import AskAgain, Refused, Scene, ask, ask_optional, do, find, flow, say
from flows.facts import HouseKnown, HouseSeen, Known
from flows.houses import my_house, proven, turned_down
from flows.kinds import Area, Choice, Review, Whole, YesNo
from flows.places import offered
from locales import words
from programmes.pack import Pack, load
from programmes.verdicts import Need, classify, completed, needs

ASKED: Final[Mapping[str, str]] = {
    "house.persons": "persons",
    "house.rooms": "rooms",
    "house.beds": "beds",
    "house.corridors": "corridors",
    "house.area": "area",
    "house.complete_flat": "complete-flat",
    "house.by_room": "by-room",
    "house.families": "families",
    "house.unrelated_adults": "unrelated-adults",
}
"""What a landlord can say about a house, and the question for it; the rest is for officers to see."""


@flow("requirements")
async def requirements(scene: Scene) -> str | None:
    """Subject: the id of a house, or nothing."""
    if await proven("landlord") is None:
        return None
    house = await my_house(scene.subject)
    if house is None:
        return None
    known = await find(HouseKnown(house.id))
    if known is None or not any(load(name).requirements for name in known.packs):
        await say("nothing-asked", address=house.address, then=("menu",))
        return None
    packs = [load(name).spoken(scene.lang) for name in known.packs]
    shops = await offered("gear", house.code)
    told, facts = await counts(scene.lang, packs, known, house.address)
    if told:
        try:
            await do(TellHouse(house.id, told))
        except Refused as refused:
            await turned_down(refused, "menu")
            return None
    states: set[str] = set()
    for pack in packs:
        states |= await standing(scene.lang, house, pack, facts)
    if not states:
        await say("nothing-asked", address=house.address, then=("menu",))
        return None
    if "unknown" in states:
        await say("what-unknown")
    shops = shops if "missing" in states else ()
    await say("what-next", office=house.office, then=(f"help-me:help-fill.{house.code}", *shops, "menu"))
    return None


async def counts(
    lang: str, packs: Iterable[Pack], known: Known, address: str
) -> tuple[dict[str, Any], Mapping[str, object]]:
    """What the landlord tells of the house, looked over once more, and all that is known with it."""
    facts = known.facts
    if known.told and await still_right(lang, known.told, address) == "change":
        facts = {name: value for name, value in facts.items() if name not in known.told}
    told: dict[str, Any] = {}
    answered: list[str] = []
    while field := next(wanting(packs, facts, answered), None):
        answer = await counted(field, address)
        answered.append(field)
        if answer is not None:
            told[field] = answer
        kept = told.get(field, known.facts.get(field))
        facts = completed({**facts, **({} if kept is None else {field: kept})})
    if told:
        change = await ask("check", Review(ASKED[field] for field in answered))
        if change != Review.SEND:
            raise AskAgain(change)
    return told, facts


async def still_right(lang: str, told: Mapping[str, int | float | bool], address: str) -> str:
    lines = "\n".join(said_before(lang, ASKED[field], told[field]) for field in ASKED if field in told)
    return await ask("told-before", Choice("right", "change"), address=address, lines=lines)


def said_before(lang: str, question: str, value: float) -> str:
    if isinstance(value, bool):
        shown = words.label(lang, "requirements", question, "yes" if value else "no")
    else:
        shown = f"{value:g}"
    return words.told_of(lang, words.text(lang, "requirements", f"{question}-title"), shown)


async def counted(field: str, address: str) -> int | float | bool | None:
    match field:
        case "house.persons":
            return await ask_optional("persons", Whole(0, 5_000), address=address)
        case "house.rooms":
            return await ask_optional("rooms", Whole(1, 2_000), address=address)
        case "house.beds":
            return await ask_optional("beds", Whole(0, 5_000), address=address)
        case "house.corridors":
            return await ask_optional("corridors", Whole(0, 500), address=address)
        case "house.families":
            return await ask_optional("families", Whole(0, 500), address=address)
        case "house.unrelated_adults":
            return await ask_optional("unrelated-adults", Whole(0, 5_000), address=address)
        case "house.complete_flat":
            return await ask_optional("complete-flat", YesNo(), address=address)
        case "house.by_room":
            return await ask_optional("by-room", YesNo(), address=address)
    area = await ask_optional("area", Area(5, 100_000), address=address)
    return None if area is None else float(area)


def wanting(packs: Iterable[Pack], facts: Mapping[str, object], answered: Iterable[str]) -> Iterator[str]:
    """Fields that would settle something and that a landlord can say, in the order in which they matter."""
    for pack in packs:
        lacking = [*classify(pack, facts).missing]
        lacking += [field for need in needs(pack, facts) for field in need.missing]
        yield from (field for field in lacking if field in ASKED and field not in answered)


async def standing(lang: str, house: HouseSeen, pack: Pack, facts: Mapping[str, object]) -> set[str]:
    """Tells what one pack asks of the house; gives the states of what it listed."""
    found = needs(pack, facts)
    if pack.group_rental:
        await say(f"group-rental-{classify(pack, facts).answer}", address=house.address, programme=pack.title)
    if not found:
        return set()
    lines = "\n".join(line(lang, need) for need in found)
    await say("list", address=house.address, programme=pack.title, lines=lines)
    return {need.state for need in found}


def line(lang: str, need: Need) -> str:
    counted = need.state == "missing" and type(need.want) is int and type(need.have) is int
    key = "line-short" if counted else f"line-{need.state}"
    return words.text(
        lang, "requirements", key, {"what": need.requirement.title, "have": need.have, "want": need.want}
    )
