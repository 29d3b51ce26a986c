"""A million recipients: how long the one statement takes that freezes them, the estimate before it, and looking at its progress."""

from dataclasses import dataclass
from datetime import datetime
from time import perf_counter

from bench import cpu
from bench.ground import Ground
from notices import campaigns
from notices.campaigns import Draft
from notices.leases import claim, open_account
from registry import officers
from registry.database import Database, civil_now, one, rows, run
from registry.overview import campaigns as overview

PEOPLE = 1_000_000
A_HOUSE = 10
ACCOUNT = "telegram:main"
SAID = {"texts": {"zh": "{surname}您好，请看看楼道。"}, "fallbacks": {"surname": {"zh": "邻居"}}}

TOWN = (
    """INSERT INTO houses (code, area_id, area_no, address, created_at)
    SELECT 'B' || n, a.id, a.lo, '路' || n || '号', TIMESTAMPTZ '2023-06-01' FROM generate_series(1, :houses) n
    JOIN (SELECT id, lo, row_number() OVER (ORDER BY lo) - 1 AS place, count(*) OVER () AS number FROM areas
           WHERE level = 'village') a ON a.place = n % a.number""",
    """INSERT INTO people (name, created_at) SELECT '陈平', TIMESTAMPTZ '2023-06-01' FROM generate_series(1, :people)""",
    """INSERT INTO stays (house_id, area_no, person_id, moved_in, assurance)
    SELECT h.id, h.area_no, p.id, DATE '2023-06-10', 'confirmed'
    FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM houses WHERE code LIKE 'B%') h
    JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM people WHERE name = '陈平') p ON h.n = 1 + p.n % :houses""",
    f"""INSERT INTO contacts (account, address, lang, person_id, tied_by, heard_at)
    SELECT '{ACCOUNT}', id, 'zh', id, 'officer', TIMESTAMPTZ '2023-06-11' FROM people WHERE name = '陈平'""",
    "ANALYZE houses",
    "ANALYZE people",
    "ANALYZE stays",
    "ANALYZE contacts",
)


@dataclass(frozen=True, slots=True)
class Fanned:
    """Seconds: counting first, the fan-out with its commit (and what PostgreSQL worked for it), the progress, and a claim of 60 while all wait and while they rest."""

    recipients: int
    estimate: float
    fan_out: float
    fan_out_cpu: float
    progress: float
    claim: float
    claim_resting: float


@dataclass(frozen=True, slots=True)
class Drafted:
    """A campaign to everybody of the city, and the officer who may approve it."""

    campaign: int
    other: int
    now: datetime


async def drafted(found: Ground, title: str = "宣传") -> Drafted:
    async with found.db.begin() as conn:
        city = await one(conn, "SELECT id, lo, name FROM areas WHERE parent_id IS NULL")
        assert city is not None
        maker = await officers.add(conn, "甲", [city.name])
        other = await officers.add(conn, "乙", [city.name])
        now = await civil_now(conn)
        draft = Draft(city.id, "education", title, "", False, {}, {}, SAID, 72)
        return Drafted(await campaigns.make(conn, draft, city.lo, found.pack, maker, now), other, now)


async def fan_out(found: Ground, people: int = PEOPLE) -> Fanned:
    """Builds the city and launches one campaign to everybody in it, which runs on."""
    await _build(found.db, people)
    made = await drafted(found)
    number, now = made.campaign, made.now
    began = perf_counter()
    async with found.db.begin() as conn:
        campaign = await campaigns.held(conn, number)
        assert campaign is not None
        await campaigns.approve(conn, campaign, found.pack, made.other, now)
    estimated = perf_counter() - began
    async with found.db.begin() as conn:
        sql = "UPDATE campaigns SET state = 'scheduled', next_at = :now WHERE id = :id"
        await run(conn, sql, id=number, now=now)
    began, before = perf_counter(), cpu.seconds(found.postmaster)
    assert await campaigns.tick(found.db, [found.pack]) == 1
    fanned, worked = perf_counter() - began, cpu.seconds(found.postmaster) - before
    return await _looked_at(found.db, number, (estimated, fanned, worked))


async def _build(db: Database, people: int) -> None:
    given = {"people": people, "houses": people // A_HOUSE}
    for statement in TOWN:
        async with db.begin() as conn:
            await run(conn, statement, **{name: n for name, n in given.items() if f":{name}" in statement})


async def _looked_at(db: Database, campaign: int, launched: tuple[float, float, float]) -> Fanned:
    began = perf_counter()
    async with db.begin() as conn:
        (sending,) = await overview.runs(conn, campaign, 1)
        far = (await overview.progress(conn, [sending]))[sending.id]
    looked = perf_counter() - began
    claiming = await _claim(db)
    await _turn(db, sending.id, "paused")
    resting = await _claim(db)
    await _turn(db, sending.id, "running")
    return Fanned(sum(far.states.values()), *launched, looked, claiming, resting)


async def _turn(db: Database, sending: int, state: str) -> None:
    async with db.begin() as conn:
        await run(conn, "UPDATE campaign_runs SET state = :state WHERE id = :id", id=sending, state=state)


async def _claim(db: Database) -> float:
    """How long it takes; what was claimed is given back."""
    async with db.begin() as conn, conn.begin_nested() as given_back:
        await open_account(conn, ACCOUNT, "identity_by_link")
        await rows(conn, "SELECT 1")
        began = perf_counter()
        await claim(conn, ACCOUNT, 60)
        took = perf_counter() - began
        await given_back.rollback()
        return took
