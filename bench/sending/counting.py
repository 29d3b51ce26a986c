"""A Bot API server that counts as Telegram does, in a process of its own: 30 messages in any second, one a second to a chat, else 429.

It is the tests' own fake; `python -m bench.sending.counting` tells its address, and what came so far whenever it reads a line.
"""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bench.race import ROOT
from bot.telegram_channel import LIMITS
from tests.fakes.telegram import FakeTelegram


@dataclass(frozen=True, slots=True)
class Arrival:
    """A message that was taken; `at` in seconds of `time.monotonic`, which all processes of a machine share."""

    at: float
    chat: int
    text: str


@dataclass(slots=True)
class Counting:
    url: str
    process: subprocess.Popen[str]

    def came(self) -> tuple[list[Arrival], int]:
        """What was taken, and how many were answered 429."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        told = json.loads(self.process.stdout.readline())
        return [Arrival(*one) for one in told["taken"]], told["refused"]


@contextmanager
def counting() -> Iterator[Counting]:
    command = (sys.executable, "-m", "bench.sending.counting")
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        try:
            assert process.stdout is not None
            yield Counting(process.stdout.readline().strip(), process)
        finally:
            process.terminate()


async def main() -> None:
    async with FakeTelegram(per_second=LIMITS.per_second, per_chat=True) as fake:
        print(fake.url, flush=True)
        while await asyncio.to_thread(sys.stdin.readline):
            taken = [(message.at, message.chat_id, message.text) for message in fake.sent]
            print(json.dumps({"taken": taken, "refused": fake.refused}), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
