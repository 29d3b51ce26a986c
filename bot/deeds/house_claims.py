"""Keeps what somebody says of a house of theirs, for an officer to check."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.deeds.pictures import show
from bot.who import Who
from flows.engine import Refused
from flows.house_claims import RegisterHouse
from registry import areas, audit, duties, house_claims, houses, people, sublets
from registry.house_claims import Claim
from registry.people import surname
from registry.vault import Vault


async def register_house(conn: AsyncConnection, vault: Vault, who: Who, deed: RegisterHouse) -> date:
    """Refused: too-many-claims, no-village. That another claims the same house shows to officers alone."""
    if await house_claims.too_many(conn, who.contact_id):
        raise Refused("too-many-claims")
    house = await houses.hold_by_code(conn, deed.house_code) if deed.house_code else None
    area_id = await houses.area_of(conn, house.id) if house else deed.area_id
    area = await areas.by_id(conn, area_id)
    if area is None:
        raise Refused("no-village")
    made = Claim(
        role=deed.role,
        area_id=area_id,
        area_no=house.area_no if house else area.lo,
        address=house.address if house else deed.address,
        told=deed.told,
        content={"name": deed.name, "phone": deed.phone, "manager": deed.manager},
        contact_id=who.contact_id,
        person_id=who.person_id,
        house_id=house.id if house else None,
    )
    claim_id, due = await house_claims.claim(conn, vault, who.pack, made, who.now)
    if deed.consent:
        await show(conn, who, made.area_no, "house-claim", claim_id, [deed.consent])
    elif deed.role == "sublandlord" and house is not None:
        await _ask_owner(conn, who, deed, house.id, claim_id)
    await audit.write(conn, who.actor, "register-house", "house-claim", claim_id, made.area_no)
    return due


async def _ask_owner(
    conn: AsyncConnection, who: Who, deed: RegisterHouse, house_id: int, claim_id: int
) -> None:
    """Who has no paper has the owner asked, where one is on record; a paper is for the officer to look at."""
    rooms = deed.told.get("sublet_rooms")
    name = deed.name or (await people.name_of(conn, who.person_id) if who.person_id is not None else "")
    asked = await sublets.ask_owner(
        conn,
        house_id,
        claim_id,
        contact_id=who.contact_id,
        person_id=who.person_id,
        surname=surname(name),
        rooms=int(rooms) if rooms is not None else None,
        now=who.now,
    )
    if asked:
        await duties.touch(conn, who.pack, who.today, houses=[house_id])


DEEDS: Deeds = {
    RegisterHouse: register_house,
}
