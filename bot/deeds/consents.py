"""Takes a consent back, and counts who need not declare."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.consents import WithdrawConsent
from flows.engine import Refused
from flows.exempt import NoteExempt
from programmes.calendar import add_working_days
from registry import areas, audit, consents, duties, exempt, houses, requests
from registry.vault import Vault


async def withdraw(conn: AsyncConnection, vault: Vault, who: Who, deed: WithdrawConsent) -> None:
    gone = await consents.withdraw(
        conn,
        vault,
        deed.consent_id,
        contact_id=who.contact_id,
        person_id=who.person_id,
        channel=who.channel,
        now=who.now,
    )
    if not gone:
        raise Refused("not-yours")
    ids = [row.declaration_id for row in gone]
    if gone[0].kind == "child":
        await duties.ask_office(
            conn,
            who.pack,
            "consent-withdrawn",
            about="declaration",
            about_id=max(ids),
            area_no=gone[0].area_no,
            house_id=None,
            due=add_working_days(who.today, who.pack.offices.answer_working_days),
            now=who.now,
        )
    await audit.write(
        conn, who.actor, "withdraw-consent", "declaration", ids, gone[0].area_no, kind=gone[0].kind
    )


async def note_exempt(conn: AsyncConnection, vault: Vault, who: Who, deed: NoteExempt) -> None:
    """No audit row: it would say which chat asked."""
    house = await houses.by_code(conn, deed.house_code) if deed.house_code else None
    area = await areas.by_id(conn, deed.area_id) if deed.area_id is not None else None
    if house is not None:
        await exempt.note(conn, house.area_no, deed.reason, who.today)
    elif area is not None or (area := await requests.whole_area(conn)) is not None:
        await exempt.note(conn, area.lo, deed.reason, who.today)


DEEDS: Deeds = {
    WithdrawConsent: withdraw,
    NoteExempt: note_exempt,
}
