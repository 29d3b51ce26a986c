"""Visits: what an officer saw at a house on a day, kept as dated facts; runs in the officer's scope (row-level security).

Duties that follow, and whoever must come again, are for the caller (`bot.deeds.visit`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run, value
from registry.numbers import new_hazard_number

DECLARED: Final = """EXISTS (SELECT 1 FROM declarations d WHERE d.stay_id = s.id AND d.kind IN ('residence', 'foreigner')
  AND d.state NOT IN ('superseded', 'withdrawn'))"""

_LIVING: Final = f"""
SELECT s.id, p.name, coalesce(s.room, '') AS room, {DECLARED} AS declared
FROM stays s JOIN people p ON p.id = s.person_id AND p.restricted_at IS NULL
WHERE s.house_id = :house AND """

_RESIDENTS: Final = f"{_LIVING} s.moved_out IS NULL ORDER BY s.room NULLS LAST, s.id"
_KNOWN: Final = f"{_LIVING} s.id = ANY(CAST(:stays AS bigint[])) ORDER BY s.room NULLS LAST, s.id"

_RESTING: Final = """
SELECT count(*) FROM stays s JOIN people p ON p.id = s.person_id AND p.restricted_at IS NOT NULL
WHERE s.house_id = :house AND s.moved_out IS NULL"""

_GEAR: Final = """
SELECT id, kind, place, works FROM devices WHERE house_id = :house AND gone_on IS NULL ORDER BY kind, place, id"""

_REPORTED: Final = """
SELECT id, code, place FROM hazards WHERE house_id = :house AND state = 'reported' AND closed_on IS NULL
ORDER BY id LIMIT 5"""


@dataclass(frozen=True, slots=True)
class Opened:
    """A house at whose door an officer stands; names in the clear, for the caller to shorten.

    `resting`: how many more live there whose data only rest (PIPL 47).
    """

    row: Row[Any]
    residents: Sequence[Row[Any]]
    gear: Sequence[Row[Any]]
    reported: Sequence[Row[Any]]
    resting: int


async def opened(conn: AsyncConnection, code: str) -> Opened | None:
    """None where no house of the officer's areas has this plate. Five queries."""
    house = await one(
        conn, "SELECT id, code, address FROM houses WHERE code = :code AND revoked_at IS NULL", code=code
    )
    if house is None:
        return None
    residents, gear, reported = [
        await rows(conn, sql, house=house.id) for sql in (_RESIDENTS, _GEAR, _REPORTED)
    ]
    return Opened(house, residents, gear, reported, await value(conn, _RESTING, house=house.id))


async def known(conn: AsyncConnection, code: str, stays: Sequence[int]) -> Sequence[Row[Any]]:
    """Of these stays those of the plate's house, current or not, as residents."""
    house = await value(conn, "SELECT id FROM houses WHERE code = :code", code=code)
    return await rows(conn, _KNOWN, house=house, stays=list(stays))


async def hold(conn: AsyncConnection, house_id: int) -> Row[Any] | None:
    """The house (id, code, area_no, address), kept from being revoked; None outside the officer's areas."""
    return await one(
        conn,
        "SELECT id, code, area_no, address FROM houses WHERE id = :id AND revoked_at IS NULL FOR SHARE",
        id=house_id,
    )


OfHouse = Literal["stays", "devices", "hazards"]


async def of_house(conn: AsyncConnection, house_id: int, what: OfHouse, ids: Iterable[int]) -> set[int]:
    """Of these ids those that belong to the house."""
    sql = f"SELECT id FROM {what} WHERE house_id = :house AND id = ANY(CAST(:ids AS bigint[]))"
    return {row.id for row in await rows(conn, sql, house=house_id, ids=list(ids))}


async def undeclared(conn: AsyncConnection, house_id: int) -> list[int]:
    """Current stays of the house that nobody declared, locked: none of them may be forgotten when a visit ends.

    Whose data only rest is not asked after.
    """
    return [row.id for row in await rows(conn, _UNDECLARED, house=house_id)]


_UNDECLARED: Final = f"""
SELECT s.id FROM stays s JOIN people p ON p.id = s.person_id AND p.restricted_at IS NULL
WHERE s.house_id = :house AND s.moved_out IS NULL AND NOT {DECLARED} FOR UPDATE OF s"""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVisit:
    """`outcome` as imports write it: met, no_one, refused, language, no_documents."""

    house_id: int
    area_no: int
    kind: str
    on_day: date
    outcome: str
    head_count: int | None
    officer_id: int


_ADD: Final = """
INSERT INTO visits (area_no, house_id, kind, on_day, outcome, head_count, officer_id, source)
VALUES (:area_no, :house, :kind, :day, :outcome, CAST(:count AS int), :officer, 'officer') RETURNING id"""


async def add(conn: AsyncConnection, new: NewVisit) -> int:
    """Its id; a head-count becomes what is known of the house."""
    visit_id: int = await value(
        conn,
        _ADD,
        area_no=new.area_no,
        house=new.house_id,
        kind=new.kind,
        day=new.on_day,
        outcome=new.outcome,
        count=new.head_count,
        officer=new.officer_id,
    )
    if new.head_count is not None:
        await run(
            conn,
            "UPDATE houses SET head_count = :count WHERE id = :id",
            count=new.head_count,
            id=new.house_id,
        )
    return visit_id


@dataclass(frozen=True, slots=True)
class Finding:
    """One resident at the visit: a stay on record, or a surname and room that are not."""

    what: str
    stay_id: int | None = None
    surname: str = ""
    room: str = ""
    until: date | None = None


