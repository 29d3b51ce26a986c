"""What an office asks of messages in its area beyond what the programme asks."""

from datetime import datetime, time

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel

from registry.tables.columns import IN_AREA, big, key, moment, ref, small


class AreaLimits(SQLModel, table=True):
    """Longer quiet hours and fewer campaigns a week, in an area and all beneath it; null leaves what holds above it."""

    __tablename__ = "area_limits"
    __table_args__ = (UniqueConstraint("area_id"), {"info": IN_AREA})
    id: int = key()
    area_id: int = ref("areas.id")
    area_no: int = big()
    quiet_from: time | None = None
    quiet_to: time | None = None
    max_campaigns_a_week: int | None = small(null=True)
    set_by: int = ref("officers.id")
    set_at: datetime = moment()
