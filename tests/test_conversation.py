"""Whole conversations on the real register: batches, repeats, stale taps, talks laid aside, faults."""

import asyncio

import pytest

from bot.conversation import Conversation, OtherBody, Reply
from bot.heard import Heard
from bot.listener import Listener
from flows.engine import FLOWS, Scene
from locales import words
from programmes import pack
from registry.database import Database, begin_demo, rows, run, value
from registry.vault import Vault
from tests.small_town import Town
from tests.visitor import STOP, Visitor, resident_id, tenant


@pytest.fixture
async def talking(db: Database, vault: Vault) -> Conversation:
    async with db.begin() as conn:
        await begin_demo(conn, pack.load("cixi-2023").valid_from.replace(month=6, day=12))
        town = await Town(conn).build("cixi-2023")
        house = await town.house()
        await run(conn, "UPDATE houses SET code = 'HOUSE234' WHERE id = :id", id=house)
    return Conversation(db, vault, pack.load("cixi-2023"), "https://anju.example")


async def test_a_tenant_declares_from_the_plate_to_the_receipt(talking: Conversation) -> None:
    visitor = Visitor(talking)
    await visitor.start("h_HOUSE234")
    assert visitor.keys[-1] == "what"
    await visitor.answer(tenant())
    assert "receipt" in visitor.keys
    assert visitor.last is not None
    assert visitor.last.talk is None
    receipt = visitor.message("receipt")
    assert receipt.image
    assert receipt.link
    async with talking.db.begin() as conn:
        kept = await rows(conn, "SELECT state, channel, receipt FROM declarations")
        stay = await rows(conn, "SELECT assurance, room FROM stays")
        talks = await value(conn, "SELECT count(*) FROM talks")
    assert [(k.state, k.channel) for k in kept] == [("submitted", "self_web")]
    assert kept[0].receipt in receipt.text
    assert [(s.assurance, s.room) for s in stay] == [("claimed", "301")]
    assert talks == 0


async def test_the_same_message_again_gives_the_same_reply_and_one_declaration(talking: Conversation) -> None:
    visitor = Visitor(talking)
    await visitor.start("h_HOUSE234")
    await visitor.answer(tenant(check=STOP))
    sent = [await visitor.send(choice="send", at="check", outside_id="same") for _ in range(3)]
    assert sent[0].messages == sent[1].messages == sent[2].messages
    assert [r.again for r in sent] == [False, True, True]
    async with talking.db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM declarations") == 1


async def test_the_same_id_with_other_words_is_refused(talking: Conversation) -> None:
    visitor = Visitor(talking)
    await visitor.start("h_HOUSE234", outside_id="once")
    heard = Heard("web", visitor.address, "once", text="other", body=b"other")
    assert isinstance((await talking.hear([heard]))[0], OtherBody)


async def test_one_answer_is_changed_from_the_summary(talking: Conversation) -> None:
    visitor = Visitor(talking)
    await visitor.start("h_HOUSE234")
    await visitor.answer(tenant(check=STOP))
    assert visitor.last is not None
    assert visitor.last.talk == ("declare", "check")
    await visitor.tap("room")
    await visitor.type("402")
    rows_shown = {row.name: row.value for row in visitor.message("check").rows}
    assert rows_shown["room"] == "402"
    assert rows_shown["name"] == "王小明"
    assert resident_id(7) not in str(rows_shown)
    assert "*" in rows_shown["id-number"]


async def test_two_taps_at_once_answer_one_question(talking: Conversation) -> None:
    visitor = Visitor(talking)
    await visitor.start("declare:HOUSE234")
    taps = [
        Heard("web", visitor.address, f"tap{n}", choice="myself", at="who", body=b"%d" % n) for n in range(2)
    ]
    first, second = await talking.hear(taps)
    assert isinstance(first, Reply)
    assert isinstance(second, Reply)
    assert first.talk == second.talk == ("declare", "document")
    assert next(m.key for m in second.messages) == "stale"


