"""What officers find at a door: whom they saw there, and why somebody there has not declared yet."""

from datetime import date, datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from registry.tables.columns import IN_AREA, big, key, moment, ref, words


class VisitFinding(SQLModel, table=True):
    """One resident at one visit, on the day it says; never a label on a person.

    `what`: seen, or why an undeclared one may stay so until `until` (invited, later, away, refused, moved, no-one). `surname`
    and `room` alone name somebody who is not on record (`stay_id` is null then).
    """

    __tablename__ = "visit_findings"
    __table_args__ = (
        Index("visit_findings_visit", "visit_id"),
        Index("visit_findings_house", "house_id", "until"),
        {"info": IN_AREA},
    )
    id: int = key()
    area_no: int = big()
    visit_id: int = ref("visits.id")
    house_id: int = ref("houses.id")
    stay_id: int | None = ref("stays.id", null=True)
    surname: str = words(default="")
    room: str = words(default="")
    what: str = words()
    on_day: date = Field()
    until: date | None = None
    created_at: datetime = moment(now=True)
