"""How well messages leave: the service level as it is measured, and how each account does."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from api.routes.access import door
from api.routes.desk import AtDesk
from api.routes.shapes import Shown, local, local_or_none
from notices import service_level
from notices.quiet import hours
from registry.database import value
from registry.scopes import beyond

router = APIRouter(tags=["notices"])

LONGEST_HOURS = 24 * 31


class KindLevel(Shown):
    """Urgent or service notices: how many of those due their channel had in time."""

    kind: str
    in_time: int
    due: int
    rate: float | None
    p95_seconds: float | None = Field(
        description="95 of 100 of those handed over took no longer; null where none was."
    )
    waiting: int = Field(description="Due and not handed over yet.")
    longest_seconds: float | None = Field(description="How long the oldest of them has waited.")


class AccountShown(Shown):
    """A channel account. Paused: its service does not let it in, until somebody looks; held: told to wait."""

    name: str
    level: str
    paused: str | None
    paused_at: datetime | None
    held_until: datetime | None
    waiting: int


class DeliveryShown(Shown):
    """Quiet hours apart; the web chat is left aside, where a message waits for its reader to look."""

    as_of: datetime
    hours: int
    target: float
    within_seconds: float
    reached: bool | None
    kinds: list[KindLevel]
    accounts: list[AccountShown]


@router.get(
    "/delivery",
    summary="The service level of urgent and service messages, and how the accounts do; of the whole register",
    **door("notices:read"),
)
async def delivery(
    at: AtDesk,
    within: Annotated[
        int,
        Query(alias="hours", ge=1, le=LONGEST_HOURS, description="Of what became due since so many hours."),
    ] = 24,
) -> DeliveryShown:
    async with at.at_work() as work, beyond(work.conn):
        talk = work.pack.talk
        rules = await hours(work.conn, (talk.quiet_from, talk.quiet_to))
        levels = await service_level.measured(work.conn, rules, within * 3600.0)
        accounts = await service_level.accounts(work.conn)
        as_of = await value(work.conn, "SELECT now()")
    return DeliveryShown(
        as_of=local(as_of),
        hours=within,
        target=float(service_level.TARGET),
        within_seconds=service_level.WITHIN_SECONDS,
        reached=service_level.reached(levels),
        kinds=[
            KindLevel(
                kind=one.kind,
                in_time=one.in_time,
                due=one.due,
                rate=round(one.in_time / one.due, 4) if one.due else None,
                p95_seconds=one.p95_seconds,
                waiting=one.waiting,
                longest_seconds=one.longest_seconds,
            )
            for one in levels
        ],
        accounts=[
            AccountShown(
                name=one.name,
                level=one.level,
                paused=one.paused,
                paused_at=local_or_none(one.paused_at),
                held_until=local_or_none(one.held_until),
                waiting=one.waiting,
            )
            for one in accounts
        ],
    )
