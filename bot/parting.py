"""Parts a long text into pieces that a channel takes, where the text parts itself."""

from collections.abc import Callable
from typing import Final

BREAKS: Final = ("\n\n", "\n", "。", " ")


def parted(text: str, longest_start: Callable[[str], str]) -> list[str]:
    """Pieces, none of them empty, that together hold the whole text; `longest_start` gives as much as one may hold."""
    pieces: list[str] = []
    rest = text.strip()
    while (head := longest_start(rest)) != rest:
        cut = next((at for at in map(head.rfind, BREAKS) if at > len(head) // 2), -1)
        head = head[: cut + 1] if cut > 0 else head
        pieces.append(head.strip())
        rest = rest[len(head) :].strip()
    return [*pieces, rest] if rest else pieces
