"""Who one is, which messages reached nobody, and the audit."""

from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query
from pydantic import ConfigDict, Field

from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.desk import AtDesk
from api.routes.shapes import (
    Day,
    PersonRef,
    Ref,
    Shown,
    local,
    local_or_none,
    shown_detail,
    shown_name,
    words,
)
from registry import officers
from registry.overview import notices, trail
from registry.overview.trail import Wanted
from registry.scopes import beyond

router = APIRouter()


class OwnArea(Shown):
    id: int
    level: str
    name: str


class TokenShown(Shown):
    name: str
    expires_at: datetime | None


class MeShown(Shown):
    """Whose token this is and what it is good for; `now` is civil time here, which a demo may have moved."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "id": 1,
                    "name": "演示民警",
                    "role": "officer",
                    "scopes": ["declarations:read"],
                    "areas": [{"id": 1, "level": "city", "name": "慈溪市"}],
                    "token": {"name": "3f9c01ab", "expires_at": "2024-06-12T09:00:00+08:00"},
                    "now": "2023-06-12T09:00:00+08:00",
                }
            ]
        },
    )
    id: int
    name: str
    role: str
    scopes: list[str]
    areas: list[OwnArea]
    token: TokenShown
    now: datetime


@router.get("/me", tags=["you"], summary="Who am I, and what may I do", **door(None))
async def me(at: AtDesk) -> MeShown:
    officer = at.officer
    async with at.at_work() as work:
        async with beyond(work.conn):
            areas = await officers.areas_of(work.conn, officer.id)
        return MeShown(
            id=officer.id,
            name=officer.name,
            role=officer.role,
            scopes=sorted(officer.scopes),
            areas=[OwnArea(id=a.id, level=a.level, name=a.name) for a in areas],
            token=TokenShown(name=officer.token, expires_at=local_or_none(officer.expires_at)),
            now=work.now,
        )


# -- messages that did not arrive ---------------------------------------------------------------------------------


class UnreachedShown(Shown):
    """A message nobody got, or of which nobody knows; `text` names its words, the words themselves stay sealed."""

    id: int
    kind: str
    text: str
    account: str | None
    state: str
    reason: str | None
    person: PersonRef | None
    address: str | None
    room: str | None
    made_at: datetime
    sent_at: datetime | None


@router.get(
    "/notices",
    tags=["notices"],
    summary="Messages that reached nobody, with where to find the person",
    **door("notices:read", 404),
)
async def list_notices(
    at: AtDesk, paged: Paged, state: Literal["failed", "unknown"] = "failed"
) -> Page[UnreachedShown]:
    async with at.at_work() as work:
        found = await notices.listed(work.conn, at.officer.ranges, state, paged.number(), paged.limit + 1)
    shown = [
        UnreachedShown(
            id=row.id,
            kind=row.kind,
            text=f"{row.flow}/{row.text_key}",
            account=row.account,
            state=row.state,
            reason=row.reason,
            person=PersonRef(id=who.id, name=shown_name(who.name, at.officer)) if who else None,
            address=who.address if who else None,
            room=who.room if who else None,
            made_at=local(row.made_at),
            sent_at=local_or_none(row.sent_at),
        )
        for row, who in found
    ]
    return paged.page(shown, [[row.id] for row, _ in found])


# -- the audit ----------------------------------------------------------------------------------------------------


class AuditShown(Shown):
    id: int
    at: datetime
    actor: str = Field(description="officer:3, contact:12, clock or operator.")
    action: str
    about: str
    about_id: int | None
    detail: dict[str, Any]


def filters(
    about: Annotated[str | None, words(40)] = None,
    about_id: Ref | None = None,
    actor: Annotated[str | None, words(40)] = None,
    action: Annotated[str | None, words(40)] = None,
    since: Annotated[Day | None, Query(description="On this day or later.")] = None,
    until: Annotated[Day | None, Query(description="On this day or before.")] = None,
) -> Wanted:
    return Wanted(about=about, about_id=about_id, actor=actor, action=action, since=since, until=until)


@router.get(
    "/audit", tags=["audit"], summary="Who changed or revealed what in your areas", **door("audit:read", 404)
)
async def list_audit(
    at: AtDesk, wanted: Annotated[Wanted, Depends(filters)], paged: Paged
) -> Page[AuditShown]:
    async with at.at_work() as work:
        found = await trail.listed(
            work.conn,
            at.officer.ranges,
            at.officer.actor,
            replace(wanted, before=paged.number()),
            paged.limit + 1,
        )
    shown = [
        AuditShown(
            id=row.id,
            at=local(row.at),
            actor=row.actor,
            action=row.action,
            about=row.about,
            about_id=row.about_id,
            detail=shown_detail(row.detail),
        )
        for row in found
    ]
    return paged.page(shown, [[row.id] for row in found])
