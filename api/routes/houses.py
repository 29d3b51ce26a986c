"""Officers look at areas and houses, give out claim codes and end plates."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query
from pydantic import ConfigDict, Field
from sqlalchemy.engine import Row
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.declaration_shapes import Word, words_of
from api.routes.desk import AtDesk, Changing, IfNoneMatch, Work, opens, tagged
from api.routes.shapes import (
    AreaShown,
    Asked,
    Because,
    BodyRef,
    Id,
    PersonRef,
    Ref,
    Shown,
    local,
    local_or_none,
    shown_name,
    words,
)
from registry import audit, codes, houses
from registry.officers import Officer
from registry.overview import houses as overview
from registry.overview.houses import Wanted
from registry.programmes import title_of
from registry.scopes import beyond

router = APIRouter(tags=["houses"])

Letting = Literal["let", "vacant", "owner_only", "stopped", "sold"]


class HouseLine(Shown):
    """`residents` are those whose stay counts, `claims` those whom nobody confirmed yet."""

    id: int
    code: str
    address: str
    area_id: int
    area: str
    external_no: str | None
    type: str | None
    letting: str
    let_since: date | None
    negative_list: str | None
    control_class: str | None
    head_count: int | None
    rooms_count: int | None
    area_m2: float | None
    residents: int
    claims: int
    revoked_at: datetime | None


class RoomShown(Shown):
    label: str
    kind: str
    area_m2: float | None
    beds: int | None


class ResidentShown(Shown):
    """A stay in the house with every word about it. `reported_at`: when the lessor reported it (报送)."""

    stay_id: int
    person: PersonRef
    room: str | None
    moved_in: date | None
    moved_out: date | None
    assurance: str
    main_home: bool | None
    minor: bool
    landlord_may_check: bool
    reported_at: datetime | None
    away_until: date | None
    said: list[Word]


class PartyShown(Shown):
    """Who answers for the house; `claimed_at` once they proved to be the person on record."""

    person: PersonRef
    role: str
    source: str
    since: date | None
    until: date | None
    claimed_at: datetime | None


class LetterShown(Shown):
    number: str
    name: str
    signer: PersonRef
    channel: str
    proof: str
    signed_at: datetime
    until: date | None


class HouseDuty(Shown):
    id: int
    pack: str
    programme: str = Field(description="The title of the programme that asks for it.")
    rule: str
    holder: str
    due: date


class HouseShown(HouseLine):
    rooms: list[RoomShown]
    stays: list[ResidentShown]
    parties: list[PartyShown]
    letters: list[LetterShown]
    duties: list[HouseDuty] = Field(description="Open ones.")


@router.get("/areas", summary="The areas of yours, in the order of the tree", **door("houses:read", 404))
async def list_areas(at: AtDesk, paged: Paged) -> Page[AreaShown]:
    async with at.at_work() as work:
        found = await overview.areas(work.conn, at.officer.ranges, paged.number(), paged.limit + 1)
    shown = [
        AreaShown(
            id=row.id,
            parent_id=row.parent_id,
            level=row.level,
            name=row.name,
            police=row.police,
            office=row.office,
            phone=row.phone,
        )
        for row in found
    ]
    return paged.page(shown, [[row.lo] for row in found])


def filters(
    area: Annotated[Ref | None, Query(description="An area and all in it.")] = None,
    q: Annotated[
        str | None,
        words(50),
        Query(description="A plate's code, a part of the address, or how a lessor's name begins."),
    ] = None,
    letting: Letting | None = None,
) -> Wanted:
    return Wanted(area=area, words=q, letting=letting)


@router.get("/houses", summary="List houses", **door("houses:read", 404))
async def list_houses(
    at: AtDesk, wanted: Annotated[Wanted, Depends(filters)], paged: Paged
) -> Page[HouseLine]:
    if not at.officer.sees_names:
        wanted = replace(wanted, words=None, place=wanted.words)
    async with at.at_work() as work:
        found = await overview.listed(work.conn, replace(wanted, after=paged.number()), paged.limit + 1)
    return paged.page([line_of(row) for row in found], [[row.id] for row in found])


def line_of(row: Row[Any]) -> HouseLine:
    return HouseLine(
        id=row.id,
        code=row.code,
        address=row.address,
        area_id=row.area_id,
        area=row.area,
        external_no=row.external_no,
        type=row.type,
        letting=row.letting,
        let_since=row.let_since,
        negative_list=row.negative_list,
        control_class=row.control_class,
        head_count=row.head_count,
        rooms_count=row.rooms_count,
        area_m2=row.area_m2,
        residents=row.residents,
        claims=row.claims,
        revoked_at=local_or_none(row.revoked_at),
    )


@router.get(
    "/houses/{house_id:id}",
    summary="Open a house",
    **door("houses:read", 304, 404),
    **opens(HouseShown, "Who lives there, who answers for it, and an ETag."),
)
async def open_house(at: AtDesk, house_id: Id, if_none_match: IfNoneMatch = None) -> Response:
    async with at.at_work() as work:
        return tagged(await shown(work, house_id), if_none_match)


async def shown(work: Work, house_id: int) -> HouseShown:
    """Raises Problem 404."""
    found = await overview.opened(work.conn, house_id)
    if found is None:
        raise no_house()
    said: dict[int, list[Row[Any]]] = {}
    for word in found.said:
        said.setdefault(word.stay_id, []).append(word)
    return HouseShown(
        **line_of(found.row).model_dump(),
        rooms=[RoomShown(label=r.label, kind=r.kind, area_m2=r.area_m2, beds=r.beds) for r in found.rooms],
        stays=[_resident(stay, said.get(stay.id, ()), work.officer) for stay in found.stays],
        parties=[_party(party, work.officer) for party in found.parties],
        letters=[_letter(letter, work.officer) for letter in found.letters],
        duties=[
            HouseDuty(
                id=d.id,
                pack=d.pack,
                programme=title_of(d.pack),
                rule=d.rule,
                holder=d.holder,
                due=d.due,
            )
            for d in found.duties
        ],
    )


def no_house() -> Problem:
    return Problem(404, "not-found", "There is no such house in your areas.")


def _resident(stay: Row[Any], said: Sequence[Row[Any]], officer: Officer) -> ResidentShown:
    return ResidentShown(
        stay_id=stay.id,
        person=PersonRef(id=stay.person_id, name=shown_name(stay.name, officer)),
        room=stay.room,
        moved_in=stay.moved_in,
        moved_out=stay.moved_out,
        assurance=stay.assurance,
        main_home=stay.main_home,
        minor=stay.minor,
        landlord_may_check=stay.landlord_may_check,
        reported_at=local_or_none(stay.reported_at),
        away_until=stay.away_until,
        said=words_of(said),
    )


def _party(party: Row[Any], officer: Officer) -> PartyShown:
    return PartyShown(
        person=PersonRef(id=party.person_id, name=shown_name(party.name, officer)),
        role=party.role,
        source=party.source,
        since=party.since,
        until=party.until,
        claimed_at=local_or_none(party.claimed_at),
    )


def _letter(letter: Row[Any], officer: Officer) -> LetterShown:
    return LetterShown(
        number=letter.number,
        name=letter.name,
        signer=PersonRef(id=letter.person_id, name=shown_name(letter.signer, officer)),
        channel=letter.channel,
        proof=letter.proof,
        signed_at=local(letter.signed_at),
        until=letter.until,
    )


# -- giving out and ending ----------------------------------------------------------------------------------------


class WhoseCode(Asked):
    person_id: BodyRef | None = Field(
        None, description="Which of several lessors on record; not needed where there is one."
    )


class ClaimCode(Shown):
    """Print it and hand it over; whoever types it is the lessor on record. Shown once, good for 60 days."""

    model_config = ConfigDict(
        frozen=True, json_schema_extra={"examples": [{"code": "7KQ4MW2XDA", "house_code": "7KQ4M2XD"}]}
    )
    code: str
    house_code: str


@router.post(
    "/houses/{house_id:id}/claim-code",
    summary="A code on paper by which a lessor proves to be one",
    **door("houses:write", 404, 409),
    **opens(ClaimCode),
)
async def claim_code(change: Changing, house_id: Id, asked: WhoseCode | None = None) -> Response:
    async def doing(work: Work) -> ClaimCode:
        house = await overview.held(work.conn, house_id)
        if house is None:
            raise no_house()
        if house.revoked_at is not None:
            raise Problem(409, "plate-revoked", "The plate of this house was ended.")
        try:
            async with beyond(work.conn):
                code = await codes.issue_claim_code(
                    work.conn, work.vault, house_id, asked.person_id if asked else None
                )
        except codes.NoLessor as fault:
            raise Problem(
                409, "no-lessor", "The house has no lessor on record, or several: say which."
            ) from fault
        await audit.write(work.conn, work.officer.actor, "claim-code", "house", house_id, house.area_no)
        return ClaimCode(code=code, house_code=house.code)

    return await change(doing)


@router.post(
    "/houses/{house_id:id}/revoke-plate",
    summary="End a plate: its address leads nowhere from now on",
    **door("houses:write", 404, 409),
    **opens(HouseShown, "The house as it is now."),
)
async def revoke_plate(change: Changing, house_id: Id, asked: Because) -> Response:
    async def doing(work: Work) -> HouseShown:
        house = await overview.held(work.conn, house_id)
        if house is None:
            raise no_house()
        if not await houses.revoke(work.conn, house_id, work.now):
            raise Problem(409, "plate-revoked", "The plate of this house was ended already.")
        await audit.write(
            work.conn,
            work.officer.actor,
            "revoke-plate",
            "house",
            house_id,
            house.area_no,
            reason=asked.reason,
        )
        return await shown(work, house_id)

    return await change(doing, tagged=True)
