"""A programme pack: everything one government asks for, read from `<name>/pack.toml` beside this file."""

# Demands: 000-01

from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

from programmes.derived import derived
from programmes.reading import Problem, Reader
from programmes.rules import DutyRule
from programmes.sections import (
    Board,
    Branch,
    ColumnRule,
    ControlClass,
    Declare,
    Department,
    Document,
    EquipmentList,
    EventRule,
    Example,
    Grade,
    HazardRule,
    Landlords,
    Law,
    Lead,
    LessonRule,
    LetterRule,
    LettingStep,
    Notice,
    Offices,
    PactRule,
    PermitRule,
    Phase,
    Quota,
    RateRule,
    ReportRule,
    Requirement,
    Round,
    Route,
    ScoreLine,
    System,
    Talk,
    Target,
    Tier,
    Upkeep,
    Word,
)
from programmes.titles import in_all_languages, sheet, spoken

HERE: Final = Path(__file__).parent
FIRST: Final = "pack.toml"
PARTS: Final = (
    *("houses.toml", "offices.toml", "organisations.toml", "roles.toml", "figures.toml", "examples.toml"),
)
"""A long pack may go on in these files; any section may stand in any of them."""


class _HasName(Protocol):
    @property
    def name(self) -> str: ...


Named = TypeVar("Named", bound=_HasName)


def _section(key: str) -> Any:
    return field(default=(), metadata={"key": key})


@dataclass(frozen=True, kw_only=True)
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
    letters: tuple[LetterRule, ...] = _section("letter")
    lessons: tuple[LessonRule, ...] = _section("lesson")
    pacts: tuple[PactRule, ...] = _section("pact")
    phases: tuple[Phase, ...] = _section("phase")
    departments: tuple[Department, ...] = _section("department")
    leads: tuple[Lead, ...] = _section("lead")
    systems: tuple[System, ...] = _section("system")
    house_types: tuple[Word, ...] = _section("house_type")
    marks: tuple[Word, ...] = _section("mark")
    control_classes: tuple[ControlClass, ...] = _section("control_class")
    group_rental: tuple[Branch, ...] = _section("group_rental")
    tiers: tuple[Tier, ...] = _section("tier")
    requirements: tuple[Requirement, ...] = _section("requirement")
    devices: tuple[Word, ...] = _section("device")
    equipment: tuple[EquipmentList, ...] = _section("equipment")
    documents: tuple[Document, ...] = _section("paper")
    boards: tuple[Board, ...] = _section("board")
    visits: tuple[Word, ...] = _section("visit")
    events: tuple[EventRule, ...] = _section("event")
    quotas: tuple[Quota, ...] = _section("quota")
    rounds: tuple[Round, ...] = _section("round")
    reports: tuple[ReportRule, ...] = _section("report")
    letting_steps: tuple[LettingStep, ...] = _section("letting_step")
    upkeep: tuple[Upkeep, ...] = _section("upkeep")
    hazards: tuple[HazardRule, ...] = _section("hazard")
    routes: tuple[Route, ...] = _section("route")
    grades: tuple[Grade, ...] = _section("grade")
    rates: tuple[RateRule, ...] = _section("rate")
    targets: tuple[Target, ...] = _section("target")
    score: tuple[ScoreLine, ...] = _section("score")
    table: tuple[ColumnRule, ...] = _section("column")
    examples: tuple[Example, ...] = field(default=(), metadata={"key": "example"}, repr=False)
    permit: PermitRule | None = None
    folder: Path = field(default=HERE, metadata={"key": ""}, repr=False)

    @cached_property
    def all_duties(self) -> tuple[DutyRule, ...]:
        """The pack's own rules and those that follow from its quotas, rounds, reports and requirements."""
        return (*self.duties, *derived(self))

    @cached_property
    def _spoken(self) -> dict[str, "Pack"]:
        return {}

    def spoken(self, lang: str) -> "Pack":
        """The same with every title as a reader of `lang` is told it; made once a language."""
        if lang not in self._spoken:
            self._spoken[lang] = spoken(self, lang)
        return self._spoken[lang]

    def duty(self, name: str) -> DutyRule:
        """Raises KeyError, as do the look-ups below."""
        return _named(self.all_duties, name)

    def letter(self, name: str) -> LetterRule:
        return _named(self.letters, name)

    def lesson(self, name: str) -> LessonRule:
        return _named(self.lessons, name)

    def law(self, name: str) -> Law:
        return _named(self.laws, name)

    def tier(self, name: str) -> Tier:
        return _named(self.tiers, name)

    def rate(self, name: str) -> RateRule:
        return _named(self.rates, name)


class BrokenPack(ValueError):
    """A pack with mistakes is refused whole; `problems` lists every one."""

    def __init__(self, path: Path, problems: list[Problem]) -> None:
        super().__init__("\n".join([f"{path}:", *map(str, problems)]))
        self.problems = problems


class UnknownPack(KeyError):
    """There is no pack of this name; the message lists those there are."""


def packs(root: Path = HERE) -> list[str]:
    """The names of all packs."""
    return sorted(path.parent.name for path in root.glob(f"*/{FIRST}"))


def load(name: str, root: Path = HERE) -> Pack:
    """A pack by name, read once. Raises UnknownPack, BrokenPack."""
    pack, problems = _read_once(name, root)
    if problems:
        raise BrokenPack(root / name / FIRST, problems)
    if pack is None:
        raise UnknownPack(f"no pack {name}; there are: {', '.join(packs(root))}")
    return pack


def sound(name: str, root: Path = HERE) -> Pack | None:
    """A pack that can run: None where there is none or it has mistakes, so that one spoiled file stops nothing else."""
    try:
        return load(name, root)
    except (UnknownPack, BrokenPack):
        return None


@cache
def running(name: str, edition: str, root: Path = HERE) -> Pack | None:
    """A sound pack for this edition: where another was read before, the files are read anew, once an edition."""
    pack = sound(name, root)
    if edition and (pack is None or pack.edition != edition):
        _read_once.cache_clear()
        sheet.cache_clear()
        return sound(name, root)
    return pack


def check(path: Path) -> list[Problem]:
    """Every mistake in a pack (its folder or its pack.toml), in the order of its lines; its examples are worked too."""
    _, problems = read(path / FIRST if path.is_dir() else path)
    return problems


@cache
def _read_once(name: str, root: Path) -> tuple[Pack | None, list[Problem]]:
    """Neither a pack nor a problem: there is no such folder."""
    return read(root / name / FIRST) if name in packs(root) else (None, [])


def read(path: Path) -> tuple[Pack | None, list[Problem]]:
    """The pack if its every part could be read, and every problem found."""
    from programmes.checks import look_over

    more = [part for name in PARTS if path.name == FIRST and (part := path.parent / name).exists()]
    reader = Reader(path, *more)
    found: dict[str, Any] = {}
    if not reader.problems:
        found = reader.fields(Pack, reader.table, ())
        look_over(found, reader, path.parent)
    if reader.problems:
        return None, reader.problems
    return in_all_languages(Pack(**found, folder=path.parent)), []


def _named(rows: tuple[Named, ...], name: str) -> Named:
    for row in rows:
        if row.name == name:
            return row
    raise KeyError(name)
