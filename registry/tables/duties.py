"""Duties and the calendar they are counted by."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Date, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from registry.tables.columns import IN_AREA, PUBLIC, big, flag, key, moment, small, words


class Duty(SQLModel, table=True):
    """Who owes what about what by when; `due_rule` is recomputed, `due_set` is an officer's and stays.

    It is a person's, an organisation's (any member settles it) or, with neither, the office's.

    People and houses are written from rows that hold them by foreign key; to check each again would take a quarter of
    the time of a million duties (measured).
    """

    __tablename__ = "duties"
    __table_args__ = (
        UniqueConstraint(
            "about_id", "about", "rule", "pack", "holder", "since", postgresql_nulls_not_distinct=True
        ),
        Index("duties_open", "due", postgresql_where=text("state = 'open'")),
        Index("duties_office", "due", "id", postgresql_where=text("state = 'open' AND holder = 'office'")),
        Index("duties_holder", "person_id", postgresql_where=text("state = 'open'")),
        Index("duties_organisation", "organisation_id", postgresql_where=text("state = 'open'")),
        {"info": IN_AREA},
    )
    id: int = key()
    pack: str = words()
    edition: str = words(default="")
    rule: str = words()
    holder: str = words()
    person_id: int | None = big(null=True)
    organisation_id: int | None = big(null=True)
    area_no: int = big()
    house_id: int | None = big(null=True)
    about: str = words()
    about_id: int = big()
    since: date = Field()
    due_rule: date = Field()
    due_set: date | None = None
    due: date = Field()
    provisional: bool = flag()
    state: str = words(default="open")
    reason: str | None = words(null=True)
    opened_at: datetime = moment()
    closed_at: datetime | None = moment(null=True)


class Day(SQLModel, table=True):
    """Working days as a running count: due = first working day numbered `workday_no(start) + n`."""

    __tablename__ = "days"
    __table_args__ = (Index("days_workday_no", "workday_no"), {"info": PUBLIC})
    date: Any = Field(sa_column=Column("date", Date, primary_key=True))
    workday_no: int = small()
    is_workday: bool = flag()
    provisional: bool = flag()
