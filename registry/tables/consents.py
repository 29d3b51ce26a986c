"""Consents given and withdrawn, and answers of people who need not declare."""

from datetime import date, datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from registry.tables.columns import IN_AREA, INSERT_ONLY, big, key, many, moment, ref, words


class Consent(SQLModel, table=True):
    """`kind`: optional, or child (a guardian's). `hash` is of the words shown; `covers` the answers that rest on it."""

    __tablename__ = "consents"
    __table_args__ = (
        Index("consents_declaration", "declaration_id"),
        Index("consents_person", "person_id"),
        Index("consents_contact", "contact_id"),
        {"info": IN_AREA},
    )
    id: int = key()
    area_no: int = big()
    declaration_id: int = ref("declarations.id")
    person_id: int = ref("people.id")
    contact_id: int = ref("contacts.id")
    kind: str = words()
    covers: list[str] = many()
    version: str = words()
    hash: str = words()
    lang: str = words()
    channel: str = words()
    at: datetime = moment()
    withdrawn_at: datetime | None = moment(null=True)
    withdrawn_channel: str | None = words(null=True)


class ExemptAnswer(SQLModel, table=True):
    """Somebody was told that nothing needs declaring: why and on which day, and nothing of who asked."""

    __tablename__ = "exempt_answers"
    __table_args__ = (
        Index("exempt_answers_area_no", "area_no", "on_day"),
        {"info": IN_AREA | INSERT_ONLY},
    )
    id: int = key()
    area_no: int = big()
    reason: str = words()
    on_day: date = Field()
