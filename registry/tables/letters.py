"""What is signed and learnt."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import Column, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from registry.tables.columns import (
    IN_AREA,
    PERSON_SEEN,
    PUBLIC,
    big,
    key,
    moment,
    ref,
    sealed,
    small,
    through,
    words,
)


class LetterText(SQLModel, table=True):
    """The exact words that were signed or learnt, found by their SHA-256 in hex."""

    __tablename__ = "letter_texts"
    __table_args__: ClassVar[Any] = {"info": PUBLIC}
    hash: str = Field(sa_column=Column(Text, primary_key=True))
    name: str = words()
    edition: str = words()
    lang: str = words()
    body: str = words()


class Letter(SQLModel, table=True):
    __tablename__ = "letters"
    __table_args__ = (Index("letters_person", "person_id", "house_id"), {"info": IN_AREA})
    id: int = key()
    number: str = words(unique=True)
    area_no: int = big()
    house_id: int = ref("houses.id")
    person_id: int = ref("people.id")
    name: str = words()
    hash: str = Field(sa_column=Column(Text, ForeignKey("letter_texts.hash"), nullable=False))
    filled: bytes = sealed()
    typed_name: str = words()
    channel: str = words()
    proof: str = words()
    contact_id: int | None = ref("contacts.id", null=True)
    signed_at: datetime = moment()
    until: date | None = None


class Acknowledgement(SQLModel, table=True):
    """A lesson taken: which text, how many right, until when it holds; `number` is its certificate's."""

    __tablename__ = "acknowledgements"
    __table_args__ = (
        Index("acknowledgements_person", "person_id"),
        Index("acknowledgements_contact", "contact_id"),
        {"info": through(PERSON_SEEN.format(person="acknowledgements.person_id"))},
    )
    id: int = key()
    person_id: int | None = ref("people.id", null=True)
    contact_id: int = ref("contacts.id")
    lesson: str = words()
    edition: str = words()
    hash: str = words()
    right: int = small()
    asked: int = small()
    channel: str = words()
    at: datetime = moment()
    expires_on: date = Field()
    number: str | None = words(null=True, unique=True)
