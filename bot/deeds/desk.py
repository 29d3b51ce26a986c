"""Takes down that a guest of a rental desk left: their own word with help, or the clerk's."""

from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.deeds.filing import AT_DESK
from bot.deeds.lodgers import WHO_LIVES
from bot.who import Who
from flows.desk_facts import CheckGuestOut
from flows.engine import Refused
from programmes.calendar import add_working_days
from registry import audit, declarations, desk_guests, duties, organisations, stays
from registry.declarations import By, Filing
from registry.stays import Said
from registry.vault import Vault


async def check_guest_out(conn: AsyncConnection, vault: Vault, who: Who, deed: CheckGuestOut) -> None:
    seen = await desk_guests.one_by_one(conn, [(who.person_id, deed.stay_id)])
    house = await organisations.hold_house(conn, seen[0].house_id, who.person_id) if seen else None
    stay = await desk_guests.hold(conn, deed.stay_id) if house is not None else None
    if house is None or stay is None:
        raise Refused("not-managed")
    detail: dict[str, object] = {"day": deed.day.isoformat()}
    said = Said("organisation", "left", who.now, who.person_id, channel=who.channel, detail=detail)
    await stays.note(conn, [stay.id], said)
    filed: list[int] = []
    if deed.here:
        done = await declarations.file(
            conn, vault, [_leaving(who, deed, stay)], By(who.contact_id, who.person_id, who.now)
        )
        filed = done.ids
    else:
        await duties.ask_office(
            conn,
            who.pack,
            WHO_LIVES,
            about="stay",
            about_id=stay.id,
            area_no=stay.area_no,
            house_id=stay.house_id,
            due=add_working_days(who.today, who.pack.offices.answer_working_days),
            now=who.now,
        )
    await audit.write(conn, who.actor, "desk-out", "stay", stay.id, stay.area_no, here=deed.here)
    await duties.touch(conn, who.pack, who.today, stays=[stay.id], declarations=filed)


def _leaving(who: Who, deed: CheckGuestOut, stay: Row[Any]) -> Filing:
    return Filing(
        kind="leaving",
        channel="assisted",
        declarant="helper",
        person_id=stay.person_id,
        area_no=stay.area_no,
        pack=who.pack.name,
        content={
            "answers": dict(who.answers),
            "moved_out": deed.day.isoformat(),
            "name": stay.name,
            "room": stay.room,
        },
        house_id=stay.house_id,
        stay_id=stay.id,
        flags=("unproven", AT_DESK),
    )


DEEDS: Deeds = {
    CheckGuestOut: check_guest_out,
}
