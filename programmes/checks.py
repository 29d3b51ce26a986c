"""What must hold between the parts of a pack, beyond each part's shape."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, Final

from programmes import calendar
from programmes.pack import Example, LessonRule, LetterRule
from programmes.reading import WRONG, Reader, Where, did_you_mean
from programmes.rules import CHOICES, FIELDS, FORESEEN, REACH, Condition, DutyRule, Within, standing
from programmes.texts import BLANKS, LessonText, read_lesson

NAME: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
SECTIONS: Final = {
    "laws": "law",
    "duties": "duty",
    "letters": "letter",
    "lessons": "lesson",
    "targets": "target",
}
UNSAID: Final = frozenset({"known", "unknown", "true", "false"})
ORDER: Final = frozenset({"<", "<=", ">", ">="})


def look_over(found: Mapping[str, Any], reader: Reader, folder: Path) -> None:
    """Notes every problem of a pack whose fields were read into `found` (WRONG where they could not be)."""
    _names(found, reader)
    _sources(found, reader)
    _days(found, reader)
    laws: list[str] = [law.name for _, law in _rows(found, "laws")]
    for place, law in enumerate(getattr(found.get("notice"), "laws", ())):
        if law not in laws:
            reader.problem(("notice", "laws", place), f"unknown law {law}", did_you_mean(law, laws))
    for where, duty in _rows(found, "duties"):
        _duty(duty, where, reader, laws)
    languages: list[str] = [lang for lang in _listed(found, "languages") if lang is not WRONG]
    if found.get("language") is not WRONG and found.get("language") not in languages:
        reader.problem(("languages",), "languages lacks the pack's own", "add the value of language to it")
    for where, letter in _rows(found, "letters"):
        _letter(letter, where, reader, folder, languages)
    for where, lesson in _rows(found, "lessons"):
        _lesson(lesson, where, reader, folder, languages)
    if not reader.problems:
        for where, example in _rows(found, "examples"):
            _example(example, where, reader, found["duties"])


def _listed(found: Mapping[str, Any], field: str) -> tuple[Any, ...]:
    value = found.get(field, ())
    return value if isinstance(value, tuple) else ()


def _rows(found: Mapping[str, Any], field: str) -> Iterator[tuple[Where, Any]]:
    """The rows of a section that could be read, each with its place in the file."""
    key = "example" if field == "examples" else SECTIONS[field]
    return (((key, n), row) for n, row in enumerate(_listed(found, field)) if row is not WRONG)


def _names(found: Mapping[str, Any], reader: Reader) -> None:
    for field in ("laws", "duties", "letters", "lessons"):
        seen: set[str] = set()
        for where, row in _rows(found, field):
            if not NAME.fullmatch(row.name):
                reader.problem(
                    (*where, "name"), f"name {row.name!r}", "use small letters, such as tenant-declare"
                )
            if row.name in seen:
                reader.problem((*where, "name"), f"a second {where[0]} {row.name}", "give each its own name")
            seen.add(row.name)


def _sources(found: Mapping[str, Any], reader: Reader) -> None:
    sections = [((key,), value) for key, value in found.items() if hasattr(value, "source")]
    for where, part in chain(sections, *(_rows(found, field) for field in SECTIONS)):
        if not part.source.strip():
            reader.problem(
                (*where, "source"), "an empty source", 'name document and place, or write "unverified"'
            )


def _days(found: Mapping[str, Any], reader: Reader) -> None:
    first, last = found.get("valid_from"), found.get("valid_to")
    if not isinstance(first, date) or not isinstance(last, date):
        return
    if last < first:
        reader.problem(
            ("valid_to",), f"valid_to {last} is before valid_from {first}", "exchange or correct them"
        )
    for where, target in _rows(found, "targets"):
        if not first <= target.by <= last:
            reader.problem(
                (*where, "by"), f"{target.by} is outside the programme", f"a day from {first} to {last}"
            )
        if not 0 < target.value <= 1:
            reader.problem((*where, "value"), "a target beyond 0–100 %", 'write a share such as "95%"')


def _duty(duty: DutyRule, where: Where, reader: Reader, laws: list[str]) -> None:
    if (duty.within is None) == (duty.by is None):
        reader.problem(where, f"duty {duty.name} needs one of within and by", "give a period or a day")
    if duty.within is not None:
        _period(duty.within, duty, where, reader)
    if not duty.starts or not duty.done:
        reader.problem(where, f"duty {duty.name} never starts or never ends", "fill in starts and done")
    if duty.law and duty.law not in laws:
        reader.problem((*where, "law"), f"unknown law {duty.law}", did_you_mean(duty.law, laws))
    if duty.holder != "office" and not duty.flow:
        reader.problem(
            where, f"duty {duty.name} cannot be settled by anybody", "name the conversation: flow = …"
        )
    for name in duty.starts:
        if _field(name, duty, (*where, "starts"), reader) and FIELDS[name] is not date:
            reader.problem(
                (*where, "starts"), f"{name} is not a day", "start from a day, such as stay.moved_in"
            )
    for key in ("when", "done"):
        for condition in getattr(duty, key):
            if condition is not WRONG:
                _condition(condition, duty, (*where, key), reader)


def _period(within: Within, duty: DutyRule, where: Where, reader: Reader) -> None:
    units = {"working_days": 1, "days": 1, "months": 28, "hours": 1 / 24}
    given = {unit: n for unit in units if (n := getattr(within, unit)) is not None}
    if len(given) != 1 or min(given.values()) < 0:
        reader.problem((*where, "within"), "a period has one unit", "write for example { working_days = 3 }")
        return
    ((unit, number),) = given.items()
    length = number * units[unit]
    if FORESEEN.issuperset(duty.starts):
        return
    if any(offset < -length for offset in duty.remind) or (duty.opens or 0) < -length:
        reader.problem(
            (*where, "remind"),
            "a reminder before the duty has begun",
            f"at most {int(length)} days before it is due",
        )


def _field(name: str, duty: DutyRule, where: Where, reader: Reader) -> bool:
    """Whether a rule about such a thing may use the field."""
    reach = (*REACH[duty.about], "today", "since")
    known = [field for field in FIELDS if field.split(".")[0] in reach]
    if name not in known:
        reader.problem(where, f"no field {name} in a duty about a {duty.about}", did_you_mean(name, known))
    return name in known


def _condition(condition: Condition, duty: DutyRule, where: Where, reader: Reader) -> None:
    if not _field(condition.field, duty, where, reader):
        return
    kind = FIELDS[condition.field]
    said = f"{condition.field} {condition.op}"
    if "since" in (condition.field, condition.other) and where[-1] == "when":
        reader.problem(where, f"{said}: since is only known in done", "compare with another field")
    if condition.op in UNSAID:
        if condition.value is not None:
            reader.problem(where, f"{said} takes no value", f'write ["{condition.field}", "{condition.op}"]')
        if condition.op in ("true", "false") and kind is not bool:
            reader.problem(where, f"{condition.field} is not a yes or no", "use known, or compare it")
        return
    if condition.op in ORDER and kind in (str, bool):
        reader.problem(where, f"{said}: no order among such values", "use =, != or in")
    if condition.other is not None:
        if _field(condition.other, duty, where, reader) and FIELDS[condition.other] is not kind:
            reader.problem(
                where, f"{said} ${condition.other}: unlike things", f"compare with a {kind.__name__}"
            )
        return
    values: tuple[object, ...] = condition.value if isinstance(condition.value, tuple) else (condition.value,)
    if (condition.op == "in") != isinstance(condition.value, tuple) or not values:
        reader.problem(
            where, f"{said} {condition.value!r}", 'a list goes with "in", a single value with the others'
        )
    for value in values:
        _value(condition, value, kind, where, reader)


def _value(condition: Condition, value: Any, kind: type, where: Where, reader: Reader) -> None:
    choices = CHOICES.get(condition.field)
    if type(value) is not kind:
        reader.problem(where, f"{condition.field} with {value!r}", f"compare with a {kind.__name__}")
    elif choices and value not in choices:
        reader.problem(where, f"{condition.field} is never {value!r}", did_you_mean(str(value), choices))


def _letter(letter: LetterRule, where: Where, reader: Reader, folder: Path, languages: list[str]) -> None:
    for lang in languages:
        path = folder / f"{letter.file}.{lang}.md"
        if not path.exists():
            reader.problem(
                (*where, "file"), f"{path.name} is not there", "write it, or take away the language"
            )
            continue
        found = set(re.findall(r"\{[^{}]*\}", text := path.read_text("utf-8")))
        if found != set(BLANKS):
            wrong = ", ".join(sorted(found ^ set(BLANKS)))
            reader.problem((*where, "file"), f"{path.name}: {wrong}", f"fill in exactly {' '.join(BLANKS)}")
        if letter.edition not in text:
            reader.problem(
                (*where, "edition"), f"{path.name} does not name its edition", f"add {letter.edition}"
            )


def _lesson(lesson: LessonRule, where: Where, reader: Reader, folder: Path, languages: list[str]) -> None:
    shapes = {}
    for lang in languages:
        text, problems = read_lesson(folder, lesson, lang)
        for problem in problems:
            reader.problem((*where, "file"), f"{lesson.file}.{lang}.toml {problem.what}", problem.remedy)
        if text is not None:
            shapes[lang] = _shape(text)
            if len(text.questions) < lesson.questions:
                reader.problem((*where, "questions"), f"only {len(text.questions)} to draw from", "ask fewer")
    if len(set(shapes.values())) > 1:
        reader.problem(
            (*where, "file"),
            f"{lesson.file} differs by language",
            "same cards, questions, options, right ones",
        )


def _shape(text: LessonText) -> tuple[object, ...]:
    """What must be the same in every language, in the same order."""
    questions = tuple((q.id, tuple(q.options), q.right) for q in text.questions)
    return tuple(card.id for card in text.cards), questions


def _example(example: Example, where: Where, reader: Reader, duties: tuple[DutyRule, ...]) -> None:
    rules = {duty.name: duty for duty in duties}
    if example.duty not in rules:
        reader.problem((*where, "duty"), f"unknown duty {example.duty}", did_you_mean(example.duty, rules))
        return
    for name, value in example.facts.items():
        if name not in FIELDS or type(value) is not FIELDS[name]:
            reader.problem((*where, "facts"), f"{name} = {value!r} is no fact", did_you_mean(name, FIELDS))
            return
    found = standing(rules[example.duty], {**example.facts, "today": example.today}, calendar)
    if found != (example.expect, example.due):
        state, due = found
        reader.problem(
            where, f"{example.duty} comes out {state}, due {due}", "correct the example or the rule"
        )
