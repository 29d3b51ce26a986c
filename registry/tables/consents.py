"""Consent to what is optional, each kept with the exact words it was given to."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import SQLModel

from registry.tables.columns import INTERNAL, key, moment, ref, words


class Consent(SQLModel, table=True):
    """A consent given by a chat; `hash` is the SHA-256 of the words shown, `what` says to what."""

    __tablename__ = "consents"
    __table_args__ = (
        Index("consents_contact", "contact_id", "what"),
        Index("consents_person", "person_id"),
        {"info": INTERNAL},
    )
    id: int = key()
    contact_id: int = ref("contacts.id")
    person_id: int | None = ref("people.id", null=True)
    what: str = words()
    version: str = words()
    hash: str = words()
    channel: str = words()
    at: datetime = moment()
    withdrawn_at: datetime | None = moment(null=True)
