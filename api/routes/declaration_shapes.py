"""A declaration as officers see it: what was declared, what others said of the same stay, what happened to it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from pydantic import ConfigDict, Field
from sqlalchemy.engine import Row

from api.routes.desk import Work
from api.routes.shapes import (
    HouseRef,
    Shown,
    house_or_none,
    local,
    local_or_none,
    shown_name,
    shown_number,
    shown_phone,
)
from registry import casework, officers
from registry.casework import Case
from registry.masks import without_numbers
from registry.officers import Officer
from registry.overview.declarations import Listed
from registry.scopes import beyond

LINE: dict[str, Any] = {
    "id": 41,
    "receipt": "0612-7KQ4-M2XD",
    "kind": "residence",
    "channel": "self_web",
    "declarant": "myself",
    "state": "submitted",
    "name": "陈平",
    "house": {"id": 12, "code": "7KQ4M2XD", "address": "江东新村12幢"},
    "place": None,
    "assurance": "claimed",
    "flags": ["two-homes"],
    "first_filed_at": "2023-06-12T10:04:00+08:00",
    "filed_at": "2023-06-12T10:04:00+08:00",
    "outside_no": None,
    "certificate": None,
}


class DeclarationLine(Shown):
    """A line of the list. `kind`: residence, foreigner (a lodging registration), change, leaving, report (a lessor's). `flags`: what to look at."""

    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [LINE]})
    id: int
    receipt: str
    kind: str
    channel: str
    declarant: str
    state: str
    name: str
    house: HouseRef | None
    place: str | None = Field(description="Where it is, in words, while the house has to be found.")
    assurance: str | None = Field(description="Of the stay: claimed, confirmed, seen or registered.")
    flags: list[str]
    first_filed_at: datetime = Field(description="Stays through corrections; terms count from it.")
    filed_at: datetime
    outside_no: str | None = Field(description="The number in the police system.")
    certificate: str | None
    at_rest: bool = Field(
        default=False,
        description="Only stored, as they asked (PIPL 47): no name in lists, opened with a reason.",
    )


class Declared(Shown):
    """What was declared, numbers masked. A grid worker sees name, room and dates only."""

    name: str
    declarant_name: str | None = None
    document: str | None = None
    number: str | None = None
    division: str | None = None
    phone: str | None = None
    phone_whose: str | None = None
    room: str | None = None
    moved_in: date | None = None
    moved_out: date | None = None
    reason: str | None = None
    workplace: str | None = None
    pays_to: str | None = None
    main_home: bool | None = None
    landlord_may_check: bool | None = None
    adults_along: int | None = None
    children: list[str] = Field(default_factory=list)
    before: dict[str, str] = Field(
        default_factory=dict, description="What stood where a change put something new."
    )
    changed_on: date | None = None


class Word(Shown):
    """One thing somebody said of the stay. `source`: tenant, landlord, register (the base register) or officer."""

    source: str
    said: str
    channel: str | None
    room: str | None = None
    moved_in: str | None = None
    day: str | None = None
    at: datetime


class Step(Shown):
    state: str
    reason: str | None
    officer: str | None
    at: datetime


class StayShown(Shown):
    id: int
    room: str | None
    moved_in: date | None
    moved_out: date | None
    assurance: str
    said: list[Word]


class Elsewhere(Shown):
    """Another home of the same person; outside your areas only roughly where. Two homes are allowed, one is 常住."""

    place: str
    address: str | None
    moved_in: date | None
    main_home: bool | None
    assurance: str


class Returned(Shown):
    reason: str
    question: str | None = Field(description="The answer to correct, asked again first.")
    at: datetime


class DeclarationShown(DeclarationLine):
    """A declaration with all that helps to judge it."""

    model_config = ConfigDict(frozen=True, json_schema_extra={})
    declared: Declared
    known_name: str | None = Field(
        description="The person's name on record, where it differs from the one declared."
    )
    person_id: int
    stay: StayShown | None
    returned: Returned | None
    negative_list: str | None
    steps: list[Step]
    along: list[int] = Field(description="Declarations filed together with this one.")
    supersedes_id: int | None
    elsewhere: list[Elsewhere]


