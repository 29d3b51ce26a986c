"""Officers and their access, the audit, and the clock that all processes share."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, Text
from sqlmodel import Field, SQLModel

from registry.tables.columns import (
    INTERNAL,
    PUBLIC,
    big,
    flag,
    flat,
    key,
    many,
    moment,
    ref,
    sealed,
    small,
    words,
)


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
    __table_args__ = (Index("idempotency_at", "at"), {"info": INTERNAL})
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
