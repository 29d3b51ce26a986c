"""A person writes to the grid worker, an officer answers through the API or a chat, and it comes back where it came from."""

from datetime import date, timedelta

import pytest

from bot.conversation import Conversation
from flows.engine import Refused
from flows.talk_deeds import CloseThread, ReplyToPerson, WriteToWorker
from flows.talk_facts import ThreadToAnswer, WaitingThreads
from notices import outbox
from notices.render import worded
from registry import files, threads
from registry.database import Database, one, rows, run, value
from registry.vault import Vault
from tests.desk import EAST, GRID, WEST, chat, desk, with_officers
from tests.levels import settled
from tests.officers_town import OfficersTown, town_of
from tests.registered import NOW, PACK, Village
from tests.test_officer_chat import officer_who


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await with_officers(await settled(db, vault))


async def told(village: Village) -> list[tuple[int, str, outbox.Content]]:
    """Answers of officers in the queue: to which chat, of which kind, with what."""
    async with village.db.begin() as conn:
        found = await rows(conn, "SELECT * FROM notices WHERE text_key = 'grid-worker-said' ORDER BY id")
    return [(r.contact_id, r.kind, outbox.opened(village.vault, r.content, r.cause, r.reader)) for r in found]


async def test_what_is_written_goes_to_a_person_until_one_says_so(village: Village) -> None:
    visitor = chat(village)
    await visitor.start(f"grid-worker:{village.house}")
    assert "2个工作日" in visitor.message("words").text
    await visitor.type("楼道灯坏了", "已经三天")
    assert visitor.keys == ["more"]
    await visitor.type("结束")
    assert visitor.keys == ["ended"]
    async with village.db.begin() as conn:
        (thread,) = await rows(conn, "SELECT * FROM threads")
        assert (thread.area_no, thread.house_id) == (village.east.lo, village.house_id)
        said = await threads.posts(conn, village.vault, thread.id)
        assert [each.words for each in said] == ["楼道灯坏了", "已经三天"]
        raw = b"".join(row.words for row in await rows(conn, "SELECT words FROM thread_posts"))
        assert "灯".encode() not in raw
        duty = await one(conn, "SELECT due, state FROM duties WHERE about = 'thread'")
    assert duty is not None
    assert (duty.due, duty.state) == (date(2023, 6, 14), "open")


@pytest.mark.parametrize("word", ["菜单", "返回", "停止"])
async def test_a_global_word_is_not_sent(village: Village, word: str) -> None:
    visitor = chat(village)
    await visitor.start("grid-worker")
    await visitor.type("有人吗", word)
    assert visitor.last is not None
    assert visitor.last.talk is None
    assert await village.one("SELECT count(*) FROM thread_posts") == 1


async def test_an_officer_answers_by_chat_and_the_answer_comes_back(village: Village) -> None:
    visitor, grid = chat(village), await desk(village, GRID)
    await visitor.start(f"grid-worker:{village.house}")
    await visitor.type("我的电话19900000077")
    await grid.start("today")
    await grid.tap("start:inbox")
    thread = await village.one("SELECT id FROM threads")
    await grid.tap(f"start:thread:{thread}")
    assert "19900000077" not in repr(grid.last)
    await grid.type("明天上午来看")
    assert grid.keys == ["sent"]
    contact = await village.one("SELECT contact_id FROM threads")
    ((to, kind, content),) = await told(village)
    assert (to, kind) == (contact, "reply")
    assert "明天上午来看" in worded("notice", "grid-worker-said", content, "zh")["text"]
    hint = worded("notice", "grid-worker-said", content, "zh", "hints")
    assert (hint["key"], "明天" in hint["text"], hint["options"]) == ("hints-news", False, [])
    assert await village.one("SELECT state FROM duties WHERE about = 'thread'") == "done"
    assert (
        await village.one("SELECT count(*) FROM thread_posts WHERE read_at IS NULL AND officer_id IS NULL")
        == 0
    )
    await visitor.start("grid-worker:more")
    await visitor.type("好的")
    assert await village.one("SELECT count(*) FROM threads") == 1
    assert await village.one("SELECT waiting_since IS NOT NULL FROM threads")


