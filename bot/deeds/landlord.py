"""Carries out what landlords say: a word beside the tenant's, a report, a letter; a no is only ever a proposal."""

from datetime import date
from hashlib import sha256
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds import crowding
from bot.deeds.done import Deeds
from bot.deeds.pictures import show
from bot.facts.houses import letter_wanted
from bot.who import Who
from flows.deeds import AnswerReport, AnswerStay, ReportTenant, SayLeft, SignLetter, TellHouse
from flows.engine import Refused
from flows.letter import houses_named
from locales import words
from notices import outbox
from programmes.calendar import add_months, add_working_days
from programmes.texts import letter as letter_text
from registry import audit, contacts, declarations, duties, houses, letters, people, requirements, stays
from registry.declarations import By, Filing
from registry.people import Named, Reach
from registry.stays import Lives, Said
from registry.vault import Vault

NO = ("left", "nobody")
WHO_LETS = "office-ask-who-lets"
"""The office's duty where a lessor says that somebody else manages the house."""
WHO_LIVES = "office-check-who-lives"
"""The office's duty where a lessor does not know; the lessor's own duty stays open."""


async def answer_stay(conn: AsyncConnection, vault: Vault, who: Who, deed: AnswerStay) -> None:
    """Refused: not-yours, answered-already."""
    stay = await _stay(conn, who, deed.stay_id)
    if await stays.answered_by(conn, stay.id, _person(who)):
        raise Refused("answered-already")
    await _say(conn, who, [stay.id], deed.answer, deed.day)
    touched = [stay.id]
    if deed.answer == "lives":
        reported = who.now if who.pack.landlords.confirm_discharges_report else None
        touched += await stays.confirm(conn, stay.id, reported_at=reported)
    if deed.answer in NO:
        await _deny(conn, vault, who, stay, deed.answer, deed.day)
    if deed.answer == "sublet":
        await _ask_office(conn, who, stay, WHO_LETS)
        about = await stays.with_children(conn, stay.id)
        await duties.hand_to_office(conn, who.pack, about, "answer-stay", "sublet", who.now)
    if deed.answer == "unsure":
        await _ask_office(conn, who, stay, WHO_LIVES)
    await audit.write(conn, who.actor, f"answer-{deed.answer}", "stay", stay.id, stay.area_no)
    await duties.touch(conn, who.pack, who.today, stays=touched)


async def say_left(conn: AsyncConnection, vault: Vault, who: Who, deed: SayLeft) -> None:
    """Refused: not-yours."""
    stay = await _stay(conn, who, deed.stay_id)
    await _say(conn, who, [stay.id], "left", deed.day)
    await _deny(conn, vault, who, stay, "left", deed.day)
    await audit.write(conn, who.actor, "say-left", "stay", stay.id, stay.area_no)
    await duties.touch(conn, who.pack, who.today, stays=[stay.id])


def _person(who: Who) -> int:
    if who.person_id is None:
        raise Refused("not-yours")
    return who.person_id


async def _stay(conn: AsyncConnection, who: Who, stay_id: int) -> Any:
    stay = await stays.lock_for_lessor(conn, stay_id, _person(who))
    if stay is None:
        raise Refused("not-yours")
    return stay


async def _say(conn: AsyncConnection, who: Who, stay_ids: list[int], said: str, day: date | None) -> None:
    detail = {"day": day.isoformat()} if day is not None else {}
    await stays.note(
        conn, stay_ids, Said("landlord", said, who.now, who.person_id, channel=who.channel, detail=detail)
    )


async def _ask_office(conn: AsyncConnection, who: Who, stay: Any, kind: str) -> None:
    """What the lessor cannot say is for the office to find out."""
    await duties.ask_office(
        conn,
        who.pack,
        kind,
        about="stay",
        about_id=stay.id,
        area_no=stay.area_no,
        house_id=stay.house_id,
        due=add_working_days(who.today, who.pack.offices.answer_working_days),
        now=who.now,
    )


