"""Telegram from end to end: updates over real HTTP, turns in the real conversation, replies from the outbox."""

import asyncio
import io
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot import telegram, telegram_message
from bot.conversation import Conversation, OtherBody
from bot.heard import Heard
from bot.listener import Listener
from bot.messages import Message, Option
from bot.pieces import split, units
from bot.telegram import Group, Photo, Reach
from bot.telegram_message import LONGEST_TEXT, Part, callback_data
from bot.telegram_process import run_telegram
from notices import outbox
from notices.outbox import New
from notices.pace import Limits
from programmes import pack
from registry.database import Database, one, rows, value
from registry.vault import Vault
from tests.fakes import telegram as people
from tests.fakes.telegram import TOKEN, FakeTelegram, Fault
from tests.small_town import Town
from tests.visitor import tenant

ROOT = Path(__file__).parent.parent
ACCOUNT = telegram.MAIN
PAGE = "https://anju.example"
PACK = pack.load("cixi-2023")
FAST = Limits(per_second=1000)


# ---- reading updates ----------------------------------------------------------------------------------------------


def heard(**what: Any) -> Heard:
    return Heard(ACCOUNT, "5", "9", hint="zh", **what)


@pytest.mark.parametrize(
    ("update", "meant"),
    [
        (people.text(5, "张三"), heard(text="张三", body="text:张三".encode())),
        (people.text(5, "hello", "en-GB"), replace(heard(text="hello", body=b"text:hello"), hint="en")),
        (people.text(5, "xin", "xx"), replace(heard(text="xin", body=b"text:xin"), hint=None)),
        (people.text(5, "a\0b\ud800"), heard(text="ab?", body=b"text:ab?")),
        (people.text(5, "/start"), heard(start="menu", body=b"start:menu")),
        (people.text(5, "/start h_AB12CD"), heard(start="h_AB12CD", body=b"start:h_AB12CD")),
        (people.text(5, "/start@anju_test_bot lesson"), heard(start="lesson", body=b"start:lesson")),
        (people.text(5, "/menu"), heard(text="/menu", body=b"text:/menu")),
        (people.text(5, "/startle"), heard(text="/startle", body=b"text:/startle")),
        (people.message(5, sticker={"emoji": "🙂"}), heard(unreadable="sticker", body=b"unreadable:sticker")),
        (people.message(5, voice={}), heard(unreadable="voice", body=b"unreadable:voice")),
        (people.message(5, video_note={}), heard(unreadable="voice", body=b"unreadable:voice")),
        (people.message(5, contact={}), heard(unreadable="other", body=b"unreadable:other")),
        (people.message(5, something_new={}), heard(unreadable="other", body=b"unreadable:other")),
        (people.message(5, pinned_message={}), None),
        (
            people.message(5, location={"latitude": 30.17, "longitude": 121.26}),
            heard(text="30.170000,121.260000", body=b"text:30.170000,121.260000"),
        ),
        (people.edited(5, "李四"), heard(unreadable="edited", body=b"unreadable:edited")),
        ({"edited_message": people.message(5, location={})["message"]}, None),
        (people.tap(5, "q|3|yes", "77"), heard(choice="yes", turn=3, body=b"tap:q|3|yes")),
        (people.tap(5, "q|3|a|b", "77"), heard(choice="a|b", turn=3, body=b"tap:q|3|a|b")),
        (people.tap(5, "s|declare:H1", "77"), heard(start="declare:H1", body=b"tap:s|declare:H1")),
        (people.tap(5, "i|3|12", "77"), heard(text="12", turn=3, body=b"tap:i|3|12")),
        (people.tap(5, "from-long-ago", "77"), heard(choice="from-long-ago", turn=-1, body=b"tap:from-long-ago")),
        (people.tap(5, "q|-1|yes", "77"), heard(choice="q|-1|yes", turn=-1, body=b"tap:q|-1|yes")),
        (people.member(5, "kicked"), Reach("5", "blocked")),
        (people.member(5, "member"), Reach("5", None)),
        (people.member(-7, "member", "supergroup"), Group(-7)),
        (people.member(-7, "left", "group"), None),
        (people.message(5) | {"message": {**people.text(5, "x")["message"], "chat": people.chat(-7, "group")}}, Group(-7)),
        ({"message": {**people.text(5, "x")["message"], "chat": people.chat(-7, "channel")}}, None),
        ({"channel_post": people.text(5, "x")["message"]}, None),
        ({"poll": {}}, None),
    ],
    ids=str,
)  # fmt: skip
def test_what_an_update_means(update: dict[str, Any], meant: telegram.Update | None) -> None:
    read = telegram.read(ACCOUNT, {"update_id": 9} | update)
    if isinstance(meant, Heard) and "callback_query" in update:
        meant = replace(meant, outside_id="9:77")
        assert telegram.callback_of(meant.outside_id) == "77"
    assert read == meant


