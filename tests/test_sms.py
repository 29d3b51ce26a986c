"""Conversations by SMS from end to end: a gateway posts, turns are heard, answers go out counted, with numbers to type."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import orjson
import pytest
from aiohttp import ClientSession

from bot import keypad
from bot.messages import Message, Option
from bot.sms import SmsChannel, Text, outcome_of, run_sms
from bot.sms_inbox import Unreadable, read
from notices.outcomes import Again, Gone, Hold, Outcome, Rejected, Sent, Shut
from notices.sender import Addressed
from registry import sms
from registry.database import Database, rows, run
from registry.sms import Quota
from registry.vault import Vault
from tests.fakes.sms import SECRET, FakeSms
from tests.levels import settled
from tests.registered import LANDLORDS_PHONE, Village
from tests.serving import serving

PHONE = "+8619900000777"
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
PAGE = "http://127.0.0.1"
PLENTY = Quota(1000, 1000)


@asynccontextmanager
async def texting(db: Database, vault: Vault, fake: FakeSms, **more: Any) -> AsyncIterator[None]:
    """The sender of text messages at work."""
    stop = asyncio.Event()
    more.setdefault("quota", PLENTY)
    task = asyncio.create_task(run_sms(db, vault, fake.url, stop, page=PAGE, **more))
    try:
        yield
    finally:
        stop.set()
        await task


# ---- reading what gateways post -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "raw", "said"),
    [
        (JSON, b'{"from": "+8619900000777", "text": "1", "id": "a"}', ("1", "a")),
        (JSON, b'{"mobile": "19900000777", "content": " 1 ", "msgid": 7}', (" 1 ", "7")),
        (FORM, b"From=%2B8619900000777&Body=1&MessageSid=SM1&To=106900", ("1", "SM1")),
        (f"{FORM}; charset=utf-8", "phone=8619900000777&msg=您好&msg_id=b".encode(), ("您好", "b")),
        ("", b'{"sender": 19900000777, "message": "", "message-id": "c"}', ("", "c")),
        (JSON, b'{"from": "19900000777", "text": "a\\u0000b", "id": "d"}', ("ab", "d")),
        (JSON, b'{"from": "19900000777", "text": "T", "id": "e"}', ("退订", "e")),
        (JSON, '{"from": "19900000777", "text": "td。", "id": "f"}'.encode(), ("退订", "f")),
        (JSON, b'{"from": "19900000777", "text": "STOP", "id": "g"}', ("退订", "g")),
        (JSON, b'{"from": "19900000777", "text": "stop it", "id": "h"}', ("stop it", "h")),
    ],
)
def test_what_a_gateway_posts(kind: str, raw: bytes, said: tuple[str, str]) -> None:
    phone, heard = read(kind, raw)
    assert phone == PHONE
    assert (heard.account, heard.text, heard.outside_id) == ("sms", *said)


@pytest.mark.parametrize(
    ("kind", "raw", "code"),
    [
        (JSON, b"", "malformed"),
        (JSON, b"[1]", "malformed"),
        (JSON, b'{"from": ', "malformed"),
        (FORM, b"\xff\xfe=1", "malformed"),
        (FORM, b"&".join(b"a%d=1" % n for n in range(60)), "malformed"),
        (JSON, b"{}", "from"),
        (JSON, b'{"from": "10086", "text": "x", "id": "a"}', "from"),
        (JSON, b'{"from": "' + b"1" * 500 + b'", "text": "x", "id": "a"}', "from"),
        (JSON, b'{"from": ["19900000777"], "text": "x", "id": "a"}', "from"),
        (JSON, b'{"from": "19900000777", "id": "a"}', "text"),
        (JSON, b'{"from": "19900000777", "text": {"a": 1}, "id": "a"}', "text"),
        (JSON, b'{"from": "19900000777", "text": "x"}', "id"),
        (JSON, b'{"from": "19900000777", "text": "x", "id": true}', "id"),
        (JSON, b'{"from": "19900000777", "text": "x", "id": "' + b"i" * 101 + b'"}', "id"),
        (JSON, b'{"from": "19900000777", "text": "x", "id": "a\\nb"}', "id"),
    ],
)
def test_what_is_no_text_is_refused(kind: str, raw: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(kind, raw)
    assert refused.value.code == code


# ---- the door -----------------------------------------------------------------------------------------------------


async def stored(db: Database) -> int:
    async with db.begin() as conn:
        found = await rows(
            conn, "SELECT 1 FROM contacts UNION ALL SELECT 1 FROM sms_numbers UNION ALL SELECT 1 FROM inbox"
        )
    return len(found)


@pytest.mark.parametrize(
    ("headers", "query", "status"),
    [
        ({}, "", 401),
        ({"X-Sms-Secret": "wrong"}, "", 401),
        ({"X-Sms-Secret": "wrong"}, f"?secret={SECRET}", 401),
        ({}, "?secret=", 401),
        ({}, f"?secret={SECRET}", 200),
        ({"X-Sms-Secret": SECRET}, "", 200),
    ],
)
async def test_without_the_secret_nothing_is_stored(
    db: Database, vault: Vault, headers: Mapping[str, str], query: str, status: int
) -> None:
    body = {"from": PHONE, "text": "菜单", "id": "1"}
    async with serving(db, vault) as base, ClientSession() as session:
        async with session.post(f"{base}/sms/main{query}", json=body, headers=headers) as answer:
            assert answer.status == status
        async with session.post(f"{base}/sms/other{query}", json=body, headers=headers) as answer:
            assert answer.status in (404, 405)
    assert await stored(db) == (3 if status == 200 else 0)


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        (b"{", 400),
        (b"{}", 422),
        (b'{"from": "10086", "text": "x", "id": "1"}', 422),
        (b"x" * 70_000, 413),
    ],
)
async def test_garbage_is_answered_with_a_problem(
    db: Database, vault: Vault, raw: bytes, status: int
) -> None:
    headers = {"X-Sms-Secret": SECRET, "Content-Type": JSON}
    async with (
        serving(db, vault) as base,
        ClientSession() as session,
        session.post(f"{base}/sms/main", data=raw, headers=headers) as answer,
    ):
        assert answer.status == status
        assert answer.content_type == "application/problem+json"
    assert await stored(db) == 0


async def test_a_message_delivered_twice_is_heard_once_across_a_restart(db: Database, vault: Vault) -> None:
    async with FakeSms() as fake:
        for _ in range(2):
            async with serving(db, vault) as base:
                assert [await fake.text(base, PHONE, "菜单", id="same") for _ in range(2)] == [200, 200]
        async with serving(db, vault) as base:
            assert await fake.text(base, PHONE, "帮助", id="same") == 409
            assert await fake.text(base, "19900000778", "菜单", id="same") == 409
        async with texting(db, vault, fake):
            await fake.until_called(1)
        assert len(fake.sent) == 1
    async with db.begin() as conn:
        assert [row.n for row in await rows(conn, "SELECT count(*) AS n FROM notices")] == [1]


async def test_a_number_is_kept_sealed_and_in_no_log(
    db: Database, vault: Vault, capsys: pytest.CaptureFixture[str]
) -> None:
    async with FakeSms() as fake, serving(db, vault) as base, texting(db, vault, fake):
        await fake.talk(base, PHONE, "菜单")
    async with db.begin() as conn:
        found = [
            str(tuple(row))
            for table in ("contacts", "sms_numbers", "sms_sends", "notices")
            for row in await rows(conn, f"SELECT CAST({table} AS text) AS whole FROM {table}")
        ]
    assert len(found) == 4
    assert not [row for row in found if "19900000777" in row or b"19900000777".hex() in row]
    assert "19900000777" not in "".join(capsys.readouterr())


async def test_who_texts_too_fast_is_held_back(db: Database, vault: Vault) -> None:
    async with FakeSms() as fake, serving(db, vault) as base:
        statuses = [await fake.text(base, PHONE, str(n)) for n in range(125)]
    assert 429 in statuses
    assert statuses[0] == 200


# ---- conversations ------------------------------------------------------------------------------------------------


def numbered(text: str) -> list[str]:
    return re.findall(r"^\d+\. (.+)$", text, re.MULTILINE)


async def test_a_menu_is_chosen_from_by_number_and_an_opt_out_is_one_word(db: Database, vault: Vault) -> None:
    await settled(db, vault)
    async with FakeSms() as fake, texting(db, vault, fake):
        async with serving(db, vault) as base:
            menu = await fake.talk(base, PHONE, "您好")
            offered = numbered(menu)
            assert offered[0] == "申报住址"
        async with serving(db, vault) as base:  # another process goes on where the first one stopped
            language = await fake.talk(base, PHONE, str(1 + offered.index("语言 / Language")))
            assert "English" in numbered(language)
            assert language.endswith("（回#上一步，回*看菜单）")
            english = await fake.talk(base, PHONE, str(1 + numbered(language).index("English")))
            assert "menu" in english.lower()
            assert numbered(await fake.talk(base, PHONE, "*"))[0].startswith("Declare")
            await fake.talk(base, PHONE, "TD")
    async with db.begin() as conn:
        (contact,) = await rows(conn, "SELECT opted_out, person_id FROM contacts WHERE account = 'sms'")
    assert tuple(contact) == (True, None)


async def test_a_text_from_a_phone_on_record_proves_nothing(db: Database, vault: Vault) -> None:
    village = await settled(db, vault)
    async with FakeSms() as fake, serving(db, vault) as base, texting(db, vault, fake):
        menu = await fake.talk(base, LANDLORDS_PHONE, "待办")
        assert "核对租客" not in menu
        chosen = await fake.talk(base, LANDLORDS_PHONE, str(1 + numbered(menu).index("确认手机号")))
        assert f"{PAGE}/s/" in chosen
        by_text = await fake.talk(base, LANDLORDS_PHONE, "199 0000 0001")
        assert f"{PAGE}/s/" in by_text
    assert await village.one("SELECT person_id FROM contacts WHERE account = 'sms'") is None


async def test_without_a_page_people_can_open_the_desk_does_it(db: Database, vault: Vault) -> None:
    await settled(db, vault)
    async with (
        FakeSms() as fake,
        serving(db, vault, unlinked=frozenset({"sms"})) as base,
        texting(db, vault, fake),
    ):
        menu = await fake.talk(base, PHONE, "菜单")
        told = await fake.talk(base, PHONE, str(1 + numbered(menu).index("确认手机号")))
    assert "12345" in told
    assert "/s/" not in told
    assert numbered(told) == ["菜单"]


async def tied(village: Village, phone: str = PHONE) -> str:
    """The landlord proved the phone to be theirs, by an officer."""
    async with village.db.begin() as conn:
        name = await sms.remember(conn, village.vault, phone)
        await run(
            conn,
            "INSERT INTO contacts (account, address, lang, person_id, tied_by, heard_at) VALUES ('sms', :name, 'zh', :person, 'officer', :now)",
            name=name,
            person=village.landlord,
            now=village.now,
        )
    return name


async def until_told(db: Database, cause: str) -> None:
    async with asyncio.timeout(15):
        while True:
            async with db.begin() as conn:
                if await rows(conn, "SELECT 1 FROM notices WHERE cause = :c AND state = 'sent'", c=cause):
                    return


async def test_a_landlord_answers_a_notice_with_digits_alone(db: Database, vault: Vault) -> None:
    village = await settled(db, vault)
    await tied(village)
    async with FakeSms() as fake, texting(db, vault, fake):
        async with db.begin() as conn:
            from notices import outbox

            digest = outbox.New(
                "digest:1", "service", "notice", "digest-many", {"count": 2, "date": village.now.date()},
                ("menu",), person_id=village.landlord,
            )  # fmt: skip
            assert await outbox.put(conn, vault, [digest]) == 1
        await fake.until_called(1)
        assert fake.sent[0]["text"].endswith("1. 看是哪几件")
        await until_told(db, "digest:1")
        async with serving(db, vault) as base:
            menu = await fake.talk(base, PHONE, "1")
            assert menu.startswith("您有2件事要办")
            question = await fake.talk(
                base, PHONE, str(1 + next(n for n, o in enumerate(numbered(menu)) if "核对" in o))
            )
            lives = 1 + next(n for n, o in enumerate(numbered(question)) if "住在这里" in o)
            thanks = await fake.talk(base, PHONE, str(lives))
    assert thanks.startswith("谢谢，记下了")
    assert await village.one("SELECT bool_or(assurance = 'confirmed') FROM stays")


async def test_while_a_question_is_open_a_notice_has_no_numbers(db: Database, vault: Vault) -> None:
    village = await settled(db, vault)
    name = await tied(village)
    from notices import outbox

    async with FakeSms() as fake, serving(db, vault) as base, texting(db, vault, fake):
        await fake.talk(base, PHONE, "语言")
        async with db.begin() as conn:
            contact = await rows(conn, "SELECT id FROM contacts WHERE address = :name", name=name)
            new = outbox.New(
                "n:1",
                "service",
                "notice",
                "asked-to-confirm",
                {"place": "东村1号"},
                ("still-here:1",),
                contact_id=contact[0].id,
            )
            await outbox.put(conn, vault, [new])
        await fake.until_called(2)
        assert not numbered(fake.sent[1]["text"])
        assert fake.sent[1]["text"].endswith("回“待办”或*。")
        assert "menu" in (await fake.talk(base, PHONE, "2")).lower()  # still answers the question


async def test_what_is_too_long_comes_in_pieces(db: Database, vault: Vault) -> None:
    village = await settled(db, vault)
    await tied(village)
    async with FakeSms() as fake, texting(db, vault, fake), serving(db, vault) as base:
        menu = await fake.talk(base, PHONE, "菜单")
        shown = await fake.talk(
            base, PHONE, str(1 + numbered(menu).index("签责任书")) if "签责任书" in numbered(menu) else "菜单"
        )
        pieces = [shown]
        while pieces[-1].endswith("接着看）"):
            pieces.append(await fake.talk(base, PHONE, "**"))
            assert len(pieces) < 30
        assert all(keypad.parts_of(piece) <= keypad.MOST_PARTS for piece in pieces)
        assert (await fake.talk(base, PHONE, "**")).startswith("后面没有了")


# ---- pieces and parts ---------------------------------------------------------------------------------------------


def test_all_of_a_long_answer_is_read_in_order() -> None:
    options = tuple(Option(f"o{n}", f"第{n}项，" + "很长" * 20) for n in range(1, 8))
    messages: tuple[Message, ...] = (
        Message("a", "。".join(f"第{n}句话" for n in range(120))),
        Message("q", "哪一项？", "choice", options),
    )
    whole, read_so_far = keypad._written(messages, "zh", PAGE, False), ""
    for _ in range(20):
        text = keypad.first([m.wire() for m in messages], "zh", PAGE, asking=False)
        assert keypad.parts_of(text) <= keypad.MOST_PARTS
        read_so_far += text.removesuffix("\n（后面还有，回**接着看）")
        left = keypad.rest(messages, "zh", PAGE)
        if left is None:
            break
        assert left.options == options
        messages = (left,)
    assert "".join(read_so_far.split()) == "".join(whole.split())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("€" * 160, 3),
        ("a" * 152 + "€" + "a" * 8, 2),
        ("a" * 152 + "€" * 77, 3),
        ("验" * 66 + "😀" * 2 + "验" * 65, 3),
    ],
)
def test_what_takes_two_places_is_not_parted(text: str, parts: int) -> None:
    assert keypad.parts_of(text) == parts


# ---- the gateway's answers, and quotas ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "said", "outcome"),
    [
        (200, {}, Sent(parts=2)),
        (202, {"id": "x1"}, Sent("x1", 2)),
        (200, {"id": {"a": 1}}, Sent(parts=2)),
        (200, {"error": "Invalid_Number"}, Gone("invalid-number")),
        (422, {"error": "no such number"}, Gone("no-such-number")),
        (410, {}, Gone("no-such-number")),
        (200, {"error": "no-credit"}, Shut("no-credit")),
        (402, {}, Shut("status-402")),
        (401, {}, Shut("status-401")),
        (200, {"error": "rate_limit"}, Hold(7.0)),
        (429, {}, Hold(7.0)),
        (200, {"error": "words nobody knows +8619900000777"}, Rejected("gateway-refused")),
        (400, {}, Rejected("bad-request")),
        (503, {"error": "down"}, Again("server-error")),
    ],
)
def test_what_a_gateway_answers(status: int, said: Mapping[str, Any], outcome: Outcome) -> None:
    assert outcome_of(status, "7", 2, said) == outcome


@pytest.mark.parametrize("body", [b"", b"[]", b"OK", orjson.dumps("x")])
async def test_an_answer_that_is_no_json_is_taken_by_its_status(
    db: Database, vault: Vault, body: bytes
) -> None:
    from bot.sms import _said

    assert _said(body) == {}


async def test_a_number_gets_no_more_than_its_share_whoever_sends(db: Database, vault: Vault) -> None:
    async with FakeSms() as fake:
        channels = [SmsChannel(fake.url, db, vault, quota=Quota(3, 5)) for _ in range(2)]
        text = Text(PHONE, "验" * 70)

        async def sent() -> list[Outcome]:
            return [await channel.send(text) for channel in channels for _ in range(2)]

        assert await sent() == [*[Sent(f"out-{n}", 1) for n in (1, 2, 3)], Rejected("quota")]
        assert isinstance(await channels[0].send(Text("+8619900000778", "x")), Sent)
        async with db.begin() as conn:
            await run(conn, "UPDATE sms_sends SET at = at - interval '61 minutes'")
        assert await channels[0].send(Text(PHONE, "验" * 71)) == Sent("out-5", 2)
        assert await channels[1].send(text) == Rejected("quota")
        async with db.begin() as conn:
            await run(conn, "UPDATE sms_sends SET at = at - interval '1 day'")
        fake.answers.extend([(500, {}), (400, {})])
        assert await channels[0].send(text) == Again("server-error")
        assert await channels[0].send(text) == Rejected("bad-request")
        assert isinstance(await channels[0].send(text), Sent)
        for channel in channels:
            await channel.close()
    async with db.begin() as conn:
        recent = await rows(conn, "SELECT parts FROM sms_sends WHERE at > now() - interval '1 hour'")
    assert [row.parts for row in recent] == [1]


def test_what_a_channel_sends_is_one_text_with_numbers(db: Database, vault: Vault) -> None:
    channel = SmsChannel("http://127.0.0.1:1", db, vault, page="https://anju.example")
    said = Message("a", "看这里。", link="/r/0612")
    asked = Message("which", "哪一个？", "choice", (Option("x", "甲"), Option("y", "乙")))
    (part,) = channel.parts(Addressed(PHONE, "zh", [said.wire(), asked.wire()]))
    assert part == Text(
        PHONE, "看这里。\nhttps://anju.example/r/0612\n哪一个？\n1. 甲\n2. 乙\n（回#上一步，回*看菜单）"
    )
