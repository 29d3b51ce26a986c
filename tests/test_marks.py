"""Marks of direction: kept where people read, gone where a machine or a copying thumb does."""

import asyncio
import unicodedata
from datetime import date, datetime, timedelta

import pytest

from bot import keypad
from bot.messages import Message, Option, match_option
from bot.sms import run_sms
from locales import words
from locales.marks import bare, kept_together
from notices import outbox
from registry.database import SHANGHAI, Database
from registry.vault import Vault
from tests.fakes.sms import FakeSms
from tests.test_sms import PHONE

RECEIPT = "0612-7KQ4-M2XD"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"رقم \u2066{RECEIPT}\u2069", f"رقم {RECEIPT}"),
        (f"\u200e{RECEIPT}\u200e نومۇر", f"{RECEIPT} نومۇر"),
        ("a\u202eb\u202cc\u061cd\u200fe", "abcde"),
        ("نمی\u200cخواهم", "نمی\u200cخواهم"),
        ("张三", "张三"),
        ("", ""),
    ],
)
def test_marks_go_and_joiners_that_scripts_need_stay(text: str, left: str) -> None:
    assert bare(text) == left


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"رقم \u2066{RECEIPT}\u2069 و\u20661234 5678\u2069", [RECEIPT, "1234 5678"]),
        ("\u200e12\u200e، \u200e34\u200e", ["12", "34"]),
        ("\u200e12", []),
        ("\u2066\n12\u2069", []),
        ("12", []),
    ],
)
def test_what_the_marks_keep_together(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in kept_together(text)] == found


@pytest.mark.parametrize("lang", words.RIGHT_TO_LEFT)
def test_a_text_message_pays_for_no_marks(lang: str) -> None:
    """They would cost two places of seventy, and old phones show a box for each."""
    text = words.text(lang, "notice", "accepted", {"receipt": RECEIPT, "date": date(2023, 6, 12)})
    assert text != bare(text)
    told = [Message("accepted", text, options=(Option("start:menu", f"\u2066{RECEIPT}\u2069"),)).wire()]
    sent = keypad.first(told, lang, "https://anju.example", asking=False)
    assert RECEIPT in sent
    assert not [letter for letter in sent if unicodedata.category(letter) == "Cf"]
    assert keypad.parts_of(sent) <= keypad.parts_of(text + sent[len(bare(text)) :])


@pytest.mark.parametrize("lang", words.RIGHT_TO_LEFT)
def test_marks_pasted_along_change_no_meaning(lang: str) -> None:
    options = (Option("a", f"رقم \u2066{RECEIPT}\u2069"), Option("b", "لا"))
    assert match_option(options, f"رقم {RECEIPT}") == "a"
    assert match_option(options, "\u20672\u2069") == "b"
    menu = words.text(lang, "words", "menu").split("|")[0]
    assert words.global_word(f"\u200f{menu}\u200f") == "menu"


@pytest.mark.parametrize("lang", words.RIGHT_TO_LEFT)
async def test_a_one_time_code_by_sms_has_no_marks(db: Database, vault: Vault, lang: str) -> None:
    async with FakeSms() as fake:
        async with db.begin() as conn:
            until = datetime.now(SHANGHAI) + timedelta(minutes=10)
            values = {"code": "482915"}
            await outbox.put_sms(conn, vault, "code:1", PHONE, "sms-code", values, lang, expires_at=until)
        stop = asyncio.Event()
        task = asyncio.create_task(run_sms(db, vault, fake.url, stop))
        await fake.until_called(1)
        stop.set()
        await task
    (said,) = fake.to(PHONE)
    assert "482915" in said
    assert not [letter for letter in said if unicodedata.category(letter) == "Cf"]
