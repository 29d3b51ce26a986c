"""Limits at their edges: quiet hours to the second and by area, so many campaigns a week, and who said stop."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from notices import leases, outbox, quiet
from notices.leases import Settled
from notices.outbox import New
from notices.quiet import HOURS, NEVER, Hours, bound, everywhere, is_quiet
from registry import contacts
from registry.database import SHANGHAI, Database, begin_demo, rows, run, value
from registry.vault import Vault
from tests.broadcasting import PACK, TELEGRAM, WARNING, Square
from tests.fakes.telegram import FakeTelegram
from tests.faulty import Service
from tests.small_town import Town

NIGHT = (time(21), time(8))
LONG_NIGHT = (time(20), time(9))
NOON = (time(12), time(14))


# ---- quiet hours --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hours", "at", "held"),
    [
        (NIGHT, time(20, 59, 59, 999_999), False),
        (NIGHT, time(21), True),
        (NIGHT, time(23, 59, 59, 999_999), True),
        (NIGHT, time(0), True),
        (NIGHT, time(7, 59, 59, 999_999), True),
        (NIGHT, time(8), False),
        (NOON, time(11, 59, 59, 999_999), False),
        (NOON, time(12), True),
        (NOON, time(13, 59, 59, 999_999), True),
        (NOON, time(14), False),
        (NEVER, time(0), False),
        (NEVER, time(12), False),
    ],
)
async def test_quiet_to_the_microsecond(db: Database, hours: tuple[time, time], at: time, held: bool) -> None:
    sql = f"SELECT {is_quiet('CAST(:at AS time)')} FROM {HOURS}"
    async with db.begin() as conn:
        assert await value(conn, sql, at=at, **bound(everywhere(hours))) is held


async def stands_at(db: Database, moment: datetime) -> None:
    """The civil clock reads this, and whatever the next statements take."""
    async with db.begin() as conn:
        await run(
            conn,
            "UPDATE clock SET offset_seconds = ceil(extract(epoch FROM CAST(:moment AS timestamptz) - clock_timestamp()))",
            moment=moment,
        )


@pytest.fixture
async def town(db: Database) -> Town:
    """The east village has a programme of its own (21:00 to 8:00), the west none: the default there."""
    async with db.begin() as conn:
        await begin_demo(conn, date(2023, 6, 12))
        made = await Town(conn).build()
        await made.runs(made.east, PACK.name)
        await leases.open_account(conn, TELEGRAM, "everything")
    return made


async def waiting(db: Database, vault: Vault, town: Town) -> None:
    """A notice of each kind for the east, the west, and about no area."""
    async with db.begin() as conn:
        town.conn = conn
        new = []
        for place, area_no in (("east", 3), ("west", 4), ("none", None)):
            for kind in outbox.RANKS:
                contact = await town.contact(account=TELEGRAM, address=f"{place}-{kind}")
                more: dict[str, Any] = {"contact_id": contact, "area_no": area_no}
                new.append(New(f"{place}-{kind}", kind, "notice", "accepted", {"receipt": "1"}, **more))
        await outbox.put(conn, vault, new)


async def claimed(db: Database, default: tuple[time, time]) -> set[str]:
    async with db.begin() as conn:
        rules = await quiet.hours(conn, default)
        return {one.cause for one in await leases.claim(conn, TELEGRAM, 99, quiet=rules)}


def kinds(*places: str) -> set[str]:
    return {f"{place}-{kind}" for place in places for kind in outbox.RANKS}


ALWAYS = {f"{place}-{kind}" for place in ("east", "west", "none") for kind in ("urgent", "reply")}


@pytest.mark.parametrize(
    ("hour", "minute", "second", "open_places"),
    [
        (8, 59, 50, {"east"}),
        (9, 0, 0, {"east", "west", "none"}),
        (19, 59, 50, {"east", "west", "none"}),
        (20, 0, 0, {"east"}),
        (20, 59, 50, {"east"}),
        (21, 0, 0, set()),
        (7, 59, 50, set()),
        (8, 0, 0, {"east"}),
    ],
)
async def test_each_areas_own_hours_are_kept_and_urgent_ones_overtake(
    db: Database, vault: Vault, town: Town, hour: int, minute: int, second: int, open_places: set[str]
) -> None:
    assert (PACK.talk.quiet_from, PACK.talk.quiet_to) == NIGHT
    await waiting(db, vault, town)
    await stands_at(db, datetime(2023, 6, 13, hour, minute, second, tzinfo=SHANGHAI))
    assert await claimed(db, LONG_NIGHT) == ALWAYS | kinds(*open_places)


async def test_where_two_programmes_run_both_ones_hours_are_kept(db: Database, town: Town) -> None:
    async with db.begin() as conn:
        town.conn = conn
        await town.runs(town.city, PACK.name)
        rules = await quiet.hours(conn, NOON)
    assert [(rule.lo, rule.hi) for rule in rules] == [(3, 3), (1, 4), (-1, 0), (5, quiet.LAST_AREA)]
    assert {(rule.begins, rule.ends) for rule in rules[:2]} == {NIGHT}
    assert {(rule.begins, rule.ends) for rule in rules[2:]} == {NOON}


async def test_a_programme_that_cannot_be_read_keeps_the_default(db: Database, town: Town) -> None:
    async with db.begin() as conn:
        await run(conn, "UPDATE programmes SET pack = 'gone-1999'")
        rules = await quiet.hours(conn, NOON)
    assert {(rule.begins, rule.ends) for rule in rules} == {NOON}


async def test_what_waits_where_it_is_quiet_is_not_looked_at_again(
    db: Database, vault: Vault, town: Town
) -> None:
    """At half past eight in the evening it is quiet in the west only: that becomes due at nine in the morning."""
    await waiting(db, vault, town)
    await stands_at(db, datetime(2023, 6, 13, 20, 30, tzinfo=SHANGHAI))
    async with db.begin() as conn:
        rules = await quiet.hours(conn, LONG_NIGHT)
        assert await leases.defer(conn, TELEGRAM, rules) == 4
        assert await leases.defer(conn, TELEGRAM, rules) == 0
        found = await rows(conn, "SELECT cause, not_before FROM notices WHERE not_before > '2000-01-01'")
    assert {row.cause for row in found} == {
        f"{p}-{k}" for p in ("west", "none") for k in ("service", "campaign")
    }
    assert {row.not_before for row in found} == {datetime(2023, 6, 14, 9, tzinfo=SHANGHAI)}
    await stands_at(db, datetime(2023, 6, 14, 9, tzinfo=SHANGHAI))
    assert await claimed(db, LONG_NIGHT) == kinds("east", "west", "none")


@pytest.mark.parametrize("hour", [12, 22])
async def test_nothing_is_put_off_while_all_sleep_or_none_does(
    db: Database, vault: Vault, town: Town, hour: int
) -> None:
    await waiting(db, vault, town)
    await stands_at(db, datetime(2023, 6, 13, hour, tzinfo=SHANGHAI))
    async with db.begin() as conn:
        assert await leases.defer(conn, TELEGRAM, await quiet.hours(conn, LONG_NIGHT)) == 0


async def test_after_midnight_the_morning_is_the_same_days(db: Database, vault: Vault, town: Town) -> None:
    await waiting(db, vault, town)
    await stands_at(db, datetime(2023, 6, 13, 8, 30, tzinfo=SHANGHAI))
    async with db.begin() as conn:
        assert await leases.defer(conn, TELEGRAM, await quiet.hours(conn, LONG_NIGHT)) == 4
        found = await value(conn, "SELECT max(not_before) FROM notices")
    assert found == datetime(2023, 6, 13, 9, tzinfo=SHANGHAI)


def test_every_area_has_a_rule() -> None:
    gaps = quiet._elsewhere([Hours(3, 5, *NIGHT), Hours(4, 4, *NIGHT), Hours(9, 9, *NIGHT)], NOON)
    assert [(gap.lo, gap.hi) for gap in gaps] == [(-1, 2), (6, 8), (10, quiet.LAST_AREA)]


# ---- so many a week -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("earlier", "ago", "state", "told"),
    [
        (PACK.talk.max_campaigns_a_week - 1, timedelta(0), "sent", "queued"),
        (PACK.talk.max_campaigns_a_week, timedelta(0), "sent", "skipped"),
        (PACK.talk.max_campaigns_a_week, timedelta(days=7) - timedelta(minutes=5), "sent", "skipped"),
        (PACK.talk.max_campaigns_a_week, timedelta(days=7, minutes=5), "sent", "queued"),
        (PACK.talk.max_campaigns_a_week, timedelta(0), "unknown", "skipped"),
        (PACK.talk.max_campaigns_a_week, timedelta(0), "queued", "skipped"),
        (PACK.talk.max_campaigns_a_week, timedelta(0), "failed", "queued"),
        (PACK.talk.max_campaigns_a_week, timedelta(0), "expired", "queued"),
        (PACK.talk.max_campaigns_a_week, timedelta(0), "cancelled", "queued"),
    ],
)
async def test_the_week_is_seven_days_and_counts_what_may_have_arrived(
    db: Database, earlier: int, ago: timedelta, state: str, told: str
) -> None:
    square = await Square(db).build()
    await square.lives("张三")
    for _ in range(earlier):
        await square.settle(await square.sent(), state)
    async with db.begin() as conn:
        await run(
            conn, "UPDATE campaign_runs SET launched_at = launched_at - CAST(:ago AS interval)", ago=ago
        )
    await square.lives("李四")  # a message for whom everybody had enough is not sent at all
    reason = "enough-this-week" if told == "skipped" else None
    assert (await square.told(await square.sent()))["张三"] == (told, reason)
    assert (await square.told(await square.sent(**WARNING)))["张三"] == ("queued", None)


# ---- who said stop ------------------------------------------------------------------------------------------------


async def test_stop_stops_what_waits_already_in_all_chats_and_nothing_a_law_asks_for(
    db: Database, vault: Vault
) -> None:
    square = await Square(db).build()
    await square.lives("张三", heard_at=datetime(2023, 6, 12, 8, tzinfo=SHANGHAI))
    await square.lives("李四")
    run_id, warning = await square.sent(), await square.sent(**WARNING)
    async with db.begin() as conn:
        square.town.conn = conn
        other = await square.town.contact(square.people["张三"], account="web", heard_at=None)
        service = New("1", "service", "notice", "accepted", {"receipt": "1"}, person_id=square.people["张三"])
        await outbox.put(conn, vault, [service])
        await contacts.opt_out(conn, other, True)
    assert await square.told(run_id) == {"张三": ("skipped", "opted-out"), "李四": ("queued", None)}
    assert set((await square.told(warning)).values()) == {("queued", None)}
    assert await square.one("SELECT state FROM notices WHERE cause = '1'") == "queued"
    assert (await square.told(await square.sent()))["张三"] == ("skipped", "opted-out")
    async with db.begin() as conn:
        await contacts.opt_out(conn, other, False)
    assert (await square.told(run_id))["张三"] == ("skipped", "opted-out"), (
        "what was stopped does not come back"
    )
    assert (await square.told(await square.sent()))["张三"] == ("queued", None)


async def test_who_says_stop_while_it_is_tried_again_is_not_sent_it(db: Database, vault: Vault) -> None:
    """A row that was on its way came back into the queue after they had said so."""
    square = await Square(db).build()
    await square.lives("张三")
    run_id = await square.sent()
    async with db.begin() as conn:
        await leases.open_account(conn, TELEGRAM, "everything")
        (claimed,) = await leases.claim(conn, TELEGRAM, 9)
        await contacts.opt_out(conn, square.chats["张三"], True)
        await leases.settle(conn, [Settled(claimed.id, claimed.attempt, "queued")])
    async with FakeTelegram() as fake, Service("telegram", db, vault, fake).sending():
        while (await square.told(run_id))["张三"][0] in ("queued", "leased"):
            pass
    assert fake.sent == []
    assert (await square.told(run_id))["张三"] == ("skipped", "opted-out")
