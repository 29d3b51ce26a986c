"""What a pack counts: rates, their targets, the score and the statistics table."""

from typing import Final

from programmes.draft import SECTIONS, Draft
from programmes.fields import LISTS
from programmes.reading import Where
from programmes.sections import Measure, RateRule, ScoreLine

WANTS: Final[dict[Measure, str]] = {
    "inspected": "round",
    "treated": "listing",
    "equipped": "requirement",
    "held": "quota",
    "dealt-with": "tally",
}
"""What a measure cannot do without."""
GOES_WITH: Final[dict[str, tuple[Measure, ...]]] = {
    "round": ("inspected",),
    "listing": ("treated",),
    "requirement": ("equipped",),
    "quota": ("held",),
    "tally": ("dealt-with",),
    "role": ("awareness",),
    "hazards": ("transferred", "rectified", "passed"),
    "family": ("transferred", "rectified", "passed"),
    "severity": ("transferred", "rectified", "passed"),
    "out_of_scope": ("transferred", "rectified"),
    "on_time": ("rectified",),
}
"""Which measures a narrowing means something to."""
NAMED_IN: Final = {"tier": "tiers", "round": "rounds", "requirement": "requirements", "quota": "quotas"}
SHOWN: Final = {"rate": "rates", "hazards": "hazards", "lacking": "requirements"}
LEVELS: Final = 3
"""Header rows of the statistics table at most."""


def check_figures(draft: Draft) -> None:
    """Notes the problems of the sections that count."""
    for where, rate in draft.rows("rates"):
        _rate(draft, rate, where)
    _targets(draft)
    for where, line in draft.rows("score"):
        _line(draft, line, where)
    for where, column in draft.rows("table"):
        if not 1 <= len(column.header) <= LEVELS:
            draft.problem(
                (*where, "header"),
                f"a header of {len(column.header)} levels",
                "one to three titles, the top first",
            )
        if column.shows != "area":
            _shown(draft, column.shows, (*where, "shows"))


def _rate(draft: Draft, rate: RateRule, where: Where) -> None:
    wanted = WANTS.get(rate.measure)
    if wanted and not getattr(rate, wanted):
        draft.problem(where, f"rate {rate.name} lacks {wanted}", f"{rate.measure} wants {wanted} = …")
    for key, measures in GOES_WITH.items():
        if getattr(rate, key) and rate.measure not in measures:
            draft.problem(
                (*where, key), f"{key} means nothing to {rate.measure}", f"it goes with {', '.join(measures)}"
            )
    for key, field in NAMED_IN.items():
        if name := getattr(rate, key):
            draft.known((*where, key), name, field)
    for code in rate.hazards:
        draft.known((*where, "hazards"), code, "hazards")
    if rate.listing:
        draft.one_of((*where, "listing"), rate.listing, "listing", LISTS)


def _targets(draft: Draft) -> None:
    seen = set()
    for where, target in draft.rows("targets"):
        draft.known((*where, "rate"), target.rate, "rates")
        draft.day_inside((*where, "by"), target.by)
        if not 0 < target.value <= 1:
            draft.problem((*where, "value"), "a target beyond 0–100 %", 'write a share such as "95%" or 0.95')
        if (target.rate, target.by) in seen:
            draft.problem(
                where, f"a second target of {target.rate} by {target.by}", "one target for each day"
            )
        seen.add((target.rate, target.by))


def _line(draft: Draft, line: ScoreLine, where: Where) -> None:
    if line.full <= 0 or line.lose <= 0:
        draft.problem(where, f"line {line.name} gives or takes no points", "full and lose above 0")
    if line.of.startswith("document:") != (line.unit == "document"):
        draft.problem(
            (*where, "unit"),
            f"{line.of} by {line.unit}",
            "a document counts by document, a rate by each or percent",
        )
    if line.goal is not None and (line.unit != "percent" or not 0 < line.goal <= 1):
        draft.problem(
            (*where, "goal"), f"goal {line.goal}", 'a share such as "95%", and only with unit = "percent"'
        )
    _shown(draft, line.of if ":" in line.of else f"rate:{line.of}", (*where, "of"))


def _shown(draft: Draft, shown: str, where: Where) -> None:
    """`document:<name>`, `rate:<name>`, `hazards:<code>`, `lacking:<requirement>`: there is such a one."""
    what, _, name = shown.partition(":")
    if what == "document":
        draft.one_of(where, name, SECTIONS["documents"], draft.names("documents", "area"))
    elif what in SHOWN:
        draft.known(where, name, SHOWN[what])
    else:
        draft.problem(where, f"{shown} shows nothing", "area, document:…, rate:…, hazards:… or lacking:…")
