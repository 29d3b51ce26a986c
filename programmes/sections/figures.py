"""Figures: rates, targets, the score, the statistics table, and examples worked by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Literal

from programmes.rules import Condition, Plain
from programmes.sections.base import Role, Sourced, Word

Measure = Literal[
    "houses-registered",
    "registration",
    "declared",
    "accuracy",
    "self-declaration",
    "letters",
    "sublandlords",
    "inspected",
    "transferred",
    "rectified",
    "passed",
    "dealt-with",
    "treated",
    "equipped",
    "awareness",
    "deregistered",
    "held",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class RateRule(Word):
    """A rate of this pack: one of the measures (registry.measures), narrowed down.

    `among`: only these houses. `tier`: only houses of the tier. `round`: of which round (inspected). `hazards`,
    `family`, `severity`: only these hazards; `on_time`: closed by the due day. `out_of_scope`: only hazards that
    another office answers for. `listing`: which list of houses (treated). `requirement`: what houses must have
    (equipped). `role`: whose (awareness). `quota`: which (held). `tally`: the pair of counts `<tally>-found` and
    `<tally>-dealt` that offices report (dealt-with).
    """

    measure: Measure
    among: tuple[Condition, ...] = ()
    tier: str = ""
    round: str = ""
    hazards: tuple[str, ...] = ()
    family: str = ""
    severity: Literal["", "major", "ordinary"] = ""
    on_time: bool = False
    out_of_scope: bool = False
    listing: str = ""
    requirement: str = ""
    role: Role | None = None
    quota: str = ""
    tally: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Sourced):
    """A rate that is to reach `value` by a day."""

    rate: str
    value: Fraction
    by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreLine(Word):
    """A line of the score: `full` points less `lose` per unit that is missing, never below nothing.

    `of` is a rate, or `document:<name>`. A unit is one missing of the rate (`each`), one per cent that the rate is
    short of `goal` (`percent`; `step` says what becomes of a started one), or the document itself (`document`).
    A rate of which nothing is known loses nothing.
    """

    block: str
    full: Fraction
    lose: Fraction
    of: str
    unit: Literal["each", "percent", "document"]
    goal: Fraction | None = None
    step: Literal["floor", "ceil", "exact"] = "floor"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRule(Sourced):
    """A column of the statistics table, in this order; `header` is its titles from the top level down.

    `shows`: `area` (the unit's name), `document:<name>` (yes or no), `rate:<name>` (per cent),
    `hazards:<code>` (how many are open), `lacking:<requirement>` (how many houses lack it).
    """

    key: str
    header: tuple[str, ...]
    shows: str


Outcome = Literal["none", "later", "open", "done", "yes", "no", "undetermined", "met", "missing", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A case worked by hand: what is known, and what comes out.

    Exactly one of `duty` (with `expect`, `due`), `group_rental` (true; `expect` yes, no or undetermined, `asks` what is
    missing), `requirement` (`expect` met, missing, unknown or none) and `score` (`expect_points`; `figures` are the
    rates' [num, den] or a document's [1, 1] or [0, 1]).
    """

    duty: str = ""
    requirement: str = ""
    group_rental: bool = False
    score: bool = False
    today: date | None = None
    facts: Mapping[str, Plain] = field(default_factory=dict)
    figures: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    expect: Outcome | None = None
    expect_points: Fraction | None = None
    asks: tuple[str, ...] = ()
    due: date | None = None