async def whole(work: Work, declaration_id: int) -> DeclarationShown:
    """Raises CaseRefused: not-found."""
    case = await casework.opened_case(work.conn, work.vault, declaration_id)
    async with beyond(work.conn):
        names = await officers.names(
            work.conn, {s.officer_id for s in case.steps if s.officer_id is not None}
        )
    row, officer = case.row, work.officer
    name = str(case.content.get("name", ""))
    known = row.known_name if row.known_name != name else None
    return DeclarationShown(
        **line_of(row, case.content, officer).model_dump(),
        declared=declared_of(case.content, officer),
        known_name=shown_name(known, officer) if known else None,
        person_id=row.person_id,
        stay=_stay(case),
        returned=_returned(row),
        negative_list=row.negative_list,
        steps=[
            Step(state=s.state, reason=_plain(s.reason), officer=names.get(s.officer_id), at=local(s.at))
            for s in case.steps
        ],
        along=case.along,
        supersedes_id=row.supersedes_id,
        elsewhere=_elsewhere(case.elsewhere, officer),
    )


def line_of(row: Row[Any], content: Mapping[str, Any], officer: Officer) -> DeclarationLine:
    house = house_or_none(row)
    return DeclarationLine(
        id=row.id,
        receipt=row.receipt,
        kind=row.kind,
        channel=row.channel,
        declarant=row.declarant,
        state=row.state,
        name=shown_name(str(content.get("name", "")), officer),
        house=house,
        place=_plain(row.place),
        assurance=row.assurance,
        flags=list(row.flags),
        first_filed_at=local(row.first_filed_at),
        filed_at=local(row.filed_at),
        outside_no=row.outside_no,
        certificate=row.certificate,
    )


def lines_of(found: Sequence[Listed], officer: Officer) -> list[DeclarationLine]:
    """Whose data only rest stands in the list without a name."""
    lines = [(each.row, line_of(each.row, each.content, officer)) for each in found]
    return [
        line.model_copy(update={"name": "", "at_rest": True}) if row.resting else line for row, line in lines
    ]


def declared_of(content: Mapping[str, Any], officer: Officer) -> Declared:
    """`content` is in the clear; here it is masked, and a report or a leaving lacks most of it."""
    seen = Declared(
        name=shown_name(str(content.get("name", "")), officer),
        room=content.get("room") or None,
        moved_in=content.get("moved_in") or None,
        moved_out=content.get("moved_out") or None,
    )
    if not officer.sees_names:
        return seen
    return seen.model_copy(
        update={
            "declarant_name": content.get("declarant_name") or None,
            "document": content.get("document") or None,
            "number": shown_number(content.get("number", "")),
            "division": content.get("division") or None,
            "phone": shown_phone(content.get("phone", "")),
            "phone_whose": content.get("phone_whose"),
            "reason": content.get("reason"),
            "workplace": _plain(content.get("workplace")),
            "pays_to": content.get("pays_to"),
            "main_home": content.get("main_home"),
            "landlord_may_check": content.get("landlord_may_check"),
            "adults_along": content.get("adults_along"),
            "children": list(content.get("children", ())),
            "before": {name: _before(name, text) for name, text in content.get("before", {}).items()},
            "changed_on": date.fromisoformat(content["changed_on"]) if content.get("changed_on") else None,
        }
    )


def _before(name: str, text: object) -> str:
    """As it is shown where it stands today."""
    shown = "" if text is None else str(text)
    return (shown_phone(shown) or "") if name == "phone" else without_numbers(shown) if shown else ""


def _plain(text: str | None) -> str | None:
    return without_numbers(text) if text else None


def _stay(case: Case) -> StayShown | None:
    row = case.row
    if row.stay_id is None or row.assurance is None:
        return None
    return StayShown(
        id=row.stay_id,
        room=row.room,
        moved_in=row.moved_in,
        moved_out=row.moved_out,
        assurance=row.assurance,
        said=words_of(case.said),
    )


def words_of(said: Sequence[Row[Any]]) -> list[Word]:
    return [
        Word(
            source=each.source,
            said=each.said,
            channel=each.channel,
            room=each.detail.get("room"),
            moved_in=each.detail.get("moved_in"),
            day=each.detail.get("day"),
            at=local(each.at),
        )
        for each in said
    ]


def _returned(row: Row[Any]) -> Returned | None:
    if row.state != "returned" or row.returned_at is None:
        return None
    at = local_or_none(row.returned_at)
    assert at is not None
    return Returned(reason=without_numbers(row.returned_reason or ""), question=row.returned_question, at=at)


def _elsewhere(homes: Sequence[Row[Any]], officer: Officer) -> list[Elsewhere]:
    return [
        Elsewhere(
            place=home.place,
            address=home.address if any(lo <= home.area_no <= hi for lo, hi in officer.ranges) else None,
            moved_in=home.moved_in,
            main_home=home.main_home,
            assurance=home.assurance,
        )
        for home in homes
    ]
