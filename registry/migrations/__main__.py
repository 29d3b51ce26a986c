"""Writes the next revision from what the tables say and the revisions so far do not: `make migration m="words"`."""

import asyncio
import sys
import tempfile
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import SQLModel

import registry.tables  # fills SQLModel.metadata
from registry import embedded
from registry.database import connect
from registry.migrations import configuration, head, migrate


def write(connection: Connection, message: str) -> None:
    from alembic import command

    config = configuration()
    config.attributes |= {"connection": connection, "tables": SQLModel.metadata}
    command.revision(config, message, autogenerate=True, rev_id=f"{int(head() or 0) + 1:04d}")


async def compare(url: str, message: str) -> None:
    await migrate(url)
    engine = create_async_engine("postgresql+asyncpg://", async_creator=lambda: connect(url))
    try:
        async with engine.connect() as conn:
            await conn.run_sync(write, message)
    finally:
        await engine.dispose()


def main() -> None:
    if len(sys.argv) != 2 or not sys.argv[1].strip():
        sys.exit('say what changes: make migration m="rooms know their floor"')
    assert registry.tables
    with tempfile.TemporaryDirectory() as folder:
        running = embedded.start(Path(folder), {"fsync": "off"})
        try:
            asyncio.run(compare(running.url, sys.argv[1].strip()))
        finally:
            running.close()


if __name__ == "__main__":
    main()
