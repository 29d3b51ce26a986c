"""Offices tighten what may be sent in their area: what waits is held to the minute, and fewer campaigns count as enough."""

from datetime import date, datetime, time, timedelta

import pytest

from notices import leases, quiet
from notices.fallback import SMS
from registry import limits
from registry.database import Database, run, set_today, value
from registry.limits import LimitRefused, Limits
from registry.vault import Vault
from tests.broadcasting import PACK, TELEGRAM, WARNING, Square
from tests.officers_town import town_of
from tests.small_town import MORNING
from tests.test_api_officers import problem


@pytest.fixture
async def square(db: Database) -> Square:
    return await Square(db).build()


async def tighten(square: Square, area: int, first: str, last: str, most: int | None = None) -> None:
    hours = [time.fromisoformat(hour) if hour else None for hour in (first, last)]
    async with square.db.begin() as conn:
        wanted = Limits(hours[0], hours[1], most)
        await limits.tighten(conn, area, wanted, PACK, square.officers["甲"], MORNING)


@pytest.mark.parametrize(
    ("first", "last", "most", "code"),
    [
        ("21:00", "08:00", 2, None),
        ("20:00", "09:30", 1, None),
        ("", "", 1, None),
        ("", "", None, None),
        ("14:00", "08:00", None, None),
        ("22:00", "08:00", None, "not-tighter"),
        ("21:00", "07:59", None, "not-tighter"),
        ("12:00", "13:00", None, "not-tighter"),
        ("21:00", "21:00", None, "not-tighter"),
        ("13:00", "08:00", None, "bad-hours"),
        ("20:00", "", None, "bad-hours"),
        ("", "", 3, "not-tighter"),
    ],
)
def test_an_office_asks_for_more_than_the_programme_and_never_for_less(
    first: str, last: str, most: int | None, code: str | None
) -> None:
    hours = [time.fromisoformat(hour) if hour else None for hour in (first, last)]
    wanted = Limits(hours[0], hours[1], most)
    if code is None:
        limits.check(wanted, PACK)
        return
    with pytest.raises(LimitRefused) as told:
        limits.check(wanted, PACK)
    assert told.value.code == code


async def moved(square: Square, hour: int, minute: int) -> datetime:
    """The demo's clock stands at this time; gives civil time."""
    async with square.db.begin() as conn:
        await run(
            conn,
            """UPDATE clock SET offset_seconds = ceil(extract(epoch FROM CAST(:at AS timestamptz) - now()))""",
            at=MORNING.replace(hour=hour, minute=minute),
        )
    return MORNING.replace(hour=hour, minute=minute)


async def hours_now(square: Square) -> tuple[quiet.Hours, ...]:
    async with square.db.begin() as conn:
        return await quiet.hours(conn, (PACK.talk.quiet_from, PACK.talk.quiet_to))


async def claimable(square: Square) -> int:
    """How many would go out now, by the hours of the programme and of the offices; nothing is kept."""
    async with square.db.begin() as conn:
        await leases.open_account(conn, TELEGRAM, "identity_by_link")
        found = len(await leases.claim(conn, TELEGRAM, 100, quiet=await hours_now(square)))
        await run(conn, "UPDATE notices SET state = 'queued', attempts = 0 WHERE state = 'leased'")
    return found


@pytest.mark.parametrize(
    ("hour", "minute", "number"),
    [
        (8, 29, 1),
        (8, 30, 2),
        (19, 59, 2),
        (20, 0, 1),
        (20, 59, 1),
        (21, 0, 0),
    ],
)
@pytest.mark.parametrize("ticked", [False, True])
async def test_quiet_hours_of_an_area_hold_to_the_minute(
    square: Square, hour: int, minute: int, number: int, ticked: bool
) -> None:
    """In the east until 08:30 and from 20:00; in the west as the programme says. With and without a tick of the clock."""
    await square.lives("东", 3)
    await square.lives("西", 4)
    await square.sent()
    await tighten(square, square.town.east, "20:00", "08:30")
    await moved(square, hour, minute)
    if ticked:
        async with square.db.begin() as conn:
            await leases.defer(conn, TELEGRAM, await hours_now(square))
    assert await claimable(square) == number
    await square.sent(**WARNING)
    assert await claimable(square) == 2, "a warning goes out at any time"


async def test_what_is_put_off_waits_until_the_last_of_its_quiet_hours_ends(
    square: Square, vault: Vault
) -> None:
    await square.lives("东", 3)
    await square.lives("页", 3, account="web")
    await square.lives("短信", 4, account=SMS)
    await square.sent()
    await tighten(square, square.town.east, "20:00", "08:30")
    await tighten(square, square.town.city, "20:00", "09:00")
    await moved(square, 20, 30)
    async with square.db.begin() as conn:
        await leases.defer(conn, SMS, await hours_now(square))
        until = await value(conn, "SELECT not_before FROM notices WHERE account = :sms", sms=SMS)
        page = await value(conn, "SELECT not_before = '-infinity' FROM notices WHERE account = 'web'")
    assert abs(until - MORNING.replace(day=13, hour=9)) < timedelta(minutes=1)
    assert page, "a page that somebody looks at is not held"


async def test_fewer_campaigns_a_week_where_an_office_says_so(square: Square) -> None:
    await square.lives("东", 3)
    await square.lives("西", 4)
    await tighten(square, square.town.east, "", "", 1)
    run_id = await square.sent()
    await square.settle(run_id)
    told = await square.told(await square.sent())
    assert told == {"东": ("skipped", "enough-this-week"), "西": ("queued", None)}
    async with square.db.begin() as conn:
        await set_today(conn, date(2023, 6, 20))
    assert (await square.told(await square.sent()))["东"] == ("queued", None)


async def test_limits_over_the_api(db: Database, vault: Vault) -> None:
    town = await town_of(db, vault).build()
    east, place = await town.officer(), f"/areas/{town.town.east}/limits"
    before = await east.get(place)
    assert [one["quiet_from"] for one in before.json()["limits"]] == ["21:00"]
    assert (await east.get(place, headers={"If-None-Match": before.headers["etag"]})).status_code == 304
    asked = {"quiet_from": "20:00", "quiet_to": "08:00", "max_campaigns_a_week": 1, "reason": "村里老人多"}
    after = await east.put(place, json=asked, headers={"If-Match": before.headers["etag"]})
    assert after.status_code == 200, after.text
    assert [one["area"] for one in after.json()["limits"]] == [None, town.town.east]
    assert after.json()["max_campaigns_a_week"] == 1
    stale = await east.put(place, json=asked, headers={"If-Match": before.headers["etag"]})
    assert problem(stale) == (412, "changed-meanwhile")
    looser = asked | {"quiet_from": "22:00"}
    assert problem(await east.put(place, json=looser)) == (422, "not-tighter")
    assert problem(await east.put(place, json=asked | {"quiet_to": None})) == (422, "bad-hours")
    west = await town.officer("西民警")
    for answer in (await west.get(place), await west.put(place, json=asked)):
        assert problem(answer) == (404, "not-found")
    kept = (await east.get("/audit", params={"about": "area"})).json()["items"]
    assert [row["action"] for row in kept] == ["tighten-limits"]
