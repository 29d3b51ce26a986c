"""A Celery task for each message over Redis, as its documentation has it; `python -m bench.sending.celery_sender REDIS-PORT URL`.

Acknowledged when done, so that a killed worker's messages come again; no results are kept. One process a core, each
with a session of its own that keeps its connection.
"""

import asyncio
import os
import subprocess
import sys
from functools import cache
from urllib.request import urlopen

import requests
from celery import Celery
from redis import Redis

from bench import contender
from bench.race import ROOT
from bench.sending.message import FIRST_CHAT, TOKEN, text

QUEUE = "celery"
LOOK_SECONDS = 0.02
LONGEST_SECONDS = 120.0
URL = os.environ.get("BENCH_BOT_API", "")

app = Celery("bench.sending.celery_sender", broker=os.environ.get("BENCH_REDIS"))
app.conf.update(task_acks_late=True, task_ignore_result=True, broker_connection_retry_on_startup=True)


@cache
def session() -> requests.Session:
    return requests.Session()


@app.task  # type: ignore[untyped-decorator]
def send(number: int) -> None:
    said = {"chat_id": FIRST_CHAT + number, "text": text(number)}
    answer = session().post(f"{URL}/bot{TOKEN}/sendMessage", json=said, timeout=20)
    assert answer.json()["ok"]


class Peer:
    """The queue is filled while the worker listens to nothing."""

    def __init__(self, redis: Redis) -> None:
        self.redis = redis
        self.before = 0

    async def prepare(self, number: int) -> None:
        assert app.control.cancel_consumer(QUEUE, reply=True)
        with app.producer_pool.acquire(block=True) as producer:
            for one in range(number):
                send.apply_async((one,), producer=producer)
        self.before = count()

    async def play(self, number: int) -> int:
        assert app.control.add_consumer(QUEUE, reply=True)
        async with asyncio.timeout(LONGEST_SECONDS):
            while count() < self.before + number or self.redis.hlen("unacked"):
                await asyncio.sleep(LOOK_SECONDS)
        return number

    async def check(self, number: int) -> None:
        assert count() == self.before + number
        assert not self.redis.llen(QUEUE)


def count() -> int:
    """What came to the server: a look costs it less than a message."""
    with urlopen(f"{URL}/count") as answer:
        return int(answer.read())


async def main() -> None:
    command = (sys.executable, "-m", "celery", "-A", "bench.sending.celery_sender", "worker", "-l", "ERROR")
    with subprocess.Popen(command, stdout=sys.stderr, cwd=ROOT) as worker:
        while not app.control.ping(timeout=1.0):
            assert worker.poll() is None
        with Redis.from_url(os.environ["BENCH_REDIS"]) as redis:
            peer = Peer(redis)
            await contender.obey(peer.play, peer.check, prepare=peer.prepare)
        worker.terminate()


if __name__ == "__main__":
    asyncio.run(main())
