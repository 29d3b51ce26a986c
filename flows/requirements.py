"""A landlord sees what the house must have by its size and kind; what we would need to know for that is asked."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from flows.deeds import TellHouse
from flows.engine import Refused, Scene, ask_optional, do, find, flow, say
from flows.facts import HouseKnown, HouseSeen
from flows.houses import my_house, proven, turned_down
from flows.kinds import Area, Whole, YesNo
from locales import words
from programmes.pack import Pack, load
from programmes.verdicts import Need, classify, completed, needs

ASKED: Final = (
    *("house.persons", "house.rooms", "house.beds", "house.corridors", "house.area"),
    *("house.complete_flat", "house.by_room", "house.families", "house.unrelated_adults"),
)
"""What a landlord can say about a house; the rest is for officers to see."""


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
    packs = [load(name) for name in known.packs]
    told: dict[str, Any] = {}
    facts: Mapping[str, object] = known.facts
    skipped: set[str] = set()
    while field := next(wanting(packs, facts, skipped), None):
        answer = await counted(field, house.address)
        if answer is None:
            skipped.add(field)
            continue
        told[field] = answer
        facts = completed({**facts, **told})
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
        return None
    if "unknown" in states:
        await say("what-unknown")
    await say("what-next", office=house.office, then=(f"help-me:help-fill.{house.code}", "menu"))
    return None


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


def wanting(packs: Iterable[Pack], facts: Mapping[str, object], skipped: set[str]) -> Iterator[str]:
    """Fields that would settle something and that a landlord can say, in the order in which they matter."""
    for pack in packs:
        lacking = [*classify(pack, facts).missing]
        lacking += [field for need in needs(pack, facts) for field in need.missing]
        yield from (field for field in lacking if field in ASKED and field not in skipped)


async def standing(lang: str, house: HouseSeen, pack: Pack, facts: Mapping[str, object]) -> set[str]:
    """Tells what one pack asks of the house; gives the states of what it listed."""
    found = needs(pack, facts)
    if pack.group_rental:
        await say(f"group-rental-{classify(pack, facts).answer}", address=house.address, programme=pack.title)
    if not found:
        await say("nothing-asked", address=house.address, then=("menu",))
        return set()
    lines = "\n".join(line(lang, need) for need in found)
    await say("list", address=house.address, programme=pack.title, lines=lines)
    return {need.state for need in found}


def line(lang: str, need: Need) -> str:
    title = need.requirement.titles.get(lang, need.requirement.title)
    counted = need.state == "missing" and type(need.want) is int and type(need.have) is int
    key = "line-short" if counted else f"line-{need.state}"
    return words.text(lang, "requirements", key, {"what": title, "have": need.have, "want": need.want})
