"""What officers broadcast: campaigns, each time one was sent, and what people answered. Whom it went to is in `notices`."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Column, Index, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field, SQLModel

from registry.tables.columns import IN_AREA, INTERNAL, big, flag, flat, key, moment, ref, sealed, small, words


def numbers() -> Any:
    return Field(
        default=None, sa_column=Column(ARRAY(BigInteger), nullable=False, server_default=text("'{}'"))
    )


class Campaign(SQLModel, table=True):
    """`audience` as `registry.audience` reads it, `content` as `notices.campaign_content`.

    `state`: draft, approved, scheduled, running, paused, cancelled, finished; `note` says why the clock stopped it.
    `rule` recurs (`notices.schedules`); `next_at` is when it is sent next, civil time. `relay` says whose warning an
    urgent one passes on: issuer, level, issued_at. `reason`: what all this is for, a placeholder of its texts. `follows` is the
    run whose readers it writes to again.
    """

    __tablename__ = "campaigns"
    __table_args__ = (
        Index("campaigns_area_no", "area_no", "id"),
        Index("campaigns_next", "next_at", postgresql_where=text("state = 'scheduled'")),
        {"info": IN_AREA},
    )
    id: int = key()
    area_no: int = big()
    area_id: int = ref("areas.id")
    pack: str = words()
    kind: str = words()
    title: str = words()
    reason: str = words(default="")
    urgent: bool = flag()
    relay: dict[str, Any] = flat()
    audience: dict[str, Any] = flat()
    content: dict[str, Any] = flat()
    version: int = small(default="1")
    state: str = words(default="draft")
    note: str | None = words(null=True)
    made_by: int = ref("officers.id")
    made_at: datetime = moment()
    approved_by: int | None = ref("officers.id", null=True)
    approved_at: datetime | None = moment(null=True)
    rule: dict[str, Any] = flat()
    until: date | None = None
    next_at: datetime | None = moment(null=True)
    expires_hours: int = small(default="72")
    follows: int | None = big(null=True)


class CampaignRun(SQLModel, table=True):
    """One sending: what is said is pinned here, whom it goes to is frozen as rows of `notices`."""

    __tablename__ = "campaign_runs"
    __table_args__ = (
        UniqueConstraint("campaign_id", "due_at"),
        Index("campaign_runs_area_no", "area_no", "id"),
        Index("campaign_runs_open", "state", postgresql_where=text("finished_at IS NULL")),
        {"info": IN_AREA},
    )
    id: int = key()
    area_no: int = big()
    campaign_id: int = ref("campaigns.id")
    due_at: datetime = moment()
    launched_at: datetime = moment()
    late: bool = flag()
    urgent: bool = flag()
    content: dict[str, Any] = flat()
    recipients: int = small(default="0")
    state: str = words(default="running")
    finished_at: datetime | None = moment(null=True)


class CampaignAnswer(SQLModel, table=True):
    """What a reader of a run (as in `notices.reader`) answered; the last word counts."""

    __tablename__ = "campaign_answers"
    __table_args__ = (UniqueConstraint("run_id", "reader"), {"info": INTERNAL})
    id: int = key()
    run_id: int = ref("campaign_runs.id")
    reader: str = words()
    contact_id: int = ref("contacts.id")
    answer: str = words()
    at: datetime = moment()


class CampaignList(SQLModel, table=True):
    """People and houses of a spreadsheet an officer sent; of what matched nobody only the number is kept."""

    __tablename__ = "campaign_lists"
    __table_args__: ClassVar[Any] = {"info": INTERNAL}
    id: int = key()
    officer_id: int = ref("officers.id")
    people: list[int] = numbers()
    houses: list[int] = numbers()
    unmatched: int = small()
    at: datetime = moment(now=True)


class CampaignPicture(SQLModel, table=True):
    """A picture broadcast to many, found by its SHA-256 in hex; anybody who has the address may see it."""

    __tablename__ = "campaign_pictures"
    __table_args__: ClassVar[Any] = {"info": INTERNAL}
    hash: str = Field(sa_column=Column(Text, primary_key=True))
    content: bytes = sealed()
    at: datetime = moment(now=True)
