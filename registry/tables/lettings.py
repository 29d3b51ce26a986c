"""Lettings that an operator, a service station, a supermarket, an agent or a desk carries through, step by step."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from registry.tables.columns import IN_AREA, INSERT_ONLY, big, key, moment, ref, words


class Letting(SQLModel, table=True):
    """A room (or, without one, a whole house) on its way from being declared to being looked after."""

    __tablename__ = "lettings"
    __table_args__: Any = (
        Index(
            "lettings_open",
            "organisation_id",
            "house_id",
            "room",
            unique=True,
            postgresql_where=text("closed_on IS NULL"),
        ),
        Index("lettings_house", "house_id"),
        {"info": IN_AREA},
    )
    id: int = key()
    organisation_id: int = ref("organisations.id")
    area_no: int = big()
    house_id: int = ref("houses.id")
    room: str = words(default="")
    closed_on: date | None = None
    created_at: datetime = moment(now=True)


class LettingStep(SQLModel, table=True):
    """A step of the pack's (`letting_step`) that was taken, once each and in their order."""

    __tablename__ = "letting_steps"
    __table_args__: Any = (
        Index("letting_steps_once", "letting_id", "step", unique=True),
        {"info": IN_AREA | INSERT_ONLY},
    )
    id: int = key()
    letting_id: int = ref("lettings.id")
    area_no: int = big()
    step: str = words()
    on_day: date = Field()
    by_person: int | None = ref("people.id", null=True)
    channel: str = words(default="")
    at: datetime = moment()
