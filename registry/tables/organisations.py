"""Employers, agents, property managers, operators and desks: who speaks for them, and which houses are theirs to look after."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from registry.tables.columns import (
    IN_AREA,
    INSERT_ONLY,
    big,
    flag,
    flat,
    key,
    many,
    moment,
    ref,
    words,
)


def tidy(name: str) -> str:
    """SQL: a firm's name without what people write in different ways: blanks, capitals, wide brackets."""
    return f"translate(lower(regexp_replace({name}, '[[:space:]]', '', 'g')), '（）', '()')"


class Organisation(SQLModel, table=True):
    """`kind`: employer, agent, property_manager, operator, service_station, rental_supermarket or desk (旅馆总台).

    `filed_with`: offices it filed itself with; `services`: what a desk offers; `place` and `hours`: where and when it is open.
    """

    __tablename__ = "organisations"
    __table_args__: Any = (
        Index("organisations_area_no", "area_no", "id"),
        Index(
            "organisations_credit_code",
            "area_id",
            "kind",
            "credit_code",
            unique=True,
            postgresql_where=text("until IS NULL AND credit_code IS NOT NULL"),
        ),
        Index("organisations_tidy", "kind", text(tidy("name")), postgresql_where=text("until IS NULL")),
        {"info": IN_AREA},
    )
    id: int = key()
    area_no: int = big()
    area_id: int = ref("areas.id")
    kind: str = words()
    name: str = words()
    credit_code: str | None = words(null=True)
    place: str = words(default="")
    hours: str = words(default="")
    phone: str = words(default="")
    services: list[str] = many()
    filed_with: list[str] = many()
    source: str = words()
    since: date = Field()
    until: date | None = None
    created_at: datetime = moment(now=True)


class Member(SQLModel, table=True):
    """A person who may speak for an organisation."""

    __tablename__ = "members"
    __table_args__: Any = (
        Index(
            "members_current",
            "organisation_id",
            "person_id",
            unique=True,
            postgresql_where=text("until IS NULL"),
        ),
        Index("members_person", "person_id"),
        {"info": IN_AREA},
    )
    id: int = key()
    organisation_id: int = ref("organisations.id")
    area_no: int = big()
    person_id: int = ref("people.id")
    since: date = Field()
    until: date | None = None
    claimed_at: datetime | None = moment(null=True)


class ManagedHouse(SQLModel, table=True):
    """A house that an organisation lets, manages or lodges its workers in."""

    __tablename__ = "managed_houses"
    __table_args__: Any = (
        Index(
            "managed_houses_current",
            "organisation_id",
            "house_id",
            unique=True,
            postgresql_where=text("until IS NULL"),
        ),
        Index("managed_houses_house", "house_id"),
        {"info": IN_AREA},
    )
    id: int = key()
    organisation_id: int = ref("organisations.id")
    area_no: int = big()
    house_id: int = ref("houses.id")
    since: date = Field()
    until: date | None = None


class OrganisationTwin(SQLModel, table=True):
    """Two organisations that may be one; an officer decides: same or different. `moved`: what went over, by table."""

    __tablename__ = "organisation_twins"
    __table_args__: Any = (UniqueConstraint("one", "other"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    one: int = ref("organisations.id")
    other: int = ref("organisations.id")
    decided: str | None = words(null=True)
    reason: str = words(default="")
    officer_id: int | None = ref("officers.id", null=True)
    moved: dict[str, Any] = flat()
    at: datetime = moment()
    decided_at: datetime | None = moment(null=True)


class Patrol(SQLModel, table=True):
    """Somebody of an organisation went round a place and scanned its plate; `work` is the pack's `upkeep` it was."""

    __tablename__ = "patrols"
    __table_args__: Any = (
        Index("patrols_organisation", "organisation_id", "id"),
        Index("patrols_house", "house_id", "at"),
        {"info": IN_AREA | INSERT_ONLY},
    )
    id: int = key()
    area_no: int = big()
    organisation_id: int = ref("organisations.id")
    house_id: int = ref("houses.id")
    person_id: int = ref("people.id")
    work: str = words(default="")
    fine: bool = flag("true")
    note: str = words(default="")
    on_day: date = Field()
    channel: str = words(default="")
    at: datetime = moment()