async def _deny(
    conn: AsyncConnection, vault: Vault, who: Who, stay: Any, said: str, day: date | None
) -> None:
    """Who declared is asked; what nobody but this lessor ever said, the lessor may end.

    Who said themselves that they left is not asked: the lessor's word then only settles the lessor's own duty. Nor is
    somebody who never declared: the notice would speak of a declaration that there is not.
    """
    standing = await stays.standing(conn, stay.id, _person(who))
    asking = stay.moved_out is None and standing.declared
    await stays.note_leaving(conn, stay.id, who.now, asking=asking, leaving=said == "left")
    if asking:
        await _ask_tenant(conn, vault, who, stay)
    elif standing.lessors_alone and said == "left" and stay.moved_out is None:
        await stays.end(conn, stay.id, day or who.today)


async def _ask_tenant(conn: AsyncConnection, vault: Vault, who: Who, stay: Any) -> None:
    """The person, if they proved to be one, else the chat that declared them; their dates run on (decision 4)."""
    asked = await stays.whom_to_ask(conn, stay.id)
    new = outbox.New(
        cause=f"landlord-says-no:{stay.id}:{who.now:%Y%m%d%H%M%S}",
        kind="service",
        flow="notice",
        key="landlord-says-no",
        values={"address": stay.address},
        then=(f"still-here:{stay.id}",),
        contact_id=asked,
        person_id=None if asked else stay.person_id,
        area_no=stay.area_no,
    )
    await outbox.put(conn, vault, [new])


async def report_tenant(conn: AsyncConnection, vault: Vault, who: Who, deed: ReportTenant) -> str:
    """The lessor's own report becomes the same stay the tenant declares, with a number of its own. Refused: not-yours."""
    house = await houses.hold_for_lessor(conn, deed.house_id, who.person_id)
    if house is None:
        raise Refused("not-yours")
    named = Named(deed.name, deed.document, deed.number)
    (tenant,) = await people.find_or_make(conn, vault, [named])
    await people.remember_phones(conn, vault, [Reach(tenant.id, deed.phone)])
    await people.suggest_twins(conn, [tenant.id], house.area_no, who.now)
    birth = people.born(deed.document, deed.number)
    minor = birth is not None and people.is_minor(birth, who.today)
    lives = Lives(house.id, house.area_no, tenant.id, deed.room, deed.moved_in, minor=minor)
    said = Said("landlord", "reported", who.now, who.person_id, channel=who.channel)
    (stay,) = await stays.said_by_others(conn, [lives], said, reported_at=who.now)
    flags = ("two-homes",) * stay.elsewhere + ("name-differs",) * (tenant.name != deed.name)
    flags += ("minor",) * bool(deed.guardian)
    flags += await crowding.flags(conn, who.pack, house.code, deed.room)
    report = Filing(
        kind="report",
        channel=f"landlord_{who.channel}",
        declarant="landlord",
        person_id=tenant.id,
        area_no=house.area_no,
        pack=who.pack.name,
        content=_reported(who, deed),
        house_id=house.id,
        stay_id=stay.id,
        flags=flags,
    )
    whom = {"number": deed.number, "name": deed.name}
    again = await declarations.returned_report(conn, vault, who.contact_id, house.id, whom)
    by = By(who.contact_id, who.person_id, who.now, again)
    filed = await declarations.file(conn, vault, [report], by)
    await stays.take_back(
        conn, filed.earlier_stays, Said("landlord", "taken-back", who.now, who.person_id, channel=who.channel)
    )
    if deed.guardian_paper:
        await show(conn, who, house.area_no, "declaration", filed.ids[0], [deed.guardian_paper])
    await audit.write(conn, who.actor, "report", "declaration", filed.ids, house.area_no)
    await duties.touch(
        conn,
        who.pack,
        who.today,
        stays=[stay.id, *filed.earlier_stays],
        people=[tenant.id],
        declarations=[*filed.ids, *filed.superseded],
    )
    return filed.receipts[0]


def _reported(who: Who, deed: ReportTenant) -> dict[str, object]:
    return {
        "answers": dict(who.answers),
        "name": deed.name,
        "document": deed.document,
        "number": deed.number,
        "phone": deed.phone,
        "room": deed.room,
        "moved_in": deed.moved_in.isoformat(),
        **({"guardian": deed.guardian, "guardian_phone": deed.guardian_phone} if deed.guardian else {}),
    }


