"""Long texts in pieces, and paths as whole addresses: what every channel of plain text needs."""


def address(page: str, path: str) -> str:
    """The whole address of a path of our pages; an address stays as it is."""
    return page + path if path.startswith("/") else path


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def split(text: str, most: int) -> list[str]:
    """Pieces of at most so many units, parted where the text parts itself: paragraph, line, sentence, blank."""
    pieces: list[str] = []
    rest = text.strip()
    while units(rest) > most:
        head = rest.encode("utf-16-le")[: 2 * most].decode("utf-16-le", errors="ignore")
        cut = next((at for at in map(head.rfind, ("\n\n", "\n", "。", " ")) if at > len(head) // 2), -1)
        head = head[: cut + 1] if cut > 0 else head
        pieces.append(head.strip())
        rest = rest[len(head) :].strip()
    return [*pieces, rest] if rest else pieces
