"""Who stays in houses that an organisation looks after, as its members may see it, and what they have passed on."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import rows, run

_SEEN = """
SELECT w.n, s.id, s.house_id, s.room, s.moved_in, s.assurance, h.code, h.address, p.name
FROM unnest(CAST(:people AS bigint[]), CAST(:ids AS bigint[])) WITH ORDINALITY AS w(person, id, n)
JOIN stays s ON {which} AND s.moved_out IS NULL AND s.passed_on_at IS NULL AND s.landlord_may_check
JOIN houses h ON h.id = s.house_id AND h.revoked_at IS NULL JOIN people p ON p.id = s.person_id AND p.restricted_at IS NULL
WHERE EXISTS (SELECT 1 FROM managed_houses k JOIN organisations o ON o.id = k.organisation_id AND o.until IS NULL
  JOIN members m ON m.organisation_id = o.id AND m.person_id = w.person AND m.until IS NULL
  WHERE k.house_id = s.house_id AND k.until IS NULL)
ORDER BY w.n, s.moved_in DESC NULLS LAST, s.id DESC"""
_ONE = _SEEN.format(which="s.id = w.id")
_IN_HOUSE = _SEEN.format(which="s.house_id = w.id")


async def to_vouch(conn: AsyncConnection, asked: Sequence[tuple[int | None, int]]) -> Sequence[Row[Any]]:
    """For (member, stay): a current stay not passed on yet that the tenant lets be checked. Rows have n."""
    return await rows(conn, _ONE, people=[p for p, _ in asked], ids=[i for _, i in asked])


async def unreported(conn: AsyncConnection, asked: Sequence[tuple[int | None, int]]) -> Sequence[Row[Any]]:
    """For (member, house): all such stays there, newest first. Rows have n."""
    return await rows(conn, _IN_HOUSE, people=[p for p, _ in asked], ids=[i for _, i in asked])


_VOUCHED = """
UPDATE stays SET passed_on_at = coalesce(passed_on_at, CAST(:now AS timestamptz)),
  assurance = CASE assurance WHEN 'claimed' THEN 'confirmed' ELSE assurance END,
  reported_at = CASE WHEN :reported THEN coalesce(reported_at, CAST(:now AS timestamptz)) ELSE reported_at END
WHERE id = ANY(CAST(:stays AS bigint[]))"""


async def passed_on(conn: AsyncConnection, stays: Sequence[int], now: datetime, *, reported: bool) -> None:
    """Their organisation vouched for these stays. `reported`: the pack takes that for the lessor's report (报送) too."""
    await run(conn, _VOUCHED, stays=list(stays), now=now, reported=reported)


async def handed_over(conn: AsyncConnection, stay_id: int, organisation_id: int, now: datetime) -> None:
    """The organisation's duties about a stay are settled by its no: the office finds out now."""
    await run(
        conn,
        "UPDATE duties SET state = 'done', reason = 'denied', closed_at = :now WHERE state = 'open' "
        "AND about = 'stay' AND about_id = :stay AND organisation_id = :organisation",
        stay=stay_id,
        organisation=organisation_id,
        now=now,
    )
