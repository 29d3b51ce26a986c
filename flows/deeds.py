"""What a script may change: plain requests, carried out, re-checked and locked in the turn's transaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from flows.consents import Consented
from flows.engine import Deed, Tying
from flows.foreign_stay import ForeignStay


@dataclass(frozen=True, slots=True)
class Child:
    """A child living along, declared by its guardian."""

    name: str
    document: str
    number: str
    relation: str


@dataclass(frozen=True, slots=True)
class Filed:
    """The receipt of filing; `asked`: landlord, officer or both; `employer_asked`: the one named is on record."""

    receipt: str
    asked: str
    employer_asked: bool = False


@dataclass(frozen=True, slots=True)
class Declare(Deed[Filed]):
    """A residence declared (申报). `house_code` or else `area_id` + `place` (address to be checked).

    `declarant`: myself, child, relative, helper, host. `document` as in flows.documents; `number` '' when lost or none.
    `company` and `lodged_by` (employer, agency, dorm): who gave a worker the room; `children_left_out`: children whose
    guardian does not agree here. With `foreign` it is a foreigner's lodging registration, for the police.
    `invitation`: the token of the one it follows. Refused: house-gone; closed, if what it `corrects` may not be any more. Accepted and flagged: negative list, address to check, document missing, underage alone.
    """

    house_code: str
    area_id: int | None
    place: str
    declarant: str
    declarant_name: str
    name: str
    document: str
    number: str
    division: str
    phone: str
    phone_whose: str
    room: str
    moved_in: date
    reason: str
    workplace: str
    pays_to: str
    main_home: bool
    landlord_may_check: bool
    adults_along: int
    children: tuple[Child, ...]
    corrects: int | None = None
    company: str = ""
    lodged_by: str = ""
    ebike: str = ""
    children_left_out: int = 0
    consents: tuple[Consented, ...] = ()
    foreign: ForeignStay | None = None
    invitation: str = ""


@dataclass(frozen=True, slots=True)
class Withdraw(Deed[None]):
    """One's own declaration taken back (撤回), with those filed along. `why`: mistake, never-moved-in, other.

    Refused: closed.
    """

    declaration_id: int
    why: str


@dataclass(frozen=True, slots=True)
class AskForHelp(Deed[date]):
    """A person should come or call (grid worker, window, police for a foreigner): an office duty; gives its due date.

    `kind`: help-fill, no-document, foreigner, wrong-plate, at-window, delete-data, organisation. `phone` may be ''.
    """

    kind: str
    house_code: str
    place: str
    phone: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class SendCode(Deed[None]):
    """A one-time code by SMS, if the phone is on record for the purpose; says the same either way.

    `purpose`: landlord (phone on record of a landlord of `house_code`) or me (phone on record of a person).
    Refused: too-many-codes.
    """

    phone: str
    purpose: str
    house_code: str = ""


@dataclass(frozen=True, slots=True)
class SendAnother(Deed[None]):
    """A new code to the phone that this chat named last for the purpose; the earlier one ends by it.

    Refused: no-code (none was asked for lately), code-on-its-way, too-many-codes.
    """

    purpose: str


@dataclass(frozen=True, slots=True)
class Tied:
    surname: str
    landlord: bool
    houses: int


@dataclass(frozen=True, slots=True)
class UseCode(Tying[Tied]):
    """The code typed back: ties this chat to the person. Refused: wrong-code, code-expired, too-many-tries."""

    code: str
    purpose: str


@dataclass(frozen=True, slots=True)
class ClaimHouse(Tying[Tied]):
    """A claim code from the officer's paper makes this chat the landlord's. Refused: wrong-code, too-many-tries."""

    house_code: str
    code: str


@dataclass(frozen=True, slots=True)
class AnswerStay(Deed[None]):
    """The landlord's word on a declared stay; never changes the declaration (decision 4).

    `answer`: lives, left (with `day`), nobody, sublet, unsure. Refused: not-yours, answered-already.
    """

    stay_id: int
    answer: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class ReportTenant(Deed[str]):
    """The lessor's own report (报送) of somebody who moved in; gives the report's number. Refused: not-yours.

    `guardian…`: who agreed that somebody young lives there, their phone, and the file of their written consent.
    """

    house_id: int
    name: str
    document: str
    number: str
    phone: str
    room: str
    moved_in: date
    guardian: str = ""
    guardian_phone: str = ""
    guardian_paper: str = ""


@dataclass(frozen=True, slots=True)
class AnswerReport(Deed[None]):
    """A landlord's answer to the reminder to report without reporting: nobody, reported, later. Refused: not-yours."""

    house_id: int
    answer: str


@dataclass(frozen=True, slots=True)
class TellHouse(Deed[None]):
    """A landlord counts what nobody knew of a house, or corrects an earlier count of theirs; `told` by the names of `programmes.fields`. Refused: not-yours."""

    house_id: int
    told: Mapping[str, int | float | bool]


@dataclass(frozen=True, slots=True)
class SayLeft(Deed[None]):
    """The landlord says that somebody left: a proposal; the tenant is asked, an officer decides. Refused: not-yours."""

    stay_id: int
    day: date


@dataclass(frozen=True, slots=True)
class SignLetter(Deed[str]):
    """Signs the letter; gives its number. The text's SHA-256 must be the current one. Refused: not-yours, text-changed."""

    house_id: int
    typed_name: str
    hash: str
    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Learnt:
    """Until when a lesson holds, and the number of its certificate."""

    until: date
    number: str


@dataclass(frozen=True, slots=True)
class Acknowledge(Deed[Learnt]):
    """A lesson taken."""

    lesson: str
    edition: str
    hash: str
    right: int
    asked: int


@dataclass(frozen=True, slots=True)
class StillHere(Deed[str]):
    """The tenant's answer: yes, away (back by `day`), moved (left on `day`; a receipt number is given, else '')."""

    stay_id: int
    answer: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class SetLanguage(Deed[None]):
    lang: str


@dataclass(frozen=True, slots=True)
class OptOut(Deed[None]):
    """Stop (or resume) messages that no law asks for."""

    out: bool


@dataclass(frozen=True, slots=True)
class AnswerCampaign(Deed[None]):
    """An answer to a message that went to many, by the number of the sending. Refused: not-asked, campaign-over."""

    run_id: int
    answer: str
