"""What follows from an officer's word to a person: it comes back through the same chat. For the API and for chats."""

from datetime import datetime
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from notices import outbox
from registry import audit, threads
from registry.officers import Officer
from registry.scopes import beyond
from registry.vault import Vault


class Closed(ValueError):
    """There is no open thread of this id in the officer's areas."""


async def reply(
    conn: AsyncConnection, vault: Vault, thread_id: int, officer: Officer, said: str, now: datetime
) -> None:
    """Keeps the answer and tells it, in the officer's transaction. Raises Closed."""
    thread = await threads.hold(conn, thread_id)
    if thread is None:
        raise Closed(str(thread_id))
    post_id = await threads.post(conn, vault, thread.id, said, now, officer_id=officer.id)
    await threads.answered(conn, thread.id, officer.id, now)
    await audit.write(conn, officer.actor, "reply", "thread", thread.id, thread.area_no)
    async with beyond(conn):
        await outbox.put(conn, vault, [_notice(thread, post_id, said)])


async def close(conn: AsyncConnection, thread_id: int, officer: Officer, now: datetime) -> None:
    """Raises Closed."""
    thread = await threads.hold(conn, thread_id)
    if thread is None:
        raise Closed(str(thread_id))
    await threads.close(conn, thread.id, now)
    await audit.write(conn, officer.actor, "close", "thread", thread.id, thread.area_no)


def _notice(thread: Row[Any], post_id: int, said: str) -> outbox.New:
    return outbox.New(
        cause=f"thread-post:{post_id}",
        kind="reply",
        flow="notice",
        key="grid-worker-said",
        values={"said": said},
        then=("grid-worker:more",),
        contact_id=thread.contact_id,
        area_no=thread.area_no,
    )
