"""Reaching people: numbers that text and their quotas, officers' addresses, and where a notice was tried before."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from registry import scopes

revision = "0006"
down_revision = "0005"

TABLES = ("sms_numbers", "sms_sends", "officer_addresses")


def upgrade() -> None:
    op.create_table(
        "sms_numbers",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("name"),
        info={"scope": "internal"},
    )
    op.create_table(
        "sms_sends",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("parts", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "internal"},
    )
    op.create_index("sms_sends_name", "sms_sends", ["name", "at"], unique=False)
    op.create_table(
        "officer_addresses",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("officer_id", sa.BigInteger(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("url", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["officer_id"], ["officers.id"]),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "internal"},
    )
    op.create_index("officer_addresses_officer", "officer_addresses", ["officer_id"], unique=False)
    op.create_index(
        "codes_link", "codes", ["hash"], unique=False, postgresql_where=sa.text("purpose = 'link'")
    )
    op.add_column(
        "notices",
        sa.Column("tried", postgresql.ARRAY(sa.BigInteger()), server_default=sa.text("'{}'"), nullable=False),
    )
    op.add_column("accounts", sa.Column("paused_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column(
        "accounts", sa.Column("last_resort", sa.Boolean(), server_default=sa.text("false"), nullable=False)
    )
    for statement in scopes.statements(TABLES):
        op.execute(statement)


def downgrade() -> None:
    op.drop_index("codes_link", table_name="codes")
    op.drop_column("accounts", "last_resort")
    op.drop_column("accounts", "paused_at")
    op.drop_column("notices", "tried")
    for table in reversed(TABLES):
        op.drop_table(table)
