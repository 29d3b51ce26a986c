"""The pages' door onto the real conversation and register."""

import hashlib
from datetime import date
from time import monotonic
from typing import Any

from api.chat import turns, visitors
from api.chat.door import (
    HouseCard,
    LessonCard,
    LinkCard,
    LinkResult,
    NotHeard,
    ReceiptCard,
    Reply,
    TooManyPhotos,
    TurnConflict,
    Visitor,
)
from api.grounds import Grounds
from api.problems import Problem
from bot.conversation import OtherBody, Unavailable, latest
from bot.heard import Answer, Heard
from flows.documents import mask
from flows.phones import masked_phone
from locales.marks import bare
from notices import outbox
from registry import declarations, files, houses, invitations, lessons, links, my_data
from registry.database import SHANGHAI, civil_now, one, value
from registry.my_data import Held, Masks


class LiveDoor:
    """`ChatDoor` over the conversation (see api/chat/door.py for what each promises)."""

    def __init__(self, grounds: Grounds) -> None:
        self.grounds = grounds

    async def visitor(self, token: str | None) -> Visitor:
        vault = self.grounds.vault
        if token is None or not visitors.is_genuine(vault, token):
            return Visitor(visitors.new_token(vault), 0, True, "zh")
        async with self.grounds.db.begin() as conn:
            known = await one(
                conn,
                "SELECT id, lang FROM contacts WHERE account = :account AND address = :address",
                account=visitors.ACCOUNT,
                address=visitors.address(token),
            )
        return Visitor(token, known.id if known else 0, False, (known.lang if known else None) or "zh")

    async def turn(self, visitor: Visitor, body: dict[str, Any]) -> Reply:
        heard = turns.heard_from(turns.Caller(visitor.token, visitor.fresh), body)
        if self.grounds.pace.too_fast(heard.address, monotonic()):
            raise NotHeard
        try:
            return turns.wire(await self.grounds.listener.turn(heard))
        except OtherBody as fault:
            raise TurnConflict from fault
        except Unavailable as fault:
            self.grounds.pace.give_back(heard.address)
            raise NotHeard from fault

    async def latest(self, visitor: Visitor) -> Reply | None:
        """The last reply, and after it what arrived since: a page without scripts has no stream."""
        if not visitor.contact_id:
            return None
        grounds = self.grounds
        answer = await latest(grounds.db, grounds.vault, visitor.contact_id)
        async with grounds.db.begin() as conn:
            waiting = await outbox.pending(conn, grounds.vault, [visitor.contact_id], 5)
            await outbox.mark_sent(conn, [notice.id for notice in waiting])
        said = [m.wire() for m in answer.messages] if answer else []
        told = [notice.message for notice in waiting]
        talk = {"flow": answer.talk[0], "at": answer.talk[1]} if answer and answer.talk else None
        messages = [*told, *said]
        return {"messages": messages, "talk": talk} if messages else None

    async def house(self, code: str) -> HouseCard | None:
        async with self.grounds.db.begin() as conn:
            house = await houses.by_code(conn, code.upper())
        if house is None or house.revoked:
            return None
        return HouseCard(
            house.code, house.address, f"{house.town} {house.village}", house.police, house.office
        )

    async def invitation(self, token: str) -> HouseCard | None:
        async with self.grounds.db.begin() as conn:
            found = await invitations.seen(conn, [token])
        if not found or found[0].code is None or found[0].used or found[0].expired or not found[0].lets:
            return None
        return await self.house(found[0].code)

    async def receipt(self, code: str) -> ReceiptCard | None:
        async with self.grounds.db.begin() as conn:
            shown = await declarations.by_receipt(conn, self.grounds.vault, bare(code).upper())
        if shown is None:
            return None
        return ReceiptCard(
            shown.receipt, shown.masked_name, shown.state, shown.filed_on, shown.certificate, shown.kind
        )

    async def lesson(self, number: str) -> LessonCard | None:
        async with self.grounds.db.begin() as conn:
            taken = await lessons.by_number(conn, self.grounds.vault, bare(number).upper())
            today = (await civil_now(conn)).date()
        if taken is None:
            return None
        return LessonCard(
            taken.number,
            taken.name[:1] + "*" * (len(taken.name) - 1) if taken.name else "",
            lessons.title(taken),
            taken.edition,
            taken.at.astimezone(SHANGHAI).date(),
            taken.expires_on,
            taken.right,
            taken.asked,
            taken.expires_on >= today,
        )

    async def my_data(self, token: str) -> tuple[str, Held] | None:
        async with self.grounds.db.begin() as conn:
            owner = await my_data.owner_of(conn, token)
            if owner is None:
                return None
            who, lang = owner
            return lang, await my_data.held(conn, self.grounds.vault, who, Masks(mask, masked_phone))

    async def link(self, token: str) -> LinkCard | None:
        async with self.grounds.db.begin() as conn:
            found = await links.look(conn, token)
        if found is None or found.used_at is not None or found.expired or found.at == my_data.PAGE:
            return None
        answer = await self.grounds.conversation.peek(found.account, found.address)
        return self.card(answer, found.lang)

    def card(self, answer: Answer | None, lang: str | None) -> LinkCard | None:
        if answer is None or not answer.messages or not answer.messages[-1].sensitive:
            return None
        return LinkCard(lang or "zh", (answer.messages[-1].wire(),))

    async def answer_link(self, token: str, answers: dict[str, str]) -> LinkResult | LinkCard | None:
        """The next sensitive question of the same page, if another follows; the chat goes on after the last."""
        async with self.grounds.db.begin() as conn:
            found = await links.look(conn, token)
        if found is None or found.used_at is not None or found.expired or found.at == my_data.PAGE:
            return None
        ((name, text),) = answers.items()
        said = hashlib.sha256(f"{token}:{name}:{text}".encode()).hexdigest()[:40]
        heard = Heard(found.account, found.address, f"link:{said}", text=text, at=name, link=token)
        try:
            reply = await self.grounds.listener.turn(heard)
        except Unavailable as fault:
            raise NotHeard from fault
        last = reply.messages[-1] if reply.messages else None
        if last is None or not last.sensitive or reply.talk is None:
            return LinkResult()
        if reply.talk[1] != name:
            return LinkCard(found.lang or "zh", (last.wire(),))
        slips = [m.text for m in reply.messages if m.key.startswith("invalid-")]
        return LinkResult({name: "\n".join(slips) or last.text})

    async def keep_file(self, visitor: Visitor, name: str, content: bytes) -> str:
        try:
            return await keep_file(self.grounds, visitor.token, name, content)
        except Problem as fault:
            raise TooManyPhotos from fault

    async def today(self) -> tuple[date, bool]:
        async with self.grounds.db.begin() as conn:
            demo = await value(conn, "SELECT demo FROM clock WHERE id = 1")
            return (await civil_now(conn)).date(), bool(demo)


async def keep_file(grounds: Grounds, token: str, name: str, content: bytes) -> str:
    """Raises ValueError when it is no picture and no table, Problem 429 when there are too many."""
    kind, kept = files.sorted_out(name, content)
    async with grounds.db.begin() as conn:
        contact_id = await value(
            conn,
            "INSERT INTO contacts (account, address) VALUES (:account, :address) "
            "ON CONFLICT (account, address) DO UPDATE SET address = excluded.address RETURNING id",
            account=visitors.ACCOUNT,
            address=visitors.address(token),
        )
        try:
            return await files.keep(conn, grounds.vault, contact_id, kept, kind)
        except files.TooManyFiles as fault:
            raise Problem(429, "too-many-files", "too many pictures today") from fault
