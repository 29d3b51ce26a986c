"""Celery over Redis, one process a core as it starts by itself: `python -m bench.sending.celery_peer REDIS-PORT URL`."""

import asyncio
import os
import subprocess
import sys
from urllib.request import urlopen

from redis import Redis

from bench import contender
from bench.race import ROOT
from bench.sending.celery_tasks import BOT_API, BROKER, app, send

QUEUE = "celery"
LOOK_SECONDS = 0.02
LONGEST_SECONDS = 120.0


class Peer:
    """The queue is filled while the worker listens to nothing."""

    def __init__(self, redis: Redis, url: str) -> None:
        self.redis, self.url = redis, url
        self.before = 0

    def count(self) -> int:
        """What came to the server."""
        with urlopen(f"{self.url}/count") as answer:
            return int(answer.read())

    async def prepare(self, number: int) -> None:
        assert app.control.cancel_consumer(QUEUE, reply=True)
        with app.producer_pool.acquire(block=True) as producer:
            for one in range(number):
                send.apply_async((one,), producer=producer)
        self.before = self.count()

    async def play(self, number: int) -> int:
        """Until all have come and are acknowledged."""
        assert app.control.add_consumer(QUEUE, reply=True)
        async with asyncio.timeout(LONGEST_SECONDS):
            while True:
                if self.count() == self.before + number and not self.redis.hlen("unacked"):
                    return number
                await asyncio.sleep(LOOK_SECONDS)

    async def check(self, number: int) -> None:
        assert self.count() == self.before + number
        assert not self.redis.llen(QUEUE)


def main(port: str, url: str) -> None:
    broker = f"redis://127.0.0.1:{port}/0"
    app.conf.broker_url = broker
    command = (
        sys.executable,
        "-m",
        "celery",
        "-q",
        "-A",
        "bench.sending.celery_tasks",
        "worker",
        "-l",
        "ERROR",
    )
    environment = os.environ | {BROKER: broker, BOT_API: url}
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, cwd=ROOT) as worker:
        while not app.control.ping(timeout=1.0):
            assert worker.poll() is None
        with Redis.from_url(broker) as redis:
            peer = Peer(redis, url)
            asyncio.run(contender.obey(peer.play, peer.check, prepare=peer.prepare))
        worker.terminate()


if __name__ == "__main__":
    main(*sys.argv[1:])
