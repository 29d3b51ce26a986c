"""Places near where people live: to learn for nothing, to charge, to buy fire gear, to be served."""

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel

from registry.tables.columns import IN_AREA, big, key, ref, words


class NearPlace(SQLModel, table=True):
    """A place that serves an area and all beneath it; `url` is an https address where one books or buys."""

    __tablename__ = "places"
    __table_args__ = (UniqueConstraint("area_id", "kind", "name"), {"info": IN_AREA})
    id: int = key()
    area_id: int = ref("areas.id")
    area_no: int = big()
    kind: str = words()
    name: str = words()
    address: str = words()
    hours: str | None = words(null=True)
    url: str | None = words(null=True)
    phone: str | None = words(null=True)
