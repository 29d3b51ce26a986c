"""Makes a chat an officer's by a one-time code, and nobody's again."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.desk import at_desk
from bot.who import Who
from flows.engine import Refused
from flows.office_deeds import BecomeOfficer, CallBack, LeaveOffice, SeeTo
from registry import audit, officer_codes, requests
from registry.codes import CodeRefused
from registry.vault import Vault


async def become_officer(conn: AsyncConnection, vault: Vault, who: Who, deed: BecomeOfficer) -> str:
    try:
        return await officer_codes.use(conn, vault, who.contact_id, deed.code)
    except CodeRefused as refused:
        raise Refused(refused.code) from refused


async def leave_office(conn: AsyncConnection, vault: Vault, who: Who, deed: LeaveOffice) -> None:
    await officer_codes.leave(conn, who.contact_id)


async def see_to(conn: AsyncConnection, vault: Vault, who: Who, deed: SeeTo) -> None:
    """Refused: not-your-area, done-already."""
    async with at_desk(conn, who, "duties:write") as officer:
        if await requests.opened(conn, vault, deed.request_id) is None:
            raise Refused("not-your-area")
        if not await requests.answered(conn, deed.request_id, officer.id, who.now):
            raise Refused("done-already")


async def call_back(conn: AsyncConnection, vault: Vault, who: Who, deed: CallBack) -> str:
    """Refused: not-your-area."""
    async with at_desk(conn, who, "people:reveal") as officer:
        found = await requests.opened(conn, vault, deed.request_id)
        if found is None:
            raise Refused("not-your-area")
        await audit.write(
            conn,
            officer.actor,
            "reveal",
            "request",
            deed.request_id,
            found.row.area_no,
            reason="to call back",
        )
    return found.phone


DEEDS: Deeds = {
    SeeTo: see_to,
    CallBack: call_back,
    BecomeOfficer: become_officer,
    LeaveOffice: leave_office,
}
