"""The work of offices: quotas, rounds, reports."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from programmes.sections.base import Level, Period, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A quota ends for an area whose rate has reached the value."""

    rate: str
    value: Fraction


CampaignKind = Literal["education", "case", "inspection", "good-practice", "news"]
"""What a campaign tells many; warnings aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRule(Word):
    """A kind of what offices hold: meetings, drills, talks. A campaign of one of these kinds that was sent is one too."""

    campaigns: tuple[CampaignKind, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota(Word):
    """At least so many events of a kind in each period, per area of a level, from `first` to `last` (None: the end)."""

    event: str
    least: int
    per: Period
    level: Level
    first: date
    last: date | None = None
    until: Stop | None = None
    remind: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Houses of this tier ('': the rest) by this day."""

    tier: str = ""
    by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Word):
    """An inspection round: visits of a kind, from a day on, in stages whose tiers do not overlap.

    A round with `look_back` sees again, by its last day, every hazard that the round named there found.
    """

    visit: str
    first: date
    stages: tuple[Stage, ...]
    look_back: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRule(Word):
    """A report that every area of a level owes: on days of the month, at the end of each period, or by one day.

    A day that a month lacks is its last day. The draft is made the evening before; `parts` are what it holds.
    """

    level: Level
    to: str
    days_of_month: tuple[int, ...] = ()
    per: Period | None = None
    by: date | None = None
    first: date | None = None
    last: date | None = None
    parts: tuple[
        Literal["rates", "score", "table", "group-rentals", "hazards", "quotas", "liaison", "rounds"], ...
    ]
