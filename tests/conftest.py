"""One PostgreSQL for all test processes, one database for each of them, emptied after each test that used it."""

import os
import secrets
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy.engine import make_url
from sqlmodel import SQLModel

import registry.tables  # fills SQLModel.metadata
from registry import ServerFailed, embedded
from registry.database import Database
from registry.migrations import migrate
from registry.vault import Vault, new_keys

assert registry.tables

NO_NEED_TO_LAST = {"fsync": "off", "full_page_writes": "off", "max_wal_size": "4GB"}


@pytest.fixture(scope="session")
def admin_url() -> Iterator[str]:
    """A superuser's address of the test server: ANJU_TEST_DATABASE_URL, or the embedded one."""
    if given := os.environ.get("ANJU_TEST_DATABASE_URL"):
        yield given
        return
    folder = Path(tempfile.gettempdir()) / f"anju-tests-{os.geteuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    assert folder.stat().st_uid == os.geteuid(), f"{folder} belongs to somebody else"
    try:
        running = embedded.start(folder, NO_NEED_TO_LAST)
    except ServerFailed:  # without fsync a power cut leaves ruins
        shutil.rmtree(folder)
        running = embedded.start(folder, NO_NEED_TO_LAST)
    yield running.admin_url
    running.close()


@pytest.fixture(scope="session")
async def database_url(admin_url: str) -> AsyncIterator[str]:
    """A migrated database of this process and an ordinary role that owns it."""
    await _sweep(admin_url)
    async with empty_database(admin_url, f"anju_test_{os.getpid()}") as url:
        await migrate(url)
        yield url


@pytest.fixture
async def empty_database_url(admin_url: str) -> AsyncIterator[str]:
    """A database without any table: for migrations only, because making one takes time."""
    async with empty_database(admin_url, f"anju_test_{os.getpid()}_{secrets.token_hex(3)}") as url:
        yield url


@pytest.fixture(scope="session")
async def database(database_url: str) -> AsyncIterator[Database]:
    opened = Database.open(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def db(database: Database) -> AsyncIterator[Database]:
    """The database of this process, empty before and after."""
    yield database
    async with database.direct() as conn:
        await conn.execute(_EMPTY)


@pytest.fixture(scope="session")
def vault() -> Vault:
    return Vault.from_keys(new_keys())


@pytest.fixture
def today() -> date:
    return date(2023, 6, 12)


_EMPTY = ";".join(
    (
        "GRANT DELETE ON audit TO CURRENT_USER",  # nobody has that, not even the owner
        *(f'DELETE FROM "{table.name}"' for table in reversed(SQLModel.metadata.sorted_tables)),
        "REVOKE DELETE ON audit FROM CURRENT_USER",
    )
)


@asynccontextmanager
async def empty_database(admin_url: str, name: str) -> AsyncIterator[str]:
    """Makes a database and a role of that name, neither mighty, and drops both at the end."""
    password = secrets.token_hex(16)
    admin = await asyncpg.connect(admin_url)
    try:
        if not await admin.fetchval("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'anju_officer')"):
            await admin.execute("CREATE ROLE anju_officer NOLOGIN")
        await admin.execute(f"CREATE ROLE {name} LOGIN PASSWORD '{password}'")
        await admin.execute(f"GRANT anju_officer TO {name}")
        await admin.execute(f"CREATE DATABASE {name} OWNER {name} TEMPLATE template0 ENCODING 'UTF8'")
        address = make_url(admin_url).set(
            drivername="postgresql", username=name, password=password, database=name
        )
        yield address.render_as_string(hide_password=False)
        await _drop(admin, name)
    finally:
        await admin.close()


async def _drop(admin: asyncpg.Connection, name: str) -> None:
    await admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    await admin.execute(f"DROP ROLE IF EXISTS {name}")


async def _sweep(admin_url: str) -> None:
    """Drops what killed test processes of this machine left."""
    admin = await asyncpg.connect(admin_url)
    try:
        for (name,) in await admin.fetch(
            r"SELECT datname FROM pg_database WHERE datname LIKE 'anju\_test\_%'"
        ):
            if not _alive(int(name.split("_")[2])):
                await _drop(admin, name)
    finally:
        await admin.close()


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
