"""Consents to one message each, asked for on WeChat's own page."""

import sqlalchemy as sa
from alembic import op

from registry import scopes

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.create_table(
        "wechat_asks",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("contact_id", sa.BigInteger(), nullable=False),
        sa.Column("scene", sa.Integer(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("spent_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("hash"),
        info={"scope": "internal"},
    )
    op.create_index("wechat_asks_contact", "wechat_asks", ["contact_id"])
    op.add_column(
        "accounts",
        sa.Column("asks_consent", sa.Boolean(), server_default=sa.text("false"), nullable=False),
    )
    for statement in scopes.statements(("wechat_asks",)):
        op.execute(statement)


def downgrade() -> None:
    op.drop_column("accounts", "asks_consent")
    op.drop_table("wechat_asks")
