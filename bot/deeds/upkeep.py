"""Takes down what organisations did at houses they look after, where the programme keeps it."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.engine import Refused
from flows.upkeep import Upkept
from registry import audit, duties, organisations, upkeep
from registry.vault import Vault


async def upkept(conn: AsyncConnection, vault: Vault, who: Who, deed: Upkept) -> int:
    """Refused: not-managed, also where such upkeep is not this kind of organisation's."""
    house = await organisations.hold_house(conn, deed.house_id, who.person_id)
    row = next((one for one in who.pack.upkeep if one.name == deed.name), None)
    if house is None or row is None or house.kind not in row.holders:
        raise Refused("not-managed")
    about, ids = "event", []
    if row.event:
        ids = [await upkeep.held(conn, house.id, row.event, deed.day, deed.people, house.kind)]
    elif row.paper:
        about = "paper"
        ids = [await upkeep.signed(conn, house.id, row.paper, deed.day, deed.until, house.kind)]
    else:
        about = "device"
        ids = await upkeep.looked_over(conn, house.id, list(row.devices), deed.day)
    if deed.photo and ids:
        await upkeep.show(conn, about, ids[0], house.area_no, deed.photo, who.contact_id, who.now)
    await audit.write(conn, who.actor, f"upkeep-{deed.name}", about, ids, house.area_no)
    area = await organisations.area_of_house(conn, house.id)
    await duties.touch(conn, who.pack, who.today, houses=[house.id], areas=[area])
    return len(ids)


DEEDS: Deeds = {
    Upkept: upkept,
}
