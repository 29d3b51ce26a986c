"""The service level is exact: due when, quiet hours apart, retries, what counts and what is left aside; API and /metrics."""

import re
from collections.abc import Sequence
from datetime import time
from typing import Any

import aiohttp
import pytest

from notices import leases, outbox
from notices.fallback import WEB
from notices.outbox import New
from notices.quiet import NEVER, Hours, everywhere
from notices.service_level import Level, measured, reached
from registry.database import Database, rows, run, value
from registry.vault import Vault
from tests.officers_town import town_of
from tests.serving import serving
from tests.small_town import Town

HOUR = 3600.0
TELEGRAM = "telegram:main"
OPEN = everywhere(NEVER)


async def notice(db: Database, cause: str, made: float, **columns: Any) -> None:
    """A service notice made so many seconds ago; `*_ago` among the columns are seconds too."""
    names = {"kind": "service", "rank": 2, "account": TELEGRAM, "state": "sent", **columns}
    moments = {name.removesuffix("_ago"): names.pop(name) for name in list(names) if name.endswith("_ago")}
    moments["made_at"] = made
    fixed = ", ".join(names)
    bound = ", ".join(f":{name}" for name in names)
    agos = ", ".join(moments)
    since = ", ".join(f"now() - make_interval(secs => :{name})" for name in moments)
    async with db.begin() as conn:
        await run(
            conn,
            f"INSERT INTO notices (cause, reader, flow, text_key, content, {fixed}, {agos}) "
            f"VALUES (:cause, 'c1', 'notice', 'accepted', '', {bound}, {since})",
            cause=cause,
            **names,
            **moments,
        )


async def level(
    db: Database, rules: Sequence[Hours] = OPEN, seconds: float = HOUR, kind: str = "service"
) -> Level:
    async with db.begin() as conn:
        return next(one for one in await measured(conn, rules, seconds) if one.kind == kind)


@pytest.mark.parametrize(
    ("made", "columns", "in_time", "due"),
    [
        # handed over within ten seconds of becoming due, or later, to the second
        (100, {"sent_at_ago": 91}, 1, 1),
        (100, {"sent_at_ago": 90}, 1, 1),
        (100, {"sent_at_ago": 89.9}, 0, 1),
        (100, {"sent_at_ago": 91, "state": "answered"}, 1, 1),
        (100, {"sent_at_ago": 91, "state": "delivered"}, 1, 1),
        # due is when it may be sent, not when it was made
        (3000, {"not_before_ago": 100, "sent_at_ago": 91}, 1, 1),
        (3000, {"not_before_ago": 100, "sent_at_ago": 80}, 0, 1),
        (3000, {"not_before_ago": -100, "state": "queued"}, 0, 0),
        (100, {"not_before_ago": 3000, "sent_at_ago": 91}, 1, 1),
        # a retry counts from the same moment
        (100, {"sent_at_ago": 85, "attempts": 4, "tries": 3}, 0, 1),
        (100, {"sent_at_ago": 95, "attempts": 2, "tries": 1}, 1, 1),
        # nobody knows: it was handed over when that was written, however often it went afterwards
        (100, {"state": "unknown", "unknown_at_ago": 95}, 1, 1),
        (100, {"state": "unknown", "unknown_at_ago": 70}, 0, 1),
        (100, {"sent_at_ago": 60, "unknown_at_ago": 95}, 1, 1),
        # what still waits is late after ten seconds, before that it is open
        (11, {"state": "queued"}, 0, 1),
        (11, {"state": "leased"}, 0, 1),
        (9, {"state": "queued"}, 0, 0),
        (9, {"sent_at_ago": 8}, 0, 0),
        # what was given up is late; what its reader cannot have, or nobody wants any more, is left aside
        (100, {"state": "failed", "reason": "server-error", "tries": 30}, 0, 1),
        (100, {"state": "failed", "reason": "unreachable", "tries": 30}, 0, 1),
        (100, {"state": "failed", "reason": "unrenderable"}, 0, 1),
        (100, {"state": "failed", "reason": "blocked"}, 0, 0),
        (100, {"state": "failed", "reason": "unreachable", "account": None}, 0, 0),
        (100, {"state": "cancelled"}, 0, 0),
        (100, {"state": "expired", "expires_at_ago": 50}, 0, 1),
        (100, {"state": "expired", "expires_at_ago": 95}, 0, 0),
        # what waits for its reader to look
        (100, {"state": "queued", "account": WEB}, 0, 0),
        # out of the window, or another rank
        (3700, {"sent_at_ago": 3690}, 0, 0),
        (100, {"sent_at_ago": 91, "kind": "campaign", "rank": 3}, 0, 0),
        (100, {"sent_at_ago": 91, "kind": "reply", "rank": 1}, 0, 0),
    ],
)  # fmt: skip
async def test_what_is_in_time(
    db: Database, made: float, columns: dict[str, Any], in_time: int, due: int
) -> None:
    await notice(db, "1", made, **columns)
    found = await level(db)
    assert (found.in_time, found.due) == (in_time, due)


