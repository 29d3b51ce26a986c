"""A TOML file read into dataclasses: every mistake is told with its line and its remedy, none is passed over."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date, datetime, time
from difflib import get_close_matches
from fractions import Fraction
from pathlib import Path
from types import UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

Where = tuple[str | int, ...]
"""A place in the file: ("duty", 2, "within")."""

KEY = re.compile(r"\s*([A-Za-z0-9_-]+|\"[^\"]+\")\s*=")
HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]")
SYNTAX_LINE = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")
STRING_OR_MARK = re.compile(r"\"\"\"|'''|\"(?:\\.|[^\"\\])*\"|'[^']*'|[\[{]|[\]}]|#")

TYPE_NAMES: Final[Mapping[Any, str]] = {
    str: 'text in quotes, such as "…"',
    int: "a whole number, such as 30",
    bool: "true or false",
    date: "a day, such as 2023-05-29",
    time: 'a time of day, such as "21:00"',
    Fraction: 'a share in per cent, such as "95%", or a number, such as 7.5',
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a pack: the line (0: the file as a whole), what is wrong, what to do, in which file."""

    line: int
    what: str
    remedy: str
    file: str = ""

    def __str__(self) -> str:
        told = f"{self.what} → {self.remedy}"
        return f"{self.file} line {self.line}: {told}".lstrip() if self.line else told


class _Wrong:
    """Stands for what could not be read; its problem is already on the list."""


WRONG: Final = _Wrong()


def did_you_mean(word: str, known: Iterable[object]) -> str:
    """The likeliest word meant, or all there are."""
    words = [str(one) for one in known]
    close = get_close_matches(word, words, n=1, cutoff=0.6)
    return f"did you mean {close[0]}?" if close else f"one of: {', '.join(words)}"


class Lines:
    """On which line of a TOML text a place stands; nested values stand where their key does."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Where, int] = {}
        self._counts: dict[Where, int] = {}
        self._table: Where = ()
        self._depth, self._quote = 0, ""
        for number, line in enumerate(text.splitlines(), 1):
            if not self._depth and not self._quote:
                line = self._statement(line, number)
            self._skip(line)

    def of(self, where: Where) -> int:
        """The line, or that of the nearest thing around it; 0 for the file."""
        while where not in self._lines and where:
            where = where[:-1]
        return self._lines.get(where, 0)

    def _statement(self, line: str, number: int) -> str:
        """Notes a header or a key; gives what of the line is left to scan."""
        if header := HEADER.match(line):
            self._table = self._open(header[2], array=header[1] == "[[")
            self._lines[self._table] = number
            self._lines.setdefault(self._table[:1], number)
            return ""
        if key := KEY.match(line):
            self._lines[*self._table, key[1].strip('"')] = number
        return line

    def _open(self, header: str, *, array: bool) -> Where:
        where: Where = ()
        parts = [part.strip().strip('"') for part in header.split(".")]
        for place, part in enumerate(parts):
            where = (*where, part)
            if array and place == len(parts) - 1:
                self._counts[where] = self._counts.get(where, -1) + 1
            if where in self._counts:
                where = (*where, self._counts[where])
        return where

    def _skip(self, line: str) -> None:
        """Follows brackets and strings over line ends."""
        at = 0
        while at < len(line):
            if self._quote:
                end = line.find(self._quote, at)
                if end < 0:
                    return
                at, self._quote = end + 3, ""
                continue
            mark = STRING_OR_MARK.search(line, at)
            if mark is None or mark[0] == "#":
                return
            at = mark.end()
            if mark[0] in ('"""', "'''"):
                self._quote = mark[0]
            elif mark[0] in "[{":
                self._depth += 1
            elif mark[0] in "]}":
                self._depth -= 1


