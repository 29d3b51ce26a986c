"""What WeChat's calls mean, whatever their shape; and its crypto against another implementation of it."""

import base64
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
import xmltodict
from hypothesis import given
from hypothesis import strategies as st
from wechatpy.crypto import WeChatCrypto

from bot import wechat, wechat_crypto
from bot.heard import Heard
from bot.messages import Message, Option, match_option
from bot.wechat import AFTER_MESSAGE, AFTER_TAP, Consents, Delivery, Left, Meant, Said, Unreadable
from bot.wechat_crypto import Forged, SafeMode
from bot.wechat_message import (
    LONGEST_BYTES,
    asked_to_read_on,
    notice_text,
    pieces,
    reply_text,
    to_read_on,
    xml_reply,
)
from tests.fakes.wechat import (
    AES_KEY,
    APP_ID,
    OURS,
    READER,
    TOKEN,
    event,
    message,
    popup,
    signed,
    text,
    written,
)

ACCOUNT = wechat.MAIN
PAGE = "https://anju.example"
AT = 1_700_000_000


def heard(**what: Any) -> Heard:
    return Heard(ACCOUNT, READER, "9", **what)


def said(words: str) -> Said:
    return Said(heard(text=words, body=f"text:{words}".encode()))


def unread(kind: str) -> Said:
    return Said(heard(unreadable=kind, body=f"unreadable:{kind}".encode()))


@pytest.mark.parametrize(
    ("xml", "meant"),
    [
        (text("张三", 9), said("张三")),
        (text(" 1 & 2 < 3 ", 9), said(" 1 & 2 < 3 ")),
        (text("", 9), said("")),
        (text("【收到不支持的消息类型，暂无法显示】", 9), unread("sticker")),
        (message("voice", 9, MediaId="m", Format="amr", Recognition="你好"), unread("voice")),
        (message("video", 9, MediaId="m"), unread("other")),
        (message("shortvideo", 9, MediaId="m"), unread("other")),
        (message("link", 9, Title="t", Url="https://example.com"), unread("other")),
        (message("something_new", 9), unread("other")),
        (message("location", 9, Location_X="30.17", Location_Y="121.26", Scale=20, Label="慈溪"), said("30.170000,121.260000")),
        (message("image", 9, PicUrl="http://x", MediaId="m1"), Said(heard(unreadable="photo", body=b"photo:m1"), media_id="m1")),
    ],
    ids=lambda it: it if isinstance(it, str) else "",
)  # fmt: skip
def test_what_a_message_means(xml: str, meant: Said) -> None:
    envelope, read = wechat.read(ACCOUNT, xml.encode())
    assert (envelope.sender, envelope.receiver) == (READER, OURS)
    assert read == meant
    assert isinstance(read, Said)
    assert read.window == AFTER_MESSAGE


def start(name: str, greeting: bool = False) -> Said:
    began = heard(start=name, body=f"start:{name}".encode())
    return Said(began, AFTER_TAP, greeting=greeting)


