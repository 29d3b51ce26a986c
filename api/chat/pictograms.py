"""Which picture stands beside a question or a button, for those who read little; words are never left out for it."""

from collections.abc import Mapping
from typing import Final

from bot.messages import START

FLOWS: Final[Mapping[str, str]] = {
    "answer-stay": "people",
    "campaign-answer": "bell",
    "declare": "home",
    "enter-code": "lock",
    "help-me": "hand",
    "landlord": "key",
    "language": "globe",
    "left": "moving",
    "lesson": "book",
    "letter": "pen",
    "menu": "menu",
    "mine": "paper",
    "notices": "bell",
    "report": "send",
    "requirements": "list",
    "resume": "back",
    "retype": "code",
    "still-here": "home",
    "verify": "phone",
    "welcome": "home",
}
"""A conversation as a button shows it; its questions have the same picture where they have none of their own."""

QUESTIONS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("name", "declarant-name", "guardian-name", "signature"), "name"),
    **dict.fromkeys(("who", "person"), "person"),
    **dict.fromkeys(("along", "adults", "lives-there", "families", "persons", "unrelated-adults"), "people"),
    **dict.fromkeys(("children", "relation"), "child"),
    **dict.fromkeys(("document", "document-kind", "id-number", "number"), "card"),
    **dict.fromkeys(("phone", "phone-whose", "note-phone"), "phone"),
    **dict.fromkeys(("moved-in", "moved-on", "left-on", "back-on"), "day"),
    **dict.fromkeys(("room", "rooms", "corridors", "by-room", "complete-flat"), "door"),
    **dict.fromkeys(("reason", "workplace"), "work"),
    **dict.fromkeys(
        ("division", "division-sure", "village", "village-again", "which-village", "place"), "place"
    ),
    **dict.fromkeys(("plate", "claim-code", "code"), "code"),
    **dict.fromkeys(("house", "living", "start"), "house"),
    "pays-to": "rent",
    "agreed": "hand",
    "beds": "bed",
    "area": "size",
    "words": "talk",
    "check": "eye",
    "card": "book",
    "quiz": "help",
}
"""By the last part of a question's name."""

KINDS: Final[Mapping[str, str]] = {
    "date": "day",
    "phone": "phone",
    "name": "name",
    "id-number": "card",
    "photo": "camera",
    "location": "place",
    "review": "eye",
    "signature": "pen",
    "whole": "count",
    "area": "size",
}

TABLES: Final = {"flows": FLOWS, "questions": QUESTIONS, "kinds": KINDS}
"""For the script of the page, which draws the same ones."""


def last_part(key: str) -> str:
    """The part of a name that says what is asked: `child.2.name` asks a name, `card.8121` shows a card."""
    return next(part for part in reversed(key.split(".")) if not part.isdigit())


def of_question(flow: str, key: str, kind: str) -> str:
    return QUESTIONS.get(last_part(key)) or KINDS.get(kind) or FLOWS.get(flow, "talk")


def of_option(option: str) -> str | None:
    """The picture of a button that starts a conversation; None for an answer."""
    return FLOWS.get(option.removeprefix(START).partition(":")[0]) if option.startswith(START) else None