async def test_a_batch_hears_many_chats_in_one_go(talking: Conversation) -> None:
    heards = [Heard("web", f"crowd-{n}", f"crowd-{n}", start="h_HOUSE234", body=b"x") for n in range(40)]
    replies = await talking.hear(heards)
    assert all(isinstance(r, Reply) and r.messages[-1].key == "what" for r in replies)


async def test_a_talk_laid_aside_is_offered_and_taken_up_again(talking: Conversation) -> None:
    visitor = Visitor(talking)
    await visitor.start("declare:HOUSE234")
    await visitor.tap("myself", "resident-id")
    await visitor.start("language")
    reply = await visitor.tap("en")
    offers = [o.value for m in reply.messages for o in m.options if o.value.startswith("start:resume:")]
    reply = await visitor.start("declare:HOUSE234")
    assert reply.talk == ("declare", "division")
    assert offers or reply.messages[0].key == "resumed"


@pytest.mark.parametrize(
    ("text", "key"),
    [("帮助", "help"), ("119", "emergency"), ("x" * 10_001, "too-long"), ("😀" * 50, "invalid-division")],
)
async def test_what_can_be_said_anywhere_leaves_the_question_open(
    talking: Conversation, text: str, key: str
) -> None:
    visitor = Visitor(talking)
    await visitor.start("declare:HOUSE234")
    await visitor.tap("myself", "resident-id")
    await visitor.type(text)
    assert visitor.last is not None
    assert visitor.last.talk == ("declare", "division")
    if not key.startswith("invalid"):
        assert visitor.keys[0] == key


@pytest.mark.parametrize(("text", "key"), [("Русский", "changed"), ("我是公司", "found")])
async def test_what_is_typed_at_the_menu_is_understood(talking: Conversation, text: str, key: str) -> None:
    visitor = Visitor(talking)
    await visitor.start("menu")
    await visitor.type(text)
    assert visitor.keys == [key]
    if key == "changed":
        assert visitor.message(key).text == words.text("ru", "language", "changed")


@pytest.mark.parametrize("text", ["你好", "您好！", "Hello", "/start"])
async def test_a_greeting_is_returned_and_the_menu_shown(talking: Conversation, text: str) -> None:
    visitor = Visitor(talking)
    await visitor.type(text)
    assert visitor.keys[0] == "hello"
    assert visitor.last is not None
    assert visitor.last.messages[-1].options


async def test_a_greeting_in_between_is_an_answer(talking: Conversation) -> None:
    visitor = Visitor(talking)
    await visitor.start("grid-worker")
    await visitor.type("有人吗")
    assert "hello" not in visitor.keys


async def test_110_may_be_a_room(talking: Conversation) -> None:
    visitor = Visitor(talking)
    await visitor.start("declare:HOUSE234")
    await visitor.answer(tenant(room="110"))
    async with talking.db.begin() as conn:
        assert await value(conn, "SELECT room FROM stays") == "110"


@pytest.mark.parametrize("cry", ["110", "１１９", "120！", "救命"])
async def test_a_cry_for_help_is_no_free_words(talking: Conversation, cry: str) -> None:
    visitor = Visitor(talking)
    await visitor.start("dispute")
    await visitor.tap("noise")
    await visitor.type(cry)
    assert visitor.last is not None
    assert visitor.last.talk == ("dispute", "place")
    assert visitor.keys == ["emergency", "place"]


@pytest.mark.parametrize("unreadable", ["sticker", "voice", "other"])
async def test_what_cannot_be_read_is_said_kindly(talking: Conversation, unreadable: str) -> None:
    visitor = Visitor(talking)
    await visitor.start("declare:HOUSE234")
    reply = await visitor.send(unreadable=unreadable)
    assert reply.messages[0].key == f"unreadable-{unreadable}"
    assert reply.talk == ("declare", "who")


@pytest.mark.parametrize("start", ["h_NOSUCH22", "nowhere", "declare:" + "x" * 300, "resume:99", "resume:x"])
async def test_a_start_that_leads_nowhere_leads_on(talking: Conversation, start: str) -> None:
    visitor = Visitor(talking)
    reply = await visitor.start(start)
    assert reply.messages
    assert reply.messages[-1].options


