"""How much may be sent in an area: what the programme says, tightened by the offices of the area and of all above it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import Pack
from registry.database import rows, run

DAY_MINUTES: Final = 24 * 60
OPEN_MINUTES: Final = 6 * 60
"""What must remain of a day: duties are told in it, and a chat sends only so much a second."""


class LimitRefused(ValueError):
    """`code`: not-tighter, bad-hours."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code, self.detail = code, detail


@dataclass(frozen=True, slots=True)
class Limits:
    """None where nothing is asked. Quiet hours are civil time and may run past midnight."""

    quiet_from: time | None = None
    quiet_to: time | None = None
    max_campaigns_a_week: int | None = None

    @property
    def quiet_minutes(self) -> frozenset[int]:
        """The minutes of a day that are quiet."""
        if self.quiet_from is None or self.quiet_to is None:
            return frozenset()
        first, last = (one.hour * 60 + one.minute for one in (self.quiet_from, self.quiet_to))
        return frozenset((first + n) % DAY_MINUTES for n in range((last - first) % DAY_MINUTES))


@dataclass(frozen=True, slots=True)
class InForce:
    """The limits of one area on the way up, and whose they are."""

    area_id: int
    name: str
    limits: Limits


def of_programme(pack: Pack) -> Limits:
    return Limits(pack.talk.quiet_from, pack.talk.quiet_to, pack.talk.max_campaigns_a_week)


_ABOVE: Final = """
SELECT o.id, o.name, l.quiet_from, l.quiet_to, l.max_campaigns_a_week FROM areas a
  JOIN areas o ON a.lo BETWEEN o.lo AND o.hi AND a.hi <= o.hi JOIN area_limits l ON l.area_id = o.id
 WHERE a.id = :area ORDER BY o.lo, o.hi DESC"""


async def in_force(conn: AsyncConnection, area_id: int) -> Sequence[InForce]:
    """What offices ask in this area, the widest first; needs a transaction beyond the officer's scope."""
    return [
        InForce(row.id, row.name, Limits(row.quiet_from, row.quiet_to, row.max_campaigns_a_week))
        for row in await rows(conn, _ABOVE, area=area_id)
    ]


def check(wanted: Limits, pack: Pack) -> None:
    """An office may ask for more than the programme and never for less. Raises LimitRefused."""
    base = of_programme(pack)
    if (wanted.quiet_from is None) != (wanted.quiet_to is None):
        raise LimitRefused("bad-hours", "Quiet hours have a beginning and an end.")
    if wanted.quiet_from is not None:
        if not base.quiet_minutes <= wanted.quiet_minutes:
            raise LimitRefused(
                "not-tighter",
                f"Quiet hours hold at least from {base.quiet_from:%H:%M} to {base.quiet_to:%H:%M}.",
            )
        if DAY_MINUTES - len(wanted.quiet_minutes) < OPEN_MINUTES:
            raise LimitRefused("bad-hours", f"At least {OPEN_MINUTES // 60} hours of a day stay open.")
    most, number = base.max_campaigns_a_week, wanted.max_campaigns_a_week
    if most is not None and number is not None and number > most:
        raise LimitRefused("not-tighter", f"The programme allows {most} campaign messages a person a week.")


_SET: Final = """
INSERT INTO area_limits (area_id, area_no, quiet_from, quiet_to, max_campaigns_a_week, set_by, set_at)
SELECT id, lo, CAST(:first AS time), CAST(:last AS time), CAST(:most AS int), :officer, :now FROM areas WHERE id = :area
ON CONFLICT (area_id) DO UPDATE SET quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
  max_campaigns_a_week = excluded.max_campaigns_a_week, set_by = excluded.set_by, set_at = excluded.set_at"""


async def tighten(
    conn: AsyncConnection, area_id: int, wanted: Limits, pack: Pack, officer_id: int, now: datetime
) -> None:
    """Holds from now on, also for what waits already. Raises LimitRefused."""
    check(wanted, pack)
    await run(
        conn,
        _SET,
        area=area_id,
        first=wanted.quiet_from,
        last=wanted.quiet_to,
        most=wanted.max_campaigns_a_week,
        officer=officer_id,
        now=now,
    )


FEWER: Final = """fewer AS MATERIALIZED (SELECT a.lo, a.hi, l.max_campaigns_a_week AS most FROM area_limits l
  JOIN areas a ON a.id = l.area_id WHERE l.max_campaigns_a_week IS NOT NULL)"""
"""A `WITH` part: where offices allow fewer campaigns a week than the programme."""

_HOURS: Final = """SELECT a.lo, a.hi, l.quiet_from, l.quiet_to FROM area_limits l JOIN areas a ON a.id = l.area_id
 WHERE l.quiet_from IS NOT NULL"""


async def hours(conn: AsyncConnection) -> Sequence[tuple[int, int, time, time]]:
    """Where offices have it quiet for longer than the programme: area numbers from and to, hours from and to."""
    return [(row.lo, row.hi, row.quiet_from, row.quiet_to) for row in await rows(conn, _HOURS)]
