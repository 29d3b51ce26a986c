"""A Redis for the peers that keep their talks in one."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Redis:
    pid: int
    port: int


@contextmanager
def redis() -> Iterator[Redis | None]:
    """On loopback, with the settings it comes with; None where it cannot be had."""
    program = shutil.which("redis-server") or _installed()
    if program is None:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="anju-bench-redis-") as folder:
        port = free_port()
        command = (program, "--bind", "127.0.0.1", "--port", str(port), "--dir", folder)
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
            try:
                _wait(port)
                yield Redis(server.pid, port)
            finally:
                server.terminate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _installed() -> str | None:
    """By apt-get where we are root; it starts nothing by itself."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return None
    print("Installing redis-server for the peers that need it.", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False}
    install = ("apt-get", "install", "--yes", "--no-install-recommends", "redis-server")
    for command in (install, ("apt-get", "update"), install):
        subprocess.run(command, **quiet)  # type: ignore[call-overload]
        if program := shutil.which("redis-server"):
            return program
    return None


def _wait(port: int) -> None:
    give_up = time.monotonic() + 10
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.05)
