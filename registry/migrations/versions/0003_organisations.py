"""Organisations and who speaks for them, invitations, pictures of things, and officers who talk."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from registry import scopes

revision = "0003"
down_revision = "0002"

TABLES = ("organisations", "invitations", "managed_houses", "members", "pictures")


def upgrade() -> None:
    op.create_table(
        "organisations",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("area_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("credit_code", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("hours", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("phone", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("services", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("filed_with", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["area_id"],
            ["areas.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index("organisations_area_no", "organisations", ["area_no", "id"], unique=False)
    op.create_table(
        "invitations",
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("house_id", sa.BigInteger(), nullable=True),
        sa.Column("organisation_id", sa.BigInteger(), nullable=True),
        sa.Column("room", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_by", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["house_id"],
            ["houses.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["people.id"],
        ),
        sa.ForeignKeyConstraint(
            ["used_by"],
            ["contacts.id"],
        ),
        sa.PrimaryKeyConstraint("hash"),
        info={"scope": "internal"},
    )
    op.create_index("invitations_expiry", "invitations", ["expires_at"], unique=False)
    op.create_index("invitations_person", "invitations", ["person_id"], unique=False)
    op.create_table(
        "managed_houses",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("organisation_id", sa.BigInteger(), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("house_id", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["house_id"],
            ["houses.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index(
        "managed_houses_current",
        "managed_houses",
        ["organisation_id", "house_id"],
        unique=True,
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_index("managed_houses_house", "managed_houses", ["house_id"], unique=False)
    op.create_table(
        "members",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("organisation_id", sa.BigInteger(), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["people.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index(
        "members_current",
        "members",
        ["organisation_id", "person_id"],
        unique=True,
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_index("members_person", "members", ["person_id"], unique=False)
    op.create_table(
        "pictures",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("about_id", sa.BigInteger(), nullable=False),
        sa.Column("file_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"],
            ["files.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index("pictures_about", "pictures", ["about", "about_id"], unique=False)
    op.add_column("codes", sa.Column("organisation_id", sa.BigInteger(), nullable=True))
    op.add_column("codes", sa.Column("officer_id", sa.BigInteger(), nullable=True))
    op.create_foreign_key("codes_officer_id_fkey", "codes", "officers", ["officer_id"], ["id"])
    op.create_foreign_key("codes_organisation_id_fkey", "codes", "organisations", ["organisation_id"], ["id"])
    op.add_column("contacts", sa.Column("officer_id", sa.BigInteger(), nullable=True))
    op.create_foreign_key("contacts_officer_id_fkey", "contacts", "officers", ["officer_id"], ["id"])
    for statement in scopes.statements(TABLES):
        op.execute(statement)


def downgrade() -> None:
    op.drop_column("contacts", "officer_id")
    op.drop_column("codes", "officer_id")
    op.drop_column("codes", "organisation_id")
    for table in reversed(TABLES):
        op.drop_table(table)
