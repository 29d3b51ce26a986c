"""Keeps that somebody agreed to a pact, with the words they read."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.engine import Refused
from flows.pact import AgreePact
from programmes.calendar import add_months
from programmes.texts import pact as text_of
from registry import audit, duties, lessons
from registry.vault import Vault


async def agree(conn: AsyncConnection, vault: Vault, who: Who, deed: AgreePact) -> date:
    """Refused: text-changed, where the pack has other words by now."""
    rule = next((rule for rule in who.pack.pacts if rule.name == deed.name), None)
    text = text_of(who.pack, rule, who.lang) if rule else None
    if rule is None or text is None or text.hash != deed.hash:
        raise Refused("text-changed", "read")
    person = who.person_id or await lessons.learner(conn, who.contact_id)
    taken = lessons.Taken(
        person_id=person,
        contact_id=who.contact_id,
        lesson=rule.name,
        edition=rule.edition,
        hash=text.hash,
        right=0,
        asked=0,
        channel=who.channel,
        expires_on=add_months(who.today, rule.months),
        lang=text.lang,
        body=text.body,
    )
    taken_id, _ = await lessons.take(conn, taken, who.now)
    await audit.write(conn, who.actor, "agree-pact", "acknowledgement", taken_id, lesson=rule.name)
    if person is not None:
        await duties.touch(conn, who.pack, who.today, people=[person])
    return taken.expires_on


DEEDS: Deeds = {AgreePact: agree}
"""A pact is agreed to."""
