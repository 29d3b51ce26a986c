"""What scripts know of a list of tenants, and how it is reported."""

from dataclasses import dataclass
from datetime import date

from flows.engine import Deed, Fact


@dataclass(frozen=True, slots=True)
class TenantLine:
    name: str
    document: str
    number: str
    phone: str
    room: str
    moved_in: date
    company: str = ""


@dataclass(frozen=True, slots=True)
class RosterRead:
    """`wrong`: a sentence for each line that cannot be reported; `refused`: why nothing could be read at all."""

    tenants: tuple[TenantLine, ...]
    wrong: tuple[str, ...]
    refused: str = ""


@dataclass(frozen=True, slots=True)
class RosterOf(Fact[RosterRead]):
    """What pasted lines, or the table "file:<id>" that this chat sent, say of tenants."""

    source: str


@dataclass(frozen=True, slots=True)
class ReportMany(Deed[int]):
    """The lessor's report (报送) of all these at once; gives how many. Refused: not-yours."""

    house_id: int
    tenants: tuple[TenantLine, ...]
