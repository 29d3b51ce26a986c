"""Officers tighten what may be sent in their area: longer quiet hours, fewer campaigns a week; never the other way."""

from datetime import time
from typing import Annotated

from fastapi import APIRouter
from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.desk import AtDesk, Changing, IfMatch, IfNoneMatch, Work, opens, tagged, unchanged
from api.routes.shapes import Because, Id, Shown, without_fraction
from registry import areas, audit, limits
from registry.limits import LimitRefused, Limits
from registry.scopes import beyond

router = APIRouter(tags=["campaigns"])

Hour = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class LimitsAsked(Because):
    """What holds in this area and all beneath it besides what holds above; null, or left out, asks for nothing here."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "quiet_from": "20:00",
                    "quiet_to": "09:00",
                    "max_campaigns_a_week": 1,
                    "reason": "村里老人多",
                }
            ]
        }
    )
    quiet_from: Hour | None = None
    quiet_to: Hour | None = None
    max_campaigns_a_week: Annotated[int, Field(ge=1, le=50), BeforeValidator(without_fraction)] | None = None


class LimitsOf(Shown):
    """`area` is null for the programme's own."""

    area: int | None
    name: str
    quiet_from: str | None
    quiet_to: str | None
    max_campaigns_a_week: int | None


class LimitsShown(Shown):
    """`limits` come from the programme and from offices, the widest first. Nothing but warnings and answers goes out in any
    of these quiet hours, and the smallest number of campaigns a week counts: `max_campaigns_a_week`."""

    area: int
    limits: list[LimitsOf]
    max_campaigns_a_week: int


def _of(area: int | None, name: str, one: Limits) -> LimitsOf:
    first, last = (f"{hour:%H:%M}" if hour is not None else None for hour in (one.quiet_from, one.quiet_to))
    return LimitsOf(
        area=area, name=name, quiet_from=first, quiet_to=last, max_campaigns_a_week=one.max_campaigns_a_week
    )


async def _seen(work: Work, area_id: int) -> LimitsShown:
    """Raises Problem."""
    area = await areas.by_id(work.conn, area_id)
    if area is None or not any(lo <= area.lo and area.hi <= hi for lo, hi in work.officer.ranges):
        raise Problem(404, "not-found", "There is no such area of yours.")
    async with beyond(work.conn):
        offices = await limits.in_force(work.conn, area_id)
    base = limits.of_programme(work.pack)
    asked = [base.max_campaigns_a_week, *(one.limits.max_campaigns_a_week for one in offices)]
    return LimitsShown(
        area=area_id,
        limits=[
            _of(None, work.pack.title, base),
            *(_of(one.area_id, one.name, one.limits) for one in offices),
        ],
        max_campaigns_a_week=min(number for number in asked if number is not None),
    )


@router.get(
    "/areas/{area_id:id}/limits",
    summary="Quiet hours of an area, and how many campaigns a week somebody there may get",
    **door("campaigns:read", 304, 404),
    **opens(LimitsShown),
)
async def open_limits(at: AtDesk, area_id: Id, if_none_match: IfNoneMatch = None) -> Response:
    async with at.at_work() as work:
        shown = await _seen(work, area_id)
    return tagged(shown, if_none_match)


@router.put(
    "/areas/{area_id:id}/limits",
    summary="Tighten them for an area and all beneath it; what waits already is held too",
    **door("campaigns:approve", 404, 412),
    **opens(LimitsShown, "What holds now, with its ETag."),
)
async def tighten_limits(
    change: Changing, area_id: Id, asked: LimitsAsked, if_match: IfMatch = None
) -> Response:
    async def doing(work: Work) -> LimitsShown:
        await _seen(work, area_id)
        await unchanged(work, if_match, lambda work: _seen(work, area_id))
        wanted = Limits(_hour(asked.quiet_from), _hour(asked.quiet_to), asked.max_campaigns_a_week)
        try:
            await limits.tighten(work.conn, area_id, wanted, work.pack, work.officer.id, work.now)
        except LimitRefused as refused:
            raise Problem(422, refused.code, refused.detail) from refused
        area = await areas.by_id(work.conn, area_id)
        assert area is not None
        said = asked.model_dump(exclude={"reason"}, exclude_none=True)
        await audit.write(
            work.conn,
            work.officer.actor,
            "tighten-limits",
            "area",
            area_id,
            area.lo,
            reason=asked.reason,
            **said,
        )
        return await _seen(work, area_id)

    return await change(doing, tagged=True)


def _hour(said: str | None) -> time | None:
    return time.fromisoformat(said) if said is not None else None
