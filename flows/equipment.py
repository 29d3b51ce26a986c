"""A landlord keeps the list of a house's devices and fire gear: added, replaced, broken, gone; and when each expires."""

# Demands: 002-21, 002-22, 004-19

from datetime import date, timedelta

from flows.engine import Deed, Refused, Scene, ask, ask_optional, do, find, flow, say
from flows.facts import HouseSeen
from flows.gear import AddGear, GearOf, GearSeen, TellGear
from flows.houses import my_house, proven, turned_down
from flows.kinds import Choice, Date, Text, Whole
from flows.self_check import governing
from flows.sent import Photo
from locales import words
from programmes.pack import Pack

A_PAGE = 5


@flow("equipment")
async def equipment(scene: Scene) -> str | None:
    """Subject: the id of a house, or nothing."""
    if await proven("landlord") is None:
        return None
    house = await my_house(scene.subject)
    if house is None:
        return None
    pack = await governing(scene, house)
    if not pack.devices:
        await say("nothing-listed", address=house.address, then=("menu",))
        return None
    gear = await find(GearOf(house.id))
    picked = await which(scene.lang, house, pack, gear)
    if picked is None:
        kind = await kind_of(pack)
        await settle(house, await described(scene, house, kind))
        return None
    what = await ask("what", Choice("replaced", "broken", "works", "gone"), what=named(pack, picked.kind))
    if what == "replaced":
        await settle(house, await described(scene, house, picked.kind, picked))
        return None
    await settle(house, TellGear(house.id, picked.id, what))
    return None


async def which(lang: str, house: HouseSeen, pack: Pack, gear: tuple[GearSeen, ...]) -> GearSeen | None:
    """The thing meant; None for a new one."""
    if not gear:
        await say("none-yet", address=house.address)
    for page, first in enumerate(range(0, len(gear), A_PAGE), 1):
        labels = {f"g{one.id}": line(lang, pack, one) for one in gear[first : first + A_PAGE]}
        more = ("more",) if first + A_PAGE < len(gear) else ()
        picked = await ask(
            f"which.{page}", Choice(*labels, "add", *more), labels=labels, address=house.address
        )
        if picked == "add":
            return None
        if picked != "more":
            return next(one for one in gear if picked == f"g{one.id}")
    return None


def line(lang: str, pack: Pack, one: GearSeen) -> str:
    state = "works" if one.works else "broken"
    what = " · ".join(filter(None, (named(pack, one.kind), one.place)))
    values = {"what": what, "number": one.number, "state": state, "date": one.expires_on or date.max}
    return words.text(lang, "equipment", "line-dated" if one.expires_on else "line", values)


def named(pack: Pack, kind: str) -> str:
    return next((device.title for device in pack.devices if device.name == kind), kind)


async def kind_of(pack: Pack) -> str:
    """Which of the pack's devices is new; the last page has no way on but back."""
    for page, first in enumerate(range(0, len(pack.devices), A_PAGE), 1):
        labels = {device.name: device.title for device in pack.devices[first : first + A_PAGE]}
        more = ("more",) if first + A_PAGE < len(pack.devices) else ()
        picked = await ask(f"kind.{page}", Choice(*labels, *more), labels=labels)
        if picked != "more":
            break
    return picked


async def described(scene: Scene, house: HouseSeen, kind: str, old: GearSeen | None = None) -> AddGear:
    number = await ask("number", Whole(1, 500))
    place: str | None = old.place if old else None
    if old is None:
        place = await ask_optional("place", Text(1, 30))
    made_on = await ask_optional("made-on", Date(scene.today - timedelta(days=365 * 30), scene.today))
    expires_on = await ask_optional(
        "expires-on", Date(scene.today, scene.today + timedelta(days=365 * 30), with_year=True)
    )
    photo = await ask_optional("photo", Photo())
    replaces = old.id if old else None
    return AddGear(house.id, kind, place or "", number, made_on, expires_on, photo or "", replaces)


async def settle(house: HouseSeen, deed: Deed[None]) -> None:
    try:
        await do(deed)
    except Refused as refused:
        await turned_down(refused, "menu")
        return
    await say("noted", address=house.address, then=(f"equipment:{house.id}", "menu"))
