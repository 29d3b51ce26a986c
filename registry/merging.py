"""Two records found to be one person: everything moves to the one that stays, and can be parted again.

Runs in an officer's transaction; what no officer may touch is done beyond the scope, after both people were seen in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Final

from sqlalchemy import Table
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import SQLModel

from registry import RegistryError, audit
from registry.database import one, rows, run, to_json, value
from registry.scopes import beyond


class MergeRefused(RegistryError):
    """`code`: not-found, elsewhere (one of them is not in the officer's areas), merged-already, keep-the-numbered."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Merged:
    """`kept` holds everything; stays that were one are the pairs (kept, gone)."""

    id: int
    kept: int
    gone: int
    area_no: int
    stays: tuple[int, ...]


async def merge(
    conn: AsyncConnection, twin_id: int, keep: int | None, officer_id: int, reason: str, now: datetime
) -> Merged:
    """One person from now on. `keep`: which record stays; without it the one with a document's number, else the older.

    The first filing day of either survives (decision 1). Raises MergeRefused.
    """
    pair = await one(
        conn,
        "SELECT id, one, other, area_no FROM twins WHERE id = :id AND decided IS NULL FOR UPDATE",
        id=twin_id,
    )
    if pair is None:
        raise MergeRefused("not-found")
    seen = await rows(
        conn,
        "SELECT id, doc_index IS NOT NULL AS numbered, merged_into FROM people WHERE id IN (:one, :other) ORDER BY id FOR UPDATE",
        one=pair.one,
        other=pair.other,
    )
    kept, gone = _which(seen, keep)
    async with beyond(conn):
        moved = await _move(conn, kept, gone, now)
    await run(conn, "UPDATE twins SET decided = 'same' WHERE id = :id", id=pair.id)
    merge_id: int = await value(
        conn,
        "INSERT INTO merges (area_no, twin_id, kept, gone, officer_id, reason, moved, at) "
        "VALUES (:area_no, :twin, :kept, :gone, :officer, :reason, CAST(:moved AS jsonb), :now) RETURNING id",
        area_no=pair.area_no,
        twin=pair.id,
        kept=kept,
        gone=gone,
        officer=officer_id,
        reason=reason,
        moved=to_json(moved),
        now=now,
    )
    await audit.write(
        conn, f"officer:{officer_id}", "merge", "person", [kept, gone], pair.area_no, merge=merge_id
    )
    return Merged(merge_id, kept, gone, pair.area_no, tuple(s["kept"] for s in moved["same_stays"]))


def _which(seen: Sequence[Row[Any]], keep: int | None) -> tuple[int, int]:
    """Raises MergeRefused."""
    if len(seen) < 2:
        raise MergeRefused("elsewhere")
    if any(row.merged_into is not None for row in seen):
        raise MergeRefused("merged-already")
    stays = keep if keep is not None else min(seen, key=lambda row: (not row.numbered, row.id)).id
    kept = next((row for row in seen if row.id == stays), None)
    gone = next((row for row in seen if row.id != stays), None)
    if kept is None or gone is None:
        raise MergeRefused("not-found")
    if gone.numbered and not kept.numbered:
        raise MergeRefused("keep-the-numbered")
    return kept.id, gone.id


async def of_person(conn: AsyncConnection, person_id: int) -> Sequence[Row[Any]]:
    """Mergings in which this person is one of the two, newest first."""
    return await rows(
        conn, "SELECT * FROM merges WHERE :person IN (kept, gone) ORDER BY id DESC LIMIT 50", person=person_id
    )


# -- moving -------------------------------------------------------------------------------------------------------

_SAME_STAYS: Final = """
SELECT k.id AS kept, g.id AS gone, k.assurance, k.moved_in, k.room FROM stays k
JOIN stays g ON g.house_id = k.house_id AND g.person_id = :gone AND g.moved_out IS NULL
WHERE k.person_id = :kept AND k.moved_out IS NULL ORDER BY k.id FOR UPDATE OF k, g"""

_JOIN_STAYS: Final = """
WITH pairs AS (SELECT * FROM unnest(CAST(:kept AS bigint[]), CAST(:gone AS bigint[])) AS w(kept, gone)), ended AS (
  UPDATE stays s SET moved_out = coalesce(s.moved_in, CAST(:day AS date)) FROM pairs WHERE s.id = pairs.gone
)
UPDATE stays k SET room = coalesce(k.room, g.room), moved_in = coalesce(k.moved_in, g.moved_in),
  assurance = CASE WHEN array_position(CAST(:ranks AS text[]), g.assurance) > array_position(CAST(:ranks AS text[]), k.assurance)
    THEN g.assurance ELSE k.assurance END,
  reported_at = coalesce(k.reported_at, g.reported_at)
FROM pairs JOIN stays g ON g.id = pairs.gone WHERE k.id = pairs.kept"""

_STAYS_WORDS: Final = """
UPDATE {table} t SET stay_id = w.kept FROM unnest(CAST(:kept AS bigint[]), CAST(:gone AS bigint[])) AS w(kept, gone)
WHERE t.stay_id = w.gone RETURNING t.id, w.gone"""

_FIRST_DAY: Final = """
WITH firsts AS (
  SELECT d.id, d.first_filed_at AS was, min(d.first_filed_at) OVER (PARTITION BY d.stay_id) AS first
  FROM declarations d WHERE d.stay_id = ANY(CAST(:stays AS bigint[])) AND d.kind IN ('residence', 'foreigner')
    AND d.state NOT IN ('superseded', 'withdrawn'))
UPDATE declarations d SET first_filed_at = f.first FROM firsts f
WHERE d.id = f.id AND f.was > f.first RETURNING d.id, f.was"""

RANKS: Final = ["claimed", "confirmed", "seen", "registered"]


async def _move(conn: AsyncConnection, kept: int, gone: int, now: datetime) -> dict[str, Any]:
    """Set-based, a statement a table; gives what is needed to move it all back."""
    same = await rows(conn, _SAME_STAYS, kept=kept, gone=gone)
    pairs = {"kept": [row.kept for row in same], "gone": [row.gone for row in same]}
    moved: dict[str, Any] = {"same_stays": [dict(row._mapping) for row in same], "stay_words": {}, "rows": {}}
    if same:
        await run(conn, _JOIN_STAYS, day=now.date(), ranks=RANKS, **pairs)
        for table in ("declarations", "stay_sources"):
            found = await rows(conn, _STAYS_WORDS.format(table=table), **pairs)
            moved["stay_words"][table] = [[row.id, row.gone] for row in found]
    moved["first_filed"] = [
        [row.id, row.was.isoformat()] for row in await rows(conn, _FIRST_DAY, stays=pairs["kept"])
    ]
    moved["ended"] = await _step_aside(conn, kept, gone, now)
    moved["phones"] = await _phones(conn, kept, gone)
    for name, column, key in references():
        sql = _TAKE.format(table=name, column=column, key=key, unless=_UNLESS.get(name, "true"))
        took = [row.key for row in await rows(conn, sql, kept=kept, gone=gone)]
        if took:
            moved["rows"][f"{name}.{column}"] = took
    await run(conn, _OTHER_TWINS, kept=kept, gone=gone)
    await run(conn, "UPDATE people SET merged_into = :kept WHERE id = :gone", kept=kept, gone=gone)
    return moved


_TAKE: Final = """
UPDATE {table} t SET {column} = :kept WHERE t.{column} = :gone AND {unless} RETURNING CAST(t.{key} AS text) AS key"""

_UNLESS: Final = {
    "stays": """(t.moved_out IS NOT NULL OR NOT EXISTS (SELECT 1 FROM stays k WHERE k.house_id = t.house_id
      AND k.person_id = :kept AND k.moved_out IS NULL))""",
    "parties": """(t.until IS NOT NULL OR NOT EXISTS (SELECT 1 FROM parties k WHERE k.house_id = t.house_id
      AND k.role = t.role AND k.person_id = :kept AND k.until IS NULL))""",
    "members": """(t.until IS NOT NULL OR NOT EXISTS (SELECT 1 FROM members k WHERE k.organisation_id = t.organisation_id
      AND k.person_id = :kept AND k.until IS NULL))""",
    "phones": "NOT EXISTS (SELECT 1 FROM phones k WHERE k.person_id = :kept AND k.index = t.index)",
}
"""What the one that stays has already does not move: it has stepped aside (`_step_aside`, `_phones`)."""

_OTHER_TWINS: Final = """
UPDATE twins t SET one = least(:kept, t.one + t.other - :gone), other = greatest(:kept, t.one + t.other - :gone)
WHERE :gone IN (t.one, t.other) AND :kept NOT IN (t.one, t.other) AND t.decided IS NULL AND NOT EXISTS (
  SELECT 1 FROM twins k WHERE k.one = least(:kept, t.one + t.other - :gone)
    AND k.other = greatest(:kept, t.one + t.other - :gone))"""


async def _step_aside(conn: AsyncConnection, kept: int, gone: int, now: datetime) -> dict[str, list[int]]:
    """Posts that both hold at once are held once: the other's end."""
    ended = {}
    for table in ("parties", "members"):
        conflict = _UNLESS[table].replace(":kept", "CAST(:kept AS bigint)")
        found = await rows(
            conn,
            f"UPDATE {table} t SET until = CAST(:day AS date) WHERE t.person_id = :gone AND NOT {conflict} RETURNING t.id",
            kept=kept,
            gone=gone,
            day=now.date(),
        )
        ended[table] = [row.id for row in found]
    return ended


_TRUST: Final = """
WITH both_have AS (
  SELECT k.id AS kept, g.id AS gone, k.trusted AS was, g.trusted AS gave FROM phones k
  JOIN phones g ON g.index = k.index AND g.person_id = :gone WHERE k.person_id = :kept
), given AS (
  UPDATE phones p SET trusted = p.trusted OR b.gave FROM both_have b WHERE p.id = b.kept
), taken AS (
  UPDATE phones p SET trusted = false FROM both_have b WHERE p.id = b.gone
)
SELECT kept, gone, was, gave FROM both_have"""


async def _phones(conn: AsyncConnection, kept: int, gone: int) -> list[dict[str, Any]]:
    """A phone both have is trusted as much as either; only one of the rows speaks, or a code would find two people."""
    return [dict(row._mapping) for row in await rows(conn, _TRUST, kept=kept, gone=gone)]


@cache
def references() -> tuple[tuple[str, str, str], ...]:
    """Every column that names a person: (table, column, primary key), from the tables themselves."""
    found = [
        (table.name, column.name, next(iter(table.primary_key.columns)).name)
        for table in SQLModel.metadata.sorted_tables
        if table.name not in ("twins", "merges")
        for column in table.columns
        if _names_person(table, column.name)
    ]
    return (*found, ("duties", "person_id", "id"), ("notices", "person_id", "id"))


def _names_person(table: Table, column: str) -> bool:
    return any(key.target_fullname == "people.id" for key in table.columns[column].foreign_keys)


# -- parting ------------------------------------------------------------------------------------------------------

_UNDO_STAY: Final = """
UPDATE stays s SET assurance = w.assurance, moved_in = w.moved_in, room = w.room
FROM jsonb_to_recordset(CAST(:stays AS jsonb)) AS w(kept bigint, assurance text, moved_in date, room text) WHERE s.id = w.kept"""

_REOPEN_STAY: Final = "UPDATE stays SET moved_out = NULL WHERE id = ANY(CAST(:gone AS bigint[]))"


async def part(conn: AsyncConnection, merge_id: int, officer_id: int, now: datetime) -> Merged:
    """Two people again, each with what they had; what came since stays with the one that was kept.

    Raises MergeRefused: not-found, also once it is undone.
    """
    done = await one(
        conn, "SELECT * FROM merges WHERE id = :id AND undone_at IS NULL FOR UPDATE", id=merge_id
    )
    if done is None:
        raise MergeRefused("not-found")
    moved: dict[str, Any] = done.moved
    async with beyond(conn):
        await _move_back(conn, done.gone, done.kept, moved)
    await run(conn, "UPDATE twins SET decided = 'different' WHERE id = :id", id=done.twin_id)
    await run(
        conn,
        "UPDATE merges SET undone_at = :now, undone_by = :officer WHERE id = :id",
        id=done.id,
        now=now,
        officer=officer_id,
    )
    people = [done.kept, done.gone]
    await audit.write(conn, f"officer:{officer_id}", "part", "person", people, done.area_no, merge=done.id)
    stays = (s[end] for s in moved["same_stays"] for end in ("kept", "gone"))
    return Merged(done.id, done.kept, done.gone, done.area_no, tuple(stays))


async def _move_back(conn: AsyncConnection, gone: int, kept: int, moved: dict[str, Any]) -> None:
    await run(conn, "UPDATE people SET merged_into = NULL WHERE id = :gone", gone=gone)
    for place, keys in moved["rows"].items():
        name, column = place.split(".")
        key = next(k for table, c, k in references() if (table, c) == (name, column))
        await run(
            conn,
            f"UPDATE {name} SET {column} = :gone WHERE CAST({key} AS text) = ANY(CAST(:keys AS text[])) AND {column} = :kept",
            gone=gone,
            kept=kept,
            keys=keys,
        )
    for table, pairs in moved["stay_words"].items():
        await run(
            conn,
            f"UPDATE {table} t SET stay_id = w.stay FROM unnest(CAST(:ids AS bigint[]), CAST(:stays AS bigint[])) "
            "AS w(id, stay) WHERE t.id = w.id",
            ids=[row for row, _ in pairs],
            stays=[stay for _, stay in pairs],
        )
    await run(
        conn,
        "UPDATE declarations d SET first_filed_at = CAST(w.was AS timestamptz) FROM "
        "unnest(CAST(:ids AS bigint[]), CAST(:was AS text[])) AS w(id, was) WHERE d.id = w.id",
        ids=[row for row, _ in moved["first_filed"]],
        was=[was for _, was in moved["first_filed"]],
    )
    await run(conn, _UNDO_STAY, stays=to_json(moved["same_stays"]))
    await run(conn, _REOPEN_STAY, gone=[row["gone"] for row in moved["same_stays"]])
    for table, ids in moved["ended"].items():
        await run(conn, f"UPDATE {table} SET until = NULL WHERE id = ANY(CAST(:ids AS bigint[]))", ids=ids)
    await run(
        conn,
        "UPDATE phones p SET trusted = w.trusted FROM unnest(CAST(:ids AS bigint[]), CAST(:trusted AS boolean[])) "
        "AS w(id, trusted) WHERE p.id = w.id",
        ids=[phone[end] for phone in moved["phones"] for end in ("kept", "gone")],
        trusted=[phone[end] for phone in moved["phones"] for end in ("was", "gave")],
    )
