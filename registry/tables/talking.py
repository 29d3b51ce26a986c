"""Conversations: contacts, talks, the inbox, files, codes and links."""

from datetime import datetime

from sqlalchemy import Column, Index, LargeBinary, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from registry.tables.columns import IN_AREA, INTERNAL, big, flag, key, moment, ref, sealed, small, words


class Contact(SQLModel, table=True):
    """One address on one channel account; `person_id` and `officer_id` only after proof (design §4)."""

    __tablename__ = "contacts"
    __table_args__ = (
        UniqueConstraint("account", "address"),
        Index("contacts_person", "person_id"),
        Index("contacts_officer", "officer_id", postgresql_where=text("officer_id IS NOT NULL")),
        {"info": INTERNAL},
    )
    id: int = key()
    account: str = words()
    address: str = words()
    lang: str | None = words(null=True)
    person_id: int | None = ref("people.id", null=True)
    officer_id: int | None = ref("officers.id", null=True)
    tied_by: str | None = words(null=True)
    tied_at: datetime | None = moment(null=True)
    opted_out: bool = flag()
    unreachable: str | None = words(null=True)
    turn: int = small(default="0")
    heard_at: datetime | None = moment(null=True)


class Talk(SQLModel, table=True):
    """A conversation under way; its answers are sealed whole under the contact's id."""

    __tablename__ = "talks"
    __table_args__ = (UniqueConstraint("contact_id", "flow", "subject"), {"info": INTERNAL})
    id: int = key()
    contact_id: int = ref("contacts.id")
    flow: str = words()
    subject: str = words(default="")
    active: bool = flag("true")
    at: str = words(default="")
    answers: bytes = sealed()
    pack: str = words()
    lang: str = words()
    pinned_at: datetime = moment()
    touched_at: datetime = moment()


class Inbox(SQLModel, table=True):
    """Which outside message got which reply; kept 48 h so that a second delivery changes nothing."""

    __tablename__ = "inbox"
    __table_args__ = (
        Index("inbox_contact", "contact_id", "at"),
        Index("inbox_at", "at"),
        {"info": INTERNAL},
    )
    account: str = Field(sa_column=Column(Text, primary_key=True))
    outside_id: str = Field(sa_column=Column(Text, primary_key=True))
    contact_id: int = ref("contacts.id")
    body: bytes = sealed()
    reply: bytes = sealed()
    at: datetime = moment()


class File(SQLModel, table=True):
    """What a chat sent, or (then without a contact) an officer's app."""

    __tablename__ = "files"
    __table_args__ = (Index("files_contact", "contact_id"), {"info": INTERNAL})
    id: int = key()
    contact_id: int | None = ref("contacts.id", null=True)
    officer_id: int | None = ref("officers.id", null=True)
    kind: str = words()
    content: bytes = sealed()
    at: datetime = moment(now=True)


class Picture(SQLModel, table=True):
    """A photo that shows something: `about` self-check, hazard, visit, gear, consent …, by that row's number."""

    __tablename__ = "pictures"
    __table_args__ = (Index("pictures_about", "about", "about_id"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    about: str = words()
    about_id: int = big()
    file_id: int = ref("files.id")
    at: datetime = moment(now=True)


class Invitation(SQLModel, table=True):
    """A link handed to one other person; only the SHA-256 of its token is kept. `kind`: occupant, relative, …

    `person_id` invites, about a house, a room or an organisation; `used_by` is the chat that took it up.
    """

    __tablename__ = "invitations"
    __table_args__ = (
        Index("invitations_person", "person_id"),
        Index("invitations_expiry", "expires_at"),
        {"info": INTERNAL},
    )
    hash: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))
    kind: str = words()
    person_id: int = ref("people.id")
    house_id: int | None = ref("houses.id", null=True)
    organisation_id: int | None = ref("organisations.id", null=True)
    room: str = words(default="")
    made_at: datetime = moment(now=True)
    expires_at: datetime = moment()
    used_at: datetime | None = moment(null=True)
    used_by: int | None = ref("contacts.id", null=True)


class Code(SQLModel, table=True):
    """A one-time code or claim code, stored as a keyed hash; `tries` bounds guessing.

    `phone` is the index of where it was sent; one sent to nobody (an unknown phone) is a row like any other.
    """

    __tablename__ = "codes"
    __table_args__ = (
        Index("codes_contact", "contact_id", "purpose"),
        Index("codes_phone", "phone"),
        Index("codes_house", "house_id", "purpose"),
        Index("codes_expiry", "expires_at"),
        Index("codes_link", "hash", postgresql_where=text("purpose = 'link'")),
        {"info": INTERNAL},
    )
    id: int = key()
    purpose: str = words()
    hash: bytes = sealed()
    phone: bytes | None = sealed(null=True)
    contact_id: int | None = ref("contacts.id", null=True)
    house_id: int | None = ref("houses.id", null=True)
    organisation_id: int | None = ref("organisations.id", null=True)
    officer_id: int | None = ref("officers.id", null=True)
    person_id: int | None = ref("people.id", null=True)
    tries: int = small(default="0")
    expires_at: datetime = moment()
    used_at: datetime | None = moment(null=True)
    made_at: datetime = moment(now=True)


class Link(SQLModel, table=True):
    """A one-time page for the sensitive questions of one talk; GET never consumes it."""

    __tablename__ = "links"
    __table_args__ = (
        Index("links_contact", "contact_id"),
        Index("links_expiry", "expires_at"),
        {"info": INTERNAL},
    )
    hash: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))
    contact_id: int = ref("contacts.id")
    talk_id: int = big()
    at: str = words()
    expires_at: datetime = moment()
    used_at: datetime | None = moment(null=True)
