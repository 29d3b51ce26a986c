"""What must hold between the parts of a pack, beyond each part's shape."""

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from locales import words
from programmes.checks_figures import check_figures
from programmes.checks_houses import check_houses
from programmes.checks_offices import check_offices
from programmes.checks_organisations import check_organisations
from programmes.checks_rules import check_duty
from programmes.draft import SECTIONS, Draft, name_of
from programmes.examples import work
from programmes.pack import Pack
from programmes.reading import WRONG, Reader, Where, did_you_mean
from programmes.rules import DutyRule
from programmes.sections import LessonRule, LetterRule, PactRule
from programmes.texts import BLANKS, LessonText, read_lesson

NAME: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
CODE: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*")
DEMAND: Final = re.compile(r"\d{3}-\d{2,3}")
NAMELESS: Final = ("targets", "examples")
FOLLOWING: Final = ("quota-", "round-", "look-back-", "report-", "require-")
"""How duties begin that follow from other rows (programmes.derived)."""


def look_over(found: Mapping[str, Any], reader: Reader, folder: Path) -> None:
    """Notes every problem of a pack whose fields were read into `found` (WRONG where they could not be)."""
    draft = Draft(found, reader)
    _names(draft)
    _sources(draft)
    _days(draft)
    languages = _languages(draft)
    for where, duty in draft.rows("duties"):
        check_duty(draft, duty, where)
        if duty.holder != "office":
            _conversation(draft, duty, where, languages)
    for field in ("letting_steps", "upkeep"):
        for where, row in draft.rows(field):
            _titles(draft, row, where, languages)
    for where, requirement in draft.rows("requirements"):
        _titles(draft, requirement, where, languages)
    check_houses(draft)
    check_offices(draft)
    check_organisations(draft)
    check_figures(draft)
    for where, letter in draft.rows("letters"):
        _letter(draft, letter, where, folder, languages)
    for where, pact in draft.rows("pacts"):
        _pact(draft, pact, where, folder, languages)
    for where, lesson in draft.rows("lessons"):
        _lesson(draft, lesson, where, folder, languages)
    _sheets(draft, folder)
    if not reader.problems:
        work(draft, Pack(**found, folder=folder))


def _languages(draft: Draft) -> list[str]:
    value = draft.found.get("languages", ())
    languages = [lang for lang in value if lang is not WRONG] if isinstance(value, tuple) else []
    own = draft.found.get("language")
    if own is not WRONG and own not in languages:
        draft.problem(("languages",), "languages lacks the pack's own", "add the value of language to it")
    return languages


def _sheets(draft: Draft, folder: Path) -> None:
    """The pack's own sheets of titles can be read."""
    for path in sorted(folder.glob("titles.*.toml")):
        try:
            rows = tomllib.loads(path.read_text("utf-8"))
        except (OSError, ValueError) as broken:
            draft.problem((), f"{path.name} cannot be read: {broken}", "give a TOML file in UTF-8")
            continue
        for said in (said for said, text in rows.items() if not isinstance(text, str) or not text.strip()):
            draft.problem((), f"{path.name} has no words for {said}", 'write "…" = "…" on a line')


def _names(draft: Draft) -> None:
    for field in SECTIONS.keys() - set(NAMELESS):
        counts: Counter[str] = Counter()
        for where, row in draft.rows(field):
            name = name_of(row)
            pattern = CODE if field in ("hazards", "table", "control_classes") else NAME
            if not pattern.fullmatch(name):
                draft.problem((*where, "name"), f"name {name!r}", "use small letters, such as tenant-declare")
            if counts[name]:
                draft.problem((*where, "name"), f"a second {where[0]} {name}", "give each its own name")
            if field == "duties" and name.startswith(FOLLOWING):
                draft.problem(
                    (*where, "name"), f"{name} is named like a duty that follows by itself", "choose another"
                )
            counts[name] += 1


def _sources(draft: Draft) -> None:
    parts = [((key,), value) for key, value in draft.found.items() if hasattr(value, "source")]
    sourced = SECTIONS.keys() - {"examples"}
    for where, part in (*parts, *(row for field in sourced for row in draft.rows(field))):
        if not part.source.strip():
            draft.problem(
                (*where, "source"), "an empty source", 'name document and place, or write "unverified"'
            )
        if not getattr(part, "title", "untitled").strip():
            draft.problem((*where, "title"), "an empty title", "write what people call it")
        for demand in getattr(part, "demands", ()):
            if not DEMAND.fullmatch(demand):
                draft.problem((*where, "demands"), f"demand {demand!r}", "write it as 000-12 or 001-100")


