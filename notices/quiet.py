"""When which areas are left in peace: the quiet hours of each area's programmes and offices, and of whoever has none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes import pack as packs
from registry import limits
from registry.programmes import applied_ranges

NOWHERE: Final = -1
"""Stands for the area of what is about none."""
LAST_AREA: Final = 9_223_372_036_854_775_807

Quiet = tuple[time, time]
NEVER: Final[Quiet] = (time(0), time(0))


@dataclass(frozen=True, slots=True)
class Hours:
    """Quiet from `begins` until before `ends`, in the areas from number `lo` to `hi`, both included."""

    lo: int
    hi: int
    begins: time
    ends: time


def everywhere(quiet: Quiet) -> tuple[Hours, ...]:
    return (Hours(NOWHERE, LAST_AREA, *quiet),)


async def hours(conn: AsyncConnection, default: Quiet) -> tuple[Hours, ...]:
    """The hours of all areas by now: where several programmes run each one's count, where none does the default.

    An office's longer hours count beside them. A programme whose pack cannot be read keeps the default hours. Two queries.
    """
    found = []
    for row in await applied_ranges(conn):
        pack = packs.running(row.pack, row.edition)
        quiet = default if pack is None else (pack.talk.quiet_from, pack.talk.quiet_to)
        found.append(Hours(row.lo, row.hi, *quiet))
    longer = [Hours(*row) for row in await limits.hours(conn)]
    return (*found, *_elsewhere(found, default), *longer)


def _elsewhere(found: Sequence[Hours], default: Quiet) -> list[Hours]:
    gaps, first = [], NOWHERE
    for lo, hi in sorted((one.lo, one.hi) for one in found):
        if first < lo:
            gaps.append(Hours(first, lo - 1, *default))
        first = max(first, hi + 1)
    return [*gaps, Hours(first, LAST_AREA, *default)]


def bound(rules: Sequence[Hours]) -> dict[str, Any]:
    """What `HOURS` binds."""
    return {
        "quiet_lo": [one.lo for one in rules],
        "quiet_hi": [one.hi for one in rules],
        "quiet_begins": [one.begins for one in rules],
        "quiet_ends": [one.ends for one in rules],
    }


HOURS: Final = """unnest(CAST(:quiet_lo AS bigint[]), CAST(:quiet_hi AS bigint[]), CAST(:quiet_begins AS time[]),
  CAST(:quiet_ends AS time[])) AS h(lo, hi, begins, ends)"""
"""The rules as rows `h`."""


def is_quiet(moment: str) -> str:
    """Whether rule `h` holds at a time of day; its last minute is the one before `ends`."""
    return f"""CASE WHEN h.begins <= h.ends THEN {moment} >= h.begins AND {moment} < h.ends
      ELSE {moment} >= h.begins OR {moment} < h.ends END"""


def covers(area_no: str) -> str:
    return f"coalesce({area_no}, {NOWHERE}) BETWEEN h.lo AND h.hi"


def end_of_quiet(local: str) -> str:
    """When the quiet of rule `h` ends that holds at this local timestamp, as a local timestamp."""
    over_midnight = f"h.begins > h.ends AND CAST({local} AS time) >= h.begins"
    return f"CAST({local} AS date) + CASE WHEN {over_midnight} THEN 1 ELSE 0 END + h.ends"
