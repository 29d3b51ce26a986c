"""Devices and gear of houses as their landlords keep them, and what a landlord's look through the house found."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import rows, run, value
from registry.numbers import new_receipt, reserve
from registry.parties import ACTS

SELF_CHECK = "self-check"
"""The kind of visit as which a landlord's own look counts, where a pack has one."""

_OF = f"""
SELECT w.n, d.id, d.kind, d.place, d.number, d.works, d.expires_on
FROM unnest(CAST(:lessors AS bigint[]), CAST(:houses AS bigint[])) WITH ORDINALITY AS w(lessor, house_id, n)
JOIN devices d ON d.house_id = w.house_id AND d.gone_on IS NULL
WHERE EXISTS (SELECT 1 FROM parties p WHERE p.house_id = w.house_id AND p.person_id = w.lessor AND p.until IS NULL
  AND p.role IN {ACTS})
ORDER BY w.n, d.expires_on NULLS LAST, d.id"""


async def in_houses(conn: AsyncConnection, asked: Sequence[tuple[int | None, int]]) -> Sequence[Row[Any]]:
    """For (lessor, house): what is there, the first to expire first. Rows have n."""
    return await rows(conn, _OF, lessors=[p for p, _ in asked], houses=[h for _, h in asked])


_ADD = """
INSERT INTO devices (area_no, house_id, kind, place, number, made_on, installed_on, expires_on, source)
VALUES (:area_no, :house, :kind, :place, :number, CAST(:made AS date), :day, CAST(:expires AS date), 'landlord')
RETURNING id"""


async def add(
    conn: AsyncConnection,
    house: Row[Any],
    kind: str,
    place: str,
    number: int,
    made_on: date | None,
    expires_on: date | None,
    day: date,
) -> int:
    """Something put into a house (id, area_no) on `day`; gives its id."""
    made = await value(
        conn,
        _ADD,
        area_no=house.area_no,
        house=house.id,
        kind=kind,
        place=place,
        number=number,
        made=made_on,
        expires=expires_on,
        day=day,
    )
    return int(made)


_STATES = {
    "gone": "gone_on = :day",
    "broken": "works = false, checked_on = :day",
    "works": "works = true, checked_on = :day",
}


async def tell(conn: AsyncConnection, house_id: int, gear_id: int, state: str, day: date) -> bool:
    """`state`: gone, broken or works. False if it is not there."""
    changed = f"UPDATE devices SET {_STATES[state]} WHERE id = :id AND house_id = :house AND gone_on IS NULL"
    return bool(await run(conn, changed, id=gear_id, house=house_id, day=day))


_CHECK = """
INSERT INTO self_checks (id, area_no, house_id, person_id, on_day, pack, answers, note, channel)
VALUES (:id, :area_no, :house, :person, :day, :pack, CAST(:answers AS jsonb), :note, :channel)"""

_VISIT = """
INSERT INTO visits (area_no, house_id, kind, on_day, note, source)
VALUES (:area_no, :house, :kind, :day, '', 'landlord')"""

_LOOKED = """
UPDATE devices d SET checked_on = :day, works = w.state = 'fine'
FROM unnest(CAST(:kinds AS text[]), CAST(:states AS text[])) AS w(kind, state)
WHERE d.house_id = :house AND d.kind = w.kind AND d.gone_on IS NULL AND w.state <> 'absent'"""

_HAZARDS = """
INSERT INTO hazards (number, area_no, house_id, code, family, found_by, source, created_at)
SELECT w.number, :area_no, :house, w.code, w.family, 'landlord', 'landlord', CAST(:now AS timestamptz)
FROM unnest(CAST(:numbers AS text[]), CAST(:codes AS text[]), CAST(:families AS text[])) AS w(number, code, family)
WHERE NOT EXISTS (SELECT 1 FROM hazards z WHERE z.house_id = :house AND z.code = w.code AND z.closed_on IS NULL)"""


async def keep_check(
    conn: AsyncConnection,
    house: Row[Any],
    person_id: int,
    pack: str,
    answers: Mapping[str, str],
    note: str,
    channel: str,
    now: datetime,
) -> int:
    """Keeps a landlord's look through a house (id, area_no); gives its id. It counts as a visit of theirs."""
    (check_id,) = (await reserve(conn, self_checks=1))["self_checks"]
    here = {"area_no": house.area_no, "house": house.id, "day": now.date()}
    said = json.dumps(dict(answers))
    await run(
        conn,
        _CHECK,
        id=check_id,
        person=person_id,
        pack=pack,
        answers=said,
        note=note,
        channel=channel,
        **here,
    )
    await run(conn, _VISIT, kind=SELF_CHECK, **here)
    return check_id


async def looked_at(
    conn: AsyncConnection, house_id: int, states: Sequence[tuple[str, str]], day: date
) -> None:
    """What is there works or does not, as of `day`; what is absent was never listed, or is told apart."""
    kinds, found = [kind for kind, _ in states], [state for _, state in states]
    await run(conn, _LOOKED, house=house_id, day=day, kinds=kinds, states=found)


async def report_hazards(
    conn: AsyncConnection, house: Row[Any], hazards: Sequence[tuple[str, str]], now: datetime
) -> int:
    """Hazards (code, family) the landlord reports of the own house; one that is open there is not reported twice.

    Reported only: no score, class or duty follows before an officer has seen it (decision 19). How many are new.
    """
    return await run(
        conn,
        _HAZARDS,
        area_no=house.area_no,
        house=house.id,
        now=now,
        numbers=[new_receipt(now.date()) for _ in hazards],
        codes=[code for code, _ in hazards],
        families=[family for _, family in hazards],
    )
