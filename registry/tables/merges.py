"""Two records that turned out to be one person, and all that is needed to part them again."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import SQLModel

from registry.tables.columns import IN_AREA, big, flat, key, moment, ref, words


class Merge(SQLModel, table=True):
    """`kept` holds everything now, `gone` points to it; `moved` are the ids of what was moved, by table."""

    __tablename__ = "merges"
    __table_args__ = (Index("merges_gone", "gone"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    twin_id: int = ref("twins.id")
    kept: int = ref("people.id")
    gone: int = ref("people.id")
    officer_id: int = ref("officers.id")
    reason: str = words()
    moved: dict[str, Any] = flat()
    at: datetime = moment()
    undone_at: datetime | None = moment(null=True)
    undone_by: int | None = ref("officers.id", null=True)
