"""The real worker in the middle of a campaign to a million: its pace, what overtakes the campaign, and its memory."""

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from statistics import quantiles
from time import monotonic

from bench import cpu
from bench.campaign import ACCOUNT, PEOPLE, Fanned, fan_out
from bench.ground import Ground, ground
from bench.race import ROOT
from bench.sending.counting import Arrival, Counting, counting
from bot.telegram_channel import LIMITS
from notices import outbox
from notices.outbox import New
from registry.database import rows
from tests.fakes.telegram import TOKEN

PACE_SECONDS = 120.0
SERVICE_EVERY = 3.0
SERVICE_CHATS = 3
"""So many chats get two notices at once each time: the second has to wait for its chat."""
URGENT = 500
START_SECONDS = 60.0
END_SECONDS = 30.0
LOOK_SECONDS = 0.5
DUE = date(2023, 6, 15)
PER_SECOND = LIMITS.per_second


@dataclass(frozen=True, slots=True)
class Sending:
    """Seconds and numbers of one worker. `taken` of `allowed` in the time of the pace; `refused` in all the time.

    `gap` is the longest time in which nothing arrived. `service_*`: from commit to arrival while the campaign runs. `urgent_begun`: from commit to
    the first arrival; `urgent_took`: from the first to the last. `memory`: the most MB that each process ever had.
    """

    fanned: Fanned
    seconds: float
    allowed: int
    taken: int
    gap: float
    refused: int
    service: int
    service_p50: float
    service_p95: float
    urgent: int
    urgent_begun: float
    urgent_took: float
    memory: Sequence[float]


async def sending(people: int = PEOPLE) -> Sending:
    async with ground() as found:
        fanned = await fan_out(found, people)
        with counting() as service, worker(found, service.url) as pid:
            await _until(service, lambda came: len(came) > PER_SECOND, START_SECONDS)
            begun = monotonic()
            told = await _service_meanwhile(found, begun + PACE_SECONDS)
            ended = monotonic()
            urgent_at = await _urgent(found)
            came = await _until(service, lambda came: len(_marked(came, "急")) == URGENT, START_SECONDS)
            memory = [peak(one) for one in cpu.family(pid)]
            _, refused = service.came()
    within = [one.at for one in came if begun <= one.at < ended]
    waits = sorted(one.at - told[one.text] for one in _marked(came, "常"))
    assert len(waits) == len(told), (len(waits), len(told))
    marks = quantiles(waits, n=20)
    urgent = [one.at for one in _marked(came, "急")]
    return Sending(
        fanned,
        ended - begun,
        int((ended - begun) * PER_SECOND),
        len(within),
        max(after - before for before, after in pairwise(within)),
        refused,
        len(waits),
        marks[9],
        marks[18],
        URGENT,
        urgent[0] - urgent_at,
        urgent[-1] - urgent[0],
        memory,
    )


async def _service_meanwhile(found: Ground, until: float) -> dict[str, float]:
    """Service notices put while the campaign runs; gives when each was committed, by its words."""
    chats = await _chats(found, URGENT, URGENT + SERVICE_CHATS)
    told: dict[str, float] = {}
    while monotonic() + SERVICE_EVERY < until:
        names = [f"常{len(told) + n}" for n in range(2 * SERVICE_CHATS)]
        await _put(found, "service", chats * 2, names)
        told |= dict.fromkeys(map(_text, names), monotonic())
        await asyncio.sleep(SERVICE_EVERY)
    await asyncio.sleep(max(0.0, until - monotonic()))
    return told


async def _urgent(found: Ground) -> float:
    chats = await _chats(found, 0, URGENT)
    await _put(found, "urgent", chats, [f"急{n}" for n in range(URGENT)])
    return monotonic()


async def _chats(found: Ground, skip: int, to: int) -> list[int]:
    """Of those whom the campaign reaches last."""
    sql = "SELECT id FROM contacts WHERE account = :account ORDER BY id DESC OFFSET :skip LIMIT :number"
    async with found.db.begin() as conn:
        return [row.id for row in await rows(conn, sql, account=ACCOUNT, skip=skip, number=to - skip)]


async def _put(found: Ground, kind: str, chats: Sequence[int], names: Sequence[str]) -> None:
    key, values = "due-soon-tenant-declare", {"date": DUE, "count": 1}
    new = [
        New(name, kind, "notice", key, {"place": name, **values}, contact_id=chat)
        for name, chat in zip(names, chats, strict=True)
    ]
    async with found.db.begin() as conn:
        await outbox.put(conn, found.vault, new)


def _text(name: str) -> str:
    return f"您好，您住的{name}，请在6月15日（周四）当天或之前申报，约3分钟，免费。"


def _marked(came: Sequence[Arrival], mark: str) -> list[Arrival]:
    return [one for one in came if one.text.startswith(f"您好，您住的{mark}")]


async def _until(service: Counting, enough: Callable[[list[Arrival]], bool], seconds: float) -> list[Arrival]:
    async with asyncio.timeout(seconds):
        while True:
            came, _ = await asyncio.to_thread(service.came)
            if enough(came):
                return came
            await asyncio.sleep(LOOK_SECONDS)


@contextmanager
def worker(found: Ground, url: str) -> Iterator[int]:
    """`anju worker` on that register, with its process for Telegram."""
    environment = os.environ | {
        "ANJU_DATA": str(found.folder),
        "ANJU_KEYS": found.keys,
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": url,
    }
    for name in ("DATABASE_URL", "DATABASE_DIRECT_URL", "PUBLIC_URL"):
        environment.pop(name, None)
    with subprocess.Popen((sys.executable, "-m", "cli", "worker"), env=environment, cwd=ROOT) as process:
        try:
            yield process.pid
        finally:
            process.terminate()
            process.wait(END_SECONDS)


def peak(pid: int) -> float:
    """The most MB that a process ever had in memory."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    assert found is not None
    return int(found[1]) / 1024
