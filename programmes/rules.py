"""What a rule of a pack means: conditions with a fixed set of operators, and when a duty is due."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final, Literal, Protocol

from programmes.fields import Holder

Plain = str | int | bool | date
"""What a pack may compare with: text, a whole number, true or false, a day."""

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
class Each:
    """Recurring: due on these days of every month (one that a month lacks is its last day), or as each period ends."""

    days_of_month: tuple[int, ...] = ()
    per: Literal["week", "month", "quarter", "year"] | None = None


@dataclass(frozen=True, slots=True)
class Escalation:
    """So many days after it was due, the office of this level is given the matter."""

    days: int
    level: Literal["grid", "village", "town", "city"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRule:
    """Who owes what about what by when: `within` a period from the first known of `starts`, or `by` a day.

    A row exists while `when` holds and is settled when `done` holds; of the conditions of `any_of` one has to hold as
    well. It opens as soon as its start is known or, if `opens` is given, that many days relative to its due day
    (negative: before). `remind` are days relative to due. Nothing that happened before `not_before` starts the clock
    earlier than that day, nor does what was not known before the day of `counted_from`. A duty of areas of a `level`
    may recur (`each`, from `not_before` to `not_after`); one that `lapses` cannot be made up for once its period is
    over. `escalate` hands an overdue one upwards. `flow` is the conversation that settles it, with its subject where
    that is not the thing itself ('' for offices); only a `statutory` duty may remind somebody who opted out. `law` is
    one of the pack's; `titles` say by language what is to be done, where the words of the conversations have nothing
    for it. A duty that an organisation holds is about houses it manages, who stays in them, its own workers, or itself;
    one about a `person` is owed by each who speaks for an organisation of that kind.
    """

    name: str
    holder: Holder
    about: Literal[
        "stay", "house", "declaration", "person", "area", "hazard", "device", "employment", "organisation"
    ]
    level: Literal["", "city", "town", "village", "grid"] = ""
    starts: tuple[str, ...] = ("programme",)
    within: Within | None = None
    by: date | None = None
    each: Each | None = None
    lapses: bool = False
    not_before: date | None = None
    counted_from: str = ""
    not_after: date | None = None
    opens: int | None = None
    when: tuple[Condition, ...] = ()
    any_of: tuple[Condition, ...] = ()
    done: tuple[Condition, ...]
    remind: tuple[int, ...] = ()
    escalate: tuple[Escalation, ...] = ()
    flow: str = ""
    statutory: bool
    law: str = ""
    titles: Mapping[str, str] = field(default_factory=dict, repr=False)
    source: str
    note: str = field(default="", repr=False)
    demands: tuple[str, ...] = field(default=(), repr=False)


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


def applies(
    when: Iterable[Condition], any_of: Iterable[Condition], facts: Mapping[str, object]
) -> bool | None:
    """Whether all of `when` hold and, if there are any, one of `any_of`; None if that is not known."""
    all_hold, either = evaluate(when, facts), [_holds(condition, facts) for condition in any_of]
    one_holds = True if True in either or not either else None if None in either else False
    if all_hold is False or one_holds is False:
        return False
    return None if all_hold is None or one_holds is None else True


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


def stands_still(rule: DutyRule) -> bool:
    """Whether the days of a consultation (一事一议) are not counted: a period that runs from the day of finding."""
    return "hazard.found_on" in rule.starts and any(one.field == "hazard.paused" for one in rule.when)


def counts_from(rule: DutyRule, start: date, facts: Mapping[str, object]) -> date:
    """The day from which the period runs: the start, or a later day before which nothing is counted.

    What stood still begins later by as many days; a day that an officer set is not moved.
    """
    known = facts.get(rule.counted_from) if rule.counted_from else None
    first = max(day for day in (start, rule.not_before, known) if isinstance(day, date))
    days = facts.get("hazard.paused_days")
    if isinstance(days, int) and stands_still(rule) and start == facts.get("hazard.found_on"):
        first += timedelta(days=days)
    return first


def due(rule: DutyRule, first: date, calendar: Calendar) -> date:
    """The last day on which the duty is done in time, its period running from `first` (see `counts_from`).

    Hours are rounded up to whole days: a start has no time of day. A fixed day is never before `first`.
    """
    if rule.by is not None:
        return max(rule.by, first)
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


Standing = Literal["none", "later", "open", "done"]


def occurrence(each: Each, day: date) -> tuple[date, date]:
    """The period of a recurring duty that `day` lies in: its first day and the day on which it is due."""
    if each.days_of_month:
        ends = sorted({end for month in (-1, 0, 1) for end in _days_of(each, day, month)})
        last = next(end for end in ends if end >= day)
        return max(end for end in ends if end < last) + timedelta(days=1), last
    match each.per:
        case "week":
            first = day - timedelta(days=day.weekday())
            return first, first + timedelta(days=6)
        case "quarter":
            first = date(day.year, day.month - (day.month - 1) % 3, 1)
            return first, _month_end(first, 2)
        case "year":
            return date(day.year, 1, 1), date(day.year, 12, 31)
    first = day.replace(day=1)
    return first, _month_end(first, 0)


def _month_end(first: date, months: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months + 1, 12)
    return date(year, month + 1, 1) - timedelta(days=1)


def _days_of(each: Each, day: date, months: int) -> list[date]:
    end = _month_end(day.replace(day=1), months)
    return [end.replace(day=min(number, end.day)) for number in each.days_of_month]


def standing(rule: DutyRule, facts: Mapping[str, object], calendar: Calendar) -> tuple[Standing, date | None]:
    """How a duty stands on `facts["today"]` for one subject seen for the first time, and its due day if it exists."""
    if rule.each is not None:
        return _in_its_period(rule, rule.each, facts)
    since = start(rule, facts)
    if since is None or not applies(rule.when, rule.any_of, facts):
        return "none", None
    last = due(rule, counts_from(rule, since, facts), calendar)
    if evaluate(rule.done, {**facts, "since": since, "until": last}):
        return "done", last
    today = facts["today"]
    assert isinstance(today, date)
    opens = since if rule.opens is None else calendar.add_days(last, rule.opens)
    return ("open" if opens <= today else "later"), last


def _in_its_period(rule: DutyRule, each: Each, facts: Mapping[str, object]) -> tuple[Standing, date | None]:
    """How a recurring duty stands in the period that lies around `facts["today"]`."""
    today, first = facts["today"], rule.not_before or facts.get("programme")
    assert isinstance(today, date)
    since, last = occurrence(each, today)
    outside = (isinstance(first, date) and last < first) or (rule.not_after and last > rule.not_after)
    if outside or not applies(rule.when, rule.any_of, facts):
        return "none", None
    done = evaluate(rule.done, {**facts, "since": since, "until": last})
    return ("done" if done else "open"), last
