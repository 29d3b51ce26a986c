"""Numbers in free words, covered: somebody may have typed a phone or an identity number where words belong."""

import re

_LONG_NUMBER = re.compile(r"\d{7,}[Xx]?|1\d\d[ -]\d{4}[ -]\d{4}|\d{6}[ -]\d{8}[ -]\d{3}[\dXx]")


def without_numbers(text: str) -> str:
    """Seven digits and more become stars."""
    return _LONG_NUMBER.sub(lambda found: "*" * len(found[0]), text)
