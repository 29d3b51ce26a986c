"""The table as people read it, and its place in `docs/performance.md`."""

import os
import platform
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from statistics import median

from bench.duties import Nights
from bench.race import Contender
from bench.web import Met

OURS = "Anju, PostgreSQL, durable"
REAL = "Anju, the real `declare`"
DOCUMENTED = "aiogram FSM + Redis, as documented"
BEST = "aiogram FSM + Redis, at its best"

PAGE = Path(__file__).resolve().parent.parent / "docs" / "performance.md"
TURNS, SENDING = "measured", "measured: sending"
"""The places in it that are written here: between a comment of that name and the same with a slash."""


def text(contenders: Sequence[Contender], met: Met, nights: Nights) -> str:
    """Three tables in Markdown, and what the machine did besides."""
    tables = [_turns(contenders), _others(contenders), _met(met), _nights(nights)]
    return "\n\n".join("\n".join(lines) for lines in tables)


def _turns(contenders: Sequence[Contender]) -> Iterator[str]:
    ours = next(one for one in contenders if one.entry.name == OURS)
    yield "| who | turns per CPU second | lowest to highest | µs a turn: program + database | turns per second | ours ÷ theirs |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for one in contenders:
        low, high = one.spread
        own, helpers = 1e6 * one.middle(lambda run: run.own), 1e6 * one.middle(lambda run: run.helpers)
        ratio = "" if one.entry.name in (OURS, REAL) else f"{ours.speed / one.speed:.2f}"
        yield (
            f"| {one.entry.name} | {one.speed:.0f} | {low:.0f}–{high:.0f} | {own:.0f} + {helpers:.0f} "
            f"| {1 / one.middle(lambda run: run.wall):.0f} | {ratio} |"
        )


def _others(contenders: Sequence[Contender]) -> Iterator[str]:
    runs = [run for one in contenders for run in one.runs]
    taken = median(run.others for run in runs)
    turns = ", ".join(f"{one.runs[0].turns} ({one.entry.name})" for one in contenders[:2])
    yield (
        f"Turns in a run: {turns}; {len(contenders[0].runs)} runs each, in turn; the middle one is shown. "
        f"Other programs took {taken:.1f} of {os.cpu_count()} cores meanwhile (middle of all runs)."
    )


def _met(met: Met) -> Iterator[str]:
    yield "| as people meet it | measured | wanted |"
    yield "| --- | ---: | ---: |"
    yield (
        f"| first answer of the web chat over HTTP, one user, p50 / p95 "
        f"| {met.answer_p50 * 1000:.0f} / {met.answer_p95 * 1000:.0f} ms | p95 ≤ 100 ms |"
    )
    yield f"| `anju up --demo`, second start | {met.second_start:.1f} s | ≤ 6 s |"
    yield f"| `anju up --demo`, first start (database made, town imported) | {met.first_start:.1f} s | |"
    yield f"| memory of `anju up`, web, worker and clock in one process | {met.memory:.0f} MB | |"


def _nights(nights: Nights) -> Iterator[str]:
    yield "| duties from rules | rows written | seconds | wanted |"
    yield "| --- | ---: | ---: | ---: |"
    yield f"| the night that finds a new city | {nights.written} | {nights.seconds:.0f} | a million in ≤ 30 s |"
    yield f"| the night after, nothing having changed | {nights.written_again} | {nights.seconds_again:.0f} | 0 rows |"


def write(place: str, measured: str, command: str, day: date) -> None:
    """Replaces what stands between the marks; the words around it stay."""
    begin, end = f"<!-- {place} -->", f"<!-- /{place} -->"
    page = PAGE.read_text("utf-8")
    head, _, rest = page.partition(begin)
    _, _, tail = rest.partition(end)
    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    said = f"{day}, `{command}`, {machine}.\n\n{measured}"
    PAGE.write_text(f"{head}{begin}\n{said}\n{end}{tail}", "utf-8")
