"""Transactions, officers' scope, the civil clock, migrations and the embedded server, on a real PostgreSQL."""

import asyncio
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from registry import ClockError, DatabaseUnfit, RegistryError, embedded, migrations, postmaster, roles
from registry.database import (
    SHANGHAI,
    Database,
    begin_demo,
    civil_now,
    one,
    rows,
    run,
    set_today,
    value,
)

ROOT = Path(__file__).parent.parent
JUNE_12 = date(2023, 6, 12)


async def test_a_block_that_ends_is_committed_and_one_that_raises_is_not(db: Database) -> None:
    async with db.begin() as conn:
        assert await run(conn, "INSERT INTO keys_known (key_id) VALUES (:key)", key="kept") == 1
    with pytest.raises(ZeroDivisionError):
        async with db.begin() as conn:
            await run(conn, "INSERT INTO keys_known (key_id) VALUES (:key)", key="lost")
            raise ZeroDivisionError
    async with db.begin() as conn:
        assert [row.key_id for row in await rows(conn, "SELECT key_id FROM keys_known")] == ["kept"]
        assert await one(conn, "SELECT key_id FROM keys_known WHERE key_id = 'lost'") is None
        assert await value(conn, "SELECT current_setting('transaction_isolation')") == "read committed"


@pytest.mark.parametrize("stored", [{"名": [1, None, "·"]}, [1, 2], {}, []])
async def test_jsonb_takes_and_gives_objects(db: Database, stored: object) -> None:
    async with db.begin() as conn:
        assert await value(conn, "SELECT CAST(:it AS jsonb)", it=stored) == stored
        assert await value(conn, "SELECT CAST(:it AS jsonb)", it='"written"') == "written"


async def test_behind_a_pooler_nothing_stays_prepared(database_url: str) -> None:
    pooled = Database.open(database_url, database_url, pool=1)
    try:
        for _ in range(3):
            async with pooled.begin() as conn:
                await value(conn, "SELECT 1")
        async with pooled.begin() as conn:
            names = [row.name for row in await rows(conn, "SELECT name FROM pg_prepared_statements")]
        assert len(names) <= 1
        assert all(re.fullmatch(r"anju_[0-9a-f]{32}", name) for name in names)
    finally:
        await pooled.close()


async def test_a_dead_connection_is_replaced_before_anybody_notices(
    database_url: str, admin_url: str
) -> None:
    db = Database.open(database_url, pool=2)
    admin = await asyncpg.connect(admin_url)
    try:
        async with db.begin() as conn:
            pid = await value(conn, "SELECT pg_backend_pid()")
        await admin.execute("SELECT pg_terminate_backend($1, 5000)", pid)
        await asyncio.sleep(0)
        async with db.begin() as conn:
            assert await value(conn, "SELECT pg_backend_pid()") != pid
    finally:
        await admin.close()
        await db.close()


async def test_a_direct_connection_listens(db: Database) -> None:
    heard: asyncio.Queue[str] = asyncio.Queue()
    async with db.direct() as conn:
        await conn.add_listener("anju_test", lambda _c, _p, _n, word: heard.put_nowait(word))
        async with db.begin() as other:
            await run(other, "NOTIFY anju_test, 'come'")
        assert await asyncio.wait_for(heard.get(), 5) == "come"


# ---- officers -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
async def fenced(database: Database) -> AsyncIterator[Database]:
    """A table of ten areas behind a policy like those of the registry."""
    ranges = " OR ".join(
        f"area_no BETWEEN (SELECT current_setting('anju.lo{n}')::int) AND (SELECT current_setting('anju.hi{n}')::int)"
        for n in range(1, 5)
    )
    async with database.begin() as conn:
        await run(conn, "CREATE TABLE fenced AS SELECT generate_series(1, 10) AS area_no")
        await run(conn, "ALTER TABLE fenced ENABLE ROW LEVEL SECURITY")
        await run(conn, f"CREATE POLICY scope ON fenced TO anju_officer USING ({ranges})")
        await run(conn, "GRANT SELECT ON fenced TO anju_officer")
    yield database
    async with database.begin() as conn:
        await run(conn, "DROP TABLE fenced")


