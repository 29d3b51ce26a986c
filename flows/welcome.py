"""The first screen behind a door plate: whose page this is, and what one can do here."""

from flows.engine import Scene, ask, find, flow, say
from flows.facts import HouseByCode
from flows.kinds import Choice, Text
from flows.office_facts import OfficerHere
from flows.patrol import PlaceToPatrol, rounds_of


@flow("welcome", passing=True)
async def welcome(scene: Scene) -> str | None:
    """Subject: the code of a plate."""
    house = await find(HouseByCode(scene.subject))
    if house is None or house.revoked:
        await say(
            "unknown-plate" if house is None else "revoked-plate",
            then=("declare:elsewhere", "retype", "menu"),
        )
        return None
    await say("here", address=house.address, police=house.police, office=house.office)
    office = await find(OfficerHere())
    at_the_door = ("visit",) if office is not None and office.may("duties:write") else ()
    patrolled = await find(PlaceToPatrol(house.code))
    if patrolled is not None and rounds_of(scene.pack, patrolled.kind):
        at_the_door = (*at_the_door, "patrol")
    pick = await ask(
        "what", Choice(*at_the_door, "declare", "landlord", "hazard", "elsewhere", "help", "language")
    )
    code = house.code
    return {
        "visit": f"visit:{code}",
        "patrol": f"patrol:{code}",
        "declare": f"declare:{code}",
        "landlord": f"landlord:{code}",
        "hazard": f"hazard:{code}",
        "elsewhere": "declare:elsewhere",
        "help": f"help-me:help-fill.{code}",
        "language": f"language:{code}",
    }[pick]


@flow("retype", passing=True)
async def retype(scene: Scene) -> str | None:
    """Type the code printed on a plate that could not be scanned."""
    code = await ask("plate", Text(4, 20))
    return f"welcome:{code.strip().upper()}"
