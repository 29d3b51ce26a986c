"""Rates: how much of what is known is declared, registered, signed; exact, and open down to their rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import Pack, Target
from registry import RegistryError
from registry.database import one, rows, run
from registry.duties_sql import GOVERNED
from registry.rules_sql import COUNTING, RESIDENCE, lessor, signed
from registry.scopes import beyond

EVERYWHERE: Final = (0, 2**63 - 1)


class UnknownRate(RegistryError):
    """There is no rate of this name."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A rate of an area on a day. `rate` is None where nothing is known (`den` 0): that is not 100 %.

    `target` is the pack's next milestone on that day, or its last one; `reached` compares the exact fractions.
    """

    name: str
    area_id: int
    num: int
    den: int
    as_of: date
    target: Fraction | None = None
    target_by: date | None = None
    target_source: str | None = None

    @property
    def rate(self) -> Fraction | None:
        return Fraction(self.num, self.den) if self.den else None

    @property
    def reached(self) -> bool | None:
        return None if self.rate is None or self.target is None else self.rate >= self.target

    def written(self) -> dict[str, Any]:
        """As the API gives it; the shares as decimal numbers, never to be compared with each other."""
        return {
            "name": self.name,
            "num": self.num,
            "den": self.den,
            "rate": None if self.rate is None else float(self.rate),
            "target": None if self.target is None else float(self.target),
            "target_by": self.target_by,
            "target_source": self.target_source,
            "reached": self.reached,
            "as_of": self.as_of,
            "area": self.area_id,
        }


@dataclass(frozen=True, slots=True)
class Behind:
    """One house behind a figure: what it adds to the upper and to the lower number."""

    house_id: int
    code: str
    address: str
    num: int
    den: int


def _living(*conditions: str) -> str:
    """Per house how many people live there for all we know and meet each condition; mere claims count for nothing."""
    counts = ", ".join(f"count(*) FILTER (WHERE {some}) AS n{place}" for place, some in enumerate(conditions))
    return f"""(SELECT s.house_id, {counts} FROM stays s
        WHERE s.area_no BETWEEN :lo AND :hi AND s.assurance IN {COUNTING}
          AND (s.moved_out IS NULL OR s.moved_out > CAST(:as_of AS date))
          AND (s.moved_in IS NULL OR s.moved_in <= CAST(:as_of AS date)) GROUP BY s.house_id)"""


_FILED: Final = f"""EXISTS (SELECT FROM declarations d WHERE d.stay_id = s.id AND d.kind = '{RESIDENCE}'
        AND d.state NOT IN ('returned', 'withdrawn', 'superseded'))"""
_FILED_BY_ONESELF: Final = _FILED[:-1] + " AND d.channel = ANY (CAST(:channels AS text[])))"
_REGISTERED: Final = "s.assurance = 'registered'"

_KNOWN: Final = """greatest(coalesce(l.n1, 0),
        CASE h.letting WHEN 'let' THEN coalesce(h.head_count, 0) ELSE 0 END)"""
_UNIT_IS_HOUSE: Final = "CAST(h.id AS text)"


def _measure(
    num: str, den: str, *, unit: str = _UNIT_IS_HOUSE, living: str = "", houses: str = "true"
) -> str:
    """One row per house (area_no, house_id, unit, num, den); houses of the same unit are counted once."""
    join = f"LEFT JOIN {living} l ON l.house_id = h.id" if living else ""
    return f"""SELECT h.area_no, h.id AS house_id, {unit} AS unit, {num} AS num, {den} AS den
        FROM houses h {join} WHERE h.area_no BETWEEN :lo AND :hi AND h.revoked_at IS NULL AND {houses}"""


def measures(pack: Pack) -> dict[str, str]:
    """The rates there are, as SQL.

    registration: registered residents of known ones (the head-count or the stays known, whichever is larger).
    declared: the same of those who filed, registered yet or not. self-declaration: residents who declared through
    a channel of their own, of those registered. letters: houses or lessors (the pack says which) with every letter
    in force, of those that let; a house whose lessor nobody knows counts as a lessor without a letter.
    """
    by_lessor = any(letter.unit == "by_lessor" for letter in pack.letters)
    lessor_or_house = f"coalesce('p' || {lessor('h.id')}, 'h' || h.id)"
    some = "coalesce(l.n0, 0)"
    return {
        "registration": _measure(some, _KNOWN, living=_living(_REGISTERED, "true")),
        "declared": _measure(some, _KNOWN, living=_living(_FILED, "true")),
        "self-declaration": _measure(
            some,
            "coalesce(l.n1, 0)",
            living=_living(f"{_REGISTERED} AND {_FILED_BY_ONESELF}", _REGISTERED),
        ),
        "letters": _measure(
            "CASE WHEN h.id = ANY (CAST(:signed AS bigint[])) THEN 1 ELSE 0 END",
            "1",
            unit=lessor_or_house if by_lessor else _UNIT_IS_HOUSE,
            houses="h.letting = 'let'",
        ),
    }


async def figures(conn: AsyncConnection, pack: Pack, area_id: int, as_of: date) -> list[Figure]:
    """Every rate of an area, from the rows this transaction may see. One query a rate, linear in the area's houses."""
    lo, hi = await _bounds(conn, area_id)
    values = await _values(conn, pack, lo, hi, as_of)
    found = []
    for name, measure in measures(pack).items():
        sums = await one(
            conn,
            f"""
            WITH units AS (SELECT min(num) AS num, max(den) AS den FROM ({measure}) m GROUP BY unit)
            SELECT coalesce(sum(num), 0) AS num, coalesce(sum(den), 0) AS den FROM units
            """,
            **_used(measure, values),
        )
        assert sums is not None
        found.append(_figure(pack, name, area_id, int(sums.num), int(sums.den), as_of))
    return found


