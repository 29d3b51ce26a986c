"""A landlord registers a house: where it is, how it is let and how large; an officer confirms before it counts."""

# Demands: 000-04

from collections.abc import Mapping
from typing import Any

from flows.declare_place import Place, no_plate
from flows.engine import AskAgain, Refused, Scene, ask, ask_optional, do, find, flow, say
from flows.facts import WhoAmI
from flows.house_claims import MyClaims, RegisterHouse
from flows.houses import turned_down
from flows.kinds import Area, Choice, PersonName, Phone, Review, Whole, YesNo
from programmes.pack import Pack

LETTING = ("let", "vacant", "owner_only")
TYPES_SHOWN = 6


@flow("new-house")
async def new_house(scene: Scene) -> str | None:
    await waiting()
    place = await no_plate()
    if place is None:
        return None
    told, asked = await described(scene)
    manager = await ask_optional("manager", PersonName())
    name, phone, whose = await who_says_so()
    change = await ask("check", Review((*place.asked, *asked, "manager", *whose)))
    if change != "send":
        raise AskAgain(change)
    await registered(RegisterHouse("landlord", area_of(place), place.words, told, name, phone, manager or ""))
    return None


def area_of(place: Place) -> int:
    return place.area_id or 0


async def waiting() -> None:
    """Until an officer confirmed it, a house is shown as one to be confirmed."""
    claims = await find(MyClaims())
    if claims:
        await say("waiting", lines="\n".join(claim.address for claim in claims), opening=True)


async def registered(deed: RegisterHouse) -> None:
    try:
        due = await do(deed)
    except Refused as refused:
        await turned_down(refused, "help-me:help-fill", "menu")
        return
    await say("noted", address=deed.address, date=due, then=("menu",))


async def described(scene: Scene) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    """What the house is like, by the names of `programmes.fields`, and the questions asked."""
    told: dict[str, Any] = {}
    asked: list[str] = []
    if types := types_of(scene.pack):
        told["house.type"] = await ask("type", Choice(*types, "unsure"), labels=types)
        asked.append("type")
    told["letting"] = await ask("letting", Choice(*LETTING))
    how = await ask("how-let", Choice("whole", "by-room"))
    told |= {"house.complete_flat": how == "whole", "house.by_room": how == "by-room"}
    told["owner_lives"] = await ask("owner-lives", YesNo())
    told["house.rooms"] = await ask("rooms", Whole(1, 2_000))
    told["house.beds"] = await ask_optional("beds", Whole(0, 5_000))
    area = await ask_optional("area", Area(5, 100_000))
    told["house.area"] = float(area) if area is not None else None
    told["floors"] = await ask_optional("floors", Whole(1, 60))
    told["house.corridors"] = await ask_optional("corridors", Whole(0, 500))
    asked += ["letting", "how-let", "owner-lives", "rooms", "beds", "area", "floors", "corridors"]
    return {name: value for name, value in told.items() if value not in (None, "unsure")}, tuple(asked)


def types_of(pack: Pack) -> dict[str, str]:
    return {kind.name: kind.title for kind in pack.house_types[:TYPES_SHOWN]}


async def who_says_so() -> tuple[str, str, tuple[str, ...]]:
    """Name and phone, for the officer to call; nobody who is proven is asked."""
    me = await find(WhoAmI())
    if me.tied:
        return "", "", ()
    name = await ask("name", PersonName())
    phone = await ask("phone", Phone(), sensitive=True)
    return name, phone, ("name", "phone")
