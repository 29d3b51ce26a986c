"""The product as people meet it: how long a second start takes, and how soon the web chat answers."""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from bench.redis_server import free_port

START_SECONDS = 120
FIRST_ANSWERS = 300


@dataclass(frozen=True, slots=True)
class Met:
    """Seconds; `memory` is in MB, of the whole of `anju up`'s own process."""

    first_start: float
    second_start: float
    answer_p50: float
    answer_p95: float
    memory: float


def meet() -> Met:
    """Starts `anju up --demo` on loopback twice with one folder of data; asks in between as one person would."""
    with tempfile.TemporaryDirectory(prefix="anju-bench-up-") as folder:
        began = time.monotonic()
        with Served(Path(folder)) as first:
            first_start = time.monotonic() - began
            took = sorted(first.first_answer() for _ in range(FIRST_ANSWERS))
            memory = first.memory()
        began = time.monotonic()
        with Served(Path(folder)):
            second_start = time.monotonic() - began
    marks = quantiles(took, n=20)
    return Met(first_start, second_start, marks[9], marks[18], memory)


class Served:
    """`anju up --demo`, ready; stopped at the end."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.log = (folder / "log").open("a+")
        environment = os.environ | {"ANJU_DATA": str(folder / "data"), "PORT": str(self.port)}
        for name in ("DATABASE_URL", "DATABASE_DIRECT_URL", "TELEGRAM_TOKEN", "PUBLIC_URL"):
            environment.pop(name, None)
        self.process = subprocess.Popen(
            (sys.executable, "-m", "cli", "up", "--demo"), env=environment, stdout=self.log, stderr=self.log
        )
        self.house = ""

    def __enter__(self) -> "Served":
        give_up = time.monotonic() + START_SECONDS
        while not self.ready():
            if self.process.poll() is not None or time.monotonic() > give_up:
                raise RuntimeError(f"anju up did not come up: {self.said()[-500:]}")
            time.sleep(0.02)
        found = re.search(r"/h/(\w+)", self.said())
        assert found is not None
        self.house = found[1]
        return self

    def __exit__(self, *_: object) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)
        self.log.close()

    def said(self) -> str:
        self.log.seek(0)
        return self.log.read()

    def ready(self) -> bool:
        try:
            return self.ask("GET", "/readyz")[0] == 200
        except OSError:
            return False

    def ask(self, method: str, path: str, body: object = None) -> tuple[int, bytes]:
        """A connection of its own, as a phone that scans a plate has none yet."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            headers = {"content-type": "application/json"} if body else {}
            line.request(method, path, json.dumps(body) if body else None, headers)
            answer = line.getresponse()
            return answer.status, answer.read()
        finally:
            line.close()

    def first_answer(self) -> float:
        """Seconds from the scan of a stranger's phone to the first question."""
        began = time.perf_counter()
        status, body = self.ask("POST", "/chat/turns", {"id": "1", "start": f"h_{self.house}"})
        took = time.perf_counter() - began
        assert status == 200, body
        assert json.loads(body)["talk"]["flow"] == "welcome", body
        return took

    def memory(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        assert found is not None
        return int(found[1]) / 1024
