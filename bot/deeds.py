"""Carries out what scripts decide, in the turn's transaction: re-checked, locked, audited, and told to whom it concerns."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot import deeds_declare, deeds_landlord, deeds_link, deeds_mine, deeds_proof
from bot.who import Who
from flows import channels, link
from flows import deeds as wanted
from flows.engine import Deed, Refused
from programmes.calendar import add_months
from registry import audit, contacts, declarations, duties, houses, lessons, requests, stays
from registry.declarations import By, Filing
from registry.stays import Said
from registry.vault import Vault


async def carry_out(conn: AsyncConnection, vault: Vault, who: Who, deed: Deed[Any]) -> Any:
    """Does the deed and gives its result. Raises Refused before anything is written (but a wrong code is counted)."""
    return await _DEEDS[type(deed)](conn, vault, who, deed)


async def ask_for_help(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.AskForHelp) -> date:
    house = await houses.hold_by_code(conn, deed.house_code) if deed.house_code else None
    area = None if house else await requests.whole_area(conn)
    asked = requests.Asked(
        kind=deed.kind,
        area_no=house.area_no if house else area.lo if area else 0,
        house_id=house.id if house else None,
        place=deed.place,
        contact_id=who.contact_id,
        phone=deed.phone,
        words=deed.words,
    )
    request_id, due = await requests.ask(conn, vault, who.pack, asked, who.now)
    await audit.write(conn, who.actor, "ask-for-help", "request", request_id, asked.area_no, kind=deed.kind)
    return due


async def acknowledge(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.Acknowledge) -> date:
    """An unproven chat's lesson counts for whom it declared as itself; otherwise once it is proven."""
    months = next((rule.cadence_months for rule in who.pack.lessons if rule.name == deed.lesson), 12)
    person = who.person_id or await lessons.learner(conn, who.contact_id)
    taken = lessons.Taken(
        person_id=person,
        contact_id=who.contact_id,
        lesson=deed.lesson,
        edition=deed.edition,
        hash=deed.hash,
        right=deed.right,
        asked=deed.asked,
        channel=who.channel,
        expires_on=add_months(who.today, months),
    )
    taken_id = await lessons.take(conn, taken, who.now)
    await audit.write(conn, who.actor, "acknowledge", "acknowledgement", taken_id, lesson=deed.lesson)
    if person is not None:
        await duties.touch(conn, who.pack, who.today, people=[person])
    return taken.expires_on


async def still_here(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.StillHere) -> str:
    """Moving out ends the stay where the tenant is proven or it was a mere claim; else an officer decides."""
    stay = await stays.lock_for_tenant(conn, deed.stay_id, who.person_id, who.contact_id)
    if stay is None:
        raise Refused("not-yours")
    moved = (deed.day or who.today) if deed.answer == "moved" else None
    away = deed.day if deed.answer == "away" else None
    detail = {"day": (moved or away).isoformat()} if moved or away else {}  # type: ignore[union-attr]
    said = {"yes": "lives", "away": "away", "moved": "moved"}[deed.answer]
    source = Said("tenant", said, who.now, who.person_id, channel=who.channel, detail=detail)
    await stays.note(conn, [stay.id], source)
    ends = moved is not None and (who.person_id == stay.person_id or stay.assurance == "claimed")
    await stays.answer(conn, stay.id, who.now, away_until=away, moved_out=moved if ends else None)
    receipt, filed = "", []
    if moved is not None:
        leaving = Filing(
            kind="leaving",
            channel=f"self_{who.channel}",
            declarant="myself",
            person_id=stay.person_id,
            area_no=stay.area_no,
            pack=who.pack.name,
            content={
                "answers": dict(who.answers),
                "moved_out": moved.isoformat(),
                "name": stay.name,
                "room": stay.room,
            },
            house_id=stay.house_id,
            stay_id=stay.id,
            flags=() if ends else ("unproven",),
        )
        done = await declarations.file(conn, vault, [leaving], By(who.contact_id, who.person_id, who.now))
        receipt, filed = done.receipts[0], done.ids
    await audit.write(conn, who.actor, f"still-here-{deed.answer}", "stay", stay.id, stay.area_no)
    await duties.touch(
        conn, who.pack, who.today, stays=[stay.id], people=[stay.person_id], declarations=filed
    )
    return receipt


async def set_language(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.SetLanguage) -> None:
    await contacts.set_language(conn, who.contact_id, deed.lang)
    await audit.write(conn, who.actor, "set-language", "contact", who.contact_id, lang=deed.lang)


async def opt_out(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.OptOut) -> None:
    await contacts.opt_out(conn, who.contact_id, deed.out)
    await audit.write(conn, who.actor, "opt-out" if deed.out else "opt-in", "contact", who.contact_id)


_DEEDS: Mapping[type, Callable[..., Awaitable[Any]]] = {
    wanted.Declare: deeds_declare.declare,
    wanted.Withdraw: deeds_mine.withdraw,
    wanted.AskForHelp: ask_for_help,
    wanted.SendCode: deeds_proof.send_code,
    wanted.UseCode: deeds_proof.use_code,
    wanted.ClaimHouse: deeds_proof.claim_house,
    wanted.AnswerStay: deeds_landlord.answer_stay,
    wanted.ReportTenant: deeds_landlord.report_tenant,
    wanted.AnswerReport: deeds_landlord.answer_report,
    wanted.TellHouse: deeds_landlord.tell_house,
    wanted.SayLeft: deeds_landlord.say_left,
    wanted.SignLetter: deeds_landlord.sign_letter,
    wanted.Acknowledge: acknowledge,
    wanted.StillHere: still_here,
    wanted.SetLanguage: set_language,
    wanted.OptOut: opt_out,
    link.MakeLinkCode: deeds_link.make_link_code,
    link.UseLinkCode: deeds_link.use_link_code,
    channels.Unlink: deeds_link.unlink,
    channels.LeaveChat: deeds_link.leave_chat,
}
