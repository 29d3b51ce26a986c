"""How often a channel could not take a notice, apart from how often it was claimed; and what became due when."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.add_column("notices", sa.Column("tries", sa.Integer(), server_default=sa.text("0"), nullable=False))
    op.create_index(
        "notices_due",
        "notices",
        [sa.text("greatest(made_at, not_before)")],
        unique=False,
        postgresql_where=sa.text("rank IN (0, 2)"),
    )


def downgrade() -> None:
    op.drop_index("notices_due", table_name="notices")
    op.drop_column("notices", "tries")
