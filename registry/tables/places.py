"""Areas, houses and rooms."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import SQLModel

from registry.tables.columns import IN_AREA, INSERT_ONLY, PUBLIC, big, flat, key, many, moment, ref, words


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
    marks: list[str] = many()
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
    beds_count: int | None = None
    corridors: int | None = None
    families: int | None = None
    unrelated_adults: int | None = None
    complete_flat: bool | None = None
    by_room: bool | None = None
    marks: list[str] = many()
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