@pytest.mark.parametrize(
    ("xml", "meant"),
    [
        (event("subscribe", EventKey=""), start("menu", greeting=True)),
        (event("subscribe"), start("menu", greeting=True)),
        (event("subscribe", EventKey="last_trade_no_1"), start("menu", greeting=True)),
        (event("subscribe", EventKey="qrscene_h_AB12CD", Ticket="t"), start("h_AB12CD", greeting=True)),
        (event("SCAN", EventKey="h_AB12CD", Ticket="t"), start("h_AB12CD")),
        (event("SCAN", EventKey="x" * 100), start("x" * 64)),
        (event("CLICK", EventKey="help-me"), start("help-me")),
        (event("CLICK", EventKey=""), start("menu")),
        (event("unsubscribe", EventKey=""), Left()),
        (event("VIEW", EventKey="https://example.com"), None),
        (event("LOCATION", Latitude="23.1", Longitude="113.3", Precision="119"), None),
        (event("something_new"), None),
        (event("TEMPLATESENDJOBFINISH", MsgID=77, Status="success"), Delivery("77", None)),
        (event("TEMPLATESENDJOBFINISH", MsgID=77, Status="failed:user block"), Delivery("77", "user-block")),
        (event("TEMPLATESENDJOBFINISH", MsgID=77, Status="failed: system failed"), Delivery("77", "system-failed")),
        (event("subscribe_msg_sent_event", SubscribeMsgSentEvent={"List": {"TemplateId": "T", "MsgID": 77, "ErrorCode": 0}}), Delivery("77", None)),
        (event("subscribe_msg_sent_event", SubscribeMsgSentEvent={"List": {"TemplateId": "T", "MsgID": 77, "ErrorCode": 47003}}), Delivery("77", "errcode-47003")),
        (popup("T", "accept", AT), Consents(AT, ("T",), ())),
        (popup("T", "reject", AT), Consents(AT, (), ("T",))),
        (popup("T", "reject", AT, "subscribe_msg_change_event"), Consents(AT, (), ("T",))),
        (popup("T", "what", AT), Consents(AT, (), ())),
    ],
    ids=lambda it: it if isinstance(it, str) else "",
)  # fmt: skip
def test_what_an_event_means(xml: str, meant: Meant | None) -> None:
    _, read = wechat.read(ACCOUNT, xml.encode())
    if isinstance(read, Said):
        assert read.heard.outside_id.startswith(f"{READER}:{AT}:")
        read = replace(read, heard=replace(read.heard, outside_id="9"))
    assert read == meant


def test_an_event_is_known_again_by_who_when_and_what() -> None:
    def outside_id(xml: str) -> str:
        _, read = wechat.read(ACCOUNT, xml.encode())
        assert isinstance(read, Said)
        return read.heard.outside_id

    menu = outside_id(event("CLICK", EventKey="menu"))
    assert menu == outside_id(event("CLICK", EventKey="menu"))
    others = [
        event("CLICK", EventKey="mine"),
        event("CLICK", at=AT + 1, EventKey="menu"),
        event("SCAN", EventKey="menu"),
    ]
    assert len({menu, *map(outside_id, others)}) == 4
    assert menu != outside_id(event("CLICK", sender="oSomebody", EventKey="menu"))


