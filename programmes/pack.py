"""A programme pack: everything one government asks for, read from `<name>/pack.toml` beside this file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

from programmes.reading import Problem, Reader
from programmes.rules import DutyRule, Plain, Standing

HERE: Final = Path(__file__).parent
UNVERIFIED: Final = "unverified"
"""The `source` of what no document at hand says: somebody has to confirm it before it is used in earnest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """A law as it is cited to citizens."""

    name: str
    title: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offices:
    """Names as they stand on the door, used where the area itself has none; who asks for help hears within that time."""

    police_station: str
    service_centre: str
    helpline: str
    answer_working_days: int
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What the law wants said before anything is asked; `kept_years` counts from moving out."""

    responsible: str
    kept_years: int
    laws: tuple[str, ...]
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declare:
    """What a tenant is asked, and who need not declare. Divisions are six digits (GB/T 2260).

    `urban_districts` count as one place with the local division where that is one of a city's districts; a
    `former_divisions` code is the same place under an older code. `self_channels` count as self-declared.
    """

    workplace: Literal["required", "optional", "off"]
    relative_days: int
    local_division: str
    former_divisions: tuple[str, ...] = ()
    urban_districts: tuple[str, ...] = ()
    guardian_age: int
    foreigner_hours: int
    self_channels: tuple[str, ...]
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Landlords:
    """Whether a landlord's word that a declared tenant lives there also settles the landlord's own report (报送)."""

    confirm_discharges_report: bool
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """Manners of the conversation: how long one rests, when we are quiet, how often we may write."""

    suspended_days: int
    quiet_from: time
    quiet_to: time
    pin_hours: int
    max_unstatutory_messages_per_month: int
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRule:
    """A letter to sign: once per house or once per lessor; `months` it holds (None: until the lessor changes)."""

    name: str
    title: str
    unit: Literal["by_house", "by_lessor"]
    file: str
    edition: str
    months: int | None = None
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonRule:
    """A lesson: who takes it, how long it holds in months, how many questions are drawn."""

    name: str
    roles: tuple[Literal["tenant", "landlord"], ...]
    cadence_months: int
    file: str
    edition: str
    questions: int
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A rate that is to reach `value` by a day."""

    rate: Literal["registration", "accuracy", "self-declaration", "letters"]
    value: Fraction
    by: date
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A case worked by hand: what is known, and how the duty then stands."""

    duty: str
    today: date
    facts: Mapping[str, Plain]
    expect: Standing
    due: date | None = None


Named = TypeVar("Named", DutyRule, LetterRule, LessonRule, Law)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One programme of one place; `language` is that of its documents, `languages` those its texts exist in."""

    name: str
    edition: str
    title: str
    place: str
    authority: str
    document: str
    valid_from: date
    valid_to: date
    language: str
    languages: tuple[str, ...]
    source: str
    offices: Offices
    notice: Notice
    declare: Declare
    landlords: Landlords
    talk: Talk
    laws: tuple[Law, ...] = field(metadata={"key": "law"})
    duties: tuple[DutyRule, ...] = field(metadata={"key": "duty"})
    letters: tuple[LetterRule, ...] = field(default=(), metadata={"key": "letter"})
    lessons: tuple[LessonRule, ...] = field(default=(), metadata={"key": "lesson"})
    targets: tuple[Target, ...] = field(default=(), metadata={"key": "target"})
    examples: tuple[Example, ...] = field(default=(), metadata={"key": "example"}, repr=False)
    folder: Path = field(default=HERE, metadata={"key": ""}, repr=False)

    def duty(self, name: str) -> DutyRule:
        """Raises KeyError, as do `letter`, `lesson` and `law`."""
        return _named(self.duties, name)

    def letter(self, name: str) -> LetterRule:
        return _named(self.letters, name)

    def lesson(self, name: str) -> LessonRule:
        return _named(self.lessons, name)

    def law(self, name: str) -> Law:
        return _named(self.laws, name)


class BrokenPack(ValueError):
    """A pack with mistakes is refused whole; `problems` lists every one."""

    def __init__(self, path: Path, problems: list[Problem]) -> None:
        super().__init__("\n".join([f"{path}:", *map(str, problems)]))
        self.problems = problems


class UnknownPack(KeyError):
    """There is no pack of this name; the message lists those there are."""


def packs(root: Path = HERE) -> list[str]:
    """The names of all packs."""
    return sorted(path.parent.name for path in root.glob("*/pack.toml"))


@cache
def load(name: str, root: Path = HERE) -> Pack:
    """A pack by name. Raises UnknownPack, BrokenPack."""
    if name not in packs(root):
        raise UnknownPack(f"no pack {name}; there are: {', '.join(packs(root))}")
    path = root / name / "pack.toml"
    pack, problems = read(path)
    if pack is None or problems:
        raise BrokenPack(path, problems)
    return pack


def check(path: Path) -> list[Problem]:
    """Every mistake in a pack (its folder or its pack.toml), in the order of its lines; its examples are worked too."""
    _, problems = read(path / "pack.toml" if path.is_dir() else path)
    return problems


def read(path: Path) -> tuple[Pack | None, list[Problem]]:
    """The pack if its every part could be read, and every problem found."""
    from programmes.checks import look_over

    reader = Reader(path)
    found: dict[str, Any] = {}
    if not reader.problems:
        found = reader.fields(Pack, reader.table, ())
        look_over(found, reader, path.parent)
    problems = sorted(reader.problems, key=lambda problem: problem.line)
    return (None if problems else Pack(**found, folder=path.parent)), problems


def _named(rows: tuple[Named, ...], name: str) -> Named:
    for row in rows:
        if row.name == name:
            return row
    raise KeyError(name)
