"""Notices where only hints travel: every one of them, in every language, tells nothing about anybody (decision 22)."""

import re
from datetime import date
from pathlib import Path

import pytest

from locales import words
from notices.outbox import Content
from notices.render import HINTS, worded

LOCALES = Path(words.__file__).parent
PLANTED = {
    "address": "东村江东路1号",
    "place": "东村江东路1号 301",
    "room": "房号301",
    "surname": "欧阳",
    "reason": "户口簿上的名字",
    "receipt": "R7K3M9Q",
    "certificate": "C7K3M9Q",
    "number": "N7K3M9Q",
    "what": "签责任书",
    "what-zh": "签责任书",
    "what-en": "sign the letter",
    "code": "746112",
    "said": "明天上午去您家看楼道的灯",
    "date": date(2023, 6, 15),
    "moved_in": date(2023, 6, 15),
    "count": 37,
}
DAYS = ("15", "6月", "June", "2023", "37", "周四", "Thursday")
STARTS = (
    "declare:HOUSE234",
    "answer-stay:7",
    "still-here:7",
    "report:7",
    "letter:7",
    "menu",
    "verify",
    "left:7",
    "mine",
    "grid-worker:more",
)
KEYS = [
    (lang, key)
    for lang in words.languages()
    for key in re.findall(
        r"^([a-z][a-z0-9-]*) =", (LOCALES / lang / "notice.ftl").read_text("utf-8"), re.MULTILINE
    )
    if not key.startswith("hints-")
]


@pytest.mark.parametrize(("lang", "key"), KEYS, ids=lambda it: str(it))
def test_a_hint_shows_nothing_of_what_the_notice_knows(lang: str, key: str) -> None:
    known = Content(PLANTED, STARTS)
    shown = repr(worded("notice", key, known, lang, HINTS))
    planted = [value for value in PLANTED.values() if isinstance(value, str)]
    assert not [told for told in (*planted, *DAYS, "HOUSE234", "start:") if told in shown]
    spoken = repr(worded("notice", key, known, lang))
    assert spoken != shown


def test_the_notices_are_all_there() -> None:
    assert len(KEYS) >= 2 * 40
    assert len({key for _, key in KEYS}) * len(words.languages()) == len(KEYS)
