"""What Prometheus reads of the register: the service level of the last hour, what waits, and how the accounts do."""

import asyncio
from time import monotonic
from typing import Final

import structlog
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest
from sqlalchemy.exc import SQLAlchemyError
from starlette.responses import Response

from api.grounds import Grounds
from notices import service_level
from notices.quiet import hours

log = structlog.get_logger()

HOUR: Final = 3600.0
PATIENCE_SECONDS: Final = 2.0
"""A database that starts anew is waited for longer than whoever gathers the figures would wait for us."""
FRESH_SECONDS: Final = 5.0
"""Several who ask are answered by one look."""


class Gauges:
    """Answers /metrics of one process; without a database only with what the process knows of itself."""

    def __init__(self, grounds: Grounds) -> None:
        self.grounds = grounds
        self._looking = asyncio.Lock()
        self._looked_at = float("-inf")
        self._text = b""

    async def show(self) -> Response:
        async with self._looking:
            if monotonic() - self._looked_at > FRESH_SECONDS:
                self._text = await self._look()
                self._looked_at = monotonic()
        return Response(generate_latest() + self._text, headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def _look(self) -> bytes:
        seen = CollectorRegistry()
        up = Gauge("anju_database_up", "Whether the database answers.", registry=seen)
        talk = self.grounds.pack.talk
        try:
            async with asyncio.timeout(PATIENCE_SECONDS), self.grounds.db.begin() as conn:
                rules = await hours(conn, (talk.quiet_from, talk.quiet_to))
                levels = await service_level.measured(conn, rules, HOUR)
                accounts = await service_level.accounts(conn)
        except (SQLAlchemyError, OSError, TimeoutError) as fault:
            log.warning("metrics_without_database", cause=type(fault).__name__)
            up.set(0)
            return generate_latest(seen)
        up.set(1)
        _levels(seen, levels)
        _accounts(seen, accounts)
        return generate_latest(seen)


def _levels(seen: CollectorRegistry, levels: list[service_level.Level]) -> None:
    def gauge(name: str, what: str) -> Gauge:
        return Gauge(f"anju_notices_{name}", what, ["kind"], registry=seen)

    due = gauge("due_hour", "Notices that became due in the last hour, web chat apart.")
    in_time = gauge("in_time_hour", "Of them, those their channel had within 10 s; quiet hours apart.")
    p95 = gauge("p95_seconds_hour", "95 of 100 of them were handed over within so many seconds.")
    waiting = gauge("waiting", "Notices that are due and not handed over yet.")
    longest = gauge("waiting_seconds", "How long the oldest of them has waited.")
    for level in levels:
        due.labels(level.kind).set(level.due)
        in_time.labels(level.kind).set(level.in_time)
        waiting.labels(level.kind).set(level.waiting)
        longest.labels(level.kind).set(level.longest_seconds or 0.0)
        if level.p95_seconds is not None:
            p95.labels(level.kind).set(level.p95_seconds)
    Gauge("anju_service_level_target", "Share to be had within 10 s.", registry=seen).set(
        float(service_level.TARGET)
    )


def _accounts(seen: CollectorRegistry, accounts: list[service_level.AccountState]) -> None:
    paused = Gauge(
        "anju_account_paused", "Whether its service does not let it in.", ["account"], registry=seen
    )
    held = Gauge("anju_account_held", "Whether its service told it to wait.", ["account"], registry=seen)
    waiting = Gauge("anju_account_waiting", "Notices queued there.", ["account"], registry=seen)
    for one in accounts:
        paused.labels(one.name).set(one.paused is not None)
        held.labels(one.name).set(one.held_until is not None)
        waiting.labels(one.name).set(one.waiting)