def test_a_photo_is_taken_in_its_largest_size_and_as_a_file() -> None:
    sizes = [
        {"file_id": "small", "width": 90},
        {"file_id": "large", "width": 1280},
        {"file_id": "mid", "width": 320},
    ]
    picture = telegram.read(ACCOUNT, {"update_id": 9} | people.message(5, photo=sizes))
    assert isinstance(picture, Photo)
    assert (picture.file_id, picture.heard.unreadable) == ("large", "photo")
    document = {"file_id": "scan", "mime_type": "image/png"}
    assert telegram.read(ACCOUNT, {"update_id": 9} | people.message(5, document=document)) is not None
    letter = telegram.read(ACCOUNT, {"update_id": 9} | people.message(5, document={"file_id": "x"}))
    assert isinstance(letter, Heard)
    assert letter.unreadable == "other"


@pytest.mark.parametrize(
    "update",
    [
        None,
        [],
        "x",
        {},
        {"update_id": "9"},
        {"update_id": True, **people.text(5, "x")},
        {"update_id": 2**60, **people.text(5, "x")},
        {"update_id": 9, "message": None},
        {"update_id": 9, "message": {"text": "x"}},
        {"update_id": 9, "message": {"chat": {"id": "5", "type": "private"}, "text": "x"}},
        {"update_id": 9, "message": {"chat": {"id": 5, "type": "private"}, "text": {"a": 1}}},
        {"update_id": 9, "message": {"chat": {"id": 5, "type": "private"}, "photo": []}},
        {"update_id": 9, "message": {"chat": {"id": 5, "type": "private"}, "photo": {"x": 1}}},
        {"update_id": 9, "message": {"chat": {"id": 5, "type": "private"}, "location": {"latitude": "here"}}},
        {
            "update_id": 9,
            "message": {"chat": {"id": 5, "type": "private"}, "from": {"is_bot": True}, "text": "x"},
        },
        {"update_id": 9, "callback_query": {"id": 5, "from": {"id": 5}}},
        {"update_id": 9, "my_chat_member": {"chat": {"id": 5, "type": "private"}}},
    ],
)
def test_what_telegram_would_never_send_is_ignored(update: object) -> None:
    assert telegram.read(ACCOUNT, update) is None


shapes = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
parts = st.sampled_from(
    "id chat from text type data photo document location sticker message file_id width".split()
)


@given(st.dictionaries(parts, shapes | st.dictionaries(parts, shapes, max_size=4), max_size=6))
def test_no_shape_makes_it_stumble(inner: dict[str, Any]) -> None:
    for kind in ("message", "edited_message", "callback_query", "my_chat_member"):
        framed = {"chat": {"id": 5, "type": "private"}, "from": {"id": 5}, "id": "1"} | inner
        telegram.read(ACCOUNT, {"update_id": 9, kind: inner})
        telegram.read(ACCOUNT, {"update_id": 9, kind: framed})


# ---- writing messages ---------------------------------------------------------------------------------------------


def made(*messages: Message, turn: int = 3, page: str = PAGE, callback: str | None = None) -> list[Part]:
    return telegram_message.parts(
        5, [m.wire() for m in messages], turn=turn, lang="zh", page=page, callback=callback
    )


def test_one_message_a_turn_with_its_buttons_below() -> None:
    said = Message("hello", "您好", options=(Option("start:menu", "菜单"),))
    asked = Message("who", "给谁申报？", "choice", (Option("myself", "我自己"), Option("child", "孩子")))
    assert made(said, asked, callback="77") == [
        Part(
            5,
            "您好\n\n给谁申报？",
            (
                ({"text": "菜单", "callback_data": "s|menu"},),
                ({"text": "我自己", "callback_data": "q|3|myself"},),
                ({"text": "孩子", "callback_data": "q|3|child"},),
            ),
            "77",
        )
    ]


