"""Every table, with who may see its rows: scoped to areas, reached through another table, public, or internal."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlmodel import Field, SQLModel

IN_AREA = {"scope": "area"}
PUBLIC = {"scope": "public"}
INTERNAL = {"scope": "internal"}
INSERT_ONLY = {"insert_only": True}


def through(condition: str) -> dict[str, str]:
    """A table without an area of its own, visible where `condition` (SQL over scoped tables) holds."""
    return {"scope": "through", "condition": condition}


def key() -> Any:
    return Field(default=None, sa_column=Column(BigInteger, Identity(), primary_key=True))


def ref(target: str, *, null: bool = False, index: bool = False) -> Any:
    column = Column(BigInteger, ForeignKey(target), nullable=null, index=index)
    return Field(default=None, sa_column=column)


def big(*, null: bool = False, default: str | None = None) -> Any:
    return Field(
        default=None,
        sa_column=Column(BigInteger, nullable=null, server_default=text(default) if default else None),
    )


def small(*, null: bool = False, default: str | None = None) -> Any:
    return Field(
        default=None,
        sa_column=Column(Integer, nullable=null, server_default=text(default) if default else None),
    )


def words(*, null: bool = False, unique: bool = False, default: str | None = None) -> Any:
    server = text(f"'{default}'") if default is not None else None
    return Field(default=None, sa_column=Column(Text, nullable=null, unique=unique, server_default=server))


def sealed(*, null: bool = False) -> Any:
    """Bytes that only `registry.vault` can read (or an index made by it)."""
    return Field(default=None, sa_column=Column(LargeBinary, nullable=null))


def moment(*, null: bool = False, now: bool = False) -> Any:
    server = text("now()") if now else None
    return Field(
        default=None, sa_column=Column(DateTime(timezone=True), nullable=null, server_default=server)
    )


def flag(default: str = "false") -> Any:
    return Field(default=None, sa_column=Column(Boolean, nullable=False, server_default=text(default)))


def many(*, default: str = "{}") -> Any:
    return Field(
        default=None, sa_column=Column(ARRAY(Text), nullable=False, server_default=text(f"'{default}'"))
    )


def flat(*, null: bool = False) -> Any:
    return Field(
        default=None, sa_column=Column(JSONB, nullable=null, server_default=None if null else text("'{}'"))
    )


# -- places -----------------------------------------------------------------------------------------------------


class Area(SQLModel, table=True):
    """A node of the tree city → town → village → grid; `lo..hi` covers its whole subtree."""

    __tablename__ = "areas"
    __table_args__ = (
        UniqueConstraint("parent_id", "name", postgresql_nulls_not_distinct=True),
        {"info": PUBLIC},
    )
    id: int = key()
    parent_id: int | None = ref("areas.id", null=True)
    level: str = words()
    name: str = words()
    lo: int = big()
    hi: int = big()
    pack: str | None = words(null=True)
    police: str | None = words(null=True)
    office: str | None = words(null=True)
    phone: str | None = words(null=True)


class House(SQLModel, table=True):
    """A let (or known) house; `code` is what its plate carries, `head_count` what officers counted."""

    __tablename__ = "houses"
    __table_args__ = (Index("houses_area_no", "area_no", "address"), {"info": IN_AREA})
    id: int = key()
    code: str = words(unique=True)
    area_id: int = ref("areas.id")
    area_no: int = big()
    address: str = words()
    external_no: str | None = words(null=True, unique=True)
    compound: str | None = words(null=True)
    building: str | None = words(null=True)
    unit: str | None = words(null=True)
    type: str | None = words(null=True)
    control_class: str | None = words(null=True)
    negative_list: str | None = words(null=True)
    letting: str = words(default="let")
    let_since: date | None = None
    area_m2: float | None = None
    rooms_count: int | None = None
    head_count: int | None = None
    revoked_at: datetime | None = moment(null=True)
    created_at: datetime = moment(now=True)


class HouseSource(SQLModel, table=True):
    """Each thing that somebody said about a house as a whole; nothing here is ever changed."""

    __tablename__ = "house_sources"
    __table_args__ = (Index("house_sources_house", "house_id"), {"info": IN_AREA | INSERT_ONLY})
    id: int = key()
    house_id: int = ref("houses.id")
    area_no: int = big()
    source: str = words()
    said: str = words()
    by_person: int | None = ref("people.id", null=True)
    by_officer: int | None = ref("officers.id", null=True)
    channel: str | None = words(null=True)
    detail: dict[str, Any] = flat()
    at: datetime = moment()


class Room(SQLModel, table=True):
    __tablename__ = "rooms"
    __table_args__ = (UniqueConstraint("house_id", "label"), {"info": IN_AREA})
    id: int = key()
    house_id: int = ref("houses.id")
    area_no: int = big()
    label: str = words()
    kind: str = words(default="room")
    area_m2: float | None = None
    beds: int | None = None


# -- people -----------------------------------------------------------------------------------------------------

PERSON_SEEN = """EXISTS (SELECT 1 FROM stays s WHERE s.person_id = {person})
              OR EXISTS (SELECT 1 FROM parties p WHERE p.person_id = {person})
              OR EXISTS (SELECT 1 FROM declarations d WHERE d.person_id = {person})"""


class Person(SQLModel, table=True):
    """A human being as far as we know one; `doc_index` is an HMAC, the number itself is sealed."""

    __tablename__ = "people"
    __table_args__ = (
        Index("people_doc_index", "doc_index", unique=True, postgresql_where=text("doc_index IS NOT NULL")),
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
    created_at: datetime = moment(now=True)


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
    """Who answers for a house: landlord, sublandlord, agent, property_manager; dated."""

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


class Stay(SQLModel, table=True):
    """One person living in one house; only from `confirmed` on does it count (assurance)."""

    __tablename__ = "stays"
    __table_args__ = (
        Index(
            "stays_current", "house_id", "person_id", unique=True, postgresql_where=text("moved_out IS NULL")
        ),
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
    minor: bool = flag()
    landlord_may_check: bool = flag("true")
    reported_at: datetime | None = moment(null=True)
    leaving_reported_at: datetime | None = moment(null=True)
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
    """Two people who may be one (name and phone agree); an officer decides, nobody is told."""

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

    `kind`: residence, leaving, or report (a lessor's 报送). `with_id` is the declaration it was filed along with (a child's).
    """

    __tablename__ = "declarations"
    __table_args__ = (
        Index("declarations_area_no", "area_no", "id"),
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


# -- signing and learning ---------------------------------------------------------------------------------------


class LetterText(SQLModel, table=True):
    """The exact words that were signed, found by their SHA-256 in hex."""

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
    """A lesson taken: which text, how many right, until when it holds."""

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


# -- duties -----------------------------------------------------------------------------------------------------


class Duty(SQLModel, table=True):
    """Who owes what about what by when; `due_rule` is recomputed, `due_set` is an officer's and stays."""

    __tablename__ = "duties"
    __table_args__ = (
        UniqueConstraint(
            "pack", "rule", "holder", "about", "about_id", "since", postgresql_nulls_not_distinct=True
        ),
        Index("duties_open", "due", postgresql_where=text("state = 'open'")),
        Index("duties_holder", "person_id", postgresql_where=text("state = 'open'")),
        Index("duties_about", "about", "about_id"),
        {"info": IN_AREA},
    )
    id: int = key()
    pack: str = words()
    rule: str = words()
    holder: str = words()
    person_id: int | None = ref("people.id", null=True)
    area_no: int = big()
    house_id: int | None = ref("houses.id", null=True)
    about: str = words()
    about_id: int = big()
    since: date = Field()
    due_rule: date = Field()
    due_set: date | None = None
    due: date = Field()
    provisional: bool = flag()
    state: str = words(default="open")
    reason: str | None = words(null=True)
    opened_at: datetime = moment()
    closed_at: datetime | None = moment(null=True)


class Day(SQLModel, table=True):
    """Working days as a running count: due = first working day numbered `workday_no(start) + n`."""

    __tablename__ = "days"
    __table_args__ = (Index("days_workday_no", "workday_no"), {"info": PUBLIC})
    date: Any = Field(sa_column=Column("date", Date, primary_key=True))
    workday_no: int = small()
    is_workday: bool = flag()
    provisional: bool = flag()


# -- talking ----------------------------------------------------------------------------------------------------


class Contact(SQLModel, table=True):
    """One address on one channel account; `person_id` only after proof (design §4)."""

    __tablename__ = "contacts"
    __table_args__ = (
        UniqueConstraint("account", "address"),
        Index("contacts_person", "person_id"),
        {"info": INTERNAL},
    )
    id: int = key()
    account: str = words()
    address: str = words()
    lang: str | None = words(null=True)
    person_id: int | None = ref("people.id", null=True)
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
    __tablename__ = "files"
    __table_args__ = (Index("files_contact", "contact_id"), {"info": INTERNAL})
    id: int = key()
    contact_id: int = ref("contacts.id")
    kind: str = words()
    content: bytes = sealed()
    at: datetime = moment(now=True)


class Code(SQLModel, table=True):
    """A one-time code or claim code, stored as a keyed hash; `tries` bounds guessing.

    `phone` is the index of where it was sent; one sent to nobody (an unknown phone) is a row like any other.
    """

    __tablename__ = "codes"
    __table_args__ = (
        Index("codes_contact", "contact_id", "purpose"),
        Index("codes_phone", "phone"),
        Index("codes_house", "house_id", "purpose"),
        {"info": INTERNAL},
    )
    id: int = key()
    purpose: str = words()
    hash: bytes = sealed()
    phone: bytes | None = sealed(null=True)
    contact_id: int | None = ref("contacts.id", null=True)
    house_id: int | None = ref("houses.id", null=True)
    person_id: int | None = ref("people.id", null=True)
    tries: int = small(default="0")
    expires_at: datetime = moment()
    used_at: datetime | None = moment(null=True)
    made_at: datetime = moment(now=True)


class Link(SQLModel, table=True):
    """A one-time page for the sensitive questions of one talk; GET never consumes it."""

    __tablename__ = "links"
    __table_args__ = (Index("links_contact", "contact_id"), {"info": INTERNAL})
    hash: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))
    contact_id: int = ref("contacts.id")
    talk_id: int = big()
    at: str = words()
    expires_at: datetime = moment()
    used_at: datetime | None = moment(null=True)


