"""What a script may ask of the register: plain requests, answered for a whole batch in one query per kind."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from flows.engine import Fact


@dataclass(frozen=True, slots=True)
class HouseSeen:
    """A house as anybody who stands at its door may see it; `rooms` are labels such as 301.

    `represents`: the reader acts for another who lets it; `rooms_count`: how many rooms it is told to have, if it is.
    """

    id: int
    code: str
    address: str
    area_id: int
    village: str
    town: str
    police: str
    office: str
    phone: str
    rooms: tuple[str, ...] = ()
    revoked: bool = False
    represents: bool = False
    rooms_count: int | None = None


@dataclass(frozen=True, slots=True)
class HouseByCode(Fact[HouseSeen | None]):
    """The house of a plate; None if no plate has this code (a revoked one is found, marked)."""

    code: str


@dataclass(frozen=True, slots=True)
class Village:
    id: int
    name: str
    town: str


@dataclass(frozen=True, slots=True)
class VillagesLike(Fact[tuple[Village, ...]]):
    """At most six villages or communities whose name contains the typed words, best first."""

    words: str


@dataclass(frozen=True, slots=True)
class Me:
    """Who speaks: `tied` only after proof. `surname` is empty while untied.

    `organisations`: the kinds of those they may speak for; `officer`: the chat is an officer's.
    """

    tied: bool
    surname: str
    landlord: bool
    tenant: bool
    opted_out: bool
    houses: int = 0
    organisations: tuple[str, ...] = ()
    officer: bool = False

    @property
    def roles(self) -> tuple[str, ...]:
        """All they are at once, the one with most to do first: officer, kinds of organisations, landlord, tenant."""
        each = {"officer": self.officer, **dict.fromkeys(self.organisations, True)}
        each |= {"landlord": self.landlord, "tenant": self.tenant}
        return tuple(role for role, held in each.items() if held)


@dataclass(frozen=True, slots=True)
class WhoAmI(Fact[Me]):
    pass


@dataclass(frozen=True, slots=True)
class DutySeen:
    """One to-do: `rule` names its words (`duty-<rule>`), or else `titles` by language; `start` settles it.

    `surname` and `moved_in`: of whom it is asked, where the reader may know.
    """

    id: int
    rule: str
    start: str
    due: date
    overdue: bool
    place: str
    total: int = 0
    titles: Mapping[str, str] = field(default_factory=dict)
    surname: str = ""
    moved_in: date | None = None


@dataclass(frozen=True, slots=True)
class MyDuties(Fact[tuple[DutySeen, ...]]):
    """Open duties of the person behind this chat, most urgent first, at most sixty; `total` of each counts them all."""


@dataclass(frozen=True, slots=True)
class MyHouses(Fact[tuple[HouseSeen, ...]]):
    """Houses the tied person acts for: as landlord or sub-landlord, or for one."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a house, by the names of `programmes.fields`, and the packs that ask something of it.

    `told` is what rests on a landlord's word alone, which a landlord may correct.
    """

    facts: Mapping[str, object]
    packs: tuple[str, ...]
    told: Mapping[str, int | float | bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HouseKnown(Fact[Known | None]):
    """None if the house is not the tied landlord's."""

    house_id: int


@dataclass(frozen=True, slots=True)
class StaySeen:
    """One stay as a landlord (surname only) or its own tenant may see it."""

    id: int
    house_code: str
    address: str
    surname: str
    room: str
    moved_in: date | None
    assurance: str


@dataclass(frozen=True, slots=True)
class StayToAnswer(Fact[StaySeen | None]):
    """A current stay in one of the tied landlord's houses that the tenant lets the landlord check; else None."""

    stay_id: int


@dataclass(frozen=True, slots=True)
class StaysIn(Fact[tuple[StaySeen, ...]]):
    """Current stays in a house of the tied landlord's (same limits), newest first; empty if it is not theirs."""

    house_id: int


@dataclass(frozen=True, slots=True)
class MyStays(Fact[tuple[StaySeen, ...]]):
    """The current stays of the tied person, or of the declarations this chat filed itself."""


@dataclass(frozen=True, slots=True)
class DeclarationSeen:
    """`since`: the day its state was reached; `along`: how many were filed along with it and are still open.

    `certificate`: its number, once registered.
    """

    id: int
    receipt: str
    address: str
    state: str
    filed_on: date
    surname: str
    kind: str = "residence"
    house_code: str = ""
    room: str = ""
    since: date | None = None
    reason: str = ""
    correctable: bool = False
    withdrawable: bool = False
    along: int = 0
    childs: bool = False
    certificate: str = ""


@dataclass(frozen=True, slots=True)
class MyDeclarations(Fact[tuple[DeclarationSeen, ...]]):
    """Declarations this chat filed or whose person is tied to it, newest first, at most six."""


@dataclass(frozen=True, slots=True)
class CopyOf(Fact[Mapping[str, str] | None]):
    """What was said in a declaration of this chat's, by question: numbers masked, and only what may travel here."""

    declaration_id: int


@dataclass(frozen=True, slots=True)
class AnswersOf(Fact[Mapping[str, str]]):
    """The answers of a declaration this chat may correct, less the one that was wrong; {} if none."""

    declaration_id: int


@dataclass(frozen=True, slots=True)
class AnswersAfterMove(Fact[Mapping[str, str]]):
    """What this chat's person said of themselves before they moved; {} if they did not, or have declared since."""


@dataclass(frozen=True, slots=True)
class Correctable:
    """`reason`: why it was returned; '' where it was not, and is corrected of one's own accord."""

    house_code: str
    receipt: str
    reason: str
    kind: str = "residence"


@dataclass(frozen=True, slots=True)
class ToCorrect(Fact[Correctable | None]):
    """A declaration that this chat may correct now: the register decides."""

    declaration_id: int


@dataclass(frozen=True, slots=True)
class LetterSeen:
    """What the letter's placeholders need, and whether a letter is already in force."""

    house_id: int
    address: str
    landlord: str
    office: str
    signed_until: date | None


@dataclass(frozen=True, slots=True)
class LetterFor(Fact[LetterSeen | None]):
    """None if the house is not the tied landlord's."""

    house_id: int


@dataclass(frozen=True, slots=True)
class Suspended:
    """A talk laid aside: its start (`resume:<id>`) and the flow it belongs to."""

    id: int
    flow: str


@dataclass(frozen=True, slots=True)
class SuspendedTalks(Fact[tuple[Suspended, ...]]):
    """Talks of this chat laid aside, newest first, at most five."""
