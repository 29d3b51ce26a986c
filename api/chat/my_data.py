"""The page and the file of all that is held about somebody, behind a link that only their own chat gave them."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

import orjson

from api.chat.view import FLOW
from flows.divisions import division_name
from locales import words
from registry.my_data import Held

ELSEWHERE: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "document": (("declare", "document"), ("declare", "document-kind"), ("declare", "child-document")),
    "reason": (("declare", "reason"),),
    "pays_to": (("declare", "pays-to"),),
    "kind": (("mine", "what"),),
}
"""Where a code of this field has its words."""


def sections(lang: str, held: Held) -> list[tuple[str, list[list[tuple[str, str]]]]]:
    """Titles, and for each record its fields, all in words."""
    return [
        (
            words.label(lang, FLOW, "data-kind", kind),
            [
                [(words.label(lang, FLOW, "data-field", f), shown(lang, f, v)) for f, v in line.items()]
                for line in lines
            ],
        )
        for kind, lines in held.items()
    ]


def shown(lang: str, field: str, value: Any) -> str:
    """A value as people read it; what somebody typed stays as it is."""
    if isinstance(value, bool):
        return words.label(lang, FLOW, "data-value", "yes" if value else "no")
    if isinstance(value, datetime | date):
        return words.full_day(lang, value.date() if isinstance(value, datetime) else value)
    if isinstance(value, str) and field in ("moved_in", "moved_out"):
        return words.full_day(lang, date.fromisoformat(value))
    text = str(value)
    if field == "division":
        return division_name(text) or text
    if field == "state" and words.has(lang, "common", f"state-{text}"):
        return words.text(lang, "common", f"state-{text}")
    for flow, key in (*ELSEWHERE.get(field, ()), (FLOW, "data-value")):
        if text.isascii() and words.has(lang, flow, key, text):
            return words.label(lang, flow, key, text, {"age": ""})
    return text


def as_json(held: Held) -> bytes:
    """The same as a file that programs read; days and moments as ISO 8601."""
    return orjson.dumps(dict(held), option=orjson.OPT_INDENT_2)
