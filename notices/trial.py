"""A campaign sent to its own officer's chat, to look at before anybody else does."""

from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from notices.broadcast import KEY, TEST
from notices.fallback import CHANNEL
from notices.outbox import RANKS
from registry.database import run, value

_PUT: Final = f"""
WITH put AS (
  INSERT INTO notices (cause, reader, kind, rank, account, contact_id, area_no, flow, text_key, content)
  SELECT '{TEST}' || CAST(:campaign AS bigint) || ':' || CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint),
    'c' || c.id, 'service', {RANKS["service"]}, c.account, c.id, CAST(:area_no AS bigint), '{KEY}', '{KEY}', CAST('' AS bytea)
    FROM contacts c WHERE c.id = :contact RETURNING account
)
SELECT pg_notify(:channel, account) FROM put"""


async def own_chat(conn: AsyncConnection, contact_id: int, officer_id: int) -> bool:
    """Whether this chat is proven to be that officer's and can be told something."""
    sql = """SELECT EXISTS (SELECT FROM contacts WHERE id = :contact AND officer_id = :officer AND unreachable IS NULL)"""
    return bool(await value(conn, sql, contact=contact_id, officer=officer_id))


async def send_test(conn: AsyncConnection, campaign_id: int, area_no: int, contact_id: int) -> None:
    """Filled in for an invented reader; its answers count for nothing."""
    await run(conn, _PUT, campaign=campaign_id, area_no=area_no, contact=contact_id, channel=CHANNEL)
