"""One person's chats: a second one tied by a code, one untied, this one left."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.deeds.proof import tie
from bot.who import Who
from flows.channels import LeaveChat, Unlink
from flows.deeds import Tied
from flows.engine import Refused
from flows.link import MakeLinkCode, Shown, UseLinkCode
from notices import outbox
from notices.fallback import fall_back
from notices.outbox import New
from registry import audit, link_codes, own_chats
from registry.codes import LIVES, CodeRefused
from registry.vault import Vault


async def make_link_code(conn: AsyncConnection, vault: Vault, who: Who, deed: MakeLinkCode) -> Shown:
    if who.person_id is None:
        raise Refused("not-tied")
    try:
        code = await link_codes.make(conn, vault, who.contact_id, who.person_id)
    except CodeRefused as refused:
        raise Refused(refused.code) from refused
    await audit.write(conn, who.actor, "make-link-code", "contact", who.contact_id)
    return Shown(code, int(LIVES.total_seconds()) // 60)


async def use_link_code(conn: AsyncConnection, vault: Vault, who: Who, deed: UseLinkCode) -> Tied:
    """The chat that showed the code is told, so that nobody is linked unnoticed."""
    try:
        linked = await link_codes.use(conn, vault, who.contact_id, who.person_id, deed.code)
    except CodeRefused as refused:
        raise Refused(refused.code) from refused
    done = await tie(conn, who, linked.person_id, "link")
    cause = f"linked:{who.contact_id}:{who.now.isoformat()}"
    new = New(cause, "service", "notice", "chat-linked", then=("channels",), contact_id=linked.contact_id)
    await outbox.put(conn, vault, [new])
    return done


async def unlink(conn: AsyncConnection, vault: Vault, who: Who, deed: Unlink) -> None:
    """What waited for that chat goes to another one of the person's."""
    mine = await own_chats.of_people(conn, [who.person_id]) if who.person_id is not None else ()
    if deed.contact_id == who.contact_id or deed.contact_id not in {row.id for row in mine}:
        raise Refused("not-linked")
    waiting = await own_chats.forget(conn, deed.contact_id, who.actor, who.now)
    await fall_back(conn, waiting)
    cause = f"unlinked:{deed.contact_id}:{who.now.isoformat()}"
    new = New(cause, "service", "notice", "chat-unlinked", then=("verify",), contact_id=deed.contact_id)
    await outbox.put(conn, vault, [new])


async def leave_chat(conn: AsyncConnection, vault: Vault, who: Who, deed: LeaveChat) -> None:
    await fall_back(conn, await own_chats.forget(conn, who.contact_id, who.actor, who.now))


DEEDS: Deeds = {
    MakeLinkCode: make_link_code,
    UseLinkCode: use_link_code,
    Unlink: unlink,
    LeaveChat: leave_chat,
}
