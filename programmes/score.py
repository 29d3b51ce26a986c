"""The score of an office by a pack's lines: full points less what is missing, never below nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from programmes.pack import Pack
from programmes.sections import ScoreLine

Figures = Mapping[str, tuple[int, int]]
"""Per rate (num, den); per `document:<name>` (1, 1) if it is there and (0, 1) if not. What is absent is unknown."""


@dataclass(frozen=True, slots=True)
class Points:
    """One line of the sheet; `lost_for` counts what cost points, in the line's own unit. `figure` is what it was made from."""

    line: ScoreLine
    points: Fraction
    lost_for: Fraction
    figure: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A score sheet; `blocks` are the sums of its blocks, in the pack's order."""

    lines: tuple[Points, ...]

    @property
    def total(self) -> Fraction:
        return sum((line.points for line in self.lines), Fraction(0))

    @property
    def blocks(self) -> dict[str, Fraction]:
        sums: dict[str, Fraction] = {}
        for line in self.lines:
            sums[line.line.block] = sums.get(line.line.block, Fraction(0)) + line.points
        return sums


def score(pack: Pack, figures: Figures) -> Sheet:
    """The sheet from these figures; exact, in fractions of a point."""
    return Sheet(tuple(_points(line, figures.get(line.of)) for line in pack.score))


def _points(line: ScoreLine, figure: tuple[int, int] | None) -> Points:
    missing = _missing(line, figure)
    return Points(line, max(Fraction(0), line.full - line.lose * missing), missing, figure)


def _missing(line: ScoreLine, figure: tuple[int, int] | None) -> Fraction:
    """How many units cost points; a document nobody knows of is missing, a rate of nothing loses nothing."""
    if line.unit == "document":
        return Fraction(0 if figure and figure[0] else 1)
    if figure is None or not figure[1]:
        return Fraction(0)
    num, den = figure
    if line.unit == "each":
        return Fraction(max(0, den - num))
    short = max(Fraction(0), (line.goal or Fraction(1)) - Fraction(num, den)) * 100
    match line.step:
        case "ceil":
            return Fraction(ceil(short))
        case "floor":
            return Fraction(floor(short))
    return short
