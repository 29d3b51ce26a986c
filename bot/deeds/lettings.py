"""Takes down the steps of lettings as organisations carry them out, in the programme's order."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.engine import Refused
from flows.letting_requests import CloseLetting, TakeStep
from registry import audit, duties, lettings, organisations, upkeep
from registry.vault import Vault


async def take_step(conn: AsyncConnection, vault: Vault, who: Who, deed: TakeStep) -> int:
    letting = await _letting(conn, who, deed)
    following = next((step.name for step in who.pack.letting_steps if step.name not in letting.steps), None)
    if deed.step != following:
        raise Refused("step-order")
    if deed.day > who.today or (letting.last_on is not None and deed.day < letting.last_on):
        raise Refused("step-day")
    await lettings.take(conn, letting, deed.step, deed.day, who.person_id, who.channel, who.now)
    if any(paper.name == deed.step and paper.of == "house" for paper in who.pack.documents):
        await upkeep.signed(conn, letting.house_id, deed.step, deed.day, None, "organisation")
        await duties.touch(conn, who.pack, who.today, houses=[letting.house_id])
    await audit.write(conn, who.actor, f"letting-{deed.step}", "letting", letting.id, letting.area_no)
    return int(letting.id)


async def _letting(conn: AsyncConnection, who: Who, deed: TakeStep) -> Any:
    """Locked. A new one only in a house that the organisation looks after."""
    letting_id = deed.letting_id
    if letting_id is None:
        firm = await organisations.hold(conn, deed.organisation_id, who.person_id)
        if firm is None:
            raise Refused("not-a-member")
        house = await organisations.hold_house(conn, deed.house_id or 0, who.person_id)
        if house is None:
            raise Refused("not-managed")
        letting_id = await lettings.begin(conn, firm.id, house.id, deed.room)
    letting = await lettings.hold(conn, letting_id, who.person_id)
    if letting is None:
        raise Refused("not-a-member")
    return letting


async def close(conn: AsyncConnection, vault: Vault, who: Who, deed: CloseLetting) -> None:
    letting = await lettings.hold(conn, deed.letting_id, who.person_id)
    if letting is None:
        raise Refused("not-a-member")
    await lettings.close(conn, letting.id, who.today)
    await audit.write(conn, who.actor, "letting-closed", "letting", letting.id, letting.area_no)


DEEDS: Deeds = {
    TakeStep: take_step,
    CloseLetting: close,
}
