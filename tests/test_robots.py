"""Officers are told by their own e-mail and robots what waits: counts only, sealed addresses, one message a day."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import robots
from bot.robots import RobotsChannel, outcome_of, run_robots
from notices import desk
from notices.outcomes import Again, Doubtful, Gone, Outcome, Rejected, Sent
from programmes import pack
from registry import officer_addresses, officers
from registry.database import SHANGHAI, Database, rows, run, value
from registry.officers import OfficerError
from registry.vault import Vault
from tests.fakes.robots import FakeRobots
from tests.small_town import Town

PACK = pack.load("cixi-2023")
DAY = date(2023, 6, 12)
MORNING = datetime(2023, 6, 12, 9, 0, tzinfo=SHANGHAI)
ROOT = Path(__file__).parent.parent


async def officer(db: Database, vault: Vault, url: str, area: str = "东村", name: str = "王警官") -> int:
    """An officer of the area with an address; gives its contact."""
    async with db.begin() as conn:
        await officers.add(conn, name, [area])
        return (await officer_addresses.add(conn, vault, name, url)).contact_id


@asynccontextmanager
async def telling(db: Database, vault: Vault) -> AsyncIterator[None]:
    stop = asyncio.Event()
    task = asyncio.create_task(run_robots(db, vault, stop))
    try:
        yield
    finally:
        stop.set()
        await task


async def tick(db: Database, vault: Vault, now: datetime = MORNING) -> int:
    async with db.begin() as conn:
        return await desk.tick(conn, vault, PACK, now)


async def town_with_work(db: Database) -> None:
    """East: one due today, two overdue, one filed, one who asks for help. West: one of each."""
    async with db.begin() as conn:
        town = await Town(conn).build()
        person = await town.person()
        owed = [(3, 0), (3, -1), (3, -9), (3, 5), (4, -1)]
        for n, (area_no, days) in enumerate(owed):
            await duty(town, area_no, DAY + timedelta(days=days), n, person)
        for area_no in (3, 4):
            await run(
                conn,
                "INSERT INTO help_requests (area_no, kind, place, contact_id, content, at) VALUES (:no, 'help-fill', '秘密巷9号', :contact, '', :now)",
                no=area_no,
                contact=await town.contact(),
                now=MORNING,
            )


async def duty(town: Town, area_no: int, due: date, n: int, person: int | None = None, **more: Any) -> int:
    return await town.put(
        "duties",
        **{
            "pack": PACK.name,
            "rule": "tenant-declare",
            "holder": "tenant",
            "person_id": person,
            "area_no": area_no,
            "about": "person",
            "about_id": n + 1,
            "since": DAY,
            "due_rule": due,
            "due": due,
            "opened_at": MORNING,
            **more,
        },
    )


async def test_each_morning_an_officer_is_told_the_counts_of_their_areas(db: Database, vault: Vault) -> None:
    await town_with_work(db)
    async with FakeRobots() as fake, telling(db, vault):
        await officer(db, vault, fake.url)
        assert await tick(db, vault) == 2  # the day's counts, and that somebody asks for help
        assert await tick(db, vault, MORNING + timedelta(minutes=1)) == 0
        await fake.until(lambda: len(fake.told) == 2)
    said = "\n".join(sorted(told["message"] for told in fake.told))
    assert "今天到期1件，已逾期2件，等受理的申报0份，等回复的求助1件" in said
    assert "1件求助在等人回复" in said
    assert "秘密巷" not in said
    assert {told["title"] for told in fake.told} == {"安居"}


async def test_a_quiet_hour_and_a_day_without_work(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        await Town(conn).build()
    async with FakeRobots() as fake, telling(db, vault):
        await officer(db, vault, fake.url)
        assert await tick(db, vault, MORNING.replace(hour=5)) == 0
        assert await tick(db, vault) == 1
        assert await tick(db, vault, MORNING + timedelta(days=1)) == 1
        await fake.until(lambda: len(fake.told) == 2)
    assert "没有到期" in fake.told[0]["message"]


async def test_help_is_told_again_when_somebody_new_asks_an_hour_later(db: Database, vault: Vault) -> None:
    await town_with_work(db)
    await officer(db, vault, "json://127.0.0.1:1/x")
    assert await tick(db, vault) == 2
    async with db.begin() as conn:
        await run(
            conn,
            "INSERT INTO help_requests (area_no, kind, place, contact_id, content, at) SELECT 3, kind, '', contact_id, '', at FROM help_requests LIMIT 1",
        )
    assert await tick(db, vault) == 0
    async with db.begin() as conn:
        await run(conn, "UPDATE notices SET made_at = made_at - interval '61 minutes'")
    assert await tick(db, vault) == 1
    assert await tick(db, vault) == 0


async def test_what_is_handed_up_is_told_to_the_office_above_only(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        town = await Town(conn).build()
        late = await duty(town, 3, DAY - timedelta(days=30), 1)
        above: dict[str, Any] = {
            "holder": "office",
            "about": "duty",
            "about_id": late,
            "rule": "escalated-town",
        }
        await duty(town, 2, DAY, 2, **above)
    village = await officer(db, vault, "json://127.0.0.1:1/x", "东村", "村里的")
    above_it = await officer(db, vault, "json://127.0.0.1:1/y", "镇", "镇里的")
    await tick(db, vault)
    async with db.begin() as conn:
        told = await rows(conn, "SELECT contact_id FROM notices WHERE text_key = 'handed'")
    assert [row.contact_id for row in told] == [above_it]
    assert village != above_it


# ---- what a service answers ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, Sent()),
        (400, Rejected("bad-request")),
        (403, Gone("refused")),
        (404, Gone("refused")),
        (429, Again("not-taken")),
        (500, Again("not-taken")),
    ],
)
async def test_what_a_robot_answers(db: Database, vault: Vault, status: int, outcome: Outcome) -> None:
    async with db.begin() as conn:
        await Town(conn).build()
    async with FakeRobots() as fake:
        contact = await officer(db, vault, fake.url)
        fake.statuses.append(status)
        async with db.begin() as conn:
            name = await value(conn, "SELECT address FROM contacts WHERE id = :id", id=contact)
        assert await RobotsChannel(db, vault).send(robots.Call(name, "今天到期1件")) == outcome


async def test_one_that_does_not_answer_in_time_is_doubtful_and_one_that_is_away_comes_again(
    db: Database, vault: Vault
) -> None:
    async with db.begin() as conn:
        await Town(conn).build()
    async with FakeRobots() as fake:
        await officer(db, vault, fake.url)
        await officer(db, vault, "json://127.0.0.1:1/x", name="李警官")
        async with db.begin() as conn:
            first, second = [
                row.address for row in await rows(conn, "SELECT address FROM contacts ORDER BY id")
            ]
        await RobotsChannel(db, vault).send(robots.Call(first, "x"))
        fake.hangs.clear()
        assert await RobotsChannel(db, vault, 0.2).send(robots.Call(first, "x")) == Doubtful("time-out")
        assert await RobotsChannel(db, vault).send(robots.Call(second, "x")) == Again("not-taken")


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Failed to send DingTalk notification: Forbidden, error=403.", Gone("refused")),
        ("Failed to send WeCom Bot notification: error=502.", Again("not-taken")),
        ("A Connection error occured sending DingTalk notification.", Again("not-taken")),
        ("", Again("not-taken")),
    ],
)
def test_what_apprise_says_of_a_failure(said: str, outcome: Outcome) -> None:
    assert outcome_of(said) == outcome


# ---- addresses ----------------------------------------------------------------------------------------------------

TOKEN = "a" * 64


@pytest.mark.parametrize(
    ("url", "service"),
    [
        (f"dingtalk://{TOKEN}", "DingTalk"),
        (f"dingtalk://SEC{TOKEN}@{TOKEN}", "DingTalk"),
        ("wecombot://aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "WeCom Bot"),
        (f"feishu://{TOKEN}", "Feishu"),
        ("mailtos://user:pass@mail.example/?to=desk@mail.example", "E-Mail"),
        ("json://127.0.0.1/x", "JSON"),
    ],
)
async def test_the_services_that_are_offered_can_be_read(
    db: Database, vault: Vault, url: str, service: str
) -> None:
    assert robots.readable(url) == service
    async with db.begin() as conn:
        await Town(conn).build()
        await officers.add(conn, "王警官", ["东村"])
        added = await officer_addresses.add(conn, vault, "王警官", url)
        assert await officer_addresses.url_of(conn, vault, f"o{added.id}") == url
        stored = await rows(
            conn,
            "SELECT CAST(o AS text) AS whole FROM officer_addresses o UNION ALL SELECT CAST(c AS text) FROM contacts c UNION ALL SELECT CAST(a AS text) FROM audit a",
        )
    secret = url.split("://")[1]
    assert not [row for row in stored if secret in row.whole or secret.encode().hex() in row.whole]


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("王警官", "https://example.org"),
        ("王警官", "tgram://1:a/2"),
        ("王警官", "dingtalk"),
        ("nobody", f"dingtalk://{TOKEN}"),
    ],
)
async def test_other_addresses_are_refused(db: Database, vault: Vault, name: str, url: str) -> None:
    async with db.begin() as conn:
        await Town(conn).build()
        await officers.add(conn, "王警官", ["东村"])
        with pytest.raises(OfficerError):
            await officer_addresses.add(conn, vault, name, url)


async def test_five_addresses_are_enough_and_a_removed_or_dismissed_one_hears_nothing(
    db: Database, vault: Vault
) -> None:
    await town_with_work(db)
    async with db.begin() as conn:
        await officers.add(conn, "王警官", ["东村"])
        added = [
            await officer_addresses.add(conn, vault, "王警官", f"json://127.0.0.1/{n}") for n in range(5)
        ]
        with pytest.raises(OfficerError, match="remove one first"):
            await officer_addresses.add(conn, vault, "王警官", "json://127.0.0.1/6")
        assert await officer_addresses.remove(conn, "王警官", added[0].id)
        assert not await officer_addresses.remove(conn, "王警官", added[0].id)
        assert len(await officer_addresses.of_officer(conn, "王警官")) == 4
    assert await tick(db, vault) == 8
    async with db.begin() as conn:
        await officers.dismiss(conn, "王警官")
        assert await officer_addresses.url_of(conn, vault, f"o{added[1].id}") is None
    assert await tick(db, vault, MORNING + timedelta(days=1)) == 0


async def test_the_web_never_loads_apprise() -> None:
    """It costs a second and twenty megabytes; only a worker that has something to tell pays that."""
    code = "import sys, api.app, bot.robots, bot.conversation; sys.exit('apprise' in sys.modules)"
    done = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", code], cwd=ROOT, env=dict(os.environ), check=False
    )
    assert done.returncode == 0
