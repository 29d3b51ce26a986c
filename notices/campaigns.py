"""The life of a campaign: drafted, approved, scheduled, sent, paused, ended; rows say what is due and the clock only ticks."""

# Demands: 000-58, 001-80, 002-83, 002-84

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

import structlog
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from notices import fanout
from notices.fanout import Launched
from notices.lead import where
from notices.schedules import BadSchedule, Schedule
from programmes.pack import Pack
from registry import audit
from registry.audience import Audience
from registry.database import Database, civil_now, one, rows, run, value
from registry.estimates import Estimate, estimate

log = structlog.get_logger()

CLOCK: Final = "clock"
CHANGEABLE: Final = ("draft", "approved")
OVER: Final = ("cancelled", "finished")


class CampaignRefused(Exception):
    """A step that cannot be taken; `code`: wrong-state, needs-approval, audience-empty, unknown-placeholder, own-approval, and those of schedules."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code, self.detail = code, detail


@dataclass(frozen=True, slots=True)
class Draft:
    """What an officer fills in; content and audience are checked and flat."""

    area_id: int
    kind: str
    title: str
    reason: str
    urgent: bool
    relay: Mapping[str, str]
    audience: Mapping[str, Any]
    content: Mapping[str, Any]
    expires_hours: int
    follows: int | None = None
    schedule: Schedule = field(default_factory=Schedule)


# -- drafting -------------------------------------------------------------------------------------------------------

_FIELDS: Final = """kind = :kind, title = :title, reason = :reason, urgent = :urgent, relay = CAST(:relay AS jsonb),
  audience = CAST(:audience AS jsonb), content = CAST(:content AS jsonb), expires_hours = :expires_hours"""


async def make(
    conn: AsyncConnection, draft: Draft, area_no: int, pack: Pack, officer_id: int, now: datetime
) -> int:
    """A new draft in the officer's transaction; gives its id."""
    number: int = await value(
        conn,
        """INSERT INTO campaigns (area_no, area_id, pack, kind, title, reason, urgent, relay, audience, content,
             made_by, made_at, expires_hours, follows)
           VALUES (:area_no, :area_id, :pack, :kind, :title, :reason, :urgent, CAST(:relay AS jsonb),
             CAST(:audience AS jsonb), CAST(:content AS jsonb), :officer, :now, :expires_hours, :follows) RETURNING id""",
        area_no=area_no,
        area_id=draft.area_id,
        pack=pack.name,
        officer=officer_id,
        now=now,
        follows=draft.follows,
        **_columns(draft),
    )
    await audit.write(conn, f"officer:{officer_id}", "make-campaign", "campaign", number, area_no)
    return number


def _columns(draft: Draft) -> dict[str, Any]:
    names = ("kind", "title", "reason", "urgent", "expires_hours")
    told = {name: getattr(draft, name) for name in names}
    return told | {name: dict(getattr(draft, name)) for name in ("relay", "audience", "content")}


async def change(conn: AsyncConnection, campaign: Row[Any], draft: Draft, officer_id: int) -> None:
    """Other words or another audience: it must be approved anew, and belongs to who changed it. Raises CampaignRefused."""
    _must_be(campaign, *CHANGEABLE)
    await run(
        conn,
        f"""UPDATE campaigns SET {_FIELDS}, version = version + 1, state = 'draft', approved_by = NULL,
              approved_at = NULL, made_by = :officer WHERE id = :id""",
        id=campaign.id,
        officer=officer_id,
        **_columns(draft),
    )
    await _noted(conn, campaign, f"officer:{officer_id}", "change-campaign")


async def held(conn: AsyncConnection, campaign_id: int) -> Row[Any] | None:
    """The campaign, locked for a step; None if the transaction's officer does not see it."""
    return await one(conn, "SELECT * FROM campaigns WHERE id = :id FOR UPDATE", id=campaign_id)