def test_a_summary_has_its_answers_two_by_two_under_the_button_that_sends() -> None:
    options = tuple(Option(name, name) for name in ("send", "a", "b", "c"))
    (part,) = made(Message("check", "对吗？", "review", options))
    assert [[button["text"] for button in row] for row in part.rows] == [["send"], ["a", "b"], ["c"]]


def test_links_are_buttons_under_https_and_words_otherwise() -> None:
    message = Message("use-link", "请打开", link="/s/abc", image="/static/a.png")
    (part,) = made(message)
    assert part.rows == (({"text": "打开看看", "url": "https://anju.example/s/abc"},),)
    assert part.text == "请打开\n\nhttps://anju.example/static/a.png"
    (plain,) = made(message, page="http://192.0.2.7:8000")
    assert plain.rows == ()
    assert plain.text.endswith("http://192.0.2.7:8000/s/abc")


@given(st.text(min_size=1, max_size=100), st.integers(0, 10**6), st.integers(1, 99))
def test_a_button_carries_at_most_64_bytes(choice: str, turn: int, number: int) -> None:
    carried = callback_data(Option(choice, ""), turn, number)
    assert len(carried.encode()) <= 64
    read = telegram.read(ACCOUNT, {"update_id": 9} | people.tap(5, carried))
    assert isinstance(read, Heard)
    if carried.startswith("i|"):
        assert (read.text, read.turn) == (str(number), turn)
    elif carried.startswith("q|") and "\0" not in choice:
        assert (read.choice, read.turn) == (choice, turn)