@pytest.mark.parametrize(
    ("scope", "seen"),
    [
        ([], []),
        ([(3, 5)], [3, 4, 5]),
        ([(9, 20), (1, 1)], [1, 9, 10]),
        ([(1, 1), (3, 3), (5, 5), (7, 7)], [1, 3, 5, 7]),
        ([(1, 2), (3, 4), (4, 4), (6, 6), (8, 8), (10, 10)], [1, 2, 3, 4, 6, 8, 10]),
        ([(5, 4)], []),
    ],
)
async def test_an_officer_sees_the_areas_of_the_scope(
    fenced: Database, scope: list[tuple[int, int]], seen: list[int]
) -> None:
    async with fenced.officer(scope) as conn:
        found = await rows(conn, "SELECT area_no FROM fenced ORDER BY 1")
        assert await value(conn, "SELECT current_user") == "anju_officer"
    assert [row.area_no for row in found] == seen


@pytest.mark.usefixtures("fenced")
async def test_the_scope_ends_with_the_transaction(database_url: str) -> None:
    db = Database.open(database_url, pool=1)
    try:
        async with db.officer([(1, 3)]) as conn:
            backend = await value(conn, "SELECT pg_backend_pid()")
        async with db.begin() as conn:
            assert await value(conn, "SELECT pg_backend_pid()") == backend
            assert await value(conn, "SELECT current_user") != "anju_officer"
            assert await value(conn, "SELECT count(*) FROM fenced") == 10
            assert await value(conn, "SELECT current_setting('anju.lo1', true)") in ("", None)
    finally:
        await db.close()


async def test_a_scope_of_too_many_ranges_is_refused(fenced: Database) -> None:
    with pytest.raises(RegistryError, match="at most 4"):
        async with fenced.officer([(1, 1), (3, 3), (5, 5), (7, 7), (9, 9)]):
            pass


async def test_an_officer_cannot_step_out_of_the_role(fenced: Database) -> None:
    async with fenced.officer([(1, 3)]) as conn:
        with pytest.raises(DBAPIError, match="permission denied"):
            await run(conn, "SELECT * FROM keys_known")


# ---- civil clock --------------------------------------------------------------------------------------------------


async def test_without_a_demo_civil_time_is_now(db: Database) -> None:
    async with db.begin() as conn:
        now = await civil_now(conn)
    assert now.tzinfo is SHANGHAI
    assert abs(now - datetime.now(SHANGHAI)) < timedelta(seconds=60)


async def test_a_demo_begins_in_the_morning_and_only_goes_forward(db: Database, today: date) -> None:
    async with db.begin() as conn:
        now = await begin_demo(conn, today)
        assert (now.date(), now.hour, now.minute) == (today, 9, 0)
        assert await begin_demo(conn, date(2024, 1, 1)) == now, "a demo goes on where it was"
        assert await set_today(conn, today) == now, "the same day stays as it is"
        later = await set_today(conn, date(2023, 6, 15))
        assert (later.date(), later.hour, later.minute) == (date(2023, 6, 15), 9, 0)
        with pytest.raises(ClockError, match="never goes back"):
            await set_today(conn, date(2023, 6, 14))
    async with db.begin() as conn:
        assert (await civil_now(conn)).date() == date(2023, 6, 15), "every process sees it"


async def test_a_real_register_has_no_clock_to_move(db: Database, today: date) -> None:
    async with db.begin() as conn:
        with pytest.raises(ClockError, match="Only a demo"):
            await set_today(conn, today)
        await run(conn, "INSERT INTO areas (name, level, lo, hi) VALUES ('示例村', 'village', 1, 1)")
        with pytest.raises(ClockError, match="real register"):
            await begin_demo(conn, today)


# ---- migrations ---------------------------------------------------------------------------------------------------


