"""Takes down what owners say of those who sublet their houses; who sublets is told, and of a no an officer hears."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.engine import Refused
from flows.sublets import AnswerSublet
from notices import outbox
from programmes.calendar import add_working_days
from registry import audit, duties, sublets
from registry.vault import Vault

NO_CONSENT = "office-check-sublet"
"""The office's duty where an owner did not consent, or takes it back: it talks to both."""
FROM = {"given": "asked", "refused": "asked", "withdrawn": "given"}


async def answer_sublet(conn: AsyncConnection, vault: Vault, who: Who, deed: AnswerSublet) -> None:
    held = await sublets.hold(conn, deed.consent_id, who.person_id)
    if held is None:
        raise Refused("not-yours")
    if held.state != FROM[deed.answer]:
        raise Refused("answered-already")
    await sublets.answer(conn, held.id, deed.answer, who.person_id, deed.words, who.now)
    if deed.answer != "given":
        await duties.ask_office(
            conn,
            who.pack,
            NO_CONSENT,
            about="house",
            about_id=held.house_id,
            area_no=held.area_no,
            house_id=held.house_id,
            due=add_working_days(who.today, who.pack.offices.answer_working_days),
            now=who.now,
        )
    await tell(conn, vault, held, deed.answer)
    await audit.write(conn, who.actor, f"sublet-{deed.answer}", "sublet", held.id, held.area_no)
    await duties.touch(conn, who.pack, who.today, houses=[held.house_id])


async def tell(conn: AsyncConnection, vault: Vault, consent: Any, state: str) -> None:
    """Who sublets hears of it where they said so, or as the person they proved to be."""
    contact = consent.contact_id
    if contact is None and consent.person_id is None:
        return
    new = outbox.New(
        cause=f"sublet:{consent.id}:{state}",
        kind="service",
        flow="notice",
        key=f"sublet-{state}",
        values={"address": consent.address},
        then=("menu",) if state == "given" else ("grid-worker", "menu"),
        contact_id=contact,
        person_id=None if contact is not None else consent.person_id,
        area_no=consent.area_no,
    )
    await outbox.put(conn, vault, [new])


DEEDS: Deeds = {
    AnswerSublet: answer_sublet,
}
