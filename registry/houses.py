"""Houses, their rooms, and who answers for them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import CIVIL_NOW, one, rows, run, value
from registry.numbers import new_code, tidy_code
from registry.parties import ACTS, REPRESENTATIVE


@dataclass(frozen=True, slots=True)
class NewHouse:
    """A house to be known. `external_no` is its number in another register; without one the address identifies it."""

    area_id: int
    area_no: int
    address: str
    external_no: str | None = None
    compound: str | None = None
    building: str | None = None
    unit: str | None = None
    type: str | None = None
    letting: str = "let"
    let_since: date | None = None
    area_m2: float | None = None
    rooms_count: int | None = None
    rooms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """That a person answers for a house, and in which role."""

    house_id: int
    area_no: int
    person_id: int
    role: str = "landlord"
    since: date | None = None


SEEN = """
SELECT h.id, h.code, h.address, h.area_id, h.area_no, h.revoked_at IS NOT NULL AS revoked, h.negative_list, h.rooms_count,
  coalesce(CASE WHEN a.level = 'village' THEN a.name END, CASE WHEN b.level = 'village' THEN b.name END, '') AS village,
  coalesce(CASE WHEN a.level = 'town' THEN a.name END, CASE WHEN b.level = 'town' THEN b.name END,
    CASE WHEN c.level = 'town' THEN c.name END, '') AS town,
  coalesce(a.police, b.police, c.police, d.police) AS police, coalesce(a.office, b.office, c.office, d.office) AS office,
  coalesce(a.phone, b.phone, c.phone, d.phone) AS phone,
  ARRAY(SELECT r.label FROM rooms r WHERE r.house_id = h.id ORDER BY r.label COLLATE "C") AS rooms
FROM houses h JOIN areas a ON a.id = h.area_id
LEFT JOIN areas b ON b.id = a.parent_id LEFT JOIN areas c ON c.id = b.parent_id LEFT JOIN areas d ON d.id = c.parent_id"""
"""A house with its village and town; offices are the nearest area's that has any."""


async def by_codes(conn: AsyncConnection, codes: Sequence[str]) -> Sequence[Row[Any]]:
    """The houses of these codes as `SEEN` rows, in no order; a revoked one is among them, marked."""
    return await rows(conn, f"{SEEN} WHERE h.code = ANY(CAST(:codes AS text[]))", codes=list(codes))


async def by_code(conn: AsyncConnection, typed: str) -> Row[Any] | None:
    """The house of a plate as a `SEEN` row, revoked or not; None if no plate has this code."""
    return await one(conn, f"{SEEN} WHERE h.code = :code", code=tidy_code(typed))


async def of_people(conn: AsyncConnection, people: Sequence[int]) -> Sequence[Row[Any]]:
    """`SEEN` rows with `person_id`: the houses these people act for, by address; `represents`: for another who lets it."""
    return await rows(
        conn,
        "SELECT p.person_id, p.represents, s.* FROM (SELECT house_id, person_id, "
        f"bool_and(role = '{REPRESENTATIVE}') AS represents FROM parties WHERE until IS NULL AND role IN {ACTS} "
        f"AND person_id = ANY(CAST(:people AS bigint[])) GROUP BY house_id, person_id) p "
        f"JOIN ({SEEN}) s ON s.id = p.house_id WHERE NOT s.revoked "
        'ORDER BY p.person_id, s.address COLLATE "C", s.id',
        people=list(people),
    )


async def hold_by_code(conn: AsyncConnection, code: str) -> Row[Any] | None:
    """A house (id, area_no, address, negative_list) that cannot be revoked before this transaction ends.

    None if its plate is unknown or revoked. Shared: neighbours do not wait for each other.
    """
    return await one(
        conn,
        "SELECT id, area_no, address, negative_list FROM houses WHERE code = :code AND revoked_at IS NULL FOR SHARE",
        code=code,
    )


_LESSORS = """
SELECT person_id, role FROM parties
WHERE house_id = :house AND until IS NULL AND role IN ('landlord', 'sublandlord') ORDER BY id"""


async def lessors(conn: AsyncConnection, house_id: int, pays_to: str = "") -> list[int]:
    """Who may check who lives here: those the rent is paid to, else all lessors on record (decision 6)."""
    found = await rows(conn, _LESSORS, house=house_id)
    direct = [row.person_id for row in found if row.role == pays_to]
    return list(dict.fromkeys(direct or [row.person_id for row in found]))


_HELD = f"""
SELECT h.id, h.code, h.area_no, h.address FROM houses h
WHERE h.id = :house AND h.revoked_at IS NULL AND EXISTS (SELECT 1 FROM parties p WHERE p.house_id = h.id
  AND p.person_id = :person AND p.until IS NULL AND p.role IN {ACTS})
FOR SHARE OF h"""


