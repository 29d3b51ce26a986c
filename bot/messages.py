"""The neutral message every channel renders, and how scripts' requests become messages in a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from flows.engine import SKIP, Ask, Flow, Say, words_key
from flows.kinds import Area, Invalid, Review, Several, Whole
from flows.play import Open, Play
from flows.ticks import Ticked
from locales import words
from locales.marks import bare

START = "start:"
LONGEST_LABEL = 200
COUNTED = (Whole.wire, Area.wire, Ticked.wire)
"""Kinds whose answer is a number itself: a typed 1 never means the first button there."""


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a summary: the question's name, its short title, the answer as people read it."""

    name: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Message:
    """`kind` is say, apology or the wire name of the kind asked; `link` and `image` are paths or addresses.

    `rows` are the lines of a summary, which end `text` too, for channels without tables.
    """

    key: str
    text: str
    kind: str = "say"
    options: tuple[Option, ...] = ()
    rows: tuple[Row, ...] = ()
    sensitive: bool = False
    image: str | None = None
    link: str | None = None

    def wire(self) -> dict[str, Any]:
        """The JSON form of design §6."""
        shape: dict[str, Any] = {
            "key": self.key,
            "text": self.text,
            "kind": self.kind,
            "options": [{"value": o.value, "label": o.label} for o in self.options],
        }
        if self.rows:
            shape["rows"] = [{"name": r.name, "label": r.label, "value": r.value} for r in self.rows]
        if self.sensitive:
            shape["sensitive"] = True
        if self.image:
            shape["image"] = self.image
        if self.link:
            shape["link"] = self.link
        return shape


def from_wire(shape: Mapping[str, Any]) -> Message:
    """The message of its JSON form (`from_wire(m.wire()) == m`)."""
    return Message(
        shape["key"],
        shape["text"],
        shape["kind"],
        tuple(Option(o["value"], o["label"]) for o in shape["options"]),
        tuple(Row(r["name"], r["label"], r["value"]) for r in shape.get("rows", ())),
        shape.get("sensitive", False),
        shape.get("image"),
        shape.get("link"),
    )


NOTHING: Mapping[str, object] = {}


def own_label(
    lang: str, flow: str, key: str, option: str, values: Mapping[str, object] = NOTHING
) -> str | None:
    """The words a message itself has for one of its options; None if it has none."""
    return words.label(lang, flow, key, option, values) if words.has(lang, flow, key, option) else None


def start_label(lang: str, start: str) -> str:
    return words.text(lang, "common", f"start-{start.partition(':')[0]}")


def starts(lang: str, flow: str, key: str, said: Say) -> tuple[Option, ...]:
    """Buttons that start flows; a label is given, or the message's own attribute, or the flow's usual one."""
    made = []
    for start in said.then:
        name = start.partition(":")[0]
        label = (
            said.labels.get(start)
            or own_label(lang, flow, key, name, said.values)
            or start_label(lang, start)
        )
        made.append(Option(START + start, label))
    return tuple(made)


def of_say(lang: str, flow: str, said: Say) -> Message:
    key = words_key(said.name)
    text = words.text(lang, flow, key, said.values)
    options = starts(lang, flow, key, said) if said.then else ()
    return Message(said.name, text, "say", options, image=said.image, link=said.link)


Shown = Mapping[str, tuple[Ask, Any]]
"""The questions answered on a path by name, each with its answer (`Play.shown`)."""


def title(lang: str, flow: str, asked: Ask) -> str:
    return words.text(lang, flow, f"{words_key(asked.name)}-title", asked.values)


def option_label(lang: str, flow: str, question: Ask, option: str) -> str:
    given = question.labels.get(option)
    if given is not None:
        return given
    key = words_key(question.name)
    if option == SKIP:
        return own_label(lang, flow, key, SKIP) or words.text(lang, "common", "skip")
    return own_label(lang, flow, key, option, question.values) or option


