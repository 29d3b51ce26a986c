"""Declarations as officers list them, with every filter of the list, and receipts turned back into ids."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import rows
from registry.declarations import opened
from registry.overview.filters import AREA, SINCE, UNTIL, given, where
from registry.vault import Vault

STATES: Final = ("submitted", "accepted", "entered", "registered", "returned", "withdrawn", "superseded")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which declarations; what is None is not asked for. `before` is the id of the last one seen.

    Whose data only rest is found by no name; `usable` leaves them out.
    """

    states: tuple[str, ...] = ()
    kind: str | None = None
    area: int | None = None
    house: int | None = None
    channel: str | None = None
    flag: str | None = None
    since: date | None = None
    until: date | None = None
    person: str | None = None
    surname: str | None = None
    usable: bool = False
    before: int | None = None


_PIECES: Final = {
    "states": "d.state = ANY(CAST(:states AS text[]))",
    "kind": "d.kind = :kind",
    "area": AREA.format(row="d"),
    "house": "d.house_id = :house",
    "channel": "d.channel = :channel",
    "flag": "CAST(:flag AS text) = ANY(d.flags)",
    "since": SINCE.format(moment="d.filed_at"),
    "until": UNTIL.format(moment="d.filed_at"),
    "person": """EXISTS (SELECT 1 FROM people p WHERE p.id = d.person_id AND p.restricted_at IS NULL AND (
      starts_with(p.name, CAST(:person AS text)) OR starts_with(replace(p.pinyin, ' ', ''), replace(lower(CAST(:person AS text)), ' ', ''))))""",
    "surname": """EXISTS (SELECT 1 FROM people p WHERE p.id = d.person_id AND p.restricted_at IS NULL
      AND starts_with(p.name, CAST(:surname AS text)))""",
    "usable": "(w.restricted_at IS NULL) = :usable",
    "before": "d.id < :before",
}

_LISTED: Final = """
SELECT d.id, d.receipt, d.kind, d.channel, d.declarant, d.state, d.flags, d.area_no, d.first_filed_at, d.filed_at,
  d.outside_no, d.certificate, d.place, d.person_id, d.content, d.house_id, h.code, h.address, s.assurance,
  w.restricted_at IS NOT NULL AS resting
FROM declarations d JOIN people w ON w.id = d.person_id LEFT JOIN houses h ON h.id = d.house_id LEFT JOIN stays s ON s.id = d.stay_id
WHERE {pieces} ORDER BY d.id DESC LIMIT :limit"""


@dataclass(frozen=True, slots=True)
class Listed:
    """A declaration's row, and what was declared: in the clear, to be masked by who shows it."""

    row: Row[Any]
    content: dict[str, Any]


async def listed(conn: AsyncConnection, vault: Vault, wanted: Wanted, limit: int) -> list[Listed]:
    """Newest first. One query, and one opening of a sealed content for each."""
    asked = asdict(wanted) | {"states": list(wanted.states)}
    sql = _LISTED.format(pieces=where(_PIECES, asked))
    found = await rows(conn, sql, limit=limit, **given(asked))
    return [Listed(row, opened(vault, row.id, row.content)) for row in found]


async def ids_of(conn: AsyncConnection, receipts: Sequence[str]) -> dict[str, int]:
    """The ids of those receipts that lie in the officer's areas."""
    found = await rows(
        conn,
        "SELECT id, receipt FROM declarations WHERE receipt = ANY(CAST(:receipts AS text[]))",
        receipts=list(receipts),
    )
    return {row.receipt: row.id for row in found}
