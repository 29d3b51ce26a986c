"""What organisations report to have done at houses they look after: drills and patrols, contracts, gear looked over."""

# Demands: 001-24, 001-49, 004-29, 004-30

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run, value


async def held(
    conn: AsyncConnection, house_id: int, kind: str, day: date, people: int | None, source: str
) -> int:
    """An event of the house's area at that house; reported again on the same day it is the same one. Gives its id."""
    known = await one(
        conn,
        "SELECT e.id FROM events e JOIN houses h ON h.id = :house AND e.area_id = h.area_id AND e.place = h.address "
        "WHERE e.kind = :kind AND e.on_day = :day",
        house=house_id,
        kind=kind,
        day=day,
    )
    if known is not None:
        return int(known.id)
    made: int = await value(
        conn,
        "INSERT INTO events (area_id, area_no, kind, on_day, place, people, source) "
        "SELECT h.area_id, h.area_no, :kind, :day, h.address, CAST(:people AS int), :source FROM houses h "
        "WHERE h.id = :house RETURNING id",
        house=house_id,
        kind=kind,
        day=day,
        people=people,
        source=source,
    )
    return made


async def signed(
    conn: AsyncConnection, house_id: int, kind: str, since: date, until: date | None, source: str
) -> int:
    """A paper of the house, in force from one day to another. Gives its id."""
    made: int = await value(
        conn,
        "INSERT INTO papers (area_no, house_id, kind, since, until, source) "
        "SELECT h.area_no, h.id, :kind, :since, CAST(:until AS date), :source FROM houses h WHERE h.id = :house "
        "RETURNING id",
        house=house_id,
        kind=kind,
        since=since,
        until=until,
        source=source,
    )
    return made


async def looked_over(conn: AsyncConnection, house_id: int, kinds: list[str], day: date) -> list[int]:
    """The devices of these kinds there, checked on that day unless later already; their ids."""
    found = await rows(
        conn,
        "UPDATE devices SET checked_on = greatest(checked_on, CAST(:day AS date)) "
        "WHERE house_id = :house AND kind = ANY(CAST(:kinds AS text[])) AND gone_on IS NULL RETURNING id",
        house=house_id,
        kinds=kinds,
        day=day,
    )
    return [row.id for row in found]


async def show(
    conn: AsyncConnection,
    about: str,
    about_id: int,
    area_no: int,
    file_id: str,
    contact_id: int,
    at: datetime,
) -> bool:
    """Keeps a photo this chat sent with what it shows; False if it is not this chat's."""
    return bool(
        await run(
            conn,
            "INSERT INTO pictures (area_no, about, about_id, file_id, at) "
            "SELECT :area_no, :about, :about_id, f.id, :at FROM files f "
            "WHERE CAST(f.id AS text) = :file AND f.contact_id = :contact",
            area_no=area_no,
            about=about,
            about_id=about_id,
            file=file_id,
            contact=contact_id,
            at=at,
        )
    )