def _must_be(campaign: Row[Any], *states: str) -> None:
    if campaign.state not in states:
        raise CampaignRefused(
            "wrong-state", f"It is {campaign.state}; this needs one that is {', '.join(states)}."
        )


async def _noted(conn: AsyncConnection, campaign: Row[Any], actor: str, action: str, **detail: Any) -> None:
    await audit.write(conn, actor, action, "campaign", campaign.id, campaign.area_no, **detail)


async def _becomes(conn: AsyncConnection, campaign: Row[Any], state: str, note: str | None = None) -> None:
    sql = "UPDATE campaigns SET state = :state, note = :note WHERE id = :id"
    await run(conn, sql, id=campaign.id, state=state, note=note)


# -- deciding -------------------------------------------------------------------------------------------------------


async def counted(conn: AsyncConnection, campaign: Row[Any], pack: Pack, now: datetime) -> Estimate:
    """Whom it would reach now. Needs a transaction beyond the officer's scope; the reach is cut all the same."""
    reach = await fanout.reach_of(conn, campaign, pack)
    needs = fanout.pinned(campaign, pack).needs
    audience = Audience.of(campaign.audience)
    return await estimate(conn, audience, reach, now, needs, urgent=campaign.urgent)


def _must_be_sendable(found: Estimate, *, later: bool = False) -> None:
    """By a `later` day those may be written to again who had enough this week."""
    if found.recipients + (found.enough if later else 0) == 0:
        said = f"unreachable: {found.unreachable}, opted out: {found.opted_out}, had enough: {found.enough}"
        raise CampaignRefused("audience-empty", f"It would reach nobody ({said}).")
    lacking = {name: number for name, number in found.lacking.items() if number}
    if lacking:
        said = ", ".join(f"{{{name}}}: {number}" for name, number in sorted(lacking.items()))
        raise CampaignRefused(
            "unknown-placeholder", f"Some readers have nothing to fill in ({said}); give a fallback."
        )


async def approve(
    conn: AsyncConnection, campaign: Row[Any], pack: Pack, officer_id: int, now: datetime
) -> None:
    """A draft may go out; an urgent one that went first is approved after. Raises CampaignRefused.

    From the pack's size on, and after the fact, by another officer than who made it.
    """
    after = (
        campaign.urgent
        and campaign.state in ("running", "paused", "finished")
        and campaign.approved_by is None
    )
    if not after:
        _must_be(campaign, "draft")
    found = await counted(conn, campaign, pack, now)
    if not after:
        _must_be_sendable(found, later=True)
    own = campaign.made_by == officer_id
    if own and (after or found.chosen >= pack.talk.second_officer_from):
        raise CampaignRefused("own-approval", "Another officer than who made it must approve this one.")
    await run(
        conn,
        """UPDATE campaigns SET approved_by = :officer, approved_at = :now,
             state = CASE state WHEN 'draft' THEN 'approved' ELSE state END WHERE id = :id""",
        id=campaign.id,
        officer=officer_id,
        now=now,
    )
    action = "approve-campaign-after" if after else "approve-campaign"
    await _noted(conn, campaign, f"officer:{officer_id}", action, chosen=found.chosen)


async def schedule(
    conn: AsyncConnection, campaign: Row[Any], plan: Schedule, officer_id: int, now: datetime
) -> list[datetime]:
    """Sets when it is sent; gives the first moments. Raises CampaignRefused."""
    if campaign.state == "draft":
        raise CampaignRefused("needs-approval", "It has to be approved first.")
    _must_be(campaign, "approved", "scheduled")
    try:
        moments = plan.first(now)
    except BadSchedule as fault:
        raise CampaignRefused(fault.code, fault.detail) from fault
    await run(
        conn,
        """UPDATE campaigns SET state = 'scheduled', note = NULL, next_at = :next, rule = CAST(:rule AS jsonb),
             until = CAST(:until AS date) WHERE id = :id""",
        id=campaign.id,
        next=moments[0],
        rule=dict(plan.rule or {}),
        until=plan.until,
    )
    await _noted(conn, campaign, f"officer:{officer_id}", "schedule-campaign", at=moments[0].isoformat())
    return moments


