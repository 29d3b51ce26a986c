"""Whether owners let somebody sublet: who is asked, what they said in which words, and that they take it back.

No right begins or ends by it: who sublets without consent is registered all the same, and flagged (decision 6).
"""

# Demands: 001-44, 002-56

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run
from registry.resting import NAMED

OWNER: Final = "y.until IS NULL AND y.role = 'landlord'"
"""Of `parties y`: who may consent; one who sublets may not."""

_ASK: Final = f"""
INSERT INTO sublet_consents (area_no, house_id, claim_id, contact_id, person_id, surname, rooms, source, at)
SELECT h.area_no, h.id, :claim, CAST(:contact AS bigint), CAST(:person AS bigint), :surname, CAST(:rooms AS int), 'sublandlord',
  CAST(:now AS timestamptz)
FROM houses h WHERE h.id = :house AND EXISTS (SELECT 1 FROM parties y WHERE y.house_id = h.id AND {OWNER}
  AND y.person_id IS DISTINCT FROM CAST(:person AS bigint))
RETURNING id"""


async def ask_owner(
    conn: AsyncConnection,
    house_id: int,
    claim_id: int,
    *,
    contact_id: int,
    person_id: int | None,
    surname: str,
    rooms: int | None,
    now: datetime,
) -> bool:
    """The owner is asked, where one is known; False where none is. Touch the house after."""
    made = await one(
        conn,
        _ASK,
        house=house_id,
        claim=claim_id,
        contact=contact_id,
        person=person_id,
        surname=surname,
        rooms=rooms,
        now=now,
    )
    return made is not None


_INVITED: Final = f"""
INSERT INTO sublet_consents (area_no, house_id, person_id, contact_id, surname, owner_id, state, source, at, answered_at)
SELECT h.area_no, h.id, :person, CAST(:contact AS bigint), :surname, o.person_id,
  CASE WHEN o.person_id IS NULL THEN 'asked' ELSE 'given' END, 'invitation', CAST(:now AS timestamptz),
  CASE WHEN o.person_id IS NOT NULL THEN CAST(:now AS timestamptz) END
FROM houses h LEFT JOIN LATERAL (SELECT y.person_id FROM parties y WHERE y.house_id = h.id AND {OWNER}
  AND y.person_id = CAST(:by AS bigint) LIMIT 1) o ON true
WHERE h.id = :house AND EXISTS (SELECT 1 FROM parties y WHERE y.house_id = h.id AND {OWNER}
  AND y.person_id IS DISTINCT FROM CAST(:person AS bigint))"""


async def invited(
    conn: AsyncConnection,
    house_id: int,
    person_id: int,
    by: int,
    *,
    contact_id: int,
    surname: str,
    now: datetime,
) -> None:
    """The owner's invitation is their consent; where somebody who sublets invited, the owner is asked. Touch the house after."""
    await run(
        conn,
        _INVITED,
        house=house_id,
        person=person_id,
        contact=contact_id,
        surname=surname,
        by=by,
        now=now,
    )


_OF_OWNERS: Final = f"""
SELECT w.n, c.id, c.house_id, h.address, h.code, c.surname, c.rooms, c.state, coalesce(c.answered_at, c.at) AS at
FROM unnest(CAST(:people AS bigint[]), CAST(:houses AS bigint[])) WITH ORDINALITY AS w(person, house, n)
JOIN sublet_consents c ON c.house_id = w.house AND c.state IN ('asked', 'given') JOIN houses h ON h.id = c.house_id
WHERE EXISTS (SELECT 1 FROM parties y WHERE y.house_id = w.house AND y.person_id = w.person AND {OWNER})
ORDER BY w.n, c.id"""


async def of_owners(conn: AsyncConnection, asked: Sequence[tuple[int | None, int]]) -> Sequence[Row[Any]]:
    """For (owner, house): rows (n, id, house_id, address, code, surname, rooms, state, at) of what is asked or given."""
    return await rows(conn, _OF_OWNERS, people=[p for p, _ in asked], houses=[h for _, h in asked])


_HELD: Final = f"""
SELECT c.*, h.address FROM sublet_consents c JOIN houses h ON h.id = c.house_id
WHERE c.id = :id AND EXISTS (SELECT 1 FROM parties y WHERE y.house_id = c.house_id AND y.person_id = :person AND {OWNER})
FOR UPDATE OF c"""


async def hold(conn: AsyncConnection, consent_id: int, owner_id: int | None) -> Row[Any] | None:
    """One about a house of this owner's, locked; else None."""
    return await one(conn, _HELD, id=consent_id, person=owner_id) if owner_id is not None else None


async def answer(
    conn: AsyncConnection, consent_id: int, state: str, owner_id: int | None, words_read: str, now: datetime
) -> None:
    """`state`: given, refused or withdrawn; `words_read`: the statement as it was read."""
    await run(
        conn,
        "UPDATE sublet_consents SET state = :state, owner_id = CAST(:owner AS bigint), answered_at = :now, "
        "words_read = CASE WHEN :words = '' THEN words_read ELSE :words END WHERE id = :id",
        id=consent_id,
        state=state,
        owner=owner_id,
        words=words_read,
        now=now,
    )


async def claim_decided(
    conn: AsyncConnection, claim_id: int, person_id: int | None, now: datetime
) -> list[int]:
    """Whose claim it was is known now; a claim that an officer refused (None) asks the owner no more. The houses."""
    found = await rows(
        conn,
        "UPDATE sublet_consents SET person_id = coalesce(CAST(:person AS bigint), person_id), "
        "state = CASE WHEN CAST(:person AS bigint) IS NULL AND state = 'asked' THEN 'void' ELSE state END, "
        "answered_at = CASE WHEN CAST(:person AS bigint) IS NULL AND state = 'asked' THEN CAST(:now AS timestamptz) "
        "ELSE answered_at END WHERE claim_id = :claim RETURNING house_id",
        claim=claim_id,
        person=person_id,
        now=now,
    )
    return [row.house_id for row in found]


# -- officers -----------------------------------------------------------------------------------------------------

_LISTED: Final = f"""
SELECT c.id, c.house_id, c.area_no, h.code, h.address, c.claim_id, c.person_id, c.contact_id, c.surname, c.rooms, c.state,
  c.words_read, c.source, c.at, c.answered_at, {NAMED.format(p="p")} AS name
FROM sublet_consents c JOIN houses h ON h.id = c.house_id LEFT JOIN people p ON p.id = c.person_id"""


async def listed(
    conn: AsyncConnection, *, state: str | None, before: int | None, limit: int
) -> Sequence[Row[Any]]:
    """In the officer's areas, newest first; `name` is None where the officer does not see who sublets."""
    return await rows(
        conn,
        f"{_LISTED} WHERE (CAST(:state AS text) IS NULL OR c.state = :state) "
        "AND (CAST(:before AS bigint) IS NULL OR c.id < :before) ORDER BY c.id DESC LIMIT :limit",
        state=state,
        before=before,
        limit=limit,
    )


async def opened(conn: AsyncConnection, consent_id: int) -> Row[Any] | None:
    """One of them, locked; None if it is not in the officer's areas."""
    return await one(conn, f"{_LISTED} WHERE c.id = :id FOR UPDATE OF c", id=consent_id)
