"""Who works for which organisation since when, as the employer reported it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from registry.tables.columns import IN_AREA, big, key, moment, ref, words


class Employment(SQLModel, table=True):
    """`ended`: the last day, agreed (then it may lie ahead) or come; it stands once `leaving_reported_at` is known.

    `reported_at`: when the employer reported it; until then it is what the worker or a list says (`source`). `denied_at`:
    the employer says that they never worked there. `name` is what the employer calls the worker. `house_id`, `room`: the dormitory the worker lives in, if the employer lodges them.
    """

    __tablename__ = "employments"
    __table_args__: Any = (
        Index(
            "employments_current",
            "organisation_id",
            "person_id",
            unique=True,
            postgresql_where=text("leaving_reported_at IS NULL"),
        ),
        Index("employments_person", "person_id"),
        {"info": IN_AREA},
    )
    id: int = key()
    organisation_id: int = ref("organisations.id")
    area_no: int = big()
    person_id: int = ref("people.id")
    name: str = words(default="")
    house_id: int | None = ref("houses.id", null=True)
    room: str = words(default="")
    began: date = Field()
    ended: date | None = None
    reported_at: datetime | None = moment(null=True)
    leaving_reported_at: datetime | None = moment(null=True)
    denied_at: datetime | None = moment(null=True)
    by_person: int | None = ref("people.id", null=True)
    source: str = words()
    created_at: datetime = moment(now=True)
