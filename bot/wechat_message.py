"""Turns wire messages into the plain text WeChat shows: options by number, and pieces of at most 2048 bytes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from bot import drawings
from bot.messages import COUNTED, Message, from_wire
from bot.pieces import parted
from flows.kinds import Choice, Review, Several, YesNo
from locales import words

LONGEST_BYTES: Final = 2048
READ_ON_BYTES: Final = 120
"""Left free for the line that says how to read on."""
PICKED: Final = ("say", "apology", Choice.wire, YesNo.wire, Review.wire)
"""Kinds answered by an option and nothing else."""
OF_BUTTONS: Final = ("unreadable-sticker", "unreadable-voice", "unreadable-photo", "unreadable-other")
"""Messages that speak of buttons elsewhere, and have words of their own here."""
MOST_PUSHED: Final = 3
"""Pieces that follow a reply by themselves: more would use up what may be sent at all (bot.wechat.AFTER_TAP)."""
REST: Final = "rest:"
"""Before the outside id of a reply whose first piece went out already, in the answer to WeChat's call."""

FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot carry."""


def reply_text(wire: Sequence[Mapping[str, Any]], *, lang: str, page: str, pictured: bool = False) -> str:
    """A turn's answer; the options of its last question are numbered, as `messages.match_option` reads them.

    `pictured`: what can be drawn follows as pictures, so that its addresses are left out.
    """
    messages = [_without_picture(from_wire(shape), pictured) for shape in wire]
    return "\n\n".join(_blocks(messages, lang, page))


def pictures_of(wire: Sequence[Mapping[str, Any]]) -> list[str]:
    """The paths of pictures that can be shown beside the words."""
    return drawings.of_messages([from_wire(shape) for shape in wire])


def _without_picture(message: Message, pictured: bool) -> Message:
    return replace(message, image=None) if pictured and drawings.drawable(message.image) else message


def notice_text(wire: Sequence[Mapping[str, Any]], *, lang: str, page: str, asking: bool) -> str:
    """A notice, without its pictures. While a question is open (`asking`) a number would answer that: so none here (design §3)."""
    messages = [_without_picture(from_wire(shape), True) for shape in wire]
    if not asking or not any(message.options for message in messages):
        return "\n\n".join(_blocks(messages, lang, page))
    told = [text for message in messages for text in _said(message, lang, page)]
    return "\n\n".join([*told, words.text(lang, "wechat", "to-do")])


def _blocks(messages: Sequence[Message], lang: str, page: str) -> Iterator[str]:
    offering = [message for message in messages if message.options][-1:]
    for message in messages:
        yield from _said(message, lang, page)
    for message in offering:
        yield _offer(message, lang)


def _offer(message: Message, lang: str) -> str:
    labels = [option.label for option in message.options]
    if message.kind in COUNTED:
        return words.text(lang, "wechat", "or-say", {"what": "/".join(labels)})
    how = {Several.wire: "pick-several"}.get(
        message.kind, "pick" if message.kind in PICKED else "pick-or-write"
    )
    numbered = (f"{number}. {label}" for number, label in enumerate(labels, 1))
    return "\n".join([*numbered, words.text(lang, "wechat", how)])


def _said(message: Message, lang: str, page: str) -> Iterator[str]:
    own = message.key in OF_BUTTONS
    words_said = words.text(lang, "wechat", message.key) if own else message.text
    for text in (words_said, _address(page, message.image), _address(page, message.link)):
        if text:
            yield text


def _address(page: str, path: str | None) -> str:
    """The whole address of a path of our pages: WeChat makes a link of what looks like one."""
    return page + path if path and path.startswith("/") else path or ""


# -- pieces ---------------------------------------------------------------------------------------------------------


def pieces(text: str, most: int = LONGEST_BYTES) -> list[str]:
    """At most `most` bytes of UTF-8 each, parted where the text parts itself."""
    return parted(text, lambda rest: _longest_start(rest, most))


def _longest_start(text: str, most: int) -> str:
    raw = text.encode()
    return text if len(raw) <= most else raw[:most].decode(errors="ignore")


def to_read_on(text: str, lang: str) -> list[str]:
    """Pieces of which each but the last ends by saying how to get the next."""
    found = pieces(text, LONGEST_BYTES - READ_ON_BYTES)
    return [
        f"{piece}\n\n{words.text(lang, 'wechat', 'read-on', {'n': number})}"
        if number <= len(found)
        else piece
        for number, piece in enumerate(found, 2)
    ]


def asked_to_read_on(text: str) -> int | None:
    """The piece that somebody wants to read: “继续2” is the second; None for anything else."""
    found = re.fullmatch(r"\s*([^\d\s]+)\s*([2-9]|[1-9]\d)\s*", text)
    if found is None:
        return None
    wanted = {words.text(lang, "wechat", "read-on-word").casefold() for lang in words.languages()}
    return int(found[2]) if found[1].casefold() in wanted else None


def xml_reply(sender: str, receiver: str, text: str, at: int) -> str:
    """The passive reply; both are as the call named them, so the other way round."""
    content = FORBIDDEN.sub("", text).replace("]]>", "]]]]><![CDATA[>")
    return (
        f"<xml><ToUserName><![CDATA[{sender}]]></ToUserName><FromUserName><![CDATA[{receiver}]]></FromUserName>"
        f"<CreateTime>{at}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{content}]]></Content></xml>"
    )
