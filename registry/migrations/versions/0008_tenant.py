"""Who reported a hazard, anonymous tips, residence permits, and people whose data only rest."""

import sqlalchemy as sa
from alembic import op

from registry import scopes
from registry.migrations.earlier import PERSON_SEEN

revision = "0008"
down_revision = "0007"

TABLES = ("hazard_reports", "permits", "tips")


def upgrade() -> None:
    op.create_table(
        "hazard_reports",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("hazard_id", sa.BigInteger(), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("contact_id", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"]),
        sa.ForeignKeyConstraint(["hazard_id"], ["hazards.id"]),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index("hazard_reports_contact", "hazard_reports", ["contact_id", "at"], unique=False)
    op.create_index("hazard_reports_hazard", "hazard_reports", ["hazard_id"], unique=False)
    op.create_table(
        "permits",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("contact_id", sa.BigInteger(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("counts_from", sa.Date(), nullable=False),
        sa.Column("endorsed_on", sa.Date(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"]),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "through"},
    )
    op.create_index("permits_person", "permits", ["person_id"], unique=False)
    op.create_table(
        "tips",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("house_id", sa.BigInteger(), nullable=True),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("queue", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("code", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("'received'"), nullable=False),
        sa.Column("reward", sa.Text(), server_default=sa.text("'none'"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["house_id"], ["houses.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code"),
        info={"scope": "area"},
    )
    op.create_index("tips_area_no", "tips", ["area_no", "id"], unique=False)
    op.create_index("tips_house", "tips", ["house_id", "at"], unique=False)
    op.add_column("people", sa.Column("restricted_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("acknowledgements", sa.Column("number", sa.Text(), nullable=True))
    op.create_unique_constraint("acknowledgements_number_key", "acknowledgements", ["number"])
    for statement in scopes.statements(TABLES, PERSON_SEEN):
        op.execute(statement)


def downgrade() -> None:
    op.drop_column("acknowledgements", "number")
    op.drop_column("people", "restricted_at")
    for table in reversed(TABLES):
        op.drop_table(table)
