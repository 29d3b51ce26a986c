"""Officers see how often people were told that nothing needs declaring, and why; never who."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query

from api.routes.access import door
from api.routes.desk import AtDesk
from api.routes.shapes import Shown
from registry import exempt

router = APIRouter(tags=["declarations"])

Since = Annotated[date, Query(description="The first day.")]
Until = Annotated[date, Query(description="The last day.")]


class ExemptCount(Shown):
    """`reason`: local, hotel, hospital, school or short-visit."""

    reason: str
    answers: int


class ExemptCounts(Shown):
    since: date
    until: date
    counts: list[ExemptCount]


@router.get(
    "/exempt-answers",
    summary="How often people need not declare, by reason",
    **door("rates:read"),
)
async def count_exempt_answers(at: AtDesk, since: Since, until: Until) -> ExemptCounts:
    """Only the answer is kept, with its day and area; most frequent first."""
    async with at.at_work() as work:
        found = await exempt.counted(work.conn, since, until)
    counts = [ExemptCount(reason=row.reason, answers=row.answers) for row in found]
    return ExemptCounts(since=since, until=until, counts=counts)
