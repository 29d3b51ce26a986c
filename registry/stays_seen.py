"""Stays as those see them who live there, and those who let the house: whom a lessor may check, and no other (decision 4)."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import rows
from registry.parties import ACTS, REPRESENTATIVE

_SEEN = """
SELECT w.n, s.id, s.house_id, s.room, s.moved_in, s.assurance, s.reported_at IS NOT NULL AS reported, h.code, h.address, p.name
FROM {wanted}
JOIN stays s ON {which}
JOIN houses h ON h.id = s.house_id JOIN people p ON p.id = s.person_id
{limits}ORDER BY w.n, s.moved_in DESC NULLS LAST, s.id DESC"""

_PAIRS = "unnest(CAST(:lessors AS bigint[]), CAST(:ids AS bigint[])) WITH ORDINALITY AS w(lessor, id, n)"

_LESSORS_OWN = f"""
JOIN LATERAL (SELECT 1 FROM parties l WHERE l.house_id = s.house_id AND l.person_id = w.lessor AND l.until IS NULL
  AND l.role IN {ACTS} LIMIT 1) l ON s.landlord_may_check AND p.restricted_at IS NULL
"""

_NOT_GONE = f"""
LEFT JOIN LATERAL (SELECT a.said, a.at FROM stay_sources a WHERE a.stay_id = s.id AND a.source = 'landlord'
  AND (a.by_person = w.lessor OR EXISTS (SELECT FROM parties r WHERE r.house_id = s.house_id
    AND r.role = '{REPRESENTATIVE}' AND r.person_id IN (a.by_person, w.lessor))) ORDER BY a.at DESC, a.id DESC LIMIT 1) last ON true
WHERE last.said IS NULL OR last.said NOT IN ('left', 'nobody') OR EXISTS (SELECT 1 FROM declarations d
  WHERE d.stay_id = s.id AND d.kind IN ('residence', 'foreigner') AND d.filed_at > last.at)
"""

_UNREPORTED = "s.id = w.id AND (s.moved_out IS NULL OR s.leaving_reported_at IS NULL)"

_STAYS_TO_CHECK = _SEEN.format(wanted=_PAIRS, which=_UNREPORTED, limits=_LESSORS_OWN)

_STAYS_IN = _SEEN.format(
    wanted=_PAIRS, which="s.house_id = w.id AND s.moved_out IS NULL", limits=_LESSORS_OWN + _NOT_GONE
)

_STAYS_OF = _SEEN.format(
    wanted="unnest(CAST(:people AS bigint[])) WITH ORDINALITY AS w(person, n)",
    which="s.person_id = w.person AND s.moved_out IS NULL",
    limits="",
)


async def to_check(conn: AsyncConnection, asked: Sequence[tuple[int | None, int]]) -> Sequence[Row[Any]]:
    """For (lessor, stay): the stay, if it is in one of their houses and the tenant lets them check. Rows have n.

    A stay that has ended is among them until they reported the leaving.
    """
    return await rows(conn, _STAYS_TO_CHECK, lessors=[p for p, _ in asked], ids=[i for _, i in asked])


async def in_houses(conn: AsyncConnection, asked: Sequence[tuple[int | None, int]]) -> Sequence[Row[Any]]:
    """For (lessor, house): the current stays in it, newest first, with the same limits. Rows have n.

    Whom this lessor, or one who acts for the other, said to have left or never to have been there is among them only once declared anew.
    """
    return await rows(conn, _STAYS_IN, lessors=[p for p, _ in asked], ids=[i for _, i in asked])


async def of_people(conn: AsyncConnection, people: Sequence[int | None]) -> Sequence[Row[Any]]:
    """Each person's current stays, newest first. Rows have n; None has none."""
    return await rows(conn, _STAYS_OF, people=list(people))
