"""What duties are called, in the reader's language."""

from collections.abc import Mapping
from typing import Final

from locales import words
from programmes.titles import titled

DERIVED: Final = ("quota", "round", "look-back", "report")
"""Duties that follow from a pack's lists are named after them: their title is that of the list's row."""


def request_title(lang: str, kind: str) -> str:
    """What was asked for, or its family (dispute-deposit is a dispute); '' where no words say it."""
    keys = (f"request-{kind}", f"request-{kind.partition('-')[0]}")
    return next((words.text(lang, "today", key) for key in keys if words.has(lang, "today", key)), "")


def duty_title(lang: str, rule: str, titles: Mapping[str, str]) -> str:
    """What is to be done, in words; '' where neither the conversations nor the pack say it."""
    for flow, key in (("today", f"duty-{rule}"), ("common", f"duty-{rule}")):
        if words.has(lang, flow, key):
            return words.text(lang, flow, key)
    title = titled(titles, lang)
    origin = next((word for word in DERIVED if rule.startswith(f"{word}-")), "")
    return words.text(lang, "today", f"duty-of-{origin}", {"title": title}) if origin and title else title