async def answer_report(conn: AsyncConnection, vault: Vault, who: Who, deed: AnswerReport) -> None:
    """Kept for the officer; the duty runs on, for a word alone is no report. Refused: not-yours."""
    house = await houses.hold_for_lessor(conn, deed.house_id, who.person_id)
    if house is None:
        raise Refused("not-yours")
    await houses.note(
        conn, house.id, "landlord", deed.answer, who.now, by_person=who.person_id, channel=who.channel
    )
    await audit.write(conn, who.actor, f"answer-report-{deed.answer}", "house", house.id, house.area_no)
    await duties.touch(conn, who.pack, who.today, houses=[house.id])


async def tell_house(conn: AsyncConnection, vault: Vault, who: Who, deed: TellHouse) -> None:
    """Refused: not-yours."""
    house = await houses.hold_for_lessor(conn, deed.house_id, who.person_id)
    if house is None:
        raise Refused("not-yours")
    kept = await requirements.fill(conn, house.id, deed.told)
    await houses.note(
        conn,
        house.id,
        "landlord",
        "counted",
        who.now,
        by_person=who.person_id,
        channel=who.channel,
        detail=kept,
    )
    await audit.write(conn, who.actor, "tell-house", "house", house.id, house.area_no)
    await duties.touch(conn, who.pack, who.today, houses=[house.id])


async def sign_letter(conn: AsyncConnection, vault: Vault, who: Who, deed: SignLetter) -> str:
    """Refused: not-yours; text-changed if a new edition, another name or another day makes other words."""
    if who.person_id is None or not who.pack.letters:
        raise Refused("not-yours")
    wanted = await letters.wanted(conn, [letter_wanted(who, deed.house_id)])
    if not wanted or await houses.hold_for_lessor(conn, deed.house_id, who.person_id) is None:
        raise Refused("not-yours")
    seen, rule = wanted[0], who.pack.letters[0]
    template = letter_text(who.pack, rule.name, deed.lang)
    current = template.filled(
        landlord=seen.landlord,
        house=await _houses_signed_for(conn, who.person_id, seen.address, rule.unit, template.lang),
        date=words.full_day(deed.lang, who.today),
        office=seen.office or who.pack.offices.service_centre,
    )
    digest = sha256(current.encode()).hexdigest()
    if digest != deed.hash or sha256(deed.text.encode()).hexdigest() != deed.hash:
        raise Refused("text-changed")
    signing = letters.Signing(
        person_id=who.person_id,
        house_id=seen.id,
        area_no=seen.area_no,
        name=rule.name,
        edition=rule.edition,
        lang=template.lang,
        hash=template.hash,
        template=template.body,
        text=current,
        typed_name=deed.typed_name,
        channel=who.channel,
        proof=await contacts.proof(conn, who.contact_id),
        contact_id=who.contact_id,
        until=add_months(who.today, rule.months) if rule.months else None,
    )
    letter_id, number = await letters.sign(conn, vault, signing, who.now)
    await audit.write(conn, who.actor, "sign", "letter", letter_id, seen.area_no, hash=digest)
    await duties.touch(conn, who.pack, who.today, **await _signed_for(conn, who, seen.id, rule.unit))
    return number


async def _houses_signed_for(
    conn: AsyncConnection, person_id: int, address: str, unit: str, lang: str
) -> str:
    """As the conversation names them: all of the lessor's where one letter counts for all."""
    if unit == "by_house":
        return address
    return houses_named(
        [row.address for row in await houses.of_people(conn, [person_id]) if not row.represents], lang
    )


async def _signed_for(conn: AsyncConnection, who: Who, house_id: int, unit: str) -> dict[str, list[int]]:
    """A letter by the lessor settles the duty of all their houses."""
    if unit == "by_house" or who.person_id is None:
        return {"houses": [house_id]}
    return {"houses": [row.id for row in await houses.of_people(conn, [who.person_id]) if not row.represents]}


DEEDS: Deeds = {
    AnswerStay: answer_stay,
    ReportTenant: report_tenant,
    AnswerReport: answer_report,
    TellHouse: tell_house,
    SayLeft: say_left,
    SignLetter: sign_letter,
}
