"""Rates: how much of what is known is declared, registered, signed, rectified; exact, and open down to their rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any, Final, Literal

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import Pack
from programmes.sections import RateRule, Target
from registry import RegistryError, programmes
from registry.database import one, rows, run
from registry.measures import Counted, lacking, of_rate, open_hazards
from registry.programmes import GOVERNED
from registry.resting import NAMED
from registry.rules_sql import signed
from registry.scopes import beyond

EVERYWHERE: Final = (0, 2**63 - 1)
ROLES: Final = ("tenant", "landlord", "property_manager")
WITHOUT_TIER: Final = frozenset({"held", "dealt-with"})
"""Measures of what offices do: no house, no tier."""

State = Literal["on-track", "behind", "missed", "reached"]
By = Literal["tier", "role"]
Opened = Literal["house", "person", "hazard", "sample", "area", "event"]


class UnknownRate(RegistryError):
    """There is no rate of this name."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A rate of an area on a day. `rate` is None where nothing is known (`den` 0): that is not 100 %.

    `target` is the pack's next milestone on that day, or its last one; `reached` compares the exact fractions. `began` is
    the programme's first day: by then nothing, by the milestone's all of it is how a rate is expected to grow.
    """

    pack: str
    rule: RateRule
    area_id: int
    num: int
    den: int
    as_of: date
    began: date
    target: Target | None = None

    @property
    def rate(self) -> Fraction | None:
        return Fraction(self.num, self.den) if self.den else None

    @property
    def reached(self) -> bool | None:
        return None if self.rate is None or self.target is None else self.rate >= self.target.value

    @property
    def state(self) -> State | None:
        """Reached or, once its day is over, missed; before that behind if a larger share of the time than of the way is gone."""
        if self.rate is None or self.target is None:
            return None
        if self.reached:
            return "reached"
        if self.as_of > self.target.by:
            return "missed"
        days = (self.target.by - self.began).days
        gone = Fraction(max(0, (self.as_of - self.began).days), days) if days > 0 else Fraction(1)
        return "behind" if gone > self.rate / self.target.value else "on-track"

    def written(self) -> dict[str, Any]:
        """As the API gives it; the shares as decimal numbers, never to be compared with each other."""
        target = self.target
        return {
            "pack": self.pack,
            "name": self.rule.name,
            "title": self.rule.title,
            "area": self.area_id,
            "tier": self.rule.tier or None,
            "role": self.rule.role,
            "num": self.num,
            "den": self.den,
            "rate": None if self.rate is None else float(self.rate),
            "target": None if target is None else float(target.value),
            "target_by": None if target is None else target.by,
            "target_source": None if target is None else target.source,
            "reached": self.reached,
            "state": self.state,
            "as_of": self.as_of,
            "note": self.rule.note or None,
        }


@dataclass(frozen=True, slots=True)
class Behind:
    """One row behind a figure: a house, person, hazard …, and what it adds to the upper and to the lower number.

    `number`, `kind` and `day` are a hazard's (its code and due day) or a meeting's; a meeting not held has neither.
    """

    key: int
    about: Opened
    about_id: int | None
    area_id: int
    area: str
    house_id: int | None
    code: str | None
    address: str | None
    person_id: int | None
    person: str | None
    number: str | None
    kind: str | None
    day: date | None
    num: int
    den: int


def rule_of(pack: Pack, name: str) -> RateRule:
    """Raises UnknownRate."""
    try:
        return pack.rate(name)
    except KeyError:
        raise UnknownRate(name) from None


async def packs_for(conn: AsyncConnection, default: Pack, area_id: int) -> tuple[Pack, ...]:
    """The packs whose programmes an area is part of, the widest areas' first; the default where none was applied anywhere."""
    found = await rows(
        conn,
        """SELECT pack FROM (SELECT DISTINCT pack FROM programmes WHERE until IS NULL) r
             WHERE EXISTS (SELECT FROM programmes q JOIN areas g ON g.id = q.area_id JOIN areas a ON a.id = :area
                            WHERE q.pack = r.pack AND q.until IS NULL AND a.lo >= g.lo AND a.hi <= g.hi)""",
        area=area_id,
    )
    ours = {row.pack for row in found}
    there = await programmes.applied(conn)
    return tuple(pack for pack in await programmes.running(conn, default) if pack.name in ours or not there)


def entries(pack: Pack, as_of: date) -> dict[str, Counted]:
    """What is frozen every day: the pack's rates, and what its table counts besides, under the words of the column."""
    found = {rule.name: of_rate(pack, rule, as_of) for rule in pack.rates}
    for shows in {column.shows for column in pack.table}:
        what, _, name = shows.partition(":")
        if what == "hazards":
            found[shows] = open_hazards(pack, name, as_of)
        elif what == "lacking":
            found[shows] = lacking(pack, name, as_of)
    return found


