"""Runs contenders in turn, round after round, and counts the CPU of every process that takes part."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from bench import cpu

ROOT = Path(__file__).resolve().parent.parent
WARM_UP_TALKS = 128
END_SECONDS = 30
QUIET_CORES = 0.2
"""The machine counts as quiet while everybody else takes less."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A contender: what it is called, the program, and processes besides its own children that work for it."""

    name: str
    program: Sequence[str]
    talks: int
    helpers: tuple[int, ...] = ()
    unit: str = "turns"


@dataclass(frozen=True, slots=True)
class Run:
    """One play. `own` and `helpers` are CPU seconds, `others` the cores that strangers took meanwhile."""

    turns: int
    wall: float
    own: float
    helpers: float
    others: float

    @property
    def per_cpu_second(self) -> float:
        return self.turns / (self.own + self.helpers)


@dataclass(slots=True)
class Contender:
    entry: Entry
    process: subprocess.Popen[str]
    helpers: tuple[int, ...]
    runs: list[Run] = field(default_factory=list)

    @classmethod
    def start(cls, entry: Entry) -> "Contender":
        process = subprocess.Popen(
            (sys.executable, "-m", *entry.program),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        made = cls(entry, process, ())
        made.helpers = (*entry.helpers, *made.hear()["helpers"])
        made.play(WARM_UP_TALKS)
        return made

    def tell(self, what: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{what}\n")
        self.process.stdin.flush()

    def hear(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.entry.name} ended with {self.process.wait()}")
        heard: dict[str, Any] = json.loads(line)
        return heard

    def play(self, talks: int) -> Run:
        """One measured play; what it needs is laid out before the clock starts, what it did is checked after it stopped."""
        self.tell(str(talks))
        assert self.hear()["ready"] == talks
        before, strangers, began = self.spent(), cpu.busy(), time.perf_counter()
        self.tell("go")
        turns = self.hear()["turns"]
        wall = time.perf_counter() - began
        own, helpers = (after - first for after, first in zip(self.spent(), before, strict=True))
        others = max(0.0, (cpu.busy() - strangers - own - helpers) / wall)
        assert self.hear()["whole"] == talks
        return Run(turns, wall, own, helpers, others)

    def spent(self) -> tuple[float, float]:
        return cpu.seconds(self.process.pid), cpu.seconds(*self.helpers)

    def end(self) -> None:
        """Lets it clean up, also where it waits for something that never comes."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        try:
            self.process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(END_SECONDS)

    def middle(self, what: Callable[[Run], float]) -> float:
        """Of all runs, a turn."""
        return median(what(run) / run.turns for run in self.runs)

    @property
    def speed(self) -> float:
        """Turns per CPU second, the middle of all runs."""
        return median(run.per_cpu_second for run in self.runs)

    @property
    def spread(self) -> tuple[float, float]:
        speeds = [run.per_cpu_second for run in self.runs]
        return min(speeds), max(speeds)


def race(entries: Sequence[Entry], rounds: int, patience: float) -> list[Contender]:
    """Everybody once a round, so that what the machine does besides hits all alike."""
    contenders: list[Contender] = []
    try:
        for entry in entries:
            contenders.append(Contender.start(entry))
        for round_no in range(1, rounds + 1):
            for contender in contenders:
                wait_for_quiet(patience)
                run = contender.play(contender.entry.talks)
                contender.runs.append(run)
                print(
                    f"  round {round_no}  {contender.entry.name:<46} {run.per_cpu_second:6.0f} {contender.entry.unit} per CPU second,"
                    f" {run.turns / run.wall:5.0f} a second, others took {run.others:.1f} cores",
                    flush=True,
                )
    finally:
        for contender in contenders:
            contender.end()
    return contenders


def wait_for_quiet(patience: float) -> None:
    """Until others take little of the machine for half a second, or for so many seconds at most."""
    give_up = time.monotonic() + patience
    while time.monotonic() < give_up:
        before = cpu.busy()
        time.sleep(0.5)
        if (cpu.busy() - before) / 0.5 < QUIET_CORES:
            return
