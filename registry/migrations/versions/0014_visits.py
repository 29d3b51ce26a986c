"""Photos that an officer's app sends; whose data only rest is found at once."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.alter_column("files", "contact_id", nullable=True)
    op.add_column("files", sa.Column("officer_id", sa.BigInteger(), nullable=True))
    resting = sa.text("restricted_at IS NOT NULL")
    op.create_index("people_restricted", "people", ["id"], postgresql_where=resting)
    op.create_foreign_key("files_officer_id_fkey", "files", "officers", ["officer_id"], ["id"])


def downgrade() -> None:
    op.execute("DELETE FROM pictures WHERE file_id IN (SELECT id FROM files WHERE contact_id IS NULL)")
    op.execute("DELETE FROM files WHERE contact_id IS NULL")
    op.drop_index("people_restricted", "people")
    op.drop_column("files", "officer_id")
    op.alter_column("files", "contact_id", nullable=False)
