"""A Celery task for each message, as its documentation has it; where its broker and the Bot API are, the environment says.

Acknowledged when done, so that a killed worker's messages come again; no results are kept. Each process has a session of
its own that keeps its connection.
"""

import os
from functools import cache

import requests
from celery import Celery

from bench.sending.message import FIRST_CHAT, TOKEN, text

BROKER, BOT_API = "BENCH_BROKER", "BENCH_BOT_API"

app = Celery("bench.sending.celery_tasks", broker=os.environ.get(BROKER))
app.conf.update(task_acks_late=True, task_ignore_result=True, broker_connection_retry_on_startup=True)


@cache
def session() -> requests.Session:
    return requests.Session()


@app.task  # type: ignore[untyped-decorator]
def send(number: int) -> None:
    said = {"chat_id": str(FIRST_CHAT + number), "text": text(number)}
    answer = session().post(f"{os.environ[BOT_API]}/bot{TOKEN}/sendMessage", json=said, timeout=20)
    assert answer.json()["ok"]
