"""Takes up and ends the rights that landlords give to relatives and to those who sublet."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.authority import EndAuthority, TakeUp
from flows.engine import Refused
from registry import audit, contacts, duties, houses, invitations, parties, people, sublets
from registry.houses import Answers
from registry.people import Named
from registry.vault import Vault


async def take_up(conn: AsyncConnection, vault: Vault, who: Who, deed: TakeUp) -> int:
    """Refused: invitation-gone. A person without a number is always a new one: nobody becomes somebody on record."""
    used = await invitations.take_up(conn, deed.token, deed.kind, who.contact_id)
    if used is None or used.person_id == who.person_id:
        raise Refused("invitation-gone")
    person_id = who.person_id
    if person_id is None:
        (person,) = await people.find_or_make(conn, vault, [Named(deed.name)])
        person_id = person.id
    if deed.kind == "relative":
        touched = await parties.authorise(conn, used.person_id, used.house_id, person_id, who.today)
    else:
        area_no = await houses.area_no_of(conn, used.house_id)
        answers = Answers(used.house_id, area_no, person_id, "sublandlord", who.today)
        await houses.add_parties(conn, [answers], "landlord")
        name = await people.name_of(conn, person_id)
        await sublets.invited(
            conn,
            used.house_id,
            person_id,
            used.person_id,
            contact_id=who.contact_id,
            surname=people.surname(name),
            now=who.now,
        )
        touched = [used.house_id]
    if who.person_id is None:
        await contacts.tie(conn, who.contact_id, person_id, by="invitation", actor=who.actor, now=who.now)
    await audit.write(conn, who.actor, f"take-up-{deed.kind}", "house", touched, by=used.person_id)
    await duties.touch(conn, who.pack, who.today, houses=touched)
    return len(touched)


async def end_authority(conn: AsyncConnection, vault: Vault, who: Who, deed: EndAuthority) -> None:
    """Refused: not-yours."""
    landlord = who.person_id
    if landlord is None or not await parties.end_authority(conn, landlord, deed.person_id, who.today):
        raise Refused("not-yours")
    await audit.write(conn, who.actor, "end-authority", "person", deed.person_id)


DEEDS: Deeds = {
    TakeUp: take_up,
    EndAuthority: end_authority,
}
