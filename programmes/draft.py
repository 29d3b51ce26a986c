"""A pack while it is being checked: its rows, each with its place in the file, and the names it has given."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, Final

from programmes.pack import Pack
from programmes.reading import WRONG, Reader, Where, did_you_mean

SECTIONS: Final[Mapping[str, str]] = {
    field.name: field.metadata["key"] for field in fields(Pack) if field.metadata.get("key")
}
"""Field of the pack → key in the file, for sections of many rows."""


class Draft:
    """What was read of a pack, WRONG where it could not be."""

    def __init__(self, found: Mapping[str, Any], reader: Reader) -> None:
        self.found, self.problem = found, reader.problem

    def rows(self, field: str) -> Iterator[tuple[Where, Any]]:
        """The rows of a section that could be read, each with its place in the file."""
        value = self.found.get(field, ())
        listed = value if isinstance(value, tuple) else ()
        return (((SECTIONS[field], n), row) for n, row in enumerate(listed) if row is not WRONG)

    def names(self, field: str, of: str = "") -> list[str]:
        """What the rows of a section are called; of papers and boards only those `of` this, if it is said."""
        return [name_of(row) for _, row in self.rows(field) if of in ("", getattr(row, "of", ""))]

    def row(self, field: str, name: str) -> Any:
        """The row of that name, or None."""
        return next((row for _, row in self.rows(field) if name_of(row) == name), None)

    def known(self, where: Where, name: str, field: str, of: str = "") -> bool:
        """Whether the section has a row of that name; if not, a problem."""
        return self.one_of(where, name, SECTIONS[field], self.names(field, of))

    def one_of(self, where: Where, name: str, what: str, names: Iterable[str]) -> bool:
        names = list(names)
        if name not in names:
            self.problem(
                where, f"unknown {what} {name}", did_you_mean(name, names) if names else f"add a [[{what}]]"
            )
        return name in names

    def day_inside(self, where: Where, day: Any) -> None:
        """A day, if there is one, lies in the programme."""
        first, last = self.found.get("valid_from"), self.found.get("valid_to")
        if None in (day, first, last) or WRONG in (day, first, last) or first <= day <= last:
            return
        self.problem(where, f"{day} is outside the programme", f"a day from {first} to {last}")


def name_of(row: Any) -> str:
    """What other rows call it by: its name, a hazard's code, a column's key."""
    return str(getattr(row, "name", "") or getattr(row, "code", "") or getattr(row, "key", ""))
