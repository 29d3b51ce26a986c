"""Approvals to read what is kept of children under the age of consent."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import SQLModel

from registry.tables.columns import IN_AREA, big, key, moment, ref, words


class ChildReading(SQLModel, table=True):
    """An officer asks to read a child's number or phones; `state`: waiting, approved or refused, by another officer."""

    __tablename__ = "child_readings"
    __table_args__ = (Index("child_readings_person", "person_id", "asked_by"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    person_id: int = ref("people.id")
    asked_by: int = ref("officers.id")
    reason: str = words()
    asked_at: datetime = moment()
    state: str = words(default="waiting")
    decided_by: int | None = ref("officers.id", null=True)
    decided_at: datetime | None = moment(null=True)
