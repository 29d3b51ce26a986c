"""What we say and ask: every conversation, registered under its name in `engine.FLOWS`."""

from flows import (
    answer_stay,
    declare,
    enter_code,
    help_me,
    landlord,
    language,
    left,
    lesson,
    letter,
    menu,
    mine,
    notices,
    report,
    still_here,
    verify,
    welcome,
)

__all__ = [
    "answer_stay",
    "declare",
    "enter_code",
    "help_me",
    "landlord",
    "language",
    "left",
    "lesson",
    "letter",
    "menu",
    "mine",
    "notices",
    "report",
    "still_here",
    "verify",
    "welcome",
]
