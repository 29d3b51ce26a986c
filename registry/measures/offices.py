"""What offices do: meetings held, and what they report as dealt with."""

from datetime import date
from typing import Final

from programmes.pack import Pack
from programmes.rules import Each, occurrence
from programmes.sections import Quota
from registry.measures.counting import AS_OF, NONE, Count, Rows, one_if

SLOTS: Final = 1000
"""More meetings than that a period no quota asks for; a slot's key is the area's id times this, and its place."""


def dealt_with(count: Count) -> Rows:
    """What an office reports as dealt with, of what it reports as found since the programme began."""
    found, dealt = (count.binds.add(f"{count.rule.tally}-{end}") for end in ("found", "dealt"))
    first = count.binds.add(count.pack.valid_from.replace(day=1))
    return (
        "area",
        f"""
        SELECT a.lo AS area_no, a.id AS key, a.id AS about_id, {NONE} AS house_id, {NONE} AS person_id,
               CAST(a.id AS text) AS unit, least(t.dealt, t.found) AS num, t.found AS den
          FROM areas a JOIN (SELECT area_id, coalesce(sum(number) FILTER (WHERE kind = {found}), 0) AS found,
                                    coalesce(sum(number) FILTER (WHERE kind = {dealt}), 0) AS dealt
                               FROM tallies WHERE kind IN ({found}, {dealt}) AND month BETWEEN {first} AND {AS_OF}
                              GROUP BY area_id) t ON t.area_id = a.id
         WHERE a.lo BETWEEN :lo AND :hi""",
        False,
    )


def held(count: Count) -> Rows:
    """Meetings held in the running period, of those wanted; one row for each that is wanted, held or not."""
    (quota,) = [one for one in count.pack.quotas if one.name == count.rule.quota]
    first, last = (count.binds.add(end) for end in period(quota, count.pack, count.as_of))
    level = count.binds.add(quota.level)
    return (
        "event",
        f"""
        SELECT a.lo AS area_no, a.id * {SLOTS} + slot AS key, e.id AS about_id, {NONE} AS house_id,
               {NONE} AS person_id, a.id || '-' || slot AS unit, {one_if("e.id IS NOT NULL")} AS num, 1 AS den
          FROM areas a CROSS JOIN generate_series(1, {quota.least}) slot
          LEFT JOIN (SELECT t.id AS area_id, e.id, row_number() OVER (PARTITION BY t.id ORDER BY e.on_day, e.id) AS place
                       FROM areas t JOIN events e ON e.area_no BETWEEN t.lo AND t.hi
                      WHERE t.level = {level} AND e.kind = {count.binds.add(quota.event)}
                        AND e.area_no BETWEEN :lo AND :hi AND e.on_day BETWEEN {first} AND least({last}, {AS_OF})
                    ) e ON e.area_id = a.id AND e.place = slot
         WHERE a.level = {level} AND a.lo >= :lo AND a.hi <= :hi AND {AS_OF} BETWEEN {first} AND {last}""",
        False,
    )


def period(quota: Quota, pack: Pack, on: date) -> tuple[date, date]:
    """The days in which a quota's meetings of that time are held, both included; none (last before first) outside it."""
    first, last = occurrence(Each(per=quota.per), on)
    return max(first, quota.first), min(last, quota.last or pack.valid_to)