async def local(db: Database, seconds_ago: float) -> time:
    async with db.begin() as conn:
        found: time = await value(
            conn,
            "SELECT CAST((now() - make_interval(secs => :s)) AT TIME ZONE 'Asia/Shanghai' AS time)",
            s=seconds_ago,
        )
    return found


@pytest.mark.parametrize(
    ("kind", "area_no", "in_time"),
    [
        ("service", 3, 1),  # quiet until 100 s ago: due then, sent 5 s later
        ("urgent", 3, 0),  # urgent ones know no quiet
        ("service", 4, 0),  # it was not quiet there
        ("service", None, 0),
    ],
)
async def test_quiet_hours_of_its_area_do_not_count(
    db: Database, kind: str, area_no: int | None, in_time: int
) -> None:
    begins, ends = await local(db, 7200), await local(db, 100)
    rules = [Hours(-1, 2, *NEVER), Hours(3, 3, begins, ends), Hours(4, 9, *NEVER)]
    rank = {"urgent": 0, "service": 2}[kind]
    await notice(db, "1", 3500, kind=kind, rank=rank, area_no=area_no, sent_at_ago=95)
    found = await level(db, rules, kind=kind)
    assert (found.in_time, found.due) == (in_time, 1)


async def test_quiet_hours_of_two_programmes_follow_each_other(db: Database) -> None:
    """One keeps until 600 s ago, the other until 100 s ago: due at the later end."""
    rules = [
        Hours(-1, 9, await local(db, 7200), await local(db, 600)),
        Hours(3, 3, await local(db, 700), await local(db, 100)),
    ]
    await notice(db, "1", 3500, area_no=3, sent_at_ago=95)
    await notice(db, "2", 3500, area_no=4, sent_at_ago=95)
    found = await level(db, rules)
    assert (found.in_time, found.due) == (1, 2)


async def test_a_demos_clock_does_not_bend_it(db: Database) -> None:
    """Not-before is civil time, which a demo moved by years; what is measured is machine time."""
    async with db.begin() as conn:
        await run(conn, "INSERT INTO clock (id, demo, offset_seconds) VALUES (1, true, -94608000)")
    years = 94_608_000
    await notice(db, "1", 3000, not_before_ago=years + 100, sent_at_ago=95)
    await notice(db, "2", 3000, not_before_ago=years + 100, sent_at_ago=50)
    await notice(db, "3", 3000, not_before_ago=years - 100, state="queued")
    found = await level(db)
    assert (found.in_time, found.due) == (1, 2)


async def test_what_moved_from_a_page_nobody_opened_is_left_aside(db: Database) -> None:
    async with db.begin() as conn:
        page, other = await Town(conn).contact(), await Town(conn).contact(account="sms")
    await notice(db, "1", 3000, sent_at_ago=5, tried=[page])
    await notice(db, "2", 3000, sent_at_ago=5, tried=[other])
    found = await level(db)
    assert (found.in_time, found.due) == (0, 1)


async def test_how_long_it_took_and_what_waits(db: Database) -> None:
    for n in range(99):
        await notice(db, str(n), 1000, sent_at_ago=1000 - (2 if n < 95 else 100))
    await notice(db, "waits", 40, state="queued")
    await notice(db, "later", 40, state="queued", not_before_ago=-100)
    found = await level(db)
    assert (found.in_time, found.due, found.waiting) == (95, 100, 1)
    assert found.p95_seconds == pytest.approx(2)
    assert 40 <= (found.longest_seconds or 0) < 45


@pytest.mark.parametrize(("in_time", "due", "met"), [(95, 100, True), (94, 100, False), (0, 0, None)])
def test_the_target_is_compared_exactly(in_time: int, due: int, met: bool | None) -> None:
    assert reached([Level("urgent"), Level("service", in_time, due)]) is met


