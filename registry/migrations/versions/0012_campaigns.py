"""Campaigns, each sending of them, what was answered; notices of a run are queued by run, so that one can rest."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from registry import scopes

revision = "0012"
down_revision = "0011"

TABLES = ("campaigns", "campaign_runs", "campaign_answers", "campaign_lists", "campaign_pictures")


def upgrade() -> None:
    op.create_table(
        "campaign_pictures",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("hash"),
        info={"scope": "internal"},
    )
    op.create_table(
        "campaign_lists",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("officer_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "people", postgresql.ARRAY(sa.BigInteger()), server_default=sa.text("'{}'"), nullable=False
        ),
        sa.Column(
            "houses", postgresql.ARRAY(sa.BigInteger()), server_default=sa.text("'{}'"), nullable=False
        ),
        sa.Column("unmatched", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["officer_id"],
            ["officers.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "internal"},
    )
    op.create_table(
        "campaigns",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("area_id", sa.BigInteger(), nullable=False),
        sa.Column("pack", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("urgent", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column(
            "relay", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False
        ),
        sa.Column(
            "audience",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'"),
            nullable=False,
        ),
        sa.Column(
            "content", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False
        ),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("'draft'"), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approved_by", sa.BigInteger(), nullable=True),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "rule", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False
        ),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("expires_hours", sa.Integer(), server_default=sa.text("72"), nullable=False),
        sa.Column("follows", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["approved_by"],
            ["officers.id"],
        ),
        sa.ForeignKeyConstraint(
            ["area_id"],
            ["areas.id"],
        ),
        sa.ForeignKeyConstraint(
            ["made_by"],
            ["officers.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        info={"scope": "area"},
    )
    op.create_index("campaigns_area_no", "campaigns", ["area_no", "id"], unique=False)
    op.create_index(
        "campaigns_next",
        "campaigns",
        ["next_at"],
        unique=False,
        postgresql_where=sa.text("state = 'scheduled'"),
    )
    op.create_table(
        "campaign_runs",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("campaign_id", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("launched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("late", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("urgent", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column(
            "content", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False
        ),
        sa.Column("recipients", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("'running'"), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["campaign_id"],
            ["campaigns.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("campaign_id", "due_at"),
        info={"scope": "area"},
    )
    op.create_index("campaign_runs_area_no", "campaign_runs", ["area_no", "id"], unique=False)
    op.create_index(
        "campaign_runs_open",
        "campaign_runs",
        ["state"],
        unique=False,
        postgresql_where=sa.text("finished_at IS NULL"),
    )
    op.create_table(
        "campaign_answers",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("run_id", sa.BigInteger(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("contact_id", sa.BigInteger(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contacts.id"],
        ),
        sa.ForeignKeyConstraint(
            ["run_id"],
            ["campaign_runs.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("run_id", "reader"),
        info={"scope": "internal"},
    )
    op.add_column("notices", sa.Column("house_id", sa.BigInteger(), nullable=True))
    op.add_column(
        "notices", sa.Column("run_id", sa.BigInteger(), server_default=sa.text("0"), nullable=False)
    )
    op.drop_constraint("notices_contact_id_fkey", "notices", type_="foreignkey")
    op.drop_constraint("notices_person_id_fkey", "notices", type_="foreignkey")
    op.drop_index("notices_queue", table_name="notices", postgresql_where=sa.text("state = 'queued'"))
    op.create_index(
        "notices_queue",
        "notices",
        ["account", "rank", "run_id", "not_before", "id"],
        unique=False,
        postgresql_where=sa.text("state = 'queued'"),
    )
    op.create_index(
        "notices_run",
        "notices",
        ["run_id", "state", "reason"],
        unique=False,
        postgresql_where=sa.text("run_id > 0"),
    )
    for statement in scopes.statements(TABLES):
        op.execute(statement)


def downgrade() -> None:
    op.drop_index("notices_run", table_name="notices", postgresql_where=sa.text("run_id > 0"))
    op.drop_index("notices_queue", table_name="notices", postgresql_where=sa.text("state = 'queued'"))
    op.create_index(
        "notices_queue",
        "notices",
        ["account", "rank", "not_before", "id"],
        unique=False,
        postgresql_where=sa.text("state = 'queued'"),
    )
    op.create_foreign_key("notices_contact_id_fkey", "notices", "contacts", ["contact_id"], ["id"])
    op.create_foreign_key("notices_person_id_fkey", "notices", "people", ["person_id"], ["id"])
    op.drop_column("notices", "run_id")
    op.drop_column("notices", "house_id")
    op.drop_column("notices", "house_id")
    op.drop_table("campaign_answers")
    op.drop_table("campaign_runs")
    op.drop_table("campaigns")
    op.drop_table("campaign_lists")
    op.drop_table("campaign_pictures")
