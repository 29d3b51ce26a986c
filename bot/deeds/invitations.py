"""Makes invitations, and what it means that one was taken up."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.engine import Refused
from flows.invitations import Invite, Made
from registry import audit, houses, invitations, stays
from registry.accounts import bot_name
from registry.stays import Said
from registry.vault import Vault


async def invite(conn: AsyncConnection, vault: Vault, who: Who, deed: Invite) -> Made:
    """Refused: not-yours, too-many-invitations."""
    house = await houses.hold_for_lessor(conn, deed.house_id, who.person_id)
    if house is None or who.person_id is None:
        raise Refused("not-yours")
    if deed.kind != "occupant" and who.person_id not in await houses.lessors(conn, house.id):
        raise Refused("not-yours")
    meant = None if deed.all_houses and deed.kind == "relative" else house.id
    try:
        token = await invitations.make(
            conn, deed.kind, who.person_id, meant, deed.room, who.pack.landlords.invitation_days
        )
    except invitations.TooManyInvitations as refused:
        raise Refused("too-many-invitations") from refused
    await audit.write(conn, who.actor, f"invite-{deed.kind}", "house", house.id, house.area_no)
    name = await bot_name(conn)
    return Made(token, f"https://t.me/{name}?start=i_{token}" if name else "")


async def moved_in_invited(
    conn: AsyncConnection,
    who: Who,
    token: str,
    house_id: int | None,
    room: str,
    stay_id: int,
    *,
    confirms: bool,
) -> None:
    """Whoever declares just what a landlord invited to has that landlord's word (decision 3), which is no report yet.

    An invitation that ran out meanwhile, or was to another house or room, confirms nothing and refuses nobody; nor
    does one by which somebody else's stay was declared.
    """
    used = await invitations.take_up(conn, token, "occupant", who.contact_id)
    if used is None or used.house_id != house_id:
        return
    said = Said("landlord", "invited", who.now, used.person_id, detail={"room": used.room})
    await stays.note(conn, [stay_id], said)
    if confirms and used.room in ("", room):
        await stays.confirm(conn, stay_id, reported_at=None)


DEEDS: Deeds = {
    Invite: invite,
}
