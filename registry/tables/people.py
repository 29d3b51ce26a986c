"""People, who answers for which house, who lives where, and what was declared."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import SQLModel

from registry.tables.columns import (
    IN_AREA,
    INSERT_ONLY,
    PERSON_SEEN,
    big,
    flag,
    flat,
    key,
    many,
    moment,
    ref,
    sealed,
    through,
    words,
)


class Person(SQLModel, table=True):
    """A human being as far as we know one; `doc_index` is an HMAC, the number itself is sealed.

    `restricted_at`: they asked to be deleted and the law wants it kept: only stored, opened with a reason (PIPL 47).
    `merged_into`: an officer found this row to be that person; its number leads there from then on.
    """

    __tablename__ = "people"
    __table_args__ = (
        Index("people_doc_index", "doc_index", unique=True, postgresql_where=text("doc_index IS NOT NULL")),
        Index("people_restricted", "id", postgresql_where=text("restricted_at IS NOT NULL")),
        {"info": through(PERSON_SEEN.format(person="people.id"))},
    )
    id: int = key()
    name: str = words()
    pinyin: str = words(default="")
    doc_type: str | None = words(null=True)
    doc_no: bytes | None = sealed(null=True)
    doc_index: bytes | None = sealed(null=True)
    birth_date: date | None = None
    sex: str | None = words(null=True)
    division: str | None = words(null=True)
    merged_into: int | None = ref("people.id", null=True)
    created_at: datetime = moment(now=True)
    restricted_at: datetime | None = moment(null=True)


class Phone(SQLModel, table=True):
    """A number somebody can be reached at; `trusted` once an officer or the base register vouches for it."""

    __tablename__ = "phones"
    __table_args__ = (
        UniqueConstraint("person_id", "index"),
        Index("phones_index", "index"),
        {"info": through(PERSON_SEEN.format(person="phones.person_id"))},
    )
    id: int = key()
    person_id: int = ref("people.id")
    number: bytes = sealed()
    index: bytes = sealed()
    whose: str = words(default="own")
    trusted: bool = flag()
    source: str = words()
    created_at: datetime = moment(now=True)


class Party(SQLModel, table=True):
    """Who answers for a house: landlord, sublandlord, agent, property_manager; dated.

    `since` is when they began, `known_at` when we learnt of it, in civil time.
    """

    __tablename__ = "parties"
    __table_args__ = (
        Index(
            "parties_current",
            "house_id",
            "person_id",
            "role",
            unique=True,
            postgresql_where=text("until IS NULL"),
        ),
        Index("parties_person", "person_id"),
        {"info": IN_AREA},
    )
    id: int = key()
    house_id: int = ref("houses.id")
    area_no: int = big()
    person_id: int = ref("people.id")
    role: str = words(default="landlord")
    source: str = words()
    since: date | None = None
    until: date | None = None
    claimed_at: datetime | None = moment(null=True)
    known_at: datetime = moment(now=True)


class Stay(SQLModel, table=True):
    """One person living in one house; only from `confirmed` on does it count (assurance).

    `employer`: in the tenant's words, the company that put them up here.
    """

    __tablename__ = "stays"
    __table_args__ = (
        Index(
            "stays_current", "house_id", "person_id", unique=True, postgresql_where=text("moved_out IS NULL")
        ),
        Index("stays_house", "house_id"),
        Index("stays_person", "person_id"),
        Index("stays_area_no", "area_no"),
        {"info": IN_AREA},
    )
    id: int = key()
    house_id: int = ref("houses.id")
    area_no: int = big()
    person_id: int = ref("people.id")
    room: str | None = words(null=True)
    moved_in: date | None = None
    moved_out: date | None = None
    assurance: str = words(default="claimed")
    main_home: bool | None = None
    reason: str | None = words(null=True)
    pays_to: str | None = words(null=True)
    employer: str | None = words(null=True)
    minor: bool = flag()
    landlord_may_check: bool = flag("true")
    reported_at: datetime | None = moment(null=True)
    leaving_reported_at: datetime | None = moment(null=True)
    passed_on_at: datetime | None = moment(null=True)
    asked_at: datetime | None = moment(null=True)
    answered_at: datetime | None = moment(null=True)
    away_until: date | None = None
    created_at: datetime = moment(now=True)


class StaySource(SQLModel, table=True):
    """Each thing that somebody said about a stay; nothing here is ever changed."""

    __tablename__ = "stay_sources"
    __table_args__ = (Index("stay_sources_stay", "stay_id"), {"info": IN_AREA | INSERT_ONLY})
    id: int = key()
    stay_id: int = ref("stays.id")
    area_no: int = big()
    source: str = words()
    said: str = words()
    by_person: int | None = ref("people.id", null=True)
    by_officer: int | None = ref("officers.id", null=True)
    channel: str | None = words(null=True)
    detail: dict[str, Any] = flat()
    at: datetime = moment()


class Twin(SQLModel, table=True):
    """Two people who may be one; an officer decides, nobody is told.

    `why`: name-phone, similar-name-phone, or crowded-room (a room with more people than beds: somebody may have left).
    """

    __tablename__ = "twins"
    __table_args__ = (UniqueConstraint("one", "other"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    one: int = ref("people.id")
    other: int = ref("people.id")
    why: str = words()
    decided: str | None = words(null=True)
    at: datetime = moment()


class Declaration(SQLModel, table=True):
    """What somebody filed, never edited, only superseded; `content` is the sealed answers.

    `kind`: residence, foreigner (a lodging registration), change, leaving, or report (a lessor's 报送). `with_id` is the declaration it was filed along with (a child's).
    """

    __tablename__ = "declarations"
    __table_args__ = (
        Index("declarations_area_no", "area_no", "id"),
        Index("declarations_submitted", "id", postgresql_where=text("state = 'submitted'")),
        Index("declarations_stay", "stay_id"),
        Index("declarations_contact", "contact_id"),
        Index("declarations_person", "person_id"),
        Index("declarations_with", "with_id", postgresql_where=text("with_id IS NOT NULL")),
        Index("declarations_supersedes", "supersedes_id", postgresql_where=text("supersedes_id IS NOT NULL")),
        Index("declarations_outside_no", "outside_no", postgresql_where=text("outside_no IS NOT NULL")),
        {"info": IN_AREA},
    )
    id: int = key()
    receipt: str = words(unique=True)
    kind: str = words()
    channel: str = words()
    declarant: str = words(default="myself")
    house_id: int | None = ref("houses.id", null=True)
    area_no: int = big()
    stay_id: int | None = ref("stays.id", null=True)
    person_id: int = ref("people.id")
    contact_id: int | None = ref("contacts.id", null=True)
    content: bytes = sealed()
    state: str = words(default="submitted")
    returned_reason: str | None = words(null=True)
    returned_question: str | None = words(null=True)
    returned_at: datetime | None = moment(null=True)
    first_filed_at: datetime = moment()
    filed_at: datetime = moment()
    supersedes_id: int | None = ref("declarations.id", null=True)
    with_id: int | None = ref("declarations.id", null=True)
    outside_no: str | None = words(null=True)
    certificate: str | None = words(null=True, unique=True)
    flags: list[str] = many()
    place: str | None = words(null=True)
    pack: str = words()


class HelpRequest(SQLModel, table=True):
    """Somebody asked that an officer come, call or look; `content` is the sealed phone and words."""

    __tablename__ = "help_requests"
    __table_args__ = (Index("help_requests_area_no", "area_no", "id"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    house_id: int | None = ref("houses.id", null=True)
    kind: str = words()
    place: str = words(default="")
    contact_id: int = ref("contacts.id")
    content: bytes = sealed()
    at: datetime = moment()
    done_at: datetime | None = moment(null=True)


class DeclarationStep(SQLModel, table=True):
    __tablename__ = "declaration_steps"
    __table_args__ = (
        Index("declaration_steps_declaration", "declaration_id"),
        {"info": IN_AREA | INSERT_ONLY},
    )
    id: int = key()
    declaration_id: int = ref("declarations.id")
    area_no: int = big()
    state: str = words()
    reason: str | None = words(null=True)
    officer_id: int | None = ref("officers.id", null=True)
    at: datetime = moment()
