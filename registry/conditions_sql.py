"""Conditions and periods of rules as SQL expressions; tests/test_duties.py proves them equal to `programmes.rules`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from programmes.fields import type_of
from programmes.rules import Condition, DutyRule, Plain, stands_still

SQL_TYPES: Final[Mapping[type, str]] = {
    bool: "boolean",
    int: "bigint",
    float: "double precision",
    str: "text",
}


@dataclass(slots=True)
class Binds:
    """Values on their way into a statement, each under a name of its own."""

    prefix: str = "v"
    values: dict[str, object] = field(default_factory=dict)

    def add(self, value: Plain | float) -> str:
        name = f"{self.prefix}{len(self.values)}"
        self.values[name] = value
        return f"CAST(:{name} AS {SQL_TYPES.get(type(value), 'date')})"


def condition_sql(condition: Condition, sql: Mapping[str, str], binds: Binds) -> str:
    """One condition as a boolean expression; unknown where a compared field is NULL, as in `rules.evaluate`."""
    have = sql[condition.field]
    match condition.op:
        case "known":
            return f"({have} IS NOT NULL)"
        case "unknown":
            return f"({have} IS NULL)"
        case "true":
            return f"({have} = true)"
        case "false":
            return f"({have} = false)"
        case "in":
            assert isinstance(condition.value, tuple)
            return f"({have} IN ({', '.join(binds.add(value) for value in condition.value)}))"
    assert condition.value is not None
    assert not isinstance(condition.value, tuple)
    want = sql[condition.other] if condition.other else binds.add(condition.value)
    # Python orders text by code point; so does COLLATE "C", whatever the database's own order is.
    collate = ' COLLATE "C"' if type_of(condition.field) is str else ""
    return f"({have}{collate} {condition.op.replace('!=', '<>')} {want})"


def conditions_sql(
    conditions: Iterable[Condition],
    sql: Mapping[str, str],
    binds: Binds,
    any_of: Iterable[Condition] = (),
) -> str:
    """All conditions and, if there are any, one of `any_of`, in three-valued logic; none at all hold."""
    every = [condition_sql(condition, sql, binds) for condition in conditions]
    either = [condition_sql(condition, sql, binds) for condition in any_of]
    return all_sql([*every, *([f"({' OR '.join(either)})"] if either else [])])


def all_sql(parts: Iterable[str]) -> str:
    return "(" + (" AND ".join(parts) or "true") + ")"


def start_sql(rule: DutyRule, sql: Mapping[str, str]) -> str:
    """The first known of the rule's starts, or NULL."""
    return f"coalesce({', '.join(sql[name] for name in rule.starts)})"


def first_sql(rule: DutyRule, since: str, sql: Mapping[str, str], binds: Binds) -> str:
    """The day the period runs from: nothing counts before `not_before`, nor before it was known (`counted_from`)."""
    days = [since]
    if rule.not_before:
        days.append(binds.add(rule.not_before))
    if rule.counted_from:
        days.append(sql[rule.counted_from])
    first = f"greatest({', '.join(days)})" if len(days) > 1 else since
    if stands_still(rule):
        stood = f"CASE WHEN {since} = {sql['hazard.found_on']} THEN coalesce({sql['hazard.paused_days']}, 0) ELSE 0 END"
        first = f"({first} + CAST({stood} AS int))"
    return first


def due_sql(rule: DutyRule, first: str, binds: Binds) -> str:
    """When it is due, seen from `first`; `final` is the row of `days` in which the working days are over."""
    if rule.by is not None:
        return f"greatest({binds.add(rule.by)}, {first})"
    within = rule.within
    assert within is not None
    if within.working_days is not None:
        return "final.date" if within.working_days else first
    if within.months is not None:
        return f"CAST({first} + make_interval(months => {within.months}) AS date)"
    return f"({first} + {within.days if within.days is not None else -(-(within.hours or 0) // 24)})"
