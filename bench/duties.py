"""A million duties from a pack's rules, and the night after in which nothing changed."""

from dataclasses import dataclass
from time import perf_counter

from bench.ground import ground
from programmes.pack import Pack
from registry.database import Database, civil_now, run
from registry.duties import nightly, prepare

HOUSES = 90_000
TENANTS = 2
"""Each house has a landlord who owes a letter, a lesson and what its size demands, each tenant's stay a declaration, a
report and a lesson; the office owes its rounds of every house, and its quotas, reports and hazards besides. One house in
ten is of ten to a hundred people, one in five has smoke detectors, one in fifty a fire hazard that an officer saw."""

TOWN = (
    """INSERT INTO houses (code, area_id, area_no, address, let_since, created_at,
                        head_count, rooms_count, corridors)
    SELECT 'B' || n, a.id, a.lo, '路' || n || '号', DATE '2023-06-01', TIMESTAMPTZ '2023-06-01',
           CASE n % 10 WHEN 0 THEN 10 + n % 91 ELSE 1 + n % 9 END, 1 + n % 12, n % 4 FROM generate_series(1, :houses) n
    JOIN (SELECT id, lo, row_number() OVER (ORDER BY lo) - 1 AS place, count(*) OVER () AS number FROM areas
           WHERE level = 'village') a ON a.place = n % a.number""",
    """INSERT INTO people (name, created_at) SELECT '陈平', TIMESTAMPTZ '2023-06-01'
    FROM generate_series(1, :houses * (:tenants + 1))""",
    """INSERT INTO parties (house_id, area_no, person_id, source, known_at)
    SELECT h.id, h.area_no, p.id, 'base', h.created_at FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM houses
           WHERE code LIKE 'B%') h
    JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM people WHERE name = '陈平') p ON p.n = h.n""",
    """INSERT INTO stays (house_id, area_no, person_id, moved_in, assurance)
    SELECT h.id, h.area_no, p.id, DATE '2023-06-10', 'confirmed'
    FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM houses WHERE code LIKE 'B%') h
    JOIN (SELECT id, row_number() OVER (ORDER BY id) - :houses AS n FROM people WHERE name = '陈平') p
      ON p.n > 0 AND h.n = 1 + p.n % :houses""",
    """INSERT INTO stay_sources (stay_id, area_no, source, said, at)
    SELECT id, area_no, 'tenant', 'lives', TIMESTAMPTZ '2023-06-10' FROM stays WHERE moved_in = DATE '2023-06-10'""",
    """INSERT INTO devices (house_id, area_no, kind, number, linked, source)
    SELECT id, area_no, 'smart-smoke', 1 + id % 16, id % 2 = 0, 'import' FROM houses WHERE code LIKE 'B%' AND id % 5 = 0""",
    """INSERT INTO hazards (number, house_id, area_no, code, family, state, found_on, due, round, source)
    SELECT code, id, area_no, 'F1', 'fire', 'found', DATE '2023-06-11', DATE '2023-06-25', 'fire-first', 'import'
    FROM houses WHERE code LIKE 'B%' AND id % 50 = 0""",
)


@dataclass(frozen=True, slots=True)
class Nights:
    """Rows written and seconds taken: the night that finds the city, and the next."""

    written: int
    seconds: float
    written_again: int
    seconds_again: float


async def a_million() -> Nights:
    """All that the pack asks, over a city of its own; what a second night writes is counted, not assumed."""
    async with ground() as found:
        await _build(found.db)
        return Nights(*await _night(found.db, found.pack), *await _night(found.db, found.pack))


async def _build(db: Database) -> None:
    async with db.begin() as conn:
        for statement in TOWN:
            used = {"houses": HOUSES, "tenants": TENANTS}
            await run(conn, statement, **{name: n for name, n in used.items() if f":{name}" in statement})


async def _night(db: Database, pack: Pack) -> tuple[int, float]:
    began = perf_counter()
    async with db.begin() as first:
        now = await civil_now(first)
        await prepare(first, pack, now.date())
    async with db.begin() as conn, db.begin() as beside:
        changes = await nightly(conn, pack, now, beside=(beside,))
    return changes.written, perf_counter() - began