async def launch_now(
    conn: AsyncConnection, campaign: Row[Any], pack: Pack, officer_id: int, now: datetime
) -> Launched:
    """Sends it at once. An urgent draft goes first and is approved after, which the audit says. Raises CampaignRefused."""
    if campaign.state == "draft" and not campaign.urgent:
        raise CampaignRefused("needs-approval", "It has to be approved first.")
    _must_be(campaign, "draft", "approved", "scheduled")
    found = await counted(conn, campaign, pack, now)
    _must_be_sendable(found)
    _must_be_seconded(campaign, found.chosen, pack)
    return await _launched(conn, campaign, pack, officer_id, now)


async def send_warning(
    conn: AsyncConnection, campaign: Row[Any], pack: Pack, officer_id: int, now: datetime
) -> Launched:
    """Sends an urgent draft even if it reaches nobody: then its rows say whom somebody must go and tell."""
    assert campaign.urgent
    return await _launched(conn, campaign, pack, officer_id, now)


async def _launched(
    conn: AsyncConnection, campaign: Row[Any], pack: Pack, officer_id: int, now: datetime
) -> Launched:
    made = await fanout.launch(conn, campaign, pack, now, now)
    assert made is not None
    sql = "UPDATE campaigns SET state = 'running', note = NULL, next_at = NULL, rule = '{}' WHERE id = :id"
    await run(conn, sql, id=campaign.id)
    action = "launch-unapproved-campaign" if campaign.state == "draft" else "launch-campaign"
    await _noted(conn, campaign, f"officer:{officer_id}", action, run=made.run_id, chosen=made.chosen)
    return made


def _must_be_seconded(campaign: Row[Any], chosen: int, pack: Pack) -> None:
    """An audience may have grown since one officer alone approved it."""
    alone = campaign.approved_by in (None, campaign.made_by)
    if not campaign.urgent and alone and chosen >= pack.talk.second_officer_from:
        raise CampaignRefused("needs-approval", "So many readers need the approval of a second officer.")


async def pause(conn: AsyncConnection, campaign: Row[Any], officer_id: int) -> None:
    """Nothing more is claimed from now on, whatever the number of rows that wait. Raises CampaignRefused."""
    _must_be(campaign, "scheduled", "running")
    await _becomes(conn, campaign, "paused")
    await _runs_become(conn, campaign, "running", "paused")
    await _noted(conn, campaign, f"officer:{officer_id}", "pause-campaign")


async def resume(conn: AsyncConnection, campaign: Row[Any], officer_id: int) -> None:
    """Goes on where it stood; a moment that passed meanwhile is made up for once. Raises CampaignRefused."""
    _must_be(campaign, "paused")
    await _becomes(conn, campaign, "scheduled" if campaign.next_at else "running")
    await _runs_become(conn, campaign, "paused", "running")
    await _noted(conn, campaign, f"officer:{officer_id}", "resume-campaign")


async def cancel(conn: AsyncConnection, campaign: Row[Any], officer_id: int) -> None:
    """Nothing more is sent, ever; the clock writes so on the rows that waited. Raises CampaignRefused."""
    if campaign.state in OVER:
        _must_be(campaign, "draft", "approved", "scheduled", "running", "paused")
    await run(
        conn,
        "UPDATE campaigns SET state = 'cancelled', next_at = NULL WHERE id = :id",
        id=campaign.id,
    )
    for state in ("running", "paused"):
        await _runs_become(conn, campaign, state, "cancelled")
    await _noted(conn, campaign, f"officer:{officer_id}", "cancel-campaign")


async def _runs_become(conn: AsyncConnection, campaign: Row[Any], before: str, after: str) -> None:
    await run(
        conn,
        "UPDATE campaign_runs SET state = :after WHERE campaign_id = :id AND state = :before AND finished_at IS NULL",
        id=campaign.id,
        before=before,
        after=after,
    )


