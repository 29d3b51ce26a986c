"""Keeps an officer's visit, said in a chat or sent by a town's own app: who was there, what was found, what works."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from flows.engine import Refused
from flows.visit_deeds import RecordVisit
from programmes.pack import Pack
from registry import audit, duties, houses, stays, visits
from registry.officers import Officer
from registry.scopes import beyond
from registry.stays import Said
from registry.visits import Finding, NewVisit, Seen

MOVED_AWAY: Final = "moved"
AT_HOME: Final = ("met", "language", "no-documents")


@dataclass(frozen=True, slots=True)
class By:
    """Who was there and how it reached us; `photos`: ids of files by what a hazard calls its photo."""

    officer: Officer
    pack: Pack
    now: datetime
    channel: str
    photos: Mapping[str, int] = field(default_factory=dict)

    @property
    def today(self) -> date:
        return self.now.date()


@dataclass(frozen=True, slots=True)
class Kept:
    """`left`: how many residents are still to declare; `hazards`: ids of those found, in order; `looked`: of those reported."""

    visit_id: int
    left: int
    hazards: list[int]
    looked: list[int]


async def keep(conn: AsyncConnection, by: By, deed: RecordVisit) -> Kept:
    """Within the officer's scope. Refused: not-your-area, undeclared-left (`stays`: the ids of those without a reason).

    A visit does not end while somebody lives there whom nobody declared and of whom it does not say why (000-39).
    """
    house = await visits.hold(conn, deed.house_id)
    if house is None:
        raise Refused("not-your-area")
    undeclared = set(await visits.undeclared(conn, house.id))
    excepted = {stay: why for stay, why in deed.excepted if stay in undeclared}
    waits = bool(excepted or deed.newcomers)
    left_out = sorted(undeclared - set(excepted))
    if left_out or (waits and deed.next_on is None):
        raise Refused("undeclared-left", stays=" ".join(map(str, left_out)))
    visit_id = await visits.add(conn, _new(by, deed, house))
    await _people(conn, by, deed, visit_id, excepted)
    found = await _hazards(conn, by, deed, house)
    looked = await visits.verify(conn, house.id, deed.looked, by.today)
    await visits.check_gear(conn, house.id, deed.gear, deed.broken, by.today)
    await _plate(conn, by, deed, house)
    await audit.write(
        conn, by.officer.actor, f"visit-{deed.outcome}", "house", house.id, house.area_no, visit=visit_id
    )
    async with beyond(conn):
        await _what_follows(conn, by, deed, house, [*found, *looked])
    return Kept(visit_id, len(excepted) + len(deed.newcomers), found, looked)


def _new(by: By, deed: RecordVisit, house: Row[Any]) -> NewVisit:
    return NewVisit(
        house_id=house.id,
        area_no=house.area_no,
        kind=deed.kind,
        on_day=by.today,
        outcome=deed.outcome.replace("-", "_"),
        head_count=deed.head_count,
        officer_id=by.officer.id,
    )


async def _people(
    conn: AsyncConnection, by: By, deed: RecordVisit, visit_id: int, excepted: Mapping[int, str]
) -> None:
    """Those met are seen by an officer; those who moved are said to have; nobody's stay ends by it (decision 14)."""
    met = await visits.vouch(conn, deed.house_id, deed.present) if deed.outcome in AT_HOME else []
    gone = [stay for stay, why in excepted.items() if why == MOVED_AWAY]
    for said, these in (("seen", [one.id for one in met]), ("moved", gone)):
        word = Said("officer", said, by.now, by_officer=by.officer.id, channel=by.channel)
        await stays.note(conn, these, word)
    findings = [
        *(Finding("seen", one.id) for one in met),
        *(Finding(why, stay, until=deed.next_on) for stay, why in excepted.items()),
        *(Finding("invited", None, one.surname, one.room, deed.next_on) for one in deed.newcomers),
    ]
    await visits.find(conn, visit_id, findings)


async def _hazards(conn: AsyncConnection, by: By, deed: RecordVisit, house: Row[Any]) -> list[int]:
    families = {hazard.code: hazard.family for hazard in by.pack.hazards}
    seen = [
        Seen(one.code, families[one.code], one.place, by.photos.get(one.file_id))
        for one in deed.hazards
        if one.code in families
    ]
    return await visits.hazards(conn, house.id, seen, by.today)


async def _plate(conn: AsyncConnection, by: By, deed: RecordVisit, house: Row[Any]) -> None:
    if not deed.plate:
        return
    where = {"latitude": deed.where[0], "longitude": deed.where[1]} if deed.where else {}
    await houses.note(
        conn,
        house.id,
        "officer",
        f"plate-{deed.plate}",
        by.now,
        by_officer=by.officer.id,
        channel=by.channel,
        detail=where,
    )


async def _what_follows(
    conn: AsyncConnection, by: By, deed: RecordVisit, house: Row[Any], hazards: Sequence[int]
) -> None:
    """Duties of the house are brought up to date; a plate that is wrong and a house to see again become duties."""
    if deed.outcome in AT_HOME or deed.next_on is not None:
        await visits.end_waiting(conn, house.id, by.now)
    wanted = {visits.AGAIN: deed.next_on} if deed.next_on is not None else {}
    if deed.plate not in ("", "fine"):
        wanted[f"plate-{deed.plate}"] = by.today
    for rule, due in wanted.items():
        await duties.ask_office(
            conn,
            by.pack,
            rule,
            about="house",
            about_id=house.id,
            area_no=house.area_no,
            house_id=house.id,
            due=due,
            now=by.now,
        )
    await duties.touch(conn, by.pack, by.today, houses=[house.id], hazards=hazards)