async def hold_for_lessor(conn: AsyncConnection, house_id: int, person_id: int | None) -> Row[Any] | None:
    """A house (id, code, area_no, address) this person acts for, kept from being revoked; else None."""
    return await one(conn, _HELD, house=house_id, person=person_id) if person_id is not None else None


_FIND = """
SELECT w.n, h.id
FROM unnest(CAST(:externals AS text[]), CAST(:areas AS bigint[]), CAST(:addresses AS text[]))
  WITH ORDINALITY AS w(external_no, area_id, address, n)
JOIN LATERAL (SELECT id FROM houses h WHERE h.external_no = w.external_no
  UNION ALL SELECT id FROM houses h WHERE h.area_no = (SELECT lo FROM areas WHERE id = w.area_id)
    AND h.address = w.address AND (w.external_no IS NULL OR h.external_no IS NULL)
  LIMIT 1) h ON true"""

_ADD = f"""
INSERT INTO houses (code, area_id, area_no, address, external_no, compound, building, unit, type, letting, let_since,
  area_m2, rooms_count, created_at)
SELECT w.*, {CIVIL_NOW} FROM unnest(CAST(:codes AS text[]), CAST(:areas AS bigint[]), CAST(:area_nos AS bigint[]),
  CAST(:addresses AS text[]), CAST(:externals AS text[]), CAST(:compounds AS text[]), CAST(:buildings AS text[]),
  CAST(:units AS text[]), CAST(:types AS text[]), CAST(:lettings AS text[]), CAST(:let_sinces AS date[]),
  CAST(:area_m2s AS float8[]), CAST(:rooms_counts AS int[])) AS w
ON CONFLICT (code) DO NOTHING"""

_UPDATE = """
UPDATE houses SET address = w.address, external_no = coalesce(w.external_no, houses.external_no),
  compound = coalesce(w.compound, houses.compound), building = coalesce(w.building, houses.building),
  unit = coalesce(w.unit, houses.unit), type = coalesce(w.type, houses.type), letting = w.letting,
  let_since = coalesce(w.let_since, houses.let_since), area_m2 = coalesce(w.area_m2, houses.area_m2),
  rooms_count = coalesce(w.rooms_count, houses.rooms_count)
FROM unnest(CAST(:ids AS bigint[]), CAST(:addresses AS text[]), CAST(:externals AS text[]), CAST(:compounds AS text[]),
  CAST(:buildings AS text[]), CAST(:units AS text[]), CAST(:types AS text[]), CAST(:lettings AS text[]),
  CAST(:let_sinces AS date[]), CAST(:area_m2s AS float8[]), CAST(:rooms_counts AS int[]))
  AS w(id, address, external_no, compound, building, unit, type, letting, let_since, area_m2, rooms_count)
WHERE houses.id = w.id"""

_ADD_ROOMS = """
INSERT INTO rooms (house_id, area_no, label)
SELECT h.id, h.area_no, w.label
FROM unnest(CAST(:houses AS bigint[]), CAST(:labels AS text[])) AS w(house_id, label) JOIN houses h ON h.id = w.house_id
ON CONFLICT (house_id, label) DO NOTHING"""


async def ensure(conn: AsyncConnection, houses: Sequence[NewHouse]) -> list[int]:
    """The houses' ids, in order: found by `external_no`, else by area and address, otherwise made. Four statements.

    One that is known takes over what is given and keeps its code and its area. The same house twice is one.
    """
    await run(conn, "LOCK TABLE houses IN SHARE ROW EXCLUSIVE MODE")
    ids = await _find(conn, houses)
    known = {n: houses[n] for n in ids}
    if known:
        await run(conn, _UPDATE, ids=[ids[n] for n in known], **_columns(list(known.values())))
    first: dict[object, int] = {}
    same = {
        n: first.setdefault(house.external_no or (house.area_id, house.address), n)
        for n, house in enumerate(houses)
        if n not in ids
    }
    if same:
        await _add(conn, [houses[n] for n in dict.fromkeys(same.values())])
        ids |= await _find(conn, houses)
    labels = [(ids[n], label) for n, house in enumerate(houses) for label in house.rooms]
    if labels:
        await run(conn, _ADD_ROOMS, houses=[i for i, _ in labels], labels=[label for _, label in labels])
    return [ids[n] for n in range(len(houses))]


async def _find(conn: AsyncConnection, houses: Sequence[NewHouse]) -> dict[int, int]:
    found = await rows(
        conn,
        _FIND,
        externals=[h.external_no for h in houses],
        areas=[h.area_id for h in houses],
        addresses=[h.address for h in houses],
    )
    return {row.n - 1: row.id for row in found}


