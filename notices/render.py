"""Gives a notice its words, at the moment it is sent: in the reader's language, and to the level of the channel."""

from collections.abc import Mapping
from typing import Any, Final

from locales import words
from notices.outbox import Content

DEFAULT_LANG: Final = "zh"
EVERYTHING: Final = "everything"
HINTS: Final = "hints"
DUE_TODAY: Final = "due-today-"

Wire = dict[str, Any]


def worded(flow: str, key: str, content: Content, lang: str | None, level: str = EVERYTHING) -> Wire:
    """A wire message (design §6); at level `hints` it tells nothing about anybody (decision 22).

    `what-<lang>` among the values are a pack's own words, of which the reader's become `what`. Raises
    words.MissingWords, words.MissingValue. Notices never carry identity numbers, so `identity_by_link` changes nothing here.
    """
    lang = content.lang or lang or DEFAULT_LANG
    if level == HINTS:
        return hint(flow, key, lang)
    what = next(
        (said for one in (lang, "en", DEFAULT_LANG) if (said := content.values.get(f"what-{one}"))), ""
    )
    values = {"what": what, **content.values}
    return message(key, words.text(lang, flow, key, values), starts(lang, flow, key, content.then))


def hint(flow: str, key: str, lang: str) -> Wire:
    """That there is something: no name, address, room or date of anybody, and no button that tells."""
    told = "hints-only" if key.startswith(DUE_TODAY) else "hints-news"
    return message(told, words.text(lang, flow, told, {"count": 1}), [])


def message(key: str, text: str, options: list[Mapping[str, str]]) -> Wire:
    return {"key": key, "text": text, "kind": "say", "options": options}


def starts(lang: str, flow: str, key: str, then: tuple[str, ...]) -> list[Mapping[str, str]]:
    """Buttons that start conversations: the notice's own words for them, or the usual ones."""
    made: list[Mapping[str, str]] = []
    for start in then:
        name = start.partition(":")[0]
        own = words.has(lang, flow, key, name)
        label = words.label(lang, flow, key, name) if own else words.text(lang, "common", f"start-{name}")
        made.append({"value": f"start:{start}", "label": label})
    return made
