"""What a column of our tables can be, and the marks that say who may see a table's rows."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Identity,
    Integer,
    LargeBinary,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlmodel import Field

IN_AREA = {"scope": "area"}
PUBLIC = {"scope": "public"}
INTERNAL = {"scope": "internal"}
INSERT_ONLY = {"insert_only": True}


PERSON_SEEN = """EXISTS (SELECT 1 FROM stays s WHERE s.person_id = {person})
              OR EXISTS (SELECT 1 FROM parties p WHERE p.person_id = {person})
              OR EXISTS (SELECT 1 FROM declarations d WHERE d.person_id = {person})
              OR EXISTS (SELECT 1 FROM members m WHERE m.person_id = {person})
              OR EXISTS (SELECT 1 FROM employments e WHERE e.person_id = {person} AND e.reported_at IS NOT NULL)"""
"""A person without a home belongs to the area of the organisation they speak for, or that reported them as its worker."""


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
