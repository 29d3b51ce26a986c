"""Keeps an officer's visit: who was there, what was found, what works, when somebody comes again."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.desk import at_desk
from bot.who import Who
from flows.engine import Refused, row_id
from flows.visit_deeds import HazardFound, RecordVisit
from registry import audit, duties, houses, stays, visits
from registry.database import rows
from registry.officers import Officer
from registry.scopes import beyond
from registry.stays import Said
from registry.vault import Vault
from registry.visits import Finding, NewVisit, Seen

MOVED_AWAY = "moved"
AT_HOME = ("met", "language", "no-documents")


async def record_visit(conn: AsyncConnection, vault: Vault, who: Who, deed: RecordVisit) -> int:
    """Refused: not-officer, not-your-area, undeclared-left.

    A visit does not end while somebody lives there whom nobody declared and of whom it does not say why (000-39).
    """
    async with at_desk(conn, who, "duties:write") as officer:
        house = await visits.hold(conn, deed.house_id)
        if house is None:
            raise Refused("not-your-area")
        undeclared = set(await visits.undeclared(conn, house.id))
        excepted = {stay: why for stay, why in deed.excepted if stay in undeclared}
        waits = bool(excepted or deed.newcomers)
        if undeclared - set(excepted) or (waits and deed.next_on is None):
            raise Refused("undeclared-left")
        visit_id = await visits.add(conn, _new(who, deed, house, officer))
        await _people(conn, who, deed, officer, visit_id, excepted)
        seen = [
            *await _hazards(conn, who, deed, house),
            *await visits.verify(conn, house.id, deed.looked, who.today),
        ]
        await visits.check_gear(conn, house.id, deed.gear, deed.broken, who.today)
        await _plate(conn, who, deed, house, officer)
        await audit.write(
            conn, officer.actor, f"visit-{deed.outcome}", "house", house.id, house.area_no, visit=visit_id
        )
        async with beyond(conn):
            await _what_follows(conn, who, deed, house, seen)
    return len(excepted) + len(deed.newcomers)


def _new(who: Who, deed: RecordVisit, house: Row[Any], officer: Officer) -> NewVisit:
    return NewVisit(
        house_id=house.id,
        area_no=house.area_no,
        kind=deed.kind,
        on_day=who.today,
        outcome=deed.outcome.replace("-", "_"),
        head_count=deed.head_count,
        officer_id=officer.id,
    )


async def _people(
    conn: AsyncConnection,
    who: Who,
    deed: RecordVisit,
    officer: Officer,
    visit_id: int,
    excepted: dict[int, str],
) -> None:
    """Those met are seen by an officer; those who moved are said to have; nobody's stay ends by it (decision 14)."""
    met = await visits.vouch(conn, deed.house_id, deed.present) if deed.outcome in AT_HOME else []
    gone = [stay for stay, why in excepted.items() if why == MOVED_AWAY]
    for said, these in (("seen", met), ("moved", gone)):
        word = Said("officer", said, who.now, by_officer=officer.id, channel=who.channel)
        await stays.note(conn, these, word)
    findings = [
        *(Finding("seen", stay) for stay in met),
        *(Finding(why, stay, until=deed.next_on) for stay, why in excepted.items()),
        *(Finding("invited", None, one.surname, one.room, deed.next_on) for one in deed.newcomers),
    ]
    await visits.find(conn, visit_id, findings)


async def _hazards(conn: AsyncConnection, who: Who, deed: RecordVisit, house: Row[Any]) -> list[int]:
    families = {hazard.code: hazard.family for hazard in who.pack.hazards}
    files = await _own_files(conn, who, deed.hazards)
    seen = [
        Seen(one.code, families[one.code], one.place, files.get(one.file_id))
        for one in deed.hazards
        if one.code in families
    ]
    return await visits.hazards(conn, house.id, seen, who.today)


async def _own_files(conn: AsyncConnection, who: Who, hazards: Sequence[HazardFound]) -> dict[str, int]:
    """Photos that this chat sent itself; the number of somebody else's shows nothing."""
    ids = {one.file_id: number for one in hazards if (number := row_id(one.file_id)) is not None}
    if not ids:
        return {}
    async with beyond(conn):
        mine = await rows(
            conn,
            "SELECT id FROM files WHERE id = ANY(CAST(:ids AS bigint[])) AND contact_id = :contact",
            ids=list(ids.values()),
            contact=who.contact_id,
        )
    own = {row.id for row in mine}
    return {given: number for given, number in ids.items() if number in own}


async def _plate(
    conn: AsyncConnection,
    who: Who,
    deed: RecordVisit,
    house: Row[Any],
    officer: Officer,
) -> None:
    if not deed.plate:
        return
    where = {"latitude": deed.where[0], "longitude": deed.where[1]} if deed.where else {}
    await houses.note(
        conn,
        house.id,
        "officer",
        f"plate-{deed.plate}",
        who.now,
        by_officer=officer.id,
        channel=who.channel,
        detail=where,
    )


async def _what_follows(
    conn: AsyncConnection,
    who: Who,
    deed: RecordVisit,
    house: Row[Any],
    hazards: Sequence[int],
) -> None:
    """Duties of the house are brought up to date; a plate that is wrong and a house to see again become duties."""
    if deed.outcome in AT_HOME or deed.next_on is not None:
        await visits.end_waiting(conn, house.id, who.now)
    wanted = {visits.AGAIN: deed.next_on} if deed.next_on is not None else {}
    if deed.plate not in ("", "fine"):
        wanted[f"plate-{deed.plate}"] = who.today
    for rule, due in wanted.items():
        await duties.ask_office(
            conn,
            who.pack,
            rule,
            about="house",
            about_id=house.id,
            area_no=house.area_no,
            house_id=house.id,
            due=due,
            now=who.now,
        )
    await duties.touch(conn, who.pack, who.today, houses=[house.id], hazards=hazards)


DEEDS: Deeds = {
    RecordVisit: record_visit,
}