# -- telling ----------------------------------------------------------------------------------------------------


class Notice(SQLModel, table=True):
    """One thing to tell one reader, written in the transaction that causes it (the queue is this table).

    `not_before` and `expires_at` are civil time; leases and retries machine time. `attempts` counts claims and fences
    off a sender that came too late; `unknown_at` stays when a doubtful one was sent again; `parts` as they were charged.
    """

    __tablename__ = "notices"
    __table_args__ = (
        UniqueConstraint("cause", "reader"),
        Index(
            "notices_queue", "account", "rank", "not_before", "id", postgresql_where=text("state = 'queued'")
        ),
        Index("notices_leased", "account", "leased_until", postgresql_where=text("state = 'leased'")),
        Index(
            "notices_expiry",
            "expires_at",
            postgresql_where=text("state = 'queued' AND expires_at IS NOT NULL"),
        ),
        Index("notices_contact", "contact_id", "id"),
        {"info": INTERNAL},
    )
    id: int = key()
    cause: str = words()
    reader: str = words()
    kind: str = words()
    rank: int = small()
    account: str | None = words(null=True)
    contact_id: int | None = ref("contacts.id", null=True)
    person_id: int | None = ref("people.id", null=True)
    area_no: int | None = big(null=True)
    flow: str = words()
    text_key: str = words()
    content: bytes = sealed()
    pack: str | None = words(null=True)
    state: str = words(default="queued")
    reason: str | None = words(null=True)
    attempts: int = small(default="0")
    leased_until: datetime | None = moment(null=True)
    retry_at: datetime | None = moment(null=True)
    unknown_at: datetime | None = moment(null=True)
    not_before: datetime = Field(
        default=None,
        sa_column=Column(DateTime(timezone=True), nullable=False, server_default=text("'-infinity'")),
    )
    expires_at: datetime | None = moment(null=True)
    made_at: datetime = moment(now=True)
    sent_at: datetime | None = moment(null=True)
    outside_id: str | None = words(null=True)
    parts: int = small(default="1")


