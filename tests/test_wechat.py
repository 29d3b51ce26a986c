"""WeChat from end to end: calls over real HTTP, turns in the real conversation, answers in the response."""

import asyncio
import io
from collections.abc import Callable, Mapping
from itertools import count
from time import time

import pytest
import xmltodict
from PIL import Image

from bot import chats, wechat_message
from bot.chats import Given
from bot.wechat import MAIN
from registry.database import Database, one, rows, run, value
from registry.vault import Vault
from tests.fakes import wechat as people
from tests.fakes.wechat import READER, Caller, FakeWechat, signed
from tests.levels import settled
from tests.small_town import Town
from tests.test_wechat_reading import BOMB, OUTSIDE
from tests.visitor import tenant
from tests.wechat_site import PAGE, TEMPLATE_ID, a_house, asked, calling, counted, sending, window

STORED = ("contacts", "inbox", "notices", "talks")


def number_of(label: str, shown: str) -> str:
    """What to type for the option with this label."""
    return next(line.partition(". ")[0] for line in shown.splitlines() if line.partition(". ")[2] == label)


# ---- the address entered ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("safe", [False, True], ids=["plain", "safe"])
async def test_the_address_is_verified(db: Database, vault: Vault, safe: bool) -> None:
    async with calling(db, vault, safe=safe) as site:
        stamp = str(int(time()))
        query = {"timestamp": stamp, "nonce": "n", "echostr": "5837397576500011341"}
        good = query | {"signature": signed(stamp, "n")}
        assert await site.caller.call(good, None, "GET") == (200, b"5837397576500011341")
        for bad in (query, good | {"signature": "0" * 40}, good | {"nonce": "m"}, good | {"timestamp": "5"}):
            assert (await site.caller.call(bad, None, "GET"))[0] == 401
        status, _ = await site.caller.call(good | {"echostr": "汉字"}, None, "GET")
        assert status == 400
        if safe:
            sealed = xmltodict.parse(site.caller.crypto.encrypt_message("echo-5", "n", stamp))["xml"]
            query = {"timestamp": stamp, "nonce": "n", "echostr": sealed["Encrypt"]}
            query["msg_signature"] = sealed["MsgSignature"]
            assert await site.caller.call(query, None, "GET") == (200, b"echo-5")
            assert (await site.caller.call(query | {"msg_signature": "0"}, None, "GET"))[0] == 401


async def test_without_an_account_there_is_no_door(db: Database, vault: Vault) -> None:
    async with calling(db, vault) as site:
        site.caller.url = site.caller.url.replace("main", "other")
        assert (await site.caller.call(*site.caller.sealed(people.text("x", 1))))[0] == 404
        assert (await site.caller.call({}, None, "GET"))[0] == 404


# ---- forged and broken calls --------------------------------------------------------------------------------------


Change = Callable[[dict[str, str], bytes], tuple[dict[str, str], bytes]]

FORGED: dict[str, Change] = {
    "no signature": lambda query, body: ({}, body),
    "another signature": lambda query, body: (query | dict.fromkeys(("signature", "msg_signature"), "0" * 40), body),
    "another nonce": lambda query, body: (query | {"nonce": "m"}, body),
    "of another time": lambda query, body: (query | {"timestamp": "1000", "signature": signed("1000", "nonce")}, body),
    "a crowd of fields": lambda query, body: ({f"f{n}": "x" for n in range(50)}, body),
}  # fmt: skip
SEALED_ONLY: dict[str, Change] = {
    "unsealed": lambda query, body: ({k: v for k, v in query.items() if k != "msg_signature"}, people.text("x", 1).encode()),
    "another body": lambda query, body: (query, body.replace(b"<Encrypt>", b"<Encrypt>AAAA")),
}  # fmt: skip


@pytest.mark.parametrize(
    ("safe", "change"),
    [(safe, change) for safe in (False, True) for change in FORGED]
    + [(True, change) for change in SEALED_ONLY],
)
async def test_a_forged_call_is_refused_and_nothing_is_stored(
    db: Database, vault: Vault, safe: bool, change: str
) -> None:
    async with calling(db, vault, safe=safe) as site:
        call = (FORGED | SEALED_ONLY)[change](*site.caller.sealed(people.text("菜单", 1)))
        status, body = await site.caller.call(*call)
        assert status == 401, body
    assert await counted(db, *STORED) == [0, 0, 0, 0]


