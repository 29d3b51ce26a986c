"""What scripts are made of: they say, ask, find and do, and nothing else; `flows.play` plays them."""

from collections.abc import Callable, Coroutine, Generator, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from types import coroutine
from typing import Any, Generic, TypeVar, cast

from flows.kinds import Kind
from programmes.pack import Pack

T = TypeVar("T")

SKIP = "skip"


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
