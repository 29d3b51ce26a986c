"""Brings a database to the newest schema; Alembic is imported only where it is behind."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import asyncpg
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from registry import DatabaseUnfit
from registry.database import connect

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(__file__).parent
ONE_AT_A_TIME = 7_231_061
"""Advisory lock of whoever migrates: several processes may start at once."""


@cache
def head() -> str | None:
    """The newest revision: files are called `0001_words.py`, and the number is the revision's name."""
    return max(
        (path.name.partition("_")[0] for path in (FOLDER / "versions").glob("[0-9]*.py")), default=None
    )


async def migrate(url: str) -> bool:
    """Upgrades to the newest revision and says whether there was anything to do.

    Takes 10 ms where there is nothing. Raises DatabaseUnfit for a database that a newer program has upgraded.
    """
    conn = await connect(url)
    try:
        found = await revision(conn)
    finally:
        await conn.close()
    if found == head():
        return False
    if found is not None and found > (head() or ""):
        raise DatabaseUnfit(
            f"The database is at revision {found}, this program knows {head()}: install the newer one."
        )
    await _upgrade(url)
    return True


async def revision(conn: asyncpg.Connection) -> str | None:
    """The revision a database is at, or None for an empty one."""
    try:
        found: str | None = await conn.fetchval("SELECT max(version_num) FROM alembic_version")
    except asyncpg.UndefinedTableError:
        return None
    return found


async def _upgrade(url: str) -> None:
    async def driver() -> asyncpg.Connection:
        return await connect(url)

    engine = create_async_engine("postgresql+asyncpg://", async_creator=driver)
    try:
        async with engine.begin() as conn:
            await conn.run_sync(_upgrade_on)
    finally:
        await engine.dispose()


def _upgrade_on(connection: Connection) -> None:
    from alembic import command

    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})")
    config = configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def configuration() -> "Config":
    """Alembic's configuration without an ini file."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    return config