# -- figures ----------------------------------------------------------------------------------------------------


async def figures(
    conn: AsyncConnection, pack: Pack, area_ids: Sequence[int], as_of: date, by: By | None = None
) -> list[Figure]:
    """Every rate of each area, from the rows this transaction may see. One query a rate, linear in the areas' rows.

    `by` gives each rate once for every tier of the pack, or every role, where that makes a difference.
    """
    rules = {str(place): rule for place, rule in enumerate(_split(pack, by))}
    found = await sums(
        conn, pack, {place: of_rate(pack, rule, as_of) for place, rule in rules.items()}, area_ids, as_of
    )
    return [
        _figure(pack, rule, area, *found[area][place], as_of)
        for area in area_ids
        for place, rule in rules.items()
    ]


def _split(pack: Pack, by: By | None) -> Iterable[RateRule]:
    if by == "tier":
        wide = [rule for rule in pack.rates if not rule.tier and rule.measure not in WITHOUT_TIER]
        return [replace(rule, tier=tier.name) for rule in wide for tier in pack.tiers]
    if by == "role":
        wide = [rule for rule in pack.rates if rule.measure == "awareness" and rule.role is None]
        return [replace(rule, role=role) for rule in wide for role in ROLES]
    return pack.rates


def below(targets: str) -> str:
    """Every area in or below the targets, with the target it lies in."""
    return f"""below AS (
        SELECT id AS target, id, lo AS area_no FROM areas WHERE {targets}
        UNION ALL SELECT b.target, a.id, a.lo FROM below b JOIN areas a ON a.parent_id = b.id)"""


def _units(counted: Counted) -> str:
    """What each target's rows add up to: summed where they lie, unless rows of several areas may be one unit."""
    if counted.shared:
        return f"""SELECT b.target, min(m.num) AS num, max(m.den) AS den
            FROM ({counted.sql}) m JOIN below b ON b.area_no = m.area_no GROUP BY b.target, m.unit"""
    return f"""SELECT b.target, m.num, m.den FROM (SELECT area_no, sum(num) AS num, sum(den) AS den
            FROM ({counted.sql}) r GROUP BY area_no) m JOIN below b ON b.area_no = m.area_no"""


async def sums(
    conn: AsyncConnection, pack: Pack, wanted: Mapping[str, Counted], area_ids: Sequence[int], as_of: date
) -> dict[int, dict[str, tuple[int, int]]]:
    """Per area and name (num, den). One query a name, whatever the number of areas."""
    values = await _values(conn, pack, *await _bounds(conn, area_ids), as_of)
    found: dict[int, dict[str, tuple[int, int]]] = {area: dict.fromkeys(wanted, (0, 0)) for area in area_ids}
    for name, counted in wanted.items():
        statement = f"""
            WITH RECURSIVE {below("id = ANY (CAST(:areas AS bigint[]))")}, units AS ({_units(counted)})
            SELECT target, sum(num) AS num, sum(den) AS den FROM units GROUP BY target"""
        for row in await rows(conn, statement, areas=list(area_ids), **counted.values, **values):
            found[row.target][name] = int(row.num), int(row.den)
    return found


async def drill(
    conn: AsyncConnection,
    pack: Pack,
    name: str,
    area_id: int,
    as_of: date,
    *,
    tier: str = "",
    missing: bool = False,
    after: int = 0,
    limit: int = 100,
) -> list[Behind]:
    """What a figure counts, by key from `after` on; with `missing` only what keeps it below 100 %.

    Their numbers add up to the figure's. A lessor of several houses is one row, with a house that lacks something if
    there is one. Raises UnknownRate.
    """
    counted = of_rate(pack, rule_of(pack, name), as_of, *([tier] if tier else []))
    values = await _values(conn, pack, *await _bounds(conn, [area_id]), as_of)
    found = await rows(
        conn,
        f"""
        SELECT m.key, CASE WHEN :about <> 'lessor' THEN CAST(:about AS text) WHEN m.person_id IS NULL THEN 'house'
               ELSE 'person' END AS about, m.about_id, a.id AS area_id, a.name AS area, m.house_id, h.code,
               h.address, m.person_id, {NAMED.format(p="p")} AS person, z.number, coalesce(z.code, e.kind) AS kind,
               coalesce(z.due, e.on_day) AS day, m.num, m.den
          FROM (SELECT DISTINCT ON (key) key, area_no, about_id, house_id, person_id, num,
                       max(den) OVER (PARTITION BY key) AS den
                  FROM ({counted.sql}) r WHERE key > :after ORDER BY key, num, house_id) m
          JOIN areas a ON a.lo = m.area_no
          LEFT JOIN houses h ON h.id = m.house_id LEFT JOIN people p ON p.id = m.person_id
          LEFT JOIN hazards z ON :about = 'hazard' AND z.id = m.about_id
          LEFT JOIN events e ON :about = 'event' AND e.id = m.about_id
         WHERE m.den > 0 AND (NOT :missing OR m.num < m.den)
         ORDER BY m.key LIMIT :limit
        """,
        about=counted.about,
        missing=missing,
        after=after,
        limit=limit,
        **counted.values,
        **values,
    )
    return [Behind(**row._mapping) for row in found]


