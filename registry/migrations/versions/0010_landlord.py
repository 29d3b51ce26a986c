"""What landlords keep: houses they say are theirs, access cards, self-checks, leases filed."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from registry import scopes

revision = "0010"
down_revision = "0009"

TABLES = ("house_claims", "cards", "self_checks", "lease_filings")
AREA = {"scope": "area"}


def upgrade() -> None:
    _house_claims()
    _cards()
    _self_checks()
    _lease_filings()
    for statement in scopes.statements(TABLES):
        op.execute(statement)


def _first(*more: "sa.Column[object]") -> "tuple[sa.Column[object], ...]":
    number = sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False)
    return number, sa.Column("area_no", sa.BigInteger(), nullable=False), *more


def _house_claims() -> None:
    op.create_table(
        "house_claims",
        *_first(),
        sa.Column("area_id", sa.BigInteger(), nullable=False),
        sa.Column("house_id", sa.BigInteger(), nullable=True),
        sa.Column("contact_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=True),
        sa.Column("role", sa.Text(), server_default=sa.text("'landlord'"), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("told", postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("'waiting'"), nullable=False),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("officer_id", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["area_id"], ["areas.id"]),
        sa.ForeignKeyConstraint(["house_id"], ["houses.id"]),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"]),
        sa.ForeignKeyConstraint(["officer_id"], ["officers.id"]),
        sa.PrimaryKeyConstraint("id"),
        info=AREA,
    )
    op.create_index("house_claims_area_no", "house_claims", ["area_no", "id"], unique=False)


def _cards() -> None:
    op.create_table(
        "cards",
        *_first(),
        sa.Column("house_id", sa.BigInteger(), nullable=False),
        sa.Column("stay_id", sa.BigInteger(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["house_id"], ["houses.id"]),
        sa.ForeignKeyConstraint(["stay_id"], ["stays.id"]),
        sa.PrimaryKeyConstraint("id"),
        info=AREA,
    )
    op.create_index("cards_house", "cards", ["house_id", "number"], unique=False)
    op.create_index("cards_stay", "cards", ["stay_id"], unique=False)


def _self_checks() -> None:
    op.create_table(
        "self_checks",
        *_first(),
        sa.Column("house_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("pack", sa.Text(), nullable=False),
        sa.Column("answers", postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["house_id"], ["houses.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"]),
        sa.PrimaryKeyConstraint("id"),
        info=AREA,
    )
    op.create_index("self_checks_house", "self_checks", ["house_id", "on_day"], unique=False)


def _lease_filings() -> None:
    op.create_table(
        "lease_filings",
        *_first(),
        sa.Column("house_id", sa.BigInteger(), nullable=False),
        sa.Column("room", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("filed_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["house_id"], ["houses.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"]),
        sa.PrimaryKeyConstraint("id"),
        info=AREA,
    )
    op.create_index("lease_filings_house", "lease_filings", ["house_id"], unique=False)


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
