"""Holds what waits in areas whose offices have it quiet for longer than the programme."""

from datetime import datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from notices.fallback import WEB
from registry.database import SHANGHAI, run
from registry.limits import QUIET_NOW

HELD_HERE: Final = "EXISTS (SELECT FROM quiet WHERE {area_no} BETWEEN quiet.lo AND quiet.hi)"
"""Over a `WITH` part `quiet` made of `QUIET_NOW`."""

_PUT_OFF: Final = f"""
WITH quiet AS MATERIALIZED ({QUIET_NOW.format(time="CAST(:time AS time)")}), ends AS (
  SELECT lo, hi, CAST(:now AS timestamptz) + make_interval(secs => CAST(
    mod(extract(epoch FROM quiet_to - CAST(:time AS time)) + 86400, 86400) AS float8)) AS until FROM quiet
)
UPDATE notices n SET not_before = (SELECT max(until) FROM ends WHERE n.area_no BETWEEN lo AND hi)
 WHERE n.state = 'queued' AND n.rank >= :held AND n.account <> '{WEB}' AND n.not_before <= CAST(:now AS timestamptz)
   AND {HELD_HERE.format(area_no="n.area_no")}"""


async def put_off(conn: AsyncConnection, now: datetime, held: int) -> int:
    """Waiting notices of `held` rank and behind wait until their quiet hours end; gives how many. An open page is not held.

    A claim leaves them out by itself: this only saves it from looking at each of them every time. One statement over what
    waits, and nothing to write but in the minute in which quiet hours begin. `now` is civil time.
    """
    return await run(
        conn, _PUT_OFF, now=now, time=now.astimezone(SHANGHAI).time().replace(tzinfo=None), held=held
    )
