"""${message}."""
<%
    names = [name for name in ("sa", "postgresql") if f"{name}." in (upgrades or "") + (downgrades or "")]
%>
% if "sa" in names:
import sqlalchemy as sa
% endif
from alembic import op
% if "postgresql" in names:
from sqlalchemy.dialects import postgresql
% endif

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