async def test_other_areas_neither_see_nor_answer(village: Village) -> None:
    person = await village.who()
    await village.do(person, WriteToWorker(village.house, "有人吗"))
    thread = await village.one("SELECT id FROM threads")
    east, west = await officer_who(village, EAST), await officer_who(village, WEST)
    assert [one.id for one in await village.find(east, WaitingThreads())] == [thread]
    assert await village.find(west, WaitingThreads()) == ()
    assert await village.find(west, ThreadToAnswer(thread)) is None
    for deed in (ReplyToPerson(thread, "在"), CloseThread(thread)):
        with pytest.raises(Refused, match="thread-closed"):
            await village.do(west, deed)
        with pytest.raises(Refused, match="not-officer"):
            await village.do(person, deed)
    await village.do(east, CloseThread(thread))
    with pytest.raises(Refused, match="thread-closed"):
        await village.do(east, ReplyToPerson(thread, "在"))
    assert await told(village) == []
    await village.do(person, WriteToWorker(village.house, "又来了"))
    assert await village.one("SELECT count(*) FROM threads") == 2


async def test_a_photo_is_ones_own(village: Village) -> None:
    person, other = await village.who(), await village.who()
    async with village.db.begin() as conn:
        mine, theirs = [
            await value(
                conn,
                "INSERT INTO files (contact_id, kind, content) VALUES (:contact, 'photo', '') RETURNING id",
                contact=who.contact_id,
            )
            for who in (person, other)
        ]
    await village.do(person, WriteToWorker("", "", str(mine)))
    with pytest.raises(Refused, match="no-photo"):
        await village.do(person, WriteToWorker("", "", str(theirs)))
    assert await village.one("SELECT file_id FROM thread_posts") == mine


async def test_who_lives_somewhere_known_writes_to_that_area(village: Village) -> None:
    tenant = await village.one("SELECT person_id FROM stays ORDER BY id LIMIT 1")
    await village.do(await village.who(tenant), WriteToWorker("", "你好"))
    await village.do(await village.who(), WriteToWorker("", "我住哪"))
    async with village.db.begin() as conn:
        found = await rows(conn, "SELECT area_no, house_id FROM threads ORDER BY id")
    city = await village.one("SELECT lo FROM areas WHERE parent_id IS NULL")
    assert [(t.area_no, t.house_id) for t in found] == [(village.east.lo, village.house_id), (city, None)]


async def test_at_hints_nothing_is_written_here(village: Village) -> None:
    visitor = chat(village, "telegram:main", "hints")
    await visitor.start("grid-worker")
    assert visitor.keys == ["hints-only"]
    assert isinstance(visitor.conversation, Conversation)


# -- the API ----------------------------------------------------------------------------------------------------


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


async def write(town: OfficersTown, area_no: int, words: str, hours: int = 0) -> int:
    async with town.db.begin() as conn:
        contact = await value(
            conn, "INSERT INTO contacts (account, address) VALUES ('web', gen_random_uuid()) RETURNING id"
        )
        thread, _ = await threads.open_thread(conn, contact, area_no, None, NOW + timedelta(hours=hours))
        await threads.post(conn, town.vault, thread.id, words, NOW)
    return int(thread.id)


