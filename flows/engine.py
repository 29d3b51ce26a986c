"""Plays a script by hand: the answers, kept by name, are its whole state; it can say, ask, find and do, nothing else."""

from collections.abc import Callable, Coroutine, Generator, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from types import coroutine
from typing import Any, Generic, TypeVar, cast

from flows.kinds import Invalid, Kind, Reading, Review
from programmes.pack import Pack

T = TypeVar("T")

MAX_RESTARTS = 4
MAX_STEPS = 400
SKIP = "skip"
PINNED = "?"
"""Beside an open question's name: what was listed in it when it was shown, for kinds that say so (`Kind.pin`)."""
KEPT = "kept:"
"""Before the name of an answer that is being changed from a summary."""


class FlowError(Exception):
    """Everything this package raises on purpose."""


class ScriptError(FlowError):
    """The script breaks a rule of the engine: its author must mend it."""


class AskAgain(FlowError):
    """Forget `name` and the answer read last, and play again; `because` is told before the question."""

    def __init__(self, name: str, because: str | None = None, **values: object) -> None:
        super().__init__(name)
        self.name, self.because, self.values = name, because, values


class Refused(FlowError):
    """A deed cannot be done; `code` has a sentence `refused-<code>`; `ask` names the answer to ask again."""

    def __init__(self, code: str, ask: str | None = None, **values: object) -> None:
        super().__init__(code)
        self.code, self.ask, self.values = code, ask, values


class Fact(Generic[T]):
    """A plain, hashable request for knowledge; its answer is never stored."""


class Deed(Generic[T]):
    """A plain request to change the register, carried out in the turn's transaction."""


class Tying(Deed[T]):
    """A deed that proves who speaks: it may tie the chat to a person or to an officer, or untie it."""


@dataclass(frozen=True, slots=True)
class Say:
    name: str
    values: Mapping[str, object] = field(default_factory=dict)
    then: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    image: str | None = None
    link: str | None = None
    opening: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    name: str
    kind: Kind[Any]
    sensitive: bool = False
    skip: bool = False
    values: Mapping[str, object] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    image: str | None = None

    @property
    def options(self) -> tuple[str, ...]:
        return (*self.kind.options, SKIP) if self.skip else self.kind.options


@dataclass(frozen=True, slots=True)
class Find:
    fact: Fact[Any]


@dataclass(frozen=True, slots=True)
class Do:
    deed: Deed[Any]


Request = Say | Ask | Find | Do


@coroutine
def _pause(request: Request) -> Generator[Request, Any, Any]:
    return (yield request)


async def say(
    name: str,
    /,
    *,
    then: Iterable[str] = (),
    labels: Mapping[str, str] | None = None,
    image: str | None = None,
    link: str | None = None,
    opening: bool = False,
    **values: object,
) -> None:
    """Tell something; `then` are starts (`flow` or `flow:subject`) offered as buttons, `image` and `link` paths.

    What opens a talk is told at its first turn, even where the questions after it are answered already.
    """
    await _pause(Say(name, values, tuple(then), labels or {}, image, link, opening))


async def ask(
    name: str,
    kind: Kind[T],
    /,
    *,
    sensitive: bool = False,
    labels: Mapping[str, str] | None = None,
    image: str | None = None,
    **values: object,
) -> T:
    """Ask once under `name` and return the answer as the kind reads it; `image` is a path."""
    return cast(T, await _pause(Ask(name, kind, sensitive, False, values, labels or {}, image)))


async def ask_optional(
    name: str,
    kind: Kind[T],
    /,
    *,
    sensitive: bool = False,
    labels: Mapping[str, str] | None = None,
    **values: object,
) -> T | None:
    """Like `ask`, but may be skipped; None then."""
    return cast("T | None", await _pause(Ask(name, kind, sensitive, True, values, labels or {})))


async def find(fact: Fact[T]) -> T:
    return cast(T, await _pause(Find(fact)))


async def do(deed: Deed[T]) -> T:
    """Change the register. After the first `do` a script may only `do` and `say`."""
    return cast(T, await _pause(Do(deed)))


def each(name: str, count: int) -> Iterable[Callable[[str], str]]:
    """Name makers for `count` repetitions: the second of `each("along", 3)` turns "name" into "along.2.name"."""
    return [lambda part, n=n: f"{name}.{n}.{part}" for n in range(1, count + 1)]  # type: ignore[misc]


@cache
def words_key(name: str) -> str:
    """The locale key of a question: `along.2.name` has the words of `along-name`."""
    return "-".join(part for part in name.split(".") if not part.isdigit())


def row_id(subject: str) -> int | None:
    """The number a subject names; None for anything else somebody may have put there."""
    return int(subject) if subject.isascii() and subject.isdigit() and len(subject) < 19 else None


@dataclass(frozen=True, slots=True)
class Scene:
    """What a script knows without asking: its subject, the programme, the civil time, the language, the channel."""

    subject: str
    pack: Pack
    now: datetime
    lang: str
    channel: str
    account: str = ""
    carries: str = "everything"

    @property
    def today(self) -> date:
        return self.now.date()


Script = Callable[[Scene], Coroutine[Request, Any, "str | None"]]


@dataclass(frozen=True, slots=True)
class Flow:
    """A named script. `passing` flows (menus) are not kept when another begins; `prefill` finds first answers.

    `before` is the start to which 返回 leads from the first question; without one that question stays open.
    """

    name: str
    script: Script
    passing: bool = False
    prefill: "Callable[[Scene], Fact[Mapping[str, str]] | None] | None" = None
    before: str = ""


# -- what a play waits for ----------------------------------------------------------------------------------------


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


FLOWS: dict[str, Flow] = {}


def flow(
    name: str,
    *,
    passing: bool = False,
    prefill: Callable[[Scene], "Fact[Mapping[str, str]] | None"] | None = None,
    before: str = "",
) -> Callable[[Script], Script]:
    """Register a script under its public name (a start on every channel)."""

    def register(script: Script) -> Script:
        FLOWS[name] = Flow(name, script, passing, prefill, before)
        return script

    return register
