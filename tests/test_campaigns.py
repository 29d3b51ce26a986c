"""The life of campaigns: approved by the right officer, sent once to each, late if missed, resting, answered, followed up."""

import asyncio
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.conversation import Conversation
from notices import broadcast, campaigns, clock, leases, outbox
from notices.campaigns import CampaignRefused
from notices.fanout import LATE, reach_of
from notices.render import HINTS
from notices.schedules import BadSchedule, Schedule
from registry import campaign_answers, officers
from registry.audience import Audience, recipients
from registry.database import SHANGHAI, Database, one, rows, run, set_today, value
from registry.overview import campaigns as overview
from registry.vault import Vault
from tests.broadcasting import PACK, TELEGRAM, Square, at, content
from tests.fakes.telegram import FakeTelegram
from tests.small_town import MORNING, Town
from tests.test_sender import sending, until
from tests.visitor import Visitor

WARNING: dict[str, Any] = {
    "urgent": True,
    "kind": "fire",
    "relay": {"issuer": "市消防救援大队", "level": "橙色", "issued_at": at(8).isoformat()},
}
ACKNOWLEDGED = content(acknowledge=True)
CHOICES = content(choices=[{"value": v, "labels": {"zh": v, "en": v}} for v in ("yes", "no")])


@pytest.fixture
async def square(db: Database) -> Square:
    return await Square(db).build()


async def refused(doing: Any) -> str:
    with pytest.raises(CampaignRefused) as told:
        await doing
    return told.value.code


async def plan(square: Square, campaign: int, schedule: Schedule) -> list[datetime]:
    async with square.db.begin() as conn:
        row = await campaigns.held(conn, campaign)
        assert row is not None
        return await campaigns.schedule(conn, row, schedule, square.officers["甲"], MORNING)


async def step(square: Square, campaign: int, name: str) -> None:
    async with square.db.begin() as conn:
        row = await campaigns.held(conn, campaign)
        await getattr(campaigns, name)(conn, row, square.officers["甲"])


async def tick(square: Square) -> int:
    return await campaigns.tick(square.db, [PACK])


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


# -- words ----------------------------------------------------------------------------------------------------------


async def worded(square: Square, run_id: int, level: str = "identity_by_link") -> dict[str, dict[str, Any]]:
    """The wire message of each reader of a run, by address."""
    async with square.db.begin() as conn:
        sql = """SELECT n.id, n.cause, c.lang, c.address FROM notices n JOIN contacts c ON c.id = n.contact_id
                  WHERE n.run_id = :run"""
        found = await rows(conn, sql, run=run_id)
        made = await broadcast.wires(conn, found, level)
    return {row.address: made[row.id] for row in found}


async def test_each_reads_their_own_words_in_their_language(square: Square) -> None:
    await square.lives("欧阳平", lang="zh", address="z")
    await square.lives("Smith John", 4, lang="en", address="e")
    await square.lives("李四", lang="vi", address="v")
    said = {
        "texts": {"zh": "{surname}您好，{village}。", "en": "Hello {surname} of {village}."},
        "acknowledge": True,
    }
    run_id = await square.sent(content=said)
    told = await worded(square, run_id)
    assert {address: shape["text"] for address, shape in told.items()} == {
        "z": "欧阳您好，东村。",
        "e": "Hello Smith of 西村.",
        "v": "李您好，东村。",
    }
    assert told["e"]["options"] == [
        {"value": f"start:campaign-answer:{run_id}.ok", "label": "I have read this"}
    ]
    hints = await worded(square, run_id, HINTS)
    assert not [word for word in ("欧阳", "东村", "Smith", "start:") if word in repr(hints)]
    assert "安全宣传" in hints["z"]["text"]


async def test_due_days_and_offices_are_filled_in_and_a_warning_names_its_issuer(square: Square) -> None:
    person = await square.lives("张三", lang="zh", address="z")
    async with square.db.begin() as conn:
        town = square.town
        town.conn = conn
        await run(conn, "UPDATE areas SET office = '镇办' WHERE name = '镇'")
        due = date(2023, 6, 15)
        more = {
            "about": "person",
            "about_id": person,
            "person_id": person,
            "opened_at": MORNING,
            "since": due,
        }
        await town.put(
            "duties",
            pack="p",
            rule="tenant-lesson",
            holder="tenant",
            area_no=3,
            due=due,
            due_rule=due,
            **more,
        )
    audience = {"include": [{"duty": "tenant-lesson"}]}
    said = {"texts": {"zh": "{office}：{due}到期。"}, "fallbacks": {"due": {"zh": "近日"}}}
    run_id = await square.sent(audience=audience, content=said)
    assert (await worded(square, run_id))["z"]["text"] == "镇办：6月15日（周四）到期。"
    async with square.db.begin() as conn:
        await run(conn, "UPDATE duties SET state = 'done'")
    assert (await worded(square, run_id))["z"]["text"] == "镇办：近日到期。"
    warned = await worded(square, await square.sent(**WARNING))
    assert warned["z"]["text"].endswith("\n（市消防救援大队2023年6月12日08:00发布，橙色）")


