"""Server-sent events: notices for the visitor who looks on; one poller a process, no connection held per visitor."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import orjson
import structlog
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from api.chat import visitors
from api.grounds import Grounds
from api.problems import Problem
from notices import outbox
from notices.fallback import CHANNEL
from registry.database import value

log = structlog.get_logger()

HEARTBEAT_SECONDS = 15
POLL_SECONDS = 1.0
REPLAY_MOST = 50
STREAMS_MOST = 2_000


class Hub:
    """Hands each new notice to the streams of its reader; woken by NOTIFY, else each second."""

    def __init__(self, grounds: Grounds) -> None:
        self.grounds = grounds
        self.streams: dict[int, set[asyncio.Queue[outbox.Pending]]] = {}
        self.wake = asyncio.Event()

    async def run(self) -> None:
        """Poll while anybody looks on; a database away for a while is waited out."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.listen())
            while True:
                with suppress(TimeoutError):
                    async with asyncio.timeout(POLL_SECONDS):
                        await self.wake.wait()
                self.wake.clear()
                if not self.streams:
                    continue
                try:
                    await self.deliver()
                except Exception as fault:
                    log.warning("stream_poll_failed", cause=type(fault).__name__)

    async def listen(self) -> None:
        while True:
            try:
                async with self.grounds.db.direct() as conn:
                    gone = asyncio.Event()
                    conn.add_termination_listener(lambda *_, gone=gone: gone.set())
                    await conn.add_listener(CHANNEL, lambda *_: self.wake.set())
                    await gone.wait()
            except Exception as fault:
                log.warning("stream_listen_failed", cause=type(fault).__name__)
            await asyncio.sleep(POLL_SECONDS)

    async def deliver(self) -> None:
        async with self.grounds.db.begin() as conn:
            waiting = await outbox.pending(conn, self.grounds.vault, list(self.streams), 200)
            await outbox.mark_sent(conn, [notice.id for notice in waiting])
        for notice in waiting:
            for queue in self.streams.get(notice.contact_id, ()):
                queue.put_nowait(notice)

    async def events(self, contact_id: int, last_id: int | None) -> AsyncIterator[bytes]:
        queue: asyncio.Queue[outbox.Pending] = asyncio.Queue()
        self.streams.setdefault(contact_id, set()).add(queue)
        self.wake.set()
        try:
            yield b": open\nretry: 3000\n\n"
            if last_id is not None:
                async with self.grounds.db.begin() as conn:
                    missed = await outbox.since(conn, self.grounds.vault, contact_id, last_id)
                for notice in missed[-REPLAY_MOST:]:
                    yield event(notice)
            while True:
                try:
                    async with asyncio.timeout(HEARTBEAT_SECONDS):
                        notice = await queue.get()
                except TimeoutError:
                    yield b": still here\n\n"
                else:
                    yield event(notice)
        finally:
            self.streams[contact_id].discard(queue)
            if not self.streams[contact_id]:
                del self.streams[contact_id]


def event(notice: outbox.Pending) -> bytes:
    told = orjson.dumps({"messages": [notice.message], "talk": None})
    return b"id: %d\ndata: %s\n\n" % (notice.id, told)


async def stream(grounds: Grounds, hub: Hub, request: Request) -> Response:
    """`GET /chat/stream`: for a visitor who has talked before; 204 stops a browser from asking again."""
    token = visitors.bearer_token(request.headers.raw) or visitors.cookie_token(request.headers.raw)
    if token is None or not visitors.is_genuine(grounds.vault, token):
        return Problem(401, "unknown-visitor", "the stream belongs to a visitor").response()
    if sum(map(len, hub.streams.values())) >= STREAMS_MOST:
        return Problem(503, "unavailable", "too many streams").response({"Retry-After": "30"})
    async with grounds.db.begin() as conn:
        contact_id = await value(
            conn,
            "INSERT INTO contacts (account, address) VALUES (:account, :address) "
            "ON CONFLICT (account, address) DO UPDATE SET address = excluded.address RETURNING id",
            account=visitors.ACCOUNT,
            address=visitors.address(token),
        )
    last = request.headers.get("last-event-id", "")
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    events = hub.events(contact_id, int(last) if last.isdecimal() and len(last) < 19 else None)
    return StreamingResponse(events, media_type="text/event-stream", headers=headers)
