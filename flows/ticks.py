"""Many people or things answered at once: ticked by number, all of them, none, a page at a time where there are many."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from flows.kinds import Choice, Invalid, Kind, Reading
from flows.typed import MARKS, plain, visible

A_PAGE: Final = 12
_BETWEEN = re.compile(r"[\s,，、;；]+")
_STORED = re.compile(r"-?[a-z][0-9]{1,18}")
_RUN = re.compile(r"(?<![^\s,，、;；])([0-9]{1,3})\s*[-–—~～至到]\s*([0-9]{1,3})(?![^\s,，、;；])")
_LAST: Final = "end"
_ON: Final = "more"
"""How what is stored ends: nobody types that, while a room may well be called `s17`."""
ALL: Final = frozenset("all 都 都是 都在 都有 都看了 都见到了 全部 全都 所有 everyone everybody".split())
NONE: Final = frozenset("none 无 没 没有 都没有 都没 都不是 都不在 一个也没有 都能用 nobody no 0".split())


@dataclass(frozen=True, slots=True)
class Ticks:
    """Which were ticked and which were looked at and not; `end`: it was said of all that were listed then.

    Somebody who is in neither came to the list after the answer.
    """

    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    end: bool = True


class Ticked(Kind[Ticks]):
    """Some of the listed: `1,3`, `2-5`, a name or a room as listed, `all`, `none`; with more pages `rest` and `end`.

    `listed` are labels by value, a letter and a number; the first `A_PAGE` of them are this page's. Whatever a typed room
    names is ticked on whichever page it stands. What is stored names everybody it is about (`s1,-s2,end`), so that an
    answer stays whole while people come and go; `more` instead of `end` where somebody was still to be asked about.
    """

    wire: ClassVar[str] = "ticks"

    def __init__(self, listed: Mapping[str, str]) -> None:
        self.listed = dict(listed)
        self.page = tuple(self.listed)[:A_PAGE]
        self.more = len(self.listed) > len(self.page)
        self.options = ("all", "none", *(("rest-all", "rest-none") if self.more else ()))

    @property
    def pin(self) -> str:
        return ",".join(self.listed)

    def pinned(self, pin: str) -> "Ticked":
        return Ticked({one: self.listed.get(one, "") for one in pin.split(",")}) if pin else self

    def read(self, text: str, at: Reading) -> Ticks:
        parts = text.split(",")
        if parts[-1] in (_LAST, _ON) and all(map(_STORED.fullmatch, parts[:-1])):
            return _stored(parts)
        meant = plain(text).strip(MARKS)
        everything = tuple(self.listed)
        if meant == "rest-all":
            return Ticks(yes=everything)
        if meant == "rest-none":
            return Ticks(no=everything)
        if meant in ALL:
            return Ticks(self.page, (), not self.more)
        if meant in NONE:
            return Ticks((), self.page, not self.more)
        return self._ticked(text)

    def _ticked(self, text: str) -> Ticks:
        found: set[str] = set()
        spaced = _RUN.sub(lambda run: f" {run[1]}~{run[2]} ", visible(text))
        for part in _BETWEEN.split(spaced.strip(MARKS)):
            if part:
                found.update(self._meant(part))
        if not found:
            raise Invalid("ticks")
        yes = tuple(value for value in self.listed if value in found)
        no = tuple(value for value in self.page if value not in found)
        return Ticks(yes, no, len(yes) + len(no) == len(self.listed))

    def _meant(self, part: str) -> Sequence[str]:
        """A number of this page, a run of them, or a label, a name or a room of any page. Raises Invalid."""
        first, _, last = part.partition("~")
        if first.isdecimal() and (last.isdecimal() or not last) and len(part) <= 9:
            low, high = int(first), int(last or first)
            if 1 <= low <= high <= len(self.page):
                return self.page[low - 1 : high]
        typed = plain(part.replace("~", "-"))
        same = [value for value, label in self.listed.items() if typed in _names(label)]
        if not same:
            raise Invalid("ticks")
        return same

    def write(self, value: Ticks) -> str:
        said = [*value.yes, *(f"-{one}" for one in value.no)]
        return ",".join([*said, _LAST if value.end else _ON])

    def shown(self, value: Ticks) -> str:
        """An option where all or none were ticked; else the names, at most a page of them."""
        if not value.no:
            return "all"
        if not value.yes:
            return "none"
        named = [self.listed[one] for one in value.yes if one in self.listed]
        return "、".join(named[:A_PAGE]) + (f"…（{len(named)}）" if len(named) > A_PAGE else "")


def _stored(parts: Sequence[str]) -> Ticks:
    *about, last = parts
    yes = tuple(part for part in about if not part.startswith("-"))
    return Ticks(yes, tuple(part[1:] for part in about if part.startswith("-")), last == _LAST)


def _names(label: str) -> set[str]:
    """What stands for somebody: the whole label, and its last part, a room or a place."""
    whole = plain(label)
    return {whole, whole.rpartition("·")[2]}


class Ticking:
    """Goes through a list page by page: whoever no answer mentioned yet is asked about next."""

    def __init__(self, listed: Mapping[str, str]) -> None:
        self.listed = dict(listed)
        self.left = dict(listed)
        self.yes: list[str] = []
        self.mentioned: set[str] = set()
        self.pages = 0
        self.ended = not listed
        """All that were listed have been answered: whoever is left then came later."""

    def lines(self) -> str:
        """This page, numbered."""
        shown = list(self.left.values())[:A_PAGE]
        return "\n".join(f"{n}. {label}" for n, label in enumerate(shown, 1))

    def kind(self) -> Ticked:
        return Ticked(self.left)

    def take(self, ticks: Ticks) -> None:
        self.yes += [one for one in ticks.yes if one not in self.mentioned]
        self.mentioned.update(ticks.yes, ticks.no)
        self.ended, self.pages = ticks.end, self.pages + 1
        self.left = {value: label for value, label in self.listed.items() if value not in self.mentioned}


@dataclass(frozen=True, slots=True)
class Told:
    """One word about several: `about` are those it was said of, and nobody who came later."""

    why: str
    about: tuple[str, ...]


class OneForAll(Kind[Told]):
    """A choice that is said of everybody listed now; kept with them (`invited s1,s2`)."""

    wire: ClassVar[str] = Choice.wire

    def __init__(self, about: Sequence[str], *values: str) -> None:
        self.about, self.options = tuple(about), values
        self._choice = Choice(*values)

    @property
    def pin(self) -> str:
        return ",".join(self.about)

    def pinned(self, pin: str) -> "OneForAll":
        return OneForAll(pin.split(","), *self.options) if pin else self

    def read(self, text: str, at: Reading) -> Told:
        why, _, about = text.partition(" ")
        named = about.split(",")
        if why in self.options and all(_STORED.fullmatch(one) for one in named):
            return Told(why, tuple(named))
        return Told(self._choice.read(text, at), self.about)

    def write(self, value: Told) -> str:
        return f"{value.why} {','.join(value.about)}"

    def shown(self, value: Told) -> str:
        return value.why