async def test_the_inbox_is_shared_by_the_officers_of_a_place(town: OfficersTown) -> None:
    later, first = await write(town, 3, "晚来的", 2), await write(town, 3, "先来的19900000123")
    theirs = await write(town, 4, "西村的")
    async with (
        await town.officer() as east,
        await town.officer("网格员") as grid,
        await town.officer("西民警") as west,
    ):
        page = (await east.get("/inbox", params={"limit": 1})).json()
        assert [t["id"] for t in page["items"]] == [first]
        rest = (await east.get("/inbox", params={"limit": 1, "cursor": page["next"]})).json()
        assert ([t["id"] for t in rest["items"]], rest["next"]) == ([later], None)
        assert [t["id"] for t in (await west.get("/inbox")).json()["items"]] == [theirs]
        opened = (await grid.get(f"/inbox/{first}")).json()
        assert (opened["unread"], opened["posts"][0]["words"]) == (1, "先来的***********")
        assert (await grid.post(f"/inbox/{first}/read")).json()["unread"] == 0
        assert [t["id"] for t in (await east.get("/inbox", params={"state": "unread"})).json()["items"]] == [
            later
        ]
        answered = await grid.post(f"/inbox/{first}/reply", json={"words": "马上来"})
        assert answered.status_code == 200
        assert (answered.json()["waiting_since"], len(answered.json()["posts"])) == (None, 2)
        assert answered.json()["officer_id"] is not None
        assert [t["id"] for t in (await east.get("/inbox", params={"state": "waiting"})).json()["items"]] == [
            later
        ]
        clear = await east.post(f"/inbox/{first}/reveal", json={"reason": "要打电话"})
        assert clear.json()["posts"][0] == "先来的19900000123"
        assert (await grid.post(f"/inbox/{first}/reveal", json={"reason": "要打电话"})).status_code == 403
        assert (await east.post(f"/inbox/{first}/close")).json()["closed_at"] is not None
        assert (await east.post(f"/inbox/{first}/reply", json={"words": "在"})).json()[
            "code"
        ] == "thread-closed"
        for step in ("read", "close"):
            assert (await west.post(f"/inbox/{later}/{step}")).status_code == 404
        assert (await west.get(f"/inbox/{later}")).status_code == 404
    async with town.db.begin() as conn:
        found = await rows(conn, "SELECT kind, text_key FROM notices WHERE cause LIKE 'thread-post:%'")
        assert [(n.kind, n.text_key) for n in found] == [("reply", "grid-worker-said")]
        assert await value(conn, "SELECT count(*) FROM audit WHERE about = 'thread'") == 3


async def test_a_photo_is_seen_by_officers_of_the_place_alone(town: OfficersTown) -> None:
    thread = await write(town, 3, "看照片")
    async with town.db.begin() as conn:
        contact = await value(conn, "SELECT contact_id FROM threads")
        file_id = int(await files.keep(conn, town.vault, contact, b"jpeg"))
        post = await threads.post(conn, town.vault, thread, "", NOW, file_id=file_id)
        words = await value(conn, "SELECT min(id) FROM thread_posts")
    async with await town.officer() as east, await town.officer("西民警") as west:
        seen = await east.get(f"/inbox/{thread}/photos/{post}")
        assert (seen.content, seen.headers["content-type"]) == (b"jpeg", "image/jpeg")
        assert seen.headers["cache-control"] == "no-store"
        assert (await east.get(f"/inbox/{thread}/photos/{words}")).status_code == 404
        assert (await west.get(f"/inbox/{thread}/photos/{post}")).status_code == 404
    async with town.db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM audit WHERE action = 'look'") == 1


async def test_a_conversation_is_handed_to_somebody_of_the_place(town: OfficersTown) -> None:
    thread = await write(town, 3, "有人吗")
    async with town.db.begin() as conn:
        ids = {r.name: r.id for r in await rows(conn, "SELECT id, name FROM officers")}
        await run(conn, "UPDATE officers SET active = true")
    async with await town.officer() as east:
        given = await east.post(f"/inbox/{thread}/assign", json={"officer_id": ids["网格员"]})
        assert given.json()["officer_id"] == ids["网格员"]
        wrong = await east.post(f"/inbox/{thread}/assign", json={"officer_id": ids["西民警"]})
        assert (wrong.status_code, wrong.json()["code"]) == (409, "not-of-this-area")
        mine = await east.get("/inbox", params={"officer": ids["网格员"]})
        assert [t["id"] for t in mine.json()["items"]] == [thread]
        free = await east.post(f"/inbox/{thread}/assign", json={})
        assert free.json()["officer_id"] is None
    assert PACK.offices.hours
