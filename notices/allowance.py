"""How many more messages that no law asks for somebody may get this month, and for which duties they are kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import Pack
from registry.database import rows

_AHEAD: Final = """
SELECT person_id, pack, rule, due FROM duties
 WHERE state = 'open' AND holder <> 'office' AND person_id = ANY (CAST(:people AS bigint[]))"""


@dataclass(frozen=True, slots=True)
class Ahead:
    """A reminder that is still to come this month, of a duty due on `due`."""

    day: date
    due: date


async def ahead(
    conn: AsyncConnection, packs: Sequence[Pack], people: Iterable[int], today: date
) -> dict[int, list[Ahead]]:
    """Per person the reminders without a law behind them that the rest of the month brings. One query."""
    last = (today.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    wanted = sorted(set(people))
    found: dict[int, list[Ahead]] = {person: [] for person in wanted}
    offsets = {
        (pack.name, rule.name): rule.remind
        for pack in packs
        for rule in pack.all_duties
        if not rule.statutory
    }
    for row in await rows(conn, _AHEAD, people=wanted) if wanted else ():
        for after in offsets.get((row.pack, row.rule), ()):
            day = row.due + timedelta(days=after)
            if today < day <= last:
                found[row.person_id].append(Ahead(day, row.due))
    return found


def kept_back(coming: Iterable[Ahead], due: date) -> int:
    """How many of the month's messages are kept for what is due before `due`: one for each day that brings any."""
    return len({one.day for one in coming if one.due < due})
