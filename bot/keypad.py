"""A conversation for who has no buttons: options get numbers, and what is too long comes in pieces."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.messages import COUNTED, Message, Option, from_wire
from bot.pieces import address, split, units
from flows.engine import Fact
from locales import words
from locales.marks import bare

GSM: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_TWICE: Final = frozenset("^{}\\[~]|€\f")
"""3GPP TS 23.038: the letters of a 7-bit message, and those that take two places."""

MOST_PARTS: Final = 5
"""Of one answer: about 330 Chinese characters, a menu of seven with what it says above it."""
UCS2_JOINED: Final = 67
MORE: Final = "**"
"""Typed for the rest of an answer; every keypad has it, and no question reads it."""
REST: Final = "rest"
"""The key and the kind of a message that goes on where the one before ended; its options stand in its text."""
SAID: Final = ("say", "apology", REST)


@dataclass(frozen=True, slots=True)
class LastReply(Fact[tuple[Message, ...]]):
    """The last reply this chat got, as it was before it was cut."""


def parts_of(text: str) -> int:
    """How many messages are charged: 160 letters (153 where joined) of the GSM alphabet, else 70 (67) UCS-2 units.

    A pair (two places) is never parted between two messages, so some parts hold one place less.
    """
    if all(letter in GSM or letter in GSM_TWICE for letter in text):
        return _joined([2 if letter in GSM_TWICE else 1 for letter in text], 160, 153)
    return _joined([2 if ord(letter) > 0xFFFF else 1 for letter in text], 70, UCS2_JOINED)


def _joined(places: Sequence[int], alone: int, joined: int) -> int:
    if sum(places) <= alone:
        return 1
    parts, left = 1, joined
    for wide in places:
        if wide > left:
            parts, left = parts + 1, joined
        left -= wide
    return parts


def first(wire: Sequence[Mapping[str, Any]], lang: str, page: str, *, asking: bool) -> str:
    """What goes out for a reply or a notice. `asking`: another question is open, so nothing here gets a number.

    `page` is where paths lead; without one they are left out.
    """
    return _cut([from_wire(shape) for shape in wire], lang, page, asking=asking)[0]


def rest(messages: Sequence[Message], lang: str, page: str) -> Message | None:
    """What did not go out of a reply; None if all of it did."""
    left = _cut(messages, lang, page, asking=False)[1] if messages else ""
    if not left:
        return None
    return Message(REST, left, REST, offered_by(messages))


def offered_by(messages: Sequence[Message]) -> tuple[Option, ...]:
    """What a number typed next may mean: an open question's own options, else the last ones offered."""
    if messages and messages[-1].kind not in SAID:
        return messages[-1].options
    return next((m.options for m in reversed(messages) if m.options), ())


def _cut(messages: Sequence[Message], lang: str, page: str, *, asking: bool) -> tuple[str, str]:
    """What fits, with a word on how to go on, and what comes then."""
    text = bare(_written(messages, lang, page, asking))
    if parts_of(text) <= MOST_PARTS:
        return text, ""
    go_on = "\n" + words.text(lang, "common", "sms-more")
    head = split(text, MOST_PARTS * UCS2_JOINED - units(go_on))[0]
    return head + go_on, text.strip()[len(head) :].strip()


def _written(messages: Sequence[Message], lang: str, page: str, asking: bool) -> str:
    lines: list[str] = []
    for message in messages:
        lines.append(message.text)
        link = address(page, message.link or "")
        if link and not link.startswith("/"):
            lines.append(link)
    last = messages[-1]
    offered = offered_by(messages)
    if last.kind == REST or (not offered and last.kind in SAID):
        return "\n".join(lines)
    if asking:
        return "\n".join([*lines, words.text(lang, "common", "sms-menu")])
    if last.kind in COUNTED:
        lines += [option.label for option in offered]
    else:
        lines += [f"{number}. {option.label}" for number, option in enumerate(offered, 1)]
    if last.kind not in SAID:
        lines.append(words.text(lang, "common", "sms-keys"))
    return "\n".join(lines)
