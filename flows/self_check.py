"""A landlord looks the house over, item by item from the pack's lists, with photos; what is wrong is reported."""

# Demands: 001-41

from flows.engine import Refused, Scene, ask, ask_optional, do, each, find, flow, say
from flows.facts import HouseKnown, HouseSeen
from flows.gear import SelfCheck
from flows.houses import my_house, proven, turned_down
from flows.kinds import Choice, Several, Text
from flows.sent import Photo
from programmes.calendar import add_months
from programmes.pack import Pack, load
from programmes.sections import HazardRule, Word

STATES = ("fine", "wrong", "absent")
IN_A_HOUSE = ("fire", "electrical", "gas", "housing")
"""Families of hazards that a landlord can see by walking through the house."""
MOST_GEAR = 10
A_PAGE = 6
MOST_PAGES = 2
MOST_PHOTOS = 3


@flow("self-check")
async def self_check(scene: Scene) -> str | None:
    """Subject: the id of a house, or nothing."""
    if await proven("landlord") is None:
        return None
    house = await my_house(scene.subject)
    if house is None:
        return None
    pack = await governing(scene, house)
    if not gear_of(pack) and not hazards_of(pack):
        await say("nothing-listed", address=house.address, then=("menu",))
        return None
    await say("begin", address=house.address)
    gear = await looked_at(pack)
    hazards = await ticked(pack)
    photos = await pictures()
    note = await ask_optional("note", Text(1, 200))
    await checked(house, SelfCheck(house.id, pack.name, gear, hazards, photos, note or ""), scene)
    return None


async def governing(scene: Scene, house: HouseSeen) -> Pack:
    """The first programme that runs where the house stands and has lists; else the scene's."""
    known = await find(HouseKnown(house.id))
    packs = [load(name).spoken(scene.lang) for name in known.packs] if known else []
    return next((pack for pack in packs if gear_of(pack) or hazards_of(pack)), scene.pack)


def gear_of(pack: Pack) -> tuple[Word, ...]:
    """The devices of the pack's first list of gear; without lists all it names."""
    wanted = pack.equipment[0].devices if pack.equipment else [device.name for device in pack.devices]
    return tuple(device for device in pack.devices if device.name in wanted)[:MOST_GEAR]


def hazards_of(pack: Pack) -> tuple[HazardRule, ...]:
    return tuple(h for h in pack.hazards if h.family in IN_A_HOUSE)[: A_PAGE * MOST_PAGES]


async def looked_at(pack: Pack) -> tuple[tuple[str, str], ...]:
    listed = gear_of(pack)
    found: list[tuple[str, str]] = []
    for named in each("gear", len(listed)):
        device, n = listed[len(found)], len(found) + 1
        state = await ask(named("state"), Choice(*STATES), what=device.title, n=n, count=len(listed))
        found.append((device.name, state))
    return tuple(found)


async def ticked(pack: Pack) -> tuple[str, ...]:
    """Boxes are named in small letters, as people's answers are read."""
    listed = hazards_of(pack)
    found: list[str] = []
    for page, first in enumerate(range(0, len(listed), A_PAGE), 1):
        some = {hazard.code.lower(): hazard for hazard in listed[first : first + A_PAGE]}
        labels = {value: hazard.title for value, hazard in some.items()}
        seen = await ask(f"hazards.{page}", Several(*labels), labels=labels)
        found += [some[value].code for value in seen]
    return tuple(found)


async def pictures() -> tuple[str, ...]:
    found = []
    for named in each("photo", MOST_PHOTOS):
        photo = await ask_optional(named("shot"), Photo())
        if photo is None:
            break
        found.append(photo)
    return tuple(found)


def cadence(pack: Pack) -> int | None:
    """In how many months the pack asks for the next look; None where it does not ask."""
    rule = next((duty for duty in pack.duties if duty.flow == "self-check"), None)
    return rule.within.months if rule and rule.within else None


async def checked(house: HouseSeen, deed: SelfCheck, scene: Scene) -> None:
    try:
        reported = await do(deed)
    except Refused as refused:
        await turned_down(refused, "menu")
        return
    lacking = sum(state != "fine" for _, state in deed.gear)
    months = cadence(load(deed.pack))
    if months is None:
        await say("noted-once", address=house.address, date=scene.today)
    else:
        again = add_months(scene.today, months)
        await say("noted", address=house.address, date=scene.today, next=again)
    if lacking:
        await say("to-mend", count=lacking, then=(f"equipment:{house.id}", "menu"))
    if reported:
        await say("reported", count=reported, office=house.office)
    await say("end", then=(f"equipment:{house.id}", "menu"))
