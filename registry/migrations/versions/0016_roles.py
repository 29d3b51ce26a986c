"""Roles beside tenant and landlord: organisations that may be one, patrols, papers of organisations, owners' consents.

Somebody without a home is seen where the organisation is that they speak or work for.
"""

import sqlalchemy as sa
from alembic import op

from registry import scopes

revision = "0016"
down_revision = "0015"

TABLES = ("organisation_twins", "patrols", "sublet_consents")
SEEN_THROUGH = ("people", "phones", "acknowledgements", "permits")


def _moment(name: str, *, null: bool = False) -> sa.Column:  # type: ignore[type-arg]
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)


def _id(name: str = "id", *, null: bool = False) -> sa.Column:  # type: ignore[type-arg]
    own = (sa.Identity(always=False),) if name == "id" else ()
    return sa.Column(name, sa.BigInteger(), *own, nullable=null)


def _words(name: str) -> sa.Column:  # type: ignore[type-arg]
    return sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False)


def upgrade() -> None:
    op.add_column("employments", _moment("denied_at", null=True))
    op.add_column("papers", _id("organisation_id", null=True))
    op.create_foreign_key(
        "papers_organisation_id_fkey", "papers", "organisations", ["organisation_id"], ["id"]
    )
    op.create_index("papers_organisation", "papers", ["organisation_id", "kind"], unique=False)
    op.execute(
        "UPDATE organisations o SET credit_code = NULL WHERE o.until IS NULL AND EXISTS (SELECT FROM organisations k "
        "WHERE k.area_id = o.area_id AND k.kind = o.kind AND k.credit_code = o.credit_code AND k.until IS NULL AND k.id < o.id)"
    )
    op.create_index(
        "organisations_credit_code",
        "organisations",
        ["area_id", "kind", "credit_code"],
        unique=True,
        postgresql_where=sa.text("until IS NULL AND credit_code IS NOT NULL"),
    )
    op.create_index(
        "organisations_tidy",
        "organisations",
        ["kind", sa.text("translate(lower(regexp_replace(name, '[[:space:]]', '', 'g')), '（）', '()')")],
        unique=False,
        postgresql_where=sa.text("until IS NULL"),
    )
    _twins()
    _patrols()
    _sublets()
    for table in SEEN_THROUGH:
        op.execute(f"DROP POLICY officers ON {table}")
    for statement in (*scopes.statements(TABLES), *scopes.statements(SEEN_THROUGH)):
        op.execute(statement)


def _twins() -> None:
    op.create_table(
        "organisation_twins",
        _id(),
        _id("area_no"),
        _id("one"),
        _id("other"),
        sa.Column("decided", sa.Text(), nullable=True),
        _words("reason"),
        _id("officer_id", null=True),
        sa.Column("moved", sa.dialects.postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False),
        _moment("at"),
        _moment("decided_at", null=True),
        sa.ForeignKeyConstraint(["one"], ["organisations.id"]),
        sa.ForeignKeyConstraint(["other"], ["organisations.id"]),
        sa.ForeignKeyConstraint(["officer_id"], ["officers.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("one", "other"),
        info={"scope": "area"},
    )


def _patrols() -> None:
    op.create_table(
        "patrols",
        _id(),
        _id("area_no"),
        _id("organisation_id"),
        _id("house_id"),
        _id("person_id"),
        _words("work"),
        sa.Column("fine", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        _words("note"),
        sa.Column("on_day", sa.Date(), nullable=False),
        _words("channel"),
        _moment("at"),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisations.id"]),
        sa.ForeignKeyConstraint(["house_id"], ["houses.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"]),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area", "insert_only": True},
    )
    op.create_index("patrols_organisation", "patrols", ["organisation_id", "id"], unique=False)
    op.create_index("patrols_house", "patrols", ["house_id", "at"], unique=False)


def _sublets() -> None:
    op.create_table(
        "sublet_consents",
        _id(),
        _id("area_no"),
        _id("house_id"),
        _id("claim_id", null=True),
        _id("contact_id", null=True),
        _id("person_id", null=True),
        _words("surname"),
        sa.Column("rooms", sa.Integer(), nullable=True),
        _id("owner_id", null=True),
        sa.Column("state", sa.Text(), server_default=sa.text("'asked'"), nullable=False),
        _words("words_read"),
        sa.Column("source", sa.Text(), nullable=False),
        _moment("at"),
        _moment("answered_at", null=True),
        sa.ForeignKeyConstraint(["house_id"], ["houses.id"]),
        sa.ForeignKeyConstraint(["claim_id"], ["house_claims.id"]),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"]),
        sa.ForeignKeyConstraint(["owner_id"], ["people.id"]),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index("sublet_consents_house", "sublet_consents", ["house_id"], unique=False)
    op.create_index(
        "sublet_consents_asked",
        "sublet_consents",
        ["house_id", "at"],
        unique=False,
        postgresql_where=sa.text("state = 'asked'"),
    )


def downgrade() -> None:
    op.drop_index("organisations_tidy", table_name="organisations")
    op.drop_index("organisations_credit_code", table_name="organisations")
    op.drop_column("papers", "organisation_id")
    op.drop_column("employments", "denied_at")
    for table in reversed(TABLES):
        op.drop_table(table)