@pytest.mark.parametrize("safe", [False, True], ids=["plain", "safe"])
@pytest.mark.parametrize(
    ("raw", "status", "code"),
    [
        ("", 400, "malformed-xml"),
        ("<xml>", 400, "malformed-xml"),
        ("<xml/>", 400, "missing-fields"),
        (BOMB, 400, "dtd-or-entities"),
        (OUTSIDE, 400, "dtd-or-entities"),
        (people.text("x", "", sender=READER), 400, "missing-fields"),
    ],
    ids=["empty", "half", "bare", "bomb", "file", "no id"],
)
async def test_what_is_no_message_is_a_problem(
    db: Database, vault: Vault, safe: bool, raw: str, status: int, code: str
) -> None:
    async with calling(db, vault, safe=safe) as site:
        got, body = await site.caller.call(*site.caller.sealed(raw or " "))
        assert (got, code.encode() in body) == (status, True)
    assert await counted(db, *STORED) == [0, 0, 0, 0]


async def test_bodies_that_are_too_large_or_not_utf_8(db: Database, vault: Vault) -> None:
    async with calling(db, vault) as site, calling(db, vault, safe=True) as sealed:
        query, _ = site.caller.sealed("")
        gbk = people.text("张三", 1).encode("gbk")
        for door in (site, sealed):
            query, _ = door.caller.sealed(people.text("x", 1))
            assert (await door.caller.call(query, b"<xml>" + b"x" * 70_000))[0] == 413
            assert (await door.caller.call(query, gbk))[0] == 400
            assert (await door.caller.call(query, BOMB.encode()))[0] == 400
        aes = query | {"encrypt_type": "aes"}
        status, body = await site.caller.call(aes, b"<xml/>")
        assert (status, b"no-aes-key" in body) == (400, True)


# ---- talking ------------------------------------------------------------------------------------------------------


async def answered(db: Database, vault: Vault, caller: Caller, shown: str, answers: Mapping[str, str]) -> str:
    """Answers by question, by number where options are numbered, until one comes that has no answer here."""
    turns = count(1)
    while (name := await asked(db) or "") in answers:
        assert next(turns) < 40, f"{name} is asked over and over"
        shown = await caller.says(await picked(db, vault, shown, answers[name]))
    return shown


async def picked(db: Database, vault: Vault, shown: str, answer: str) -> str:
    """The number of an option that has this value; else the answer as it is typed."""
    async with db.begin() as conn:
        row = await one(conn, "SELECT contact_id, reply FROM inbox ORDER BY at DESC LIMIT 1")
    assert row is not None
    last = chats.open_reply(vault, Given(row.contact_id, b"", row.reply)).messages[-1]
    for number, option in enumerate(last.options, 1):
        if option.value == answer:
            if option.label == answer:
                assert answer in shown
                return answer
            assert f"\n{number}. {option.label}" in f"\n{shown}"
            return str(number)
    return answer


@pytest.mark.parametrize("safe", [False, True], ids=["plain", "safe"])
async def test_a_whole_declaration_by_numbers_and_words(db: Database, vault: Vault, safe: bool) -> None:
    code = await a_house(db)
    async with calling(db, vault, safe=safe) as site:
        shown = await site.caller.does("SCAN", f"h_{code}")
        assert code in shown
        shown = await answered(db, vault, site.caller, shown, tenant())
        assert await asked(db) is None
        async with db.begin() as conn:
            row = await one(conn, "SELECT receipt, channel, state FROM declarations")
        assert row is not None
        assert (row.channel, row.state) == ("self_wechat", "submitted")
        assert f"{PAGE}/r/{row.receipt}" in shown


async def test_who_begins_to_follow_is_greeted_and_sees_the_menu(db: Database, vault: Vault) -> None:
    code = await a_house(db)
    async with calling(db, vault) as site:
        shown = await site.caller.does("subscribe")
        assert shown.startswith("您好，这里可以申报住址")
        assert "1. " in shown
        at_plate = await site.caller.does("subscribe", f"qrscene_h_{code}")
        assert at_plate.startswith("您好，这里可以申报住址")
        assert code in at_plate
        menu = await site.caller.does("CLICK", "menu")
        assert menu == shown.partition("\n\n")[2]
        assert await site.caller.does("VIEW", PAGE) == ""
        assert await site.caller.does("LOCATION") == ""
        assert "没找到这块门牌" in await site.caller.does("SCAN", "h_NOSUCH")


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        (people.message("voice", 7, MediaId="m"), "语音听不了"),
        (people.message("video", 7, MediaId="m"), "打不开"),
        (people.message("image", 7, MediaId="m"), "照片在这里收不了"),
        (people.text("【收到不支持的消息类型，暂无法显示】", 7), "表情看不懂"),
        (people.text("🙂", 7), "没看懂"),
        (people.text("", 7), "没看懂"),
        (people.text("长" * 15_000, 7), "太长了"),
        (people.text("110", 7), "119"),
        (people.text("帮助", 7), "菜单"),
        (people.text("待办", 7), "1. "),
        (people.message("location", 7, Location_X="30.17", Location_Y="121.26"), "没看懂"),
    ],
    ids=lambda it: it if len(it) < 20 else "",
)
async def test_whatever_is_sent_gets_a_kind_answer(db: Database, vault: Vault, xml: str, words: str) -> None:
    async with calling(db, vault) as site:
        shown = await site.caller.post(xml)
    assert words in shown
    assert "按钮" not in shown


