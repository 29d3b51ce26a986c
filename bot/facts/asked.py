"""How look-ups for a whole batch are grouped: what was asked, rows by the number of who asked."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy.engine import Row

from bot.who import Who

F = TypeVar("F")
Asked = Sequence[tuple[Who, F]]
Answers = Mapping[type, Callable[..., Awaitable[Sequence[Any]]]]
"""By kind of fact: what answers it for a whole batch, in the order asked, in one query (or a few)."""


def by_n(found: Sequence[Row[Any]]) -> dict[int, list[Row[Any]]]:
    """Rows by the number of who asked for them, from 1, in the order they came."""
    grouped: dict[int, list[Row[Any]]] = {}
    for row in found:
        grouped.setdefault(row.n, []).append(row)
    return grouped


def numbered(asked: Sequence[object]) -> range:
    return range(1, len(asked) + 1)
