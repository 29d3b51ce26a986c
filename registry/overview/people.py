"""People as officers open them, and pairs that may be one person."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run
from registry.resting import NAMED
from registry.scopes import beyond
from registry.vault import Vault


@dataclass(frozen=True, slots=True)
class Opened:
    """A person with phones, homes, houses and conversations. `number` and `phones` are in the clear: mask them."""

    row: Row[Any]
    number: str = field(repr=False)
    phones: list[tuple[Row[Any], str]] = field(repr=False)
    stays: Sequence[Row[Any]]
    houses: Sequence[Row[Any]]
    declarations: Sequence[Row[Any]]
    lessons: Sequence[Row[Any]]
    twins: Sequence[Row[Any]]
    contacts: Sequence[Row[Any]]
    elsewhere: int
    firms: Sequence[Row[Any]] = ()

    @property
    def area_no(self) -> int | None:
        """Of the home, house or organisation known last: where an audit row about the person belongs."""
        places = [*self.stays, *self.houses, *self.firms]
        return places[0].area_no if places else None


_PERSON: Final = """
SELECT id, name, doc_type, doc_no, birth_date, sex, division, restricted_at FROM people WHERE id = :person"""

_STAYS: Final = """
SELECT s.id, s.area_no, s.house_id, h.code, h.address, s.room, s.moved_in, s.moved_out, s.assurance, s.main_home
FROM stays s JOIN houses h ON h.id = s.house_id WHERE s.person_id = :person ORDER BY s.id DESC LIMIT 100"""

_HOUSES: Final = """
SELECT y.area_no, y.house_id, h.code, h.address, y.role, y.since, y.until, y.claimed_at
FROM parties y JOIN houses h ON h.id = y.house_id WHERE y.person_id = :person ORDER BY y.id DESC LIMIT 100"""

_DECLARATIONS: Final = """
SELECT id, receipt, kind, state, filed_at FROM declarations WHERE person_id = :person ORDER BY id DESC LIMIT 100"""

_LESSONS: Final = """
SELECT lesson, edition, "right", asked, channel, at, expires_on FROM acknowledgements
WHERE person_id = :person ORDER BY id DESC LIMIT 20"""

_FIRMS: Final = """
SELECT o.id, o.area_no, o.kind, o.name, t.tie, t.since, t.until FROM (
  SELECT m.organisation_id, 'speaks' AS tie, m.since, m.until, m.id FROM members m WHERE m.person_id = :person
  UNION ALL
  SELECT e.organisation_id, 'works', e.began, e.ended, e.id FROM employments e
   WHERE e.person_id = :person AND e.reported_at IS NOT NULL
) t JOIN organisations o ON o.id = t.organisation_id ORDER BY t.until IS NOT NULL, t.since DESC, t.id DESC LIMIT 100"""

_CONTACTS: Final = """
SELECT account, tied_by, tied_at, opted_out, unreachable FROM contacts WHERE person_id = :person AND account <> 'left' ORDER BY id LIMIT 20"""

_ALL_HOMES: Final = "SELECT count(*) AS homes FROM stays WHERE person_id = :person AND moved_out IS NULL"


async def opened(conn: AsyncConnection, vault: Vault, person_id: int) -> Opened | None:
    """None where nobody of the officer's areas has this id. Ten queries."""
    row = await one(conn, _PERSON, person=person_id)
    if row is None:
        return None
    phones = await rows(
        conn,
        "SELECT id, number, whose, trusted, source FROM phones WHERE person_id = :person ORDER BY id",
        person=person_id,
    )
    stays, houses, filed, lessons, firms = [
        await rows(conn, sql, person=person_id) for sql in (_STAYS, _HOUSES, _DECLARATIONS, _LESSONS, _FIRMS)
    ]
    twins = await pairs(conn, person=person_id, limit=20)
    async with beyond(conn):
        contacts = await rows(conn, _CONTACTS, person=person_id)
        homes = await one(conn, _ALL_HOMES, person=person_id)
    assert homes is not None
    return Opened(
        row,
        vault.open_text(row.doc_no, f"people.doc_no:{row.id}") if row.doc_no is not None else "",
        [(phone, vault.open_text(phone.number, f"phones.number:{phone.id}")) for phone in phones],
        stays,
        houses,
        filed,
        lessons,
        twins,
        contacts,
        homes.homes - sum(stay.moved_out is None for stay in stays),
        firms,
    )


_PAIRS: Final = f"""
SELECT t.id, t.why, t.at, t.decided, t.area_no, t.one, {NAMED.format(p="p")} AS one_name, t.other,
  {NAMED.format(p="q")} AS other_name
FROM twins t LEFT JOIN people p ON p.id = t.one LEFT JOIN people q ON q.id = t.other
WHERE (CAST(:person AS bigint) IS NULL OR :person IN (t.one, t.other))
  AND (NOT :undecided OR t.decided IS NULL) AND (CAST(:after AS bigint) IS NULL OR t.id > :after)
ORDER BY t.id LIMIT :limit"""


async def pairs(
    conn: AsyncConnection,
    *,
    limit: int,
    person: int | None = None,
    undecided: bool = False,
    after: int | None = None,
) -> Sequence[Row[Any]]:
    """Two people whom name and phone make look like one; a name is None where that person is of other areas."""
    return await rows(conn, _PAIRS, person=person, undecided=undecided, after=after, limit=limit)


async def decide(conn: AsyncConnection, twin_id: int, decided: str) -> Row[Any] | None:
    """What an officer found, where nothing is merged by it. The pair, or None if there is no such pair to decide."""
    done = await run(
        conn,
        "UPDATE twins SET decided = :decided WHERE id = :id AND decided IS NULL",
        id=twin_id,
        decided=decided,
    )
    return await pair(conn, twin_id) if done else None


async def pair(conn: AsyncConnection, twin_id: int) -> Row[Any] | None:
    """One pair as `pairs` gives them."""
    return await one(conn, _ONE_PAIR, id=twin_id)


_ONE_PAIR: Final = f"""
SELECT t.id, t.why, t.at, t.decided, t.area_no, t.one, {NAMED.format(p="p")} AS one_name, t.other,
  {NAMED.format(p="q")} AS other_name
FROM twins t LEFT JOIN people p ON p.id = t.one LEFT JOIN people q ON q.id = t.other WHERE t.id = :id"""
