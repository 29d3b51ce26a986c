"""What Alembic runs: the connection is handed in, and the tables are read only to write a new revision."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

config = context.config


def plain_type(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """SQLModel's own string type is text; a revision must not depend on SQLModel."""
    return "sa.Text()" if kind == "type" and type(item).__name__ == "AutoString" else False


context.configure(
    connection=config.attributes["connection"],
    target_metadata=config.attributes.get("tables"),
    compare_type=True,
    compare_server_default=True,
    render_item=plain_type,
)
with context.begin_transaction():
    context.run_migrations()
