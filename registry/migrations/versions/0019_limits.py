"""Limits that an office tightens in its area, and houses that were emptied."""

import sqlalchemy as sa
from alembic import op

from registry import scopes

revision = "0019"
down_revision = "0018"

TABLES = ("area_limits", "evacuations")


def upgrade() -> None:
    op.create_table(
        "area_limits",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_id", sa.BigInteger(), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("quiet_from", sa.Time(), nullable=True),
        sa.Column("quiet_to", sa.Time(), nullable=True),
        sa.Column("max_campaigns_a_week", sa.Integer(), nullable=True),
        sa.Column("set_by", sa.BigInteger(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["area_id"], ["areas.id"]),
        sa.ForeignKeyConstraint(["set_by"], ["officers.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("area_id"),
        info={"scope": "area"},
    )
    op.create_table(
        "evacuations",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("hazard_id", sa.BigInteger(), nullable=False),
        sa.Column("house_id", sa.BigInteger(), nullable=False),
        sa.Column("gather", sa.Text(), nullable=False),
        sa.Column("ordered_by", sa.BigInteger(), nullable=False),
        sa.Column("ordered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("run_id", sa.BigInteger(), nullable=True),
        sa.Column("emptied_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fenced_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lifted_by", sa.BigInteger(), nullable=True),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lifted_run_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["hazard_id"], ["hazards.id"]),
        sa.ForeignKeyConstraint(["house_id"], ["houses.id"]),
        sa.ForeignKeyConstraint(["ordered_by"], ["officers.id"]),
        sa.ForeignKeyConstraint(["lifted_by"], ["officers.id"]),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index(
        "evacuations_open",
        "evacuations",
        ["hazard_id"],
        unique=True,
        postgresql_where=sa.text("lifted_at IS NULL"),
    )
    op.create_index("evacuations_area_no", "evacuations", ["area_no", "id"], unique=False)
    for statement in scopes.statements(TABLES):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("evacuations")
    op.drop_table("area_limits")
