"""Working days as rows: numbered, so that a period of them is a look-up and not a walk."""

from datetime import date
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.calendar import days_table
from programmes.pack import Pack
from registry.database import one, run

YEARS_AHEAD: Final = 2


async def renew_days(conn: AsyncConnection, pack: Pack, today: date) -> None:
    """Sees to it that the pack's time and the two years to come are in `days`, as the calendar knows them now.

    A schedule published since then renumbers all days after it, so the whole table is compared.
    """
    await fill_days(conn, min(pack.valid_from, today), years_later(max(pack.valid_to, today)))


async def fill_days(conn: AsyncConnection, first: date, last: date) -> int:
    """Writes the days from `first` to `last`, and any between them and those there are; gives how many differed."""
    span = await one(conn, "SELECT min(date) AS first, max(date) AS last FROM days")
    assert span is not None
    table = days_table(min(first, span.first or first), max(last, span.last or last))
    days, numbers, working, provisional = zip(*table, strict=True)
    return await run(
        conn,
        """
        INSERT INTO days AS d (date, workday_no, is_workday, provisional)
        SELECT * FROM unnest(CAST(:days AS date[]), CAST(:numbers AS int[]),
                             CAST(:working AS boolean[]), CAST(:provisional AS boolean[]))
        ON CONFLICT (date) DO UPDATE SET workday_no = excluded.workday_no, is_workday = excluded.is_workday,
                                         provisional = excluded.provisional
        WHERE (d.workday_no, d.is_workday, d.provisional)
              IS DISTINCT FROM (excluded.workday_no, excluded.is_workday, excluded.provisional)
        """,
        days=list(days),
        numbers=list(numbers),
        working=list(working),
        provisional=list(provisional),
    )


def years_later(day: date) -> date:
    """The last day of the year so many years ahead."""
    return date(day.year + YEARS_AHEAD, 12, 31)
