"""Takes down a round that was made at a plate, where the programme keeps it."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.engine import Refused
from flows.patrol import GoneRound, rounds_of
from registry import audit, duties, organisations, patrols, upkeep
from registry.numbers import tidy_code
from registry.vault import Vault


async def gone_round(conn: AsyncConnection, vault: Vault, who: Who, deed: GoneRound) -> int:
    """Refused: not-managed, also where the programme has no such round for this kind of organisation."""
    found = await patrols.here(conn, [(who.person_id, tidy_code(deed.house_code))])
    place = next(
        (row for row in found if any(one.name == deed.work for one in rounds_of(who.pack, row.kind))), None
    )
    if place is None or who.person_id is None:
        raise Refused("not-managed")
    made = await patrols.went(
        conn,
        patrols.Round(
            organisation_id=place.organisation_id,
            house_id=place.id,
            area_no=place.area_no,
            person_id=who.person_id,
            work=deed.work,
            fine=deed.fine,
            note=deed.note,
            channel=who.channel,
        ),
        who.now,
    )
    work = next(row for row in who.pack.upkeep if row.name == deed.work)
    if work.event:
        await upkeep.held(conn, place.id, work.event, who.today, None, place.kind)
    if deed.photo:
        await upkeep.show(conn, "patrol", made, place.area_no, deed.photo, who.contact_id, who.now)
    await audit.write(conn, who.actor, "patrol", "house", place.id, place.area_no, fine=deed.fine)
    area = await organisations.area_of_house(conn, place.id)
    await duties.touch(conn, who.pack, who.today, houses=[place.id], areas=[area])
    return await patrols.on_day(conn, place.organisation_id, who.today)


DEEDS: Deeds = {
    GoneRound: gone_round,
}