@pytest.mark.parametrize("safe", [False, True], ids=["plain", "safe"])
async def test_retries_are_answered_alike_and_have_no_second_effect(
    db: Database, vault: Vault, safe: bool
) -> None:
    code = await a_house(db)
    async with calling(db, vault, safe=safe) as site:
        scan = people.event("SCAN", EventKey=f"h_{code}")
        first = [await site.caller.post(scan) for _ in range(3)]
        assert len(set(first)) == 1
        typed = people.text(number_of("我住这里，要申报", first[0]), 5)
        both = await asyncio.gather(*(site.caller.post(typed) for _ in range(3)))
        assert len(set(both)) == 1
        async with db.begin() as conn:
            assert await value(conn, "SELECT turn FROM contacts") == 2
        assert await counted(db, "inbox", "talks") == [2, 1]
        replayed = site.caller.sealed(typed)
        again = [await site.caller.call(*replayed) for _ in range(2)]
        assert {site.caller.opened(body) for _, body in again} == set(both)
        assert await site.caller.post(people.text("另一句", 5)) == ""
        assert await site.caller.post(people.text("另一句", 5, sender="oAnother")) == ""
        assert await counted(db, "inbox", "talks") == [2, 1]


async def test_numbers_answer_and_a_number_out_of_reach_does_not(db: Database, vault: Vault) -> None:
    async with calling(db, vault) as site:
        menu = await site.caller.does("CLICK", "menu")
        choose = await site.caller.says(number_of("语言 / Language", menu))
        assert "English" in choose
        assert "没对上" in await site.caller.says("99")
        assert await asked(db) == "which.1"
        done = await site.caller.says(number_of("English", choose))
        assert "English" in done
        assert "Reply with a number" in await site.caller.says("menu")


async def test_who_leaves_is_not_told_and_is_again_when_they_come_back(db: Database, vault: Vault) -> None:
    async with FakeWechat() as fake, calling(db, vault, fake) as site:
        await site.caller.says("菜单")
        assert (await window(db))[1:] == (5, 0)
        assert await site.caller.does("unsubscribe") == ""
        assert await unreachable(db) == "unsubscribed"
        seconds, left, consents = await window(db)
        assert (seconds <= 0, left, consents) == (True, 0, 0)
        await site.caller.does("subscribe")
        assert await unreachable(db) is None
        seconds, left, _ = await window(db)
        assert (0 < seconds <= 60, left) == (True, 3)


async def unreachable(db: Database) -> str | None:
    async with db.begin() as conn:
        found: str | None = await value(conn, "SELECT unreachable FROM contacts")
    return found


# ---- what does not fit, and what takes long -------------------------------------------------------------------------


@pytest.fixture
async def letter(db: Database, vault: Vault) -> str:
    """What starts the letter that a landlord signs: longer than one answer may be."""
    village = await settled(db, vault, ())
    async with db.begin() as conn:
        town = Town(conn)
        await town.contact(village.landlord, account=MAIN, address=READER, lang="zh", tied_by="officer")
    return f"letter:{village.house_id}"


async def test_without_a_secret_one_reads_on_by_number(db: Database, vault: Vault, letter: str) -> None:
    async with calling(db, vault) as site:
        shown = [await site.caller.does("CLICK", letter)]
        while "继续" in shown[-1]:
            shown.append(await site.caller.says(f"继续{len(shown) + 1}"))
        assert len(shown) > 1
        assert ["回数字" in piece for piece in shown] == [False] * (len(shown) - 1) + [True]
        whole = await last_text(db, vault)
        told = "".join(piece.partition("\n\n还有下文")[0] for piece in shown)
        assert "".join(told.split()) == "".join(whole.split())
        assert await site.caller.says(f"继续{len(shown)}") == shown[-1]
        assert await counted(db, "inbox") == [1]
        await site.caller.says(f"继续{len(shown) + 1}")
        assert await counted(db, "inbox") == [2]


