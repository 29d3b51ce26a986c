"""What the peers ask: seven questions, seven answers, and the patterns that check them."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bench.telegram_stub import message_update

STEPS = ("name", "idno", "phone", "addr", "room", "date", "confirm")
ANSWERS = ("Li Wei", "990000199003074477", "19900000000", "990000", "3-1202", "2026-01-15", "yes")
PROMPTS = {
    "name": "Your full name?",
    "idno": "Your ID number?",
    "phone": "Your phone number?",
    "addr": "Six-digit address code?",
    "room": "Room number?",
    "date": "Move-in date (YYYY-MM-DD)?",
    "confirm": "Is everything correct? (yes/no)",
}
PATTERNS = {
    "name": re.compile(r".{2,40}$"),
    "idno": re.compile(r"\d{17}[\dX]$"),
    "phone": re.compile(r"1\d{10}$"),
    "addr": re.compile(r"\d{6}$"),
    "room": re.compile(r"[\w-]{1,12}$"),
    "date": re.compile(r"\d{4}-\d\d-\d\d$"),
    "confirm": re.compile(r"(yes|no)$"),
}
SAID = ("/start", *ANSWERS)


def updates(talks: int) -> list[dict[str, Any]]:
    """Everybody's first message, then everybody's second, and so on."""
    return list(_updates(talks))


def _updates(talks: int) -> Iterator[dict[str, Any]]:
    number = 0
    for text in SAID:
        for person in range(talks):
            number += 1
            yield message_update(number, 1000 + person, text)


def check(done: Sequence[dict[str, Any]], talks: int) -> None:
    """Every talk came to its end with every answer."""
    assert len(done) == talks, (len(done), talks)
    expected = dict(zip(STEPS[:-1], ANSWERS, strict=False))
    assert all(answers == expected for answers in done)