BOMB = (
    '<!DOCTYPE xml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    "<xml><FromUserName>o1</FromUserName><Content>&b;</Content></xml>"
)
OUTSIDE = '<!DOCTYPE xml [<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><Content>&f;</Content></xml>'


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "malformed-xml"),
        (b"{}", "malformed-xml"),
        (b"<xml>", "malformed-xml"),
        (b"<xml><a>&#0;</a></xml>", "malformed-xml"),
        (b"<xml>&nothing;</xml>", "malformed-xml"),
        (b"<html/>", "malformed-message"),
        (b"<xml>" + b"<a/>" * 300 + b"</xml>", "malformed-message"),
        ("<xml><Content>张</Content></xml>".encode("gbk"), "not-utf-8"),
        (b"\xff\xfe<\x00x\x00", "not-utf-8"),
        (BOMB.encode(), "dtd-or-entities"),
        (OUTSIDE.encode(), "dtd-or-entities"),
        (b'<!DOCTYPE xml SYSTEM "http://192.0.2.1/x.dtd"><xml/>', "dtd-or-entities"),
        (text("x" * 70_000, 9).encode(), "too-large"),
        (b"<xml/>", "missing-fields"),
        (b"<xml>" * 1000 + b"</xml>" * 1000, "missing-fields"),
        (text("x", 9, sender="").encode(), "missing-fields"),
        (text("x", 9, sender="o]]><x>").encode(), "missing-fields"),
        (text("x", 9, sender="o" * 65).encode(), "missing-fields"),
        (text("x", "").encode(), "missing-fields"),
        (text("x", "nine").encode(), "missing-fields"),
        (text("x", "9" * 30).encode(), "missing-fields"),
        (written({"MsgId": 9}).encode(), "missing-fields"),
        (message("location", 9, Location_X="here").encode(), "missing-fields"),
        (event("CLICK", at=-1).encode(), "missing-fields"),
        (written({"MsgType": "event", "Event": "CLICK", "CreateTime": ""}).encode(), "missing-fields"),
        (event("TEMPLATESENDJOBFINISH", Status="success").encode(), "missing-fields"),
        (event("subscribe_msg_sent_event").encode(), "missing-fields"),
    ],
    ids=lambda it: it if isinstance(it, str) else "",
)  # fmt: skip
def test_what_wechat_would_never_send_has_a_code(raw: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        wechat.read(ACCOUNT, raw)
    assert caught.value.args == (code,)


@given(st.binary(max_size=200))
def test_no_bytes_make_it_stumble(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        wechat.read(ACCOUNT, raw)


names = st.sampled_from(
    "ToUserName FromUserName CreateTime MsgType MsgId Event EventKey Content MediaId Location_X Location_Y MsgID Status "
    "SubscribeMsgPopupEvent SubscribeMsgSentEvent List TemplateId SubscribeStatusString ErrorCode".split()
)
printable = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=20)
values = (
    st.sampled_from(["event", "text", "location", "subscribe", "SCAN", "oA", "1700000000", ""]) | printable
)
inner = st.recursive(values, lambda deeper: st.dictionaries(names, deeper, max_size=4), max_leaves=6)


@given(st.dictionaries(names, inner, max_size=9))
def test_no_message_makes_it_stumble(what: dict[str, Any]) -> None:
    for heads in ({}, {"FromUserName": "oA", "ToUserName": "gh_1", "MsgId": "9"}):
        raw = xmltodict.unparse({"xml": what | heads}, full_document=False).encode()
        with suppress(Unreadable):
            envelope, _ = wechat.read(ACCOUNT, raw)
            assert envelope.sender


# ---- crypto -------------------------------------------------------------------------------------------------------

OURSELVES = SafeMode(TOKEN, AES_KEY, APP_ID)
THEIRS = WeChatCrypto(TOKEN, AES_KEY, APP_ID)


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=300))
def test_what_another_implementation_seals_we_open_and_the_other_way_round(words: str) -> None:
    sealed = xmltodict.parse(THEIRS.encrypt_message(words, "n", "1"))["xml"]
    assert OURSELVES.open(sealed["Encrypt"]).decode() == words
    wechat_crypto.check(TOKEN, sealed["MsgSignature"], "1", "n", sealed["Encrypt"], now=1.0)
    envelope = OURSELVES.envelope(words, "1", "n")
    signature = xmltodict.parse(envelope)["xml"]["MsgSignature"]
    assert THEIRS.decrypt_message(envelope, signature, "1", "n") == words


SEALED = OURSELVES.seal("<xml/>")


@pytest.mark.parametrize(
    "sealed",
    [
        "",
        "not base64!",
        "汉字",
        base64.b64encode(b"short").decode(),
        base64.b64encode(b"x" * 64).decode(),
        SEALED[:-8] + "AAAAAAA=",
        SafeMode(TOKEN, AES_KEY, "wxanother").seal("<xml/>"),
        SafeMode(TOKEN, AES_KEY[::-1], APP_ID).seal("<xml/>"),
    ],
    ids=["empty", "words", "Chinese", "short", "noise", "changed", "another account", "another key"],
)
def test_what_was_not_sealed_for_us_does_not_open(sealed: str) -> None:
    with pytest.raises(Forged, match="wrong-encryption"):
        OURSELVES.open(sealed)


@given(st.binary(max_size=200))
def test_no_cipher_text_makes_it_stumble(raw: bytes) -> None:
    with pytest.raises(Forged):
        OURSELVES.open(base64.b64encode(raw).decode())


@pytest.mark.parametrize(
    ("given_signature", "timestamp", "code"),
    [
        (signed("1000", "n"), "1000", None),
        (signed("401", "n"), "401", None),
        (signed("1599", "n"), "1599", None),
        (signed("399", "n"), "399", "stale-timestamp"),
        (signed("1601", "n"), "1601", "stale-timestamp"),
        (signed("soon", "n"), "soon", "stale-timestamp"),
        (signed("9" * 40, "n"), "9" * 40, "stale-timestamp"),
        (signed("1000", "m"), "1000", "wrong-signature"),
        (signed("1000", "n").upper(), "1000", "wrong-signature"),
        (signed("1000", "n", token="another1"), "1000", "wrong-signature"),
        ("", "1000", "wrong-signature"),
        ("签名", "1000", "wrong-signature"),
    ],
)
def test_a_signature_holds_for_ten_minutes(given_signature: str, timestamp: str, code: str | None) -> None:
    if code is None:
        wechat_crypto.check(TOKEN, given_signature, timestamp, "n", now=1000.0)
        return
    with pytest.raises(Forged, match=code):
        wechat_crypto.check(TOKEN, given_signature, timestamp, "n", now=1000.0)