# -- the clock ------------------------------------------------------------------------------------------------------

_DUE: Final = """SELECT id FROM campaigns WHERE state = 'scheduled' AND next_at <= CAST(:now AS timestamptz) ORDER BY next_at, id"""

_SWEEP: Final = """
UPDATE notices n SET state = 'cancelled' FROM campaign_runs r
 WHERE r.state = 'cancelled' AND r.finished_at IS NULL AND n.run_id = r.id AND n.run_id > 0 AND n.state = 'queued'"""

_FINISH: Final = """
WITH done AS (
  UPDATE campaign_runs r SET finished_at = :now, state = CASE state WHEN 'running' THEN 'finished' ELSE state END
   WHERE r.finished_at IS NULL AND r.state IN ('running', 'cancelled')
     AND NOT EXISTS (SELECT FROM notices n WHERE n.run_id = r.id AND n.run_id > 0 AND n.state IN ('queued', 'leased'))
  RETURNING r.id, r.campaign_id
)
UPDATE campaigns c SET state = 'finished' WHERE c.state = 'running' AND c.next_at IS NULL
   AND c.id IN (SELECT campaign_id FROM done)
   AND NOT EXISTS (SELECT FROM campaign_runs r WHERE r.campaign_id = c.id AND r.finished_at IS NULL
                   AND r.id NOT IN (SELECT id FROM done))"""


async def tick(db: Database, packs: Sequence[Pack]) -> int:
    """Launches what is due, each in its own transaction; ends what has nothing left to send. Gives how many were launched.

    Several clocks at once launch once; what was missed while all were down is launched once, late.
    """
    launched = 0
    async with db.begin() as conn:
        now = await civil_now(conn)
        due = [row.id for row in await rows(conn, _DUE, now=now)]
    for campaign in due:
        launched += await _launch_due(db, packs, campaign)
    async with db.begin() as conn:
        await run(conn, _SWEEP)
        await run(conn, _FINISH, now=now)
    return launched


async def _launch_due(db: Database, packs: Sequence[Pack], campaign_id: int) -> bool:
    """One that fails keeps back no other; what a person must settle rests as paused, with the reason."""
    try:
        async with db.begin() as conn:
            return await _launch_one(conn, packs, campaign_id)
    except CampaignRefused as refused:
        code = refused.code
    except Exception as fault:
        log.error(
            "campaign_not_launched", campaign=campaign_id, cause=type(fault).__name__, where=where(fault)
        )
        return False
    async with db.begin() as conn:
        campaign = await held(conn, campaign_id)
        if campaign is not None and campaign.state == "scheduled":
            await _becomes(conn, campaign, "paused", code)
            await _noted(conn, campaign, CLOCK, "pause-campaign", why=code)
    return False


async def _launch_one(conn: AsyncConnection, packs: Sequence[Pack], campaign_id: int) -> bool:
    now = await civil_now(conn)
    campaign = await one(
        conn,
        """SELECT * FROM campaigns WHERE id = :id AND state = 'scheduled' AND next_at <= CAST(:now AS timestamptz)
           FOR UPDATE SKIP LOCKED""",
        id=campaign_id,
        now=now,
    )
    if campaign is None:
        return False
    pack = next((one for one in packs if one.name == campaign.pack), packs[0])
    made = await fanout.launch(conn, campaign, pack, campaign.next_at, now)
    if made is not None:
        _must_be_seconded(campaign, made.chosen, pack)
        detail: dict[str, Any] = {"run": made.run_id, "chosen": made.chosen, "late": made.late}
        await _noted(conn, campaign, CLOCK, "launch-campaign", **detail)
    until: date | None = campaign.until
    coming = Schedule(rule=campaign.rule, until=until).next(now) if campaign.rule else None
    await run(
        conn,
        "UPDATE campaigns SET next_at = :next, state = :state WHERE id = :id",
        id=campaign_id,
        next=coming,
        state="scheduled" if coming else "running",
    )
    return made is not None
