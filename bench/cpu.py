"""CPU seconds of whole programs: a process with its threads and all its children, living and gone."""

import os
from collections.abc import Sequence
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")
PROC = Path("/proc")


def seconds(*roots: int) -> float:
    """User and system time of these processes and everything below them, to 10 ms each."""
    return sum(map(_ticks, _with_children(roots))) / TICK


def family(root: int) -> list[int]:
    """A process and everything below it, the oldest first."""
    return _with_children([root])


def _fields(pid: int) -> list[str]:
    """Fields of /proc/<pid>/stat from the third on: the second may hold blanks and brackets."""
    try:
        return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def _with_children(roots: Sequence[int]) -> list[int]:
    below, found = _children(), list(roots)
    for pid in found:  # grows while it is walked
        found += below.get(pid, [])
    return found


def _ticks(pid: int) -> int:
    return sum(int(field) for field in _fields(pid)[11:15])  # utime, stime, and those of children that ended


def _children() -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for name in os.listdir(PROC):
        if name.isdecimal() and (fields := _fields(int(name))):
            found.setdefault(int(fields[1]), []).append(int(name))
    return found


def busy() -> float:
    """CPU seconds that all cores together have worked since the machine started."""
    fields = [int(field) for field in (PROC / "stat").read_text().splitlines()[0].split()[1:]]
    user, nice, system, _idle, _waiting, irq, soft_irq = fields[:7]
    return (user + nice + system + irq + soft_irq) / TICK
