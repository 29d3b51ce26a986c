"""Campaigns as readers meet them: in their language, to the channel's level, answered by a tap, followed up."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.conversation import Conversation
from notices import broadcast, outbox
from notices.fanout import reach_of
from notices.render import HINTS
from notices.schedules import Schedule
from registry import campaign_answers
from registry.audience import Audience, recipients
from registry.database import Database, one, rows, run, set_today, value
from registry.overview import campaigns as overview
from registry.vault import Vault
from tests.broadcasting import (
    ACKNOWLEDGED,
    CHOICES,
    PACK,
    TELEGRAM,
    WARNING,
    Square,
    at,
    content,
    plan,
    step,
    tick,
)
from tests.fakes.telegram import FakeTelegram
from tests.small_town import MORNING, Town
from tests.test_sender import sending, until
from tests.visitor import Visitor


@pytest.fixture
async def square(db: Database) -> Square:
    return await Square(db).build()


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
        assert await value(conn, "SELECT recipients FROM campaign_runs WHERE id = :id", id=run_id) == 500
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
