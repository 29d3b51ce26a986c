"""What an officer's chat may ask of the register; every answer is limited to the officer's areas and role."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from flows.engine import Fact


@dataclass(frozen=True, slots=True)
class OfficerSeen:
    """Who works in this chat; `scopes` as the API names what a role may do."""

    name: str
    role: str
    scopes: frozenset[str]

    def may(self, scope: str) -> bool:
        return scope in self.scopes


@dataclass(frozen=True, slots=True)
class OfficerHere(Fact[OfficerSeen | None]):
    """The officer whose chat this is; None for everybody else, and for one who was dismissed."""


@dataclass(frozen=True, slots=True)
class WorkSeen:
    """One thing to do: `start` is the conversation that does it, '' where none does.

    `what`: declarations, inbox, hazard, request or duty; a duty's words are `duty-<rule>` or `titles` by language.
    `about`: the hazard's titles; `who`: a surname, '' where no names travel.
    """

    what: str
    start: str
    count: int = 1
    due: date | None = None
    overdue: bool = False
    place: str = ""
    rule: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)
    who: str = ""


@dataclass(frozen=True, slots=True)
class WorkPage:
    """Some of what waits; `count` is how much a conversation does (one for each), `elsewhere` what none does, in all."""

    work: tuple[WorkSeen, ...] = ()
    count: int = 0
    elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class OfficeWork(Fact[WorkPage]):
    """What waits in the officer's areas, most urgent first: `most` after the first `skip`, what no conversation does if `elsewhere`."""

    skip: int = 0
    most: int = 7
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class RequestSeen:
    """What somebody asked for; numbers in their words are covered. `phone`: whether they left one."""

    id: int
    kind: str
    place: str
    at: date
    due: date
    words: str
    phone: bool


@dataclass(frozen=True, slots=True)
class RequestToSee(Fact[RequestSeen | None]):
    """A request of the officer's areas that still waits."""

    request_id: int
