"""Clocks that overlap, and a moment that passed while everything was down: launched once, late, and it says so everywhere."""

import asyncio
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from notices import campaigns, clock, leases
from notices.fanout import LATE
from notices.quiet import everywhere
from notices.schedules import Schedule
from registry.database import SHANGHAI, Database, rows, run, set_today, value
from registry.vault import Vault
from tests.broadcasting import PACK, Square, at, plan
from tests.officers_town import OfficersTown, town_of
from tests.test_api_campaigns import asked


async def due_today(db: Database, **more: Any) -> tuple[Square, int]:
    """A campaign for 9:00 on the 13th, and that moment has come."""
    square = await Square(db).build()
    for name in ("张三", "李四"):
        await square.lives(name)
    campaign = await square.draft(**more)
    await square.approve(campaign)
    await plan(square, campaign, Schedule(at=at(9, 13)))
    async with db.begin() as conn:
        await set_today(conn, date(2023, 6, 13))
    return square, campaign


async def audited(db: Database, campaign: int) -> list[tuple[str, str, bool]]:
    async with db.begin() as conn:
        found = await rows(
            conn,
            "SELECT actor, action, detail FROM audit WHERE about = 'campaign' AND about_id = :id "
            "AND action = 'launch-campaign' ORDER BY id",
            id=campaign,
        )
    return [(row.actor, row.action, row.detail["late"]) for row in found]


async def test_whole_ticks_of_clocks_at_once_launch_once(db: Database, vault: Vault) -> None:
    square, campaign = await due_today(db)
    failed = await asyncio.gather(*(clock.tick(db, vault, [PACK]) for _ in range(4)))
    assert failed == [[]] * 4
    assert await square.one("SELECT count(*) FROM campaign_runs") == 1
    assert await square.one("SELECT count(*) FROM notices WHERE kind = 'campaign'") == 2
    assert await audited(db, campaign) == [("clock", "launch-campaign", False)]


async def test_a_clock_that_lost_its_lead_and_the_one_that_took_it_launch_once(
    db: Database, vault: Vault
) -> None:
    """Two processes' worth of clocks; the leader's line is cut while both would tick."""
    stop = asyncio.Event()
    clocks = [asyncio.create_task(clock.run_clock(db, vault, [PACK], stop)) for _ in range(2)]
    square, campaign = await due_today(db)
    for _ in range(3):
        async with asyncio.timeout(15):
            while not await cut(db):
                pass
    async with asyncio.timeout(15):
        while not await square.one("SELECT count(*) FROM campaign_runs"):
            pass
    stop.set()
    await asyncio.gather(*clocks)
    assert await square.one("SELECT count(*) FROM campaign_runs") == 1
    assert await square.one("SELECT count(*) FROM notices WHERE kind = 'campaign'") == 2
    assert len(await audited(db, campaign)) == 1


async def cut(db: Database) -> int:
    """Ends the connection that holds the clock's lock."""
    sql = """SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = 7231062
       AND objid = CAST(CAST(hashtext('clock') AS bit(32)) AS bigint) AND granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"""
    async with db.begin() as conn:
        return len(await rows(conn, sql))


@pytest.mark.parametrize(
    ("behind", "late"),
    [
        (timedelta(0), False),
        (LATE - timedelta(seconds=30), False),
        (LATE + timedelta(seconds=30), True),
        (timedelta(days=3), True),
    ],
)
async def test_from_when_on_it_is_late(db: Database, behind: timedelta, late: bool) -> None:
    square, campaign = await due_today(db)
    async with db.begin() as conn:
        await run(conn, "UPDATE campaigns SET next_at = next_at - CAST(:behind AS interval)", behind=behind)
    assert await campaigns.tick(db, [PACK]) == 1
    assert await campaigns.tick(db, [PACK]) == 0
    assert await square.one("SELECT late FROM campaign_runs") is late
    assert await audited(db, campaign) == [("clock", "launch-campaign", late)]


async def test_a_tick_that_dies_before_its_end_launched_nothing(db: Database) -> None:
    """The run, its rows, the audit and the next moment are one transaction."""
    square, campaign = await due_today(db)

    class Died(Exception):
        pass

    with pytest.raises(Died):
        async with db.begin() as conn:
            assert await campaigns._launch_one(conn, [PACK], campaign)
            raise Died
    assert await square.one("SELECT count(*) FROM campaign_runs") == 0
    assert await square.one("SELECT count(*) FROM notices") == 0
    assert (await square.held(campaign)).state == "scheduled"
    assert await campaigns.tick(db, [PACK]) == 1
    assert len(await audited(db, campaign)) == 1


async def test_a_late_launch_at_night_waits_for_the_morning(db: Database, vault: Vault) -> None:
    """Missed at nine, made up for at night: nobody is woken."""
    square, _ = await due_today(db)
    async with db.begin() as conn:
        await run(
            conn,
            "UPDATE clock SET offset_seconds = extract(epoch FROM CAST(:night AS timestamptz) - now())",
            night=datetime(2023, 6, 13, 23, tzinfo=SHANGHAI),
        )
    assert await clock.tick(db, vault, [PACK]) == []
    assert await square.one("SELECT late FROM campaign_runs") is True
    async with db.begin() as conn:
        await leases.open_account(conn, "telegram:main", "everything")
        night = everywhere((PACK.talk.quiet_from, PACK.talk.quiet_to))
        assert await leases.claim(conn, "telegram:main", 9, quiet=night) == []


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    made = await town_of(db, vault).build()
    await made.file()
    return made


async def test_the_officer_sees_that_it_was_late(town: OfficersTown) -> None:
    """In the progress and in the audit."""
    east = await town.officer()
    place = f"/campaigns/{(await east.post('/campaigns', json=asked(town))).json()['id']}"
    assert (await east.post(f"{place}/approve")).status_code == 200
    planned = {"at": "2023-06-13T09:00:00+08:00"}
    assert (await east.post(f"{place}/schedule", json=planned)).json()["moments"] == [planned["at"]]
    async with town.db.begin() as conn:
        await set_today(conn, date(2023, 6, 20))
    assert await clock.tick(town.db, town.vault, [PACK]) == []
    (shown,) = (await east.get(f"{place}/progress")).json()["runs"]
    assert (shown["late"], shown["due_at"], shown["launched_at"][:10]) == (True, planned["at"], "2023-06-20")
    audit = (await east.get("/audit", params={"action": "launch-campaign"})).json()["items"]
    assert [(row["actor"], row["detail"]["late"]) for row in audit] == [("clock", True)]
    async with town.db.begin() as conn:
        rows_made = await value(conn, "SELECT count(*) FROM notices WHERE kind = 'campaign'")
    assert rows_made == shown["chosen"]
