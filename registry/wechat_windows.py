"""Who may be written to on WeChat: service messages within a window, subscription messages for consents given."""

from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from registry import wechat_asks
from registry.database import run, value

_CONTACT: Final = "SELECT id FROM contacts WHERE account = :account AND address = :address"

_OPEN: Final = """
INSERT INTO wechat_windows AS w (contact_id, open_until, remaining)
SELECT id, now() + make_interval(secs => :seconds), :most FROM contacts WHERE account = :account AND address = :address
ON CONFLICT (contact_id) DO UPDATE SET open_until = greatest(w.open_until, excluded.open_until),
  remaining = CASE WHEN w.open_until > now() THEN greatest(w.remaining, excluded.remaining) ELSE excluded.remaining END"""


async def open_window(conn: AsyncConnection, account: str, address: str, seconds: float, most: int) -> None:
    """They did something: for so many seconds so many messages may follow. A longer window or more of them stays."""
    await run(conn, _OPEN, account=account, address=address, seconds=seconds, most=most)


_TAKE: Final = f"""
UPDATE wechat_windows SET remaining = remaining - 1
WHERE contact_id = ({_CONTACT}) AND open_until > now() AND remaining > 0"""


async def take(conn: AsyncConnection, account: str, address: str) -> bool:
    """Uses up one message of an open window; False where none may be sent."""
    return await run(conn, _TAKE, account=account, address=address) == 1


async def give_back(conn: AsyncConnection, account: str, address: str) -> None:
    """The message taken was not sent after all."""
    sql = f"UPDATE wechat_windows SET remaining = remaining + 1 WHERE contact_id = ({_CONTACT})"
    await run(conn, sql, account=account, address=address)


async def close(conn: AsyncConnection, account: str, address: str) -> None:
    """WeChat says that the window is closed, or used up; theirs counts."""
    sql = (
        f"UPDATE wechat_windows SET open_until = least(open_until, now()), remaining = 0 "
        f"WHERE contact_id = ({_CONTACT})"
    )
    await run(conn, sql, account=account, address=address)


# -- consents -------------------------------------------------------------------------------------------------------

_COUNT: Final = f"""
INSERT INTO wechat_windows AS w (contact_id, consents, consented_at) SELECT id, :count, :at FROM ({_CONTACT}) c
ON CONFLICT (contact_id) DO UPDATE SET consents = w.consents + excluded.consents, consented_at = excluded.consented_at
WHERE w.consented_at < excluded.consented_at"""

_KNOW: Final = """
INSERT INTO contacts (account, address) VALUES (:account, :address) ON CONFLICT (account, address) DO NOTHING"""


async def count_consents(conn: AsyncConnection, account: str, address: str, count: int, at: int) -> None:
    """They agreed to so many messages at `at` (seconds, as the event says); the same event again counts nothing."""
    await run(conn, _KNOW, account=account, address=address)
    await run(conn, _COUNT, account=account, address=address, count=count, at=at)


async def spend_consent(conn: AsyncConnection, account: str, address: str) -> bool:
    """Each consent is good for one message; False if there is none."""
    sql = (
        f"UPDATE wechat_windows SET consents = consents - 1 WHERE contact_id = ({_CONTACT}) AND consents > 0"
    )
    return await run(conn, sql, account=account, address=address) == 1


async def return_consent(conn: AsyncConnection, account: str, address: str) -> None:
    """The message it was spent for was not sent."""
    sql = f"UPDATE wechat_windows SET consents = consents + 1 WHERE contact_id = ({_CONTACT})"
    await run(conn, sql, account=account, address=address)


async def drop_consents(conn: AsyncConnection, account: str, address: str) -> None:
    """They took it back, or left."""
    sql = f"UPDATE wechat_windows SET consents = 0 WHERE contact_id = ({_CONTACT})"
    await run(conn, sql, account=account, address=address)


_LEFT: Final = """
UPDATE contacts SET unreachable = CAST(:why AS text) WHERE account = :account AND address = :address"""


async def leave(conn: AsyncConnection, account: str, address: str, why: str) -> None:
    """Who no longer follows the account can be told nothing there, until they come back."""
    await run(conn, _LEFT, account=account, address=address, why=why)
    await close(conn, account, address)
    await drop_consents(conn, account, address)
    await wechat_asks.drop(conn, account, address)


_DELIVERED: Final = """
UPDATE notices SET state = CAST(:state AS text), reason = CAST(:reason AS text)
WHERE account = :account AND outside_id = :outside AND state IN ('sent', 'unknown')
  AND contact_id IN (SELECT id FROM contacts WHERE account = :account AND address = :address)"""


async def note_delivery(
    conn: AsyncConnection, account: str, address: str, outside_id: str, state: str, reason: str | None
) -> int:
    """What became of a template message after WeChat had taken it; gives how many notices that concerned."""
    return await run(
        conn, _DELIVERED, account=account, address=address, outside=outside_id, state=state, reason=reason
    )


async def reader_lang(conn: AsyncConnection, contact_id: int) -> str | None:
    found: str | None = await value(conn, "SELECT lang FROM contacts WHERE id = :id", id=contact_id)
    return found