async def test_with_a_secret_the_rest_follows_by_itself(db: Database, vault: Vault, letter: str) -> None:
    async with FakeWechat() as fake, calling(db, vault, fake) as site:
        click = people.event("CLICK", EventKey=letter)
        shown = await site.caller.post(click)
        assert await site.caller.post(click) == shown
        whole = await last_text(db, vault)
        async with db.begin() as conn:
            waiting = await rows(
                conn, "SELECT cause, not_before, expires_at, now() AS now FROM notices WHERE kind = 'reply'"
            )
        (row,) = waiting
        assert row.cause.startswith(f"reply:wechat:main:rest:{READER}:")
        assert row.expires_at is not None
        async with db.begin() as conn:
            await run(conn, "UPDATE notices SET not_before = '-infinity'")
        pieces = len(wechat_message.pieces(whole))
        async with sending(db, vault, site.settings):
            sent = await fake.until_sent(pieces - 1)
        told = shown + "".join(message.text for message in sent)
        assert "".join(told.split()) == "".join(whole.split())
        assert (await window(db))[1] == 3 - (pieces - 1)


async def last_text(db: Database, vault: Vault) -> str:
    """The whole of the last reply, as it would be shown in one piece."""
    async with db.begin() as conn:
        row = await one(conn, "SELECT contact_id, reply FROM inbox ORDER BY at DESC LIMIT 1")
    assert row is not None
    last = chats.open_reply(vault, Given(row.contact_id, b"", row.reply))
    return wechat_message.reply_text([m.wire() for m in last.messages], lang="zh", page=PAGE)


async def test_a_turn_that_takes_long_is_answered_later(db: Database, vault: Vault) -> None:
    async with FakeWechat() as fake, calling(db, vault, fake, seconds=0.2) as site:
        await site.caller.says("菜单")
        async with db.begin() as conn:
            await run(conn, "SELECT id FROM contacts FOR UPDATE")
            late = people.text("帮助", 77)
            assert await site.caller.post(late) == ""
            assert await counted(db, "notices") == [0]
        async with sending(db, vault, site.settings):
            (sent,) = await fake.until_sent(1)
        assert "随时可以回" in sent.text
        assert await site.caller.post(late) == sent.text
        assert await counted(db, "notices") == [1]


# ---- pictures -----------------------------------------------------------------------------------------------------


def a_picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (4000, 3000), "red").save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(("carries", "kept"), [("everything", 1), ("identity_by_link", 0), ("hints", 0)])
async def test_a_picture_is_kept_sealed_where_it_may_travel(
    db: Database, vault: Vault, carries: str, kept: int
) -> None:
    async with FakeWechat() as fake, calling(db, vault, fake, wechat_carries=carries) as site:
        fake.media["pic"] = a_picture()
        picture = people.message("image", 9, MediaId="pic", PicUrl="http://192.0.2.1/x")
        first = await site.caller.post(picture)
        assert "出了错" not in first
        assert await site.caller.post(picture) == first
    async with db.begin() as conn:
        found = await rows(conn, "SELECT id, content FROM files")
    assert len(found) == kept
    for row in found:
        opened = vault.open(row.content, f"files.content:{row.id}")
        assert max(Image.open(io.BytesIO(opened)).size) == 1600


@pytest.mark.parametrize("file", [None, b"no picture"])
async def test_a_picture_that_cannot_be_had_is_refused_kindly(
    db: Database, vault: Vault, file: bytes | None
) -> None:
    async with FakeWechat() as fake, calling(db, vault, fake) as site:
        if file is not None:
            fake.media["pic"] = file
        assert "照片在这里收不了" in await site.caller.post(people.message("image", 9, MediaId="pic"))
    assert await counted(db, "files") == [0]


# ---- consents and deliveries ----------------------------------------------------------------------------------------


async def test_consents_are_counted_once_and_taken_back(db: Database, vault: Vault) -> None:
    async with calling(db, vault) as site:
        for _ in range(3):
            assert await site.caller.post(people.popup(TEMPLATE_ID, "accept", 1_700_000_000)) == ""
        await site.caller.post(people.popup(TEMPLATE_ID, "accept", 1_700_000_009))
        await site.caller.post(people.popup("another-template", "accept", 1_700_000_010))
        await site.caller.post(people.popup(TEMPLATE_ID, "cancel", 1_700_000_011))
        assert (await window(db))[2] == 2
        await site.caller.post(
            people.popup(TEMPLATE_ID, "reject", 1_700_000_012, "subscribe_msg_change_event")
        )
        assert (await window(db))[2] == 0
