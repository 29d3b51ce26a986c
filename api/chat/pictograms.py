"""Which picture stands beside a question or a button, for those who read little; words are never left out for it."""

from collections.abc import Mapping
from typing import Final

from bot.messages import START

FLOWS: Final[Mapping[str, str]] = {
    "along": "people",
    "answer-stay": "people",
    "authorise": "people",
    "change": "moving",
    "channels": "phone",
    "check-in": "card",
    "check-out": "card",
    "confirm-all": "check",
    "campaign-answer": "bell",
    "declare": "home",
    "desk-near": "firm",
    "dispute": "scales",
    "enter-code": "lock",
    "equipment": "tool",
    "faq": "help",
    "foreigner": "plane",
    "grid-worker": "talk",
    "hazard": "hazard",
    "help-me": "hand",
    "hire": "work",
    "how-let": "house",
    "inbox": "talk",
    "invite": "send",
    "invited": "home",
    "landlord": "key",
    "language": "globe",
    "lease": "paper",
    "leave-chat": "leave",
    "leave-job": "leave",
    "left": "moving",
    "lesson": "book",
    "letter": "pen",
    "letting": "list",
    "link": "lock",
    "lodged": "people",
    "menu": "menu",
    "mine": "paper",
    "move-out": "moving",
    "my-data": "eye",
    "new-house": "house",
    "notices": "bell",
    "object": "talk",
    "officer": "shield",
    "organisation": "firm",
    "pact": "pen",
    "permit": "card",
    "places": "place",
    "queue": "list",
    "remind-here": "bell",
    "cases": "list",
    "report": "send",
    "report-many": "list",
    "request": "hand",
    "requirements": "list",
    "resume": "back",
    "retype": "code",
    "self-check": "check",
    "still-here": "home",
    "sublandlord": "key",
    "sublet": "key",
    "thread": "talk",
    "tip": "sound",
    "today": "list",
    "upkeep": "tool",
    "verify": "phone",
    "visit": "door",
    "vouch": "people",
    "welcome": "home",
    "desk-guests": "people",
    "desk-out": "moving",
    "firm-papers": "paper",
    "hired": "work",
    "patrol": "check",
    "sublet-answer": "pen",
    "who-sublets": "key",
}
"""A conversation as a button shows it; its questions have the same picture where they have none of their own."""

QUESTIONS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("name", "declarant-name", "guardian-name", "signature"), "name"),
    **dict.fromkeys(("who", "person"), "person"),
    **dict.fromkeys(("along", "adults", "lives-there", "families", "persons", "unrelated-adults"), "people"),
    **dict.fromkeys(("children", "relation"), "child"),
    **dict.fromkeys(("document", "document-kind", "id-number", "number"), "card"),
    **dict.fromkeys(("phone", "phone-whose"), "phone"),
    **dict.fromkeys(("moved-in", "moved-in-at", "entered-until", "moved-on", "left-on", "back-on"), "day"),
    **dict.fromkeys(("room", "rooms", "corridors", "by-room", "complete-flat"), "door"),
    **dict.fromkeys(("reason", "workplace"), "work"),
    **dict.fromkeys(
        ("division", "division-sure", "village", "village-again", "which-village", "place"), "place"
    ),
    **dict.fromkeys(("plate", "claim-code", "code"), "code"),
    **dict.fromkeys(("house", "living"), "house"),
    "pays-to": "rent",
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
