"""A pack's own words for a reader: in their language, else in English, else as the pack says it."""

from collections.abc import Mapping


def titled(titles: Mapping[str, str], lang: str, title: str = "") -> str:
    """`title` is the pack's own wording; without it, the first of `titles`."""
    kept = "" if lang == "zh" else titles.get("en", "")
    return titles.get(lang) or kept or titles.get("zh") or title or next(iter(titles.values()), "")
