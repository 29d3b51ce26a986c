"""Examples of a pack, worked: what it says comes out must come out."""

from typing import Final

from programmes import calendar
from programmes.checks_rules import Scope, fits
from programmes.draft import Draft
from programmes.fields import REACH, type_of
from programmes.pack import Pack
from programmes.reading import Where, did_you_mean
from programmes.rules import standing
from programmes.score import score
from programmes.sections import Example
from programmes.verdicts import classify, completed, needs

THINGS: Final = tuple({thing for things in REACH.values() for thing in things})


def work(draft: Draft, pack: Pack) -> None:
    """Works every example of a pack that is without other problems."""
    facts = Scope(draft, "the facts", THINGS, "programme", "today")
    for where, example in draft.rows("examples"):
        kinds = (example.duty, example.requirement, example.group_rental, example.score)
        if sum(map(bool, kinds)) != 1:
            draft.problem(
                where,
                "an example of nothing, or of several things",
                "one of duty, requirement, group_rental, score",
            )
        elif _well_put(draft, example, facts, where):
            for wrong in _worked(draft, pack, example, where):
                draft.problem(where, wrong, "correct the example or the rule")


def _well_put(draft: Draft, example: Example, known: Scope, where: Where) -> bool:
    """Whether the facts are fields with values that fit; if not, a problem."""
    for name, value in example.facts.items():
        if not known.has(name, (*where, "facts")):
            return False
        kind = type_of(name)
        if kind is None or not fits(kind, value):
            draft.problem((*where, "facts"), f"{name} = {value!r} is no fact", "write what the field holds")
            return False
    return True


def _worked(draft: Draft, pack: Pack, example: Example, where: Where) -> list[str]:
    """What comes out otherwise than said."""
    facts = completed({"programme": pack.valid_from, "today": example.today, **example.facts})
    if example.score:
        return _scored(pack, example)
    if example.group_rental:
        verdict = classify(pack, facts)
        return _differing("group rental", (verdict.answer, verdict.missing), (example.expect, example.asks))
    if example.requirement:
        if not draft.known((*where, "requirement"), example.requirement, "requirements"):
            return []
        states = {need.requirement.name: need.state for need in needs(pack, facts)}
        return _differing(example.requirement, states.get(example.requirement, "none"), example.expect)
    rules = {duty.name: duty for duty in pack.all_duties}
    if example.duty not in rules:
        draft.problem((*where, "duty"), f"unknown duty {example.duty}", did_you_mean(example.duty, rules))
        return []
    if example.today is None:
        return [f"{example.duty} on no day: today is missing"]
    state, due = standing(rules[example.duty], facts, calendar)
    if (state, due) == (example.expect, example.due):
        return []
    return [f"{example.duty} comes out {state}, due {due}"]


def _scored(pack: Pack, example: Example) -> list[str]:
    counted = {line.of for line in pack.score}
    if unknown := example.figures.keys() - counted:
        return [f"no line of the score counts {', '.join(sorted(unknown))}"]
    if wrong := [name for name, figure in example.figures.items() if len(figure) != 2]:
        return [f"{', '.join(wrong)}: a figure is [number, of how many]"]
    sheet = score(pack, {name: (num, den) for name, (num, den) in example.figures.items()})
    return _differing("score", sheet.total, example.expect_points)


def _differing(what: str, found: object, said: object) -> list[str]:
    return [] if found == said else [f"{what} comes out {_told(found)}, not {_told(said)}"]


def _told(value: object) -> str:
    return " ".join(map(_told, value)) if isinstance(value, tuple) else str(value)
