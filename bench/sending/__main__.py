import os
import sys

from bench.race import Entry, race
from bench.redis_server import redis
from bench.sending.bot_api import bot_api

N = int(os.environ.get("N", "5000"))
R = int(os.environ.get("R", "2"))
which = sys.argv[1:]
with bot_api() as url, redis() as r:
    os.environ["BENCH_BOT_API"] = url
    os.environ["BENCH_REDIS"] = f"redis://127.0.0.1:{r.port}/0"
    E = [
        Entry("service", ("bench.sending.ours", "service", url), N, (), "messages"),
        Entry("campaign", ("bench.sending.ours", "campaign", url), N, (), "messages"),
        Entry("aiogram", ("bench.sending.peers", "aiogram", url), N, (), "messages"),
        Entry("aiohttp", ("bench.sending.peers", "aiohttp", url), N, (), "messages"),
        Entry("celery", ("bench.sending.celery_sender",), N // 4, (r.pid,), "messages"),
    ]
    race([e for e in E if not which or e.name in which], R, 3.0)
