"""Officers see who says that a house is theirs to let, call or go there, and confirm or refuse it."""

from datetime import date, datetime
from typing import Any

from fastapi import APIRouter
from pydantic import Field
from sqlalchemy.engine import Row
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Change, Changing, Work, opens
from api.routes.shapes import Asked, Because, BodyRef, Id, Shown, local
from notices import outbox
from notices.outbox import New
from registry import audit, duties, house_claims, pictures, sublets
from registry.overview import houses as overview
from registry.scopes import beyond

router = APIRouter(tags=["houses"])


class ClaimLine(Shown):
    """A house somebody says is theirs. `houses` it may be, `others`: claims of the same place; nobody is told of them."""

    id: int
    role: str
    area: str
    address: str
    told: dict[str, Any]
    at: datetime
    due: date | None
    proven: bool = Field(description="Whether who claims proved who they are before.")
    houses: list[int]
    others: list[int]
    pictures: list[int]


class Claimant(Shown):
    """Empty where they proved who they are before."""

    name: str
    phone: str
    manager: str


class Confirming(Asked):
    house_id: BodyRef | None = Field(
        None, description="The house on record that is meant; without it a new one is made."
    )


class Decided(Shown):
    id: int
    state: str
    house_id: int | None


@router.get("/house-claims", summary="Houses that wait to be confirmed, oldest first", **door("houses:read"))
async def list_claims(at: AtDesk, paged: Paged) -> Page[ClaimLine]:
    async with at.at_work() as work:
        found = await house_claims.waiting(work.conn, after=paged.number() or 0, most=paged.limit + 1)
        lines = [await _line(work, row) for row in found]
    return paged.page(lines, [[line.id] for line in lines])


async def _line(work: Work, row: Row[Any]) -> ClaimLine:
    return ClaimLine(
        id=row.id,
        role=row.role,
        area=row.area,
        address=row.address,
        told=row.told,
        at=local(row.at),
        due=row.due,
        proven=row.person_id is not None,
        houses=list(row.houses),
        others=list(row.others),
        pictures=await pictures.of(work.conn, "house-claim", row.id),
    )


@router.post(
    "/house-claims/{claim_id:id}/reveal",
    summary="See who claims a house, and their phone",
    **door("people:reveal", 404),
    **opens(Claimant, "Each look is kept in the audit, with its reason."),
)
async def reveal_claim(at: AtDesk, claim_id: Id, asked: Because) -> Response:
    async def doing(work: Work) -> Claimant:
        row = await _opened(work, claim_id)
        actor = work.officer.actor
        await audit.write(
            work.conn, actor, "reveal", "house-claim", claim_id, row.area_no, reason=asked.reason
        )
        return Claimant(**house_claims.unsealed(work.vault, row))

    return await Change(at, None)(doing)


@router.post(
    "/house-claims/{claim_id:id}/confirm",
    summary="Confirm a house: it is on record from now on, and who claimed it answers for it",
    **door("houses:write", 404, 409),
    **opens(Decided, "Their phone counts as vouched for: a code to it proves them."),
)
async def confirm_claim(change: Changing, claim_id: Id, asked: Confirming | None = None) -> Response:
    async def doing(work: Work) -> Decided:
        row = await _opened(work, claim_id)
        meant = asked.house_id if asked and asked.house_id else row.house_id
        if meant is not None and await overview.held(work.conn, meant) is None:
            raise Problem(404, "not-found", "There is no such house in your areas.")
        await _decide(work, row, "confirmed", house_id=meant)
        async with beyond(work.conn):
            house_id, person = await house_claims.make_house(work.conn, work.vault, row, meant, work.now)
            await sublets.claim_decided(work.conn, claim_id, person, work.now)
            await house_claims.became(work.conn, claim_id, house_id)
            await duties.touch(work.conn, work.pack, work.today, houses=[house_id])
            known = await overview.held(work.conn, house_id)
            plate = f"landlord:{known.code}" if known else "landlord"
            await _tell(work, row, "house-confirmed", (plate, "menu"))
        return Decided(id=claim_id, state="confirmed", house_id=house_id)

    return await change(doing)


@router.post(
    "/house-claims/{claim_id:id}/refuse",
    summary="Refuse a claim, with words for who made it",
    **door("houses:write", 404, 409),
    **opens(Decided, "They are told the words."),
)
async def refuse_claim(change: Changing, claim_id: Id, asked: Because) -> Response:
    async def doing(work: Work) -> Decided:
        row = await _opened(work, claim_id)
        await _decide(work, row, "refused", reason=asked.reason)
        async with beyond(work.conn):
            unasked = await sublets.claim_decided(work.conn, claim_id, None, work.now)
            await duties.touch(work.conn, work.pack, work.today, houses=unasked)
            await _tell(work, row, "house-refused", ("help-me:help-fill", "menu"), reason=asked.reason)
        return Decided(id=claim_id, state="refused", house_id=None)

    return await change(doing)


async def _opened(work: Work, claim_id: int) -> Row[Any]:
    row = await house_claims.opened(work.conn, claim_id)
    if row is None:
        raise Problem(404, "not-found", "There is no such claim in your areas.")
    return row


async def _decide(
    work: Work, row: Row[Any], state: str, *, reason: str = "", house_id: int | None = None
) -> None:
    officer = work.officer
    async with beyond(work.conn):
        done = await house_claims.decide(
            work.conn, row.id, state, officer.id, work.now, reason=reason, house_id=house_id
        )
    if not done:
        raise Problem(409, "wrong-state", "Somebody decided already.")
    await audit.write(work.conn, officer.actor, f"house-claim-{state}", "house-claim", row.id, row.area_no)


async def _tell(work: Work, row: Row[Any], key: str, then: tuple[str, ...], **values: object) -> None:
    new = New(
        cause=f"house-claim:{row.id}",
        kind="service",
        flow="notice",
        key=key,
        values={"address": row.address, **values},
        then=then,
        contact_id=row.contact_id,
        area_no=row.area_no,
    )
    await outbox.put(work.conn, work.vault, [new])
