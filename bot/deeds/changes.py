"""Takes in what changed for a tenant, and that they sublet."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.change import ChangeStay
from flows.engine import Refused
from flows.sublet import TellSublet
from registry import audit, changes, declarations, duties, files, requests, stays
from registry.declarations import By, Filing
from registry.stays import Said
from registry.vault import Vault


async def change_stay(conn: AsyncConnection, vault: Vault, who: Who, deed: ChangeStay) -> str:
    """The register follows at once where the tenant is proven; else once an officer accepts it. Refused: not-yours."""
    stay = await stays.lock_for_tenant(conn, deed.stay_id, who.person_id, who.contact_id)
    if stay is None:
        raise Refused("not-yours")
    new: dict[str, object] = {deed.what: int(deed.new) if deed.what == "adults_along" else deed.new}
    content = await changes.changed(
        conn,
        vault,
        stay,
        new,
        contact_id=who.contact_id,
        person_id=who.person_id,
        why=deed.what,
        day=deed.day.isoformat(),
    )
    if who.pack.declare.workplace == "required":
        content[changes.ASK_EMPLOYER] = True
    proven = who.person_id == stay.person_id
    if proven:
        await changes.take_effect(conn, vault, stay.id, content, who.now, trusted=False)
    said = Said("tenant", "changed", who.now, who.person_id, channel=who.channel, detail={"what": deed.what})
    await stays.note(conn, [stay.id], said)
    filing = Filing(
        kind=changes.KIND,
        channel=f"self_{who.channel}",
        declarant="myself",
        person_id=stay.person_id,
        area_no=stay.area_no,
        pack=who.pack.name,
        content={**content, "answers": dict(who.answers)},
        house_id=stay.house_id,
        stay_id=stay.id,
        flags=() if proven else ("unproven",),
    )
    filed = await declarations.file(conn, vault, [filing], By(who.contact_id, who.person_id, who.now))
    await audit.write(conn, who.actor, "change", "declaration", filed.ids, stay.area_no, what=deed.what)
    await duties.touch(
        conn, who.pack, who.today, stays=[stay.id], people=[stay.person_id], declarations=filed.ids
    )
    return filed.receipts[0]


async def tell_sublet(conn: AsyncConnection, vault: Vault, who: Who, deed: TellSublet) -> date:
    stay = await stays.lock_for_tenant(conn, deed.stay_id, who.person_id, who.contact_id)
    if stay is None:
        raise Refused("not-yours")
    asked = requests.Asked(
        kind="sublet" if deed.photo else "sublet-no-consent",
        area_no=stay.area_no,
        house_id=stay.house_id,
        place="",
        contact_id=who.contact_id,
        words=deed.words,
    )
    request_id, due = await requests.ask(conn, vault, who.pack, asked, who.now)
    if deed.photo:
        await files.show(conn, deed.photo, who.contact_id, "consent", request_id, stay.area_no, who.now)
    said = Said("tenant", "sublets", who.now, who.person_id, channel=who.channel)
    await stays.note(conn, [stay.id], said)
    await audit.write(conn, who.actor, "sublet", "request", request_id, stay.area_no)
    return due


DEEDS: Deeds = {
    ChangeStay: change_stay,
    TellSublet: tell_sublet,
}