async def test_an_open_page_shows_it_and_not_while_it_rests(square: Square, vault: Vault) -> None:
    await square.lives("张三", account="web")
    campaign = await square.draft(content=ACKNOWLEDGED)
    await square.approve(campaign)
    run_id = await square.launch(campaign)
    chat = square.chats["张三"]
    await step(square, campaign, "pause")
    async with square.db.begin() as conn:
        assert await outbox.pending(conn, vault, [chat], 10) == []
    await step(square, campaign, "resume")
    async with square.db.begin() as conn:
        (shown,) = await outbox.pending(conn, vault, [chat], 10)
        await outbox.mark_sent(conn, [shown.id])
        assert [again.message for again in await outbox.since(conn, vault, chat, 0)] == [shown.message]
    assert shown.message["text"] == "您好，请看一看楼道。"
    assert shown.message["options"][0]["value"] == f"start:campaign-answer:{run_id}.ok"


# -- answers --------------------------------------------------------------------------------------------------------


async def says(square: Square, run_id: int, name: str, said: str, now: datetime = MORNING) -> str | None:
    async with square.db.begin() as conn:
        chat, person = square.chats[name], square.people[name]
        return await campaign_answers.answer(conn, run_id, chat, person, said, now)


async def test_only_readers_answer_and_their_last_word_counts(square: Square) -> None:
    for name in ("张三", "李四"):
        await square.lives(name)
    await square.lives("西", 4)
    campaign = await square.draft(area=square.town.east, content=CHOICES)
    await square.approve(campaign)
    run_id = await square.launch(campaign)
    assert await says(square, run_id, "张三", "yes") == "not-asked", "it has not gone out yet"
    await square.settle(run_id)
    assert await says(square, run_id, "张三", "yes") is None
    assert await says(square, run_id, "张三", "no") is None
    assert await says(square, run_id, "张三", "maybe") == "not-asked"
    assert await says(square, run_id, "西", "yes") == "not-asked"
    assert await says(square, run_id + 1, "张三", "yes") == "not-asked"
    assert await says(square, run_id, "李四", "yes", MORNING + timedelta(days=4)) == "campaign-over"
    async with square.db.begin() as conn:
        found = await overview.runs(conn, campaign, 10)
        far = (await overview.progress(conn, found))[run_id]
        (answered,) = await overview.answers(conn, run_id, None, 10)
    assert (far.states, far.answers) == ({"answered": 1, "sent": 1}, {"no": 1})
    assert answered[1] is not None
    assert (answered[0].answer, answered[1].name) == ("no", "张三")


async def test_a_follow_up_goes_to_those_who_did_not_answer(square: Square) -> None:
    for name in ("张三", "李四", "王五"):
        await square.lives(name)
    await square.lives("赵六", account=None)
    await square.lives("退订", opted_out=True)
    first = await square.sent(content=CHOICES)
    await square.settle(first)
    await says(square, first, "张三", "yes")
    await says(square, first, "李四", "no")
    for who, answers, wanted in (
        ("unanswered", [], {"王五"}),
        ("answered", [], {"张三", "李四"}),
        ("answered", ["no"], {"李四"}),
        ("unreached", [], {"赵六"}),
    ):
        audience = Audience.of({"include": [{"run": first, "who": who, "answers": answers}]})
        async with square.db.begin() as conn:
            row = await one(conn, "SELECT * FROM campaigns LIMIT 1")
            assert row is not None
            found = await _names(conn, audience, row)
        assert found == wanted, who
    told = await square.told(await square.sent(audience={"include": [{"run": first}]}))
    assert told == {"王五": ("queued", None)}


async def _names(conn: AsyncConnection, audience: Audience, campaign: Row[Any]) -> set[str]:
    found = await recipients(conn, audience, await reach_of(conn, campaign, PACK))
    sql = f"{found.sql} SELECT p.name FROM recipients r JOIN people p ON p.id = r.person_id"
    return {row.name for row in await rows(conn, sql, **found.values, today=MORNING.date(), now=MORNING)}