async def test_a_revoked_plate_is_said_so(talking: Conversation) -> None:
    async with talking.db.begin() as conn:
        await run(conn, "UPDATE houses SET revoked_at = now()")
    visitor = Visitor(talking)
    await visitor.start("h_HOUSE234")
    assert visitor.keys == ["revoked-plate"]


async def test_a_chat_held_elsewhere_waits_alone(talking: Conversation) -> None:
    visitor = Visitor(talking)
    await visitor.start("declare:HOUSE234")
    listener = Listener(talking)
    async with talking.db.begin() as conn:
        await run(conn, "SELECT 1 FROM contacts WHERE address = :a FOR UPDATE", a=visitor.address)
        held = asyncio.create_task(
            listener.turn(Heard("web", visitor.address, "held", choice="myself", at="who", body=b"h"))
        )
        free = await listener.turn(Heard("web", "somebody else", "free", start="h_HOUSE234", body=b"f"))
        assert free.messages[-1].key == "what"
        assert not held.done()
    assert (await held).talk == ("declare", "document")
    await listener.close()


async def test_a_turn_that_fails_takes_nobody_with_it(
    talking: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(scene: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(FLOWS, "broken", type(FLOWS["menu"])("broken", broken))
    heards = [
        Heard("web", "good", "good", start="h_HOUSE234", body=b"g"),
        Heard("web", "bad", "bad", start="broken", body=b"b"),
    ]
    good, bad = await talking.hear(heards)
    assert isinstance(good, Reply)
    assert good.messages[-1].key == "what"
    assert isinstance(bad, Reply)
    assert bad.messages[0].key == "apology"
    assert bad.messages[0].kind == "apology"


async def test_nothing_said_stands_readable_in_the_database(talking: Conversation) -> None:
    visitor = Visitor(talking)
    await visitor.start("h_HOUSE234")
    await visitor.answer(tenant(check=STOP))
    secrets = [resident_id(7), "19900000007"]
    await visitor.tap("send")
    async with talking.db.begin() as conn:
        tables = [r.table_name for r in await rows(conn, TABLES)]
        for table in tables:
            for row in await rows(conn, f'SELECT t::text AS line FROM "{table}" t'):
                assert not [s for s in secrets if s in row.line or s.encode().hex() in row.line], table


TABLES = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"


async def test_the_menu_offers_what_was_just_laid_aside(talking: Conversation) -> None:
    visitor = Visitor(talking)
    await visitor.start("declare:HOUSE234")
    await visitor.tap("myself", "resident-id")
    reply = await visitor.type("菜单")
    offered = [o.value for m in reply.messages for o in m.options]
    (resume,) = [value for value in offered if value.startswith("start:resume:")]
    reply = await visitor.start(resume.removeprefix("start:"))
    assert reply.talk is not None
    assert reply.talk[0] == "declare"


async def test_a_fault_is_logged_without_anybodys_words(
    talking: Conversation, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def broken(scene: Scene) -> None:
        raise ValueError(f"could not store {scene.subject}")

    monkeypatch.setitem(FLOWS, "broken", type(FLOWS["menu"])("broken", broken))
    await Visitor(talking).start(f"broken:{resident_id(7)}")
    logged = capsys.readouterr()
    assert "turn_failed" in logged.out + logged.err
    assert resident_id(7) not in logged.out + logged.err


async def test_going_on_takes_up_what_was_stopped(talking: Conversation) -> None:
    visitor = Visitor(talking)
    await visitor.start("declare:HOUSE234")
    await visitor.tap("myself", "resident-id")
    await visitor.type("停止")
    assert (await visitor.type("继续")).talk == ("declare", "division")
    await visitor.type("停止")
    assert (await visitor.type("continue")).talk == ("declare", "division")
    stranger = Visitor(talking)
    await stranger.type("继续")
    assert stranger.keys == ["nothing-open"]
