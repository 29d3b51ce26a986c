"""Spreadsheets that name an audience: house codes, people's ids, phones."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import rows, value
from registry.scopes import beyond
from registry.vault import Vault


@dataclass(frozen=True, slots=True)
class Listed:
    """A spreadsheet kept: how many people and houses it named, and how many of its rows matched nobody."""

    id: int
    people: int
    houses: int
    unmatched: int


_MATCH: Final = """
SELECT w.n, 'house' AS kind, h.id FROM unnest(CAST(:codes AS text[])) WITH ORDINALITY AS w(code, n)
  JOIN houses h ON h.code = w.code
UNION ALL
SELECT w.n, 'person', p.id FROM unnest(CAST(:ids AS bigint[])) WITH ORDINALITY AS w(id, n) JOIN people p ON p.id = w.id
UNION ALL
SELECT w.n, 'phone', f.person_id FROM unnest(CAST(:marks AS bytea[]), CAST(:ns AS int[])) AS w(mark, n)
  JOIN phones f ON f.index = w.mark"""


async def keep_list(
    conn: AsyncConnection,
    vault: Vault,
    officer_id: int,
    codes: Sequence[str],
    ids: Sequence[int],
    phones: Sequence[str],
) -> Listed:
    """Keeps whom house codes, people's ids and phones mean, as far as this officer's transaction sees them.

    What matches nobody, or somebody elsewhere, is only counted, never told apart. Three statements.
    """
    marks = [(n, mark) for n, phone in enumerate(phones) for mark in vault.indexes("phone", phone)]
    found = await rows(
        conn,
        _MATCH,
        codes=list(codes),
        ids=list(ids),
        marks=[mark for _, mark in marks],
        ns=[n for n, _ in marks],
    )
    houses = sorted({row.id for row in found if row.kind == "house"})
    people = sorted({row.id for row in found if row.kind != "house"})
    met = len({(row.kind, row.n) for row in found})
    unmatched = len(codes) + len(ids) + len(phones) - met
    async with beyond(conn):
        number = await value(
            conn,
            """INSERT INTO campaign_lists (officer_id, people, houses, unmatched)
               VALUES (:officer, CAST(:people AS bigint[]), CAST(:houses AS bigint[]), :unmatched) RETURNING id""",
            officer=officer_id,
            people=people,
            houses=houses,
            unmatched=unmatched,
        )
    return Listed(number, len(people), len(houses), unmatched)
