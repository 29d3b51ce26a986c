"""Officers at work by chat: findings at a door, threads with grid workers, records made one."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from registry import scopes

revision = "0009"
down_revision = "0008"

TABLES = ("visit_findings", "threads", "thread_posts", "merges")


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.BigInteger(), sa.Identity(always=False), primary_key=True)


def _ref(name: str, target: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), sa.ForeignKey(target), nullable=null)


def _area() -> sa.Column[int]:
    return sa.Column("area_no", sa.BigInteger(), nullable=False)


def _moment(name: str, *, null: bool = False, now: bool = False) -> sa.Column[object]:
    return sa.Column(
        name, sa.DateTime(timezone=True), nullable=null, server_default=sa.text("now()") if now else None
    )


def _words(name: str, *, default: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default=sa.text("''") if default else None)


def upgrade() -> None:
    op.create_table(
        "visit_findings",
        _id(),
        _area(),
        _ref("visit_id", "visits.id"),
        _ref("house_id", "houses.id"),
        _ref("stay_id", "stays.id", null=True),
        _words("surname", default=True),
        _words("room", default=True),
        _words("what"),
        sa.Column("on_day", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        _moment("created_at", now=True),
    )
    op.create_index("visit_findings_visit", "visit_findings", ["visit_id"])
    op.create_index("visit_findings_house", "visit_findings", ["house_id", "until"])
    op.create_table(
        "threads",
        _id(),
        _area(),
        _ref("contact_id", "contacts.id"),
        _ref("house_id", "houses.id", null=True),
        _ref("officer_id", "officers.id", null=True),
        _moment("opened_at"),
        _moment("waiting_since", null=True),
        _moment("last_at"),
        _moment("closed_at", null=True),
    )
    op.create_index(
        "threads_open", "threads", ["contact_id"], unique=True, postgresql_where=sa.text("closed_at IS NULL")
    )
    op.create_index("threads_area_no", "threads", ["area_no", "id"])
    op.create_table(
        "thread_posts",
        _id(),
        _ref("thread_id", "threads.id"),
        _area(),
        _ref("officer_id", "officers.id", null=True),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        _ref("file_id", "files.id", null=True),
        _moment("at"),
        _moment("read_at", null=True),
    )
    op.create_index("thread_posts_thread", "thread_posts", ["thread_id", "id"])
    op.create_table(
        "merges",
        _id(),
        _area(),
        _ref("twin_id", "twins.id"),
        _ref("kept", "people.id"),
        _ref("gone", "people.id"),
        _ref("officer_id", "officers.id"),
        _words("reason"),
        sa.Column("moved", postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False),
        _moment("at"),
        _moment("undone_at", null=True),
        _ref("undone_by", "officers.id", null=True),
    )
    op.create_index("merges_gone", "merges", ["gone"])
    op.add_column("people", sa.Column("merged_into", sa.BigInteger(), nullable=True))
    op.create_foreign_key("people_merged_into_fkey", "people", "people", ["merged_into"], ["id"])
    op.create_index(
        "contacts_officer", "contacts", ["officer_id"], postgresql_where=sa.text("officer_id IS NOT NULL")
    )
    op.create_index(
        "duties_office",
        "duties",
        ["due", "id"],
        postgresql_where=sa.text("state = 'open' AND holder = 'office'"),
    )
    op.create_index(
        "declarations_submitted", "declarations", ["id"], postgresql_where=sa.text("state = 'submitted'")
    )
    for statement in scopes.statements(TABLES):
        op.execute(statement)


def downgrade() -> None:
    for index, table in (
        ("declarations_submitted", "declarations"),
        ("duties_office", "duties"),
        ("contacts_officer", "contacts"),
    ):
        op.drop_index(index, table)
    op.drop_column("people", "merged_into")
    for table in reversed(TABLES):
        op.drop_table(table)
