"""Filing a lease (租赁备案) is an act of its own with another office: where it is done, and that it is done (004-07)."""

# Demands: 004-07

from datetime import timedelta

from flows.engine import Refused, Scene, ask, ask_optional, do, find, flow, say
from flows.houses import my_house, proven, turned_down
from flows.kinds import Choice, Date, Suggest, Text
from flows.leases import LeaseSeen, LeasesOf, SayFiled
from locales import words


@flow("lease")
async def lease(scene: Scene) -> str | None:
    """Subject: the id of a house, or nothing."""
    if await proven("landlord") is None:
        return None
    house = await my_house(scene.subject)
    if house is None:
        return None
    rules = scene.pack.landlords
    await say("two-things")
    where = "named" if rules.lease_where else "unknown"
    await say("where", known=where, office=rules.lease_where, link=rules.lease_link or None)
    filed = await find(LeasesOf(house.id))
    if filed:
        lines = "\n".join(line(scene.lang, one) for one in filed)
        await say("so-far", address=house.address, lines=lines)
    state = await ask("state", Choice("filed", "not-yet"), address=house.address)
    if state == "not-yet":
        await say("not-yet", then=("menu",))
        return None
    room = await ask("room", Suggest(("整套", *house.rooms[:5]), 1, 20))
    number = await ask_optional("number", Text(2, 40))
    filed_on = await ask("filed-on", Date(scene.today - timedelta(days=365 * 10), scene.today))
    until = await ask_optional(
        "until", Date(scene.today, scene.today + timedelta(days=365 * 20), with_year=True)
    )
    try:
        await do(SayFiled(house.id, room, number or "", filed_on, until))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say("noted", address=house.address, room=room, then=(f"report:{house.id}", "menu"))
    return None


def line(lang: str, one: LeaseSeen) -> str:
    values = {"room": one.room, "number": one.number or "—", "filed": one.filed_on}
    if one.until is None:
        return words.text(lang, "lease", "line", values)
    return words.text(lang, "lease", "line-until", values | {"until": one.until})
