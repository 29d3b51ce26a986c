"""Officers see whom owners let sublet, who waits for an answer, and put down what an owner told them or signed on paper."""

# Demands: 001-44

from datetime import datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from sqlalchemy.engine import Row
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk, Changing, Work, opens
from api.routes.shapes import (
    Because,
    HouseRef,
    Id,
    PersonRef,
    Shown,
    house_of,
    local,
    local_or_none,
    shown_name,
)
from bot.deeds.sublets import tell
from registry import audit, duties, sublets
from registry.scopes import beyond

router = APIRouter(tags=["houses"])
State = Literal["asked", "given", "refused", "withdrawn", "void"]


class SubletLine(Shown):
    """`words_read`: the statement the owner agreed to, as they read it. `claim_id`: the claim that waits or waited."""

    id: int
    house: HouseRef
    surname: str
    person: PersonRef | None
    rooms: int | None
    state: State
    words_read: str
    source: str
    claim_id: int | None
    at: datetime
    answered_at: datetime | None


class OwnersWord(Because):
    """What the owner said, or the paper that you saw."""

    state: Literal["given", "refused", "withdrawn"]


@router.get("/sublets", summary="Owners' consents to subletting, newest first", **door("houses:read"))
async def list_sublets(
    at: AtDesk, paged: Paged, state: Annotated[State | None, Query()] = None
) -> Page[SubletLine]:
    async with at.at_work() as work:
        found = await sublets.listed(work.conn, state=state, before=paged.number(), limit=paged.limit + 1)
        lines = [_line(work, row) for row in found]
    return paged.page(lines, [[line.id] for line in lines])


def _line(work: Work, row: Row[Any]) -> SubletLine:
    person = (
        PersonRef(id=row.person_id, name=shown_name(row.name, work.officer)) if row.name is not None else None
    )
    return SubletLine(
        id=row.id,
        house=house_of(row),
        surname=row.surname,
        person=person,
        rooms=row.rooms,
        state=row.state,
        words_read=row.words_read,
        source=row.source,
        claim_id=row.claim_id,
        at=local(row.at),
        answered_at=local_or_none(row.answered_at),
    )


@router.post(
    "/sublets/{consent_id:id}/answer",
    summary="Put down the owner's word; who sublets is told, and nothing begins or ends by it",
    **door("houses:write", 404, 409),
    **opens(SubletLine),
)
async def answer_for_owner(change: Changing, consent_id: Id, asked: OwnersWord) -> Response:
    async def doing(work: Work) -> SubletLine:
        row = await sublets.opened(work.conn, consent_id)
        if row is None:
            raise Problem(404, "not-found", "There is no such consent in your areas.")
        if row.state == "void" or row.state == asked.state:
            raise Problem(409, "wrong-state", "It stands so already, or the claim was refused.")
        async with beyond(work.conn):
            await sublets.answer(work.conn, row.id, asked.state, None, "", work.now)
            await tell(work.conn, work.vault, row, asked.state)
            await duties.touch(work.conn, work.pack, work.today, houses=[row.house_id])
        await audit.write(
            work.conn,
            work.officer.actor,
            f"sublet-{asked.state}",
            "sublet",
            row.id,
            row.area_no,
            reason=asked.reason,
        )
        now = await sublets.opened(work.conn, consent_id)
        assert now is not None
        return _line(work, now)

    return await change(doing)