class Account(SQLModel, table=True):
    """A channel account's pace and health, shared by all processes; `username` as its service tells it."""

    __tablename__ = "accounts"
    __table_args__: ClassVar[Any] = {"info": INTERNAL}
    name: str = Field(sa_column=Column(Text, primary_key=True))
    level: str = words(default="identity_by_link")
    paused: str | None = words(null=True)
    hold_until: datetime | None = moment(null=True)
    polled_to: int | None = big(null=True)
    username: str | None = words(null=True)


# -- officers ---------------------------------------------------------------------------------------------------


class Officer(SQLModel, table=True):
    __tablename__ = "officers"
    __table_args__: ClassVar[Any] = {"info": INTERNAL}
    id: int = key()
    name: str = words(unique=True)
    role: str = words(default="officer")
    active: bool = flag("true")


class OfficerArea(SQLModel, table=True):
    __tablename__ = "officer_areas"
    __table_args__: ClassVar[Any] = {"info": INTERNAL}
    officer_id: int = Field(sa_column=Column(BigInteger, ForeignKey("officers.id"), primary_key=True))
    area_id: int = Field(sa_column=Column(BigInteger, ForeignKey("areas.id"), primary_key=True))


class Token(SQLModel, table=True):
    """An API bearer token, stored as SHA-256 (it is 256 random bits, so a fast hash is enough)."""

    __tablename__ = "tokens"
    __table_args__: ClassVar[Any] = {"info": INTERNAL}
    hash: bytes = Field(sa_column=Column(LargeBinary, primary_key=True))
    officer_id: int = ref("officers.id")
    name: str = words()
    scopes: list[str] = many()
    expires_at: datetime | None = moment(null=True)
    revoked_at: datetime | None = moment(null=True)
    used_at: datetime | None = moment(null=True)