@given(st.text(alphabet="字a😀\n。 ", max_size=200), st.integers(1, 120))
def test_long_texts_are_parted_and_lose_nothing(piece: str, times: int) -> None:
    text = piece * times
    pieces = split(text, LONGEST_TEXT)
    assert all(piece and units(piece) <= LONGEST_TEXT for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_long_text_is_parted_at_a_paragraph_and_has_its_buttons_at_the_end() -> None:
    said, asked = Message("a", "一" * 3000), Message("b", "二" * 3000, "choice", (Option("yes", "是"),))
    first, last = made(said, asked, callback="77")
    assert (first.text, first.rows, first.callback) == ("一" * 3000, (), "77")
    assert (last.text, len(last.rows), last.callback) == ("二" * 3000, 1, None)


def test_nothing_to_say_still_answers_the_tap() -> None:
    assert made(callback="77") == [Part(5, "", (), "77")]


# ---- end to end ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Settings:
    """As the environment would say it."""

    telegram_api_url: str
    telegram_carries: str = "everything"
    public_url: str | None = None
    telegram_token: str | None = TOKEN
    telegram_webhook_secret: str | None = "s3cret"


@asynccontextmanager
async def talking(
    db: Database, vault: Vault, fake: FakeTelegram, **settings: Any
) -> AsyncIterator[Conversation]:
    """The Telegram process at work in this one."""
    said = Settings(fake.url, **settings)
    conversation = Conversation(db, vault, PACK, PAGE, {ACCOUNT: said.telegram_carries})
    stop = asyncio.Event()
    task = asyncio.create_task(run_telegram(db, vault, conversation, said, PAGE, stop, FAST))
    try:
        yield conversation
    finally:
        stop.set()
        async with asyncio.timeout(10):
            await task


async def a_house(db: Database) -> str:
    async with db.begin() as conn:
        town = await Town(conn).build("cixi-2023")
        house = await town.house()
        code: str = await value(conn, "SELECT code FROM houses WHERE id = :id", id=house)
    return code


async def say(fake: FakeTelegram, update: dict[str, Any]) -> people.Message:
    """What the bot answers to an update."""
    before = len(fake.sent)
    await fake.push(update)
    return (await fake.until_sent(before + 1))[before]


async def test_from_the_plate_to_the_first_questions(db: Database, vault: Vault) -> None:
    code = await a_house(db)
    async with FakeTelegram() as fake, talking(db, vault, fake):
        welcome = await say(fake, people.text(5, f"/start h_{code}"))
        assert code in welcome.text
        first = await say(fake, people.tap(5, welcome.button("我住这里，要申报"), "t1"))
        assert first.buttons
        await fake.until(lambda: fake.answered == ["t1"])
        again = await say(fake, people.text(5, "这是什么意思呀"))
        assert again.text != first.text
        assert [b["text"] for b in again.buttons] == [b["text"] for b in first.buttons]
        stale = await say(fake, people.tap(5, first.buttons[0]["callback_data"], "t2"))
        assert stale.text.startswith("刚才点的是前面的按钮")
        await fake.until(lambda: fake.answered == ["t1", "t2"])
        menu = await say(fake, people.text(5, "/menu"))
        assert any(button["callback_data"].startswith("s|") for button in menu.buttons)
        await fake.until(lambda: not fake.pending)
    assert not [call for call in fake.calls if call[0] == "setWebhook"]


async def asked(db: Database) -> str | None:
    """The question now open in the chat."""
    async with db.begin() as conn:
        found: str | None = await value(conn, "SELECT at FROM talks WHERE active")
    return found


async def answered(
    db: Database, fake: FakeTelegram, shown: people.Message, answers: dict[str, str]
) -> people.Message:
    """Answers by question, tapping where there is a button, until one comes that has no answer here."""
    turns = count(1)
    while (name := await asked(db)) in answers:
        assert next(turns) < 40, f"{name} is asked over and over"
        tapped = [b for b in shown.buttons if b.get("callback_data", "").endswith(f"|{answers[name]}")]
        said = people.tap(5, tapped[0]["callback_data"]) if tapped else people.text(5, answers[name])
        shown = await say(fake, said)
    return shown


async def test_a_whole_declaration_by_taps_and_words(db: Database, vault: Vault) -> None:
    code = await a_house(db)
    async with FakeTelegram() as fake, talking(db, vault, fake):
        shown = await answered(db, fake, await say(fake, people.text(5, f"/start h_{code}")), tenant())
    assert await asked(db) is None
    async with db.begin() as conn:
        row = await one(conn, "SELECT receipt, channel, state FROM declarations")
        left = await value(conn, "SELECT count(*) FROM notices WHERE kind = 'reply' AND state <> 'sent'")
    assert row is not None
    assert (row.channel, row.state, left) == ("self_telegram", "submitted", 0)
    assert row.receipt in shown.text
    assert {"text": "打开看看", "url": f"{PAGE}/r/{row.receipt}"} in shown.buttons


async def test_a_number_is_asked_on_a_page_and_the_talk_goes_on_here(db: Database, vault: Vault) -> None:
    code = await a_house(db)
    answers = tenant()
    number, phone = answers.pop("id-number"), answers.pop("phone")
    async with (
        FakeTelegram() as fake,
        talking(db, vault, fake, telegram_carries="identity_by_link") as conversation,
    ):
        shown = await answered(db, fake, await say(fake, people.text(5, f"/start h_{code}")), answers)
        (button,) = [button for button in shown.buttons if "url" in button]
        token = button["url"].removeprefix(f"{PAGE}/s/")
        before = len(fake.sent)
        for name, text in (("id-number", number), ("phone", phone)):
            typed = Heard(ACCOUNT, "5", f"link:{name}", text=text, at=name, link=token)
            await Listener(conversation).turn(typed)
        await fake.until_sent(before + 1)
        assert await asked(db) == "phone-whose"
        await answered(db, fake, fake.sent[before], answers)
        for message in fake.sent:
            assert number not in message.text
            assert phone not in message.text
    assert await asked(db) is None


@pytest.mark.parametrize(
    ("update", "words"),
    [
        (people.message(5, sticker={}), "表情看不懂"),
        (people.message(5, voice={}), "语音听不了"),
        (people.message(5, video={}), "打不开"),
        (people.edited(5, "x"), "改"),
        (people.text(5, "🙂"), "没看懂"),
        (people.text(5, "长" * 4096), "没看懂"),
        (people.text(5, "110"), "119"),
        (people.text(5, "/help"), "菜单"),
        (people.tap(5, "q|1|yes"), "前面的按钮"),
        (people.text(5, "/start h_NOSUCH"), "没找到这块门牌"),
    ],
    ids=lambda it: it if isinstance(it, str) else "",
)
async def test_whatever_is_sent_gets_a_kind_answer(
    db: Database, vault: Vault, update: dict[str, Any], words: str
) -> None:
    async with FakeTelegram() as fake, talking(db, vault, fake):
        answer = await say(fake, update)
    assert words in answer.text


async def test_the_same_update_again_is_answered_once(db: Database, vault: Vault) -> None:
    async with FakeTelegram() as fake, talking(db, vault, fake):
        await fake.push(
            {"update_id": 50, **people.text(5, "/menu")}, {"update_id": 50, **people.text(5, "/menu")}
        )
        await fake.until_sent(1)
        await fake.until(lambda: fake.confirmed == 50)
        await fake.push(
            {"update_id": 50, **people.text(5, "/menu")}, {"update_id": 51, **people.text(6, "/menu")}
        )
        await fake.until(lambda: fake.confirmed == 51)
        await fake.until(lambda: fake.to(6))
    assert len(fake.to(5)) == 1
    async with db.begin() as conn:
        assert await value(conn, "SELECT polled_to FROM accounts") == 51


async def test_a_batch_of_many_chats_is_answered_each_in_order(db: Database, vault: Vault) -> None:
    everybody = range(100, 150)
    async with FakeTelegram() as fake, talking(db, vault, fake):
        await fake.push(*[people.text(chat, "/menu") for chat in everybody])
        await fake.until_sent(len(everybody))
        assert {message.chat_id for message in fake.sent} == set(everybody)
        await fake.push(people.text(5, "/language"), people.text(5, "/help"))
        await fake.until(lambda: len(fake.to(5)) == 2)
    first, second = fake.to(5)
    assert "Language" in first.text or first.buttons
    assert first.text != second.text


async def test_groups_are_left_and_nothing_is_said_there(db: Database, vault: Vault) -> None:
    async with FakeTelegram() as fake, talking(db, vault, fake):
        group = {"message": {**people.text(5, "x")["message"], "chat": people.chat(-7, "group")}}
        await fake.push(people.member(-8, "member", "supergroup"), group)
        await fake.until(lambda: fake.left == [-8, -7])
        await say(fake, people.text(5, "/menu"))
    assert {message.chat_id for message in fake.sent} == {5}


async def test_who_blocks_us_is_not_told_and_is_again_when_they_come_back(db: Database, vault: Vault) -> None:
    async with FakeTelegram() as fake, talking(db, vault, fake):
        await say(fake, people.text(5, "/menu"))
        await fake.push(people.member(5, "kicked"))
        await fake.until(lambda: not fake.pending)
        assert await unreachable(db) == "blocked"
        await fake.push(people.member(5, "member"))
        await fake.until(lambda: not fake.pending)
        assert await unreachable(db) is None
        await fake.push(people.member(5, "kicked"), people.member(5, "member"), people.text(5, "/menu"))
        await fake.until_sent(2)
        assert await unreachable(db) is None


async def unreachable(db: Database) -> str | None:
    async with db.begin() as conn:
        found: str | None = await value(conn, "SELECT unreachable FROM contacts WHERE address = '5'")
    return found


async def test_a_notice_comes_with_buttons_that_work(db: Database, vault: Vault) -> None:
    async with FakeTelegram() as fake, talking(db, vault, fake):
        await say(fake, people.text(5, "/menu"))
        async with db.begin() as conn:
            contact = await value(conn, "SELECT id FROM contacts")
            new = New("c", "urgent", "notice", "digest-many", values={"count": 2, "date": PACK.valid_from},
                      then=("menu",), contact_id=contact)  # fmt: skip
            await outbox.put(conn, vault, [new])
        await fake.until_sent(2)
        notice = fake.sent[1]
        assert notice.text.startswith("您好，您有2件事要办")
        menu = await say(fake, people.tap(5, notice.buttons[0]["callback_data"], "n1"))
        assert menu.buttons
        await fake.until(lambda: fake.answered == ["n1"])


def a_picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(("carries", "kept"), [("everything", 1), ("identity_by_link", 0), ("hints", 0)])
async def test_a_picture_is_kept_sealed_where_it_may_travel(
    db: Database, vault: Vault, carries: str, kept: int
) -> None:
    async with FakeTelegram() as fake, talking(db, vault, fake, telegram_carries=carries):
        fake.files["pic"] = a_picture()
        answer = await say(fake, people.message(5, photo=[{"file_id": "pic", "width": 64}]))
        assert "出了错" not in answer.text
    async with db.begin() as conn:
        found = await rows(conn, "SELECT id, content FROM files")
    assert len(found) == kept
    for row in found:
        assert vault.open(row.content, f"files.content:{row.id}").startswith(b"\xff\xd8")


@pytest.mark.parametrize("file", [None, b"no picture"])
async def test_a_picture_that_cannot_be_had_is_refused_kindly(
    db: Database, vault: Vault, file: bytes | None
) -> None:
    async with FakeTelegram() as fake, talking(db, vault, fake):
        if file is not None:
            fake.files["pic"] = file
        answer = await say(fake, people.message(5, photo=[{"file_id": "pic", "width": 64}]))
    assert "出了错" not in answer.text


async def test_polling_survives_what_the_service_does(db: Database, vault: Vault) -> None:
    async with FakeTelegram() as fake:
        faults = [Fault(200, how="garbage"), Fault(how="close")]
        fake.fail("getMe", Fault(502, how="garbage"))
        fake.fail("getUpdates", *faults)
        fake.webhook = {"url": "somewhere else"}
        async with talking(db, vault, fake):
            await say(fake, people.text(5, "/menu"))
        assert fake.webhook is None


async def test_a_wrong_token_pauses_until_it_is_let_in(db: Database, vault: Vault) -> None:
    async with FakeTelegram() as fake:
        fake.fail("getMe", Fault(401, "Unauthorized"))
        async with talking(db, vault, fake):
            await fake.until(lambda: fake.calls)
            await say(fake, people.text(5, "/menu"))
        async with db.begin() as conn:
            row = await one(conn, "SELECT paused, username, level FROM accounts")
    assert row is not None
    assert tuple(row) == (None, "anju_test_bot", "everything")


async def test_under_https_the_webhook_is_set_and_nothing_is_polled(db: Database, vault: Vault) -> None:
    async with FakeTelegram() as fake, talking(db, vault, fake, public_url=PAGE) as conversation:
        await fake.until(lambda: fake.webhook)
        assert fake.webhook is not None
        assert fake.webhook["url"] == "https://anju.example/telegram/main"
        assert fake.webhook["secret_token"] == "s3cret"
        assert fake.webhook.get("drop_pending_updates") in (None, "false")
        listener = Listener(conversation)
        update = {"update_id": 70, **people.text(5, "/menu")}
        for _ in range(3):
            assert await telegram.take_update(listener, db, ACCOUNT, update) == b"{}"
        with pytest.raises(OtherBody):
            await telegram.take_update(listener, db, ACCOUNT, {"update_id": 70, **people.text(5, "/help")})
        left = await telegram.take_update(
            listener, db, ACCOUNT, {"update_id": 71, **people.member(-7, "member", "group")}
        )
        assert orjson.loads(left) == {"method": "leaveChat", "chat_id": -7}
        assert await telegram.take_update(listener, db, ACCOUNT, {"nonsense": []}) == b"{}"
        photo = {"update_id": 72, **people.message(6, photo=[{"file_id": "pic", "width": 1}])}
        await telegram.take_update(listener, db, ACCOUNT, photo)
        await fake.until(lambda: fake.to(6))
        await telegram.take_update(listener, db, ACCOUNT, {"update_id": 73, **people.member(5, "kicked")})
        assert await unreachable(db) == "blocked"
        await listener.close()
    assert len(fake.to(5)) == 1
    assert not [method for method, _ in fake.calls if method == "getUpdates"]


async def test_the_process_starts_answers_and_ends_in_time(
    db: Database, database_url: str, vault: Vault, tmp_path: Path
) -> None:
    async with FakeTelegram() as fake:
        environment = {
            **os.environ,
            "DATABASE_URL": database_url,
            "ANJU_DATA": str(tmp_path / "data"),
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": fake.url,
        }
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "cli", "telegram", cwd=ROOT, env=environment, stderr=asyncio.subprocess.PIPE
        )
        try:
            await fake.push(people.text(5, "/menu"))
            await fake.until(lambda: fake.sent, seconds=60)
        finally:
            child.send_signal(signal.SIGTERM)
            async with asyncio.timeout(10):
                _, said = await child.communicate()
    assert child.returncode == 0
    assert TOKEN.encode() not in said