def _days(draft: Draft) -> None:
    first, last = draft.found.get("valid_from"), draft.found.get("valid_to")
    if isinstance(first, date) and isinstance(last, date) and last < first:
        draft.problem(
            ("valid_to",), f"valid_to {last} is before valid_from {first}", "exchange or correct them"
        )
    laws = draft.names("laws")
    for place, law in enumerate(getattr(draft.found.get("notice"), "laws", ())):
        if law not in laws:
            draft.problem(("notice", "laws", place), f"unknown law {law}", did_you_mean(law, laws))


def _conversation(draft: Draft, duty: DutyRule, where: Where, languages: list[str]) -> None:
    """What tenants and landlords owe has words, and a conversation that settles it."""
    if not words.has("zh", "common", f"duty-{duty.name}"):
        _titles(draft, duty, where, languages)
    flow, _, subject = duty.flow.partition(":")
    if flow and not words.has("zh", "common", f"start-{flow}"):
        draft.problem(
            (*where, "flow"), f"no conversation {flow}", "use that of another pack, such as declare"
        )
    if flow == "pact":
        draft.known((*where, "flow"), subject, "pacts")
    if flow == "lesson":
        draft.known((*where, "flow"), subject, "lessons")


def _titles(draft: Draft, row: Any, where: Where, languages: list[str]) -> None:
    if missing := [lang for lang in languages if not row.titles.get(lang, "").strip()]:
        draft.problem(
            where,
            f"{where[0]} {row.name} has no words in {', '.join(missing)}",
            'say it plainly: titles = { zh = "…", en = "…" }',
        )


def _letter(draft: Draft, letter: LetterRule, where: Where, folder: Path, languages: list[str]) -> None:
    if not {"signed", "posted"}.intersection(letter.counts):
        draft.problem((*where, "counts"), f"{letter.name} never counts as signed", 'counts = ["signed"]')
    if "posted" in letter.counts and letter.name not in draft.names("documents", "house"):
        draft.problem(
            (*where, "counts"),
            f"no house has a paper {letter.name}",
            f'add a [[paper]] {letter.name}, of = "house"',
        )
    for lang in languages:
        path = folder / f"{letter.file}.{lang}.md"
        if not path.exists():
            draft.problem(
                (*where, "file"), f"{path.name} is not there", "write it, or take away the language"
            )
            continue
        found = set(re.findall(r"\{[^{}]*\}", text := path.read_text("utf-8")))
        if found != set(BLANKS):
            wrong = ", ".join(sorted(found ^ set(BLANKS)))
            draft.problem((*where, "file"), f"{path.name}: {wrong}", f"fill in exactly {' '.join(BLANKS)}")
        if letter.edition not in text:
            draft.problem(
                (*where, "edition"), f"{path.name} does not name its edition", f"add {letter.edition}"
            )


def _pact(draft: Draft, pact: PactRule, where: Where, folder: Path, languages: list[str]) -> None:
    for lang in languages:
        path = folder / f"{pact.file}.{lang}.md"
        if not path.exists():
            draft.problem(
                (*where, "file"), f"{path.name} is not there", "write it, or take away the language"
            )
        elif pact.edition not in path.read_text("utf-8"):
            draft.problem(
                (*where, "edition"), f"{path.name} does not name its edition", f"add {pact.edition}"
            )


def _lesson(draft: Draft, lesson: LessonRule, where: Where, folder: Path, languages: list[str]) -> None:
    shapes = {}
    file = folder / lesson.file
    beside = {path.name.split(".")[-2] for path in file.parent.glob(f"{file.name}.*.toml")}
    for lang in (*languages, *sorted(beside - {*languages})):
        text, problems = read_lesson(folder, lesson, lang)
        for problem in problems:
            draft.problem((*where, "file"), f"{lesson.file}.{lang}.toml {problem.what}", problem.remedy)
        if text is not None:
            shapes[lang] = _shape(text)
            if len(text.questions) < lesson.questions:
                draft.problem((*where, "questions"), f"only {len(text.questions)} to draw from", "ask fewer")
    if len(set(shapes.values())) > 1:
        draft.problem(
            (*where, "file"),
            f"{lesson.file} differs by language",
            "same cards, questions, options, right ones",
        )


def _shape(text: LessonText) -> tuple[object, ...]:
    """What must be the same in every language, in the same order."""
    questions = tuple((q.id, tuple(q.options), q.right) for q in text.questions)
    return tuple(card.id for card in text.cards), questions
