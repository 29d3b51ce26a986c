"""Types and taps its way through a script; between any two messages the talk is written as JSON and played afresh."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import flows
from bot import messages
from bot.messages import Message
from flows.engine import FLOWS, Ask, Deed, Fact, Refused, Scene
from flows.facts import (
    AnswersAfterMove,
    Me,
    MyDeclarations,
    MyDuties,
    MyHouses,
    MyStays,
    SuspendedTalks,
    WhoAmI,
)
from flows.office_facts import OfficerHere
from flows.patrol import PlaceToPatrol
from flows.places import PlacesNear
from flows.play import Finished, NeedDeed, NeedFact, Open, Pause, Play
from flows.space import Space, SpaceIn
from flows.sublets import Sublets
from locales import words
from programmes.pack import load

assert flows.__all__, "importing the package registers every flow"

MOST_OPTIONS = 7
NOW = datetime(2023, 6, 12, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
SCENE = Scene(subject="", pack=load("cixi-2023"), now=NOW, lang="zh", channel="web", account="web")
NOBODY = Me(tied=False, surname="", landlord=False, tenant=False, opted_out=False)
NOTHING_KNOWN: Mapping[type[Fact[Any]], Any] = {
    WhoAmI: NOBODY,
    MyHouses: (),
    MyStays: (),
    MyDuties: (),
    MyDeclarations: (),
    SuspendedTalks: (),
    OfficerHere: None,
    PlacesNear: (),
    AnswersAfterMove: {},
    SpaceIn: Space(),
    PlaceToPatrol: None,
    Sublets: (),
}
"""What a stranger's chat knows; a test adds or replaces answers by kind."""

Answers = Mapping[type[Any], Any]


@dataclass(slots=True)
class Talked:
    """What came of it: every turn's messages, the deeds done, and how the talk stands."""

    turns: list[list[Message]] = field(default_factory=list)
    deeds: list[Deed[Any]] = field(default_factory=list)
    at: str | None = ""
    then: str | None = None
    answers: dict[str, str] = field(default_factory=dict)

    @property
    def last(self) -> list[Message]:
        return self.turns[-1]

    @property
    def keys(self) -> list[str]:
        """The names of the last turn's messages."""
        return [message.key for message in self.last]

    @property
    def text(self) -> str:
        """The last turn as it is read."""
        return "\n".join(message.text for message in self.last)

    @property
    def options(self) -> list[str]:
        """The values of all buttons of the last turn."""
        return [option.value for message in self.last for option in message.options]

    @property
    def labels(self) -> list[str]:
        return [option.label for message in self.last for option in message.options]

    def deed(self) -> Any:
        """The only deed done."""
        assert len(self.deeds) == 1, self.deeds
        return self.deeds[0]


def talk(
    flow: str,
    *typed: str,
    facts: Answers | None = None,
    deeds: Answers | None = None,
    scene: Scene = SCENE,
) -> Talked:
    """Begin `flow` (`name` or `name:subject`) and say each of `typed`: words, an option's number or label, `back`.

    `facts` and `deeds` give answers and results by kind, or functions of the request; a deed's may raise Refused.
    """
    name, _, subject = flow.partition(":")
    stage = replace(scene, subject=subject or scene.subject)
    table = _Table({**NOTHING_KNOWN, **(facts or {})}, deeds or {})
    talked = Talked()
    _turn(name, stage, table, talked, None)
    for said in typed:
        assert talked.at is not None, f"{flow} ended before {said!r} was said"
        _turn(name, stage, table, talked, said)
    return talked


@dataclass(frozen=True, slots=True)
class _Table:
    """Answers by the kind of request."""

    facts: Answers
    deeds: Answers

    def find(self, fact: Fact[Any]) -> Any:
        return _answer(self.facts, fact)

    def do(self, deed: Deed[Any]) -> Any:
        return _answer(self.deeds, deed)


def _answer(table: Answers, request: Any) -> Any:
    assert type(request) in table, f"the test does not say what {request} gives"
    given = table[type(request)]
    return given(request) if callable(given) else given


def _turn(name: str, scene: Scene, table: _Table, talked: Talked, said: str | None) -> None:
    answers = json.loads(json.dumps(talked.answers))
    play = Play(FLOWS[name], scene, answers)
    back = said is not None and words.global_word(said) == "back"
    if said is not None and not back:
        play.hear(said, talked.at or "", lambda question, spoken: _meant(scene.lang, play, question, spoken))
    try:
        pause = _run(play, play.start(), table, talked)
        if back and play.back():
            pause = _run(play, play.start(), table, talked)
        _note(play, pause, scene.lang, talked)
    finally:
        play.close()


def _run(play: Play, pause: Pause, table: _Table, talked: Talked) -> Pause:
    while isinstance(pause, NeedFact | NeedDeed):
        if isinstance(pause, NeedFact):
            pause = play.found(pause.fact, table.find(pause.fact))
            continue
        deed = pause.deed
        try:
            result = table.do(deed)
        except Refused as refused:
            pause = play.refuse(refused)
        else:
            talked.deeds.append(deed)
            pause = play.did(result)
    return pause


def _meant(lang: str, play: Play, question: Ask, spoken: str) -> str:
    options = messages.options_of(lang, play.flow.name, question, play.shown)
    numbered = question.kind.wire not in messages.COUNTED
    return messages.match_option(options, spoken, numbered=numbered) or spoken


def _note(play: Play, pause: Pause, lang: str, talked: Talked) -> None:
    talked.answers = play.answers
    talked.at = pause.question.name if isinstance(pause, Open) else None
    talked.then = pause.then if isinstance(pause, Finished) else None
    for other in words.languages():
        for message in _told(play, pause, other):
            _look_over(message)
    talked.turns.append(_told(play, pause, lang))


def _told(play: Play, pause: Pause, lang: str) -> list[Message]:
    if isinstance(pause, Open):
        return messages.of_open(lang, play, pause)
    return [messages.of_say(lang, play.flow.name, said) for said in (*play.notes, *play.said)]


def _look_over(message: Message) -> None:
    """What holds for every message of every talk, in every language."""
    assert message.text.strip(), message
    assert message.kind == "review" or len(message.options) <= MOST_OPTIONS, (
        f"{message.key}: too many buttons"
    )
    if message.kind == "choice":
        assert all(o.label != o.value for o in message.options), f"{message.key}: an option without words"


def refuse(code: str) -> Callable[[Deed[Any]], Any]:
    """A deed's result that refuses it."""

    def refused(deed: Deed[Any]) -> Any:
        raise Refused(code)

    return refused


def in_turn(*results: Any) -> Callable[[Deed[Any]], Any]:
    """The first deed of a kind gives the first result, the second the second."""
    waiting = iter(results)

    def given(deed: Deed[Any]) -> Any:
        result = next(waiting)
        return result(deed) if callable(result) else result

    return given
