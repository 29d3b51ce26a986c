"""What residents say of hazards and wrongs: who reported a hazard, kept apart from it, and tips that name nobody."""

from datetime import datetime

from sqlalchemy import Column, Index, LargeBinary
from sqlmodel import Field, SQLModel

from registry.tables.columns import IN_AREA, big, key, moment, ref, sealed, words


class HazardReport(SQLModel, table=True):
    """One chat's report of a hazard; several may be of the same one. `content` is the sealed words."""

    __tablename__ = "hazard_reports"
    __table_args__ = (
        Index("hazard_reports_hazard", "hazard_id"),
        Index("hazard_reports_contact", "contact_id", "at"),
        {"info": IN_AREA},
    )
    id: int = key()
    hazard_id: int = ref("hazards.id")
    area_no: int = big()
    contact_id: int = ref("contacts.id")
    content: bytes = sealed()
    at: datetime = moment()


class Tip(SQLModel, table=True):
    """A tip (举报) without any trace of who gave it: `code` is a keyed hash of the receipt code they keep."""

    __tablename__ = "tips"
    __table_args__ = (
        Index("tips_area_no", "area_no", "id"),
        Index("tips_house", "house_id", "at"),
        {"info": IN_AREA},
    )
    id: int = key()
    area_no: int = big()
    house_id: int | None = ref("houses.id", null=True)
    about: str = words()
    queue: str = words()
    place: str = words(default="")
    content: bytes = sealed()
    code: bytes = Field(sa_column=Column(LargeBinary, nullable=False, unique=True))
    state: str = words(default="received")
    reward: str = words(default="none")
    at: datetime = moment()
    answered_at: datetime | None = moment(null=True)
