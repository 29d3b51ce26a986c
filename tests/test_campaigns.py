"""The life of campaigns: approved by the right officer, sent once to each, late if missed, resting, ended."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from notices import campaigns, clock, leases, outbox
from notices.campaigns import CampaignRefused
from notices.fanout import LATE
from notices.schedules import BadSchedule, Schedule
from registry import officers
from registry.database import SHANGHAI, Database, rows, run, set_today
from registry.overview import campaigns as overview
from registry.vault import Vault
from tests.broadcasting import PACK, TELEGRAM, WARNING, Square, at, content, plan, step, tick
from tests.small_town import MORNING


@pytest.fixture
async def square(db: Database) -> Square:
    return await Square(db).build()


async def refused(doing: Any) -> str:
    with pytest.raises(CampaignRefused) as told:
        await doing
    return told.value.code


# -- approval -------------------------------------------------------------------------------------------------------


async def test_nothing_goes_out_unapproved_but_a_warning(square: Square) -> None:
    await square.lives("张三")
    campaign = await square.draft()
    assert await refused(square.launch(campaign)) == "needs-approval"
    assert await refused(plan(square, campaign, Schedule(at=at(10)))) == "needs-approval"
    await square.approve(campaign, "甲")
    await square.launch(campaign)
    warning = await square.draft(**WARNING)
    await square.launch(warning)
    assert await refused(square.approve(warning, "甲")) == "own-approval"
    await square.approve(warning, "乙")
    async with square.db.begin() as conn:
        found = await rows(
            conn,
            "SELECT action FROM audit WHERE about = 'campaign' AND about_id = :id ORDER BY id",
            id=warning,
        )
    assert [row.action for row in found] == [
        "make-campaign",
        "launch-unapproved-campaign",
        "approve-campaign-after",
    ]


async def test_from_a_size_on_a_second_officer_approves(square: Square) -> None:
    square.pack = replace(PACK, talk=replace(PACK.talk, second_officer_from=2))
    await square.lives("张三")
    small = await square.draft()
    await square.approve(small, "甲")
    await square.lives("李四")
    assert await refused(square.launch(small)) == "needs-approval", "it has grown since"
    large = await square.draft()
    assert await refused(square.approve(large, "甲")) == "own-approval"
    await square.approve(large, "乙")
    assert len(await square.told(await square.launch(large))) == 2


async def test_the_clock_leaves_to_people_what_needs_a_second_officer(square: Square) -> None:
    pack = replace(PACK, talk=replace(PACK.talk, second_officer_from=2))
    square.pack = pack
    await square.lives("张三")
    campaign = await square.draft()
    await square.approve(campaign, "甲")
    await plan(square, campaign, Schedule(rule={"cron": "0 9 * * *"}))
    await square.lives("李四")
    async with square.db.begin() as conn:
        await set_today(conn, date(2023, 6, 13))
    assert await campaigns.tick(square.db, [pack]) == 0
    row = await square.held(campaign)
    assert (row.state, row.note) == ("paused", "needs-approval")
    assert await square.one("SELECT count(*) FROM notices") == 0


async def test_a_changed_campaign_is_approved_anew(square: Square) -> None:
    await square.lives("张三")
    campaign = await square.draft()
    await square.approve(campaign)
    async with square.db.begin() as conn:
        row = await campaigns.held(conn, campaign)
        assert row is not None
        draft = campaigns.Draft(row.area_id, "case", "改", "", False, {}, {}, content(), 24)
        await campaigns.change(conn, row, draft, square.officers["乙"])
    row = await square.held(campaign)
    assert (row.state, row.version, row.approved_by, row.kind, row.made_by) == (
        "draft",
        2,
        None,
        "case",
        square.officers["乙"],
    )


@pytest.mark.parametrize(
    ("people", "said", "code"),
    [
        ((), content(), "audience-empty"),
        (("nowhere",), content(), "audience-empty"),
        (("untied",), {"texts": {"zh": "{surname}您好"}}, "unknown-placeholder"),
        (("untied",), {"texts": {"zh": "{surname}您好"}, "fallbacks": {"surname": {"zh": "邻居"}}}, None),
        (("tied",), {"texts": {"zh": "{surname}您好，{village}{address}{office}"}}, None),
    ],
)
async def test_what_cannot_be_sent_is_refused_before(
    square: Square, people: tuple[str, ...], said: dict[str, Any], code: str | None
) -> None:
    if "tied" in people:
        await square.lives("张三")
    if "nowhere" in people:
        await square.lives("张三", account=None)
    if "untied" in people:
        async with square.db.begin() as conn:
            town = square.town
            town.conn = conn
            stay = await town.lives(await town.person(), await town.house())
            await town.declares(stay, contact_id=await town.contact())
    campaign = await square.draft(content=said)
    if code is None:
        await square.approve(campaign)
        await square.launch(campaign)
    else:
        assert await refused(square.approve(campaign)) == code


# -- who is told ----------------------------------------------------------------------------------------------------


async def test_each_recipient_has_one_row_which_says_why_it_is_not_sent(square: Square) -> None:
    await square.lives("张三")
    await square.lives("李四", opted_out=True)
    await square.lives("王五", account=None)
    told = await square.told(await square.sent())
    assert told == {
        "张三": ("queued", None),
        "李四": ("skipped", "opted-out"),
        "王五": ("failed", "unreachable"),
    }
    warned = await square.told(await square.sent(**WARNING))
    assert warned == {"张三": ("queued", None), "李四": ("queued", None), "王五": ("failed", "unreachable")}


async def test_whom_it_goes_to_is_frozen_at_its_launch(square: Square) -> None:
    """Who comes later is not told, who leaves still is; one row each, whatever is done to it after."""
    await square.lives("张三")
    await square.lives("要搬走")
    campaign = await square.draft()
    await square.approve(campaign)
    run_id = await square.launch(campaign)
    await square.lives("后来的")
    async with square.db.begin() as conn:
        sql = "UPDATE stays SET moved_out = '2023-06-01' WHERE person_id = :id"
        await run(conn, sql, id=square.people["要搬走"])
    for name in ("pause", "resume"):
        await step(square, campaign, name)
    await tick(square)
    assert await square.told(run_id) == {"张三": ("queued", None), "要搬走": ("queued", None)}
    with pytest.raises(DBAPIError, match="unique"):
        await square.one(
            "INSERT INTO notices (cause, reader, kind, rank, flow, text_key, content) SELECT cause, reader, kind, rank, flow,"
            " text_key, content FROM notices WHERE run_id = :run RETURNING id",
            run=run_id,
        )


async def test_nobody_is_written_to_more_often_than_the_pack_allows(square: Square) -> None:
    await square.lives("张三")
    for _ in range(PACK.talk.max_campaigns_a_week):
        run_id = await square.sent()
        assert await square.told(run_id) == {"张三": ("queued", None)}
        await square.settle(run_id)
    await square.lives("李四")
    told = await square.told(await square.sent())
    assert told == {"张三": ("skipped", "enough-this-week"), "李四": ("queued", None)}
    assert (await square.told(await square.sent(**WARNING)))["张三"] == ("queued", None)
    async with square.db.begin() as conn:
        await set_today(conn, date(2023, 6, 20))
    assert (await square.told(await square.sent()))["张三"] == ("queued", None)


async def test_it_stays_within_its_area_and_its_makers(square: Square) -> None:
    await square.lives("东", 3)
    await square.lives("西", 4)
    assert set(await square.told(await square.sent(area=square.town.east))) == {"东"}
    campaign = await square.draft("丙")  # of the city, by an officer who has the east alone
    await square.approve(campaign)
    assert set(await square.told(await square.launch(campaign))) == {"东"}
    campaign = await square.draft("丙")
    await square.approve(campaign)
    async with square.db.begin() as conn:
        await officers.dismiss(conn, "丙")
    assert await refused(square.launch(campaign)) == "audience-empty"


async def test_what_waits_too_long_expires(square: Square) -> None:
    await square.lives("张三")
    run_id = await square.sent(expires_hours=24)
    async with square.db.begin() as conn:
        assert await outbox.expire(conn, MORNING + timedelta(hours=25)) == 1
    assert (await square.told(run_id))["张三"] == ("expired", None)


# -- when -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (Schedule(at=MORNING), "schedule-past"),
        (Schedule(at=MORNING - timedelta(days=1)), "schedule-past"),
        (Schedule(rule={"cron": "0 9 30 2 *"}), "never-fires"),
        (Schedule(rule={"cron": "0 9 1 * *"}, until=date(2023, 6, 30)), "never-fires"),
        (Schedule(rule={"cron": "0 9 * * 1"}), "bad-rule"),
        (Schedule(rule={"cron": "0 25 * * *"}), "bad-rule"),
        (Schedule(rule={"cron": "0 9 * *"}), "bad-rule"),
        (Schedule(rule={"cron": "* * * * *"}), "too-often"),
        (Schedule(rule={}), "bad-rule"),
        (Schedule(rule={"every": {"months": 0}, "time": "09:00", "from": "2023-06-01"}), "bad-rule"),
    ],
)
def test_a_schedule_that_cannot_be_kept_is_refused(wanted: Schedule, code: str) -> None:
    with pytest.raises(BadSchedule) as told:
        wanted.first(MORNING)
    assert told.value.code == code


@pytest.mark.parametrize(
    ("wanted", "days"),
    [
        (Schedule(at=at(15, 20)), ["06-20 15"]),
        (Schedule(rule={"cron": "0 9 1 * *"}), ["07-01 09", "08-01 09", "09-01 09"]),
        (Schedule(rule={"cron": "30 8 * * mon"}, until=date(2023, 6, 26)), ["06-19 08", "06-26 08"]),
        (
            Schedule(rule={"every": {"weeks": 2}, "time": "10:00", "from": "2023-06-12"}),
            ["06-12 10", "06-26 10", "07-10 10"],
        ),
    ],
)
def test_the_first_moments_are_foretold(wanted: Schedule, days: list[str]) -> None:
    assert [f"{moment.astimezone(SHANGHAI):%m-%d %H}" for moment in wanted.first(MORNING, 3)] == days


async def test_clocks_at_once_launch_once_and_the_rule_goes_on(square: Square) -> None:
    await square.lives("张三")
    campaign = await square.draft()
    await square.approve(campaign)
    (first, *_) = await plan(
        square, campaign, Schedule(rule={"cron": "0 9 13,20 6 *"}, until=date(2023, 6, 30))
    )
    assert await tick(square) == 0
    async with square.db.begin() as conn:
        await set_today(conn, date(2023, 6, 13))
    assert sum(await asyncio.gather(*(tick(square) for _ in range(4)))) == 1
    assert await tick(square) == 0
    row = await square.held(campaign)
    assert (row.state, row.next_at) == ("scheduled", at(9, 20))
    made = await square.one("SELECT due_at, late, recipients FROM campaign_runs")
    assert tuple(made) == (first, False, 1)
    async with square.db.begin() as conn:
        await set_today(conn, date(2023, 6, 29))
    assert await tick(square) == 1, "what was missed is sent once"
    async with square.db.begin() as conn:
        found = await rows(conn, "SELECT due_at, late FROM campaign_runs ORDER BY id")
    assert [tuple(row) for row in found] == [(at(9, 13), False), (at(9, 20), True)]
    assert (await square.held(campaign)).state == "running"
    assert timedelta(minutes=1) < LATE


async def test_a_schedule_missed_while_all_was_down_is_made_up_for_once(square: Square, vault: Vault) -> None:
    await square.lives("张三")
    campaign = await square.draft()
    await square.approve(campaign)
    await plan(square, campaign, Schedule(rule={"cron": "0 9 * * *"}))
    async with square.db.begin() as conn:
        await set_today(conn, date(2023, 6, 20))
    assert await clock.tick(square.db, vault, [PACK]) == []
    made = await square.one("SELECT count(*) AS runs, bool_and(late) AS late FROM campaign_runs")
    assert tuple(made) == (1, True)
    assert (await square.held(campaign)).next_at == at(9, 21)


# -- resting, ending ------------------------------------------------------------------------------------------------


async def claimed(square: Square) -> int:
    async with square.db.begin() as conn:
        await leases.open_account(conn, TELEGRAM, "identity_by_link")
        return len(await leases.claim(conn, TELEGRAM, 100))


async def test_a_pause_holds_what_waits_and_a_cancel_ends_it(square: Square) -> None:
    for name in ("张三", "李四"):
        await square.lives(name)
    campaign = await square.draft()
    await square.approve(campaign)
    run_id = await square.launch(campaign)
    await step(square, campaign, "pause")
    assert await claimed(square) == 0
    await tick(square)
    assert (await square.held(campaign)).state == "paused", "it is not over while it rests"
    await step(square, campaign, "resume")
    assert await claimed(square) == 2
    async with square.db.begin() as conn:
        await run(conn, "UPDATE notices SET state = 'queued' WHERE person_id = :id", id=square.people["李四"])
        await run(conn, "UPDATE notices SET state = 'sent' WHERE state = 'leased'")
    await step(square, campaign, "cancel")
    assert await claimed(square) == 0
    async with square.db.begin() as conn:
        found = await overview.runs(conn, campaign, 10)
        far = (await overview.progress(conn, found))[run_id]
    assert far.states == {"sent": 1, "cancelled": 1}
    await tick(square)
    assert {state for state, _ in (await square.told(run_id)).values()} == {"sent", "cancelled"}
    assert await refused(step(square, campaign, "cancel")) == "wrong-state"
    assert await refused(step(square, campaign, "resume")) == "wrong-state"


async def test_it_is_finished_when_nothing_waits(square: Square) -> None:
    await square.lives("张三")
    campaign = await square.draft()
    await square.approve(campaign)
    run_id = await square.launch(campaign)
    await tick(square)
    assert (await square.held(campaign)).state == "running"
    await square.settle(run_id)
    await tick(square)
    assert (await square.held(campaign)).state == "finished"
    assert await square.one("SELECT state FROM campaign_runs WHERE id = :id", id=run_id) == "finished"


async def test_a_warning_overtakes_what_waits(square: Square) -> None:
    await square.lives("张三")
    await square.lives("李四")
    await square.sent()
    warning = await square.sent(**WARNING)
    async with square.db.begin() as conn:
        await leases.open_account(conn, TELEGRAM, "identity_by_link")
        found = await leases.claim(conn, TELEGRAM, 100)
    assert [one.cause for one in found] == [f"campaign:{warning}"] * 2
