"""Plays a script by hand over its answers, until it needs a fact, a deed or a person; the answers are its whole state."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from flows.engine import (
    SKIP,
    Ask,
    AskAgain,
    Deed,
    Do,
    Fact,
    Find,
    Flow,
    FlowError,
    Refused,
    Request,
    Say,
    Scene,
    ScriptError,
)
from flows.kinds import Invalid, Kind, Reading, Review

MAX_RESTARTS = 4

MAX_STEPS = 400

PINNED = "?"
"""Beside an open question's name: what was listed in it when it was shown, for kinds that say so (`Kind.pin`)."""

KEPT = "kept:"
"""Before the name of an answer that is being changed from a summary."""


@dataclass(frozen=True, slots=True)
class NeedFact:
    fact: Fact[Any]


@dataclass(frozen=True, slots=True)
class NeedDeed:
    deed: Deed[Any]


@dataclass(frozen=True, slots=True)
class Open:
    """A question is open; `slip` is what was wrong with the answer just heard, if one was."""

    question: Ask
    slip: Invalid | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """The script ended; `then` is the start it hands over to."""

    then: str | None = None


Pause = NeedFact | NeedDeed | Open | Finished


class Play:
    """One replay of a script over its answers, stepped until it needs a fact, a deed or a person."""

    def __init__(self, flow: Flow, scene: Scene, answers: Mapping[str, str]) -> None:
        self.flow, self.scene = flow, scene
        self.answers = dict(answers)
        self.reading = Reading(scene.today, scene.lang)
        self.heard: str | None = None
        self.at = ""
        self.first = False
        self.said: list[Say] = []
        self.notes: list[Say] = []
        self.path: list[str] = []
        self.shown: dict[str, tuple[Ask, Any]] = {}
        self._facts: dict[Fact[Any], Any] = {}
        self._restarts = self._steps = 0
        self._did = False
        self._reopened = self._asked = ""
        self._meant: Callable[[Ask, str], str] | None = None
        self._coroutine: Coroutine[Request, Any, str | None] | None = None

    def hear(self, text: str, at: str, meant: Callable[[Ask, str], str] | None = None) -> None:
        """Have `text` read as the answer to the question named `at` when the replay reaches it.

        `meant` turns what was typed into the option it stands for (its number, its label).
        """
        self.heard, self.at, self._meant = text, at, meant

    def back(self) -> bool:
        """Forget the last answer on this replay's path, or leave what a summary reopened; False if there is neither."""
        kept = self.answers.pop(KEPT + self._asked, None)
        if kept is not None:
            self.answers[self._asked] = kept
            self._restart()
            return True
        if not self.path:
            return False
        self.answers.pop(self.path[-1], None)
        self._restart()
        return True

    def start(self) -> Pause:
        return self._step(None)

    def found(self, fact: Fact[Any], answer: Any) -> Pause:
        self._facts[fact] = answer
        return self._step(answer)

    def did(self, result: Any) -> Pause:
        return self._step(result)

    def refuse(self, refused: Refused) -> Pause:
        """The deed was refused before it changed anything: the script may catch it, else the person is asked again."""
        return self._step(None, refused)

    def close(self) -> None:
        if self._coroutine is not None:
            self._coroutine.close()
            self._coroutine = None

    def _restart(self) -> None:
        self._restarts += 1
        if self._restarts > MAX_RESTARTS:
            raise ScriptError(f"{self.flow.name} began again more than {MAX_RESTARTS} times in one turn")
        self.close()
        self.path.clear()
        self.said.clear()
        self.shown.clear()

    def _forget(self, name: str | None) -> None:
        for gone in (name, self.path[-1] if self.path else None):
            if gone is not None:
                self.answers.pop(gone, None)

    def _step(self, value: Any, error: FlowError | None = None) -> Pause:
        while True:
            self._steps += 1
            if self._steps > MAX_STEPS:
                raise ScriptError(f"{self.flow.name} took more than {MAX_STEPS} steps in one turn")
            if self._coroutine is None:
                self._coroutine = self.flow.script(self.scene)
            try:
                request = self._coroutine.throw(error) if error else self._coroutine.send(value)
            except StopIteration as end:
                return Finished(cast("str | None", end.value))
            except AskAgain as again:
                if self._did:
                    raise ScriptError(f"{self.flow.name} asks again after a deed") from again
                if again.because:
                    self.notes.append(Say(again.because, again.values))
                    self._reopened = again.name
                elif isinstance(self._last_kind(), Review):
                    self._keep(again.name)
                self._forget(again.name)
                self._restart()
                value, error = None, None
                continue
            except Refused as refused:
                return self._refused(refused)
            error = None
            pause = self._take(request)
            if not isinstance(pause, _Go):
                return pause
            value = pause.value

    def _refused(self, refused: Refused) -> Pause:
        """Uncaught: the sentence of the refusal, and the last (or the named) answer open again."""
        self._did = False
        self.notes.append(Say(f"refused-{refused.code}", refused.values))
        self._forget(refused.ask)
        self._restart()
        return self._step(None)

    def _take(self, request: Request) -> "Pause | _Go":
        if isinstance(request, Say):
            self.said.append(request)
            return _Go(None)
        if isinstance(request, Do):
            self._did = True
            return NeedDeed(request.deed)
        if self._did:
            raise ScriptError(f"{self.flow.name}: after a deed only do and say")
        if isinstance(request, Find):
            known = request.fact in self._facts
            return _Go(self._facts[request.fact]) if known else NeedFact(request.fact)
        return self._answer(request)

    def _answer(self, question: Ask) -> "Pause | _Go":
        name = question.name
        if name in self.shown:
            raise ScriptError(f"{self.flow.name} asks {name!r} twice on one path")
        stored = self.answers.get(name)
        if stored is not None:
            try:
                return self._accept(question, self._read(question, stored))
            except Invalid:
                del self.answers[name]
        if self.heard is not None and name == self.at:
            text, self.heard = self.heard, None
            shown = question.kind.pinned(self.answers.get(name + PINNED, ""))
            try:
                value = self._read(
                    replace(question, kind=shown), self._meant(question, text) if self._meant else text
                )
            except Invalid as slip:
                return self._open(question, slip)
            self.answers[name] = SKIP if value is None else question.kind.write(value)
            self.answers.pop(name + PINNED, None)
            self.answers.pop(KEPT + name, None)
            return self._accept(question, value)
        if name == self._reopened:
            self.said.clear()
        return self._open(question)

    def _open(self, question: Ask, slip: Invalid | None = None) -> Open:
        self._asked = question.name
        if question.kind.pin:
            self.answers[question.name + PINNED] = question.kind.pin
        return Open(question, slip)

    def _last_kind(self) -> Kind[Any] | None:
        return self.shown[self.path[-1]][0].kind if self.path else None

    def _keep(self, name: str) -> None:
        """What a summary's line said stays at hand until it is answered anew: 返回 leads back to the summary."""
        if name in self.answers:
            self.answers[KEPT + name] = self.answers[name]

    def _read(self, question: Ask, text: str) -> Any:
        if question.skip and text == SKIP:
            return None
        return question.kind.read(text, self.reading)

    def _accept(self, question: Ask, value: Any) -> "_Go":
        self.path.append(question.name)
        self.shown[question.name] = (question, value)
        if self.said:
            self.said[:] = [said for said in self.said if said.opening and self.first]
        return _Go(value)


@dataclass(frozen=True, slots=True)
class _Go:
    value: Any
