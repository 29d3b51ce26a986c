"""Carries out what tenants say once they live here: a lesson taken, still here, away, moved."""

from datetime import date
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows import deeds as wanted
from flows.engine import Refused
from programmes.calendar import add_months
from programmes.texts import lesson as lesson_text
from registry import audit, declarations, duties, lessons, own_words, stays
from registry.declarations import By, Filing
from registry.stays import Said
from registry.vault import Vault


async def acknowledge(
    conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.Acknowledge
) -> wanted.Learnt:
    """An unproven chat's lesson counts for whom it declared as itself; otherwise once it is proven."""
    months = next((rule.cadence_months for rule in who.pack.lessons if rule.name == deed.lesson), 12)
    person = who.person_id or await lessons.learner(conn, who.contact_id)
    body = text_shown(who, deed)
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
        lang=who.lang,
        body=body,
    )
    taken_id, number = await lessons.take(conn, taken, who.now)
    await audit.write(conn, who.actor, "acknowledge", "acknowledgement", taken_id, lesson=deed.lesson)
    if person is not None:
        await duties.touch(conn, who.pack, who.today, people=[person])
    return wanted.Learnt(taken.expires_on, number)


def text_shown(who: Who, deed: wanted.Acknowledge) -> str:
    """The text with this hash; '' where the pack has another one by now."""
    known = any(rule.name == deed.lesson for rule in who.pack.lessons)
    text = lesson_text(who.pack, deed.lesson, who.lang) if known else None
    return text.body if text is not None and text.hash == deed.hash else ""


async def still_here(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.StillHere) -> str:
    """Moving out ends the stay where the tenant is proven or it was this chat's claim alone; else an officer decides."""
    stay = await stays.lock_for_tenant(conn, deed.stay_id, who.person_id, who.contact_id)
    if stay is None:
        raise Refused("not-yours")
    moved = (deed.day or who.today) if deed.answer == "moved" else None
    away = deed.day if deed.answer == "away" else None
    detail = {"day": (moved or away).isoformat()} if moved or away else {}  # type: ignore[union-attr]
    said = {"yes": "lives", "away": "away", "moved": "moved"}[deed.answer]
    source = Said("tenant", said, who.now, who.person_id, channel=who.channel, detail=detail)
    await stays.note(conn, [stay.id], source)
    ends = moved is not None and await _may_end(conn, who, stay)
    await stays.answer(conn, stay.id, who.now, away_until=away, moved_out=moved if ends else None)
    receipt, filed = "", []
    if moved is not None:
        leaving = await _leaving(conn, vault, who, stay, moved)
        done = await declarations.file(conn, vault, [leaving], By(who.contact_id, who.person_id, who.now))
        receipt, filed = done.receipts[0], done.ids
    await audit.write(conn, who.actor, f"still-here-{deed.answer}", "stay", stay.id, stay.area_no)
    await duties.touch(
        conn, who.pack, who.today, stays=[stay.id], people=[stay.person_id], declarations=filed
    )
    return receipt


async def _may_end(conn: AsyncConnection, who: Who, stay: Row[Any]) -> bool:
    if who.person_id == stay.person_id:
        return True
    return stay.assurance == "claimed" and not await own_words.others_declare(conn, stay.id, who.contact_id)


async def _leaving(conn: AsyncConnection, vault: Vault, who: Who, stay: Row[Any], moved: date) -> Filing:
    """A chat that is not proven to be the tenant's files what it said itself: a copy of it tells nothing on record."""
    proven = who.person_id == stay.person_id
    on_record = {"name": stay.name, "room": stay.room}
    named = on_record if proven else await own_words.of_stay(conn, vault, stay.id, who.contact_id)
    return Filing(
        kind="leaving",
        channel=f"self_{who.channel}",
        declarant="myself",
        person_id=stay.person_id,
        area_no=stay.area_no,
        pack=who.pack.name,
        content={"answers": dict(who.answers), "moved_out": moved.isoformat(), **named},
        house_id=stay.house_id,
        stay_id=stay.id,
        flags=() if proven else ("unproven",),
    )


DEEDS: Deeds = {
    wanted.Acknowledge: acknowledge,
    wanted.StillHere: still_here,
}