async def test_revisions_make_the_tables(empty_database_url: str) -> None:
    assert await migrations.migrate(empty_database_url)
    assert not await migrations.migrate(empty_database_url)
    db = Database.open(empty_database_url)
    try:
        async with db.engine.connect() as conn:
            assert await conn.run_sync(_differences) == []
    finally:
        await db.close()


def _differences(connection: object) -> list[object]:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    context = MigrationContext.configure(connection, opts={"compare_type": True})  # type: ignore[arg-type]
    return list(compare_metadata(context, SQLModel.metadata))


def test_the_head_is_what_alembic_takes_for_it() -> None:
    from alembic.script import ScriptDirectory

    assert ScriptDirectory.from_config(migrations.configuration()).get_heads() == [migrations.head()]


async def test_processes_that_start_at_once_migrate_once(empty_database_url: str) -> None:
    await asyncio.gather(*(migrations.migrate(empty_database_url) for _ in range(4)))
    conn = await asyncpg.connect(empty_database_url)
    try:
        assert await migrations.revision(conn) == migrations.head()
    finally:
        await conn.close()


async def test_a_newer_database_is_left_alone(empty_database_url: str) -> None:
    conn = await asyncpg.connect(empty_database_url)
    try:
        await conn.execute("CREATE TABLE alembic_version (version_num text)")
        await conn.execute("INSERT INTO alembic_version VALUES ('9999')")
        with pytest.raises(DatabaseUnfit, match="9999"):
            await migrations.migrate(empty_database_url)
    finally:
        await conn.close()


def test_a_second_start_imports_no_alembic(database_url: str) -> None:
    script = (
        "import asyncio, sys; from registry.migrations import migrate\n"
        f"assert not asyncio.run(migrate({database_url!r}))\n"
        "assert not {'alembic', 'sqlmodel'} & set(sys.modules)"
    )
    subprocess.run((sys.executable, "-W", "error", "-c", script), check=True, cwd=ROOT)


# ---- a database of one's own --------------------------------------------------------------------------------------


@pytest.fixture
async def stranger(admin_url: str) -> AsyncIterator[tuple[asyncpg.Connection, str]]:
    """An administrator's connection and the address of a role without any rights."""
    admin = await asyncpg.connect(admin_url)
    name = f"anju_stranger_{os.getpid()}"
    await admin.execute(f"CREATE ROLE {name} LOGIN PASSWORD 'x'")
    url = make_url(admin_url).set(drivername="postgresql", username=name, password="x")
    yield admin, url.render_as_string(hide_password=False)
    await admin.execute(f"DROP OWNED BY {name}")
    await admin.execute(f"DROP ROLE {name}")
    await admin.close()


async def test_a_fit_database_passes(database_url: str) -> None:
    await roles.ensure_roles(database_url)


async def test_a_role_that_may_not_create_is_told_what_to_run(
    stranger: tuple[asyncpg.Connection, str],
) -> None:
    with pytest.raises(DatabaseUnfit, match=r"ALTER DATABASE .* OWNER TO \"anju_stranger"):
        await roles.ensure_roles(stranger[1])


async def test_a_role_without_the_officers_role_is_told_what_to_run(
    stranger: tuple[asyncpg.Connection, str],
) -> None:
    admin, url = stranger
    name = make_url(url).username
    await admin.execute(f"GRANT CREATE ON SCHEMA public TO {name}")
    with pytest.raises(DatabaseUnfit, match=f'GRANT anju_officer TO "{name}";'):
        await roles.ensure_roles(url)
    await admin.execute(f"GRANT anju_officer TO {name} WITH ADMIN OPTION")
    await roles.ensure_roles(url)


async def test_a_superuser_is_warned(admin_url: str, caplog: pytest.LogCaptureFixture) -> None:
    await roles.ensure_roles(admin_url)
    assert "lets do anything" in caplog.text


# ---- the embedded server ------------------------------------------------------------------------------------------


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="anju-") as name:
        yield Path(name) / "data"


