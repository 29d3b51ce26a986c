"""Proves who speaks: codes by SMS to phones on record, claim codes on paper; only these tie a chat to a person."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.deeds import ClaimHouse, SendAnother, SendCode, Tied, UseCode
from flows.engine import Refused
from notices import outbox
from registry import audit, codes, contacts, duties, houses
from registry.codes import CodeRefused
from registry.database import run
from registry.numbers import tidy_code
from registry.people import surname
from registry.vault import Vault


async def send_code(conn: AsyncConnection, vault: Vault, who: Who, deed: SendCode) -> None:
    """Refused: too-many-codes. Nothing else in the answer depends on whether the phone is on record.

    Nor does the time it takes: for an unknown phone a message to nobody is queued that has expired already.
    """
    try:
        sent = await codes.make_for_phone(
            conn, vault, who.contact_id, deed.phone, deed.purpose, tidy_code(deed.house_code)
        )
    except CodeRefused as refused:
        raise Refused(refused.code) from refused
    await _text(conn, vault, who, sent, deed.phone, deed.purpose)


async def send_another(conn: AsyncConnection, vault: Vault, who: Who, deed: SendAnother) -> None:
    """Refused: no-code, code-on-its-way, too-many-codes; for a phone that is on record as for any other."""
    try:
        sent, phone = await codes.make_another(conn, vault, who.contact_id, deed.purpose)
    except CodeRefused as refused:
        raise Refused(refused.code) from refused
    await _text(conn, vault, who, sent, phone, deed.purpose)


async def _text(
    conn: AsyncConnection, vault: Vault, who: Who, sent: codes.Sent, phone: str, purpose: str
) -> None:
    known = sent.person_id is not None
    await outbox.put_sms(
        conn,
        vault,
        f"code:{sent.id}",
        phone if known else "",
        "sms-code",
        {"code": sent.code},
        who.lang,
        expires_at=who.now + codes.LIVES if known else who.now - codes.LIVES,
    )
    await audit.write(conn, who.actor, "send-code", "code", sent.id, purpose=purpose)


async def use_code(conn: AsyncConnection, vault: Vault, who: Who, deed: UseCode) -> Tied:
    try:
        person = await codes.use(conn, vault, who.contact_id, deed.code, deed.purpose)
    except CodeRefused as refused:
        raise Refused(refused.code) from refused
    return await tie(conn, who, person, "sms-code")


async def claim_house(conn: AsyncConnection, vault: Vault, who: Who, deed: ClaimHouse) -> Tied:
    plate, code = tidy_code(deed.house_code), tidy_code(deed.code)
    house = await houses.hold_by_code(conn, plate)
    try:
        used = await codes.claim(conn, vault, who.contact_id, house.id if house else None, plate, code)
    except CodeRefused as refused:
        raise Refused(refused.code) from refused
    return await tie(conn, who, used.person_id, "claim-code")


_SEEN = """
UPDATE notices SET state = 'cancelled', reason = 'seen in the menu'
WHERE person_id = :person AND state = 'failed' AND reason = 'unreachable'"""
"""What could not be told while nobody was tied stands in the menu now: it has not failed any more."""


async def tie(conn: AsyncConnection, who: Who, person_id: int, by: str) -> Tied:
    """This chat is the person's from now on: call it after proof only. `by` as in `registry.contacts.tie`."""
    known = await contacts.tie(conn, who.contact_id, person_id, by=by, actor=who.actor, now=who.now)
    await run(conn, _SEEN, person=person_id)
    await duties.touch(conn, who.pack, who.today, people=[person_id])
    return Tied(surname(known.name), known.houses > 0, known.houses)


DEEDS: Deeds = {
    SendCode: send_code,
    SendAnother: send_another,
    UseCode: use_code,
    ClaimHouse: claim_house,
}
