"""Houses and areas as officers list and open them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows
from registry.overview.filters import AREA, given, where
from registry.resting import NAMED
from registry.rules_sql import COUNTING


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which houses; `words` is a plate's code, a part of the address, or how a lessor's name begins; `place` not that."""

    area: int | None = None
    words: str | None = None
    place: str | None = None
    letting: str | None = None
    after: int | None = None


_PIECES: Final = {
    "area": AREA.format(row="h"),
    "words": """(h.code = upper(CAST(:words AS text)) OR strpos(h.address, CAST(:words AS text)) > 0 OR EXISTS (
      SELECT 1 FROM parties y JOIN people p ON p.id = y.person_id AND p.restricted_at IS NULL WHERE y.house_id = h.id AND y.until IS NULL
        AND (starts_with(p.name, CAST(:words AS text)) OR starts_with(replace(p.pinyin, ' ', ''), replace(lower(CAST(:words AS text)), ' ', '')))))""",
    "place": "(h.code = upper(CAST(:place AS text)) OR strpos(h.address, CAST(:place AS text)) > 0)",
    "letting": "h.letting = :letting",
    "after": "h.id > :after",
}

_HOUSE: Final = f"""
SELECT h.id, h.code, h.address, h.area_id, a.name AS area, a.level, h.external_no, h.type, h.letting, h.let_since,
  h.negative_list, h.control_class, h.head_count, h.rooms_count, h.area_m2, h.revoked_at,
  (SELECT count(*) FROM stays s WHERE s.house_id = h.id AND s.moved_out IS NULL AND s.assurance IN {COUNTING}) AS residents,
  (SELECT count(*) FROM stays s WHERE s.house_id = h.id AND s.moved_out IS NULL AND s.assurance = 'claimed') AS claims
FROM houses h JOIN areas a ON a.id = h.area_id"""


async def listed(conn: AsyncConnection, wanted: Wanted, limit: int) -> Sequence[Row[Any]]:
    """By id. One query; `words` in the middle of an address reads every house of the areas."""
    asked = asdict(wanted)
    sql = f"{_HOUSE} WHERE {where(_PIECES, asked)} ORDER BY h.id LIMIT :limit"
    return await rows(conn, sql, limit=limit, **given(asked))


@dataclass(frozen=True, slots=True)
class Opened:
    """A house with its rooms, who lives there (and what was said of it), who answers for it, letters and duties."""

    row: Row[Any]
    rooms: Sequence[Row[Any]]
    stays: Sequence[Row[Any]]
    said: Sequence[Row[Any]]
    parties: Sequence[Row[Any]]
    letters: Sequence[Row[Any]]
    duties: Sequence[Row[Any]]


_STAYS: Final = f"""
SELECT s.id, s.person_id, {NAMED.format(p="p")} AS name, s.room, s.moved_in, s.moved_out, s.assurance, s.main_home, s.minor,
  s.landlord_may_check, s.reported_at, s.asked_at, s.answered_at, s.away_until
FROM stays s JOIN people p ON p.id = s.person_id WHERE s.house_id = :house
ORDER BY s.moved_out DESC NULLS FIRST, s.room COLLATE "C", s.id LIMIT 500"""

_SAID: Final = """
SELECT o.stay_id, o.source, o.said, o.channel, o.detail, o.at FROM stay_sources o JOIN stays s ON s.id = o.stay_id
WHERE s.house_id = :house ORDER BY o.at, o.id LIMIT 2000"""

_PARTIES: Final = f"""
SELECT y.person_id, {NAMED.format(p="p")} AS name, y.role, y.source, y.since, y.until, y.claimed_at
FROM parties y JOIN people p ON p.id = y.person_id WHERE y.house_id = :house ORDER BY y.until NULLS FIRST, y.id LIMIT 100"""

_LETTERS: Final = f"""
SELECT l.number, l.name, l.person_id, {NAMED.format(p="p")} AS signer, l.channel, l.proof, l.signed_at, l.until
FROM letters l JOIN people p ON p.id = l.person_id WHERE l.house_id = :house ORDER BY l.signed_at DESC, l.id LIMIT 100"""

_DUTIES: Final = """
SELECT d.id, d.pack, d.rule, d.holder, d.due, d.state FROM duties d
WHERE d.house_id = :house AND d.state = 'open' ORDER BY d.due, d.id LIMIT 200"""


async def opened(conn: AsyncConnection, house_id: int) -> Opened | None:
    """None where there is no such house in the officer's areas. Seven queries."""
    row = await one(conn, f"{_HOUSE} WHERE h.id = :house", house=house_id)
    if row is None:
        return None
    rooms = await rows(
        conn,
        'SELECT label, kind, area_m2, beds FROM rooms WHERE house_id = :house ORDER BY label COLLATE "C" LIMIT 500',
        house=house_id,
    )
    rest = [await rows(conn, sql, house=house_id) for sql in (_STAYS, _SAID, _PARTIES, _LETTERS, _DUTIES)]
    return Opened(row, rooms, *rest)


async def areas(
    conn: AsyncConnection, ranges: Sequence[tuple[int, int]], after: int | None, limit: int
) -> Sequence[Row[Any]]:
    """The areas that lie in these ranges, in the order of the tree."""
    return await rows(
        conn,
        "SELECT a.id, a.parent_id, a.level, a.name, a.lo, a.police, a.office, a.phone FROM areas a "
        "JOIN unnest(CAST(:los AS bigint[]), CAST(:his AS bigint[])) AS own(lo, hi) ON a.lo >= own.lo AND a.hi <= own.hi "
        "WHERE CAST(:after AS bigint) IS NULL OR a.lo > :after ORDER BY a.lo LIMIT :limit",
        los=[lo for lo, _ in ranges],
        his=[hi for _, hi in ranges],
        after=after,
        limit=limit,
    )


async def held(conn: AsyncConnection, house_id: int) -> Row[Any] | None:
    """A house (id, code, area_no, revoked_at) of the officer's areas, locked; else None."""
    return await one(
        conn, "SELECT id, code, area_no, revoked_at FROM houses WHERE id = :id FOR UPDATE", id=house_id
    )
