"""What a rule of a pack means: conditions with a fixed set of operators, and when a duty is due."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Literal, Protocol

Plain = str | int | bool | date
"""What a pack may compare with: text, a whole number, true or false, a day."""

FIELDS: Final[Mapping[str, type]] = {
    "stay.moved_in": date,
    "stay.moved_out": date,
    "stay.assurance": str,
    "stay.declared": bool,
    "stay.reported": bool,
    "stay.leaving_reported": bool,
    "stay.asked_at": date,
    "stay.answered_at": date,
    "stay.unanswered": bool,
    "stay.away": bool,
    "stay.denied_at": date,
    "stay.visited_at": date,
    "house.letting": str,
    "house.let_since": date,
    "house.letter_signed": bool,
    "house.lessor": int,
    "person.tenant_since": date,
    "person.landlord_since": date,
    "person.lesson_until": date,
    "declaration.state": str,
    "declaration.filed_at": date,
    "declaration.returned_at": date,
    "declaration.corrected": bool,
    "declaration.house_known": bool,
    "today": date,
    "since": date,
}
"""What a condition may ask about and the type of the answer (None: not known). Moments are days in Asia/Shanghai.

`since` is the day from which the duty in question counts; `today` the civil day. `stay.unanswered`: asked after the last
answer; `stay.away`: said to be away until a later day; `stay.denied_at`: the landlord's no, not yet decided;
`house.lessor`: the lessor's person number.
"""

FORESEEN: Final = frozenset({"person.lesson_until"})
"""Days known long before they come: a duty that starts there may open and remind earlier."""

REACH: Final[Mapping[str, tuple[str, ...]]] = {
    "stay": ("stay", "house", "person"),
    "house": ("house",),
    "declaration": ("declaration",),
    "person": ("person",),
}
"""Whose fields a duty about something may use; in a duty about a stay, the person is the one who stays."""

CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "stay.assurance": ("claimed", "confirmed", "seen", "registered"),
    "declaration.state": (
        "submitted",
        "accepted",
        "entered",
        "registered",
        "returned",
        "withdrawn",
        "superseded",
    ),
}

Operator = Literal["=", "!=", "<", "<=", ">", ">=", "in", "known", "unknown", "true", "false"]

COMPARE: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "=": lambda have, want: bool(have == want),
    "!=": lambda have, want: bool(have != want),
    "<": lambda have, want: bool(have < want),
    "<=": lambda have, want: bool(have <= want),
    ">": lambda have, want: bool(have > want),
    ">=": lambda have, want: bool(have >= want),
}


@dataclass(frozen=True, slots=True)
class Condition:
    """`[field, operator, value]`; a text value `$stay.moved_in` stands for that field's value."""

    field: str
    op: Operator
    value: Plain | tuple[Plain, ...] | None = None

    @property
    def other(self) -> str | None:
        """The field this one is compared with, if it is compared with a field."""
        return self.value[1:] if isinstance(self.value, str) and self.value.startswith("$") else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """A period in exactly one unit. Days count from the day after; hours run by the clock."""

    working_days: int | None = None
    days: int | None = None
    months: int | None = None
    hours: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRule:
    """Who owes what about what by when: `within` a period from the first known of `starts`, or `by` a day.

    A row exists while `when` holds and is settled when `done` holds. It opens as soon as its start is known or, if
    `opens` is given, that many days relative to its due day (negative: before). `remind` are days relative to due.
    Nothing that happened before `not_before` starts the clock earlier than that day. `flow` is the conversation that
    settles it, with its subject where that is not the thing itself ('' for offices); only a `statutory` duty may remind somebody who opted out. `law` is one of the pack's.
    """

    name: str
    holder: Literal["tenant", "landlord", "office"]
    about: Literal["stay", "house", "declaration", "person"]
    starts: tuple[str, ...]
    within: Within | None = None
    by: date | None = None
    not_before: date | None = None
    opens: int | None = None
    when: tuple[Condition, ...] = ()
    done: tuple[Condition, ...]
    remind: tuple[int, ...] = ()
    flow: str = ""
    statutory: bool
    law: str = ""
    source: str
    note: str = field(default="", repr=False)


class Calendar(Protocol):
    """Counts days; the module `programmes.calendar` is one."""

    def add_working_days(self, day: date, number: int, /) -> date: ...

    def add_days(self, day: date, number: int, /) -> date: ...

    def add_months(self, day: date, number: int, /) -> date: ...


def evaluate(conditions: Iterable[Condition], facts: Mapping[str, object]) -> bool | None:
    """Whether all conditions hold; None if that is not known. An absent fact is an unknown one.

    As in SQL: a comparison with NULL is NULL, `known` is IS NOT NULL, `true` is `= TRUE`; false AND NULL is false.
    """
    answers = [_holds(condition, facts) for condition in conditions]
    if False in answers:
        return False
    return None if None in answers else True


def _holds(condition: Condition, facts: Mapping[str, object]) -> bool | None:
    have = facts.get(condition.field)
    match condition.op:
        case "known":
            return have is not None
        case "unknown":
            return have is None
    if have is None:
        return None
    match condition.op:
        case "true":
            return have is True
        case "false":
            return have is False
        case "in":
            assert isinstance(condition.value, tuple)
            return have in condition.value
    want = facts.get(condition.other) if condition.other else condition.value
    return None if want is None else COMPARE[condition.op](have, want)


def start(rule: DutyRule, facts: Mapping[str, object]) -> date | None:
    """The day from which the duty counts: the first of its `starts` that is known."""
    for name in rule.starts:
        if isinstance(day := facts.get(name), date):
            return day
    return None


def due(rule: DutyRule, start: date, calendar: Calendar) -> date:
    """The last day on which the duty is done in time. Hours are rounded up to whole days: a start has no time of day."""
    if rule.by is not None:
        return rule.by
    assert rule.within is not None
    first = max(start, rule.not_before) if rule.not_before else start
    match rule.within:
        case Within(working_days=int(number)):
            return calendar.add_working_days(first, number)
        case Within(days=int(number)):
            return calendar.add_days(first, number)
        case Within(months=int(number)):
            return calendar.add_months(first, number)
        case Within(hours=int(number)):
            return calendar.add_days(first, -(-number // 24))
    raise ValueError(f"{rule.name}: a period without a unit")


def opens(rule: DutyRule, start: date, calendar: Calendar) -> date:
    """The first day on which the duty shows up as a to-do."""
    return start if rule.opens is None else calendar.add_days(due(rule, start, calendar), rule.opens)


Standing = Literal["none", "later", "open", "done"]


def standing(rule: DutyRule, facts: Mapping[str, object], calendar: Calendar) -> tuple[Standing, date | None]:
    """How a duty stands on `facts["today"]` for one subject seen for the first time, and its due day if it exists."""
    since = start(rule, facts)
    if since is None or not evaluate(rule.when, facts):
        return "none", None
    last = due(rule, since, calendar)
    if evaluate(rule.done, {**facts, "since": since}):
        return "done", last
    today = facts["today"]
    assert isinstance(today, date)
    return ("open" if opens(rule, since, calendar) <= today else "later"), last
