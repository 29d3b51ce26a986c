"""Hands a landlord's objection to the office, which answers it with words."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.deeds.pictures import show
from bot.who import Who
from flows.engine import Refused
from flows.objections import Object
from registry import audit, houses, requests
from registry.vault import Vault


async def object_to(conn: AsyncConnection, vault: Vault, who: Who, deed: Object) -> date:
    """Refused: not-yours."""
    house = await houses.hold_for_lessor(conn, deed.house_id, who.person_id)
    if house is None:
        raise Refused("not-yours")
    asked = requests.Asked(
        kind=requests.OBJECTION,
        area_no=house.area_no,
        house_id=house.id,
        place=deed.about,
        contact_id=who.contact_id,
        words=deed.words,
    )
    request_id, due = await requests.ask(conn, vault, who.pack, asked, who.now)
    if deed.photo:
        await show(conn, who, house.area_no, "request", request_id, [deed.photo])
    await audit.write(conn, who.actor, "object", "request", request_id, house.area_no, to=deed.about)
    return due


DEEDS: Deeds = {
    Object: object_to,
}