async def _add(conn: AsyncConnection, houses: Sequence[NewHouse]) -> None:
    """Codes are drawn until none is taken: among 100 000 houses, one of 27 thousand million does collide."""
    while houses:
        placed = {"areas": [h.area_id for h in houses], "area_nos": [h.area_no for h in houses]}
        await run(conn, _ADD, codes=[new_code() for _ in houses], **placed, **_columns(houses))
        done = await _find(conn, houses)
        houses = [house for n, house in enumerate(houses) if n not in done]


def _columns(houses: Sequence[NewHouse]) -> dict[str, object]:
    return {
        "addresses": [h.address for h in houses],
        "externals": [h.external_no for h in houses],
        "compounds": [h.compound for h in houses],
        "buildings": [h.building for h in houses],
        "units": [h.unit for h in houses],
        "types": [h.type for h in houses],
        "lettings": [h.letting for h in houses],
        "let_sinces": [h.let_since for h in houses],
        "area_m2s": [h.area_m2 for h in houses],
        "rooms_counts": [h.rooms_count for h in houses],
    }


_ANSWER = f"""
INSERT INTO parties (house_id, area_no, person_id, role, source, since, known_at)
SELECT DISTINCT ON (house_id, person_id, role) house_id, area_no, person_id, role, :source, since, {CIVIL_NOW}
FROM unnest(CAST(:houses AS bigint[]), CAST(:areas AS bigint[]), CAST(:people AS bigint[]), CAST(:roles AS text[]),
  CAST(:sinces AS date[])) AS w(house_id, area_no, person_id, role, since)
ON CONFLICT (house_id, person_id, role) WHERE until IS NULL DO UPDATE SET since = coalesce(parties.since, excluded.since)"""


async def add_parties(conn: AsyncConnection, answers: Sequence[Answers], source: str) -> None:
    """Who answers for which house from now on; known ones stay. One statement."""
    await run(
        conn,
        _ANSWER,
        source=source,
        houses=[a.house_id for a in answers],
        areas=[a.area_no for a in answers],
        people=[a.person_id for a in answers],
        roles=[a.role for a in answers],
        sinces=[a.since for a in answers],
    )


_NAMED = """
SELECT w.n, max(p.person_id) AS person_id
FROM unnest(CAST(:houses AS bigint[]), CAST(:names AS text[])) WITH ORDINALITY AS w(house_id, name, n)
JOIN parties p ON p.house_id = w.house_id AND p.until IS NULL
JOIN people q ON q.id = p.person_id AND q.name = w.name
GROUP BY w.n"""


async def parties_named(conn: AsyncConnection, wanted: Sequence[tuple[int, str]]) -> dict[int, int]:
    """For (house, name) pairs the person of that name who answers for the house already, by place in `wanted`.

    An import whose rows carry no document number finds its own people again by this.
    """
    found = await rows(conn, _NAMED, houses=[h for h, _ in wanted], names=[name for _, name in wanted])
    return {row.n - 1: row.person_id for row in found}


async def revoke(conn: AsyncConnection, house_id: int, now: datetime) -> bool:
    """Its plate leads nowhere from now on; False if that was so already."""
    return bool(
        await run(
            conn,
            "UPDATE houses SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL",
            id=house_id,
            now=now,
        )
    )


_SAID = """
INSERT INTO house_sources (house_id, area_no, source, said, by_person, by_officer, channel, detail, at)
SELECT id, area_no, :source, :said, CAST(:by_person AS bigint), CAST(:by_officer AS bigint), :channel,
       CAST(:detail AS jsonb), :at FROM houses WHERE id = :house"""


async def note(
    conn: AsyncConnection,
    house_id: int,
    source: str,
    said: str,
    at: datetime,
    *,
    by_person: int | None = None,
    by_officer: int | None = None,
    channel: str | None = None,
    detail: Mapping[str, object] | None = None,
) -> None:
    """Keeps what somebody said about a house; changes nothing else."""
    await run(
        conn,
        _SAID,
        detail=json.dumps(detail or {}),
        house=house_id,
        source=source,
        said=said,
        at=at,
        by_person=by_person,
        by_officer=by_officer,
        channel=channel,
    )


async def area_of(conn: AsyncConnection, house_id: int) -> int:
    """The area (its id) a house lies in; it must be there."""
    return int(await value(conn, "SELECT area_id FROM houses WHERE id = :id", id=house_id))


_LETTING = """
UPDATE houses SET letting = :letting, let_since = CASE WHEN CAST(:letting AS text) <> 'let' THEN NULL
  WHEN letting = 'let' THEN let_since ELSE CAST(:day AS date) END
WHERE id = :house"""


async def say_letting(conn: AsyncConnection, house_id: int, letting: str, day: date) -> None:
    """How it is let from `day` on (decision 10): what is not let gets no reminders."""
    await run(conn, _LETTING, house=house_id, letting=letting, day=day)


async def area_no_of(conn: AsyncConnection, house_id: int) -> int:
    return int(await value(conn, "SELECT area_no FROM houses WHERE id = :id", id=house_id))
