"""What a page shows: templates bound to a language, and which native input each kind of question gets."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

from api.chat import assets, pictograms
from api.chat.door import Reply
from locales import words

FLOW = "page"
SPEECH = {"zh": "zh-CN", "en": "en-GB"}
SAID = frozenset({"say", "apology"})
_RECEIPT = re.compile(r"([0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})")

INPUTS: dict[str, dict[str, Any]] = {
    "choice": {"layout": "buttons"},
    "yes-no": {"layout": "buttons"},
    "several": {"layout": "boxes"},
    "review": {"layout": "rows"},
    "photo": {"layout": "photo"},
    "lines": {"layout": "lines"},
    "location": {"layout": "place"},
    "date": {"layout": "date"},
    "phone": {"layout": "line", "attrs": {"type": "tel", "inputmode": "tel", "autocomplete": "tel"}},
    "whole": {"layout": "line", "attrs": {"inputmode": "numeric"}},
    "ticks": {"layout": "line", "attrs": {"autocomplete": "off"}},
    "area": {"layout": "line", "attrs": {"inputmode": "decimal"}},
    "id-number": {
        "layout": "line",
        "attrs": {
            "inputmode": "text",
            "autocapitalize": "characters",
            "spellcheck": "false",
            "autocomplete": "off",
        },
    },
    "people": {"layout": "line", "many": True, "attrs": {"rows": "8", "spellcheck": "false"}},
    "name": {"layout": "line", "attrs": {"autocomplete": "name"}},
    "signature": {"layout": "line", "attrs": {"autocomplete": "name"}},
    "text": {"layout": "line"},
}
"""How each wire kind is asked; the script of the page reads the same table, so both draw the same controls."""

SCRIPT_WORDS = (
    "answer", "send", "typed", "date-typed", "photo-take", "photo-pick", "location-here", "location-typed",
    "location-missing", "several-send", "change", "review-send", "anything", "sending", "retrying", "again", "failed",
    "reload", "photo-sent", "photo-large", "photo-unreadable", "photo-many", "sheet-pick", "sheet-unreadable", "hidden", "read", "read-stop", "open-link",
)  # fmt: skip


class Words:
    """The page's sentences in one language: `w("key", name=value)`."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def __call__(self, key: str, **values: object) -> str:
        return words.text(self.lang, FLOW, key, values)

    def label(self, key: str, option: str) -> str:
        return words.label(self.lang, FLOW, key, option)

    def anywhere(self, meaning: str) -> str:
        """How one says `menu`, `back`, … in a whole message: the first of the variants understood everywhere."""
        return words.text(self.lang, "words", meaning).partition("|")[0]


@dataclass(frozen=True, slots=True)
class Screen:
    """A reply as a page: every message, which of them is the open question, and its name."""

    messages: list[dict[str, Any]]
    question: dict[str, Any] | None
    at: str | None
    flow: str


def screen(reply: Reply) -> Screen:
    """The open question is the last message that asks; an emergency line may follow it."""
    asked = [message for message in reply["messages"] if message["kind"] not in SAID]
    talk = reply["talk"] or {"at": None, "flow": ""}
    return Screen(reply["messages"], asked[-1] if asked else None, talk["at"], talk["flow"])


def spoken_text(message: dict[str, Any]) -> str:
    """The text without the lines that repeat a summary's rows for channels without tables."""
    lines: list[str] = message["text"].split("\n")
    return "\n".join(lines[: max(1, len(lines) - len(message.get("rows", [])))])


def unbroken(text: str) -> Markup:
    """Receipt numbers stay in one piece on a narrow screen."""
    whole = Markup('<span class="code">{}</span>')
    parts = enumerate(_RECEIPT.split(text))
    return Markup("").join(whole.format(part) if n % 2 else escape(part) for n, part in parts)


def beside_rows(question: dict[str, Any]) -> list[dict[str, str]]:
    """A review's options that are neither a row to change nor the sending itself."""
    drawn = {"send", *(row["name"] for row in question["rows"])}
    return [option for option in question.get("options", []) if option["value"] not in drawn]


def input_of(kind: str) -> dict[str, Any]:
    return INPUTS.get(kind, INPUTS["text"])


def script_setup(w: Words) -> dict[str, Any]:
    """What the page's script is told: its words, the inputs table and the language to read aloud in."""
    return {
        "words": {key: w(key) for key in SCRIPT_WORDS},
        "inputs": INPUTS,
        "said": sorted(SAID),
        "pictures": pictograms.TABLES,
    }


def language_names() -> dict[str, str]:
    """Code → the language's own name, Chinese first."""
    return {lang: words.text(lang, FLOW, "language-name") for lang in words.languages()}


ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(default=True),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
ENVIRONMENT.globals |= {
    "input_of": input_of,
    "beside_rows": beside_rows,
    "unbroken": unbroken,
    "spoken_text": spoken_text,
    "asset": assets.address,
    "pictogram": pictograms.of_question,
    "option_pictogram": pictograms.of_option,
}


def render(template: str, lang: str, values: Mapping[str, object]) -> str:
    """One page as HTML in `lang`, mirrored where the script runs right to left."""
    w = Words(lang)
    frame = {
        "w": w,
        "lang": lang,
        "html_lang": SPEECH.get(lang, lang),
        "dir": "rtl" if lang in words.RIGHT_TO_LEFT else "ltr",
        "setup": script_setup(w),
    }
    return ENVIRONMENT.get_template(template).render(frame | dict(values))
