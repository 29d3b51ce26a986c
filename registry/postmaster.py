"""Says where the server of a data folder keeps its things and whether it lives, and clears up after a dead one."""

import os
import pwd
import re
import signal
import socket
import tempfile
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from registry import ServerFailed
from registry.wheel import account, system_account

if TYPE_CHECKING:
    import psutil

ORPHAN_SECONDS = 60
SOCKET_NAME = ".s.PGSQL.5432"
SOCKET_PATH_BYTES = 103
"""macOS allows 104 bytes with the closing zero, Linux 108."""


@dataclass(frozen=True)
class Home:
    """Where everything of one data folder lies."""

    data: Path

    @cached_property
    def pg(self) -> Path:
        return self.data.absolute() / "pg"

    @property
    def cluster(self) -> Path:
        return self.pg / "cluster"

    @property
    def password(self) -> Path:
        return self.pg / "password"

    @property
    def log(self) -> Path:
        return self.cluster / "server.log"

    @cached_property
    def owner(self) -> pwd.struct_passwd:
        """Who runs the server: ourselves, or another user where we are root, because PostgreSQL refuses root."""
        if self.cluster.exists():
            return account(self.cluster.stat().st_uid)
        return system_account() if os.geteuid() == 0 else account(os.geteuid())

    @cached_property
    def sockets(self) -> Path:
        """Where the socket lies: `data/pg/run`, or a folder with a short name where that path is too long for a socket."""
        own = self.pg / "run"
        if len(os.fsencode(own / SOCKET_NAME)) <= SOCKET_PATH_BYTES and re.fullmatch(r"[\w./+-]+", str(own)):
            return own
        base = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
        return base / f"anju-{self.owner.pw_uid}-{sha256(os.fsencode(self.pg)).hexdigest()[:12]}"


@dataclass(frozen=True, slots=True)
class Postmaster:
    """What `postmaster.pid` says; pid 0 where there is none."""

    pid: int = 0
    sockets: Path = Path()
    status: str = ""


def postmaster(home: Home) -> Postmaster:
    """What the server last wrote about itself, be it alive or not."""
    try:
        lines = (home.cluster / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return Postmaster()
    lines += [""] * (8 - len(lines))
    return Postmaster(int(lines[0] or 0), Path(lines[4]), lines[7].strip())


def listens(home: Home) -> bool:
    """Whether it takes connections; while it recovers it does so too, and asks callers to wait."""
    found = postmaster(home)
    if not found.pid or not found.sockets.is_absolute():
        return False
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(1.0)
        try:
            probe.connect(str(found.sockets / SOCKET_NAME))
        except TimeoutError:
            return True  # its queue is full, so it lives
        except OSError:
            return False
        return True


def bury(home: Home) -> None:
    """Clears what a killed server left, so that PostgreSQL does not take it for a running one.

    It goes by the number in its lock files alone, which in a container may be a zombie nobody reaps or, after
    a restart, somebody else. Removing them while an orphaned backend still writes would ruin the data, so
    those end first, by the signal their postmaster would have sent.
    """
    left = [home.cluster / "postmaster.pid", home.sockets / SOCKET_NAME, home.sockets / f"{SOCKET_NAME}.lock"]
    if not any(path.exists() for path in left):
        return
    import psutil  # 20 ms, and most starts find nothing to clear

    orphans = [process for process in psutil.process_iter() if _belongs(home, process)]
    for orphan in orphans:
        orphan.send_signal(signal.SIGQUIT)
    _, stubborn = psutil.wait_procs(orphans, timeout=ORPHAN_SECONDS)
    if stubborn:
        raise ServerFailed(
            f"processes of a dead PostgreSQL do not end: {[process.pid for process in stubborn]}"
        )
    for path in left:
        path.unlink(missing_ok=True)


def living(home: Home) -> bool:
    """Whether the postmaster lives; listening proves it without a look at the process."""
    if listens(home):
        return True
    pid = postmaster(home).pid
    if not pid:
        return False
    import psutil

    return psutil.pid_exists(pid) and _belongs(home, psutil.Process(pid))


def _belongs(home: Home, process: "psutil.Process") -> bool:
    """A living process of this server: PostgreSQL's work in the cluster's folder, also in one deleted meanwhile."""
    import psutil

    cluster = str(home.cluster.resolve())
    try:
        if process.name() != "postgres" or process.status() == psutil.STATUS_ZOMBIE:
            return False
        return process.cwd() in (cluster, f"{cluster} (deleted)")
    except (psutil.AccessDenied, psutil.NoSuchProcess):
        return False


def end_of_log(home: Home) -> str:
    """The last lines, for an error's text."""
    if not home.log.exists():
        return ""
    return "Its log ends:\n" + "\n".join(home.log.read_text(errors="replace").splitlines()[-5:])