class Reader:
    """Reads a file, or several as if they were one, and collects its problems."""

    def __init__(self, *paths: Path) -> None:
        self.table: dict[str, Any] = {}
        self.lines = Lines("")
        self._found: list[tuple[int, str, str]] = []
        self._ends: list[tuple[int, str]] = []
        text = ""
        for path in paths:
            try:
                text += path.read_text("utf-8").rstrip() + "\n"
            except (OSError, UnicodeDecodeError) as unreadable:
                self.problem((), f"{path.name} cannot be read ({unreadable})", "give a TOML file in UTF-8")
                return
            self._ends.append((text.count("\n"), path.name))
        self.lines = Lines(text)
        try:
            self.table = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, ValueError) as broken:
            found = SYNTAX_LINE.search(str(broken))
            line = int(found[1]) if found and found[1] else len(text.splitlines())
            self._found.append((line, f"not TOML: {broken}", "correct this line"))

    @property
    def problems(self) -> list[Problem]:
        """Those found until now, by file and line."""
        return [self._placed(*found) for found in sorted(self._found, key=lambda found: found[0])]

    def _placed(self, line: int, what: str, remedy: str) -> Problem:
        before = 0
        for end, file in self._ends:
            if 0 < line <= end:
                return Problem(line - before, what, remedy, file)
            before = end
        return Problem(0, what, remedy)

    def problem(self, where: Where, what: str, remedy: str) -> _Wrong:
        self._found.append((self.lines.of(where), what, remedy))
        return WRONG

    def read(self, hint: Any, value: Any, where: Where) -> Any:
        """`value` as `hint`, or WRONG with a problem noted."""
        origin, inner = get_origin(hint), get_args(hint)
        if origin in (Union, UnionType):
            return self._union([one for one in inner if one is not type(None)], value, where)
        if origin is Literal:
            if value in inner:
                return value
            return self.problem(where, f"{_name(where)} = {value!r}", did_you_mean(str(value), inner))
        if origin is tuple:
            if isinstance(value, list):
                return tuple(self.read(inner[0], one, (*where, place)) for place, one in enumerate(value))
            return self.problem(where, f"{_name(where)} is not a list", "write it as [ … ]")
        if origin is not None and issubclass(origin, Mapping):
            if isinstance(value, dict):
                return {name: self.read(inner[1], one, (*where, name)) for name, one in value.items()}
            return self.problem(where, f"{_name(where)} is not a table", "write it as { name = … }")
        if is_dataclass(hint):
            return self._dataclass(hint, value, where)
        return self._plain(hint, value, where)

    def _union(self, hints: list[Any], value: Any, where: Where) -> Any:
        if len(hints) == 1:
            return self.read(hints[0], value, where)
        if isinstance(value, list):
            return self.read(next(h for h in hints if get_origin(h) is tuple), value, where)
        fitting = [one for one in hints if one in TYPE_NAMES and _is(one, value)]
        if fitting:
            return value
        wanted = " or ".join(TYPE_NAMES[one] for one in hints if one in TYPE_NAMES)
        return self.problem(where, f"{_name(where)} = {value!r}", f"write {wanted}")

    def _plain(self, hint: Any, value: Any, where: Where) -> Any:
        try:
            if hint is Fraction and isinstance(value, str) and value.endswith("%"):
                return Fraction(value[:-1].strip()) / 100
            if hint is Fraction and type(value) in (int, float):
                return Fraction(str(value))
            if hint is time and isinstance(value, str):
                return time.fromisoformat(value)
        except (ValueError, ZeroDivisionError):
            pass
        if _is(hint, value):
            return value
        return self.problem(where, f"{_name(where)} = {value!r}", f"write {TYPE_NAMES[hint]}")

    def _dataclass(self, kind: Any, value: Any, where: Where) -> Any:
        if isinstance(value, list):
            return self._row(kind, value, where)
        if not isinstance(value, dict):
            return self.problem(where, f"{_name(where)} is not a table", "write it as { name = … }")
        found = self.fields(kind, value, where)
        return WRONG if any(_has_wrong(one) for one in found.values()) else kind(**found)

    def _row(self, kind: Any, value: list[Any], where: Where) -> Any:
        """A dataclass written as a list in the order of its fields: [field, operator, value]."""
        wanted = fields(kind)
        least = sum(1 for field in wanted if not _optional(field))
        if not least <= len(value) <= len(wanted):
            names = ", ".join(field.name for field in wanted)
            return self.problem(where, f"{value!r} has {len(value)} entries", f"write [{names}]")
        hints = get_type_hints(kind)
        found = [self.read(hints[f.name], one, where) for f, one in zip(wanted, value, strict=False)]
        return WRONG if any(_has_wrong(one) for one in found) else kind(*found)

    def fields(self, kind: Any, table: dict[str, Any], where: Where) -> dict[str, Any]:
        """The fields of a dataclass from a table; a wrong or missing one is WRONG."""
        hints = get_type_hints(kind)
        known = {key_of(field): field for field in fields(kind) if field.init and key_of(field)}
        for key in table.keys() - known.keys():
            self.problem((*where, key), f"unknown key {key}", did_you_mean(key, known))
        found = {}
        for key, field in known.items():
            if key in table:
                found[field.name] = self.read(hints[field.name], table[key], (*where, key))
            elif not _optional(field):
                found[field.name] = self.problem(where, f"{_name(where)} lacks {key}", f"add {key} = …")
        return found


def key_of(field: Field[Any]) -> str:
    """The key a field has in the file: its name unless it says otherwise; '' if it does not stand there."""
    return str(field.metadata.get("key", field.name))


def _optional(field: Field[Any]) -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING


def _is(hint: Any, value: Any) -> bool:
    """Whether a TOML value has exactly this type (True is no number, a moment is no day)."""
    return type(value) is hint if hint in (int, bool, date, datetime) else isinstance(value, hint)


def _has_wrong(value: Any) -> bool:
    if isinstance(value, tuple):
        return any(_has_wrong(one) for one in value)
    if isinstance(value, dict):
        return any(_has_wrong(one) for one in value.values())
    return value is WRONG


def _name(where: Where) -> str:
    """A place as people say it: duty 3 within."""
    return " ".join(str(part + 1) if isinstance(part, int) else part for part in where) or "the file"
