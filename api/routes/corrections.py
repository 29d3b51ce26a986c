"""Officers see what people want changed, both versions beside each other; put records right, or refuse with words."""

from datetime import datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter
from pydantic import Field
from starlette.responses import Response

from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.declaration_shapes import DeclarationShown, whole
from api.routes.declarations import problem_of
from api.routes.desk import AtDesk, Changing, Work, opens
from api.routes.shapes import (
    Because,
    Day,
    HouseRef,
    Id,
    Shown,
    house_or_none,
    local,
    shown_name,
    shown_number,
    shown_phone,
    words,
)
from bot import office
from registry import corrections
from registry.casework import CaseRefused
from registry.corrections import Asked
from registry.masks import without_numbers
from registry.officers import Officer

router = APIRouter(tags=["corrections"])

Name = Annotated[str, words(50)]
Room = Annotated[str, words(20)]
Workplace = Annotated[str, words(100)]
Masked = str | bool | int | list[str] | None


class ChangeShown(Shown):
    """A field that would change; numbers and phones are masked, and may look the same."""

    field: str
    was: Masked
    now: Masked


class CorrectionShown(Shown):
    """What a person asked to have changed: accept it as a declaration, return it, or refuse it."""

    id: int
    receipt: str
    corrects: int
    house: HouseRef | None
    filed_at: datetime
    first_filed_at: datetime
    changes: list[ChangeShown]


class Correct(Because):
    """What it should say; what is left out stays. The reason is told to the person."""

    name: Name | None = None
    room: Room | None = None
    moved_in: Day | None = None
    reason_for_coming: Literal["work", "business", "study", "family", "medical", "other"] | None = Field(
        None, description="Why the person came."
    )
    workplace: Workplace | None = None
    pays_to: Literal["landlord", "sublandlord", "employer", "unknown"] | None = None

    def wanted(self) -> dict[str, str]:
        said = self.model_dump(exclude_none=True, exclude={"reason", "reason_for_coming", "moved_in"})
        if self.reason_for_coming is not None:
            said["reason"] = self.reason_for_coming
        if self.moved_in is not None:
            said["moved_in"] = self.moved_in.isoformat()
        return said


@router.get(
    "/corrections",
    summary="What people want changed, oldest first, both versions beside each other",
    **door("declarations:read", 404),
)
async def list_corrections(at: AtDesk, paged: Paged) -> Page[CorrectionShown]:
    async with at.at_work() as work:
        found = await corrections.waiting(
            work.conn, work.vault, after=paged.number() or 0, limit=paged.limit + 1
        )
    return paged.page([_shown(one, at.officer) for one in found], [[one.row.id] for one in found])


def _shown(one: Asked, officer: Officer) -> CorrectionShown:
    row = one.row
    return CorrectionShown(
        id=row.id,
        receipt=row.receipt,
        corrects=row.earlier,
        house=house_or_none(row),
        filed_at=local(row.filed_at),
        first_filed_at=local(row.first_filed_at),
        changes=[
            ChangeShown(field=field, was=_masked(field, was, officer), now=_masked(field, now, officer))
            for field, was, now in one.changes
        ],
    )


def _masked(field: str, said: Any, officer: Officer) -> Masked:
    if not isinstance(said, str) or not said:
        return said if isinstance(said, bool | int) else None
    match field:
        case "number":
            return shown_number(said) if officer.sees_names else None
        case "phone":
            return shown_phone(said) if officer.sees_names else None
        case "name" | "declarant_name":
            return shown_name(said, officer)
    return without_numbers(said)


_NOW = opens(DeclarationShown, "The record that holds now.")


@router.post(
    "/declarations/{declaration_id:id}/correct",
    summary="Put a record right; the earlier version and the reason are kept, and the person is told",
    **door("declarations:decide", 404, 409),
    **_NOW,
)
async def correct(change: Changing, declaration_id: Id, asked: Correct) -> Response:
    async def doing(work: Work) -> DeclarationShown:
        try:
            moved = await corrections.correct(
                work.conn,
                work.vault,
                declaration_id,
                asked.wanted(),
                asked.reason,
                work.officer.id,
                work.now,
            )
        except CaseRefused as refused:
            raise problem_of(refused) from refused
        await office.settle(work.conn, work.vault, work.pack, work.now, moved, "corrected")
        return await whole(work, moved.id)

    return await change(doing)


@router.post(
    "/declarations/{declaration_id:id}/refuse",
    summary="Refuse what a person wants changed; the earlier version holds, and the person gets the words",
    **door("declarations:decide", 404, 409),
    **_NOW,
)
async def refuse(change: Changing, declaration_id: Id, asked: Because) -> Response:
    async def doing(work: Work) -> DeclarationShown:
        try:
            moved = await corrections.refuse(
                work.conn, work.vault, declaration_id, asked.reason, work.officer.id, work.now
            )
        except CaseRefused as refused:
            raise problem_of(refused) from refused
        await office.settle(work.conn, work.vault, work.pack, work.now, moved, "correction-refused")
        return await whole(work, moved.id)

    return await change(doing)
