"""Consents and answers of people who need not declare; the company that puts somebody up."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from registry import scopes

revision = "0007"
down_revision = "0006"

TABLES = ("consents", "exempt_answers")


def upgrade() -> None:
    op.create_table(
        "consents",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("declaration_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("contact_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("covers", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("lang", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_channel", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["declaration_id"], ["declarations.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"]),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"]),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index("consents_declaration", "consents", ["declaration_id"], unique=False)
    op.create_index("consents_person", "consents", ["person_id"], unique=False)
    op.create_index("consents_contact", "consents", ["contact_id"], unique=False)
    op.create_table(
        "exempt_answers",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area", "insert_only": True},
    )
    op.create_index("exempt_answers_area_no", "exempt_answers", ["area_no", "on_day"], unique=False)
    op.add_column("stays", sa.Column("employer", sa.Text(), nullable=True))
    for statement in scopes.statements(TABLES):
        op.execute(statement)


def downgrade() -> None:
    op.drop_column("stays", "employer")
    for table in reversed(TABLES):
        op.drop_table(table)
