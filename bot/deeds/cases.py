"""Carries out what an officer decides about a declaration in a chat: the same steps as through the API."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from bot import office
from bot.deeds.done import Deeds
from bot.desk import at_desk
from bot.who import Who
from flows.case_deeds import AcceptCase, AskLandlord, ReturnCase
from flows.engine import Refused
from notices import outbox
from registry import audit, casework, houses
from registry.casework import Case, CaseRefused
from registry.officers import Officer
from registry.people import surname
from registry.scopes import beyond
from registry.vault import Vault

DECIDES = "declarations:decide"


@asynccontextmanager
async def _deciding(conn: AsyncConnection, who: Who) -> AsyncIterator[Officer]:
    """Raises Refused: not-officer, case-gone."""
    try:
        async with at_desk(conn, who, DECIDES) as officer:
            yield officer
    except CaseRefused as refused:
        raise Refused("case-gone") from refused


async def accept_case(conn: AsyncConnection, vault: Vault, who: Who, deed: AcceptCase) -> None:
    async with _deciding(conn, who) as officer:
        moved = await casework.accept(conn, vault, deed.declaration_id, officer.id, who.now)
        await office.settle(conn, vault, who.pack, who.now, moved)


async def return_case(conn: AsyncConnection, vault: Vault, who: Who, deed: ReturnCase) -> None:
    async with _deciding(conn, who) as officer:
        moved = await casework.return_(
            conn,
            deed.declaration_id,
            officer.id,
            who.now,
            reason=deed.reason,
            question=deed.question or None,
        )
        await office.settle(conn, vault, who.pack, who.now, moved)


async def ask_landlord(conn: AsyncConnection, vault: Vault, who: Who, deed: AskLandlord) -> None:
    """With surname, room and day only (decision 4). Refused: no-landlord-to-ask."""
    async with _deciding(conn, who) as officer:
        await casework.hold(conn, deed.declaration_id)
        case = await casework.opened_case(conn, vault, deed.declaration_id)
        row = case.row
        if row.stay_id is None or not case.content.get("landlord_may_check", True):
            raise Refused("no-landlord-to-ask")
        lessors = await houses.lessors(conn, row.house_id, str(case.content.get("pays_to") or ""))
        asked = [lessor for lessor in lessors if lessor != row.person_id]
        if not asked:
            raise Refused("no-landlord-to-ask")
        await audit.write(conn, officer.actor, "ask-landlord", "declaration", row.id, row.area_no)
        async with beyond(conn):
            await outbox.put(conn, vault, [_question(who, case, lessor) for lessor in asked])


def _question(who: Who, case: Case, lessor: int) -> outbox.New:
    row, said = case.row, case.content
    return outbox.New(
        cause=f"ask-landlord:{row.id}:{who.today:%Y%m%d}",
        kind="service",
        flow="notice",
        key="declared",
        values={
            "address": row.address,
            "room": str(said.get("room") or ""),
            "surname": surname(str(said["name"])),
            "moved_in": date.fromisoformat(said["moved_in"]),
        },
        then=(f"answer-stay:{row.stay_id}",),
        person_id=lessor,
        area_no=row.area_no,
    )


DEEDS: Deeds = {
    AcceptCase: accept_case,
    ReturnCase: return_case,
    AskLandlord: ask_landlord,
}
