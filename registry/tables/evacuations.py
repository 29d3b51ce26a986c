"""Houses that were emptied because of a serious hazard."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import SQLModel

from registry.tables.columns import IN_AREA, big, key, moment, ref, words


class Evacuation(SQLModel, table=True):
    """An officer had a house emptied: where its people go, and what was seen to since. Open until it is lifted.

    `run_id` and `lifted_run_id` are the sendings that told them; null where no chat reached anybody.
    """

    __tablename__ = "evacuations"
    __table_args__ = (
        Index("evacuations_open", "hazard_id", unique=True, postgresql_where=text("lifted_at IS NULL")),
        Index("evacuations_area_no", "area_no", "id"),
        {"info": IN_AREA},
    )
    id: int = key()
    area_no: int = big()
    hazard_id: int = ref("hazards.id")
    house_id: int = ref("houses.id")
    gather: str = words()
    ordered_by: int = ref("officers.id")
    ordered_at: datetime = moment()
    run_id: int | None = big(null=True)
    emptied_at: datetime | None = moment(null=True)
    fenced_at: datetime | None = moment(null=True)
    lifted_by: int | None = ref("officers.id", null=True)
    lifted_at: datetime | None = moment(null=True)
    lifted_run_id: int | None = big(null=True)