class Idempotency(SQLModel, table=True):
    __tablename__ = "idempotency"
    __table_args__: ClassVar[Any] = {"info": INTERNAL}
    officer_id: int = Field(sa_column=Column(BigInteger, ForeignKey("officers.id"), primary_key=True))
    key: str = Field(sa_column=Column(Text, primary_key=True))
    body: bytes = sealed()
    status: int = small()
    answer: bytes = sealed()
    at: datetime = moment(now=True)


class Audit(SQLModel, table=True):
    """Who changed or revealed what; insert-only by privilege, never a citizen's words."""

    __tablename__ = "audit"
    __table_args__ = (Index("audit_about", "about", "about_id"), {"info": INTERNAL})
    id: int = key()
    at: datetime = moment(now=True)
    actor: str = words()
    action: str = words()
    about: str = words()
    about_id: int | None = big(null=True)
    area_no: int | None = big(null=True)
    detail: dict[str, Any] = flat()


class AuditLink(SQLModel, table=True):
    """A committed range of audit rows under one hash, chained to the range before."""

    __tablename__ = "audit_chain"
    __table_args__: ClassVar[Any] = {"info": INTERNAL}
    last_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    first_id: int = big()
    hash: bytes = sealed()
    at: datetime = moment(now=True)


class Clock(SQLModel, table=True):
    """Civil time = now() + offset; only a demo database may move it, never backwards."""

    __tablename__ = "clock"
    __table_args__: ClassVar[Any] = {"info": PUBLIC}
    id: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    demo: bool = flag()
    offset_seconds: int = big(default="0")
    ticked_at: datetime | None = moment(null=True)
    nightly_on: date | None = None


class KnownKey(SQLModel, table=True):
    __tablename__ = "keys_known"
    __table_args__: ClassVar[Any] = {"info": INTERNAL}
    key_id: str = Field(sa_column=Column(Text, primary_key=True))
    since: datetime = moment(now=True)


class Rate(SQLModel, table=True):
    """A day's figure of an area, frozen."""

    __tablename__ = "rates"
    __table_args__ = (UniqueConstraint("area_id", "name", "as_of"), {"info": IN_AREA})
    id: int = key()
    area_id: int = ref("areas.id")
    area_no: int = big()
    name: str = words()
    as_of: date = Field()
    num: int = big()
    den: int = big()