async def test_many_are_one_statement(square: Square) -> None:
    """A thousand here; a million in `bench/campaign.py`."""
    async with square.db.begin() as conn:
        house = await Town(conn).put("houses", code="M", area_id=square.town.east, area_no=3, address="东村")
        await run(conn, "INSERT INTO people (name) SELECT '张' || n FROM generate_series(1, 1000) n")
        await run(
            conn,
            "INSERT INTO stays (house_id, area_no, person_id, assurance) SELECT :house, 3, id, 'confirmed' FROM people",
            house=house,
        )
        await run(
            conn,
            """INSERT INTO contacts (account, address, person_id, heard_at)
               SELECT 'telegram:main', id, id, now() FROM people WHERE id % 2 = 0""",
        )
    run_id = await square.sent()
    async with square.db.begin() as conn:
        assert await value(conn, "SELECT recipients FROM campaign_runs WHERE id = :id", id=run_id) == 1000
    states = [state for state, _ in (await square.told(run_id)).values()]
    assert {state: states.count(state) for state in states} == {"queued": 500, "failed": 500}


# -- all the way ----------------------------------------------------------------------------------------------------


async def test_it_goes_out_over_telegram_and_a_tap_answers_it(square: Square, vault: Vault) -> None:
    await square.lives("张三", address="5001", lang="zh")
    await square.lives("李四", address="5002", lang="en")
    run_id = await square.sent(
        content=content(acknowledge=True, texts={"zh": "{surname}您好", "en": "Hello {surname}"})
    )
    async with FakeTelegram() as fake:
        async with sending(square.db, vault, fake):
            await fake.until_sent(2)
        assert {message.chat_id: message.text for message in fake.sent} == {5001: "张您好", 5002: "Hello 李"}
        assert fake.to(5001)[0].button("已知晓") == f"s|campaign-answer:{run_id}.ok"
    talking = Conversation(square.db, vault, PACK, "https://anju.example", {TELEGRAM: "identity_by_link"})
    reader = Visitor(talking, TELEGRAM, "5001")
    await reader.start(f"campaign-answer:{run_id}.ok")
    assert reader.keys == ["seen"]
    await Visitor(talking, TELEGRAM, "9999").start(f"campaign-answer:{run_id}.ok")
    assert await square.one("SELECT count(*) FROM campaign_answers") == 1
    assert (await square.told(run_id))["张三"] == ("answered", None)


async def test_a_row_that_cannot_be_worded_fails_and_keeps_nobody_back(square: Square, vault: Vault) -> None:
    await square.lives("张三", address="5001", lang="zh")
    await square.lives("李四", address="5002", lang="zh")
    run_id = await square.sent(content={"texts": {"zh": "{surname}您好"}})
    async with square.db.begin() as conn:
        await run(conn, "UPDATE people SET name = '' WHERE id = :id", id=square.people["张三"])
    async with FakeTelegram() as fake, sending(square.db, vault, fake):
        await fake.until_sent(1)
        await until(lambda: _nothing_waits(square))
    assert await square.told(run_id) == {"": ("failed", "unrenderable"), "李四": ("sent", None)}


async def _nothing_waits(square: Square) -> bool:
    return not await square.one("SELECT count(*) FROM notices WHERE state IN ('queued', 'leased')")


async def test_one_that_cannot_be_launched_keeps_back_no_other(square: Square) -> None:
    await square.lives("张三")
    ids = [await square.draft(), await square.draft()]
    for campaign in ids:
        await square.approve(campaign)
        await plan(square, campaign, Schedule(at=at(9, 13)))
    async with square.db.begin() as conn:
        await set_today(conn, date(2023, 6, 13))
        await run(conn, """UPDATE campaigns SET content = '{"odd": 1}' WHERE id = :id""", id=ids[0])
    assert await tick(square) == 1
    assert [(await square.held(campaign)).state for campaign in ids] == ["scheduled", "running"]


async def test_a_warning_goes_to_houses_under_monitoring(square: Square) -> None:
    """Demand 000-58: whoever lives in an old house that is watched hears of the storm, and nobody else."""
    await square.lives("老房")
    await square.lives("新房")
    async with square.db.begin() as conn:
        sql = "UPDATE houses SET marks = '{monitored}' WHERE id = :id"
        await run(conn, sql, id=square.houses["老房"])
    weather = {**WARNING, "kind": "weather", "audience": {"include": [{"marks": ["monitored"]}]}}
    assert await square.told(await square.sent(**weather)) == {"老房": ("queued", None)}
