"""Long texts in pieces, and paths as whole addresses: what every channel of plain text needs."""

from collections.abc import Callable
from typing import Final

BREAKS: Final = ("\n\n", "\n", "。", " ")


def address(page: str, path: str) -> str:
    """The whole address of a path of our pages; an address stays as it is."""
    return page + path if path.startswith("/") else path


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def split(text: str, most: int) -> list[str]:
    """Pieces of at most so many UTF-16 units."""

    def longest_start(rest: str) -> str:
        return (
            rest
            if units(rest) <= most
            else rest.encode("utf-16-le")[: 2 * most].decode("utf-16-le", errors="ignore")
        )

    return parted(text, longest_start)


def parted(text: str, longest_start: Callable[[str], str]) -> list[str]:
    """Pieces, none of them empty, that together hold the whole text, parted where it parts itself.

    `longest_start` gives as much of a text as one piece may hold.
    """
    pieces: list[str] = []
    rest = text.strip()
    while (head := longest_start(rest)) != rest:
        cut = next((at for at in map(head.rfind, BREAKS) if at > len(head) // 2), -1)
        head = head[: cut + 1] if cut > 0 else head
        pieces.append(head.strip())
        rest = rest[len(head) :].strip()
    return [*pieces, rest] if rest else pieces
