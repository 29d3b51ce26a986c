"""Conditions of a list that were asked for, each as a fixed piece of SQL."""

from collections.abc import Iterable, Mapping

AREA = "{row}.area_no BETWEEN (SELECT lo FROM areas WHERE id = :area) AND (SELECT hi FROM areas WHERE id = :area)"

SINCE = "{moment} >= CAST(CAST(:since AS date) AS timestamp) AT TIME ZONE 'Asia/Shanghai'"

UNTIL = "{moment} < CAST(CAST(:until AS date) + 1 AS timestamp) AT TIME ZONE 'Asia/Shanghai'"
"""Civil days, both included."""

IN_RANGES = """EXISTS (SELECT 1 FROM unnest(CAST(:los AS bigint[]), CAST(:his AS bigint[])) AS own(lo, hi)
  WHERE {area_no} BETWEEN own.lo AND own.hi)"""
"""For tables that know no row-level security: only these areas."""


def where(known: Mapping[str, str], asked: Mapping[str, object]) -> str:
    """The pieces of those asked for (not None, not empty), joined; a statement per combination is prepared once."""
    return " AND ".join(["true", *(known[name] for name in known if asked.get(name))])


def given(asked: Mapping[str, object]) -> dict[str, object]:
    """The values those pieces bind."""
    return {name: value for name, value in asked.items() if value}


def bounds(ranges: Iterable[tuple[int, int]]) -> dict[str, list[int]]:
    """What `IN_RANGES` binds."""
    pairs = list(ranges)
    return {"los": [lo for lo, _ in pairs], "his": [hi for _, hi in pairs]}
