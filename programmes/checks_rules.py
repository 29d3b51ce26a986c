"""Conditions and duties of a pack: fields that exist, values that fit, periods that can come."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any, Final, get_args

from programmes.draft import SECTIONS, Draft
from programmes.fields import CHOICES, FAMILIES, FIELDS, ORGANISATIONS, REACH, ROLES, foreseen, type_of
from programmes.reading import Where, did_you_mean
from programmes.rules import Condition, DutyRule, Each, Within
from programmes.sections import Family

UNSAID: Final = frozenset({"known", "unknown", "true", "false"})
ORDER: Final = frozenset({"<", "<=", ">", ">="})
NUMBERS: Final = (int, float)
OWN_LISTS: Final = {
    "house.type": "house_types",
    "hazard.code": "hazards",
    "hazard.round": "rounds",
    "device.kind": "devices",
}
"""Fields whose values are names that the pack itself gives."""
LEVELS: Final = ("grid", "village", "town", "city")


class Scope:
    """Which fields a condition may use: those of some things, and words such as `today`."""

    def __init__(self, draft: Draft, said: str, things: Iterable[str], *more: str) -> None:
        self.draft, self.said = draft, said
        self.fields = [name for name in FIELDS if name.split(".")[0] in things or name in more]
        for family, (_, listed) in FAMILIES.items():
            thing = family.split(".")[0]
            if thing in things:
                self.fields += [f"{family}.{kind}" for kind in kinds(draft, listed, thing)]

    def has(self, name: str, where: Where) -> bool:
        """Whether the field may be used here; if not, a problem."""
        if name in self.fields:
            if name == "house.group_rental" and not self.draft.names("group_rental"):
                self.draft.problem(where, f"{name} is never true", "add a [[group_rental]]")
            return True
        self.draft.problem(where, f"no field {name} in {self.said}", self._meant(name))
        return False

    def _meant(self, name: str) -> str:
        family, _, kind = name.rpartition(".")
        if family not in FAMILIES:
            return did_you_mean(name, self.fields)
        known = [field.removeprefix(f"{family}.") for field in self.fields if field.startswith(f"{family}.")]
        if kind and known:
            return did_you_mean(kind, known)
        return f"add a [[{SECTIONS.get(FAMILIES[family][1], 'role')}]]"

    def check(self, conditions: Iterable[Condition], where: Where) -> None:
        for condition in conditions:
            self._condition(condition, where)

    def _condition(self, condition: Condition, where: Where) -> None:
        if not self.has(condition.field, where):
            return
        kind, problem = type_of(condition.field), self.draft.problem
        assert kind is not None
        said = f"{condition.field} {condition.op}"
        if condition.op in UNSAID:
            if condition.value is not None:
                problem(where, f"{said} takes no value", f'write ["{condition.field}", "{condition.op}"]')
            if condition.op in ("true", "false") and kind is not bool:
                problem(where, f"{condition.field} is not a yes or no", "use known, or compare it")
            return
        if condition.op in ORDER and kind in (str, bool):
            problem(where, f"{said}: no order among such values", "use =, != or in")
        if condition.other is not None:
            if self.has(condition.other, where) and not _alike(kind, type_of(condition.other)):
                problem(where, f"{said} ${condition.other}: unlike things", f"compare with a {kind.__name__}")
            return
        values: tuple[Any, ...] = (
            condition.value if isinstance(condition.value, tuple) else (condition.value,)
        )
        if (condition.op == "in") != isinstance(condition.value, tuple) or not values:
            problem(
                where, f"{said} {condition.value!r}", 'a list goes with "in", a single value with the others'
            )
        for value in values:
            self._value(condition.field, value, kind, where)

    def _value(self, name: str, value: Any, kind: type, where: Where) -> None:
        choices = choices_of(self.draft, name)
        if not fits(kind, value):
            self.draft.problem(where, f"{name} with {value!r}", f"compare with a {kind.__name__}")
        elif choices is not None and value not in choices:
            self.draft.problem(where, f"{name} is never {value!r}", did_you_mean(str(value), choices))


def kinds(draft: Draft, listed: str, thing: str) -> list[str]:
    """The names that a family of fields goes over: roles, kinds of organisations, or those of a list in the pack."""
    if listed == "roles":
        return list(ROLES)
    if listed == "organisations":
        return list(ORGANISATIONS)
    return draft.names(listed, thing if listed == "documents" else "")


def choices_of(draft: Draft, name: str) -> tuple[str, ...] | None:
    """The values a text field may have, or None if anything goes."""
    if name in OWN_LISTS:
        return tuple(draft.names(OWN_LISTS[name]))
    return get_args(Family) if name == "hazard.family" else CHOICES.get(name)


def fits(kind: type, value: Any) -> bool:
    """Whether a value of the file may stand for the field: a whole number also where any number may."""
    return type(value) is kind or (kind is float and type(value) is int)


def _alike(one: type, other: type | None) -> bool:
    return one is other or (one in NUMBERS and other in NUMBERS)


def check_duty(draft: Draft, duty: DutyRule, where: Where) -> None:
    if sum(one is not None for one in (duty.within, duty.by, duty.each)) != 1:
        draft.problem(
            where, f"duty {duty.name} needs one of within, by and each", "give a period, a day or a rhythm"
        )
    if duty.within is not None:
        _period(draft, duty.within, duty, where)
    if not duty.starts or not duty.done:
        draft.problem(where, f"duty {duty.name} never starts or never ends", "fill in starts and done")
    if duty.law:
        draft.known((*where, "law"), duty.law, "laws")
    if duty.holder != "office" and not duty.flow:
        draft.problem(
            where, f"duty {duty.name} cannot be settled by anybody", "name the conversation: flow = …"
        )
    for what, remedy in _of_areas(duty):
        draft.problem(where, f"duty {duty.name} {what}", remedy)
    _days(draft, duty, where)
    _escalation(draft, duty, where)
    _conditions(draft, duty, where)


def _of_areas(duty: DutyRule) -> Iterator[tuple[str, str]]:
    """What is wrong with a duty as one of areas, or as one that recurs."""
    if duty.about == "area" and not duty.level:
        yield "about an area has no level", 'say whose it is: level = "town"'
    if duty.level and duty.about != "area":
        yield f"has a level and is about a {duty.about}", "only duties about areas have a level"
    if duty.about == "area" and duty.holder != "office":
        yield f"about an area is held by a {duty.holder}", 'holder = "office"'
    if duty.each is not None and duty.about != "area":
        yield f"recurs about a {duty.about}", "only duties about areas recur"
    if duty.lapses and duty.each is None:
        yield "lapses without recurring", "take away lapses, or say each = …"


def check_rhythm(draft: Draft, each: Each, where: Where) -> None:
    """A rhythm has days of the month or a period, not both."""
    if bool(each.days_of_month) == (each.per is not None):
        draft.problem(
            where, "a rhythm has days_of_month or per", 'write { per = "month" } or { days_of_month = [9] }'
        )
    for day in each.days_of_month:
        if not 1 <= day <= 31:
            draft.problem(
                where, f"day {day} of a month", "from 1 to 31; a month without it takes its last day"
            )


def _days(draft: Draft, duty: DutyRule, where: Where) -> None:
    if duty.each is not None:
        check_rhythm(draft, duty.each, (*where, "each"))
    for key in ("by", "not_before", "not_after"):
        draft.day_inside((*where, key), getattr(duty, key))
    if duty.not_before and duty.not_after and duty.not_after < duty.not_before:
        draft.problem((*where, "not_after"), "not_after is before not_before", "exchange or correct them")


def _escalation(draft: Draft, duty: DutyRule, where: Where) -> None:
    steps = [(step.days, LEVELS.index(step.level)) for step in duty.escalate]
    rising = all(a < b and one < other for (a, one), (b, other) in pairwise(steps))
    if not rising or any(days < 0 for days, _ in steps):
        draft.problem(
            (*where, "escalate"),
            "escalations in no rising order",
            'later days, higher levels: [[3, "village"], [7, "town"]]',
        )


def _period(draft: Draft, within: Within, duty: DutyRule, where: Where) -> None:
    units = {"working_days": 1, "days": 1, "months": 28, "hours": 1 / 24}
    given = {unit: n for unit in units if (n := getattr(within, unit)) is not None}
    if len(given) != 1 or min(given.values()) < 0:
        draft.problem((*where, "within"), "a period has one unit", "write for example { working_days = 3 }")
        return
    ((unit, number),) = given.items()
    length = number * units[unit]
    if all(map(foreseen, duty.starts)):
        return
    if any(offset < -length for offset in duty.remind) or (duty.opens or 0) < -length:
        draft.problem(
            (*where, "remind"),
            "a reminder before the duty has begun",
            f"at most {int(length)} days before it is due",
        )


def _conditions(draft: Draft, duty: DutyRule, where: Where) -> None:
    said = f"a duty about a {duty.about}"
    before = Scope(draft, said, REACH[duty.about], "programme", "today")
    after = Scope(
        draft, said, REACH[duty.about], "programme", "today", "since", *(["until"] if duty.each else [])
    )
    for key, names in (("starts", duty.starts), ("counted_from", (duty.counted_from,))):
        for name in names:
            if name and before.has(name, (*where, key)) and type_of(name) is not date:
                draft.problem(
                    (*where, key), f"{name} is not a day", "start from a day, such as stay.moved_in"
                )
    for key in ("when", "any_of"):
        for condition in getattr(duty, key):
            if "since" in (condition.field, condition.other):
                said = f"{condition.field} {condition.op}"
                draft.problem(
                    (*where, key), f"{said}: since is only known in done", "compare with another field"
                )
            else:
                before.check([condition], (*where, key))
    after.check(duty.done, (*where, "done"))
