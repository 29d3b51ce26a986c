"""Places near where people live."""

import sqlalchemy as sa
from alembic import op

from registry import scopes

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "places",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("area_id", sa.BigInteger(), nullable=False),
        sa.Column("area_no", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("hours", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["area_id"], ["areas.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("area_id", "kind", "name"),
        info={"scope": "area"},
    )
    for statement in scopes.statements(("places",)):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("places")
