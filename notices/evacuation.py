"""Tells everybody in a dangerous house at once to leave it and where to go, and afterwards that they may come back."""

# Demands: 000-56

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from locales import words
from notices import campaigns
from notices.campaign_content import DRAFTS, LONGEST, CampaignContent, check
from notices.campaigns import Draft
from notices.fanout import Launched
from programmes.pack import Pack
from registry import audit, duties, evacuations
from registry.scopes import beyond

KIND: Final = "evacuation"
SERIOUS: Final = "serious"
OVER: Final = "over"
"""Levels that have words in every language (`level-…`)."""

LEAVE: Final = "leave-house"
BACK: Final = "back-home"
HOURS: Final = 24
"""For so long it goes out to who is told late."""


class EvacuationRefused(Exception):
    """`code`: not-found, wrong-state, house-unknown, not-serious, evacuated-already, not-evacuated."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code, self.detail = code, detail


async def order(
    conn: AsyncConnection, hazard_id: int, gather: str, pack: Pack, officer_id: int, now: datetime
) -> Launched:
    """An officer has a house emptied; its people are told before anything else and at any hour (decision 24).

    In the officer's transaction, who sees the hazard. What they are told goes out unapproved, as an urgent campaign, and is
    approved after. Who cannot be reached has a row that says so. Raises EvacuationRefused, BadContent.
    """
    found = await evacuations.hazard(conn, hazard_id)
    if found is None:
        raise EvacuationRefused("not-found", "There is no such hazard in your areas.")
    if not found.open:
        raise EvacuationRefused("wrong-state", "Only a hazard that an officer found and that is not closed.")
    if found.house_id is None:
        raise EvacuationRefused("house-unknown", "It is not known in which house this is.")
    if found.code not in {rule.code for rule in pack.hazards if rule.empties}:
        raise EvacuationRefused(
            "not-serious", "The programme has no house emptied for a hazard of this kind."
        )
    before = await evacuations.last(conn, hazard_id)
    if before is not None and before.lifted_at is None:
        raise EvacuationRefused("evacuated-already", "The house is being emptied for it.")
    number = await evacuations.begin(conn, found, gather, officer_id, now)
    made = await _tell(conn, found, LEAVE, SERIOUS, {"gather": gather}, pack, officer_id, now)
    await evacuations.told(conn, number, made.run_id)
    async with beyond(conn):
        await duties.touch(conn, pack, now.date(), hazards=[hazard_id])
    await audit.write(
        conn, f"officer:{officer_id}", "evacuate", "hazard", hazard_id, found.area_no, run=made.run_id
    )
    return made


async def lift(
    conn: AsyncConnection, hazard_id: int, reason: str, pack: Pack, officer_id: int, now: datetime
) -> Launched:
    """The danger is over: those who live there may come back, and are told so. Raises EvacuationRefused."""
    found = await evacuations.hazard(conn, hazard_id)
    if found is None:
        raise EvacuationRefused("not-found", "There is no such hazard in your areas.")
    evacuation = await evacuations.last(conn, hazard_id)
    if evacuation is None or evacuation.lifted_at is not None:
        raise EvacuationRefused("not-evacuated", "No house is being emptied for it.")
    await evacuations.end(conn, evacuation.id, officer_id, now)
    made = await _tell(conn, found, BACK, OVER, {}, pack, officer_id, now)
    await evacuations.told(conn, evacuation.id, made.run_id, lifted=True)
    actor = f"officer:{officer_id}"
    await audit.write(conn, actor, "lift-evacuation", "hazard", hazard_id, found.area_no, reason=reason)
    return made


async def _tell(
    conn: AsyncConnection,
    found: Row[Any],
    key: str,
    level: str,
    said: Mapping[str, str],
    pack: Pack,
    officer_id: int,
    now: datetime,
) -> Launched:
    issuer = await evacuations.office_of(conn, found.house_area) or pack.offices.service_centre
    values = {**{name: f"{{{name}}}" for name in LONGEST}, **said}
    content = CampaignContent(
        kind=KIND,
        texts={lang: words.text(lang, DRAFTS, key, values) for lang in words.languages()},
        acknowledge=True,
        relay={"issuer": issuer, "level": level, "issued_at": now.isoformat()},
    )
    check(content, urgent=True, now=now, known=frozenset())
    draft = Draft(
        area_id=found.area_id,
        kind=KIND,
        title=f"{found.number} {found.address}"[:100],
        reason="",
        urgent=True,
        relay=content.relay,
        audience={"include": [{"houses": [found.house_id]}]},
        content={"texts": dict(content.texts), "acknowledge": True},
        expires_hours=HOURS,
    )
    number = await campaigns.make(conn, draft, found.house_area, pack, officer_id, now)
    campaign = await campaigns.held(conn, number)
    assert campaign is not None
    async with beyond(conn):
        return await campaigns.send_warning(conn, campaign, pack, officer_id, now)
