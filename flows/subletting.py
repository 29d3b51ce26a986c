"""Who sublets a house says so: with a picture of the owner's written consent, or without, for an officer to look into."""

# Demands: 002-56, 004-02

from flows.engine import AskAgain, Scene, ask, ask_optional, find, flow, say
from flows.facts import HouseByCode
from flows.house_claims import RegisterHouse
from flows.kinds import Choice, Text, Whole
from flows.new_house import registered, waiting, who_says_so
from flows.sent import Photo


@flow("sublandlord")
async def sublandlord(scene: Scene) -> str | None:
    """Subject: the code of a plate; without one it is asked. Without consent one is registered all the same, and flagged."""
    await waiting()
    code = scene.subject or (await ask("plate", Text(4, 20))).replace(" ", "").upper()
    house = await find(HouseByCode(code))
    if house is None or house.revoked:
        if scene.subject:
            await say("no-such-plate", then=("new-house", "menu"))
            return None
        raise AskAgain("plate", "plate-unknown", typed=code)
    has_paper = await ask("consent", Choice("paper", "none"), address=house.address)
    photo = await ask("paper", Photo()) if has_paper == "paper" else ""
    rooms = await ask_optional("rooms", Whole(1, 2_000))
    if rooms is not None and house.rooms_count is not None and rooms > house.rooms_count:
        raise AskAgain("rooms", "rooms-too-many", most=house.rooms_count)
    name, phone, _ = await who_says_so()
    told: dict[str, str | int | float | bool] = {"consent": has_paper == "paper"}
    if rooms is not None:
        told["sublet_rooms"] = rooms
    await registered(RegisterHouse("sublandlord", 0, house.address, told, name, phone, "", photo, house.code))
    return None
