"""A landlord proves to be one: by the claim code on an officer's paper, or by a code to the phone on record."""

# Demands: 000-04

from flows.deeds import ClaimHouse, SendCode
from flows.engine import AskAgain, Refused, Scene, ask, do, find, flow, say
from flows.facts import HouseByCode, HouseSeen, MyHouses
from flows.houses import turned_down
from flows.kinds import Choice, Phone, Text


@flow("landlord")
async def landlord(scene: Scene) -> str | None:
    """Subject: the code of a house; without one it is asked."""
    house = await which(scene.subject)
    if house is None:
        return None
    if any(mine.id == house.id for mine in await find(MyHouses())):
        await say("proven-before", address=house.address, then=landlords_next(house))
        return None
    await say("why", address=house.address)
    way = await ask("way", Choice("phone", "claim-code", "neither"))
    if way == "neither":
        then = (f"help-me:help-fill.{house.code}", f"sublandlord:{house.code}", "menu")
        await say("come-and-see", office=house.office, then=then)
        return None
    if way == "claim-code":
        await claim(house)
        return None
    return await by_phone(house)


async def which(code: str) -> HouseSeen | None:
    if code:
        house = await find(HouseByCode(code))
        if house is None or house.revoked:
            await say("no-such-plate", then=("landlord", "new-house", "menu"))
            return None
        return house
    typed = (await ask("plate", Text(4, 20))).replace(" ", "").upper()
    house = await find(HouseByCode(typed))
    if house is None or house.revoked:
        raise AskAgain("plate", "plate-unknown", typed=typed)
    return house


async def claim(house: HouseSeen) -> None:
    code = await ask("claim-code", Text(4, 30))
    try:
        tied = await do(ClaimHouse(house.code, code))
    except Refused as refused:
        if refused.code == "wrong-code":
            raise
        await turned_down(refused, f"help-me:help-fill.{house.code}", "menu")
        return
    await say("proven", surname=tied.surname, address=house.address, then=landlords_next(house))


async def by_phone(house: HouseSeen) -> str | None:
    """Whether the phone is on record is not told: the next question is the same either way (decision 12)."""
    phone = await ask("phone", Phone(), sensitive=True)
    try:
        await do(SendCode(phone, "landlord", house.code))
    except Refused as refused:
        await turned_down(refused, f"help-me:help-fill.{house.code}", "menu")
        return None
    return f"enter-code:landlord.{house.code}"


def landlords_next(house: HouseSeen) -> tuple[str, ...]:
    return (f"letter:{house.id}", f"report:{house.id}", "menu")