def options_of(lang: str, flow: str, question: Ask, shown: Shown) -> tuple[Option, ...]:
    """The buttons of a question; those of a summary have the titles of the answers they change, and boxes one for none."""
    changes = question.kind.names if isinstance(question.kind, Review) else ()
    made = [
        Option(o, title(lang, flow, shown[o][0]) if o in changes else option_label(lang, flow, question, o))
        for o in question.options
    ]
    if isinstance(question.kind, Several) and not question.kind.at_least:
        made.append(Option(Several.NONE, words.text(lang, "common", "several-none")))
    return tuple(made)


def of_question(lang: str, flow: Flow, play: Play, question: Ask) -> Message:
    key = words_key(question.name)
    text = words.text(lang, flow.name, key, question.values)
    options = options_of(lang, flow.name, question, play.shown)
    rows = summary(lang, flow.name, play, question.kind) if isinstance(question.kind, Review) else ()
    text = "\n".join([text, *(words.told_of(lang, row.label, row.value) for row in rows)])
    return Message(question.name, text, question.kind.wire, options, rows, question.sensitive, question.image)


def summary(lang: str, flow: str, play: Play, review: Review) -> tuple[Row, ...]:
    """The answers on this path, numbered as their buttons are; identity numbers and phones masked.

    What was filled in on a one-time page is not repeated in the chat (decision 22).
    """
    rows, everything = [], play.scene.carries == "everything"
    for name in review.names:
        asked, value = play.shown[name]
        told = everything or not asked.sensitive or value is None
        shown = shown_value(lang, flow, asked, value) if told else words.text(lang, flow, "not-shown")
        rows.append(Row(name, title(lang, flow, asked), shown))
    return tuple(rows)


def shown_value(lang: str, flow: str, asked: Ask, value: Any) -> str:
    if value is None:
        return words.text(lang, flow, "skipped")
    shown = asked.kind.shown(value)
    if isinstance(shown, date):
        return words.text(lang, flow, "just-date", {"date": shown})
    if isinstance(asked.kind, Several):
        between = words.text(lang, "letter", "between")
        told = between.join(told_label(lang, flow, asked, part) for part in value)
        return told or words.text(lang, flow, "skipped")
    if shown in asked.options:
        return told_label(lang, flow, asked, shown)
    return shown


def told_label(lang: str, flow: str, asked: Ask, option: str) -> str:
    """What a summary says of an option, where the words of its button would read oddly there."""
    return own_label(lang, flow, words_key(asked.name), f"{option}-told", asked.values) or option_label(
        lang, flow, asked, option
    )


def of_slip(lang: str, flow: str, slip: Invalid) -> Message:
    code = f"invalid-{slip.code}"
    return Message(code, words.text(lang, flow, code, slip.values))


def of_open(lang: str, play: Play, opened: Open) -> list[Message]:
    """What was said since the last answer (or what was wrong with it), then the open question."""
    flow = play.flow
    said = [of_say(lang, flow.name, s) for s in play.notes]
    if opened.slip:
        said.append(of_slip(lang, flow.name, opened.slip))
    else:
        said += [of_say(lang, flow.name, s) for s in play.said]
    return [*said, of_question(lang, flow, play, opened.question)]


def match_option(options: tuple[Option, ...], typed: str, *, numbered: bool = True) -> str | None:
    """The option somebody meant by typing its number (if they are `numbered`), label or value; None if none fits."""
    if len(typed) > LONGEST_LABEL:
        return None
    meant = bare(typed).strip().strip("。.[]【】").casefold()
    if numbered and meant.isdecimal() and len(meant) <= 2 and 1 <= int(meant) <= len(options):
        by_value = next((o.value for o in options if o.value == meant or o.label == meant), None)
        return by_value or options[int(meant) - 1].value
    for option in options:
        label = bare(option.label).casefold()
        if meant in (option.value.casefold(), label, *label.split(" / ")):
            return option.value
    return None
