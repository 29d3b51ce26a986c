"""Photos that an officer's app sends."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.alter_column("files", "contact_id", nullable=True)
    op.add_column("files", sa.Column("officer_id", sa.BigInteger(), nullable=True))
    op.create_foreign_key("files_officer_id_fkey", "files", "officers", ["officer_id"], ["id"])


def downgrade() -> None:
    op.execute("DELETE FROM pictures WHERE file_id IN (SELECT id FROM files WHERE contact_id IS NULL)")
    op.execute("DELETE FROM files WHERE contact_id IS NULL")
    op.drop_column("files", "officer_id")
    op.alter_column("files", "contact_id", nullable=False)
