"""What officers broadcast: campaigns, each time one was sent, and what people answered. Whom it went to is in `notices`."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import SQLModel

from registry.tables.columns import IN_AREA, INTERNAL, big, flag, flat, key, moment, ref, small, words


class Campaign(SQLModel, table=True):
    """`audience` as `registry.audience`, `content` as `notices.campaigns` writes them.

    `state`: draft, approved, scheduled, running, paused, cancelled, finished. `cron` recurs, `at` is one moment (civil time);
    `next_at` is when it is sent next. `relay` says whose warning an urgent one passes on: issuer, level, issued_at.
    """

    __tablename__ = "campaigns"
    __table_args__ = (
        Index("campaigns_area_no", "area_no", "id"),
        Index("campaigns_next", "next_at", postgresql_where=text("state = 'scheduled'")),
        {"info": IN_AREA},
    )
    id: int = key()
    area_no: int = big()
    pack: str = words()
    kind: str = words()
    title: str = words()
    urgent: bool = flag()
    relay: dict[str, Any] = flat()
    audience: dict[str, Any] = flat()
    content: dict[str, Any] = flat()
    version: int = small(default="1")
    state: str = words(default="draft")
    made_by: int = ref("officers.id")
    made_at: datetime = moment()
    approved_by: int | None = ref("officers.id", null=True)
    approved_at: datetime | None = moment(null=True)
    at: datetime | None = moment(null=True)
    cron: str | None = words(null=True)
    until: date | None = None
    next_at: datetime | None = moment(null=True)
    expires_hours: int = small(default="72")
    follows: int | None = ref("campaigns.id", null=True)


class CampaignRun(SQLModel, table=True):
    """One sending: what is said is pinned here, whom it goes to is frozen as rows of `notices`."""

    __tablename__ = "campaign_runs"
    __table_args__ = (
        UniqueConstraint("campaign_id", "due_at"),
        Index("campaign_runs_area_no", "area_no", "id"),
        {"info": IN_AREA},
    )
    id: int = key()
    area_no: int = big()
    campaign_id: int = ref("campaigns.id")
    due_at: datetime = moment()
    launched_at: datetime = moment()
    late: bool = flag()
    content: dict[str, Any] = flat()
    recipients: int = small()
    state: str = words(default="running")
    finished_at: datetime | None = moment(null=True)


class CampaignAnswer(SQLModel, table=True):
    """What somebody answered to a run; the last word counts."""

    __tablename__ = "campaign_answers"
    __table_args__ = (UniqueConstraint("run_id", "contact_id"), {"info": INTERNAL})
    id: int = key()
    run_id: int = ref("campaign_runs.id")
    contact_id: int = ref("contacts.id")
    answer: str = words()
    at: datetime = moment()
