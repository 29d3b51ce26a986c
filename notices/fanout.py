"""Launches a campaign: one statement freezes whom it goes to, a row of `notices` for each, whatever their number."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from notices.campaign_content import CampaignContent
from notices.fallback import CHANNEL
from notices.outbox import RANKS
from programmes.pack import Pack
from registry.audience import ENOUGH, NOT_TOLD, Audience, Reach, recipients
from registry.database import one, rows, run, value
from registry.officers import joined

LATE: Final = timedelta(minutes=10)
"""The clock ticks each minute; what is launched that much after its time was missed, and says so."""

_RUN: Final = """
INSERT INTO campaign_runs (area_no, campaign_id, due_at, launched_at, late, urgent, content)
VALUES (:area_no, :campaign, :due, :now, :late, :urgent, CAST(:content AS jsonb))
ON CONFLICT (campaign_id, due_at) DO NOTHING RETURNING id"""

_FAN_OUT: Final = f"""
INSERT INTO notices (cause, reader, kind, rank, account, contact_id, person_id, area_no, house_id, run_id, flow, text_key,
                     content, pack, expires_at, state, reason)
{{recipients}}, enough AS ({ENOUGH}), judged AS (
  SELECT r.*, CASE WHEN r.contact_id IS NULL THEN 'unreachable' WHEN :urgent THEN NULL WHEN r.opted_out THEN 'opted-out'
    WHEN e.reader IS NOT NULL THEN 'enough-this-week' END AS reason
    FROM recipients r LEFT JOIN enough e ON e.reader = r.reader
)
SELECT 'campaign:' || CAST(:run AS bigint), j.reader, CAST(:kind AS text), CAST(:rank AS int), j.account, j.contact_id,
  j.person_id, j.area_no, j.house_id, CAST(:run AS bigint), 'campaign', 'campaign', CAST('' AS bytea), CAST(:pack AS text),
  CAST(:expires AS timestamptz),
  CASE WHEN j.reason IS NULL THEN 'queued' WHEN j.reason = 'unreachable' THEN 'failed' ELSE 'skipped' END, j.reason
  FROM judged j"""


@dataclass(frozen=True, slots=True)
class Launched:
    """A run and to how many it goes; `late` if it was missed at its time."""

    run_id: int
    recipients: int
    late: bool


async def reach_of(conn: AsyncConnection, campaign: Row[Any], pack: Pack) -> Reach:
    """How far a campaign may go now: its area, cut to what its maker has today; nowhere once they are dismissed."""
    area = await one(conn, "SELECT lo, hi FROM areas WHERE id = :id", id=campaign.area_id)
    assert area is not None
    own = await rows(
        conn,
        """SELECT a.lo, a.hi FROM officers o JOIN officer_areas x ON x.officer_id = o.id JOIN areas a ON a.id = x.area_id
            WHERE o.id = :officer AND o.active""",
        officer=campaign.made_by,
    )
    return Reach(pack, (area.lo, area.hi), joined((row.lo, row.hi) for row in own))


def pinned(campaign: Row[Any], pack: Pack) -> CampaignContent:
    """What a run of it says, with all that is fixed for it."""
    return CampaignContent.of(
        campaign.content,
        kind=campaign.kind,
        relay=campaign.relay,
        reason=campaign.reason,
        office=pack.offices.service_centre,
        duty=Audience.of(campaign.audience).duty,
    )


async def launch(
    conn: AsyncConnection, campaign: Row[Any], pack: Pack, due: datetime, now: datetime
) -> Launched | None:
    """Sends it to whoever its audience is by now; None where another process did so already for this `due`.

    One INSERT … SELECT. Whoever opted out or was written to often enough is a row `skipped`, whom no chat reaches a row
    `failed`; an urgent one skips nobody.
    """
    late = now - due > LATE
    run_id = await value(
        conn,
        _RUN,
        area_no=campaign.area_no,
        campaign=campaign.id,
        due=due,
        now=now,
        late=late,
        urgent=campaign.urgent,
        content=pinned(campaign, pack).flat(),
    )
    if run_id is None:
        return None
    found = await recipients(conn, Audience.of(campaign.audience), await reach_of(conn, campaign, pack))
    kind = "urgent" if campaign.urgent else "campaign"
    number = await run(
        conn,
        _FAN_OUT.format(recipients=found.sql),
        **found.values,
        run=run_id,
        kind=kind,
        rank=RANKS[kind],
        urgent=campaign.urgent,
        pack=campaign.pack,
        today=now.date(),
        now=now,
        expires=now + timedelta(hours=campaign.expires_hours),
        most=pack.talk.max_campaigns_a_week,
        not_told=list(NOT_TOLD),
    )
    sql = "UPDATE campaign_runs SET recipients = :number WHERE id = :run"
    await run(conn, sql, run=run_id, number=number)
    await run(conn, "SELECT pg_notify(:channel, '')", channel=CHANNEL)
    return Launched(run_id, number, late)
