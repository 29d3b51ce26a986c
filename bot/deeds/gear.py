"""Carries out what landlords say of their houses' gear, and keeps what they found when they looked a house over."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.deeds.pictures import show
from bot.who import Who
from flows.engine import Refused
from flows.gear import AddGear, SelfCheck, TellGear
from programmes.pack import load
from registry import audit, duties, gear, houses
from registry.vault import Vault


async def _house(conn: AsyncConnection, who: Who, house_id: int) -> Any:
    house = await houses.hold_for_lessor(conn, house_id, who.person_id)
    if house is None:
        raise Refused("not-yours")
    return house


async def add_gear(conn: AsyncConnection, vault: Vault, who: Who, deed: AddGear) -> None:
    """Refused: not-yours."""
    house = await _house(conn, who, deed.house_id)
    if deed.replaces is not None and not await gear.tell(conn, house.id, deed.replaces, "gone", who.today):
        raise Refused("not-yours")
    made = await gear.add(
        conn, house, deed.kind, deed.place, deed.number, deed.made_on, deed.expires_on, who.today
    )
    if deed.photo:
        await show(conn, who, house.area_no, "gear", made, [deed.photo])
    await audit.write(conn, who.actor, "add-gear", "device", made, house.area_no)
    await duties.touch(conn, who.pack, who.today, houses=[house.id])


async def tell_gear(conn: AsyncConnection, vault: Vault, who: Who, deed: TellGear) -> None:
    """Refused: not-yours."""
    house = await _house(conn, who, deed.house_id)
    if not await gear.tell(conn, house.id, deed.gear_id, deed.state, who.today):
        raise Refused("not-yours")
    await audit.write(conn, who.actor, f"gear-{deed.state}", "device", deed.gear_id, house.area_no)
    await duties.touch(conn, who.pack, who.today, houses=[house.id])


async def self_check(conn: AsyncConnection, vault: Vault, who: Who, deed: SelfCheck) -> int:
    """Refused: not-yours."""
    house = await _house(conn, who, deed.house_id)
    assert who.person_id is not None
    answers = dict(deed.gear) | dict.fromkeys(deed.hazards, "wrong")
    check_id = await gear.keep_check(
        conn, house, who.person_id, deed.pack, answers, deed.note, who.channel, who.now
    )
    await show(conn, who, house.area_no, gear.SELF_CHECK, check_id, deed.photos)
    await gear.looked_at(conn, house.id, deed.gear, who.today)
    families = {hazard.code: hazard.family for hazard in load(deed.pack).hazards}
    found = [(code, families[code]) for code in deed.hazards if code in families]
    reported = await gear.report_hazards(conn, house, found, who.now)
    await audit.write(conn, who.actor, gear.SELF_CHECK, "house", house.id, house.area_no, check=check_id)
    await duties.touch(conn, who.pack, who.today, houses=[house.id])
    return reported


DEEDS: Deeds = {
    AddGear: add_gear,
    TellGear: tell_gear,
    SelfCheck: self_check,
}
