"""Where a hazard is, in words."""

from locales import words


def place_named(lang: str, place: str) -> str:
    """In words where it was picked from ours; as an office wrote it otherwise."""
    for key in ("public-place", "where"):
        if words.has(lang, "hazard", key, place):
            return words.label(lang, "hazard", key, place)
    return place
