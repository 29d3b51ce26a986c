"""What we tell people: the queue, and the accounts it leaves by."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Column, DateTime, Index, Text, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field, SQLModel

from registry.tables.columns import INTERNAL, big, flag, key, moment, sealed, small, words


class Notice(SQLModel, table=True):
    """One thing to tell one reader, written in the transaction that causes it (the queue is this table).

    `not_before` and `expires_at` are civil time; leases and retries machine time. `attempts` counts claims and fences
    off a sender that came too late, `tries` how often its channel could not take it; `unknown_at` stays when a doubtful
    one was sent again; `parts` as they were charged.
    `tried` are the contacts that could not be told, before the one it waits for now.

    Those of a campaign carry its run (0: of none), whose content they share, and the house they are about.
    Readers are written from rows that hold them, and nobody deletes contacts or people: to check each again would take
    a third of the time of a million notices (measured).
    """

    __tablename__ = "notices"
    __table_args__ = (
        UniqueConstraint("cause", "reader"),
        Index(
            "notices_queue",
            "account",
            "rank",
            "run_id",
            "not_before",
            "id",
            postgresql_where=text("state = 'queued'"),
        ),
        Index("notices_run", "run_id", "state", "reason", postgresql_where=text("run_id > 0")),
        Index("notices_leased", "account", "leased_until", postgresql_where=text("state = 'leased'")),
        Index(
            "notices_expiry",
            "expires_at",
            postgresql_where=text("state = 'queued' AND expires_at IS NOT NULL"),
        ),
        Index("notices_contact", "contact_id", "id"),
        Index("notices_due", text("greatest(made_at, not_before)"), postgresql_where=text("rank IN (0, 2)")),
        Index("notices_failed", "person_id", postgresql_where=text("state = 'failed'")),
        {"info": INTERNAL},
    )
    id: int = key()
    cause: str = words()
    reader: str = words()
    kind: str = words()
    rank: int = small()
    account: str | None = words(null=True)
    contact_id: int | None = big(null=True)
    person_id: int | None = big(null=True)
    area_no: int | None = big(null=True)
    house_id: int | None = big(null=True)
    run_id: int = big(default="0")
    flow: str = words()
    text_key: str = words()
    content: bytes = sealed()
    pack: str | None = words(null=True)
    state: str = words(default="queued")
    reason: str | None = words(null=True)
    attempts: int = small(default="0")
    tries: int = small(default="0")
    leased_until: datetime | None = moment(null=True)
    retry_at: datetime | None = moment(null=True)
    unknown_at: datetime | None = moment(null=True)
    not_before: datetime = Field(
        default=None,
        sa_column=Column(DateTime(timezone=True), nullable=False, server_default=text("'-infinity'")),
    )
    expires_at: datetime | None = moment(null=True)
    made_at: datetime = moment(now=True)
    sent_at: datetime | None = moment(null=True)
    outside_id: str | None = words(null=True)
    parts: int = small(default="1")
    tried: list[int] = Field(
        default=None, sa_column=Column(ARRAY(BigInteger), nullable=False, server_default=text("'{}'"))
    )


class Account(SQLModel, table=True):
    """A channel account's pace and health, shared by all processes; `username` as its service tells it.

    `last_resort`: it may tell people on record who no chat reaches. `asks_consent`: readers are asked whether one more
    message may come.
    """

    __tablename__ = "accounts"
    __table_args__: ClassVar[Any] = {"info": INTERNAL}
    name: str = Field(sa_column=Column(Text, primary_key=True))
    level: str = words(default="identity_by_link")
    paused: str | None = words(null=True)
    paused_at: datetime | None = moment(null=True)
    last_resort: bool = flag()
    asks_consent: bool = flag()
    hold_until: datetime | None = moment(null=True)
    polled_to: int | None = big(null=True)
    username: str | None = words(null=True)