_FIND: Final = """
INSERT INTO visit_findings (area_no, visit_id, house_id, stay_id, surname, room, what, on_day, until)
SELECT v.area_no, v.id, v.house_id, w.stay_id, w.surname, w.room, w.what, v.on_day, w.until
FROM visits v, unnest(CAST(:whats AS text[]), CAST(:stays AS bigint[]), CAST(:surnames AS text[]),
  CAST(:rooms AS text[]), CAST(:untils AS date[])) AS w(what, stay_id, surname, room, until) WHERE v.id = :visit"""


async def find(conn: AsyncConnection, visit_id: int, findings: Sequence[Finding]) -> None:
    if findings:
        await run(
            conn,
            _FIND,
            visit=visit_id,
            whats=[f.what for f in findings],
            stays=[f.stay_id for f in findings],
            surnames=[f.surname for f in findings],
            rooms=[f.room for f in findings],
            untils=[f.until for f in findings],
        )


_VOUCH: Final = """
WITH met AS (
  UPDATE stays SET assurance = CASE assurance WHEN 'registered' THEN assurance ELSE 'seen' END
  WHERE id = ANY(CAST(:stays AS bigint[])) AND house_id = :house AND moved_out IS NULL RETURNING id)
SELECT s.id, s.id IN (SELECT id FROM met) AS current FROM stays s
WHERE s.id = ANY(CAST(:stays AS bigint[])) AND s.house_id = :house ORDER BY s.id"""


async def vouch(conn: AsyncConnection, house_id: int, stays: Sequence[int]) -> Sequence[Row[Any]]:
    """Stays of the house whose person an officer met: seen, unless registered already. Rows (id, current).

    One that somebody ended while the officer was writing was met all the same; its assurance stays.
    """
    return await rows(conn, _VOUCH, stays=list(stays), house=house_id)


@dataclass(frozen=True, slots=True)
class Seen:
    """A hazard that an officer saw: its code and family from the pack, where in the house, a photo's id or None."""

    code: str
    family: str
    place: str
    file_id: int | None


_HAZARDS: Final = """
INSERT INTO hazards (number, area_no, house_id, code, family, place, state, found_by, found_on, source)
SELECT w.number, h.area_no, h.id, w.code, w.family, w.place, 'found', 'officer', :day, 'officer'
FROM houses h, unnest(CAST(:numbers AS text[]), CAST(:codes AS text[]), CAST(:families AS text[]),
  CAST(:places AS text[])) AS w(number, code, family, place) WHERE h.id = :house RETURNING id, number"""

_PICTURES: Final = """
INSERT INTO pictures (area_no, about, about_id, file_id)
SELECT z.area_no, 'hazard', z.id, w.file_id
FROM unnest(CAST(:hazards AS bigint[]), CAST(:files AS bigint[])) AS w(hazard_id, file_id)
JOIN hazards z ON z.id = w.hazard_id"""


async def hazards(conn: AsyncConnection, house_id: int, seen: Sequence[Seen], day: date) -> list[int]:
    """Found, because an officer saw them; their ids, in order. Photos are kept with them."""
    if not seen:
        return []
    numbers = [new_hazard_number(day) for _ in seen]
    made = await rows(
        conn,
        _HAZARDS,
        house=house_id,
        day=day,
        numbers=numbers,
        codes=[one.code for one in seen],
        families=[one.family for one in seen],
        places=[one.place for one in seen],
    )
    by_number = {row.number: row.id for row in made}
    ids = [by_number[number] for number in numbers]
    shown = [(id_, one.file_id) for id_, one in zip(ids, seen, strict=True) if one.file_id is not None]
    if shown:
        await run(conn, _PICTURES, hazards=[h for h, _ in shown], files=[f for _, f in shown])
    return ids


async def verify(
    conn: AsyncConnection, house_id: int, looked: Sequence[tuple[int, str]], day: date
) -> list[int]:
    """Reported hazards of the house that turned out to be found or unfounded; the ids of those that still waited."""
    done = await rows(
        conn,
        "UPDATE hazards z SET state = w.state, found_on = CASE w.state WHEN 'found' THEN CAST(:day AS date) END, "
        "closed_on = CASE w.state WHEN 'unfounded' THEN CAST(:day AS date) END "
        "FROM unnest(CAST(:ids AS bigint[]), CAST(:states AS text[])) AS w(id, state) "
        "WHERE z.id = w.id AND z.house_id = :house AND z.state = 'reported' RETURNING z.id",
        ids=[id_ for id_, _ in looked],
        states=[state for _, state in looked],
        house=house_id,
        day=day,
    )
    return [row.id for row in done]


async def check_gear(
    conn: AsyncConnection, house_id: int, seen: Sequence[int], broken: Sequence[int], day: date
) -> None:
    """Devices looked at on this day: those of `broken` do not work, the others do."""
    await run(
        conn,
        "UPDATE devices SET checked_on = :day, works = NOT id = ANY(CAST(:broken AS bigint[])) "
        "WHERE id = ANY(CAST(:seen AS bigint[])) AND house_id = :house",
        seen=list(seen),
        broken=list(broken),
        house=house_id,
        day=day,
    )


AGAIN: Final = "visit-again"


async def end_waiting(conn: AsyncConnection, house_id: int, now: datetime) -> None:
    """Somebody came: what was to be looked at again at this house is done."""
    await run(
        conn,
        "UPDATE duties SET state = 'done', reason = 'visited', closed_at = :now WHERE house_id = :house "
        "AND about = 'house' AND rule = :rule AND state = 'open'",
        house=house_id,
        rule=AGAIN,
        now=now,
    )
