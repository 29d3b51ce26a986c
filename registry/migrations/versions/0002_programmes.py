"""Programmes that run in areas, and the work of offices: visits, hazards, devices, papers, events, figures, reports."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from registry import scopes

revision = "0002"
down_revision = "0001"

TABLES = (
    "programmes",
    "events",
    "reports",
    "tallies",
    "devices",
    "hazards",
    "listings",
    "papers",
    "posts",
    "visits",
    "samples",
)


def upgrade() -> None:
    op.create_table(
        "events",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("area_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("place", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("officer_id", sa.BigInteger(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["area_id"],
            ["areas.id"],
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"],
            ["officers.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index("events_kind", "events", ["kind", "area_no", "on_day"], unique=False)
    op.create_table(
        "programmes",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_id", sa.BigInteger(), nullable=False),
        sa.Column("pack", sa.Text(), nullable=False),
        sa.Column("edition", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["area_id"],
            ["areas.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "public"},
    )
    op.create_index(
        "programmes_running",
        "programmes",
        ["area_id", "pack"],
        unique=True,
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_table(
        "reports",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("area_id", sa.BigInteger(), nullable=False),
        sa.Column("pack", sa.Text(), nullable=False),
        sa.Column("edition", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column(
            "content", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False
        ),
        sa.Column("drafted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("signed_by", sa.BigInteger(), nullable=True),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["area_id"],
            ["areas.id"],
        ),
        sa.ForeignKeyConstraint(
            ["signed_by"],
            ["officers.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("pack", "name", "area_id", "due"),
        info={"scope": "area"},
    )
    op.create_table(
        "tallies",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("area_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["area_id"],
            ["areas.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("area_id", "kind", "month"),
        info={"scope": "area"},
    )
    op.create_table(
        "devices",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("house_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("number", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("works", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("linked", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("recorded_days", sa.Integer(), nullable=True),
        sa.Column("made_on", sa.Date(), nullable=True),
        sa.Column("installed_on", sa.Date(), nullable=True),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("gone_on", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["house_id"],
            ["houses.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index("devices_house", "devices", ["house_id", "kind"], unique=False)
    op.create_table(
        "hazards",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("house_id", sa.BigInteger(), nullable=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("family", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), server_default=sa.text("'ordinary'"), nullable=False),
        sa.Column("place", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("act", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("'reported'"), nullable=False),
        sa.Column("found_by", sa.Text(), server_default=sa.text("'officer'"), nullable=False),
        sa.Column("out_of_scope", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("round", sa.Text(), nullable=True),
        sa.Column("found_on", sa.Date(), nullable=True),
        sa.Column("posted_on", sa.Date(), nullable=True),
        sa.Column("entered_on", sa.Date(), nullable=True),
        sa.Column("entered_no", sa.Text(), nullable=True),
        sa.Column("measure", sa.Text(), nullable=True),
        sa.Column("supervisor", sa.Text(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("paused_on", sa.Date(), nullable=True),
        sa.Column("transferred_to", sa.Text(), nullable=True),
        sa.Column("transferred_on", sa.Date(), nullable=True),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("submitted_on", sa.Date(), nullable=True),
        sa.Column("rechecked_on", sa.Date(), nullable=True),
        sa.Column("passed", sa.Boolean(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("looked_back_on", sa.Date(), nullable=True),
        sa.Column("parent_id", sa.BigInteger(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["house_id"],
            ["houses.id"],
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["hazards.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        info={"scope": "area"},
    )
    op.create_index("hazards_area_no", "hazards", ["area_no", "id"], unique=False)
    op.create_index("hazards_house", "hazards", ["house_id"], unique=False)
    op.create_index(
        "hazards_open",
        "hazards",
        ["area_no", "code"],
        unique=False,
        postgresql_where=sa.text("closed_on IS NULL"),
    )
    op.create_table(
        "listings",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("house_id", sa.BigInteger(), nullable=False),
        sa.Column("list", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("listed_on", sa.Date(), nullable=False),
        sa.Column("treated_on", sa.Date(), nullable=True),
        sa.Column("removed_on", sa.Date(), nullable=True),
        sa.Column("why", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["house_id"],
            ["houses.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index("listings_house", "listings", ["house_id", "list"], unique=False)
    op.create_table(
        "papers",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("area_id", sa.BigInteger(), nullable=True),
        sa.Column("house_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["area_id"],
            ["areas.id"],
        ),
        sa.ForeignKeyConstraint(
            ["house_id"],
            ["houses.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index("papers_area", "papers", ["area_id", "kind"], unique=False)
    op.create_index("papers_house", "papers", ["house_id", "kind"], unique=False)
    op.create_table(
        "posts",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("house_id", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["house_id"],
            ["houses.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index("posts_house", "posts", ["house_id", "role"], unique=False)
    op.create_table(
        "visits",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("house_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("outcome", sa.Text(), server_default=sa.text("'met'"), nullable=False),
        sa.Column("head_count", sa.Integer(), nullable=True),
        sa.Column("officer_id", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["house_id"],
            ["houses.id"],
        ),
        sa.ForeignKeyConstraint(
            ["officer_id"],
            ["officers.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index("visits_house", "visits", ["house_id", "kind", "on_day"], unique=False)
    op.create_table(
        "samples",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("stay_id", sa.BigInteger(), nullable=False),
        sa.Column("drawn_on", sa.Date(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("wrong", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("officer_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["officer_id"],
            ["officers.id"],
        ),
        sa.ForeignKeyConstraint(
            ["stay_id"],
            ["stays.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("stay_id", "drawn_on"),
        info={"scope": "area"},
    )
    op.add_column(
        "areas",
        sa.Column("marks", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    )
    op.execute(
        "INSERT INTO programmes (area_id, pack, edition, since)"
        " SELECT id, pack, '', CURRENT_DATE FROM areas WHERE pack IS NOT NULL"
    )
    op.drop_column("areas", "pack")
    op.create_index("stays_house", "stays", ["house_id"], unique=False)
    op.create_index("links_expiry", "links", ["expires_at"], unique=False)
    op.create_index("codes_expiry", "codes", ["expires_at"], unique=False)
    op.create_index("idempotency_at", "idempotency", ["at"], unique=False)
    op.create_index(
        "notices_failed",
        "notices",
        ["person_id"],
        unique=False,
        postgresql_where=sa.text("state = 'failed'"),
    )
    op.add_column("duties", sa.Column("edition", sa.Text(), server_default=sa.text("''"), nullable=False))
    op.drop_constraint(op.f("duties_pack_rule_holder_about_about_id_since_key"), "duties", type_="unique")
    op.drop_constraint(op.f("duties_person_id_fkey"), "duties", type_="foreignkey")
    op.drop_constraint(op.f("duties_house_id_fkey"), "duties", type_="foreignkey")
    op.drop_index("duties_about", table_name="duties")
    op.create_unique_constraint(
        "duties_about_id_about_rule_pack_holder_since_key",
        "duties",
        ["about_id", "about", "rule", "pack", "holder", "since"],
        postgresql_nulls_not_distinct=True,
    )
    op.add_column("houses", sa.Column("beds_count", sa.Integer(), nullable=True))
    op.add_column("houses", sa.Column("corridors", sa.Integer(), nullable=True))
    op.add_column("houses", sa.Column("families", sa.Integer(), nullable=True))
    op.add_column("houses", sa.Column("unrelated_adults", sa.Integer(), nullable=True))
    op.add_column("houses", sa.Column("complete_flat", sa.Boolean(), nullable=True))
    op.add_column("houses", sa.Column("by_room", sa.Boolean(), nullable=True))
    op.add_column(
        "houses",
        sa.Column("marks", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    )
    op.add_column("rates", sa.Column("pack", sa.Text(), server_default="cixi-2023", nullable=False))
    op.alter_column("rates", "pack", server_default=None)
    op.drop_constraint(op.f("rates_area_id_name_as_of_key"), "rates", type_="unique")
    op.create_unique_constraint(
        "rates_area_id_pack_name_as_of_key", "rates", ["area_id", "pack", "name", "as_of"]
    )
    for statement in scopes.statements(TABLES):
        op.execute(statement)


def downgrade() -> None:
    op.drop_constraint("rates_area_id_pack_name_as_of_key", "rates", type_="unique")
    op.create_unique_constraint(
        op.f("rates_area_id_name_as_of_key"),
        "rates",
        ["area_id", "name", "as_of"],
        postgresql_nulls_not_distinct=False,
    )
    op.drop_column("rates", "pack")
    op.drop_index("notices_failed", table_name="notices")
    op.drop_index("idempotency_at", table_name="idempotency")
    op.drop_index("codes_expiry", table_name="codes")
    op.drop_index("links_expiry", table_name="links")
    op.drop_index("stays_house", table_name="stays")
    op.drop_column("houses", "marks")
    op.drop_column("houses", "by_room")
    op.drop_column("houses", "complete_flat")
    op.drop_column("houses", "unrelated_adults")
    op.drop_column("houses", "families")
    op.drop_column("houses", "corridors")
    op.drop_column("houses", "beds_count")
    op.drop_column("duties", "edition")
    op.drop_constraint("duties_about_id_about_rule_pack_holder_since_key", "duties", type_="unique")
    op.create_unique_constraint(
        op.f("duties_pack_rule_holder_about_about_id_since_key"),
        "duties",
        ["pack", "rule", "holder", "about", "about_id", "since"],
        postgresql_nulls_not_distinct=True,
    )
    op.create_index("duties_about", "duties", ["about", "about_id"], unique=False)
    op.create_foreign_key(op.f("duties_house_id_fkey"), "duties", "houses", ["house_id"], ["id"])
    op.create_foreign_key(op.f("duties_person_id_fkey"), "duties", "people", ["person_id"], ["id"])
    op.add_column("areas", sa.Column("pack", sa.TEXT(), autoincrement=False, nullable=True))
    op.drop_column("areas", "marks")
    for table in reversed(TABLES):
        op.drop_table(table)