async def _end_of_connection(db: Database) -> asyncio.Event:
    """Set when the only connection of the pool has lost its server."""
    ended = asyncio.Event()
    connection = await db.engine.raw_connection()
    driver: asyncpg.Connection = connection.driver_connection
    driver.add_termination_listener(lambda _: ended.set())
    connection.close()
    return ended


async def test_a_server_is_shared_survives_a_kill_and_ends_with_its_last_user(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "WATCH_SECONDS", 0.02)
    first = embedded.start(folder)
    second = embedded.start(folder)
    db = Database.open(second.url, pool=1)
    try:
        async with db.begin() as conn:
            await run(conn, "CREATE TABLE kept AS SELECT 1 AS it")
            assert await value(conn, "SELECT NOT rolsuper FROM pg_roles WHERE rolname = current_user")
            assert await value(conn, "SHOW listen_addresses") == ""
            assert await value(conn, "SHOW synchronous_commit") == "on"
        await roles.ensure_roles(second.url)
        watching = asyncio.create_task(embedded.watch(second))
        noticed = await _end_of_connection(db)
        os.kill(postmaster.postmaster(postmaster.Home(folder)).pid, signal.SIGKILL)
        await asyncio.wait_for(noticed.wait(), 30)
        async with db.begin() as conn:
            assert await value(conn, "SELECT it FROM kept") == 1
        watching.cancel()
    finally:
        await db.close()
        assert not first.close(), "somebody else still uses it"
        assert embedded.alive(folder)
        assert second.close()
    assert not embedded.alive(folder)
    assert not embedded.stop(folder), "nothing is left to stop"
    third = embedded.start(folder)
    assert embedded.stop(folder)
    assert third.close(), "a server that somebody stopped is given back all the same"


@pytest.fixture(scope="module")
def server() -> Iterator[embedded.Running]:
    """One in a folder whose path is too long for a socket."""
    with tempfile.TemporaryDirectory(prefix="anju-") as name:
        running = embedded.start(Path(name) / ("x" * 100))
        yield running
        running.close()
        assert not running.sockets.exists(), "nothing stays behind under /tmp"


def test_what_lies_in_the_data_folder_is_for_its_owner_only(server: embedded.Running) -> None:
    home = postmaster.Home(server.data)
    password = home.password.read_text()
    assert [
        path for path in (server.sockets, home.password, home.cluster) if path.stat().st_mode & 0o077
    ] == []
    assert password not in repr(server)
    assert password not in home.log.read_text()


def test_a_long_path_gets_a_short_socket(server: embedded.Running) -> None:
    assert len(str(server.sockets)) < postmaster.SOCKET_PATH_BYTES < len(str(server.data))


async def test_nobody_enters_without_the_password(server: embedded.Running) -> None:
    wrong = make_url(server.url).set(password="wrong").render_as_string(hide_password=False)
    with pytest.raises(asyncpg.InvalidPasswordError):
        await asyncpg.connect(wrong)


async def test_neither_log_nor_error_repeats_a_parameter(server: embedded.Running) -> None:
    db = Database.open(server.url)
    try:
        with pytest.raises(DBAPIError) as caught:
            async with db.begin() as conn:
                await run(conn, "SELECT 1 / :none, CAST(:it AS text)", none=0, it="planted")
        with pytest.raises(DBAPIError, match="invalid input"):
            async with db.begin() as conn:
                await run(conn, "SELECT CAST('planted' AS int)")
    finally:
        await db.close()
    assert "planted" not in str(caught.value)
    assert "planted" not in postmaster.Home(server.data).log.read_text()


async def test_an_embedded_database_becomes_a_demo(server: embedded.Running) -> None:
    db = Database.open(server.url)
    try:
        await migrations.migrate(server.url)
        async with db.begin() as conn:
            assert (await begin_demo(conn, JUNE_12)).date() == JUNE_12
    finally:
        await db.close()