# -- frozen -----------------------------------------------------------------------------------------------------


async def snapshot(conn: AsyncConnection, pack: Pack, as_of: date) -> int:
    """Freezes the day's figures of every area the pack governs; gives how many rows were written. One statement a rate.

    Run again on the same day it brings them up to date and leaves alone what is the same.
    """
    values = await _values(conn, pack, *EVERYWHERE, as_of)
    written = 0
    for name, counted in entries(pack, as_of).items():
        written += await run(
            conn,
            f"""
            WITH RECURSIVE governed AS MATERIALIZED ({GOVERNED}), ours AS MATERIALIZED (
                SELECT a.id, a.lo FROM areas a WHERE EXISTS (SELECT FROM governed g WHERE a.lo >= g.lo AND a.hi <= g.hi)
            ), {below("id IN (SELECT id FROM ours)")}, units AS ({_units(counted)})
            INSERT INTO rates AS r (area_id, area_no, pack, name, as_of, num, den)
            SELECT o.id, o.lo, CAST(:pack AS text), :name, :as_of, coalesce(sum(u.num), 0), coalesce(sum(u.den), 0)
              FROM ours o LEFT JOIN units u ON u.target = o.id
             GROUP BY o.id, o.lo
            ON CONFLICT (area_id, pack, name, as_of) DO UPDATE SET num = excluded.num, den = excluded.den
             WHERE (r.num, r.den) <> (excluded.num, excluded.den)
            """,
            name=name,
            pack=pack.name,
            **counted.values,
            **values,
        )
    return written


async def frozen(
    conn: AsyncConnection, pack: Pack, name: str, area_id: int, first: date, last: date
) -> list[Figure]:
    """The frozen figures of an area from day to day, both included. Raises UnknownRate."""
    rule = rule_of(pack, name)
    found = await rows(
        conn,
        """SELECT num, den, as_of FROM rates WHERE area_id = :area AND pack = :pack AND name = :name
              AND as_of BETWEEN :first AND :last ORDER BY as_of""",
        area=area_id,
        pack=pack.name,
        name=name,
        first=first,
        last=last,
    )
    return [_figure(pack, rule, area_id, row.num, row.den, row.as_of) for row in found]


def _figure(pack: Pack, rule: RateRule, area_id: int, num: int, den: int, as_of: date) -> Figure:
    target = milestone(pack, rule.name, as_of)
    return Figure(pack.name, rule, area_id, num, den, as_of, pack.valid_from, target)


def milestone(pack: Pack, name: str, day: date) -> Target | None:
    """The next target for a rate; once all are over, the last."""
    targets = sorted((t for t in pack.targets if t.rate == name), key=lambda target: target.by)
    return next((t for t in targets if t.by >= day), targets[-1] if targets else None)


async def _bounds(conn: AsyncConnection, area_ids: Sequence[int]) -> tuple[int, int]:
    areas = await one(
        conn,
        "SELECT min(lo) AS lo, max(hi) AS hi FROM areas WHERE id = ANY (CAST(:ids AS bigint[]))",
        ids=list(area_ids),
    )
    return (areas.lo, areas.hi) if areas is not None and areas.lo is not None else (1, 0)


async def _values(conn: AsyncConnection, pack: Pack, lo: int, hi: int, as_of: date) -> dict[str, object]:
    """What the measures bind. A lessor's letter may lie in another area than their house, so those are read beyond."""
    done: Sequence[Any] = ()
    if any(rule.measure == "letters" for rule in pack.rates):
        async with beyond(conn):
            done = await rows(
                conn,
                f"SELECT h.id FROM houses h WHERE h.area_no BETWEEN :lo AND :hi AND {signed('h.id', pack.letters)}",
                lo=lo,
                hi=hi,
                today=as_of,
            )
    return {"lo": lo, "hi": hi, "as_of": as_of, "today": as_of, "signed": [row.id for row in done]}
