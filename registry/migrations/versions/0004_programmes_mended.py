"""When we learnt who answers for a house, on demos by their own clock; when a hazard's clock ran again."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column(
        "parties",
        sa.Column("known_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
    )
    op.add_column("hazards", sa.Column("resumed_on", sa.Date(), nullable=True))
    op.execute(
        "UPDATE houses SET created_at = created_at + make_interval(secs => c.offset_seconds) FROM clock c WHERE c.id = 1"
    )
    op.execute(
        "UPDATE parties y SET known_at = coalesce(y.claimed_at, h.created_at) FROM houses h WHERE h.id = y.house_id"
    )
