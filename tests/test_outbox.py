"""Putting notices: who is told and where, once; sealed; shown to open pages in order, in the reader's language."""

import asyncio
from datetime import date, datetime, timedelta
from typing import Any

import orjson
import pytest

from notices import outbox, render
from notices.fallback import CHANNEL
from notices.outbox import Content, New, ReplyTo
from registry.database import SHANGHAI, Database, begin_demo, civil_now, one, rows, run, value
from registry.vault import Vault
from tests.small_town import MORNING, Town

JUNE_15 = date(2023, 6, 15)


def due(reader: int, *, person: bool = False, cause: str = "duty:1", **more: Any) -> New:
    who: dict[str, Any] = {"person_id": reader} if person else {"contact_id": reader}
    values = {"place": "东村1号", "date": JUNE_15}
    given = {
        "cause": cause,
        "kind": "service",
        "flow": "notice",
        "key": "due-soon-tenant-declare",
        "values": values,
    }
    return New(**given | {"then": ("declare:H00001",)} | who | more)


async def test_a_cause_tells_a_reader_once(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        town = Town(conn)
        one_reader, other = await town.contact(), await town.contact()
        assert await outbox.put(conn, vault, [due(one_reader), due(other)]) == 2
        assert await outbox.put(conn, vault, [due(one_reader), due(other, cause="duty:2")]) == 1
        assert await outbox.put(conn, vault, []) == 0
        assert await value(conn, "SELECT count(*) FROM notices WHERE state = 'queued'") == 3


async def test_a_person_is_told_where_they_were_heard_last(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        town = Town(conn)
        person = await town.person()
        await town.contact(person, heard_at=MORNING - timedelta(days=2))
        last = await town.contact(person, account="telegram:main", address="7", heard_at=MORNING)
        await town.contact(person, account="telegram:main", address="8", heard_at=None)
        gone = {"heard_at": MORNING + timedelta(days=1), "unreachable": "blocked"}
        await town.contact(person, account="telegram:main", address="9", **gone)
        await town.contact(person, account="terminal", heard_at=MORNING + timedelta(days=2))
        assert await outbox.put(conn, vault, [due(person, person=True)]) == 1
        row = await one(conn, "SELECT reader, account, contact_id, person_id, state FROM notices")
    assert row is not None
    assert tuple(row) == (f"p{person}", "telegram:main", last, person, "queued")


@pytest.mark.parametrize("who", ["nobody", "blocked", "terminal"])
async def test_who_cannot_be_reached_makes_a_failed_row(db: Database, vault: Vault, who: str) -> None:
    async with db.begin() as conn:
        town = Town(conn)
        person = await town.person()
        if who == "nobody":
            new = due(person, person=True)
        elif who == "blocked":
            new = due(await town.contact(person, unreachable="blocked"))
        else:
            new = due(await town.contact(person, account="terminal"))
        assert await outbox.put(conn, vault, [new]) == 1
        row = await one(conn, "SELECT state, reason FROM notices")
    assert row is not None
    assert tuple(row) == ("failed", "unreachable")


def test_a_notice_without_reader_or_with_too_long_a_button_is_refused() -> None:
    with pytest.raises(ValueError, match="has a reader"):
        New("c", "service", "notice", "accepted")
    with pytest.raises(ValueError, match="longer than"):
        due(1, then=("declare:" + "x" * 60,))
    with pytest.raises(KeyError):
        _ = outbox.RANKS["newsletter"]


@pytest.mark.parametrize("unwritable", [datetime(2023, 6, 15, tzinfo=SHANGHAI), 1.5, None])
async def test_values_are_words_whole_numbers_and_days(
    db: Database, vault: Vault, unwritable: object
) -> None:
    async with db.begin() as conn:
        contact = await Town(conn).contact()
        with pytest.raises(TypeError):
            await outbox.put(conn, vault, [due(contact, values={"date": unwritable})])


async def test_nothing_readable_stays_in_the_row(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        contact = await Town(conn).contact()
        await outbox.put(conn, vault, [due(contact, values={"place": "秘密巷99号", "date": JUNE_15})])
        await outbox.put_sms(conn, vault, "code:1", "+8619900000007", "sms-code", {"code": "428517"}, "zh")
        said = orjson.dumps({"m": [{"text": "秘密巷99号"}], "t": None})
        await outbox.put_replies(conn, vault, [ReplyTo("telegram:main", "7", "1", contact, 3, said)])
        stored = [str(tuple(row)) for row in await rows(conn, "SELECT * FROM notices")]
    assert len(stored) == 3
    for row in stored:
        for secret in (
            "秘密巷",
            "19900000007",
            "428517",
            "秘密巷".encode().hex(),
            str("秘密巷".encode())[2:-1],
        ):
            assert secret not in row


async def test_a_reply_to_one_message_is_put_once(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        contact = await Town(conn).contact(account="telegram:main")
        reply = ReplyTo(
            "telegram:main", "7", "1001", contact, 3, orjson.dumps({"m": [{"text": "好"}], "t": None})
        )
        await outbox.put_replies(conn, vault, [reply])
        await outbox.put_replies(conn, vault, [reply])
        row = await one(conn, "SELECT cause, reader, kind, rank, state, content FROM notices")
    assert row is not None
    assert tuple(row)[:5] == ("reply:telegram:main:1001", f"c{contact}", "reply", 1, "queued")
    assert outbox.opened_reply(vault, row.content, row.cause, row.reader) == (3, [{"text": "好"}])


@pytest.mark.parametrize(
    ("account", "carries"),
    [("web", False), ("wechat:main", False), ("sms", True), ("terminal", False), ("telegram:main", True)],
)
def test_replies_of_telegram_and_sms_go_through_the_outbox(account: str, carries: bool) -> None:
    assert outbox.carries_replies(account) is carries


@pytest.mark.parametrize(
    ("account", "by_page", "pushed"),
    [
        ("wechat:main", False, False),
        ("wechat:main", True, True),
        ("telegram:main", False, True),
        ("telegram:main", True, True),
        ("web", True, False),
        ("sms", True, True),
    ],
)
def test_what_a_page_answers_is_told_in_the_chat(account: str, by_page: bool, pushed: bool) -> None:
    assert outbox.pushes_replies(account, by_page=by_page) is pushed


async def test_one_wake_up_a_transaction_and_account(db: Database, vault: Vault) -> None:
    told: asyncio.Queue[object] = asyncio.Queue()
    async with db.direct() as line:
        await line.add_listener(CHANNEL, lambda _c, _p, _n, account: told.put_nowait(account))
        async with db.begin() as conn:
            town = Town(conn)
            contact, far = await town.contact(), await town.contact(account="telegram:main")
            for number in range(5):
                await outbox.put(
                    conn, vault, [due(contact, cause=f"duty:{number}"), due(far, cause=f"duty:{number}")]
                )
            assert await outbox.put(conn, vault, [due(contact, cause="duty:1")]) == 0
        async with db.begin() as conn:
            await run(conn, "SELECT pg_notify('notices', 'end')")
        heard = [await asyncio.wait_for(told.get(), 5) for _ in range(3)]
    assert sorted(map(str, heard)) == ["end", "telegram:main", "web"]


async def test_what_waits_is_shown_in_order_and_comes_again_after_a_break(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        await begin_demo(conn, date(2023, 6, 12))
        now = await civil_now(conn)
        town = Town(conn)
        mine, other = await town.contact(lang="en"), await town.contact()
        later, past = now + timedelta(hours=1), now - timedelta(minutes=1)
        new = [
            due(mine, cause="1"),
            due(mine, cause="2", not_before=later),
            due(mine, cause="3", expires_at=past),
            due(mine, cause="4", kind="urgent"),
            due(other, cause="5"),
            due(mine, cause="6", not_before=past, expires_at=later),
        ]
        await outbox.put(conn, vault, new)
        first = await outbox.pending(conn, vault, [mine], 2)
        assert [notice.id for notice in first] == sorted(notice.id for notice in first)
        assert first[0].message["text"].startswith("Hello. You live at 东村1号: please declare by Thu")
        assert first[0].message["options"] == [{"value": "start:declare:H00001", "label": "Declare now"}]
        assert {await cause_of(conn, notice.id) for notice in first} == {"1", "4"}
        await outbox.mark_sent(conn, [notice.id for notice in first])
    async with db.begin() as conn:
        second = await outbox.pending(conn, vault, [mine, other], 9)
        assert [await cause_of(conn, notice.id) for notice in second] == ["5", "6"]
        await outbox.mark_sent(conn, [notice.id for notice in second])
        again = await outbox.since(conn, vault, mine, first[0].id)
        assert [notice.id for notice in again] == [first[1].id, second[1].id]
        assert [n.id for n in await outbox.since(conn, vault, mine, 0)] == [n.id for n in (*first, second[1])]
        assert await outbox.since(conn, vault, other, second[0].id) == []


async def cause_of(conn: Any, notice: int) -> str:
    found: str = await value(conn, "SELECT cause FROM notices WHERE id = :id", id=notice)
    return found


async def test_a_notice_sent_late_is_not_missed_after_a_break(db: Database, vault: Vault) -> None:
    """Its id is smaller than that of one the page has seen."""
    async with db.begin() as conn:
        contact = await Town(conn).contact()
        await outbox.put(conn, vault, [due(contact, cause="early"), due(contact, cause="late")])
        early, late = [row.id for row in await rows(conn, "SELECT id FROM notices ORDER BY id")]
        await outbox.mark_sent(conn, [late])
    async with db.begin() as conn:
        await outbox.mark_sent(conn, [early])
        assert [notice.id for notice in await outbox.since(conn, vault, contact, late)] == [early]


async def test_one_that_cannot_be_shown_fails_alone(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        contact = await Town(conn).contact()
        await outbox.put(conn, vault, [due(contact, cause="1"), due(contact, cause="2", key="no-such-words")])
        await outbox.put(conn, vault, [due(contact, cause="3")])
        await run(conn, "UPDATE notices SET reader = 'c0' WHERE cause = '3'")
        assert len(await outbox.pending(conn, vault, [contact], 9)) == 1
        found = await rows(conn, "SELECT cause, reason FROM notices WHERE state = 'failed' ORDER BY cause")
    assert [tuple(row) for row in found] == [("2", "unrenderable"), ("3", "unrenderable")]


async def test_taking_back_and_expiry_touch_only_what_waits(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        now = await civil_now(conn)
        contact = await Town(conn).contact()
        await outbox.put(conn, vault, [due(contact, cause=str(n), expires_at=now) for n in range(4)])
        await run(conn, "UPDATE notices SET state = 'sent' WHERE cause = '0'")
        assert await outbox.cancel(conn, ["0", "1", "none"]) == 1
        assert await outbox.expire(conn, now - timedelta(seconds=1)) == 0
        assert await outbox.expire(conn, now) == 2
        states = [row.state for row in await rows(conn, "SELECT state FROM notices ORDER BY cause")]
    assert states == ["sent", "cancelled", "expired", "expired"]


# ---- words --------------------------------------------------------------------------------------------------------

CONTENT = Content({"place": "东村1号", "date": JUNE_15, "count": 3}, ("declare:H00001", "menu"))


def test_a_button_has_the_notices_own_words_or_the_usual_ones() -> None:
    made = render.worded("notice", "due-soon-tenant-declare", CONTENT, "zh")
    assert made["text"] == "您好，您住的东村1号，请在6月15日（周四）当天或之前申报，约3分钟，免费。"
    assert [(o["value"], o["label"]) for o in made["options"]] == [
        ("start:declare:H00001", "现在申报"),
        ("start:menu", "菜单"),
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "key", ["due-soon-tenant-declare", "due-today-landlord-letter", "digest-many", "declared"]
)
def test_a_hint_tells_nothing_about_anybody(lang: str, key: str) -> None:
    made = render.worded("notice", key, CONTENT, lang, render.HINTS)
    assert made["options"] == []
    for told in ("东村", "6月15日", "15 June", "王"):
        assert told not in made["text"]
    assert made["key"] == ("hints-only" if "today" in key else "hints-news")


def test_a_language_nobody_chose_is_chinese() -> None:
    assert render.worded("notice", "digest-many", CONTENT, None)["text"].startswith("您好，您有3件事要办")