async def test_a_claimed_and_settled_notice_is_measured_by_the_database_clock(
    db: Database, vault: Vault
) -> None:
    """Nothing in between bends it: what the outbox writes is what is measured."""
    async with db.begin() as conn:
        contact = await Town(conn).contact(account=TELEGRAM, address="5")
        await outbox.put(
            conn, vault, [New("c", "service", "notice", "accepted", {"receipt": "1"}, contact_id=contact)]
        )
        await leases.open_account(conn, TELEGRAM, "everything")
    async with db.begin() as conn:
        (one,) = await leases.claim(conn, TELEGRAM, 9)
        await leases.settle(conn, [leases.Settled(one.id, one.attempt, "sent")])
        took = await value(conn, "SELECT extract(epoch FROM sent_at - made_at) FROM notices")
        await run(
            conn,
            "UPDATE notices SET made_at = made_at - interval '60 s', sent_at = sent_at - interval '60 s'",
        )
    found = await level(db)
    assert (found.in_time, found.due) == (1, 1)
    assert found.p95_seconds == pytest.approx(float(took), abs=1e-6)


# ---- shown --------------------------------------------------------------------------------------------------------


async def some(db: Database) -> None:
    for n in range(19):
        await notice(db, f"in-time-{n}", 100, sent_at_ago=95)
    await notice(db, "late", 100, sent_at_ago=10)
    await notice(db, "urgent", 100, kind="urgent", rank=0, state="queued")
    async with db.begin() as conn:
        await leases.open_account(conn, TELEGRAM, "hints")
        await leases.shut(conn, TELEGRAM, "unauthorized")
        await leases.open_account(conn, "sms", "identity_by_link")
        await leases.hold(conn, "sms", 7200)


async def test_the_api_shows_it(db: Database, vault: Vault) -> None:
    town = await town_of(db, vault).build()
    await some(db)
    officer = await town.officer()
    shown = (await officer.get("/delivery", params={"hours": 1})).json()
    assert (shown["target"], shown["within_seconds"], shown["reached"]) == (0.95, 10.0, False)
    urgent, service = shown["kinds"]
    assert (urgent["kind"], urgent["in_time"], urgent["due"], urgent["waiting"]) == ("urgent", 0, 1, 1)
    assert (service["in_time"], service["due"], service["rate"]) == (19, 20, 0.95)
    sms, telegram = shown["accounts"]
    assert (sms["name"], sms["paused"], sms["held_until"] is not None) == ("sms", None, True)
    assert (telegram["name"], telegram["paused"], telegram["waiting"]) == (TELEGRAM, "unauthorized", 1)
    assert telegram["paused_at"] is not None
    assert (await officer.get("/delivery", params={"hours": 0})).status_code == 422


async def test_the_metrics_show_it(db: Database, vault: Vault) -> None:
    await some(db)
    async with (
        serving(db, vault) as base,
        aiohttp.ClientSession() as session,
        session.get(base + "/metrics") as answer,
    ):
        text = await answer.text()
    for line in (
        'anju_notices_due_hour{kind="service"} 20.0',
        'anju_notices_in_time_hour{kind="service"} 19.0',
        'anju_notices_waiting{kind="urgent"} 1.0',
        "anju_service_level_target 0.95",
        'anju_account_paused{account="telegram:main"} 1.0',
        'anju_account_held{account="sms"} 1.0',
        "anju_database_up 1.0",
    ):
        assert line in text, line
    assert re.search(r'anju_notices_p95_seconds_hour\{kind="service"\} \d', text)
    assert "process_" in text or "python_info" in text


async def test_without_a_database_the_metrics_still_answer(vault: Vault) -> None:
    gone = Database.open("postgresql://anju:x@127.0.0.1:9/anju", pool=1)
    async with (
        serving(gone, vault) as base,
        aiohttp.ClientSession() as session,
        session.get(base + "/metrics") as answer,
    ):
        assert answer.status == 200
        assert "anju_database_up 0.0" in await answer.text()
    await gone.close()


async def test_a_look_costs_what_became_due_and_not_all_there_is(db: Database) -> None:
    async with db.begin() as conn:
        await run(
            conn,
            "INSERT INTO notices (cause, reader, kind, rank, account, flow, text_key, content, state, made_at, sent_at) "
            "SELECT 'x' || n, 'c', 'service', 2, 'telegram:main', 'notice', 'accepted', '', 'sent', "
            "now() - interval '30 days', now() - interval '30 days' FROM generate_series(1, 20000) n",
        )
        await run(conn, "ANALYZE notices")
        (plan, *rest) = await rows(
            conn,
            "EXPLAIN SELECT FROM notices WHERE rank IN (0, 2) AND greatest(made_at, not_before) >= now() - interval '2 days'",
        )
    assert "notices_due" in str([plan, *rest])
