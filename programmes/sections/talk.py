"""The words and manners of the conversations."""

from dataclasses import dataclass
from datetime import time
from typing import Literal

from programmes.fields import Holder
from programmes.sections.base import Sourced, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Law(Word):
    """A law as it is cited to citizens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offices(Sourced):
    """Names as they stand on the door, used where the area itself has none; who asks for help hears within that time.

    `hours`: when somebody is there to answer, as people read it.
    """

    police_station: str
    service_centre: str
    helpline: str
    answer_working_days: int
    hours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Sourced):
    """What the law wants said before anything is asked; `kept_years` counts from moving out."""

    responsible: str
    kept_years: int
    laws: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Declare(Sourced):
    """What a tenant is asked, and who need not declare. Divisions are six digits (GB/T 2260).

    `urban_districts` count as one place with the local division where that is one of a city's districts; a
    `former_divisions` code is the same place under an older code. `self_channels` count as self-declared.
    A change of address or workplace is declared within `change_days` (0: the law of the place has no number).
    Under `guardian_age` a guardian declares, under `consent_age` their consent is wanted besides. `optional` is asked
    after all that the law asks, by consent. `hmt_permits`: whether holders of travel permits of Hong Kong, Macao and
    Taiwan declare as residents do, or within `foreigner_hours` as foreigners do.
    """

    workplace: Literal["required", "optional", "off"]
    relative_days: int
    local_division: str
    former_divisions: tuple[str, ...] = ()
    urban_districts: tuple[str, ...] = ()
    guardian_age: int
    consent_age: int
    foreigner_hours: int
    hmt_permits: Literal["residents", "foreigners"]
    self_channels: tuple[str, ...]
    optional: tuple[Literal["ebike"], ...] = ()
    change_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitRule(Sourced):
    """When a residence permit (居住证) may be asked for: so many months after the first filing; issued within days.

    It is endorsed every year, in the `endorse_days` before each full year. `law` is one of the pack's.
    """

    after_months: int
    issued_days: int
    endorse_days: int
    law: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Landlords(Sourced):
    """What settles the landlord's own report (报送) besides itself, and what landlords are told.

    `confirm_discharges_report`: the word that a declared tenant lives there; `organisation_report_counts`: the report of
    the organisation that looks after the house. `invitation_days`: how long a link that a landlord hands out works.
    `lease_where`: the office that files leases, in words; `lease_link`: its page, '' where none is known.
    """

    confirm_discharges_report: bool
    invitation_days: int
    organisation_report_counts: bool = False
    lease_where: str = ""
    lease_link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk(Sourced):
    """Manners of the conversation: how long one rests, when we are quiet, how often we may write.

    A campaign to `second_officer_from` people or more is approved by another officer than who made it. Offices may have it
    quiet for longer in their area, and allow fewer campaigns a week there; never the other way.
    """

    suspended_days: int
    quiet_from: time
    quiet_to: time
    pin_hours: int
    max_unstatutory_messages_per_month: int
    max_campaigns_a_week: int
    second_officer_from: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRule(Word):
    """A letter to sign: once per house or once per lessor; `months` it holds (None: until the lessor changes).

    `counts` says when it counts as signed: `signed` alone, or `posted` only once a copy hangs on the wall as well
    (a house document of the letter's name); `declared` adds that a lessor's own report through us counts like a letter.
    """

    unit: Literal["by_house", "by_lessor"]
    file: str
    edition: str
    months: int | None = None
    counts: tuple[Literal["signed", "posted", "declared"], ...] = ("signed",)


@dataclass(frozen=True, slots=True, kw_only=True)
class PactRule(Word):
    """A pact (公约) that residents agree to: read and acknowledged, not signed; it holds for `months`."""

    file: str
    edition: str
    months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonRule(Sourced):
    """A lesson: who takes it, how long it holds in months, how many questions are drawn."""

    name: str
    roles: tuple[Holder, ...]
    cadence_months: int
    file: str
    edition: str
    questions: int