async def drill(
    conn: AsyncConnection,
    pack: Pack,
    name: str,
    area_id: int,
    as_of: date,
    *,
    missing: bool = False,
    after: int = 0,
    limit: int = 100,
) -> list[Behind]:
    """The houses behind a figure, by id from `after` on; with `missing` only those that keep it below 100 %.

    Their numbers add up to the figure's, except that a lessor of several houses counts there once. Raises UnknownRate.
    """
    measure = measures(pack).get(name)
    if measure is None:
        raise UnknownRate(name)
    values = await _values(conn, pack, *await _bounds(conn, area_id), as_of)
    found = await rows(
        conn,
        f"""
        SELECT m.house_id, h.code, h.address, m.num, m.den FROM ({measure}) m JOIN houses h ON h.id = m.house_id
         WHERE m.den > 0 AND (NOT :missing OR m.num < m.den) AND m.house_id > :after
         ORDER BY m.house_id LIMIT :limit
        """,
        missing=missing,
        after=after,
        limit=limit,
        **_used(measure, values),
    )
    return [Behind(row.house_id, row.code, row.address, row.num, row.den) for row in found]


async def snapshot(conn: AsyncConnection, pack: Pack, as_of: date) -> int:
    """Freezes the day's figures of every area the pack governs; gives how many rows were written. One statement a rate.

    Run again on the same day it brings them up to date and leaves alone what is the same.
    """
    values = await _values(conn, pack, *EVERYWHERE, as_of)
    written = 0
    for name, measure in measures(pack).items():
        written += await run(
            conn,
            f"""
            WITH RECURSIVE governed AS MATERIALIZED ({GOVERNED}), up AS (
                SELECT id, parent_id, lo AS area_no FROM areas
                UNION ALL SELECT a.id, a.parent_id, up.area_no FROM up JOIN areas a ON a.id = up.parent_id
            ), units AS (
                SELECT up.id AS area_id, min(m.num) AS num, max(m.den) AS den
                  FROM ({measure}) m JOIN up ON up.area_no = m.area_no GROUP BY up.id, m.unit
            )
            INSERT INTO rates AS r (area_id, area_no, name, as_of, num, den)
            SELECT a.id, a.lo, :name, :as_of, coalesce(sum(u.num), 0), coalesce(sum(u.den), 0)
              FROM areas a LEFT JOIN units u ON u.area_id = a.id
             WHERE EXISTS (SELECT FROM governed g WHERE a.lo >= g.lo AND a.hi <= g.hi)
             GROUP BY a.id
            ON CONFLICT (area_id, name, as_of) DO UPDATE SET num = excluded.num, den = excluded.den
             WHERE (r.num, r.den) <> (excluded.num, excluded.den)
            """,
            name=name,
            pack=pack.name,
            as_of=as_of,
            **{key: value for key, value in _used(measure, values).items() if key != "as_of"},
        )
    return written


async def frozen(
    conn: AsyncConnection, pack: Pack, name: str, area_id: int, first: date, last: date
) -> list[Figure]:
    """The frozen figures of an area from day to day, both included."""
    found = await rows(
        conn,
        """SELECT num, den, as_of FROM rates WHERE area_id = :area AND name = :name
              AND as_of BETWEEN :first AND :last ORDER BY as_of""",
        area=area_id,
        name=name,
        first=first,
        last=last,
    )
    return [_figure(pack, name, area_id, row.num, row.den, row.as_of) for row in found]


def _figure(pack: Pack, name: str, area_id: int, num: int, den: int, as_of: date) -> Figure:
    target = milestone(pack, name, as_of)
    if target is None:
        return Figure(name, area_id, num, den, as_of)
    return Figure(name, area_id, num, den, as_of, target.value, target.by, target.source)


def milestone(pack: Pack, name: str, day: date) -> Target | None:
    """The next target for a rate; once all are over, the last."""
    targets = sorted((t for t in pack.targets if t.rate == name), key=lambda target: target.by)
    return next((t for t in targets if t.by >= day), targets[-1] if targets else None)


async def _bounds(conn: AsyncConnection, area_id: int) -> tuple[int, int]:
    area = await one(conn, "SELECT lo, hi FROM areas WHERE id = :id", id=area_id)
    return (area.lo, area.hi) if area is not None else (1, 0)


async def _values(conn: AsyncConnection, pack: Pack, lo: int, hi: int, as_of: date) -> dict[str, object]:
    """What the measures bind. A lessor's letter may lie in another area than their house, so those are read beyond."""
    async with beyond(conn):
        done = await rows(
            conn,
            f"SELECT h.id FROM houses h WHERE h.area_no BETWEEN :lo AND :hi AND {signed('h.id', pack.letters)}",
            lo=lo,
            hi=hi,
            today=as_of,
        )
    return {
        "lo": lo,
        "hi": hi,
        "as_of": as_of,
        "channels": [f"self_{channel}" for channel in pack.declare.self_channels],
        "signed": [row.id for row in done],
    }


def _used(measure: str, values: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if f":{name}" in measure}
