"""Turns wire messages into what `sendMessage` and `sendPhoto` take: one text, one keyboard, more parts only where they must."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from bot import drawings
from bot.messages import START as START_OPTION
from bot.messages import Message, Option, from_wire
from bot.pieces import address, split, units
from bot.telegram import INDEX, LONGEST_DATA, QUESTION, START
from flows.kinds import Review
from locales import words
from locales.marks import kept_together

LONGEST_TEXT: Final = 4096
"""Characters of one message as Telegram counts them: UTF-16 code units."""
LONGEST_CAPTION: Final = 1024
"""Those that a picture can carry."""

Button = dict[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """One message on its way. `callback` is the tap to answer first; without `text` and `photo` it only does that.

    `photo` is the path of a picture of ours (bot.drawings), whose caption the text is.
    """

    chat_id: int
    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    callback: str | None = None
    photo: str | None = None

    @property
    def entities(self) -> list[dict[str, Any]]:
        """Numbers and codes inside right-to-left text can be copied by a tap, without the marks around them."""
        return [
            {"type": "code", "offset": units(self.text[:start]), "length": units(self.text[start:end])}
            for start, end in kept_together(self.text)
        ]


def parts(
    chat_id: int, wire: Sequence[Mapping[str, Any]], *, turn: int, lang: str, page: str, callback: str | None
) -> list[Part]:
    """What goes out for a reply or a notice; the buttons stand under its last part. `page` is where paths lead."""
    messages = [from_wire(shape) for shape in wire]
    texts = [text for text in _texts(messages, page) if text]
    pieces = split("\n\n".join(texts), LONGEST_TEXT) or [""]
    rows = keyboard(messages, turn, lang, page) if texts else ()
    made = [Part(chat_id, piece) for piece in pieces]
    made[-1] = Part(chat_id, pieces[-1], rows)
    shown = drawings.of_messages(messages)
    if len(shown) == 1 and len(made) == 1 and units(made[0].text) <= LONGEST_CAPTION:
        made[0] = replace(made[0], photo=shown[0])
    else:
        made = [*(Part(chat_id, "", photo=photo) for photo in shown), *made]
    made[0] = replace(made[0], callback=callback)
    return made


def _texts(messages: Sequence[Message], page: str) -> Iterator[str]:
    for message in messages:
        yield message.text
        if message.image and not drawings.drawable(message.image):
            yield address(page, message.image)
        if message.link and not _has_button(address(page, message.link)):
            yield address(page, message.link)


def _has_button(link: str) -> bool:
    """Telegram takes buttons to https addresses only; another link stands in the text."""
    return link.startswith("https://")


def keyboard(messages: Sequence[Message], turn: int, lang: str, page: str) -> tuple[tuple[Button, ...], ...]:
    """One button a row; the answers of a summary stand two by two under the one that sends it."""
    rows: list[tuple[Button, ...]] = []
    for message in messages:
        link = address(page, message.link or "")
        if _has_button(link):
            rows.append(({"text": words.text(lang, "page", "open-link"), "url": link},))
        buttons = [
            {"text": option.label, "callback_data": callback_data(option, turn, number)}
            for number, option in enumerate(message.options, 1)
        ]
        if message.kind == Review.wire:
            first = [option.value for option in message.options].index(Review.SEND)
            rows.append((buttons.pop(first),))
            rows += [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
        else:
            rows += [(button,) for button in buttons]
    return tuple(rows)


def callback_data(option: Option, turn: int, number: int) -> str:
    """At most 64 bytes: the option and its turn, or a conversation to start; a longer option goes by its number."""
    if option.value.startswith(START_OPTION):
        carried = START + option.value.removeprefix(START_OPTION)
    else:
        carried = f"{QUESTION}{turn}|{option.value}"
    return carried if len(carried.encode()) <= LONGEST_DATA else f"{INDEX}{turn}|{number}"
