"""What organisations do: employments, lettings step by step, reports of their own, and duties that are theirs."""

import sqlalchemy as sa
from alembic import op

from registry import scopes

revision = "0011"
down_revision = "0010"

TABLES = ("employments", "lettings", "letting_steps")


def upgrade() -> None:
    op.create_table(
        "employments",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("organisation_id", sa.BigInteger(), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("house_id", sa.BigInteger(), nullable=True),
        sa.Column("room", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("began", sa.Date(), nullable=False),
        sa.Column("ended", sa.Date(), nullable=True),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("leaving_reported_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("by_person", sa.BigInteger(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["by_person"], ["people.id"]),
        sa.ForeignKeyConstraint(["house_id"], ["houses.id"]),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"]),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index(
        "employments_current",
        "employments",
        ["organisation_id", "person_id"],
        unique=True,
        postgresql_where=sa.text("leaving_reported_at IS NULL"),
    )
    op.create_index("employments_person", "employments", ["person_id"], unique=False)
    op.create_table(
        "lettings",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("organisation_id", sa.BigInteger(), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("house_id", sa.BigInteger(), nullable=False),
        sa.Column("room", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["house_id"], ["houses.id"]),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index("lettings_house", "lettings", ["house_id"], unique=False)
    op.create_index(
        "lettings_open",
        "lettings",
        ["organisation_id", "house_id", "room"],
        unique=True,
        postgresql_where=sa.text("closed_on IS NULL"),
    )
    op.create_table(
        "letting_steps",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("letting_id", sa.BigInteger(), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("by_person", sa.BigInteger(), nullable=True),
        sa.Column("channel", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by_person"], ["people.id"]),
        sa.ForeignKeyConstraint(["letting_id"], ["lettings.id"]),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area", "insert_only": True},
    )
    op.create_index("letting_steps_once", "letting_steps", ["letting_id", "step"], unique=True)
    op.add_column("duties", sa.Column("organisation_id", sa.BigInteger(), nullable=True))
    op.create_index(
        "duties_organisation",
        "duties",
        ["organisation_id"],
        unique=False,
        postgresql_where=sa.text("state = 'open'"),
    )
    op.add_column("stays", sa.Column("passed_on_at", sa.DateTime(timezone=True), nullable=True))
    for statement in scopes.statements(TABLES):
        op.execute(statement)


def downgrade() -> None:
    op.drop_column("stays", "passed_on_at")
    op.drop_index("duties_organisation", table_name="duties")
    op.drop_column("duties", "organisation_id")
    for table in reversed(TABLES):
        op.drop_table(table)
