"""What people type, made readable: on one line, half-width, nothing invisible; and the one error of a reading."""

import re
from typing import Final
from unicodedata import normalize

LONGEST: Final = 10_000
"""Characters; nobody answers a question with more, and no reading looks at more."""

# Control characters, soft hyphen, zero-width and direction marks, halves of surrogate pairs: PostgreSQL refuses
# the first and the last, the others make equal names unequal. Joiners (U+200C, U+200D) stay: scripts need them.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
MARKS: Final = " 。.!！~～,，、;；:：?？؟،؛།་"
"""Left and right of an answer these say nothing."""

_INKLESS: Final = " \u200c\u200d\ufe0e\ufe0f"


class Invalid(ValueError):
    """A text its kind cannot read: `invalid-<code>` is the sentence, `values` fill it; str() holds no typed words."""

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(code)
        self.code: str = code
        self.values: dict[str, object] = values


def visible(text: str) -> str:
    """The text on one line, single spaces, nothing invisible. Raises Invalid: too-long, empty."""
    if len(text) > LONGEST:
        raise Invalid("too-long", most=LONGEST)
    if not text.isprintable():
        text = _UNSEEN.sub("", text)
    text = " ".join(text.split())
    if not text.strip(_INKLESS):
        raise Invalid("empty")
    return text


def visible_cells(line: str) -> str:
    """One line of a table, its tabs left as they are; '' if nothing can be seen of it."""
    cells = [" ".join(_UNSEEN.sub("", cell).split()) for cell in line.split("\t")]
    return "\t".join(cells) if "".join(cells).strip(_INKLESS) else ""


def plain(text: str) -> str:
    """`visible`, half-width and lower case (NFKC): for numbers, dates and words that have one spelling."""
    if text.isascii():
        return visible(text).lower()
    if len(text) > LONGEST:
        raise Invalid("too-long", most=LONGEST)
    return visible(normalize("NFKC", visible(text))[:LONGEST]).lower()