# ---- writing ------------------------------------------------------------------------------------------------------

ASKED = Message("who", "给谁申报？", "choice", (Option("myself", "我自己"), Option("child", "孩子")))


def test_options_are_numbered_as_they_are_read() -> None:
    hello = Message("hello", "您好", link="/r/R1", image="/static/a.png")
    shown = reply_text([hello.wire(), ASKED.wire()], lang="zh", page=PAGE)
    assert shown == (
        "您好\n\nhttps://anju.example/static/a.png\n\nhttps://anju.example/r/R1\n\n给谁申报？\n\n"
        "1. 我自己\n2. 孩子\n回数字就行。"
    )
    assert [match_option(ASKED.options, str(number)) for number in (1, 2, 3)] == ["myself", "child", None]


SKIPPED = (Option("skip", "不填"),)


@pytest.mark.parametrize(
    ("kind", "options", "end"),
    [
        ("say", ASKED.options, "1. 我自己\n2. 孩子\n回数字就行。"),
        ("yes-no", ASKED.options, "1. 我自己\n2. 孩子\n回数字就行。"),
        ("several", ASKED.options, "1. 我自己\n2. 孩子\n可以选几项，比如回“1，2”。"),
        ("text", SKIPPED, "1. 不填\n回数字选一项，也可以直接写。"),
        ("date", SKIPPED, "1. 不填\n回数字选一项，也可以直接写。"),
        ("whole", SKIPPED, "也可以回“不填”。"),
        ("area", SKIPPED, "也可以回“不填”。"),
    ],
)
def test_it_says_how_to_answer(kind: str, options: tuple[Option, ...], end: str) -> None:
    shown = reply_text([Message("q", "？", kind, options).wire()], lang="zh", page=PAGE)
    assert shown == f"？\n\n{end}"


@pytest.mark.parametrize(("asking", "end"), [(False, "1. 现在核对\n回数字就行。"), (True, "回“待办”办理。")])
def test_while_a_question_is_open_a_notice_has_no_numbers(asking: bool, end: str) -> None:
    notice = Message("declared", "有人申报", options=(Option("start:answer-stay:5", "现在核对"),))
    assert notice_text([notice.wire()], lang="zh", page=PAGE, asking=asking) == f"有人申报\n\n{end}"
    plain = Message("registered", "登记好了")
    assert notice_text([plain.wire()], lang="zh", page=PAGE, asking=asking) == "登记好了"


@given(st.text(alphabet="字a😀\n。 ", max_size=200), st.integers(1, 60))
def test_long_texts_are_parted_by_bytes_and_lose_nothing(piece: str, times: int) -> None:
    words = piece * times
    for found in (pieces(words), to_read_on(words, "zh"), to_read_on(words, "en")):
        assert all(piece and len(piece.encode()) <= LONGEST_BYTES for piece in found)
    assert "".join("".join(pieces(words)).split()) == "".join(words.split())


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("继续2", 2),
        (" 继续 12 ", 12),
        ("More 3", 3),
        ("more3", 3),
        ("继续", None),
        ("继续1", None),
        ("2", None),
        ("接着2", None),
    ],
)
def test_reading_on_is_asked_for_by_number(typed: str, number: int | None) -> None:
    assert asked_to_read_on(typed) == number


@given(st.text(max_size=100))
def test_any_text_is_a_reply_that_can_be_read(words: str) -> None:
    reply = xmltodict.parse(xml_reply("oA", "gh_1", words, 5), strip_whitespace=False)["xml"]
    kept = "".join(letter for letter in words if letter in "\t\n\r" or 0x20 <= ord(letter) < 0xD800 or 0xE000 <= ord(letter) < 0xFFFE or ord(letter) > 0xFFFF)  # fmt: skip
    assert (reply["Content"] or "") == kept.replace("\r\n", "\n").replace("\r", "\n")
    assert (reply["ToUserName"], reply["FromUserName"]) == ("oA", "gh_1")
