"""WeChat: access tokens, windows for service messages, consents to subscription messages."""

import sqlalchemy as sa
from alembic import op

from registry import scopes

revision = "0005"
down_revision = "0004"

TABLES = ("service_tokens", "wechat_windows")


def upgrade() -> None:
    op.create_table(
        "service_tokens",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("account"),
        info={"scope": "internal"},
    )
    op.create_table(
        "wechat_windows",
        sa.Column("contact_id", sa.BigInteger(), nullable=False),
        sa.Column("open_until", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("remaining", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("consents", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("consented_at", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"]),
        sa.PrimaryKeyConstraint("contact_id"),
        info={"scope": "internal"},
    )
    for statement in scopes.statements(TABLES):
        op.execute(statement)


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
